"""The unit after a number: its word or symbol, its power, and what it is a rate of."""

from __future__ import annotations

from typing import NamedTuple

from deskcheck.extract.numbers import physical
from deskcheck.extract.numbers.number_words import is_digits, past_hyphen, touches
from deskcheck.extract.numbers.units import UNITS, Unit, plain_name
from deskcheck.extract.text import Reading

POWERS = {"square": "square", "sq": "square", "cubic": "cubic", "cu": "cubic"}
SUFFIXES = {"squared": "square", "cubed": "cubic", "²": "square", "³": "cubic"}
EXPONENTS = {"2": "square", "3": "cubic"}
LENGTHS = frozenset(
    "millimetre centimetre metre kilometre inch foot yard mile nanometre micrometre second".split()
)
"""Units that have squares and cubes."""
INCH_AFTER = frozenset("thick wide long tall high deep diameter across".split())
SPANS = frozenset("minute hour day night week month quarter year decade shift".split())
"""Lengths of time that rates are of."""
HEADS = frozenset(
    "person head household share barrel piece ticket vote seat student passenger bottle game "
    "match session call visit litre liter gallon ounce pound ton tonne acre mile bushel kilogram "
    "kilo kilometre kilometer metre meter unit message plate dose download".split()
)
"""What prices are given for after "a": "$80 a barrel"."""
DATED = frozenset("earlier ago before later after since previously prior hence on old".split())
"""Words after "a year" that make it no rate: "$15 a year ago"."""


class Found(NamedTuple):
    """A unit and the token where it ends."""

    unit: Unit
    last: int


def unit_at(reading: Reading, at: int, stop: int) -> Found | None:
    """The unit that starts at token `at`, squared or cubed where that is printed; no rate."""
    if at >= stop or not begins_unit(reading.lower[at]):
        return None
    lower, word = reading.lower, reading.lower[at]
    if word in POWERS:
        return _power_of(reading, at, stop)
    for words, name in _PHRASES.get(word, ()):
        if tuple(lower[at : at + len(words)]) == words and at + len(words) <= stop:
            return Found(named(name), at + len(words))
    if word in ("°", "degree", "degrees"):
        return _degrees(reading, at, stop)
    found = _simple(reading, at, stop)
    return None if found is None else _raised(reading, found, stop)


def begins_unit(word: str) -> bool:
    """Whether a lower-case word may begin a unit."""
    return word in STARTS or word[-1] in SUFFIXES


def named(name: str) -> Unit:
    """The unit of a number that is measured in what no rule converts."""
    return Unit("number", name, 1)


def _simple(reading: Reading, at: int, stop: int) -> Found | None:
    word = reading.lower[at]
    if word[-1] in SUFFIXES and len(word) > 1:
        base = plain_name(word[:-1])
        return Found(named(f"{SUFFIXES[word[-1]]} {base}"), at + 1) if base in LENGTHS else None
    if word == "m" and is_digits(reading.lower[at - 1]) and _metre(reading, at, stop):
        return Found(UNITS["metre"], at + 1)
    unit = UNITS.get(word)
    if unit is not None:
        return Found(unit, at + 1)
    name = physical.SYMBOLS.get(reading.cased(at), "")
    if name and reading.cased(at) in physical.NOT_SYMBOLS and not touches(reading, at):
        name = ""
    name = name or physical.NAMES.get(word, "") or _letter(reading, at, stop)
    if not name:
        return None
    joined = past_hyphen(reading, at + 1, stop)
    if joined < stop and reading.lower[joined] in physical.ENERGY and name.endswith("watt"):
        return Found(named(name + " hour"), joined + 1)
    return Found(named(name), at + 1)


def _letter(reading: Reading, at: int, stop: int) -> str:
    """The unit of one letter at a token; apart from its digits, it must not begin a name."""
    letter = reading.cased(at)
    if letter not in physical.LETTERS or not is_digits(reading.lower[at - 1]):
        return ""
    if touches(reading, at):
        tight = at + 1 < stop and touches(reading, at + 1) and reading.lower[at + 1][0].isalnum()
        return "" if tight else physical.LETTERS[letter]
    if letter not in physical.SPACED or _initial(reading, at, stop):
        return ""
    return physical.LETTERS[letter]


def _metre(reading: Reading, at: int, stop: int) -> bool:
    """Whether an "m" is the metre by what touches it: "5 m/s", "20m2", "3m."."""
    if at + 1 < stop and touches(reading, at + 1):
        return reading.lower[at + 1] in ("/", "^", "2", "3", "²", "³") or touches(reading, at)
    return touches(reading, at)


def _initial(reading: Reading, at: int, stop: int) -> bool:
    """Whether a letter that stands alone may begin a name: "the 30 C. Quills"."""
    if at + 1 >= stop:
        return False
    after = reading.cased(at + 1)
    return after[0].isupper() or (after in "-'’&" and touches(reading, at + 1)) or (
        after == "." and at + 2 < stop
    )  # fmt: skip


def _degrees(reading: Reading, at: int, stop: int) -> Found:
    after = reading.lower[at + 1] if at + 1 < stop else ""
    if after in ("of", "below", "above") and reading.lower[at] != "°":
        return Found(named("degree"), at + 1)
    scale = physical.SCALES.get(after, "")
    if len(after) == 1 and not reading.cased(at + 1).isupper():
        scale = ""
    return Found(named(scale or "degree"), at + 1 + bool(scale))


