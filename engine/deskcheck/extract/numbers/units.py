"""Units that articles print after a number: time, money, percentages, distances, weights."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from deskcheck.extract.numbers.number_words import Rational
from deskcheck.facts import Kind
from deskcheck_grammar.names import singular
from deskcheck_grammar.units import UNITS as WRITTEN


class Unit(NamedTuple):
    """A unit of a kind: how many base units of that kind one of it holds.

    `unit` goes into the value ("second", "EUR"); what has different ones is never compared.
    """

    kind: Kind
    unit: str
    factor: Rational


MINUTE, HOUR, DAY = 60, 3600, 86400
NUMBER = Unit("number", "", 1)

_TIMES: dict[str, int] = {
    "second seconds sec secs": 1,
    "minute minutes min mins": MINUTE,
    "hour hours hr hrs": HOUR,
    "day days night nights": DAY,
    "weekend weekends": 2 * DAY,
    "week weeks wk wks": 7 * DAY,
    "fortnight fortnights": 14 * DAY,
    "month months mo mos": 30 * DAY,
    "quarters": 90 * DAY,
    "year years yr yrs": 365 * DAY,
    "decade decades": 3650 * DAY,
    "century centuries": 36500 * DAY,
}
_DISTANCES: dict[str, int | Fraction] = {
    "millimetre millimetres millimeter millimeters mm": 1,
    "centimetre centimetres centimeter centimeters cm": 10,
    "metre metres meter meters": 1000,
    "kilometre kilometres kilometer kilometers km kms": 10**6,
    "inch inches": Fraction(254, 10),
    "foot feet ft": Fraction(3048, 10),
    "yard yards yd yds": Fraction(9144, 10),
    "mile miles mi": 1_609_344,
}
_WEIGHTS: dict[str, int | Fraction] = {
    "milligram milligrams mg": 1,
    "gram grams gramme grammes": 1000,
    "kilogram kilograms kilo kilos kg kgs": 10**6,
    "ounce ounces oz": Fraction(28_349_523_125, 10**6),
    "pound pounds lb lbs": Fraction(45_359_237, 100),
    "tonne tonnes": 10**9,
    "ton tons": 10**9,
}
_MONEY: dict[str, str] = {
    "dollar dollars bucks": "USD",
    "euro euros": "EUR",
    "sterling quid": "GBP",
    "yen": "JPY",
    "yuan renminbi": "CNY",
    "rouble roubles ruble rubles": "RUB",
    "rupee rupees": "INR",
    "hryvnia hryvnias hryvnya": "UAH",
    "franc francs": "CHF",
    "zloty zlotys": "PLN",
    "lira liras": "TRY",
    "shekel shekels": "ILS",
    "rand": "ZAR",
    "naira": "NGN",
    "reais": "BRL",
    "peso pesos": "MXN",
    "krona kronor": "SEK",
    "krone kroner": "NOK",
    "koruna koruny": "CZK",
    "forint forints": "HUF",
    "baht": "THB",
    "ringgit": "MYR",
    "rupiah": "IDR",
    "dirham dirhams": "AED",
    "riyal riyals": "SAR",
    "rial rials": "rial",
    "dinar dinars": "dinar",
    "taka": "BDT",
    "shilling shillings": "shilling",
    "lei": "RON",
    "tenge": "KZT",
    "bitcoin bitcoins": "BTC",
}
SYMBOLS: dict[str, str] = {
    "$": "USD",
    "£": "GBP",
    "€": "EUR",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₴": "UAH",
    "₩": "KRW",
    "₺": "TRY",
    "₪": "ILS",
    "₦": "NGN",
    "₱": "PHP",
    "₫": "VND",
    "฿": "THB",
    "₸": "KZT",
}
CODES: frozenset[str] = frozenset(
    "usd eur gbp jpy cny rub inr uah chf pln try ils zar ngn brl mxn aud cad nzd hkd "
    "sgd krw sek nok dkk czk huf aed sar thb myr idr php vnd twd cop clp ars egp pkr "
    "kwd qar kes".split()
)
WRITTEN_SIGNS: dict[str, tuple[str, str]] = {
    "rs": ("Rs", "INR"),
    "rm": ("RM", "MYR"),
    "rp": ("Rp", "IDR"),
}
"""Letters that are money before digits, in the case that they are printed in."""
DOLLARS: dict[str, str] = {
    "us": "USD",
    "u.s.": "USD",
    "a": "AUD",
    "au": "AUD",
    "c": "CAD",
    "ca": "CAD",
    "cdn": "CAD",
    "nz": "NZD",
    "hk": "HKD",
    "s": "SGD",
    "r": "BRL",
    "nt": "TWD",
}
"""Letters before a dollar sign."""
NATIONS: dict[str, str] = {
    nation: code
    for code, nations in {
        "USD": "us u.s. american",
        "AUD": "australian",
        "CAD": "canadian",
        "NZD": "zealand",
        "SGD": "singapore",
        "HKD": "kong",
        "TWD": "taiwan taiwanese",
        "JMD": "jamaican",
        "INR": "indian",
        "PKR": "pakistani",
        "LKR": "lankan",
        "NPR": "nepalese nepali",
        "CHF": "swiss",
        "XAF": "cfa",
        "GBP": "british",
        "EGP": "egyptian",
        "LBP": "lebanese",
        "SYP": "syrian",
        "SDG": "sudanese",
        "MXN": "mexican",
        "ARS": "argentine",
        "CLP": "chilean",
        "COP": "colombian",
        "PHP": "philippine",
        "CUP": "cuban",
        "SEK": "swedish",
        "NOK": "norwegian",
        "DKK": "danish",
        "ISK": "icelandic",
        "IQD": "iraqi",
        "KWD": "kuwaiti",
        "JOD": "jordanian",
        "RSD": "serbian",
        "IRR": "iranian",
        "YER": "yemeni",
        "SAR": "saudi",
        "QAR": "qatari",
        "AED": "emirati",
        "KES": "kenyan",
        "TZS": "tanzanian",
        "UGX": "ugandan",
        "SOS": "somali",
        "CNY": "chinese",
        "JPY": "japanese",
        "RUB": "russian",
        "TRY": "turkish",
        "BRL": "brazilian",
    }.items()
    for nation in nations.split()
}
"""Adjectives between a number and its "dollars", "rupees" or "pounds"."""

PERCENT = Unit("percentage", "percent", 1000)
POINTS = Unit("percentage", "percentage point", 1000)
BASIS_POINTS = Unit("percentage", "percentage point", 10)
POUND_STERLING = Unit("amount of money", "GBP", 100)


def _units() -> dict[str, Unit]:
    table: dict[str, Unit] = {}
    for words, seconds in _TIMES.items():
        table.update(dict.fromkeys(words.split(), Unit("length of time", "second", seconds)))
    for words, millimetres in _DISTANCES.items():
        table.update(dict.fromkeys(words.split(), Unit("distance", "millimetre", millimetres)))
    for words, milligrams in _WEIGHTS.items():
        table.update(dict.fromkeys(words.split(), Unit("weight", "milligram", milligrams)))
    for words, code in _MONEY.items():
        table.update(dict.fromkeys(words.split(), Unit("amount of money", code, 100)))
    table.update({code: Unit("amount of money", code.upper(), 100) for code in CODES})
    table.update(dict.fromkeys(("cent", "cents", "¢"), Unit("amount of money", "USD", 1)))
    table.update(dict.fromkeys(("pence", "penny", "pennies"), Unit("amount of money", "GBP", 1)))
    table.update(dict.fromkeys(("dime", "dimes"), Unit("amount of money", "USD", 10)))
    table.update({symbol: Unit("amount of money", SYMBOLS[symbol], 100) for symbol in "€£₽₴₹"})
    table.update(dict.fromkeys(("%", "percent", "pct", "pc"), PERCENT))
    return table


UNITS: dict[str, Unit] = _units()
"""Every printed unit (lower case) that stands right after a number or its hyphen."""
TIME_UNITS: dict[str, int] = {
    word: seconds for words, seconds in _TIMES.items() for word in words.split()
}
ATTACHED: dict[str, Unit] = {
    "h": UNITS["hour"],
    "m": UNITS["metre"],
    "p": Unit("amount of money", "GBP", 1),
    "g": UNITS["gram"],
    "t": UNITS["tonne"],
}
"""Units of one letter, read only when nothing stands between them and their digits."""

_ABBREVIATED = {"m": "metre", "mi": "mile", "ft": "foot", "yds": "yard", "g": "gram", "h": "hour"}


def plain_name(word: str) -> str:
    """The singular name of a unit of time, distance or weight by its word, "" for another word."""
    if word in _ABBREVIATED:
        return _ABBREVIATED[word]
    unit = UNITS.get(word)
    if unit is None or unit.kind not in ("length of time", "distance", "weight"):
        return ""
    known = WRITTEN.get(word)
    return singular(word) if known is None else known.name
