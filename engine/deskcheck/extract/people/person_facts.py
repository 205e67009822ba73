"""Facts about the persons that an article names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from deskcheck.extract.people.persons import PersonMention
from deskcheck.extract.spans import SpanWriter
from deskcheck.facts import Fact, Value


def person_facts(writer: SpanWriter, mentions: Iterable[PersonMention]) -> Iterator[Fact]:
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
