"""Numbers as science prints them: powers of ten, minus signs, and margins ("±")."""

from __future__ import annotations

from fractions import Fraction

from deskcheck.extract.numbers.number_words import (
    MINUS,
    Rational,
    is_digits,
    parse_digits,
    plain_digits,
    touches,
)
from deskcheck.extract.text import Reading

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")
TIMES = frozenset("x×*·")
LARGEST = 30
"""No exponent of ten beyond this one is read, nor one of two beyond ten times as much."""
OPENERS = frozenset("([$£€¥:;,/=<>~≈")
"""Marks that a minus sign may touch."""
MARGINS = (("±",), ("+", "/", "-"), ("+", "/", "−"), ("+", "-"), ("plus", "or", "minus"))


def powered(reading: Reading, first: int, last: int, stop: int) -> tuple[Rational, int] | None:
    """The value of a power that starts with the digits of token `first`, and where it ends.

    "4e14", "10^6", "10⁶", "2.48×10−5", "8x2^10"; None for digits alone, which end at `last`.
    """
    lower = reading.lower
    if last >= stop:
        return None
    value = parse_digits(lower[first])
    word = lower[last]
    if value is None or last != first + 1:
        return None
    if word == "e" and touches(reading, last):
        found = _exponent(reading, last + 1, stop)
        return None if found is None else _scaled(value, 10, *found)
    if word in TIMES and last + 1 < stop and plain_digits(lower[last + 1]):
        base = int(lower[last + 1]) if len(lower[last + 1]) < 4 else 0
        found = _power(reading, last + 2, stop, marked=base == 10 and touches(reading, last))
        return None if found is None or base not in (2, 10) else _scaled(value, base, *found)
    if value in (2, 10):
        found = _power(reading, last, stop, marked=False)
        return None if found is None else _scaled(1, int(value), *found)
    return None


def _scaled(value: Rational, base: int, exponent: int, last: int) -> tuple[Rational, int] | None:
    if abs(exponent) > (LARGEST if base == 10 else 10 * LARGEST):
        return None
    whole = value * Fraction(base) ** exponent
    return (int(whole) if whole.denominator == 1 else whole), last


def _power(reading: Reading, at: int, stop: int, marked: bool) -> tuple[int, int] | None:
    """The exponent at a token, raised ("⁶", "^6") or, where `marked`, with a sign ("-5")."""
    if at >= stop or not touches(reading, at):
        return None
    word = reading.lower[at]
    if word == "^":
        return _exponent(reading, at + 1, stop)
    raised = word.translate(SUPERSCRIPTS)
    if raised == word:
        return _exponent(reading, at, stop) if marked and word in MINUS else None
    last = at + 1
    if raised in "-+" and last < stop and touches(reading, last):
        raised, last = raised + reading.lower[last].translate(SUPERSCRIPTS), last + 1
    digits = raised.lstrip("-+")
    return (int(raised), last) if plain_digits(digits) and len(digits) < 4 else None


def _exponent(reading: Reading, at: int, stop: int) -> tuple[int, int] | None:
    """The whole number at a token, perhaps with a sign, that touches what stands before it."""
    lower = reading.lower
    if at >= stop or not touches(reading, at):
        return None
    sign = -1 if lower[at] in MINUS else 1
    at += lower[at] in MINUS or lower[at] == "+"
    if at >= stop or not touches(reading, at) or not plain_digits(lower[at]):
        return None
    return (sign * int(lower[at]), at + 1) if len(lower[at]) < 4 else None


def negative(reading: Reading, index: int, stop: int) -> bool:
    """Whether the mark or word at a token makes the number after it negative: "-5", "minus two".

    A hyphen that touches what stands before it joins; one after a number is a range.
    """
    lower = reading.lower
    if index + 1 >= stop:
        return False
    before = lower[index - 1] if index else ""
    if lower[index] == "minus" and lower[index + 1] != "minus":
        margin_of = lower[max(0, index - 2) : index] == ["plus", "or"]
        return not margin_of and not before[-1:].isdigit()
    if not touches(reading, index + 1) or not numeric(lower[index + 1]):
        return False
    if before and touches(reading, index):
        return before in OPENERS
    return not before[-1:].isdigit()


def numeric(word: str) -> bool:
    """Whether a number may begin with a token that touches a minus sign: digits or a currency."""
    return is_digits(word) or word in "$£€¥"


def margin(reading: Reading, at: int, stop: int) -> int:
    """How many tokens at `at` say that a margin follows ("±", "+/-", "plus or minus"), else 0."""
    lower = reading.lower
    if at >= stop or lower[at] not in ("±", "+", "plus"):
        return 0
    for words in MARGINS:
        if tuple(lower[at : at + len(words)]) == words:
            return len(words) if at + len(words) < stop else 0
    return 0
