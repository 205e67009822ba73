"""Columns of facts that only some rules read: they are left out where no rule does."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from deskcheck.facts import Fact, Interval, SourceRow
from deskcheck.findings.subjects import DERIVED, IMPLIED, folded_words, stands_in
from deskcheck.plan import Plan
from deskcheck.plan.lowering import MARK_BITS, PLACE_BITS
from deskcheck.plan.schema import Cell, Type, doubled_high, doubled_low


class Optional(NamedTuple):
    """A column, and the plans that need it."""

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


def _reference(_: Fact, row: SourceRow) -> str:
    return row.reference


def _marked(plan: Plan) -> bool:
    return plan.marks or not plan.tests.isdisjoint({"marked", "appear"})


def _marks(fact: Fact, _: SourceRow) -> int:
    """What the fact has and where it stands, as bits."""
    quoted = "quoted" in fact.traits or any(a.scope == "speaker" for a in fact.attributions)
    bits = MARK_BITS["paired"] * ("unpaired" not in fact.traits) + MARK_BITS["quotation"] * quoted
    bits |= MARK_BITS.get(fact.part, 0)
    for part, bit in PLACE_BITS.items():
        bits |= bit * stands_in(fact, part)
    return bits


def _printed(fact: Fact, _: SourceRow) -> str:
    return " ".join(fact.text.split())


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


def _age_known(fact: Fact, row: SourceRow) -> int:
    return int(fact.as_of is not None and row.published is not None)


def _age_low(fact: Fact, row: SourceRow) -> int | None:
    return doubled_low(_age(fact, row))


def _age_high(fact: Fact, row: SourceRow) -> int | None:
    return doubled_high(_age(fact, row))


def _low_open(fact: Fact, _: SourceRow) -> int:
    return int(fact.value.possible is not None and fact.value.possible.low_open)


def _high_open(fact: Fact, _: SourceRow) -> int:
    return int(fact.value.possible is not None and fact.value.possible.high_open)


def _stated(fact: Fact, _: SourceRow) -> int:
    return int(DERIVED not in fact.traits)


def _is_quotation(fact: Fact) -> bool:
    return (fact.concept, fact.attribute) == ("quotation", "")


def _spoken(fact: Fact, _: SourceRow) -> str:
    """The words of a quotation, '' for all else."""
    return folded_words(fact.text) if _is_quotation(fact) else ""


def _said(fact: Fact, _: SourceRow) -> str:
    """Equal where two facts may say the same; figures and quotations are looked at further."""
    value = fact.value
    if _is_quotation(fact):
        return "quotation"
    if value.possible is not None:
        return f"figure {value.kind}"
    if value.text:
        return f"words {value.kind}\x1f{value.text}"
    return f"mention {value.kind}\x1f{fact.concept}\x1f{fact.attribute}"


def _said_exactly(fact: Fact, row: SourceRow) -> str:
    """Equal where two facts may say the same, figures to the digit."""
    possible = fact.value.possible
    if possible is None or _is_quotation(fact):
        return _said(fact, row)
    return f"figure {fact.value.kind} {doubled_low(possible)} {doubled_high(possible)}"


def _single(fact: Fact, _: SourceRow) -> int:
    """1: an unhedged figure of one value, of which it is known what it counts."""
    possible = fact.value.possible
    if possible is None or possible.low is None or possible.low != possible.high:
        return 0
    return int(fact.hedge == "exact" and (bool(fact.value.text) or fact.concept != "figure"))


OPTIONAL = (
    Optional("figure", "INTEGER", lambda plan: plan.kinds, _figure),
    Optional("reference", "VARCHAR", lambda plan: plan.references, _reference),
    Optional("marks", "INTEGER", _marked, _marks),
    Optional("printed", "VARCHAR", _tested("written"), _printed),
    Optional("age_known", "INTEGER", _tested("age"), _age_known),
    Optional("age_low", "DECIMAL(38,0)", _tested("age"), _age_low),
    Optional("age_high", "DECIMAL(38,0)", _tested("age"), _age_high),
    Optional("low_open", "INTEGER", _tested("implied", "order"), _low_open),
    Optional("high_open", "INTEGER", _tested("implied", "order"), _high_open),
    Optional("stated", "INTEGER", _tested("appear", "filed"), _stated),
    Optional("spoken", "VARCHAR", _tested("appear", "filed"), _spoken),
    Optional("said", "VARCHAR", _tested("appear"), _said),
    Optional("said_exactly", "VARCHAR", _tested("filed"), _said_exactly),
    Optional("single", "INTEGER", _tested("unique"), _single),
)
