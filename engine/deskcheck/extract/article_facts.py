"""Facts about an article's text rather than what it tells: quotations, sources, persons, captions,
quotation marks, statements of one party about another.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from deskcheck.extract.dates import DateMention
from deskcheck.extract.events.actors import Actor
from deskcheck.extract.headline_speech import headline_speech
from deskcheck.extract.part_facts import part_facts
from deskcheck.extract.people import People
from deskcheck.extract.spans import SpanWriter
from deskcheck.extract.speech.attribution import Credits, text_facts
from deskcheck.extract.speech.quotation_facts import mark_facts
from deskcheck.extract.speech.quotations import Marks
from deskcheck.extract.statements.statement_facts import statement_facts
from deskcheck.extract.text import Reading
from deskcheck.facts import Fact
from deskcheck.vocabulary import Vocabulary


def article_facts(
    reading: Reading,
    marks: Marks,
    credit: Credits,
    persons: People,
    days: list[DateMention],
    parties: Sequence[list[Actor]],
    vocabulary: Vocabulary,
) -> Iterator[Fact]:
    """Every fact about the text of one article."""
    writer = SpanWriter(reading)
    yield from text_facts(reading, marks.quotations, credit, persons, vocabulary)
    yield from mark_facts(writer, marks)
    for fact in part_facts(writer, persons, days):
        yield fact
        if (fact.concept, fact.attribute) == ("headline", ""):
            yield from headline_speech(writer, fact, persons, credit)
    yield from statement_facts(writer, parties, credit, persons, vocabulary)
