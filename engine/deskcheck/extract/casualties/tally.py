"""How many people were killed and injured in what an article is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct, field
from msgspec.structs import replace

from deskcheck.extract.casualties.groups import Group
from deskcheck.extract.casualties.predicates import Casualty
from deskcheck.extract.casualties.scopes import PART, SCOPES
from deskcheck.hedges import VAGUE_HEDGE


class Person(Struct):
    """One victim: everything the article tells to know one from another, and what became of one."""

    names: set[str] = field(default_factory=set)
    ages: set[int] = field(default_factory=set)
    genders: set[str] = field(default_factory=set)
    heads: set[str] = field(default_factory=set)
    outcomes: set[str] = field(default_factory=set)
    other: bool = False


class Tally(Struct, frozen=True):
    """Totals of an article's own incident; None where it tells of nobody."""

    killed: int | None
    injured: int | None


def tally(rows: Iterable[Casualty]) -> Tally:
    """The totals that an article's casualties come to."""
    kept = [row for row in rows if not SCOPES & row.traits]
    persons = _persons(kept)
    explicit = {
        outcome: [
            row.group.low
            for row in sorted(kept, key=lambda r: r.weak)
            if row.outcome == outcome and (row.group.low or 0) > 1 and _told(row.group)
        ]
        for outcome in ("killed", "injured", "struck")
    }
    dead = sum("killed" in person.outcomes for person in persons)
    hurt = sum(
        "killed" not in person.outcomes and bool({"injured", "struck"} & person.outcomes)
        for person in persons
    )
    killed = max([dead, *explicit["killed"][:3]])
    struck = max(explicit["struck"][:3], default=0)
    injured = max([*explicit["injured"][:3], hurt])
    if not explicit["injured"] and struck > killed:
        injured = max(struck - killed, 0)
    return Tally(killed or None, injured or None)


def _told(group: Group) -> bool:
    """Whether a number is told and not "several" or "dozens"."""
    vague = group.quantity is not None and group.quantity.hedge == VAGUE_HEDGE.name
    return group.low is not None and not vague


def _persons(rows: Iterable[Casualty]) -> list[Person]:
    """The single victims, told apart by name, age, sex and "another"."""
    persons: list[Person] = []
    for row in rows:
        for group in row.group.members or (row.group,):
            if group.low == 1:
                _enter(persons, group, row.outcome)
    return persons


def _enter(persons: list[Person], group: Group, outcome: str) -> None:
    """Add what is told of one victim to the one it fits best, else to a new one."""
    names = set(group.name.casefold().split())
    fitting = [(_likeness(p, names, group, outcome), n) for n, p in enumerate(persons)]
    best = max(((score, n) for score, n in fitting if score is not None), default=None)
    if best is None:
        person = Person(other=group.other)
        persons.append(person)
    else:
        person = persons[best[1]]
    person.names |= names
    person.outcomes.add(outcome)
    person.heads.add(group.head)
    if group.age is not None:
        person.ages.add(group.age)
    if group.gender:
        person.genders.add(group.gender)


def _likeness(person: Person, names: set[str], group: Group, outcome: str) -> int | None:
    """How well a mention fits a victim; None when it cannot be the same one."""
    if names and person.names and not names & person.names:
        return None
    if group.age is not None and person.ages and group.age not in person.ages:
        return None
    if group.gender and person.genders and group.gender not in person.genders:
        return None
    if group.other and not person.other:
        return None
    score = 4 * bool(names & person.names) + 3 * (group.age in person.ages)
    return score + 2 * (outcome in person.outcomes) + (group.head in person.heads)


def placed(rows: list[Casualty]) -> Iterator[Casualty]:
    """The casualties, those below the article's totals marked as a part of them."""
    totals = tally(rows)
    for row in rows:
        total = totals.killed if row.outcome == "killed" else totals.injured
        if row.outcome == "struck":
            total = (totals.killed or 0) + (totals.injured or 0)
        below = total is not None and row.group.low is not None and row.group.low < total
        if below and not SCOPES & row.traits and row.outcome != "missing":
            row = replace(row, traits=row.traits | {PART})
        yield row
