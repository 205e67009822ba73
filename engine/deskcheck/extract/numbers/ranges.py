"""Ranges: two measures that one link joins, "5 to 10 km", "between $20 and $30 million"."""

from __future__ import annotations

from fractions import Fraction

from deskcheck.extract.numbers.measured import Measure
from deskcheck.extract.numbers.measures import measure
from deskcheck.extract.numbers.number_words import (
    HYPHENS,
    Rational,
    is_digits,
    past_hyphen,
    touches,
)
from deskcheck.extract.numbers.units import NUMBER, SYMBOLS, Unit
from deskcheck.extract.text import Reading

CHANGES = frozenset(
    "rose rise rises risen rising grew grow grown fell fall falls fallen falling "
    "dropped drop cut raised raise increased increase climbed jumped slipped went up "
    "down reduced changed lowered moved swung slumped surged expanded shrank".split()
)
"""Verbs that make "from 5 to 10" two figures and not a range."""


def ranged(reading: Reading, one: Measure, begin: int, stop: int) -> Measure | None:
    """The range that starts with this measure, else the measure itself.

    None when a hyphen joins two numbers that are no range ("3-1", "555-0134").
    """
    lower, at = reading.lower, one.last
    between = one.first > begin and lower[one.first - 1] == "between"
    if at + 1 < stop and lower[at] in HYPHENS and lower[at + 1] in ("to", "or"):
        at += 1
    if at + 1 >= stop:
        return one
    link = lower[at]
    dash = link in HYPHENS and touches(reading, at) and touches(reading, at + 1)
    if not (dash or link in ("to", "or") or (link == "and" and between)):
        return one
    if dash and not is_digits(lower[at + 1]) and lower[at + 1] not in SYMBOLS:
        return one
    after = past_hyphen(reading, at + 1, stop)
    two = measure(reading, after, after, stop)
    if two is None or two.first != after:
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
    aligned = _aligned(one, two, link)
    if aligned is None:
        return None
    unit, low, high = aligned
    scale = two.found.scale if two.found else 1
    if scale > 1 and one.found and one.found.scale == 1 and low * scale <= high:
        low = low * scale if low < two.low / scale else low
    if link == "or" and not (low < high and _next_to(low, high)):
        return None
    if high < 0:
        low, high = min(low, high), max(low, high)
    if low >= high:
        return None
    found = one.found or two.found
    rate = one.rate or two.rate
    return Measure(one.first, two.last, low, high, unit, found, two.hyphen, None, True, rate)


def _aligned(one: Measure, two: Measure, link: str) -> tuple[Unit, Rational, Rational] | None:
    """The unit of a range with its lowest and highest value in it; None for two kinds of things."""
    if one.unit is NUMBER and two.unit is not NUMBER:
        lone = two.unit.kind == "age" and one.found is None
        return None if lone else (two.unit, one.low, two.high)
    if two.unit is NUMBER and one.unit is not NUMBER:
        if link == "to" and one.unit.kind in ("length of time", "age"):
            return None
        return one.unit, one.low, two.high if one.found else two.high * one.low
    if one.unit[:2] != two.unit[:2]:
        return None
    return two.unit, one.low * Fraction(one.unit.factor) / two.unit.factor, two.high


def _next_to(low: Rational, high: Rational) -> bool:
    """Whether "A or B" is a range: neighbours ("two or three") or round steps ("20 or 30")."""
    return high - low == 1 or high == 2 * low or high - low == 10
