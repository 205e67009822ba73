"""Which mentions are one event, and which documents are about one."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from deskcheck.articles import Article
from deskcheck.evaluate.annotated.sets import Answers, Document, Item
from deskcheck.extract import extract
from deskcheck.facts import Fact, Linked
from deskcheck.link import link
from deskcheck.vocabulary import Vocabulary

Reader = Callable[[Document], Article]
TOPICS = ("topic", "cluster")
"""Metadata that tell which documents are read as one run; `cluster` where nothing else does."""


def mentions(documents: Sequence[Document], vocabulary: Vocabulary, article: Reader) -> Answers:
    """The event that stands at each annotated mention; documents of one topic are one run."""
    answers: dict[str, list[Item]] = {}
    for topic, members in _runs(documents).items():
        linked = _linked(members, vocabulary, article)
        by_article: dict[str, list[Fact]] = {}
        for fact in linked.facts:
            if fact.value.kind == "mention" and fact.event:
                by_article.setdefault(fact.article, []).append(fact)
        for document in members:
            own = by_article.get(document.doc_id, [])
            answers[document.doc_id] = list(_placed(document, own, topic))
    return answers


def stories(documents: Sequence[Document], vocabulary: Vocabulary, article: Reader) -> Answers:
    """The event that each document speaks of most, all documents being one run."""
    spoken: dict[str, Counter[str]] = {}
    for fact in _linked(documents, vocabulary, article).facts:
        if fact.value.kind == "mention" and fact.event:
            spoken.setdefault(fact.article, Counter())[fact.event] += 1
    return {
        name: [Item(None, None, "story", min(events, key=lambda e: (-events[e], e)))]
        for name, events in spoken.items()
    }


def _runs(documents: Sequence[Document]) -> dict[str, list[Document]]:
    runs: dict[str, list[Document]] = {}
    for document in documents:
        topic = next((document.trait(n) for n in TOPICS if document.trait(n)), "")
        runs.setdefault(topic, []).append(document)
    return runs


def _linked(documents: Sequence[Document], vocabulary: Vocabulary, article: Reader) -> Linked:
    articles = [article(document) for document in documents]
    facts = [fact for each in articles for fact in extract(each, vocabulary)]
    return link(articles, tuple(facts), vocabulary)


def _placed(document: Document, facts: Sequence[Fact], topic: str) -> Iterator[Item]:
    """The annotated places at which one of these mentions stands, with its event."""
    spans = sorted(
        {(place.start, place.end, fact.event) for fact in facts for place in fact.places}
        | {(fact.start, fact.end, fact.event) for fact in facts}
    )
    for item in document.gold:
        if item.start is None or item.end is None:
            continue
        before = bisect_left(spans, (item.end, 0, ""))
        meeting = [span for span in spans[:before] if span[1] > item.start]
        if meeting:
            event = min(meeting, key=lambda span: (span[1] - span[0], span))[2]
            yield Item(item.start, item.end, item.type, f"{topic}/{event}")
