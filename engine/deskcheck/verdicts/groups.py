"""Complaints about facts that fail a test together: corroboration, sums, unique figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence

from deskcheck.facts import Fact, Interval
from deskcheck.findings.subjects import entity
from deskcheck.typed import AddUp, Equal, Rule
from deskcheck.verdicts.agreement import within_tolerance
from deskcheck.verdicts.answers import Answers, Found, complaint, subject_roles


def uncorroborated(rule: Rule, facts: Iterable[Fact]) -> Iterator[Found]:
    """Groups with too few first speakers: all that come here."""
    groups: dict[Hashable, list[Fact]] = defaultdict(list)
    for fact in facts:
        groups[fact.group or (fact.id,)].append(fact)
    for members in groups.values():
        yield complaint(rule, "violates", members[0].group, subject_roles(members))


def repeated(rule: Rule, facts: Iterable[Fact]) -> Iterator[Found]:
    """One number of one article that stands for two things."""
    same: dict[Hashable, list[Fact]] = defaultdict(list)
    for fact in facts:
        same[fact.article, fact.value.kind, fact.value.possible].append(fact)
    for members in same.values():
        if len({_thing(fact) for fact in members}) > 1:
            yield complaint(rule, "violates", "", subject_roles(members))


def _thing(fact: Fact) -> tuple[str, ...]:
    return (fact.concept, fact.attribute, fact.outcome, fact.value.unit, fact.value.text)


class Sums:
    """The wholes of a rule: those that do not add up, cannot be added, or have no parts to add."""

    def __init__(self, rule: Rule, check: AddUp, facts: Iterable[Fact]) -> None:
        self.alone = 0
        self.unresolved: list[Fact] = []
        self.found: list[Found] = []
        wholes: dict[tuple[str, str], list[Fact]] = defaultdict(list)
        for fact in facts:
            wholes[fact.article, entity(fact)].append(fact)
        for parts in wholes.values():
            self._add(rule, check, parts)

    def _add(self, rule: Rule, check: AddUp, parts: list[Fact]) -> None:
        unit = check.tolerance.unit
        values = _resolved(parts)
        if len(parts) == 1 or any(unit not in ("", part.value.unit) for part in parts):
            self.alone += len(parts)
        elif values is None:
            self.unresolved += parts
        elif not within_tolerance(check.tolerance, _total(values, 0), check.total):
            self.found.append(complaint(rule, "violates", "", subject_roles(parts)))


def unequal(rule: Rule, check: Equal, number: int, answers: Answers) -> Iterator[Found]:
    """Numbers that do not equal the sum of what their entity gives; a hull for each term."""
    for fact in answers.facts["fails", number]:
        terms = answers.partners[number, fact.id]
        values = [
            _resolved([term for term in terms if term.attribute == name])
            for name in check.attributes
        ]
        expected = _total([_hull(value) for value in values if value], check.constant)
        own = fact.value.possible
        if own is not None and _equals(own, expected) is rule.negated:
            yield complaint(rule, "violates", "", subject_roles([fact, *terms]), [fact.id])


def _equals(own: Interval, expected: Interval) -> bool | None:
    """False when no readings are equal, true when each has only one, else unknown."""
    if not own.meets(expected):
        return False
    single = all(one.low is not None and one.low == one.high for one in (own, expected))
    return True if single else None


def _resolved(facts: Sequence[Fact]) -> list[Interval] | None:
    """The possible values of facts, None where one of them has none."""
    known = [fact.value.possible for fact in facts if fact.value.possible is not None]
    return known if len(known) == len(facts) else None


def _total(intervals: Sequence[Interval], constant: int) -> Interval:
    """Every sum of a reading of each, and of a constant."""
    lows = [one.low for one in intervals if one.low is not None]
    highs = [one.high for one in intervals if one.high is not None]
    low = constant + sum(lows) if len(lows) == len(intervals) else None
    high = constant + sum(highs) if len(highs) == len(intervals) else None
    return Interval(
        low,
        high,
        low is not None and any(one.low_open for one in intervals),
        high is not None and any(one.high_open for one in intervals),
    )


def _hull(intervals: Sequence[Interval]) -> Interval:
    """The least interval that holds all of these."""
    starts = [(one.low, one.low_open) for one in intervals if one.low is not None]
    ends = [(one.high, not one.high_open) for one in intervals if one.high is not None]
    low, low_open = min(starts) if len(starts) == len(intervals) else (None, False)
    high, closed = max(ends) if len(ends) == len(intervals) else (None, True)
    return Interval(low, high, low_open, not closed)
