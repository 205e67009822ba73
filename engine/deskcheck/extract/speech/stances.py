"""Attitudes: who is said to want, judge, back or reject what, by verbs that report no words.

They are read apart from the speakers that rules ask for: whoever wants or believes a thing is no
source for it. What is credited here may also be words that no known speaker stands beside.
"""

from __future__ import annotations

from msgspec import Struct

from deskcheck.articles.parts import word_set
from deskcheck.extract.speech.clauses import QUOTE, Unit
from deskcheck.extract.speech.cues import ADVERBS, AUXILIARIES, BE, CUES, NEGATIONS, TIME_WORDS
from deskcheck.extract.speech.extents import Extent, Extents
from deskcheck.extract.speech.speaker import DETERMINERS, HEADS
from deskcheck.extract.speech.stance_words import BASE_NOUNS, EVALUATIONS, NOUNS, STANCES


class Stance(Struct, frozen=True):
    """An attitude: items of its source (None: nobody is named), its cue and its content."""

    source: Extent | None
    cue: Extent
    content: Extent


_ENDS = frozenset((".", ";", "!", "?", "…", "–", "—", "―", ":", ")"))
_CLAUSES = word_set("that how why what whether where who if when which")
_PREPOSITIONS = word_set(
    "for on about of to with against out at in over as from by into under after before during up "
    "down off through until since than"
)
_PRONOUNS = word_set("i he she they we you who which it")
_HELPERS = (
    AUXILIARIES | NEGATIONS | ADVERBS | word_set("to never not also ca wo 've 's 'd 'll")
) - word_set("in turn")
_CONJOINED = ("and", "but", "or", "then")
_CONTRASTS = word_set("while although though whereas but because")
_BREAKING = word_set("which who where as said says according when despite after")
_LIMITS = word_set("while although though because during since amid amidst if when unless until")
"""Words that end the object of an attitude."""
_SUBORDINATE = word_set("while although though whereas")
_TO_NOUNS = word_set(
    "plan plans pledge pledges promise promises refusal decision decisions desire effort efforts "
    "attempt attempts threat threats determination proposal proposals vow vows commitment demand"
)
_OBJECT_NOUNS = word_set(
    "support criticism criticisms opposition endorsement call calls demand demands proposal "
    "proposals disdain praise plan plans hopes fears threat threats denial"
)
_EXPECTED = word_set(
    "expected likely believed thought alleged reported supposed rumored rumoured said"
)


