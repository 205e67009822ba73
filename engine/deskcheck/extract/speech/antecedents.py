"""Antecedents: whom he, she, it, they and I stand for, or that the text leaves it open.

A pronoun takes the last speaker credited in its own paragraph or the one before, else the subject
of the nearest sentence there. Where those paragraphs name somebody and neither settles it, the
speaker is unread: a reader may know, we do not guess.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import takewhile
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from deskcheck.extract.people.genders import Genders, of_noun
from deskcheck.extract.people.persons import People
from deskcheck.extract.speech.candidates import Candidates, leads
from deskcheck.extract.speech.clauses import QUOTE, Unit, fill
from deskcheck.extract.speech.cue import CONJUNCTIONS
from deskcheck.extract.speech.speaker import Speaker
from deskcheck.extract.speech.speakers import Speakers
from deskcheck.extract.text import Reading
from deskcheck.facts import Credit

Missing = Literal["author", "unread", "nobody"]
"""Why a pronoun has no antecedent: it is the writer's own, it is left open, nobody is named."""

_LEADS = frozenset(("", ",", ";", ":", "–", "—", QUOTE, *CONJUNCTIONS))
"""What the phrase of a sentence's subject may follow."""
_CLAUSE_LEADS = _LEADS | {"when", "as", "while", "after", "because", "if", "although", "though",
                          "since", "until", "before"}  # fmt: skip
"""What a clause's subject may follow; a pronoun in the same sentence takes it up."""
_NAMED = ("person", "institution")
_OBJECTS = {"he": "him", "she": "her"}
"""Object forms: one beside a description is somebody else, whom the next pronoun may take up."""
_FAR = 3
"""Paragraphs over which the last speaker is still meant, where nobody has been named since."""
_DEPTH = 6
_LOOK = 30
"""Sentences of a paragraph that are looked through for an antecedent."""

_STEPS = 8
"""So often one pronoun may lead to another: in rows of pronouns all lead to all before."""


class _Sentence(Struct, gc=False):
    """A sentence read so far; `speakers` are found when first asked for."""

    unit: Unit
    speakers: list[Speaker] | None = None
    spoken: list[Credit] = []
    unread: bool = False


