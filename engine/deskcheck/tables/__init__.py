"""Linked facts as tables: what the queries read, on whatever engine runs them.

Nothing is nested: the sources that a fact credits are sets of kinds, written as bits.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from deskcheck.facts import Fact, Linked, QuotePair, SourceRow
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
from deskcheck.plan import Plan
from deskcheck.plan.lowering import SOURCE_BITS, tag_mark
from deskcheck.plan.schema import Cell, Columns, Table, doubled_high, doubled_low
from deskcheck.tables.optional import OPTIONAL

FACTS: Columns = (
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
ARTICLES: Columns = (
    ("article", "VARCHAR"),
    ("published", "DECIMAL(38,0)"),
    ("outlet", "VARCHAR"),  # case-folded, as language and tags
    ("language", "VARCHAR"),
    ("tags", "VARCHAR"),
    ("folded", "VARCHAR"),  # its words, or '' where no rule asks for them
    ("reference", "VARCHAR"),  # the path of a reference file, '' for an article
)
QUOTE_PAIRS: Columns = (
    ("one", "VARCHAR"),
    ("other", "VARCHAR"),
    ("statement", "VARCHAR"),
    ("unlike", "INTEGER"),  # 1: their words do not match
    ("translation", "INTEGER"),
    ("speakers", "VARCHAR"),
    ("shortened", "INTEGER"),  # 1: one of them drops words and shows no ellipsis
)
ATTRIBUTIONS: Columns = (
    ("fact", "VARCHAR"),
    ("position", "INTEGER"),  # in the chain: 0 is the first speaker
    ("name", "VARCHAR"),  # case-folded
    ("kind", "VARCHAR"),
    ("near", "INTEGER"),
)

_FAR = 10**8
"""Further than any day: where an as-of interval has no end."""


def tables(linked: Linked, plan: Plan) -> tuple[Table, ...]:
    """The tables of a run; what no rule of the plan needs is left out."""
    facts = _in_sight(subjects(linked, plan.rules), linked, plan)
    made = [_facts(facts, linked, plan)]
    if plan.tests & {"says", "published", "tagged", "outlet", "language", "filed"}:
        worded = bool(plan.tests & {"says", "filed"})
        made.append(Table("articles", ARTICLES, [_article(row, worded) for row in linked.articles]))
    if plan.shapes & {"match", "ellipsis"}:
        made.append(Table("quote_pairs", QUOTE_PAIRS, [_pair(p) for p in linked.quote_pairs]))
    if "corroborated" in plan.shapes:
        credited = [row for fact in facts for row in _credits(fact)]
        made.append(Table("attributions", ATTRIBUTIONS, credited))
    return tuple(made)


def _in_sight(facts: Sequence[Fact], linked: Linked, plan: Plan) -> Sequence[Fact]:
    """Facts that some rule may look at: those of reference files only where rules name one."""
    files = {row.article for row in linked.articles if row.reference}
    if plan.references or not files:
        return facts
    return [fact for fact in facts if fact.article not in files]


def _facts(facts: Sequence[Fact], linked: Linked, plan: Plan) -> Table:
    rows = {row.article: row for row in linked.articles}
    publishers = {name: publisher(row) for name, row in rows.items()}
    more = [one for one in OPTIONAL if one.needed(plan)]
    columns: Columns = (*FACTS, *((one.name, one.kind) for one in more))
    if not more:
        return Table("facts", columns, [_fact(fact, publishers[fact.article]) for fact in facts])
    made = []
    for fact in facts:
        row = rows[fact.article]
        cells = (one.cell(fact, row) for one in more)
        made.append((*_fact(fact, publishers[fact.article]), *cells))
    return Table("facts", columns, made)


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


def _credits(fact: Fact) -> Iterator[tuple[Cell, ...]]:
    for attribution in fact.attributions:
        near = int(attribution.scope in ("same sentence", "speaker"))
        for position, credit in enumerate(attribution.chain):
            yield (fact.id, position, credit.name.casefold(), credit.kind, near)


def _pair(pair: QuotePair) -> tuple[Cell, ...]:
    return (
        pair.left,
        pair.right,
        pair.statement,
        int(not pair.matches),
        int(pair.translation),
        pair.speakers,
        int(bool(pair.shortened)),
    )


def _article(row: SourceRow, worded: bool) -> tuple[Cell, ...]:
    return (
        row.article,
        row.published,
        (row.outlet or "").casefold(),
        row.language.casefold(),
        "".join(map(tag_mark, row.tags)),
        folded_words(row.text) if worded else "",
        row.reference,
    )
