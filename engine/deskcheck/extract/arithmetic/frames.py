"""Finding the amount of a change, and the levels before and after it, around its word."""

from __future__ import annotations

from typing import NamedTuple

from deskcheck.extract.arithmetic.change_words import (
    DIRECTIONS,
    EARLIER,
    ENDS,
    FACTORS,
    LEVELS,
    LINKS,
    PARTICLES,
)
from deskcheck.extract.arithmetic.printed import base, parts
from deskcheck.extract.numbers.measured import Measure
from deskcheck.extract.numbers.nouns import worded
from deskcheck.extract.numbers.quantities import Quantity
from deskcheck.extract.numbers.units import NUMBER
from deskcheck.extract.text import Reading
from deskcheck.facts import Interval

REACH = 10
"""How many tokens of other words may stand between two figures of one change."""
SPLIT = 4
"""From this ratio on "0.2 percent to 5.1 percent" is an amount and a level, not a range."""
NOUN_CUES = frozenset(("for", "of", "in", "planned", "expected", "annual"))
"""Words before a word of change that is a noun and no change of its own here."""
ARTICLES = frozenset(("a", "an", "the", "its", "their", "that", "this"))


class Figure(NamedTuple):
    """A level at tokens `first` to `last`: its printed measure, its hedge and what that allows."""

    first: int
    last: int
    measure: Measure
    hedge: str = "exact"
    possible: Interval | None = None
    noun: str = ""


class Figures(NamedTuple):
    """The quantities of an article by their first tokens and by the tokens after them."""

    starts: dict[int, Quantity]
    ends: dict[int, Quantity]


class Frame(NamedTuple):
    """A change: its word, its amount and levels as far as printed, the token after them."""

    head: int
    head_word: str
    sentence: int
    last: int
    amount: Quantity | None = None
    measure: Measure | None = None
    before: Figure | None = None
    after: Figure | None = None


