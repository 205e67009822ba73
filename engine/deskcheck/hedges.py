"""Hedges: the words around a number and the values that they allow. One table, shown to editors."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor
from typing import NamedTuple

from deskcheck.facts import Interval

Rational = int | Fraction


class Hedge(NamedTuple):
    """A hedge and what it makes of a number N.

    Possible values run from `low` · N to `high` · N (None: no end), each bound open or closed.
    A `one_sided` hedge prints N itself, the others their possible values. `before` and `after`
    are the words that article writers put before and after the number.
    """

    name: str
    low: Fraction | None
    high: Fraction | None
    low_open: bool = False
    high_open: bool = False
    one_sided: bool = False
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    meaning: str = ""


ONE = Fraction(1)
ZERO = Fraction(0)
EXACT = Hedge("exact", ONE, ONE, meaning="[N, N]")
HEDGES: tuple[Hedge, ...] = (
    EXACT,
    Hedge(
        "about",
        Fraction(9, 10),
        Fraction(11, 10),
        before=(
            *("about", "around", "roughly", "some", "approximately", "approx", "approx .", "circa"),
            *("~", "an estimated", "estimated", "in the region of", "in the order of", "or so"),
            *("on the order of", "somewhere around", "something like", "close to", "give or take"),
        ),
        after=("or so", "or thereabouts", "- ish", "ish", "- odd", "odd", "approximately"),
        meaning="N ± 10 %",
    ),
    Hedge(
        "nearly",
        Fraction(9, 10),
        ONE,
        high_open=True,
        before=("nearly", "almost", "approaching", "not quite", "virtually", "nigh on"),
        meaning="[0.9 N, N)",
    ),
    Hedge(
        "just under",
        Fraction(5, 6),
        ONE,
        high_open=True,
        before=(
            *("just under", "a little under", "slightly under", "just below", "just short of"),
            *("just less than", "a little less than", "slightly less than", "a bit less than"),
            *("slightly fewer than", "just shy of"),
        ),
        meaning="[5/6 N, N)",
    ),
    Hedge(
        "just over",
        ONE,
        Fraction(7, 6),
        low_open=True,
        before=(
            *("just over", "a little over", "slightly over", "just above", "just more than"),
            *("a little more than", "slightly more than", "a bit more than", "a bit over"),
        ),
        meaning="(N, 7/6 N]",
    ),
    Hedge(
        "up to",
        ZERO,
        ONE,
        one_sided=True,
        before=(
            *("up to", "at most", "as many as", "as much as", "as long as", "no more than"),
            *("not more than", "a maximum of", "maximum of", "no longer than", "as high as"),
            *("at the most", "≤"),
        ),
        after=("or less", "or fewer", "at most", "at the most", "tops"),
        meaning="[0, N], printed N",
    ),
    Hedge(
        "less than",
        ZERO,
        ONE,
        high_open=True,
        one_sided=True,
        before=(
            "less than",
            "under",
            "fewer than",
            "below",
            "shorter than",
            "<",
            "sub -",
            "short of",
        ),
        meaning="[0, N), printed N",
    ),
    Hedge(
        "at least",
        ONE,
        None,
        one_sided=True,
        before=(
            *("at least", "no fewer than", "no less than", "not less than", "not fewer than"),
            *("a minimum of", "minimum of", "at the least", "≥"),
        ),
        after=("or more", "or longer", "+", "- plus", "plus", "at least", "at minimum"),
        meaning="[N, ∞), printed N",
    ),
    Hedge(
        "more than",
        ONE,
        None,
        low_open=True,
        one_sided=True,
        before=(
            *("more than", "over", "upwards of", "upward of", "in excess of", "above", "well over"),
            *("longer than", "greater than", "exceeding", "north of", "well above", ">"),
            *("far more than", "many more than"),
        ),
        meaning="(N, ∞), printed N",
    ),
    Hedge("range", ONE, ONE, meaning="between A and B, A to B, A-B: [A, B]"),
    Hedge(
        "vague",
        ONE,
        ONE,
        meaning="several [3, 9]; a few [2, 5]; dozens [24, 99]; hundreds [200, 999]; thousands "
        "[2 000, 9 999]; tens of thousands [20 000, 99 999]; hourslong [2 h, 9 h]",
    ),
)
"""Every hedge that articles are read with, in the order in which it is shown."""

BY_NAME: dict[str, Hedge] = {hedge.name: hedge for hedge in HEDGES}
RANGE, VAGUE_HEDGE = BY_NAME["range"], BY_NAME["vague"]


class Bounds(NamedTuple):
    """Exact bounds before they are rounded outward to whole base units."""

    low: Rational | None
    high: Rational | None
    low_open: bool = False
    high_open: bool = False

    def under(self, hedge: Hedge) -> Bounds:
        """What the hedge makes of these bounds; of a number below zero, mirrored."""
        if self.high is not None and self.high < 0:
            return self._below_zero(hedge)
        low = None if self.low is None or hedge.low is None else self.low * hedge.low
        high = None if self.high is None or hedge.high is None else self.high * hedge.high
        low_open = hedge.low_open or (self.low_open and hedge.low == 1)
        high_open = high is not None and (hedge.high_open or (self.high_open and hedge.high == 1))
        if low is not None and self.low is not None and low < 0:
            low = self.low * (hedge.high or ONE)
        return Bounds(low, high, low_open, high_open)

    def _below_zero(self, hedge: Hedge) -> Bounds:
        """A number below zero: "about -20" is around it, "below -20" has no end downwards."""
        if hedge.one_sided:
            down = hedge.high is not None
            low, high = (None, self.high) if down else (self.low, None)
            return Bounds(low, high, not down and hedge.low_open, down and hedge.high_open)
        mirrored = Bounds(
            None if self.high is None else -self.high,
            None if self.low is None else -self.low,
            self.high_open,
            self.low_open,
        ).under(hedge)
        return Bounds(
            None if mirrored.high is None else -mirrored.high,
            None if mirrored.low is None else -mirrored.low,
            mirrored.high_open,
            mirrored.low_open,
        )

    def rounded(self) -> Interval:
        """The smallest interval of whole base units that holds every value within the bounds."""
        low = None if self.low is None else floor(self.low)
        high = None if self.high is None else ceil(self.high)
        if low is not None and low == high:
            return Interval(low, high)
        return Interval(low, high, self.low_open, self.high_open)


def intervals(
    low: Rational, high: Rational, hedges: tuple[Hedge, ...]
) -> tuple[Interval, Interval]:
    """The possible and the printed interval of a number under hedges, the innermost first."""
    bare = Bounds(low, high)
    if not hedges:
        exact = bare.rounded()
        return exact, exact
    bounds = bare
    for hedge in hedges:
        bounds = bounds.under(hedge)
    possible = bounds.rounded()
    if any(hedge.one_sided for hedge in hedges):
        return possible, bare.rounded()
    return possible, possible
