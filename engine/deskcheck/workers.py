"""Extraction of many articles, in this process or over several; the same facts either way."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from deskcheck.articles import Article, Incomplete
from deskcheck.facts import Fact
from deskcheck.vocabulary.concepts import Vocabulary

WORTH_WORKERS = 64
"""Articles from which on several processes are faster than one, when nobody sets their number."""

_vocabulary = Vocabulary()
_week_start = 0


def extract_all(
    articles: Sequence[Article],
    vocabulary: Vocabulary,
    jobs: int | None = 1,
    week_start: int = 0,
) -> tuple[tuple[Fact, ...], tuple[Incomplete, ...]]:
    """The facts of all articles in their order, and the articles whose extraction failed.

    `jobs` is the number of processes, None to choose by the number of articles; weeks start on
    Monday (0) to Sunday (6).
    """
    if jobs is None:
        jobs = 1 if len(articles) < WORTH_WORKERS else os.cpu_count() or 1
    facts: list[Fact] = []
    failed: list[Incomplete] = []
    several = min(jobs, len(articles)) > 1
    setting = (vocabulary, week_start)
    results = _parallel(articles, jobs, *setting) if several else _serial(articles, *setting)
    for result in results:
        if isinstance(result, Incomplete):
            failed.append(result)
        else:
            facts += result
    return tuple(facts), tuple(failed)


def _serial(
    articles: Sequence[Article], vocabulary: Vocabulary, week_start: int
) -> Iterator[list[Fact] | Incomplete]:
    _start(vocabulary, week_start)
    yield from map(_extract, articles)


def _parallel(
    articles: Sequence[Article], jobs: int, vocabulary: Vocabulary, week_start: int
) -> Iterator[list[Fact] | Incomplete]:
    """Hand articles out one by one; what a dead worker held is incomplete, not lost."""
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    with ProcessPoolExecutor(
        min(jobs, len(articles)), initializer=_start, initargs=(vocabulary, week_start)
    ) as pool:
        futures = [pool.submit(_extract, article) for article in articles]
        for article, future in zip(articles, futures, strict=True):
            try:
                yield future.result()
            except BrokenProcessPool:
                yield Incomplete(article.id, "the process that read it died")


def _start(vocabulary: Vocabulary, week_start: int) -> None:
    global _vocabulary, _week_start
    _vocabulary, _week_start = vocabulary, week_start


def _extract(article: Article) -> list[Fact] | Incomplete:
    """One article's facts; a failure is told of that article and spares the others."""
    from deskcheck.extract import extract

    try:
        return extract(article, _vocabulary, _week_start)
    except Exception as error:
        if os.environ.get("DESK_TRACEBACK"):
            raise
        said = " ".join(str(error).split())[:120]
        return Incomplete(article.id, f"the extractor failed ({type(error).__name__}: {said})")
