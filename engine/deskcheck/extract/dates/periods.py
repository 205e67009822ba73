"""Periods that count from publication: "last week", "the end of the year", "this summer"."""

from __future__ import annotations

from deskcheck.extract.dates.calendar import (
    WEEKDAYS,
    calendar_date,
    day_of,
    month_days,
    season_days,
    week_days,
    year_days,
)
from deskcheck.extract.dates.daymention import DateMention, Window, bare
from deskcheck.extract.dates.offsets import UNIT_DAYS, offset_word
from deskcheck.extract.dates.portions import portion_before, portion_of
from deskcheck.extract.numbers.guards import year_at
from deskcheck.facts import Interval

SHIFTS: dict[str, int] = {
    "this": 0,
    "current": 0,
    "last": -1,
    "past": -1,
    "previous": -1,
    "next": 1,
    "coming": 1,
}


def period(window: Window, index: int) -> DateMention | None:
    """Read "this month", "late last week", "the end of the year", "earlier this year"."""
    name, before = bare(window.word(index)), window.word(index - 1)
    first, shift = index - 1, SHIFTS.get(before)
    rolling = before in ("past", "last", "next", "coming") and window.word(index - 2) == "the"
    if before in ("following", "preceding") or (before in ("previous", "next") and rolling):
        return offset_word(window, index, index + 1) if name in UNIT_DAYS else None
    if before == "the":
        portion, at = portion_before(window, first)
        if not portion or at == first or name == "day":
            return None
        shift = 0
    if shift is None or (name == "weekend" and rolling):
        return None
    first -= rolling
    portion, first = portion_before(window, first)
    bound = window.word(first - 1) if window.word(first - 1) in ("earlier", "later") else ""
    first -= bool(bound)
    days = _rolled(window, name, shift) if rolling else _period_days(window, name, shift)
    days = _cut(portion_of(days, portion), bound, window.published)
    return window.mention(first, index + 1, days, "relative", relative=True)


def _period_days(window: Window, name: str, shift: int) -> Interval | None:
    if window.published is None:
        return None
    today = calendar_date(window.published)
    if name == "week":
        return week_days(window.published + 7 * shift, window.week_starts_on)
    if name == "month":
        return month_days(today.year, today.month + shift)
    if name == "quarter":
        low = month_days(today.year, (today.month - 1) // 3 * 3 + 1 + 3 * shift)
        high = month_days(today.year, (today.month - 1) // 3 * 3 + 3 + 3 * shift)
        return Interval(low.low, high.high)
    span = {"year": 1, "decade": 10, "century": 100}[name]
    low_year = today.year - (today.year % span if span > 1 else 0) + span * shift
    if not 1 <= low_year <= 9900:
        return None
    return Interval(year_days(low_year).low, year_days(low_year + span - 1).high)


def _rolled(window: Window, name: str, shift: int) -> Interval | None:
    """Read "the past week": so many days back from publication (or on)."""
    if window.published is None:
        return None
    length = {"week": 7, "month": 31, "quarter": 92, "year": 366, "decade": 3653}.get(name, 36525)
    ends = sorted((window.published, window.published + length * shift))
    return Interval(ends[0], ends[1])


def _cut(days: Interval | None, bound: str, published: int | None) -> Interval | None:
    """Read "earlier this year" ends with the publication, "later this year" starts with it."""
    if days is None or not bound or published is None or days.low is None or days.high is None:
        return days
    if not days.low <= published <= days.high:
        return days
    return Interval(days.low, published) if bound == "earlier" else Interval(published, days.high)


def weekend(window: Window, index: int) -> DateMention | None:
    """Read "the weekend", "this weekend", "last weekend": Saturday and Sunday."""
    before = window.word(index - 1)
    if before not in ("the", "this", "last", "next", "past", "coming"):
        return None
    first = index - 1 - (before in ("past", "last", "coming") and window.word(index - 2) == "the")
    future = before in ("next", "coming") or (
        before in ("the", "this") and window.tense(first, index + 1) == "future"
    )
    days = None
    if window.published is not None:
        saturday = WEEKDAYS["saturday"]
        low = day_of(saturday, window.published, future)
        days = Interval(low, low + 1)
    return window.mention(first, index + 1, days, "relative", relative=True)


def season(window: Window, index: int) -> DateMention | None:
    """Read "last fall", "this summer", "the winter of 2019", "spring 2022"."""
    name, before, last = bare(window.word(index)), window.word(index - 1), index + 1
    last += window.word(last) == "of"
    stated = (
        year_at(window.reading, last, window.begin, window.stop) if last < window.stop else None
    )
    if stated is not None:
        return window.mention(index, last + 1, season_days(stated, name), "month")
    shift = SHIFTS.get(before)
    if shift is None or before in ("past", "previous", "current") or window.word(index + 1) == "of":
        return None
    year, published = window.year(), window.published
    days = None
    if year is not None and published is not None:
        choices = [season_days(year + add, name) for add in (-2, -1, 0, 1, 2)]
        ended = [c for c in choices if c.high is not None and c.high < published]
        starts = [c for c in choices if c.low is not None and c.low > published]
        current = [c for c in choices if c not in ended and c not in starts]
        days = ended[-1] if shift < 0 else starts[0] if shift > 0 else None
        if not shift:
            future = window.tense(index - 1, index + 1) == "future"
            days = current[0] if current else starts[0] if future else ended[-1]
    return window.mention(index - 1, index + 1, days, "relative", relative=True)
