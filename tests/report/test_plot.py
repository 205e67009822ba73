"""The plot of values in characters."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from deskcheck.facts import Interval
from deskcheck.report.plot import COLUMNS, Row, plot
from deskcheck.typed import Tolerance


def drawn(*values: Interval, tolerance: Tolerance | None = None, agrees: bool = True) -> list[str]:
    rows = [Row(f"r{n}", value, agrees) for n, value in enumerate(values)]
    return [line[4:-1] for line in plot(rows, tolerance or Tolerance())]


def test_points_and_bars_stand_in_order_on_one_scale() -> None:
    low, high, bar = drawn(
        Interval.exactly(10), Interval.exactly(90), Interval(10, 90, high_open=True)
    )
    assert low.strip() == high.strip() == "●"
    assert low.index("●") == bar.index("●")
    assert high.index("●") == bar.index("○")
    assert set(bar.strip()) == {"●", "━", "○"}


def test_what_has_no_end_runs_to_the_edge() -> None:
    first, second, _ = drawn(Interval(50, None), Interval(None, 50), Interval.exactly(10))
    assert first.endswith("━")
    assert second.startswith("━")


def test_the_band_encloses_what_agrees_with_the_others() -> None:
    rows = [
        Row("a", Interval.exactly(50), True),
        Row("b", Interval.exactly(55), True),
        Row("c", Interval.exactly(90), False),
    ]
    lines = plot(rows, Tolerance(absolute=10))
    edges = [[i for i, char in enumerate(line) if char == "┊"] for line in lines]
    assert edges[2] == edges[0]
    assert len(edges[2]) == 1  # 60; 45 lies below the scale's first value
    assert lines[1].index("●") < edges[2][0] < lines[2].index("●")


def test_nothing_is_drawn_of_equal_values() -> None:
    assert drawn(Interval.exactly(5), Interval.exactly(5)) == []


BOUND = st.none() | st.integers(-(10**12), 10**12)


@given(
    st.lists(st.tuples(BOUND, BOUND, st.booleans(), st.booleans()), min_size=1, max_size=5),
    st.integers(0, 10**9),
    st.none() | st.fractions(0, 2),
)
def test_every_row_has_the_same_width(
    bounds: list[tuple[int | None, int | None, bool, bool]], absolute: int, share: Fraction | None
) -> None:
    values = []
    for low, high, low_open, high_open in bounds:
        if low is not None and high is not None and low > high:
            low, high = high, low
        values.append(Interval(low, high, low_open, high_open))
    lines = drawn(*values, tolerance=Tolerance(absolute, share))
    assert {len(line) for line in lines} <= {COLUMNS}
