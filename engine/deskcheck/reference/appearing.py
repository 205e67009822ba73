"""Whether what a fact says is found again: in a part of its article, or in a reference file."""

from __future__ import annotations

from deskcheck.facts import Fact, Value
from deskcheck.findings.subjects import folded_words, stands_in
from deskcheck.reference.world import World
from deskcheck.typed import Appear

_ANY_UNIT = frozenset({"", "one", "person"})
"""Units of plain numbers, which say nothing that tells two figures apart."""


def appears(check: Appear, fact: Fact, world: World, reference: str) -> bool:
    """Whether the fact, or another that says the same, stands in the place."""
    if check.place == "file":
        return _in_file(fact, world, reference)
    if stands_in(fact, check.place):
        return True
    others = world.stated([fact.article])
    return any(_says_the_same(fact, g) for g in others if stands_in(g, check.place))


def _in_file(fact: Fact, world: World, reference: str) -> bool:
    files = world.files(reference)
    if _is_quotation(fact) and any(_holds(row.text, fact.text) for row in files):
        return True
    others = world.stated(row.article for row in files)
    return any(_says_the_same(fact, other, to_the_digit=True) for other in others)


def _says_the_same(fact: Fact, other: Fact, *, to_the_digit: bool = False) -> bool:
    """Quotations by their words, figures by kind, unit and value, all else by kind and words.

    `to_the_digit`: figures have the same readings and count the same, not just some in common.
    """
    if _is_quotation(fact) or _is_quotation(other):
        return _is_quotation(fact) and _is_quotation(other) and _holds(other.text, fact.text)
    value, others = fact.value, other.value
    if value.kind != others.kind:
        return False
    if value.possible is None or others.possible is None:
        neither = value.possible is None and others.possible is None
        return neither and _same_words(fact, other)
    if not _same_unit(value, others):
        return False
    if to_the_digit:
        same_noun = value.text == others.text or "" in (value.text, others.text)
        return same_noun and value.possible == others.possible
    return value.possible.meets(others.possible)


def _same_words(fact: Fact, other: Fact) -> bool:
    """A fact without words, such as the mention of an event, says what it is alone."""
    if fact.value.text or other.value.text:
        return fact.value.text == other.value.text
    return (fact.concept, fact.attribute) == (other.concept, other.attribute)


def _same_unit(value: Value, other: Value) -> bool:
    return value.unit == other.unit or not _ANY_UNIT.isdisjoint((value.unit, other.unit))


def _is_quotation(fact: Fact) -> bool:
    return (fact.concept, fact.attribute) == ("quotation", "")


def _holds(text: str, words: str) -> bool:
    return folded_words(words) in folded_words(text)
