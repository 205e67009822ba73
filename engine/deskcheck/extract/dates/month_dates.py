"""Dates with the name of a month: "Jan. 10", "7 December 2021", "early June", "June this year"."""

from __future__ import annotations

from collections.abc import Callable

from deskcheck.extract.dates.calendar import (
    MONTHS,
    WEEKDAYS,
    week_days,
)
from deskcheck.extract.dates.daymention import DateMention, Precision, Window, bare
from deskcheck.extract.dates.portions import PORTIONS, portion_before, portion_of
from deskcheck.extract.dates.year_choice import days_of
from deskcheck.extract.dates.years import stated_year
from deskcheck.extract.numbers import guards
from deskcheck.extract.numbers.number_words import HYPHENS
from deskcheck.extract.numbers.ordinals import ENDINGS
from deskcheck.facts import Interval

FULL = frozenset(name for name in MONTHS if len(name) > 4 or name in ("june", "july", "may"))
MONTH_CUES = frozenset(
    "in since until till last next this early late mid during through throughout "
    "every - by coming past of".split()
)
_COUNTING = frozenset({*guards.PERSONS, ":", "-"})
"""What shows that the number before it is no year."""
_PARTS = frozenset({*PORTIONS, "month", "months", "part", "half", "days", "week"})
WEAK_CUES = frozenset(["the", "a", "an", "on", "from", "to", "and", "before", "after"])
LISTED = frozenset(["and", "to", "or", "through", "&", *HYPHENS])
COMMA = frozenset([","])


def month(window: Window, index: int) -> DateMention | None:
    """The date around the month name at token `index`."""
    number = MONTHS[bare(window.word(index))]
    if not _is_month(window, index):
        return None
    at = index + 1
    if window.word(at) == "." and _day(window, at + 1, both=True):
        at += 1
    first, last = index, index + 1
    listed = _days_after(window, at)
    if listed is None and (before := _days_before(window, index)) is not None:
        first, low, high = before
    elif listed is not None:
        low, high, last = listed
    else:
        low = high = 0
    year, last, said = _year_after(window, last, index)
    portion, first = portion_before(window, first) if not low else ("", first)
    modifier = ""
    if not low and not year and window.word(first - 1) in ("last", "next", "this", "coming"):
        modifier = window.word(first - 1)
        first -= 1
    weekday, first = _weekday_before(window, first) if low else (None, first)
    tense = window.tense(first, last) if not year else ""
    if modifier in ("last", "next", "coming"):
        tense = "past" if modifier == "last" else "future"
    days = days_of(window, number, (low, high), year, tense, modifier)
    if low and days is None and (year or window.published is not None):
        return None
    if (number, low) == ATTACKS and not year and _names_attacks(window, last):
        return None
    if low and window.word(first - 1) in WEEK_LINKS and window.word(first - 2) == "week":
        return _week_of(window, first, last, days, relative=not year)
    precision: Precision = "day" if low else "vague" if portion else "month"
    part = portion_of(days, portion)
    weekly = "week" in portion
    return window.mention(
        first,
        last,
        part,
        precision,
        relative=said or bool(modifier),
        weekday=weekday,
        tense=tense,
        whole=part if weekly else days,
        grain="day" if low else "week" if weekly else "month",
    )


ATTACKS = (9, 11)
"""The day of 2001 that names its attacks: "the Sept. 11 hijackers" are dated by no article."""
FATAL = frozenset(
    "attack attacks terror terrorist terrorists hijacker hijackers hijackings commission memorial "
    "victims survivors museum responders anniversary".split()
)


def _names_attacks(window: Window, last: int) -> bool:
    return bare(window.word(last + (window.word(last) in HYPHENS))) in FATAL


WEEK_LINKS = frozenset(["of", "beginning", "starting"])


def _week_of(
    window: Window, first: int, last: int, days: Interval | None, *, relative: bool
) -> DateMention:
    """The week that a day is in: "the week of March 6"."""
    if days is not None and days.low is not None:
        days = week_days(days.low, window.week_starts_on)
    first -= 2 + (window.word(first - 3) == "the")
    return window.mention(first, last, days, "relative", relative=relative, grain="week")


def _is_month(window: Window, index: int) -> bool:
    """Whether a month's name is one here and not a verb ("may", "march") or a person ("June")."""
    name, before, after = bare(window.word(index)), window.word(index - 1), window.word(index + 1)
    if not window.capital(index) or (
        name == "july" and before == "of" and _is_fourth(window, index)
    ):
        return False
    day = _day(window, index + 1 + (after == "."), both=True)
    numbered = bool(day) or _days_before(window, index) is not None
    if name not in FULL:
        return numbered or after == "."
    if numbered or (before in MONTH_CUES and (before != "of" or _names_part(window, index))):
        return True
    if name in ("may", "march"):
        listed = index > 1 and bare(window.reading.lower[index - 2]) in MONTHS
        return listed or (before in ("the", "a", "an") and after not in ("for", "on", "of"))
    return before in WEAK_CUES or not window.capital(index + 1) or before == ","


