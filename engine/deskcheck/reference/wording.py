"""Rules about the words of one statement: match word for word, show an ellipsis."""

from __future__ import annotations

from collections import defaultdict

from deskcheck.facts import Fact, QuotePair
from deskcheck.findings import Role
from deskcheck.reference.agreeing import components, roles_of
from deskcheck.reference.comparing import against_the_file, may_pair
from deskcheck.reference.world import Judged, World
from deskcheck.typed import MatchWords, Rule, ShowEllipsis


def judge_wording(
    rule: Rule, check: MatchWords | ShowEllipsis, world: World, judged: Judged
) -> None:
    """Every two quotations of a statement that linking has aligned."""
    applied = {fact.id: fact for fact in judged.applied}
    statements: dict[str, list[QuotePair]] = defaultdict(list)
    counted, translated = set(), set()
    for pair in world.quote_pairs:
        ends = {pair.left, pair.right}
        if not ends <= applied.keys() or pair.speakers == "conflict":
            continue
        if not may_pair(rule, applied[pair.left], applied[pair.right], world):
            continue
        if pair.translation and not check.including_translations:
            translated |= ends
        else:
            counted |= ends
            statements[pair.statement].append(pair)
    judged.compared |= counted
    for name in sorted(translated - counted):
        judged.cannot(rule, applied[name], "translation")
    for statement, pairs in statements.items():
        _judge_statement(rule, statement, pairs, applied, world, judged)


def _judge_statement(
    rule: Rule,
    statement: str,
    pairs: list[QuotePair],
    applied: dict[str, Fact],
    world: World,
    judged: Judged,
) -> None:
    """One finding a connected group of quotations in which some two conflict."""
    joined = {(pair.left, pair.right) for pair in pairs}
    facts = [applied[name] for name in sorted({name for pair in joined for name in pair})]
    for cluster in components(facts, lambda f, g: bool({(f.id, g.id), (g.id, f.id)} & joined)):
        inside = {fact.id for fact in cluster}
        compared = [pair for pair in pairs if pair.left in inside]
        if isinstance(rule.check, ShowEllipsis):
            roles = _shortened(compared)
            if roles:
                judged.complain(rule, "violates", statement, roles)
            continue
        every = [(applied[pair.left], applied[pair.right]) for pair in compared]
        conflicts = [two for pair, two in zip(compared, every, strict=True) if not pair.matches]
        if not conflicts:
            continue
        if rule.across == "reference":
            roles = against_the_file(conflicts, world)
        else:
            roles = roles_of(rule, conflicts, every, keep_all=True)
        judged.complain(rule, "contradicts", statement, roles)


def _shortened(pairs: list[QuotePair]) -> dict[str, Role]:
    """The quotations that drop words and do not show it, and those that have the words."""
    short = [pair for pair in pairs if pair.shortened]
    roles: dict[str, Role] = {pair.shortened: "outlier" for pair in short}
    for pair in short:
        for name in (pair.left, pair.right):
            roles.setdefault(name, "agrees")
    return roles
