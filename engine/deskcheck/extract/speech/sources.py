"""The sources of an article: who is credited, and whom "the official" stands for."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from deskcheck.articles.words import word_set
from deskcheck.extract.people.persons import People
from deskcheck.extract.speech.cues import ROLES, SPEECH_FORMS, Class
from deskcheck.extract.speech.outlets import OUTLET_NOUNS
from deskcheck.extract.speech.speaker import Speaker
from deskcheck.extract.text import Reading
from deskcheck.facts import Credit

_UNNAMED = word_set("anonymity authorized authorised named identified publicly")
_CAUSES = ("because", "citing", "due", "fearing", "given", "since", "as")


class Source(Struct):
    """One source of an article: its credit as first printed, and every place that credits it."""

    credit: Credit
    head: str = ""
    reason: tuple[int, int] | None = None
    places: list[tuple[int, int]] = []


class Sources(Struct):
    """The sources credited so far; resolves descriptions ("the official") to them."""

    people: People
    found: dict[str, Source] = {}
    _spoken: list[Credit] = []
    _paper: Credit | None = None

    def enter(self, credit: Credit, speaker: Speaker, kind: Class) -> None:
        """Enter a credit as a source; verbs of stance make no new one of their subject."""
        if kind != "motion" or credit.name in self.found:
            head = speaker.head if credit.kind == "anonymous" else ""
            source = self.found.setdefault(credit.name, Source(credit, head))
            source.places.append((speaker.start, speaker.end))

    def named(self, speaker: Speaker) -> Credit:
        """The credit of a speaker who is named or described, not of a pronoun."""
        start, end = speaker.start, speaker.end
        if speaker.kind == "anonymous":
            return self._unnamed(speaker)
        if speaker.kind == "paper":
            known = self._paper or (self._spoken[-1] if self._spoken else None)
            if speaker.definite and known is not None:
                return at(known, start, end)
            return Credit(speaker.name, "institution", start, end, country=speaker.country)
        if speaker.kind == "institution":
            if speaker.definite and speaker.head in OUTLET_NOUNS:
                for spoken in reversed(self._spoken):
                    if spoken.kind == "outlet":
                        return at(spoken, start, end)
            return Credit(speaker.name, "institution", start, end, country=speaker.country)
        if speaker.kind == "outlet":
            return Credit(speaker.name, "outlet", start, end)
        role = self.people.title_of(speaker.name) or speaker.role
        country = speaker.country or self.people.country_of(speaker.name)
        return Credit(speaker.name, "named person", start, end, role, country=country)

    def _unnamed(self, speaker: Speaker) -> Credit:
        """An unnamed source: a new one, or the earlier one that a definite phrase takes up."""
        if speaker.definite:
            for spoken in reversed(self._spoken):
                source = self.found.get(spoken.name)
                if spoken.kind == "anonymous" and source and _fits(source, speaker):
                    return at(spoken, speaker.start, speaker.end)
                if spoken.kind == "named person" and speaker.head in spoken.role.lower().split():
                    return at(spoken, speaker.start, speaker.end)
        known = self.found.get(speaker.name)
        if known is not None:
            return at(known.credit, speaker.start, speaker.end)
        role = ROLES.get(speaker.head, speaker.head)
        return Credit(
            speaker.name, "anonymous", speaker.start, speaker.end, role, country=speaker.country
        )

    def spoke(self, chain: list[Credit], paper: bool) -> None:
        """Remember a chain as the latest to have spoken."""
        self._spoken.extend(reversed(chain))
        if paper and chain:
            self._paper = chain[0]

    def reasons(self, reading: Reading) -> None:
        """Find the printed reasons for anonymity and give each to its source."""
        unnamed = [s for s in self.found.values() if s.credit.kind == "anonymous"]
        if not unnamed:
            return
        for sentence in reading.sentences:
            words = reading.lower[sentence.first : sentence.last]
            at = -1 if _UNNAMED.isdisjoint(words) else _plea(words)
            if at < 0:
                continue
            span = _reason(words, at)
            if span is None:
                continue
            here = [
                s for s in unnamed if any(sentence.start <= p[0] < sentence.end for p in s.places)
            ]
            before = [s for s in unnamed if s.credit.start < sentence.end]
            source = here[-1] if here else (before[-1] if before else None)
            if source is not None and source.reason is None:
                source.reason = (
                    reading.start[sentence.first + span[0]],
                    reading.end[sentence.first + span[1] - 1],
                )


def at(credit: Credit, start: int, end: int) -> Credit:
    """A credit as another place of the text gives it."""
    return replace(credit, start=start, end=end)


def _fits(source: Source, speaker: Speaker) -> bool:
    """Whether a definite phrase can take up a source: same noun, no other country."""
    if source.head != speaker.head:
        return False
    return not speaker.country or source.credit.country in ("", speaker.country)


def _plea(words: list[str]) -> int:
    """Where a sentence says that a source is not named, -1 when it does not."""
    for at, word in enumerate(words):
        if word not in _UNNAMED:
            continue
        before = words[max(0, at - 4) : at]
        if word == "anonymity":
            return at
        if word in ("authorized", "authorised") and any(w.endswith(("not", "n't")) for w in before):
            return at
        if word in ("named", "identified") and "be" in before and (
            "not" in before or "declined" in words or "refused" in words
        ):  # fmt: skip
            return at
    return -1


def _reason(words: list[str], at: int) -> tuple[int, int] | None:
    """The words that say why: "because …" after the plea, or "not authorised to …" itself."""
    end = len(words) - (words[-1] in (".", "!", "?"))
    if words[at] in ("authorized", "authorised") and "because" not in words[at:]:
        return max(i for i in range(at) if words[i].endswith(("not", "n't"))), end
    for index in range(at + 1, end):
        if words[index] in _CAUSES or (
            words[index] == "to" and words[index + 1 : index + 2] and index - at <= 2
        ):
            stop = index + 1
            while stop < end and words[stop] not in ("”", '"', ";"):
                if words[stop] == "," and words[stop + 1 : stop + 2] and (
                    words[stop + 1] in SPEECH_FORMS
                ):  # fmt: skip
                    break
                stop += 1
            return index, stop
    return None
