"""Typed rules as tables: one row a rule and a test, so that all rules of a shape are one query.

An interval becomes two numbers that can be compared with no regard to open bounds: twice the low
bound, one more if it is open, and twice the high bound, one less if it is open.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from typing import Literal

from deskcheck.facts import Interval
from deskcheck.subjects import NUMERIC_KINDS, folded_words
from deskcheck.typed import (
    Agree,
    All,
    Any,
    Check,
    Cite,
    Compare,
    Condition,
    Have,
    MatchWords,
    Metadata,
    Not,
    OfSubject,
    Rule,
    Says,
    Tagged,
)

Cell = int | str | None
Type = Literal["VARCHAR", "INTEGER", "DECIMAL(38,0)"]
FALSE, UNKNOWN, TRUE = 0, 1, 2
"""Truth values as numbers (Kleene): `and` is the least, `or` the greatest, `not v` is 2 - v."""

LIMIT = 10**30
"""Bounds beyond this many base units compare as this, so that products stay in 38 digits."""

_FINEST = 10**6
"""Shares finer than millionths are rounded down to them: the exact test comes afterwards."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows for a database: columns with their SQL types, None is NULL."""

    name: str
    columns: tuple[tuple[str, Type], ...]
    rows: Sequence[tuple[Cell, ...]]


@dataclass(frozen=True, slots=True)
class Plan:
    """What the queries need to know: the parameter tables and the shapes and tests in use.

    A rule's number is its place in `rules`.
    """

    rules: tuple[Rule, ...]
    tables: tuple[Table, ...]
    shapes: frozenset[str]
    forms: frozenset[str]


def plan(rules: Sequence[Rule]) -> Plan:
    """Lower typed rules to parameter tables."""
    lowered = _Lowered()
    for number, rule in enumerate(rules):
        lowered.add(number, rule)
    return Plan(
        tuple(rules),
        (
            Table("rules", RULES, lowered.rules),
            Table("selectors", SELECTORS, lowered.selectors),
            Table("tests", TESTS, lowered.tests),
            Table("words", WORDS, lowered.words),
            Table("clauses", CLAUSES, lowered.clauses),
        ),
        frozenset(str(row[1]) for row in lowered.rules),
        frozenset(str(row[2]) for row in lowered.tests),
    )


RULES: tuple[tuple[str, Type], ...] = (
    ("rule", "INTEGER"),
    ("shape", "VARCHAR"),
    ("negated", "INTEGER"),
    ("conditional", "INTEGER"),
    ("speakers", "INTEGER"),  # 1: a `have a speaker` rule, which spares what is not speech
    ("across", "VARCHAR"),
    ("days", "INTEGER"),  # the as-of window, NULL for any
    ("gap", "DECIMAL(38,0)"),  # twice the absolute tolerance
    ("numerator", "DECIMAL(38,0)"),  # of a share, NULL where the tolerance is none
    ("denominator", "DECIMAL(38,0)"),
    ("exactly", "INTEGER"),
    ("compatible", "INTEGER"),
    ("translations", "INTEGER"),
)
SELECTORS: tuple[tuple[str, Type], ...] = (
    ("rule", "INTEGER"),
    ("concept", "VARCHAR"),
    ("attribute", "VARCHAR"),
    ("kind", "VARCHAR"),  # of figures; then concept and attribute are NULL
)
TESTS: tuple[tuple[str, Type], ...] = (
    ("rule", "INTEGER"),
    ("test", "INTEGER"),  # 0 is the rule's own check, others are parts of its condition
    ("form", "VARCHAR"),
    ("attribute", "VARCHAR"),  # of the subject's entity; '' is the subject itself
    ("otherwise", "INTEGER"),  # the truth value where the test finds nothing to look at
    ("kind", "VARCHAR"),
    ("only_first", "INTEGER"),
    ("not_outlet", "INTEGER"),
    ("near", "INTEGER"),
    ("low", "DECIMAL(38,0)"),
    ("high", "DECIMAL(38,0)"),
)
WORDS: tuple[tuple[str, Type], ...] = (
    ("rule", "INTEGER"),
    ("test", "INTEGER"),
    ("word", "VARCHAR"),
)
CLAUSES: tuple[tuple[str, Type], ...] = (
    ("rule", "INTEGER"),
    ("clause", "INTEGER"),
    ("test", "INTEGER"),
    ("wanted", "INTEGER"),
)


def doubled_low(interval: Interval | None) -> int | None:
    """The low bound as a number that knows whether it is open; NULL is minus infinity."""
    if interval is None or interval.low is None:
        return None
    return 2 * _clamped(interval.low) + interval.low_open


def doubled_high(interval: Interval | None) -> int | None:
    """The high bound as a number that knows whether it is open; NULL is infinity."""
    if interval is None or interval.high is None:
        return None
    return 2 * _clamped(interval.high) - interval.high_open


def _clamped(bound: int) -> int:
    return max(-LIMIT, min(LIMIT, bound))


_Leaf = Tagged | Says | Metadata | OfSubject
_Literal = tuple[_Leaf, bool]


