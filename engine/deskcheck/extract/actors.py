"""Who a sentence names: persons, countries, organisations, and phrases that stand for them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from deskcheck.extract.lexicon import Lexicon
from deskcheck.extract.people import People
from deskcheck.extract.text import Reading, Sentence

JOINERS = frozenset(("and", ",", "&", "-", "–", "/", "or"))
SIDES = frozenset(("country", "countries", "sides", "nations", "governments", "parties"))
PAIRS = frozenset(("both", "two"))


@dataclass(frozen=True, slots=True)
class Actor:
    """A named party at tokens `first` to `last`: canonical names (two for "the two leaders")."""

    first: int
    last: int
    names: tuple[str, ...]
    kind: str


def actors(reading: Reading, lexicon: Lexicon, people: People) -> list[list[Actor]]:
    """The actors of every sentence, in order and without overlap."""
    persons = [Actor(m.first, m.last, (m.name,), "person") for m in people.mentions]
    pronouns = [Actor(r.first, r.last, r.names, "person") for r in people.references]
    taken = {token for a in (*persons, *pronouns) for token in range(a.first, a.last)}
    named: list[list[Actor]] = [[] for _ in reading.sentences]
    tally: Counter[str] = Counter()
    bare = [word[:-2] if word.endswith("'s") else word for word in reading.lower]
    for number, sentence in enumerate(reading.sentences):
        for actor in _things(reading, sentence, bare, lexicon, taken):
            named[number].append(actor)
            if actor.kind == "country":
                tally[actor.names[0]] += 1
    both = tuple(sorted(name for name, _ in tally.most_common(2)))
    for number, sentence in enumerate(reading.sentences):
        named[number] += [
            a for a in (*persons, *pronouns) if sentence.first <= a.first < sentence.last
        ]
        if len(both) == 2:
            named[number] += _both(reading, sentence, both, taken)
        named[number].sort(key=lambda a: (a.first, -a.last))
    return named


def _things(
    reading: Reading, sentence: Sentence, bare: list[str], lexicon: Lexicon, taken: set[int]
) -> list[Actor]:
    """Defined things, and abbreviations in capitals as organisations."""
    found: list[Actor] = []
    index = sentence.first
    while index < sentence.last:
        hit = lexicon.things.at(bare, index, sentence.last)
        size = hit[0] if hit else 1
        if index not in taken and reading.cased(index)[0].isupper():
            if hit:
                found.append(Actor(index, index + size, (hit[1].name,), hit[1].kind))
            elif _abbreviation(reading.cased(index)):
                found.append(Actor(index, index + 1, (reading.cased(index),), "organisation"))
        elif hit and index not in taken and size > 1 and reading.cased(index + 1)[0].isupper():
            found.append(Actor(index, index + size, (hit[1].name,), hit[1].kind))
        index += size
    return found


def _abbreviation(word: str) -> bool:
    return 3 <= len(word) <= 6 and word.isalpha() and word.isupper()


def _both(
    reading: Reading, sentence: Sentence, both: tuple[str, ...], taken: set[int]
) -> list[Actor]:
    """ "both countries", "the two sides": the two countries that the article names most."""
    found = []
    for index in range(sentence.first + 1, sentence.last):
        if (
            reading.lower[index] in SIDES
            and reading.lower[index - 1] in PAIRS
            and index not in taken
        ):
            found.append(Actor(index - 1, index + 1, both, "country"))
    return found


def coordinated(lower: list[str], before: list[Actor]) -> list[Actor]:
    """The last actor of a list with those joined to it by commas and conjunctions."""
    group = [before[-1]]
    for actor in reversed(before[:-1]):
        gap = lower[actor.last : group[0].first]
        joined = any(word in JOINERS for word in gap) and len(gap) <= 4
        if not joined or not all(word in JOINERS or word.isalpha() for word in gap):
            break
        if not all(word in JOINERS for word in gap) and gap[0] not in ("and", "or"):
            break
        group.insert(0, actor)
    return group
