"""One rule over the facts of a run: which it selects, which it applies to, what it says of them."""

from __future__ import annotations

from deskcheck.reference.comparing import judge_agreement
from deskcheck.reference.groups import (
    judge_corroboration,
    judge_equations,
    judge_sums,
    judge_uniqueness,
)
from deskcheck.reference.single import judge_against, judge_each
from deskcheck.reference.truths import truth
from deskcheck.reference.wording import judge_wording
from deskcheck.reference.world import Judged, World
from deskcheck.typed import (
    AddUp,
    Agree,
    Corroborated,
    Equal,
    MatchWords,
    Rule,
    ShowEllipsis,
    Trend,
    Unique,
)


def judge(rule: Rule, world: World) -> Judged:
    """What a rule says of every fact that its subject selects."""
    judged = Judged()
    for fact in world.chosen(rule):
        holds = True if rule.condition is None else truth(rule.condition, fact, world, rule)
        if holds is None:
            judged.unknown.append(fact)
        (judged.applied if holds is True else judged.not_applicable).append(fact)
    judged.met = [fact.id for fact in judged.applied]
    _judge_applied(rule, world, judged)
    return judged


def _judge_applied(rule: Rule, world: World, judged: Judged) -> None:
    """By the rule's predicate, the facts for which its condition holds."""
    match rule.check:
        case Agree(other=other) as check if other is not None:
            judge_against(rule, check, other, world, judged)
        case Agree() | Trend() as check:
            judge_agreement(rule, check, world, judged)
        case MatchWords() | ShowEllipsis() as check:
            judge_wording(rule, check, world, judged)
        case Corroborated() as check:
            judge_corroboration(rule, check, judged)
        case AddUp() as check:
            judge_sums(rule, check, judged)
        case Equal() as check:
            judge_equations(rule, check, world, judged)
        case Unique():
            judge_uniqueness(rule, judged)
        case check:
            judge_each(rule, check, world, judged)
