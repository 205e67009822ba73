"""Linked facts as tables: what the queries read, on whatever engine runs them.

Nothing is nested: the sources that a fact credits are sets of kinds, written as bits.
"""

from __future__ import annotations

from deskcheck.facts import Fact, Linked, SourceRow
from deskcheck.findings.subjects import (
    as_of_counts,
    entity,
    folded_words,
    headline_only,
    printed,
    publisher,
    subjects,
    valued,
)
from deskcheck.plan import SOURCE_BITS, Cell, Plan, Table, Type, doubled_high, doubled_low, tag_mark

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
    ("explained", "INTEGER"),  # 1: linking says why the fact has no group
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
    ("cited", "INTEGER"),  # kinds of source credited, as bits
    ("cited_near", "INTEGER"),  # in the same sentence or as speaker of the words around
    ("cited_first", "INTEGER"),  # first speakers only
    ("cited_first_near", "INTEGER"),
    ("speech", "INTEGER"),
)
ARTICLES: tuple[tuple[str, Type], ...] = (
    ("article", "VARCHAR"),
    ("published", "DECIMAL(38,0)"),
    ("outlet", "VARCHAR"),  # case-folded, as language and tags
    ("language", "VARCHAR"),
    ("tags", "VARCHAR"),
    ("folded", "VARCHAR"),  # its words, or '' where no rule asks for them
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


def tables(linked: Linked, plan: Plan) -> tuple[Table, ...]:
    """The tables of a run; those that no rule of the plan needs are left out."""
    publishers = {row.article: publisher(row) for row in linked.articles}
    facts = [_fact(fact, publishers[fact.article]) for fact in subjects(linked)]
    made = [Table("facts", FACTS, facts)]
    if plan.forms & {"says", "published", "tagged", "outlet", "language"}:
        says = "says" in plan.forms
        made.append(Table("articles", ARTICLES, [_article(row, says) for row in linked.articles]))
    if "match" in plan.shapes:
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
        int(bool(fact.unplaced)),
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
        *_cited(fact),
        int("speech" in fact.traits),
    )


def _cited(fact: Fact) -> tuple[int, int, int, int]:
    """The kinds of source credited: all, near ones, and of each the first speakers."""
    every = near = first = first_near = 0
    for attribution in fact.attributions:
        kinds = [SOURCE_BITS[credit.kind] for credit in attribution.chain]
        for position, kind in enumerate(kinds):
            every |= kind
            first |= 0 if position else kind
            if attribution.scope in ("same sentence", "speaker"):
                near |= kind
                first_near |= 0 if position else kind
    return every, near, first, first_near


def _article(row: SourceRow, says: bool) -> tuple[Cell, ...]:
    return (
        row.article,
        row.published,
        (row.outlet or "").casefold(),
        row.language.casefold(),
        "".join(map(tag_mark, row.tags)),
        folded_words(row.text) if says else "",
    )
