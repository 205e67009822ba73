"""The words and digits that numbers are printed with, and what they are worth."""

from __future__ import annotations

from fractions import Fraction

from deskcheck.extract.text import Reading

Rational = int | Fraction

SMALL: dict[str, int] = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen "
        "fourteen fifteen sixteen seventeen eighteen nineteen".split()
    )
}
TENS: dict[str, int] = {
    word: 10 * (value + 2)
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split())
} | {"fourty": 40}
SCALES: dict[str, int] = {
    "hundred": 100,
    "thousand": 1000,
    "lakh": 100_000,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
    "dozen": 12,
}
SHORT_SCALES: dict[str, int] = {
    "k": 1000,
    "mn": 10**6,
    "mln": 10**6,
    "mio": 10**6,
    "bn": 10**9,
    "bln": 10**9,
    "tn": 10**12,
    "trn": 10**12,
}
"""Scales printed as abbreviations, after digits only ("3.2bn")."""
PLURAL_SCALES: dict[str, tuple[int, int]] = {
    "tens": (20, 100),
    "dozens": (24, 100),
    "scores": (40, 100),
    "hundreds": (200, 1000),
    "thousands": (2000, 10_000),
    "lakhs": (200_000, 10**6),
    "millions": (2 * 10**6, 10**7),
    "crores": (2 * 10**7, 10**8),
    "billions": (2 * 10**9, 10**10),
    "trillions": (2 * 10**12, 10**13),
}
"""Plural scales to their lowest value and the first value too high ("hundreds": 200 to 999)."""
VAGUE: dict[str, tuple[int, int]] = {"several": (3, 9), "few": (2, 5), "handful": (2, 5)}
"""Vague words to the lowest and highest value that they allow."""
PARTS: dict[str, Fraction] = {
    "half": Fraction(1, 2),
    "halves": Fraction(1, 2),
    "third": Fraction(1, 3),
    "thirds": Fraction(1, 3),
    "quarter": Fraction(1, 4),
    "quarters": Fraction(1, 4),
    "½": Fraction(1, 2),
    "⅓": Fraction(1, 3),
    "⅔": Fraction(2, 3),
    "¼": Fraction(1, 4),
    "¾": Fraction(3, 4),
    "⅕": Fraction(1, 5),
    "⅖": Fraction(2, 5),
    "⅛": Fraction(1, 8),
    "⅜": Fraction(3, 8),
    "⅝": Fraction(5, 8),
    "⅞": Fraction(7, 8),
}
AFTER_COUPLE = frozenset(
    "more dozen hundred thousand million billion minutes hours days weeks months years".split()
)
"""Words before which "couple" and "few" are numbers even without "a" or "of"."""
GROUP_SPACES = frozenset("\u00a0\u202f\u2009 ")
"""Spaces that may separate groups of digits ("10 000")."""
HYPHENS = frozenset("-‐‑–")
MINUS = frozenset("-−‑–")
"""Marks that are minus signs where they stand for one."""
LONGEST = 24
"""Digits beyond this many are an identifier, not a number that an article states."""


def is_digits(word: str) -> bool:
    """Whether a token is a number in ASCII digits."""
    return "0" <= word < ":"


def plain_digits(word: str) -> bool:
    """Whether a token is ASCII digits and nothing else."""
    return word.isdigit() and word.isascii()


def touches(reading: Reading, index: int) -> bool:
    """Whether token `index` follows the one before it without any space."""
    return index > 0 and reading.start[index] == reading.end[index - 1]


def parse_digits(word: str) -> Rational | None:
    """The value of one token of digits, commas and full stops; None when it is not one number.

    Thousands may be grouped by comma, full stop ("1.500.000", "1.234,56") or in the Indian way
    ("1,23,456"); one full stop is a decimal point, one comma before one or two digits too.
    """
    if len(word) > LONGEST or not word.isascii():
        return None
    commas, points = word.count(","), word.count(".")
    if not commas and not points:
        return int(word)
    decimal, group = (",", ".") if word.rfind(",") > word.rfind(".") else (".", ",")
    if commas and points:
        whole, _, rest = word.rpartition(decimal)
        if decimal in whole or not _grouped(whole.split(group)):
            return None
        return _decimal(whole.replace(group, ""), rest)
    parts = word.split("," if commas else ".")
    if len(parts) > 2 or (commas and len(parts[1]) == 3):
        return int("".join(parts)) if _grouped(parts, indian=bool(commas)) else None
    if commas and len(parts[1]) > 2:
        return None
    return _decimal(*parts)


