"""Casualties: how many people a text says were killed or injured or are missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from deskcheck.extract.casualties.absences import OPENERS, absences
from deskcheck.extract.casualties.casualty import Casualty
from deskcheck.extract.casualties.clause import Clause
from deskcheck.extract.casualties.elsewhere import roundup
from deskcheck.extract.casualties.finder import Finder
from deskcheck.extract.casualties.groups import Group
from deskcheck.extract.casualties.predicates import Predicates
from deskcheck.extract.casualties.scopes import scoped
from deskcheck.extract.casualties.tally import Tally, tally
from deskcheck.extract.casualties.wholes import placed
from deskcheck.extract.casualties.words import TRIGGERS
from deskcheck.extract.events.actors import Actor
from deskcheck.extract.numbers.quantities import Quantity
from deskcheck.extract.text import Reading
from deskcheck.facts import Interval, Value

__all__ = ["Casualty", "Tally", "Toll", "casualties", "tally", "tolls"]


NEAR = 3
"""How many casualties before "they" may tell who they are."""


class Toll(Struct, frozen=True):
    """A casualty figure at tokens `first` to `last`, printed with a number or as "a man".

    `outcome` is "killed", "injured", "missing" or "" for a total that does not tell them apart;
    `traits` say what the figure is of, where it is not of the article's whole incident.
    """

    quantity: Quantity
    first: int
    last: int
    outcome: str
    traits: frozenset[str]


def tolls(
    reading: Reading, quantities: Iterable[Quantity], actors: Sequence[Sequence[Actor]]
) -> Iterator[Toll]:
    """The figures among an article's casualties: numbers, lists and indefinite singulars."""
    done: set[tuple[int, int, str]] = set()
    found = casualties(reading, quantities, actors)
    for row in placed(found, roundup=roundup(reading)):
        quantity = _quantity(reading, row)
        if quantity is None or (quantity.first, quantity.last, row.outcome) in done:
            continue
        done.add((quantity.first, quantity.last, row.outcome))
        outcome = "" if row.outcome == "struck" else row.outcome
        yield Toll(quantity, row.first, row.last, outcome, row.traits)


def casualties(
    reading: Reading, quantities: Iterable[Quantity], actors: Sequence[Sequence[Actor]]
) -> list[Casualty]:
    """Every casualty an article tells of, in order, with the traits of its scope.

    Sentences without a word of killing or hurting are passed over.
    """
    numbers: dict[int, dict[int, Quantity]] = {}
    for quantity in quantities:
        if quantity.kind == "number":
            numbers.setdefault(quantity.sentence, {})[quantity.first] = quantity
    found: list[Casualty] = []
    for index, sentence in enumerate(reading.sentences):
        words = reading.lower[sentence.first : sentence.last]
        if TRIGGERS.isdisjoint(words):
            continue
        named = {a.first: a for a in actors[index] if a.kind == "person" and a.names}
        groups = Finder(reading, sentence, numbers.get(index, {}), named).groups()
        clause = Clause(reading, sentence, index, groups)
        rows = list(Predicates(clause).casualties())
        if not OPENERS.isdisjoint(words):
            rows += absences(clause)
        found += scoped(reading, sentence, _resolved(rows, found), found)
    return found


def _resolved(rows: list[Casualty], before: list[Casualty]) -> list[Casualty]:
    """The casualties of one sentence, "they" being those that were told of last."""
    told = list(before[-NEAR:])
    for index, row in enumerate(rows):
        if row.group.head == "they" and row.group.low is None:
            several = next((r.group.low for r in reversed(told) if (r.group.low or 0) > 1), None)
            rows[index] = replace(row, group=replace(row.group, low=several, high=several))
        told.append(rows[index])
    return rows


def _quantity(reading: Reading, row: Casualty) -> Quantity | None:
    """The number of a casualty that is a figure; None for "the victim", "he", a name."""
    group = row.group
    if group.form == "none":
        return _implied(reading, group, row.sentence)
    if row.weak or group.form in ("pronoun", "name") or (group.low or 0) < 1:
        return None
    if group.form == "definite" and group.quantity is None and group.low == 1:
        return None
    if any(member.partial for member in group.members):
        return None
    if group.quantity is not None and group.head not in ("couple", "pair", "trio"):
        return group.quantity
    return _implied(reading, group, row.sentence)


def _implied(reading: Reading, group: Group, sentence: int) -> Quantity:
    """The number that people without a numeral come to: "a man" is one, "no one" none."""
    count = Interval(group.low, group.high)
    value = Value("number", count, count)
    span = (reading.start[group.first], reading.end[group.last - 1])
    return Quantity(*span, group.first, group.last, value, "exact", "", group.last - 1, sentence)
