"""Inversion: the subject behind its verb, "…, said X", "Said X: …", "Saying no, X left"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from deskcheck.articles.words import word_set
from deskcheck.extract.speech.clauses import QUOTE
from deskcheck.extract.speech.cue import Cue
from deskcheck.extract.speech.cues import ADVERBS, AUXILIARIES, CUE_VERBS, CUES, LABELLING
from deskcheck.extract.speech.speaker import BOUNDARIES, Speaker, singular_head

if TYPE_CHECKING:
    from deskcheck.extract.speech.subjects import Subjects


Subject = tuple[Speaker | None, int, Cue | None]
"""Who does the crediting, the first item of the cue, and the cue it leans on, if any."""

_NEVER_INVERTED = LABELLING | {"call", "tell", "inform", "assure", "remind"}
_FRONTED = 40
_REACH = 9
_CLAUSE_ENDS = word_set("who that which as when while after before because where if") | {
    ",", ";", ":", ".", QUOTE,
}  # fmt: skip


def inverted(subjects: Subjects, index: int, helper: int) -> Speaker | None:
    """The subject after its verb: "…, said X"."""
    if helper != index:
        return None
    before = subjects.low[index - 1] if index else ""
    opening = not index and _introduces(subjects, index)
    if before not in (",", QUOTE, "–", "—", "as", "-") and not opening:
        return None
    if subjects.low[index].endswith("ing"):
        return None
    if CUES[subjects.low[index]][0] in _NEVER_INVERTED:
        return None
    start = index + 1
    while start < subjects.size and (
        subjects.low[start][0].isdigit() or subjects.low[start] in "/-"
    ):
        start += 1
    speaker = subjects.starts.get(start)
    if speaker is None or speaker.kind in ("paper", "persons") or subjects.low[start] == "that":
        return None
    if subjects.low[speaker.last - 1].endswith("'s"):
        speaker = subjects.starts.get(speaker.last)
        if speaker is None:
            return None
    if speaker.kind == "pronoun" and before != QUOTE:
        return None
    return None if _acts(subjects, speaker) else _named(subjects, speaker) or speaker


def _named(subjects: Subjects, speaker: Speaker) -> Speaker | None:
    """The person whose name stands behind a description: "said the fire chief, X"."""
    if speaker.kind != "anonymous" or not singular_head(speaker):
        return None
    named = subjects.starts.get(speaker.last + 1)
    if named is None or named.kind != "person" or subjects.low[speaker.last] != ",":
        return None
    after = subjects.low[named.last] if named.last < subjects.size else "."
    return named if after in _CLAUSE_ENDS else None


def _introduces(subjects: Subjects, index: int) -> bool:
    """Whether a verb that opens its sentence has its subject and a colon behind it."""
    speaker = subjects.starts.get(index + 1)
    return speaker is not None and subjects.low[speaker.last : speaker.last + 1] in ([":"], [","])


def _acts(subjects: Subjects, speaker: Speaker) -> bool:
    """Whether a verb or another speaker follows: the speaker is a clause's own subject."""
    if speaker.last >= subjects.size:
        return False
    after = subjects.low[speaker.last]
    if after in AUXILIARIES or after == "that" or after in CUE_VERBS:
        return True
    if speaker.first - 2 not in subjects.unit.ended and (
        after in ADVERBS or _finite(subjects, speaker.last)
    ):
        return True
    return speaker.last in subjects.starts and subjects.unit.part != "headline"


def _finite(subjects: Subjects, at: int) -> bool:
    """Whether an auxiliary follows in the clause that an item stands in."""
    for word in subjects.low[at : at + _REACH]:
        if word in AUXILIARIES:
            return True
        if word in _CLAUSE_ENDS:
            return False
    return False


def fronted(subjects: Subjects, index: int) -> Subject:
    """The subject behind a participle that opens its sentence: "Saying no, X left"."""
    for comma in range(index + 2, min(subjects.size - 1, index + _FRONTED)):
        speaker = subjects.starts.get(comma + 1) if subjects.low[comma] == "," else None
        if speaker is None or speaker.kind == "paper" or speaker.last >= subjects.size:
            continue
        after = subjects.low[speaker.last]
        if after.isalpha() and (after not in BOUNDARIES or after in AUXILIARIES):
            return speaker, index, None
    return None, index, None
