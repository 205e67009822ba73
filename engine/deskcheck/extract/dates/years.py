"""Dates that start with a number: years, decades, "2021-12-07", "13/12/2021"."""

from __future__ import annotations

from msgspec.structs import replace

from deskcheck.extract.dates.calendar import day_number, year_days
from deskcheck.extract.dates.daymention import DateMention, Prefix, Window
from deskcheck.extract.dates.decades import decade, short_decade
from deskcheck.extract.dates.names import STRONG_CUES, named_by
from deskcheck.extract.dates.portions import STANDS_ALONE, portion_before, portion_of
from deskcheck.extract.numbers import guards
from deskcheck.extract.numbers.number_words import HYPHENS, plain_digits
from deskcheck.facts import Interval

OCCASIONS = frozenset(
    "elections games olympics talks attacks riots bombings protests floods wildfires "
    "polls primaries hearings negotiations championships finals playoffs".split()
)
"""Plurals that a year names and does not count."""
OLD_CUES = STRONG_CUES | frozenset("of from to and between ( - –".split())
"""Words before a number that make it a year; after the others it may count what follows."""
ENDS = frozenset((*HYPHENS, ",", ".", ";", ")", ":"))


def year(window: Window, index: int) -> DateMention | None:
    """The date at four digits: "2014", "the early 1990s", "2014-15", "2021-12-07"."""
    iso = _iso(window, index)
    if iso is not None:
        return iso
    if window.word(index + 1) == "s" and window.tight(index + 1):
        return decade(window, index)
    number = guards.year_at(window.reading, index, window.begin, window.stop)
    number = number or _named_year(window, index) or _old_year(window, index)
    if number is None or named_by(window, index):
        return None
    if window.word(index - 1) == "of" and window.word(index - 2) == "hours":
        return _hours_of(window, index, number)
    last, final = index + 1, number
    if window.word(last) in HYPHENS and window.tight(last) and window.tight(index + 2):
        second = guards.second_year(window.word(index), window.word(index + 2))
        last, final = (index + 3, second) if second else (last, number)
    days = Interval(year_days(number).low, year_days(final).high)
    if window.word(index - 1) in HYPHENS and window.word(index - 2) in ERAS:
        return _era(window, index, last, days)
    portion, first = portion_before(window, index)
    if not portion:
        first = fiscal(window, first)
    return window.mention(
        first,
        last,
        portion_of(days, portion),
        "vague" if portion else "year",
        whole=days,
        grain="year",
    )


def _hours_of(window: Window, index: int, number: int) -> DateMention:
    """The first or the last day of a year, by its hours: "the early hours of 2020"."""
    first = index - 3 - (window.word(index - 4) == "the")
    ends = window.word(index - 3) in ("last", "final", "closing", "late", "dying")
    days = year_days(number)
    day = days.high if ends else days.low
    assert day is not None
    return window.mention(max(first, window.begin), index + 1, Interval.exactly(day), "day")


ERAS: dict[str, Prefix] = {"post": "after", "pre": "before"}


def _era(window: Window, index: int, last: int, days: Interval) -> DateMention:
    """The time before or after a year: "post-1959"."""
    assert days.low is not None and days.high is not None
    prefix = ERAS[window.word(index - 2)]
    after = prefix == "after"
    open_ = Interval(days.high + 1, None) if after else Interval(None, days.low - 1)
    found = window.mention(index - 2, last, open_, "vague", whole=days, grain="year")
    return replace(found, prefix=prefix, named=days)


def stated_year(window: Window, index: int) -> int | None:
    """The year at a token of a longer date ("4 August 1789"), from 1000 to 2199."""
    if not window.begin <= index < window.stop:
        return None
    number = guards.year_at(window.reading, index, window.begin, window.stop)
    word = window.word(index)
    if number is not None or len(word) != 4 or not plain_digits(word):
        return number
    after = window.word(index + 1)
    counts = guards.plural_noun(after) or after in ("%", "percent", "/", "-")
    counts = counts or (after == ":" and window.word(index + 2).isdecimal())
    return int(word) if "1000" <= word < "2200" and not counts else None


