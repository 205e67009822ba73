"""Rules about groups: be corroborated, add up, equal a sum, be unique."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable

from deskcheck.facts import Fact, Interval
from deskcheck.findings.subjects import entity
from deskcheck.reference.intervals import agree_within, hull, one_value, total
from deskcheck.reference.world import Judged, World, subject_roles
from deskcheck.typed import AddUp, Corroborated, Equal, Rule


def judge_corroboration(rule: Rule, check: Corroborated, judged: Judged) -> None:
    """The facts of a group are credited to enough different first speakers."""
    groups: dict[Hashable, list[Fact]] = defaultdict(list)
    for fact in judged.applied:
        groups[fact.group or (fact.id,)].append(fact)
    for facts in groups.values():
        chains = [a.chain for fact in facts for a in fact.attributions if a.chain]
        if len({chain[0].name.casefold() for chain in chains}) < check.sources:
            judged.complain(rule, "violates", facts[0].group, subject_roles(facts))


def judge_sums(rule: Rule, check: AddUp, judged: Judged) -> None:
    """The values of one whole add up to a total, by some reading of each."""
    wholes: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in judged.applied:
        wholes[fact.article, entity(fact)].append(fact)
    for facts in wholes.values():
        if len(facts) == 1 or not _in_currency(check, facts):
            judged.drop(facts)
            continue
        values = _resolved(facts)
        if values is None:
            for fact in facts:
                judged.cannot(rule, fact, "unresolved")
        elif not agree_within(check.tolerance, total(values), check.total):
            judged.complain(rule, "violates", "", subject_roles(facts))


def _in_currency(check: AddUp, facts: Iterable[Fact]) -> bool:
    return all(check.tolerance.unit in ("", fact.value.unit) for fact in facts)


def _resolved(facts: Iterable[Fact]) -> list[Interval] | None:
    """The possible values of facts, None where one of them has none."""
    values = [fact.value.possible for fact in facts]
    known = [value for value in values if value is not None]
    return known if len(known) == len(values) else None


def judge_equations(rule: Rule, check: Equal, world: World, judged: Judged) -> None:
    """A number equals a sum of other numbers that its entity gives.

    Where several facts give one of them, any reading between theirs will do.
    """
    for fact in list(judged.applied):
        terms = [_given(fact, name, world) for name in check.attributes]
        if not all(terms):
            judged.drop([fact])
            continue
        own = fact.value.possible
        values = [_resolved(facts) for facts in terms]
        if own is None or None in values:
            judged.cannot(rule, fact, "unresolved")
            continue
        expected = total([hull(value) for value in values if value is not None], check.constant)
        if _equals(own, expected) is rule.negated:
            shown = subject_roles([fact, *(one for facts in terms for one in facts)])
            judged.complain(rule, "violates", "", shown, [fact.id])


def _given(fact: Fact, attribute: str, world: World) -> list[Fact]:
    return [other for other in world.same_entity(fact) if other.attribute == attribute]


def _equals(own: Interval, expected: Interval) -> bool | None:
    """False when no readings are equal, true when each has only one, else unknown."""
    if not own.meets(expected):
        return False
    return True if one_value(own) and one_value(expected) else None


def judge_uniqueness(rule: Rule, judged: Judged) -> None:
    """An article does not print one number for two things."""
    judged.drop([fact for fact in judged.applied if not _plain(fact)])
    same: dict[Hashable, list[Fact]] = defaultdict(list)
    for fact in judged.applied:
        same[fact.article, fact.value.kind, fact.value.possible].append(fact)
    for facts in same.values():
        if len({_thing(fact) for fact in facts}) > 1:
            judged.complain(rule, "violates", "", subject_roles(facts))


def _plain(fact: Fact) -> bool:
    """Whether the fact is one number with no hedge, and it is known of what."""
    possible = fact.value.possible
    exact = fact.hedge == "exact" and possible is not None and one_value(possible)
    return exact and (bool(fact.value.text) or fact.concept != "figure")


def _thing(fact: Fact) -> tuple[str, ...]:
    return (fact.concept, fact.attribute, fact.outcome, fact.value.unit, fact.value.text)
