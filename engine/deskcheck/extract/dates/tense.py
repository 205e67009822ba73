"""Whether the clause around a date speaks of the past or the future, by its nearest verb."""

from __future__ import annotations

from typing import Literal

from deskcheck.extract.text import Reading

Tense = Literal["past", "future", ""]

FUTURE = frozenset(
    "will won't 'll shall would planned plans plan planning scheduled due expected "
    "expects slated upcoming forthcoming ahead intends intend aims postponed delayed "
    "proposed looming awaits deadline tomorrow hopes hope may might "
    "could must should expires begins starts opens resumes takes meets convenes "
    "reconvenes arrives arrive arriving leaves tentatively anticipated bound going "
    "next i'll we'll he'll she'll they'll it'll you'll".split()
)
PAST = frozenset(
    "was were had did been said told spoke met held began took went came left won "
    "lost fell rose made gave became saw hit struck shot died drew led ran sent "
    "kept found brought bought sold paid wrote read put got grew fought built broke "
    "stood thought knew heard felt sat flew drove swore withdrew overthrew blew chose "
    "rode sank shook sought taught threw wore has have ago born dead since founded".split()
)
NOT_PAST = frozenset(
    "need indeed followed based related united limited armed alleged so-called "
    "hundred breed speed exceed proceed succeed seed feed deed greed agreed-upon "
    "unfinished detailed advanced sacred naked wicked bed red led shed wed weed bleed "
    "embed".split()
)
REPORTING = frozenset(
    "said told says announced reported added stated confirmed warned declared "
    "insisted noted tweeted wrote argued claimed predicted".split()
)
CLAUSES = frozenset(["that", "which", "who", "if", "whether", "because"])
DECIDED = frozenset(
    "decided agreed agree agrees plan plans wants want wanted hopes vowed promised pledged "
    "threatened asked ordered ready likely invited offered intends expects expected scheduled "
    "due set trying preparing prepares".split()
)
"""Words whose infinitive lies ahead of them: "agreed to meet in March"."""
BREAKS = frozenset(';:—–"“”«»')
WEAK = frozenset(["until", "till", "by"])
"""Words that call for the future when no verb tells."""
UNTIL = frozenset(["until", "till"])
"""With a verb to come, a time to do it: "has until Monday to sign"."""
REACH_BACK, REACH_ON = 14, 10


def tense(reading: Reading, first: int, last: int, begin: int, stop: int) -> Tense:
    """The tense of the clause around tokens `first` to `last`, "" when no verb tells.

    A reporting verb counts only right beside the date ("said Tuesday"), because elsewhere it is
    the speaking that is past, not what is spoken of.
    """
    lower, opens = reading.lower, first - begin <= 2
    best: tuple[int, Tense] = (99, "")
    for index in range(first - 1, max(begin, first - REACH_BACK) - 1, -1):
        if lower[index] in BREAKS and not lower[index + 1].isdecimal():
            break
        kind = _kind(lower, index, first - index <= 3, stop)
        if kind:
            best = (first - index, kind)
            break
    if (
        last < stop
        and lower[last] == "to"
        and not UNTIL.isdisjoint(lower[max(begin, first - 6) : first])
    ):
        return "future"
    for index in range(last, min(stop, last + REACH_ON * (1 + opens))):
        word = lower[index]
        if word in BREAKS or word in CLAUSES or (word in (",", "and") and not opens):
            break
        kind = _kind(lower, index, index - last <= 1, stop)
        if kind:
            return kind if index - last + 2 < best[0] else best[1]
    weak = not best[1] and first > begin and lower[first - 1] in WEAK
    return "future" if weak else best[1]


def _kind(lower: list[str], index: int, beside: bool, stop: int) -> Tense:
    word = lower[index]
    if word in REPORTING:
        return "past" if beside else ""
    before = lower[index - 1] if index else ""
    if word == "to" and index + 1 < stop:
        ahead = lower[index + 1] in ("be", "take", "meet", "hold") or before in DECIDED
        return "future" if ahead else ""
    if word == "ahead":
        return "future" if index + 1 < stop and lower[index + 1] == "of" else ""
    if word == "set":
        return "future" if lower[min(index + 1, stop - 1)] in ("for", "to") else "past"
    if word in FUTURE:
        return "future"
    if word in PAST or (len(word) > 3 and word.endswith("ed") and word not in NOT_PAST):
        return "future" if before == "be" else "" if before in ("is", "are") else "past"
    return ""
