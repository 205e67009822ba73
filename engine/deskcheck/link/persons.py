"""Persons over a run: what their titles and the spellings of their names may be compared with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from deskcheck.facts import Fact
from deskcheck.link.names import Names
from deskcheck.vocabulary import Vocabulary

HONORIFICS = frozenset(("mr", "mrs", "ms", "miss", "sir", "dame", "lord", "lady", "dr"))
"""Titles that name no office: they may stand beside any other."""
CHANGING = frozenset(
    "former ex then late acting interim incoming outgoing designate elect deputy vice assistant "
    "associate".split()
)
"""Words that make an office another one."""
SPELLINGS = {"advisor": "adviser", "spokesman": "spokesperson", "spokeswoman": "spokesperson",
             "chairman": "chair", "chairwoman": "chair", "chairperson": "chair",
             "premier": "prime minister", "sen": "senator", "rep": "representative",
             "gov": "governor", "gen": "general", "prof": "professor"}  # fmt: skip
"""Words of titles that mean the same, to one of them."""


def persons(facts: Iterable[Fact], names: Names, vocabulary: Vocabulary) -> list[Fact]:
    """The facts with those of persons grouped: a title and a country with the person's others over
    the run, a spelling with the others of its article.
    """
    rows = list(facts)
    who = {
        f.entity: names.full(f.value.text)
        for f in rows
        if f.concept == "person" and f.attribute == "name"
    }
    owners = _owners(vocabulary)
    for name in who.values():
        owners.setdefault(name.split()[-1].lower(), []).append((name.split()[-1].lower(),))
    titles: defaultdict[str, set[str]] = defaultdict(set)
    own: dict[str, str] = {}
    for fact in rows:
        if fact.concept == "person" and fact.attribute == "title":
            own[fact.id] = _office(fact.value.text, owners)
            titles[who.get(fact.entity, "")].add(own[fact.id])
    return [_grouped(f, who, own, titles) if f.concept == "person" else f for f in rows]


def _grouped(
    fact: Fact, who: dict[str, str], own: dict[str, str], titles: dict[str, set[str]]
) -> Fact:
    """A fact of a person with its group and, for a title, the office it stands for."""
    name = who.get(fact.entity, "")
    if fact.attribute == "spelling":
        return replace(fact, group=f"spelling|{fact.entity}")
    if fact.attribute not in ("title", "country") or " " not in name:
        return fact
    if fact.attribute == "country":
        return replace(fact, group=f"country|{name}")
    office = own[fact.id]
    if not office:
        return fact
    value = replace(fact.value, text=_fullest(office, titles[name]))
    return replace(fact, value=value, group=f"title|{name}")


def _owners(vocabulary: Vocabulary) -> dict[str, list[tuple[str, ...]]]:
    """What articles call countries and organisations, in lower case, by the first word."""
    table: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    for thing in vocabulary.things:
        for called in (thing.name, *thing.called):
            words = tuple(called.lower().split())
            words = words[words[:1] == ("the",) :]
            if words:
                table[words[0]].append(words)
    return table


def _office(title: str, owners: dict[str, list[tuple[str, ...]]]) -> str:
    """A title without whose office it is, in lower case; "" for "Mr" and "counterpart"."""
    words = [SPELLINGS.get(word, word) for word in title.lower().replace(".", "").split()]
    while words:
        first = words[0].removesuffix("'s").removesuffix("’s")
        hits = [own for own in owners.get(first, ()) if (first, *words[1 : len(own)]) == own]
        if not hits and first == words[0]:
            break
        del words[: max(map(len, hits), default=1)]
    if not words or words[-1] == "counterpart" or HONORIFICS.issuperset(words):
        return ""
    return " ".join(words)


def _fullest(office: str, others: Sequence[str] | set[str]) -> str:
    """The longest of a person's titles that ends in an office ("press secretary"), unless more
    makes it another office ("former president").
    """
    fits = [
        other
        for other in others
        if other.endswith(" " + office)
        and CHANGING.isdisjoint(other.removesuffix(office).replace("-", " ").split())
    ]
    return max(fits, key=lambda other: (len(other), other), default=office)
