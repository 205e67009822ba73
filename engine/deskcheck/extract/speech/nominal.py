"""Nominal cues: nouns and adjectives that credit somebody with a clause behind "that".

"Warnings from X that …", "X's claim that …", "a report by X that …", "X is confident that …".
"""

from __future__ import annotations

from deskcheck.extract.speech.cue import Cue
from deskcheck.extract.speech.cues import ADJECTIVAL, ADVERBS, AUXILIARIES, BE, TIME_WORDS
from deskcheck.extract.speech.speaker import Speaker
from deskcheck.extract.speech.subjects import Subjects

_REACH = 8
"""Words between a noun, its maker and its clause at most."""


def nominal(subjects: Subjects, index: int) -> Cue | None:
    """The cue that a noun or an adjective at an item is, with what it governs; None without one."""
    that = _that(subjects, index)
    if that < 0:
        return None
    adjective = subjects.low[index] in ADJECTIVAL
    found = _holder(subjects, index) if adjective else _maker(subjects, index, that)
    if found is None or (found.kind == "paper"):
        return None
    first = found.first if found.last <= index else index
    cue = Cue(index, first, that, "after", "motion", found)
    cue.begin = that + 1
    return cue


def _that(subjects: Subjects, index: int) -> int:
    """The "that" which opens the clause of a noun or adjective, -1 without one."""
    low = subjects.low
    for at in range(index + 1, min(index + _REACH, subjects.size - 1)):
        if low[at] == "that":
            return at
        inside = at in subjects.inside or low[at] in TIME_WORDS or low[at] in ("by", "from", "of")
        if not inside and low[at] not in ("on", "the", "his", "her", "its", "their"):
            return -1
    return -1


def _maker(subjects: Subjects, index: int, that: int) -> Speaker | None:
    """Whose words a noun tells: its possessor, or who follows "by" or "from"."""
    low = subjects.low
    if low[index + 1] in ("by", "from"):
        speaker = subjects.starting(index + 2)
        return speaker if speaker is not None and speaker.last <= that else None
    if index + 1 != that:
        return None
    for at in range(index, max(0, index - 3), -1):
        owner = subjects.ends.get(at)
        if owner is not None:
            return owner if low[at - 1].endswith("'s") or low[at : at + 1] == ["'"] else None
        if not low[at - 1].isalpha() or low[at - 1] in AUXILIARIES:
            return None
    return None


def _holder(subjects: Subjects, index: int) -> Speaker | None:
    """Who is confident of a clause: the subject of "be" before the adjective."""
    low, at = subjects.low, index
    while at > 0 and (low[at - 1] in ADVERBS or low[at - 1].endswith("ly")):
        at -= 1
    if not at or low[at - 1] not in BE:
        return None
    helper = subjects.helpers(at)
    speaker = subjects.ends.get(helper)
    if speaker is None or speaker.name == "it" or not subjects.can_speak(speaker):
        return None
    return speaker
