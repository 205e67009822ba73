"""People that a figure is a part of, takes in, or stands beside: "one of four people shot"."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from deskcheck.articles.words import word_set
from deskcheck.extract.casualties.casualty import Casualty
from deskcheck.extract.casualties.clause import Clause
from deskcheck.extract.casualties.groups import Group
from deskcheck.extract.casualties.participles import participles
from deskcheck.extract.casualties.words import BE, DYING, PARTICIPLES, Outcome

AT = word_set("in on at aboard near")
ELSEWHERE_REACH = 8
"""How many words behind a number of people the one of another place may stand."""


def totals(clause: Clause) -> Iterator[Casualty]:
    """Those that others are a part of: the four in "one of four people shot"."""
    for group in clause.groups:
        told = _told_of(clause, group.last) if group.total is not None else None
        if group.total is not None and told is not None:
            end, outcome = told
            low = int(group.total.bounds[0])
            first = group.total.first
            people = Group(first, group.last, "number", low, low, group.total, group.head)
            yield clause.casualty(people, outcome, first, end)


def _told_of(clause: Clause, end: int) -> tuple[int, Outcome] | None:
    """End and outcome of what is added right behind people: "shot", "who were killed"."""
    who = clause.word(end) == "who"
    end += who
    while who and clause.word(end) in BE:
        end += 1
    word = clause.word(end)
    if word in PARTICIPLES:
        return participles(clause, end)
    return (end + 1, DYING[word]) if who and word in DYING else None


def with_parts(clause: Clause, found: Casualty) -> Iterator[Casualty]:
    """A casualty, those of another place that it leaves out, and those that it takes in."""
    other = of_another_place(clause, found)
    yield found if other is None else _part(found)
    if other is not None:
        yield _part(other)
    yield from included(clause, found)


def of_another_place(clause: Clause, found: Casualty) -> Casualty | None:
    """Those of another place: the ten in "killed 40 people in Norland and ten in Dunmoor"."""
    group = found.group
    if group.form != "number" or found.last != group.last or clause.word(found.last) not in AT:
        return None
    other = clause.after(found.last, ELSEWHERE_REACH)
    if other is None or other.head or other.form != "number":
        return None
    joined = clause.word(other.first - 1) == "and" and clause.word(other.last) in AT
    return clause.casualty(other, found.outcome, other.first, other.last) if joined else None


def included(clause: Clause, whole: Casualty) -> Iterator[Casualty]:
    """Those that a number is said to take in: "killed 40 people, including 12 children"."""
    at = whole.last + (clause.word(whole.last) == ",")
    part = clause.object(at + 1) if clause.word(at) == "including" else None
    if part is not None and part.form in ("number", "one", "list") and not part.attacker:
        yield clause.casualty(part, whole.outcome, part.first, part.last)


def _part(found: Casualty) -> Casualty:
    return replace(found, part=True)
