"""Amounts of money after a sign, letters or a code: "$3.2bn", "US$15", "EUR 5 million"."""

from __future__ import annotations

from deskcheck.extract.numbers.measured import Measure
from deskcheck.extract.numbers.number_words import MINUS, is_digits, touches
from deskcheck.extract.numbers.numerals import Numeral, numeral
from deskcheck.extract.numbers.units import (
    CODES,
    DOLLARS,
    SYMBOLS,
    UNITS,
    WRITTEN_SIGNS,
    Unit,
)
from deskcheck.extract.text import Reading

MONEY_SCALES = {"m": 10**6, "b": 10**9, "t": 10**12}


def money(reading: Reading, index: int, begin: int, stop: int) -> Measure | None:
    """An amount after a symbol or code: "$3.2bn", "US$15", "€10M", "EUR 5 million", "Rs. 500"."""
    lower, word, first = reading.lower, reading.lower[index], index
    at = index + 1
    if word in WRITTEN_SIGNS and at < stop and lower[at] == ".":
        at += 1
    below = at + 1 < stop and lower[at] in MINUS and touches(reading, at)
    at += below
    if at >= stop or not is_digits(lower[at]):
        return None
    code = SYMBOLS.get(word, word.upper())
    if word in CODES and not reading.cased(index).isupper():
        return None
    if word in WRITTEN_SIGNS:
        printed, code = WRITTEN_SIGNS[word]
        if reading.cased(index) != printed:
            return None
    if word == "$" and index > begin and touches(reading, index):
        code = DOLLARS.get(lower[index - 1], code)
        first -= lower[index - 1] in DOLLARS
    found = numeral(reading, at, begin, stop)
    if found is None:
        return None
    last = found.last
    if last < stop and lower[last] in MONEY_SCALES and touches(reading, last):
        found = _scaled(found, MONEY_SCALES[lower[last]], last + 1)
    unit = Unit("amount of money", code, 100)
    last = found.last
    after = UNITS.get(lower[last]) if last < stop else None
    last += after is not None and after.unit == code
    low, high = (-found.high, -found.low) if below else (found.low, found.high)
    return Measure(first, last, low, high, unit, found)


def _scaled(found: Numeral, scale: int, last: int) -> Numeral:
    low, high = found.low * scale, found.high * scale
    return Numeral(found.first, last, low, high, found.scale * scale, found.digits, True)
