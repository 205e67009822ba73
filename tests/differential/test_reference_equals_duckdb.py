"""The compiled engine and the plain reference return the same outcome, evidence included."""

from __future__ import annotations

import pytest
from generated_facts import linked_facts, rule_lists
from hypothesis import given, settings

from deskcheck import reference
from deskcheck.backends import duckdb
from deskcheck.findings import findings

MANY = duckdb._MANY


@pytest.mark.parametrize(("many", "examples"), [(MANY, 80), (0, 25)], ids=["few", "many"])
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
