"""What `desk check corpus/` reports under the desk's rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from deskcheck.evaluate import evaluate
from deskcheck.evaluate.gold import read_gold
from deskcheck.facts import Linked

EXPECTED = Path(__file__).resolve().parents[2] / "corpus" / "expected"
GOLD, _ = read_gold(EXPECTED)
MUST = [finding for finding in GOLD.findings if finding.level == "must"]


@pytest.fixture(scope="module")
def desk(check):
    return check()


@pytest.mark.parametrize("wanted", MUST, ids=lambda finding: finding.id)
def test_each_must_finding_is_one_finding_with_exactly_its_places(desk, wanted):
    groups = desk.groups(wanted.verdict)
    assert groups.count(frozenset(wanted.refs)) == 1


def test_everything_else_is_a_should_or_may_item(desk):
    by_id = {article.id: article for article in desk.run.read.articles}
    articles = {short: by_id[name] for short, name in desk.names.items()}
    judged = evaluate(desk.gold, articles, (), Linked((), ()), desk.run.findings)
    kinds = ("findings (must)", "findings (should)")
    assert [s for s in judged.slips if s.kind in kinds and s.problem == "false alarm"] == []


def test_the_articles_are_complete(desk):
    assert desk.run.read.incomplete == ()
    assert len(desk.run.read.linked.articles) == len(desk.gold.articles)


SHOULD = [f"EF-{number:02}" for number in range(7, 17)]


@pytest.mark.parametrize("name", SHOULD)
def test_the_desks_rules_find_what_a_general_rule_can(desk, name):
    wanted = next(finding for finding in GOLD.findings if finding.id == name)
    found = [group for group in desk.groups("violates", "contradicts") if group & set(wanted.refs)]
    assert found


def test_weekdays_of_undated_stories_are_told(check):
    undated = check(dated=False)
    told = [f for f in undated.run.findings if f.rule == "weekday-should-have-a-date"]
    assert len({f.evidence[0].article for f in told}) == 5
    assert not [f for f in check().run.findings if f.rule == "weekday-should-have-a-date"]
