"""Scopes: which stretch of its sentence a cue governs, and where that ends."""

from __future__ import annotations

from deskcheck.extract.speech.bounds import (
    CLOSERS,
    CONTRASTS,
    LONGEST_SUBJECT,
    SHORT,
    SUBORDINATING,
    Bounds,
)
from deskcheck.extract.speech.clauses import QUOTE
from deskcheck.extract.speech.cue import CONJUNCTIONS, Cue
from deskcheck.extract.speech.cues import (
    ADDRESSED,
    ADDRESSEES,
    ADJUNCTS,
    ADVERBS,
    AUXILIARIES,
    CUE_VERBS,
    NOUN_FORMS,
    STATEMENTS,
    TAKE_PREPOSITION,
    TIME_WORDS,
)
from deskcheck.extract.speech.speaker import DETERMINERS, PRONOUNS
from deskcheck.extract.speech.subjects import Subjects

_CLAUSAL = CONJUNCTIONS - {"and"}
_OPEN = (",", QUOTE, "–", "—", "as", "-", "”", '"')
"""What may stand between a statement and the cue that follows it."""


class Scopes:
    """Places and bounds the cues of one unit."""

    def __init__(self, subjects: Subjects) -> None:
        self.subjects = subjects
        self.low = subjects.low
        self.size = subjects.size
        self.bounds = Bounds(subjects)

    def place(self, cue: Cue, lemma: str, inverted: bool) -> None:
        """Decide whether a cue governs what precedes or what follows it."""
        if not inverted:
            self._begin_at_name(cue)
        after = cue.last if inverted else self._past_addressee(cue, lemma)
        if self._closes(cue, lemma, after, inverted):
            cue.begin, cue.mode = self._past_adjuncts(after), "before"
            return
        that = self._that(after, cue, lemma in ADDRESSED)
        if that is not None:
            cue.last, cue.begin, cue.mode = that, that + 1, "after"
            return
        after = self._past_adjuncts(after)
        cue.begin = after
        if cue.host is not None or cue.leaning:
            cue.mode = "after"
            return
        before = self.low[cue.first - 1] if cue.first else ""
        open_before = before in _OPEN and self._matter(cue.first)
        if after >= self.size or self.low[after] in CLOSERS:
            trailing = open_before or (before == ")" and self._matter(cue.first))
            cue.mode = "before" if trailing else "after"
        elif before == "," == self.low[after] and self._parted(cue.first, after + 1):
            cue.mode = "before"
        elif self.low[after] == ",":
            quote_next = after + 1 < self.size and self.low[after + 1] == QUOTE
            open_before = open_before and not (quote_next and self._fronted())
            cue.mode = "before" if open_before else "after"
            cue.begin = after + 1 if quote_next or not open_before else after
        elif self.low[after] in (":", QUOTE):
            cue.mode = "before" if before == QUOTE else "after"
        elif open_before and (
            inverted or (self.low[after] in ADJUNCTS and lemma not in TAKE_PREPOSITION
                         and self.low[after] not in ("of", "against", "about"))
        ):  # fmt: skip
            cue.mode = "before"

    def _begin_at_name(self, cue: Cue) -> None:
        """Take in capitalised words before a cue's subject whose name is not known in full."""
        who, first = cue.subject, cue.first
        if who is None or who.kind != "person" or who.first != first:
            return
        capital, token = self.subjects.phrases.reading.capital, self.subjects.unit.token
        while first > 0 and self.low[first - 1].isalpha() and capital[token[first - 1]]:
            first -= 1
        if first and self.low[first - 1] in _OPEN:
            cue.first = first

    def _parted(self, first: int, after: int) -> bool:
        """Whether a cue between commas parts one statement: "To learn more, X said, go there"."""
        matter = self.low[: first - 1]
        timed = any(word in TIME_WORDS for word in matter)
        finite = after < self.size and self.low[after] in AUXILIARIES
        parted = len(matter) > SHORT and not timed and self.bounds.resumes(after)
        return finite or parted or self.bounds.awaits(first)

    def _fronted(self) -> bool:
        """Whether a sentence opens with a clause or participle beside its statement: "Asked, …"."""
        word = self.low[0]
        participle = word.endswith(("ed", "ing")) and len(word) > SHORT + 1
        return participle or word in SUBORDINATING

    def _closes(self, cue: Cue, lemma: str, after: int, inverted: bool) -> bool:
        """Whether a cue stands behind a quotation whose last sign leads on to it.

        `after` is the item behind the verb and whom it addresses.
        """
        if cue.host is not None or cue.leaning or not self._behind_quotation(cue):
            return False
        if inverted:
            return True
        if lemma in ADDRESSED and (QUOTE in self.low[cue.last :] or "that" in self.low[cue.last :]):
            return False
        at = self._past_adjuncts(after)
        word = self.low[at] if at < self.size else "."
        return word not in (":", QUOTE) and (word not in DETERMINERS and word not in PRONOUNS)

    def _behind_quotation(self, cue: Cue) -> bool:
        """Whether a quotation ends with a comma before a cue, and nothing but its subject between.

        Of a long subject ("“…,” the driver, one of those hurt, said") only a part may be known.
        """
        ended = self.subjects.unit.ended
        for at in range(cue.first - 1, max(-1, cue.first - LONGEST_SUBJECT), -1):
            if at in ended:
                cue.first = at + 1
                return True
            word = self.low[at]
            if word == QUOTE or word in CLOSERS or word == ":" or word in _CLAUSAL:
                return False
            if word in AUXILIARIES or (word in CUE_VERBS and word not in NOUN_FORMS):
                return False
        return False

    def _matter(self, stop: int) -> bool:
        """Whether what stands before an item is a statement, not just an opening phrase."""
        matter = self.low[: stop - 1] if self.low[stop - 1] != QUOTE else self.low[:stop]
        if QUOTE in matter:
            return True
        if not matter:
            return False
        opening = matter[0] in ADJUNCTS and matter[0] not in ("after", "while", "when", "as")
        opening = opening or (matter[0].endswith("ing") and len(matter[0]) > SHORT + 1)
        return len(matter) >= (9 if opening else 3) or any(w in AUXILIARIES for w in matter)

    def _past_addressee(self, cue: Cue, lemma: str) -> int:
        """The item after whom the words were said to; outlets told are relays."""
        at = cue.last
        if lemma == "say" and self.low[at : at + 1] == ["to"]:
            at += 1
        elif lemma not in ADDRESSED:
            return at
        speaker = self.subjects.starting(at)
        if at < self.size and self.low[at] in ADDRESSEES:
            at += 1
        elif speaker is not None and speaker.kind != "paper":
            if speaker.kind == "outlet" and lemma in ("tell", "say"):
                cue.relays = (*cue.relays, speaker)
            at = speaker.last
            if (
                at < self.size
                and self.low[at] == ","
                and self.subjects.starts.get(at + 1) is not None
            ):
                other = self.subjects.starts[at + 1]
                if other.kind == "person" and other.last < self.size:
                    at = other.last + (self.low[other.last] == ",")
        elif lemma == "tell":
            stop = at
            while stop < self.size and stop - at < 9 and (
                self.low[stop].isalpha() and self.low[stop] not in ("that", "on", "in", "how")
                and self.low[stop] not in TIME_WORDS and self.low[stop] not in AUXILIARIES
            ):  # fmt: skip
                stop += 1
            at = stop
        return at

    def _that(self, after: int, cue: Cue, addressed: bool) -> int | None:
        """The "that" which opens the reported clause, right after the cue or an adjunct of it."""
        word = self.low[after] if after < self.size else "."
        if word != "that" and not (addressed or self._opens_adjunct(after)):
            return None
        for at in range(after, min(after + 14, self.size)):
            word = self.low[at]
            if word == "that":
                return at
            if word == QUOTE or word in CLOSERS or word in CUE_VERBS or word == ":":
                return None
            if word in AUXILIARIES and word not in ("being", "having"):
                return None
            if word in CONTRASTS or word in ("who", "which"):
                return None
        return None

    def _opens_adjunct(self, at: int) -> bool:
        """Whether an item can open what stands between a verb of saying and its "that"."""
        word = self.low[at] if at < self.size else "."
        if word == ",":
            return at + 1 < self.size and self.low[at + 1] in ADJUNCTS
        listed = word in ADJUNCTS or word in TIME_WORDS or word in ADVERBS or word in ADDRESSEES
        return listed or (word.endswith("ly") and len(word) > SHORT + 1)

    def _past_adjuncts(self, at: int) -> int:
        """The item after "on Thursday", "in a statement", "to reporters" behind a verb."""
        moved = True
        while moved and at < self.size:
            moved = False
            word = self.low[at]
            if word in TIME_WORDS or word in ("again", "publicly", "separately"):
                at += 1
                moved = True
                if at < self.size and self.low[at].isdigit():
                    at += 1
            elif word in ("on", "in", "at", "during", "late", "early", "to", "via", "from", "by",
                          "a", "the", "an"):  # fmt: skip
                stop = self._adjunct_end(at)
                if stop > at:
                    at, moved = stop, True
        return at

    def _adjunct_end(self, at: int) -> int:
        """The end of an adjunct of time, or of the paper or place of saying, at an item."""
        if self.low[at] == "to" and self.low[at + 1 : at + 2] and self.low[at + 1] in ADDRESSEES:
            return at + 2
        for stop in range(at + 1, min(at + 6, self.size)):
            word = self.low[stop]
            if word in TIME_WORDS and self.low[at] not in ("to", "from", "by"):
                return stop + 1
            if word in STATEMENTS or word in ("conference", "twitter", "television", "facebook"):
                return self._maker_end(stop + 1)
            if not word.isalpha() and not word.isdigit() and word != "-":
                return at
            if word in AUXILIARIES or word in CUE_VERBS:
                return at
        return at

    def _maker_end(self, stop: int) -> int:
        """Past "released by the ministry", "to the agency" after a paper."""
        if self.low[stop : stop + 1] and self.low[stop] in ("released", "issued", "posted", "sent"):
            stop += 1
            while stop < self.size and stop not in self.subjects.inside and (
                self.low[stop] in ("by", "to", "on") or self.low[stop] in TIME_WORDS
            ):  # fmt: skip
                stop += 1
            if stop in self.subjects.starts:
                stop = self.subjects.starts[stop].last
        return stop