class _Search:
    """The figures around one word of change, read from left to right."""

    def __init__(self, reading: Reading, here: Figures, number: int, head: int) -> None:
        self.reading = reading
        self.lower = reading.lower
        self.at = here.starts
        self.ends = here.ends
        self.head = head
        self.number = number
        self.stop = reading.sentences[number].last
        self.amount: Quantity | None = None
        self.measure: Measure | None = None
        self.before: Figure | None = None
        self.after: Figure | None = None
        self.last = head + 1

    def frame(self) -> Frame:
        """What has been found."""
        return Frame(
            self.head, self.lower[self.head], self.number, self.last, self.amount, self.measure,
            self.before, self.after,
        )  # fmt: skip

    def take_amount(self) -> None:
        """The amount after the word ("fell by 12 percent") or before it ("a 12 percent fall")."""
        if self.lower[self.head] in FACTORS:
            return
        index = self.head + 1
        while index < self.stop and index - self.head < 5 and index not in self.at:
            if self.lower[index] not in LINKS:
                break
            index += 1
        found = self.at.get(index)
        if found is None or self.lower[found.first] == "from":
            found = self._amount_before()
            index = self.head + 1
        if found is None:
            return
        printed = parts(self.reading, found)
        if not printed:
            return
        self.amount, self.measure = found, printed[0]
        self.last = max(self.last, found.last if found.first >= index else self.last)
        if len(printed) == 2 and found.hedge == "range":
            self._split(found, printed[0], printed[1])

    def _amount_before(self) -> Quantity | None:
        """The amount in the noun phrase of the word: "a 12 percent annual increase"."""
        if self.lower[self.head] in PARTICLES:
            return None
        found = self.ends.get(self.head)
        if found is None and self.lower[self.head - 1] not in ENDS:
            found = self.ends.get(self.head - 1) if self.lower[self.head - 1].isalpha() else None
        if found is None or not found.first or self.lower[found.first - 1] not in ARTICLES:
            return None
        return found if found.sentence == self.number else None

    def _split(self, found: Quantity, one: Measure, two: Measure) -> None:
        """Read "rose 0.2 percent to 5.1 percent" as an amount and the level after it."""
        if self.lower[two.first - 1] != "to" or self.lower[found.first] in ("from", "between"):
            return
        far = one.unit is not NUMBER and base(two) >= SPLIT * base(one)
        if not far and self.lower[found.last : found.last + 1] != ["from"]:
            return
        value = Interval.exactly(int(base(one)))
        self.amount = Quantity(
            self.reading.start[one.first], self.reading.end[one.last - 1], one.first, one.last,
            type(found.value)(one.unit.kind, value, value, one.unit.unit), "exact", "", one.last,
            found.sentence,
        )  # fmt: skip
        self.after = Figure(two.first, two.last, two)
        self.last = two.last

    def take_levels(self) -> None:
        """The figures after "to" and "from", up to the end of the clause."""
        index, idle = self.last, 0
        while index < self.stop and idle <= REACH and not (self.before and self.after):
            word = self.lower[index]
            if self._ends(index):
                return
            end = self._level(index, word)
            if end:
                self.last = index = end
                idle = 0
                continue
            found = self.at.get(index)
            if found is not None and found.kind != "length of time":
                if index == 0 or self.lower[index - 1] != "or":
                    return
                index = found.last
                continue
            index, idle = (found.last if found is not None else index + 1), idle + 1

    def _ends(self, index: int) -> bool:
        """Whether no figure of the change stands behind a token."""
        word, before = self.lower[index], self.lower[index - 1]
        if word in DIRECTIONS or word in FACTORS:
            return word in PARTICLES or not (before in ARTICLES or before in NOUN_CUES)
        if word == "(":
            return self.lower[index + 1 : index + 2] != ["from"]
        if word == "and":
            return "between" not in self.lower[self.head : index]
        return word in ENDS

    def _level(self, index: int, word: str) -> int:
        """The end of the level that starts with the preposition at a token, else 0."""
        if word == "from":
            pair = self.at.get(index)
            if pair is not None:
                return self._pair(pair)
            figure = self._figure(index + 1)
            if figure is not None and self.before is None:
                self.before = figure
                return figure.last
        elif word == "to" and self.after is None:
            figure = self._figure(index + 1)
            if figure is not None:
                self.after = figure
                return figure.last
        elif word in ("compared", "versus", "against") and self.before is None:
            skip = 1 + (word == "compared" and self.lower[index + 1] in ("with", "to"))
            figure = self._figure(index + skip)
            if figure is not None and self._earlier(figure.last):
                self.before = figure
                return figure.last
        return 0

    def rated(self, found: Quantity) -> bool:
        """Whether a figure is a rate ("$15 an hour"); one "a year earlier" is none."""
        return found.role == "rate" and not self._earlier(found.last)

    def _earlier(self, index: int) -> bool:
        near = self.lower[index : min(index + 4, self.stop)]
        return any(word in EARLIER for word in near)

    def _pair(self, quantity: Quantity) -> int:
        """Both levels of "from 10 to 12 percent", read as one range."""
        printed = parts(self.reading, quantity)
        if len(printed) != 2:
            return 0
        one, two = _alike(printed[0], printed[1])
        self.before = Figure(printed[0].first, printed[0].last, one)
        self.after = Figure(two.first, two.last, two)
        return quantity.last

    def _figure(self, index: int) -> Figure | None:
        """The level at a token, over words such as "a record"."""
        for at in range(index, min(index + 4, self.stop)):
            found = self.at.get(at)
            if found is not None and self.lower[found.first] not in ("from", "between"):
                printed = parts(self.reading, found)
                if len(printed) != 1 or self.rated(found) or found.kind == "age":
                    return None
                noun = worded(self.reading, found) if found.kind == "number" else ""
                return Figure(
                    found.first, found.last, printed[0], found.hedge, found.value.possible, noun
                )
            if self.lower[at] not in LEVELS:
                return None
        return None

    def take_level_before(self) -> None:
        """The level after a change that stands before it: "6 percent, up from 4 percent"."""
        if self.lower[self.head] not in PARTICLES or self.before is None or self.after:
            return
        unit = self.before.measure.unit
        for at in range(self.head, self.head - 6, -1):
            found = self.ends.get(at)
            if found is None or found.sentence != self.number:
                continue
            if found.first and self.lower[found.first - 1] == "from":
                return
            printed = parts(self.reading, found)
            if (found.kind, found.unit, found.hedge) == (*unit[:2], "exact") and len(printed) == 1:
                self.after = Figure(found.first, found.last, printed[0])
            return


def frame(reading: Reading, here: Figures, number: int, head: int) -> Frame | None:
    """The change that the word at token `head` of a sentence states."""
    search = _Search(reading, here, number, head)
    search.take_amount()
    if search.amount is not None and search.rated(search.amount):
        return None
    search.take_levels()
    search.take_level_before()
    _inherit(search)
    found = search.frame()
    return found if found.amount or found.before or found.after else None


def _inherit(search: _Search) -> None:
    """Give "from 10 to 12 percent", "to 1,000 from 800 tonnes", "from 10 years to 8" one unit."""
    before, after = search.before, search.after
    if before is None or after is None:
        return
    if before.first < after.first:
        old, new = _alike(before.measure, after.measure)
    else:
        new, old = _alike(after.measure, before.measure)
    if new.unit is NUMBER and old.unit is not NUMBER and not after.noun:
        new = new._replace(unit=old.unit)
    if old is not before.measure:
        search.before = before._replace(measure=old, possible=None)
    if new is not after.measure:
        search.after = after._replace(measure=new, possible=None)


def _alike(one: Measure, two: Measure) -> tuple[Measure, Measure]:
    """The first measure in the unit and scale of the second where it has none of its own."""
    if one.unit is NUMBER and two.unit is not NUMBER:
        one = one._replace(unit=two.unit)
    scale = two.found.scale if two.found else 1
    if one.found is not None and one.found.scale == 1 and scale > 1 and one.found.low < 1000:
        low, high = one.found.low * scale, one.found.high * scale
        one = one._replace(
            low=low, high=high, found=one.found._replace(low=low, high=high, scale=scale)
        )
    return one, two