class Antecedents:
    """The sentences of an article read so far, and whom a pronoun in the latest stands for.

    `credit` makes the credit of a named or described speaker.
    """

    def __init__(
        self,
        reading: Reading,
        people: People,
        phrases: Speakers,
        credit: Callable[[Speaker], Credit],
    ) -> None:
        self._reading = reading
        self._phrases = phrases
        self._credit = credit
        self._genders = Genders(reading, people)
        self._candidates = Candidates(people, phrases.proper_names, self._genders, credit)
        self._seen: list[_Sentence] = []
        self._steps = 0

    def enter(self, unit: Unit, speakers: list[Speaker] | None = None) -> None:
        """Begin a unit; its speakers are found later when they are not given."""
        self._seen.append(_Sentence(unit, speakers))

    def spoke(self, chain: list[Credit]) -> None:
        """Remember who the latest unit credits."""
        self._seen[-1].spoken += reversed(chain)

    def of(self, pronoun: Speaker, after: bool) -> Credit | Missing:
        """Whom a pronoun of the latest unit stands for; `after`: its words follow it."""
        if pronoun.name in ("i", "we"):
            return "author"
        self._steps = _STEPS
        found = self._resolved(len(self._seen) - 1, pronoun, after, _DEPTH)
        self._seen[-1].unread = found == "unread"
        return found

    def _resolved(self, at: int, pronoun: Speaker, after: bool, depth: int) -> Credit | Missing:
        own = self._seen[at]
        for credit in reversed(own.spoken):
            if self._candidates.credited(credit, pronoun.name):
                return credit
        found: Credit | Missing | None = None
        if after:
            found = self._subject(at, pronoun, depth, pronoun.first)
        if found is not None:
            return found
        near = list(self._paragraph(at))
        before = list(self._paragraph_before(at))
        for paragraph in (near, before):
            found = self._of_paragraph(paragraph, pronoun, depth)
            if found is not None:
                return found
        if not after:
            found = self._subject(at, pronoun, depth, pronoun.first)
        around = [at, *near, *before]
        only = self._only(around, pronoun.name)
        return found or only or self._far(at, pronoun) or self._missing(around, pronoun)

    def _of_paragraph(
        self, sentences: list[int], pronoun: Speaker, depth: int
    ) -> Credit | Missing | None:
        """The last speaker credited in a paragraph, else its nearest subject."""
        for at in sentences:
            for credit in reversed(self._seen[at].spoken):
                if self._candidates.credited(credit, pronoun.name):
                    return "unread" if self._beside(at, credit, pronoun.name) else credit
        for at in sentences:
            found = self._subject(at, pronoun, depth)
            if found is not None:
                return found
        return None

    def _paragraph(self, at: int) -> Iterator[int]:
        """The sentences before one in its paragraph, nearest first."""
        paragraph = self._seen[at].unit.paragraph
        nearest = range(at - 1, max(-1, at - 1 - _LOOK), -1)
        return takewhile(lambda i: self._seen[i].unit.paragraph == paragraph, nearest)

    def _paragraph_before(self, at: int) -> Iterator[int]:
        """The sentences of the paragraph before a sentence's own, nearest first."""
        paragraph = self._seen[at].unit.paragraph
        number = -1
        for i in range(at - 1, max(-1, at - 1 - 2 * _LOOK), -1):
            unit = self._seen[i].unit
            if unit.paragraph == paragraph or unit.part != "body" or self._line(unit):
                continue
            if number not in (-1, unit.paragraph):
                return
            number = unit.paragraph
            yield i

    def _line(self, unit: Unit) -> bool:
        """Whether a unit is a line between paragraphs (a time, a subhead), not a sentence."""
        return unit.end - unit.start < 120 and not self._reading.article.text[
            unit.start : unit.end
        ].rstrip().endswith((".", "!", "?", "”", '"', "'", ":", ",", ")"))

    def _subject(
        self, at: int, pronoun: Speaker, depth: int, stop: int | None = None
    ) -> Credit | Literal["unread"] | None:
        """Who a sentence is about, as far as a pronoun can stand for them."""
        unit = self._seen[at].unit
        openers = _LEADS if stop is None else _CLAUSE_LEADS
        speakers = self._speakers(at)
        for number, speaker in enumerate(speakers):
            if stop is not None and speaker.last > stop:
                return None
            if not leads(unit, speaker, openers):
                continue
            if speaker.kind == "pronoun":
                if speaker.name == pronoun.name and depth:
                    return self._again(at, speaker, depth)
                continue
            follower = speakers[number + 1] if number + 1 < len(speakers) else speaker
            gap = unit.low[speaker.last : follower.first]
            apposed = gap == [","] and speaker.kind == "anonymous" and follower.kind in _NAMED
            if apposed or not self._candidates.named(speaker, pronoun.name):
                continue
            if gap == ["and"] and self._candidates.named(follower, pronoun.name):
                return "unread"
            if self._beside(at, self._credit(speaker), pronoun.name):
                return "unread"
            far = self._far(at, pronoun) if speaker.definite else None
            return far or self._taken(speaker, pronoun.name)
        return None

    def _beside(self, at: int, credit: Credit, pronoun: str) -> bool:
        """Whether a sentence tells of another by the pronoun: "An officer told her …"."""
        low = self._seen[at].unit.low
        unknown = credit.kind == "anonymous" and not of_noun(credit.name)
        return unknown and _OBJECTS.get(pronoun) in low and pronoun not in low

    def _taken(self, speaker: Speaker, pronoun: str) -> Credit:
        """The credit of a subject; an unknown name that he or she stands for is a person's."""
        credit = self._credit(speaker)
        if pronoun in ("he", "she") and credit.kind == "institution":
            return replace(credit, kind="named person")
        return credit

    def _again(self, at: int, speaker: Speaker, depth: int) -> Credit | Literal["unread"] | None:
        """Whom the same pronoun stands for where an earlier sentence has it as its subject."""
        if at == len(self._seen) - 1:
            return None
        self._steps -= 1
        found = self._resolved(at, speaker, True, depth - 1) if self._steps > 0 else None
        return found if isinstance(found, Credit) or found == "unread" else None

    def _speakers(self, at: int) -> list[Speaker]:
        sentence = self._seen[at]
        if sentence.speakers is None:
            if not sentence.unit.low:
                fill(sentence.unit, self._reading)
            sentence.speakers = self._phrases.of(sentence.unit)
        return sentence.speakers

    def _only(self, sentences: list[int], pronoun: str) -> Credit | None:
        """The one person of some sentences who is told of by this pronoun, if there is just one."""
        named = {s.name: s for at in sentences for s in self._speakers(at) if s.kind == "person"}
        fits = [s for name, s in named.items() if self._genders.of(name) == pronoun]
        known = all(self._genders.of(name) for name in named)
        return self._credit(fits[0]) if len(fits) == 1 and known and len(named) > 1 else None

    def _far(self, at: int, pronoun: Speaker) -> Credit | None:
        """The last speaker of all, some paragraphs back, when nobody has been named since."""
        if pronoun.name not in ("he", "she"):
            return None
        paragraph = self._seen[at].unit.paragraph
        for place in range(at - 1, max(-1, at - 1 - 2 * _LOOK), -1):
            sentence = self._seen[place]
            if sentence.unit.paragraph < paragraph - _FAR:
                return None
            if sentence.spoken:
                last = sentence.spoken[-1]
                return last if self._candidates.credited(last, pronoun.name) else None
            if any(speaker.kind == "person" for speaker in self._speakers(place)):
                return None
        return None

    def _missing(self, sentences: list[int], pronoun: Speaker) -> Missing:
        """Whether a pronoun is left open among those named near it, or nobody is."""
        if pronoun.name == "it":
            return "unread"
        kinds = ("person", "persons", *(("institution",) if pronoun.name == "they" else ()))
        nameable = self._candidates.nameable
        named = any(
            s.kind in kinds or (s.kind == "institution" and nameable(self._credit(s)))
            for at in sentences
            for s in self._speakers(at)
        )
        return "unread" if named or any(self._seen[at].unread for at in sentences) else "nobody"


__all__ = ["Antecedents", "Missing"]
