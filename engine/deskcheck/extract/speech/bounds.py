"""Bounds: where the stretch that a cue governs begins and ends, and whether it goes on."""

from __future__ import annotations

from deskcheck.extract.speech.clauses import QUOTE
from deskcheck.extract.speech.cue import CONJUNCTIONS, LISTING, Cue
from deskcheck.extract.speech.cues import ADJUNCTS, AUXILIARIES, CUE_VERBS, NOUN_FORMS
from deskcheck.extract.speech.speaker import PRONOUNS
from deskcheck.extract.speech.subjects import Subjects

CONTRASTS = ("while", "but", "although", "though", "whereas", "yet")
SHORT = 3
_JOINING = CONJUNCTIONS | {"while", "as", "although"}
LONGEST_SUBJECT = 25
"""Words of the longest subject between a quotation and its cue."""
SUBORDINATING = frozenset(
    ("when", "after", "while", "although", "though", "as", "because", "since", "if", "before")
)
_RELATIVES = frozenset(("who", "which", "whom"))
_MAIN = 12
_COMPLETING = frozenset(
    ("of", "with", "for", "in", "at", "by", "from", "on", "who", "which", "that", "to")
)
CLOSERS = (".", "!", "?", ";", "…")


class Bounds:
    """Bounds the cues of one unit."""

    def __init__(self, subjects: Subjects) -> None:
        self.subjects = subjects
        self.low = subjects.low
        self.size = subjects.size

    def bound(self) -> None:
        """Set what each cue governs, each ending where another clause begins."""
        self.subjects.found.sort(key=lambda c: c.verb)
        for cue in self.subjects.found:
            if cue.mode == "whole":
                begin, end = self._whole(cue)
                cue.content = [(begin, cue.first), (self._past_complement(cue), end)]
            elif cue.mode == "before":
                stop = (
                    cue.first - 1
                    if self.low[cue.first - 1] in (",", "as", "–", "—", "-")
                    else (cue.first)
                )
                cue.content = [(self._opening(stop), stop)]
                self._running_on(cue)
            elif cue.leaning and cue.subject is not None and cue.subject.first > cue.verb:
                cue.content = [(cue.begin, cue.subject.first - 1)]
            elif not self._free_relative(cue):
                cue.content = [(cue.begin, self._clause_end(cue))]

    def _free_relative(self, cue: Cue) -> bool:
        """Whether a cue says no more than that something was said: "what X said when …"."""
        what = cue.first > 0 and self.low[cue.first - 1] == "what"
        word = self.low[cue.begin] if cue.begin < self.size else "."
        return what and word != "as" and (word in ADJUNCTS or word in AUXILIARIES)

    def _opening(self, stop: int) -> int:
        """Where the sentence that ends before an item begins, a semicolon before it."""
        for at in range(stop - 1, -1, -1):
            if self.low[at] in (";", ".", "!", "?"):
                return at + 1
        return 0

    def _past_complement(self, cue: Cue) -> int:
        """The item after what completes a source: "according to a filing with the court, …"."""
        if cue.last < self.size and self.low[cue.last] in _COMPLETING:
            rest = self.low[cue.last :]
            return cue.last + rest.index(",") if "," in rest else self.size
        return cue.last

    def _whole(self, cue: Cue) -> tuple[int, int]:
        begin, end = 0, self.size
        for at, word in enumerate(self.low):
            if word == ";":
                if at < cue.first:
                    begin = at + 1
                elif end == self.size:
                    end = at
        return begin, end

    def _running_on(self, cue: Cue) -> None:
        """A quotation that goes on after its cue: "“A,” X said, “B.”"."""
        at = cue.begin
        if at < self.size and self.low[at] == ",":
            at += 1
        inverted = cue.subject is not None and cue.subject.first > cue.verb
        parted = at > cue.begin and not inverted
        resumed = parted and (self.resumes(at) or self.awaits(cue.first))
        resumed = resumed or (cue.begin < at < self.size and self.low[at] in AUXILIARIES)
        if at < self.size and self.low[at] in CONJUNCTIONS:
            at += 1
        at = self._past_aside(at) if not resumed else at
        if at < self.size and (resumed or self.low[at] == QUOTE):
            cue.content.append((at, self._clause_end(cue, at)))

    def _past_aside(self, at: int) -> int:
        """The quotation that goes on after an aside: "“A,” X said, pointing at it, “is B.”"."""
        for index in range(at, min(at + LONGEST_SUBJECT, self.size - 1)):
            word = self.low[index]
            if word in (",", "–", "—") and self.low[index + 1] == QUOTE:
                return index + 1
            if word == QUOTE or word in CLOSERS or word == ":" or word in CUE_VERBS:
                break
        return at

    def resumes(self, at: int) -> bool:
        """Whether the statement that a cue between commas parts goes on: "A, X said, is B"."""
        word = self.low[at] if at < self.size else "."
        if word in AUXILIARIES:
            return True
        if not word[:1].isalnum() or word in CUE_VERBS or word in CONJUNCTIONS or word == "not":
            return False
        aside = word in ADJUNCTS or word in CONTRASTS or word in ("who", "which", "though")
        return not aside and (not word.endswith("ing") or word == "including")

    def _clause_end(self, cue: Cue, start: int | None = None) -> int:
        """Where what a cue governs to its right ends."""
        begin = cue.begin if start is None else start
        stop, subordinate = self.size, self._subordinate(cue)
        relative = not _RELATIVES.isdisjoint(self.low[max(0, cue.verb - 3) : cue.verb])
        for other in self.subjects.found:
            if other is cue or other.verb <= cue.verb:
                continue
            if other.mode == "before" and cue.mode == "after":
                edge = other.first
                stop = min(stop, edge - (self.low[edge - 1] == ","))
            elif other.mode == "after" and (
                (other.host is cue and other.content != cue.content)
                or (other.leaning and other.kind == "speech" and other.subject is cue.subject)
            ):
                stop = min(stop, self._edge(other.first))
            elif (
                other.mode == "after"
                and other.first > begin
                and self.low[other.first - 1] in _JOINING
                and other.host is None
            ):
                stop = min(stop, other.first - 1)
        for at in range(begin, stop):
            if self.low[at] in CLOSERS[:-1] and (self.low[at] == ";" or at + 1 < stop):
                return at
            if self.low[at] in (",", QUOTE) and at + 1 < stop and self._second_clause(at + 1):
                return at + (self.low[at] == QUOTE)
            if self.low[at] == "," and at + 1 < stop and (
                (subordinate and self._main_clause(at + 1, stop))
                or (relative and self.low[at + 1] in AUXILIARIES)
            ):  # fmt: skip
                return at
        return max(begin, stop)

    def _subordinate(self, cue: Cue) -> bool:
        """Whether a cue stands in a clause that opens its sentence: "When X said …, Y left"."""
        opener = self.low[: min(cue.first, cue.verb)][:2]
        return cue.first in (1, 2) and not SUBORDINATING.isdisjoint(opener)

    def _main_clause(self, at: int, stop: int) -> bool:
        """Whether the clause that a subordinate one precedes begins at an item."""
        word = self.low[at]
        if word in PRONOUNS:
            return True
        if word in CONJUNCTIONS or word in ADJUNCTS or word in ("who", "which", "whose", "where"):
            return False
        rest = self.low[at : min(at + _MAIN, stop)]
        rest = rest[: rest.index(",")] if "," in rest else rest
        return any(w in AUXILIARIES or (w in CUE_VERBS and w not in NOUN_FORMS) for w in rest)

    def _edge(self, first: int) -> int:
        while first > 0 and self.low[first - 1] in LISTING:
            first -= 1
        return first

    def _second_clause(self, at: int) -> bool:
        """Whether a clause of its own begins at a conjunction after a comma."""
        if at + 1 >= self.size:
            return False
        follower = self.low[at + 1]
        if self.low[at] in CONTRASTS:
            return follower not in ("he", "she", "it", "they", "would", "that", "also", "only")
        if self.low[at] != "and":
            return False
        speaker = self.subjects.starts.get(at + 1)
        if speaker is None or speaker.kind == "pronoun" or speaker.last >= self.size:
            return False
        after = self.low[speaker.last]
        return after in AUXILIARIES or after in CUE_VERBS

    def awaits(self, first: int) -> bool:
        """Whether before a cue only a subordinate clause stands: "Though it is, X said, …"."""
        opening = self.low[0] in SUBORDINATING and first > SHORT + 1
        return opening and "," not in self.low[: first - 1]
