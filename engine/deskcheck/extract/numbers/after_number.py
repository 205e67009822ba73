"""What stands right after a number: its unit, or letters that scale it."""

from __future__ import annotations

from collections.abc import Callable

from deskcheck.extract.numbers.guards import plural_noun
from deskcheck.extract.numbers.number_words import HYPHENS, is_digits, touches
from deskcheck.extract.numbers.numerals import Numeral
from deskcheck.extract.numbers.unit_reader import INCH_AFTER, Found, begins_unit, unit_at
from deskcheck.extract.numbers.units import (
    ATTACHED,
    BASIS_POINTS,
    NATIONS,
    PERCENT,
    POINTS,
    POUND_STERLING,
    UNITS,
    Unit,
)
from deskcheck.extract.phrases import PHRASE_ENDS
from deskcheck.extract.text import Reading

MILLION = 10**6
MOST_MILLIONS = 1000
"""More of them are billions: "the 1,500m" is a race."""
PERCENTAGES = {
    ("per", "cent"): PERCENT,
    ("percentage", "point"): POINTS,
    ("percentage", "points"): POINTS,
    ("basis", "point"): BASIS_POINTS,
    ("basis", "points"): BASIS_POINTS,
}
DOUBLE = frozenset(("new", "hong", "sri"))
"""First words of nations of two."""
NATION_STARTS = DOUBLE | frozenset(NATIONS)
PENNIES = frozenset(("pound", "pounds"))


def after_number(
    reading: Reading, number: Numeral, at: int, stop: int
) -> tuple[Unit | None, int, Numeral]:
    """The unit at token `at`, where it ends, and the number (scaled by an attached "m")."""
    if at >= stop:
        return None, at, number
    word = reading.lower[at]
    millions = word == "m" and number.digits and touches(reading, at) and number.low < MOST_MILLIONS
    if millions and _millions(reading, at, stop):
        low, high, scale = number.low * MILLION, number.high * MILLION, number.scale * MILLION
        scaled = Numeral(number.first, at + 1, low, high, scale, True, True)
        return after_number(reading, scaled, at + 1, stop)
    if word in READERS:
        found = READERS[word](reading, number, at, stop)
    elif word not in NATION_STARTS and not begins_unit(word):
        found = None
    else:
        found = _of_nation(reading, at, stop) or unit_at(reading, at, stop)
    return (None, at, number) if found is None else (found.unit, found.last, number)


def _percent(reading: Reading, number: Numeral, at: int, stop: int) -> Found | None:
    """A percentage of two words: "per cent", "percentage points", "basis points"."""
    two = (reading.lower[at], reading.lower[at + 1]) if at + 1 < stop else ("", "")
    return Found(PERCENTAGES[two], at + 2) if two in PERCENTAGES else None


def _letter(reading: Reading, number: Numeral, at: int, stop: int) -> Found | None:
    """A letter of its own: "5m", "3 h", "20 t"."""
    if number.digits and _attached(reading, at, stop):
        return Found(ATTACHED[reading.lower[at]], at + 1)
    return unit_at(reading, at, stop)


def _dollars(reading: Reading, number: Numeral, at: int, stop: int) -> Found | None:
    """A dollar sign behind its number: "15$", not "15 $20 notes"."""
    closed = at + 1 >= stop or not is_digits(reading.lower[at + 1])
    return Found(UNITS["dollar"], at + 1) if closed else None


def _inch(reading: Reading, number: Numeral, at: int, stop: int) -> Found | None:
    inch = number.digits and number.scale == 1 and _inches(reading, at, stop)
    return Found(UNITS["inch"], at + 1) if inch else None


def _second(reading: Reading, number: Numeral, at: int, stop: int) -> Found | None:
    """A second, if it is not the ordinal: "the two second-half goals"."""
    follows = at + 1 < stop and (
        reading.lower[at + 1] in HYPHENS or reading.lower[at + 1][0].isalpha()
    )
    ordinal = number.low != 1 and reading.lower[at - 1] not in HYPHENS and follows
    return None if ordinal else Found(UNITS["second"], at + 1)


def _pounds(reading: Reading, number: Numeral, at: int, stop: int) -> Found | None:
    """Pounds: sterling from ten thousand on."""
    large = number.scale >= MILLION or number.low >= 10_000
    return Found(POUND_STERLING if large else UNITS["pound"], at + 1)


def _of_nation(reading: Reading, at: int, stop: int) -> Found | None:
    """A currency with the nation that it is of: "Hong Kong dollars", "Egyptian pounds"."""
    lower = reading.lower
    at += lower[at] in DOUBLE
    if at + 1 >= stop or lower[at] not in NATIONS:
        return None
    unit = UNITS.get(lower[at + 1])
    if lower[at + 1] not in PENNIES and (unit is None or unit.kind != "amount of money"):
        return None
    return Found(Unit("amount of money", NATIONS[lower[at]], 100), at + 2)


def _attached(reading: Reading, at: int, stop: int) -> bool:
    """Whether a letter belongs to the digits before it: "5m", "3 h", "20 t"."""
    after = reading.lower[at + 1] if at + 1 < stop else ""
    if touches(reading, at) or reading.lower[at] == "h":
        return True
    if reading.cased(at) != reading.lower[at] or (after in "-'." and after and at + 2 < stop):
        return False
    if reading.lower[at] == "m":
        adjective = after[:1].islower() and after not in PHRASE_ENDS
        return after == ")" or (adjective and not _millions(reading, at, stop))
    return reading.lower[at] in ("g", "t")


def _millions(reading: Reading, at: int, stop: int) -> bool:
    """Whether an "m" after digits is a million: "5m tents", not "a 5m wall" or "5m²"."""
    lower = reading.lower
    after = lower[at + 1] if at + 1 < stop else ""
    if not after or not after[0].isalpha() or after in INCH_AFTER:
        return False
    if after in PHRASE_ENDS:
        return True
    near = (lower[i] for i in range(at + 1, min(at + 4, stop)))
    return any(plural_noun(word) for word in near)


def _inches(reading: Reading, at: int, stop: int) -> bool:
    """Whether "in" after digits is the inch: "2 in thick", "(3 in)", "2 in × 3 in"."""
    if at + 1 >= stop:
        return True
    after = reading.lower[at + 1]
    if after in INCH_AFTER or after in (")", "×", "x"):
        return True
    return after == "." and (at + 2 >= stop or reading.lower[at + 2] in INCH_AFTER)


Reader = Callable[[Reading, Numeral, int, int], Found | None]
READERS: dict[str, Reader] = {
    **dict.fromkeys(("per", "percentage", "basis"), _percent),
    **dict.fromkeys(ATTACHED, _letter),
    **dict.fromkeys(PENNIES, _pounds),
    "$": _dollars,
    "in": _inch,
    "second": _second,
}
"""Words after a number that need a closer look, and who takes it."""
