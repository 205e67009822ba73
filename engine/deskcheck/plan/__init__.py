"""Typed rules as tables: one row a rule and a test, so that all rules of a shape are one query."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from deskcheck.plan.conditions import Literal, clauses
from deskcheck.plan.lowering import Leaf, Lowered, lowered_check, lowered_leaf, selected
from deskcheck.plan.schema import (
    CLAUSES,
    OTHERS,
    RULES,
    SELECTORS,
    TESTS,
    WORDS,
    Cell,
    Table,
)
from deskcheck.typed import Agree, Have, OfSubject, Rule

FALSE, UNKNOWN, TRUE = 0, 1, 2
"""Truth values as numbers (Kleene): `and` is the least, `or` the greatest, `not v` is 2 - v."""

RELATED = frozenset({"given", "appear", "filed", "implied", "order", "beside", "equal"})
"""Forms that look at other facts than the one they are about."""

LONE, UNRESOLVED, SEVERAL, UNDATED = 1, 2, 3, 4
"""Why a test has no answer: nobody to hold the fact against, or a trouble of CODES."""

CODES = {UNRESOLVED: "unresolved", SEVERAL: "several", UNDATED: "undated"}
"""States as reason codes."""


class Plan(NamedTuple):
    """What the queries need to know: the parameter tables and the shapes and tests in use.

    A rule's number is its place in `rules`. `shapes` are the forms of the rules' own tests, `forms`
    those of conditions; `across` are the scopes in use; `kinds` says whether a selector takes
    figures of some kinds, `marks` whether one asks where facts stand, `references` whether a rule
    looks at reference files.
    """

    rules: tuple[Rule, ...]
    tables: tuple[Table, ...]
    shapes: frozenset[str]
    forms: frozenset[str]
    across: frozenset[str]
    kinds: bool
    marks: bool
    references: bool

    @property
    def tests(self) -> frozenset[str]:
        """The forms of all tests, of rules and of conditions."""
        return self.shapes | self.forms


def plan(rules: Sequence[Rule]) -> Plan:
    """Lower typed rules to parameter tables; those that no rule needs are left out."""
    lowered = _Lowered()
    for number, rule in enumerate(rules):
        lowered.add(number, rule)
    tests = lowered.shapes | lowered.forms
    return Plan(
        rules=tuple(rules),
        tables=lowered.tables(),
        shapes=frozenset(lowered.shapes),
        forms=frozenset(lowered.forms),
        across=frozenset(rule.across for rule in rules),
        kinds=any(row[-2] for row in (*lowered.selectors, *lowered.others)),
        marks=any(row[-1] for row in (*lowered.selectors, *lowered.others)),
        references="filed" in tests
        or any(rule.reference or rule.across == "reference" for rule in rules),
    )


class _Lowered:
    """The rows of all rules so far."""

    def __init__(self) -> None:
        self.shapes: set[str] = set()
        self.forms: set[str] = set()
        self.rules: list[tuple[Cell, ...]] = []
        self.selectors: list[tuple[Cell, ...]] = []
        self.tests: list[tuple[Cell, ...]] = []
        self.words: list[tuple[Cell, ...]] = []
        self.others: list[tuple[Cell, ...]] = []
        self.clauses: list[tuple[Cell, ...]] = []

    def tables(self) -> tuple[Table, ...]:
        """The tables that some rule needs."""
        made = [Table("rules", RULES, self.rules), Table("selectors", SELECTORS, self.selectors)]
        if self.forms or "among" in self.shapes:
            made.append(Table("words", WORDS, self.words))
        if self.tests:
            made.append(Table("tests", TESTS, self.tests))
        if self.forms:
            made.append(Table("clauses", CLAUSES, self.clauses))
        if self.others:
            made.append(Table("others", OTHERS, self.others))
        return tuple(made)

    def add(self, number: int, rule: Rule) -> None:
        """Add the rows of one rule."""
        alternatives = [] if rule.condition is None else clauses(rule.condition, True)
        conditional = rule.condition is not None and () not in alternatives
        own = lowered_check(rule.check)
        compatible = isinstance(rule.check, Agree) and rule.check.compatible
        flags = (int(rule.negated), int(conditional), rule.across, rule.window, int(compatible))
        self.rules.append((number, *own.test, *flags, rule.reference))
        self.shapes.add(own.test.form)
        if own.test.form in RELATED:
            self._add_test(number, 0, own, UNKNOWN)
        else:
            self._add_words(number, 0, own)
        self.selectors += [(number, *row) for row in selected(rule.subject)]
        if conditional:
            self._add_condition(number, alternatives)

    def _add_condition(self, number: int, alternatives: list[tuple[Literal, ...]]) -> None:
        leaves: dict[Leaf, int] = {}
        for clause, literals in enumerate(alternatives):
            for leaf, wanted in literals:
                test = leaves.setdefault(leaf, len(leaves) + 1)
                self.clauses.append((number, clause, test, int(wanted)))
        for leaf, test in leaves.items():
            lowered = lowered_leaf(leaf)
            looks = isinstance(leaf, OfSubject) and not isinstance(leaf.check, Have)
            self.forms.add(lowered.test.form)
            self._add_test(number, test, lowered, UNKNOWN if looks else FALSE)

    def _add_test(self, number: int, test: int, lowered: Lowered, otherwise: int) -> None:
        self.tests.append((number, *lowered.test, test, otherwise))
        self.others += [(number, test, *row) for row in lowered.others]
        self._add_words(number, test, lowered)

    def _add_words(self, number: int, test: int, lowered: Lowered) -> None:
        self.words += [(number, test, word) for word in dict.fromkeys(lowered.words)]
