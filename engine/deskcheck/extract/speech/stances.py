"""Attitudes: who is said to want, judge, back or reject what, by verbs that report no words.

They are read apart from the speakers that rules ask for: whoever wants or believes a thing is no
source for it. What is credited here may also be words that no known speaker stands beside.
"""

from __future__ import annotations

from msgspec import Struct

from deskcheck.articles.words import word_set
from deskcheck.extract.speech.clauses import QUOTE, Unit
from deskcheck.extract.speech.cues import AUXILIARIES, BE, CUES, TIME_WORDS
from deskcheck.extract.speech.extents import Extent, Extents
from deskcheck.extract.speech.speaker import DETERMINERS, HEADS
from deskcheck.extract.speech.stance_ends import CLAUSES, ENDS, HELPERS, ClauseEnds
from deskcheck.extract.speech.stance_words import BASE_NOUNS, EVALUATIONS, NOUNS, STANCES


class Stance(Struct, frozen=True):
    """An attitude: items of its source (None: nobody is named), its cue and its content."""

    source: Extent | None
    cue: Extent
    content: Extent


_PREPOSITIONS = word_set(
    "for on about of to with against out at in over as from by into under after before during up "
    "down off through until since than"
)
_PRONOUNS = word_set("i he she they we you who which it")
_CONJOINED = ("and", "but", "or", "then")
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
        self.ended = unit.ended
        self.extents = extents
        self.ends = ClauseEnds(unit.low, unit.ended)
        self.taken = taken
        self.headline = unit.part == "headline"
        self.found: list[Stance] = []
        self._last: Extent | None = None

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
        helper = self.ends.helpers(index)
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
        relative = helper > 0 and low[helper - 1] in ("who", "which")
        end = self.ends.of(*content, relative)
        self._enter(source, (helper, content[0]), (content[0], end))

    def _enter(self, source: Extent | None, cue: Extent, content: Extent) -> None:
        general = source is not None and self.low[slice(*source)] == ["you"]
        if content[0] >= content[1] or general:
            return
        self.found.append(Stance(source, cue, content))
        self._last = source or self._last

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
                and (self._object_sure(index) or self._infinitive(index))
                and self._single(helper)
            ) or (
                word in BASE_NOUNS and word == lemma and self._object_sure(index)
                and self._several(helper)
            ) or (word == lemma and word not in BASE_NOUNS and before.endswith("s")) or (
                before in _CONJOINED and word not in BASE_NOUNS
            )  # fmt: skip
        return True

    def _infinitive(self, index: int) -> bool:
        """Whether an infinitive that its verb takes follows a form: "plans to leave"."""
        takes = "to/" in STANCES[self.low[index]][1]
        return takes and self.low[index + 1 : index + 2] == ["to"] and index + 2 < self.size

    def _several(self, stop: int) -> bool:
        """Whether "who" or "that", or two names joined by "and", end at an item."""
        if stop and self.low[stop - 1] in ("who", "that"):
            return True
        joined = stop > 2 and self.low[stop - 2] == "and"
        return joined and self.extents.capital(stop - 1) and self.extents.capital(stop - 3)

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
            or following in CLAUSES
            or following in ("him", "her", "them", "it")
            or (following[:1].isalpha() and self.extents.capital(index + 1) and not self.headline)
        )

    def _object(self, index: int, frames: frozenset[str]) -> tuple[int, int] | None:
        """Where the content begins, and the item after the words that introduce it."""
        at = self._past_adverbs(index + 1)
        if at >= self.size:
            return None
        word = self.low[at]
        if word == "to":
            if "to/" in frames and at + 1 < self.size:
                return at, at + 2
            return (at + 1, at + 1) if "to" in frames else None
        if word in _PREPOSITIONS:
            return (at + 1, at + 1) if word in frames else None
        told = "np" in frames or "that" in frames
        if word in CLAUSES:
            return (at, at + 1) if told else None
        if word == QUOTE:
            return (at, at) if told else None
        if not word[:1].isalnum() or word in _CONJOINED:
            return None
        return (at, at) if "np" in frames or (told and self.ends.clausal(at)) else None

    def _past_adverbs(self, at: int) -> int:
        """The item after adverbs and words of time behind a verb."""
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
        return at

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
            if low[at] in ENDS or low[at] == ",":
                break
        if low[index] in _EXPECTED and content is not None:
            self._enter(None, (helper, index + 1), (subject[0], self.ends.of(*content)))

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
                while first > 0 and self.low[first - 1] in HELPERS:
                    first -= 1
                return self.extents.before(first)
        return None

    def _adjective(self, index: int) -> None:
        """Read "was willing to …", "is critical of …"."""
        low = self.low
        following = low[index + 1] if index + 1 < self.size else ""
        helper = self.ends.helpers(index)
        if EVALUATIONS[low[index]].rstrip("/") != following and not (
            following in CLAUSES and following != "who"
        ):
            return
        if not any(word in BE or word in ("'s", "'re", "'m") for word in low[helper:index]):
            return
        source = self.extents.before(helper)
        if source is not None:
            at = index + 1 + (following in ("of", "about"))
            self._enter(source, (helper, at), (at, self.ends.of(at, at)))

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
                self._enter(
                    (first, at + 1), (index, start), (start, self.ends.of(start, start + 1))
                )
                return
            if not word.isalpha() or word in _PREPOSITIONS or word in AUXILIARIES:
                return
