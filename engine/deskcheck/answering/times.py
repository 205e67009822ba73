"""Dates, times of day, lengths and repetitions as TIMEX3 writes them."""

from __future__ import annotations

from deskcheck.evaluate.annotated.sets import Item
from deskcheck.extract.dates.timexes import timexes
from deskcheck.extract.text import Reading

TYPES = frozenset(("DATE", "TIME", "DURATION", "SET"))


def items(reading: Reading, week_starts_on: int) -> list[Item]:
    """Every expression of time in a text."""
    return [
        Item(found.start, found.end, found.type, found.value, found.seconds)
        for found in timexes(reading, week_starts_on)
    ]