def _old_year(window: Window, index: int) -> int | None:
    """A year before 1800 on its own: only after a word that calls for one."""
    before, after = window.word(index - 1), window.word(index + 1)
    if before not in OLD_CUES or (window.tight(index + 1) and after not in ENDS):
        return None
    free = not after[:1].isalnum() or after in STANDS_ALONE or before in STRONG_CUES
    return stated_year(window, index) if free else None


def fiscal(window: Window, first: int) -> int:
    """Where a year starts: at the "fiscal", "fiscal year", "FY" before it."""
    if window.word(first - 1) == "year" and window.word(first - 2) in FISCAL:
        return first - 2
    return first - (window.word(first - 1) in FISCAL)


FISCAL = frozenset(("fiscal", "financial", "fy"))


def _named_year(window: Window, index: int) -> int | None:
    """A year that tells which: "the 2012 elections", "the 2000 Games"."""
    word = window.word(index)
    if window.word(index - 2) in ERAS and window.word(index - 1) in HYPHENS and plain_digits(word):
        return int(word) if "1000" <= word < "2100" else None
    if window.word(index - 1) == "fy" and plain_digits(word):
        return int(word) if "1900" <= word < "2100" else None
    if window.word(index - 1) != "the" or not plain_digits(word) or not "1900" <= word < "2100":
        return None
    return int(word) if window.word(index + 1) in OCCASIONS or window.capital(index + 1) else None


def _iso(window: Window, index: int) -> DateMention | None:
    """Read "2021-12-07", all five tokens without spaces."""
    marks = (window.word(index + 1), window.word(index + 3))
    numbers = (window.word(index + 2), window.word(index + 4))
    if marks not in (("-", "-"), ("/", "/")) or not all(
        map(window.tight, range(index + 1, index + 5))
    ):
        return None
    return _numeric(window, index, (window.word(index), *numbers))


def slashed(window: Window, index: int) -> DateMention | None:
    """Read "13/12/2021" or "12/13/2021"; when both readings are dates the day stays unresolved."""
    marks = (window.word(index + 1), window.word(index + 3))
    if marks != ("/", "/") or not all(map(window.tight, range(index + 1, index + 5))):
        return None
    one, two, year_ = window.word(index), window.word(index + 2), window.word(index + 4)
    if not all(_plain(part) for part in (one, two, year_)) or len(year_) != 4:
        return None
    british, american = (year_, two, one), (year_, one, two)
    if one != two and max(int(one), int(two)) < 13:
        return window.mention(index, index + 5, None, "day")
    return _numeric(window, index, american if int(two) > 12 else british)


def dotted(window: Window, index: int) -> DateMention | None:
    """Read "30.6.2032", the day first as wherever dates have points."""
    parts = window.word(index).split(".")
    if len(parts) != 3 or not all(map(_plain, parts)) or len(parts[2]) != 4:
        return None
    day = day_number(int(parts[2]), int(parts[1]), int(parts[0]))
    return None if day is None else window.mention(index, index + 1, Interval.exactly(day), "day")


def number(window: Window, index: int) -> DateMention | None:
    """The date at a token of digits."""
    length = len(window.word(index))
    if length > 7:
        return dotted(window, index)
    if length == 4:
        return year(window, index)
    if length == 2 and window.word(index + 1) == "s":
        return short_decade(window, index)
    return slashed(window, index)


def _plain(word: str) -> bool:
    return plain_digits(word) and len(word) <= 4


def _numeric(window: Window, index: int, parts: tuple[str, str, str]) -> DateMention | None:
    if not all(_plain(part) for part in parts):
        return None
    day = day_number(int(parts[0]), int(parts[1]), int(parts[2]))
    if day is None:
        return None
    return window.mention(index, index + 5, Interval.exactly(day), "day")
