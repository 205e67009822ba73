"""Live blogs: entries below each other, each under a line that gives its time, or day and time."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from functools import cache

from msgspec import Struct

_TIME = r"\d{1,2}[:.]\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?)?"
_ZONE = r"(?:\s?(?:GMT|UTC|BST|C?E[SD]?T|M[SD]T|P[SD]T|E[SD]T|CEST|IST|local time))?"
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+)?"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_DAY = (
    rf"(?P<day>\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}\s+{_MONTH}(?:,?\s+\d{{4}})?"
    rf"|{_MONTH}\s+\d{{1,2}}(?:,?\s+\d{{4}})?)"
)
_JOIN = r"[\s,|•·–—-]*(?:at\s+)?"
_LATE = _DAY.replace("day", "late")
_ALONE = _DAY.replace("day", "alone")
_AGO = r"\d{1,2}\s?(?:s|m|h|d|secs?|mins?|hrs?|seconds?|minutes?|hours?|days?)\s+ago"
_FORMS = ("%Y-%m-%d", "%d %B %Y", "%d %b %Y", "%B %d %Y", "%b %d %Y")
_LONGEST = 60
_EPOCH = date(1970, 1, 1)


class Stamp(Struct, frozen=True):
    """The time stamp of an entry; `published` is its day since 1970-01-01 where it gives one.

    A line that gives a day without a time is no stamp by itself: it is not `timed`.
    """

    published: int | None
    timed: bool = True


def stamp(line: str, published: int | None = None) -> Stamp | None:
    """What a line that is nothing but a time stamp says; None for any other line.

    A day without a year is the one nearest to `published`, the day of the article.
    """
    if len(line) > 2 * _LONGEST:
        return None
    text = line.strip(" \t[]()|*•·–—-")
    if len(text) > _LONGEST or not any(map(str.isdigit, text)):
        return None
    found = _pattern().fullmatch(text)
    if found is None:
        return None
    alone = found.group("alone")
    printed = alone or found.group("day") or found.group("late")
    day = _day(printed, published) if printed else None
    return None if alone and day is None else Stamp(day, not alone)


@cache
def _pattern() -> re.Pattern[str]:
    """Day and time, or time and day, or one of them alone; made when a line first asks for it."""
    clock = f"{_TIME}{_ZONE}"
    both = f"{_WEEKDAY}(?:{_DAY}{_JOIN})?{clock}|{clock}{_JOIN}{_WEEKDAY}{_LATE}"
    return re.compile(f"{both}|{_WEEKDAY}{_ALONE}|{_AGO}", re.IGNORECASE)


def _day(printed: str, published: int | None) -> int | None:
    plain = " ".join(printed.replace(",", " ").replace(".", " ").split())
    if plain[-4:].isdigit() or plain[:4].isdigit():
        return _dated(plain)
    if published is None:
        return None
    year = (_EPOCH + timedelta(published)).year
    near = (_dated(f"{plain} {year + shift}") for shift in (-1, 0, 1))
    return min((d for d in near if d is not None), key=lambda d: abs(d - published), default=None)


def _dated(plain: str) -> int | None:
    for form in _FORMS:
        try:
            return (datetime.strptime(plain, form).date() - _EPOCH).days
        except ValueError:
            continue
    return None
