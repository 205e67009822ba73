"""Measures: a number with its unit, or a length or share in words, before any hedge."""

from __future__ import annotations

from fractions import Fraction

from deskcheck.extract.numbers import durations, shares
from deskcheck.extract.numbers.after_number import after_number
from deskcheck.extract.numbers.guards import plural_noun
from deskcheck.extract.numbers.hedges import hedge_after
from deskcheck.extract.numbers.measured import Measure
from deskcheck.extract.numbers.money import money
from deskcheck.extract.numbers.notation import margin, negative
from deskcheck.extract.numbers.number_words import (
    HYPHENS,
    MINUS,
    SMALL,
    Rational,
    is_digits,
    past_hyphen,
)
from deskcheck.extract.numbers.numerals import Numeral, numeral
from deskcheck.extract.numbers.shares import PART_WORDS
from deskcheck.extract.numbers.unit_reader import named, per, rated, unit_name
from deskcheck.extract.numbers.units import (
    CODES,
    DAY,
    NUMBER,
    PERCENT,
    SYMBOLS,
    UNITS,
    WRITTEN_SIGNS,
    Unit,
)
from deskcheck.extract.text import Reading

SIGNS = MINUS | {"minus"}
MONEY = frozenset({*CODES, *SYMBOLS, *WRITTEN_SIGNS})
FOOT, INCHES = UNITS["foot"], 12
MAGNITUDE, COUNTED = named("magnitude"), named("time")


def measure(reading: Reading, index: int, begin: int, stop: int) -> Measure | None:
    """The measure whose number or unit is first seen at token `index`, or None."""
    word = reading.lower[index]
    if word in SIGNS:
        return _signed(reading, index, stop)
    if word in MONEY:
        found = money(reading, index, begin, stop)
    elif word in durations.TRIGGERS or _parts_of_unit(reading, index, stop):
        found = _length(reading, index, begin, stop)
        if found is None:
            found = _fraction(reading, index, begin, stop)
        if found is None and word not in durations.TRIGGERS:
            found = _numbered(reading, index, begin, stop)
    elif word in PART_WORDS:
        found = _fraction(reading, index, begin, stop)
    else:
        found = _numbered(reading, index, begin, stop)
    return None if found is None else _rated(reading, found, stop)


def _numbered(reading: Reading, index: int, begin: int, stop: int) -> Measure | None:
    """A number with its unit, or a share in words."""
    number = numeral(reading, index, begin, stop)
    if number is None:
        return None
    share = shares.share(reading, number, stop)
    if share is not None:
        return Measure(number.first, share.last, share.value, share.value, PERCENT, number)
    parts = shares.parts_of_unit(reading, number, stop)
    if parts is not None:
        last, value, unit = parts
        return Measure(number.first, last, value, value, unit, number)
    return _with_unit(reading, number, stop)


def _signed(reading: Reading, index: int, stop: int) -> Measure | None:
    """A measure below zero: "-5 °C", "minus 20 degrees"; neither a length of time nor a count."""
    if not negative(reading, index, stop):
        return None
    found = measure(reading, index + 1, index + 1, stop)
    if found is None or found.first != index + 1 or found.unit.kind in ("length of time", "age"):
        return None
    if found.unit is NUMBER and found.last < stop and plural_noun(reading.lower[found.last]):
        return None
    return found._replace(first=index, low=-found.high, high=-found.low)


def _length(reading: Reading, index: int, begin: int, stop: int) -> Measure | None:
    """A length of time that no plain number counts: "an hour", "three quarters of an hour"."""
    trigger = reading.lower[index] in durations.TRIGGERS
    at = index if trigger else past_hyphen(reading, index + 1, stop)
    found = durations.length(reading, at, begin, stop)
    if found is None:
        return None
    first, last, low, high = found
    hyphen = reading.lower[last - 1] == "long" or reading.lower[index] in durations.LONG
    if not hyphen and low == high:
        more, last = durations.rest_of_length(reading, last, stop, low)
        low = high = low + more
    return Measure(first, last, low, high, UNITS["second"], hyphen=hyphen)


def _fraction(reading: Reading, index: int, begin: int, stop: int) -> Measure | None:
    """A fraction of a unit or of a whole: "half a mile", "a third of voters"."""
    of_unit = shares.part_of_unit(reading, index, begin, stop)
    if of_unit is not None:
        first, last, part, unit = of_unit
        hyphen = reading.lower[last - 2] in HYPHENS
        return Measure(first, last, part, part, unit, hyphen=hyphen)
    found = shares.part_of_whole(reading, index, begin, stop)
    if found is None:
        return None
    return Measure(found.first, found.last, found.value, found.value, PERCENT)


