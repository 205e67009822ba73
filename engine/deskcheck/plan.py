"""Typed rules as tables: one row a rule and a test, so that all rules of a shape are one query.

An interval becomes two numbers that can be compared with no regard to open bounds: twice the low
bound, one more if it is open, and twice the high bound, one less if it is open.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import product
from typing import Literal, NamedTuple

from deskcheck.facts import Interval
from deskcheck.findings.subjects import NUMERIC_KINDS, folded_words
from deskcheck.typed import (
    Agree,
    All,
    Any,
    Check,
    Cite,
    Compare,
    Condition,
    Have,
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


class Table(NamedTuple):
    """Rows for a database: columns with their SQL types, None is NULL."""

    name: str
    columns: tuple[tuple[str, Type], ...]
    rows: Sequence[tuple[Cell, ...]]


class Plan(NamedTuple):
    """What the queries need to know: the parameter tables and the shapes and tests in use.

    A rule's number is its place in `rules`. `forms` are the forms of tests in conditions.
    """

    rules: tuple[Rule, ...]
    tables: tuple[Table, ...]
    shapes: frozenset[str]
    forms: frozenset[str]


def plan(rules: Sequence[Rule]) -> Plan:
    """Lower typed rules to parameter tables; those of conditions only where there are any."""
    lowered = _Lowered()
    for number, rule in enumerate(rules):
        lowered.add(number, rule)
    shapes = frozenset(str(row[1]) for row in lowered.rules)
    made = [Table("rules", RULES, lowered.rules), Table("selectors", SELECTORS, lowered.selectors)]
    if lowered.tests or "among" in shapes:
        made.append(Table("words", WORDS, lowered.words))
    if lowered.tests:
        made.append(Table("tests", TESTS, lowered.tests))
        made.append(Table("clauses", CLAUSES, lowered.clauses))
    forms = frozenset(str(row[1]) for row in lowered.tests)
    return Plan(tuple(rules), tuple(made), shapes, forms)


_TEST: tuple[tuple[str, Type], ...] = (
    ("attribute", "VARCHAR"),  # of the subject's entity; '' is the subject itself
    ("accepted", "INTEGER"),  # kinds of source, as bits
    ("only_first", "INTEGER"),
    ("near", "INTEGER"),
    ("low", "DECIMAL(38,0)"),  # doubled, as all bounds
    ("high", "DECIMAL(38,0)"),
    ("unit", "VARCHAR"),  # the currency of bounds or tolerance; '' leaves all alone
)
RULES: tuple[tuple[str, Type], ...] = (
    ("rule", "INTEGER"),
    ("shape", "VARCHAR"),  # agree, match, or the form of the rule's test
    *_TEST,
    ("negated", "INTEGER"),
    ("conditional", "INTEGER"),
    ("across", "VARCHAR"),
    ("days", "INTEGER"),  # the as-of window, NULL for any
    ("gap", "DECIMAL(38,0)"),  # twice the absolute tolerance
    ("numerator", "DECIMAL(38,0)"),  # of a share, NULL where the tolerance is none
    ("denominator", "DECIMAL(38,0)"),
    ("exactly", "INTEGER"),
    ("compatible", "INTEGER"),
)
SELECTORS: tuple[tuple[str, Type], ...] = (
    ("rule", "INTEGER"),
    ("concept", "VARCHAR"),
    ("attribute", "VARCHAR"),
    ("kind", "VARCHAR"),  # of figures; then concept and attribute are NULL
)
TESTS: tuple[tuple[str, Type], ...] = (
    ("rule", "INTEGER"),
    ("form", "VARCHAR"),
    *_TEST,
    ("test", "INTEGER"),  # from 1
    ("otherwise", "INTEGER"),  # the truth value where the test finds nothing to look at
)
WORDS: tuple[tuple[str, Type], ...] = (
    ("rule", "INTEGER"),
    ("test", "INTEGER"),  # 0 for the rule's own
    ("word", "VARCHAR"),
)
CLAUSES: tuple[tuple[str, Type], ...] = (
    ("rule", "INTEGER"),
    ("clause", "INTEGER"),
    ("test", "INTEGER"),
    ("wanted", "INTEGER"),
)

SOURCE_BITS: dict[str, int] = {"named person": 1, "institution": 2, "outlet": 4, "anonymous": 8}
"""Kinds of source as bits: a set of them is a number."""

_ACCEPTED = {"source": 15, "named source": 7, "anonymous source": 8, "outlet": 4}


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
_Test = tuple[str, tuple[Cell, ...], tuple[str, ...]]
"""A test lowered: its form, its columns, its words."""


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
        shape, columns, words = _lowered_check(rule.check)
        row = (number, shape, *columns, int(rule.negated), int(conditional), rule.across)
        self.rules.append((*row, rule.window, *_tolerance(rule.check)))
        self._add_words(number, 0, words)
        for concept, attribute in () if rule.subject.numbers else sorted(set(rule.subject.pairs)):
            self.selectors.append((number, concept, attribute, None))
        for kind in sorted(NUMERIC_KINDS) if rule.subject.numbers else ():
            self.selectors.append((number, None, None, kind))
        if conditional:
            self._add_condition(number, clauses)

    def _add_condition(self, number: int, clauses: list[tuple[_Literal, ...]]) -> None:
        leaves: dict[_Leaf, int] = {}
        for clause, literals in enumerate(clauses):
            for leaf, wanted in literals:
                test = leaves.setdefault(leaf, len(leaves) + 1)
                self.clauses.append((number, clause, test, int(wanted)))
        for leaf, test in leaves.items():
            form, columns, words = _lowered_leaf(leaf)
            looks = form in ("compare", "among", "unknown") or (form == "cite" and columns[0] != "")
            otherwise = UNKNOWN if looks else FALSE
            self.tests.append((number, form, *columns, test, otherwise))
            self._add_words(number, test, words)

    def _add_words(self, number: int, test: int, words: tuple[str, ...]) -> None:
        self.words += [(number, test, word) for word in dict.fromkeys(words)]


def _lowered_leaf(leaf: _Leaf) -> _Test:
    if isinstance(leaf, OfSubject):
        return _lowered_check(leaf.check, leaf.attribute)
    if isinstance(leaf, Says):
        return "says", _columns(), (folded_words(leaf.words),)
    if isinstance(leaf, Tagged):
        return "tagged", _columns(), (tag_mark(leaf.tag),)
    if leaf.field == "published":
        return "published" if leaf.within else "never", _columns(within=leaf.within), ()
    return leaf.field, _columns(), tuple(text.casefold() for text in leaf.texts)


def _lowered_check(check: Check, attribute: str = "") -> _Test:
    if isinstance(check, Cite):
        accepted = _ACCEPTED[check.kind] & ~(SOURCE_BITS["outlet"] * check.other_than_outlet)
        flags = (accepted, int(check.only), int(check.same_sentence))
        return "cite", _columns(attribute, flags), ()
    if isinstance(check, Have):
        return "have", _columns(check.attribute), ()
    if isinstance(check, Compare):
        if check.texts:
            words = tuple(text.casefold() for text in check.texts)
            return "among", _columns(attribute), words
        form = "compare" if check.within else "unknown"
        return form, _columns(attribute, within=check.within, unit=check.unit), ()
    if isinstance(check, Agree):
        return "agree", _columns(unit=check.tolerance.unit), ()
    return "match", _columns(), ()


def _columns(
    attribute: str = "",
    cite: tuple[int, int, int] = (0, 0, 0),
    within: Interval | None = None,
    unit: str = "",
) -> tuple[Cell, ...]:
    """The columns of `_TEST`."""
    return (attribute, *cite, doubled_low(within), doubled_high(within), unit)


def _tolerance(check: Check) -> tuple[Cell, ...]:
    """The columns gap, numerator, denominator, exactly, compatible."""
    if not isinstance(check, Agree):
        return (0, None, None, 0, 0)
    tolerance = check.tolerance
    ratio = (None, None) if tolerance.share is None else _ratio(tolerance.share)
    gap = 2 * _clamped(tolerance.absolute)
    return (gap, *ratio, int(tolerance.exactly), int(check.compatible))


def tag_mark(tag: str) -> str:
    """A tag as it stands among an article's tags in one text: no tag is a part of another."""
    return f"\x1f{tag.casefold()}\x1f"


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
