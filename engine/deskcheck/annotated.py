"""Scoring the extractor against a set of annotated texts, with the desk that the set lies in."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from deskcheck.evaluate.annotated.measures import Comparison, Measure
from deskcheck.evaluate.annotated.sets import Answers, Item
from deskcheck.evaluate.scores import Slip
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
    from deskcheck.evaluate.annotated import Question, compare, questions, types_of
    from deskcheck.evaluate.annotated.sets import read_set

    path = (request.folder / path).resolve()
    documents, wrong = read_set(path)
    if wrong:
        return Refusal((wrong,))
    setup = set_up(replace(request, desk=path.parent))
    if isinstance(setup, Refusal):
        return setup
    known = types_of(documents)
    strange = [kind for kind in asked.types if kind not in known]
    if strange:
        said = f"`{strange[0]}` is no type of its annotations: {', '.join(known)}"
        return Refusal((f"{path.name}: {said}",))
    asked_for = questions(documents, asked.types, typed=asked.typed)
    if asked.stories:
        asked_for = (Question("clusters"),)
    whole: dict[str, list[Item]] = {document.doc_id: [] for document in documents}
    measures: list[Measure] = []
    slips: list[Slip] = []
    for what in asked_for:
        given = answers(what, documents, setup.book.vocabulary, setup.week_start)
        compared = compare(what, documents, given)
        measures += compared.measures
        slips += compared.slips
        for name, items in given.items():
            whole.setdefault(name, []).extend(items)
    return Scored(Comparison(tuple(measures), tuple(slips)), whole)
