"""What can be told of conditions and comparisons without any fact."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product

from deskcheck.facts import Interval
from deskcheck.typed import All, Any, Compare, Condition, Not

MOST_TESTS = 10
"""Tests of one condition up to which every combination of answers is tried."""


def never_true(condition: Condition) -> bool:
    """Whether no combination of answers to its tests makes a condition true."""
    tests = list(dict.fromkeys(_tests(condition)))
    if len(tests) > MOST_TESTS:
        return False
    answers = (
        dict(zip(tests, row, strict=True)) for row in product((True, False), repeat=len(tests))
    )
    return not any(_holds(condition, answer) for answer in answers)


def conjuncts(condition: Condition | None) -> Iterator[Condition]:
    """The parts that all hold where a condition does."""
    if isinstance(condition, All):
        for part in condition.parts:
            yield from conjuncts(part)
    elif condition is not None:
        yield condition


def inside(inner: Compare, outer: Compare) -> bool:
    """Whether every value that satisfies `inner` satisfies `outer`."""
    if inner.unit != outer.unit:
        return False
    if inner.within and outer.within:
        return contains(outer.within, inner.within)
    return bool(inner.texts and outer.texts) and set(inner.texts) <= set(outer.texts)


def outside(inner: Compare, outer: Compare) -> bool:
    """Whether no value that satisfies `inner` satisfies `outer`."""
    if inner.unit != outer.unit:
        return False
    if inner.within and outer.within:
        return not inner.within.meets(outer.within)
    return bool(inner.texts and outer.texts) and not set(inner.texts) & set(outer.texts)


def contains(outer: Interval, inner: Interval) -> bool:
    """Whether every value of one interval lies in another."""
    low = outer.low is None or (
        inner.low is not None and (inner.low, inner.low_open) >= (outer.low, outer.low_open)
    )
    high = outer.high is None or (
        inner.high is not None
        and (inner.high, not inner.high_open) <= (outer.high, not outer.high_open)
    )
    return low and high


def _tests(condition: Condition) -> Iterator[Condition]:
    if isinstance(condition, Not):
        yield from _tests(condition.part)
    elif isinstance(condition, All | Any):
        for part in condition.parts:
            yield from _tests(part)
    else:
        yield condition


def _holds(condition: Condition, answers: Mapping[Condition, bool]) -> bool:
    if isinstance(condition, Not):
        return not _holds(condition.part, answers)
    if isinstance(condition, All):
        return all(_holds(part, answers) for part in condition.parts)
    if isinstance(condition, Any):
        return any(_holds(part, answers) for part in condition.parts)
    return answers[condition]
