"""The compiled engine and the plain reference return the same outcome, evidence included."""

from __future__ import annotations

import os
import subprocess
import sys
from fractions import Fraction

import pytest
from generated_facts import adrift, linked_facts, scattered, spoken
from generated_rules import (
    THEMES,
    agreement,
    conditional_rules,
    rule_lists,
    themed,
    tolerances,
)
from hypothesis import given, settings
from hypothesis import strategies as st
from made_facts import figure, linked_of
from msgspec.structs import replace

from deskcheck import reference
from deskcheck.backends import duckdb
from deskcheck.facts import Interval, Linked, Value
from deskcheck.findings import findings
from deskcheck.plan import plan
from deskcheck.sql import queries
from deskcheck.typed import (
    Agree,
    All,
    Compare,
    Have,
    MatchWords,
    Metadata,
    Rule,
    Says,
    Selector,
    ShowEllipsis,
    Tagged,
    Tolerance,
    Trend,
)

EXAMPLES = int(os.environ.get("DESK_EXAMPLES", "6"))
"""Examples of each check; DESK_EXAMPLES=200 looks for what a quick run does not meet."""

MANY = duckdb._MANY
FOUR = linked_of(*(figure(f"{name}.txt", n) for n, name in enumerate("abcd")))


@pytest.mark.parametrize(
    ("many", "examples"), [(MANY, 2 * EXAMPLES), (0, EXAMPLES // 2)], ids=["few", "many"]
)
def test_outcomes_and_findings_are_equal(many, examples, monkeypatch):
    """Small and large inputs are loaded and planned in different ways."""
    monkeypatch.setattr(duckdb, "_MANY", many)

    @settings(max_examples=examples, deadline=None)
    @given(rule_lists(), linked_facts())
    def equal(rules, linked):
        expected = reference.evaluate(rules, linked)
        found = duckdb.evaluate(rules, linked)
        assert found == expected
        assert findings(found, rules, linked) == findings(expected, rules, linked)

    equal()


@pytest.mark.parametrize("name", THEMES)
def test_each_check_is_equal(name):
    """Rules of one check over facts that are made for it."""

    @settings(max_examples=EXAMPLES, deadline=None)
    @given(themed(name))
    def equal(made):
        rules, linked = made
        expected = reference.evaluate(rules, linked)
        found = duckdb.evaluate(rules, linked)
        assert found == expected
        assert findings(found, rules, linked) == findings(expected, rules, linked)

    equal()


SPEECH = Selector((("quotation", ""),))
SCOPES = ("sources", "article", "outlet", "headline", "reference")
WAYS = [(across, window) for across in SCOPES for window in (0, 1, None)]


@settings(max_examples=EXAMPLES, deadline=None)
@given(scattered(lowest=-2), st.lists(tolerances, min_size=2, max_size=2), st.booleans())
def test_disagreements_are_equal(linked, allowed, compatible):
    """Many rules over one group: every scope and window, so that each example works hard."""
    rules = tuple(
        agreement(Agree(tolerance, compatible), across, window, f"{across}-{window}-{n}")
        for across, window in WAYS
        for n, tolerance in enumerate(allowed)
    ) + tuple(
        agreement(Trend(direction), across, 0, f"{across}-{direction}")
        for across in SCOPES
        for direction in ("fall", "rise")
    )
    assert duckdb.evaluate(rules, linked) == reference.evaluate(rules, linked)


@settings(max_examples=EXAMPLES, deadline=None)
@given(adrift())
def test_what_cannot_be_compared_is_equal(linked):
    rules = tuple(
        agreement(check, across, window, f"{across}-{window}-{check}")
        for across, window in WAYS
        for check in (Agree(Tolerance()), Trend("fall"))
    )
    assert duckdb.evaluate(rules, linked) == reference.evaluate(rules, linked)


@settings(max_examples=EXAMPLES, deadline=None)
@given(spoken())
def test_wordings_are_equal(linked):
    rules = tuple(
        replace(
            agreement(check(included), across, name=f"{across}-{included}-{check}"),
            subject=SPEECH,
        )
        for across in SCOPES
        for included in (True, False)
        for check in (MatchWords, ShowEllipsis)
    )
    assert duckdb.evaluate(rules, linked) == reference.evaluate(rules, linked)


@settings(max_examples=EXAMPLES, deadline=None)
@given(conditional_rules(), linked_facts())
def test_conditions_are_equal(rules, linked):
    assert duckdb.evaluate(rules, linked) == reference.evaluate(rules, linked)


@pytest.mark.parametrize("share", [Fraction(1, 3), Fraction(1, 10**9), Fraction(10**7, 10**7 + 1)])
def test_numbers_larger_than_machine_words(share):
    """A light year in millimetres, shares finer than millionths."""
    values = [4 * 10**19, 4 * 10**19 + 1, 6 * 10**19, -(10**25)]
    facts = [
        replace(fact, value=Value("distance", Interval.exactly(value), None, "millimetre"))
        for fact, value in zip(FOUR.facts, values, strict=True)
    ]
    rules = (
        agreement(Agree(Tolerance(share=share)), name="share"),
        agreement(Agree(Tolerance(absolute=1)), name="absolute"),
        agreement(Agree(Tolerance(exactly=True)), name="exactly"),
        agreement(Compare(Interval(0, 5 * 10**19)), name="bounds"),
    )
    linked = Linked(FOUR.articles, tuple(facts))
    outcome = duckdb.evaluate(rules, linked)
    assert outcome == reference.evaluate(rules, linked)
    assert {judgement.rule for judgement in outcome.judgements} >= {"absolute", "exactly", "bounds"}


def test_words_of_editors_and_articles_never_become_sql():
    """Quotes, separators and line ends are text like any other."""
    nasty = 'x\'); DROP TABLE facts; --\n"a",\\N'
    facts = tuple(
        replace(
            fact,
            concept=nasty,
            group=nasty,
            entity=nasty,
            value=Value("choice", text=f"{nasty}{fact.article[0]}"),
        )
        for fact in FOUR.facts
    )
    rows = tuple(replace(row, outlet=nasty, tags=(nasty,), text=nasty) for row in FOUR.articles)
    condition = All((Tagged(nasty), Says(nasty), Metadata("outlet", (nasty,))))
    rules = tuple(
        Rule(f"r{n}", nasty, "p", n, "error", Selector(((nasty, "value"),)), check, True,
             condition=condition)
        for n, check in enumerate([Agree(Tolerance()), Compare(texts=(f"{nasty}a",)), Have(nasty)])
    )  # fmt: skip
    linked = Linked(rows, facts)
    for many in (MANY, 0):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(duckdb, "_MANY", many)
            outcome = duckdb.evaluate(rules, linked)
        assert outcome == reference.evaluate(rules, linked)
        assert [judgement.rule for judgement in outcome.judgements] == ["r0", "r1"]
    assert not any("DROP" in step.select for step in queries(plan(rules)))


def test_the_backend_imports_duckdb_when_it_is_used():
    code = (
        "import sys, deskcheck.backends.duckdb as d; print({'duckdb', '_duckdb'} & {*sys.modules})"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "set()"
