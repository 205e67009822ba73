"""The patterns of statements, over tokens: "{speaker} accused {target} of" in every inflection."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from msgspec import Struct

from deskcheck.extract.lexicon import plural, tokens, verb_forms
from deskcheck.extract.speech.cues import BE, CUES
from deskcheck.extract.speech.speaker import DETERMINERS, singular
from deskcheck.vocabulary import Vocabulary

SLOT = re.compile(r"\{([^}]*)\}")
GAP = "…"
"""Stands for a few words in a pattern: "{target} rejected … claims"."""
POSSESSIVE = "'s"
"""Stands in a pattern for the ending of who fills the slot before it: "{target}'s denial"."""
_HAVE = frozenset(("has", "have", "had", "having"))
_PLAIN = BE | _HAVE | DETERMINERS
"""Words that are everywhere."""
_LEAST = 4
"""Shorter words have no forms: "of" and "as"."""

Piece = tuple[frozenset[str], ...] | str
"""A run of words, each in every form it may have; or the name of a slot; or GAP, or POSSESSIVE."""


class StatementPattern(Struct, frozen=True):
    """One pattern of a statement, or of its attribute ("denial"; "" for the statement itself).

    `telling` is the place, in the first run of words, of the one that gives the pattern away.
    """

    concept: str
    attribute: str
    pieces: tuple[Piece, ...]
    text: str
    telling: int = 0

    @property
    def anchor(self) -> int:
        """The index of the first run of words."""
        return next(i for i, piece in enumerate(self.pieces) if not isinstance(piece, str))


Table = dict[str, list[StatementPattern]]
"""Patterns by every form of the word that gives them away."""


class StatementTables(Struct, frozen=True):
    """The patterns of statements, and those of their attributes ("denial")."""

    statements: Table
    answers: Table


@lru_cache(maxsize=4)
def statement_tables(vocabulary: Vocabulary) -> StatementTables:
    """The patterns of a vocabulary's statements and their attributes."""
    tables = StatementTables({}, {})
    for concept in vocabulary.statements:
        for text in concept.patterns:
            _enter(tables.statements, concept.name, "", text)
        for attribute in concept.attributes:
            for text in attribute.patterns:
                _enter(tables.answers, concept.name, attribute.name, text)
    return tables


def _enter(table: Table, concept: str, attribute: str, text: str) -> None:
    pieces = tuple(_pieces(text))
    run = next((piece for piece in pieces if not isinstance(piece, str)), None)
    if run is not None:
        telling = (i for i, words in enumerate(run) if not words & _PLAIN)
        pattern = StatementPattern(concept, attribute, pieces, text, next(telling, 0))
        for word in run[pattern.telling]:
            table.setdefault(word, []).append(pattern)


def _pieces(text: str) -> Iterable[Piece]:
    for index, part in enumerate(SLOT.split(text)):
        if index % 2:
            yield part.strip().lower()
            continue
        words = tokens(part)
        run: list[frozenset[str]] = []
        if words[:2] == ("'", "s"):
            yield POSSESSIVE
            run = [_numbers(word) for word in words[2:3]]
            words = words[3:]
        for word in words:
            if word == GAP:
                if run:
                    yield tuple(run)
                yield GAP
                run = []
            else:
                run.append(forms(word))
        if run:
            yield tuple(run)


def forms(word: str) -> frozenset[str]:
    """A word in every form it may have in a pattern: a verb's tenses, a noun's numbers."""
    if word in BE:
        return BE
    if word in _HAVE:
        return _HAVE
    if word in CUES:
        lemma = CUES[word][0]
        return frozenset(form for form, (own, _) in CUES.items() if own == lemma)
    if len(word) < _LEAST:
        return frozenset((word,))
    if word.endswith("ed"):
        return frozenset(form for (form, *_) in verb_forms((word,)))
    return _numbers(word)


def _numbers(noun: str) -> frozenset[str]:
    return frozenset((noun, singular(noun), *plural((singular(noun),))))
