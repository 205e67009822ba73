"""One fact a value: what an article prints of one thing in several places becomes one fact."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from msgspec.structs import replace

from deskcheck.facts import Fact, Place


def merged(facts: Iterable[Fact]) -> list[Fact]:
    """Facts of one article, thing and attribute whose values meet, as one fact with places.

    The narrowest possible interval gives the value and the words shown; the first mention outside
    the headline gives the attribution.
    """
    table: defaultdict[tuple[object, ...], list[Fact]] = defaultdict(list)
    for fact in facts:
        table[_thing(fact)].append(fact)
    return [one for group in table.values() for one in _heads(group)]


def _thing(fact: Fact) -> tuple[object, ...]:
    entity = fact.entity if fact.event or fact.attribute != "value" else ""
    about = (fact.article, fact.concept, fact.attribute, entity, fact.value.unit, fact.outcome)
    if fact.attribute == "value":
        as_of = fact.as_of and (fact.as_of.low, fact.as_of.high)
        return (*about, fact.owner or fact.id, as_of, fact.group or fact.unplaced)
    return (*about, fact.value.text if fact.value.possible is None else "")


def _heads(group: list[Fact]) -> list[Fact]:
    """Greedy: the narrowest fact absorbs every fact whose interval meets its own."""
    rest = sorted(group, key=lambda f: (_width(f), f.part == "headline", f.start, f.end, f.id))
    heads = []
    while rest:
        head, *others = rest
        same = [f for f in others if _meet(head, f)]
        rest = [f for f in others if not _meet(head, f)]
        heads.append(_one(head, same))
    return heads


def _one(head: Fact, same: list[Fact]) -> Fact:
    if not same:
        return replace(head, places=(head.place,))
    places: tuple[Place, ...] = tuple(sorted({f.place for f in (head, *same)}))
    first = min((head, *same), key=lambda f: (f.part == "headline", f.start, f.end))
    traits = head.traits.union(*(f.traits for f in same))
    return replace(head, places=places, attributions=first.attributions, traits=traits)


def _meet(one: Fact, other: Fact) -> bool:
    left, right = one.value.possible, other.value.possible
    return left is None or right is None or left.meets(right)


def _width(fact: Fact) -> int:
    possible = fact.value.possible
    if possible is None:
        return 0
    if possible.low is None or possible.high is None:
        return 10**18
    return 2 * (possible.high - possible.low) - possible.low_open - possible.high_open
