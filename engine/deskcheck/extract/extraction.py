"""One article to its facts: read once, then every reader in turn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from deskcheck.articles import Article, Lines, Origin
from deskcheck.extract.dates import DateMention, dates
from deskcheck.extract.dates.calendar import MONDAY
from deskcheck.extract.events.actors import Actor, actors
from deskcheck.extract.events.attributes import (
    Stated,
    choices,
    lengths,
    participants,
    patterned,
    place,
)
from deskcheck.extract.events.counts import Count, counts
from deskcheck.extract.events.mentions import Mention, mentions, reports
from deskcheck.extract.events.patterns import Pattern, compiled, matches
from deskcheck.extract.events.timing import Timing, timings
from deskcheck.extract.lexicon import Lexicon, lexicon
from deskcheck.extract.numbers.quantities import Quantity, quantities
from deskcheck.extract.people import people
from deskcheck.extract.phrases import DEFINITE
from deskcheck.extract.speech.attribution import Credits, attributions, text_facts
from deskcheck.extract.speech.quotations import quotations
from deskcheck.extract.text import Reading, read
from deskcheck.facts import Fact, Interval, Value, fact_id
from deskcheck.vocabulary import Vocabulary

NUMERIC = frozenset(("length of time", "number", "amount of money", "percentage"))


class Tables(Struct, frozen=True):
    """What reading needs of a vocabulary."""

    lexicon: Lexicon
    patterns: dict[str, list[Pattern]]


@lru_cache(maxsize=4)
def tables(vocabulary: Vocabulary) -> Tables:
    """The tables of a vocabulary, made once."""
    return Tables(lexicon(vocabulary), compiled(vocabulary))


def extract(article: Article, vocabulary: Vocabulary, week_starts_on: int = MONDAY) -> list[Fact]:
    """Every fact an article states, in order of place.

    `week_starts_on` is 0 for Monday to 6 for Sunday and only moves "last week" and its like.
    """
    table = tables(vocabulary)
    reading = read(article)
    quoted = quotations(reading)
    persons = people(reading, vocabulary)
    credit = attributions(reading, quoted, persons, vocabulary)
    days = dates(reading, week_starts_on)
    inside = {token for day in days for token in range(day.first, day.last)}
    amounts = quantities(reading, days)
    parties = actors(reading, table.lexicon, persons)
    several = {q.first for q in amounts if q.kind == "number" and (q.value.possible or ONE) != ONE}
    spoken = [(q.start, q.end) for q in quoted]
    found = mentions(reading, table.lexicon, parties, several, inside, spoken)
    writer = _Writer(reading, credit, article.positions())
    facts = [
        *writer.events(table, found, days, amounts, parties),
        *writer.counts(counts(reading, table.lexicon, amounts, parties), days),
        *writer.figures(amounts),
        *writer.weekdays(days),
        *text_facts(reading, quoted, credit, persons, vocabulary),
    ]
    unique = {fact.id: fact for fact in facts}
    return sorted(unique.values(), key=lambda f: (f.start, f.end, f.concept, f.attribute))


ONE = Interval.exactly(1)


class _Writer:
    """Turns what the readers found in one article into facts."""

    def __init__(self, reading: Reading, credit: Credits, lines: Lines | Origin) -> None:
        self.reading = reading
        self.credits = credit
        self.lines = lines
        self.used: set[tuple[int, int]] = set()

    def fact(
        self, first: int, last: int, sentence: int, concept: str, attribute: str, value: Value,
        entity: str = "", hedge: str = "exact", pattern: str = "",
    ) -> Fact:  # fmt: skip
        """The fact that tokens `first` to `last` of a sentence state."""
        reading, article = self.reading, self.reading.article
        start, end = reading.start[first], reading.end[last - 1]
        if article.text[start:end].endswith(("'s", "’s")):
            end -= 2
        line, column = self.lines.position(start)
        place = reading.sentences[sentence]
        own = fact_id(article.id, start, end, concept, attribute)
        return Fact(
            own, article.id, place.part, start, end, line, column, article.text[start:end],
            concept, attribute, entity or own, value, hedge, self.credits.of(start, end),
            (place.start, place.end), place.paragraph, pattern=pattern,
        )  # fmt: skip

    def events(
        self,
        table: Tables,
        found: list[Mention],
        days: list[DateMention],
        amounts: list[Quantity],
        parties: list[list[Actor]],
    ) -> Iterator[Fact]:
        """Mentions with everything stated of them; loose words only where something supports it."""
        timed = timings(self.reading, found, days)
        stated = _stated(self.reading, table, found, amounts, parties)
        inside = {token for day in days for token in range(day.first, day.last)}
        for index, mention in enumerate(found):
            own = stated.get(id(mention), [])
            moments = timed.get(index, [])
            supported = mention.definite or any(s.quantity or s.pattern for s in own)
            dated = any(not m.reported for m in moments)
            plain = mention.concepts and not mention.speech
            if plain or supported or dated:
                yield from self._mention(table, mention, own, moments, inside)

    def _mention(
        self,
        table: Tables,
        mention: Mention,
        stated: list[Stated],
        moments: list[Timing],
        inside: set[int],
    ) -> Iterator[Fact]:
        options = (*mention.concepts, *mention.loose)
        concept = options[0]
        base = self.fact(
            mention.first, mention.last, mention.sentence, concept, "", Value("mention")
        )
        traits = {f"or {name}" for name in options[1:]} | _traits(mention)
        if mention.verb and reports(self.reading.lower[mention.first]):
            traits.add("reports")
        if moments and all(m.days is None for m in moments):
            traits.add("unresolved")
        if any(m.reported for m in moments):
            traits.add("reported")
        yield replace(base, traits=frozenset(traits), as_of=_narrowest(moments))
        for moment in moments:
            if not moment.reported:
                yield self._date(base, mention, concept, moment)
        sentence = self.reading.sentences[mention.sentence]
        where = place(self.reading, sentence, mention, inside)
        if where is not None:
            name = self.reading.text(*where)
            value = Value("place", text=name, unit="place")
            yield self.fact(*where, mention.sentence, concept, "place", value, base.entity)
        for actor, name in participants(mention):
            value = Value("person", text=name, unit=actor.kind)
            fact = self.fact(
                actor.first, actor.last, mention.sentence, concept, "participants", value,
                base.entity,
            )  # fmt: skip
            key = fact_id(fact.article, fact.start, fact.end, concept, f"{base.id} {name}")
            yield replace(fact, id=key)
        yield from self._attributes(table, mention, concept, stated, base.entity)

    def _attributes(
        self, table: Tables, mention: Mention, concept: str, stated: list[Stated], entity: str
    ) -> Iterator[Fact]:
        has = {a.name for a in table.lexicon.concepts[concept].attributes}
        done: set[tuple[str, int]] = set()
        for item in stated:
            if (item.attribute, item.first) in done:
                continue
            done.add((item.attribute, item.first))
            if item.quantity is not None:
                self.used.add((item.quantity.first, item.quantity.last))
            yield self.fact(
                item.first, item.last, mention.sentence,
                concept if item.attribute in has else item.concept, item.attribute,
                item.value, entity, item.hedge, item.pattern,
            )  # fmt: skip

    def _date(self, base: Fact, mention: Mention, concept: str, moment: Timing) -> Fact:
        date = moment.date
        value = Value("day", date.days, date.days, "day")
        one_day = date.days is not None and date.days.low == date.days.high
        hedge = "exact" if one_day or date.precision in ("day", "weekday") else "vague"
        fact = self.fact(
            date.first, date.last, mention.sentence, concept, "date", value, base.entity, hedge
        )
        traits = {"unresolved"} if date.days is None else set()
        return replace(fact, traits=frozenset(traits | {date.precision}))

    def counts(self, found: list[Count], days: list[DateMention]) -> Iterator[Fact]:
        """Counts with outcome, owner and as-of day."""
        for count in found:
            quantity = count.quantity
            self.used.add((quantity.first, quantity.last))
            value = replace(quantity.value, unit="person")
            fact = self.fact(
                count.first, count.last, quantity.sentence, count.concept.name, "value", value,
                hedge=quantity.hedge,
            )  # fmt: skip
            owner = count.owner.names[0] if count.owner else ""
            as_of = self._as_of(count, days)
            yield replace(fact, outcome=count.outcome, owner=owner, as_of=as_of)

    def _as_of(self, count: Count, days: list[DateMention]) -> Interval | None:
        """The date words on a count itself ("as of Tuesday"), else the publication day."""
        sentence = self.reading.sentences[count.quantity.sentence]
        lower = self.reading.lower
        for day in days:
            if sentence.first <= day.first < sentence.last:
                before = lower[max(sentence.first, day.first - 2) : day.first]
                if before == ["as", "of"] or (before[-1:] == ["by"] and day.last <= count.first):
                    return day.days
        published = self.reading.article.published
        return None if published is None else Interval.exactly(published)

    def figures(self, amounts: Iterable[Quantity]) -> Iterator[Fact]:
        """Numbers with a unit or a noun that belong to no concept."""
        for quantity in amounts:
            if (quantity.first, quantity.last) in self.used or quantity.role == "name":
                continue
            if self._anaphoric(quantity):
                continue
            if quantity.kind in NUMERIC and (quantity.unit or quantity.noun >= 0):
                yield self.fact(
                    quantity.first, quantity.last, quantity.sentence, "figure", "value",
                    quantity.value, hedge=quantity.hedge,
                )  # fmt: skip

    def _anaphoric(self, quantity: Quantity) -> bool:
        """Whether a small number tells apart but does not count: "the two leaders", "one way"."""
        possible = quantity.value.possible
        if quantity.kind != "number" or quantity.hedge != "exact" or possible is None:
            return False
        word = self.reading.lower[quantity.first]
        before = self.reading.lower[quantity.first - 1] if quantity.first else ""
        return word == "one" or (
            before in DEFINITE and word.isalpha() and (possible.high or 0) < 10
        )

    def weekdays(self, days: Iterable[DateMention]) -> Iterator[Fact]:
        """Weekday names, and the day each resolves to where it does."""
        for day in days:
            if not day.weekday:
                continue
            number = next(
                i for i, s in enumerate(self.reading.sentences) if s.first <= day.first < s.last
            )
            fact = self.fact(day.first, day.last, number, "weekday", "", Value("mention"))
            yield fact
            if day.days is not None:
                value = Value("day", day.days, day.days, "day")
                yield self.fact(day.first, day.last, number, "weekday", "date", value, fact.entity)


def _stated(
    reading: Reading,
    table: Tables,
    found: list[Mention],
    amounts: list[Quantity],
    parties: list[list[Actor]],
) -> dict[int, list[Stated]]:
    """What is stated of each mention, by the mention's identity."""
    stated: dict[int, list[Stated]] = {}
    for number, sentence in enumerate(reading.sentences):
        here = [m for m in found if m.sentence == number]
        if not here:
            continue
        numbers = [q for q in amounts if q.sentence == number]
        rows = [*lengths(reading, table.lexicon, here, numbers)]
        for mention in here:
            rows += choices(reading, sentence, table.lexicon, mention, here)
        for match in matches(reading, table.patterns, sentence, here, parties[number], numbers):
            rows.append(patterned(match))
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
