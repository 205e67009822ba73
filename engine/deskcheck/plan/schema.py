"""The parameter tables of a plan: columns and SQL types, and bounds as numbers.

An interval becomes two numbers that can be compared with no regard to open bounds: twice the low
bound, one more if it is open, and twice the high bound, one less if it is open.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from deskcheck.facts import Interval

Cell = int | str | None
Type = Literal["VARCHAR", "INTEGER", "DECIMAL(38,0)"]
Columns = tuple[tuple[str, Type], ...]

LIMIT = 10**30
"""Bounds beyond this many base units compare as this, so that products stay in 38 digits."""


class Table(NamedTuple):
    """Rows for a database: columns with their SQL types, None is NULL."""

    name: str
    columns: Columns
    rows: Sequence[tuple[Cell, ...]]


class Test(NamedTuple):
    """What a rule or a condition asks, as a row; `form` says how the other columns are read."""

    form: str
    attribute: str = ""
    accepted: int = 0
    only_first: int = 0
    near: int = 0
    low: int | None = None
    high: int | None = None
    term: str = ""
    gap: int = 0
    numerator: int | None = None
    denominator: int | None = None
    exactly: int = 0


_TEST: Columns = (
    ("attribute", "VARCHAR"),  # of the subject's entity; '' is the subject itself
    ("accepted", "INTEGER"),  # kinds of source, marks or relations, as bits; how many attributes
    ("only_first", "INTEGER"),
    ("near", "INTEGER"),
    ("low", "DECIMAL(38,0)"),  # doubled, as all bounds
    ("high", "DECIMAL(38,0)"),
    ("term", "VARCHAR"),  # the currency of bounds or tolerance, a unit or a way; '' leaves all
    ("gap", "DECIMAL(38,0)"),  # twice the absolute tolerance
    ("numerator", "DECIMAL(38,0)"),  # of a share, NULL where the tolerance is none
    ("denominator", "DECIMAL(38,0)"),
    ("exactly", "INTEGER"),
)
RULES: Columns = (
    ("rule", "INTEGER"),
    ("shape", "VARCHAR"),  # the form of the rule's own test
    *_TEST,
    ("negated", "INTEGER"),
    ("conditional", "INTEGER"),
    ("across", "VARCHAR"),
    ("days", "INTEGER"),  # the as-of window, NULL for any
    ("compatible", "INTEGER"),
    ("reference", "VARCHAR"),  # the file that the rule compares with
)
_SELECTED: Columns = (
    ("concept", "VARCHAR"),
    ("attribute", "VARCHAR"),
    ("kind", "VARCHAR"),  # of figures; then concept and attribute are NULL
    ("marks", "INTEGER"),  # of which the fact must have one; 0 asks for none
)
SELECTORS: Columns = (("rule", "INTEGER"), *_SELECTED)
OTHERS: Columns = (
    ("rule", "INTEGER"),
    ("test", "INTEGER"),
    *_SELECTED,  # without concept and kind: values of the fact's own entity
)
TESTS: Columns = (
    ("rule", "INTEGER"),
    ("form", "VARCHAR"),
    *_TEST,
    ("test", "INTEGER"),  # from 1; 0 for the rule's own, where it looks at other facts
    ("otherwise", "INTEGER"),  # the truth value where the test finds nothing to look at
)
WORDS: Columns = (
    ("rule", "INTEGER"),
    ("test", "INTEGER"),  # 0 for the rule's own
    ("word", "VARCHAR"),
)
CLAUSES: Columns = (
    ("rule", "INTEGER"),
    ("clause", "INTEGER"),
    ("test", "INTEGER"),
    ("wanted", "INTEGER"),
)


def doubled_low(interval: Interval | None) -> int | None:
    """The low bound as a number that knows whether it is open; NULL is minus infinity."""
    if interval is None or interval.low is None:
        return None
    return 2 * clamped(interval.low) + interval.low_open


def doubled_high(interval: Interval | None) -> int | None:
    """The high bound as a number that knows whether it is open; NULL is infinity."""
    if interval is None or interval.high is None:
        return None
    return 2 * clamped(interval.high) - interval.high_open


def clamped(bound: int) -> int:
    """The bound, or the limit that it lies beyond."""
    return max(-LIMIT, min(LIMIT, bound))
