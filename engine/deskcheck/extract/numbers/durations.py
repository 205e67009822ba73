"""Lengths of time that are not simply number and unit, and the role that a length plays."""

from __future__ import annotations

from fractions import Fraction

from deskcheck.extract.numbers.number_words import (
    HYPHENS,
    PARTS,
    SMALL,
    Rational,
    is_digits,
    past_hyphen,
    spoken_part,
    touches,
)
from deskcheck.extract.numbers.numerals import numeral
from deskcheck.extract.numbers.units import ATTACHED, TIME_UNITS
from deskcheck.extract.text import Reading

LONG: dict[str, tuple[int, bool]] = {
    unit + ending + "long": (TIME_UNITS[unit], bool(ending))
    for unit in ("minute", "hour", "day", "week", "month", "year", "decade", "century")
    for ending in ("", "s")
}
"""One-word lengths: "hourlong" is one hour, "hourslong" 2 to 9 hours."""
SINGULAR = frozenset(
    ["minute", "hour", "day", "night", "week", "fortnight", "month", "year", "decade", "century"]
)
PLURAL = frozenset(["minutes", "hours", "days", "weeks", "months", "years", "decades"])
WHOLE = frozenset(["all", "full", "whole", "entire"])
ARTICLES = frozenset(["a", "an", "another"])
_LEADS = ARTICLES | {"the"}
ALSO = frozenset(
    "more additional extra further full whole entire straight consecutive solid long "
    "short business working fewer less successive calendar".split()
)
"""Words between a number and its unit that leave the length as it is."""
COMPOUNDS = frozenset(
    "club clubs care school schools shift shifts job jobs trader traders laborer laborers "
    "labourer labourers stand watch watchman vision nurse porter sky owl spot light camp "
    "market life fall train bus".split()
)
"""Nouns that "night" and "day" are parts of."""
TRIGGERS = frozenset({*LONG, *SINGULAR, *PLURAL, "half", "quarter", "quarters"})


def length(
    reading: Reading, index: int, begin: int, stop: int
) -> tuple[int, int, Rational, Rational] | None:
    """A length without a number at token `index`: "an hour", "half a day", "hours of", "hourlong".

    Returns its first token, its end and the seconds from low to high, or None.
    """
    word = reading.lower[index]
    if word in LONG:
        seconds, plural = LONG[word]
        return index, index + 1, 2 * seconds if plural else seconds, (1 + 8 * plural) * seconds
    if word in PLURAL:
        return _several(reading, index, begin, stop)
    if word in SINGULAR:
        return _single(reading, index, begin, stop)
    return _fraction(reading, index, begin, stop)


def _single(
    reading: Reading, index: int, begin: int, stop: int
) -> tuple[int, int, Rational, Rational] | None:
    """One of a unit: "an hour", "a full day", "all week", "hour-long"."""
    lower, seconds = reading.lower, TIME_UNITS[reading.lower[index]]
    first, last = index, index + 1
    long = _long(reading, last, stop)
    if first > begin and (lower[first - 1] in ALSO or lower[first - 1] in WHOLE):
        led = first - 1 > begin and lower[first - 2] in _LEADS
        first -= 2 * led or lower[first - 1] in WHOLE
        if led and lower[first] == "the" and lower[first + 1] not in WHOLE:
            return None
    elif first > begin and lower[first - 1] in HYPHENS and past_hyphen(reading, index - 1, stop):
        if index - 2 >= begin and lower[index - 2] in WHOLE and touches(reading, index):
            first = index - 2
    elif first > begin and lower[first - 1] in ARTICLES:
        first -= 1
    if (first == index and long == last) or _compound(lower, index, stop):
        return None
    if long == last and last < stop and lower[last] in HYPHENS and touches(reading, last):
        return None
    return first, long, seconds, seconds


def _compound(lower: list[str], index: int, stop: int) -> bool:
    """Whether a unit is the first part of a noun: "a night club", "a day care"."""
    after = lower[index + 1] if index + 1 < stop else ""
    return lower[index] in ("night", "day") and after in COMPOUNDS


