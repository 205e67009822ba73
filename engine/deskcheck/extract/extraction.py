"""One article to its facts: read once, then every reader in turn."""

from __future__ import annotations

from functools import lru_cache

from deskcheck.articles import Article
from deskcheck.extract.arithmetic.reckoned import reckoned
from deskcheck.extract.article_facts import article_facts
from deskcheck.extract.dates import dates
from deskcheck.extract.dates.calendar import MONDAY
from deskcheck.extract.event_facts import Tables, event_facts
from deskcheck.extract.events.actors import actors
from deskcheck.extract.events.counts import counts
from deskcheck.extract.events.mentions import mentions
from deskcheck.extract.events.patterns import compiled
from deskcheck.extract.lexicon import lexicon
from deskcheck.extract.number_facts import count_facts, figure_facts
from deskcheck.extract.numbers.quantities import quantities
from deskcheck.extract.people import people
from deskcheck.extract.speech.attribution import attributions
from deskcheck.extract.speech.quotations import quotation_marks
from deskcheck.extract.text import read
from deskcheck.extract.writer import Writer
from deskcheck.facts import Fact, Interval
from deskcheck.vocabulary import Vocabulary

ONE = Interval.exactly(1)


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
    marks = quotation_marks(reading)
    quoted = marks.quotations
    persons = people(reading, vocabulary)
    credit = attributions(reading, quoted, persons, vocabulary)
    days = dates(reading, week_starts_on)
    inside = {token for day in days for token in range(day.first, day.last)}
    amounts = quantities(reading, days)
    parties = actors(reading, table.lexicon, persons)
    several = {q.first for q in amounts if q.kind == "number" and (q.value.possible or ONE) != ONE}
    spoken = [(q.start, q.end) for q in quoted]
    found = mentions(reading, table.lexicon, parties, several, inside, spoken)
    writer = Writer(reading, credit, quoted)
    worked = list(reckoned(writer, amounts, days, persons))
    converted = {(fact.start, fact.end) for fact in worked if fact.concept == "conversion"}
    facts = list(event_facts(writer, table, found, days, amounts, parties))
    facts += count_facts(writer, counts(reading, table.lexicon, amounts, parties), days)
    figures = figure_facts(writer, amounts, days)  # of what the writer has not used by now
    facts += [fact for fact in figures if (fact.start, fact.end) not in converted]
    facts += worked
    facts += article_facts(reading, marks, credit, persons, days, parties, vocabulary)
    unique = {fact.id: fact for fact in facts}
    return sorted(unique.values(), key=lambda f: (f.start, f.end, f.concept, f.attribute))
