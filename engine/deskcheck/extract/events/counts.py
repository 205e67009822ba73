"""Counts of people: a number with a noun that the vocabulary counts, its outcome and its owner."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from deskcheck.extract.casualties import tolls
from deskcheck.extract.casualties.words import TRIGGERS
from deskcheck.extract.events.actors import Actor
from deskcheck.extract.lexicon import BARRED, Lexicon
from deskcheck.extract.numbers.quantities import Quantity
from deskcheck.extract.speech.cues import SPEECH_FORMS
from deskcheck.extract.text import Reading, Sentence
from deskcheck.vocabulary import CountConcept

PERSONS = frozenset(
    "people persons person civilians civilian men man women woman children child "
    "officers officer workers worker passengers passenger others residents protesters "
    "police soldiers troops students migrants victims villagers tourists firefighters "
    "employees patients boys girls".split()
)
PASSIVE = frozenset("were was are is have has had been being be left reported feared found".split())
NOUN_REACH = 4
NOUN_ENDS = frozenset(("in", "and", "on", "at", "to", "by", "for", "from", "with", "or"))
OWNER_REACH = 12
OWNER_BARRIERS = frozenset("that which who in near with against on into to from".split())
OWN = frozenset(("it", "its", "they", "their", "he", "his", "she", "her", "we", "our"))
"""What says that a speaker speaks of what is its own."""
CLAUSE_ENDS = frozenset(("that", "which", "who", "while", "but", ";", ":", ".", "where", "when"))


class Count(Struct, frozen=True):
    """A read count: its quantity, the tokens it covers, concept, outcome, and owner's actor."""

    quantity: Quantity
    first: int
    last: int
    concept: CountConcept
    outcome: str
    owner: Actor | None
    traits: frozenset[str] = frozenset()


def counts(
    reading: Reading, lexicon: Lexicon, quantities: list[Quantity], actors: list[list[Actor]]
) -> list[Count]:
    """The quantities that count what the vocabulary counts, and the casualties it has."""
    found = list(_casualties(reading, lexicon, quantities, actors))
    told = {(count.quantity.first, count.quantity.last) for count in found}
    for quantity in quantities:
        if quantity.kind != "number" or (quantity.first, quantity.last) in told:
            continue
        sentence = reading.sentences[quantity.sentence]
        hit = _noun(reading, sentence, lexicon, quantity)
        if hit is not None and not _told(reading, lexicon, hit):
            first, last, concept, outcome = hit
            owner = _owner(reading, quantity, last, actors[quantity.sentence], concept)
            found.append(Count(quantity, first, last, concept, outcome, owner))
    return found


def _casualties(
    reading: Reading, lexicon: Lexicon, quantities: list[Quantity], actors: list[list[Actor]]
) -> Iterator[Count]:
    """What the vocabulary's count of casualties counts, printed with a number or without."""
    concept = lexicon.casualties
    if concept is None:
        return
    outcomes = {outcome.name for outcome in concept.outcomes}
    for toll in tolls(reading, quantities, actors):
        if not _barred(reading.lower, lexicon, toll.first, toll.last):
            outcome = toll.outcome if toll.outcome in outcomes else ""
            yield Count(toll.quantity, toll.first, toll.last, concept, outcome, None, toll.traits)


def _told(reading: Reading, lexicon: Lexicon, hit: Hit) -> bool:
    """Whether a hit is of casualties in words that their own reader knows, and did not take."""
    first, last, concept, _ = hit
    return concept is lexicon.casualties and not TRIGGERS.isdisjoint(reading.lower[first:last])


def _barred(lower: list[str], lexicon: Lexicon, first: int, last: int) -> bool:
    """Whether a phrase that counts nothing stands at tokens `first` to `last`."""
    hits = (lexicon.nouns.at(lower, index, len(lower)) for index in range(first, last))
    return any(hit is not None and hit[1][1] == BARRED for hit in hits)


Hit = tuple[int, int, CountConcept, str]
"""Token range, concept and outcome of what a number counts."""


def _noun(reading: Reading, sentence: Sentence, lexicon: Lexicon, quantity: Quantity) -> Hit | None:
    """The noun or participle that a number counts; a participle beats the noun before it."""
    lower, first = reading.lower, quantity.first
    active = _active(lower, quantity, sentence, lexicon)
    index = quantity.last
    while index < min(quantity.last + NOUN_REACH, sentence.last):
        hit = lexicon.nouns.at(lower, index, sentence.last)
        if hit or lower[index] in PERSONS:
            end = index + (hit[0] if hit else 1)
            passive = _passive(lower, end, sentence.last, lexicon)
            if passive is not None:
                return (first, *passive)
            if active is not None and lower[index] in PERSONS:
                return (active[0], end, *active[1:])
            return (first, end, *hit[1]) if hit and hit[1][1] != BARRED else None
        if lower[index] in NOUN_ENDS or not (lower[index].isalpha() or lower[index] in "-'"):
            break
        index += 1
    bare = quantity.last >= sentence.last or not lower[quantity.last].isalpha()
    return (active[0], quantity.last, *active[1:]) if active is not None and bare else None


def _passive(
    lower: list[str], index: int, last: int, lexicon: Lexicon
) -> tuple[int, CountConcept, str] | None:
    """End, concept and outcome of a participle, as in "people were killed", "people dead"."""
    end = min(index + 4, last)
    while index < end and (lower[index] in PASSIVE or lower[index].endswith("ly")):
        index += 1
    hit = lexicon.nouns.at(lower, index, last) if index < last else None
    if hit and hit[1][1] not in ("", BARRED):
        return index + hit[0], *hit[1]
    return None


def _active(
    lower: list[str], quantity: Quantity, sentence: Sentence, lexicon: Lexicon
) -> tuple[int, CountConcept, str] | None:
    """Start, concept and outcome of a verb, as in "killed 14 people", "killing 14"."""
    before = quantity.first - 1
    if before < sentence.first:
        return None
    word = lower[before]
    verb = {"killing": "killed", "injuring": "injured", "wounding": "wounded"}.get(word, word)
    hit = lexicon.nouns.at([verb], 0, 1)
    if hit and hit[1][1] not in ("", BARRED) and verb.endswith("ed"):
        return before, *hit[1]
    return None


def _owner(
    reading: Reading, quantity: Quantity, last: int, actors: list[Actor], concept: CountConcept
) -> Actor | None:
    """The country, organisation or person that a count belongs to.

    Its adjective ("Russian troops"), a possessor ("X's deployment of"), or the nearest actor
    before the governing verb that is not the object of a preposition.
    """
    if not concept.owner_kinds:
        return None
    inside = [a for a in actors if quantity.last <= a.first < last]
    if inside:
        return inside[0]
    lower = reading.lower
    for actor in reversed([a for a in actors if a.last <= quantity.first]):
        gap = lower[actor.last : quantity.first]
        if len(gap) > OWNER_REACH or any(word in CLAUSE_ENDS for word in gap):
            return None
        if not SPEECH_FORMS.isdisjoint(gap) and OWN.isdisjoint(gap):
            return None  # who speaks of soldiers need not have them
        before = lower[actor.first - 1] if actor.first else ""
        if before not in OWNER_BARRIERS and "," not in gap and len(actor.names) == 1:
            return actor
    return None
