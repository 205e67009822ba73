"""The people that a sentence speaks of, and lists of them as one."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from deskcheck.extract.casualties.words import (
    ATTACKERS,
    FEMALE,
    FOUND,
    MALE,
    PARTICIPLES,
    PREDICATIVES,
    VAGUE_GROUPS,
    Outcome,
)
from deskcheck.extract.numbers.quantities import Quantity

Form = Literal["number", "one", "definite", "name", "pronoun", "list", "bare", "none"]
NAMING = (["named"], ["called"], ["identified", "as"], ["known", "as"])
"""Words between people and their name."""
LIST_WORDS = frozenset((",", "and", "&", "both", "well", "as", "also"))
OLDEST = 111
"""A number below is an age where it stands between commas behind people."""


class Group(Struct, frozen=True):
    """People at tokens `first` to `last`: from `low` to `high` of them, None when not told.

    `quantity` is the number that is printed, `head` the noun in the singular, `age` in years;
    `total` is the number of those that people are a part of: "one of four people"; `rank` is 5 for
    "a fifth victim".
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
    total: Quantity | None = None
    rank: int | None = None
    members: tuple[Group, ...] = ()

    @property
    def attacker(self) -> bool:
        """Whether the noun says that these did the deed."""
        return self.head in ATTACKERS

    @property
    def gender(self) -> str:
        """Tell "he" or "she" by the noun or pronoun, "" where it does not."""
        return "he" if self.head in MALE else "she" if self.head in FEMALE else ""


def joined(lower: list[str], groups: list[Group]) -> list[Group]:
    """Groups with those that "and" or commas list after them made one."""
    result: list[Group] = []
    index = 0
    while index < len(groups):
        run = [groups[index]]
        listed = False
        while index + len(run) < len(groups):
            after = groups[index + len(run)]
            gap = lower[run[-1].last : after.first]
            if not _lists(lower, gap, run[-1], after) or _told_again(lower, run[-1], after):
                break
            both = run[-1].form == after.form == "number" or _headed(lower, run, after)
            both |= gap in NAMING
            listed |= "and" in gap or "&" in gap or "well" in gap or both
            run.append(after)
        goes_on = lower[run[-1].last : run[-1].last + 1] == ["and"]
        listed |= len(run) > 2 and goes_on
        while len(run) > 1 and not listed:
            run = run[:1]
        result += [_list(lower, run)] if len(run) > 1 else run
        index += len(run)
    return result


def _lists(lower: list[str], gap: list[str], before: Group, after: Group) -> bool:
    """Whether words between two groups only list them: commas, "and", ages."""
    if not gap or len(gap) > 6 or before.form == "pronoun" or after.form == "pronoun":
        return False
    if after.form == "bare" and lower[after.last - 1] in VAGUE_GROUPS:
        return False
    if after.form == "name" and before.form in ("one", "definite") and gap in NAMING:
        return True
    return all(word in LIST_WORDS or years(word) is not None for word in gap)


def _headed(lower: list[str], run: list[Group], after: Group) -> bool:
    """Whether a headline lists two without "and": "Man, baby found dead"."""
    before = run[-1]
    plain = len(run) == 1 and before.form == after.form == "bare" and before.low == after.low == 1
    return plain and lower[before.last : after.first] == [","] and _stated(lower, after.last)


def _stated(lower: list[str], index: int) -> bool:
    word = lower[index] if index < len(lower) else ""
    return word in PARTICIPLES or word in PREDICATIVES or word in FOUND


def _told_again(lower: list[str], before: Group, after: Group) -> bool:
    """Whether people only tell more of those before: "Ada Brandt, 40, and the mother of two,"."""
    if before.form != "name" or after.form != "definite" or after.low != 1:
        return False
    return lower[after.first] == "the" and lower[after.last : after.last + 1] == ["of"]


def _listed(whole: Group, rest: list[Group]) -> bool:
    """Whether the people after a number only tell who they are: "two men, a cook and a guest,"."""
    known = [group.low for group in rest if group.low is not None]
    return (whole.low or 0) > 1 and len(known) == len(rest) and sum(known) == whole.low


def _list(lower: list[str], run: list[Group]) -> Group:
    """A list as one group; a name after a comma tells who the noun before it is."""
    members: list[Group] = []
    for group in run:
        before = members[-1] if members else None
        named = before is not None and group.form == "name" and before.form in ("one", "definite")
        if not (named and before is not None and before.low == 1):
            members.append(group)
    told_again = len(members) > 1 and _listed(members[0], members[1:])
    if told_again and "," in lower[members[0].last : members[1].first]:
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


def years(word: str) -> int | None:
    """The age that a token can be, None when it can be none."""
    return int(word) if word.isascii() and word.isdigit() and int(word) < OLDEST else None
