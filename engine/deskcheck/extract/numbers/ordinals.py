"""Ordinals in running text: "the fifth", "21st", "twenty-first"."""

from __future__ import annotations

from msgspec import Struct

from deskcheck.extract.numbers.number_words import SMALL, TENS, past_hyphen, touches
from deskcheck.extract.numbers.units import TIME_UNITS
from deskcheck.extract.text import Reading

SIMPLE: dict[str, int] = (
    {
        word: value
        for value, word in enumerate(
            "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh "
            "twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth "
            "nineteenth".split()
        )
        if value
    }
    | {
        word: 10 * (value + 2)
        for value, word in enumerate(
            "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split()
        )
    }
    | {"hundredth": 100, "thousandth": 1000}
)
ENDINGS = frozenset(["st", "nd", "rd", "th"])


class Ordinal(Struct, frozen=True):
    """An ordinal at code points `start` to `end`, tokens `first` to `last` (ends excluded)."""

    start: int
    end: int
    first: int
    last: int
    number: int
    sentence: int


def ordinal_at(reading: Reading, index: int, begin: int, stop: int) -> tuple[int, int, int] | None:
    """The ordinal whose last word or digits stand at token `index`: first token, end, number."""
    lower, word = reading.lower, reading.lower[index]
    if word in ENDINGS:
        digits = lower[index - 1] if index > begin and touches(reading, index) else ""
        if digits.isdigit() and digits.isascii() and len(digits) < 5:
            return index - 1, index + 1, int(digits)
        return None
    number = SIMPLE.get(word)
    if number is None:
        return None
    first = index
    joined = index - 2 >= begin and past_hyphen(reading, index - 1, stop) == index
    if joined and number < 10 and lower[index - 2] in TENS:
        return index - 2, index + 1, TENS[lower[index - 2]] + number
    if first > begin and number > 2 and (lower[first - 1] in SMALL or lower[first - 1] == "-"):
        return None
    return first, index + 1, number


def ordinals(reading: Reading) -> list[Ordinal]:
    """Every ordinal of an article in order. Days of the month are ordinals too; "one second" and
    "one third" are not.
    """
    found: list[Ordinal] = []
    lower = reading.lower
    for number, sentence in enumerate(reading.sentences):
        for index in range(sentence.first, sentence.last):
            word = lower[index]
            if word not in SIMPLE and word not in ENDINGS:
                continue
            hit = ordinal_at(reading, index, sentence.first, sentence.last)
            if hit is None or _unit_of_time(reading, index, sentence.first):
                continue
            first, last, value = hit
            span = (reading.start[first], reading.end[last - 1])
            found.append(Ordinal(*span, first, last, value, number))
    return found


def _unit_of_time(reading: Reading, index: int, begin: int) -> bool:
    """Whether "second" is a unit here: "one second", "per second", "split second"."""
    if reading.lower[index] != "second" or index == begin:
        return False
    before = reading.lower[index - 1]
    return before in ("one", "per", "split", "every", "each") or before in TIME_UNITS
