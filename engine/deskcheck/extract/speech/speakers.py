"""Who can be credited in a sentence: persons, institutions, outlets, unnamed sources, pronouns."""

from __future__ import annotations

from deskcheck.extract.people.persons import People, PersonMention, Reference
from deskcheck.extract.people.proper_names import ProperNames
from deskcheck.extract.people.things import ThingIndex
from deskcheck.extract.speech.clauses import QUOTE, Unit, items
from deskcheck.extract.speech.cues import CUE_VERBS, SPEECH_FORMS, TIME_WORDS
from deskcheck.extract.speech.outlets import OUTLET_NOUNS
from deskcheck.extract.speech.speaker import (
    BOUNDARIES,
    DETERMINERS,
    HEADS,
    PRONOUNS,
    Speaker,
    SpeakerKind,
    determined,
    made,
    noun_follows,
)
from deskcheck.extract.text import Reading

_PRONOUNS = PRONOUNS | {
    f"{word}'{ending}" for word in PRONOUNS for ending in ("s", "d", "m", "re", "ve", "ll", "t")
}
_OPENING = SPEECH_FORMS | {",", QUOTE, "–", "—"}
_NO_QUALIFIERS = BOUNDARIES | CUE_VERBS | TIME_WORDS
_NO_NOUNS = ("ed", "ing", "lly", "ely", "tly", "rly", "sly", "dly", "gly")
"""Endings of verbs and adverbs, which qualify no title."""
_QUALIFIERS = 2
"""So many words that no list knows may qualify a title."""
_SPEAKING = _PRONOUNS | frozenset(HEADS)


