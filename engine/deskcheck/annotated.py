"""Scoring the extractor against a set of annotated texts, with the desk that the set lies in."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from deskcheck.evaluate.annotated.measures import Comparison
from deskcheck.evaluate.annotated.sets import Answers
from deskcheck.run import Refusal, Request, set_up


class Asked(Struct, frozen=True):
    """What to score: some types alone, places alone without `typed`, whole texts as `stories`."""

    types: tuple[str, ...] = ()
    typed: bool = True
    stories: bool = False


class Scored(Struct, frozen=True):
    """A comparison and the answers that it is of."""

    comparison: Comparison
    answers: Answers

    @property
    def predictions(self) -> str:
        """The answers as JSON lines."""
        from deskcheck.evaluate.annotated.sets import written

        return written(self.answers)

    def screen(self, errors: int | None = None) -> str:
        """The comparison for a person to read, with at most `errors` slips."""
        from deskcheck.evaluate.annotated import render

        return render(self.comparison, errors)


def score(request: Request, path: Path, asked: Asked) -> Scored | Refusal:
    """Read every text of a set and compare what was read with its annotations."""
    from deskcheck.answering import answers
    from deskcheck.evaluate.annotated import Question, compare, question
    from deskcheck.evaluate.annotated.sets import read_set

    path = (request.folder / path).resolve()
    documents, wrong = read_set(path)
    if wrong:
        return Refusal((wrong,))
    setup = set_up(replace(request, desk=path.parent))
    if isinstance(setup, Refusal):
        return setup
    what = question(documents, asked.types, typed=asked.typed)
    if asked.stories:
        what = Question("clusters")
    given = answers(what, documents, setup.book.vocabulary, setup.week_start)
    return Scored(compare(what, documents, given), given)
