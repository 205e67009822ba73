"""Single sentences over the five articles, each alone in a rule file."""

from __future__ import annotations

from pathlib import Path

import pytest

from deskcheck.evaluate.gold import GoldRule, read_gold
from deskcheck.evaluate.scores import overlap, spans_of

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
    unchecked = {found.fact for found in desk.run.outcome.unchecked}
    (typed,) = desk.run.read.setup.rules
    judged = {
        span
        for fact in desk.run.read.linked.facts
        if (fact.concept, fact.attribute) in typed.subject.pairs and fact.id not in unchecked
        for span in spans_of(fact)
    }
    places = dict(desk.gold_spans())
    for key in (*rule.checked, *rule.passes):
        assert any(overlap(places[key], span) for span in judged), key
    assert tally.passed >= len(rule.passes)
    assert tally.passed > 0


def _articles(desk, names):
    return [{names[e.article] for e in finding.evidence} for finding in desk.run.findings]
