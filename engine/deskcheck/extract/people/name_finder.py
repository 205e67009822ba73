"""Names: capitalised words that name persons, with their titles and appositions."""

from __future__ import annotations

from msgspec import Struct

from deskcheck.extract.people.doubtful_names import DOUBTFUL, named, surname
from deskcheck.extract.people.names import (
    GIVEN_NAMES,
    HONORIFICS,
    INITIALISMS,
    MODIFIERS,
    NOT_NAMES,
    OFFICES,
    ORGANISATION_WORDS,
    PARTICLES,
    TITLES,
)
from deskcheck.extract.people.things import ThingIndex
from deskcheck.extract.people.title_reader import TitleReader
from deskcheck.extract.speech.cues import PEOPLE_NOUNS, PERSON_NOUNS, SPEECH_FORMS
from deskcheck.extract.speech.outlets import OUTLETS
from deskcheck.extract.text import Reading, Sentence

_OUTLETS = frozenset(OUTLETS)
_HYPHENS = PARTICLES | {"-"}
_JOINTS = PARTICLES | set(".-‐‑")
"""What may stand between two capitalised words of one name."""
_BEFORE_NAMES = TITLES | {",", ".", "of"}
"""What the words before a titled name end in."""
_CONTRACTED = ("'ll", "'re", "'ve", "'d", "'m", "'t")
"""Ends of words that are no names ("I'll", "They're")."""
_LONGEST_COUNTRY = 3
_PEOPLE = PERSON_NOUNS | PEOPLE_NOUNS - TITLES


class Found(Struct):
    """A name before surnames are resolved; `owner` is whose aide or adviser the title says."""

    first: int
    last: int
    sentence: int
    outer: tuple[int, int]
    title: str = ""
    country: str = ""
    owner: str = ""
    owned: bool = False


