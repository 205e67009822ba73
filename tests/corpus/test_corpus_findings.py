"""What `desk check corpus/` reports under the desk's rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from deskcheck.evaluate import evaluate
from deskcheck.gold import read_gold

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
    from deskcheck.facts import Linked

    articles = {short: _Named(desk.names[short], _text(short)) for short in desk.gold.articles}
    judged = evaluate(desk.gold, articles, (), Linked((), ()), desk.run.findings)
    wrong = [slip for slip in judged.slips if slip.kind.startswith("findings (must)")]
    assert wrong == []


def test_the_articles_are_complete(desk):
    assert desk.run.read.incomplete == ()
    assert len(desk.run.read.linked.articles) == len(desk.gold.articles)


def _text(short: str) -> str:
    return Path(GOLD.articles[short]).read_bytes().decode()


def _Named(name: str, text: str):  # noqa: N802
    from deskcheck.articles import Article

    return Article(id=name, text=text)
