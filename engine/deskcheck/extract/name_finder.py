"""Names: capitalised words that name persons, with their titles and appositions."""

from __future__ import annotations

from dataclasses import dataclass

from deskcheck.extract.cues import OUTLETS, PEOPLE_NOUNS, PERSON_NOUNS, SPEECH_FORMS
from deskcheck.extract.names import (
    COLOURS,
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
from deskcheck.extract.text import Reading, Sentence
from deskcheck.extract.things import ThingIndex


@dataclass(slots=True)
class Found:
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
        self.capital = [word[:1].isupper() for word in self.bare]
        self.lower = reading.lower
        self.plain = [w[:-2] if w.endswith("'s") else w for w in self.lower]
        self.found: list[Found] = []
        self.loose: list[tuple[int, int]] = []

    def find(self) -> None:
        """Names with evidence of their own, and single capitalised words for later."""
        for number, sentence in enumerate(self.reading.sentences):
            if sentence.part == "headline" and self._title_case(sentence):
                self._singles(sentence, number)
                continue
            index = sentence.first
            while index < sentence.last:
                if not self._starts(index, sentence):
                    index += 1
                    continue
                stop = self._run(index, sentence)
                self._consider(index, stop, sentence, number)
                index = stop

    def _title_case(self, sentence: Sentence) -> bool:
        words = [i for i in range(sentence.first, sentence.last) if self.bare[i].isalpha()]
        return len(words) > 3 and sum(self.capital[i] for i in words) > 0.75 * len(words)

    def _singles(self, sentence: Sentence, number: int) -> None:
        self.loose.extend(
            (i, number) for i in range(sentence.first, sentence.last) if self.capital[i]
        )

    def _starts(self, index: int, sentence: Sentence) -> bool:
        return self.capital[index] and self.plain[index] not in NOT_NAMES

    def _run(self, index: int, sentence: Sentence) -> int:
        """The token after the capitalised run that starts at `index`."""
        stop = index + 1
        while stop < sentence.last:
            previous = self.lower[stop - 1]
            if previous.endswith("'s"):
                break
            if (
                (self.capital[stop] and self._goes_on(stop))
                or (
                    self.lower[stop] == "."
                    and (len(previous) == 1 or previous in INITIALISMS)
                    and stop + 1 < sentence.last
                    and self.capital[stop + 1]
                )
                or (self.lower[stop] in PARTICLES and self._particle(stop, sentence))
                or (self.lower[stop] in "-‐‑" and self._hyphen(index, stop, sentence))
            ):
                stop += 1
            else:
                break
        return stop

    def _goes_on(self, index: int) -> bool:
        """Whether a capitalised word belongs to the name before it; colours do after given ones."""
        word = self.plain[index]
        return word not in NOT_NAMES or (
            word in COLOURS
            and self.plain[index - 1] in GIVEN_NAMES
            and self.bare[index][1:].islower()
        )

    def _particle(self, index: int, sentence: Sentence) -> bool:
        after = index + 1
        if after < sentence.last and self.lower[after] in ("-", *PARTICLES):
            after += 1
        return after < sentence.last and self.capital[after] and self._unlisted(after)

    def _unlisted(self, index: int) -> bool:
        return self.plain[index] not in NOT_NAMES

    def _hyphen(self, index: int, at: int, sentence: Sentence) -> bool:
        """Whether a hyphen joins two parts of one person's name."""
        start, end = self.reading.start, self.reading.end
        if at + 1 >= sentence.last or not self.capital[at + 1]:
            return False
        if end[at - 1] != start[at] or end[at] != start[at + 1]:
            return False
        return (
            self.plain[at - 1] in GIVEN_NAMES
            or self.plain[at - 1] in PARTICLES
            or (at - index >= 2 and self.plain[at - 2] in GIVEN_NAMES)
        )

    def _consider(self, first: int, stop: int, sentence: Sentence, number: int) -> None:
        """Decide whether a capitalised run names a person, and enter it."""
        begin = self._after_titles(first, stop)
        titled = begin > first
        if not titled and first > sentence.first and self._title_before(first, stop, sentence):
            titled = True
        begin = self._skip_things(begin, stop) if titled else self._past_party(begin, stop)
        if begin >= stop:
            return
        size = sum(self.bare[i].isalpha() for i in range(begin, stop))
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

    def _after_titles(self, first: int, stop: int) -> int:
        """The token after the last title word inside a run, `first` when it holds none."""
        for index in range(stop - 2, first - 1, -1):
            if self.plain[index] in TITLES:
                begin = index + 1
                if self.lower[begin] == ".":
                    begin += 1
                if self.lower[index].endswith("'s") or begin >= stop:
                    return first
                return begin
        return first

    def _announced(self, comma: int, stop: int, sentence: Sentence) -> bool:
        """Whether a name stands in apposition to a title: "The mayor, X, said"."""
        if stop >= sentence.last or self.lower[stop] != ",":
            return False
        if self.lower[comma - 1] not in TITLES:
            return False
        start = self._title_start(comma - 1, sentence)
        return self._with_article(start, sentence) < start

    def _title_before(self, first: int, stop: int, sentence: Sentence) -> bool:
        """Whether a title stands right before a run: "spokesman X", "his counterpart, X"."""
        index = first - 1
        if self.lower[index] == "," and index - 1 >= sentence.first:
            return self.lower[index - 1] == "counterpart" or self._announced(index, stop, sentence)
        if self.lower[index] == "." and self.lower[index - 1] in INITIALISMS:
            index -= 1
        if self.lower[index] == "of" and self.plain[first] in OFFICES:
            index -= 1
        return self.lower[index] in TITLES and self.lower[index] not in ("general", "attorney")

    def _skip_things(self, begin: int, stop: int) -> int:
        """Skip offices and countries between a title and the name ("Secretary of State X")."""
        while begin < stop and self.plain[begin] in OFFICES:
            begin += 1
        return begin

    def _past_party(self, begin: int, stop: int) -> int:
        """Skip what qualifies an untitled name ("Republican Erik Berg")."""
        index = begin
        while index + 2 < stop and self.plain[index] in MODIFIERS:
            index += 1
        return index if self.plain[index] in GIVEN_NAMES else begin

    def _nameable(self, begin: int, stop: int) -> bool:
        """Whether titled words can be a name: none belongs to an organisation or a country."""
        words = self.plain[begin:stop]
        if any(w in ORGANISATION_WORDS for w in words[1:]) or words[0] in ORGANISATION_WORDS:
            return words[0] in GIVEN_NAMES
        if self.plain[stop - 1] in TITLES or len(words) > 7:
            return False
        hit = self.things.at(self.bare, begin, stop)
        return hit is None or (begin + hit[0] < stop and words[0] in GIVEN_NAMES)

    def _person(self, begin: int, stop: int, sentence: Sentence) -> bool:
        """Whether an untitled run is a person: a known given name, or a place where people act."""
        words = [w for w in self.plain[begin:stop] if w.isalpha()]
        if len(words) > 5 or any(w in ORGANISATION_WORDS for w in words[1:]):
            return False
        full = len(words) == 2 and words[0] in GIVEN_NAMES
        if (words[-1] in TITLES and not full) or words[-1] in PERSON_NOUNS | PEOPLE_NOUNS - TITLES:
            return False
        hit = self.things.at(self.bare, begin, stop)
        if hit is not None and not (words[0] in GIVEN_NAMES and hit[0] < stop - begin):
            return False
        if any(tuple(self.bare[begin:stop]) == outlet for outlet in OUTLETS):
            return False
        if words[0] in GIVEN_NAMES:
            return True
        if len(words) > 3 or words[0] in ORGANISATION_WORDS:
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
                if self._apposition(stop, sentence) is not None:
                    return True
        before = begin - 1
        return before > sentence.first and (
            self.lower[before] in ("said", "says", "added", "warned") and stop < sentence.last
        )

    def _apposition(self, comma: int, sentence: Sentence) -> tuple[int, int, int] | None:
        """Tokens of the title after a comma and the token after it all; None when no title."""
        index = comma + 1
        if index + 1 < sentence.last and self.lower[index].isdigit():
            index += 1
            if self.lower[index] != ",":
                return None
            index += 1
        begin = index
        head = -1
        while index < sentence.last and index - begin < 16:
            word = self.lower[index]
            if word in (",", ".", ";", "–", "—", "(") or word in '"“”„':
                break
            if word in SPEECH_FORMS or word in ("who", "is", "was", "has", "had", "will"):
                return None
            if word == "and" and self.lower[begin] not in ("a", "an", "the"):
                return None
            if head < 0 and word in TITLES and self.capital[index + 1 : index + 2] != [True]:
                head = index
            elif head < 0 and word.endswith("ing") and word not in MODIFIERS:
                return None
            index += 1
        if head < 0 or (head - begin > 6):
            return None
        if any(self.lower[i] in ("in", "to", "on", "at", "for") for i in range(begin, head)):
            return None
        return begin, head + 1, index

    def _enter(
        self, begin: int, stop: int, sentence: Sentence, number: int, head: int | None
    ) -> None:
        """Enter a name; `head` is the title's last token when a title stands before it."""
        entry = Found(begin, stop, number, (begin, stop))
        if head is not None:
            start = self._title_start(self._of_office(head, sentence), sentence)
            self._describe(entry, start, head + 1)
            self._find_owner(entry, start, sentence)
            entry.outer = (self._with_article(start, sentence), stop)
        if stop < sentence.last and self.lower[stop] == ",":
            found = self._apposition(stop, sentence)
            if found is not None:
                opening, after, end = found
                if self.lower[opening] in ("the", "a", "an", "his", "her"):
                    opening += 1
                if not entry.title or entry.title.lower() in HONORIFICS:
                    self._describe(entry, opening, after)
                entry.outer = (entry.outer[0], end)
        self.found.append(entry)

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

    def _of_office(self, head: int, sentence: Sentence) -> int:
        """The head noun of a title that ends in an office: "Secretary" of "Secretary of State"."""
        index = head
        while index > sentence.first and self.plain[index] in OFFICES:
            index -= 1
        if index < head and self.lower[index] == "of" and self.lower[index - 1] in TITLES:
            return index - 1
        return head

    def _title_start(self, head: int, sentence: Sentence) -> int:
        """The first token of the title whose last word is at `head`."""
        start = head
        while start > sentence.first:
            word, before = self.lower[start - 1], start - 1
            if word.endswith("'s") or word in ("the", "a", "an", "his", "her", "its", "their"):
                break
            hyphen = word in "-‐‑" and start - 2 >= sentence.first
            capital = self.capital[before] and (
                self.plain[before] not in NOT_NAMES or self.things.at(self.bare, before, head + 1)
            )
            listed = word in MODIFIERS or word in TITLES
            if not (capital or listed or hyphen):
                break
            start -= 1
        while self.lower[start] in "-‐‑":
            start += 1
        return start

    def _with_article(self, start: int, sentence: Sentence) -> int:
        """Where the noun phrase starts: its determiner or its possessor."""
        if start > sentence.first:
            word = self.lower[start - 1]
            if word in ("the", "a", "an", "his", "her", "its", "their"):
                return start - 1
            if word.endswith("'s"):
                index = start - 1
                while index > sentence.first and self.capital[index - 1]:
                    index -= 1
                return index
        return start

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
