"""All arithmetic facts of one article, written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from deskcheck.extract.arithmetic.ages import ages
from deskcheck.extract.arithmetic.changes import changes
from deskcheck.extract.arithmetic.conversions import conversions
from deskcheck.extract.arithmetic.printed import Group
from deskcheck.extract.arithmetic.shares import shares
from deskcheck.extract.arithmetic.weekdays import weekdays
from deskcheck.extract.dates import DateMention
from deskcheck.extract.numbers.quantities import Quantity
from deskcheck.extract.people.persons import People
from deskcheck.extract.writer import Writer
from deskcheck.facts import Fact


def reckoned(
    writer: Writer, amounts: list[Quantity], days: list[DateMention], people: People
) -> Iterator[Fact]:
    """Shares, stated changes, conversions, ages and weekdays, each with what its partners imply."""
    reading = writer.reading
    groups = chain(
        shares(reading, amounts),
        changes(reading, amounts),
        conversions(reading, amounts),
        ages(reading, amounts, people, days),
        weekdays(reading, days),
    )
    for group in groups:
        yield from _written(writer, group)


def _written(writer: Writer, group: Group) -> Iterator[Fact]:
    """The facts of one group: the first row's fact is the entity of all."""
    entity = ""
    for row in group:
        traits: Iterable[str] = ("unresolved",) if row.unresolved else ()
        fact = writer.fact(
            row.first, row.last, row.sentence, row.concept, row.attribute, row.value,
            row.entity or entity, row.hedge, traits=traits,
        )  # fmt: skip
        yield writer.told_apart(fact) if entity and row.attribute != "value" else fact
        entity = entity or fact.id
