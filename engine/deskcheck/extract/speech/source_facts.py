"""Facts about the sources of an article: who they are and what it says of them."""

from __future__ import annotations

from collections.abc import Iterator

from deskcheck.articles.parts import word_set
from deskcheck.extract.spans import SpanWriter
from deskcheck.extract.speech.sources import Source
from deskcheck.extract.speech.speaker import singular
from deskcheck.facts import Fact, Kind, Value

CONFIDENTIAL = word_set("official source aide adviser advisor diplomat insider staffer operative")
"""Nouns, in the singular, whose bare plural still hides somebody ("officials said")."""


def source_facts(writer: SpanWriter, source: Source) -> Iterator[Fact]:
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
