"""Dates that count from the publication or from another date: weekdays, "last week", "ago"."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

from deskcheck.extract import measures
from deskcheck.extract.absolute_dates import PORTIONS, portion_before, portion_of
from deskcheck.extract.calendar import (
    MONTHS,
    SEASONS,
    WEEKDAYS,
    calendar_date,
    day_of,
    month_days,
    season_days,
    week_days,
    year_days,
)
from deskcheck.extract.daymention import DateMention, Window, bare
from deskcheck.extract.guards import year_at
from deskcheck.extract.hedges import hedge_before
from deskcheck.extract.measures import Measure
from deskcheck.extract.tense import Tense
from deskcheck.facts import Interval

DEICTIC: dict[str, int] = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
DAYPARTS = frozenset(
    ["morning", "afternoon", "evening", "night", "nights", "noon", "midday", "lunchtime"]
)
SHIFTS: dict[str, int] = {
    "this": 0,
    "current": 0,
    "last": -1,
    "past": -1,
    "previous": -1,
    "next": 1,
    "coming": 1,
}
OFFSETS: dict[str, int] = {
    "previous": -1,
    "preceding": -1,
    "next": 1,
    "following": 1,
} | dict.fromkeys(("same", "that"), 0)
NAMED_DAYS = frozenset("black good ash bloody cyber super easter palm holy shrove boxing".split())
DAY = 86400
SLACK: tuple[tuple[int, int], ...] = (
    (3650 * DAY, 1825),
    (365 * DAY, 182),
    (30 * DAY, 15),
    (7 * DAY, 3),
)
"""Seconds in the unit of "N units ago" to the days by which it may be off."""
UNIT_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365, **dict.fromkeys(DAYPARTS, 1)}


def weekday(window: Window, index: int) -> DateMention | None:
    """The day of the week at token `index`: on or before publication, after it when future."""
    name = WEEKDAYS[bare(window.word(index))]
    before, after = window.word(index - 1), window.word(index + 1)
    if not window.capital(index) or (before in NAMED_DAYS and window.capital(index - 1)):
        return None
    short = not bare(window.word(index)).endswith("day")
    if before in ("every", "each") or (short and after not in (".", ",")) or _dated(window, index):
        return None
    first, last = index, index + 1
    if bare(after) in DAYPARTS:
        last += 1
    if before in ("early", "late"):
        first, before = index - 1, window.word(index - 2)
    modifier = before if before in ("last", "next", "this", "coming", "past") else ""
    first -= bool(modifier)
    week = _week_after(window, last)
    owns = window.word(last - 1).endswith("'s") and not modifier
    tense: Tense = "past" if owns or modifier == "last" else window.tense(first, last)
    days: Interval | None = None
    if window.published is not None:
        day = _weekday_day(window, name, modifier, tense == "future", window.published)
        if week is not None:
            around = week_days(window.published + 7 * week, window.week_starts_on).low or 0
            day = day_of(name, around, future=True)
        days = Interval.exactly(day)
    if week is not None:
        last += 2 + (window.word(last) == "of")
    return window.mention(first, last, days, "weekday", relative=True, weekday=name, tense=tense)


def _weekday_day(window: Window, name: int, modifier: str, future: bool, published: int) -> int:
    if modifier in ("last", "past"):
        return day_of(name, published - 1, future=False)
    if modifier in ("next", "coming"):
        return day_of(name, published + 1, future=True)
    return day_of(name, published, future=future)


def _dated(window: Window, index: int) -> bool:
    """Whether a date with a month follows, which takes the day of the week: "Tuesday, Dec. 7"."""
    at = index + 1
    while window.word(at) in (",", ".", "the"):
        at += 1
    if bare(window.word(at)) in MONTHS:
        return window.word(at + 1).isdigit() or window.word(at + 1) == "."
    ended = window.word(at + 1) in ("st", "nd", "rd", "th")
    month = at + 1 + ended + (window.word(at + 1 + ended) == "of")
    return window.word(at).isdigit() and bare(window.word(month)) in MONTHS


def _week_after(window: Window, last: int) -> int | None:
    """The week named after a day: "Tuesday last week", "Friday of next week"."""
    at = last + (window.word(last) == "of")
    if bare(window.word(at + 1)) == "week" and window.word(at) in ("last", "this", "next"):
        return SHIFTS[window.word(at)]
    return None


def deictic(window: Window, index: int) -> DateMention:
    """ "today", "yesterday evening", "tomorrow"."""
    last = index + 1 + (bare(window.word(index + 1)) in DAYPARTS)
    return _shifted(window, index, last, DEICTIC[bare(window.word(index))])


def _shifted(window: Window, first: int, last: int, shift: int) -> DateMention:
    published = window.published
    days = None if published is None else Interval.exactly(published + shift)
    return window.mention(first, last, days, "relative", relative=True)


def daypart(window: Window, index: int) -> DateMention | None:
    """ "this afternoon", "last night", "the next morning"."""
    before = window.word(index - 1)
    if before == "this":
        return _shifted(window, index - 1, index + 1, 0)
    if before == "last" and bare(window.word(index)) in ("night", "evening"):
        return _shifted(window, index - 1, index + 1, -1)
    return _offset_word(window, index, index + 1)


def day(window: Window, index: int) -> DateMention | None:
    """ "the day before", "the next day", "that same day"."""
    if window.word(index - 1) == "the" and window.word(index + 1) in ("before", "after", "earlier"):
        shift = 1 if window.word(index + 1) == "after" else -1
        return _offset(window, index - 1, index + 2, shift)
    return _offset_word(window, index, index + 1)


def _offset_word(window: Window, index: int, last: int) -> DateMention | None:
    """A period after "the previous", "the following", "that", "the same"."""
    before = window.word(index - 1)
    shift = OFFSETS.get(before)
    if shift is None or window.word(last) in ("before", "after"):
        return None
    first = index - 1
    if before == "same":
        first -= window.word(first - 1) in ("the", "that")
    elif before != "that":
        if window.word(first - 1) != "the":
            return None
        first -= 1
    return _offset(window, first, last, shift * UNIT_DAYS.get(bare(window.word(index)), 1))


def _offset(window: Window, first: int, last: int, shift: int) -> DateMention:
    return window.mention(first, last, None, "relative", relative=True, offset_days=shift)


def period(window: Window, index: int) -> DateMention | None:
    """ "this month", "late last week", "the end of the year", "earlier this year"."""
    name, before = bare(window.word(index)), window.word(index - 1)
    first, shift = index - 1, SHIFTS.get(before)
    rolling = before in ("past", "last", "next", "coming") and window.word(index - 2) == "the"
    if before in ("following", "preceding") or (before in ("previous", "next") and rolling):
        return _offset_word(window, index, index + 1) if name in UNIT_DAYS else None
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
    """ "the past week": so many days back from publication (or on)."""
    if window.published is None:
        return None
    length = {"week": 7, "month": 31, "quarter": 92, "year": 366, "decade": 3653}.get(name, 36525)
    ends = sorted((window.published, window.published + length * shift))
    return Interval(ends[0], ends[1])


def _cut(days: Interval | None, bound: str, published: int | None) -> Interval | None:
    """ "earlier this year" ends with the publication, "later this year" starts with it."""
    if days is None or not bound or published is None or days.low is None or days.high is None:
        return days
    if not days.low <= published <= days.high:
        return days
    return Interval(days.low, published) if bound == "earlier" else Interval(published, days.high)


def weekend(window: Window, index: int) -> DateMention | None:
    """ "the weekend", "this weekend", "last weekend": Saturday and Sunday."""
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
    """ "last fall", "this summer", "the winter of 2019", "spring 2022"."""
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


def _length_before(window: Window, index: int) -> Measure | None:
    """The length of time that ends right before token `index`."""
    lower = window.reading.lower
    for at in range(max(window.begin, index - 7), index):
        word = lower[at]
        if not (word[0].isalnum() or word == "½"):
            continue
        found = measures.measure(window.reading, at, window.begin, window.stop)
        if found is not None and found.last == index and found.unit.kind == "length of time":
            return measures.ranged(window.reading, found, window.begin, index) or found
        if found is not None and found.unit.kind == "number":
            both = measures.ranged(window.reading, found, window.begin, index)
            if both is not None and both.last == index and both.unit.kind == "length of time":
                return both
    return None


def ago(window: Window, index: int) -> DateMention | None:
    """ "two weeks ago", "almost four years ago", "a decade ago"."""
    found = _length_before(window, index)
    if found is None:
        return None
    hedge = hedge_before(window.reading, found.first, window.begin)
    first = hedge[1] if hedge else found.first
    days = _away(window, found, -1)
    return window.mention(first, index + 1, days, "relative", relative=True, counted=True)


def now(window: Window, index: int) -> DateMention | None:
    """ "three weeks from now"."""
    found = _length_before(window, index - 1) if window.word(index - 1) == "from" else None
    if found is None:
        return None
    days = _away(window, found, 1)
    return window.mention(found.first, index + 1, days, "relative", relative=True, counted=True)


def _away(window: Window, found: Measure, sign: int) -> Interval | None:
    """The days that lie a length of time from publication, with the slack of its unit."""
    if window.published is None:
        return None
    low, high = found.low * found.unit.factor, found.high * found.unit.factor
    if low >= 500 * 365 * DAY or high >= 500 * 365 * DAY:
        return None
    slack = next((days for seconds, days in SLACK if found.unit.factor >= seconds), 0)
    if found.unit.unit == "second" and found.unit.factor == 1:
        slack = next((days for seconds, days in SLACK if low >= seconds), 0)
    near, far = int(low // DAY) - slack, ceil(high / DAY) + slack
    ends = sorted((window.published + sign * max(near, 0), window.published + sign * far))
    return Interval(ends[0], ends[1])


def moved(window: Window, index: int) -> DateMention | None:
    """ "a day earlier", "two weeks later", "three days after": counted from another date."""
    found = _length_before(window, index)
    if found is None or found.low < 0 or found.low * found.unit.factor < DAY:
        return None
    shift = int(found.low * found.unit.factor // DAY)
    if shift > 500 * 365:
        return None
    sign = -1 if window.word(index) in ("earlier", "before", "previously") else 1
    return window.mention(
        found.first,
        index + 1,
        None,
        "relative",
        relative=True,
        offset_days=sign * shift,
        counted=True,
    )


READERS: dict[str, Callable[[Window, int], DateMention | None]] = {
    word + ending: reader
    for words, reader in (
        (WEEKDAYS, weekday),
        (DEICTIC, deictic),
        (DAYPARTS, daypart),
        (SEASONS, season),
        (("week", "month", "year", "quarter", "decade", "century"), period),
        (("day",), day),
        (("weekend",), weekend),
    )
    for word in words
    for ending in ("", "'s")
}
READERS |= {"ago": ago, "now": now}
READERS |= dict.fromkeys(("earlier", "later", "before", "after", "afterwards"), moved)
__all__ = ["PORTIONS", "READERS"]
