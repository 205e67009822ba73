"""The compiled engine and the plain reference return the same outcome, evidence included."""

from __future__ import annotations

from generated_facts import linked_facts, rule_lists
from hypothesis import given, settings

from deskcheck import reference
from deskcheck.backends import duckdb
from deskcheck.findings import findings


@settings(max_examples=100, deadline=None)
@given(rule_lists(), linked_facts())
def test_outcomes_and_findings_are_equal(rules, linked):
    expected = reference.evaluate(rules, linked)
    found = duckdb.evaluate(rules, linked)
    assert found == expected
    assert findings(found, rules, linked) == findings(expected, rules, linked)
