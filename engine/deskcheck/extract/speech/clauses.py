"""Sentences as attribution reads them: words outside quotations, each quotation one item."""

from __future__ import annotations

from bisect import bisect_left

from msgspec import Struct

from deskcheck.articles import PartKind
from deskcheck.extract.speech.cues import (
    ADJECTIVAL,
    ADJUNCTS,
    AUXILIARIES,
    CUE_VERBS,
    CUES,
    NAMING,
    NOMINAL,
    NOUN_FORMS,
)
from deskcheck.extract.speech.quotations import Quotation, titled
from deskcheck.extract.text import ABBREVIATIONS, Reading, Sentence

QUOTE = "“”"
"""The item that stands for a whole quotation."""

_DASHES = frozenset(("–", "—", "―", "-"))
_LONGEST = 200
"""Tokens outside quotations of the longest sentence that is read as one."""
_SUBJECT, _NEAR = 24, 6
"""Words of a subject between a quotation and its cue, at most, and those where nouns are cues."""
_NAMING = frozenset((",", "(", ")", ".", "-", "‐", "‑", "&"))
"""Signs within the name of a speaker."""
_SIGNATURE = 16
"""Words of a name and a place below a quotation, at most."""

_TRIGGERS = {
    form
    for form, (lemma, kind) in CUES.items()
    if kind != "quoting" or lemma == "quote" or lemma in NAMING
}
_TRIGGERS |= NOMINAL | ADJECTIVAL | {"according", "citing"}
"""Words without which a sentence that quotes nothing credits nobody."""
_LEADING_ON = (",", "?", "!")
_DASHING = frozenset(("-", "―"))


class Unit(Struct, gc=False):
    """One sentence, or several that a quotation holds together, as parallel lists of items.

    `low[i]` is the item's word in lower case or QUOTE, `token[i]` its token in the reading (the
    first one inside for a quotation), `quoted[i]` the quotation's number. Code points `start` to
    `end`; `ended` are items of quotations whose last sign leads on to a cue (“It is,” she said);
    `cues` are items of verbs and phrases that can credit somebody, `nouns` of nouns and adjectives.
    """

    start: int
    end: int
    first: int
    last: int
    paragraph: int
    part: PartKind
    low: list[str] = []
    token: list[int] = []
    quoted: dict[int, int] = {}
    ended: set[int] = set()
    cues: list[int] = []
    nouns: list[int] = []
    active: bool = True


def units(reading: Reading, quotations: list[Quotation]) -> list[Unit]:
    """The units of an article in order; `active` ones hold a cue word or a quotation."""
    found: list[Unit] = []
    number = 0
    sentences = reading.sentences
    triggers = reading.anywhere(_TRIGGERS)
    index = 0
    while index < len(sentences):
        first = last = index
        while number < len(quotations) and quotations[number].end <= sentences[first].start:
            number += 1
        ahead = number
        while ahead < len(quotations) and quotations[ahead].start < sentences[last].end:
            while (
                quotations[ahead].end > sentences[last].end
                and last + 1 < len(sentences)
                and sentences[last + 1].paragraph == sentences[first].paragraph
            ):
                last += 1
            ahead += 1
            if ahead == len(quotations) or quotations[ahead].start >= sentences[last].end:
                last += _answered(reading, quotations[ahead - 1], last)
        opening, closing = sentences[first], sentences[last]
        quoted = quotations[number:ahead]
        found += [
            _unit(reading, quotations, (number, ahead), triggers, opening, span)
            for span in _pieces(reading, quoted, opening.first, closing.last)
        ]
        index = last + 1
    return found


def _unit(
    reading: Reading,
    quotations: list[Quotation],
    near: tuple[int, int],
    triggers: list[int],
    opening: Sentence,
    span: tuple[int, int],
) -> Unit:
    """One unit at a range of tokens; quotations of the numbers `near` may stand in it."""
    first, last = span
    number, ahead = near
    start, end = reading.start[first], reading.end[last - 1]
    unit = Unit(start, end, first, last, opening.paragraph, opening.part)
    number = bisect_left(quotations, start + 1, number, ahead, key=lambda q: q.end)
    held = number < ahead and quotations[number].start < end
    announcing = reading.lower[last - 1] == ":"
    at = bisect_left(triggers, first)
    unit.active = held or announcing or (at < len(triggers) and triggers[at] < last)
    if unit.active:
        _fill(unit, reading, quotations, number, first, last)
    return unit


def _pieces(
    reading: Reading, quoted: list[Quotation], first: int, last: int
) -> list[tuple[int, int]]:
    """A range of tokens, cut where it is longer than any sentence, so that reading stays linear.

    A quotation is one item however long it is, and is not cut.
    """
    found: list[tuple[int, int]] = []
    while last - first > _LONGEST:
        stop = first + _LONGEST
        number = bisect_left(quoted, reading.start[stop] + 1, key=lambda q: q.end)
        if number < len(quoted) and quoted[number].start < reading.start[stop]:
            stop = bisect_left(reading.start, quoted[number].end, stop, last)
        if stop >= last:
            break
        found.append((first, stop))
        first = stop
    return [*found, (first, last)]