def _is_fourth(window: Window, index: int) -> bool:
    """Whether a July is of the holiday: "the Fourth of July parade"."""
    return window.word(index - 2) == "fourth" and window.capital(index - 2)


def _names_part(window: Window, index: int) -> bool:
    return window.word(index - 2) in _PARTS


def _day(window: Window, index: int, both: bool = False) -> int:
    """The day of the month at a token, else 0; with `both`, a year counts as well."""
    word = window.word(index)
    if not word.isdigit() or not word.isascii():
        return 0
    if len(word) == 4 and both:
        return int(stated_year(window, index) is not None)
    after = window.word(index + 1)
    if len(word) > 2 or not 1 <= int(word) <= 31 or after in guards.PERSONS or after == "%":
        return 0
    joined = window.tight(index + 1) and window.tight(index + 2)
    if (after in (":", "/") and joined) or after in guards.MERIDIEMS:
        return 0
    return int(word)


def _past_ending(window: Window, index: int) -> int:
    """The token after a day number and its ending ("9th")."""
    return index + 1 + (window.word(index + 1) in ENDINGS and window.tight(index + 1))


def _days_after(window: Window, index: int) -> tuple[int, int, int] | None:
    """The days listed from token `index` on, as lowest, highest and end: "9th and 10th"."""
    at = index + (window.word(index) == "the")
    low = high = _day(window, at)
    if not low:
        return None
    last = _past_ending(window, at)
    while True:
        link = window.word(last)
        more = _day(window, last + 1) if link in LISTED else 0
        if link == "," and _day(window, last + 1) > high:
            end = _past_ending(window, last + 1)
            more = _day(window, last + 1) if window.word(end) in ("and", ",", "&") else 0
            more = more if _day(window, end + 1) > more else 0
        if more <= high or bare(window.word(_past_ending(window, last + 1))) in MONTHS:
            return low, high, last
        high, last = more, _past_ending(window, last + 1)


def _days_before(window: Window, index: int) -> tuple[int, int, int] | None:
    """The days listed before a month, as first token, lowest and highest: "7-8 December"."""
    found = _one_before(window, index - (window.word(index - 1) == "of"))
    if found is None:
        return None
    first, low = found
    high, joint = low, LISTED
    while window.word(first - 1) in joint:
        more = _one_before(window, first - 1)
        if more is None or more[1] >= low:
            break
        first, low = more
        joint = COMMA
    first -= window.word(first - 1) == "the" and first < index - 1
    return first, low, high


def _one_before(window: Window, index: int) -> tuple[int, int] | None:
    """The day number that ends right before token `index`: its token and value."""
    at = index - 1
    ended = window.word(at) in ENDINGS and window.tight(at)
    at -= ended
    word = window.word(at)
    if not word.isdigit() or not word.isascii() or len(word) > 2 or not 1 <= int(word) <= 31:
        return None
    if window.word(at - 1) in ("$", "£", "€", ".", ":", "/") and window.tight(at):
        return None
    return at, int(word)


def _year_after(window: Window, last: int, index: int) -> tuple[int, int, bool]:
    """The year printed after a date (0 without), where it ends, whether it was "this year"."""
    at = last
    if window.word(at) == "." and last == index + 1 and bare(window.word(index)) not in FULL:
        at += 1
    comma = window.word(at) == ","
    at += comma or window.word(at) == "of"
    named = window.word(at) in ("this", "last", "next") and bare(window.word(at + 1)) == "year"
    if named and not comma:
        published = window.year()
        shift = {"last": -1, "this": 0, "next": 1}[window.word(at)]
        return (published + shift if published else 0), at + 2, True
    year = stated_year(window, at) or (0 if comma else _bare_year(window, at))
    return (year, at + 1, False) if year else (0, last, False)


def _bare_year(window: Window, at: int) -> int:
    """The year right behind a month, whatever follows: "elected in March 2029 sits"; else 0."""
    word = window.word(at)
    year = len(word) == 4 and word.isdecimal() and word.isascii() and "1900" <= word < "2100"
    return int(word) if year and window.word(at + 1) not in _COUNTING else 0


def _weekday_before(window: Window, first: int) -> tuple[int | None, int]:
    """The day of the week printed before a date: "Tuesday, Dec. 7"."""
    at = first - 1
    while window.word(at) in (",", "the", "."):
        at -= 1
    name = WEEKDAYS.get(window.word(at))
    return (name, at) if name is not None and window.capital(at) else (None, first)


READERS: dict[str, Callable[[Window, int], DateMention | None]] = {
    name + ending: month for name in MONTHS for ending in ("", "'s")
}
