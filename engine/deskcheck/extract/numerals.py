"""Numbers in running text: digits in any grouping, number words, scales, fractions, vague words."""

from __future__ import annotations

from dataclasses import dataclass
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
}
AFTER_COUPLE = frozenset(
    "more dozen hundred thousand million billion minutes hours days weeks months years".split()
)
"""Words before which "couple" and "few" are numbers even without "a" or "of"."""
GROUP_SPACES = "\u00a0\u202f\u2009 "
HYPHENS = frozenset("-‐‑–")
LONGEST = 24
"""Digits beyond this many are an identifier, not a number that an article states."""

TRIGGERS = frozenset({*SMALL, *TENS, *SCALES, *PLURAL_SCALES, *VAGUE, "couple", "pair", *"½⅓⅔¼¾"})
"""Words at which `numeral` may find a number; any token of ASCII digits is one too."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number at tokens `first` to `last` (excluded): every value from `low` to `high`.

    `low` < `high` for vague words only ("several hundred"). `scale` is the printed scale
    ("million" in "1.5 million"), 1 without one. `digits` says that it was printed in digits,
    `grouped` that its digits had separators or a scale, so that it cannot be a year or a name.
    """

    first: int
    last: int
    low: Rational
    high: Rational
    scale: int = 1
    digits: bool = False
    grouped: bool = False

    @property
    def vague(self) -> bool:
        """Whether the words allow more than one value."""
        return self.low != self.high


def is_digits(word: str) -> bool:
    """Whether a token is a number in ASCII digits."""
    return "0" <= word < ":"


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


def numeral(reading: Reading, index: int, begin: int, stop: int) -> Numeral | None:
    """The number whose first word (an article before it aside) is token `index`.

    Looks at tokens `begin` to `stop` (excluded) only. A scale, "few" or "couple" takes the article
    that stands before it, so `first` may be less than `index`. None when there is no number.
    """
    word = reading.lower[index]
    if is_digits(word):
        return _digits(reading, index, stop)
    if word in PARTS:
        return Numeral(index, index + 1, PARTS[word], PARTS[word], digits=True, grouped=True)
    if word in VAGUE or word in ("couple", "pair"):
        return _vague(reading, index, begin, stop)
    if word in PLURAL_SCALES:
        return _plural_scale(reading, index, stop)
    if word in SCALES:
        return _article_scale(reading, index, begin, stop)
    if word in SMALL or word in TENS:
        value, last, scale = _words(reading, index, stop)
        found = Numeral(index, last, value, value, scale, grouped=scale > 1)
        return _with_part(reading, found, stop)
    return None


def _digits(reading: Reading, index: int, stop: int) -> Numeral | None:
    lower = reading.lower
    value = parse_digits(lower[index])
    if value is None:
        return None
    last = index + 1
    grouped = not lower[index].isdigit()
    while isinstance(value, int) and last < stop and _continues_group(reading, index, last):
        value = value * 1000 + int(lower[last])
        last, grouped = last + 1, True
    found = Numeral(index, last, value, value, digits=True, grouped=grouped)
    return _with_scale(reading, _with_part(reading, found, stop), stop)


def _continues_group(reading: Reading, first: int, index: int) -> bool:
    """Whether token `index` is the next group of "10 000", printed with one space."""
    word, text = reading.lower[index], reading.article.text
    if len(word) != 3 or not word.isdigit() or not word.isascii():
        return False
    if not 1 <= len(reading.lower[first]) <= 3 or reading.lower[first][0] == "0":
        return False
    return text[reading.end[index - 1] : reading.start[index]] in tuple(GROUP_SPACES)


def _with_scale(reading: Reading, found: Numeral, stop: int) -> Numeral:
    """Digits and the scales after them: "1.5 million", "3.2bn", "20-million", "5 hundred"."""
    lower, last, scale = reading.lower, found.last, 1
    while last < stop:
        at = last + 1 if lower[last] in HYPHENS and touches(reading, last) else last
        if at >= stop or (at > last and not touches(reading, at)):
            break
        factor = SCALES.get(lower[at]) or (SHORT_SCALES.get(lower[at]) if scale == 1 else None)
        if factor is None or (lower[at] == "k" and not touches(reading, at)):
            break
        scale, last = scale * factor, at + 1
    if scale == 1:
        return found
    low, high = found.low * scale, found.high * scale
    return Numeral(found.first, last, low, high, scale, found.digits, True)


def _with_part(reading: Reading, found: Numeral, stop: int) -> Numeral:
    """A number and the fraction after it: "two and a half", "2 1/2", "2½", "1/2"."""
    lower, at = reading.lower, found.last
    part: Rational | None = None
    if at < stop and len(lower[at]) == 1 and lower[at] in PARTS:
        part, at = PARTS[lower[at]], at + 1
    elif at + 2 < stop and found.digits and lower[at + 1] == "/" and is_digits(lower[at]):
        part, at = _slashed(reading, at), at + 3
    elif at + 1 < stop and lower[at] == "/" and found.digits and touches(reading, at):
        whole = _slashed(reading, at - 1)
        if whole is not None:
            return Numeral(found.first, at + 2, whole, whole, 1, True, True)
    else:
        word = past_hyphen(reading, at, stop)
        if word < stop and lower[word] == "and":
            part, at = spoken_part(reading, past_hyphen(reading, word + 1, stop), stop)
    if part is None:
        return found
    value = found.low + part
    joined = Numeral(found.first, at, value, value, 1, found.digits, True)
    return _with_scale(reading, joined, stop)


