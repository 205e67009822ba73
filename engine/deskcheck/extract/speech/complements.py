"""Complements: what stands behind the noun of a source, and belongs to it all the same.

"An official familiar with the matter", "a man who lives in the town", "data compiled by X".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from deskcheck.articles.words import word_set
from deskcheck.extract.speech.clauses import QUOTE
from deskcheck.extract.speech.cues import AUXILIARIES
from deskcheck.extract.speech.speaker import Speaker, joined

if TYPE_CHECKING:
    from deskcheck.extract.speech.subjects import Subjects

_MODIFIERS = word_set("familiar close briefed involved knowledgeable aware present near working")
"""Words that open what is said of an unnamed source after its noun."""
_REACH = 16
_PUNCTUATION = frozenset((",", ";", ":", ".", QUOTE, "–", "—", "(", ")"))
_MODIFIER_REACH = 9


def modified(subjects: Subjects, stop: int) -> Speaker | None:
    """An unnamed source with words after it: "an official familiar with the matter"."""
    for at in range(stop - 1, max(0, stop - _MODIFIER_REACH), -1):
        word = subjects.low[at]
        speaker = subjects.ends.get(at)
        if speaker is not None and word in _MODIFIERS:
            unnamed = speaker.kind == "anonymous"
            return subjects.phrases.widened(subjects.unit, speaker, stop) if unnamed else None
        if speaker is not None and word.endswith("ing") and not speaker.first:
            return speaker if speaker.kind in ("anonymous", "institution", "person") else None
        if not word.isalpha() or word in AUXILIARIES or at in subjects.inside:
            return None
    return None


def related(subjects: Subjects, stop: int) -> Speaker | None:
    """Whom a relative clause tells of that ends at an item: "a man who lives in the town"."""
    for at in range(stop - 2, max(0, stop - _REACH), -1):
        if subjects.low[at] == "who":
            who = subjects.ends.get(at)
            return who if who is not None and who.kind in ("anonymous", "person") else None
        if subjects.low[at] in _PUNCTUATION:
            return None
    return None


def paper_of(subjects: Subjects, stop: int) -> Speaker | None:
    """The paper that a complement of a subject belongs to: "data compiled by X"."""
    for speaker in reversed(subjects.speakers):
        if speaker.last > stop or stop - speaker.first > _REACH:
            continue
        if not _PUNCTUATION.isdisjoint(subjects.low[speaker.last : stop]):
            return None
        if speaker.kind == "paper":
            return speaker
    return None


def with_maker(subjects: Subjects, speaker: Speaker) -> Speaker:
    """For a paper ("a statement from X") its maker, when the text names one."""
    if speaker.kind != "paper":
        return speaker
    for other in subjects.speakers:
        if other.first > speaker.first and joined(subjects.unit, speaker, other):
            if subjects.low[other.first - 1] in ("by", "from", "of"):
                return other
            return speaker
    return speaker
