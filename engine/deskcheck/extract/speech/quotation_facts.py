"""Facts about quotations: who speaks, how the article says so, in what language, through whom."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec.structs import replace

from deskcheck.extract.people.things import ThingIndex
from deskcheck.extract.spans import SpanWriter
from deskcheck.extract.speech.quotations import Marks, Quotation
from deskcheck.facts import Attribution, Fact, Value, fact_id

if TYPE_CHECKING:
    from deskcheck.extract.speech.credits import QuoteCredit


def mark_facts(writer: SpanWriter, marks: Marks) -> Iterator[Fact]:
    """One "quotation mark" a pair, or a group of marks that do not pair (trait "unpaired")."""
    for start, end in marks.unpaired:
        text = writer.reading.article.text[start:end]
        value = Value("mention", text=text)
        traits = frozenset(("unpaired",))
        yield writer.fact((start, end), "quotation mark", "", value, traits=traits)
    for quotation in marks.quotations:
        if not any(
            start < quotation.end and quotation.start < end for start, end in marks.unpaired
        ):
            span = (quotation.start, quotation.end)
            text = writer.reading.article.text[slice(*span)]
            yield writer.fact(span, "quotation mark", "", Value("mention", text=text))


def quotation_facts(
    writer: SpanWriter, quotation: Quotation, credit: QuoteCredit, things: ThingIndex
) -> Iterator[Fact]:
    """One quotation and its speaker, cue, relays and language."""
    text = writer.reading.article.text
    span = (quotation.start, quotation.end)
    credited: tuple[Attribution, ...] = ()
    if credit.chain and credit.cue is not None:
        credited = (
            Attribution(credit.chain, "carried" if credit.carried else "speaker", credit.cue),
        )
    traits = {
        "speech": credit.cue is not None,
        "fragment": quotation.fragment,
        "unpaired": not quotation.paired,
        "headline": quotation.part == "headline",
        "carried": credit.carried and bool(credit.chain),
        "unread speaker": credit.unread,
    }
    base = writer.fact(
        span,
        "quotation",
        "",
        Value("mention", text=text[quotation.inner_start : quotation.inner_end]),
        attributions=credited,
        traits=frozenset(name for name, holds in traits.items() if holds),
    )
    yield base
    if credit.cue is not None:
        value = Value("text", text=text[slice(*credit.cue)])
        yield writer.fact(credit.cue, "quotation", "cue", value, base.id, at=span)
    if credit.chain:
        first = credit.chain[0]
        value = Value("person", text=first.name, unit=first.kind)
        where = (first.start, first.end)
        yield writer.fact(
            where, "quotation", "speaker", value, base.id, at=span, attributions=credited
        )
    yield from _relays(writer, credit, base, span)
    language, printed = _language(writer, quotation, credit, things)
    if language:
        value = Value("text", text=language)
        yield writer.fact(printed or span, "quotation", "language", value, base.id, at=span)


def _relays(
    writer: SpanWriter, credit: QuoteCredit, base: Fact, span: tuple[int, int]
) -> Iterator[Fact]:
    """The outlets that carried a quotation, and the one on whose word alone it stands."""
    for outlet in credit.chain:
        if outlet.kind == "outlet":
            where, value = (outlet.start, outlet.end), Value("text", text=outlet.name)
            relay = writer.fact(where, "quotation", "relay", value, base.id, at=span)
            key = fact_id(relay.article, *span, "quotation", f"relay {outlet.name}")
            yield replace(relay, id=key)
    if credit.pickup is not None:
        where, value = (
            (credit.pickup.start, credit.pickup.end),
            Value("text", text=credit.pickup.name),
        )
        yield writer.fact(where, "quotation", "pickup", value, base.id, at=span)


_SAYING = frozenset("said says told saying wrote tweeted added speaking spoke posted tweet".split())


def _language(
    writer: SpanWriter, quotation: Quotation, credit: QuoteCredit, things: ThingIndex
) -> tuple[str, tuple[int, int] | None]:
    """The language first spoken and where the text says it; "" when unknown."""
    printed = _printed_language(writer, quotation, things)
    if printed is not None:
        return printed
    if credit.chain:
        for speaker in credit.chain:
            thing = things.named(speaker.country) if speaker.country else None
            if thing is not None and thing.languages:
                return thing.languages[0], None
            if speaker.kind != "institution":
                break
    return _tag(writer.reading.article.language), None


def _printed_language(
    writer: SpanWriter, quotation: Quotation, things: ThingIndex
) -> tuple[str, tuple[int, int]] | None:
    """Read "said in English": a language right after a verb of saying in the same sentence."""
    sentence = writer.sentence(quotation.start)
    if sentence is None:
        return None
    lower = writer.reading.lower
    for index in range(sentence.first, sentence.last - 2):
        if lower[index] in _SAYING:
            for at in range(index + 1, min(index + 4, sentence.last - 1)):
                if lower[at] == "in" and things.speaks(lower[at + 1]):
                    reading = writer.reading
                    return lower[at + 1], (reading.start[at + 1], reading.end[at + 1])
    return None


def _tag(tag: str) -> str:
    """The lower-case English name of a language tag where it is known, else the tag."""
    base = tag.lower().split("-")[0]
    return {"en": "english", "de": "german", "fr": "french", "es": "spanish", "ru": "russian",
            "uk": "ukrainian", "it": "italian", "pt": "portuguese", "zh": "chinese",
            "ar": "arabic"}.get(base, base)  # fmt: skip
