"""People told of with a number: "4 dead", "two of the victims", "a family of five"."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from deskcheck.articles.words import word_set
from deskcheck.extract.casualties.groups import Group
from deskcheck.extract.casualties.heads import STOPS, Heads
from deskcheck.extract.casualties.words import (
    ACTIVE,
    ADVERBS,
    BE,
    COLLECTIVE,
    COUNTED,
    DYING,
    ORDINALS,
    PARTICIPLES,
    PREDICATIVES,
    VAGUE_GROUPS,
)
from deskcheck.extract.numbers.number_words import SMALL
from deskcheck.extract.numbers.quantities import Quantity
from deskcheck.extract.phrases import DEFINITE, PHRASE_ENDS
from deskcheck.extract.text import Reading, Sentence
from deskcheck.facts import Interval, Value

MORE_WORDS = word_set("another other others more") | frozenset(ORDINALS)
ACTIVE_BEFORE = frozenset((*PARTICIPLES, *ACTIVE, "left", "leaving", "leaves", "least", ";"))
FEW = 4
"""People so few are counted and not estimated."""
DETERMINERS = DEFINITE - {"that"}
NOT_PEOPLE = frozenset(("fired", "heard", "both", "aged", "ages", "age", "no", "$", "#"))
"""Words whose number is of shots, years or cases."""
BARE_BEFORE = (
    frozenset(PARTICIPLES) | frozenset(PREDICATIVES) | PHRASE_ENDS | BE | frozenset(DYING) | ADVERBS
    | {"more", "others", "other", "critical"}
)  # fmt: skip
"""Words that a number without a noun may stand before and count people."""


class Numbered:
    """Reads the people of one sentence that are told of with a number."""

    def __init__(
        self, reading: Reading, sentence: Sentence, numbers: Mapping[int, Quantity], heads: Heads
    ) -> None:
        self._lower = reading.lower
        self._start = reading.start
        self._begin, self._stop = sentence.first, sentence.last
        self._numbers = numbers
        self._heads = heads

    def number(self, index: int, quantity: Quantity) -> Group | None:
        """The people at a number, None where it counts no people."""
        quantity = self._topic(quantity)
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
        other = told_besides(self._lower[start : found[0] if found else quantity.last + 1])
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

    def one_of(self, index: int) -> Group | None:
        """Read "one of the victims": a person."""
        after, total = self._opened(index + 2)
        found = self._heads.head(after) if after > index + 2 else None
        if found is None:
            known = after > index + 2 and not self._lower[after - 1].startswith("the")
            single = Group(index, after, "number", 1, 1, partial=True, total=total)
            return single if known else None
        last, noun, _, age, modifier = found
        return Group(index, last, "number", 1, 1, None, noun, "", age, False, True, modifier, total)

    def counted(self, index: int) -> Group | None:
        """The number behind "the": "the three victims"."""
        if index in self._numbers:
            return self.number(index, self._numbers[index])
        word = self._lower[index] if index < self._stop else ""
        return self.worded(index, index + 1) if word in SMALL and word != "one" else None

    def worded(self, index: int, after: int) -> Group | None:
        """A number word that is no quantity elsewhere: "Four people" in a row of capitals."""
        found = self._heads.head(after)
        if found is None:
            return None
        last, noun, _, age, modifier = found
        low, high = _times(noun, SMALL[self._lower[index]], SMALL[self._lower[index]])
        other = told_besides(self._lower[max(self._begin, index - 1) : last])
        return Group(index, last, "number", low, high, None, noun, "", age, other, False, modifier)

    def sized(self, group: Group) -> Group:
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

    def ratio(self, index: int) -> bool:
        """Whether a number only says of how many one is: "one in three passengers"."""
        words = self._lower[max(self._begin, index - 3) : index]
        at = -2 if words[-1:] == ["in"] else -3 if words[-2:] == ["out", "of"] else -4
        return len(words) >= -at and (words[at] == "one" or words[at] in SMALL)

    def _opened(self, index: int) -> tuple[int, Quantity | None]:
        """Where the people that others are a part of begin, and how many they are."""
        total = None
        while index < self._stop and self._within(index):
            total = self._numbers.get(index, total)
            index += 1
        return index, total

    def _within(self, index: int) -> bool:
        """Whether a token only opens what a number is a part of: "two of the four victims"."""
        word = self._lower[index]
        return word in DETERMINERS or word in SMALL or index in self._numbers

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


def told_besides(words: list[str]) -> bool:
    """Whether words say that people are others than those told of before."""
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
