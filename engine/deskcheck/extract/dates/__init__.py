"""Every date of an article as an interval of days, resolved against its publication date."""

from __future__ import annotations

from collections.abc import Callable

from deskcheck.extract.dates import holidays, month_dates, relative_dates, years
from deskcheck.extract.dates.calendar import FIRST, LAST, MONDAY
from deskcheck.extract.dates.daymention import DateMention, Window
from deskcheck.extract.dates.portions import prefixed
from deskcheck.extract.text import Reading

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
    """
    published = reading.article.published
    if published is not None and not FIRST <= published <= LAST:
        published = None
    found = _read(reading, published, week_starts_on, history=False)
    if _is_history(found, published):
        return _read(reading, published, week_starts_on, history=True)
    return found


def _read(
    reading: Reading, published: int | None, week_starts_on: int, *, history: bool
) -> list[DateMention]:
    found: list[DateMention] = []
    lower = reading.lower
    told: int | None = None
    for number, sentence in enumerate(reading.sentences):
        window = Window(
            reading, sentence.first, sentence.last, number, published, week_starts_on, told
        )
        done = sentence.first
        for index in range(sentence.first, sentence.last):
            word = lower[index]
            reader = READERS.get(word)
            if reader is None:
                if not "0" <= word < ":":
                    continue
                reader = years.number
            if index < done:
                continue
            mention = reader(window if window.begin == done else window.after(done), index)
            if mention is not None and mention.first >= done:
                mention = prefixed(window.after(done), mention)
                found.append(mention)
                done = mention.last
                if history and (day := _told(mention, told)) is not None:
                    told = day
                    window = window._replace(told=told)
    return found


def _is_history(found: list[DateMention], published: int | None) -> bool:
    """Whether most dates of an article with a year are years before its publication."""
    dated = [m for m in found if not m.relative and m.grain in ("day", "month", "year") and m.whole]
    stated = [m.whole.high for m in dated if m.whole is not None and m.whole.high is not None]
    if published is None:
        return False
    past = sum(day < published - YEARS_PAST for day in stated)
    return len(stated) >= ENOUGH and past * 10 >= 8 * len(stated)


YEARS_PAST = 3 * 365
ENOUGH = 8


def _told(mention: DateMention, told: int | None) -> int | None:
    """The day that a history has reached with a mention, None when the mention does not say."""
    if mention.relative or mention.whole is None or mention.whole.low is None:
        return None
    if mention.grain in ("day", "month"):
        return mention.whole.low
    within = told is not None and mention.whole.high and mention.whole.low <= told
    if mention.grain != "year" or (within and told is not None and told <= (mention.whole.high or 0)):
        return None
    return mention.whole.low
