"""Candidates: whom among those named or credited a pronoun can stand for."""

from __future__ import annotations

from collections.abc import Callable

from deskcheck.extract.people.genders import Genders, of_noun
from deskcheck.extract.people.names import MODIFIERS, ORGANISATION_WORDS
from deskcheck.extract.people.persons import People
from deskcheck.extract.people.proper_names import ProperNames
from deskcheck.extract.speech.clauses import Unit
from deskcheck.extract.speech.cues import AUXILIARIES, BODIES, CUE_VERBS
from deskcheck.extract.speech.outlets import OUTLET_WORDS
from deskcheck.extract.speech.speaker import BOUNDARIES, DETERMINERS, Speaker, singular_head
from deskcheck.facts import Credit

_HUMAN = ("named person", "anonymous")
_GROUPS = ("institution", "anonymous", "outlet")
_BODIES = ("institution", "outlet")
_ADJECTIVAL = ("ish", "ese", "ic")
"""Endings of adjectives that tell a people, not a person."""
_IMPERSONAL = ORGANISATION_WORDS | OUTLET_WORDS | BODIES | MODIFIERS


class Candidates:
    """Tells candidates of one article by number, gender and kind."""

    def __init__(
        self,
        people: People,
        names: ProperNames,
        genders: Genders,
        credit: Callable[[Speaker], Credit],
    ) -> None:
        self._people = people
        self._names = names
        self._genders = genders
        self._credit = credit

    def named(self, speaker: Speaker, pronoun: str) -> bool:
        """Whether a pronoun can stand for a speaker named or described in a sentence."""
        if speaker.kind in ("paper", "pronoun"):
            return speaker.kind == "paper" and pronoun == "it" and bool(speaker.head)
        if speaker.kind == "anonymous" and self._titled(speaker.head):
            return False
        if speaker.kind == "anonymous" and singular_head(speaker) and not _determined(speaker):
            return False
        if speaker.kind == "institution" and self._names.opener(speaker.name):
            return False
        if speaker.kind == "persons":
            return pronoun == "they"
        if pronoun == "they" and speaker.kind == "anonymous":
            return not singular_head(speaker)
        return self.credited(self._credit(speaker), pronoun) and (
            speaker.kind != "anonymous" or singular_head(speaker)
        )

    def _titled(self, head: str) -> bool:
        """Whether a noun is the title of a person of the article, who may be meant by it."""
        return any(
            head in mention.title.lower().split() for mention in self._people.mentions if head
        )

    def credited(self, credit: Credit, pronoun: str) -> bool:
        """Whether a pronoun can stand for somebody who has been credited."""
        if pronoun == "it":
            return credit.kind in _BODIES
        if pronoun == "they":
            return credit.kind in _GROUPS or " and " in credit.name
        if " and " in credit.name or not (credit.kind in _HUMAN or self.nameable(credit)):
            return False
        told = of_noun(credit.name) if credit.kind == "anonymous" else self._genders.of(credit.name)
        return told in ("", pronoun)

    def nameable(self, credit: Credit) -> bool:
        """Whether an unknown capitalised name may be a person's."""
        if credit.kind != "institution" or credit.country:
            return False
        words = credit.name.partition(" of ")[0].split()
        return (
            1 + (" of " in credit.name) <= len(words) < 4
            and all(w[:1].isupper() and not w.isupper() for w in words)
            and not (len(words) == 1 and words[0].endswith(_ADJECTIVAL))
            and _IMPERSONAL.isdisjoint(word.lower() for word in words)
            and (len(words) > 1 or not self._names.common(words[0].lower()))
            and self._names.things.at(words, 0, len(words)) is None
        )


def leads(unit: Unit, speaker: Speaker, openers: frozenset[str]) -> bool:
    """Whether a speaker's phrase opens its sentence or a clause and is no possessor.

    `openers` are the words that the phrase may follow.
    """
    low, at, after = unit.low, speaker.first, speaker.last
    if speaker.kind != "pronoun" and low[after - 1].endswith("'s"):
        return False
    if low[after : after + 1] in (["'"], ["’"]):
        return False
    while at > 0 and speaker.first - at < 9:
        word = low[at - 1]
        if word in BOUNDARIES or word in CUE_VERBS or not word[:1].isalnum():
            break
        at -= 1
    if (low[at - 1] if at else "") in openers:
        return True
    plain = at < speaker.first or low[at - 1] not in BOUNDARIES
    return plain and after < len(low) and low[after] in AUXILIARIES


def _determined(speaker: Speaker) -> bool:
    """Whether a description begins as a whole noun phrase does."""
    first = speaker.name.split(" ", 1)[0].lower()
    return first in DETERMINERS or first.replace("’", "'").endswith("'s")
