"""Who can be credited in a sentence: persons, institutions, outlets, unnamed sources, pronouns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from deskcheck.extract.clauses import QUOTE, Unit
from deskcheck.extract.cues import (
    ADVERBS,
    AUXILIARIES,
    BODIES,
    CUE_VERBS,
    NOUN_FORMS,
    OUTLET_NOUNS,
    OUTLET_WORDS,
    OUTLETS,
    PEOPLE_NOUNS,
    PERSON_NOUNS,
    STATEMENTS,
    TIME_WORDS,
)
from deskcheck.extract.names import NOT_NAMES, TITLES
from deskcheck.extract.people import People, PersonMention, Reference
from deskcheck.extract.text import Reading
from deskcheck.extract.things import ThingIndex
from deskcheck.parts import word_set

SpeakerKind = Literal["person", "persons", "institution", "outlet", "anonymous", "pronoun", "paper"]

DETERMINERS = word_set(
    "the a an this that these those some several many most few one two three four five other "
    "another both all any his her its their our my no"
)
PRONOUNS = word_set("he she they it we i")
BOUNDARIES = word_set(
    "and or but nor that which who whom whose what when where why how if than as of in on at by "
    "for to from with about against after before during while until since because although though "
    "under over into onto across along behind beyond below beneath inside outside upon within "
    "without toward towards throughout per indeed perhaps despite between among amid around near not is are was were be been being has "
    "have had do does did will would can could may might must should i he she it we they you him "
    "them us me there here also so then , . ; : ! ? ( ) [ ] – — - … then said told says"
) | {QUOTE}
_PERSONS = (PERSON_NOUNS | TITLES) - word_set(
    "mr mrs ms miss sir dame lord lady dr head host anchor general major boss lead captain-general "
    "pres vp veep mp rep sen gov gen adm lt sgt cmdr col capt rev prof counterpart deputy"
)


def singular(word: str) -> str:
    """A noun without its regular plural ending."""
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


_OPENERS = BOUNDARIES | DETERMINERS | PRONOUNS | TIME_WORDS
"""Capitalised only where a sentence begins: no name starts with them."""


def _heads() -> dict[str, tuple[SpeakerKind, str]]:
    """Head nouns, singular and plural, to the kind of speaker they make and their singular."""
    table: dict[str, tuple[SpeakerKind, str]] = {}
    classes: tuple[tuple[SpeakerKind, frozenset[str]], ...] = (
        ("paper", STATEMENTS),
        ("institution", (OUTLET_NOUNS - {"site"}) | BODIES),
        ("anonymous", _PERSONS | PEOPLE_NOUNS),
    )
    for kind, nouns in classes:
        for noun in nouns:
            plural = noun[:-1] + "ies" if noun.endswith("y") else noun + "s"
            table[plural] = (kind, noun)
            table[noun] = (kind, singular(noun) if noun in PEOPLE_NOUNS else noun)
    return table


_HEADS = _heads()
_ADJECTIVAL = ("an", "ish", "ese", "ch", "ss", "i", "ic", "k")
_JOINING = word_set("of for in at from with on inside within close familiar near to by based")


@dataclass(frozen=True, slots=True)
class Speaker:
    """A noun phrase at items `first` to `last` that can be credited.

    `name` is the canonical name (a description for the unnamed, the pronoun for a pronoun),
    `start`/`end` its code points, `head` the head noun in the singular, `definite` whether it
    takes up something known, `country` the country it belongs to.
    """

    first: int
    last: int
    kind: SpeakerKind
    name: str
    start: int
    end: int
    head: str = ""
    definite: bool = False
    country: str = ""
    role: str = ""


class Speakers:
    """Finds the speakers of one article's units."""

    def __init__(self, reading: Reading, people: People, things: ThingIndex) -> None:
        self.reading = reading
        self.people = people
        self.things = things
        self.bare = reading.bare
        self.persons: dict[int, PersonMention] = {m.outer[0]: m for m in people.mentions}
        self.references: dict[int, Reference] = {r.first: r for r in people.references}
        firsts = {s.first for s in reading.sentences}
        self.proper = {w for i, w in enumerate(self.bare) if w[:1].isupper() and i not in firsts}
        self.openers = {self.bare[i] for i in firsts} - self.proper
        self.common = {w for w, b in zip(reading.lower, self.bare, strict=True) if b.islower()}
        self.outlets: dict[str, list[tuple[str, ...]]] = {}
        for words in sorted(OUTLETS, key=len, reverse=True):
            parts = tuple(p for w in words for p in w.replace("-", " - ").split())
            self.outlets.setdefault(parts[0], []).append(parts)

    def of(self, unit: Unit) -> list[Speaker]:
        """The speakers of a unit in order; they do not overlap."""
        found: list[Speaker] = []
        index = 0
        while index < len(unit.low):
            speaker = self._at(unit, index, self._floor(unit, found))
            if speaker is None:
                index += 1
            else:
                if found and speaker.first < found[-1].last:
                    found.pop()
                found.append(speaker)
                index = speaker.last
        return found

    @staticmethod
    def _floor(unit: Unit, found: list[Speaker]) -> int:
        """Where a noun phrase may begin: after the last speaker, or with it as the possessor."""
        if not found:
            return 0
        last = found[-1]
        return last.first if unit.low[last.last - 1].endswith("'s") else last.last

    def _at(self, unit: Unit, index: int, floor: int) -> Speaker | None:
        """The speaker whose name, head noun or pronoun is at an item."""
        low, token = unit.low[index], unit.token[index]
        if low == QUOTE:
            return None
        if token in self.persons:
            return self._person(unit, index, self.persons[token])
        if token in self.references:
            return self._reference(unit, index, self.references[token])
        if low in PRONOUNS or low.partition("'")[0] in PRONOUNS:
            return self._make(unit, index, index + 1, "pronoun", low.partition("'")[0])
        if self.bare[token][:1].isupper():
            named = self._named(unit, index, floor)
            if named is not None:
                return named
        return self._common(unit, index, floor, low) if low in _HEADS else None

    def _common(self, unit: Unit, index: int, floor: int, low: str) -> Speaker | None:
        """The speaker whose common head noun is at an item."""
        kind, head = _HEADS[low]
        named_next = index + 1 < len(unit.low) and self.bare[unit.token[index + 1]][:1].isupper()
        if head in OUTLET_NOUNS and named_next:
            return None
        return self._phrase(unit, index, floor, kind, head)

    def _make(
        self, unit: Unit, first: int, last: int, kind: SpeakerKind, name: str, **more: str | bool
    ) -> Speaker:
        start = self.reading.start[unit.token[first]]
        end = self.reading.end[unit.token[last - 1]]
        if unit.low[last - 1].endswith("'s"):
            end -= 2
        return Speaker(first, last, kind, name, start, end, **more)  # type: ignore[arg-type]

    def _person(self, unit: Unit, index: int, mention: PersonMention) -> Speaker | None:
        stop = index
        while stop < len(unit.low) and unit.token[stop] < mention.outer[1]:
            stop += 1
        return Speaker(
            index,
            stop,
            "person",
            mention.name,
            mention.start,
            mention.end,
            country=self.people.country_of(mention.name),
            role=mention.title or self.people.title_of(mention.name),
        )

    def _reference(self, unit: Unit, index: int, reference: Reference) -> Speaker:
        stop = index
        while stop < len(unit.low) and unit.token[stop] < reference.last:
            stop += 1
        if len(reference.names) != 1:
            return self._make(unit, index, stop, "persons", " and ".join(reference.names))
        name = reference.names[0]
        return self._make(
            unit,
            index,
            stop,
            "person",
            name,
            country=self.people.country_of(name),
            role=self.people.title_of(name),
        )

    def _named(self, unit: Unit, index: int, floor: int) -> Speaker | None:
        """An outlet, a defined thing or another capitalised name that starts at an item."""
        token, ending = unit.token[index], unit.token[-1] + 1
        stop = self._outlet_end(token, ending)
        if stop:
            return self._outlet(unit, index, self._items(unit, index, stop))
        run = self._run(unit, index)
        if run < len(unit.low) and self._person_begins(unit, run):
            return None
        words = [self.bare[unit.token[i]] for i in range(index, run)]
        if unit.low[index] not in NOT_NAMES and self._outlet_like(unit, index, run, words):
            return self._outlet(unit, index, run)
        if run < len(unit.low) and self._noun_follows(unit, run):
            return None
        hit = self.things.at(self.bare, token, ending)
        if hit is not None and self._items(unit, index, token + hit[0]) >= run:
            stop = self._items(unit, index, token + hit[0])
            if self._attributive(unit, words[-1], stop):
                return None
            return self._thing(unit, index, stop, hit)
        return self._unknown(unit, index, run, words)

    def _outlet_like(self, unit: Unit, index: int, run: int, words: list[str]) -> bool:
        """Whether a name is an outlet's by its own words or by the noun beside it."""
        if len(words) > 1 and words[0].lower() in ("radio", "tv", "channel", "agence"):
            return True
        if len(words) > 1 and words[-1].lower() in OUTLET_WORDS:
            return True
        return self._near_outlet_noun(unit, index, run)

    def _unknown(self, unit: Unit, index: int, run: int, words: list[str]) -> Speaker | None:
        """A capitalised run that is nothing known: an institution, or people."""
        if unit.low[index] in _OPENERS or (run == index + 1 and unit.low[index] in NOT_NAMES):
            return None
        if run - index == 1 and words[0].lower() in BODIES:
            return None
        if run - index == 1 and words[0].endswith(("ing", "ly")) and words[0] not in self.proper:
            return None
        last = singular(words[-1].lower())
        if last in _PERSONS or last in STATEMENTS or words[-1].lower() in CUE_VERBS:
            return None
        if run == 1 and words[0].endswith("s") and words[0] not in self.proper:
            return self._make(unit, 0, 1, "anonymous", words[0].lower(), head=last)
        return self._institution(unit, index, run)

    def _run(self, unit: Unit, index: int) -> int:
        """The item after a capitalised run."""
        stop = index + 1
        while stop < len(unit.low) and not unit.low[stop - 1].endswith("'s"):
            if self._person_begins(unit, stop):
                break
            word = self.bare[unit.token[stop]]
            capital = word[:1].isupper() and unit.low[stop] != QUOTE
            if capital and unit.low[stop] not in NOT_NAMES:
                stop += 1
            elif (
                unit.low[stop] in ("of", "for", "and", "&", "-")
                and stop + 1 < len(unit.low)
                and stop - index >= 1
                and unit.low[stop] in ("of", "&", "-")
                and self.bare[unit.token[stop + 1]][:1].isupper()
                and unit.low[stop + 1] != QUOTE
            ):
                stop += 2
            else:
                break
        return stop

    def _person_begins(self, unit: Unit, index: int) -> bool:
        """Whether a person's full or titled name begins at an item."""
        mention = self.persons.get(unit.token[index])
        return mention is not None and mention.full

    def _noun_follows(self, unit: Unit, index: int) -> bool:
        """Whether a lower-case head noun or modifier of one goes on after a capitalised run."""
        for ahead in range(index, min(index + 4, len(unit.low))):
            low = unit.low[ahead]
            if low in BOUNDARIES or low in CUE_VERBS or low in AUXILIARIES or low in TIME_WORDS:
                return False
            if low in _HEADS:
                return True
            if unit.low[ahead - 1].endswith("'s"):
                return False
        return False

    @staticmethod
    def _attributive(unit: Unit, word: str, stop: int) -> bool:
        """Whether a country's adjective or initials only qualify the noun after them."""
        if stop >= len(unit.low) or not (word.isupper() or word.endswith(_ADJECTIVAL)):
            return False
        after = unit.low[stop]
        return (
            after.isalpha()
            and after not in BOUNDARIES
            and (after not in CUE_VERBS or after in NOUN_FORMS)
            and after not in ADVERBS
            and after not in TIME_WORDS
            and not after.endswith(("ly", "s"))
        )

    @staticmethod
    def _items(unit: Unit, index: int, token: int) -> int:
        """The first item from `index` on whose token is not before `token`."""
        while index < len(unit.low) and unit.token[index] < token:
            index += 1
        return index

    def _outlet_end(self, token: int, last: int) -> int:
        for words in self.outlets.get(self.bare[token], ()):
            if tuple(self.bare[token : token + len(words)]) == words and token + len(words) <= last:
                stop = token + len(words)
                while stop < last and self.bare[stop].lower() in ("news", "agency"):
                    if not self.bare[stop][0].isupper():
                        break
                    stop += 1
                return stop
        return 0

    def _near_outlet_noun(self, unit: Unit, index: int, run: int) -> bool:
        before = unit.low[index - 1] if index else ""
        after = unit.low[run] if run < len(unit.low) else ""
        if after == "news" and run + 1 < len(unit.low):
            after = unit.low[run + 1]
        return (before in OUTLET_NOUNS and before not in ("channel", "network", "site")) or (
            after in ("newspaper", "magazine", "broadcaster", "tabloid", "newswire")
            or (after == "agency" and unit.low[run] == "news")
        )

    def _outlet(self, unit: Unit, index: int, stop: int) -> Speaker:
        """An outlet's name, with the noun phrase around it taken in."""
        start = self.reading.start[unit.token[index]]
        end = self.reading.end[unit.token[stop - 1]]
        if unit.low[stop - 1].endswith("'s"):
            end -= 2
        name = " ".join(self.reading.article.text[start:end].split())
        if name.startswith("The ") and name != "The Hill":
            name = name[4:]
        first = index
        while first > 0 and unit.low[first - 1] in OUTLET_NOUNS | {"news", "state", "the"}:
            first -= 1
        while stop < len(unit.low) and unit.low[stop] in OUTLET_NOUNS | {"news"}:
            stop += 1
        return Speaker(first, stop, "outlet", name, start, end)

    def _thing(self, unit: Unit, index: int, stop: int, hit: tuple[int, str, object]) -> Speaker:
        """A country, organisation or seat of power that speaks."""
        called, thing = hit[1], hit[2]
        country = getattr(thing, "name", "") if getattr(thing, "kind", "") == "country" else ""
        first = index - 1 if index and unit.low[index - 1] == "the" else index
        start = self.reading.start[unit.token[index]]
        end = self.reading.end[unit.token[stop - 1]] - 2 * unit.low[stop - 1].endswith("'s")
        name = " ".join(self.reading.article.text[start:end].split())
        if first < index or called.lower().startswith("the "):
            name = f"the {name}"
        begin = self.reading.start[unit.token[first]]
        return Speaker(first, stop, "institution", name, begin, end, country=country)

    def _institution(self, unit: Unit, index: int, stop: int) -> Speaker:
        """A capitalised name that is nothing better known: a company, a body, a party."""
        first = index - 1 if index and unit.low[index - 1] == "the" else index
        end = self.reading.end[unit.token[stop - 1]] - 2 * unit.low[stop - 1].endswith("'s")
        start = self.reading.start[unit.token[index]]
        name = " ".join(self.reading.article.text[start:end].split())
        if first < index:
            name = f"the {name}"
        elif name.startswith("The "):
            name = "the " + name[4:]
        begin = self.reading.start[unit.token[first]]
        country = self._country(unit, index, stop)
        return Speaker(first, stop, "institution", name, begin, end, country=country)

    def _country(self, unit: Unit, first: int, last: int) -> str:
        for index in range(first, last):
            token = unit.token[index]
            hit = self.things.at(self.bare, token, unit.token[last - 1] + 1)
            if hit is not None and hit[2].kind == "country":
                return hit[2].name
        return ""

    def _phrase(
        self, unit: Unit, head: int, floor: int, kind: SpeakerKind, noun: str
    ) -> Speaker | None:
        """The noun phrase around a head noun; None when a longer one goes on to its right."""
        if head + 1 < len(unit.low) and self._noun_follows(unit, head + 1):
            return None
        if unit.low[head] in CUE_VERBS and not _determined(unit, head, floor):
            return None
        first = head
        while first > floor and head - first < 8:
            before = unit.low[first - 1]
            if before in DETERMINERS:
                first -= 1
                break
            proper = first > 1 and self.bare[unit.token[first - 1]][:1].isupper()
            if not proper and (before in BOUNDARIES or before in CUE_VERBS or before in TIME_WORDS):
                break
            if not before[:1].isalnum() and before not in ("-", "‑"):
                break
            first -= 1
        if first - 2 >= floor and unit.low[first - 2 : first] == ["one", "of"]:
            first -= 2
        text = self._words(unit, first, head + 1)
        definite = unit.low[first] in ("the", "this", "that", "these", "those", "his", "her")
        country = self._country(unit, first, head + 1)
        return self._make(
            unit, first, head + 1, kind, text, head=noun, definite=definite, country=country
        )

    def _words(self, unit: Unit, first: int, last: int) -> str:
        """A noun phrase as printed, its article in lower case."""
        text = " ".join(self.reading.text(unit.token[first], unit.token[last - 1] + 1).split())
        opening = text.split(" ", 1)[0]
        if opening.lower() in DETERMINERS or (
            unit.at.get(unit.token[first]) == 0 and opening.isalpha() and first == last - 1
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
            speaker.country or self._country(unit, speaker.first, stop),
            speaker.role,
        )

    def phrase(self, unit: Unit, first: int, last: int) -> Speaker:
        """Any noun phrase as a source without a better kind."""
        return self._make(unit, first, last, "paper", self._words(unit, first, last))


def _determined(unit: Unit, head: int, floor: int) -> bool:
    """Whether a determiner or possessive stands close before a noun."""
    return any(
        unit.low[i] in DETERMINERS or unit.low[i].endswith("'s")
        for i in range(max(floor, head - 4), head)
    )


def joined(unit: Unit, left: Speaker, right: Speaker) -> bool:
    """Whether the right speaker only completes the left one ("a spokesman for the ministry")."""
    gap = unit.low[left.last : right.first]
    if not gap or len(gap) > 8 or (gap[0] not in _JOINING and gap[0] not in ("released", "issued")):
        return False
    return not any(
        word in (",", ";", QUOTE, "and", "that", "who") or word in AUXILIARIES for word in gap
    ) and not any(w in CUE_VERBS and w not in NOUN_FORMS for w in gap)
