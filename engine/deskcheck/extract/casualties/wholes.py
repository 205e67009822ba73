"""Which figures of an article are of all that its incident left dead or hurt, and which are not."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from deskcheck.articles.words import word_set
from deskcheck.extract.casualties.casualty import (
    ATTACKER,
    AWAY,
    PART,
    PERIOD,
    SCOPES,
    SOME,
    Casualty,
)
from deskcheck.extract.casualties.groups import Group
from deskcheck.extract.casualties.tally import LATE, WITHIN, Tally, others, tally

ANYBODY = word_set(
    "person victim individual other human fatality body life fatalities deaths injuries casualties "
    "killings homicides murders slayings"
) | {""}
"""Heads that tell of no kind of people, so that all may be counted."""
GROWN = word_set("man woman male female adult")
"""Heads that tell people by sex alone: where an article has no others, these are all."""
YOUNG = word_set("boy girl child kid teen teenager youth juvenile toddler baby infant minor")
"""Heads that tell one victim by age; several are counted apart ("8 shot, two children dead")."""
FAR = 20
"""So many sentences behind the first casualty a number is of the background."""


class Wholes(Struct, frozen=True):
    """The numbers of all killed, injured and hit in an article's incident; None where unclear."""

    killed: int | None
    injured: int | None
    struck: int | None
    told: frozenset[str] = frozenset()
    """The outcomes whose number is printed and not summed up."""

    def of(self, outcome: str) -> int | None:
        """The number of one outcome."""
        return {"killed": self.killed, "injured": self.injured, "struck": self.struck}.get(outcome)

    def settles(self, row: Casualty, *, roundup: bool) -> bool:
        """Whether the dead and the hurt make up those who were hit, so that each is of all."""
        if roundup or "struck" not in self.told or not self.killed or not self.injured:
            return False
        plain = not SCOPES & row.traits and row.group.form == "number" and not row.weak
        adds_up = self.killed + self.injured == self.struck
        return plain and adds_up and row.group.low == self.of(row.outcome)


def placed(rows: list[Casualty], *, roundup: bool = False) -> Iterator[Casualty]:
    """The casualties, those that are not what the article says of the whole marked as a part of it
    or as perhaps not of all; a `roundup` tells of several incidents and does not say of which.

    Where an attacker died too, numbers of the dead may or may not hold him; a number of the injured
    far from the dead may hold them.
    """
    rows = others(rows)
    totals = tally(rows)
    whole = _wholes(rows, totals)
    roundup = roundup or (bool(rows) and PERIOD in rows[0].traits)
    dead = {row.sentence for row in rows if row.outcome == "killed" and row.group.low}
    hit = {(row.sentence, row.group.low) for row in rows if row.outcome == "struck"}
    several = (totals.killed or 0) > 1
    doubtful = any(
        row.outcome == "killed" and (row.own or (several and row.group.attacker)) for row in rows
    )
    for row in rows:
        traits = set(row.traits)
        if not SCOPES & traits and row.outcome != "missing":
            if row.group.low != whole.of(row.outcome):
                traits.add(PART)
            elif roundup or not _counts_all(row.group) or _late(row, rows[0], whole):
                traits.add(SOME)
        if doubtful and row.outcome == "killed":
            traits.add(ATTACKER)
        far = row.outcome == "injured" and dead and row.sentence not in dead
        if far or _beside_those_hit(row, hit, whole.killed or 0):
            traits.add(SOME)
        if whole.settles(row, roundup=roundup):
            traits.discard(SOME)
        yield replace(row, traits=frozenset(traits))


def _beside_those_hit(row: Casualty, hit: Collection[tuple[int, int | None]], killed: int) -> bool:
    """Whether a sentence counts the injured apart from those who were hit: "3 shot, 1 injured"."""
    number = row.group.low
    if row.outcome != "injured" or not number or row.group.form == "list":
        return False
    told = {low for sentence, low in hit if sentence == row.sentence and (low or 0) > 1}
    return bool(told) and told.isdisjoint((number, number + killed))


def _late(row: Casualty, first: Casualty, whole: Wholes) -> bool:
    """Whether a number stands far behind the first casualties, and none before it."""
    far = row.group.form == "number" and row.sentence - first.sentence > FAR
    return far and row.outcome not in whole.told


def _counts_all(group: Group) -> bool:
    """Whether people are told of in words that leave out nobody: no role, no age of several."""
    if group.members:
        return all(member.form == "name" or _counts_all(member) for member in group.members)
    return group.head in ANYBODY or group.head in GROWN or (group.low == 1 and group.head in YOUNG)


def _wholes(rows: list[Casualty], totals: Tally) -> Wholes:
    """The number of each outcome that an article first gives for all, else what its own come to.

    The first number must be the largest one, else it is not clear which is of all.
    """
    hit = (totals.killed or 0) + (totals.injured or 0)
    own = [row for row in rows if not SCOPES & row.traits]
    own = [row for row in own if row.sentence - own[0].sentence <= FAR]
    told = {name: _first(own, name) for name in ("killed", "injured", "struck")}
    unclear = {name for name in told if told[name] != _most(own, name)}
    here = [row for row in rows if AWAY.isdisjoint(row.traits)]
    summed = {"killed": totals.killed, "injured": totals.injured, "struck": hit}
    unclear |= {
        row.outcome
        for row in here
        if _more(row, here[0], told)
        and (row.group.low == 1 or row.group.low != summed.get(row.outcome))
    }
    killed = _or(told["killed"], totals.killed, _none(own, "killed"))
    injured = _or(told["injured"], totals.injured, _none(own, "injured", "killed", "struck"))
    struck = _or(told["struck"], hit or None, _none(own, "struck", "injured"))
    return Wholes(
        None if "killed" in unclear else killed,
        None if "injured" in unclear else injured,
        None if "struck" in unclear else struck,
        frozenset(name for name in told if told[name] is not None),
    )


def _or(*numbers: int | None) -> int | None:
    """The first number that is known."""
    return next((number for number in numbers if number is not None), None)


def _first(rows: list[Casualty], outcome: str) -> int | None:
    """The first number that is given for all of one outcome."""
    return next((r.group.low for r in rows if r.outcome == outcome and _whole(r)), None)


def _more(row: Casualty, first: Casualty, told: Mapping[str, int | None]) -> bool:
    """Whether people come on top of the number that is told, or of the persons told of first."""
    if row.group.rank is not None and row.group.form != "definite":
        hit = (told["killed"] or 0) + (told["injured"] or 0)
        most = max(hit, told["struck"] or 0)
        return 0 < most < row.group.rank
    late = row.sentence - first.sentence > LATE
    return late and row.group.other and told.get(row.outcome) is None


def _most(rows: list[Casualty], outcome: str) -> int | None:
    """The largest number that is given for all of one outcome."""
    told = [row.group.low or 0 for row in rows if row.outcome == outcome and _whole(row)]
    return max(told, default=None)


def _none(rows: list[Casualty], outcome: str, *besides: str) -> int | None:
    """None at all, where an article says so and tells of nobody else."""
    same = {row.group.form == "none" for row in rows if row.outcome == outcome}
    more = any(row.outcome in besides and row.group.form != "none" for row in rows)
    return 0 if same == {True} and not more else None


def _whole(row: Casualty) -> bool:
    """Whether a casualty gives a number of all that an incident left so, of whatever kind."""
    known = row.group.form == "number" and row.group.low is not None
    return known and row.group.head in ANYBODY and not row.weak and not WITHIN & row.traits
