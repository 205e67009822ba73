"""Numbers in running text: digits in any grouping, number words, scales, fractions, vague words."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from deskcheck.extract.numbers.notation import powered
from deskcheck.extract.numbers.number_words import (
    AFTER_COUPLE,
    GROUP_SPACES,
    HYPHENS,
    PARTS,
    PLURAL_SCALES,
    SCALES,
    SHORT_SCALES,
    SMALL,
    TENS,
    VAGUE,
    Rational,
    is_digits,
    parse_digits,
    past_hyphen,
    plain_digits,
    spoken_part,
    touches,
    words,
)
from deskcheck.extract.text import Reading

TRIGGERS = frozenset(
    {*SMALL, *TENS, *SCALES, *PLURAL_SCALES, *VAGUE, "couple", "pair", *"½⅓⅔¼¾⅕⅖⅛⅜⅝⅞"}
)
"""Words at which `numeral` may find a number; any token of ASCII digits is one too."""
LARGEST_SCALE = 10**12
"""No further scale is read after a larger one ("million million")."""
LARGEST_GROUPED = 10**15
"""No further group of digits is read after a larger number ("10 000 000")."""
ROUND_PARTS = frozenset((32, 40, 50, 64, 100, 200, 500, 1000))
"""Bottoms of two digits or more that make "1/40" a fraction and no date or case number."""


class Numeral(NamedTuple):
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
        value, last, scale = words(reading, index, stop)
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
        if value > LARGEST_GROUPED:
            break
        value = value * 1000 + int(lower[last])
        last, grouped = last + 1, True
    power = powered(reading, index, last, stop)
    if power is not None:
        value, last = power
        return Numeral(index, last, value, value, digits=True, grouped=True)
    found = Numeral(index, last, value, value, digits=True, grouped=grouped)
    return _with_scale(reading, _with_part(reading, found, stop), stop)


def _continues_group(reading: Reading, first: int, index: int) -> bool:
    """Whether token `index` is the next group of "10 000", printed with one space."""
    word, text = reading.lower[index], reading.article.text
    if len(word) != 3 or not word.isdigit() or not word.isascii():
        return False
    if not 1 <= len(reading.lower[first]) <= 3 or reading.lower[first][0] == "0":
        return False
    plural = reading.lower[index + 1 : index + 2] == ["s"] and touches(reading, index + 1)
    spaces = text[reading.end[index - 1] : reading.start[index]]
    return spaces in GROUP_SPACES and not plural  # "50 787s" are fifty planes


def _with_scale(reading: Reading, found: Numeral, stop: int) -> Numeral:
    """Digits and the scales after them: "1.5 million", "3.2bn", "20-million", "5 hundred"."""
    lower, last, scale = reading.lower, found.last, 1
    while last < stop:
        at = last + 1 if lower[last] in HYPHENS and touches(reading, last) else last
        if at >= stop or (at > last and not touches(reading, at)):
            break
        if scale > LARGEST_SCALE:
            break
        factor = SCALES.get(lower[at]) or (SHORT_SCALES.get(lower[at]) if scale == 1 else None)
        if factor is None or (lower[at] == "k" and not _thousands(reading, at)):
            break
        scale, last = scale * factor, at + 1
    if scale == 1:
        return found
    low, high = found.low * scale, found.high * scale
    return Numeral(found.first, last, low, high, scale, found.digits, True)


def _thousands(reading: Reading, at: int) -> bool:
    """Whether a "k" right after digits is a thousand; "293.15K" is a temperature."""
    if not touches(reading, at):
        return False
    return reading.cased(at) == "k" or len(reading.lower[at - 1].partition(".")[2]) < 2


def _with_part(reading: Reading, found: Numeral, stop: int) -> Numeral:
    """A number and the fraction after it: "two and a half", "2 1/2", "2½", "1/2"."""
    lower, at = reading.lower, found.last
    part: Rational | None = None
    if at < stop and len(lower[at]) == 1 and lower[at] in PARTS:
        part, at = PARTS[lower[at]], at + 1
    elif at + 2 < stop and found.digits and lower[at + 1] == "/" and is_digits(lower[at]):
        part, at = _slashed(reading, at), at + 3
    elif at + 3 < stop and found.digits and lower[at] in HYPHENS and lower[at + 2] == "/":
        part, at = _slashed(reading, at + 1), at + 4
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
    if not (plain_digits(top) and plain_digits(bottom) and len(top) == 1 and len(bottom) < 4):
        return None
    if len(bottom) > 1 and (top != "1" or int(bottom) not in ROUND_PARTS):
        return None
    if not 0 < int(top) < int(bottom):
        return None
    if not (touches(reading, index + 1) and touches(reading, index + 2)):
        return None
    return Fraction(int(top), int(bottom))


def _article_scale(reading: Reading, index: int, begin: int, stop: int) -> Numeral | None:
    """A scale after an article: "a hundred and twenty", "half a million", "a dozen"."""
    lower = reading.lower
    first = index - 1
    scale = SCALES[lower[index]]
    half = first - (first > begin and lower[first] in HYPHENS)
    if first >= begin and lower[half] == "half" and lower[first] != "a":
        half -= half > begin and lower[half - 1] == "a"
        part = Fraction(scale, 2)
        return Numeral(half, index + 1, part, part, scale, grouped=True)
    if first < begin or lower[first] not in ("a", "an"):
        return None
    value: Rational = scale
    last = index + 1
    if first > begin and lower[first - 1] == "half":
        return Numeral(first - 1, last, Fraction(scale, 2), Fraction(scale, 2), scale, grouped=True)
    if first - 2 >= begin and lower[first - 1] == "of" and lower[first - 2] == "quarter":
        part = Fraction(scale, 4)
        return Numeral(first - 2, last, part, part, scale, grouped=True)
    if last < stop and lower[last] == "and" and scale > 12 and last + 1 < stop:
        rest = lower[last + 1]
        if rest in SMALL or rest in TENS:
            more, end, _ = words(reading, last + 1, stop)
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
