"""Conditions: whether one holds for a fact, in three-valued logic."""

from __future__ import annotations

from collections.abc import Iterable

from deskcheck.facts import Fact, Interval, SourceRow
from deskcheck.findings.subjects import folded_words
from deskcheck.reference.one_fact import ask
from deskcheck.reference.world import World
from deskcheck.typed import (
    All,
    Any,
    Condition,
    Have,
    Metadata,
    Not,
    OfSubject,
    Rule,
    Says,
    Tagged,
)


def truth(condition: Condition, fact: Fact, world: World, rule: Rule) -> bool | None:
    """Whether a condition of a rule holds for a fact (three-valued logic: Kleene 1952)."""
    if isinstance(condition, Not):
        part = truth(condition.part, fact, world, rule)
        return None if part is None else not part
    if isinstance(condition, All):
        return _every(truth(part, fact, world, rule) for part in condition.parts)
    if isinstance(condition, Any):
        return _some(truth(part, fact, world, rule) for part in condition.parts)
    if isinstance(condition, OfSubject):
        return _truth_of_subject(condition, fact, world, rule)
    return _truth_of_article(condition, world.rows[fact.article])


def _truth_of_subject(condition: OfSubject, fact: Fact, world: World, rule: Rule) -> bool | None:
    """What cannot be asked of any value is unknown; of several values one that fits is enough."""
    if isinstance(condition.check, Have):
        return ask(condition.check, fact, world, rule).truth
    values = world.values(fact, condition.attribute)
    if not values:
        return None
    return _some(ask(condition.check, value, world, rule).truth for value in values)


def _truth_of_article(condition: Tagged | Says | Metadata, row: SourceRow) -> bool:
    if isinstance(condition, Tagged):
        return condition.tag.casefold() in {tag.casefold() for tag in row.tags}
    if isinstance(condition, Says):
        return folded_words(condition.words) in folded_words(row.text)
    if condition.field == "published":
        if row.published is None or condition.within is None:
            return False
        return Interval.exactly(row.published).meets(condition.within)
    known = row.outlet if condition.field == "outlet" else row.language
    return (known or "").casefold() in {text.casefold() for text in condition.texts}


def _every(parts: Iterable[bool | None]) -> bool | None:
    found = list(parts)
    return False if False in found else None if None in found else True


def _some(parts: Iterable[bool | None]) -> bool | None:
    found = list(parts)
    return True if True in found else None if None in found else False
