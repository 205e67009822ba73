"""Ends of clauses: where what a verb credits somebody with stops, and where the verb begins."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from deskcheck.articles.words import word_set
from deskcheck.extract.speech.cues import (
    ADVERBS,
    AUXILIARIES,
    CUES,
    NEGATIONS,
    STATEMENTS,
    TIME_WORDS,
)
from deskcheck.extract.speech.stance_words import BASE_NOUNS, STANCES

ENDS = frozenset((".", ";", "!", "?", "…", "–", "—", "―", ":", ")"))
"""Marks that end a clause."""
CLAUSES = word_set("that how why what whether where who if when which")
"""Words that open a clause which is reported."""
HELPERS = (
    AUXILIARIES | NEGATIONS | ADVERBS | word_set("to never not also ca wo 've 's 'd 'll")
) - word_set("in turn")
"""Auxiliaries and adverbs before a verb."""
_BREAKING = word_set("which who where as said says according when despite after")
_LIMITS = word_set("while although though because during since amid amidst if when unless until")
"""Words that end the object of an attitude."""
_OCCASIONAL = ("in", "at", "on", "during")
_OCCASIONS = (STATEMENTS | {f"{noun}s" for noun in STATEMENTS} | word_set(
    "conference rally debate twitter facebook television radio appearance event ceremony hearing "
    "meeting forum"
)) - word_set("record records data statistics figures")  # fmt: skip
_NEAR = 6
_SUBORDINATE = word_set("while although though whereas")


class ClauseEnds:
    """Tells the clauses of one unit, given as its words; `ended` quotations end with a comma."""

    def __init__(self, low: Sequence[str], ended: Collection[int] = ()) -> None:
        self.low = low
        self._ended = ended
        self.size = len(low)

    def helpers(self, index: int) -> int:
        """The first of the auxiliaries and adverbs right before a verb."""
        at = index
        while at > 0 and (
            self.low[at - 1] in HELPERS
            or (self.low[at - 1].endswith("ly") and len(self.low[at - 1]) > 4)
        ):
            at -= 1
        return at

    def clausal(self, at: int) -> bool:
        """Whether a clause without "that" begins at an item: a finite verb follows soon."""
        for index in range(at, min(at + 14, self.size)):
            word = self.low[index]
            if word in AUXILIARIES or word in NEGATIONS or (word in CUES and index > at):
                return True
            if word in ENDS or word == ",":
                return False
        return False

    def of(self, first: int, start: int, relative: bool = False) -> int:
        """Where the content that begins at an item ends: with its clause; `relative` for "who"."""
        clause = self.low[first] in CLAUSES
        for at in range(max(first, start), self.size):
            word = self.low[at]
            if word in ENDS:
                return at
            if relative and word == "," and self._finite(at + 1):
                return at
            if (word == "," or at in self._ended) and self._turns(at + 1, clause):
                return at + (word != ",")
            if at > first and word in (_SUBORDINATE if clause else _LIMITS):
                return at
            if at > first + 1 and not clause and self._occasion(at):
                return at
            if word in ("and", "but") and self._second_verb(at + 1):
                return at
        return self.size

    def trimmed(self, first: int, last: int, clause: bool) -> int:
        """Where content of a cue ends within items `first` to `last`; `clause` for saying."""
        clause = clause or self.low[first] in CLAUSES or self.clausal(first)
        for at in range(first + 1, last):
            word = self.low[at]
            turning = word == "," or at in self._ended
            if turning and at > first + 2 * clause and self._turns(at + 1, clause):
                return at + (word != ",")
            if word in ("and", "but") and self._second_verb(at + 1):
                return at
            if at > first + 1 and not clause and self._occasion(at):
                return at
        return last

    def _occasion(self, at: int) -> bool:
        """Whether the day, the paper or the place of saying begins: "in a speech", "on Monday"."""
        if self.low[at] not in _OCCASIONAL:
            return False
        for word in self.low[at + 1 : at + _NEAR]:
            if word in TIME_WORDS or (word in _OCCASIONS and self.low[at] != "on"):
                return True
            if not word[:1].isalnum() or word in AUXILIARIES or word in _OCCASIONAL:
                return False
        return False

    def _turns(self, at: int, clause: bool) -> bool:
        """Whether after a comma something else follows than more of the content."""
        while at + 1 < self.size and self.low[at] in ADVERBS and self.low[at + 1].endswith("ing"):
            at += 1
        word = self.low[at] if at < self.size else ""
        if word in _SUBORDINATE or word == "but" or (word in CUES and word.endswith("ing")):
            return True
        if clause:
            return word in ("according", "as") and self.low[at + 1 : at + 2] != ["well"]
        return (
            word in _BREAKING
            or word in CUES
            or word.endswith("ing")
            or (word == "and" and self.clausal(at + 1))
            or word.partition("'")[0] in ("he", "she", "they", "it", "we", "i")
            or word in ("another", "should")
        )

    def _finite(self, at: int) -> bool:
        """Whether a finite verb stands at an item: a relative clause is over before it."""
        word = self.low[at] if at < self.size else ""
        past = word in CUES and word not in BASE_NOUNS and not word.endswith("ing")
        return word in AUXILIARIES or past

    def _second_verb(self, at: int) -> bool:
        """Whether a second verb that credits the same speaker follows a conjunction."""
        while at < self.size and self.low[at] in HELPERS:
            at += 1
        word = self.low[at] if at < self.size else ""
        known = word in CUES or word in STANCES
        return known and word not in BASE_NOUNS and word.endswith(("ed", "s", "id"))
