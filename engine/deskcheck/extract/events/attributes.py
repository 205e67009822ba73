"""What a sentence says of a mention: its length, its choices (medium), place and participants."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from deskcheck.extract.events.actors import Actor
from deskcheck.extract.events.mentions import Mention
from deskcheck.extract.events.patterns import Match
from deskcheck.extract.lexicon import Lexicon
from deskcheck.extract.numbers.quantities import Quantity
from deskcheck.extract.phrases import PHRASE_ENDS
from deskcheck.extract.text import Reading, Sentence
from deskcheck.facts import Value

LASTING = frozenset(
    "lasted lasts lasting last took takes ran went continued stretched spanned dragged".split()
)
SPELL = frozenset(("for", "over", "during", "about"))
ADVERB_REACH = 9
PLACE_REACH = 9


class Stated(Struct, frozen=True):
    """One attribute value of one mention: the tokens that state it, and how they were read."""

    mention: Mention
    concept: str
    attribute: str
    first: int
    last: int
    value: Value
    hedge: str = "exact"
    pattern: str = ""
    quantity: Quantity | None = None


def lengths(
    reading: Reading, lexicon: Lexicon, mentions: list[Mention], quantities: list[Quantity]
) -> Iterator[Stated]:
    """The event lengths among the durations of one sentence."""
    for quantity in quantities:
        if quantity.kind != "length of time" or quantity.role != "length":
            continue
        hit = _of(reading, mentions, quantity)
        if hit is None:
            continue
        mention, pattern = hit
        for concept in (*mention.concepts, *mention.loose):
            for attribute in lexicon.concepts[concept].attributes:
                if "length of time" in attribute.kinds:
                    yield Stated(
                        mention, concept, attribute.name, quantity.first, quantity.last,
                        quantity.value, quantity.hedge, pattern, quantity,
                    )  # fmt: skip


def _of(reading: Reading, mentions: list[Mention], q: Quantity) -> tuple[Mention, str] | None:
    """The mention whose length a duration is, and the reading pattern."""
    lower = reading.lower
    for mention in mentions:
        if mention.phrase <= q.last <= mention.first and q.first >= mention.phrase:
            return mention, "{duration} {concept}"
        gap = lower[q.last : mention.first]
        if 1 <= len(gap) <= 5 and gap[0] in ("of", "in", "on") and not _ends(gap[1:]):
            return mention, "{duration} of {concept}"
        if mention.last + 1 == q.first and lower[mention.last] in ("of", "for", "lasting"):
            return mention, "{concept} of {duration}"
    before = [m for m in mentions if m.last <= q.first]
    if not before:
        return None
    verbs = lower[max(before[-1].last, q.first - 4) : q.first]
    if any(word in LASTING for word in verbs):
        return before[-1], "{concept} lasted {duration}"
    if before[-1].verb and lower[q.first - 1] in SPELL:
        return before[-1], "{concept} for {duration}"
    return None


def _ends(gap: list[str]) -> bool:
    return any(word in PHRASE_ENDS and word != "of" for word in gap)


def choices(
    reading: Reading, sentence: Sentence, lexicon: Lexicon, mention: Mention, others: list[Mention]
) -> Iterator[Stated]:
    """Choice values ("phone", "in person") inside a mention or right after it."""
    taken = {t for m in others if m is not mention for t in range(m.phrase, m.last)}
    stop = min(mention.last + ADVERB_REACH, sentence.last)
    for concept in (*mention.concepts, *mention.loose):
        seen: set[str] = set()
        for index in range(mention.phrase, stop):
            hit = lexicon.choices[concept].at(reading.lower, index, stop)
            if hit is None or hit[1][0].name in seen:
                continue
            size, (attribute, name) = hit
            inside = index < mention.last
            if inside or not (index in taken or _noun(reading.lower[index], size)):
                seen.add(attribute.name)
                value = Value("choice", text=name, unit="choice")
                first, last = (index, index + size)
                if inside:
                    first, last = min(first, mention.first), max(last, mention.last)
                yield Stated(mention, concept, attribute.name, first, last, value)


def _noun(word: str, size: int) -> bool:
    """One plain word may name another thing after the mention; an adverb or phrase may not."""
    return size == 1 and not word.endswith("ly")


def place(
    reading: Reading, sentence: Sentence, mention: Mention, dates: set[int]
) -> tuple[int, int] | None:
    """The token range of the capitalised place after "in" or "at" in a mention's clause."""
    index, stop = mention.last, min(mention.last + PLACE_REACH, sentence.last)
    while index < stop:
        word = reading.lower[index]
        if word in ("that", "which", "who", "and", ";", ":", "as", "to"):
            return None
        if word in ("in", "at") and index + 1 < sentence.last and index + 1 not in dates:
            found = _capitals(reading, sentence, index + 1, dates)
            if found is not None:
                return found
        index += 1
    return None


def _capitals(
    reading: Reading, sentence: Sentence, index: int, dates: set[int]
) -> tuple[int, int] | None:
    """A run of capitalised words at a token, over "the … city of"."""
    for offset in range(4):
        if index + offset + 1 < sentence.last and reading.lower[index + offset] == "of":
            index += offset + 1
            break
    first = index + (reading.lower[index] == "the")
    last = first
    while last < sentence.last and last not in dates and reading.cased(last)[0].isupper():
        last += 1
    return (first, last) if last > first else None


def participants(mention: Mention) -> Iterator[tuple[Actor, str]]:
    """Each participant's canonical name with the actor that names it, each name once."""
    seen: set[str] = set()
    for actor in mention.actors:
        for name in actor.names:
            if name not in seen:
                seen.add(name)
                yield actor, name


def patterned(match: Match) -> Stated:
    """What a vocabulary pattern read, as a stated attribute."""
    pattern, value = match.pattern, match.value
    return Stated(
        match.mention, pattern.concept, pattern.attribute, value.first, value.last, value.value,
        value.hedge, pattern.text, value.quantity,
    )  # fmt: skip
