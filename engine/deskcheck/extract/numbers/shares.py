"""Shares and fractions in words: "two-thirds", "one in five", "half a mile"."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from deskcheck.extract.numbers.number_words import PARTS, SCALES, Rational, past_hyphen
from deskcheck.extract.numbers.numerals import Numeral, numeral
from deskcheck.extract.numbers.ordinals import SIMPLE
from deskcheck.extract.numbers.unit_reader import unit_at
from deskcheck.extract.numbers.units import UNITS, Unit
from deskcheck.extract.phrases import PHRASE_ENDS
from deskcheck.extract.text import Reading

PART_WORDS = frozenset("third fourth fifth sixth seventh eighth ninth tenth".split())
"""Ordinals that are fractions after "a": "a fifth of the vote"."""
WHOLES = frozenset((3, 4, 5, 10, 100, 1000))
"""What "N out of M" is a share of; other Ms count ("12 of 40 climbers")."""
LEADS = PHRASE_ENDS | frozenset(
    "nearly almost about around roughly over under than least most only just some another "
    "approximately exactly virtually fully lost won spent cut be been all".split()
)
"""Words before "half" that leave it a share; "the first half of the season" is none."""
OWNERS = frozenset("the its their his her our your my all those these them".split())
PERIODS = frozenset(
    "year month week day night decade century season game match quarter hour time way play".split()
)
"""Wholes whose halves are stretches of time and no shares."""
PERIOD_LEADS = frozenset("in for over past last next first final these within after".split())
"""Words that make "three quarters" nine months."""
CLOSERS = PHRASE_ENDS | {"more", "less", "higher", "lower", "fewer", "the", "larger", "smaller"}


class Share(NamedTuple):
    """A percentage at tokens `first` to `last`."""

    first: int
    last: int
    value: Rational


def share(reading: Reading, number: Numeral, stop: int) -> Share | None:
    """The share that a number begins: "two-thirds", "one in five", "nine out of ten"."""
    lower, at = reading.lower, number.last
    if at - number.first > 1 or at >= stop or not 0 < number.low < 10:
        return None
    if lower[at] == "in":
        return _ratio(reading, number, at + 1, stop)
    if lower[at] == "out" and lower[at + 1 : at + 2] == ["of"] and at + 2 < stop:
        found = _ratio(reading, number, at + 2, stop)
        return found if found and 100 * number.low / found.value in WHOLES else None
    parts = _parts(reading, number, stop)
    if parts is None or unit_after(reading, parts[1], stop) is not None:
        return None
    value, last = parts
    if lower[last - 1] == "quarters" and last == at + 1 and _periods(lower, number, at):
        return None
    after = lower[last] if last < stop else "."
    if number.low == 1 and after not in CLOSERS:
        return None
    return Share(number.first, last, value * 100)


def _parts(reading: Reading, number: Numeral, stop: int) -> tuple[Rational, int] | None:
    """The fraction that a number word and a part make, and its end: "two-thirds", "one half"."""
    at = past_hyphen(reading, number.last, stop)
    if number.digits or at >= stop or number.last - number.first > 1:
        return None
    word = reading.lower[at]
    if word in ("first", "second", "seconds", "firsts"):
        return None
    single = PARTS.get(word) or (SIMPLE.get(word) and Fraction(1, SIMPLE[word]))
    plural = PARTS.get(word) or (SIMPLE.get(word[:-1]) and Fraction(1, SIMPLE[word[:-1]]))
    part = single if number.low == 1 else plural if word.endswith("s") else None
    return (number.low * part, at + 1) if part else None


def parts_of_unit(
    reading: Reading, number: Numeral, stop: int
) -> tuple[int, Rational, Unit] | None:
    """Parts of a unit that a number word begins: "three-quarters of a mile", "one-half acre"."""
    parts = _parts(reading, number, stop)
    found = None if parts is None else unit_after(reading, parts[1], stop)
    return None if parts is None or found is None else (found[1], parts[0], found[0])


def _periods(lower: list[str], number: Numeral, at: int) -> bool:
    """Whether quarters are of a year: "two quarters", "in three quarters", not "three quarters"."""
    if lower[at + 1 : at + 2] == ["of"]:
        return False
    return number.low != 3 or (number.first > 0 and lower[number.first - 1] in PERIOD_LEADS)


def _ratio(reading: Reading, number: Numeral, at: int, stop: int) -> Share | None:
    """One in five, as a percentage; "two in three days" and "one in 2014" are none."""
    whole = numeral(reading, at, at, stop) if at < stop else None
    if whole is None or whole.low != whole.high or not number.low < whole.low <= 1000:
        return None
    if whole.last < stop and reading.lower[past_hyphen(reading, whole.last, stop)] in UNITS:
        return None
    return Share(number.first, whole.last, Fraction(100 * number.low) / whole.low)


def unit_after(reading: Reading, at: int, stop: int) -> tuple[Unit, int] | None:
    """The unit that a fraction is of, time aside, and its end: "of a mile", "a percent", "-mile".

    The unit must be singular; "half of miles" and "a third of tons" measure nothing.
    """
    lower = reading.lower
    at = past_hyphen(reading, at, stop)
    of = at < stop and lower[at] == "of"
    at += of
    article = at < stop and lower[at] in ("a", "an")
    at = past_hyphen(reading, at + article, stop)
    if at >= stop or (of and not article) or len(lower[at]) < 3:
        return None
    if lower[at] == "percentage" and lower[at + 1 : at + 2] == ["point"]:
        return Unit("percentage", "percentage point", 1000), at + 2
    found = unit_at(reading, at, stop)
    if found is None or found.unit.kind == "length of time":
        return None
    return found.unit, found.last


def part_of_unit(
    reading: Reading, index: int, begin: int, stop: int
) -> tuple[int, int, Rational, Unit] | None:
    """A fraction of a unit at "half", "quarter" or an ordinal: its tokens, value and unit."""
    lower, word = reading.lower, reading.lower[index]
    part = PARTS.get(word) or Fraction(1, SIMPLE.get(word, 1))
    found = unit_after(reading, index + 1, stop)
    led = index > begin and lower[index - 1] == "a"
    if found is None or not (led or word == "half"):
        return None
    if word in PART_WORDS and lower[index + 1] != "of":
        return None  # "a third-degree burn"
    return index - led, found[1], part, found[0]


def part_of_whole(reading: Reading, index: int, begin: int, stop: int) -> Share | None:
    """A share without a number: "half of the voters", "half its staff", "a third of them"."""
    lower, word = reading.lower, reading.lower[index]
    if index + 1 >= stop:
        return None
    after = lower[index + 1]
    before = lower[index - 1] if index > begin else ","
    if word == "half":
        led = before in LEADS
        first = index
    else:
        led = before == "a" and after == "of"
        first = index - 1
    if after == "of" and any(word in SCALES for word in lower[index + 2 : index + 4]):
        return None
    if not led or not (after == "of" or (word == "half" and after in OWNERS)):
        return None
    if not PERIODS.isdisjoint(lower[index + 1 : min(index + 5, stop)]) or word not in (
        PART_WORDS | {"half", "quarter"}
    ):
        return None
    part = PARTS.get(word) or Fraction(1, SIMPLE[word])
    return Share(first, index + 1, part * 100)
