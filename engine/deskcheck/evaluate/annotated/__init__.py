"""How right a reading is against annotated sets in JSON lines, the shape of public corpora.

What a set asks for is told by the types of its annotations: attributions by their roles, numbers
of whole documents, clusters of events, else spans with values.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from deskcheck.evaluate import line_of
from deskcheck.evaluate.annotated import attribution, coref, counts, spans
from deskcheck.evaluate.annotated.measures import Comparison, Measure
from deskcheck.evaluate.annotated.sets import Answers, Document

Task = Literal["spans", "attribution", "counts", "coref", "clusters"]
TASKS: tuple[Task, ...] = ("spans", "attribution", "counts", "coref", "clusters")


class Question(Struct, frozen=True):
    """What is asked of a set: a task, and the types to look at (all without any).

    Without `typed`, spans are compared by their place alone. Without `nested`, what somebody is
    told to have said inside another's words is no attribution of its own.
    """

    task: Task
    types: tuple[str, ...] = ()
    typed: bool = True
    nested: bool = True


def question(
    documents: Sequence[Document], types: Sequence[str] = (), *, typed: bool = True
) -> Question:
    """What the types of a set's annotations ask for."""
    present = {item.type for document in documents for item in document.gold}
    task: Task = "spans"
    if present & set(attribution.ROLES):
        return Question("attribution", tuple(types), typed, attribution.nested(documents))
    if present & set(counts.TYPES):
        task = "counts"
    elif any(kind.split(":")[0] == "event" for kind in present):
        task = "coref"
    return Question(task, tuple(types), typed)


def compare(asked: Question, documents: Sequence[Document], answers: Answers) -> Comparison:
    """Compare answers with the annotations of a set."""
    if asked.task == "attribution":
        return attribution.compare(documents, answers)
    if asked.task == "counts":
        return counts.compare(documents, answers)
    if asked.task == "coref":
        return coref.compare(documents, answers, asked.types)
    if asked.task == "clusters":
        return coref.compare_documents(documents, answers)
    return spans.compare(documents, answers, asked.types, typed=asked.typed)


def render(comparison: Comparison, errors: int | None = None) -> str:
    """The measures as a table and the first `errors` slips (all without a number) below it."""
    width = max((len(measure.name) for measure in comparison.measures), default=0) + 2
    lines = [f"{'measure':<{width}}{'of':>6}{'precision':>11}{'recall':>8}{'F1':>7}{'share':>7}"]
    lines += [_row(measure, width) for measure in comparison.measures]
    shown = comparison.slips if errors is None else comparison.slips[:errors]
    return "\n".join([*lines, *map(line_of, shown)]) + "\n"


def _row(measure: Measure, width: int) -> str:
    count = "" if measure.count is None else str(measure.count)
    cells = (measure.precision, measure.recall, measure.f1, measure.share)
    printed = ["" if cell is None else f"{cell:.1f}" for cell in cells]
    aligned = f"{printed[0]:>11}{printed[1]:>8}{printed[2]:>7}{printed[3]:>7}"
    return f"{measure.name:<{width}}{count:>6}{aligned}".rstrip()
