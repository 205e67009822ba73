"""The grammar of one sentence: whom a predicate is about, and whether what it says happened."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from deskcheck.articles.words import word_set
from deskcheck.extract.casualties.casualty import Casualty
from deskcheck.extract.casualties.groups import Group
from deskcheck.extract.casualties.words import ADVERBS, BE, FOUND, HAVE, MODALS, NUMBERLESS, Outcome
from deskcheck.extract.text import Reading, Sentence

SUBJECT_REACH = 16
OBJECT_REACH = 3
VEHICLES = word_set("car vehicle truck")
DASHES = frozenset(("—", "–", "-", "--"))
BREAKS = word_set(
    "; : but while when because if that said says saying told telling where which whose whom by "
    'although though ? ! ( ) “ ” whether after before accused charged suspected arrested " car '
    "vehicle truck"
)
"""Words between people and a verb that show the verb to be about somebody else."""
BEFORE_OBJECT = word_set("at least the about some roughly nearly up to an estimated all")


class Clause:
    """One sentence with its people; `number` is its place in the article."""

    def __init__(
        self, reading: Reading, sentence: Sentence, number: int, groups: list[Group]
    ) -> None:
        self.lower = reading.lower
        self.begin, self.stop = sentence.first, sentence.last
        self.number = number
        self.groups = groups
        self._firsts = [group.first for group in groups]
        self._lasts = [group.last for group in groups]

    def word(self, index: int) -> str:
        """A token of the sentence, "" outside it."""
        return self.lower[index] if self.begin <= index < self.stop else ""

    def casualty(
        self, group: Group, outcome: Outcome, first: int, last: int, *, some: bool = False
    ) -> Casualty:
        """What became of a group; what is said of "him" is weak."""
        first, last = min(first, group.first), max(last, group.last)
        weak = group.form == "pronoun"
        return Casualty(group, outcome, first, last, self.number, weak, some=some)

    def object(self, end: int) -> Group | None:
        """The people right after a verb or "of"."""
        index = bisect_left(self._firsts, end)
        if index == len(self.groups):
            return None
        group = self.groups[index]
        gap = self.lower[end : min(group.first, end + OBJECT_REACH + 1)]
        near = len(gap) <= OBJECT_REACH and all(w in BEFORE_OBJECT or w in ADVERBS for w in gap)
        return group if near and ("at" not in gap or "least" in gap) else None

    def after(self, end: int, reach: int) -> Group | None:
        """The next people that begin at most `reach` tokens behind one."""
        index = bisect_left(self._firsts, end)
        found = self.groups[index] if index < len(self.groups) else None
        return found if found is not None and found.first - end <= reach else None

    def ending(self, last: int, reach: int = 0) -> Group | None:
        """The people whose words end at a token, or up to `reach` before it."""
        index = bisect_right(self._lasts, last) - 1
        found = self.groups[index] if index >= 0 else None
        return found if found is not None and found.last >= last - reach else None

    def subject(self, start: int, *, near: bool = False) -> Group | None:
        """The people before a predicate: right before it with `near`, else those of its clause."""
        index = bisect_right(self._lasts, start) - 1
        while index >= 0:
            group = self.groups[index]
            if start - group.last > SUBJECT_REACH:
                return None
            gap = self.lower[group.last : start]
            if self._aside(index, gap):
                index -= 1
                continue
            if any(word in BREAKS for word in gap) and not self._relative(gap):
                return None
            return group if not near or all(self._filler(word) for word in gap) else None
        return None

    def _aside(self, index: int, gap: list[str]) -> bool:
        """Whether people stand in a phrase within the subject: "two men, including an officer,"."""
        if index == 0 or "who" in gap[:2]:
            return False
        opener = self.lower[self.groups[index].first - 1]
        if opener in DASHES:
            return not DASHES.isdisjoint(gap)
        if opener == "of":
            return self.groups[index - 1].low is not None
        return opener in ("including", "by", "from", "against")

    def _relative(self, gap: list[str]) -> bool:
        """Whether only the vehicle of a clause with "who" stands between people and a verb."""
        return gap[0] == "who" and VEHICLES.issuperset(word for word in gap if word in BREAKS)

    def _filler(self, word: str) -> bool:
        """Whether a word may stand between people and a participle without "was"."""
        return word in ADVERBS or word in (",", "and", "-") or word.isdigit() or word in FOUND

    def hypothetical(self, index: int, *, nouns: bool = False) -> bool:
        """Whether it did not happen: "could have been killed", "to kill", "was not injured"."""
        at = index - 1
        while at >= self.begin and index - at < 6:
            word = self.lower[at]
            if word in MODALS or word.endswith(("n't", "'ve")) or word == "attempted":
                return not (word == "to" and nouns)
            if not (word in BE or word in HAVE or word in ADVERBS):
                break
            at -= 1
        return False

    def denied(self, index: int) -> bool:
        """Whether "no" or "nobody" opens what stands at a token."""
        ahead = self.lower[max(self.begin, index - 4) : index + 1]
        return any(word in NUMBERLESS for word in ahead)

    def adverbs(self, index: int) -> int:
        """The first of the adverbs right before a token, the token itself without any."""
        start = index
        while start > self.begin and self.lower[start - 1] in ADVERBS:
            start -= 1
        return start
