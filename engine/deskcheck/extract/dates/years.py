"""Dates that start with a number: years, decades, "2021-12-07", "13/12/2021"."""

from __future__ import annotations

from deskcheck.extract.dates.calendar import day_number, year_days
from deskcheck.extract.dates.daymention import DateMention, Window
from deskcheck.extract.dates.portions import portion_before, portion_of
from deskcheck.extract.numbers import guards
from deskcheck.extract.numbers.number_words import HYPHENS, plain_digits
from deskcheck.facts import Interval


def year(window: Window, index: int) -> DateMention | None:
    """The date at four digits: "2014", "the early 1990s", "2014-15", "2021-12-07"."""
    iso = _iso(window, index)
    if iso is not None:
        return iso
    if window.word(index + 1) == "s" and window.tight(index + 1):
        return _decade(window, index)
    number = guards.year_at(window.reading, index, window.begin, window.stop)
    if number is None or _is_identifier(window, index):
        return None
    last, final = index + 1, number
    if window.word(last) in HYPHENS and window.tight(last) and window.tight(index + 2):
        second = guards.second_year(window.word(index), window.word(index + 2))
        last, final = (index + 3, second) if second else (last, number)
    days = Interval(year_days(number).low, year_days(final).high)
    portion, first = portion_before(window, index)
    return window.mention(first, last, portion_of(days, portion), "vague" if portion else "year")


def _is_identifier(window: Window, index: int) -> bool:
    """Whether four digits name or count: "about 2000", "No. 2014", "Flight 1972"."""
    before = window.word(index - 1)
    if before in guards.DESIGNATORS and window.word(index - 1) != "season":
        return True
    return before in ("about", "around", "over", "least", "some", "nearly", "almost", "than", "#")


def _decade(window: Window, index: int) -> DateMention | None:
    word = window.word(index)
    if not plain_digits(word) or word[3] != "0" or not "1000" <= word < "2200":
        return None
    number = int(word)
    portion, first = portion_before(window, index)
    first -= window.word(first - 1) == "the"
    days = Interval(year_days(number).low, year_days(number + 9).high)
    if portion:
        low, high = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}[portion]
        days = Interval(year_days(number + low).low, year_days(number + high).high)
    return window.mention(first, index + 2, days, "vague")


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


def _plain(word: str) -> bool:
    return plain_digits(word) and len(word) <= 4


def _numeric(window: Window, index: int, parts: tuple[str, str, str]) -> DateMention | None:
    if not all(_plain(part) for part in parts):
        return None
    day = day_number(int(parts[0]), int(parts[1]), int(parts[2]))
    if day is None:
        return None
    return window.mention(index, index + 5, Interval.exactly(day), "day")
