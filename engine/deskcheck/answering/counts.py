"""How many people an article says were killed and injured."""

from __future__ import annotations

from deskcheck.articles import Article
from deskcheck.evaluate.annotated.sets import Item
from deskcheck.extract import extract
from deskcheck.facts import Fact
from deskcheck.vocabulary import Vocabulary

OUTCOMES = ("killed", "injured")


def items(article: Article, vocabulary: Vocabulary) -> list[Item]:
    """The number of each outcome that the article states first; none where it states none."""
    facts = extract(article, vocabulary)
    found = []
    for outcome in OUTCOMES:
        stated = [n for fact in facts if fact.outcome == outcome for n in _number(fact)]
        if stated:
            found.append(Item(None, None, outcome, stated[0]))
    return found


def _number(fact: Fact) -> list[int]:
    printed = fact.value.printed
    bounds = [] if printed is None else [b for b in (printed.low, printed.high) if b is not None]
    return bounds[:1]
