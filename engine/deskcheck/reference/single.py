"""Rules that look at one fact at a time: cite, be, have, match its, appear in, …"""

from __future__ import annotations

from collections import defaultdict

from deskcheck.facts import Fact
from deskcheck.findings import Role, Verdict
from deskcheck.findings.subjects import entity, headline_only
from deskcheck.reference.agreeing import pair_verdict
from deskcheck.reference.one_fact import Answer, ask, partner_trouble
from deskcheck.reference.world import Judged, World, subject_roles
from deskcheck.typed import Agree, Cite, Have, OneFact, Rule, Selector


def judge_each(rule: Rule, check: OneFact, world: World, judged: Judged) -> None:
    """A fact violates when the test is false, or, negated, when it is true."""
    complaints: dict[tuple[str, ...], list[tuple[Fact, Answer]]] = defaultdict(list)
    for fact in list(judged.applied):
        answer = ask(check, fact, world, rule)
        if answer.trouble is None or not _applies(check, fact):
            judged.drop([fact])
        elif answer.trouble:
            judged.cannot(rule, fact, answer.trouble)
        elif answer.truth is not rule.negated:
            continue
        elif _about_speakers(fact, check) and _unread(fact, rule):
            judged.cannot(rule, fact, "no-speaker")
        else:
            complaints[_one_finding(fact, check, world)].append((fact, answer))
    for found in complaints.values():
        shown = {one.id: one for fact, answer in found for one in (fact, *answer.partners)}
        roles = subject_roles(shown.values())
        judged.complain(rule, "violates", "", roles, [fact.id for fact, _ in found])


def _applies(check: OneFact, fact: Fact) -> bool:
    """Whether the test makes sense as a rule of its own: a headline need cite nobody."""
    if isinstance(check, Cite):
        return not headline_only(fact)
    return not _about_speakers(fact, check) or "speech" in fact.traits


def _about_speakers(fact: Fact, check: OneFact) -> bool:
    asks = isinstance(check, Have) and check.attribute == "speaker"
    return asks and fact.concept == "quotation"


def _unread(fact: Fact, rule: Rule) -> bool:
    return "unread speaker" in fact.traits and not rule.negated


def _one_finding(fact: Fact, check: OneFact, world: World) -> tuple[str, ...]:
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


def judge_against(rule: Rule, check: Agree, other: Selector, world: World, judged: Judged) -> None:
    """Agree with OTHER: each fact against the nearest of what its own article says of that."""
    for fact in list(judged.applied):
        partners = world.others(fact, other)
        trouble = partner_trouble(fact, partners)
        alike = [partner for partner in partners if _comparable(fact, partner)]
        if trouble is None or check.tolerance.unit not in ("", fact.value.unit):
            judged.drop([fact])
        elif trouble:
            judged.cannot(rule, fact, trouble)
        elif not alike:
            judged.drop([fact])
        else:
            judged.compared |= {one.id for one in (fact, *alike)}
            verdicts = {pair_verdict(check, fact, partner) for partner in alike}
            if None not in verdicts:
                verdict: Verdict = "differs" if "differs" in verdicts else "contradicts"
                roles: dict[str, Role] = {one.id: "disputed" for one in (fact, *partners)}
                judged.complain(rule, verdict, "", roles, [fact.id])


def _comparable(fact: Fact, partner: Fact) -> bool:
    """Whether both are words or both figures, of one unit."""
    worded = (fact.value.possible is None, partner.value.possible is None)
    resolved = worded != (True, True) or bool(partner.value.text)
    return resolved and worded[0] is worded[1] and fact.value.unit == partner.value.unit
