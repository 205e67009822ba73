"""How many people an article says were killed and injured."""

from __future__ import annotations

from deskcheck.articles import Article
from deskcheck.evaluate.annotated.sets import Item
from deskcheck.extract.casualties import casualties, tally
from deskcheck.extract.dates import dates
from deskcheck.extract.events.actors import actors
from deskcheck.extract.extraction import tables
from deskcheck.extract.numbers.quantities import quantities
from deskcheck.extract.people import people
from deskcheck.extract.text import read
from deskcheck.vocabulary import Vocabulary


def items(article: Article, vocabulary: Vocabulary) -> list[Item]:
    """What the article's casualties come to, by outcome; none where it tells of nobody."""
    reading = read(article)
    found = quantities(reading, dates(reading))
    parties = actors(reading, tables(vocabulary).lexicon, people(reading, vocabulary))
    totals = tally(casualties(reading, found, parties))
    numbers = {"killed": totals.killed, "injured": totals.injured}
    return [Item(None, None, name, n) for name, n in numbers.items() if n is not None]
