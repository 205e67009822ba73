"""What a text says became of people."""

from __future__ import annotations

from msgspec import Struct

from deskcheck.extract.casualties.groups import Group
from deskcheck.extract.casualties.words import Outcome

PART, INCREMENT = "part", "increment"
OTHER, PERIOD = "other incident", "total of a period"
ATTACKER = "attacker included"
SOME = "perhaps not of all"
SCOPES = frozenset((PART, INCREMENT, OTHER, PERIOD))
"""Traits that say a figure is not the whole of the article's own incident."""

AWAY = frozenset((OTHER, PERIOD))


class Casualty(Struct, frozen=True):
    """People and what became of them, at tokens `first` to `last` of a sentence.

    A `weak` one follows from what is told ("was taken to hospital") and is not stated; `own` says
    that they did it to themselves, `agentive` that somebody else is told to have done it,
    `some` that they may be a few of more, `part` that they are.
    """

    group: Group
    outcome: Outcome
    first: int
    last: int
    sentence: int
    weak: bool = False
    own: bool = False
    agentive: bool = False
    some: bool = False
    part: bool = False
    traits: frozenset[str] = frozenset()
