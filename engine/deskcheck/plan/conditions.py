"""Conditions in disjunctive form: alternatives of tests that must all hold."""

from __future__ import annotations

from itertools import product

from deskcheck.plan.lowering import Leaf
from deskcheck.typed import All, Any, Condition, Not

Literal = tuple[Leaf, bool]


def clauses(condition: Condition, wanted: bool) -> list[tuple[Literal, ...]]:
    """The condition as alternatives of literals that must all hold.

    De Morgan's and the distributive laws hold in Kleene's logic too; an empty clause is true.
    """
    if isinstance(condition, Not):
        return clauses(condition.part, not wanted)
    if not isinstance(condition, (All, Any)):
        return [((condition, wanted),)]
    parts = [clauses(part, wanted) for part in condition.parts]
    if isinstance(condition, All) is wanted:
        together = [tuple(dict.fromkeys(sum(chosen, ()))) for chosen in product(*parts)]
        return list(dict.fromkeys(together))
    return list(dict.fromkeys(clause for part in parts for clause in part))
