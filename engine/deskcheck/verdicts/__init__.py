"""Answers of the queries, looked at closely: exact verdicts, and who is out of line.

Only facts of groups in which the queries saw something come here, so that time is spent on what
will be reported.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from deskcheck.facts import Fact, Linked
from deskcheck.findings import Judgement, Outcome, Tally, Unchecked
from deskcheck.findings.subjects import reason, valued
from deskcheck.plan import Plan
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
from deskcheck.verdicts.agreement import judged
from deskcheck.verdicts.answers import Answers, Found, Row
from deskcheck.verdicts.complaints import against, complaints, unread
from deskcheck.verdicts.groups import Sums, repeated, uncorroborated, unequal
from deskcheck.verdicts.trends import trended
from deskcheck.verdicts.wordings import left_out, wordings

__all__ = ["Row", "outcome"]


def outcome(plan: Plan, linked: Linked, rows: Iterable[Row]) -> Outcome:
    """The outcome of a run from the rows that the queries returned."""
    answers = Answers(linked, plan.rules, rows)
    judgements: list[Judgement] = []
    tallies: list[Tally] = []
    unchecked: list[Unchecked] = []
    for number, rule in enumerate(plan.rules):
        check = rule.check
        sums = None
        if isinstance(check, AddUp):
            sums = Sums(rule, check, answers.facts["compare", number])
        found = sums.found if sums else list(_found(rule, number, answers))
        cannot = list(_unchecked(rule, number, answers, sums.unresolved if sums else []))
        alone = sums.alone if sums else 0
        tallies.append(_tally(rule, number, answers, found, len(cannot), alone))
        judgements += [one.judgement for one in found]
        unchecked += cannot
    return Outcome(tuple(sorted(judgements)), tuple(sorted(tallies)), tuple(sorted(unchecked)))


def _tally(
    rule: Rule, number: int, answers: Answers, found: list[Found], cannot: int, alone: int
) -> Tally:
    """`alone` facts apply to nothing after all, as do those adrift that nobody waits for."""
    selected, applied, adrift = answers.counts.get(number, (0, 0, 0))
    applied -= alone + adrift - len(answers.facts["unplaced", number])
    failed = len({name for one in found for name in one.failed})
    return Tally(rule.id, applied, applied - cannot - failed, selected - applied, cannot)


def _unchecked(
    rule: Rule, number: int, answers: Answers, unresolved: list[Fact]
) -> Iterator[Unchecked]:
    codes = [(fact, _trouble(fact)) for fact in answers.facts["unplaced", number]]
    codes += [(fact, "translation") for fact in left_out(rule, number, answers)]
    failed = answers.facts["fails", number]
    codes += [(fact, "no-speaker") for fact in failed if unread(rule, fact)]
    codes += [(fact, "unresolved") for fact in unresolved]
    for fact, code in (*codes, *answers.cannot[number]):
        yield Unchecked(rule.id, fact.id, code, reason(code))


def _trouble(fact: Fact) -> str:
    """Why a fact cannot be compared; one that has a value and a group has no day."""
    if not valued(fact):
        return fact.unplaced or "unresolved"
    return "undated" if fact.group else fact.unplaced


def _found(rule: Rule, number: int, answers: Answers) -> Iterator[Found]:
    """What is wrong under a rule."""
    facts = answers.facts["compare", number]
    match rule.check:
        case Agree(other=other) as check if other is not None:
            yield from against(rule, check, number, answers)
        case Agree() | Trend():
            for judgement in _judged(rule, facts, answers):
                yield Found(judgement, frozenset(name for name, _ in judgement.facts))
        case MatchWords() | ShowEllipsis():
            yield from wordings(rule, number, answers)
        case Corroborated():
            yield from uncorroborated(rule, facts)
        case Unique():
            yield from repeated(rule, facts)
        case Equal() as check:
            yield from unequal(rule, check, number, answers)
        case _:
            yield from complaints(rule, number, answers)


def _judged(rule: Rule, facts: list[Fact], answers: Answers) -> Iterator[Judgement]:
    check = rule.check
    for group, members in answers.scopes.partitioned(rule, facts):
        if isinstance(check, Trend):
            yield from trended(rule, check, group, members, answers.scopes)
        elif isinstance(check, Agree):
            yield from judged(rule, check, group, members, answers.scopes)
