"""The meaning of the language in plain Python: every rule over every fact, pair by pair.

Written to be read beside the language chapter, not to be fast. It shares no code with the compiled
engine but the words for what a rule looks at; both must return the same outcome.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import combinations

from deskcheck.facts import Attribution, Credit, Fact, Interval, Linked, QuotePair, SourceRow
from deskcheck.findings import Judgement, Outcome, Role, Tally, Unchecked, Verdict
from deskcheck.subjects import (
    as_of_counts,
    entity,
    folded_words,
    headline_only,
    printed,
    publisher,
    reason,
    selected,
    subjects,
    valued,
)
from deskcheck.typed import (
    Agree,
    All,
    Any,
    Cite,
    Compare,
    Condition,
    Have,
    MatchWords,
    Metadata,
    Not,
    OfSubject,
    Rule,
    Says,
    Tagged,
    Tolerance,
)

Pair = tuple[Fact, Fact]


class _World:
    """The facts and articles of a run, and the few ways to look one up."""

    def __init__(self, linked: Linked) -> None:
        self.facts = subjects(linked)
        self.by_id = {fact.id: fact for fact in self.facts}
        self.rows: dict[str, SourceRow] = {row.article: row for row in linked.articles}
        self.quote_pairs = linked.quote_pairs
        self._entities: dict[tuple[str, str], list[Fact]] = defaultdict(list)
        for fact in self.facts:
            self._entities[fact.article, entity(fact)].append(fact)

    def values(self, fact: Fact, attribute: str) -> list[Fact]:
        """The facts of the same entity that give a value for an attribute; "" is the fact."""
        if not attribute:
            return [fact]
        same = self._entities[fact.article, entity(fact)]
        return [other for other in same if other.attribute == attribute and valued(other)]

    def publisher(self, fact: Fact) -> str:
        return publisher(self.rows[fact.article])


@dataclass
class _Judged:
    """What one rule says of every fact that its subject selects."""

    applied: list[Fact] = field(default_factory=list)
    not_applicable: list[Fact] = field(default_factory=list)
    unchecked: list[Unchecked] = field(default_factory=list)
    judgements: list[Judgement] = field(default_factory=list)


def evaluate(rules: Sequence[Rule], linked: Linked) -> Outcome:
    """Judge every rule over the linked facts of a run."""
    world = _World(linked)
    judged = {rule.id: _judge(rule, world) for rule in rules}
    return Outcome(
        tuple(sorted(j for one in judged.values() for j in one.judgements)),
        tuple(sorted(_tally(rule, one) for rule, one in judged.items())),
        tuple(sorted(u for one in judged.values() for u in one.unchecked)),
    )


def statuses(rule: Rule, linked: Linked) -> list[tuple[str, str]]:
    """What became of each fact that the rule's subject selects, by fact id.

    `not applicable`, `cannot check`, `passed`, or the verdict and role in a finding:
    `contradicts (outlier)`.
    """
    judged = _judge(rule, _World(linked))
    found = {fact: f"{j.verdict} ({role})" for j in judged.judgements for fact, role in j.facts}
    found |= {one.fact: "cannot check" for one in judged.unchecked}
    told = {fact.id: found.get(fact.id, "passed") for fact in judged.applied}
    told |= {fact.id: "not applicable" for fact in judged.not_applicable}
    return sorted(told.items())


def _tally(rule_id: str, judged: _Judged) -> Tally:
    found = {fact for j in judged.judgements for fact, _ in j.facts}
    cannot = len(judged.unchecked)
    in_finding = sum(fact.id in found for fact in judged.applied)
    applied = len(judged.applied)
    passed = applied - cannot - in_finding
    return Tally(rule_id, applied, passed, len(judged.not_applicable), cannot)


def _judge(rule: Rule, world: _World) -> _Judged:
    judged = _Judged()
    for fact in world.facts:
        if selected(rule.subject, fact):
            applies = _applies(rule, fact, world)
            (judged.applied if applies else judged.not_applicable).append(fact)
    check = rule.check
    if isinstance(check, Agree):
        _judge_agreement(rule, check, world, judged)
    elif isinstance(check, MatchWords):
        _judge_wording(rule, check, world, judged)
    else:
        _judge_each(rule, check, world, judged)
    return judged


def _applies(rule: Rule, fact: Fact, world: _World) -> bool:
    if rule.condition is not None and _truth(rule.condition, fact, world) is not True:
        return False
    if isinstance(rule.check, Cite):
        return not headline_only(fact)
    if isinstance(rule.check, Compare):
        return valued(fact) and rule.check.unit in ("", fact.value.unit)
    if isinstance(rule.check, Have) and _about_speakers(fact, rule.check):
        return "speech" in fact.traits
    return True


# --- one fact at a time


def _judge_each(rule: Rule, check: Cite | Compare | Have, world: _World, judged: _Judged) -> None:
    """cite, be, have: a fact violates when the test is false, or, negated, when it is true."""
    complaints: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for fact in judged.applied:
        if _test(check, fact, world) is not rule.negated:
            continue
        if isinstance(check, Have) and _about_speakers(fact, check) and _unread(fact, rule):
            judged.unchecked.append(_unchecked(rule, fact, "no-speaker"))
        else:
            complaints[_one_finding(fact, check, world)].append(fact.id)
    for ids in complaints.values():
        facts: tuple[tuple[str, Role], ...] = tuple((name, "subject") for name in sorted(set(ids)))
        judged.judgements.append(Judgement(rule.id, "violates", "", facts))


def _about_speakers(fact: Fact, check: Have) -> bool:
    return fact.concept == "quotation" and check.attribute == "speaker"


def _unread(fact: Fact, rule: Rule) -> bool:
    return "unread speaker" in fact.traits and not rule.negated


def _one_finding(fact: Fact, check: Cite | Compare | Have, world: _World) -> tuple[str, ...]:
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


def _test(check: Cite | Compare | Have, fact: Fact, world: _World) -> bool | None:
    if isinstance(check, Cite):
        return _cites(check, fact)
    if isinstance(check, Have):
        return bool(world.values(fact, check.attribute))
    return _lies(check, fact)


def _cites(check: Cite, fact: Fact) -> bool:
    """Whether the fact cites such a source, or, with `only`, nobody else as first speaker."""
    scopes = ("same sentence", "speaker") if check.same_sentence else None
    chains = [a.chain for a in fact.attributions if a.chain and _in_scope(a, scopes)]
    if check.only:
        return bool(chains) and all(_fits(check, chain[0]) for chain in chains)
    return any(_fits(check, credit) for chain in chains for credit in chain)


def _in_scope(attribution: Attribution, scopes: tuple[str, ...] | None) -> bool:
    return scopes is None or attribution.scope in scopes


def _fits(check: Cite, credit: Credit) -> bool:
    if check.other_than_outlet and credit.kind == "outlet":
        return False
    return {
        "source": True,
        "named source": credit.kind != "anonymous",
        "anonymous source": credit.kind == "anonymous",
        "outlet": credit.kind == "outlet",
    }[check.kind]


def _lies(check: Compare, fact: Fact) -> bool | None:
    """True when every possible reading lies within, false when none does, else unknown."""
    if check.texts:
        known = {text.casefold() for text in check.texts}
        return fact.value.text.casefold() in known if fact.value.text else None
    possible = fact.value.possible
    if possible is None or check.within is None or check.unit not in ("", fact.value.unit):
        return None
    if not possible.meets(check.within):
        return False
    return True if _inside(possible, check.within) else None


def _inside(inner: Interval, outer: Interval) -> bool:
    def reaches(inner_bound: int | None, outer_bound: int | None, sign: int, excess: bool) -> bool:
        """Whether the inner bound stays on the inner side of the outer one."""
        if outer_bound is None or inner_bound is None:
            return outer_bound is None
        gap = sign * (inner_bound - outer_bound)
        return gap > 0 or (gap == 0 and not excess)

    low = reaches(inner.low, outer.low, 1, outer.low_open and not inner.low_open)
    return low and reaches(inner.high, outer.high, -1, outer.high_open and not inner.high_open)


# --- conditions: true, false or unknown (Kleene 1952)


def _truth(condition: Condition, fact: Fact, world: _World) -> bool | None:
    if isinstance(condition, Not):
        part = _truth(condition.part, fact, world)
        return None if part is None else not part
    if isinstance(condition, All):
        return _every(_truth(part, fact, world) for part in condition.parts)
    if isinstance(condition, Any):
        return _some(_truth(part, fact, world) for part in condition.parts)
    if isinstance(condition, OfSubject):
        return _truth_of_subject(condition, fact, world)
    return _truth_of_article(condition, world.rows[fact.article])


def _truth_of_subject(condition: OfSubject, fact: Fact, world: _World) -> bool | None:
    if isinstance(condition.check, Have):
        return _test(condition.check, fact, world)
    values = world.values(fact, condition.attribute)
    if not values:
        return None
    return _some(_test(condition.check, value, world) for value in values)


def _truth_of_article(condition: Tagged | Says | Metadata, row: SourceRow) -> bool:
    if isinstance(condition, Tagged):
        return condition.tag.casefold() in {tag.casefold() for tag in row.tags}
    if isinstance(condition, Says):
        return folded_words(condition.words) in folded_words(row.text)
    if condition.field == "published":
        if row.published is None or condition.within is None:
            return False
        return Interval.exactly(row.published).meets(condition.within)
    known = row.outlet if condition.field == "outlet" else row.language
    return (known or "").casefold() in {text.casefold() for text in condition.texts}


def _every(parts: Iterable[bool | None]) -> bool | None:
    found = list(parts)
    return False if False in found else None if None in found else True


def _some(parts: Iterable[bool | None]) -> bool | None:
    found = list(parts)
    return True if True in found else None if None in found else False


# --- agree, be compatible


def _judge_agreement(rule: Rule, check: Agree, world: _World, judged: _Judged) -> None:
    groups: dict[tuple[str, ...], list[Fact]] = defaultdict(list)
    for fact, code in _placed(rule, check, world, judged):
        if code:
            judged.unchecked.append(_unchecked(rule, fact, code))
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


def _placed(rule: Rule, check: Agree, world: _World, judged: _Judged) -> list[tuple[Fact, str]]:
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


def _partners(rule: Rule, fact: Fact, other: Fact, world: _World) -> bool:
    """Whether the two might have been compared, had everything been known."""
    same = (fact.concept, fact.attribute, fact.outcome)
    if fact is other or same != (other.concept, other.attribute, other.outcome):
        return False
    if fact.owner and other.owner and fact.owner != other.owner:
        return False
    if rule.across in ("sources", "articles"):
        return fact.article != other.article
    return _scope(rule, fact, world) == _scope(rule, other, world)


def _scope(rule: Rule, fact: Fact, world: _World) -> str:
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


def _judge_wording(rule: Rule, check: MatchWords, world: _World, judged: _Judged) -> None:
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
        judged.unchecked.append(_unchecked(rule, applied[name], "translation"))
    for statement, pairs in statements.items():
        _judge_statement(rule, statement, pairs, applied, judged)


def _judge_statement(
    rule: Rule, statement: str, pairs: list[QuotePair], applied: dict[str, Fact], judged: _Judged
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


def _unchecked(rule: Rule, fact: Fact, code: str) -> Unchecked:
    return Unchecked(rule.id, fact.id, code, reason(code))
