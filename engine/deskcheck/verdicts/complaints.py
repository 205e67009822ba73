"""Complaints about single facts: which of them share a finding, and what they are shown with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from deskcheck.facts import Fact
from deskcheck.findings import Role, Verdict
from deskcheck.findings.subjects import entity
from deskcheck.typed import Agree, Have, MatchIts, Order, Rule
from deskcheck.verdicts.agreement import verdict_of, within_tolerance
from deskcheck.verdicts.answers import Answers, Found, complaint, subject_roles


def complaints(rule: Rule, number: int, answers: Answers) -> Iterator[Found]:
    """Facts that fail a test of one fact."""
    together: dict[tuple[object, ...], list[Fact]] = defaultdict(list)
    for fact in answers.facts["fails", number]:
        if not (unread(rule, fact) or _agrees(rule, fact, answers.partners[number, fact.id])):
            together[_one_finding(rule, fact, answers)].append(fact)
    for facts in together.values():
        beside = [one for fact in facts for one in _shown(rule, answers.partners[number, fact.id])]
        roles = subject_roles([*facts, *beside])
        yield complaint(rule, "violates", "", roles, [fact.id for fact in facts])


def _agrees(rule: Rule, fact: Fact, partners: list[Fact]) -> bool:
    """Whether a value matches what is implied after all: queries round very fine shares down."""
    check, own = rule.check, fact.value.possible
    if not isinstance(check, MatchIts) or check.tolerance.share is None or rule.negated:
        return False
    implied = [one.value.possible for one in partners]
    return own is not None and any(
        one is not None and within_tolerance(check.tolerance, own, one) for one in implied
    )


def _shown(rule: Rule, partners: list[Fact]) -> list[Fact]:
    """What a fact was held against; the day of publication goes without saying."""
    check = rule.check
    shows = isinstance(check, MatchIts) or (isinstance(check, Order) and check.other is not None)
    return partners if shows else []


def _about_speakers(rule: Rule, fact: Fact) -> bool:
    asks = isinstance(rule.check, Have) and rule.check.attribute == "speaker"
    return asks and fact.concept == "quotation"


def unread(rule: Rule, fact: Fact) -> bool:
    """Whether the text suggests a speaker that could not be read."""
    return not rule.negated and "unread speaker" in fact.traits and _about_speakers(rule, fact)


def _one_finding(rule: Rule, fact: Fact, answers: Answers) -> tuple[object, ...]:
    """Facts with the same key share a finding: by cue, by article for weekdays, by entity."""
    if not isinstance(rule.check, Have):
        return (fact.id,)
    if fact.concept == "weekday":
        return (fact.article, "weekday")
    cues = answers.cues[fact.article, entity(fact)] if _about_speakers(rule, fact) else []
    if cues:
        return (fact.article, *min((str(cue.start), str(cue.end)) for cue in cues))
    return (fact.article, entity(fact))


def against(rule: Rule, check: Agree, number: int, answers: Answers) -> Iterator[Found]:
    """Agree with OTHER: each fact against the nearest of what its own article says of that."""
    for fact in answers.facts["fails", number]:
        partners = answers.partners[number, fact.id]
        verdicts = {verdict_of(check, fact, one) for one in partners if _comparable(fact, one)}
        if None not in verdicts:
            verdict: Verdict = "differs" if "differs" in verdicts else "contradicts"
            roles: dict[str, Role] = {one.id: "disputed" for one in (fact, *partners)}
            yield complaint(rule, verdict, "", roles, [fact.id])


def _comparable(fact: Fact, partner: Fact) -> bool:
    """Whether both are words or both figures, of one unit."""
    worded = fact.value.possible is None
    alike = worded is (partner.value.possible is None) and fact.value.unit == partner.value.unit
    return alike and (not worded or bool(partner.value.text))
