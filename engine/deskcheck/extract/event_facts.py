"""The facts of events: mentions with their dates, places, parties, attributes and ordinals."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from deskcheck.extract.dates import DateMention
from deskcheck.extract.events.actors import Actor
from deskcheck.extract.events.attributes import (
    Stated,
    choices,
    lengths,
    participants,
    patterned,
    place,
)
from deskcheck.extract.events.earlier import Earlier, earlier
from deskcheck.extract.events.mentions import Mention, reports, rings
from deskcheck.extract.events.patterns import Pattern, matches
from deskcheck.extract.events.slots import Read
from deskcheck.extract.events.timing import Timing, timings
from deskcheck.extract.lexicon import Lexicon
from deskcheck.extract.numbers.nouns import worded
from deskcheck.extract.numbers.quantities import Quantity
from deskcheck.extract.writer import Writer
from deskcheck.facts import Fact, Interval, Value, fact_id


class Tables(Struct, frozen=True):
    """What reading needs of a vocabulary."""

    lexicon: Lexicon
    patterns: dict[str, list[Pattern]]


def event_facts(
    writer: Writer,
    table: Tables,
    found: list[Mention],
    days: list[DateMention],
    amounts: list[Quantity],
    parties: list[list[Actor]],
) -> Iterator[Fact]:
    """Mentions with everything stated of them; loose words only where something supports it."""
    reading = writer.reading
    timed = timings(reading, found, days)
    stated = _stated(writer, table, found, days, amounts, parties)
    ordinals: dict[int, list[Earlier]] = {}
    for row in earlier(reading, found, amounts):
        ordinals.setdefault(id(row.mention), []).append(row)
    inside = {token for day in days for token in range(day.first, day.last)}
    for index, mention in enumerate(found):
        own = stated.get(id(mention), [])
        moments = timed.get(index, [])
        counted = ordinals.get(id(mention), [])
        supported = mention.definite or any(s.quantity or s.pattern for s in own)
        supported = supported or rings(reading, mention)
        dated = any(not m.reported for m in moments)
        plain = mention.concepts and not mention.speech
        if plain or supported or dated:
            base = _mention(writer, mention, moments)
            yield base
            yield from _around(writer, mention, base, moments, inside)
            yield from _attributes(writer, table, mention, own, base)
            yield from _ordinals(writer, base, counted)


def _mention(writer: Writer, mention: Mention, moments: list[Timing]) -> Fact:
    options = (*mention.concepts, *mention.loose)
    traits = {f"or {name}" for name in options[1:]} | _traits(mention)
    if mention.verb and reports(writer.reading.lower[mention.first]):
        traits.add("reports")
    if moments and all(m.days is None for m in moments):
        traits.add("unresolved")
    if any(m.reported for m in moments):
        traits.add("reported")
    return writer.fact(
        mention.first, mention.last, mention.sentence, options[0], "", Value("mention"),
        traits=traits, as_of=_narrowest(moments),
    )  # fmt: skip


def _around(
    writer: Writer, mention: Mention, base: Fact, moments: list[Timing], inside: set[int]
) -> Iterator[Fact]:
    """When and where a mention takes place, and who takes part."""
    for moment in moments:
        if not moment.reported:
            yield _date(writer, base, mention, moment)
    sentence = writer.reading.sentences[mention.sentence]
    where = place(writer.reading, sentence, mention, inside)
    if where is not None:
        value = Value("place", text=writer.reading.text(*where), unit="place")
        yield writer.fact(*where, mention.sentence, base.concept, "place", value, base.entity)
    for actor, name in participants(mention):
        value = Value("person", text=name, unit=actor.kind)
        fact = writer.fact(
            actor.first, actor.last, mention.sentence, base.concept, "participants", value,
            base.entity,
        )  # fmt: skip
        key = fact_id(fact.article, fact.start, fact.end, base.concept, f"{base.id} {name}")
        yield replace(fact, id=key)


def _attributes(
    writer: Writer, table: Tables, mention: Mention, stated: list[Stated], base: Fact
) -> Iterator[Fact]:
    has = {a.name for a in table.lexicon.concepts[base.concept].attributes}
    done: set[tuple[str, int]] = set()
    for item in stated:
        if (item.attribute, item.first) in done:
            continue
        done.add((item.attribute, item.first))
        value = item.value
        if item.quantity is not None:
            writer.used.add((item.quantity.first, item.quantity.last))
            value = replace(value, text=worded(writer.reading, item.quantity))
        yield writer.fact(
            item.first, item.last, mention.sentence,
            base.concept if item.attribute in has else item.concept, item.attribute,
            value, base.entity, item.hedge, item.pattern,
        )  # fmt: skip


def _ordinals(writer: Writer, base: Fact, rows: list[Earlier]) -> Iterator[Fact]:
    """Which of its kind an event is, and how many came before it."""
    for row in rows:
        count = Interval.exactly(row.number)
        value = Value("number", count, count)
        fact = writer.fact(
            row.first, row.last, row.sentence, base.concept, row.attribute, value, base.entity
        )
        yield writer.told_apart(fact)


def _date(writer: Writer, base: Fact, mention: Mention, moment: Timing) -> Fact:
    date = moment.date
    value = Value("day", date.days, date.days, "day")
    one_day = date.days is not None and date.days.low == date.days.high
    hedge = "exact" if one_day or date.precision in ("day", "weekday") else "vague"
    traits = {"unresolved", date.precision} if date.days is None else {date.precision}
    return writer.fact(
        date.first, date.last, mention.sentence, base.concept, "date", value, base.entity, hedge,
        traits=traits,
    )  # fmt: skip


def _stated(
    writer: Writer,
    table: Tables,
    found: list[Mention],
    days: list[DateMention],
    amounts: list[Quantity],
    parties: list[list[Actor]],
) -> dict[int, list[Stated]]:
    """What is stated of each mention, by the mention's identity."""
    reading = writer.reading
    stated: dict[int, list[Stated]] = {}
    by_sentence: dict[int, list[Mention]] = {}
    for mention in found:
        by_sentence.setdefault(mention.sentence, []).append(mention)
    by_number: dict[int, list[Quantity]] = {}
    for quantity in amounts:
        by_number.setdefault(quantity.sentence, []).append(quantity)
    by_day: dict[int, list[DateMention]] = {}
    for day in days:
        by_day.setdefault(day.sentence, []).append(day)
    for number, here in by_sentence.items():
        sentence = reading.sentences[number]
        numbers = by_number.get(number, [])
        rows = [*lengths(reading, table.lexicon, here, numbers)]
        for mention in here:
            rows += choices(reading, sentence, table.lexicon, mention, here)
        dates = by_day.get(number, [])
        read = Read(reading, sentence, parties[number], numbers, dates)
        rows += map(patterned, matches(table.patterns, here, read))
        for row in rows:
            stated.setdefault(id(row.mention), []).append(row)
    return stated


def _traits(mention: Mention) -> set[str]:
    marks = {
        "definite": mention.definite,
        "previous": mention.previous,
        "series": mention.series,
        "plural": mention.plural,
        "verb": mention.verb,
        "loose": not mention.concepts,
        "future": mention.future,
        "pronoun": mention.pronoun,
    }
    return {name for name, holds in marks.items() if holds}


def _narrowest(moments: list[Timing]) -> Interval | None:
    """The narrowest interval among a mention's dates; a date of its own before a statement's."""

    def width(moment: Timing) -> tuple[bool, int, int]:
        days = moment.days
        if days is None or days.low is None or days.high is None:
            return moment.reported, 10**9, 0
        return moment.reported, days.high - days.low, days.low

    known = [m for m in moments if m.days is not None]
    return min(known, key=width).days if known else None