def _power_of(reading: Reading, at: int, stop: int) -> Found | None:
    """A square or cubic unit in words: "square miles", "sq. mi", "cubic-foot"."""
    base = past_hyphen(reading, at + 1, stop)
    if base < stop and reading.lower[base] == "." and len(reading.lower[at]) == 2:
        base += 1
    if base >= stop:
        return None
    name = plain_name(reading.lower[base]) or physical.SYMBOLS.get(reading.cased(base), "")
    if name == "metre" or name in LENGTHS:
        return Found(named(f"{POWERS[reading.lower[at]]} {name}"), base + 1)
    return None


def _raised(reading: Reading, found: Found, stop: int) -> Found:
    """A unit with the exponent after it: "km2", "km^3", "km squared"."""
    lower, last = reading.lower, found.last
    base = plain_name(lower[last - 1])
    if last >= stop or base not in LENGTHS:
        return found
    if lower[last] in SUFFIXES:
        return Found(named(f"{SUFFIXES[lower[last]]} {base}"), last + 1)
    at = last + (lower[last] == "^")
    if at >= stop or not touches(reading, at) or not touches(reading, last):
        return found
    power = EXPONENTS.get(lower[at])
    return Found(named(f"{power} {base}"), at + 1) if power else found


def per(reading: Reading, last: int, stop: int, priced: bool, rates: int = 2) -> tuple[str, int]:
    """What a measure that ends at `last` is a rate of, and where that ends; "" for no rate.

    "per hour", "/km", "a day"; of money also "a barrel" (`priced`). A rate may be of a rate, at
    most `rates` deep: "watts per metre per year".
    """
    lower = reading.lower
    at = past_hyphen(reading, last, stop)
    joined = at > last
    if at + 1 >= stop:
        return "", last
    word = lower[at]
    if word == "per" or (word == "/" and touches(reading, at) and touches(reading, at + 1)):
        return _denominator(reading, past_hyphen(reading, at + 1, stop), stop, last, rates)
    if word not in ("a", "an"):
        return "", last
    at = past_hyphen(reading, at + 1, stop) if joined else at + 1
    after = lower[at + 1] if at + 1 < stop else ""
    if lower[at] in SPANS or (priced and lower[at] in HEADS):
        return ("", last) if after in DATED else (plain_name(lower[at]) or lower[at], at + 1)
    return "", last


def _denominator(reading: Reading, at: int, stop: int, last: int, rates: int) -> tuple[str, int]:
    """The unit or the noun that a rate is of, perhaps a number of them: "per 100 km"."""
    lower, many = reading.lower, ""
    if lower[at - 1] == "per" and is_digits(lower[at]):
        many, at, last = lower[at] + " ", at + 1, at + 1
        if at >= stop or not lower[at][0].isalpha():
            return many.strip(), last
    found = _letter_of_rate(reading, at) or unit_at(reading, at, stop)
    if found is not None:
        name = _name(reading, found, at)
        more, end = "", found.last
        if rates > 1 and not many:
            more, end = per(reading, end, stop, False, rates - 1)
        return f"{many}{name}{' per ' + more if more else ''}", end
    if lower[at].isalpha() and lower[at] != "cent" and len(lower[at]) > 2:
        return many + lower[at], at + 1
    return many.strip(), last


def _letter_of_rate(reading: Reading, at: int) -> Found | None:
    """A letter that is a unit after a stroke alone: "km/h", "m/s", "mg/l"."""
    name = {"h": "hour", "s": "second", "l": "litre", "d": "day", "m": "metre"}.get(
        reading.lower[at], ""
    )
    if not name or reading.lower[at - 1] != "/":
        return None
    raised = at + 1 + (reading.lower[at + 1 : at + 2] == ["^"])
    if raised < len(reading.lower) and touches(reading, at + 1) and touches(reading, raised):
        power = EXPONENTS.get(reading.lower[raised]) or SUFFIXES.get(reading.lower[raised])
        if power:
            return Found(named(f"{power} {name}"), raised + 1)
    return Found(named(name), at + 1)


def _name(reading: Reading, found: Found, at: int) -> str:
    """The name of a unit that a rate is of."""
    return found.unit.unit if found.unit.kind == "number" else plain_name(reading.lower[at])


def unit_name(reading: Reading, unit: Unit, last: int) -> str:
    """The singular name of a unit whose last word is the one before token `last`."""
    return unit.unit if unit.kind == "number" else plain_name(reading.lower[last - 1]) or unit.unit


def rated(unit: Unit, name: str, base: str) -> Unit:
    """The unit of a rate: money and percentages stay what they are, the rest are numbers."""
    if unit.kind in ("amount of money", "percentage"):
        return unit
    return named(f"{base} per {name}".strip())


_PHRASES: dict[str, list[tuple[tuple[str, ...], str]]] = {}
for _words, _name_of in physical.PHRASES.items():
    _PHRASES.setdefault(_words[0], []).append((_words, _name_of))
STARTS = frozenset(
    [*POWERS, *_PHRASES, *UNITS, *physical.NAMES, "°", "degree", "degrees", "m"]
    + [symbol.lower() for symbol in (*physical.SYMBOLS, *physical.LETTERS)]
)
"""Every lower-case word that a unit begins with, raised ones ("km²") aside."""
