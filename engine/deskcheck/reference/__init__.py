"""The meaning of the language in plain Python: every rule over every fact, pair by pair.

Written to be read beside the language chapter, not to be fast. It shares no code with the compiled
engine but the words for what a rule looks at; both must return the same outcome.
"""

from __future__ import annotations

from collections.abc import Sequence

from deskcheck.facts import Linked
from deskcheck.findings import Outcome, Tally
from deskcheck.reference.judging import judge
from deskcheck.reference.tracing import Nearby, Step, Trace, steps
from deskcheck.reference.world import Judged, World
from deskcheck.typed import Rule

__all__ = ["Nearby", "Step", "Trace", "evaluate", "statuses", "steps"]


def evaluate(rules: Sequence[Rule], linked: Linked) -> Outcome:
    """Judge every rule over the linked facts of a run."""
    world = World(linked, rules)
    judged = {rule.id: judge(rule, world) for rule in rules}
    return Outcome(
        tuple(sorted(j for one in judged.values() for j in one.judgements)),
        tuple(sorted(_tally(rule, one) for rule, one in judged.items())),
        tuple(sorted(u for one in judged.values() for u in one.unchecked)),
    )


def statuses(rule: Rule, linked: Linked) -> list[tuple[str, str]]:
    """What became of each fact that the rule's subject selects, by fact id.

    `not applicable`, `condition unknown`, `cannot check`, `passed`, or the verdict and role in a
    finding: `contradicts (outlier)`.
    """
    judged = judge(rule, World(linked, [rule]))
    failed = {
        fact: f"{j.verdict} ({role})"
        for j in judged.judgements
        for fact, role in j.facts
        if fact in judged.failed
    }
    failed |= {one.fact: "cannot check" for one in judged.unchecked}
    told = {fact.id: failed.get(fact.id, "passed") for fact in judged.applied}
    told |= {fact.id: "not applicable" for fact in judged.not_applicable}
    told |= {fact.id: "condition unknown" for fact in judged.unknown}
    return sorted(told.items())


def _tally(rule_id: str, judged: Judged) -> Tally:
    applied, cannot = len(judged.applied), len(judged.unchecked)
    passed = applied - cannot - len(judged.failed)
    return Tally(rule_id, applied, passed, len(judged.not_applicable), cannot)
