"""The meaning of the language in plain Python: every rule over every fact, pair by pair.

Written to be read beside the language chapter, not to be fast. It shares no code with the compiled
engine but the words for what a rule looks at; both must return the same outcome.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from deskcheck.facts import Fact, Linked
from deskcheck.findings import Judgement, Outcome, Role, Tally
from deskcheck.findings.subjects import entity, headline_only, selected, valued
from deskcheck.reference.comparing import judge_agreement, judge_wording
from deskcheck.reference.truths import test, truth
from deskcheck.reference.world import Judged, World, unchecked
from deskcheck.typed import Agree, Cite, Compare, Have, MatchWords, Rule

__all__ = ["evaluate", "statuses"]


def evaluate(rules: Sequence[Rule], linked: Linked) -> Outcome:
    """Judge every rule over the linked facts of a run."""
    world = World(linked)
    judged = {rule.id: _judge(rule, world) for rule in rules}
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
    judged = _judge(rule, World(linked))
    found = {fact: f"{j.verdict} ({role})" for j in judged.judgements for fact, role in j.facts}
    found |= {one.fact: "cannot check" for one in judged.unchecked}
    told = {fact.id: found.get(fact.id, "passed") for fact in judged.applied}
    told |= {fact.id: "not applicable" for fact in judged.not_applicable}
    told |= {fact.id: "condition unknown" for fact in judged.unknown}
    return sorted(told.items())


def _tally(rule_id: str, judged: Judged) -> Tally:
    found = {fact for j in judged.judgements for fact, _ in j.facts}
    cannot = len(judged.unchecked)
    in_finding = sum(fact.id in found for fact in judged.applied)
    applied = len(judged.applied)
    passed = applied - cannot - in_finding
    return Tally(rule_id, applied, passed, len(judged.not_applicable), cannot)


def _judge(rule: Rule, world: World) -> Judged:
    judged = Judged()
    for fact in (fact for fact in world.facts if selected(rule.subject, fact)):
        holds = True if rule.condition is None else truth(rule.condition, fact, world)
        if holds is None:
            judged.unknown.append(fact)
        applies = holds is True and _applies(rule, fact)
        (judged.applied if applies else judged.not_applicable).append(fact)
    check = rule.check
    if isinstance(check, Agree):
        judge_agreement(rule, check, world, judged)
    elif isinstance(check, MatchWords):
        judge_wording(rule, check, world, judged)
    else:
        _judge_each(rule, check, world, judged)
    return judged


def _applies(rule: Rule, fact: Fact) -> bool:
    """Whether the rule's own test makes sense for a fact."""
    if isinstance(rule.check, Cite):
        return not headline_only(fact)
    if isinstance(rule.check, Compare):
        return valued(fact) and rule.check.unit in ("", fact.value.unit)
    if isinstance(rule.check, Have) and _about_speakers(fact, rule.check):
        return "speech" in fact.traits
    return True


def _judge_each(rule: Rule, check: Cite | Compare | Have, world: World, judged: Judged) -> None:
    """cite, be, have: a fact violates when the test is false, or, negated, when it is true."""
    complaints: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for fact in judged.applied:
        if test(check, fact, world) is not rule.negated:
            continue
        if isinstance(check, Have) and _about_speakers(fact, check) and _unread(fact, rule):
            judged.unchecked.append(unchecked(rule, fact, "no-speaker"))
        else:
            complaints[_one_finding(fact, check, world)].append(fact.id)
    for ids in complaints.values():
        facts: tuple[tuple[str, Role], ...] = tuple((name, "subject") for name in sorted(set(ids)))
        judged.judgements.append(Judgement(rule.id, "violates", "", facts))


def _about_speakers(fact: Fact, check: Have) -> bool:
    return fact.concept == "quotation" and check.attribute == "speaker"


def _unread(fact: Fact, rule: Rule) -> bool:
    return "unread speaker" in fact.traits and not rule.negated


def _one_finding(fact: Fact, check: Cite | Compare | Have, world: World) -> tuple[str, ...]:
    """What shares one finding: quotations of one cue, an article's weekdays, an entity, a fact."""
    if not isinstance(check, Have):
        return (fact.article, fact.id)
    if fact.concept == "weekday":
        return (fact.article, "weekday")
    if _about_speakers(fact, check):
        cues = world.values(fact, "cue")
        if cues:
            return (fact.article, *min((str(cue.start), str(cue.end)) for cue in cues))
    return (fact.article, entity(fact))
