"""Facts about the text itself: its quotations, its sources and the persons it names."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Literal

from deskcheck.articles import Lines
from deskcheck.articles.parts import word_set
from deskcheck.extract.people.persons import People, PersonMention
from deskcheck.extract.people.things import ThingIndex, thing_index
from deskcheck.extract.speech.quotations import Quotation
from deskcheck.extract.speech.sources import Source
from deskcheck.extract.speech.speaker import singular
from deskcheck.extract.text import Reading, Sentence
from deskcheck.facts import Attribution, Fact, Kind, Place, Value, fact_id
from deskcheck.vocabulary.concepts import Vocabulary

if TYPE_CHECKING:
    from deskcheck.extract.speech.credits import Credits, QuoteCredit

CONFIDENTIAL = word_set("official source aide adviser advisor diplomat insider staffer operative")
"""Nouns, in the singular, whose bare plural still hides somebody ("officials said")."""


def text_facts(
    reading: Reading,
    quotations: list[Quotation],
    credits: Credits,  # noqa: A002
    people: People,
    vocabulary: Vocabulary,
) -> list[Fact]:
    """Quotations, sources and persons of an article as facts, in order of place.

    Concept "quotation": the run itself (value the words inside the marks; traits "speech",
    "fragment", "unpaired", "headline", "carried", "unread speaker"), its "speaker", "cue" and
    "language". Concepts "source" and "anonymous source": one a source, with "name", "role",
    "description", "reason". Concept "person": one a person at the first mention in the body, with
    "name", "title", "full name".
    """
    writer = _Writer(reading, Lines.of(reading.article.text))
    things = thing_index(vocabulary)
    facts: list[Fact] = []
    for quotation, credit in zip(quotations, credits.quoted, strict=True):
        facts.extend(_quotation(writer, quotation, credit, things))
    for source in credits.sources.found.values():
        facts.extend(_source(writer, source))
    for mentions in people.by_name.values():
        facts.extend(_person(writer, mentions))
    return sorted(facts, key=lambda f: (f.start, f.end, f.concept, f.attribute))


class _Writer:
    """Makes facts of spans of one article."""

    def __init__(self, reading: Reading, lines: Lines) -> None:
        self.reading = reading
        self.lines = lines

    def sentence(self, start: int) -> Sentence | None:
        """The sentence that a code point stands in."""
        number = bisect_right(self.reading.sentences, start, key=lambda s: s.start) - 1
        return self.reading.sentences[number] if number >= 0 else None

    def fact(
        self,
        span: tuple[int, int],
        concept: str,
        attribute: str,
        value: Value,
        entity: str = "",
        *,
        at: tuple[int, int] | None = None,
        **more: Any,
    ) -> Fact:
        """The fact at a span of code points; `at` is the span its id is made of, if another."""
        start, end = span
        article = self.reading.article
        line, column = self.lines.position(start)
        sentence = self.sentence(start)
        own = fact_id(article.id, *(at or span), concept, attribute)
        return Fact(
            id=own,
            article=article.id,
            part=sentence.part if sentence is not None else "body",
            start=start,
            end=end,
            line=line,
            column=column,
            text=article.text[start:end],
            concept=concept,
            attribute=attribute,
            entity=entity or own,
            value=value,
            sentence=(sentence.start, sentence.end) if sentence is not None else span,
            paragraph=sentence.paragraph if sentence is not None else 0,
            **more,
        )

    def place(self, span: tuple[int, int]) -> Place:
        """One place of a fact."""
        line, column = self.lines.position(span[0])
        sentence = self.sentence(span[0])
        return Place(*span, line, column, sentence.part if sentence is not None else "body")


def _quotation(
    writer: _Writer, quotation: Quotation, credit: QuoteCredit, things: ThingIndex
) -> Iterator[Fact]:
    """One quotation and its speaker, cue and language."""
    text = writer.reading.article.text
    span = (quotation.start, quotation.end)
    credited: tuple[Attribution, ...] = ()
    if credit.chain and credit.cue is not None:
        scope: Literal["carried", "speaker"] = "carried" if credit.carried else "speaker"
        credited = (Attribution(credit.chain, scope, credit.cue),)
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
    language, printed = _language(writer, quotation, credit, things)
    if language:
        value = Value("text", text=language)
        yield writer.fact(printed or span, "quotation", "language", value, base.id, at=span)


_SAYING = frozenset("said says told saying wrote tweeted added speaking spoke posted tweet".split())


def _language(
    writer: _Writer, quotation: Quotation, credit: QuoteCredit, things: ThingIndex
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
    writer: _Writer, quotation: Quotation, things: ThingIndex
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


def _source(writer: _Writer, source: Source) -> Iterator[Fact]:
    """One source and what the article says of it."""
    credit = source.credit
    unnamed = credit.kind == "anonymous"
    concept = "anonymous source" if unnamed and not _crowd(credit.name) else "source"
    span = (credit.start, credit.end)
    value = Value("mention", text=credit.name, unit=credit.kind)
    places = tuple(sorted({writer.place(span), *(writer.place(p) for p in source.places)}))
    base = writer.fact(span, concept, "", value, places=places)
    yield base
    rows: list[tuple[str, Kind, str, tuple[int, int]]] = []
    if not unnamed:
        rows.append(("name", "person", credit.name, span))
        rows.append(("kind", "text", credit.kind, span))
    else:
        rows.append(("description", "text", credit.name, span))
    if credit.role:
        rows.append(("role", "text", _role(credit.role), span))
    if source.reason is not None:
        words = " ".join(writer.reading.article.text[slice(*source.reason)].split())
        rows.append(("reason", "text", words, source.reason))
    for attribute, kind, text, where in rows:
        yield writer.fact(where, concept, attribute, Value(kind, text=text), base.id, at=span)


def _crowd(name: str) -> bool:
    """Whether a source is a bare plural that hides nobody ("rescuers", "witnesses")."""
    return name.isalpha() and singular(name) not in CONFIDENTIAL and singular(name) != name


def _role(role: str) -> str:
    """The canonical word for a role: every spokesman and spokeswoman is a spokesperson."""
    return "spokesperson" if "spokes" in role.lower() else role.lower()


def _person(writer: _Writer, mentions: Iterable[PersonMention]) -> Iterator[Fact]:
    """One person, at the first mention outside headlines if there is one."""
    rows = list(mentions)
    first = next((m for m in rows if not m.headline), rows[0])
    span = (first.start, first.end)
    places = tuple(sorted(writer.place((m.start, m.end)) for m in rows))
    base = writer.fact(span, "person", "", Value("mention", text=first.name), places=places)
    yield base
    yield writer.fact(span, "person", "name", Value("person", text=first.name), base.id)
    titled = next((m for m in rows if m.title), None)
    if titled is not None:
        value = Value("text", text=titled.title, unit=titled.country)
        where = (titled.start, titled.end)
        yield writer.fact(where, "person", "title", value, base.id, at=span)
    country = next((m.country for m in rows if m.country), "")
    if country:
        yield writer.fact(span, "person", "country", Value("country", text=country), base.id)
    if first.full:
        text = writer.reading.article.text[slice(*span)]
        yield writer.fact(span, "person", "full name", Value("text", text=text), base.id)
