"""The fast ways to the smallest set that is out of line, against trying every set."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from deskcheck.verdicts.outliers import (
    LIMIT,
    outside_deepest_point,
    outside_largest_class,
    smallest_cover,
)

quick = settings(max_examples=100, deadline=None)


def by_trying(size, conflict):
    """The only smallest set of positions whose removal ends all conflicts, else None."""
    edges = [pair for pair in combinations(range(size), 2) if conflict(*pair)]
    for count in range(size + 1):
        found = [
            set(some)
            for some in combinations(range(size), count)
            if all(i in some or j in some for i, j in edges)
        ]
        if found:
            return found[0] if len(found) == 1 else None
    return set()


@quick
@given(st.lists(st.integers(0, 3), min_size=1, max_size=8))
def test_classes(keys):
    assert outside_largest_class(keys) == by_trying(len(keys), lambda i, j: keys[i] != keys[j])


spans = st.tuples(st.none() | st.integers(-3, 9), st.none() | st.integers(0, 5)).map(
    lambda span: (span[0], None if span[1] is None else (span[0] or 0) + span[1])
)


@quick
@given(st.lists(spans, min_size=1, max_size=8))
def test_intervals(found):
    starts, ends = [start for start, _ in found], [end for _, end in found]

    def conflict(i, j):
        def beyond(start, end):
            return start is not None and end is not None and start > end

        return beyond(starts[i], ends[j]) or beyond(starts[j], ends[i])

    assert outside_deepest_point(starts, ends) == by_trying(len(found), conflict)


@quick
@given(st.sets(st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda e: e[0] < e[1])))
def test_conflicts(edges):
    expected = by_trying(8, lambda i, j: (i, j) in edges)
    found = smallest_cover((str(i), str(j)) for i, j in edges)
    assert found == (None if expected is None else {str(i) for i in expected})


def test_a_knot_beyond_the_limit_names_nobody():
    star = [("hub", str(n)) for n in range(LIMIT)]
    assert smallest_cover(star[:-1]) == {"hub"}
    assert smallest_cover(star) is None


def test_the_largest_knot_searched_is_answered_soon():
    rivals = [(str(i), str(j)) for i, j in combinations(range(LIMIT), 2) if (i * j) % 5 in (1, 4)]
    assert smallest_cover(rivals) is None or smallest_cover(rivals)
