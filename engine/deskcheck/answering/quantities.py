"""Quantities as annotated sets mark them: the printed number and its unit, without any hedge.

In these sets every number is a quantity: of a length in several units each part is one, a year or
the number of a name is one of no dimension, and a share in words is the fraction it says.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from deskcheck.evaluate.annotated.sets import Item
from deskcheck.extract.dates import DateMention, dates
from deskcheck.extract.numbers.guards import MERIDIEMS, ZONES
from deskcheck.extract.numbers.measures import measure
from deskcheck.extract.numbers.number_words import Rational, is_digits, past_hyphen, touches
from deskcheck.extract.numbers.numerals import numeral
from deskcheck.extract.numbers.ordinals import ENDINGS
from deskcheck.extract.numbers.quantities import Quantity, quantities
from deskcheck.extract.numbers.ranges import ranged
from deskcheck.extract.numbers.unit_reader import unit_at
from deskcheck.extract.numbers.units import TIME_UNITS
from deskcheck.extract.text import Reading, Sentence
from deskcheck.hedges import VAGUE_HEDGE
from deskcheck_grammar.names import singular

TYPE = "Quantity"
FRACTIONS = frozenset(("%", "percent", "pct", "cent", "point", "points"))
"""Words with which a percentage is printed as one; without them it is a fraction."""
FIGURATIVE = frozenset("degree foot yard sterling percent percentage".split())
"""Units that mostly measure nothing after an article: "a foot in the door"."""
BEFORE_ALONE = frozenset("([\"'“‘,;:—")
AFTER_ALONE = frozenset(")]\"'”’.,;:?!—s")


class _Part(NamedTuple):
    first: int
    last: int
    amount: Rational
    unit: str = ""


def items(reading: Reading) -> list[Item]:
    """Every number of a text with its unit; of a range, the middle."""
    days = dates(reading)
    amounts = quantities(reading, days)
    found = [part for amount in amounts for part in _parts(reading, amount)]
    found += _alone(reading, amounts, days)
    found += _single(reading, amounts)
    return [
        Item(
            reading.start[part.first],
            reading.end[part.last - 1],
            TYPE,
            _plain(float(part.amount)),
            unit=part.unit or None,
        )
        for part in sorted(found)
    ]


def _plain(amount: float) -> float:
    return int(amount) if amount == int(amount) else amount


def _parts(reading: Reading, quantity: Quantity) -> Iterator[_Part]:
    """What a quantity is printed with: one number, or each of "two years and six months".

    Vague words ("several hundred") are no numbers.
    """
    if quantity.hedge == VAGUE_HEDGE.name:
        return
    if quantity.kind == "length of time":
        several = list(_lengths(reading, quantity))
        if len(several) > 1:
            yield from several
            return
    stop = reading.sentences[quantity.sentence].last
    for at in range(quantity.first, quantity.last):
        one = measure(reading, at, quantity.first, stop)
        if one is None or one.last > quantity.last:
            continue
        whole = ranged(reading, one, quantity.first, stop) or one
        if whole.last > quantity.last:
            whole = one
        amount = Fraction(whole.low + whole.high) / 2
        words = reading.lower[whole.first : whole.last]
        if quantity.kind == "percentage" and FRACTIONS.isdisjoint(words):
            amount = Fraction(amount) / 100
        first = whole.first + (words[0] == "from")
        unit = quantity.unit if whole.found is not None else ""
        yield _Part(first, whole.last, amount, unit)
        return


def _lengths(reading: Reading, quantity: Quantity) -> Iterator[_Part]:
    """The numbers of a length, each with its unit."""
    at = quantity.first
    while at < quantity.last:
        found = numeral(reading, at, at, quantity.last)
        end = past_hyphen(reading, found.last, quantity.last) if found else at
        if found is None or end >= quantity.last or reading.lower[end] not in TIME_UNITS:
            at += 1
            continue
        yield _Part(found.first, end + 1, found.low, reading.lower[end])
        at = end + 1


def _alone(reading: Reading, amounts: list[Quantity], days: list[DateMention]) -> Iterator[_Part]:
    """The numbers that count nothing but stand alone: years, "Shelter 9"."""
    taken = {at for amount in amounts for at in range(amount.first, amount.last)}
    taken |= {at for day in days if day.last - day.core > 1 for at in range(day.core, day.last)}
    for sentence in reading.sentences:
        for at in range(sentence.first, sentence.last):
            if is_digits(reading.lower[at]) and at not in taken and _stands(reading, at, sentence):
                found = numeral(reading, at, at, sentence.last)
                if found is not None and found.last == at + 1:
                    yield _Part(at, at + 1, found.low)


def _single(reading: Reading, amounts: list[Quantity]) -> Iterator[_Part]:
    """One of a unit that an article counts: "a gallon of paint"; no rate and no degree."""
    taken = {at for amount in amounts for at in range(amount.first, amount.last)}
    for sentence in reading.sentences:
        for at in range(sentence.first, sentence.last - 1):
            if reading.lower[at] not in ("a", "an") or at in taken or at + 1 in taken:
                continue
            found = unit_at(reading, at + 1, sentence.last)
            word = reading.lower[at + 1]
            if found is None or found.unit.kind == "length of time" or len(word) < 4:
                continue
            if word not in FIGURATIVE and singular(word) == word:
                yield _Part(at, found.last, 1, found.unit.unit)


def _stands(reading: Reading, at: int, sentence: Sentence) -> bool:
    """Whether nothing but marks of punctuation touches digits, and no hour follows."""
    lower = reading.lower
    if at > sentence.first and touches(reading, at) and lower[at - 1] not in BEFORE_ALONE:
        return False
    if at + 1 >= sentence.last:
        return True
    after = lower[at + 1]
    if after in MERIDIEMS or after in ZONES or after in ENDINGS:
        return False
    if not touches(reading, at + 1):
        return True
    tight = at + 2 < sentence.last and touches(reading, at + 2)
    return after in AFTER_ALONE and not (tight and is_digits(lower[at + 2]))
