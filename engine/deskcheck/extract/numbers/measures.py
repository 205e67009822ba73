"""Measures: a number with its unit, or two of them joined as a range, before any hedge."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from deskcheck.extract.numbers import durations
from deskcheck.extract.numbers.hedges import hedge_after
from deskcheck.extract.numbers.number_words import (
    HYPHENS,
    PARTS,
    SMALL,
    Rational,
    is_digits,
    past_hyphen,
    touches,
)
from deskcheck.extract.numbers.numerals import Numeral, numeral
from deskcheck.extract.numbers.ordinals import SIMPLE
from deskcheck.extract.numbers.units import (
    ATTACHED,
    CODES,
    DAY,
    DOLLARS,
    NATIONS,
    NUMBER,
    PERCENT,
    POINTS,
    POUND_STERLING,
    SYMBOLS,
    UNITS,
    Unit,
)
from deskcheck.extract.text import Reading
from deskcheck.hedges import Hedge

MONEY_SCALES = {"m": 10**6, "b": 10**9, "t": 10**12}
CHANGES = frozenset(
    "rose rise rises risen rising grew grow grown fell fall falls fallen falling "
    "dropped drop cut raised raise increased increase climbed jumped slipped went up "
    "down reduced changed lowered moved swung slumped surged expanded shrank".split()
)
"""Verbs that make "from 5 to 10" two figures and not a range."""


class Measure(NamedTuple):
    """Tokens `first` to `last`, every printed value from `low` to `high`, in `unit`.

    `found` is the number itself (None for "an hour"), `hyphen` says that number and unit are
    joined ("50-minute"), `hedge` is one printed between them ("20-odd years").
    """

    first: int
    last: int
    low: Rational
    high: Rational
    unit: Unit
    found: Numeral | None = None
    hyphen: bool = False
    hedge: Hedge | None = None
    ranged: bool = False


def measure(reading: Reading, index: int, begin: int, stop: int) -> Measure | None:
    """The measure whose number or unit is first seen at token `index`, or None."""
    word = reading.lower[index]
    if word in SYMBOLS or word in CODES:
        return _money(reading, index, begin, stop)
    if word in durations.TRIGGERS or _parts_of_unit(reading, index, stop):
        at = index if word in durations.TRIGGERS else past_hyphen(reading, index + 1, stop)
        found = durations.length(reading, at, begin, stop)
        if found is not None:
            first, last, low, high = found
            hyphen = reading.lower[last - 1] == "long" or word in durations.LONG
            if not hyphen and low == high:
                more, last = durations.rest_of_length(reading, last, stop, low)
                low = high = low + more
            return Measure(first, last, low, high, UNITS["second"], hyphen=hyphen)
        if word in durations.TRIGGERS:
            return None
    number = numeral(reading, index, begin, stop)
    if number is None:
        return None
    return _share(reading, number, stop) or _with_unit(reading, number, stop)


def _parts_of_unit(reading: Reading, index: int, stop: int) -> bool:
    """Whether "three quarters of an hour" starts here."""
    at = past_hyphen(reading, index + 1, stop)
    return (
        reading.lower[index] in SMALL
        and at < stop
        and (reading.lower[at] in ("quarter", "quarters"))
    )


def _money(reading: Reading, index: int, begin: int, stop: int) -> Measure | None:
    """An amount after a symbol or code: "$3.2bn", "US$15", "€10M", "EUR 5 million"."""
    lower, word, first = reading.lower, reading.lower[index], index
    if index + 1 >= stop or not is_digits(lower[index + 1]):
        return None
    code = SYMBOLS.get(word, word.upper())
    if word in CODES and not reading.cased(index).isupper():
        return None
    if word == "$" and index > begin and touches(reading, index):
        code = DOLLARS.get(lower[index - 1], code)
        first -= lower[index - 1] in DOLLARS
    found = numeral(reading, index + 1, begin, stop)
    if found is None:
        return None
    last = found.last
    if last < stop and lower[last] in MONEY_SCALES and touches(reading, last):
        found = _scaled(found, MONEY_SCALES[lower[last]], last + 1)
    unit = Unit("amount of money", code, 100)
    last = found.last
    after = UNITS.get(lower[last]) if last < stop else None
    last += after is not None and after.unit == code
    return Measure(first, last, found.low, found.high, unit, found)


def _scaled(found: Numeral, scale: int, last: int) -> Numeral:
    low, high = found.low * scale, found.high * scale
    return Numeral(found.first, last, low, high, found.scale * scale, found.digits, True)


def _share(reading: Reading, number: Numeral, stop: int) -> Measure | None:
    """A fraction of something in words, as a percentage: "two-thirds of", "one in five"."""
    lower, at = reading.lower, past_hyphen(reading, number.last, stop)
    if number.last - number.first > 1 or at >= stop or not 0 < number.low < 10:
        return None
    word = lower[at]
    if word != "in" and number.digits:
        return None
    single = PARTS.get(word) or (SIMPLE.get(word) and Fraction(1, SIMPLE[word]))
    plural = PARTS.get(word) or (SIMPLE.get(word[:-1]) and Fraction(1, SIMPLE[word[:-1]]))
    part = single if number.low == 1 else plural if word.endswith("s") else None
    followed = at + 1 < stop and lower[at + 1] == "of"
    if word == "in" and at == number.last:
        return _ratio(reading, number, at + 1, stop)
    if not part or word in ("first", "second", "seconds", "firsts"):
        return None
    if number.low == 1 and not followed:
        return None
    value = number.low * part * 100
    return Measure(number.first, at + 1, value, value, PERCENT, number)


def _ratio(reading: Reading, number: Numeral, at: int, stop: int) -> Measure | None:
    """One in five, as a percentage; "two in three days" and "one in 2014" are none."""
    whole = numeral(reading, at, at, stop) if at < stop else None
    if whole is None or whole.low != whole.high or not number.low < whole.low <= 1000:
        return None
    if whole.last < stop and reading.lower[past_hyphen(reading, whole.last, stop)] in UNITS:
        return None
    value = Fraction(100 * number.low) / whole.low
    return Measure(number.first, whole.last, value, value, PERCENT, number)


def _with_unit(reading: Reading, number: Numeral, stop: int) -> Measure:
    """A number with the unit after it, if there is one; else it counts what follows."""
    lower, last, hedge = reading.lower, number.last, None
    after = hedge_after(reading, last, stop)
    if after is not None:
        hedge, last = after
    at = past_hyphen(reading, last, stop)
    if lower[at - 1] not in HYPHENS and at < stop and lower[at] in durations.ALSO:
        at += 1
    unit, end, number = _unit(reading, number, at, stop)
    if unit is None:
        return Measure(number.first, number.last, number.low, number.high, NUMBER, number)
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
    return Measure(number.first, end, low, high, unit, number, hyphen, hedge)


def _unit(
    reading: Reading, number: Numeral, at: int, stop: int
) -> tuple[Unit | None, int, Numeral]:
    """The unit at token `at`, where it ends, and the number (scaled by an attached "m")."""
    lower = reading.lower
    if at >= stop:
        return None, at, number
    word, after = lower[at], lower[at + 1] if at + 1 < stop else ""
    if word == "per" and after == "cent":
        return PERCENT, at + 2, number
    if word == "percentage" and after in ("point", "points"):
        return POINTS, at + 2, number
    if word in NATIONS and after in UNITS and UNITS[after].kind == "amount of money":
        return Unit("amount of money", NATIONS[word], 100), at + 2, number
    if (
        word in ATTACHED
        and number.digits
        and (word == "h" or touches(reading, at) or (word == "m" and after == ")"))
    ):
        if word == "m" and not (after and not after[0].isalpha()):
            return None, at, _scaled(number, 10**6, at + 1)
        return ATTACHED[word], at + 1, number
    unit = UNITS.get(word)
    if unit is None or (word == "second" and _ordinal_second(reading, number, at, stop)):
        return None, at, number
    if word in ("pound", "pounds") and (number.scale >= 10**6 or number.low >= 10_000):
        unit = POUND_STERLING
    return unit, at + 1, number


def _ordinal_second(reading: Reading, number: Numeral, at: int, stop: int) -> bool:
    """Whether "second" after a number is the ordinal: "the two second-half goals"."""
    if number.low == 1 or reading.lower[at - 1] in HYPHENS or at + 1 >= stop:
        return False
    return reading.lower[at + 1] in HYPHENS or reading.lower[at + 1][0].isalpha()


def _old(reading: Reading, last: int, stop: int) -> int:
    """Where an age ends whose unit ends at `last` ("45-year-old", "45 years of age"), else 0."""
    lower, at = reading.lower, past_hyphen(reading, last, stop)
    if at < stop and lower[at] in ("old", "olds"):
        return at + 1
    if at + 1 < stop and lower[at] == "of" and lower[at + 1] == "age":
        return at + 2
    return 0


def ranged(reading: Reading, one: Measure, begin: int, stop: int) -> Measure | None:
    """The range that starts with this measure, else the measure itself.

    None when a hyphen joins two numbers that are no range ("3-1", "555-0134").
    """
    lower, at = reading.lower, one.last
    between = one.first > begin and lower[one.first - 1] == "between"
    if at + 1 < stop and lower[at] in HYPHENS and lower[at + 1] == "to":
        at += 1
    if at + 1 >= stop:
        return one
    link = lower[at]
    dash = link in HYPHENS and touches(reading, at) and touches(reading, at + 1)
    if not (dash or link in ("to", "or") or (link == "and" and between)):
        return one
    if dash and not is_digits(lower[at + 1]) and lower[at + 1] not in SYMBOLS:
        return one
    two = measure(reading, at + 1, at + 1, stop)
    if two is None or two.first != at + 1:
        return one
    joined = None if _changes(reading, one.first, begin) else _joined(one, two, link)
    if joined is None:
        return None if dash and one.unit is NUMBER and two.unit is NUMBER else one
    first = one.first
    if between or (link == "to" and first > begin and lower[first - 1] == "from"):
        first -= 1
    return joined._replace(first=first, hyphen=two.hyphen)


def _changes(reading: Reading, first: int, begin: int) -> bool:
    if first <= begin or reading.lower[first - 1] != "from":
        return False
    return any(word in CHANGES for word in reading.lower[max(begin, first - 8) : first - 1])


def _joined(one: Measure, two: Measure, link: str) -> Measure | None:
    """Both measures as one range in the unit of the second, or None when they do not fit."""
    unit, low, high = two.unit, one.low, two.high
    if one.unit is NUMBER and unit is not NUMBER:
        if unit.kind == "age" and one.found is None:
            return None
    elif unit is NUMBER and one.unit is not NUMBER:
        if link == "to" and one.unit.kind in ("length of time", "age"):
            return None
        unit = one.unit
        low, high = (low, high) if one.found else (1, high)
        if one.found is None:
            high = high * one.low
            low = one.low
    elif one.unit.kind == unit.kind and one.unit.unit == unit.unit:
        low = low * Fraction(one.unit.factor) / unit.factor
    else:
        return None
    scale = two.found.scale if two.found else 1
    if scale > 1 and one.found and one.found.scale == 1 and low * scale <= high:
        low = low * scale if low < two.low / scale else low
    if link == "or" and not (low < high and _next_to(low, high)):
        return None
    if low >= high:
        return None
    found = one.found or two.found
    return Measure(one.first, two.last, low, high, unit, found, two.hyphen, ranged=True)


def _next_to(low: Rational, high: Rational) -> bool:
    """Whether "A or B" is a range: neighbours ("two or three") or round steps ("20 or 30")."""
    return high - low == 1 or high == 2 * low or high - low == 10
