"""Facts about the persons that an article names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from deskcheck.extract.people.names import HONORIFICS
from deskcheck.extract.people.persons import PersonMention
from deskcheck.extract.people.spellings import spells, surname
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
    titled = next((m for m in rows if m.title and _office(m.title)), None)
    titled = titled or next((m for m in rows if m.title), None)
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
    yield from _spellings(writer, rows, base)


def _office(title: str) -> bool:
    """Whether a title names an office or a trade, as "Mrs" and "counterpart" do not."""
    return title.lower() not in HONORIFICS and "counterpart" not in title


def _spellings(writer: SpanWriter, rows: list[PersonMention], base: Fact) -> Iterator[Fact]:
    """Every spelling of the surname, or of the whole name where given names are spelled apart,
    once each with all its places; capitals and the form of an apostrophe make no other spelling.
    """
    text = writer.reading.article.text
    printed = [(" ".join(text[m.start : m.end].split()), m) for m in rows]
    given = {_folded(name.split()[0]) for name, _ in printed if " " in name}
    known = surname(base.value.text)
    found: dict[str, list[tuple[str, PersonMention]]] = {}
    for name, mention in printed:
        last = surname(name)
        if len(given) > 1 and " " in name:
            found.setdefault(_folded(name), []).append((name, mention))
        elif (_folded(last) == _folded(known) or spells(last, known)) and len(given) < 2:
            found.setdefault(_folded(last), []).append((last, mention))
    for same in found.values():
        shown, mention = min(same, key=lambda row: (row[1].headline, row[1].start))
        places = tuple(sorted(writer.place(_printed(text, *row)) for row in same))
        span, value = _printed(text, shown, mention), Value("text", text=shown)
        yield writer.fact(span, "person", "spelling", value, base.id, places=places)


def _printed(text: str, shown: str, mention: PersonMention) -> tuple[int, int]:
    """Where a mention prints its surname, else the whole mention."""
    fits = text.endswith(shown, mention.start, mention.end)
    return (mention.end - len(shown) if fits else mention.start), mention.end


def _folded(name: str) -> str:
    return name.casefold().replace("’", "'")
