"""Subjects: who does the crediting at a verb, from the words around it."""

from __future__ import annotations

from collections.abc import Sequence

from deskcheck.articles.words import word_set
from deskcheck.extract.speech.appositions import apposed
from deskcheck.extract.speech.clauses import QUOTE, Unit
from deskcheck.extract.speech.complements import modified, related
from deskcheck.extract.speech.cue import CONJUNCTIONS, LISTING, Cue
from deskcheck.extract.speech.cues import (
    ADVERBS,
    AUXILIARIES,
    CATENATIVE,
    CUE_VERBS,
    CUES,
    LABELLING,
    NEGATIONS,
    NOUN_FORMS,
    PEOPLE_NOUNS,
    TIME_WORDS,
)
from deskcheck.extract.speech.extents import Extents
from deskcheck.extract.speech.inversion import Subject, fronted, inverted
from deskcheck.extract.speech.speaker import DETERMINERS, HEADS, Speaker, joined, singular
from deskcheck.extract.speech.speakers import Speakers

_ASIDES = frozenset(
    ("in", "turn", "on", "the", "other", "hand", "for", "his", "her", "its", "their", "part",
     "however", "meanwhile", "though", "of", "course", "at", "same", "time", "contrast", "by")
)  # fmt: skip
_PARTICIPLE_LEADS = (",", "and", "but", "while", "before", "after", "by", "–", "—", QUOTE)
_SAYING = (["saying", ","], ["saying", QUOTE], ["saying", ":"], ["saying", "that"])
"""A participle that leans on the subject of its clause without a comma: "came out saying, …"."""
_LEADS = ("the", "on", "in", "a", "n't")


_QUOTING = (["saying", ","], ["saying", QUOTE], ["asking", ","], ["asking", QUOTE])
"""A participle that quotes the person right before it: "a film of X saying, …"."""
_ASIDE_ENDS = (",", "–", "—", ")")
_LONG = 8
_GOING = ("go", "goes", "going", "gone", "went")
_PLACING = ("in", "at", "on", "near", "with", "for", "from", "to", "of", "by", "outside", "inside")
_ALONE = word_set("others some many most few several both nobody everybody everyone people men")
_EMPTY = word_set("which that this these those you who it each none all")
"""Words that are no source by themselves."""


