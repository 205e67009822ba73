"""Cues that are no verbs: "according to X", "citing Y", colons, and names below a quotation."""

from __future__ import annotations

from deskcheck.extract.speech.clauses import Unit
from deskcheck.extract.speech.complements import with_maker
from deskcheck.extract.speech.crediting import ANNOUNCED, ANNOUNCING, announces
from deskcheck.extract.speech.cue import Cue
from deskcheck.extract.speech.cues import AUXILIARIES
from deskcheck.extract.speech.subjects import Subjects


class PhraseCues:
    """Reads the phrases of one unit that credit somebody, after its verbs."""

    def __init__(self, unit: Unit, subjects: Subjects) -> None:
        self.unit = unit
        self.low = unit.low
        self.size = len(unit.low)
        self.subjects = subjects
        self.found = subjects.found

    def read(self) -> None:
        """Enter the cues of phrases; those of "citing" lean on cues before them."""
        for index in self.unit.cues:
            if self.low[index : index + 2] == ["according", "to"]:
                self._according(index)
        for index in self.unit.cues:
            if self.low[index] == "citing":
                self._citing(index)
        self._colons()
        self._signed()
        self._announced()

    def _according(self, index: int) -> None:
        """Read "according to X", which governs its whole sentence."""
        speaker = self.subjects.starting(index + 2) or self.subjects.any_phrase(index + 2)
        if speaker is None:
            return
        speaker = with_maker(self.subjects, speaker)
        cue = Cue(index, index, speaker.last, "whole", "speech", speaker)
        self.found.append(cue)

    def _citing(self, index: int) -> None:
        """Read "X, citing Y": what X says comes from Y."""
        speaker = self.subjects.starting(index + 1)
        if speaker is None:
            return
        hosts = [c for c in self.found if c.subject is not None and c.subject is not speaker]
        around = [c for c in hosts if c.subject and c.subject.last <= index < c.verb]
        before = [c for c in hosts if c.verb < index]
        host = around[-1] if around else (before[-1] if before else None)
        if host is not None and host.origin is None:
            host.origin = with_maker(self.subjects, speaker)

    def _colons(self) -> None:
        """A quotation after a colon that no cue governs is its clause's subject's."""
        for index in sorted(self.unit.quoted):
            if not index or self.low[index - 1] != ":":
                continue
            if any(c.verb < index and c.mode == "after" and c.subject for c in self.found):
                continue
            speaker = self.subjects.clause_subject(index, 0)
            if speaker is not None and speaker.kind != "paper":
                cue = Cue(index - 1, speaker.first, index, "after", "quoting", speaker)
                cue.begin = index
                self.found.append(cue)

    def _announced(self) -> None:
        """A quotation below "X made this comment:", "this remark by X:" is that person's."""
        last = self.size - 1
        if not announces(self.low) or any(c.mode == "after" and c.subject for c in self.found):
            return
        noun = max(i for i in range(max(0, last - ANNOUNCING), last) if self.low[i] in ANNOUNCED)
        agents = [i for i in range(noun, last) if self.low[i] == "by"]
        speaker = (
            self.subjects.starting(agents[0] + 1)
            if agents
            else self.subjects.clause_subject(noun, 0)
        )
        if speaker is not None and speaker.kind not in ("paper", "pronoun"):
            cue = Cue(noun, noun, noun + 1, "after", "speech", speaker)
            cue.begin = min(noun, speaker.last)
            self.found.append(cue)

    def _signed(self) -> None:
        """A quotation above "— Name, place" is that person's."""
        for index in self.unit.quoted:
            dash = index + 1
            if dash + 1 >= self.size or self.low[dash] not in ("–", "—") or self.found:
                continue
            speaker = self.subjects.starts.get(dash + 1)
            if speaker is None or speaker.kind not in ("person", "institution", "outlet"):
                continue
            ends = speaker.last == self.size or self.low[speaker.last] in (",", "(", ".")
            if ends and not any(word in AUXILIARIES for word in self.low[speaker.last :]):
                cue = Cue(dash, dash, dash + 1, "before", "quoting", speaker)
                cue.begin = self.size
                self.found.append(cue)
