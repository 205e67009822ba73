"""Which mentions are one event, and which documents are about one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from deskcheck.articles import Article
from deskcheck.evaluate.annotated.sets import Answers, Document, Item
from deskcheck.extract import extract
from deskcheck.facts import Fact, Linked
from deskcheck.link import happenings, link
from deskcheck.link.happenings import Mention
from deskcheck.vocabulary import Vocabulary

Reader = Callable[[Document], Article]
TOPICS = ("topic", "cluster")
"""Metadata that tell which documents are read as one run; `cluster` where nothing else does."""


def mentions(documents: Sequence[Document], vocabulary: Vocabulary, article: Reader) -> Answers:
    """The happening that each annotated mention tells of; documents of one topic are one run.

    What is known to be one event of the vocabulary takes its happening along; two events that
    linking tells apart are never one.
    """
    answers: dict[str, list[Item]] = {}
    for topic, members in _runs(documents).items():
        events = _by_article(_linked(members, vocabulary, article).facts)
        known = {
            mention: event
            for document in members
            for mention, event in _placed(document, events.get(document.doc_id, ()))
        }
        asked = [mention for document in members for _, mention in _annotated(document)]
        told = _told(happenings.happenings({d.doc_id: d.text for d in members}, asked), known)
        for document in members:
            answers[document.doc_id] = [
                Item(item.start, item.end, item.type, f"{topic}/{told[mention]}")
                for item, mention in _annotated(document)
            ]
    return answers


def _told(named: Mapping[Mention, str], known: Mapping[Mention, str]) -> dict[Mention, str]:
    """The event of each mention: the known one, else the only known one of its happening."""
    events: dict[str, set[str]] = {}
    for mention, event in known.items():
        events.setdefault(named[mention], set()).add(event)
    alone = {name: min(own) for name, own in events.items() if len(own) == 1}
    return {m: known.get(m) or alone.get(name, name) for m, name in named.items()}


def stories(documents: Sequence[Document]) -> Answers:
    """The story of each document, all documents being one run."""
    found = happenings.stories({document.doc_id: document.text for document in documents})
    return {name: [Item(None, None, "story", story)] for name, story in found.items()}


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


def _by_article(facts: Iterable[Fact]) -> dict[str, list[Fact]]:
    """The mentions of events of a run, by article."""
    found: dict[str, list[Fact]] = {}
    for fact in facts:
        if fact.value.kind == "mention" and fact.event:
            found.setdefault(fact.article, []).append(fact)
    return found


def _annotated(document: Document) -> Iterator[tuple[Item, Mention]]:
    """The annotations of a document that have a place, as mentions."""
    for item in document.gold:
        if item.start is not None and item.end is not None:
            yield item, Mention(document.doc_id, item.start, item.end)


def _placed(document: Document, facts: Sequence[Fact]) -> Iterator[tuple[Mention, str]]:
    """The annotated places at which one of these mentions stands, with its event."""
    spans = sorted(
        {(place.start, place.end, fact.event) for fact in facts for place in fact.places}
        | {(fact.start, fact.end, fact.event) for fact in facts}
    )
    for _, mention in _annotated(document):
        before = bisect_left(spans, (mention.end, 0, ""))
        meeting = [span for span in spans[:before] if span[1] > mention.start]
        if meeting:
            yield mention, min(meeting, key=lambda span: (span[1] - span[0], span))[2]
