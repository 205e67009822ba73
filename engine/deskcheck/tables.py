"""Linked facts as tables: what the queries read, on whatever engine runs them.

Nothing is nested: the sources that a fact credits are sets of kinds, written as bits.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Literal, NamedTuple

from deskcheck.facts import Fact, Interval, Linked, QuotePair, SourceRow
from deskcheck.findings.subjects import (
    DERIVED,
    IMPLIED,
    as_of_counts,
    entity,
    folded_words,
    headline_only,
    printed,
    publisher,
    stands_in,
    subjects,
    valued,
)
from deskcheck.plan import Plan
from deskcheck.plan.lowering import MARK_BITS, PLACE_BITS, SOURCE_BITS, tag_mark
from deskcheck.plan.schema import Cell, Columns, Table, Type, doubled_high, doubled_low

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
        made.append(
            Table("attributions", ATTRIBUTIONS, [row for f in facts for row in _credits(f)])
        )
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
    more = [one for one in _OPTIONAL if one.needed(plan)]
    columns = (*FACTS, *((one.name, one.kind) for one in more))
    if not more:
        return Table("facts", columns, [_fact(fact, publishers[fact.article]) for fact in facts])
    made = [
        (
            *_fact(fact, publishers[fact.article]),
            *(one.cell(fact, rows[fact.article]) for one in more),
        )
        for fact in facts
    ]
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


# --- columns that only some rules read


class _Optional(NamedTuple):
    """A column of facts, and the plans that need it."""

    name: str
    kind: Type
    needed: Callable[[Plan], bool]
    cell: Callable[[Fact, SourceRow], Cell]


def _tested(*forms: str) -> Callable[[Plan], bool]:
    return lambda plan: not plan.tests.isdisjoint(forms)


def _figure(fact: Fact, _: SourceRow) -> int:
    """1: a numeric value of the fact's own, not one that something else implies."""
    own = DERIVED not in fact.traits and not fact.attribute.startswith(IMPLIED)
    return int(own and fact.value.possible is not None)


def _marks(fact: Fact, _: SourceRow) -> int:
    """What the fact has and where it stands, as bits."""
    quoted = "quoted" in fact.traits or any(a.scope == "speaker" for a in fact.attributions)
    bits = MARK_BITS["paired"] * ("unpaired" not in fact.traits) + MARK_BITS["quotation"] * quoted
    bits |= MARK_BITS.get(fact.part, 0)
    for part, bit in PLACE_BITS.items():
        bits |= bit * stands_in(fact, part)
    return bits


def _age(fact: Fact, row: SourceRow) -> Interval | None:
    """The days from the as-of day to publication."""
    as_of, published = fact.as_of, row.published
    if as_of is None or published is None:
        return None
    return Interval(
        None if as_of.high is None else published - as_of.high,
        None if as_of.low is None else published - as_of.low,
        as_of.high_open,
        as_of.low_open,
    )


def _spoken(fact: Fact, _: SourceRow) -> str:
    """The words of a quotation, '' for all else."""
    quoted = (fact.concept, fact.attribute) == ("quotation", "")
    return folded_words(fact.text) if quoted else ""


def _single(fact: Fact, _: SourceRow) -> int:
    """1: an unhedged figure of one value, of which it is known what it counts."""
    possible = fact.value.possible
    if possible is None or possible.low is None or possible.low != possible.high:
        return 0
    return int(fact.hedge == "exact" and (bool(fact.value.text) or fact.concept != "figure"))


def _open(bound: Literal["low", "high"]) -> Callable[[Fact, SourceRow], Cell]:
    def cell(fact: Fact, _: SourceRow) -> int:
        possible = fact.value.possible
        if possible is None:
            return 0
        return int(possible.low_open if bound == "low" else possible.high_open)

    return cell


_OPTIONAL = (
    _Optional("figure", "INTEGER", lambda plan: plan.kinds, _figure),
    _Optional(
        "stated", "INTEGER", _tested("appear", "filed"), lambda f, _: int(DERIVED not in f.traits)
    ),
    _Optional("reference", "VARCHAR", lambda plan: plan.references, lambda _, row: row.reference),
    _Optional(
        "marks", "INTEGER", lambda plan: plan.marks or _tested("marked", "appear")(plan), _marks
    ),
    _Optional("printed", "VARCHAR", _tested("written"), lambda f, _: " ".join(f.text.split())),
    _Optional("age_known", "INTEGER", _tested("age"), lambda f, row: int(_age(f, row) is not None)),
    _Optional("age_low", "DECIMAL(38,0)", _tested("age"), lambda f, r: doubled_low(_age(f, r))),
    _Optional("age_high", "DECIMAL(38,0)", _tested("age"), lambda f, r: doubled_high(_age(f, r))),
    _Optional("low_open", "INTEGER", _tested("implied", "order"), _open("low")),
    _Optional("high_open", "INTEGER", _tested("implied", "order"), _open("high")),
    _Optional("spoken", "VARCHAR", _tested("appear", "filed"), _spoken),
    _Optional("single", "INTEGER", _tested("unique"), _single),
)
