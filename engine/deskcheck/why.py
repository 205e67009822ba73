"""`desk why`: what was left of the facts after each step of a rule, and what became of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from deskcheck.facts import Fact, Linked
from deskcheck.findings.subjects import selected, subjects
from deskcheck.reading import file_of
from deskcheck.report.wording import ROLES, counted
from deskcheck.results import Fate, Near, Step, Why
from deskcheck.run import HANDFUL, Read, evaluate, read, select
from deskcheck.setup import Refusal, Request, set_up, unknown_rule
from deskcheck.typed import Rule

if TYPE_CHECKING:
    from deskcheck.reference.world import Judged

MOST_NEAR = 6

LEFT_OUT = "left out"
"""So begins what became of a fact that a rule does not apply to."""


def why(what: str, request: Request) -> tuple[Why, Read] | Refusal:
    """Trace one rule, by its id, over the articles of the desk and those asked about."""
    setup = set_up(request)
    if isinstance(setup, Refusal):
        return setup
    rule = next((rule for rule in setup.rules if rule.id == what), None)
    if rule is None:
        return Refusal((unknown_rule(what, [rule.id for rule in setup.rules]),))
    done = read(replace(request, beside=True), setup)
    if isinstance(done, Refusal):
        return done
    ids = {article.id for article in done.articles}
    asked = select(request, setup.desk).articles if request.paths else {}
    shown = tuple(sorted(name for name in ids if file_of(name, asked) in asked))
    if len(ids) == 1:  # one column says it all
        shown = ()
    return traced(rule, done.linked, shown), done


def traced(rule: Rule, linked: Linked, shown: Sequence[str] = ()) -> Why:
    """The trace of one rule. A handful of articles is followed fact by fact; of more, only those
    that may be compared with the ones to be shown, and without such the numbers alone.
    """
    read_articles = sum(not row.reference for row in linked.articles)
    small = _handful(rule, linked, shown)
    if small is None:
        return _numbers(rule, linked, read_articles)
    from deskcheck.reference import steps
    from deskcheck.reference.judging import judge
    from deskcheck.reference.world import World

    trace = steps(rule, small)
    told = tuple(
        Step(step.words, step.facts, tuple(dict(step.articles).get(name, 0) for name in shown))
        for step in trace.steps
    )
    beside = {row.article for row in small.articles if row.reference}
    wanted = set(shown) or {row.article for row in small.articles}
    near = _near(rule, _only(small, wanted))
    world = World(small, [rule])
    judged = judge(rule, world)
    chosen = [fact for fact in world.chosen(rule) if fact.article in wanted]
    fates = [
        Fate(fact, became)
        for fact, became in _fates(rule, chosen, judged)
        if fact.article not in beside or not became.startswith(LEFT_OUT)
    ]
    fates.sort(key=lambda fate: (fate.fact.article, fate.fact.start, fate.fact.id))
    looked_at = sum(not row.reference for row in small.articles)
    return Why(
        rule,
        _answer(told, [step.shown for step in told] if shown else [(s.facts,) for s in told]),
        tuple(shown),
        looked_at,
        read_articles,
        told,
        near,
        tuple(fates),
    )


def _near(rule: Rule, linked: Linked) -> tuple[Near, ...]:
    """Facts like those that a rule asks for; of a missing number, words are none."""
    from deskcheck.reference import steps

    figures = {(f.concept, f.attribute) for f in linked.facts if f.value.possible is not None}
    wants_value = {attribute for _, attribute in rule.subject.pairs} == {"value"}
    found = [
        Near(f"{near.concept} {near.attribute}".removesuffix(" value").strip(), near.facts)
        for near in steps(rule, linked).near
        if not wants_value or (near.concept, near.attribute) in figures
    ]
    return tuple(found[:MOST_NEAR])


def _handful(rule: Rule, linked: Linked, shown: Sequence[str]) -> Linked | None:
    """The articles to follow fact by fact, None where they would be too many."""
    if sum(not row.reference for row in linked.articles) <= HANDFUL:
        return linked
    if not shown or len(shown) > HANDFUL:
        return None
    facts = {fact.id: fact for fact in linked.facts if selected(rule.subject, fact)}
    groups = {fact.group for fact in facts.values() if fact.article in shown and fact.group}
    beside = {fact.article for fact in facts.values() if fact.group in groups}
    for pair in linked.quote_pairs:
        sides = {facts[name].article for name in (pair.left, pair.right) if name in facts}
        beside |= sides if sides & set(shown) else set()
    others = sorted(beside - set(shown))[: HANDFUL - len(shown)]
    references = {row.article for row in linked.articles if row.reference}
    return _only(linked, {*shown, *others, *references})


def _only(linked: Linked, articles: set[str]) -> Linked:
    """Some articles of a run and what is said in them."""
    facts = tuple(fact for fact in linked.facts if fact.article in articles)
    ids = {fact.id for fact in facts}
    pairs = [pair for pair in linked.quote_pairs if pair.left in ids and pair.right in ids]
    rows = tuple(row for row in linked.articles if row.article in articles)
    return replace(linked, articles=rows, facts=facts, quote_pairs=tuple(pairs))


def _numbers(rule: Rule, linked: Linked, articles: int) -> Why:
    """The steps of a rule over many articles, as the database counts them."""
    every = subjects(linked, [rule])
    chosen = sum(selected(rule.subject, fact) for fact in every)
    (tally,) = (one for one in evaluate([rule], linked).tallies if one.rule == rule.id)
    failed = tally.applied - tally.passed - tally.cannot_check
    told = (
        Step("facts in the articles", len(linked.facts)),
        Step("that the rule is about", chosen),
        Step("that the rule applies to", tally.applied),
        Step("that can be checked", tally.applied - tally.cannot_check),
        Step("in a finding", failed),
    )
    return Why(
        rule, _answer(told, [(step.facts,) for step in told]), (), articles, articles, told, (), ()
    )


def _answer(steps: Sequence[Step], counts: Sequence[tuple[int, ...]]) -> str:
    """What the numbers come to, in a sentence."""
    left = [sum(count) for count in counts]
    if left[-1]:
        return f"it fired: {counted(left[-1], 'fact')} in a finding"
    # What stands between parentheses is an aside, not a step on the way.
    empty = next(
        index
        for index, count in enumerate(left)
        if not count and not steps[index].words.startswith("(")
    )
    if empty == len(left) - 1:
        return "it did not fire: whatever it looked at keeps it"
    return f"it did not fire: no facts {steps[empty].words}".replace("facts facts", "facts")


def _fates(rule: Rule, facts: Sequence[Fact], judged: Judged) -> Iterator[tuple[Fact, str]]:
    """What became of each selected fact, in words."""
    roles = {name: (j.verdict, role) for j in judged.judgements for name, role in j.facts}
    reasons = {one.fact: one.reason for one in judged.unchecked}
    unknown = {fact.id for fact in judged.unknown}
    applied = {fact.id for fact in judged.applied}
    met = set(judged.met)
    comparing = bool(judged.compared) or _compares(rule)
    money = [f for f in judged.applied if f.value.kind == "amount of money" and f.group]
    for fact in facts:
        if fact.id in roles:
            verdict, role = roles[fact.id]
            became = ", ".join(filter(None, (f"in a finding: {verdict}", ROLES[role])))
        elif fact.id in reasons:
            became = f"cannot be checked: {reasons[fact.id]}"
        elif fact.id in unknown:
            became = f"{LEFT_OUT}: it is not known whether the condition holds"
        elif fact.id not in met:
            became = f"{LEFT_OUT}: the condition does not hold"
        elif fact.id not in applied:
            became = f"{LEFT_OUT}: the rule's test does not fit it"
        elif comparing and fact.id not in judged.compared:
            other = next((f for f in money if _in_another_currency(fact, f)), None)
            became = "alone: nothing to compare it with"
            if other is not None:
                became = f"alone: `{other.text}` is in another currency"
        else:
            became = "passed"
        yield fact, became


def _in_another_currency(fact: Fact, other: Fact) -> bool:
    same = (fact.group, fact.attribute) == (other.group, other.attribute)
    return same and fact.value.unit != other.value.unit


def _compares(rule: Rule) -> bool:
    """Whether a rule holds facts against each other."""
    from deskcheck.typed import Agree, MatchWords, ShowEllipsis, Trend

    return isinstance(rule.check, Agree | MatchWords | ShowEllipsis | Trend)
