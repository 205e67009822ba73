"""The cookbook: every check of the list has a rule whose examples do what they say, or a reason."""

import os
import re
from collections import Counter
from pathlib import Path

import cookbook_page
import pytest

from deskcheck import reference, run
from deskcheck.backends import duckdb

PAGE = Path(__file__).resolve().parents[2] / "docs" / "cookbook.md"
CHECKS = {f"C{number:02}" for number in range(1, 56)}
WANTED = 47


def test_the_page_is_made_from_the_pack():
    made = cookbook_page.page()
    if os.environ.get("DESK_RESET"):
        PAGE.write_text(made, encoding="utf-8", newline="\n")
    assert PAGE.read_text(encoding="utf-8") == made


def test_each_check_has_a_rule_or_a_reason():
    seen = {check for rule in cookbook_page.rules() for check in re.findall(r"\bC\d\d\b", rule)}
    missing = set(cookbook_page.missing())
    assert seen | missing == CHECKS
    assert not seen & missing
    assert len(seen) >= WANTED


@pytest.mark.parametrize("engine", [reference, duckdb], ids=["reference", "duckdb"])
def test_every_rule_has_examples_that_do_what_they_say(engine, monkeypatch):
    monkeypatch.setattr(run, "evaluate", engine.evaluate)
    trials = run.try_examples(run.Request(PAGE.parent, rules=("cookbook",)))
    assert not isinstance(trials, run.Refusal), trials
    wrong = [f"{one.rule}:{one.line}: {one.found}" for one in trials if not one.good]
    assert wrong == []
    found = Counter((one.rule, one.found) for one in trials)
    rules = {one.rule for one in trials}
    assert len(rules) == len(cookbook_page.rules())
    assert all(found[rule, "passes"] and found[rule, "fails"] for rule in rules)
