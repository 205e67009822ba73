"""Capitalised names that can be credited and are no person's: outlets, things, institutions."""

from __future__ import annotations

from collections.abc import Mapping

from deskcheck.extract.people.names import NOT_NAMES
from deskcheck.extract.people.persons import PersonMention
from deskcheck.extract.people.things import ThingIndex
from deskcheck.extract.speech.clauses import QUOTE, Unit
from deskcheck.extract.speech.cues import (
    ADVERBS,
    BODIES,
    CUE_VERBS,
    NOUN_FORMS,
    STATEMENTS,
    TIME_WORDS,
)
from deskcheck.extract.speech.outlets import OUTLET_NOUNS, OUTLET_WORDS, OUTLETS
from deskcheck.extract.speech.speaker import (
    BOUNDARIES,
    OPENERS,
    PERSONS,
    Speaker,
    made,
    noun_follows,
    singular,
)
from deskcheck.extract.text import Reading

_NO_NAMES = OPENERS | ADVERBS
_BESIDE = OUTLET_NOUNS | {"news"}
_BEFORE = _BESIDE | {"state", "the"}
_ADJECTIVAL = ("an", "ish", "ese", "ch", "ss", "i", "ic", "k")


def _by_word() -> dict[str, list[tuple[str, ...]]]:
    """Outlets as tokens by their first one, longer names first."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for words in sorted(OUTLETS, key=len, reverse=True):
        parts = tuple(p for w in words for p in w.replace("-", " - ").split())
        table.setdefault(parts[0], []).append(parts)
    return table


_OUTLETS_BY_WORD = _by_word()


class ProperNames:
    """Finds what one article's capitalised words name: an outlet, a defined thing, a body.

    A word is `proper` when it stands with a capital within a sentence, an `opener` when it does so
    only where one begins, `common` when it stands in lower case somewhere.
    """

    def __init__(
        self, reading: Reading, things: ThingIndex, persons: Mapping[int, PersonMention]
    ) -> None:
        self.reading = reading
        self.things = things
        self.persons = persons
        self.bare = reading.bare

    def proper(self, word: str) -> bool:
        """Whether a word stands with a capital within a sentence."""
        return any(not self._opens(token) for token in self._printed(word))

    def opener(self, word: str) -> bool:
        """Whether a word stands as it is printed only where sentences begin."""
        places = self._printed(word)
        return bool(places) and all(map(self._opens, places))

    def common(self, word: str) -> bool:
        """Whether a lower-case word stands so somewhere."""
        return bool(self._printed(word))

    def _printed(self, word: str) -> list[int]:
        """The tokens that are printed as a word is, possessives among them."""
        low, at, bare = word.lower(), self.reading.at, self.bare
        places = [*at.get(low, ()), *at.get(f"{low}'s", ())]
        return [token for token in places if bare[token] == word]

    def _opens(self, token: int) -> bool:
        """Whether a sentence begins with a token."""
        reading = self.reading
        return reading.sentences[reading.sentence(token)].first == token

    def at(self, unit: Unit, index: int) -> Speaker | None:
        """An outlet, a defined thing or another capitalised name that starts at an item."""
        token, ending = unit.token[index], unit.token[-1] + 1
        stop = self._outlet_end(token, ending) if self.bare[token] in _OUTLETS_BY_WORD else 0
        if stop:
            return self._outlet(unit, index, self._items(unit, index, stop))
        run = self._run(unit, index)
        if run < len(unit.low) and self._person_begins(unit, run):
            return None
        words = [self.bare[unit.token[i]] for i in range(index, run)]
        if unit.low[index] not in NOT_NAMES and self._outlet_like(unit, index, run, words):
            return self._outlet(unit, index, run)
        if run < len(unit.low) and noun_follows(unit, run):
            return None
        known = self.bare[token] in self.things.openers
        hit = self.things.at(self.bare, token, ending) if known else None
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
        if unit.low[index] in _NO_NAMES or (run == index + 1 and unit.low[index] in NOT_NAMES):
            return None
        if run - index == 1 and words[0].lower() in BODIES:
            return None
        if run - index == 1 and words[0].endswith(("ing", "ly")) and not self.proper(words[0]):
            return None
        last = singular(words[-1].lower())
        if last in PERSONS or last in STATEMENTS or words[-1].lower() in CUE_VERBS:
            return None
        if run == 1 and words[0].endswith("s") and not self.proper(words[0]):
            return made(self.reading, unit, 0, 1, "anonymous", words[0].lower(), head=last)
        return self._institution(unit, index, run)

    def _run(self, unit: Unit, index: int) -> int:
        """The item after a capitalised run."""
        stop, size, low, token = index + 1, len(unit.low), unit.low, unit.token
        capitals = self.reading.capital
        while stop < size and not low[stop - 1].endswith("'s"):
            capital = capitals[token[stop]] and low[stop] != QUOTE
            if capital and self._person_begins(unit, stop):
                break
            if capital and low[stop] not in NOT_NAMES:
                stop += 1
            elif (
                low[stop] in ("of", "&", "-")
                and stop + 1 < size
                and capitals[token[stop + 1]]
                and low[stop + 1] != QUOTE
            ):
                stop += 2
            else:
                break
        return stop

    def _person_begins(self, unit: Unit, index: int) -> bool:
        """Whether a person's full or titled name begins at an item."""
        mention = self.persons.get(unit.token[index])
        return mention is not None and mention.full

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
        for words in _OUTLETS_BY_WORD.get(self.bare[token], ()):
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
        while first > 0 and unit.low[first - 1] in _BEFORE:
            first -= 1
        while stop < len(unit.low) and unit.low[stop] in _BESIDE:
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
        country = self.country(unit, index, stop)
        return Speaker(first, stop, "institution", name, begin, end, country=country)

    def country(self, unit: Unit, first: int, last: int) -> str:
        """The defined country that is named among some items, "" when none is."""
        openers = self.things.openers
        for token in unit.token[first:last]:
            if self.bare[token] not in openers:
                continue
            hit = self.things.at(self.bare, token, unit.token[last - 1] + 1)
            if hit is not None and hit[2].kind == "country":
                return hit[2].name
        return ""
