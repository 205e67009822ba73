"""Why a rule did not fire: how many facts were left after each of its steps, and near misses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec import Struct

from deskcheck.facts import Fact, Linked
from deskcheck.findings.derived import DERIVED
from deskcheck.findings.subjects import in_sight, selected
from deskcheck.reference.judging import judge
from deskcheck.reference.world import Judged, World
from deskcheck.typed import Agree, MatchWords, Rule, Selector, ShowEllipsis, Trend


class Step(Struct, frozen=True):
    """A step of a rule in words, and the facts left after it: all, and by article (id, number)."""

    words: str
    facts: int
    articles: tuple[tuple[str, int], ...] = ()


class Nearby(Struct, frozen=True):
    """Facts that a rule is not about but that resemble those it asks for."""

    concept: str
    attribute: str
    facts: int


class Trace(Struct, frozen=True):
    """The steps of a rule in order, and the near misses, the most frequent first."""

    steps: tuple[Step, ...]
    near: tuple[Nearby, ...]


def steps(rule: Rule, linked: Linked) -> Trace:
    """What was left of the facts of a run after each step of one rule."""
    world = World(linked, [rule])
    seen = [f for f in world.facts if in_sight(rule, world.rows[f.article])]
    told = [_step(words, facts) for words, facts in _narrowed(rule, seen)]
    judged = judge(rule, world)
    told += [_step(words, facts) for words, facts in _judged(rule, judged, world)]
    return Trace(tuple(told), tuple(_near(rule.subject, seen)))


def _narrowed(rule: Rule, seen: list[Fact]) -> Iterator[tuple[str, list[Fact]]]:
    """From all facts to those that the subject selects."""
    stated = [fact for fact in seen if DERIVED not in fact.traits]
    yield "facts in the articles", stated
    subject = rule.subject
    chosen = [fact for fact in seen if selected(subject, fact)]
    if subject.words:
        yield f"places that print `{subject.words}`", chosen
        return
    if subject.numbers or subject.kinds:
        yield f"figures: {_listed(subject.kinds) or 'of any kind'}", chosen
        return
    concepts = {concept for concept, _ in subject.pairs}
    yield f"of {_listed(concepts)}", [fact for fact in seen if fact.concept in concepts]
    attributes = {attribute for _, attribute in subject.pairs}
    if attributes - {"", "value"}:
        yield f"that give its {_listed(attributes)}", chosen
    elif subject.part:
        yield f"in the {subject.part}", chosen


def _judged(rule: Rule, judged: Judged, world: World) -> Iterator[tuple[str, list[Fact]]]:
    """From the selected facts to those in a finding."""

    def facts(ids: Iterable[str]) -> list[Fact]:
        return [world.by_id[name] for name in ids]

    if rule.condition is not None:
        yield "for which the condition is true", facts(judged.met)
        if judged.unknown:
            yield "(for which the condition is unknown)", judged.unknown
    yield "that the rule applies to", judged.applied
    troubled = {one.fact for one in judged.unchecked}
    if troubled:
        able = [fact for fact in judged.applied if fact.id not in troubled]
        yield f"that can be {'compared' if _compares(rule) else 'checked'}", able
    if _compares(rule):
        yield "that were compared with another", facts(sorted(judged.compared))
    found = {name for judgement in judged.judgements for name, _ in judgement.facts}
    yield "in a finding", [fact for fact in judged.applied if fact.id in found]


def _compares(rule: Rule) -> bool:
    return isinstance(rule.check, (Agree, Trend, MatchWords, ShowEllipsis))


def _step(words: str, facts: Iterable[Fact]) -> Step:
    articles = Counter(fact.article for fact in facts)
    return Step(words, articles.total(), tuple(sorted(articles.items())))


def _listed(names: Iterable[str]) -> str:
    """Names in order, the entity itself and its own value left unnamed."""
    return ", ".join(f"`{name}`" for name in sorted(names) if name not in ("", "value"))


def _near(subject: Selector, seen: list[Fact]) -> Iterator[Nearby]:
    """Other facts of the same concepts, of attributes of the same name, or of the same kind."""
    stated = [fact for fact in seen if DERIVED not in fact.traits]
    chosen = [fact for fact in seen if selected(subject, fact)]
    kinds = {fact.value.kind for fact in chosen} - {"mention", "text"}
    concepts = {concept for concept, _ in subject.pairs}
    attributes = {attribute for _, attribute in subject.pairs} - {""}
    words = {word for concept in concepts for word in concept.split()}
    found = Counter(
        (fact.concept, fact.attribute)
        for fact in stated
        if not selected(subject, fact)
        and (
            fact.concept in concepts
            or fact.attribute in attributes
            or fact.value.kind in kinds
            or not words.isdisjoint(fact.concept.split())
        )
    )
    for (concept, attribute), number in sorted(found.items(), key=lambda one: (-one[1], one[0])):
        yield Nearby(concept, attribute, number)
