"""Finds the people that a sentence speaks of: numbers, indefinite singulars, names, pronouns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from deskcheck.articles.parts import word_set
from deskcheck.extract.casualties.groups import Form, Group, joined, years
from deskcheck.extract.casualties.heads import STOPS, Heads
from deskcheck.extract.casualties.words import (
    ACTIVE,
    ADVERBS,
    BE,
    COLLECTIVE,
    COUNTED,
    DYING,
    NOUNS,
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
from deskcheck.extract.phrases import DEFINITE, PHRASE_ENDS
from deskcheck.extract.text import Reading, Sentence
from deskcheck.facts import Interval, Value

SINGLE = frozenset(("a", "an", "another", "one", "unidentified", "second", "third"))
MORE_WORDS = word_set("another other others second third fourth fifth sixth more")
AFTER_ANOTHER = frozenset(("critically", "seriously", "with", "in", "died", "who", ",", "."))
ACTIVE_BEFORE = frozenset((*PARTICIPLES, *ACTIVE, "left", "leaving", "leaves", "least", ";"))
FEW = 4
"""People so few are counted and not estimated."""
DETERMINERS = DEFINITE - {"that"}
OPENERS = PRONOUNS | SELVES | SINGLE | DETERMINERS | frozenset(NOUNS) | frozenset(SMALL) | {"they"}
"""Words that people begin with."""
NOT_PEOPLE = frozenset(("fired", "heard", "both", "aged", "ages", "age", "no", "$", "#"))
"""Words whose number is of shots, years or cases."""
BARE_BEFORE = (
    frozenset(PARTICIPLES) | frozenset(PREDICATIVES) | PHRASE_ENDS | BE | frozenset(DYING) | ADVERBS
    | {"more", "others", "other", "critical"}
)  # fmt: skip
"""Words that a number without a noun may stand before and count people."""


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
        self._start = reading.start
        self._begin, self._stop = sentence.first, sentence.last
        self._numbers = numbers
        self._names = names
        self._heads = Heads(reading.lower, sentence.last, numbers)

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
            return self._number(index, self._topic(self._numbers[index]))
        if word in SMALL and word != "one" and not self._ratio(index):
            return self._worded(index, index + 1)
        if word in PRONOUNS or word in SELVES or word == "they":
            return self._pronoun(index)
        if word == "one" and self._lower[index + 1 : index + 2] == ["of"]:
            return self._one_of(index)
        found = self._worded_people(index)
        return found and self._sized(found)

    def _worded_people(self, index: int) -> Group | None:
        """People without a number: "a man", "the three victims", "police officers"."""
        word = self._lower[index]
        if word in SINGLE:
            return self._phrase(index, index + 1, "one") or self._another(index)
        if word in DETERMINERS or word.endswith("'s"):
            found = self._counted(index + 1)
            if found is not None:
                return replace(found, first=index, form="definite")
            return self._phrase(index, index + 1, "definite")
        return self._phrase(index, index, "bare") if noun_of(word) else None

    def _sized(self, group: Group) -> Group:
        """A group with the number that "of" gives it: "a family of four"."""
        at = group.last + 1
        if group.head not in VAGUE_GROUPS or self._lower[group.last : at] != ["of"]:
            return group
        quantity = self._numbers.get(at)
        word = self._lower[at] if at < self._stop else ""
        if quantity is None and word not in SMALL:
            return group
        low, high = (SMALL[word],) * 2 if quantity is None else _bounds(quantity)
        end = at + 1 if quantity is None else quantity.last
        return replace(group, last=end, form="number", low=low, high=high, quantity=quantity)

    def _topic(self, quantity: Quantity) -> Quantity:
        """A number without the "about" that no hedge is: "told about two murders"."""
        low, high = quantity.bounds
        if self._lower[quantity.first] != "about" or low != high or not 0 < low <= FEW:
            return quantity
        count = Interval(int(low), int(low))
        first = quantity.first + 1
        value = Value("number", count, count)
        return replace(
            quantity, start=self._start[first], first=first, value=value, hedge="exact", hedges=()
        )

    def _counted(self, index: int) -> Group | None:
        """The number behind "the": "the three victims"."""
        if index in self._numbers:
            return self._number(index, self._numbers[index])
        word = self._lower[index] if index < self._stop else ""
        return self._worded(index, index + 1) if word in SMALL and word != "one" else None

    def _worded(self, index: int, after: int) -> Group | None:
        """A number word that is no quantity elsewhere: "Four people" in a row of capitals."""
        found = self._heads.head(after)
        if found is None:
            return None
        last, noun, _, age, modifier = found
        low, high = _times(noun, SMALL[self._lower[index]], SMALL[self._lower[index]])
        other = _other(self._lower[max(self._begin, index - 1) : last])
        return Group(index, last, "number", low, high, None, noun, "", age, other, False, modifier)

    def _another(self, index: int) -> Group | None:
        """Read "another" and "a second" by themselves: one more person."""
        last = index + 1
        if self._lower[index : index + 2] in (["a", "second"], ["a", "third"], ["a", "fourth"]):
            last = index + 2
        elif self._lower[index] != "another":
            return None
        word = self._lower[last] if last < self._stop else ""
        if word in BE or word in PARTICIPLES or word in PREDICATIVES or word in AFTER_ANOTHER:
            return Group(index, last, "one", 1, 1, other=True)
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

    def _within(self, index: int) -> bool:
        """Whether a token only opens what a number is a part of: "two of the four victims"."""
        word = self._lower[index]
        return word in DETERMINERS or word in SMALL or index in self._numbers

    def _one_of(self, index: int) -> Group | None:
        """Read "one of the victims": a person."""
        after, total = self._opened(index + 2)
        found = self._heads.head(after) if after > index + 2 else None
        if found is None:
            known = after > index + 2 and not self._lower[after - 1].startswith("the")
            single = Group(index, after, "number", 1, 1, partial=True, total=total)
            return single if known else None
        last, noun, _, age, modifier = found
        return Group(index, last, "number", 1, 1, None, noun, "", age, False, True, modifier, total)

    def _opened(self, index: int) -> tuple[int, Quantity | None]:
        """Where the people that others are a part of begin, and how many they are."""
        total = None
        while index < self._stop and self._within(index):
            total = self._numbers.get(index, total)
            index += 1
        return index, total

    def _number(self, index: int, quantity: Quantity) -> Group | None:
        before = self._lower[index - 1] if index > self._begin else ""
        follower = self._lower[quantity.last] if quantity.last < self._stop else ""
        if follower == "," and before not in ACTIVE_BEFORE:
            return None
        if before in NOT_PEOPLE:
            return None
        after, total = quantity.last, None
        partial = after < self._stop and self._lower[after] == "of"
        if partial:
            after, total = self._opened(after + 1)
        found = self._heads.head(after, counted=True)
        start = max(self._begin, quantity.first - 1)
        other = _other(self._lower[start : found[0] if found else quantity.last + 1])
        low, high = _bounds(quantity)
        if found is not None:
            last, noun, _, age, modifier = found
            low, high = _times(noun, low, high)
            return Group(
                index, last, "number", low, high, quantity, noun, "", age, other, partial,
                modifier, total,
            )  # fmt: skip
        counted = self._counted_noun(quantity.last)
        if counted is not None:
            last, noun = counted
            outcome = COUNTED[noun]
            return Group(index, last, "number", low, high, quantity, noun, modifier=outcome)
        if self._bare(quantity.last):
            last = quantity.last
            while last < self._stop and self._lower[last] in ("more", "other", "others"):
                last += 1
            return Group(index, last, "number", low, high, quantity, other=other, partial=partial)
        return None

    def _ratio(self, index: int) -> bool:
        """Whether a number only says of how many one is: "one in three passengers"."""
        words = self._lower[max(self._begin, index - 3) : index]
        at = -2 if words[-1:] == ["in"] else -3 if words[-2:] == ["out", "of"] else -4
        return len(words) >= -at and (words[at] == "one" or words[at] in SMALL)

    def _counted_noun(self, index: int) -> tuple[int, str] | None:
        """End and noun of what a number counts casualties with: "three gunshot deaths"."""
        for at in range(index, min(index + 3, self._stop)):
            word = self._lower[at]
            if word in COUNTED and word not in PREDICATIVES:
                return at + 1, word
            if not word.isalpha() or word in STOPS:
                return None
        return None

    def _bare(self, index: int) -> bool:
        """Whether a number without a noun may count people: what follows is no other noun."""
        if index >= self._stop:
            return True
        word = self._lower[index]
        return word in BARE_BEFORE or word.endswith("ally")

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
        return Group(
            first, last, form, low, low, None, noun, "", age, _other(words), False, modifier
        )

    def _also(self, first: int) -> bool:
        """Whether a noun after "and" tells more of one person: "a graduate and coach"."""
        if self._lower[first - 1] != "and" or first - 2 < self._begin:
            return False
        before = self._lower[first - 2]
        stated = before in PARTICIPLES or before in PREDICATIVES or before in DYING
        return before.isalpha() and not stated and noun_of(before) is None


def _other(words: list[str]) -> bool:
    return any(word in MORE_WORDS for word in words)


def _bounds(quantity: Quantity) -> tuple[int | None, int | None]:
    """The number of people, "about 40" as 40."""
    printed = quantity.value.printed
    if printed is None:
        return None, None
    if quantity.hedge in ("about", "around") and printed.low is not None and printed.high:
        middle = (printed.low + printed.high) // 2
        return middle, middle
    return printed.low, printed.high


def _times(noun: str, low: int | None, high: int | None) -> tuple[int | None, int | None]:
    """A number of couples as persons; families do not say how many."""
    if noun in VAGUE_GROUPS:
        return None, None
    size = COLLECTIVE.get(noun, 1)
    return low and low * size, high and high * size
