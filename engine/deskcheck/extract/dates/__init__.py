"""Every date of an article as an interval of days, resolved against its publication date."""

from __future__ import annotations

from collections.abc import Callable

from deskcheck.extract.dates import decades, holidays, month_dates, relative_dates, years
from deskcheck.extract.dates.calendar import MONDAY
from deskcheck.extract.dates.daymention import DateMention, Window, published_on
from deskcheck.extract.dates.portions import prefixed
from deskcheck.extract.dates.successive import placed
from deskcheck.extract.text import Reading

__all__ = ["DateMention", "dates"]

Reader = Callable[[Window, int], DateMention | None]


def _readers() -> dict[str, Reader]:
    table: dict[str, Reader] = {
        **relative_dates.READERS,
        **month_dates.READERS,
        **dict.fromkeys(decades.SPELLED, decades.spelled_decade),
    }
    for word, reader in holidays.READERS.items():
        table[word] = _either(reader, table[word]) if word in table else reader
    return table


def _either(one: Reader, other: Reader) -> Reader:
    """The first of two readers that reads something."""
    return lambda window, index: one(window, index) or other(window, index)


READERS = _readers()
_STARTS = frozenset(READERS)
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
    hits = reading.numbers(_STARTS)
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
                mention = prefixed(window, placed(window, mention, found))
                found.append(mention)
                done = mention.last
                if history and (day := _told(mention, told)) is not None:
                    told = day
                    window = window._replace(told=told)
    return found


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
