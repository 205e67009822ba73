"""Finds the people that a sentence speaks of: numbers, indefinite singulars, names, pronouns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from deskcheck.extract.casualties.groups import Form, Group, joined, years
from deskcheck.extract.casualties.heads import Heads
from deskcheck.extract.casualties.numbered import DETERMINERS, Numbered, told_besides
from deskcheck.extract.casualties.words import (
    BE,
    COLLECTIVE,
    DYING,
    NOUNS,
    ORDINALS,
    PARTICIPLES,
    PREDICATIVES,
    PRONOUNS,
    RELATIVES,
    SELVES,
    VAGUE_GROUPS,
    noun_of,
)
from deskcheck.extract.events.actors import Actor
from deskcheck.extract.numbers.number_words import SMALL
from deskcheck.extract.numbers.quantities import Quantity
from deskcheck.extract.phrases import PHRASE_ENDS
from deskcheck.extract.text import Reading, Sentence

SINGLE = frozenset(("a", "an", "another", "one", "unidentified", "second", "third"))
AFTER_ANOTHER = frozenset(("critically", "seriously", "with", "in", "died", "who", ",", "."))
FULL_NAME = 2
"""So many words with a capital in a row before a comma are a name that nothing else tells."""
OPENERS = PRONOUNS | SELVES | SINGLE | DETERMINERS | frozenset(NOUNS) | frozenset(SMALL) | {"they"}
"""Words that people begin with."""


class Finder:
    """Finds the groups of people in one sentence."""

    def __init__(
        self,
        reading: Reading,
        sentence: Sentence,
        numbers: Mapping[int, Quantity],
        names: Mapping[int, Actor],
    ) -> None:
        self._lower = reading.lower
        self._begin, self._stop = sentence.first, sentence.last
        self._numbers = numbers
        self._names = names
        self._capital = reading.capital
        self._ends = {actor.last for actor in names.values()}
        self._heads = Heads(reading.lower, sentence.last, numbers)
        self._numbered = Numbered(reading, sentence, numbers, self._heads)

    def groups(self) -> list[Group]:
        """The groups in order, none overlapping, lists joined to one."""
        return joined(self._lower, list(self._single()))

    def _single(self) -> Iterator[Group]:
        index = self._begin
        while index < self._stop:
            found = self._at(index) if self._opens(index) else None
            if found is not None:
                yield found
            index = found.last if found is not None else index + 1

    def _opens(self, index: int) -> bool:
        """Whether people may begin at a token: most tokens are passed over by this alone."""
        word = self._lower[index]
        if word in OPENERS or index in self._names or index in self._numbers:
            return True
        return word.endswith("'s") or self._heads.age(index) is not None

    def _at(self, index: int) -> Group | None:
        word = self._lower[index]
        if index in self._names:
            return self._named(index)
        if self._heads.age(index) is not None:
            return self._phrase(index, index, "bare")
        if index in self._numbers:
            return self._numbered.number(index, self._numbers[index])
        if word in SMALL and word != "one" and not self._numbered.ratio(index):
            return self._numbered.worded(index, index + 1)
        if word in PRONOUNS or word in SELVES or word == "they":
            return self._pronoun(index)
        if word == "one" and self._lower[index + 1 : index + 2] == ["of"]:
            return self._numbered.one_of(index)
        found = self._worded_people(index)
        return found and self._numbered.sized(found)

    def _worded_people(self, index: int) -> Group | None:
        """People without a number: "a man", "the three victims", "police officers"."""
        word = self._lower[index]
        if word in SINGLE:
            form: Form = "definite" if self._named_before(index) else "one"
            return self._phrase(index, index + 1, form) or self._another(index)
        if word in DETERMINERS or word.endswith("'s"):
            found = self._numbered.counted(index + 1)
            if found is not None:
                return replace(found, first=index, form="definite")
            return self._phrase(index, index + 1, "definite")
        return self._phrase(index, index, "bare") if noun_of(word) else None

    def _named_before(self, index: int) -> bool:
        """Whether people only tell who somebody with a name is: "Tom Halloran, a cook,"."""
        if index == self._begin or self._lower[index - 1] != ",":
            return False
        first = index - 1 - FULL_NAME
        if index - 1 in self._ends or first < self._begin:
            return index - 1 in self._ends
        within = first > self._begin and self._lower[first - 1] in PHRASE_ENDS
        return not within and all(self._capital[first : index - 1])

    def _another(self, index: int) -> Group | None:
        """Read "another" and "a second" by themselves: one more person."""
        last = index + 1
        rank = ORDINALS.get(self._lower[last]) if last < self._stop else None
        if rank is not None and self._lower[index] == "a":
            last = index + 2
        elif self._lower[index] != "another":
            return None
        word = self._lower[last] if last < self._stop else ""
        if word in BE or word in PARTICIPLES or word in PREDICATIVES or word in AFTER_ANOTHER:
            return Group(index, last, "one", 1, 1, other=True, rank=rank)
        return None

    def _pronoun(self, index: int) -> Group | None:
        if self._lower[index] == "her" and index + 1 < self._stop:
            owned = self._phrase(index, index + 1, "definite")
            if owned is not None:
                return owned
        several = self._lower[index] in ("themselves", "they")
        one = None if several else 1
        return Group(index, index + 1, "pronoun", one, one, head=self._lower[index])

    def _named(self, index: int) -> Group | None:
        actor = self._names[index]
        if self._lower[actor.last - 1].endswith("'s"):
            owned = self._phrase(index, actor.last, "definite")
            if owned is not None:
                return owned
        several = len(actor.names)
        if several > 1:
            return Group(index, actor.last, "pronoun", several, several, head="they")
        name = actor.names[0]
        last, age = actor.last, None
        if last + 1 < self._stop and self._lower[last] == ",":
            age = years(self._lower[last + 1])
        return Group(index, last, "name", several, several, name=name, age=age)

    def _phrase(self, first: int, after: int, form: Form) -> Group | None:
        found = self._heads.head(after)
        if found is None:
            return None
        last, noun, several, age, modifier = found
        words = self._lower[first:last]
        if form == "bare" and first > self._begin and (noun in RELATIVES or self._also(first)):
            form = "definite"
        low: int | None = None if several or noun in VAGUE_GROUPS else 1
        low = 2 if several and words[0] == "both" else low
        low = COLLECTIVE.get(words[-1], low)
        rank = next((ORDINALS[word] for word in words if word in ORDINALS), None)
        return Group(
            first, last, form, low, low, None, noun, "", age, told_besides(words), False,
            modifier, rank=rank,
        )  # fmt: skip

    def _also(self, first: int) -> bool:
        """Whether a noun after "and" tells more of one person: "a graduate and coach"."""
        if self._lower[first - 1] != "and" or first - 2 < self._begin:
            return False
        before = self._lower[first - 2]
        stated = before in PARTICIPLES or before in PREDICATIVES or before in DYING
        return before.isalpha() and not stated and noun_of(before) is None
