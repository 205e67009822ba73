"""How much of the annotation of the five articles is read, by kind."""

from __future__ import annotations

import pytest

from deskcheck.evaluate import evaluate

LEAST_F1 = {
    "duration": 0.95,
    "troop count": 0.95,
    "casualty count": 0.95,
    "date": 0.95,
    "quotation": 0.97,
    "attribution": 0.9,
    "event": 0.95,
}


@pytest.fixture(scope="module")
def scores(check):
    desk = check()
    read = desk.run.read
    by_id = {article.id: article for article in read.articles}
    articles = {short: by_id[name] for short, name in desk.names.items()}
    judged = evaluate(desk.gold, articles, read.facts, read.linked, desk.run.findings)
    return {score.kind: score for score in judged.scores}


@pytest.mark.parametrize("kind", LEAST_F1)
def test_f1(scores, kind):
    assert scores[kind].f1 >= LEAST_F1[kind]


def test_speakers(scores):
    assert scores["speaker"].precision >= 0.95
    assert scores["speaker"].recall >= 0.85


def test_findings(scores):
    assert scores["findings (must)"].recall == 1
    assert scores["findings (must)"].precision == 1
