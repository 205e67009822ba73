"""Attributions as spans: who is credited, by which words, for which words."""

from __future__ import annotations

from deskcheck.articles import Article
from deskcheck.evaluate.annotated.sets import Item
from deskcheck.extract.people import people
from deskcheck.extract.speech.quotations import quotations
from deskcheck.extract.speech.relations import Relation, relations
from deskcheck.extract.text import read
from deskcheck.vocabulary import Vocabulary


def items(article: Article, vocabulary: Vocabulary, *, nested: bool = True) -> list[Item]:
    """One relation for each cue: its content may stand in several stretches.

    Without `nested`, a relation inside the content of another is left out.
    """
    reading = read(article)
    found: list[Item] = []
    persons = people(reading, vocabulary)
    rows = relations(reading, quotations(reading), persons, vocabulary)
    if not nested:
        rows = _outermost(rows)
    for number, relation in enumerate(rows):
        spans = [("cue", *relation.cue), *(("content", *span) for span in relation.content)]
        if relation.source is not None:
            spans.append(("source", *relation.source))
        found += [Item(start, end, kind, rel=f"E{number}") for kind, start, end in spans]
    return found


def _outermost(rows: list[Relation]) -> list[Relation]:
    """The relations whose cue stands in no content of a longer one, in order."""
    kept: list[Relation] = []
    reported: list[tuple[int, int]] = []
    for row in sorted(rows, key=_length, reverse=True):
        start, end = row.cue
        if not any(first <= start and end <= last for first, last in reported):
            kept.append(row)
            reported += row.content
    return sorted(kept, key=lambda row: row.cue)


def _length(relation: Relation) -> int:
    """How many code points of content a relation has."""
    return sum(end - start for start, end in relation.content)
