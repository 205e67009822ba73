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
    """The relations whose cue stands in no content of a longer one, in order.

    Of an attitude and a cue of speech within each other's content the latter is the outer one.
    """
    kept: list[Relation] = []
    for row in sorted(rows, key=_length, reverse=True):
        around = [other for other in kept if _within(row, other)]
        if row.kind == "speech":
            inner = [o for o in around if o.kind == "attitude" and _within(o, row)]
            kept = [other for other in kept if other not in inner]
            around = [other for other in around if other not in inner]
        if not around:
            kept.append(row)
    return sorted(kept, key=lambda row: row.cue)


def _within(inner: Relation, outer: Relation) -> bool:
    """Whether the cue of one relation stands in the content of another."""
    start, end = inner.cue
    return any(first <= start and end <= last for first, last in outer.content)


def _length(relation: Relation) -> int:
    """How many code points of content a relation has."""
    return sum(end - start for start, end in relation.content)
