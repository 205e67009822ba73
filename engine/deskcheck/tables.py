"""Linked facts as tables: what the queries read, on whatever engine runs them.

Nothing is nested: credits have a row each, and so have the words that are known of an article.
"""

from __future__ import annotations

from collections.abc import Iterator

from deskcheck.facts import Fact, Linked, SourceRow
from deskcheck.plan import Cell, Table, Type, doubled_high, doubled_low
from deskcheck.subjects import (
    as_of_counts,
    entity,
    folded_words,
    headline_only,
    printed,
    publisher,
    subjects,
    valued,
)

FACTS: tuple[tuple[str, Type], ...] = (
    ("fact", "VARCHAR"),
    ("article", "VARCHAR"),
    ("publisher", "VARCHAR"),
    ("concept", "VARCHAR"),
    ("attribute", "VARCHAR"),
    ("entity", "VARCHAR"),
    ("kind", "VARCHAR"),
    ("grp", "VARCHAR"),
    ("unit", "VARCHAR"),
    ("owner", "VARCHAR"),
    ("outcome", "VARCHAR"),
    ("worded", "INTEGER"),  # 1: the value is text, not an interval
    ("valued", "INTEGER"),
    ("text", "VARCHAR"),
    ("word", "VARCHAR"),  # the text, case-folded
    ("low", "DECIMAL(38,0)"),  # bounds are doubled, see plan
    ("high", "DECIMAL(38,0)"),
    ("printed_low", "DECIMAL(38,0)"),
    ("printed_high", "DECIMAL(38,0)"),
    ("dated", "INTEGER"),  # 1: a figure that is of a day
    ("day_known", "INTEGER"),
    ("day_low", "INTEGER"),
    ("day_high", "INTEGER"),
    ("in_body", "INTEGER"),  # 0: printed in the headline alone
    ("speech", "INTEGER"),
)
CREDITS: tuple[tuple[str, Type], ...] = (
    ("fact", "VARCHAR"),
    ("opens", "INTEGER"),  # 1: the first speaker of its chain
    ("near", "INTEGER"),  # 1: in the same sentence, or the speaker of the words around it
    ("kind", "VARCHAR"),
)
ARTICLES: tuple[tuple[str, Type], ...] = (
    ("article", "VARCHAR"),
    ("published", "DECIMAL(38,0)"),
    ("folded", "VARCHAR"),  # its words, or '' where no rule asks for them
)
ARTICLE_WORDS: tuple[tuple[str, Type], ...] = (
    ("article", "VARCHAR"),
    ("form", "VARCHAR"),  # the form of test that looks for it: tagged, outlet, language
    ("word", "VARCHAR"),
)
QUOTE_PAIRS: tuple[tuple[str, Type], ...] = (
    ("one", "VARCHAR"),
    ("other", "VARCHAR"),
    ("statement", "VARCHAR"),
    ("matches", "INTEGER"),
    ("translation", "INTEGER"),
    ("speakers", "VARCHAR"),
)

_FAR = 10**8
"""Further than any day: where an as-of interval has no end."""


def tables(linked: Linked, forms: frozenset[str], shapes: frozenset[str]) -> tuple[Table, ...]:
    """The tables of a run; those that no test or shape of the rules needs are left out."""
    facts = subjects(linked)
    publishers = {row.article: publisher(row) for row in linked.articles}
    made = [Table("facts", FACTS, [_fact(fact, publishers[fact.article]) for fact in facts])]
    if "cite" in forms:
        made.append(Table("credits", CREDITS, [row for fact in facts for row in _credits(fact)]))
    if forms & {"says", "published"}:
        says = "says" in forms
        made.append(Table("articles", ARTICLES, [_article(row, says) for row in linked.articles]))
    if forms & {"tagged", "outlet", "language"}:
        words = [word for row in linked.articles for word in _article_words(row)]
        made.append(Table("article_words", ARTICLE_WORDS, words))
    if "match" in shapes:
        pairs = [
            (p.left, p.right, p.statement, int(p.matches), int(p.translation), p.speakers)
            for p in linked.quote_pairs
        ]
        made.append(Table("quote_pairs", QUOTE_PAIRS, pairs))
    return tuple(made)


def _fact(fact: Fact, publisher: str) -> tuple[Cell, ...]:
    value, as_of = fact.value, fact.as_of
    shown = printed(value)
    return (
        fact.id,
        fact.article,
        publisher,
        fact.concept,
        fact.attribute,
        entity(fact),
        value.kind,
        fact.group,
        value.unit,
        fact.owner,
        fact.outcome,
        int(value.possible is None),
        int(valued(fact)),
        value.text,
        value.text.casefold(),
        doubled_low(value.possible),
        doubled_high(value.possible),
        doubled_low(shown),
        doubled_high(shown),
        int(as_of_counts(fact)),
        int(as_of is not None),
        -_FAR if as_of is None or as_of.low is None else as_of.low,
        _FAR if as_of is None or as_of.high is None else as_of.high,
        int(not headline_only(fact)),
        int("speech" in fact.traits),
    )


def _credits(fact: Fact) -> Iterator[tuple[Cell, ...]]:
    for attribution in fact.attributions:
        near = int(attribution.scope in ("same sentence", "speaker"))
        for position, credit in enumerate(attribution.chain):
            yield (fact.id, int(position == 0), near, credit.kind)


def _article(row: SourceRow, says: bool) -> tuple[Cell, ...]:
    return (row.article, row.published, folded_words(row.text) if says else "")


def _article_words(row: SourceRow) -> Iterator[tuple[Cell, ...]]:
    yield (row.article, "outlet", (row.outlet or "").casefold())
    yield (row.article, "language", row.language.casefold())
    for tag in dict.fromkeys(tag.casefold() for tag in row.tags):
        yield (row.article, "tagged", tag)