def _slashed(reading: Reading, index: int) -> Fraction | None:
    """The fraction printed at three tokens, "1", "/", "2", without spaces."""
    top, bottom = reading.lower[index], reading.lower[index + 2]
    if not (top.isdigit() and bottom.isdigit() and len(top) == 1 and len(bottom) == 1):
        return None
    if not (top.isascii() and bottom.isascii() and "0" < top < bottom):
        return None
    if not (touches(reading, index + 1) and touches(reading, index + 2)):
        return None
    return Fraction(int(top), int(bottom))


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


def _words(reading: Reading, index: int, stop: int) -> tuple[int, int, int]:
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
        elif _joins(reading, at, last, stop, limit):
            at += 1
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


def _joins(reading: Reading, at: int, last: int, stop: int, limit: int) -> bool:
    """Whether the token at `at` may stand inside a number: "twenty-one", "a hundred and two"."""
    if at != last or at + 1 >= stop:
        return False
    lower = reading.lower
    follows = lower[at + 1] in SMALL or lower[at + 1] in TENS
    if lower[at] == "and":
        return follows and (lower[at - 1] == "hundred" or limit >= 1000)
    if past_hyphen(reading, at, stop) == at:
        return False
    return lower[at + 1] in SCALES or (lower[at - 1] in TENS and lower[at + 1] in SMALL)


def _article_scale(reading: Reading, index: int, begin: int, stop: int) -> Numeral | None:
    """A scale after an article: "a hundred and twenty", "half a million", "a dozen"."""
    lower = reading.lower
    first = index - 1
    if first < begin or lower[first] not in ("a", "an"):
        return None
    scale = SCALES[lower[index]]
    value: Rational = scale
    last = index + 1
    if first > begin and lower[first - 1] == "half":
        return Numeral(first - 1, last, Fraction(scale, 2), Fraction(scale, 2), scale, grouped=True)
    if last < stop and lower[last] == "and" and scale > 12 and last + 1 < stop:
        rest = lower[last + 1]
        if rest in SMALL or rest in TENS:
            more, end, _ = _words(reading, last + 1, stop)
            if more < scale:
                value, last = scale + more, end
    found = Numeral(first, last, value, value, scale, grouped=True)
    return _with_scale(reading, found, stop) if last == index + 1 else found


def _vague(reading: Reading, index: int, begin: int, stop: int) -> Numeral | None:
    """Words for a few: "several hundred", "a few", "a couple of", "a pair of"."""
    lower, word = reading.lower, reading.lower[index]
    first, last = index, index + 1
    article = index - 1 >= begin and lower[index - 1] in ("a", "another")
    of = last < stop and lower[last] == "of"
    if word in ("couple", "pair"):
        return _two(reading, index - article, last + of, stop, word, bool(of))
    if word == "handful" and not of:
        return None
    if word == "few" and not (article or _counted_few(reading, index, begin, stop)):
        return None
    if word != "several" and article:
        first = index - 1
    low, high = VAGUE[word]
    last += of if word == "handful" else 0
    if last < stop and lower[last] in SCALES:
        scale = SCALES[lower[last]]
        found = Numeral(first, last + 1, low * scale, (high + 1) * scale - 1, scale, grouped=True)
        return _with_scale(reading, found, stop)
    return Numeral(first, last, low, high, grouped=True)


def _counted_few(reading: Reading, index: int, begin: int, stop: int) -> bool:
    """Whether "few" without an article is a number: "few hours", "the past few people"."""
    if index + 1 < stop and reading.lower[index + 1] in AFTER_COUPLE:
        return True
    return index > begin and reading.lower[index - 1] in ("past", "last", "next", "first", "these")


def _two(reading: Reading, first: int, last: int, stop: int, word: str, of: bool) -> Numeral | None:
    """Two as "a pair of", "a couple of", "a couple hours"; a couple alone is two people."""
    if not of and (word == "pair" or last >= stop or reading.lower[last] not in AFTER_COUPLE):
        return None
    return _with_scale(reading, Numeral(first, last, 2, 2, grouped=True), stop)


def _plural_scale(reading: Reading, index: int, stop: int) -> Numeral | None:
    """A plural scale: "dozens", "tens of thousands", "hundreds of millions"."""
    lower = reading.lower
    low, over = PLURAL_SCALES[lower[index]]
    last = index + 1
    if last + 1 < stop and lower[last] == "of" and lower[last + 1] in PLURAL_SCALES:
        unit = PLURAL_SCALES[lower[last + 1]][0] // 2
        low, over, last = low * unit, over * unit, last + 2
    elif lower[index] in ("tens", "scores") and not (last < stop and lower[last] == "of"):
        return None
    return Numeral(index, last, low, over - 1, grouped=True)
