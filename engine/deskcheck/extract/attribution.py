"""Attribution: who is credited for every statement and quotation of an article, with the chain.

Each cue governs a stretch of text; where several do, the innermost speaker comes first and the
outermost relay last. Text in the author's own voice is governed by no cue.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from deskcheck.concepts import Vocabulary
from deskcheck.extract.clauses import QUOTE, Unit, units
from deskcheck.extract.cue import Cue
from deskcheck.extract.cues import STATEMENTS
from deskcheck.extract.governing import cues
from deskcheck.extract.people import People
from deskcheck.extract.quotations import Quotation
from deskcheck.extract.sources import Sources
from deskcheck.extract.speakers import Speaker, Speakers
from deskcheck.extract.text import Reading
from deskcheck.extract.things import thing_index
from deskcheck.facts import Attribution, Credit


@dataclass(frozen=True, slots=True)
class Governed:
    """A stretch of text (code points) that one cue credits to the speakers of `chain`.

    The chain is empty when the cue's subject cannot be resolved or is missing. With `quoting`
    only quotations inside are credited; `carried` says that the speaker was named elsewhere
    ("he said", "the official added").
    """

    start: int
    end: int
    chain: tuple[Credit, ...]
    cue: tuple[int, int]
    quoting: bool = False
    agentless: bool = False
    carried: bool = False


@dataclass(frozen=True, slots=True)
class QuoteCredit:
    """Who a quotation is credited to: first speaker first, empty when that is not said.

    `cue` are the words that present it as speech, None for scare quotes.
    """

    chain: tuple[Credit, ...] = ()
    cue: tuple[int, int] | None = None
    carried: bool = False


@dataclass(slots=True)
class Credits:
    """Every attribution of an article; `quoted[i]` belongs to quotation i."""

    governed: list[list[Governed]] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    quotations: list[Quotation] = field(default_factory=list)
    quoted: list[QuoteCredit] = field(default_factory=list)
    sources: Sources = field(default_factory=Sources)

    def of(self, start: int, end: int) -> tuple[Attribution, ...]:
        """Who is credited for what stands at code points `start` to `end`; empty: nobody."""
        number = bisect_right(self.quotations, start, key=lambda q: q.start) - 1
        if number >= 0 and end <= self.quotations[number].end:
            credit = self.quoted[number]
            if credit.chain and credit.cue is not None:
                return (Attribution(credit.chain, "speaker", credit.cue),)
            if credit.cue is not None:
                return ()
        unit = bisect_right(self.starts, start) - 1
        if unit < 0:
            return ()
        layers = [g for g in self.governed[unit] if not g.quoting and _over(g, start, end)]
        chain, cue = _chain(layers)
        if not chain or cue is None:
            return ()
        carried = all(layer.carried for layer in layers if layer.chain)
        return (Attribution(chain, "carried" if carried else "same sentence", cue),)


def _over(governed: Governed, start: int, end: int) -> bool:
    return governed.start <= start and end <= governed.end


def _chain(
    layers: Iterable[Governed],
) -> tuple[tuple[Credit, ...], tuple[int, int] | None]:
    """The credits of nested stretches, innermost first, and the innermost cue."""
    chain: list[Credit] = []
    cue: tuple[int, int] | None = None
    for layer in sorted(layers, key=lambda g: (g.end - g.start, -g.cue[0])):
        cue = cue or layer.cue
        for credit in layer.chain:
            if all(credit.name != known.name for known in chain):
                chain.append(credit)
    return _voiced(chain), cue


def _voiced(chain: list[Credit]) -> tuple[Credit, ...]:
    """A chain without bodies whose own spokesperson is credited for the same words."""
    for index, credit in enumerate(chain):
        if credit.kind != "institution" or not credit.country:
            continue
        for later in range(index + 1, len(chain)):
            voice = chain[later]
            if "spokes" in voice.role and voice.country in ("", credit.country):
                chain[later] = replace(voice, country=credit.country)
                return _voiced(chain[:index] + chain[index + 1 :])
    return tuple(chain)


def attributions(
    reading: Reading, quotations: list[Quotation], people: People, vocabulary: Vocabulary
) -> Credits:
    """Read every attribution of an article: one pass over its sentences, in order."""
    result = Credits(quotations=quotations, quoted=[QuoteCredit() for _ in quotations])
    reader = _Article(reading, people, vocabulary, result)
    previous: Unit | None = None
    for unit in units(reading, quotations):
        reader.unit(unit, previous)
        previous = unit
    reader.sources.reasons(reading)
    _repeats(reading, result)
    return result


class _Article:
    """Reads units in order, remembering who spoke last."""

    def __init__(
        self, reading: Reading, people: People, vocabulary: Vocabulary, result: Credits
    ) -> None:
        self.reading = reading
        self.credits = result
        self.speakers = Speakers(reading, people, thing_index(vocabulary))
        self.sources = result.sources
        self.sources.people = people
        self.lead: tuple[Credit, ...] = ()

    def unit(self, unit: Unit, previous: Unit | None) -> None:
        """Read one unit: its cues, what they govern, its quotations."""
        self.credits.starts.append(unit.start)
        governed: list[Governed] = []
        self.credits.governed.append(governed)
        if not unit.active:
            self.sources.pass_over(unit, self.reading)
            return
        speakers = self.speakers.of(unit)
        self.sources.enter(unit, speakers)
        found = cues(unit, speakers, self.speakers)
        for cue in found:
            governed.extend(self._governed(unit, cue))
        for index, number in unit.quoted.items():
            self.credits.quoted[number] = self._quote(unit, index, number, governed, previous)

    def _governed(self, unit: Unit, cue: Cue) -> list[Governed]:
        """The stretches that a cue governs, its chain resolved."""
        chain: list[Credit] = []
        if cue.origin is not None:
            chain += self.sources.credit(cue.origin, cue, unit)
        if cue.subject is not None:
            chain += self.sources.credit(cue.subject, cue, unit)
        elif not cue.agentless:
            return []
        for relay in cue.relays:
            chain += self.sources.credit(relay, cue, unit)
        words = unit.low[min(cue.first, cue.last) : max(cue.last, cue.begin)]
        self.sources.spoke(chain, unit, any(word in STATEMENTS for word in words))
        span = self._cue_span(unit, cue)
        carried = cue.subject is not None and bool(chain) and _elsewhere(cue.subject, chain)
        return [
            Governed(
                *self._span(unit, *item), tuple(chain), span, cue.quoting, cue.agentless, carried
            )
            for item in cue.content
            if item[0] < item[1]
        ]

    def _span(self, unit: Unit, first: int, last: int) -> tuple[int, int]:
        """Code points of items, whole quotations among them."""
        start = self.reading.start[unit.token[first]]
        if first in unit.quoted:
            start = self.credits.quotations[unit.quoted[first]].start
        end = self.reading.end[unit.token[last - 1]]
        if last - 1 in unit.quoted:
            end = self.credits.quotations[unit.quoted[last - 1]].end
        return start, end

    def _cue_span(self, unit: Unit, cue: Cue) -> tuple[int, int]:
        first, last = min(cue.first, cue.verb), max(cue.last, cue.verb + 1)
        if cue.subject is not None and cue.host is None and cue.subject.last <= cue.verb:
            first = min(first, cue.subject.first) if cue.verb - cue.subject.last < 8 else first
        return self._span(unit, first, min(last, len(unit.low)))

    def _quote(
        self,
        unit: Unit,
        index: int,
        number: int,
        governed: list[Governed],
        previous: Unit | None,
    ) -> QuoteCredit:
        """The credit of one quotation."""
        quotation = self.credits.quotations[number]
        if quotation.continues and number:
            return replace(self.credits.quoted[number - 1], carried=True)
        layers = [g for g in governed if _over(g, quotation.inner_start, quotation.inner_end)]
        if layers:
            if (
                any(g.agentless for g in layers)
                and min(layers, key=lambda g: g.end - g.start).agentless
            ):
                return QuoteCredit((), min(layers, key=lambda g: g.end - g.start).cue)
            chain, cue = _chain(layers)
            return QuoteCredit(chain, cue)
        before = [
            g for g in governed if g.cue[1] <= quotation.start and g.chain and not g.agentless
        ]
        if before and not any(word == QUOTE for word in unit.low[:index]):
            nearest = max(before, key=lambda g: g.cue[1])
            return QuoteCredit(nearest.chain, nearest.cue)
        if before:
            return QuoteCredit(before[-1].chain, before[-1].cue)
        if governed or not _pure(unit):
            return QuoteCredit()
        return self._carried(unit, number, previous)

    def _carried(self, unit: Unit, number: int, previous: Unit | None) -> QuoteCredit:
        """The speaker of a quotation that stands by itself: the one who spoke just before."""
        if previous is None or unit.part != "body" or not number:
            return QuoteCredit()
        last = self.credits.quoted[number - 1]
        near = self.credits.quotations[number - 1].paragraph
        announced = self.reading.article.text[: previous.end].endswith(":")
        if near >= unit.paragraph - 1 and last.chain:
            return replace(last, carried=True)
        governed = self.credits.governed[-2] if len(self.credits.governed) > 1 else []
        if announced and governed and governed[-1].chain:
            return QuoteCredit(governed[-1].chain, governed[-1].cue, carried=True)
        return QuoteCredit()


def _elsewhere(speaker: Speaker, chain: list[Credit]) -> bool:
    """Whether a pronoun or a definite description stands for somebody named elsewhere."""
    if speaker.kind == "pronoun":
        return True
    taken_up = all(speaker.name != credit.name for credit in chain)
    return speaker.definite and taken_up and speaker.kind in ("anonymous", "paper", "institution")


def _pure(unit: Unit) -> bool:
    """Whether a unit is nothing but quotations."""
    return sum(word != QUOTE and word.isalpha() for word in unit.low) <= 1


def _repeats(reading: Reading, result: Credits) -> None:
    """Give quotations without a cue, in headlines and subheads, the speaker of equal words."""
    text = reading.article.text

    def words(quotation: Quotation) -> str:
        return "".join(
            c for c in text[quotation.inner_start : quotation.inner_end].casefold() if c.isalnum()
        )

    known: dict[str, QuoteCredit] = {}
    for quotation, credit in zip(result.quotations, result.quoted, strict=True):
        if credit.chain:
            known.setdefault(words(quotation), credit)
    ends = {p.start: p.end for p in reading.article.parts}
    for number, quotation in enumerate(result.quotations):
        part = reading.article.parts[quotation.paragraph]
        short = text[part.start : ends[part.start]].rstrip()[-1:] not in (".", "!", "?")
        if result.quoted[number] == QuoteCredit() and short and part.end - part.start < 120:
            match = known.get(words(quotation))
            if match is not None:
                result.quoted[number] = replace(match, carried=True)


__all__ = ["Credits", "Governed", "QuoteCredit", "attributions", "text_facts"]

from deskcheck.extract.text_facts import text_facts  # noqa: E402  (text_facts reads Credits)
