"""Facts about the sources of an article: who they are and what it says of them."""

from __future__ import annotations

from collections.abc import Iterator

from deskcheck.articles.words import word_set
from deskcheck.extract.people.things import ThingIndex
from deskcheck.extract.spans import SpanWriter
from deskcheck.extract.speech.cues import PEOPLE_NOUNS
from deskcheck.extract.speech.sources import Source
from deskcheck.extract.speech.speaker import DETERMINERS, singular
from deskcheck.facts import Fact, Interval, Kind, Value

CONFIDENTIAL = word_set("official source aide adviser advisor diplomat insider staffer operative")
"""Nouns, in the singular, whose bare plural still hides somebody ("officials said")."""

_BARE = CONFIDENTIAL | word_set("person individual people sources officials those someone")
"""Nouns that by themselves tell nothing of an unnamed source but that there is one."""
_EMPTY = (DETERMINERS | word_set("of unnamed anonymous unidentified certain various")) - word_set(
    "his her its their our my"
)
_NUMBERS = {
    "two": (2, 2), "three": (3, 3), "four": (4, 4), "five": (5, 5), "six": (6, 6),
    "seven": (7, 7), "eight": (8, 8), "nine": (9, 9), "ten": (10, 10), "both": (2, 2),
    "several": (3, 9), "few": (2, 5), "dozens": (24, 99),
}  # fmt: skip
"""How many sources a description speaks of, as for other hedged counts."""


def source_facts(writer: SpanWriter, source: Source, things: ThingIndex) -> Iterator[Fact]:
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
        if detail := _detail(credit.name):
            rows.append(("detail", "text", detail, span))
        if many := _many(credit.name, source.head):
            value = Value("number", many, many, "person", source.head)
            yield writer.fact(span, concept, "count", value, base.id)
    party = things.named(credit.country) if credit.country else None
    if party is not None:
        kind: Kind = "country" if party.kind == "country" else "organisation"
        rows.append(("party", kind, party.name, span))
    if credit.role:
        rows.append(("role", "text", _role(credit.role), span))
    if source.reason is not None:
        words = " ".join(writer.reading.article.text[slice(*source.reason)].split())
        rows.append(("reason", "text", words, source.reason))
    for attribute, form, text, where in rows:
        yield writer.fact(where, concept, attribute, Value(form, text=text), base.id, at=span)


def _detail(name: str) -> str:
    """What a description says beyond "a source" or "an official"; "" when it says no more."""
    words = name.split()
    while words and words[0].lower() in _EMPTY:
        del words[0]
    told = (word.lower() for word in words)
    return " ".join(words) if any(singular(w) not in _BARE | _EMPTY for w in told) else ""


def _many(name: str, head: str) -> Interval | None:
    """How many sources a description stands for; None for a plural that does not say."""
    words = name.lower().split()
    if words[0] == "one":
        return Interval.exactly(1)
    number = next((_NUMBERS[word] for word in words[:2] if word in _NUMBERS), None)
    if number is not None:
        return Interval(*number)
    plural = any(w in PEOPLE_NOUNS or (w != head and singular(w) == head) for w in words)
    return None if plural else Interval.exactly(1)


def _crowd(name: str) -> bool:
    """Whether a source is a bare plural that hides nobody ("rescuers", "witnesses")."""
    return name.isalpha() and singular(name) not in CONFIDENTIAL and singular(name) != name


def _role(role: str) -> str:
    """The canonical word for a role: every spokesman and spokeswoman is a spokesperson."""
    return "spokesperson" if "spokes" in role.lower() else role.lower()
