"""What can be asked of one fact: each test is true, false, or cannot be answered."""

from __future__ import annotations

from typing import NamedTuple

from deskcheck.facts import Attribution, Credit, Fact
from deskcheck.findings.subjects import IMPLIED, entity, valued
from deskcheck.reference.appearing import appears
from deskcheck.reference.intervals import agree_within, can_follow, minus, within
from deskcheck.reference.world import World
from deskcheck.typed import (
    Age,
    Appear,
    BeWritten,
    Cite,
    Compare,
    GivenIn,
    Have,
    InPart,
    MatchIts,
    OneFact,
    Order,
    Pair,
    Rule,
    Tolerance,
)


class Answer(NamedTuple):
    """The answer to a test, None for unknown.

    `trouble` says why there is none: a reason code, or None where the test makes no sense for the
    fact; "" is no trouble. `partners` are the facts that were looked at beside it.
    """

    truth: bool | None
    trouble: str | None = ""
    partners: tuple[Fact, ...] = ()


NOT_APPLICABLE = Answer(None, None)


def ask(check: OneFact, fact: Fact, world: World, rule: Rule) -> Answer:
    """Whether a fact cites, has, or is what a sentence says."""
    match check:
        case Have():
            return Answer(bool(world.values(fact, check.attribute)))
        case Order():
            return _in_order(check, fact, world)
        case Age():
            return _old(check, fact, world)
        case GivenIn():
            return _given_in(check, fact, world)
        case MatchIts():
            return _matches_its(check, fact, world)
        case Appear():
            if check.place == "file" and world.is_reference(fact):
                return NOT_APPLICABLE
            return Answer(appears(check, fact, world, rule.reference))
        case _:
            return _ask_alone(check, fact)


def _ask_alone(check: Cite | Compare | BeWritten | Pair | InPart, fact: Fact) -> Answer:
    """The tests for which the fact itself is enough."""
    match check:
        case Cite():
            return Answer(_cites(check, fact))
        case Compare():
            return _lies(check, fact)
        case BeWritten():
            return Answer(not check.words or fact.text.split() == check.words.split())
        case Pair():
            return Answer("unpaired" not in fact.traits)
        case InPart():
            return Answer(_in_part(check, fact))


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


def _lies(check: Compare, fact: Fact) -> Answer:
    """Whether the value is one of some words, or every reading of it lies within bounds."""
    value = fact.value
    if not valued(fact) or check.unit not in ("", value.unit):
        return NOT_APPLICABLE
    if check.texts:
        known = {text.casefold() for text in check.texts}
        return Answer(value.text.casefold() in known if value.possible is None else None)
    if value.possible is None or check.within is None:
        return Answer(None)
    return Answer(within(value.possible, check.within))


def _in_order(check: Order, fact: Fact, world: World) -> Answer:
    """Whether some reading of the fact's day can stand so to a day of its article."""
    if check.other is None:
        published = world.article_fact(fact, "publication date")
        partners = [] if published is None else [published]
        shown: tuple[Fact, ...] = ()
    else:
        partners = world.others(fact, check.other)
        shown = tuple(partners)
    trouble = partner_trouble(fact, partners)
    if trouble != "":
        return Answer(None, trouble, shown)
    own = fact.value.possible
    days = [one.value.possible for one in partners if one.value.possible is not None]
    if own is None or not days:
        return Answer(None, "unresolved", shown)
    equal = check.relation.startswith("on or")
    if check.relation.endswith("after"):
        return Answer(any(can_follow(own, day, or_equal=equal) for day in days), "", shown)
    return Answer(any(can_follow(day, own, or_equal=equal) for day in days), "", shown)


def partner_trouble(fact: Fact, partners: list[Fact]) -> str | None:
    """Why a fact cannot be held against what its article says elsewhere; "" if it can."""
    if not partners:
        return None
    if len({entity(partner) for partner in partners}) > 1:
        return "several"
    resolved = valued(fact) and any(valued(partner) for partner in partners)
    return "" if resolved else "unresolved"


def _old(check: Age, fact: Fact, world: World) -> Answer:
    """How many days lie between the figure's day and publication."""
    published = world.rows[fact.article].published
    if published is None or fact.as_of is None:
        return Answer(None, "undated")
    return Answer(within(minus(published, fact.as_of), check.within))


def _given_in(check: GivenIn, fact: Fact, world: World) -> Answer:
    """Whether the figure, or the same measure beside it, is printed in the unit."""
    if not fact.value.text:
        return NOT_APPLICABLE
    measures = [other for other in world.same_entity(fact) if other.value.possible is not None]
    return Answer(any(one.value.text == check.unit for one in (fact, *measures)))


def _matches_its(check: MatchIts, fact: Fact, world: World) -> Answer:
    """Whether the value agrees with one that something else of its entity implies."""
    name = IMPLIED + check.attribute
    partners = tuple(f for f in world.same_entity(fact) if f.attribute == name)
    if not partners or check.tolerance.unit not in ("", fact.value.unit):
        return NOT_APPLICABLE
    if not all(valued(one) for one in (fact, *partners)):
        return Answer(None, "unresolved", partners)
    return Answer(any(_same(check.tolerance, fact, one) for one in partners), "", partners)


def _same(tolerance: Tolerance, fact: Fact, other: Fact) -> bool:
    first, second = fact.value.possible, other.value.possible
    if first is None or second is None:
        return first is second and fact.value.text == other.value.text
    return first == second if tolerance.exactly else agree_within(tolerance, first, second)


def _in_part(check: InPart, fact: Fact) -> bool:
    if check.part == "quotation":
        return "quoted" in fact.traits or any(a.scope == "speaker" for a in fact.attributions)
    return fact.part == check.part
