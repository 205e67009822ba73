"""What the engine reads from the texts of annotated sets, as answers in the sets' own shape."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from deskcheck.answering import attribution, counts, events, quantities, times
from deskcheck.articles import Article, article_of
from deskcheck.articles.front_matter import Metadata
from deskcheck.evaluate.annotated import Question
from deskcheck.evaluate.annotated.sets import Answers, Document, Item
from deskcheck.extract.text import read
from deskcheck.vocabulary import Vocabulary


def answers(
    asked: Question, documents: Sequence[Document], vocabulary: Vocabulary, week_starts_on: int = 0
) -> Answers:
    """Answer every document of a set."""
    if asked.task == "coref":
        return events.mentions(documents, vocabulary, article_for)
    if asked.task == "clusters":
        return events.stories(documents)
    kinds = _kinds(asked, documents)
    return {
        document.doc_id: _items(asked, kinds, article_for(document), vocabulary, week_starts_on)
        for document in documents
    }


def article_for(document: Document) -> Article:
    """The article that a document of a set is."""
    known = Metadata(published=document.published, language="en")
    return article_of(document.doc_id, document.text, known)


def _kinds(asked: Question, documents: Iterable[Document]) -> frozenset[str]:
    """The types to answer with; where places alone count, all that are times."""
    given = asked.types or {item.type for document in documents for item in document.gold}
    kinds = frozenset(given)
    return kinds | times.TYPES if not asked.typed and kinds & times.TYPES else kinds


def _items(
    asked: Question,
    kinds: frozenset[str],
    article: Article,
    vocabulary: Vocabulary,
    week_starts_on: int,
) -> list[Item]:
    if asked.task == "attribution":
        return attribution.items(article, vocabulary, nested=asked.nested)
    if asked.task == "counts":
        return counts.items(article, vocabulary)
    reading = read(article)
    found = times.items(reading, week_starts_on) if kinds & times.TYPES else []
    if quantities.TYPE in kinds:
        found += quantities.items(reading)
    return [item for item in found if item.type in kinds]