class _Lowered:
    """The rows of all rules so far."""

    def __init__(self) -> None:
        self.rules: list[tuple[Cell, ...]] = []
        self.selectors: list[tuple[Cell, ...]] = []
        self.tests: list[tuple[Cell, ...]] = []
        self.words: list[tuple[Cell, ...]] = []
        self.clauses: list[tuple[Cell, ...]] = []

    def add(self, number: int, rule: Rule) -> None:
        """Add the rows of one rule."""
        clauses = [] if rule.condition is None else _clauses(rule.condition, True)
        conditional = rule.condition is not None and () not in clauses
        self.rules.append(_rule_row(number, rule, conditional))
        for concept, attribute in () if rule.subject.numbers else sorted(set(rule.subject.pairs)):
            self.selectors.append((number, concept, attribute, None))
        for kind in sorted(NUMERIC_KINDS) if rule.subject.numbers else ():
            self.selectors.append((number, None, None, kind))
        if not isinstance(rule.check, (Agree, MatchWords)):
            self._add_check(number, 0, rule.check, "")
        if conditional:
            self._add_condition(number, clauses)

    def _add_condition(self, number: int, clauses: list[tuple[_Literal, ...]]) -> None:
        leaves: dict[_Leaf, int] = {}
        for clause, literals in enumerate(clauses):
            for leaf, wanted in literals:
                test = leaves.setdefault(leaf, len(leaves) + 1)
                self.clauses.append((number, clause, test, int(wanted)))
        for leaf, test in leaves.items():
            self._add_leaf(number, test, leaf)

    def _add_leaf(self, number: int, test: int, leaf: _Leaf) -> None:
        if isinstance(leaf, OfSubject):
            self._add_check(number, test, leaf.check, leaf.attribute)
        elif isinstance(leaf, Says):
            self._add_test(number, test, "says", words=(folded_words(leaf.words),))
        elif isinstance(leaf, Tagged):
            self._add_test(number, test, "tagged", words=(leaf.tag.casefold(),))
        elif leaf.field == "published":
            self._add_test(number, test, "published", within=leaf.within)
        else:
            words = tuple(text.casefold() for text in leaf.texts)
            self._add_test(number, test, leaf.field, words=words)

    def _add_check(self, number: int, test: int, check: Check, attribute: str) -> None:
        if isinstance(check, Cite):
            self._add_test(number, test, "cite", attribute, cite=check)
        elif isinstance(check, Have):
            self._add_test(number, test, "have", check.attribute)
        elif isinstance(check, Compare) and check.texts:
            words = tuple(text.casefold() for text in check.texts)
            self._add_test(number, test, "among", attribute, words=words)
        elif isinstance(check, Compare):
            self._add_test(number, test, "compare", attribute, within=check.within)

    def _add_test(
        self,
        number: int,
        test: int,
        form: str,
        attribute: str = "",
        *,
        words: tuple[str, ...] = (),
        within: Interval | None = None,
        cite: Cite | None = None,
    ) -> None:
        looks = form in ("compare", "among") or (form == "cite" and attribute)
        source = cite or Cite()
        flags = (int(source.only), int(source.other_than_outlet), int(source.same_sentence))
        bounds = (doubled_low(within), doubled_high(within))
        otherwise = UNKNOWN if looks else FALSE
        self.tests.append((number, test, form, attribute, otherwise, source.kind, *flags, *bounds))
        self.words += [(number, test, word) for word in dict.fromkeys(words)]


def _rule_row(number: int, rule: Rule, conditional: bool) -> tuple[Cell, ...]:
    check = rule.check
    gap, numerator, denominator = 0, None, None
    if isinstance(check, Agree):
        gap = 2 * _clamped(check.tolerance.absolute)
        if check.tolerance.share is not None:
            numerator, denominator = _ratio(check.tolerance.share)
    return (
        number,
        SHAPES[type(check)],
        int(rule.negated),
        int(conditional),
        int(isinstance(check, Have) and check.attribute == "speaker"),
        rule.across,
        rule.window,
        gap,
        numerator,
        denominator,
        int(isinstance(check, Agree) and check.tolerance.exactly),
        int(isinstance(check, Agree) and check.compatible),
        int(isinstance(check, MatchWords) and check.including_translations),
    )


SHAPES: dict[type, str] = {
    Agree: "agree",
    MatchWords: "match",
    Cite: "cite",
    Compare: "compare",
    Have: "have",
}


def _ratio(share: Fraction) -> tuple[int, int]:
    """A share of at most 1 and never greater than the one asked for."""
    share = min(share, Fraction(1))
    if share.denominator > _FINEST:
        share = Fraction(share.numerator * _FINEST // share.denominator, _FINEST)
    return share.numerator, share.denominator


def _clauses(condition: Condition, wanted: bool) -> list[tuple[_Literal, ...]]:
    """The condition as alternatives of literals that must all hold.

    De Morgan's and the distributive laws hold in Kleene's logic too; an empty clause is true.
    """
    if isinstance(condition, Not):
        return _clauses(condition.part, not wanted)
    if not isinstance(condition, (All, Any)):
        return [((condition, wanted),)]
    parts = [_clauses(part, wanted) for part in condition.parts]
    if isinstance(condition, All) is wanted:
        together = [tuple(dict.fromkeys(sum(chosen, ()))) for chosen in product(*parts)]
        return list(dict.fromkeys(together))
    return list(dict.fromkeys(clause for part in parts for clause in part))
