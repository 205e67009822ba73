"""Rules against each other: one that repeats another, two that no article can keep."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Sequence

from msgspec import Struct

from deskcheck.check import rule_messages as messages
from deskcheck.check.context import Context
from deskcheck.check.ids import place, rule_id
from deskcheck.facts import Interval
from deskcheck.typed import Age, BeWritten, Compare, Order, Rule


class _Sound(Struct, frozen=True):
    context: Context
    rule: Rule


def report_pairs(sound: Sequence[tuple[Context, Rule]]) -> None:
    """Warn about each rule that repeats or contradicts an earlier one.

    Only rules about the same facts under the same condition are held against each other.
    """
    alike: dict[Hashable, list[_Sound]] = defaultdict(list)
    for context, rule in sound:
        earlier = alike[_about(rule)]
        for other in earlier:
            if _content(other.rule) == _content(rule):
                # Equal ids are an error already, and its advice covers this.
                if rule_id(other.context.rule) != rule_id(context.rule):
                    context.report(messages.repeats(place(other.context)), context.sentence)
                break
            if contradict(other.rule, rule):
                context.report(messages.contradicts(place(other.context)), context.sentence)
                break
        earlier.append(_Sound(context, rule))


def contradict(first: Rule, second: Rule) -> bool:
    """Whether no fact can keep both of two rules about the same facts."""
    one, other = first.check, second.check
    if one == other and first.reference == second.reference:
        return first.negated != second.negated
    if isinstance(one, Order) and isinstance(other, Order):
        return one.other == other.other and other.relation in _NEVER_BOTH[one.relation]
    if isinstance(one, BeWritten) and isinstance(other, BeWritten):
        return not (first.negated or second.negated)
    if isinstance(one, Age) and isinstance(other, Age):
        one, other = Compare(one.within), Compare(other.within)
    if isinstance(one, Compare) and isinstance(other, Compare) and one.unit == other.unit:
        if first.negated and second.negated:
            return False
        if first.negated != second.negated:
            allowed, refused = (other, one) if first.negated else (one, other)
            return _inside(allowed, refused)
        return _apart(one, other)
    return False


_NEVER_BOTH: dict[str, frozenset[str]] = {
    "after": frozenset(["before", "on or before"]),
    "before": frozenset(["after", "on or after"]),
    "on or after": frozenset(["before"]),
    "on or before": frozenset(["after"]),
}
"""Relations of two days of which only one can hold."""


def _apart(one: Compare, other: Compare) -> bool:
    """Whether no value satisfies both."""
    if one.within and other.within:
        return not one.within.meets(other.within)
    return bool(one.texts and other.texts) and not set(one.texts) & set(other.texts)


def _inside(inner: Compare, outer: Compare) -> bool:
    """Whether every value that satisfies `inner` satisfies `outer`."""
    if inner.within and outer.within:
        return _holds(outer.within, inner.within)
    return bool(inner.texts) and set(inner.texts) <= set(outer.texts)


def _holds(outer: Interval, inner: Interval) -> bool:
    low = outer.low is None or (
        inner.low is not None and (inner.low, inner.low_open) >= (outer.low, outer.low_open)
    )
    high = outer.high is None or (
        inner.high is not None
        and (inner.high, not inner.high_open) <= (outer.high, not outer.high_open)
    )
    return low and high


def _about(rule: Rule) -> Hashable:
    subject = rule.subject
    whole = (subject.numbers, subject.kinds, subject.part, subject.words)
    return (frozenset(subject.pairs), *whole, rule.condition)


def _content(rule: Rule) -> Hashable:
    return (rule.check, rule.negated, rule.across, rule.window, rule.reference)