class Finder:
    """One pass over an article's capitalised words."""

    def __init__(self, reading: Reading, things: ThingIndex) -> None:
        self.reading = reading
        self.things = things
        self.bare = reading.bare
        self.lower = reading.lower
        self.titles = TitleReader(reading, things)
        self.capital = self.titles.capital
        self.plain = self.titles.plain
        self.found: list[Found] = []
        self.loose: list[tuple[int, int]] = []
        self._proper: dict[str, bool] = {}
        self._inside: dict[str, bool] = {}

    def find(self) -> None:
        """Names with evidence of their own, and single capitalised words for later."""
        for number, capitals in self.reading.by_sentence(self.reading.capitals).items():
            sentence = self.reading.sentences[number]
            if sentence.part == "headline" and self._title_case(sentence):
                self.loose += [(index, number) for index in capitals]
                continue
            free = 0
            for index in capitals:
                word = self.plain[index]
                if index < free or (word in NOT_NAMES and word not in DOUBTFUL):
                    continue
                if "'" in word and word.endswith(_CONTRACTED):
                    continue
                stop = self._run(index, sentence)
                if word in DOUBTFUL and not named(self.reading, self.things, index, stop, sentence):
                    continue
                free = stop
                if free > index + 1 or self._titled(index, free, sentence):
                    self._consider(index, free, sentence, number)
                else:
                    self.loose.append((index, number))

    def proper(self, word: str) -> bool:
        """Whether a lower-case word is capitalised wherever the article prints it."""
        known = self._proper.get(word)
        if known is None:
            known = all(self.capital[index] for index in self.reading.at.get(word, ()))
            self._proper[word] = known
        return known

    def inside(self, word: str) -> bool:
        """Whether a lower-case word stands behind another word somewhere in the article."""
        known = self._inside.get(word)
        if known is None:
            places = self.reading.at.get(word, ())
            known = any(index and self.lower[index - 1].isalnum() for index in places)
            self._inside[word] = known
        return known

    def _title_case(self, sentence: Sentence) -> bool:
        words = [i for i in range(sentence.first, sentence.last) if self.bare[i].isalpha()]
        return len(words) > 3 and sum(self.capital[i] for i in words) > 0.75 * len(words)

    def _run(self, index: int, sentence: Sentence) -> int:
        """The token after the capitalised run that starts at `index`."""
        stop = index + 1
        while stop < sentence.last and not self.lower[stop - 1].endswith("'s"):
            if self.capital[stop]:
                if not self._goes_on(stop, sentence):
                    break
            elif self.lower[stop] not in _JOINTS or not self._joins(index, stop, sentence):
                break
            stop += 1
        return stop

    def _joins(self, index: int, stop: int, sentence: Sentence) -> bool:
        """Whether a mark or a particle goes on with the name that starts at `index`."""
        word = self.lower[stop]
        if word == ".":
            previous = self.lower[stop - 1]
            short = len(previous) == 1 or previous in INITIALISMS
            return short and stop + 1 < sentence.last and self.capital[stop + 1]
        if word in PARTICLES:
            return self._particle(stop, sentence)
        return self._hyphen(index, stop, sentence)

    def _goes_on(self, index: int, sentence: Sentence) -> bool:
        """Whether a capitalised word belongs to the name before it."""
        return self.plain[index] not in NOT_NAMES or surname(self.reading, index, sentence.last)

    def _particle(self, index: int, sentence: Sentence) -> bool:
        after = index + 1
        if after < sentence.last and self.lower[after] in _HYPHENS:
            after += 1
        return after < sentence.last and self.capital[after] and self.plain[after] not in NOT_NAMES

    def _hyphen(self, index: int, at: int, sentence: Sentence) -> bool:
        """Whether a hyphen joins two parts of one person's name."""
        start, end = self.reading.start, self.reading.end
        if at + 1 >= sentence.last or not self.capital[at + 1]:
            return False
        if end[at - 1] != start[at] or end[at] != start[at + 1]:
            return False
        if self.plain[at - 1] in GIVEN_NAMES or self.plain[at - 1] in PARTICLES:
            return True
        before = at - 2 - (at - index >= 3 and self.lower[at - 2] == ".")
        return before >= index and (
            self.plain[before] in GIVEN_NAMES or self.plain[before] in TITLES
        )

    def _consider(self, first: int, stop: int, sentence: Sentence, number: int) -> None:
        """Decide whether a capitalised run names a person, and enter it."""
        begin = self.titles.after(first, stop)
        titled = begin > first
        if not titled:
            titled = self._titled(first, stop, sentence)
        begin = self._skip_things(begin, stop) if titled else self._past_party(begin, stop)
        if begin >= stop:
            return
        size = sum(self.bare[i][0].isalpha() for i in range(begin, stop))
        if titled and self._nameable(begin, stop):
            head = begin - 1
            while self.lower[head] in (",", "."):
                head -= 1
            self._enter(begin, stop, sentence, number, head)
        elif size >= 2 and self._person(begin, stop, sentence):
            self._enter(begin, stop, sentence, number, None)
        elif stop - begin == 1:
            self.loose.append((begin, number))
        elif size >= 2:
            self.loose.extend((i, number) for i in range(begin, stop) if self.capital[i])

    def _titled(self, first: int, stop: int, sentence: Sentence) -> bool:
        return (
            first > sentence.first
            and self.lower[first - 1] in _BEFORE_NAMES
            and self.titles.stands_before(first, stop, sentence)
        )

    def _skip_things(self, begin: int, stop: int) -> int:
        """Skip offices and countries between a title and the name ("Secretary of State X")."""
        while begin < stop and self.plain[begin] in OFFICES:
            begin += 1
        return begin

    def _past_party(self, begin: int, stop: int) -> int:
        """Skip what qualifies an untitled name ("Republican Ana Reis", "Ministers Ana Reis")."""
        index = begin
        while index + 2 < stop and (
            self.plain[index] in MODIFIERS or self.plain[index].removesuffix("s") in TITLES
        ):
            index += 1
        return index if self.plain[index] in GIVEN_NAMES else begin

    def _nameable(self, begin: int, stop: int) -> bool:
        """Whether titled words can be a name: none belongs to an organisation or a country."""
        words = self.plain[begin:stop]
        if not ORGANISATION_WORDS.isdisjoint(words):
            return words[0] in GIVEN_NAMES
        if self.plain[stop - 1] in TITLES or len(words) > 7:
            return False
        hit = self.things.at(self.bare, begin, stop)
        return hit is None or (begin + hit[0] < stop and words[0] in GIVEN_NAMES)

    def _person(self, begin: int, stop: int, sentence: Sentence) -> bool:
        """Whether an untitled run is a person: a known given name, or a place where people act."""
        words = [w for w in self.plain[begin:stop] if w[0].isalpha()]
        if len(words) > 5 or not ORGANISATION_WORDS.isdisjoint(words[1:]):
            return False
        full = len(words) == 2 and words[0] in GIVEN_NAMES
        if (words[-1] in TITLES and not full) or words[-1] in _PEOPLE:
            return False
        hit = self.things.at(self.bare, begin, stop)
        if hit is not None and not (words[0] in GIVEN_NAMES and hit[0] < stop - begin):
            return False
        if tuple(self.bare[begin:stop]) in _OUTLETS:
            return False
        if words[0] in GIVEN_NAMES:
            return True
        if len(words) > 3 or words[0] in ORGANISATION_WORDS or words[0] in MODIFIERS:
            return False
        if any(word.isupper() and len(word) > 2 for word in self.bare[begin:stop]):
            return False
        return self._acts(begin, stop, sentence)

    def _acts(self, begin: int, stop: int, sentence: Sentence) -> bool:
        """Whether a run stands where persons do: says, is told of by age or by a title."""
        if stop < sentence.last:
            after = self.lower[stop]
            if after in SPEECH_FORMS or (after == "who"):
                return True
            if after == "," and stop + 1 < sentence.last:
                following = self.lower[stop + 1]
                if following == "who" or (following.isdigit() and len(following) == 2):
                    return True
                if self.titles.apposition(stop, sentence) is not None:
                    return True
        before = begin - 1
        return before > sentence.first and (
            self.lower[before] in ("said", "says", "added", "warned") and stop < sentence.last
        )

    def _enter(
        self, begin: int, stop: int, sentence: Sentence, number: int, head: int | None
    ) -> None:
        """Enter a name; `head` is the title's last token when a title stands before it."""
        entry = Found(begin, stop, number, (begin, stop))
        if head is None:
            self._of_country(entry, begin, sentence)
        else:
            start = self.titles.start(self.titles.root(head, sentence), sentence)
            self._describe(entry, start, head + 1)
            self._find_owner(entry, start, sentence)
            if not entry.country:
                self._of_country(entry, start, sentence)
            entry.outer = (self.titles.phrase_start(start, sentence), stop)
        self.appose(entry, sentence)
        if entry.title and not entry.country and stop + 1 < sentence.last:
            hit = self.lower[stop] == "of" and self.things.at(self.bare, stop + 1, sentence.last)
            entry.country = hit[2].name if hit and hit[2].kind == "country" else ""
        self.found.append(entry)

    def appose(self, entry: Found, sentence: Sentence) -> None:
        """Take the title behind a name into it ("Holm, the Norlandic leader,")."""
        stop = entry.last
        if stop >= sentence.last or self.lower[stop] != ",":
            return
        found = self.titles.apposition(stop, sentence)
        if found is not None:
            opening, after, end = found
            if self.lower[opening] in ("the", "a", "an", "his", "her"):
                opening += 1
            if not entry.title or entry.title.lower() in HONORIFICS:
                self._describe(entry, opening, after)
            entry.outer = (entry.outer[0], end)

    def _of_country(self, entry: Found, begin: int, sentence: Sentence) -> None:
        """Take the country that possesses a name or its title ("Peru's Ana Ruiz") into it."""
        if begin <= sentence.first or not self.lower[begin - 1].endswith("'s"):
            return
        for first in range(begin - 1, max(sentence.first, begin - _LONGEST_COUNTRY) - 1, -1):
            thing = self.things.whole(self.bare, first, begin)
            if thing is not None and thing.kind == "country":
                entry.country = thing.name
                entry.outer = (first, entry.outer[1])
                return

    def _describe(self, entry: Found, start: int, stop: int) -> None:
        """Set title and country from title tokens."""
        if stop <= start:
            return
        entry.title = " ".join(self.reading.text(start, stop).split())
        for index in range(start, stop):
            hit = self.things.at(self.bare, index, stop)
            if hit is not None and hit[2].kind == "country":
                entry.country = hit[2].name
                return

    def _find_owner(self, entry: Found, start: int, sentence: Sentence) -> None:
        """Whose aide: the possessor before the title, or the title's own first word."""
        if start > sentence.first:
            before = self.lower[start - 1]
            if before.endswith("'s"):
                entry.owner = self.bare[start - 1]
            elif before in ("his", "her"):
                entry.owned = True
        if not entry.owner and self.capital[start] and self.plain[start] not in TITLES:
            entry.owner = self.bare[start]