def _rated(reading: Reading, found: Measure, stop: int) -> Measure:
    """A measure with what it is a rate of: "60 miles per hour", "$15 an hour", "twice a day"."""
    if found.unit.kind in ("length of time", "age"):
        return found
    last, unit, base = found.last, found.unit, ""
    if unit is NUMBER:
        if last + 1 >= stop:
            return found
        if reading.lower[last] == "times":
            last, unit, base = last + 1, COUNTED, "time"
        elif reading.lower[last] != "per" or not is_digits(reading.lower[last + 1]):
            return found
    name, end = per(reading, last, stop, unit.kind == "amount of money")
    if not name:
        return found
    base = base or ("" if unit is NUMBER else unit_name(reading, unit, last))
    return found._replace(last=end, unit=rated(unit, name, base), rate=True)


def _parts_of_unit(reading: Reading, index: int, stop: int) -> bool:
    """Whether "three quarters of an hour" starts here."""
    at = past_hyphen(reading, index + 1, stop)
    return (
        reading.lower[index] in SMALL
        and at < stop
        and reading.lower[at] in ("half", "quarter", "quarters", "third", "thirds")
    )


def _with_unit(reading: Reading, number: Numeral, stop: int) -> Measure:
    """A number with the unit after it, if there is one; else it counts what follows."""
    lower, hedge = reading.lower, None
    number, spread = _margined(reading, number, stop)
    last = number.last
    after = hedge_after(reading, last, stop)
    if after is not None:
        hedge, last = after
    at = past_hyphen(reading, last, stop)
    if lower[at - 1] not in HYPHENS and at < stop and lower[at] in durations.ALSO:
        at += 1
    if isinstance(number.low, Fraction) and at < stop and lower[at] == "of":
        at += 1 + (at + 1 < stop and lower[at + 1] in ("a", "an"))
    unit, end, number = after_number(reading, number, at, stop)
    if unit is None and _part_of_whole(reading, number, stop):
        low, high = 100 * number.low, 100 * number.high
        return Measure(number.first, number.last, low, high, PERCENT, number)
    if unit is None:
        unit = MAGNITUDE if _magnitude(lower, number.first) else NUMBER
        return Measure(
            number.first, number.last, number.low, number.high, unit, number, ranged=spread
        )
    hyphen = lower[at - 1] in HYPHENS
    low, high = number.low, number.high
    if unit.kind == "length of time":
        aged = _old(reading, end, stop)
        if aged:
            unit = Unit("age", "day", Fraction(unit.factor, DAY))
            return Measure(number.first, aged, low, high, unit, number, hyphen, hedge)
        more, end = durations.rest_of_length(reading, end, stop, unit.factor)
        if more:
            part = Fraction(more) / unit.factor
            low, high = low + part, high + part
        joined = past_hyphen(reading, end, stop)
        end = joined + 1 if joined < stop and lower[joined] == "long" else end
    elif unit == FOOT:
        inches, end = _inches(reading, end, stop)
        low, high = low + inches, high + inches
    return Measure(number.first, end, low, high, unit, number, hyphen, hedge, spread)


def _part_of_whole(reading: Reading, number: Numeral, stop: int) -> bool:
    """Whether a printed fraction is a share: "¾ of voters", "1/3 of the land", not "0.5 of"."""
    printed = number.digits and "." not in reading.lower[number.first]
    of = number.last < stop and reading.lower[number.last] == "of"
    return printed and of and isinstance(number.low, Fraction) and 0 < number.low < 1


def _inches(reading: Reading, last: int, stop: int) -> tuple[Rational, int]:
    """The inches behind feet, as a part of a foot, and their end: "5ft 10in", "6-foot-4"."""
    at = past_hyphen(reading, last, stop)
    hyphen = at > last
    at += at < stop and reading.lower[at] in ("and", ",")
    number = numeral(reading, at, at, stop) if at < stop else None
    if number is None or number.vague or not 0 <= number.low < INCHES:
        return 0, last
    part = Fraction(number.low) / INCHES
    unit, end, _ = after_number(reading, number, past_hyphen(reading, number.last, stop), stop)
    if unit == UNITS["inch"]:
        return part, end
    return (part, number.last) if hyphen and number.digits and unit is None else (0, last)


def _margined(reading: Reading, number: Numeral, stop: int) -> tuple[Numeral, bool]:
    """A number with its margin, "45 ± 3", as all values that it allows."""
    signs = margin(reading, number.last, stop)
    if not signs or number.vague:
        return number, False
    at = number.last + signs
    by = numeral(reading, at, at, stop)
    if by is None or by.vague:
        return number, False
    low, high = number.low - by.low, number.low + by.low
    return number._replace(last=by.last, low=low, high=high, grouped=True), True


def _magnitude(lower: list[str], first: int) -> bool:
    """Whether the word before a number makes it the strength of an earthquake."""
    before = lower[max(0, first - 2) : first]
    return before[-1:] == ["magnitude"] or before in (["magnitude", "-"], ["magnitude", "of"])


def _old(reading: Reading, last: int, stop: int) -> int:
    """Where an age ends whose unit ends at `last` ("45-year-old", "45 years of age"), else 0."""
    lower, at = reading.lower, past_hyphen(reading, last, stop)
    if at < stop and lower[at] in ("old", "olds"):
        return at + 1
    if at + 1 < stop and lower[at] == "of" and lower[at + 1] == "age":
        return at + 2
    return 0
