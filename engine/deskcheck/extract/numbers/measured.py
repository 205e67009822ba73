"""The form of a measure: a number with its unit, before any hedge."""

from __future__ import annotations

from typing import NamedTuple

from deskcheck.extract.numbers.number_words import Rational
from deskcheck.extract.numbers.numerals import Numeral
from deskcheck.extract.numbers.units import Unit
from deskcheck.hedges import Hedge


class Measure(NamedTuple):
    """Tokens `first` to `last`, every printed value from `low` to `high`, in `unit`.

    `found` is the number itself (None for "an hour"), `hyphen` says that number and unit are
    joined ("50-minute"), `hedge` is one printed between them ("20-odd years"), `rate` that the
    unit ends with what the measure is a rate of ("per hour").
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
    rate: bool = False
