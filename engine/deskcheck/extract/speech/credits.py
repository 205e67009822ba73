"""What an article credits to whom: stretches of text, quotations, and who is behind a figure."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from deskcheck.extract.speech.antecedents import Missing
from deskcheck.extract.speech.quotations import Quotation
from deskcheck.extract.speech.sources import Sources
from deskcheck.facts import Attribution, Credit


class Governed(Struct, frozen=True, gc=False):
    """A stretch of text (code points) that one cue credits to the speakers of `chain`.

    The chain lacks the speaker when the cue has none (`agentless`) or has a pronoun that stands
    for nobody we know (`missing` says why). With `quoting` only quotations inside are credited;
    `carried` says that the speaker was named elsewhere ("he said", "the official added").
    """

    start: int
    end: int
    chain: tuple[Credit, ...]
    cue: tuple[int, int]
    quoting: bool = False
    agentless: bool = False
    carried: bool = False
    missing: Missing | None = None


class QuoteCredit(Struct, frozen=True, gc=False):
    """Who a quotation is credited to: first speaker first, empty when that is not said.

    `cue` are the words that present it as speech, None for scare quotes. `unread` says that the
    text suggests a speaker whom we cannot tell. `pickup` is the outlet on whose word alone it
    stands: no verb of saying has another subject ("X had a blunt message: “…”, the paper reports").
    """

    chain: tuple[Credit, ...] = ()
    cue: tuple[int, int] | None = None
    carried: bool = False
    unread: bool = False
    pickup: Credit | None = None

    @property
    def silent(self) -> bool:
        """Whether the text says nothing of who speaks."""
        return not (self.chain or self.cue or self.unread or self.pickup)


class Credits(Struct):
    """Every attribution of an article; `quoted[i]` belongs to quotation i."""

    sources: Sources
    governed: list[list[Governed]] = []
    starts: list[int] = []
    quotations: list[Quotation] = []
    quoted: list[QuoteCredit] = []

    def unit(self, start: int) -> list[Governed]:
        """The stretches of the sentence that a code point stands in."""
        number = bisect_right(self.starts, start) - 1
        return self.governed[number] if number >= 0 else []

    def of(self, start: int, end: int) -> tuple[Attribution, ...]:
        """Who is credited for what stands at code points `start` to `end`; empty: nobody."""
        number = bisect_right(self.quotations, start, key=lambda q: q.start) - 1
        if number >= 0 and end <= self.quotations[number].end:
            credit = self.quoted[number]
            if credit.chain and credit.cue is not None:
                return (Attribution(credit.chain, "speaker", credit.cue),)
            if credit.cue is not None:
                return ()
        layers = [g for g in self.unit(start) if not g.quoting and over(g, start, end)]
        chain, cue = chain_of(layers)
        if not chain or cue is None:
            return ()
        carried = all(layer.carried for layer in layers if layer.chain)
        return (Attribution(chain, "carried" if carried else "same sentence", cue),)


def over(governed: Governed, start: int, end: int) -> bool:
    """Whether a stretch holds all that stands at code points `start` to `end`."""
    return governed.start <= start and end <= governed.end


def width(governed: Governed) -> tuple[int, int]:
    """The order of nested stretches, innermost first."""
    return governed.end - governed.start, -governed.cue[0]


def chain_of(
    layers: Iterable[Governed],
) -> tuple[tuple[Credit, ...], tuple[int, int] | None]:
    """The credits of nested stretches, innermost first, and the innermost cue."""
    chain: list[Credit] = []
    cue: tuple[int, int] | None = None
    for layer in sorted(layers, key=width):
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
