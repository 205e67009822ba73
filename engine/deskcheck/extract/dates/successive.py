"""Dates that are read with the date before them: "that Sunday", "March 3 to March 9", "the day
before Tuesday", "in August of that year".
"""

from __future__ import annotations

from msgspec.structs import replace

from deskcheck.extract.dates.calendar import (
    WEEKDAY_NAMES,
    calendar_date,
    day_number,
    month_days,
    weekday,
)
from deskcheck.extract.dates.daymention import DateMention, Window
from deskcheck.extract.dates.offsets import OFFSETS
from deskcheck.extract.numbers.number_words import HYPHENS
from deskcheck.facts import Interval

SPEAKING = frozenset("said says told announced reported confirmed added believe know".split())
"""Verbs after which "that" opens a clause: "said that Sunday was quiet"."""
LINKS = frozenset(("to", "through", "thru", "until", "till", *HYPHENS))
"""Words between the first and the last day of a range."""
WEEK = 7


def placed(window: Window, mention: DateMention, found: list[DateMention]) -> DateMention:
    """A mention by the dates `found` before it. The last of them is changed where it is the first
    day of a range, or taken off where the mention takes it in.
    """
    mention = _of_that_year(window, _recalled(window, mention, found), found)
    if not found:
        return mention
    joined = _joined(found[-1], mention)
    if joined is not None:
        found.pop()
        return joined
    found[-1], mention = _ranged(window, found[-1], mention)
    return mention


def _joined(before: DateMention, mention: DateMention) -> DateMention | None:
    """One date of "the day before" and the day that it counts from: "the day before Tuesday"."""
    offset, days = before.offset_days, mention.whole
    if offset is None or before.counted or before.grain != "day" or before.last != mention.first:
        return None
    if mention.grain != "day" or mention.offset_days is not None or days is None:
        return None
    if days.low is None or days.low != days.high:
        return None
    moved = Interval.exactly(days.low + offset)
    return replace(
        before,
        end=mention.end,
        last=mention.last,
        days=moved,
        named=moved,
        whole=moved,
        offset_days=None,
        relative=mention.relative,
    )


def _recalled(window: Window, mention: DateMention, found: list[DateMention]) -> DateMention:
    """The day of "that Sunday": the last one told that was a Sunday, None when none was."""
    at = mention.first - 1
    if not mention.weekday or not mention.relative or window.word(at) != "that":
        return mention
    if mention.tense == "future" or window.word(at - 1) in SPEAKING:
        return mention
    name = WEEKDAY_NAMES.index(mention.weekday)
    told = (m.whole.low for m in reversed(found) if m.grain == "day" and m.whole is not None)
    low = next((low for low in told if low is not None and weekday(low) == name), None)
    days = None if low is None else Interval.exactly(low)
    start = window.reading.start[at]
    return replace(
        mention, start=start, first=at, core=at, days=days, whole=days, named=days, tense="past"
    )


def _of_that_year(window: Window, mention: DateMention, found: list[DateMention]) -> DateMention:
    """A month or day "of that year", "of the following year": counted from the year told last."""
    at = mention.last + (window.word(mention.last) == "of")
    at += window.word(at) == "the"
    shift = OFFSETS.get(window.word(at))
    if mention.grain not in ("day", "month") or shift is None or window.word(at + 1) != "year":
        return mention
    if mention.whole is None or mention.weekday or mention.offset_days is not None:
        return mention
    told = (m.whole.low for m in reversed(found) if m.whole is not None and m.grain != "decade")
    day = next((low for low in told if low is not None), None)
    if day is None:  # nobody says which year
        moved = replace(mention, days=None, whole=None, named=None)
    else:
        moved = _in_year(mention, calendar_date(day).year + shift)
    return replace(moved, last=at + 2, end=window.reading.end[at + 1])


def _ranged(
    window: Window, before: DateMention, mention: DateMention
) -> tuple[DateMention, DateMention]:
    """The ends of a range with one year for both, the last not before the first."""
    one, other = before.whole, mention.whole
    alike = before.grain == mention.grain and before.sentence == mention.sentence
    if not alike or one is None or other is None or mention.core != before.last + 1:
        return before, mention
    if one.low is None or other.low is None or before.offset_days is not None:
        return before, mention
    link = window.reading.lower[before.last]
    dated = _dated(window, mention)
    if mention.weekday and before.weekday and link in LINKS and other.low < one.low:
        if "past" in (mention.tense, before.tense):
            return _shifted(before, -WEEK), mention
        return before, _shifted(mention, WEEK)
    if mention.grain not in ("day", "month") or before.weekday or mention.weekday:
        return before, mention
    if dated and not _dated(window, before) and (link in LINKS or link == "and"):
        year = calendar_date(other.low).year
        first = _in_year(before, year)
        after = first.whole is not None and (first.whole.low or 0) > other.low
        return (_in_year(before, year - 1) if after else first), mention
    if not dated and link in LINKS and not mention.relative:
        year = calendar_date(one.low).year
        last = _in_year(mention, year)
        sooner = last.whole is not None and (last.whole.low or 0) < one.low
        return before, (_in_year(mention, year + 1) if sooner else last)
    return before, mention


def _dated(window: Window, mention: DateMention) -> bool:
    """Whether a date prints its year."""
    tokens = window.reading.lower[mention.core : mention.last]
    return any(len(word) == 4 and word.isdecimal() for word in tokens)


def _in_year(mention: DateMention, year: int) -> DateMention:
    """The same days or month in another year; as it is where that year has no such day."""
    whole = mention.whole
    if whole is None or whole.low is None or whole.high is None or mention.days != whole:
        return mention
    low, high = calendar_date(whole.low), calendar_date(whole.high)
    if mention.grain == "month":
        return _with(mention, month_days(year, low.month))
    first = day_number(year, low.month, low.day)
    last = day_number(year, high.month, high.day)
    return mention if first is None or last is None else _with(mention, Interval(first, last))


def _shifted(mention: DateMention, by: int) -> DateMention:
    days = mention.whole
    if days is None or days.low is None or days.high is None or mention.days != days:
        return mention
    return _with(mention, Interval(days.low + by, days.high + by))


def _with(mention: DateMention, days: Interval) -> DateMention:
    return replace(mention, days=days, whole=days, named=days)
