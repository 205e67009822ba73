"""Rules that compare: agree, be compatible, match word for word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from fractions import Fraction
from itertools import combinations

from deskcheck.facts import Fact, Interval, QuotePair
from deskcheck.findings import Judgement, Role, Verdict
from deskcheck.findings.subjects import as_of_counts, printed, valued
from deskcheck.reference.world import Judged, World, unchecked
from deskcheck.typed import Agree, MatchWords, Rule, Tolerance

Pair = tuple[Fact, Fact]


def judge_agreement(rule: Rule, check: Agree, world: World, judged: Judged) -> None:
    """agree, be compatible: every two facts of a group, cluster of days by cluster."""
    groups: dict[tuple[str, ...], list[Fact]] = defaultdict(list)
    for fact, code in _placed(rule, check, world, judged):
        if code:
            judged.unchecked.append(unchecked(rule, fact, code))
        else:
            words = "words" if fact.value.possible is None else ""
            groups[fact.group, fact.value.unit, words, _scope(rule, fact, world)].append(fact)
    for (group, *_), facts in groups.items():
        for cluster in _components(facts, lambda f, g: _near_days(rule, f, g)):
            compared = [pair for pair in combinations(cluster, 2) if _compared(rule, *pair)]
            found: dict[Verdict, list[Pair]] = defaultdict(list)
            for pair in compared:
                verdict = _pair_verdict(check, *pair)
                if verdict:
                    found[verdict].append(pair)
            verdict = "contradicts" if found["contradicts"] else "differs"
            if found[verdict]:
                roles = _roles(rule, found[verdict], compared, keep_all=False)
                judged.judgements.append(Judgement(rule.id, verdict, group, roles))


def _placed(rule: Rule, check: Agree, world: World, judged: Judged) -> list[tuple[Fact, str]]:
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


def _trouble(rule: Rule, check: Agree, fact: Fact) -> str | None:
    """Why a fact cannot be compared: a reason code, "" if it can, None if it never is."""
    if not valued(fact):
        return fact.unplaced or "unresolved"
    if check.tolerance.unit not in ("", fact.value.unit):
        return None
    if not fact.group:
        return fact.unplaced or None
    undated = as_of_counts(fact) and fact.as_of is None and rule.window is not None
    return "undated" if undated else ""


def _partners(rule: Rule, fact: Fact, other: Fact, world: World) -> bool:
    """Whether the two might have been compared, had everything been known."""
    same = (fact.concept, fact.attribute, fact.outcome)
    if fact is other or same != (other.concept, other.attribute, other.outcome):
        return False
    if fact.owner and other.owner and fact.owner != other.owner:
        return False
    if rule.across in ("sources", "articles"):
        return fact.article != other.article
    return _scope(rule, fact, world) == _scope(rule, other, world)


def _scope(rule: Rule, fact: Fact, world: World) -> str:
    """What the rule compares within: an article, an outlet, or "" for all."""
    if rule.across == "article":
        return fact.article
    return world.publisher(fact) if rule.across == "outlet" else ""


def _compared(rule: Rule, fact: Fact, other: Fact) -> bool:
    different = rule.across not in ("sources", "articles") or fact.article != other.article
    return different and _near_days(rule, fact, other)


def _near_days(rule: Rule, fact: Fact, other: Fact) -> bool:
    """Whether two as-of days, of facts that have them, lie within the rule's window."""
    if rule.window is None or fact.as_of is None or other.as_of is None:
        return True
    if not (as_of_counts(fact) and as_of_counts(other)):
        return True
    first, second = fact.as_of, other.as_of
    return not (
        _after(first.low, second.high, rule.window) or _after(second.low, first.high, rule.window)
    )


def _after(low: int | None, high: int | None, days: int) -> bool:
    return low is not None and high is not None and low - high > days


def _pair_verdict(check: Agree, fact: Fact, other: Fact) -> Verdict | None:
    possible, others_possible = fact.value.possible, other.value.possible
    if possible is None or others_possible is None:
        return "contradicts" if fact.value.text != other.value.text else None
    shown, others_shown = printed(fact.value), printed(other.value)
    assert shown is not None
    assert others_shown is not None
    if check.tolerance.exactly:
        apart = shown != others_shown
        unhedged = fact.hedge == other.hedge == "exact"
        contradicts = apart and (unhedged or not possible.meets(others_possible))
    else:
        apart = not _agree_within(check.tolerance, shown, others_shown)
        contradicts = not _agree_within(check.tolerance, possible, others_possible)
    if contradicts:
        return "contradicts"
    return "differs" if apart and not check.compatible else None


