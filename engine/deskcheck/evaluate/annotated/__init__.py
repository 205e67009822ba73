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

SPANS = frozenset(("DATE", "TIME", "DURATION", "SET", "Quantity"))
"""The types whose places and values are compared."""


class Question(Struct, frozen=True):
    """What is asked of a set: a task, and the types to look at (all without any).

    Without `typed`, spans are compared by their place alone. Without `nested`, what somebody is
    told to have said inside another's words is no attribution of its own.
    """

    task: Task
    types: tuple[str, ...] = ()
    typed: bool = True
    nested: bool = True


def questions(
    documents: Sequence[Document], types: Sequence[str] = (), *, typed: bool = True
) -> tuple[Question, ...]:
    """What the types of a set's annotations ask for, one question a task.

    Beside other annotations, spans of types that nobody answers ("city") ask for nothing.
    """
    kinds = list(types) or types_of(documents)
    tasks = {_task(kind) for kind in kinds} - {None}
    if tasks <= {"spans"}:
        return (Question("spans", tuple(types), typed),)
    nested = attribution.nested(documents)
    own = {task: tuple(k for k in kinds if _task(k) == task) for task in tasks}
    return tuple(
        Question(task, own[task] if types or task == "spans" else (), typed, nested)
        for task in TASKS
        if task in own
    )


def types_of(documents: Sequence[Document]) -> list[str]:
    """The types of a set's annotations, in order of the alphabet."""
    return sorted({item.type for document in documents for item in document.gold})


def _task(kind: str) -> Task | None:
    if kind in attribution.ROLES:
        return "attribution"
    if kind in counts.TYPES:
        return "counts"
    if kind.split(":")[0] == "event":
        return "coref"
    return "spans" if kind in SPANS else None


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
