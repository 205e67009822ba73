"""Small runs over invented articles: read with the packs that ship, then linked."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from readings import day

from deskcheck import rulebook
from deskcheck.articles import Article, Metadata, article_of
from deskcheck.extract import extract
from deskcheck.facts import Fact, Linked
from deskcheck.link import link
from deskcheck.vocabulary import Vocabulary

FRIDAY = day(2031, 3, 14)
"""The publication day of every article that gives none."""


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary of the packs."""
    return rulebook.compile_rules(rulebook.Files()).vocabulary


def article(name: str, text: str, published: int | None = FRIDAY, outlet: str = "") -> Article:
    """An article of one outlet, its own name's unless another is given."""
    return article_of(name, text, Metadata(outlet=outlet or name, published=published))


def facts_of(text: str, published: int | None = FRIDAY) -> list[Fact]:
    """The facts of one article."""
    return extract(article("invented.txt", text, published), vocabulary())


def run(articles: Sequence[Article]) -> Linked:
    """The linked facts of articles."""
    facts = [fact for one in articles for fact in extract(one, vocabulary())]
    return link(articles, facts, vocabulary())


def values(facts: Sequence[Fact], concept: str, attribute: str) -> list[Fact]:
    """The facts of one attribute."""
    return [f for f in facts if (f.concept, f.attribute) == (concept, attribute)]