def _agree_within(tolerance: Tolerance, first: Interval, second: Interval) -> bool:
    """Whether some readings of the two lie within the tolerance of each other.

    The closest readings decide: x the high end of the lower interval, y the low end of the upper.
    Where an end is open they come as close as one likes, but not so close.
    """
    if first.meets(second):
        return True
    lower, upper = sorted((first, second), key=_position)
    x, y = lower.high, upper.low
    assert x is not None
    assert y is not None
    allowed = Fraction(tolerance.absolute)
    if tolerance.share is not None:
        if tolerance.share >= 1 and (x >= 0 or y <= 0):
            return True
        allowed = tolerance.share * max(abs(x), abs(y))
    return y - x < allowed or (y - x == allowed and not (lower.high_open or upper.low_open))


def _position(interval: Interval) -> tuple[bool, int, bool, int]:
    """Sorts two intervals that do not meet: the lower first."""
    low = interval.low is not None
    high = interval.high if interval.high is not None else 0
    return low, interval.low or 0, interval.high is None, high


# --- match word for word


def judge_wording(rule: Rule, check: MatchWords, world: World, judged: Judged) -> None:
    """Match word for word: every two quotations of a statement that linking has aligned."""
    applied = {fact.id: fact for fact in judged.applied}
    statements: dict[str, list[QuotePair]] = defaultdict(list)
    counted, translated = set(), set()
    for pair in world.quote_pairs:
        ends = {pair.left, pair.right}
        if not ends <= applied.keys() or pair.speakers == "conflict":
            continue
        left, right = applied[pair.left], applied[pair.right]
        if rule.across in ("sources", "articles") and left.article == right.article:
            continue
        if _scope(rule, left, world) != _scope(rule, right, world):
            continue
        if pair.translation and not check.including_translations:
            translated |= ends
        else:
            counted |= ends
            statements[pair.statement].append(pair)
    for name in sorted(translated - counted):
        judged.unchecked.append(unchecked(rule, applied[name], "translation"))
    for statement, pairs in statements.items():
        _judge_statement(rule, statement, pairs, applied, judged)


def _judge_statement(
    rule: Rule, statement: str, pairs: list[QuotePair], applied: dict[str, Fact], judged: Judged
) -> None:
    joined = {(pair.left, pair.right) for pair in pairs}
    facts = [applied[name] for name in sorted({name for pair in joined for name in pair})]
    for cluster in _components(facts, lambda f, g: bool({(f.id, g.id), (g.id, f.id)} & joined)):
        inside = {fact.id for fact in cluster}
        compared = [(p, applied[p.left], applied[p.right]) for p in pairs if p.left in inside]
        conflicts = [(left, right) for pair, left, right in compared if not pair.matches]
        if conflicts:
            every = [(left, right) for _, left, right in compared]
            roles = _roles(rule, conflicts, every, keep_all=True)
            judged.judgements.append(Judgement(rule.id, "contradicts", statement, roles))


# --- who is out of line


def _roles(
    rule: Rule, conflicts: list[Pair], compared: list[Pair], *, keep_all: bool
) -> tuple[tuple[str, Role], ...]:
    """The smallest set of articles whose removal ends all conflicts, if there is only one.

    Where facts of one article are compared, the units are the facts themselves. In a tie all that
    are in a conflict are disputed, and the others are left out unless `keep_all`.
    """
    within = rule.across in ("article", "outlet")

    def unit(fact: Fact) -> str:
        return fact.id if within else fact.article

    edges = [(unit(f), unit(g)) for f, g in conflicts]
    smallest = _smallest_covers(edges)
    involved = {fact.id: unit(fact) for pair in conflicts for fact in pair}
    named: Role = "outlier" if len(smallest) == 1 else "disputed"
    out = smallest[0] if len(smallest) == 1 else set(involved.values())
    roles: dict[str, Role] = {name: named for name, its in involved.items() if its in out}
    if named == "outlier" or keep_all:
        for pair in compared:
            for fact in pair:
                roles.setdefault(fact.id, "agrees")
    return tuple(sorted(roles.items()))


def _smallest_covers(edges: list[tuple[str, str]]) -> list[set[str]]:
    units = sorted({unit for edge in edges for unit in edge})
    for size in range(len(units) + 1):
        found = [set(some) for some in combinations(units, size) if _covers(some, edges)]
        if found:
            return found
    return []


def _covers(units: tuple[str, ...], edges: list[tuple[str, str]]) -> bool:
    return all(left in units or right in units for left, right in edges)


def _components(facts: list[Fact], joined: Callable[[Fact, Fact], bool]) -> list[list[Fact]]:
    """The facts in connected groups."""
    left, groups = list(facts), []
    while left:
        group, rest = [left[0]], left[1:]
        for fact in group:  # grows while it is walked
            group += [other for other in rest if joined(fact, other)]
            rest = [other for other in rest if not joined(fact, other)]
        groups.append(group)
        left = rest
    return groups
