"""Readings of intervals: the questions that sentences ask of two values with hedges."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from deskcheck.facts import Interval
from deskcheck.typed import Tolerance


def agree_within(tolerance: Tolerance, first: Interval, second: Interval) -> bool:
    """Whether some readings of the two lie within the tolerance of each other.

    The closest readings decide: x the high end of the lower interval, y the low end of the upper.
    Where an end is open they come as close as one likes, but not so close.
    """
    if first.meets(second):
        return True
    lower, upper = (first, second) if below(first, second) else (second, first)
    x, y = lower.high, upper.low
    assert x is not None
    assert y is not None
    allowed = Fraction(tolerance.absolute)
    if tolerance.share is not None:
        if tolerance.share >= 1 and (x >= 0 or y <= 0):
            return True
        allowed = tolerance.share * max(abs(x), abs(y))
    return y - x < allowed or (y - x == allowed and not (lower.high_open or upper.low_open))


def below(first: Interval, second: Interval) -> bool:
    """Whether every reading of the first is less than every reading of the second."""
    if first.high is None or second.low is None:
        return False
    touches = first.high == second.low and (first.high_open or second.low_open)
    return touches or first.high < second.low


def can_follow(first: Interval, second: Interval, *, or_equal: bool) -> bool:
    """Whether some reading of the first is more than (or equal to) some reading of the second."""
    if first.high is None or second.low is None:
        return True
    if first.high == second.low:
        return or_equal and not (first.high_open or second.low_open)
    return first.high > second.low


def inside(inner: Interval, outer: Interval) -> bool:
    """Whether every reading of the inner interval lies in the outer one."""

    def reaches(inner_bound: int | None, outer_bound: int | None, sign: int, excess: bool) -> bool:
        """Whether the inner bound stays on the inner side of the outer one."""
        if outer_bound is None or inner_bound is None:
            return outer_bound is None
        gap = sign * (inner_bound - outer_bound)
        return gap > 0 or (gap == 0 and not excess)

    low = reaches(inner.low, outer.low, 1, outer.low_open and not inner.low_open)
    return low and reaches(inner.high, outer.high, -1, outer.high_open and not inner.high_open)


def within(interval: Interval, bounds: Interval) -> bool | None:
    """True when every reading lies within the bounds, false when none does, else unknown."""
    if not interval.meets(bounds):
        return False
    return True if inside(interval, bounds) else None


def one_value(interval: Interval) -> bool:
    """Whether the interval has a single reading."""
    return interval.low is not None and interval.low == interval.high


def total(intervals: Sequence[Interval], constant: int = 0) -> Interval:
    """Every sum of a reading of each, and of a constant."""
    lows = [one.low for one in intervals]
    highs = [one.high for one in intervals]
    return Interval(
        None if None in lows else constant + sum(low for low in lows if low is not None),
        None if None in highs else constant + sum(high for high in highs if high is not None),
        None not in lows and any(one.low_open for one in intervals),
        None not in highs and any(one.high_open for one in intervals),
    )


def hull(intervals: Sequence[Interval]) -> Interval:
    """The least interval that holds all of these."""
    lows = [one.low for one in intervals if one.low is not None]
    highs = [one.high for one in intervals if one.high is not None]
    low = min(lows) if len(lows) == len(intervals) else None
    high = max(highs) if len(highs) == len(intervals) else None
    return Interval(
        low,
        high,
        low is not None and all(one.low_open for one in intervals if one.low == low),
        high is not None and all(one.high_open for one in intervals if one.high == high),
    )


def minus(day: int, interval: Interval) -> Interval:
    """What is left of a number after taking off each reading."""
    return Interval(
        None if interval.high is None else day - interval.high,
        None if interval.low is None else day - interval.low,
        interval.high_open,
        interval.low_open,
    )
