"""Numbers exactly as printed, before any hedge, with the rounding that their digits allow."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor
from typing import NamedTuple

from msgspec import Struct

from deskcheck.extract.numbers import measures
from deskcheck.extract.numbers.measured import Measure
from deskcheck.extract.numbers.number_words import Rational
from deskcheck.extract.numbers.quantities import Quantity
from deskcheck.extract.text import Reading
from deskcheck.facts import Interval, Value


class Row(Struct, frozen=True):
    """One fact to be written: tokens `first` to `last` of a sentence, attribute and value.

    The rows of one group are facts of one entity, the first row's unless `entity` names another.
    """

    first: int
    last: int
    sentence: int
    concept: str
    attribute: str
    value: Value
    hedge: str = "exact"
    entity: str = ""
    unresolved: bool = False


Group = tuple[Row, ...]


class Span(NamedTuple):
    """Every exact value from `low` to `high`; None is infinity."""

    low: Rational | None
    high: Rational | None

    def widened(self, by: Rational) -> Span:
        """The span with a margin on both sides."""
        return Span(
            None if self.low is None else self.low - by,
            None if self.high is None else self.high + by,
        )

    def interval(self) -> Interval:
        """The smallest interval of whole base units around it."""
        return Interval(
            None if self.low is None else floor(self.low),
            None if self.high is None else ceil(self.high),
        )


def parts(reading: Reading, quantity: Quantity) -> tuple[Measure, ...]:
    """The one or two measures that a quantity is printed with ("from 10 to 12 percent")."""
    found: list[Measure] = []
    index, stop = quantity.first, reading.sentences[quantity.sentence].last
    while index < quantity.last and len(found) < 2:
        one = measures.measure(reading, index, max(index, quantity.first), stop)
        if one is None or one.last > quantity.last:
            index += 1
            continue
        found.append(one)
        index = one.last
    return tuple(found)


def base(measure: Measure) -> Rational:
    """The printed value of a measure in base units, without its rounding."""
    return measure.low * Fraction(measure.unit.factor)


def step(reading: Reading, measure: Measure, kept: int = 2) -> Fraction:
    """What the last printed digit of a measure is worth, in base units.

    Zeros at the end of a whole number count as rounding, but for its first `kept` digits ("12,000"
    is exact to a thousand if two are kept); with 0 none does.
    """
    found, factor = measure.found, Fraction(measure.unit.factor)
    if found is None:
        return factor
    word = reading.lower[found.first]
    scale = Fraction(found.scale) * factor
    places = _decimals(word) if found.digits else 0
    if places or found.scale > 1:
        return scale / Fraction(10) ** places
    digits = word.replace(",", "").replace(".", "")
    if not kept or not digits.isdigit():
        return scale
    ending = len(digits) - len(digits.rstrip("0"))
    return scale * Fraction(10) ** max(0, min(ending, len(digits) - kept))


def _decimals(word: str) -> int:
    """How many digits a printed number has after its decimal mark."""
    mark = max(word.rfind("."), word.rfind(","))
    if mark < 0:
        return 0
    if word.count(".") + word.count(",") > 1 and word[mark] in word[:mark]:
        return 0
    after = len(word) - mark - 1
    return 0 if word[mark] == "," and after == 3 else after


def rounding(reading: Reading, measure: Measure) -> Fraction:
    """By how much a level may differ from what is printed; small whole counts are exact."""
    unit = step(reading, measure, kept=3)
    return Fraction(0) if measure.unit.kind == "number" and unit == 1 else unit / 2
