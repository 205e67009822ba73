"""Periods that count from publication: "last week", "the end of the year", "this summer"."""

from __future__ import annotations

from deskcheck.extract.dates.calendar import (
    WEEKDAYS,
    calendar_date,
    day_of,
    month_days,
    week_days,
    year_days,
)
from deskcheck.extract.dates.daymention import DateMention, Grain, Window, bare
from deskcheck.extract.dates.decades import century
from deskcheck.extract.dates.offsets import OFFSETS, UNIT_DAYS, offset_word
from deskcheck.extract.dates.portions import portion_before, portion_of
from deskcheck.extract.numbers.number_words import HYPHENS
from deskcheck.facts import Interval

SHIFTS: dict[str, int] = {
    "this": 0,
    "current": 0,
    "last": -1,
    "past": -1,
    "previous": -1,
    "latest": -1,
    "next": 1,
    "coming": 1,
}


GRAINS: dict[str, Grain] = {
    "week": "week",
    "month": "month",
    "quarter": "quarter",
    "year": "year",
    "decade": "decade",
    "century": "century",
}
RECORDED = frozenset(["of", "for", "with", "available", "on"])
"""What follows a period that records know last: "2019, the latest year with figures"."""


def period(window: Window, index: int) -> DateMention | None:
    """Read "this month", "late last week", "the end of the year", "earlier this year"."""
    name, at = bare(window.word(index)), index - 1
    if (last := _past_end(window, index)) is not None:
        if window.told is not None:
            window = window._replace(published=window.told)
        days = _period_days(window, name, 0)
        part = portion_of(days, "late")
        first = index - (window.word(at) == "the")
        return window.mention(
            first, last, part, "relative", relative=True, whole=days, grain=GRAINS[name]
        )
    at -= name == "year" and window.word(at) in ("fiscal", "financial", "calendar", "school")
    return _named(window, index, at, name)


def _named(window: Window, index: int, at: int, name: str) -> DateMention | None:
    """A period with the word at token `at` that places it."""
    first, before = at, window.word(at)
    shift = SHIFTS.get(before)
    defined = window.word(at - 1) == "the"
    rolling = before in ("past", "last", "next", "coming") and (
        defined or (before in ("past", "coming") and window.word(at - 1) == "this")
    )
    defined = defined and at == index - 1
    if name == "century" and (numbered := century(window, index)) is not None:
        return numbered
    if before in OFFSETS and (before not in ("next", "previous") or defined):
        return offset_word(window, index, index + 1) if name in UNIT_DAYS else None
    if before == "the":
        portion, at = portion_before(window, first)
        if not portion or at == first or name == "day":
            return None
        shift = 0
        if window.told is not None:
            window = window._replace(published=window.told)
    if shift is None or (before == "latest" and window.word(index + 1) in RECORDED):
        return None
    if defined and before == "last" and window.word(index + 1) == "of":
        return None  # "the last week of the campaign" is no last week
    first -= rolling or (before in ("latest", "current") and window.word(first - 1) == "the")
    portion, first = portion_before(window, first)
    bound = window.word(first - 1) if window.word(first - 1) in ("earlier", "later") else ""
    first -= bool(bound)
    if shift == 0 and _so_far(window, first, index + 1):
        bound = "earlier"
    named = _period_days(window, name, shift)
    days = _rolled(window, name, shift) if rolling else named
    return window.mention(
        first,
        index + 1,
        _cut(portion_of(days, portion), bound, window.published),
        "relative",
        relative=True,
        whole=named,
        grain=GRAINS[name],
        rolling=rolling and before in ("past", "coming"),
    )


def _past_end(window: Window, index: int) -> int | None:
    """Where "year-end" or "the month's end" ends, None where no such end is named."""
    if window.word(index).endswith("'s"):
        return index + 2 if window.word(index + 1) == "end" else None
    hyphen = window.word(index + 1) in HYPHENS and window.tight(index + 1)
    alone = hyphen and window.word(index + 2) == "end" and not window.word(index + 3).isalpha()
    return index + 3 if alone else None


def _so_far(window: Window, first: int, last: int) -> bool:
    """Whether a period is meant up to now: "so far this year", "this year to date"."""
    pairs = ((first - 2, first - 1), (last, last + 1))
    return any((window.word(a), window.word(b)) in UP_TO_NOW for a, b in pairs)


UP_TO_NOW = (("so", "far"), ("to", "date"))


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
    led = before in ("past", "last", "coming") and window.word(index - 2) in ("the", "this")
    first = index - 1 - led
    future = before in ("next", "coming") or (
        before in ("the", "this") and window.tense(first, index + 1) == "future"
    )
    days = None
    if window.published is not None:
        saturday = WEEKDAYS["saturday"]
        low = day_of(saturday, window.published, future)
        days = Interval(low, low + 1)
    return window.mention(first, index + 1, days, "relative", relative=True, grain="weekend")
