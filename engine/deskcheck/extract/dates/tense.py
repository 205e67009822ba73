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
    "reconvenes reopens ends closes concludes departs arrives arrive arriving leaves tentatively "
    "anticipated bound "
    "i'll we'll he'll she'll they'll it'll you'll".split()
)
PAST = frozenset(
    "was were had did been said told spoke met held began took went came left won "
    "lost fell rose made gave became saw hit struck shot died drew led ran sent "
    "kept found brought bought sold paid wrote read put got grew fought built broke "
    "stood thought knew heard felt sat flew drove swore withdrew overthrew blew chose "
    "rode sank shook sought taught threw wore has have ago born dead since founded "
    "hid bit rang sang swam swept slept wept crept spent lent bent dealt meant dug hung stuck "
    "swung clung flung spun slid stole woke froze broke forgot tore bore sprang shrank "
    "fled bled fed bred lit knelt leapt strove arose awoke".split()
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
NEWS = REPORTING | {"identified", "released", "named", "issued", "headed", "still"}
"""Words that make the day of a sentence the day of the news."""
CLAUSES = frozenset(["that", "which", "who", "if", "whether", "because"])
DECIDED = frozenset(
    "decided agreed agree agrees plan plans wants want wanted hopes vowed promised pledged "
    "threatened asked ordered ready likely invited offered intends expects expected scheduled "
    "due set trying preparing prepares supposed going".split()
)
"""Words whose infinitive lies ahead of them: "agreed to meet in March"."""
PLACING = frozenset(["on", "in", "by", "at", "after", "before"])
"""Words between the start of a clause and a date that opens it: "that on Friday he will"."""
WITH: dict[str, tuple[tuple[str, ...], Tense, Tense]] = {
    "ahead": (("of",), "future", ""),
    "set": (("for", "to"), "future", "past"),
    "next": (("to",), "", "future"),
    "going": (("to",), "future", ""),
    "forecast": (("for", "to"), "future", ""),
}
"""Words whose tense hangs on the word after them: those words, with one of them, without."""
SOUGHT = frozenset("reached located found contacted determined confirmed identified seen".split())
"""What reporters could not do: "could not be reached Friday" is past."""
BREAKS = frozenset(';:—–"“”«»')
WEAK = frozenset(["until", "till", "by"])
"""Words that call for the future when no verb tells."""
UNTIL = frozenset(["until", "till"])
"""With a verb to come, a time to do it: "has until Monday to sign"."""
REACH_BACK, REACH_ON = 20, 10


def tense(reading: Reading, first: int, last: int, begin: int, stop: int) -> Tense:
    """The tense of the clause around tokens `first` to `last`, "" when no verb tells.

    A reporting verb counts only right beside the date ("said Tuesday"), because elsewhere it is
    the speaking that is past, not what is spoken of.
    """
    lower = reading.lower
    head = first - 1 - (lower[first - 1] in PLACING) if first > begin else begin
    clause = head > begin and lower[head] in CLAUSES
    opens = clause or first - begin <= 2 or lower[head] in BREAKS
    best: tuple[int, Tense] = (99, "")
    back = first if clause else max(begin, first - REACH_BACK)
    for index in range(first - 1, back - 1, -1):
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


def announced(reading: Reading, first: int, last: int, begin: int, stop: int) -> bool:
    """Whether right beside tokens `first` to `last` something is made known or still goes on."""
    lower = reading.lower
    before = lower[max(begin, first - 5) : first]
    return not NEWS.isdisjoint(before) or not NEWS.isdisjoint(lower[last : min(stop, last + 2)])


def _kind(lower: list[str], index: int, beside: bool, stop: int) -> Tense:
    word = lower[index]
    if word in REPORTING:
        return "past" if beside else ""
    before = lower[index - 1] if index else ""
    after = lower[index + 1] if index + 1 < stop else ""
    if word == "to" and after:
        ahead = after in ("be", "take", "meet", "hold") or before in DECIDED
        ahead = ahead or before in ("is", "are")  # "is to vote"
        return "future" if ahead else ""
    if word in WITH:
        words, met, unmet = WITH[word]
        return met if after in words else unmet
    if word == "could" and not SOUGHT.isdisjoint(lower[index + 2 : min(index + 5, stop)]):
        return "past"
    if word in SOUGHT and "could" in lower[max(0, index - 4) : index]:
        return "past"
    if before == "to" and word in PAST:
        return ""
    if word in FUTURE:
        return "future"
    if word in PAST or (len(word) > 3 and word.endswith("ed") and word not in NOT_PAST):
        return "future" if before == "be" else "" if before in ("is", "are") else "past"
    return ""
