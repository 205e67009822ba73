"""The `as in "…{attribute}…"` patterns of event attributes, matched over tokens."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from deskcheck.extract.events.actors import Actor
from deskcheck.extract.events.mentions import Mention
from deskcheck.extract.lexicon import tokens
from deskcheck.extract.numbers.quantities import Quantity
from deskcheck.extract.text import Reading, Sentence
from deskcheck.vocabulary import Vocabulary

SLOT = re.compile(r"\{([^}]*)\}")
CONCEPT = "concept"
ACTOR_KINDS = frozenset(("person", "country", "organisation"))
APART = 25


class Pattern(Struct, frozen=True):
    """A pattern's pieces in order: runs of literal tokens, and slots (the string "{…}")."""

    concept: str
    attribute: str
    kinds: tuple[str, ...]
    pieces: tuple[tuple[str, ...], ...]
    text: str

    @property
    def anchor(self) -> int:
        """The index of the first literal piece."""
        return next(i for i, piece in enumerate(self.pieces) if not piece[0].startswith("{"))


class Match(Struct, frozen=True):
    """A pattern found: the value's token range, its actor or quantity, and the mention."""

    pattern: Pattern
    first: int
    last: int
    actor: Actor | None
    quantity: Quantity | None
    mention: Mention


def compiled(vocabulary: Vocabulary) -> dict[str, list[Pattern]]:
    """Patterns by the first token of their first literal piece."""
    table: dict[str, list[Pattern]] = {}
    for concept in vocabulary.events:
        for attribute in concept.attributes:
            for text in attribute.patterns:
                pieces = tuple(_pieces(text, concept.name))
                if any(not piece[0].startswith("{") for piece in pieces):
                    pattern = Pattern(concept.name, attribute.name, attribute.kinds, pieces, text)
                    table.setdefault(pieces[pattern.anchor][0], []).append(pattern)
    return table


def _pieces(text: str, concept: str) -> Iterator[tuple[str, ...]]:
    for index, piece in enumerate(SLOT.split(text)):
        if index % 2:
            yield ("{concept}",) if piece in (CONCEPT, concept) else ("{value}",)
        elif words := tokens(piece):
            yield ("'s", *words[2:]) if words[:2] == ("'", "s") else words


def matches(
    reading: Reading,
    table: dict[str, list[Pattern]],
    sentence: Sentence,
    mentions: list[Mention],
    actors: list[Actor],
    quantities: list[Quantity],
) -> list[Match]:
    """All patterns that hold in one sentence, given what was read in it."""
    found = []
    for index in range(sentence.first, sentence.last):
        for word in _keys(reading.lower[index]):
            for pattern in table.get(word, ()):
                match = _match(reading, sentence, pattern, index, mentions, actors, quantities)
                if match is not None:
                    found.append(match)
    return found


def _keys(word: str) -> tuple[str, ...]:
    return (word, "'s") if word.endswith("'s") else (word,)


def _match(
    reading: Reading,
    sentence: Sentence,
    pattern: Pattern,
    index: int,
    mentions: list[Mention],
    actors: list[Actor],
    quantities: list[Quantity],
) -> Match | None:
    """One pattern with its first literal piece at token `index`."""
    at, position = pattern.anchor, index
    state: dict[str, object] = {}
    for piece in reversed(pattern.pieces[:at]):  # slots before the first literal, right to left
        start = _slot(piece[0], pattern, None, position, mentions, actors, quantities, state)
        if start is None:
            return None
        position = start
    position = index + (pattern.pieces[at][0] == "'s")
    for piece in pattern.pieces[at:]:
        if piece[0].startswith("{"):
            end = _slot(piece[0], pattern, position, None, mentions, actors, quantities, state)
        else:
            end = _literal(reading.lower, piece, position, sentence.last)
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
    actors: list[Actor],
    quantities: list[Quantity],
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
    values: list[Actor | Quantity] = []
    if ACTOR_KINDS & set(pattern.kinds):
        values += actors
    kinds = ("number", *pattern.kinds) if "decimal" in pattern.kinds else pattern.kinds
    values += [q for q in quantities if q.kind in kinds]
    for value in values:
        possessive = end is not None and value.last == end + 1
        # "{magnitude}-magnitude": what the number counts is in the pattern itself.
        if isinstance(value, Quantity) and end is not None and value.numeral == end:
            state["value"] = value
            return value.first
        if start == value.first if start is not None else (value.last == end or possessive):
            state["value"] = value
            return value.last if start is not None else value.first
    return None


def _result(
    pattern: Pattern, index: int, mentions: list[Mention], state: dict[str, object]
) -> Match | None:
    value, mention = state.get("value"), state.get("mention")
    if mention is None:  # no {concept} in the pattern: the nearest mention of the sentence
        fit = [m for m in mentions if m.may_be(pattern.concept)]
        near = min(fit, key=lambda m: (abs(m.first - index), m.first), default=None)
        mention = near if near is not None and abs(near.first - index) <= APART else None
    if not isinstance(mention, Mention) or not isinstance(value, Actor | Quantity):
        return None
    actor = value if isinstance(value, Actor) else None
    quantity = value if isinstance(value, Quantity) else None
    return Match(pattern, value.first, value.last, actor, quantity, mention)
