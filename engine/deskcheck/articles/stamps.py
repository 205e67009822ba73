"""Live blogs: entries below each other, each under a line that gives its time, or day and time."""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import cache

from msgspec import Struct

_TIME = r"\d{1,2}[:.]\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?)?"
_ZONE = r"(?:\s?(?:GMT|UTC|BST|C?E[SD]?T|M[SD]T|P[SD]T|E[SD]T|CEST|IST|local time))?"
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+)?"
_DAY = (
    r"(?P<day>\d{4}-\d{2}-\d{2}|\d{1,2}\s+[A-Z][a-z]{2,8}\.?,?\s+\d{4}"
    r"|[A-Z][a-z]{2,8}\.?\s+\d{1,2},?\s+\d{4})"
)
_JOIN = r"[\s,|•·–—-]*(?:at\s+)?"
_LATE = _DAY.replace("day", "late")
_FORMS = ("%Y-%m-%d", "%d %B %Y", "%d %b %Y", "%B %d %Y", "%b %d %Y")
_LONGEST = 60
_EPOCH = date(1970, 1, 1)


class Stamp(Struct, frozen=True):
    """The time stamp of an entry; `published` is its day since 1970-01-01 where it gives one."""

    published: int | None


def stamp(line: str) -> Stamp | None:
    """What a line that is nothing but a time stamp says; None for any other line."""
    text = line.strip(" \t[]()|*•·–—-")
    if len(text) > _LONGEST or not any(map(str.isdigit, text)):
        return None
    found = _pattern().fullmatch(text)
    if found is None:
        return None
    printed = found.group("day") or found.group("late")
    return Stamp(_day(printed) if printed else None)


@cache
def _pattern() -> re.Pattern[str]:
    """Day and time, or time and day, or a time alone; made when a line first asks for it."""
    clock = f"{_TIME}{_ZONE}"
    return re.compile(f"{_WEEKDAY}(?:{_DAY}{_JOIN})?{clock}|{clock}{_JOIN}{_WEEKDAY}{_LATE}")


def _day(printed: str) -> int | None:
    plain = " ".join(printed.replace(",", " ").replace(".", " ").split())
    for form in _FORMS:
        try:
            return (datetime.strptime(plain, form).date() - _EPOCH).days
        except ValueError:
            continue
    return None
