"""The people that a sentence speaks of: numbers, indefinite singulars, names, pronouns, lists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from deskcheck.extract.casualties.words import (
    ACTIVE,
    ADVERBS,
    ATTACKERS,
    BE,
    COLLECTIVE,
    DYING,
    FEMALE,
    HAVE,
    MALE,
    NOMINALS,
    PARTICIPLES,
    PREDICATIVES,
    PRONOUNS,
    RELATIVES,
    SELVES,
    VAGUE_GROUPS,
    Outcome,
    noun_of,
)
from deskcheck.extract.events.actors import Actor
from deskcheck.extract.numbers.number_words import SMALL
from deskcheck.extract.numbers.quantities import Quantity
from deskcheck.extract.phrases import DEFINITE, PHRASE_ENDS
from deskcheck.extract.text import Reading, Sentence

Form = Literal["number", "one", "definite", "name", "pronoun", "list", "bare"]
SINGLE = frozenset(("a", "an", "another", "one", "unidentified", "second", "third"))
HEAD_REACH = 9
LIST_WORDS = frozenset((",", "and", "&", "both", "well", "as", "also"))
STOPS = (PHRASE_ENDS | DEFINITE | BE | HAVE | frozenset(("a", "an", "another"))) - {"-", "–"}
FINITE = frozenset((*PARTICIPLES, *DYING)) - frozenset(
    ("wounded", "injured", "murdered", "slain", "hospitalized")
)


MORE_WORDS = frozenset("another other others second third fourth fifth sixth more".split())
ABBREVIATED = frozenset(("st", "mt", "n", "s", "e", "w", "ft"))
MODIFIERS: dict[str, Outcome] = {
    **PREDICATIVES,
    "slain": "killed",
    **dict.fromkeys(("homicide", "murder"), "killed"),
    **dict.fromkeys(("shooting", "gunshot", "stabbing"), "struck"),
}
"""Words before a noun that say what became of the people: "two homicide victims"."""
AFTER_ANOTHER = frozenset(("critically", "seriously", "with", "in", "died", "who", ",", "."))
ACTIVE_BEFORE = frozenset((*PARTICIPLES, *ACTIVE, "left", "leaving", "leaves", "least", ";"))
DETERMINERS = DEFINITE - {"that"}


class Group(Struct, frozen=True):
    """People at tokens `first` to `last`: from `low` to `high` of them, None when not told.

    `quantity` is the number that is printed, `head` the noun in the singular, `age` in years.
    """

    first: int
    last: int
    form: Form
    low: int | None
    high: int | None
    quantity: Quantity | None = None
    head: str = ""
    name: str = ""
    age: int | None = None
    other: bool = False
    partial: bool = False
    modifier: Outcome | None = None
    members: tuple[Group, ...] = ()

    @property
    def attacker(self) -> bool:
        """Whether the noun says that these did the deed."""
        return self.head in ATTACKERS

    @property
    def gender(self) -> str:
        """Tell "he" or "she" by the noun or pronoun, "" where it does not."""
        return "he" if self.head in MALE else "she" if self.head in FEMALE else ""


class Finder:
    """Finds the groups of people in one sentence."""

    def __init__(
        self,
        reading: Reading,
        sentence: Sentence,
        numbers: Mapping[int, Quantity],
        names: Mapping[int, Actor],
    ) -> None:
        self._reading = reading
        self._lower = reading.lower
        self._begin, self._stop = sentence.first, sentence.last
        self._numbers = numbers
        self._names = names

    def groups(self) -> list[Group]:
        """The groups in order, none overlapping, lists joined to one."""
        return _joined(self._lower, list(self._single()))

    def _single(self) -> Iterator[Group]:
        index = self._begin
        while index < self._stop:
            found = self._at(index)
            if found is not None:
                yield found
            index = found.last if found is not None else index + 1

    def _at(self, index: int) -> Group | None:
        word = self._lower[index]
        if index in self._names:
            return self._named(index)
        if index in self._numbers:
            return self._number(index, self._numbers[index])
        if word in SMALL and word != "one":
            return self._worded(index, index + 1)
        if word in PRONOUNS or word in SELVES or word == "they":
            return self._pronoun(index)
        if word == "one" and self._lower[index + 1 : index + 2] == ["of"]:
            return self._one_of(index)
        if word in SINGLE:
            return self._phrase(index, index + 1, "one") or self._another(index)
        if word in DETERMINERS or word.endswith("'s"):
            found = self._counted(index + 1)
            if found is not None:
                return replace(found, first=index, form="definite")
            return self._phrase(index, index + 1, "definite")
        if noun_of(word) or self._age(index) is not None:
            return self._phrase(index, index, "bare")
        return None

    def _counted(self, index: int) -> Group | None:
        """The number behind "the": "the three victims"."""
        if index in self._numbers:
            return self._number(index, self._numbers[index])
        word = self._lower[index] if index < self._stop else ""
        return self._worded(index, index + 1) if word in SMALL and word != "one" else None

    def _worded(self, index: int, after: int) -> Group | None:
        """A number word that is no quantity elsewhere: "Four people" in a row of capitals."""
        found = self._head(after)
        if found is None:
            return None
        last, noun, _, age, modifier = found
        low, high = _times(noun, SMALL[self._lower[index]], SMALL[self._lower[index]])
        other = _other(self._lower[index:last])
        return Group(index, last, "number", low, high, None, noun, "", age, other, False, modifier)

    def _another(self, index: int) -> Group | None:
        """ "another" and "a second" by themselves: one more person."""
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
            age = _years(self._lower[last + 1])
        return Group(index, last, "name", several, several, name=name, age=age)

    def _within(self, index: int) -> bool:
        """Whether a token only opens what a number is a part of: "two of the four victims"."""
        word = self._lower[index]
        return word in DETERMINERS or word in SMALL or index in self._numbers

    def _one_of(self, index: int) -> Group | None:
        """ "one of the victims": a person."""
        after = index + 2
        while after < self._stop and self._within(after):
            after += 1
        found = self._head(after) if after > index + 2 else None
        if found is None:
            return None
        last, noun, _, age, modifier = found
        return Group(index, last, "number", 1, 1, None, noun, "", age, False, True, modifier)

    def _number(self, index: int, quantity: Quantity) -> Group | None:
        before = self._lower[index - 1] if index > self._begin else ""
        follower = self._lower[quantity.last] if quantity.last < self._stop else ""
        if follower == "," and before not in ACTIVE_BEFORE:
            return None
        if before in ("fired", "heard", "both", "aged", "ages", "age", "no", "$", "#"):
            return None
        after = quantity.last
        partial = after < self._stop and self._lower[after] == "of"
        if partial:
            after += 1
            while after < self._stop and self._within(after):
                after += 1
        found = self._head(after, counted=True)
        other = _other(self._lower[quantity.first : found[0] if found else quantity.last + 1])
        low, high = _bounds(quantity)
        if found is not None:
            last, noun, _, age, modifier = found
            low, high = _times(noun, low, high)
            return Group(
                index, last, "number", low, high, quantity, noun, "", age, other, partial, modifier
            )
        if self._bare(quantity.last):
            last = quantity.last
            while last < self._stop and self._lower[last] in ("more", "other", "others"):
                last += 1
            return Group(index, last, "number", low, high, quantity, other=other, partial=partial)
        return None

    def _bare(self, index: int) -> bool:
        """Whether a number without a noun may count people: what follows is no other noun."""
        if index >= self._stop:
            return True
        word = self._lower[index]
        known = word in PARTICIPLES or word in PREDICATIVES or word in PHRASE_ENDS
        return (
            known
            or word in BE
            or word in DYING
            or word in ADVERBS
            or word in ("more", "others", "other")
            or word.endswith("ally")
        )

    def _phrase(self, first: int, after: int, form: Form) -> Group | None:
        found = self._head(after)
        if found is None:
            return None
        last, noun, several, age, modifier = found
        words = self._lower[first:last]
        if noun in RELATIVES and form == "bare" and first > self._begin:
            form = "definite"
        low: int | None = None if several or noun in VAGUE_GROUPS else 1
        low = 2 if several and words[0] == "both" else low
        low = COLLECTIVE.get(words[-1], low)
        return Group(
            first, last, form, low, low, None, noun, "", age, _other(words), False, modifier
        )

    def _head(
        self, index: int, *, counted: bool = False
    ) -> tuple[int, str, bool, int | None, Outcome | None] | None:
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
            years = self._age(at)
            if years is not None and counted and at > index:
                break
            if years is not None:
                age, aged = years
            if at in self._numbers or (word in SMALL and years is None) or self._ends(index, at):
                break
            modifier = MODIFIERS.get(word, modifier)
        return (aged, "child", False, age, modifier) if aged else None

    def _ends(self, first: int, at: int) -> bool:
        """Whether a token cannot stand in a noun phrase before its noun."""
        word = self._lower[at]
        if word == ".":
            return self._lower[at - 1] not in ABBREVIATED
        return word in STOPS or (word in FINITE and at > first)

    def _heads(
        self, at: int, found: tuple[str, bool], age: int | None, modifier: Outcome | None
    ) -> tuple[int, str, bool, int | None, Outcome | None]:
        """The last of nouns in a row is the head: "police officer", "gang members"."""
        while at + 1 < self._stop and (after := noun_of(self._lower[at + 1])) is not None:
            at, found = at + 1, after
        if age is None and at + 2 < self._stop and self._lower[at + 1] == ",":
            age = _years(self._lower[at + 2])
        return at + 1, found[0], found[1], age, modifier

    def _age(self, index: int) -> tuple[int, int] | None:
        """Years and end of "5-year-old" at a token."""
        words = [w for w in self._lower[index : min(index + 6, self._stop)] if w != "-"]
        if words[1:3] != ["year", "old"] and words[1:3] != ["month", "old"]:
            return None
        years = _years(words[0])
        end = self._lower.index("old", index) + 1
        return (0 if words[1] == "month" else years if years is not None else -1), end


def _years(word: str) -> int | None:
    return int(word) if word.isascii() and word.isdigit() and int(word) < 111 else None


def _other(words: list[str]) -> bool:
    return any(word in MORE_WORDS for word in words)


def _bounds(quantity: Quantity) -> tuple[int | None, int | None]:
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


def _joined(lower: list[str], groups: list[Group]) -> list[Group]:
    """Groups with those that "and" or commas list after them made one."""
    result: list[Group] = []
    index = 0
    while index < len(groups):
        run = [groups[index]]
        listed = False
        while index + len(run) < len(groups):
            after = groups[index + len(run)]
            gap = lower[run[-1].last : after.first]
            if not _lists(gap, run[-1], after):
                break
            listed |= "and" in gap or "&" in gap or run[-1].form == after.form == "number"
            run.append(after)
        while len(run) > 1 and not listed:
            run = run[:1]
        result += [_list(run)] if len(run) > 1 else run
        index += len(run)
    return result


def _lists(gap: list[str], before: Group, after: Group) -> bool:
    """Whether words between two groups only list them: commas, "and", ages."""
    if not gap or len(gap) > 6 or before.form == "pronoun" or after.form == "pronoun":
        return False
    if not all(word in LIST_WORDS or _years(word) is not None for word in gap):
        return False
    return True


def _listed(whole: Group, rest: list[Group]) -> bool:
    """Whether the people after a number only tell who they are: "two men, a cook and a guest,"."""
    known = [group.low for group in rest if group.low is not None]
    return (whole.low or 0) > 1 and len(known) == len(rest) and sum(known) == whole.low


def _list(run: list[Group]) -> Group:
    """A list as one group; a name after a comma tells who the noun before it is."""
    members: list[Group] = []
    for group in run:
        before = members[-1] if members else None
        named = before is not None and group.form == "name" and before.form in ("one", "definite")
        if not (named and before is not None and before.low == 1):
            members.append(group)
    if len(members) > 1 and _listed(members[0], members[1:]):
        members = members[:1]
    if len(members) == 1:
        return replace(members[0], last=run[-1].last)
    lows = [group.low for group in members]
    highs = [group.high for group in members]
    low = None if None in lows else sum(n for n in lows if n is not None)
    high = None if None in highs or low is None else sum(n for n in highs if n is not None)
    first, last = run[0], run[-1]
    return Group(
        first.first, last.last, "list", low, high, None, last.head,
        other=any(g.other for g in run[:1]), members=tuple(members),
    )  # fmt: skip
