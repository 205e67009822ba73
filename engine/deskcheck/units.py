"""What a unit measures and how many base units it holds, over the units of the language."""

from __future__ import annotations

from fractions import Fraction

from deskcheck.facts import BASE_UNIT
from deskcheck_grammar.names import singular
from deskcheck_grammar.units import CODES, UNITS

MONEY = "amount of money"

CURRENCIES: dict[str, str] = {
    "$": "USD",
    "us$": "USD",
    "dollar": "USD",
    "€": "EUR",
    "euro": "EUR",
    "£": "GBP",
    "pound": "GBP",
    "¥": "JPY",
    "yen": "JPY",
    "₴": "UAH",
    "hryvnia": "UAH",
    "₽": "RUB",
    "rouble": "RUB",
    "ruble": "RUB",
    "₹": "INR",
    "rupee": "INR",
    "yuan": "CNY",
    "franc": "CHF",
    "zloty": "PLN",
}
"""Signs and words of money to ISO 4217 codes."""

VAGUE: dict[str, int] = {"month": 30, "year": 365, "decade": 3650, "century": 36_500}
"""Words for time without a fixed length, refused as measures, and about how many days each has."""

LARGEST = 10**18
"""No value of a rule is larger, in base units: it and its sums fit 64-bit integers."""

_IN_DAYS = {"day": Fraction(1), "week": Fraction(7), "fortnight": Fraction(14)}


def currency(unit: str) -> str | None:
    """The ISO code of a currency sign, word or code, None when it is none."""
    return unit.upper() if unit.upper() in CODES else CURRENCIES.get(unit.lower())


def size(unit: str, kind: str) -> Fraction | None:
    """How many base units of `kind` one `unit` holds; None when it does not measure that kind.

    The unit "" is that of bare numbers. Base units are those of `facts.BASE_UNIT`.
    """
    if kind == MONEY:
        return Fraction(BASE_UNIT[MONEY][1]) if currency(unit) else None
    if kind in ("number", "decimal") and not unit:
        return Fraction(BASE_UNIT[kind][1])
    known = UNITS.get(unit.lower())
    if known is None:
        return None
    if kind in ("day", "age"):
        return _IN_DAYS.get(known.name)
    return known.size * BASE_UNIT[kind][1] if known.kind == kind else None


def is_unit(word: str) -> bool:
    """Whether a word, sign or code measures anything at all."""
    return word.lower() in UNITS or currency(word) is not None


def fitting(kind: str) -> list[str]:
    """The units that measure a kind of value, singular."""
    if kind in ("day", "age"):
        return list(_IN_DAYS)
    return sorted({unit.name for unit in UNITS.values() if unit.kind == kind})


def plural(unit: str) -> str:
    """The plural that editors write for a unit's singular word."""
    known = UNITS.get(unit)
    spellings = (word for word, meant in UNITS.items() if meant == known and word != unit)
    return next((word for word in spellings if singular(word) == unit), unit)
