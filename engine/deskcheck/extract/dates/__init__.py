"""Every date of an article as an interval of days, resolved against its publication date."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from deskcheck.extract.dates import holidays, month_dates, relative_dates, years
from deskcheck.extract.dates.calendar import MONDAY, WEEKDAY_NAMES, weekday
from deskcheck.extract.dates.daymention import DateMention, Window, published_on
from deskcheck.extract.dates.portions import prefixed
from deskcheck.extract.text import Reading
from deskcheck.facts import Interval

__all__ = ["DateMention", "dates"]

Reader = Callable[[Window, int], DateMention | None]


def _readers() -> dict[str, Reader]:
    table: dict[str, Reader] = {**relative_dates.READERS, **month_dates.READERS}
    for word, reader in holidays.READERS.items():
        table[word] = _either(reader, table[word]) if word in table else reader
    return table


def _either(one: Reader, other: Reader) -> Reader:
    """The first of two readers that reads something."""
    return lambda window, index: one(window, index) or other(window, index)


READERS = _readers()
"""The word at which a date is first seen, to the function that reads it."""


def dates(reading: Reading, week_starts_on: int = MONDAY) -> list[DateMention]:
    """Every date mention of an article in order; none overlap.

    `week_starts_on` is calendar.MONDAY or calendar.SUNDAY. Without a publication date, dates that
    need one (relative ones, and those printed without a year) have `days` None; in a history,
    which names years long past, a date without a year is the nearest to the one told before it.
    The entries of a live blog count each from its own day.
    """
    found = _read(reading, week_starts_on, history=False)
    if _is_history(reading, found, reading.article.published):
        return _read(reading, week_starts_on, history=True)
    return found


def _read(reading: Reading, week_starts_on: int, *, history: bool) -> list[DateMention]:
    found: list[DateMention] = []
    told: int | None = None
    lower = reading.lower
    hits = [index for index, word in enumerate(lower) if word in READERS or "0" <= word < ":"]
    at, total = 0, len(hits)
    for number, sentence in enumerate(reading.sentences):
        if at == total:
            break
        last = sentence.last
        if hits[at] >= last:
            continue
        done = sentence.first
        published = published_on(reading, sentence.paragraph)
        window = Window(reading, done, last, number, published, week_starts_on, told)
        while at < total and (index := hits[at]) < last:
            at += 1
            if index < done:
                continue
            reader = READERS.get(lower[index], years.number)
            window = window.after(done)
            mention = reader(window, index)
            if mention is not None and mention.first >= done:
                mention = prefixed(window, _recalled(window, mention, found))
                if found and (joined := _joined(found[-1], mention)) is not None:
                    mention = joined
                    found.pop()
                found.append(mention)
                done = mention.last
                if history and (day := _told(mention, told)) is not None:
                    told = day
                    window = window._replace(told=told)
    return found


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


SPEAKING = frozenset("said says told announced reported confirmed added believe know".split())
"""Verbs after which "that" opens a clause: "said that Sunday was quiet"."""


def _is_history(reading: Reading, found: list[DateMention], published: int | None) -> bool:
    """Whether an article tells of times long past: years ago with their years, hardly a weekday."""
    if published is None or len(found) < ENOUGH:
        return False
    past = news = 0
    for mention in found:
        if mention.weekday or mention.relative:
            news += mention.grain in ("day", "week") and mention.offset_days is None
        elif mention.whole is not None and mention.whole.high is not None:
            tokens = reading.lower[mention.core : mention.last]
            stated = any(len(word) == 4 and word.isdecimal() for word in tokens)
            past += stated and mention.whole.high < published - YEARS_PAST
            news += stated and mention.whole.high > published - YEARS_PAST // 3
    return past >= ENOUGH and past >= 5 * news


YEARS_PAST = 3 * 365
ENOUGH = 5
"""How many days back, and how often, dates with a year make a history."""


def _told(mention: DateMention, told: int | None) -> int | None:
    """The day that a history has reached with a mention, None when the mention does not say."""
    whole = mention.whole
    if mention.relative or whole is None or whole.low is None or whole.high is None:
        return None
    if mention.grain == "day":
        return whole.low
    if mention.grain not in ("month", "year") or whole.high - whole.low > 366:
        return None
    inside = told is not None and whole.low <= told <= whole.high
    return None if inside else (whole.low + whole.high) // 2
