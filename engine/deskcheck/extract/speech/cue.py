"""A cue: the words that credit somebody, and the stretches of a sentence that they govern."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from deskcheck.extract.speech.cues import Class
from deskcheck.extract.speech.speaker import Speaker

Mode = Literal["after", "before", "whole"]
"""Whether a cue governs what follows it, what precedes it, or its whole sentence."""

CONJUNCTIONS = frozenset(("and", "but", "or", "then", "yet"))
LISTING = CONJUNCTIONS | {","}
"""What stands between the members of a list or a chain of clauses."""


class Cue(Struct, gc=False):
    """A crediting verb or phrase at items `first` to `last`.

    `subject` is who is credited (None when nobody is: the agent is missing), `relays` who carried
    the words on or told them to whom (outlets), `origin` a source that the subject cites.
    `leaning` tells a participle ("…, adding that"), which governs what follows it alone.
    `content` are stretches of items it governs; with `quoting` only quotations among them.
    """

    verb: int
    first: int
    last: int
    mode: Mode
    kind: Class
    subject: Speaker | None
    relays: tuple[Speaker, ...] = ()
    origin: Speaker | None = None
    host: Cue | None = None
    content: list[tuple[int, int]] = []
    begin: int = 0
    agentless: bool = False
    leaning: bool = False

    @property
    def voices(self) -> tuple[Speaker, ...]:
        """All who are credited: the first speaker first, the last relay last."""
        own = (self.origin, self.subject, *self.relays)
        return tuple(speaker for speaker in own if speaker is not None)

    @property
    def quoting(self) -> bool:
        """Whether only quotations are credited."""
        return self.kind == "quoting" or self.agentless
