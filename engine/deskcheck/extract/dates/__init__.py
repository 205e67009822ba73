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
    need one (relative ones, and those printed without a year) have `days` None.
    """
    published = reading.article.published
    if published is not None and not FIRST <= published <= LAST:
        published = None
    found: list[DateMention] = []
    lower = reading.lower
    for number, sentence in enumerate(reading.sentences):
        window = Window(reading, sentence.first, sentence.last, number, published, week_starts_on)
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
    return found
