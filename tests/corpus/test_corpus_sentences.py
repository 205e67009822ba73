"""Single sentences over the five articles, each alone in a rule file."""

from __future__ import annotations

from pathlib import Path

import pytest

from deskcheck.gold import GoldRule, read_gold

GOLD, _ = read_gold(Path(__file__).resolve().parents[2] / "corpus" / "expected")


def _name(rule: GoldRule) -> str:
    return rule.sentence if rule.dated else f"{rule.sentence} (undated)"


@pytest.mark.parametrize("rule", GOLD.rules, ids=_name)
def test_sentence(check, rule):
    desk = check(f"{rule.sentence}\n", dated=rule.dated)
    articles = {desk.names[short]: short for short in desk.names}
    violations = sorted((set(group) for group in rule.violations), key=sorted)
    differs = sorted((set(group) for group in rule.differs), key=sorted)
    if any(group <= set(articles.values()) for group in violations):
        found = sorted(_articles(desk, articles), key=sorted)
    else:
        found = desk.groups("violates", "contradicts")
    assert found == violations
    assert desk.groups("differs") == differs


@pytest.mark.parametrize("rule", [r for r in GOLD.rules if r.checked or r.passes], ids=_name)
def test_sentence_applied(check, rule):
    desk = check(f"{rule.sentence}\n")
    (tally,) = desk.run.outcome.tallies
    assert tally.passed >= len(rule.passes or rule.checked)
    assert tally.applied >= len(rule.checked) + len(rule.passes)
    unchecked = {found.fact for found in desk.run.outcome.unchecked}
    seen = {desk.name(f) for f in desk.run.read.linked.facts if f.id not in unchecked}
    assert set(rule.checked) | set(rule.passes) <= seen


def _articles(desk, names):
    return [{names[e.article] for e in finding.evidence} for finding in desk.run.findings]
