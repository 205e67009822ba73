"""Appositions: the subject before "X, the mayor of Y, said" and behind "the mayor, X, said"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from deskcheck.extract.speech.clauses import QUOTE
from deskcheck.extract.speech.cues import AUXILIARIES, CUE_VERBS, NOUN_FORMS
from deskcheck.extract.speech.speaker import Speaker, singular_head

_PLACING = ("of", "in", "at", "from", "near", "on", "outside", "inside")
_PAIRS = {")": "(", "–": "–—", "—": "–—"}
"""Closing marks of an aside, to those that open it."""
_RELATIVES = ("who", "whose", "which", "where", "speaking", "citing", "quoting")


def apposed(low: Sequence[str], ends: Mapping[int, Speaker], comma: int) -> Speaker | None:
    """The subject before an apposition, parenthesis or relative clause that ends at an item."""
    opened = _opened(low, ends, comma)
    if opened is not None or low[comma] == ")":
        return opened
    nearest = ends.get(comma)
    listed = nearest is not None and nearest.first > 0 and low[nearest.first - 1] == "including"
    if (
        nearest is not None
        and not listed
        and ((nearest.kind == "person" and nearest.role) or _described(low, ends, nearest))
    ):
        return nearest
    for at in range(comma - 1, max(0, comma - 30), -1):
        if low[at] in (";", QUOTE, ":"):
            return None
        speaker = _before_comma(low, ends, at) if low[at] == "," else None
        if speaker is None or speaker.kind in ("pronoun", "paper"):
            continue
        if speaker.first and low[speaker.first - 1] in _PLACING:
            continue
        gap = _past_age(low[at + 1 : comma])
        finite = any(w in AUXILIARIES or (w in CUE_VERBS and w not in NOUN_FORMS) for w in gap)
        if gap and (gap[0] in _RELATIVES or not finite):
            return speaker
    if nearest is None or nearest.kind not in ("person", "institution"):
        return None
    return nearest if nearest.first and low[nearest.first - 1] == "," else None


def _past_age(gap: Sequence[str]) -> Sequence[str]:
    """What stands between two commas without the age that opens it: "Berg, 40, who led …"."""
    aged = len(gap) > 2 and gap[0].isdigit() and gap[1] == ","
    return gap[2:] if aged else gap


def _opened(low: Sequence[str], ends: Mapping[int, Speaker], close: int) -> Speaker | None:
    """The speaker before the parenthesis or the pair of dashes that an item closes."""
    if low[close] not in _PAIRS:
        return None
    marks = _PAIRS[low[close]]
    opening = next((i for i in range(close - 1, -1, -1) if low[i] in marks), -1)
    speaker = ends.get(opening)
    named = speaker is not None and speaker.kind in ("person", "institution", "outlet")
    return speaker if named or low[close] == ")" else None


def _described(low: Sequence[str], ends: Mapping[int, Speaker], speaker: Speaker) -> bool:
    """Whether a name stands after a description of one person: "the boy's uncle, X"."""
    if speaker.kind not in ("person", "institution") or low[speaker.first - 1] != ",":
        return False
    before = ends.get(speaker.first - 1)
    return before is not None and before.kind == "anonymous" and singular_head(before)


def _before_comma(low: Sequence[str], ends: Mapping[int, Speaker], comma: int) -> Speaker | None:
    """The speaker that ends at a comma, what stands in parentheses after it left out."""
    if low[comma - 1] == ")":
        comma = next((i for i in range(comma - 1, -1, -1) if low[i] == "("), comma)
    return ends.get(comma)
