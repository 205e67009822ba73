"""How much of the annotation of the five articles is read, by kind."""

from __future__ import annotations

import pytest

from deskcheck import run
from deskcheck.articles import Article, read_article
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
def scores(check, gold):
    from deskcheck.extract import extract

    desk = check()
    assert isinstance(desk.run, run.Run)
    articles = {}
    for short, row in zip(sorted(gold.articles), desk.run.read.linked.articles, strict=True):
        assert row.article == desk.names[short]
        article = read_article(_path(gold, short), row.article, _metadata(row))
        assert isinstance(article, Article)
        articles[short] = article
    vocabulary = desk.run.read.setup.book.vocabulary
    facts = [fact for article in articles.values() for fact in extract(article, vocabulary)]
    judged = evaluate(gold, articles, facts, desk.run.read.linked, desk.run.findings)
    return {score.kind: score for score in judged.scores}


def _path(gold, short):
    from pathlib import Path

    return Path(gold.articles[short])


def _metadata(row):
    from deskcheck.articles import Metadata

    return Metadata(outlet=row.outlet, published=row.published, language=row.language)


@pytest.mark.parametrize("kind", LEAST_F1)
def test_f1(scores, kind):
    assert scores[kind].f1 >= LEAST_F1[kind]


def test_speakers(scores):
    assert scores["speaker"].precision >= 0.95
    assert scores["speaker"].recall >= 0.85


def test_findings(scores):
    assert scores["findings (must)"].recall == 1
    assert scores["findings (must)"].precision == 1
