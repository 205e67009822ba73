"""Readings of invented text, for the tests of the readers of one article."""

from __future__ import annotations

from datetime import date

from deskcheck.articles import Article, Part
from deskcheck.extract.dates import DateMention, dates
from deskcheck.extract.numbers.quantities import Quantity, quantities
from deskcheck.extract.text import Reading, read

EPOCH = date(1970, 1, 1).toordinal()
WEDNESDAY = date(2031, 3, 12).toordinal() - EPOCH


def reading_of(text: str, published: int | None = WEDNESDAY) -> Reading:
    """The reading of an article whose every line is a paragraph of its body."""
    parts = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            parts.append(Part("body", start, start + len(line)))
        start += len(line) + 1
    return read(Article("invented.txt", text, published=published, parts=tuple(parts)))


def quantities_in(text: str) -> list[Quantity]:
    return quantities(reading_of(text))


def only(text: str) -> Quantity:
    (quantity,) = quantities_in(text)
    return quantity


def dates_in(
    text: str, published: int | None = WEDNESDAY, week_starts_on: int = 0
) -> list[DateMention]:
    return dates(reading_of(text, published), week_starts_on)


def days_of(text: str, published: int | None = WEDNESDAY) -> tuple[str, str]:
    """First and last day of the only date in a text, in ISO form, "" where open or unresolved."""
    (mention,) = dates_in(text, published)
    if mention.days is None:
        return "", ""
    return iso(mention.days.low), iso(mention.days.high)


def iso(day: int | None) -> str:
    return "" if day is None else date.fromordinal(day + EPOCH).isoformat()


def day(year: int, month: int, number: int) -> int:
    return date(year, month, number).toordinal() - EPOCH
