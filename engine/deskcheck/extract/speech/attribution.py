"""Attribution: who is credited for every statement and quotation of an article, with the chain.

Each cue governs a stretch of text; where several do, the innermost speaker comes first and the
outermost relay last. Text in the author's own voice is governed by no cue.
"""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from deskcheck.extract.people.persons import People
from deskcheck.extract.people.things import thing_index
from deskcheck.extract.speech.antecedents import Antecedents, Missing
from deskcheck.extract.speech.clauses import Unit, cut, units
from deskcheck.extract.speech.crediting import CREDITING, credible
from deskcheck.extract.speech.credits import Credits, Governed, QuoteCredit
from deskcheck.extract.speech.cue import Cue
from deskcheck.extract.speech.cues import STATEMENTS
from deskcheck.extract.speech.governing import cues
from deskcheck.extract.speech.quotations import Quotation
from deskcheck.extract.speech.quoting import quote_credit, repeats
from deskcheck.extract.speech.sources import Sources, at
from deskcheck.extract.speech.speaker import Speaker
from deskcheck.extract.speech.speakers import Speakers
from deskcheck.extract.speech.text_facts import text_facts
from deskcheck.extract.speech.turns import turn
from deskcheck.extract.text import Reading
from deskcheck.facts import Credit
from deskcheck.vocabulary.concepts import Vocabulary


def attributions(
    reading: Reading, quotations: list[Quotation], people: People, vocabulary: Vocabulary
) -> Credits:
    """Read every attribution of an article: one pass over its sentences, in order."""
    return _read(reading, quotations, people, vocabulary, None)


class Traced(Struct):
    """A unit that was read, its cues, and where each cue stands (code points)."""

    unit: Unit
    cues: list[Cue] = []
    spans: list[tuple[int, int]] = []


def traced(
    reading: Reading, quotations: list[Quotation], people: People, vocabulary: Vocabulary
) -> tuple[list[Traced], Credits]:
    """As `attributions`, with the cues of every unit that they were read by."""
    trace: list[Traced] = []
    return trace, _read(reading, quotations, people, vocabulary, trace)


def _read(
    reading: Reading,
    quotations: list[Quotation],
    people: People,
    vocabulary: Vocabulary,
    trace: list[Traced] | None,
) -> Credits:
    result = Credits(
        Sources(people), quotations=quotations, quoted=[QuoteCredit() for _ in quotations]
    )
    reader = _Article(reading, people, vocabulary, result, trace)
    previous: Unit | None = None
    for unit in units(reading, quotations):
        reader.unit(unit, previous)
        previous = unit
    reader.sources.reasons(reading)
    repeats(reading, result)
    return result


class _Article:
    """Reads units in order, remembering who spoke last; keeps them in `trace` if there is one."""

    def __init__(
        self,
        reading: Reading,
        people: People,
        vocabulary: Vocabulary,
        result: Credits,
        trace: list[Traced] | None,
    ) -> None:
        self.trace = trace
        self.turn: Governed | None = None
        self.reading = reading
        self.crediting = reading.anywhere(CREDITING)
        self.credits = result
        self.speakers = Speakers(reading, people, thing_index(vocabulary))
        self.sources = result.sources
        self.antecedents = Antecedents(reading, people, self.speakers, self.sources.named)

    def unit(self, unit: Unit, previous: Unit | None) -> None:
        """Read one unit: its cues, what they govern, its quotations."""
        self.credits.starts.append(unit.start)
        governed: list[Governed] = []
        self.credits.governed.append(governed)
        self._turn(unit, previous)
        if self.turn is not None:
            governed.append(replace(self.turn, start=unit.start, end=unit.end))
        if not (unit.active and credible(unit, self.crediting)):
            if self.trace is not None:
                self.trace.append(Traced(unit))
            self.antecedents.enter(unit)
            return
        speakers = self.speakers.of(unit)
        self.antecedents.enter(unit, speakers)
        found = cues(unit, speakers, self.speakers)
        if self.trace is not None:
            spans = [self._cue_span(unit, cue) for cue in found]
            self.trace.append(Traced(unit, found, spans))
        for cue in found:
            governed.extend(self._governed(unit, cue))
        for index, number in unit.quoted.items():
            credit = quote_credit(self.reading, self.credits, unit, index, previous)
            self.credits.quoted[number] = credit

    def _turn(self, unit: Unit, previous: Unit | None) -> None:
        """Begin or end a speaker's turn ("SMITH: …"), which goes on to the paragraph's end."""
        if previous is not None and previous.paragraph == unit.paragraph:
            return
        self.turn = None
        colon = turn(self.reading, unit)
        name = self.reading.text(unit.first, colon) if colon > 0 else ""
        known = self.speakers.surnamed(name) if name else ""
        if known:
            start, end = self.reading.start[unit.first], self.reading.end[colon]
            role, country = self.speakers.people.title_of(known), self.speakers.country(known)
            chain = (Credit(known, "named person", start, end - 1, role, country=country),)
            self.turn = Governed(start, end, chain, (start, end))

    def _governed(self, unit: Unit, cue: Cue) -> list[Governed]:
        """The stretches that a cue governs, its chain resolved."""
        if cue.subject is None and not cue.agentless:
            return []
        credited: list[tuple[Speaker, Credit | Missing]] = [
            (who, self._credit(who, cue)) for who in cue.voices
        ]
        chain = [credit for _, credit in credited if isinstance(credit, Credit)]
        missing: Missing | None = None
        for who, found in credited:
            if who is cue.subject and not isinstance(found, Credit):
                missing = found
        words = unit.low[min(cue.first, cue.last) : max(cue.last, cue.begin)]
        self.sources.spoke(chain, not STATEMENTS.isdisjoint(words))
        self.antecedents.spoke([] if missing else chain)
        span = self._cue_span(unit, cue)
        carried = cue.subject is not None and bool(chain) and _elsewhere(cue.subject, chain)
        stretches = [
            cut(self.reading, self.credits.quotations, unit, *item)
            for item in cue.content
            if item[0] < item[1]
        ]
        told = (tuple(chain), span, cue.quoting, cue.agentless, carried, missing)
        return [Governed(start, end, *told) for start, end in stretches]

    def _credit(self, speaker: Speaker, cue: Cue) -> Credit | Missing:
        """The credit of a speaker, entered among the sources; or why a pronoun has none."""
        if speaker.kind != "pronoun":
            credit = self.sources.named(speaker)
        else:
            found = self.antecedents.of(speaker, cue.mode == "after")
            if not isinstance(found, Credit):
                return found
            credit = at(found, speaker.start, speaker.end)
        self.sources.enter(credit, speaker, cue.kind)
        return credit

    def _cue_span(self, unit: Unit, cue: Cue) -> tuple[int, int]:
        first, last = min(cue.first, cue.verb), max(cue.last, cue.verb + 1)
        if cue.subject is not None and cue.host is None and cue.subject.last <= cue.verb:
            first = min(first, cue.subject.first) if cue.verb - cue.subject.last < 8 else first
        return cut(self.reading, self.credits.quotations, unit, first, min(last, len(unit.low)))


def _elsewhere(speaker: Speaker, chain: list[Credit]) -> bool:
    """Whether a pronoun or a definite description stands for somebody named elsewhere."""
    if speaker.kind == "pronoun":
        return True
    taken_up = all(speaker.name != credit.name for credit in chain)
    return speaker.definite and taken_up and speaker.kind in ("anonymous", "paper", "institution")


__all__ = ["Credits", "Governed", "QuoteCredit", "attributions", "text_facts"]