class Subjects:
    """Finds subjects in one unit; `found` are the cues read so far, in order."""

    def __init__(self, unit: Unit, speakers: Sequence[Speaker], phrases: Speakers) -> None:
        self.unit = unit
        self.phrases = phrases
        self.low = unit.low
        self.size = len(unit.low)
        self.speakers = list(speakers)
        self.starts = {s.first: s for s in speakers}
        self.ends = {s.last: s for s in speakers}
        self.inside = {i for s in speakers for i in range(s.first, s.last)}
        self.found: list[Cue] = []

    def of(self, index: int, helper: int, participle: bool) -> Subject:
        """Who does the crediting, the first item of the cue, and the cue it leans on, if any."""
        before = self.low[helper - 1] if helper else ""
        label = self.low[index].endswith("ed") and CUES[self.low[index]][0] in LABELLING
        if label and helper == index and before == ",":
            return None, index, None
        if participle:
            return self._leaned_on(index, helper)
        speaker = self.ends.get(helper)
        if speaker is not None:
            return (*self._climbed(speaker, helper), None)
        widened = modified(self, helper) or related(self, helper)
        if widened is not None:
            return widened, widened.first, None
        apart = apposed(self.low, self.ends, helper - 1) if before in _ASIDE_ENDS else None
        behind = inverted(self, index, helper) if apart is None or before == "," else None
        if behind is not None:
            return behind, index, None
        if apart is not None:
            return apart, apart.first, None
        if before in ("who", "which"):
            return self._relative(helper - 1)
        return self._shared(helper) if before in LISTING else (None, index, None)

    def _leaned_on(self, index: int, helper: int) -> Subject:
        """Who does what a participle tells: "Saying no, X left", "X left, saying no"."""
        if index == helper == 0:
            return fronted(self, index)
        before, speaker = self.low[helper - 1] if helper else "", self.ends.get(helper)
        if self.low[index : index + 2] in _QUOTING and speaker and speaker.kind == "person":
            return speaker, speaker.first, None
        leaning = before in _PARTICIPLE_LEADS or self.low[index : index + 2] in _SAYING
        return self._shared(helper) if leaning else (None, index, None)

    def unknown(self, index: int, helper: int) -> Speaker | None:
        """A subject that no list knows: "the announcer said", "…, said the announcer"."""
        extents = Extents(self.unit, self.phrases.bare)
        after = index + 1
        inverted = index == helper and index - 1 in self.unit.ended and after < self.size
        if inverted and (self.low[after] in DETERMINERS or extents.capital(after)):
            return self.any_phrase(after)
        closed = helper and self.low[helper - 1] in (",", ")", "–", "—")
        found = extents.before(helper) if closed or self.low[helper - 1].isalpha() else None
        if found is None or self.low[found[0]] in _EMPTY:
            return None
        if self.low[helper - 1] == "whom":
            return self.phrases.they(self.unit, *found)
        if closed:
            stop = next(i for i in range(found[0], helper) if self.low[i] in (",", "(", "–", "—"))
            found = (found[0], stop)
        if found[1] - found[0] > _LONG or not self._nominal(extents, *found):
            return None
        return self.phrases.phrase(self.unit, *found)

    def _nominal(self, extents: Extents, first: int, last: int) -> bool:
        """Whether words can be a subject: one word alone has a capital, is plural or a pronoun."""
        word = self.low[first]
        plain = last - first == 1 and not extents.capital(first)
        plural = word.endswith("s") and not word.endswith(("ss", "us"))
        return last > first and (not plain or plural or word in _ALONE or word in HEADS)

    def helpers(self, index: int) -> int:
        """The first of the auxiliaries and adverbs right before a verb."""
        at = index
        while at > 0 and at - 1 not in self.inside:
            word = self.low[at - 1]
            listed = word in AUXILIARIES or word in ADVERBS or word in NEGATIONS
            if (
                listed
                or word in TIME_WORDS
                or word == "turn"
                or (word.endswith("ly") and len(word) > 4)
            ):
                at -= 1
            elif word == "to" and at > 1 and self._leads_on(at - 2):
                at -= 2 + (self.low[at - 2] == "on" and self.low[at - 3] in _GOING)
            elif word in _LEADS and at < index and self.low[at] in TIME_WORDS | {"turn", "the"}:
                at -= 1
            elif word == "," and self._aside(at - 1) >= 0:
                at = self._aside(at - 1)
            else:
                break
        return at

    def _leads_on(self, at: int) -> bool:
        """Whether a word before "to" has the subject of the verb behind it: "went on to say"."""
        word = self.low[at]
        return at not in self.inside and (word in CATENATIVE or word.endswith(("ed", "ing")))

    def _aside(self, comma: int) -> int:
        """The comma that opens an aside like ", in turn," which ends at a comma; -1 without one."""
        for at in range(comma - 1, max(-1, comma - 7), -1):
            if self.low[at] == ",":
                return at if at < comma - 1 else -1
            if self.low[at] not in _ASIDES and self.low[at] not in ADVERBS:
                return -1
        return -1

    def _climbed(self, speaker: Speaker, stop: int) -> tuple[Speaker, int]:
        """The whole phrase that ends in a speaker: "a spokesman for the ministry"."""
        placed = speaker.first > 0 and self.low[speaker.first - 1] in _PLACING
        told = related(self, speaker.first) if placed else None
        if told is not None:
            return told, told.first
        speaker = self._listed(speaker)
        head = speaker
        number = next(i for i, s in enumerate(self.speakers) if s.first == speaker.first)
        while number > 0:
            left = self.speakers[number - 1]
            if not joined(self.unit, left, head):
                break
            if left.kind == "paper":
                gap = self.low[left.last : head.first]
                if gap and gap[-1] in ("by", "from", "of"):
                    return speaker, left.first
                return left, left.first
            described = left.kind in ("anonymous", "institution") and left.head
            if not described and left.kind != "person":
                break
            head = left
            number -= 1
        if head is speaker or head.kind == "person":
            return head, head.first
        return self.phrases.widened(self.unit, head, stop), head.first

    def _listed(self, speaker: Speaker) -> Speaker:
        """A whole list of subjects ("A, B and C") as one speaker, named by all its words."""
        number = next(i for i, s in enumerate(self.speakers) if s.last == speaker.last)
        first, names = number, [speaker.name]
        while first > 0:
            left, right = self.speakers[first - 1], self.speakers[first]
            gap = self.low[left.last : right.first]
            joint = gap == ["and"] or (first < number and gap == [","])
            if not joint or left.kind not in ("person", "institution", "outlet", "anonymous"):
                break
            names.insert(0, left.name)
            first -= 1
        if first == number:
            return speaker
        head = self.speakers[first]
        name = " and ".join((", ".join(names[:-1]), names[-1]))
        return Speaker(head.first, speaker.last, head.kind, name, head.start, speaker.end,
                       head.head, False, head.country)  # fmt: skip

    def _relative(self, who: int) -> Subject:
        """Whom "who" or "which" takes up: what stands before it, or before the comma there."""
        at = who - 1 if who and self.low[who - 1] == "," else who
        speaker = self.ends.get(at)
        if speaker is None or speaker.kind == "pronoun":
            return None, who, None
        return speaker, speaker.first, None

    def _shared(self, helper: int) -> Subject:
        """The subject of a second verb or a participle: that of the clause before it."""
        host = next(
            (c for c in reversed(self.found) if c.mode != "whole" and c.subject is not None), None
        )
        main = self.clause_subject(helper, host.last if host is not None else 0)
        if main is not None:
            return main, helper, None
        if host is None:
            return None, helper, None
        return host.subject, helper, host

    def clause_subject(self, stop: int, floor: int) -> Speaker | None:
        """The subject of the clause before an item: a speaker at its start that acts."""
        for speaker in reversed(self.speakers):
            if speaker.last >= stop or speaker.first < floor or speaker.kind == "paper":
                continue
            opening = speaker.first == 0 or self.low[speaker.first - 1] in (",", QUOTE, "–", "—")
            after = self.low[speaker.last] if speaker.last < self.size else ""
            if opening and after not in (",", "and", "or", "of", "'s", ".") and after.isalpha():
                return speaker
        return None

    def agent(self, index: int) -> Speaker | None:
        """Who a passive's "by" names."""
        for at in range(index + 1, min(index + 8, self.size - 1)):
            if self.low[at] in (",", QUOTE, "that"):
                return None
            if self.low[at] == "by":
                return self.starting(at + 1)
        return None

    def starting(self, index: int) -> Speaker | None:
        """The speaker whose phrase starts at an item, its determiner and modifiers allowed."""
        for speaker in self.speakers:
            if speaker.first <= index < speaker.last:
                return speaker
            if index < speaker.first <= index + 7:
                gap = self.low[index : speaker.first]
                plain = all(w.isalpha() or w.endswith("'s") or w == "-" for w in gap)
                if plain and not any(
                    (w in CUE_VERBS and w not in NOUN_FORMS)
                    or w in AUXILIARIES
                    or w in CONJUNCTIONS
                    for w in gap
                ):
                    return speaker
                return None
        return None

    def any_phrase(self, index: int) -> Speaker | None:
        """Whatever noun phrase starts at an item, as a source without a better kind."""
        stop = index
        while stop < self.size and stop - index < 8 and (
            self.low[stop].isalnum() or self.low[stop] == "-"
        ) and self.low[stop] not in AUXILIARIES:  # fmt: skip
            stop += 1
        if stop == index or self.low[index] in ("plan", "how", "what", "where", "whether"):
            return None
        return self.phrases.phrase(self.unit, index, stop)

    def hypothetical(self, first: int) -> bool:
        """Whether a cue stands in a condition ("if allies ask for …")."""
        return first > 0 and self.low[first - 1] in ("if", "unless", "whether", "until", "lest")

    def can_speak(self, subject: Speaker) -> bool:
        """Whether a subject can be one: a singular noun for a person needs a determiner."""
        if subject.kind != "anonymous" or self.unit.part == "headline":
            return True
        opening = self.low[subject.first]
        plural = singular(self.low[subject.last - 1]) != self.low[subject.last - 1]
        return (
            plural
            or opening in DETERMINERS
            or opening.endswith("'s")
            or subject.head != self.low[subject.last - 1]
            or self.low[subject.last - 1] in PEOPLE_NOUNS
        )
