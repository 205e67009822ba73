"""Verbs of speech: the English verbs that report words spoken or written, in all their forms.

The list is the measure's own, apart from what the extractor knows: reporting verbs of saying, as
grammars of English list them (Collins COBUILD English Grammar, chapter 7), with which words that
were said stand as a clause or a quotation. Verbs of thinking and wanting are left out, and verbs
that judge or name a subject without reporting words ("praise", "describe", "talk about").
"""

from __future__ import annotations

from collections.abc import Iterator

_REGULAR = (
    "acknowledge add advise affirm allege announce answer argue ask assert assure attest aver "
    "boast caution chant claim clarify comment complain concede confess confide confirm contend "
    "counter cry declare demand deny disclose elaborate emphasise emphasize exclaim explain "
    "inform inquire insist interject joke lament maintain mention murmur muse mutter narrate "
    "note notify observe plead pledge predict proclaim profess promise pronounce propose "
    "reaffirm recall recount reiterate relate remark remind repeat reply report respond retort "
    "reveal scream shout state stipulate stress suggest testify tweet underline underscore urge "
    "utter venture vow warn whisper yell"
)
_DOUBLING = "admit brag quip"
_IRREGULAR = (
    "say says said saying tell tells told telling write writes wrote written writing "
    "swear swears swore sworn swearing according"
)


def _inflected(lemma: str) -> Iterator[str]:
    if lemma.endswith("e"):
        yield from (lemma + "s", lemma + "d", lemma[:-1] + "ing")
    elif lemma.endswith("y") and lemma[-2] not in "aeiou":
        yield from (lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing")
    else:
        sibilant = lemma.endswith(("s", "x", "ch", "sh"))
        yield from (lemma + ("es" if sibilant else "s"), lemma + "ed", lemma + "ing")


def _forms() -> Iterator[str]:
    yield from _IRREGULAR.split()
    for lemma in _REGULAR.split():
        yield lemma
        yield from _inflected(lemma)
    for lemma in _DOUBLING.split():
        yield from (lemma, lemma + "s", lemma + lemma[-1] + "ed", lemma + lemma[-1] + "ing")


SPEECH_VERBS = frozenset(_forms())
"""Every form, in lower case; "according" (to) too, which reports what somebody said."""
