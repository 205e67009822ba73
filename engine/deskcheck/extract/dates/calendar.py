"""Calendar arithmetic in days since 1970-01-01."""

from __future__ import annotations

from datetime import date

from deskcheck.facts import Interval

EPOCH = date(1970, 1, 1).toordinal()
FIRST, LAST = date(1000, 1, 1).toordinal() - EPOCH, date(9000, 12, 31).toordinal() - EPOCH
"""The days between which relative dates are resolved."""
MONDAY, SUNDAY = 0, 6

MONTHS: dict[str, int] = {
    name: number + 1
    for number, names in enumerate(
        [
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sep sept",
            "october oct",
            "november nov",
            "december dec",
        ]
    )
    for name in names.split()
}
"""Month names and abbreviations (lower case, no full stop) to their numbers from 1."""
WEEKDAYS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        [
            "monday mon",
            "tuesday tue tues",
            "wednesday wed",
            "thursday thu thur thurs",
            "friday fri",
            "saturday sat",
            "sunday sun",
        ]
    )
    for name in names.split()
}
"""Names of days of the week and abbreviations to their numbers, Monday 0."""
WEEKDAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SEASONS: dict[str, int] = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""Seasons of the northern hemisphere to their first months."""


def day_number(year: int, month: int, day: int) -> int | None:
    """The day of a calendar date, None when there is no such date."""
    try:
        return date(year, month, day).toordinal() - EPOCH
    except ValueError:
        return None


def calendar_date(day: int) -> date:
    """The calendar date of a day."""
    return date.fromordinal(day + EPOCH)


def month_days(year: int, month: int) -> Interval:
    """The days of a month; months beyond 12 or below 1 run into the years around."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    after = date(year + month // 12, month % 12 + 1, 1).toordinal() - EPOCH
    return Interval(date(year, month, 1).toordinal() - EPOCH, after - 1)


def year_days(year: int) -> Interval:
    """The days of a year."""
    return Interval(date(year, 1, 1).toordinal() - EPOCH, date(year, 12, 31).toordinal() - EPOCH)


def season_days(year: int, season: str) -> Interval:
    """The days of a season that starts in this year."""
    first = SEASONS[season]
    return Interval(month_days(year, first).low, month_days(year, first + 2).high)


def quarter_days(year: int, quarter: int, parts: int = 4) -> Interval:
    """One of the `parts` (4, or 2 for halves) of a year, counted from 1."""
    length = 12 // parts
    low = month_days(year, (quarter - 1) * length + 1).low
    return Interval(low, month_days(year, quarter * length).high)


def weekday(day: int) -> int:
    """The day of the week, Monday 0 (1970-01-01 was a Thursday)."""
    return (day + 3) % 7


def week_days(day: int, starts_on: int) -> Interval:
    """The week that holds a day; `starts_on` is MONDAY or SUNDAY."""
    low = day - (weekday(day) - starts_on) % 7
    return Interval(low, low + 6)


def day_of(name: int, near: int, future: bool) -> int:
    """The day of that weekday on or before a day, on or after it when `future`."""
    if future:
        return near + (name - weekday(near)) % 7
    return near - (weekday(near) - name) % 7
