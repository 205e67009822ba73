"""Attributions as spans: who is credited, by which words, for which words."""

from __future__ import annotations

from deskcheck.articles import Article
from deskcheck.evaluate.annotated.sets import Item
from deskcheck.extract.people import people
from deskcheck.extract.speech.quotations import quotations
from deskcheck.extract.speech.relations import relations
from deskcheck.extract.text import read
from deskcheck.vocabulary import Vocabulary


def items(article: Article, vocabulary: Vocabulary) -> list[Item]:
    """One relation for each cue: its content may stand in several stretches."""
    reading = read(article)
    found: list[Item] = []
    persons = people(reading, vocabulary)
    rows = relations(reading, quotations(reading), persons, vocabulary)
    for number, relation in enumerate(rows):
        spans = [("cue", *relation.cue), *(("content", *span) for span in relation.content)]
        if relation.source is not None:
            spans.append(("source", *relation.source))
        found += [Item(start, end, kind, rel=f"E{number}") for kind, start, end in spans]
    return found
