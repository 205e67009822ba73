"""A plot in characters: one row an article, its values on a common scale, the band that agrees."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from msgspec import Struct

from deskcheck.facts import Interval
from deskcheck.typed import Tolerance

COLUMNS = 41


class Row(Struct, frozen=True):
    """One article's value; `agrees` says that it is not the odd one out."""

    label: str
    value: Interval
    agrees: bool


def plot(rows: Sequence[Row], tolerance: Tolerance) -> list[str]:
    """The rows as lines of text, no scale under them; [] where there is nothing to see.

    A dot is one value, a bar an interval with a ring at an open end; a bound that is infinite
    runs to the edge. Two dotted lines enclose every value that agrees with all that agree.
    """
    band = _band([row.value for row in rows if row.agrees], tolerance)
    ends = [end for row in rows for end in (row.value.low, row.value.high) if end is not None]
    low, high = min(ends, default=0), max(ends, default=0)
    if low == high:
        return []
    margin = Fraction(high - low, COLUMNS - 3)
    scale = _Scale(low - margin, high + margin)
    width = max(len(row.label) for row in rows)
    edges = [scale.column(edge) for edge in band if scale.low < edge < scale.high]
    return [f"{row.label:<{width}} │{_drawn(row.value, scale, edges)}│" for row in rows]


class _Scale(Struct, frozen=True):
    low: Fraction
    high: Fraction

    def column(self, value: Fraction | int) -> int:
        """The column of a value, those outside the scale at its edges."""
        share = (value - self.low) / (self.high - self.low)
        return min(COLUMNS - 1, max(0, int(share * COLUMNS)))


def _drawn(value: Interval, scale: _Scale, edges: Sequence[int]) -> str:
    cells = ["┊" if column in edges else " " for column in range(COLUMNS)]
    first = 0 if value.low is None else scale.column(value.low)
    last = COLUMNS - 1 if value.high is None else scale.column(value.high)
    for column in range(first, last + 1):
        cells[column] = "━"
    if value.low is not None:
        cells[first] = "○" if value.low_open else "●"
    if value.high is not None and (last != first or value.low is None):
        cells[last] = "○" if value.high_open else "●"
    return "".join(cells)


def _band(agreeing: Sequence[Interval], tolerance: Tolerance) -> list[Fraction]:
    """The lowest and highest value within tolerance of some reading of each of these."""
    lows = [Fraction(value.low) for value in agreeing if value.low is not None]
    highs = [Fraction(value.high) for value in agreeing if value.high is not None]
    share = tolerance.share
    band = []
    if share is None:
        band += [max(lows) - tolerance.absolute] if lows else []
        band += [min(highs) + tolerance.absolute] if highs else []
    elif share < 1:
        band += [max(lows) * (1 - share)] if lows else []
        band += [min(highs) / (1 - share)] if highs else []
    return band if len(band) == 2 and band[0] <= band[1] else []
