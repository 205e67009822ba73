"""Statements of an article as facts: who says what of whom, and whether the other answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from deskcheck.extract.events.actors import Actor
from deskcheck.extract.people import People
from deskcheck.extract.people.things import ThingIndex, thing_index
from deskcheck.extract.spans import SpanWriter
from deskcheck.extract.speech.credits import Credits
from deskcheck.extract.statements.matching import Filler, Held, Matcher
from deskcheck.extract.statements.patterns import statement_tables
from deskcheck.facts import Attribution, Fact, Kind, Value, fact_id
from deskcheck.vocabulary import Vocabulary


def statement_facts(
    writer: SpanWriter,
    actors: Sequence[list[Actor]],
    credit: Credits,
    people: People,
    vocabulary: Vocabulary,
) -> Iterator[Fact]:
    """Each statement (attribute "") with who says it ("speaker"), whom it is about ("target") and
    every attribute ("denial") that the same party states anywhere in the article.

    A party is known by its names, its country and whoever speaks for its country. A statement
    cites who makes it.
    """
    tables = statement_tables(vocabulary)
    matcher = Matcher(writer.reading, credit, actors)
    found = list(matcher.holds(tables.statements))
    rows = list(matcher.holds(tables.answers)) if found else []
    parties = _Parties(people, thing_index(vocabulary))
    for held in found:
        base = _statement(writer, held, credit)
        yield base
        for name, filler in held.slots.items():
            yield _party(writer, held, base, name, filler, parties)
        answers = (other for other in rows if other.pattern.concept == base.concept)
        yield from (_answer(writer, o, base) for o in answers if parties.answer(held, o))


class _Parties:
    """Tells whether two names are of one party."""

    def __init__(self, people: People, things: ThingIndex) -> None:
        self._people = people
        self.things = things

    def answer(self, statement: Held, other: Held) -> bool:
        """Whether every slot of an attribute's pattern is filled by the statement's own party."""
        return bool(other.slots) and all(
            name in statement.slots and self._same(statement.slots[name], filler)
            for name, filler in other.slots.items()
        )

    def _same(self, one: Filler, other: Filler) -> bool:
        return not self._names(one).isdisjoint(self._names(other))

    def _names(self, filler: Filler) -> set[str]:
        country = filler.country or self._people.country_of(filler.name)
        return {filler.name.casefold(), country.casefold()} - {""}

    def kind(self, filler: Filler) -> Kind:
        """The kind of value that a party is."""
        thing = self.things.named(filler.name)
        if thing is not None:
            return "country" if thing.kind == "country" else "organisation"
        return "organisation" if filler.kind in ("organisation", "institution") else "person"


def _span(writer: SpanWriter, first: int, last: int) -> tuple[int, int]:
    """Code points of tokens, a possessive ending left out."""
    reading = writer.reading
    return reading.start[first], reading.end[last - 1] - 2 * reading.lower[last - 1].endswith("'s")


def _statement(writer: SpanWriter, held: Held, credit: Credits) -> Fact:
    span = _span(writer, held.first, held.last)
    text = writer.reading.article.text[slice(*span)]
    speaker = held.slots.get("speaker")
    if speaker is not None and speaker.credit is not None:
        chain = (speaker.credit, *speaker.relays)
        credited: tuple[Attribution, ...] = (Attribution(chain, "same sentence", span),)
    else:
        credited = credit.of(*span)
    return writer.fact(
        span, held.pattern.concept, "", Value("mention", text=text),
        attributions=credited, pattern=held.pattern.text,
    )  # fmt: skip


def _party(
    writer: SpanWriter, held: Held, base: Fact, name: str, filler: Filler, parties: _Parties
) -> Fact:
    """Who fills a slot of a statement; a country or organisation by its defined name."""
    span = _span(writer, filler.first, filler.last)
    thing = parties.things.whole(writer.reading.bare, filler.first, filler.last)
    if thing is not None and filler.kind != "person":
        kind: Kind = "country" if thing.kind == "country" else "organisation"
        value = Value(kind, text=thing.name, unit=filler.kind)
    else:
        value = Value(parties.kind(filler), text=filler.name, unit=filler.kind)
    return _own(writer.fact(span, held.pattern.concept, name, value, base.id), base)


def _answer(writer: SpanWriter, other: Held, base: Fact) -> Fact:
    """What a party answers to a statement."""
    span = _span(writer, other.first, other.last)
    value = Value("statement", text=writer.reading.article.text[slice(*span)])
    pattern = other.pattern
    fact = writer.fact(span, base.concept, pattern.attribute, value, base.id, pattern=pattern.text)
    return _own(fact, base)


def _own(fact: Fact, base: Fact) -> Fact:
    """The fact with an id of its own: the same words may belong to several statements."""
    name = f"{fact.attribute} of {base.id}"
    return replace(fact, id=fact_id(fact.article, fact.start, fact.end, fact.concept, name))