class Speakers:
    """Finds the speakers of one article's units."""

    def __init__(self, reading: Reading, people: People, things: ThingIndex) -> None:
        self.reading = reading
        self.people = people
        self.bare = reading.bare
        self.persons: dict[int, PersonMention] = {m.outer[0]: m for m in people.mentions}
        self.references: dict[int, Reference] = {r.first: r for r in people.references}
        self.proper_names = ProperNames(reading, things, self.persons)
        marked = self.persons.keys() | self.references.keys()
        self._telling = sorted({*reading.capitals, *reading.anywhere(_SPEAKING), *marked})

    def surnamed(self, words: str) -> str:
        """The person of the article whose name or surname words are, in any case; "" for nobody."""
        folded = words.casefold()
        names = {
            name
            for name in self.people.by_name
            if folded in (name.casefold(), name.casefold().rsplit(" ", 1)[-1])
        }
        return names.pop() if len(names) == 1 else ""

    def country(self, name: str) -> str:
        """The country that a title in the article ties a person to, "" for none."""
        return self.people.country_of(name)

    def of(self, unit: Unit) -> list[Speaker]:
        """The speakers of a unit in order; they do not overlap."""
        found: list[Speaker] = []
        after = 0
        for index in items(unit, self._telling):
            if index < after:
                continue
            floor = self._floor(unit, found) if found else 0
            speaker = self._at(unit, index, floor, unit.low[index], unit.token[index])
            if speaker is not None:
                if found and speaker.first < found[-1].last:
                    found.pop()
                found.append(speaker)
                after = speaker.last
        return found

    @staticmethod
    def _floor(unit: Unit, found: list[Speaker]) -> int:
        """Where a noun phrase may begin: after the last speaker, or with it as the possessor."""
        last = found[-1]
        return last.first if unit.low[last.last - 1].endswith("'s") else last.last

    def _at(self, unit: Unit, index: int, floor: int, low: str, token: int) -> Speaker | None:
        """The speaker whose name, head noun or pronoun is at an item."""
        if token in self.persons:
            return self._person(unit, index, self.persons[token])
        if token in self.references:
            return self._reference(unit, index, self.references[token])
        if low in _PRONOUNS:
            return made(self.reading, unit, index, index + 1, "pronoun", low.partition("'")[0])
        if self.bare[token][:1].isupper():
            named = self.proper_names.at(unit, index)
            if named is not None:
                return named
        return self._common(unit, index, floor, low) if low in HEADS else None

    def _common(self, unit: Unit, index: int, floor: int, low: str) -> Speaker | None:
        """The speaker whose common head noun is at an item."""
        kind, head = HEADS[low]
        named_next = index + 1 < len(unit.low) and self.bare[unit.token[index + 1]][:1].isupper()
        if head in OUTLET_NOUNS and named_next:
            return None
        return self._phrase(unit, index, floor, kind, head)

    def _person(self, unit: Unit, index: int, mention: PersonMention) -> Speaker | None:
        stop = index
        while stop < len(unit.low) and unit.token[stop] < mention.outer[1]:
            stop += 1
        return Speaker(
            self._qualified(unit, index),
            stop,
            "person",
            mention.name,
            mention.start,
            mention.end,
            country=self.people.country_of(mention.name),
            role=mention.title or self.people.title_of(mention.name),
        )

    def _qualified(self, unit: Unit, index: int) -> int:
        """Where the words that qualify a lower-case title begin: ", harbour club secretary X"."""
        if not self.bare[unit.token[index]].islower():
            return index
        for first in range(index - 1, max(-1, index - _QUALIFIERS - 2), -1):
            before = unit.low[first]
            if before in _OPENING or before in DETERMINERS:
                return first + (before not in DETERMINERS)
            qualifies = before.isalpha() and self.bare[unit.token[first]].islower()
            if not qualifies or before in _NO_QUALIFIERS or before.endswith(_NO_NOUNS):
                return index
        return index

    def _reference(self, unit: Unit, index: int, reference: Reference) -> Speaker:
        stop = index
        while stop < len(unit.low) and unit.token[stop] < reference.last:
            stop += 1
        if len(reference.names) != 1:
            return made(self.reading, unit, index, stop, "persons", " and ".join(reference.names))
        name = reference.names[0]
        return made(
            self.reading,
            unit,
            index,
            stop,
            "person",
            name,
            country=self.people.country_of(name),
            role=self.people.title_of(name),
        )

    def _phrase(
        self, unit: Unit, head: int, floor: int, kind: SpeakerKind, noun: str
    ) -> Speaker | None:
        """The noun phrase around a head noun; None when a longer one goes on to its right."""
        if head + 1 < len(unit.low) and noun_follows(unit, head + 1):
            return None
        if unit.low[head] in CUE_VERBS and not determined(unit, head, floor):
            return None
        first = head
        while first > floor and head - first < 8:
            before = unit.low[first - 1]
            if before in DETERMINERS:
                first -= 1
                break
            if before in ("-", "‑"):
                first -= 1
                continue
            proper = first > 1 and self.bare[unit.token[first - 1]][:1].isupper()
            if not proper and (before in BOUNDARIES or before in CUE_VERBS or before in TIME_WORDS):
                break
            if not before[:1].isalnum():
                break
            first -= 1
        if first - 2 >= floor and unit.low[first - 2 : first] == ["one", "of"]:
            first -= 2
        text = self._words(unit, first, head + 1)
        definite = unit.low[first] in ("the", "this", "that", "these", "those", "his", "her")
        country = self.proper_names.country(unit, first, head + 1)
        return made(
            self.reading,
            unit,
            first,
            head + 1,
            kind,
            text,
            head=noun,
            definite=definite,
            country=country,
        )

    def _words(self, unit: Unit, first: int, last: int) -> str:
        """A noun phrase as printed, its article in lower case."""
        text = " ".join(self.reading.text(unit.token[first], unit.token[last - 1] + 1).split())
        opening = text.split(" ", 1)[0]
        if opening.lower() in DETERMINERS or (
            first == 0 and 0 not in unit.quoted and opening.isalpha() and first == last - 1
        ):
            text = opening.lower() + text[len(opening) :]
        return text

    def widened(self, unit: Unit, speaker: Speaker, stop: int) -> Speaker:
        """A noun phrase with what follows it up to item `stop` ("a spokesman for the ministry")."""
        text = self._words(unit, speaker.first, stop)
        return Speaker(
            speaker.first,
            stop,
            speaker.kind,
            text,
            speaker.start,
            self.reading.end[unit.token[stop - 1]],
            speaker.head,
            speaker.definite,
            speaker.country or self.proper_names.country(unit, speaker.first, stop),
            speaker.role,
        )

    def they(self, unit: Unit, first: int, last: int) -> Speaker:
        """Words that stand for several ("many of whom"), as a pronoun does."""
        return made(self.reading, unit, first, last, "pronoun", "they")

    def phrase(self, unit: Unit, first: int, last: int) -> Speaker:
        """Any noun phrase as a source without a better kind."""
        return made(self.reading, unit, first, last, "paper", self._words(unit, first, last))
