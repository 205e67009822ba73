"""How many people were killed and injured in what an article is about."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from deskcheck.extract.casualties.casualty import SCOPES, SOME, Casualty
from deskcheck.extract.casualties.groups import Group
from deskcheck.extract.casualties.words import ATTACKERS, ELDERS, OFFSPRING, SERVING
from deskcheck.hedges import VAGUE_HEDGE

LATE = 3
"""How many sentences after the first casualty others may still be of the same incident."""
SOON = 6
"""How many sentences after the first casualty one who did it may still be told dead with them."""
TOLD_APART = 60
"""How many victims a mention is compared with; the work stays linear in the mentions."""
FIRST = 2
"""How many numbers of an outcome are looked at, from the first one on."""


OPPOSED = ((SERVING, ATTACKERS), (ELDERS, OFFSPRING))
"""Words for people who are not the same person in one article."""
WITHIN = SCOPES | {SOME}
"""Traits of numbers that are not of all."""


class Person(Struct):
    """One victim: everything the article tells to know one from another, and what became of one."""

    names: set[str] = set()
    ages: set[int] = set()
    genders: set[str] = set()
    heads: set[str] = set()
    outcomes: set[str] = set()
    other: bool = False
    attacker: bool = False


class Tally(Struct, frozen=True):
    """Totals of an article's own incident; None where it tells of nobody."""

    killed: int | None
    injured: int | None


def tally(rows: list[Casualty]) -> Tally:
    """The totals that an article's casualties come to."""
    rows = others(rows)
    kept = _lead([row for row in rows if not SCOPES & row.traits])
    persons = _persons(kept)
    attackers = sum(person.attacker and "killed" in person.outcomes for person in persons)
    dead = sum("killed" in person.outcomes for person in persons)
    hurt = sum(
        "killed" not in person.outcomes and bool({"injured", "struck"} & person.outcomes)
        for person in persons
    )
    killed = max([dead, *_numbers(kept, "killed", attackers)])
    stated = _numbers(kept, "injured")
    hit = _numbers(kept, "struck") if not stated else _numbers(_plain(kept), "struck")
    living = max(hit, default=0) - killed
    injured = max([*stated, hurt])
    if living > 0 and max(_numbers(_plain(kept), "injured"), default=0) < living:
        injured = living
    return Tally(killed or None, injured or None)


def _plain(rows: list[Casualty]) -> list[Casualty]:
    """The casualties that are told outright and of all."""
    return [row for row in rows if not row.weak and SOME not in row.traits]


def others(rows: list[Casualty]) -> list[Casualty]:
    """The casualties, "three others shot" beside the dead being injured."""
    if not any(row.outcome == "killed" for row in rows):
        return rows
    return [
        replace(row, outcome="injured")
        if row.outcome == "struck" and row.group.other and (row.group.low or 0) > 1
        else row
        for row in rows
    ]


def _lead(rows: list[Casualty]) -> list[Casualty]:
    """The casualties without people who come in late: those are of other news."""
    if not rows:
        return rows
    first = rows[0].sentence
    early = {row.outcome for row in rows if row.sentence - first <= LATE}
    return [
        row
        for row in rows
        if row.sentence - first <= LATE
        or row.group.form in ("definite", "name", "pronoun")
        or row.outcome not in early
    ]


def _numbers(rows: list[Casualty], outcome: str, attackers: int = 0) -> list[int]:
    """The first numbers of an outcome; one who killed others is not among those others."""
    named = {row.group.low for row in rows if row.group.form != "pronoun"}
    found = [
        row.group.low + (attackers if row.agentive else 0)
        for row in sorted(rows, key=lambda r: r.weak)
        if row.outcome == outcome
        and (row.group.form != "pronoun" or row.group.low in named)
        and row.group.low is not None
        and row.group.low > 1
        and _told(row.group)
    ]
    return found[:FIRST]


def _told(group: Group) -> bool:
    """Whether a number is told and not "several" or "dozens"."""
    vague = group.quantity is not None and group.quantity.hedge == VAGUE_HEDGE.name
    return group.low is not None and not vague


def _persons(rows: list[Casualty]) -> list[Person]:
    """The single victims, told apart by name, age, sex and "another".

    One who killed others and then himself is a person besides them.
    """
    persons: list[Person] = []
    others = any(row.agentive and row.outcome == "killed" for row in rows)

    for row in rows:
        for group in row.group.members or (row.group,):
            if group.low == 1 and not (row.own and others):
                _enter(persons, group, row)
    if others and any(
        row.own and row.outcome == "killed" and row.sentence - rows[0].sentence <= SOON
        for row in rows
    ):
        persons.append(Person(outcomes={"killed"}, attacker=True))
    return persons


def _enter(persons: list[Person], group: Group, row: Casualty) -> None:
    """Add what is told of one victim to the one it fits best, else to a new one."""
    names = set(group.name.casefold().split())
    recent = range(max(0, len(persons) - TOLD_APART), len(persons))
    fitting = [(_likeness(persons[n], names, group, row), n) for n in recent]
    best = max(((score, n) for score, n in fitting if score is not None), default=None)
    if best is None and persons and row.weak and group.form == "pronoun":
        return
    if best is None:
        person = Person(other=group.other and group.form != "definite")
        persons.append(person)
    else:
        person = persons[best[1]]
    person.names |= names
    person.outcomes.add(row.outcome)
    person.heads.add(group.head)
    if group.age is not None:
        person.ages.add(group.age)
    if group.gender:
        person.genders.add(group.gender)


def _opposed(heads: set[str], head: str) -> bool:
    """Whether two cannot be one: officer and attacker, mother and daughter."""
    return any(
        (head in one and not other.isdisjoint(heads))
        or (head in other and not one.isdisjoint(heads))
        for one, other in OPPOSED
    )


def _likeness(person: Person, names: set[str], group: Group, row: Casualty) -> int | None:
    """How well a mention fits a victim; None when it cannot be the same one."""
    if names and person.names and not names & person.names:
        return None
    if group.age is not None and person.ages and group.age not in person.ages:
        return None
    if group.gender and person.genders and group.gender not in person.genders:
        return None
    if _opposed(person.heads, group.head):
        return None
    indefinite = group.form in ("one", "number", "bare")
    if group.other and indefinite and not person.other:
        return None
    hurt = row.outcome == "injured" and not row.weak and indefinite
    if hurt and "killed" in person.outcomes:
        return None
    score = 4 * bool(names & person.names) + 3 * (group.age in person.ages)
    return score + 2 * (row.outcome in person.outcomes) + (group.head in person.heads)
