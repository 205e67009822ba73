"""Attributions as spans: who is credited, by which words, for which words."""

from __future__ import annotations

from deskcheck.articles import Article
from deskcheck.evaluate.annotated.sets import Item
from deskcheck.extract.people import people
from deskcheck.extract.speech.attribution import attributions
from deskcheck.extract.speech.quotations import quotations
from deskcheck.extract.text import read
from deskcheck.vocabulary import Vocabulary


def items(article: Article, vocabulary: Vocabulary) -> list[Item]:
    """One relation for each cue: its content may stand in several stretches."""
    reading = read(article)
    quoted = quotations(reading)
    credit = attributions(reading, quoted, people(reading, vocabulary), vocabulary)
    found: dict[tuple[str, int, int, int, int], None] = {}
    for unit in credit.governed:
        for stretch in unit:
            spans = [("content", stretch.start, stretch.end), ("cue", *stretch.cue)]
            spans += [("source", who.start, who.end) for who in stretch.chain[:1]]
            for kind, start, end in spans:
                if start < end:
                    found[kind, start, end, *stretch.cue] = None
    return [
        Item(start, end, kind, rel=f"{first}-{last}") for kind, start, end, first, last in found
    ]
