"""Makes facts of spans of one article, given in code points."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

from deskcheck.articles import PartKind
from deskcheck.extract.text import Reading, Sentence
from deskcheck.facts import Attribution, Fact, Place, Value, fact_id

NONE: frozenset[str] = frozenset()


class Spans:
    """Spans of code points, any of which may hold a place."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        rows = sorted(spans)
        self._starts = [start for start, _ in rows]
        self._ends = list(accumulate((end for _, end in rows), max))

    def __contains__(self, place: int) -> bool:
        number = bisect_right(self._starts, place) - 1
        return number >= 0 and place < self._ends[number]


class SpanWriter:
    """Knows where every span of one article stands: line, column, sentence, part."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.lines = reading.article.positions()
        self._starts = [sentence.start for sentence in reading.sentences]

    def sentence(self, start: int) -> Sentence | None:
        """The sentence that a code point stands in."""
        number = bisect_right(self._starts, start) - 1
        return self.reading.sentences[number] if number >= 0 else None

    def fact(
        self,
        span: tuple[int, int],
        concept: str,
        attribute: str,
        value: Value,
        entity: str = "",
        *,
        at: tuple[int, int] | None = None,
        attributions: tuple[Attribution, ...] = (),
        traits: frozenset[str] = NONE,
        places: tuple[Place, ...] = (),
        pattern: str = "",
    ) -> Fact:
        """The fact at a span of code points; `at` is the span its id is made of, if another."""
        start, end = span
        article = self.reading.article
        line, column = self.lines.position(start)
        sentence = self.sentence(start)
        own = fact_id(article.id, *(at or span), concept, attribute)
        part: PartKind
        if sentence is None:
            part, around, paragraph = "body", span, 0
        else:
            part, around = sentence.part, (sentence.start, sentence.end)
            paragraph = sentence.paragraph
        return Fact(
            own, article.id, part, start, end, line, column, article.text[start:end],
            concept, attribute, entity or own, value, "exact", attributions, around, paragraph,
            traits, places=places, pattern=pattern,
        )  # fmt: skip

    def place(self, span: tuple[int, int]) -> Place:
        """One place of a fact."""
        line, column = self.lines.position(span[0])
        sentence = self.sentence(span[0])
        return Place(*span, line, column, sentence.part if sentence is not None else "body")
