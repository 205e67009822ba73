"""The patterns of statements, over tokens: "{speaker} accused {target} of" in every inflection."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from msgspec import Struct

from deskcheck.extract.lexicon import plural, tokens, verb_forms
from deskcheck.extract.speech.cues import BE, CUES
from deskcheck.extract.speech.speaker import singular
from deskcheck.vocabulary import Vocabulary

SLOT = re.compile(r"\{([^}]*)\}")
GAP = "…"
"""Stands for a few words in a pattern: "{target} rejected … claims"."""
POSSESSIVE = "'s"
"""Stands in a pattern for the ending of who fills the slot before it: "{target}'s denial"."""
_HAVE = frozenset(("has", "have", "had", "having"))
_LEAST = 4
"""Shorter words have no forms: "of" and "as"."""

Piece = tuple[frozenset[str], ...] | str
"""A run of words, each in every form it may have; or the name of a slot; or GAP, or POSSESSIVE."""


class StatementPattern(Struct, frozen=True):
    """One pattern of a statement, or of its attribute ("denial"; "" for the statement itself)."""

    concept: str
    attribute: str
    pieces: tuple[Piece, ...]
    text: str

    @property
    def anchor(self) -> int:
        """The index of the first run of words."""
        return next(i for i, piece in enumerate(self.pieces) if not isinstance(piece, str))


class StatementTable(Struct, frozen=True):
    """All patterns by every word that the first run of one may begin with."""

    by_word: dict[str, list[StatementPattern]]
    words: frozenset[str]


@lru_cache(maxsize=4)
def statement_table(vocabulary: Vocabulary) -> StatementTable:
    """The patterns of a vocabulary's statements and their attributes."""
    table: dict[str, list[StatementPattern]] = {}
    for concept in vocabulary.statements:
        rows = [("", text) for text in concept.patterns]
        rows += [(a.name, text) for a in concept.attributes for text in a.patterns]
        for attribute, text in rows:
            pieces = tuple(_pieces(text))
            if any(not isinstance(piece, str) for piece in pieces):
                pattern = StatementPattern(concept.name, attribute, pieces, text)
                first = pieces[pattern.anchor]
                assert not isinstance(first, str)
                for word in first[0]:
                    table.setdefault(word, []).append(pattern)
    return StatementTable(table, frozenset(table))


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
