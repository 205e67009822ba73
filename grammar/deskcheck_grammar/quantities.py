"""Numbers, units and days as editors write them, read from lexemes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from deskcheck_grammar.scan import Lexeme
from deskcheck_grammar.units import CODES, UNITS


@dataclass(frozen=True, slots=True)
class Reading:
    """A token that takes `count` lexemes; `unit` is set where the number brings its own (€3)."""

    type: str
    count: int
    value: Fraction | str
    unit: str = ""


SMALL = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
        " fifteen sixteen seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: 10 * number
    for number, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), 2
    )
}
SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1000,
    "k": 1000,
    "million": 10**6,
    "mn": 10**6,
    "m": 10**6,
    "billion": 10**9,
    "bn": 10**9,
    "trillion": 10**12,
    "tn": 10**12,
}
_BEGIN_AMOUNTS = frozenset(["us", "a", "an", "half", "quarter"])
_ATTACHED = frozenset(["k", "m"])
_HALVES = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4)}
MONTHS = {
    word: number
    for number, words in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        1,
    )
    for word in words.split()
}
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MOST_DIGITS = 40
LARGEST = Fraction(10**30)
"""No number of a rule is larger."""


def read_unit(lexemes: Sequence[Lexeme], at: int) -> Reading | None:
    """A known unit at `at`: a sign, a word, or two words ("percentage points")."""
    for count in (2, 1):
        here = lexemes[at : at + count]
        unit = UNITS.get(" ".join(lexeme.lower for lexeme in here)) if len(here) == count else None
        if count == 1 and here and here[0].kind == "%":
            unit = UNITS["percent"]
        if unit:
            return Reading("UNIT", count, unit.name)
    return None


def read_number(lexemes: Sequence[Lexeme], at: int) -> Reading | None:
    """A number at `at`, in digits or words, with the currency that stands before it."""
    lexeme = lexemes[at]
    if lexeme.kind == "sign" or lexeme.lower in _BEGIN_AMOUNTS or _is_code(lexeme):
        return _money(lexemes, at) or _part(lexemes, at)
    if lexeme.kind == "number":
        return _scaled(lexemes, at, _digits(lexeme.text), at + 1, money=False)
    if lexeme.lower in SMALL or lexeme.lower in TENS or "-" in lexeme.lower:
        return _in_words(lexemes, at)
    return None


def _is_code(lexeme: Lexeme) -> bool:
    return lexeme.kind == "word" and lexeme.text in CODES


def _money(lexemes: Sequence[Lexeme], at: int) -> Reading | None:
    """A number after a currency sign or code: €3bn, US$5, EUR 3 million."""
    unit, number = UNITS.get(lexemes[at].lower), at + 1
    if lexemes[at].lower == "us" and number < len(lexemes) and lexemes[number].text == "$":
        unit, number = UNITS["us$"], number + 1
    if unit is None or unit.kind != "amount of money" or number >= len(lexemes):
        return None
    if lexemes[number].kind != "number":
        return None
    value = _digits(lexemes[number].text)
    found = _scaled(lexemes, at, value, number + 1, money=True)
    return found and Reading("NUMBER", found.count, found.value, unit.name)


def _part(lexemes: Sequence[Lexeme], at: int) -> Reading | None:
    """Half an hour, half a day, a quarter of an hour, an hour, a minute, a dozen."""
    quarter = _quarter(lexemes, at)
    if quarter:
        return quarter
    words = [lexeme.lower for lexeme in lexemes[at : at + 2]] + ["", ""]
    if words[0] == "half" and words[1] in ("a", "an") and read_unit(lexemes, at + 2):
        return Reading("NUMBER", 2, Fraction(1, 2))
    if words[0] in ("a", "an"):
        if words[1] in SCALES and words[1] not in _ATTACHED:
            return _scaled(lexemes, at, Fraction(1), at + 1, money=False)
        if words[1].isalpha() and read_unit(lexemes, at + 1):
            return Reading("NUMBER", 1, Fraction(1))
    return None


def _quarter(lexemes: Sequence[Lexeme], at: int) -> Reading | None:
    """A quarter of an hour, which is 15 minutes, and a quarter of any other unit."""
    words = [lexeme.lower for lexeme in lexemes[at : at + 4]]
    lead = 1 if words[:1] == ["a"] else 0
    if words[lead : lead + 2] != ["quarter", "of"] or words[lead + 2 :][:1] not in (["a"], ["an"]):
        return None
    unit = read_unit(lexemes, at + lead + 3)
    if unit is None:
        return None
    if unit.value == "hour":
        return Reading("NUMBER", lead + 3 + unit.count, Fraction(15), "minute")
    return Reading("NUMBER", lead + 3, Fraction(1, 4))


def _digits(text: str) -> Fraction:
    if len(text) > MOST_DIGITS:
        return LARGEST * 10
    half = _HALVES.get(text[-1])
    plain = text[:-1] if half else text
    whole = Fraction(plain.replace(",", "")) if plain else Fraction(0)
    return whole + (half or 0)


def _scaled(
    lexemes: Sequence[Lexeme], start: int, value: Fraction, at: int, *, money: bool
) -> Reading:
    """The number with the scale words after it: 1.5 million, 3bn, €3m, 20 thousand."""
    while at < len(lexemes):
        lexeme = lexemes[at]
        attached = lexeme.start == lexemes[at - 1].end
        if lexeme.lower not in SCALES or (lexeme.lower == "m" and not money):
            break
        if lexeme.lower in _ATTACHED and not attached:
            break
        value = min(value * SCALES[lexeme.lower], LARGEST * 10)
        at += 1
    return Reading("NUMBER", at - start, value)


def _in_words(lexemes: Sequence[Lexeme], at: int) -> Reading | None:
    """fifteen, twenty-five, two hundred, three thousand five hundred, two and a half."""
    total, group, position = Fraction(0), Fraction(0), at
    while position < len(lexemes) and lexemes[position].kind == "word":
        values = [_word_value(part) for part in lexemes[position].lower.split("-")]
        if None not in values:
            group += sum(value for value in values if value is not None)
        elif position > at and lexemes[position].lower in SCALES:
            scale = SCALES[lexemes[position].lower]
            if lexemes[position].lower in _ATTACHED:
                break
            if scale < 1000:
                group = min(group * scale, LARGEST * 10)
            else:
                total, group = min(total + group * scale, LARGEST * 10), Fraction(0)
        else:
            break
        position += 1
    if position == at:
        return None
    ending = [lexeme.lower for lexeme in lexemes[position : position + 3]]
    if ending == ["and", "a", "half"]:
        return Reading("NUMBER", position + 3 - at, total + group + Fraction(1, 2))
    return Reading("NUMBER", position - at, total + group)


def _word_value(word: str) -> int | None:
    return SMALL.get(word, TENS.get(word))


# ---------------------------------------------------------------- days


def read_date(lexemes: Sequence[Lexeme], at: int) -> Reading | None:
    """A day at `at`: DAY with ISO text, or BAD_DAY with the reason why it is none."""
    lexeme = lexemes[at]
    if lexeme.kind == "date":
        return _numeric_date(lexeme.text)
    begin = at
    if lexeme.lower in WEEKDAYS:
        at += 1
        if at < len(lexemes) and lexemes[at].kind == ",":
            at += 1
    found = _written_date(lexemes, at)
    if found is None:
        return None
    year, month, day, end = found
    if year is None:
        return Reading("BAD_DAY", end - begin, "a day needs its year")
    reading = _day(year, month, day, end - begin)
    if at > begin and reading.type == "DAY":
        weekday = WEEKDAYS[date.fromisoformat(str(reading.value)).weekday()]
        if weekday != lexeme.lower:
            return Reading("BAD_DAY", end - begin, f"that day is a {weekday.capitalize()}")
    return reading


def _written_date(lexemes: Sequence[Lexeme], at: int) -> tuple[int | None, int, int, int] | None:
    """Year, month, day and the place after them of "30 December 2021" or "Dec. 30, 2021"."""
    words = list(lexemes[at : at + 6])
    if len(words) < 2:
        return None
    if words[0].lower in MONTHS:
        month, used = MONTHS[words[0].lower], 1
        if words[used].kind == ".":
            used += 1
        day = _small_number(words, used)
        used += 1
    else:
        day, used = _small_number(words, 0), 1
        used += words[used].lower == "of"
        if used >= len(words) or words[used].lower not in MONTHS:
            return None
        month, used = MONTHS[words[used].lower], used + 1
        used += used < len(words) - 1 and words[used].kind == "." and not words[used].last
    if day is None:
        return None
    comma = used < len(words) and words[used].kind == ","
    year = _year(words, used + comma)
    return (year, month, day, at + used + comma + 1) if year else (None, month, day, at + used)


def _small_number(words: Sequence[Lexeme], at: int) -> int | None:
    if at >= len(words) or words[at].kind not in ("number", "ordinal"):
        return None
    digits = words[at].text[:-2] if words[at].kind == "ordinal" else words[at].text
    return int(digits) if digits.isdecimal() and len(digits) <= 2 else None


def _year(words: Sequence[Lexeme], at: int) -> int | None:
    if at < len(words) and words[at].kind == "number":
        text = words[at].text
        return int(text) if text.isdecimal() and len(text) == 4 else None
    return None


def _numeric_date(text: str) -> Reading:
    parts = text.replace("/", "-").replace(".", "-").split("-")
    if len(parts[0]) != 4:
        return Reading("BAD_DAY", 1, "write the month as a word: `30 December 2021`")
    return _day(int(parts[0]), int(parts[1]), int(parts[2]), 1)


def _day(year: int, month: int, day: int, count: int) -> Reading:
    try:
        return Reading("DAY", count, date(year, month, day).isoformat())
    except ValueError:
        return Reading("BAD_DAY", count, "there is no such day")
