"""The `as in "…{attribute}…"` patterns of event attributes, matched over tokens."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from deskcheck.extract.events.mentions import Mention
from deskcheck.extract.events.slots import Filled, Read, filled
from deskcheck.extract.lexicon import tokens
from deskcheck.vocabulary import Vocabulary

SLOT = re.compile(r"\{([^}]*)\}")
CONCEPT = "concept"
APART = 25
_BESIDE = ""
"""Stands for the first literal of patterns that have none."""


class Pattern(Struct, frozen=True):
    """A pattern's pieces in order: runs of literal tokens, and slots (the string "{…}")."""

    concept: str
    attribute: str
    kinds: frozenset[str]
    pieces: tuple[tuple[str, ...], ...]
    text: str

    @property
    def anchor(self) -> int | None:
        """The index of the first literal piece, None where there is none ("{price} {concept}")."""
        literal = (i for i, piece in enumerate(self.pieces) if not piece[0].startswith("{"))
        return next(literal, None)


class Match(Struct, frozen=True):
    """A pattern found: its value and the mention that it is of."""

    pattern: Pattern
    value: Filled
    mention: Mention


def compiled(vocabulary: Vocabulary) -> dict[str, list[Pattern]]:
    """Patterns by the first token of their first literal piece, `_BESIDE` where they have none."""
    table: dict[str, list[Pattern]] = {}
    for concept in vocabulary.events:
        for attribute in concept.attributes:
            kinds = frozenset(attribute.kinds)
            for text in attribute.patterns:
                pieces = tuple(_pieces(text, concept.name))
                pattern = Pattern(concept.name, attribute.name, kinds, pieces, text)
                anchor = pattern.anchor
                word = _BESIDE if anchor is None else pieces[anchor][0]
                table.setdefault(word, []).append(pattern)
    return table


def _pieces(text: str, concept: str) -> Iterator[tuple[str, ...]]:
    for index, piece in enumerate(SLOT.split(text)):
        if index % 2:
            yield ("{concept}",) if piece in (CONCEPT, concept) else ("{value}",)
        elif words := tokens(piece):
            yield ("'s", *words[2:]) if words[:2] == ("'", "s") else words


def matches(
    table: dict[str, list[Pattern]],
    mentions: list[Mention],
    read: Read,
) -> list[Match]:
    """All patterns that hold in one sentence, given what was read in it."""
    found = list(_beside(table.get(_BESIDE, ()), mentions, read))
    for index in range(read.sentence.first, read.sentence.last):
        for word in _keys(read.reading.lower[index]):
            for pattern in table.get(word, ()):
                match = _match(pattern, index, mentions, read)
                if match is not None:
                    found.append(match)
    return found


def _beside(patterns: Sequence[Pattern], mentions: list[Mention], read: Read) -> Iterator[Match]:
    """Values right before or behind the word for an event, where a pattern is nothing else."""
    for pattern in patterns:
        kinds = pattern.kinds - {"text"}
        for mention in mentions:
            if mention.may_be(pattern.concept):
                behind = pattern.pieces[0] == ("{concept}",)
                place = (mention.last, None) if behind else (None, mention.first)
                value = filled(kinds, read, *place)
                if value is not None:
                    yield Match(pattern, value, mention)


def _keys(word: str) -> tuple[str, ...]:
    return (word, "'s") if word.endswith("'s") else (word,)


def _match(
    pattern: Pattern,
    index: int,
    mentions: list[Mention],
    read: Read,
) -> Match | None:
    """One pattern with its first literal piece at token `index`."""
    at, position = pattern.anchor or 0, index
    state: dict[str, object] = {}
    for piece in reversed(pattern.pieces[:at]):  # slots before the first literal, right to left
        start = _slot(piece[0], pattern, None, position, mentions, read, state)
        if start is None:
            return None
        position = start
    position = index + (pattern.pieces[at][0] == "'s")
    for piece in pattern.pieces[at:]:
        if piece[0].startswith("{"):
            end = _slot(piece[0], pattern, position, None, mentions, read, state)
        else:
            end = _literal(read.reading.lower, piece, position, read.sentence.last)
        if end is None:
            return None
        position = end
    return _result(pattern, index, mentions, state)


def _literal(lower: list[str], piece: tuple[str, ...], position: int, last: int) -> int | None:
    """The token after a literal piece that stands at `position`."""
    if piece[0] == "'s":  # part of the token of the value before it
        piece = piece[1:]
    end = position + len(piece)
    return end if end <= last and tuple(lower[position:end]) == piece else None


def _slot(
    piece: str,
    pattern: Pattern,
    start: int | None,
    end: int | None,
    mentions: list[Mention],
    read: Read,
    state: dict[str, object],
) -> int | None:
    """Fill a slot that starts at (or ends at) a token; the token at its other end."""
    if piece == "{concept}":
        for mention in mentions:
            if mention.may_be(pattern.concept) and (
                mention.phrase <= start <= mention.first
                if start is not None
                else mention.last == end
            ):
                state["mention"] = mention
                return mention.last if start is not None else mention.phrase
        return None
    value = filled(pattern.kinds, read, start, end)
    if value is None:
        return None
    state["value"] = value
    return value.last if start is not None else value.first


def _result(
    pattern: Pattern, index: int, mentions: list[Mention], state: dict[str, object]
) -> Match | None:
    value, mention = state.get("value"), state.get("mention")
    if mention is None:  # no {concept} in the pattern: the nearest mention of the sentence
        fit = [m for m in mentions if m.may_be(pattern.concept)]
        near = min(fit, key=lambda m: (abs(m.first - index), m.first), default=None)
        mention = near if near is not None and abs(near.first - index) <= APART else None
    if not isinstance(mention, Mention) or not isinstance(value, Filled):
        return None
    return Match(pattern, value, mention)
