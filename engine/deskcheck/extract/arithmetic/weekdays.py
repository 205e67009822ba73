"""Weekdays, and the day of the week that the date beside each falls on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from deskcheck.extract.arithmetic.printed import Group, Row
from deskcheck.extract.dates import DateMention
from deskcheck.extract.dates.calendar import WEEKDAY_NAMES, calendar_date, day_number, weekday
from deskcheck.extract.text import Reading
from deskcheck.facts import Value

NEAR, FAR = 60, 366
"""Days from publication within which a date without a year is of the nearest year, and within
which it may be of the nearest year before or after."""


def weekdays(reading: Reading, days: Sequence[DateMention]) -> Iterator[Group]:
    """Every weekday that is printed: its name, its day, and the name that its date calls for."""
    for index, day in enumerate(days):
        if not day.weekday:
            continue
        first, last, number = day.first, day.last, day.sentence
        rows = [
            Row(first, last, number, "weekday", "", Value("mention")),
            Row(first, last, number, "weekday", "value", Value("text", text=day.weekday)),
        ]
        if day.days is not None:
            value = Value("day", day.days, day.days, "day")
            rows.append(Row(first, last, number, "weekday", "date", value))
        date = _beside(reading, days, index)
        name = _by_date(reading, date, day.weekday)
        if name:
            value = Value("text", text=name)
            rows.append(Row(date.first, date.last, number, "weekday", "by its date", value))
        yield tuple(rows)


def _beside(reading: Reading, days: Sequence[DateMention], index: int) -> DateMention:
    """The date that a weekday is printed with: "Tuesday (Dec. 7)", "Dec. 7, a Tuesday"."""
    day = days[index]
    if day.precision == "day":
        return day
    for other in days[max(0, index - 1) : index + 2]:
        one, two = sorted((day, other), key=lambda d: d.first)
        gap = reading.lower[one.last : two.first]
        apposed = gap in (["("], [",", "("], [",", "a"], ["(", "a"], [",", "which", "was", "a"])
        if other.precision == "day" and not other.weekday and apposed:
            return other
    return day


def _by_date(reading: Reading, day: DateMention, printed: str) -> str:
    """The weekday of a date of one day that is printed with month and day, "" for any other."""
    days = day.days
    if day.precision != "day" or days is None or days.low is None or days.low != days.high:
        return ""
    if not day.relative and _has_year(reading, day):
        return WEEKDAY_NAMES[weekday(days.low)]
    published = reading.article.published
    if published is None or day.relative:
        return WEEKDAY_NAMES[weekday(days.low)]
    options = _years(days.low, published)
    names = [WEEKDAY_NAMES[weekday(option)] for option in options]
    return printed if printed in names else names[0]


def _has_year(reading: Reading, day: DateMention) -> bool:
    tokens = reading.lower[day.first : day.last]
    return any(len(word) == 4 and word.isdigit() for word in tokens)


def _years(day: int, published: int) -> list[int]:
    """The days of that name that may be meant, the nearest to publication first."""
    date = calendar_date(day)
    year = calendar_date(published).year
    numbers = [day_number(year + shift, date.month, date.day) for shift in (-1, 0, 1)]
    found = sorted((n for n in numbers if n is not None), key=lambda n: abs(n - published))
    if not found:
        return [day]
    nearest = abs(found[0] - published)
    return [n for n in found if abs(n - published) <= (nearest if nearest <= NEAR else FAR)]
