"""A plan as queries, in the SQL that DuckDB and Spark share.

A query is a few named steps, each a SELECT over the tables of `tables.py`, the parameter tables of
`plan` and earlier steps; the last one is what an engine returns. Only names of our own stand in
the text: what editors write is in the parameter tables. Truth values are 0, 1 (unknown) and 2.

For rules that look at one fact the answer is exact. Of groups, the bounds furthest apart decide,
whichever articles they come from: a group may be returned which on closer look agrees, but none is
missed.
"""

from __future__ import annotations

from typing import NamedTuple

from deskcheck.plan import RELATED, Plan
from deskcheck.sql.applied import applied
from deskcheck.sql.choosing import partners
from deskcheck.sql.comparing import CELLS, COMPARE, TREND, UNPLACED, pairs
from deskcheck.sql.relations import BESIDE, related, relations
from deskcheck.sql.single import CANNOT, CORROBORATED, PARTNERS, SUM, TALLY, UNIQUE, fails
from deskcheck.sql.truths import OF_FACTS, truths

ANSWER = ("answer", "rule", "fact", "other", "first_count", "second_count", "third_count")
"""The columns of the last step. `answer` is one of

- `tally`: of a rule, facts selected, applied to, and of those the ones that cannot be compared,
- `fails`: a fact that fails the rule's own test,
- `partner`: such a fact and another that it was held against,
- `cannot`: a fact for which the test has no answer; the state says why (see `plan.CODES`),
- `unplaced`: a fact that cannot be compared though others wait for it,
- `compare`: a fact of a group in which some may disagree, or which together may fail a test,
- `pair`: two quotations of a statement that does not match, or that has a translation; whether they
  conflict, and whether the pair is left out as a translation where the rule does not include them.
"""


class Step(NamedTuple):
    """A named intermediate table: `select` may read all the earlier ones."""

    name: str
    select: str


def queries(plan: Plan) -> tuple[Step, ...]:
    """The steps that answer a plan; what its rules do not need is left out."""
    steps = []
    if plan.tests & RELATED:
        steps.append(Step("related", related(plan)))
        if plan.tests & BESIDE:
            steps.append(Step("partners", partners(plan)))
        steps.append(Step("relations", relations(plan)))
    if plan.forms:
        steps.append(Step("truths", truths(plan)))
    steps.append(Step("applied", applied(plan)))
    if plan.shapes & {"agree", "trend"}:
        steps.append(Step("cells", CELLS))
    return (*steps, Step("answers", "\nUNION ALL\n".join(_answers(plan))))


def _answers(plan: Plan) -> list[str]:
    shapes = plan.shapes
    told = [
        (True, TALLY),
        (shapes & OF_FACTS, fails(shapes & OF_FACTS)),
        (shapes & (RELATED | {"age"}), CANNOT),
        (shapes & BESIDE, PARTNERS),
        (shapes & {"agree", "trend"}, UNPLACED),
        ("agree" in shapes, COMPARE),
        ("trend" in shapes, TREND),
        ("sum" in shapes, SUM),
        ("unique" in shapes, UNIQUE),
        ("corroborated" in shapes, CORROBORATED),
        ("match" in shapes, pairs("match", "unlike")),
        ("ellipsis" in shapes, pairs("ellipsis", "shortened")),
    ]
    return [answer for needed, answer in told if needed]
