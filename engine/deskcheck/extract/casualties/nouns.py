"""Casualties told by nouns: "the death of X", "gunshot wounds", "a double homicide"."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from deskcheck.articles.words import word_set
from deskcheck.extract.casualties.casualty import Casualty
from deskcheck.extract.casualties.clause import Clause
from deskcheck.extract.casualties.groups import Group
from deskcheck.extract.casualties.words import (
    BE,
    INCIDENTS,
    MULTIPLES,
    NOMINALS,
    PARTICIPLES,
    PREDICATIVES,
    SUFFERING,
    WOUNDS,
    Outcome,
)
from deskcheck.extract.phrases import PHRASE_ENDS

CRITICAL_ENDS = PHRASE_ENDS | word_set("after following , . ; :") | {""}
"""What may follow "two critical" where it is of people and no adjective."""
CLAIMING = word_set("claimed claims claiming claim took takes taking cost")
"""Verbs of what costs a life."""
FATAL = frozenset(("fatal", "deadly"))
HYPHENS = frozenset(("-", "–", "/"))
OWNED = frozenset(("death", "killing", "murder", "slaying"))
HOSPITALS = frozenset(("hospital", "hospitals", "center", "medical", "wounds"))
HOSPITAL_REACH = 14
HURT = frozenset((*PARTICIPLES, *PREDICATIVES, *WOUNDS))
"""Words that show "recovering" to be from an attack or accident."""
WOUND_REACH = 10
"""How many words before "injuries" a verb may stand: "with serious but non-life-threatening"."""


def called(clause: Clause) -> Iterator[Casualty]:
    """People whose noun says it: "two homicide victims", "a wounded officer", "12 bodies"."""
    for group in clause.groups:
        outcome = group.modifier
        whose = clause.object(group.last + 1) if group.head == "body" else None
        if whose is not None and clause.word(group.last) == "of" and whose.form != "definite":
            yield clause.casualty(whose, "killed", group.first, whose.last)
            continue
        if group.head == "body" or group.head == "fatality":
            outcome = "killed"
        elif group.head == "life":
            lost = clause.lower[max(clause.begin, group.first - 3) : group.last + 3]
            outcome = "killed" if {"claimed", "lost", "took", "taken"} & set(lost) else None
        if group.head == "injuries" and clause.lower[group.first - 1] in SUFFERING:
            outcome = None
        if outcome and not clause.denied(group.first):
            found = clause.casualty(group, outcome, group.first, group.last)
            yield replace(found, some=outcome in ("struck", "injured"))


def lost(clause: Clause, index: int) -> Casualty | None:
    """Tell "claimed the life of X", "the body of X"."""
    if clause.word(index + 1) != "of":
        return None
    body = clause.lower[index] == "body"
    ahead = clause.lower[max(clause.begin, index - 3) : index]
    victims = clause.object(index + 2) if body or not CLAIMING.isdisjoint(ahead) else None
    if victims is None or (body and victims.form == "definite"):
        return None
    return clause.casualty(victims, "killed", index, victims.last)


def nominal(clause: Clause, index: int) -> Casualty | None:
    """Tell "the deaths of X", "X's killing"."""
    word = clause.lower[index]
    before, after = clause.word(index - 1), clause.word(index + 1)
    if before in ("attempted", "near", "counts") or after in NOMINALS:
        return None
    if after == "of" and not clause.hypothetical(index, nouns=True):
        victims = clause.object(index + 2)
        if victims is not None:
            fatal = not FATAL.isdisjoint(clause.lower[max(clause.begin, index - 3) : index])
            outcome: Outcome = "killed" if fatal else NOMINALS[word]
            found = clause.casualty(victims, outcome, index, victims.last)
            return replace(found, agentive=not word.startswith("death"))
    owner = clause.word(index - 2) if before in ("shooting", "stabbing") else before
    if word in OWNED and owner.endswith("'s") and after != "row":
        group = clause.ending(index, 2)
        if group is not None:
            return clause.casualty(group, NOMINALS[word], group.first, index + 1)
    return None


def suffered(clause: Clause, index: int) -> Casualty | None:
    """Tell "X suffered gunshot wounds", "a man with a gunshot wound"."""
    if clause.word(index + 1) == "to" and not clause.denied(index):
        victims = clause.object(index + 2)
        if victims is None:
            return None
        return clause.casualty(victims, "injured", index, victims.last)
    verb = index
    while verb > max(clause.begin, index - WOUND_REACH) and clause.lower[verb] not in SUFFERING:
        verb -= 1
    if clause.lower[verb] not in SUFFERING or clause.denied(index):
        return None
    group = clause.subject(verb)
    if group is None or clause.hypothetical(verb) or clause.denied(group.first):
        return None
    words = clause.lower[verb:index]
    hurt = clause.lower[index] in ("injury", "injuries") and "gunshot" not in words
    outcome: Outcome = "injured" if hurt else "struck"
    if "fatal" in words and "non" not in words:
        outcome = "killed"
    return clause.casualty(group, outcome, group.first, index + 1, some=True)


def condition(clause: Clause, index: int) -> Casualty | None:
    """Tell "X is in critical condition", "one dead, two critical"."""
    if clause.word(index + 1) == "condition":
        return _hurt(clause, index)
    group = clause.ending(index)
    if group is None or group.form != "number" or clause.lower[index] != "critical":
        return None
    if clause.word(index + 1) not in CRITICAL_ENDS:
        return None
    return clause.casualty(group, "injured", group.first, index + 1)


def carried(clause: Clause, index: int) -> Casualty | None:
    """Tell "X was taken to hospital", "X is recovering from wounds"."""
    before = clause.word(clause.adverbs(index) - 1)
    ahead = clause.lower[index : index + HOSPITAL_REACH]
    told = clause.lower[index] == "recovering" or before in BE
    return _hurt(clause, index) if told and not HOSPITALS.isdisjoint(ahead) else None


def recovering(clause: Clause, index: int) -> Casualty | None:
    """Tell "X is recovering", "X is expected to recover": X lives and was hurt."""
    start = clause.adverbs(index)
    expected = clause.lower[max(clause.begin, start - 2) : start] == ["expected", "to"]
    before = clause.word(start - (3 if expected else 1))
    ahead = clause.lower[index : index + HOSPITAL_REACH]
    if clause.lower[index] == "recovering" and HURT.isdisjoint(ahead):
        return carried(clause, index)
    if before not in BE or (clause.lower[index] != "recovering" and not expected):
        return None
    found = _hurt(clause, index)
    return found and replace(found, weak=found.group.form == "pronoun")


def _hurt(clause: Clause, index: int) -> Casualty | None:
    """Those before a token as injured, though nothing says so outright."""
    group = clause.subject(index)
    if group is None or group.attacker:
        return None
    return Casualty(group, "injured", group.first, index + 1, clause.number, weak=True)


def suicide(clause: Clause, index: int) -> Casualty | None:
    """Tell "X committed suicide", "a murder-suicide"."""
    before = clause.word(index - 1)
    if before in HYPHENS and not clause.denied(index - 4):
        group = Group(index, index + 1, "pronoun", 1, 1, head="himself")
        return Casualty(group, "killed", index, index + 1, clause.number, weak=True, own=True)
    subject = clause.subject(index - 1) if before in ("committed", "commits") else None
    if subject is None:
        return None
    return Casualty(subject, "killed", subject.first, index + 1, clause.number, own=True)


def implied(clause: Clause, index: int) -> Casualty | None:
    """Tell "a fatal shooting", "a double homicide": people that no words of their own name."""
    ahead = clause.lower[index + 1 : min(index + 4, clause.stop)]
    number = MULTIPLES.get(clause.lower[index], 1)
    if "non" in clause.lower[max(clause.begin, index - 2) : index]:
        return None
    fatal = number == 1 or bool({"fatal", "deadly"} & set(ahead))
    for offset, word in enumerate(ahead):
        if word in INCIDENTS or (word in NOMINALS and not word.endswith("s")):
            last = index + 2 + offset
            outcome: Outcome = "killed" if fatal else NOMINALS.get(word, "struck")
            group = Group(index, last, "number", number, number)
            found = Casualty(group, outcome, index, last, clause.number, number == 1)
            return replace(found, agentive=number > 1, some=outcome == "struck")
    return None