def _answered(reading: Reading, quotation: Quotation, number: int) -> bool:
    """Whether the next sentence only says who asked, cried or signed what a quotation holds."""
    sentences = reading.sentences
    if (
        quotation.end != sentences[number].end
        or number + 1 == len(sentences)
        or sentences[number + 1].paragraph != sentences[number].paragraph
    ):
        return False
    following = sentences[number + 1]
    words = reading.lower[following.first : following.last]
    if words[0] in _DASHES:
        return len(words) < _SIGNATURE and CUE_VERBS.isdisjoint(words)
    if reading.article.text[quotation.inner_end - 1] not in "?!":
        return False
    if not reading.capital[following.first] and words[0].isalpha():
        return True
    for at, word in enumerate(words[1:_SUBJECT], 1):
        if word in CUE_VERBS and (at < _NEAR or word not in NOUN_FORMS):
            after = words[at + 1] if at + 1 < len(words) else "."
            return not after.isalpha() or after in ADJUNCTS
        if word in AUXILIARIES or not (word.isalnum() or word.endswith("'s") or word in _NAMING):
            return False
    return False


def items(unit: Unit, tokens: list[int]) -> list[int]:
    """The items of a unit, outside quotations, at those of some tokens, given in order, in it."""
    first = bisect_left(tokens, unit.first)
    last = bisect_left(tokens, unit.last, first)
    own = unit.token
    if len(own) == unit.last - unit.first and not unit.quoted:
        return [token - unit.first for token in tokens[first:last]]
    places = [(bisect_left(own, token), token) for token in tokens[first:last]]
    return [
        place
        for place, token in places
        if place < len(own) and own[place] == token and place not in unit.quoted
    ]


def cut(
    reading: Reading, quotations: list[Quotation], unit: Unit, first: int, last: int
) -> tuple[int, int]:
    """Code points of items `first` to `last` of a unit, whole quotations among them."""
    start = reading.start[unit.token[first]]
    if first in unit.quoted:
        start = quotations[unit.quoted[first]].start
    end = reading.end[unit.token[last - 1]]
    if last - 1 in unit.quoted:
        end = quotations[unit.quoted[last - 1]].end
    return start, end


def fill(unit: Unit, reading: Reading) -> None:
    """Enter the items of a unit that holds no quotation."""
    _fill(unit, reading, [], 0, unit.first, unit.last)


def _fill(
    unit: Unit, reading: Reading, quotations: list[Quotation], number: int, first: int, last: int
) -> None:
    """Enter the items of a unit: words as they stand, each quotation as one."""
    starts, token = reading.start, first
    while token < last:
        while number < len(quotations) and quotations[number].end <= starts[token]:
            number += 1
        if number == len(quotations):
            _words(unit, reading, token, last, first)
            return
        quotation = quotations[number]
        stop = bisect_left(starts, quotation.start, token, last)
        _words(unit, reading, token, stop, first)
        token = bisect_left(starts, quotation.end, stop, last)
        if token > stop:
            words = reading.article.text[quotation.inner_start : quotation.inner_end]
            if words[-1:] in _LEADING_ON and not (unit.low and titled(words)):
                unit.ended.add(len(unit.low))
            unit.quoted[len(unit.low)] = number
            unit.low.append(QUOTE)
            unit.token.append(stop)


def _words(unit: Unit, reading: Reading, token: int, last: int, first: int) -> None:
    """Enter the words of tokens `token` to `last`; `first` is the unit's own first one."""
    words = reading.lower[token:last]
    if _DASHING.isdisjoint(words) and ("." not in words or words.index(".") == len(words) - 1):
        unit.low += words
        unit.token += range(token, last)
        return
    for index, word in enumerate(words, token):
        if word == "." and index + 1 < unit.last and _abbreviates(reading, index):
            continue
        if word == "―":
            word = "—"
        elif word == "-" and index > first:
            word = _dash(reading, index)
            if word == "–" and unit.low and unit.low[-1] == "–":
                continue
        unit.low.append(word)
        unit.token.append(index)


def _abbreviates(reading: Reading, token: int) -> bool:
    """Whether a full stop inside a unit belongs to the word before it ("Gov.", "Okla., ")."""
    if reading.lower[token + 1] == ",":
        return True
    before = reading.lower[token - 1] if token else ""
    short = before in ABBREVIATIONS or (len(before) == 1 and before.isalpha())
    return short and reading.start[token] == reading.end[token - 1]


def _dash(reading: Reading, token: int) -> str:
    """A hyphen, or the dash that one between blanks or two in a row stand for."""
    start, end = reading.start, reading.end
    tight = start[token] == end[token - 1]
    doubled = tight and reading.lower[token - 1] == "-"
    if token + 1 < len(start) and start[token + 1] == end[token]:
        return "–" if doubled or reading.lower[token + 1] == "-" else "-"
    return "-" if tight and not doubled else "–"
