"""Rules that compare the values of one group: agree, be compatible, not fall over time."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations

from deskcheck.facts import Fact
from deskcheck.findings import Role, Verdict
from deskcheck.findings.subjects import as_of_counts, headline_only, valued
from deskcheck.reference.agreeing import (
    Two,
    components,
    earlier_first,
    pair_verdict,
    roles_of,
    trend_verdict,
)
from deskcheck.reference.world import Judged, World
from deskcheck.typed import Agree, Rule, Trend


def judge_agreement(rule: Rule, check: Agree | Trend, world: World, judged: Judged) -> None:
    """Every two facts of a group, cluster of days by cluster."""
    groups: dict[tuple[str, ...], list[Fact]] = defaultdict(list)
    for fact, code in _placed(rule, check, world, judged):
        if code:
            judged.cannot(rule, fact, code)
        else:
            words = "words" if fact.value.possible is None else ""
            groups[fact.group, fact.value.unit, words, scope(rule, fact, world)].append(fact)
    for (group, *_), facts in groups.items():
        for cluster in components(facts, lambda f, g: _near_days(rule, check, f, g)):
            _judge_cluster(rule, group, _compared(rule, check, cluster, world), world, judged)


def _judge_cluster(
    rule: Rule, group: str, compared: list[Two], world: World, judged: Judged
) -> None:
    judged.compared |= {fact.id for pair in compared for fact in pair}
    found: dict[Verdict, list[Two]] = defaultdict(list)
    for pair in compared:
        if isinstance(rule.check, Trend):
            verdict = trend_verdict(rule.check, *pair)
        else:
            assert isinstance(rule.check, Agree)
            verdict = pair_verdict(rule.check, *pair)
        if verdict:
            found[verdict].append(pair)
    worst: Verdict = "contradicts" if found["contradicts"] else "differs"
    if not found[worst]:
        return
    if rule.across == "reference":
        roles = against_the_file(found[worst], world)
    else:
        roles = roles_of(rule, found[worst], compared)
    judged.complain(rule, worst, group, roles)


def against_the_file(conflicts: list[Two], world: World) -> dict[str, Role]:
    """What a reference file says is not in doubt: who conflicts with it is out of line."""
    facts = [fact for pair in conflicts for fact in pair]
    return {fact.id: "agrees" if world.is_reference(fact) else "outlier" for fact in facts}


def _placed(
    rule: Rule, check: Agree | Trend, world: World, judged: Judged
) -> list[tuple[Fact, str]]:
    """The facts that can be compared (code "") or that others wait for in vain.

    A fact that cannot be placed and that nobody could have been compared with is not applicable,
    nor is one that by its nature is compared with nothing: a series, another currency.
    """
    told = []
    for fact in list(judged.applied):
        code = _trouble(rule, check, fact)
        partners = (_partners(rule, fact, other, world) for other in judged.applied)
        if code is None or (code and not any(partners)):
            judged.not_applicable.append(fact)
        else:
            told.append((fact, code))
    judged.applied = [fact for fact, _ in told]
    return told


def _trouble(rule: Rule, check: Agree | Trend, fact: Fact) -> str | None:
    """Why a fact cannot be compared: a reason code, "" if it can, None if it never is."""
    if not valued(fact):
        return fact.unplaced or "unresolved"
    if isinstance(check, Agree) and check.tolerance.unit not in ("", fact.value.unit):
        return None
    if not fact.group:
        return fact.unplaced or None
    if isinstance(check, Trend):
        return "undated" if fact.as_of is None else ""
    undated = as_of_counts(fact) and fact.as_of is None and rule.window is not None
    return "undated" if undated else ""


def _partners(rule: Rule, fact: Fact, other: Fact, world: World) -> bool:
    """Whether the two might have been compared, had everything been known."""
    same = (fact.concept, fact.attribute, fact.outcome)
    if fact is other or same != (other.concept, other.attribute, other.outcome):
        return False
    if fact.owner and other.owner and fact.owner != other.owner:
        return False
    return may_pair(rule, fact, other, world)


def may_pair(rule: Rule, fact: Fact, other: Fact, world: World) -> bool:
    """Whether the rule's scope lets it compare two facts."""
    if rule.across == "reference":
        return world.is_reference(fact) is not world.is_reference(other)
    if scope(rule, fact, world) != scope(rule, other, world):
        return False
    if rule.across == "headline":
        return headline_only(fact) is not headline_only(other)
    if rule.across in ("sources", "articles"):
        return isinstance(rule.check, Trend) or fact.article != other.article
    return True


def scope(rule: Rule, fact: Fact, world: World) -> str:
    """What the rule compares within: an article, an outlet, or "" for all."""
    if rule.across in ("article", "headline"):
        return fact.article
    return world.publisher(fact) if rule.across == "outlet" else ""


def _compared(rule: Rule, check: Agree | Trend, cluster: list[Fact], world: World) -> list[Two]:
    """The pairs that are compared; for a trend the earlier fact comes first."""
    pairs = [pair for pair in combinations(cluster, 2) if may_pair(rule, *pair, world)]
    if isinstance(check, Agree):
        return [pair for pair in pairs if _near_days(rule, check, *pair)]
    ordered = (earlier_first(*pair) for pair in pairs)
    return [pair for pair in ordered if pair is not None]


def _near_days(rule: Rule, check: Agree | Trend, fact: Fact, other: Fact) -> bool:
    """Whether two as-of days, of facts that have them, lie within the rule's window."""
    if isinstance(check, Trend) or rule.window is None:
        return True
    if fact.as_of is None or other.as_of is None:
        return True
    if not (as_of_counts(fact) and as_of_counts(other)):
        return True
    first, second = fact.as_of, other.as_of
    return not (
        _after(first.low, second.high, rule.window) or _after(second.low, first.high, rule.window)
    )


def _after(low: int | None, high: int | None, days: int) -> bool:
    return low is not None and high is not None and low - high > days
