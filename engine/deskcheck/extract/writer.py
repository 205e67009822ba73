"""Turns what readers found at tokens of one article into facts with place, credit and traits."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from deskcheck.extract.speech.attribution import Credits
from deskcheck.extract.speech.quotations import Quotation
from deskcheck.extract.text import Reading
from deskcheck.facts import Fact, Interval, Value, fact_id


class Writer:
    """Writes the facts of one article.

    `used` are the token ranges of quantities that some fact has taken: a number that counts troops
    or gives the length of a call is no figure besides.
    """

    def __init__(self, reading: Reading, credit: Credits, quoted: Sequence[Quotation]) -> None:
        self.reading = reading
        self.used: set[tuple[int, int]] = set()
        self._credits = credit
        self._lines = reading.article.positions()
        self._starts = [quotation.start for quotation in quoted]
        self._ends = [quotation.end for quotation in quoted]

    def fact(
        self, first: int, last: int, sentence: int, concept: str, attribute: str, value: Value,
        entity: str = "", hedge: str = "exact", pattern: str = "", traits: Iterable[str] = (),
        as_of: Interval | None = None,
    ) -> Fact:  # fmt: skip
        """The fact that tokens `first` to `last` of a sentence state."""
        reading, article = self.reading, self.reading.article
        start, end = reading.start[first], reading.end[last - 1]
        if article.text[start:end].endswith(("'s", "’s")):
            end -= 2
        line, column = self._lines.position(start)
        place = reading.sentences[sentence]
        own = fact_id(article.id, start, end, concept, attribute)
        marks = frozenset((*traits, "quoted")) if self._quoted(start, end) else frozenset(traits)
        return Fact(
            own, article.id, place.part, start, end, line, column, article.text[start:end],
            concept, attribute, entity or own, value, hedge, self._credits.of(start, end),
            (place.start, place.end), place.paragraph, marks, as_of=as_of, pattern=pattern,
        )  # fmt: skip

    def told_apart(self, fact: Fact) -> Fact:
        """The fact with an id of its own: its words and name may state it of another entity too."""
        name = f"{fact.attribute} of {fact.entity}"
        return replace(fact, id=fact_id(fact.article, fact.start, fact.end, fact.concept, name))

    def _quoted(self, start: int, end: int) -> bool:
        index = bisect_right(self._starts, start) - 1
        return index >= 0 and end <= self._ends[index]
