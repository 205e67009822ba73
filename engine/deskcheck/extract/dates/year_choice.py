"""The year of a month, or of days in it, that is printed without one."""

from __future__ import annotations

from deskcheck.extract.dates.calendar import calendar_date, day_number, month_days
from deskcheck.extract.dates.daymention import Window
from deskcheck.extract.dates.tense import Tense
from deskcheck.facts import Interval

SOON = 45
"""Days within which a month named without a verb is rather the one to come."""
BESIDE = {"last": -1, "next": 1, "coming": 1}


def days_of(
    window: Window, number: int, days: tuple[int, int], year: int, tense: Tense, modifier: str
) -> Interval | None:
    """The days of a month or of days in it; without a year, in the year that tense calls for."""
    if year:
        return _in_year(year, number, days)
    if modifier in BESIDE:
        return _beside(window, number, BESIDE[modifier])
    published, this = window.published, window.year()
    if window.told is not None:
        published, tense = window.told, ""
        this = calendar_date(published).year
    if published is None or this is None:
        return None
    choices = [_in_year(this + shift, number, days) for shift in (-1, 0, 1, -2, 2)]
    past = [c for c in choices if c is not None and c.low is not None and c.low <= published]
    future = [c for c in choices if c is not None and c.high is not None and c.high >= published]
    behind, ahead = _nearest(past, published), _nearest(future, published)
    if behind is None or ahead is None:
        return behind or ahead
    back, on = _distance(behind, published), _distance(ahead, published)
    clear = days[0] > 0 and not modifier and min(back, on) <= 45 and max(back, on) > 320
    if not days[0] and not tense and not modifier and window.told is None and on > SOON:
        return behind
    if tense and not clear:
        return behind if tense == "past" else ahead
    return behind if back <= on else ahead


def _beside(window: Window, number: int, way: int) -> Interval | None:
    """The month of that name before (-1) the month of publication, or after it (1)."""
    near = window.published if window.told is None else window.told
    if near is None:
        return None
    today = calendar_date(near)
    crossed = number >= today.month if way < 0 else number <= today.month
    return month_days(today.year + way * crossed, number)


def _in_year(year: int, number: int, days: tuple[int, int]) -> Interval | None:
    if not days[0]:
        return month_days(year, number)
    low, high = day_number(year, number, days[0]), day_number(year, number, days[1])
    return None if low is None or high is None else Interval(low, high)


def _nearest(choices: list[Interval], published: int) -> Interval | None:
    return min(choices, key=lambda c: _distance(c, published), default=None)


def _distance(days: Interval, published: int) -> int:
    assert days.low is not None and days.high is not None
    return max(days.low - published, published - days.high, 0)
