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