class Stances:
    """Reads the attitudes of one unit; `taken` are items of cues that are read already."""

    def __init__(self, unit: Unit, extents: Extents, taken: set[int]) -> None:
        self.low = unit.low
        self.size = len(unit.low)
        self.extents = extents
        self.taken = taken
        self.headline = unit.part == "headline"
        self.found: list[Stance] = []
        self._last: Extent | None = None
        self._floor = 0

    def read(self) -> list[Stance]:
        """The attitudes of the unit in order of place."""
        for index, word in enumerate(self.low):
            if index in self.taken:
                continue
            if word in STANCES:
                self._verb(index)
            elif word in EVALUATIONS:
                self._adjective(index)
            if word in NOUNS and index:
                self._noun(index)
        return self.found

    def _verb(self, index: int) -> None:
        low, word = self.low, self.low[index]
        lemma, frames = STANCES[word]
        following = low[index + 1] if index + 1 < self.size else ""
        if following in ("-", "‑") or (index and low[index - 1] in ("-", "‑")):
            return
        if index and self.extents.capital(index) and not self.headline:
            return
        if word in EVALUATIONS:
            return
        helper = self.helpers(index)
        chain = low[helper:index]
        if not self._finite(index, helper, word, lemma):
            return
        content = self._object(index, frames)
        if any(item in BE for item in chain) and not word.endswith("ing"):
            self._passive(index, helper, content)
            return
        if content is None or "to" in chain:
            return
        source = self._source(index, helper, word.endswith("ing") and helper == index)
        if source is None:
            return
        self._enter(source, (helper, content[0]), (content[0], self._end(*content)))

    def _enter(self, source: Extent | None, cue: Extent, content: Extent) -> None:
        if content[0] >= content[1]:
            return
        self.found.append(Stance(source, cue, content))
        self._last = source or self._last

    def helpers(self, index: int) -> int:
        """The first of the auxiliaries and adverbs right before a verb."""
        at = index
        while at > 0 and (
            self.low[at - 1] in _HELPERS
            or (self.low[at - 1].endswith("ly") and len(self.low[at - 1]) > 4)
        ):
            at -= 1
        return at

    def _finite(self, index: int, helper: int, word: str, lemma: str) -> bool:
        """Whether a form can be a verb here: no noun, no adjective."""
        before = self.low[helper - 1] if helper else ""
        if before in DETERMINERS and before not in (
            "that",
            "this",
            "some",
            "all",
            "many",
            "others",
        ):
            return False
        if before in _PREPOSITIONS or before.endswith("'s") or before in ("'", "’", "'s"):
            return False
        if helper < index:
            last = self.low[index - 1]
            return not (last in ("to",) and self.low[index - 2 : index - 1] == [])
        if word in BASE_NOUNS or word == lemma:
            return before in _PRONOUNS or (
                word in BASE_NOUNS
                and word != lemma
                and self._object_sure(index)
                and self._single(helper)
            ) or (word == lemma and word not in BASE_NOUNS and before.endswith("s")) or (
                before in _CONJOINED and word not in BASE_NOUNS
            )  # fmt: skip
        return True

    def _single(self, stop: int) -> bool:
        """Whether a name or a noun for one speaker ends at an item."""
        before = self.low[stop - 1] if stop else ""
        known = HEADS.get(before)
        return before in (",", ")") or (
            before.isalpha()
            and (self.extents.capital(stop - 1) or (known is not None and known[1] == before))
        )

    def _object_sure(self, index: int) -> bool:
        """Whether what follows a form that may be a noun is an object or a clause."""
        following = self.low[index + 1] if index + 1 < self.size else ""
        return (
            following in DETERMINERS
            or following in _CLAUSES
            or following in ("him", "her", "them", "it")
            or (following[:1].isalpha() and self.extents.capital(index + 1) and not self.headline)
        )

    def _object(self, index: int, frames: frozenset[str]) -> tuple[int, int] | None:
        """Where the content begins, and the item after the words that introduce it."""
        at = index + 1
        while at < self.size and (
            (self.low[at].endswith("ly") and len(self.low[at]) > 4)
            or self.low[at] in TIME_WORDS
            or (
                self.low[at] == "on"
                and self.low[at + 1 : at + 2]
                and self.low[at + 1] in TIME_WORDS
            )
        ):
            at += 1
        if at >= self.size:
            return None
        word = self.low[at]
        if word == "to":
            if "to/" in frames and at + 1 < self.size:
                return at, at + 2
            return (at + 1, at + 1) if "to" in frames else None
        if word in frames and word != "that" and word in _PREPOSITIONS:
            return at + 1, at + 1
        if word in _CLAUSES:
            return (at, at + 1) if "that" in frames or "np" in frames else None
        if word in _PREPOSITIONS or word in _ENDS or word in (",", "and", "but", "or"):
            return None
        if word == QUOTE:
            return (at, at) if "np" in frames or "that" in frames else None
        if not word[:1].isalnum():
            return None
        if "np" in frames:
            return at, at
        return (at, at) if "that" in frames and self._clausal(at) else None

    def _clausal(self, at: int) -> bool:
        """Whether a clause without "that" begins at an item: a finite verb follows soon."""
        for index in range(at, min(at + 14, self.size)):
            word = self.low[index]
            if word in AUXILIARIES or word in NEGATIONS or (word in CUES and index > at):
                return True
            if word in _ENDS or word == ",":
                return False
        return False

    def _passive(self, index: int, helper: int, content: tuple[int, int] | None) -> None:
        """Read "was criticized by X", "is expected to": what is said of the subject."""
        subject = self.extents.before(helper)
        if subject is None:
            return
        low = self.low
        for at in range(index + 1, min(index + 6, self.size)):
            if low[at] == "by" and at + 1 < self.size:
                first, last = self.extents.after(at + 1, at + 2)
                self._enter((first, last), (helper, index + 1), subject)
                return
            if low[at] in _ENDS or low[at] == ",":
                break
        if low[index] in _EXPECTED and content is not None:
            self._enter(None, (helper, index + 1), (subject[0], self._end(*content)))

    def _source(self, index: int, helper: int, participle: bool) -> Extent | None:
        low = self.low
        before = low[helper - 1] if helper else ""
        if participle:
            return (
                self._last_subject(helper)
                if before in (",", QUOTE, "and", "by", "–", "—")
                else None
            )
        if before in _CONJOINED:
            return self._last_subject(helper)
        found = self.extents.before(helper)
        if found is None and before == ",":
            return self._last_subject(helper)
        if found is not None and found[1] - found[0] == 1 and low[found[0]] in TIME_WORDS:
            return None
        return found

    def _last_subject(self, stop: int) -> Extent | None:
        """The subject that a second verb or a participle shares with the clause before it."""
        if self._last is not None and self._last[0] < stop:
            return self._last
        for at in range(stop - 1, 0, -1):
            word = self.low[at]
            if word in AUXILIARIES or (word in CUES and not word.endswith("ing")) or (
                word.endswith("ed") and len(word) > 4
            ):  # fmt: skip
                first = at
                while first > 0 and self.low[first - 1] in _HELPERS:
                    first -= 1
                return self.extents.before(first)
        return None

    def _adjective(self, index: int) -> None:
        """Read "was willing to …", "is critical of …"."""
        low = self.low
        following = low[index + 1] if index + 1 < self.size else ""
        helper = self.helpers(index)
        if EVALUATIONS[low[index]].rstrip("/") != following and not (
            following in _CLAUSES and following != "who"
        ):
            return
        if not any(word in BE or word in ("'s", "'re", "'m") for word in low[helper:index]):
            return
        source = self.extents.before(helper)
        if source is not None:
            at = index + 1 + (following in ("of", "about"))
            self._enter(source, (helper, at), (at, self._end(at, at)))

    def _noun(self, index: int) -> None:
        """Read "X's claim that …", "his refusal to …"."""
        low = self.low
        following = low[index + 1] if index + 1 < self.size else ""
        fits = following == "that" or (following == "to" and low[index] in _TO_NOUNS)
        if not fits and not (following in ("of", "for", "about") and low[index] in _OBJECT_NOUNS):
            return
        for at in range(index - 1, max(-1, index - 4), -1):
            word = low[at]
            if word in ("his", "her", "their", "its", "my", "our") or word.endswith("'s"):
                first = at if word in DETERMINERS else self.extents.start(at + 1)
                start = index + 1 + (following in ("of", "for", "about"))
                self._enter((first, at + 1), (index, start), (start, self._end(start, start + 1)))
                return
            if not word.isalpha() or word in _PREPOSITIONS or word in AUXILIARIES:
                return

    def _end(self, first: int, start: int) -> int:
        """Where the content that begins at an item ends: with its clause."""
        clause = self.low[first] in _CLAUSES
        for at in range(max(first, start), self.size):
            word = self.low[at]
            if word in _ENDS:
                return at
            if word == "," and self._turns(at + 1, clause):
                return at
            if at > first and word in (_SUBORDINATE if clause else _LIMITS):
                return at
            if word in ("and", "but") and self._second_verb(at + 1):
                return at
        return self.size

    def trimmed(self, first: int, last: int, clause: bool) -> int:
        """Where content of a cue ends within items `first` to `last`; `clause` for saying."""
        clause = clause or self.low[first] in _CLAUSES or self._clausal(first)
        for at in range(first + 1, last):
            word = self.low[at]
            if word == "," and at > first + 2 and self._turns(at + 1, clause):
                return at
            if word in ("and", "but") and self._second_verb(at + 1):
                return at
        return last

    def _turns(self, at: int, clause: bool) -> bool:
        """Whether after a comma something else follows than more of the content."""
        word = self.low[at] if at < self.size else ""
        if word in _SUBORDINATE or word == "but" or (word in CUES and word.endswith("ing")):
            return True
        if clause:
            return word in ("according", "as") and self.low[at + 1 : at + 2] != ["well"]
        return (
            word in _BREAKING
            or word in CUES
            or word.endswith("ing")
            or (word in ("and", "he", "she", "they", "it") and self._clausal(at + 1))
        )

    def _second_verb(self, at: int) -> bool:
        """Whether a second verb that credits the same speaker follows a conjunction."""
        while at < self.size and self.low[at] in _HELPERS:
            at += 1
        word = self.low[at] if at < self.size else ""
        known = word in CUES or word in STANCES
        return known and word not in BASE_NOUNS and word.endswith(("ed", "s", "id"))
