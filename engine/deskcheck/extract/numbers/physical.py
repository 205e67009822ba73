"""Units of physics, data and the kitchen: words and symbols to the name of what they measure in.

They are the units of kinds that rules do not convert (power, energy, area, data, …): a number of
them is a number whose unit is the name. Prefixes are those of the SI brochure (BIPM, 9th edition)
and of IEC 80000-13 for data.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

PREFIXES: dict[str, str] = {
    "n": "nano",
    "µ": "micro",
    "μ": "micro",
    "m": "milli",
    "c": "centi",
    "d": "deci",
    "h": "hecto",
    "k": "kilo",
    "K": "kilo",
    "M": "mega",
    "G": "giga",
    "T": "tera",
    "P": "peta",
    "E": "exa",
}
_ALL = "nano micro milli centi deci hecto kilo mega giga tera peta exa".split()
_SMALL = "femto pico nano micro".split()
_LARGE = "kilo mega giga tera peta exa".split()
_PREFIXED: Mapping[str, Sequence[str]] = {
    **dict.fromkeys("watt joule volt ampere amp ohm hertz pascal newton litre".split(), _ALL),
    **dict.fromkeys("liter gray sievert becquerel farad henry coulomb".split(), _ALL),
    **dict.fromkeys("byte bit calorie electronvolt parsec lumen".split(), _LARGE),
    **dict.fromkeys("ton tonne annum".split(), _LARGE[:3]),
    **dict.fromkeys("metre meter gram second".split(), _SMALL),
    "bel": ["deci"],
    "bar": ["milli"],
    "pixel": ["mega", "giga"],
    "curie": ["milli", "micro", "pico"],
    "hertz": ["kilo", "mega", "giga", "tera", "peta"],
}
"""Base units with the prefixes that they are printed with, spelled out."""
_PLAIN = (
    "watt joule volt ampere ohm hertz pascal newton litre gray sievert becquerel byte bit calorie "
    "electronvolt parsec lumen lux coulomb farad hectare acre gallon pint quart tablespoon "
    "teaspoon bushel knot degree horsepower kelvin carat decibel candela kibibyte mebibyte "
    "gibibyte tebibyte lightyear magnitude millisecond milliampere"
).split()
_OTHER: dict[str, str] = {
    "liter": "litre",
    "liters": "litre",
    "cups": "cup",
    "amp": "ampere",
    "amps": "ampere",
    "lux": "lux",
    "knots": "knot",
    "lightyears": "light year",
    "lightyear": "light year",
    "hp": "horsepower",
    "bhp": "horsepower",
    "mph": "mile per hour",
    "kph": "kilometre per hour",
    "kmh": "kilometre per hour",
    "kmph": "kilometre per hour",
    "mpg": "mile per gallon",
    "rpm": "revolution per minute",
    "bpd": "barrel per day",
    "b/d": "barrel per day",
    "tpd": "ton per day",
    "psi": "pound per square inch",
    "ppm": "part per million",
    "ppb": "part per billion",
    "btu": "british thermal unit",
    "btus": "british thermal unit",
    "ha": "hectare",
    "kcal": "kilocalorie",
    "cc": "cubic centimetre",
    "gal": "gallon",
    "tbsp": "tablespoon",
    "tsp": "teaspoon",
    "℃": "degree celsius",
    "℉": "degree fahrenheit",
    "kwh": "kilowatt hour",
    "mwh": "megawatt hour",
    "gwh": "gigawatt hour",
    "twh": "terawatt hour",
    "kw": "kilowatt",
    "mw": "megawatt",
    "gw": "gigawatt",
    "khz": "kilohertz",
    "mhz": "megahertz",
    "ghz": "gigahertz",
    "hz": "hertz",
    "db": "decibel",
    "dba": "decibel",
    "mb": "megabyte",
    "gb": "gigabyte",
    "tb": "terabyte",
    "kb": "kilobyte",
    "kbps": "kilobit per second",
    "mbps": "megabit per second",
    "gbps": "gigabit per second",
    "dpi": "dot per inch",
    "fps": "frame per second",
    "myr": "megayear",
    "gyr": "gigayear",
}
_SYMBOLS: dict[str, tuple[str, str]] = {
    "W": ("watt", "µμmkMGT"),
    "Wh": ("watt hour", "kMGT"),
    "J": ("joule", "mkMGT"),
    "V": ("volt", "µμmkM"),
    "Hz": ("hertz", "kMGT"),
    "Pa": ("pascal", "hkMG"),
    "eV": ("electronvolt", "mkMGT"),
    "Gy": ("gray", "µμm"),
    "Sv": ("sievert", "nµμm"),
    "Bq": ("becquerel", "kMGTP"),
    "L": ("litre", "µμmcdMG"),
    "l": ("litre", "µμmcdh"),
    "B": ("byte", "kKMGTPE"),
    "b": ("bit", "kMGT"),
    "bit": ("bit", "kMGT"),
    "A": ("ampere", "µμmk"),
    "Ah": ("ampere hour", "mk"),
    "VA": ("volt ampere", "kM"),
    "Ω": ("ohm", "mkMG"),
    "lm": ("lumen", "k"),
    "m": ("metre", "nµμ"),
    "g": ("gram", "nµμ"),
    "s": ("second", "nµμm"),
    "bar": ("bar", "m"),
    "cal": ("calorie", "k"),
    "N": ("newton", "k"),
    "pc": ("parsec", "kM"),
    "a": ("year", "MG"),
    "T": ("tesla", "mµ"),
    "Ci": ("curie", "mµ"),
    "iB": ("binary byte", "KMGT"),
}
"""Symbols of units with the prefixes that they take; case tells them apart ("mW", "MW")."""
NOT_SYMBOLS = frozenset(("ms", "pc", "dl", "hl", "mT"))
"""Symbols that are also titles, initials or words, read only right after their digits."""
ALONE = frozenset(("Wh", "Hz", "Pa", "eV", "Gy", "Sv", "Bq", "Ω", "Ah", "lm"))
"""Symbols without a prefix that need not touch their digits."""
LETTERS: dict[str, str] = {
    "W": "watt",
    "V": "volt",
    "N": "newton",
    "J": "joule",
    "L": "litre",
    "l": "litre",
    "A": "ampere",
    "Ω": "ohm",
    "b": "bit",
    "C": "degree celsius",
    "F": "degree fahrenheit",
    "K": "kelvin",
}
"""Units of one letter, which need more than standing after a number."""
SPACED = frozenset("WVNJLlCFK")
"""Letters that may stand apart from their digits, when no name and no initial follows."""
PHRASES: dict[tuple[str, ...], str] = {
    tuple(words.split()): name
    for words, name in {
        "british thermal unit": "british thermal unit",
        "british thermal units": "british thermal unit",
        "light year": "light year",
        "light years": "light year",
        "light - year": "light year",
        "light - years": "light year",
        "fluid ounce": "fluid ounce",
        "fluid ounces": "fluid ounce",
        "fl oz": "fluid ounce",
        "parts per million": "part per million",
        "parts per billion": "part per billion",
        "revolutions per minute": "revolution per minute",
        "miles an hour": "mile per hour",
        "electron volt": "electronvolt",
        "electron volts": "electronvolt",
        "electron - volts": "electronvolt",
        "board feet": "board foot",
    }.items()
}
SCALES: dict[str, str] = {
    "c": "degree celsius",
    "celsius": "degree celsius",
    "centigrade": "degree celsius",
    "f": "degree fahrenheit",
    "fahrenheit": "degree fahrenheit",
    "kelvin": "kelvin",
}
"""What may stand after "degrees" or "°"; "degrees" alone is of a scale that is not named."""
ENERGY = frozenset(("hour", "hours"))
"""Words that make a unit of power one of energy: "kilowatt hours"."""


def _names() -> dict[str, str]:
    table: dict[str, str] = {}
    for word in _PLAIN:
        table[word] = table[word + "s"] = word
    for base, prefixes in _PREFIXED.items():
        short = {"liter": "litre", "meter": "metre", "amp": "ampere", "annum": "year"}
        for prefix in prefixes:
            name = prefix + short.get(base, base)
            table[prefix + base] = table[prefix + base + "s"] = name
    table.update(_OTHER)
    return table


NAMES: dict[str, str] = _names()
"""Lower-case words and abbreviations to the unit's name, singular."""
SYMBOLS: dict[str, str] = {
    prefix + symbol: PREFIXES[prefix] + name
    for symbol, (name, prefixes) in _SYMBOLS.items()
    for prefix in prefixes
} | {symbol: _SYMBOLS[symbol][0] for symbol in _SYMBOLS if symbol in ALONE}
"""Symbols as printed, upper and lower case apart, to the unit's name."""
