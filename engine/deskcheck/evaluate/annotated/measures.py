"""What a comparison with an annotated set comes to: measures, and the slips behind them."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from deskcheck.articles import Lines
from deskcheck.evaluate.annotated.sets import Amount, Document
from deskcheck.evaluate.scores import Problem, Slip


class Measure(Struct, frozen=True):
    """One measure in percent: precision, recall and F1, or a `share` alone; `count` is of what."""

    name: str
    share: float | None = None
    precision: float | None = None
    recall: float | None = None
    f1: float | None = None
    count: int | None = None


class Comparison(Struct, frozen=True):
    """Measures in the order in which they are shown, and slips in that of the documents."""

    measures: tuple[Measure, ...] = ()
    slips: tuple[Slip, ...] = ()

    def of(self, name: str) -> Measure:
        """The measure of that name."""
        return next(measure for measure in self.measures if measure.name == name)


def shares(name: str, right: float, answers: int, gold: int, found: float | None = None) -> Measure:
    """Precision, recall and F1 of `right` answers; `found` gold items where they are not equal."""
    precision = right / answers if answers else 0.0
    recall = (right if found is None else found) / gold if gold else 0.0
    both = precision + recall
    f1 = 2 * precision * recall / both if both else 0.0
    return Measure(name, None, percent(precision), percent(recall), percent(f1), gold)


def share(name: str, right: float, of: int) -> Measure:
    """A share alone, 0 of nothing."""
    return Measure(name, percent(right / max(of, 1)), count=of)


def percent(value: float) -> float:
    """A share as percent with one decimal."""
    return round(100 * value, 1)


class Places:
    """Where the code points of a document stand, for its slips."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.lines = Lines.of(document.text)

    def slip(
        self, kind: str, problem: Problem, span: Sequence[int], expected: Amount, got: Amount
    ) -> Slip:
        """A slip about the words at a span; the first words of the text for an empty one."""
        start, end = span
        line, column = self.lines.position(start)
        text = self.document.text
        words = text[start:end] if end > start else text[start : start + 40]
        said = ("" if expected is None else str(expected), "" if got is None else str(got))
        name = self.document.doc_id
        return Slip(kind, name, line, column, problem, " ".join(words.split())[:120], *said)
