"""Noun phrases for people: where they end, what their head is, how old the people are."""

from __future__ import annotations

from collections.abc import Container
from typing import NamedTuple

from deskcheck.extract.casualties.groups import years
from deskcheck.extract.casualties.words import (
    BE,
    DYING,
    HAVE,
    NOMINALS,
    PARTICIPLES,
    PREDICATIVES,
    Outcome,
    noun_of,
)
from deskcheck.extract.numbers.number_words import SMALL
from deskcheck.extract.phrases import DEFINITE, PHRASE_ENDS

HEAD_REACH = 9
STOPS = (PHRASE_ENDS | DEFINITE | BE | HAVE | frozenset(("a", "an", "another"))) - {"-", "–"}
FINITE = frozenset((*PARTICIPLES, *DYING)) - frozenset(
    ("wounded", "injured", "murdered", "slain", "hospitalized")
)
AGED = frozenset(("-", "year", "month"))
"""What follows the number of an age: "5-year-old"."""
ABBREVIATED = frozenset(("st", "mt", "n", "s", "e", "w", "ft"))
MODIFIERS: dict[str, Outcome] = {
    **PREDICATIVES,
    "slain": "killed",
    **dict.fromkeys(("homicide", "murder"), "killed"),
    **dict.fromkeys(("shooting", "gunshot", "stabbing"), "struck"),
}
"""Words before a noun that say what became of the people: "two homicide victims"."""


class Head(NamedTuple):
    """The end of a noun phrase, its noun in the singular, whether a plural is printed, and more.

    `age` is in years, -1 when it is given in words; `outcome` is what a modifier tells.
    """

    last: int
    noun: str
    several: bool
    age: int | None
    outcome: Outcome | None


class Heads:
    """Reads the noun phrases of one sentence."""

    def __init__(self, lower: list[str], stop: int, numbers: Container[int]) -> None:
        self._lower = lower
        self._stop = stop
        self._numbers = numbers

    def head(self, index: int, *, counted: bool = False) -> Head | None:
        """End, noun, plural, age and outcome of the noun phrase whose modifiers start here."""
        age: int | None = None
        aged = 0
        modifier: Outcome | None = None
        for at in range(index, min(index + HEAD_REACH, self._stop)):
            word = self._lower[at]
            found = noun_of(word)
            if found is not None:
                compound = at > index and self._lower[at - 1] in NOMINALS
                if compound and found[0] != "victim":
                    modifier = None
                return self._heads(at, found, age, modifier)
            told = self.age(at)
            if told is not None and counted and at > index:
                break
            if told is not None:
                age, aged = told
            if at in self._numbers or (word in SMALL and told is None) or self._ends(index, at):
                break
            if word in MODIFIERS:
                modifier = MODIFIERS[word]
        return Head(aged, "child", False, age, modifier) if aged else None

    def _ends(self, first: int, at: int) -> bool:
        """Whether a token cannot stand in a noun phrase before its noun."""
        word = self._lower[at]
        if word == ".":
            return self._lower[at - 1] not in ABBREVIATED
        return word in STOPS or (word in FINITE and at > first)

    def _heads(
        self, at: int, found: tuple[str, bool], age: int | None, modifier: Outcome | None
    ) -> Head:
        """The last of nouns in a row is the head: "police officer", "gang members"."""
        while at + 1 < self._stop and (after := noun_of(self._lower[at + 1])) is not None:
            at, found = at + 1, after
        if age is None and at + 2 < self._stop and self._lower[at + 1] == ",":
            age = years(self._lower[at + 2])
        return Head(at + 1, found[0], found[1], age, modifier)

    def age(self, index: int) -> tuple[int, int] | None:
        """Years and end of "5-year-old" at a token."""
        if index + 2 >= self._stop or self._lower[index + 1] not in AGED:
            return None
        words = [w for w in self._lower[index : min(index + 6, self._stop)] if w != "-"]
        if words[1:3] != ["year", "old"] and words[1:3] != ["month", "old"]:
            return None
        told = years(words[0])
        end = self._lower.index("old", index) + 1
        return (0 if words[1] == "month" else -1 if told is None else told), end
