"""Casualties that a text denies: "no one was hurt", "no injuries were reported"."""

from __future__ import annotations

from collections.abc import Iterator

from deskcheck.articles.words import word_set
from deskcheck.extract.casualties.casualty import Casualty
from deskcheck.extract.casualties.clause import Clause
from deskcheck.extract.casualties.groups import Group
from deskcheck.extract.casualties.words import (
    BE,
    DYING,
    HAVE,
    PARTICIPLES,
    PREDICATIVES,
    Outcome,
)

OPENERS = word_set("no nobody noone without")
"""Words that a sentence denying casualties has."""
ANYONE = (["one"], ["-", "one"], ["people"], ["person"], ["persons"])
"""What "no" before a verb makes nobody at all; "no officers" leaves others out."""
LOSSES: dict[str, Outcome] = {
    **dict.fromkeys(word_set("injuries injury"), "injured"),
    **dict.fromkeys(word_set("fatalities fatality deaths"), "killed"),
    "casualties": "struck",
}
"""What "no" before it says nobody suffered."""
TOLD = word_set("reported known apparent immediate reports report word of any physical human")
"""Words that "no injuries" is told with: "no reports of any injuries"."""
SURVIVING = word_set(
    "escaped escape escapes escaping walked survived survive emerged fled got away left came "
    "released freed"
)
"""Verbs that make "without injuries" tell of their subject alone."""
UNSURE = word_set("if unless ensure ensuring sure hope hopes hoped hoping pray prayed so whether")
"""Words before "no one" that show a wish."""
LIMITS = word_set("other others else further additional more serious seriously critically badly")
REACH = 4
"""How many words before or behind are looked at for what limits a denial."""
FINITE = BE | HAVE | word_set("reportedly reported believed physically apparently ever also")


def absences(clause: Clause) -> Iterator[Casualty]:
    """The outcomes that a sentence says nobody had, each as a casualty of none."""
    for index in range(clause.begin, clause.stop):
        word = clause.lower[index]
        if word not in OPENERS or not UNSURE.isdisjoint(_before(clause, index)):
            continue
        if word == "without":
            yield from _lost(clause, index)
            continue
        at = _nobody(clause, index)
        yield from _lost(clause, index) if at is None else _became(clause, index, at)


def _before(clause: Clause, index: int) -> list[str]:
    return clause.lower[max(clause.begin, index - REACH) : index]


def _nobody(clause: Clause, index: int) -> int | None:
    """The token after "no one" or "nobody"; None where "no" stands before something else."""
    if clause.lower[index] != "no":
        return index + 1
    for words in ANYONE:
        end = index + 1 + len(words)
        if clause.lower[index + 1 : end] == words and end <= clause.stop:
            return end
    return None


def _became(clause: Clause, index: int, at: int) -> Iterator[Casualty]:
    """Tell "nobody was killed or injured": the outcomes behind the verb."""
    while at < clause.stop and clause.lower[at] in FINITE:
        at += 1
    while (outcome := _outcome(clause.word(at))) is not None:
        if not LIMITS.isdisjoint(clause.lower[at + 1 : min(at + 3, clause.stop)]):
            return
        yield _none(clause, index, at + 1, outcome)
        at += 2 if clause.word(at + 1) in ("or", "and") else 1


def _outcome(word: str) -> Outcome | None:
    return PARTICIPLES.get(word) or PREDICATIVES.get(word) or DYING.get(word)


def _lost(clause: Clause, index: int) -> Iterator[Casualty]:
    """Tell "no injuries", "no reports of deaths or injuries", "without injuries"."""
    at = index + 1
    while at < clause.stop and clause.lower[at] in TOLD:
        at += 1
    alone = clause.lower[index] == "without"
    if alone and not SURVIVING.isdisjoint(_before(clause, index)):
        return
    while (outcome := LOSSES.get(clause.word(at))) is not None:
        if alone and clause.lower[at] == "injury":
            return
        yield _none(clause, index, at + 1, outcome)
        at += 2 if clause.word(at + 1) in ("or", "and") else 1


def _none(clause: Clause, first: int, last: int, outcome: Outcome) -> Casualty:
    group = Group(first, last, "none", 0, 0)
    return Casualty(group, outcome, first, last, clause.number)
