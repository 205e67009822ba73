"""Units of measure as editors write them."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from deskcheck_grammar.names import distance


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit: its singular word, the kind of value it measures, and its exact size.

    `size` is in seconds, millimetres, milligrams, percentage points, persons or units of the
    currency. Months and years have no fixed length and are left out.
    """

    name: str
    kind: str
    size: Fraction


_TABLE: dict[str, tuple[tuple[str, Fraction, str], ...]] = {
    "length of time": (
        ("second", Fraction(1), "seconds sec secs"),
        ("minute", Fraction(60), "minutes min mins"),
        ("hour", Fraction(3600), "hours hr hrs"),
        ("day", Fraction(86_400), "days"),
        ("week", Fraction(604_800), "weeks"),
        ("fortnight", Fraction(1_209_600), "fortnights"),
    ),
    "distance": (
        ("millimetre", Fraction(1), "millimetres millimeter millimeters mm"),
        ("centimetre", Fraction(10), "centimetres centimeter centimeters cm"),
        ("inch", Fraction(254, 10), "inches"),
        ("foot", Fraction(3048, 10), "feet ft"),
        ("yard", Fraction(9144, 10), "yards yd"),
        ("metre", Fraction(1000), "metres meter meters m"),
        ("kilometre", Fraction(1_000_000), "kilometres kilometer kilometers km kms"),
        ("mile", Fraction(1_609_344), "miles"),
        ("nautical mile", Fraction(1_852_000), "nautical_miles"),
    ),
    "weight": (
        ("milligram", Fraction(1), "milligrams mg"),
        ("gram", Fraction(1000), "grams gramme grammes g"),
        ("ounce", Fraction(28_349_523_125, 1_000_000), "ounces oz"),
        ("pound", Fraction(45_359_237, 100), "pounds lb lbs"),
        ("kilogram", Fraction(1_000_000), "kilograms kilo kilos kg"),
        ("tonne", Fraction(1_000_000_000), "tonnes metric_ton metric_tons"),
    ),
    "percentage": (
        ("percent", Fraction(1), "per_cent pc"),
        (
            "percentage point",
            Fraction(1),
            "percentage_points percent_point percent_points %_point %_points",
        ),
    ),
    "number": (("person", Fraction(1), "persons people"),),
    "amount of money": tuple(
        (word, Fraction(1), plural)
        for word, plural in (
            ("dollar", "dollars"),
            ("euro", "euros"),
            ("yen", "yens"),
            ("hryvnia", "hryvnias"),
            ("rouble", "roubles"),
            ("ruble", "rubles"),
            ("rupee", "rupees"),
            ("yuan", "yuans"),
            ("franc", "francs"),
            ("zloty", "zlotys"),
            *((sign, "") for sign in "$€£¥₴₽₹"),
            ("US$", "US_dollars US_dollar"),
        )
    ),
}

CODES = frozenset(
    "USD EUR GBP JPY UAH RUB INR CNY CHF PLN AUD BRL CAD CZK DKK HKD HUF ILS KRW MXN NOK NZD"
    " SEK SGD TRY ZAR".split()
)
"""Currency codes (ISO 4217) that may be written as they are."""


def _by_word() -> dict[str, Unit]:
    words = {code.lower(): Unit(code, "amount of money", Fraction(1)) for code in CODES}
    for kind, units in _TABLE.items():
        for name, size, spellings in units:
            unit = Unit(name, kind, size)
            for word in (name, *spellings.split()):
                words[word.replace("_", " ").lower()] = unit
    return words


UNITS: dict[str, Unit] = _by_word()
"""Every word, sign or code of a unit, lower case, to the unit."""

PLURALS: dict[str, str] = {
    name: spellings.split()[0].replace("_", " ")
    for units in _TABLE.values()
    for name, _, spellings in units
    if spellings and name not in ("percent", "person")
} | {"person": "people"}
"""The plural of each unit's name, signs, codes and percent aside."""

_LONG = tuple(word for word in UNITS if len(word) > 3 and " " not in word)


@cache
def near_unit(word: str) -> str | None:
    """The unit word that a singular noun is a slip of, None when it is near none."""
    limit = 1 if len(word) < 7 else 2
    near = [(distance(typed, unit, limit), unit) for typed in (word, f"{word}s") for unit in _LONG]
    apart, unit = min(near)
    return unit if apart <= limit else None