def _grouped(parts: list[str], indian: bool = True) -> bool:
    head, *rest = parts
    if not 1 <= len(head) <= 3:
        return False
    if all(len(part) == 3 for part in rest):
        return head != "0"
    return indian and len(rest[-1]) == 3 and all(len(p) == 2 for p in rest[:-1]) and len(head) < 3


def _decimal(whole: str, rest: str) -> Rational:
    value = Fraction(int(whole + rest), 10 ** len(rest))
    return value.numerator if value.denominator == 1 else value


def spoken_part(reading: Reading, index: int, stop: int) -> tuple[Fraction | None, int]:
    """A fraction in words at token `index` ("a half", "three quarters") and where it ends."""
    lower, at, count = reading.lower, index, 1
    if at < stop and (lower[at] in ("a", "an") or SMALL.get(lower[at], 0) in (1, 2, 3)):
        count = SMALL.get(lower[at], 1)
        at = past_hyphen(reading, at + 1, stop)
    if at < stop and lower[at] in ("half", "quarter", "quarters", "third", "thirds"):
        return count * PARTS[lower[at]], at + 1
    return None, index


def past_hyphen(reading: Reading, index: int, stop: int) -> int:
    """`index`, or the token after it when it is a hyphen that touches both its neighbours."""
    if index + 1 >= stop or reading.lower[index] not in HYPHENS:
        return index
    return index + touches(reading, index) * touches(reading, index + 1)


def words(reading: Reading, index: int, stop: int) -> tuple[int, int, int]:
    """Number words from token `index`: their value, where they end, their last scale."""
    lower = reading.lower
    total, current, at, last, limit, scale = 0, -1, index, index, 0, 1
    while at < stop:
        word = lower[at]
        if word in SMALL and _fits_small(current, SMALL[word]):
            current, scale = max(current, 0) + SMALL[word], 1
        elif word in TENS and (current < 0 or (current >= 100 and current % 100 == 0)):
            current, scale = max(current, 0) + TENS[word], 1
        elif word == "hundred" and 0 < current < 100:
            current, scale = current * 100, 100
        elif word in SCALES and current > 0 and (not limit or SCALES[word] < limit):
            scale = limit = SCALES[word]
            total, current = total + current * scale, -1
        elif (step := _joins(reading, at, last, stop, limit)) > 0:
            at += step
            continue
        else:
            break
        at = last = at + 1
    return total + max(current, 0), last, scale


def _fits_small(current: int, value: int) -> bool:
    if current < 0:
        return True
    if value == 0 or current == 0:
        return False
    rest = current % 100
    return rest == 0 or (rest >= 20 and rest % 10 == 0 and value < 10)


def _joins(reading: Reading, at: int, last: int, stop: int, limit: int) -> int:
    """How many tokens at `at` only join the words of a number: "twenty-one", "a hundred and two".

    A comma does before hundreds that follow thousands or more: "two million, three hundred".
    """
    if at != last or at + 1 >= stop:
        return 0
    lower = reading.lower
    follows = lower[at + 1] in SMALL or lower[at + 1] in TENS
    if lower[at] in ("and", "&"):
        return int(follows and (lower[at - 1] == "hundred" or limit >= 1000))
    if lower[at] == ",":
        scaled = at + 2 < stop and lower[at + 2] == "hundred"
        return int(follows and scaled and limit >= 1000 and lower[at - 1] in SCALES)
    if past_hyphen(reading, at, stop) == at:
        return 0
    return int(lower[at + 1] in SCALES or (lower[at - 1] in TENS and lower[at + 1] in SMALL))
