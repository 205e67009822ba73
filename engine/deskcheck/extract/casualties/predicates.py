"""What a sentence says became of its people: killed, injured, missing, or struck by a weapon."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from deskcheck.extract.casualties.groups import Group
from deskcheck.extract.casualties.words import (
    ACTIVE,
    ADVERBS,
    BE,
    CONDITIONS,
    DYING,
    FOUND,
    HAVE,
    INCIDENTS,
    MODALS,
    MORTAL,
    MULTIPLES,
    NOMINALS,
    NUMBERLESS,
    PARTICIPLES,
    PREDICATIVES,
    PRONOUNS,
    SELVES,
    SUFFERING,
    WOUNDS,
    Outcome,
    noun_of,
)
from deskcheck.extract.phrases import DEFINITE
from deskcheck.extract.text import Reading, Sentence

SUBJECT_REACH = 16
BREAKS = frozenset(
    "; : but while when because if that said says told where which whose whom by although though "
    '? ! ( ) “ ” " whether after before accused charged suspected arrested car vehicle truck'.split()
)
"""Words between people and a verb that show the verb to be about somebody else."""
BEFORE_OBJECT = frozenset("at least the about some roughly nearly up to an estimated all".split())
CARRIED = frozenset("taken rushed transported airlifted flown brought admitted hospital".split())
SEVERITY: dict[Outcome, int] = {"killed": 3, "injured": 2, "struck": 1, "missing": 0}
HYPHENS = frozenset(("-", "–", "/"))
FATAL = frozenset(("fatal", "deadly"))
BASE = frozenset("kill injure hurt shoot murder".split())


class Casualty(Struct, frozen=True):
    """People and what became of them, at tokens `first` to `last` of a sentence.

    A `weak` one follows from what is told ("was taken to hospital") and is not stated; `own` says
    that they did it to themselves, `agentive` that somebody else is told to have done it.
    """

    group: Group
    outcome: Outcome
    first: int
    last: int
    sentence: int
    weak: bool = False
    own: bool = False
    agentive: bool = False
    traits: frozenset[str] = frozenset()


class Predicates:
    """Reads the predicates of one sentence and the people they are about."""

    def __init__(
        self, reading: Reading, sentence: Sentence, number: int, groups: list[Group]
    ) -> None:
        self._lower = reading.lower
        self._begin, self._stop = sentence.first, sentence.last
        self._number = number
        self._groups = groups
        self._done = self._begin
        self._last_outcome = ""

    def casualties(self) -> Iterator[Casualty]:
        """Every casualty of the sentence, in the order of its predicates."""
        yield from self._called()
        for index in range(self._begin, self._stop):
            if index < self._done:
                continue
            found = self._at(index)
            if found is not None:
                self._last_outcome = found.outcome
                yield found

    def _called(self) -> Iterator[Casualty]:
        """People whose noun says it: "two homicide victims", "a wounded officer", "12 bodies"."""
        for group in self._groups:
            outcome = group.modifier
            if group.head == "body":
                outcome = "killed"
            elif group.head == "fatality":
                outcome = "killed"
            elif group.head == "life":
                lost = self._lower[max(self._begin, group.first - 3) : group.last + 3]
                outcome = "killed" if {"claimed", "lost", "took", "taken"} & set(lost) else None
            if outcome and not self._denied(group.first):
                yield self._casualty(group, outcome, group.first, group.last)

    def _at(self, index: int) -> Casualty | None:
        word = self._lower[index]
        if word in DYING:
            return self._intransitive(index, "killed")
        if word in PARTICIPLES:
            return self._participle(index)
        if word in PREDICATIVES:
            return self._intransitive(index, PREDICATIVES[word])
        if word in NOMINALS:
            found = self._nominal(index)
            if found is not None or word not in ACTIVE:
                return found
        if word in ACTIVE:
            return self._active(index, index + 1, ACTIVE[word])
        if word in WOUNDS:
            return self._suffered(index)
        if word in CONDITIONS:
            after = self._lower[index + 1] if index + 1 < self._stop else ""
            return self._weak(index) if after == "condition" else self._critical(index)
        if word in CARRIED or word == "suicide" or word == "recovering":
            return self._carried(index)
        if word in MORTAL:
            return self._mortal(index)
        if word in FATAL or word in MULTIPLES:
            return self._implied(index)
        if word in SELVES:
            return self._too(index)
        return self._own_life(index) if word == "own" else None

    def _participle(self, index: int) -> Casualty | None:
        """A participle or past tense, with those that "and" joins to it."""
        end, outcome = self._complex(index)
        start = self._adverbs(index)
        if end < self._stop and self._lower[end] == "at" and outcome == "struck":
            return None
        outcome = "killed" if MORTAL & set(self._lower[start:index]) else outcome
        self._done = end
        if "not" in self._lower[start:index]:
            return None
        before = self._lower[start - 1] if start > self._begin else ""
        if before in BE or before in FOUND:
            return self._about(start, end, outcome)
        patient = self._object(end)
        if patient is not None and patient.head in SELVES:
            return self._self(patient, start, end, outcome)
        if patient is not None:
            if self._hypothetical(start):
                return None
            return self._casualty(patient, outcome, start, patient.last, agentive=True)
        if before in HAVE or before in ("to", "they", "he", "she", "i", "we"):
            return None
        return self._about(start, end, outcome, near=True)

    def _complex(self, index: int) -> tuple[int, Outcome]:
        """End and outcome of participles in a row: "shot and killed", "stabbed to death"."""
        outcome = PARTICIPLES[self._lower[index]]
        end = index + 1
        if outcome == "struck" and self._lower[end : end + 1] == ["down"]:
            end += 1
        while end < self._stop:
            if self._lower[end : end + 2] == ["to", "death"]:
                outcome, end = "killed", end + 2
                continue
            if self._lower[end] == "dead" or self._lower[end] in MORTAL:
                outcome, end = "killed", end + 1
                continue
            after = end
            while after < self._stop and (
                self._lower[after] in ("and", ",", "&", "/", "then")
                or self._lower[after] in ADVERBS
            ):
                after += 1
            word = self._lower[after] if after < self._stop else ""
            if after == end or word not in PARTICIPLES:
                break
            mortal = bool(MORTAL & set(self._lower[end:after]))
            other: Outcome = "killed" if mortal else PARTICIPLES[word]
            if SEVERITY[other] > SEVERITY[outcome]:
                outcome = other
            end = after + 1
        return end, outcome

    def _adverbs(self, index: int) -> int:
        start = index
        while start > self._begin and self._lower[start - 1] in ADVERBS:
            start -= 1
        return start

    def _about(
        self, start: int, end: int, outcome: Outcome, *, near: bool = False
    ) -> Casualty | None:
        """A predicate about the people before it."""
        if self._hypothetical(start):
            return None
        group = self._subject(start, near=near)
        if group is None or self._denied(group.first):
            return None
        if self._hypothetical(group.first, nouns=True):
            return None
        return self._casualty(group, outcome, group.first, end)

    def _intransitive(self, index: int, outcome: Outcome) -> Casualty | None:
        """ "X died", "X is dead", "left X dead"."""
        self._done = index + 1
        start = self._adverbs(index)
        before = self._lower[start - 1] if start > self._begin else ""
        verb = self._lower[index] in DYING
        if "not" in self._lower[start:index]:
            return None
        if verb and self._lower[index + 1 : index + 2] == ["down"]:
            return None
        if verb or before in BE or before in FOUND or before in HAVE:
            return self._about(start, index + 1, outcome)
        return self._about(start, index + 1, outcome, near=True)

    def _active(self, index: int, end: int, outcome: Outcome) -> Casualty | None:
        """A verb about the people after it; with "himself" about those before it."""
        patient = self._object(end)
        if self._lower[end : end + 2] == ["and", "killing"]:
            outcome, patient = "killed", self._object(end + 2)
        if patient is None or self._hypothetical(index):
            return None
        if patient.form == "bare" and self._lower[index] in NOMINALS and patient.age is None:
            return None
        if MORTAL & set(self._lower[self._adverbs(index) : index]):
            outcome = "killed"
        if self._lower[index] in BASE and not any(
            g.last in (index, index - 1) and g.form != "pronoun" for g in self._groups
        ):
            return None
        if patient.head in SELVES:
            return self._self(patient, index, end, outcome)
        return self._casualty(patient, outcome, index, patient.last, agentive=True)

    def _self(self, patient: Group, start: int, end: int, outcome: Outcome) -> Casualty | None:
        if self._hypothetical(start):
            return None
        subject = self._subject(start, near=False)
        who = subject if subject is not None and subject.low == 1 else patient
        return Casualty(who, outcome, start, patient.last, self._number, own=True)

    def _nominal(self, index: int) -> Casualty | None:
        """ "the deaths of X", "X's killing", "three murders"."""
        word, outcome = self._lower[index], NOMINALS[self._lower[index]]
        if self._lower[index - 1 : index] in (["attempted"], ["near"], ["counts"]):
            return None
        if index + 1 < self._stop and self._lower[index + 1] in NOMINALS:
            return None
        if index + 1 < self._stop and self._lower[index + 1] == "of":
            after = self._object(index + 2)
            if after is not None and not self._hypothetical(index, nouns=True):
                if FATAL & set(self._lower[max(self._begin, index - 3) : index]):
                    outcome = "killed"
                return self._casualty(after, outcome, index, after.last, agentive=True)
        if word == "deaths":
            return None
        owner = self._lower[index - 1] if index > self._begin else ""
        if owner in ("shooting", "stabbing") and index - 2 >= self._begin:
            owner = self._lower[index - 2]
        if word in ("death", "killing", "murder", "slaying") and owner.endswith("'s"):
            group = next((g for g in self._groups if index - 2 <= g.last <= index), None)
            if group is not None and self._lower[index + 1 : index + 2] != ["row"]:
                return self._casualty(group, outcome, group.first, index + 1)
        return None

    def _suffered(self, index: int) -> Casualty | None:
        """ "X suffered gunshot wounds", "a man with a gunshot wound"."""
        verb = index
        while verb > max(self._begin, index - 7) and self._lower[verb] not in SUFFERING:
            verb -= 1
        if self._lower[verb] not in SUFFERING or self._denied(index):
            return None
        words = set(self._lower[verb:index])
        outcome: Outcome = "killed" if "fatal" in words and "non" not in words else "struck"
        self._done = index + 1
        group = self._subject(verb, near=False)
        if group is None or self._hypothetical(verb) or self._denied(group.first):
            return None
        return self._casualty(group, outcome, group.first, index + 1)

    def _weak(self, index: int) -> Casualty | None:
        group = self._subject(index, near=False)
        if group is None or group.attacker:
            return None
        return Casualty(group, "injured", group.first, index + 1, self._number, weak=True)

    def _critical(self, index: int) -> Casualty | None:
        """ "one dead, two critical": a number with the adjective alone."""
        group = next((g for g in self._groups if g.last == index), None)
        if group is None or group.form != "number" or self._lower[index] != "critical":
            return None
        return self._casualty(group, "injured", group.first, index + 1)

    def _carried(self, index: int) -> Casualty | None:
        word = self._lower[index]
        if word == "suicide":
            if self._lower[index - 1] in HYPHENS and not self._denied(index - 4):
                group = Group(index, index + 1, "pronoun", 1, 1, head="himself")
                return Casualty(group, "killed", index, index + 1, self._number, True, own=True)
            if self._lower[index - 1] not in ("committed", "commits"):
                return None
            group = self._subject(index - 1, near=False)
            return group and Casualty(
                group, "killed", group.first, index + 1, self._number, own=True
            )
        if word == "hospital":
            return None
        before = self._lower[self._adverbs(index) - 1]
        if word != "recovering" and before not in BE:
            return None
        ahead = self._lower[index : index + 14]
        if not any(w in ("hospital", "hospitals", "center", "medical", "wounds") for w in ahead):
            return None
        return self._weak(index)

    def _mortal(self, index: int) -> Casualty | None:
        """ "two mortally": a number with the adverb alone."""
        after = self._lower[index + 1] if index + 1 < self._stop else ""
        if after.isalpha():
            return None
        return self._about(index, index + 1, "killed", near=True)

    def _implied(self, index: int) -> Casualty | None:
        """ "a fatal shooting", "a double homicide": people that no words of their own name."""
        ahead = self._lower[index + 1 : min(index + 4, self._stop)]
        number = MULTIPLES.get(self._lower[index], 1)
        if "non" in self._lower[max(self._begin, index - 2) : index]:
            return None
        fatal = number == 1 or bool({"fatal", "deadly"} & set(ahead))
        for offset, word in enumerate(ahead):
            if word in INCIDENTS or (word in NOMINALS and not word.endswith("s")):
                last = index + 2 + offset
                outcome: Outcome = "killed" if fatal else NOMINALS.get(word, "struck")
                group = Group(index, last, "number", number, number)
                return Casualty(
                    group, outcome, index, last, self._number, number == 1, agentive=number > 1
                )
        return None

    def _too(self, index: int) -> Casualty | None:
        """ "killed three women and himself": the one who did it, after the others."""
        before = self._lower[index - 1] if index > self._begin else ""
        if before not in (",", "and", "then", "on") or self._last_outcome != "killed":
            return None
        group = Group(index, index + 1, "pronoun", 1, 1, head="himself")
        return Casualty(group, "killed", index, index + 1, self._number, own=True)

    def _own_life(self, index: int) -> Casualty | None:
        words = self._lower[max(self._begin, index - 2) : index + 2]
        if words[:1] != ["took"] and words[:1] != ["taking"] and words[:1] != ["takes"]:
            return None
        group = self._subject(index - 2, near=False)
        if group is None or words[-1] != "life":
            return None
        return Casualty(group, "killed", index - 2, index + 2, self._number, own=True)

    def _object(self, end: int) -> Group | None:
        """The people right after a verb or "of"."""
        for group in self._groups:
            if group.first >= end:
                gap = self._lower[end : group.first]
                near = len(gap) <= 3 and all(w in BEFORE_OBJECT or w in ADVERBS for w in gap)
                near = near and ("at" not in gap or "least" in gap)
                return group if near else None
        return None

    def _subject(self, start: int, *, near: bool) -> Group | None:
        """The people before a predicate: right before it with `near`, else those of its clause."""
        before = [g for g in self._groups if g.last <= start]
        for group in reversed(before):
            gap = self._lower[group.last : start]
            opener = self._lower[group.first - 1] if group.first > self._begin else ""
            if self._aside(group, before, gap, opener):
                continue
            if len(gap) > SUBJECT_REACH or any(word in BREAKS for word in gap):
                return None
            if near and not all(self._filler(word) for word in gap):
                return None
            return group
        return None

    def _aside(self, group: Group, before: list[Group], gap: list[str], opener: str) -> bool:
        """Whether people stand in a phrase within the subject: "two men, including an officer,"."""
        if group is before[0] or "who" in gap[:2]:
            return False
        if opener == "of":
            return before[before.index(group) - 1].low is not None
        return opener in ("including", "by", "from", "against")

    def _filler(self, word: str) -> bool:
        """Whether a word may stand between people and a participle without "was"."""
        return word in ADVERBS or word in (",", "and", "-") or word.isdigit() or word in FOUND

    def _hypothetical(self, index: int, *, nouns: bool = False) -> bool:
        """Whether it did not happen: "could have been killed", "to kill", "was not injured"."""
        at = index - 1
        while at >= self._begin and index - at < 6:
            word = self._lower[at]
            if word in MODALS or word.endswith(("n't", "'ve")) or word == "attempted":
                return not (word == "to" and nouns)
            if not (word in BE or word in HAVE or word in ADVERBS):
                break
            at -= 1
        return False

    def _denied(self, index: int) -> bool:
        """Whether "no" or "nobody" opens what stands at a token."""
        ahead = self._lower[max(self._begin, index - 4) : index + 1]
        return any(word in NUMBERLESS for word in ahead)

    def _casualty(
        self, group: Group, outcome: Outcome, first: int, last: int, *, agentive: bool = False
    ) -> Casualty:
        first, last = min(first, group.first), max(last, group.last)
        weak = group.form == "pronoun"
        return Casualty(group, outcome, first, last, self._number, weak, agentive=agentive)
