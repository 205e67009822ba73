"""What the verbs and adjectives of a sentence say became of its people."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec.structs import replace

from deskcheck.articles.words import word_set
from deskcheck.extract.casualties.casualty import Casualty
from deskcheck.extract.casualties.clause import Clause
from deskcheck.extract.casualties.groups import Group
from deskcheck.extract.casualties.nouns import (
    FATAL,
    called,
    carried,
    condition,
    implied,
    lost,
    nominal,
    recovering,
    suffered,
    suicide,
)
from deskcheck.extract.casualties.participles import participles
from deskcheck.extract.casualties.parts import totals, with_parts
from deskcheck.extract.casualties.words import (
    ACTIVE,
    BE,
    CARRIED,
    CONDITIONS,
    DYING,
    FOUND,
    HAVE,
    MORTAL,
    MULTIPLES,
    NOMINALS,
    PARTICIPLES,
    PREDICATIVES,
    RECOVERING,
    SELVES,
    WOUNDS,
    Outcome,
)
from deskcheck.extract.dates.calendar import WEEKDAYS
from deskcheck.extract.phrases import PHRASE_ENDS

BASE = word_set("kill injure hurt shoot murder")
"""Forms that headlines use as a present tense: people must stand right before them."""
PASSIVE = frozenset(("been", "being"))
NOT_PASSIVE = HAVE | word_set("to they he she i we")


NO_PLACE = (
    PHRASE_ENDS | frozenset(WEEKDAYS) | word_set("him them us me repeatedly again early late")
)
"""What follows "were shot at" where they were fired upon and not hit."""


class Predicates:
    """Reads the predicates of one sentence and the people they are about."""

    def __init__(self, clause: Clause) -> None:
        self.clause = clause
        self._done = clause.begin
        self._last_outcome = ""

    def casualties(self) -> Iterator[Casualty]:
        """Every casualty of the sentence, in the order of its predicates."""
        clause = self.clause
        yield from called(clause)
        yield from totals(clause)
        for index in range(clause.begin, clause.stop):
            reader = READERS.get(clause.lower[index])
            found = reader(self, index) if reader is not None and index >= self._done else None
            if found is not None:
                self._last_outcome = found.outcome
                yield from with_parts(clause, found)

    def participle(self, index: int) -> Casualty | None:
        """A participle or past tense, with those that "and" joins to it."""
        clause = self.clause
        end, outcome = participles(clause, index)
        start = clause.adverbs(index)
        words = clause.lower[start:index]
        before = clause.word(start - 1)
        if clause.word(end) == "at" and outcome == "struck" and not self._where(before, end):
            return None
        self._done = end
        if "not" in words:
            return None
        outcome = "killed" if not MORTAL.isdisjoint(words) else outcome
        some = outcome == "struck" and clause.lower[index] not in ("shot", "gunned")
        found = None
        if before in BE or before in FOUND or not PASSIVE.isdisjoint(words):
            found = self._about(start, end, outcome)
        elif (patient := clause.object(end)) is not None:
            found = self._done_to(patient, start, outcome)
        elif before not in NOT_PASSIVE:
            found = self._about(start, end, outcome, near=True)
        if found is not None and "also" in words and found.group.form == "one":
            found = replace(found, group=replace(found.group, other=True))
        return found and replace(found, some=some)

    def _where(self, before: str, at: int) -> bool:
        """Whether "at" tells the place of what a passive says: "were shot at the club"."""
        headline = self.clause.ending(at - 1)
        if headline is not None and headline.quantity is not None and not headline.head:
            return self.clause.object(at + 1) is None
        passive = before in BE and before != "'s"
        after = self.clause.word(at + 1)
        return passive and after.isalpha() and after not in NO_PLACE

    def adjective(self, index: int) -> Casualty | None:
        """Tell "X is dead", "left X dead", "2 dead"; a participle is read by its own reader."""
        clause = self.clause
        outcome = PREDICATIVES[clause.lower[index]]
        before = clause.word(clause.adverbs(index) - 1)
        return self._state(index, outcome, before in BE or before in FOUND)

    def dying(self, index: int) -> Casualty | None:
        """Tell "X died", "2 die"."""
        if self.clause.word(index + 1) == "down":
            return None
        return self._state(index, DYING[self.clause.lower[index]], True)

    def _state(self, index: int, outcome: Outcome, linked: bool) -> Casualty | None:
        """What those before a word are; right before it, unless a verb has `linked` them."""
        start = self.clause.adverbs(index)
        if "not" in self.clause.lower[start:index]:
            return None
        linked = linked or self.clause.word(start - 1) in HAVE
        return self._about(start, index + 1, outcome, near=not linked)

    def _about(
        self, start: int, end: int, outcome: Outcome, *, near: bool = False
    ) -> Casualty | None:
        """A predicate about the people before it."""
        clause = self.clause
        group = None if clause.hypothetical(start) else clause.subject(start, near=near)
        if group is None or clause.denied(group.first):
            return None
        if clause.hypothetical(group.first, nouns=True):
            return None
        return clause.casualty(group, outcome, group.first, end)

    def active(self, index: int) -> Casualty | None:
        """A verb about the people after it: "killing five", "shoots wife"."""
        clause = self.clause
        word = clause.lower[index]
        outcome, end = ACTIVE[word], index + 1
        if clause.lower[end : end + 2] == ["and", "killing"]:
            outcome, end = "killed", end + 2
        patient = clause.object(end)
        if patient is None:
            return None
        if patient.form == "bare" and word in NOMINALS and patient.age is None:
            return None
        if not MORTAL.isdisjoint(clause.lower[clause.adverbs(index) : index]):
            outcome = "killed"
        before = clause.ending(index, 1)
        if word in BASE and (before is None or before.form == "pronoun"):
            return None
        return self._done_to(patient, index, outcome)

    def _done_to(self, patient: Group, start: int, outcome: Outcome) -> Casualty | None:
        """What a verb says was done to those after it; to those before it with "himself"."""
        clause = self.clause
        if clause.hypothetical(start):
            return None
        if patient.head not in SELVES:
            if not self._last_outcome and clause.lower[patient.first] == "another":
                patient = replace(patient, other=False)
            return replace(clause.casualty(patient, outcome, start, patient.last), agentive=True)
        subject = clause.subject(start)
        who = subject if subject is not None and subject.low == 1 else patient
        start = min(start, who.first)
        return Casualty(who, outcome, start, patient.last, clause.number, own=True)

    def noun(self, index: int) -> Casualty | None:
        """Tell "the killing of X"; else the word may be a verb: "killing X"."""
        found = nominal(self.clause, index)
        verb = found is None and self.clause.lower[index] in ACTIVE
        return self.active(index) if verb else found

    def mortal(self, index: int) -> Casualty | None:
        """Tell "two mortally": a number with the adverb alone."""
        if self.clause.word(index + 1).isalpha():
            return None
        found = self._about(index, index + 1, "killed", near=True)
        return found and replace(found, some=True)

    def too(self, index: int) -> Casualty | None:
        """Tell "killed three women and himself": the one who did it, after the others."""
        before = self.clause.word(index - 1)
        if before not in (",", "and", "then", "on") or self._last_outcome != "killed":
            return None
        group = Group(index, index + 1, "pronoun", 1, 1, head="himself")
        return Casualty(group, "killed", index, index + 1, self.clause.number, own=True)

    def own_life(self, index: int) -> Casualty | None:
        """Tell "took his own life"."""
        clause = self.clause
        verb = clause.word(index - 2)
        if verb not in ("took", "taking", "takes") or clause.word(index + 1) != "life":
            return None
        group = clause.subject(index - 2)
        if group is None:
            return None
        return Casualty(group, "killed", index - 2, index + 2, clause.number, own=True)


Reader = Callable[[Predicates, int], Casualty | None]


def _of_clause(read: Callable[[Clause, int], Casualty | None]) -> Reader:
    """A reader of nouns as one of predicates."""
    return lambda predicates, index: read(predicates.clause, index)


READERS: dict[str, Reader] = {
    "own": Predicates.own_life,
    "suicide": _of_clause(suicide),
    **dict.fromkeys(SELVES, Predicates.too),
    **dict.fromkeys((*FATAL, *MULTIPLES), _of_clause(implied)),
    **dict.fromkeys(("life", "lives", "body"), _of_clause(lost)),
    **dict.fromkeys(MORTAL, Predicates.mortal),
    **dict.fromkeys(CARRIED, _of_clause(carried)),
    **dict.fromkeys(RECOVERING, _of_clause(recovering)),
    **dict.fromkeys(CONDITIONS, _of_clause(condition)),
    **dict.fromkeys(WOUNDS, _of_clause(suffered)),
    **dict.fromkeys(ACTIVE, Predicates.active),
    **dict.fromkeys(NOMINALS, Predicates.noun),
    **dict.fromkeys(PREDICATIVES, Predicates.adjective),
    **dict.fromkeys(PARTICIPLES, Predicates.participle),
    **dict.fromkeys(DYING, Predicates.dying),
}
"""Words that tell of casualties to what reads them; of two readers the later one here."""
