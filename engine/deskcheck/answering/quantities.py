"""Quantities as numbers of the unit that is printed."""

from __future__ import annotations

from deskcheck.evaluate.annotated.sets import Item
from deskcheck.extract.numbers import measures
from deskcheck.extract.numbers.quantities import Quantity, quantities
from deskcheck.extract.numbers.units import ATTACHED, SYMBOLS, UNITS
from deskcheck.extract.text import Reading

TYPE = "Quantity"


def items(reading: Reading) -> list[Item]:
    """Every quantity of a text; of a range, the middle."""
    return [
        Item(found.start, found.end, TYPE, _amount(reading, found), unit=found.unit or None)
        for found in quantities(reading)
    ]


def _amount(reading: Reading, found: Quantity) -> float | None:
    """The printed number, in the middle of a range: as it is written, else from base units."""
    stop = reading.sentences[found.sentence].last
    for at in range(found.first, found.last):
        one = measures.measure(reading, at, found.first, stop)
        if one is not None and one.found is not None and one.last <= found.last:
            whole = measures.ranged(reading, one, found.first, stop) or one
            if whole.last == found.last or one.last == found.last:
                return _plain(float(whole.low + whole.high) / 2)
    printed = found.value.printed or found.value.possible
    bounds = [] if printed is None else [b for b in (printed.low, printed.high) if b is not None]
    return _plain(sum(bounds) / len(bounds) / _factor(reading, found)) if bounds else None


def _plain(amount: float) -> float:
    return int(amount) if amount == int(amount) else amount


def _factor(reading: Reading, found: Quantity) -> float:
    """How many base units the smallest printed unit of the quantity's kind holds."""
    words = reading.lower[found.first : found.last]
    units = [UNITS.get(word) or ATTACHED.get(word) for word in words]
    factors = [float(unit.factor) for unit in units if unit and unit.kind == found.kind]
    if not factors and found.kind == "amount of money" and any(word in SYMBOLS for word in words):
        return 100.0
    return min(factors, default=365.0 if found.kind == "age" else 1.0)
