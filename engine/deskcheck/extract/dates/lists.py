"""Dates that list several days or years, part by part: "April 24 and 25", "1954-55"."""

from __future__ import annotations

from deskcheck.extract.dates.calendar import calendar_date, day_number
from deskcheck.extract.dates.daymention import DateMention
from deskcheck.extract.dates.month_dates import LISTED
from deskcheck.extract.dates.timex_values import period_value
from deskcheck.extract.text import Reading

Part = tuple[int, int, str | None]
"""Tokens from first to last, and their value."""


def listed(reading: Reading, mention: DateMention) -> list[Part]:
    """The parts of a date that lists several, none of one that does not."""
    whole = mention.whole
    if whole is None or whole.low is None or whole.high is None or mention.relative:
        return []
    if mention.grain == "day" and whole.low < whole.high:
        low = calendar_date(whole.low)
        return [
            (first, last, _written(day_number(low.year, low.month, number)))
            for first, last, number in _groups(reading, mention)
        ]
    if mention.grain == "year" and mention.precision == "year" and whole.high - whole.low > 366:
        century = calendar_date(whole.low).year // 100 * 100
        return [
            (first, last, f"{number if number > 99 else century + number:04}")
            for first, last, number in _groups(reading, mention)
        ]
    return []


def _groups(reading: Reading, mention: DateMention) -> list[tuple[int, int, int]]:
    """The stretches between the words that join a list, each with its first number."""
    groups: list[tuple[int, int, int]] = []
    first, number = mention.core, 0
    for index in range(mention.core, mention.last + 1):
        word = reading.lower[index] if index < mention.last else ""
        joint = word in LISTED or (word == "," and number and _day(reading, index + 1, mention))
        if index == mention.last or joint:
            if number:
                groups.append((first, index, number))
            first, number = index + 1, 0
        elif word.isdecimal() and not number:
            number = int(word)
    return groups


def _day(reading: Reading, index: int, mention: DateMention) -> bool:
    return (
        index < mention.last and len(reading.lower[index]) < 3 and reading.lower[index].isdecimal()
    )


def _written(day: int | None) -> str | None:
    return None if day is None else period_value("day", day)
