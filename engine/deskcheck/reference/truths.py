"""Tests of one fact, and conditions: true, false or unknown."""

from __future__ import annotations

from collections.abc import Iterable

from deskcheck.facts import Attribution, Credit, Fact, Interval, SourceRow
from deskcheck.findings.subjects import folded_words
from deskcheck.reference.world import World
from deskcheck.typed import (
    All,
    Any,
    Cite,
    Compare,
    Condition,
    Have,
    Metadata,
    Not,
    OfSubject,
    Says,
    Tagged,
)


def test(check: Cite | Compare | Have, fact: Fact, world: World) -> bool | None:
    """Whether a fact cites, has, or is what a sentence says."""
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


def truth(condition: Condition, fact: Fact, world: World) -> bool | None:
    """Whether a condition holds for a fact (three-valued logic: Kleene 1952)."""
    if isinstance(condition, Not):
        part = truth(condition.part, fact, world)
        return None if part is None else not part
    if isinstance(condition, All):
        return _every(truth(part, fact, world) for part in condition.parts)
    if isinstance(condition, Any):
        return _some(truth(part, fact, world) for part in condition.parts)
    if isinstance(condition, OfSubject):
        return _truth_of_subject(condition, fact, world)
    return _truth_of_article(condition, world.rows[fact.article])


def _truth_of_subject(condition: OfSubject, fact: Fact, world: World) -> bool | None:
    if isinstance(condition.check, Have):
        return test(condition.check, fact, world)
    values = world.values(fact, condition.attribute)
    if not values:
        return None
    return _some(test(condition.check, value, world) for value in values)


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