def _long(reading: Reading, last: int, stop: int) -> int:
    """Where a unit ends: after "-long" when that follows, else `last`."""
    at = past_hyphen(reading, last, stop)
    return at + 1 if at < stop and reading.lower[at] == "long" else last


def _several(
    reading: Reading, index: int, begin: int, stop: int
) -> tuple[int, int, Rational, Rational] | None:
    """An unnumbered plural: "for hours", "hours of talks", "weeks-long", "some days"."""
    lower, seconds = reading.lower, TIME_UNITS[reading.lower[index]]
    before = lower[index - 1] if index > begin else ""
    last = _long(reading, index + 1, stop)
    if before == "some":
        return index - 1, last, 2 * seconds, 5 * seconds
    after = lower[last] if last < stop else ""
    follower = lower[last + 1] if last + 1 < stop else ""
    spoken_of = after == "of" and follower not in ("the", "a", "age", "operation", "service", "")
    if last > index + 1 or before == "for" or (spoken_of and before in ("", "after", "despite")):
        return index, last, 2 * seconds, 9 * seconds
    return None


def _fraction(
    reading: Reading, index: int, begin: int, stop: int
) -> tuple[int, int, Rational, Rational] | None:
    """A part of a unit: "half an hour", "half-hour", "three quarters of an hour"."""
    lower, first, count = reading.lower, index, 1
    part: Fraction = PARTS[lower[index]]
    at = index + 1
    halved = lower[index] == "half" and lower[max(begin, first - 2) : first] != ["one", "-"]
    if not halved or (first > begin and lower[first - 1] in ("a", "one")):
        while first > begin and (lower[first - 1] in ("a", "-") or lower[first - 1] in SMALL):
            first -= 1
            count = SMALL.get(lower[first], count)
    at = past_hyphen(reading, at, stop)
    if at < stop and lower[at] == "of" and lower[index] != "half":
        at += 1
    if at < stop and lower[at] in ("a", "an"):
        at = past_hyphen(reading, at + 1, stop)
    if at >= stop or lower[at] not in SINGULAR:
        return None
    seconds = count * part * TIME_UNITS[lower[at]]
    return first, _long(reading, at + 1, stop), seconds, seconds


def rest_of_length(reading: Reading, last: int, stop: int, unit: Rational) -> tuple[Rational, int]:
    """What follows a length whose smallest unit so far holds `unit` seconds, and where it ends.

    "and a half", "32 seconds", "and 30 minutes", ", 15 minutes", "thirty" (minutes after hours).
    """
    lower, at, extra = reading.lower, last, 0
    if at < stop and lower[at] == "and":
        part, end = spoken_part(reading, at + 1, stop)
        if part is not None and (end >= stop or lower[end] not in TIME_UNITS):
            return part * unit, end
    if at < stop and lower[at] in ("and", ","):
        at += 1
    if at < stop and extra == 0 and lower[at] == "and":
        at += 1
    found = numeral(reading, at, at, stop) if at < stop else None
    if found is None or found.vague or found.scale > 1:
        return 0, last
    end = past_hyphen(reading, found.last, stop)
    smaller = TIME_UNITS.get(lower[end]) if end < stop else None
    if smaller is None and end < stop and lower[end] in ATTACHED and unit == 3600:
        smaller = 60 if lower[end] == "m" and touches(reading, end) else None
    if smaller is not None and smaller < unit:
        more, final = rest_of_length(reading, end + 1, stop, smaller)
        return found.low * smaller + more, final
    if _bare_minutes(reading, found.last, stop) and unit == 3600 and 0 < found.low < 60:
        tight = is_digits(lower[at]) and touches(reading, at)
        if lower[at - 1] in ("hour", "hours", "and") or tight:
            return found.low * 60, found.last
    return 0, last


def _bare_minutes(reading: Reading, last: int, stop: int) -> bool:
    """Whether nothing that could be counted follows: "an hour thirty.", "2h30"."""
    return last >= stop or not reading.lower[last][0].isalnum()
