"""Counting right and wrong: precision, recall and F1, and B³ for clusters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from typing import Literal

from msgspec import Struct

from deskcheck.articles import Article
from deskcheck.facts import Fact
from deskcheck.findings import Evidence

Span = tuple[str, int, int]
"""An article's id, start and end (excluded) in code points."""

Problem = Literal["missed", "false alarm", "wrong"]


class Score(Struct, frozen=True):
    """One kind's counts: `found` of `expected` gold items, `right` of `returned` answers.

    Counts are whole numbers but for clusters, where B³ gives each mention a share.
    """

    kind: str
    expected: int
    found: float
    returned: int
    right: float

    @property
    def precision(self) -> float | None:
        """Share of the answers that are right; None without answers."""
        return self.right / self.returned if self.returned else None

    @property
    def recall(self) -> float | None:
        """Share of the gold items that were found; None without gold items."""
        return self.found / self.expected if self.expected else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of both; None where neither exists, 0 where either is 0 or missing."""
        if self.precision is None and self.recall is None:
            return None
        if not self.precision or not self.recall:
            return 0.0
        return 2 * self.precision * self.recall / (self.precision + self.recall)


class Slip(Struct, frozen=True, order=True):
    """One miss, false alarm or wrong answer, and where it stands (line and column from 1).

    `key` is the id of the gold item.
    """

    kind: str
    article: str
    line: int
    column: int
    problem: Problem
    words: str
    expected: str = ""
    got: str = ""
    key: str = ""


class Evaluation(Struct, frozen=True):
    """Scores in the order in which they are shown, and slips."""

    scores: tuple[Score, ...] = ()
    slips: tuple[Slip, ...] = ()

    def __add__(self, other: Evaluation) -> Evaluation:
        return Evaluation(self.scores + other.scores, self.slips + other.slips)


class Ground:
    """The articles of a gold as a run knows them, by the gold's short ids."""

    def __init__(self, articles: Mapping[str, Article]) -> None:
        self._articles = {article.id: article for article in articles.values()}
        self._lines = {name: article.positions() for name, article in self._articles.items()}
        self._names = {short: article.id for short, article in articles.items()}

    def place(self, article: str, at: Sequence[int]) -> Span:
        """A gold place with the run's id of its article."""
        return self._names[article], at[0], at[1]

    def slip(
        self,
        kind: str,
        problem: Problem,
        span: Span,
        expected: str = "",
        got: str = "",
        key: str = "",
    ) -> Slip:
        """A slip about the words at `span`."""
        article, start, end = span
        line, column = self._lines[article].position(start)
        words = " ".join(self._articles[article].text[start:end].split())
        return Slip(kind, article, line, column, problem, words, expected, got, key)


def spans_of(stated: Fact | Evidence) -> list[Span]:
    """Every place where an article states a fact."""
    return [(stated.article, place.start, place.end) for place in stated.places] or [
        (stated.article, stated.start, stated.end)
    ]


def overlap(one: Span, other: Span) -> int:
    """How many code points two places share."""
    return max(0, min(one[2], other[2]) - max(one[1], other[1])) if one[0] == other[0] else 0


def paired(gold: Sequence[Span], answers: Sequence[Span]) -> dict[int, int]:
    """Each answer with the gold place that it shares most with (index to index); none: left out.

    Several answers may fall on one gold place. Ties go to the earlier gold place.
    """
    pairs = {}
    for index, answer in enumerate(answers):
        shared = [overlap(place, answer) for place in gold]
        most = max(shared, default=0)
        if most:
            pairs[index] = shared.index(most)
    return pairs


def b_cubed(gold: Sequence[Hashable], answers: Sequence[Hashable]) -> tuple[float, float]:
    """B³ sums (precision, recall) of a clustering (Bagga and Baldwin 1998).

    Both list the same mentions in the same order, each with the name of its cluster. Divide by the
    number of mentions for precision and recall.
    """
    both = Counter(zip(gold, answers, strict=True))
    golds, answered = Counter(gold), Counter(answers)
    precision = recall = 0.0
    for (cluster, answer), count in both.items():
        precision += count * count / answered[answer]
        recall += count * count / golds[cluster]
    return precision, recall


def same_name(one: str, other: str) -> bool:
    """Whether two names credit the same source: equal, or one the end of the other.

    Articles, possessives and case do not count: "President Ada Brandt" is "Brandt".
    """
    short, long = sorted((_name_words(one), _name_words(other)), key=len)
    return bool(short) and long[len(long) - len(short) :] == short


def _name_words(name: str) -> list[str]:
    words = name.casefold().replace("’", "'").replace(".", "").split()
    words = [word.removesuffix("'s") for word in words]
    return words[1:] if words[:1] in (["the"], ["a"], ["an"]) else words
