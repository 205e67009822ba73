"""Plans as tables and queries: what is needed alone, portable, without a word of an editor."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest
from made_facts import figure, linked_of
from msgspec.structs import replace

from deskcheck.backends import duckdb
from deskcheck.facts import Interval, Value
from deskcheck.plan import plan
from deskcheck.reference import evaluate
from deskcheck.sql import queries
from deskcheck.tables import FACTS, tables
from deskcheck.typed import (
    AddUp,
    Age,
    Agree,
    Appear,
    BeWritten,
    Cite,
    Compare,
    Corroborated,
    Equal,
    GivenIn,
    Have,
    InPart,
    MatchIts,
    MatchWords,
    OfSubject,
    Order,
    Pair,
    Rule,
    Selector,
    ShowEllipsis,
    Tolerance,
    Trend,
    Unique,
)

NASTY = "x'); DROP"
COUNT = Selector((("troop count", "value"),))
ONE_FACT = (
    Cite(),
    Compare(texts=(NASTY,)),
    Have(NASTY),
    Age(Interval(0, 14)),
    InPart("quotation"),
    GivenIn(NASTY),
    MatchIts(NASTY, Tolerance(share=Fraction(1, 50))),
    Appear("body"),
    Appear("file"),
    BeWritten(NASTY),
    Pair(),
    Order("after", Selector(((NASTY, NASTY),), part="headline")),
    Order("before", Selector((), kinds=("distance",))),
    Order("on or after"),
)
CHECKS = (
    *ONE_FACT,
    Agree(Tolerance()),
    Agree(Tolerance(), other=Selector(((NASTY, NASTY),))),
    AddUp(Interval.exactly(100), Tolerance()),
    Corroborated(2),
    Equal((NASTY,), 1),
    MatchWords(),
    ShowEllipsis(),
    Trend("fall"),
    Unique(),
)
SUBJECTS = (
    COUNT,
    Selector(((NASTY, ""),)),
    Selector((), words=NASTY),
    Selector((), numbers=True, part="headline"),
)


def rule(check, subject=COUNT, **more):
    return Rule("a-rule", NASTY, "r.rules", 1, "error", subject, check, reference=NASTY, **more)


EVERYTHING = [
    *(rule(check, subject) for check in CHECKS for subject in SUBJECTS),
    *(rule(Cite(), condition=OfSubject(NASTY, check)) for check in ONE_FACT),
    *(rule(CHECKS[-9], across=scope) for scope in ("headline", "reference", "outlet")),
]


@pytest.mark.parametrize("rules", [EVERYTHING, *([one] for one in EVERYTHING)])
def test_every_query_is_portable_and_holds_no_word_of_an_editor(rules):
    text = "\n".join(step.select for step in queries(plan(rules)))
    assert not re.search(r"DROP|QUALIFY|USING|::|//|\blist\(|arg_m|ILIKE|\bTRUE\b", text)


@pytest.mark.parametrize("one", EVERYTHING)
def test_every_rule_finds_the_columns_it_reads(one):
    """A query that names a column or a step which its plan leaves out cannot run."""
    facts = (figure("a.txt", 5), figure("b.txt", 6))
    linked = linked_of(*facts)
    assert duckdb.evaluate([one], linked) == evaluate([one], linked)


def test_what_no_rule_needs_is_left_out():
    made = plan([rule(Agree(Tolerance())), rule(Cite())])
    assert [step.name for step in queries(made)] == ["applied", "cells", "answers"]
    assert [table.name for table in made.tables] == ["rules", "selectors"]
    plain = plan([replace(one, reference="") for one in made.rules])
    (only,) = tables(linked_of(figure("a.txt", 5)), plain)
    assert only.columns == FACTS


def test_shares_finer_than_the_queries_can_tell_are_still_exact():
    """One part in a thousand million, between values that differ by just that."""
    share, size = Fraction(1, 10**9), 10**9
    for implied, agrees in ((size - 1, True), (size - 2, False)):
        count = replace(figure("a.txt", size), entity="e")
        other = replace(
            figure("a.txt", implied),
            id="implied",
            attribute="by its original",
            entity="e",
            value=Value("number", Interval.exactly(implied), None, "person"),
        )
        linked = linked_of(count, other)
        one = rule(MatchIts("original", Tolerance(share=share)))
        outcome = duckdb.evaluate([one], linked)
        assert outcome == evaluate([one], linked)
        assert bool(outcome.judgements) is not agrees
