"""Facts that nobody states but that rules may ask for.

What articles are, as facts about their own metadata; the hedge or owner of a figure, as a fact of
its own; the places where articles print words that a rule names. All carry the trait DERIVED.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from deskcheck.articles import Lines, Origin
from deskcheck.articles.parts import PartKind
from deskcheck.facts import Fact, Interval, SourceRow, Value, fact_id

ARTICLE = "article"
"""The concept whose facts are the articles themselves; its attributes are their metadata.

The fact of an article itself has the article's id.
"""

WORDS = "words"
"""The concept of words as printed; the attribute is the words that a rule names."""

DERIVED = "derived"
"""The trait of a fact that follows from other facts or from a rule's words: nobody states it."""


# --- articles about themselves


def article_facts(row: SourceRow) -> Iterator[Fact]:
    """An article itself, and each thing that is known about it, as facts."""
    yield _article_fact(row, "", Value("mention"))
    if row.published is not None:
        day = Interval.exactly(row.published)
        yield _article_fact(row, "publication date", Value("day", day, day, "day"))
    named = [("outlet", row.outlet or ""), ("language", row.language)]
    for attribute, text in (*named, *(("tag", tag) for tag in row.tags)):
        if text:
            yield _article_fact(row, attribute, Value("text", text=text))


def _article_fact(row: SourceRow, attribute: str, value: Value) -> Fact:
    return Fact(
        id=f"{row.article}#{attribute}={value.text}" if attribute else row.article,
        article=row.article,
        part="body",
        start=0,
        end=0,
        line=1,
        column=1,
        text="",
        concept=ARTICLE,
        attribute=attribute,
        entity=ARTICLE,
        value=value,
        traits=frozenset({DERIVED}),
    )


# --- figures


def _status(fact: Fact) -> Value:
    known = (name for name in ("planned", "estimated") if name in fact.traits)
    return Value("text", text=next(known, "stated"))


def _owner(fact: Fact) -> Value:
    return Value("text", text=fact.owner)


def _outcome(fact: Fact) -> Value:
    return Value("text", text=fact.outcome)


def _noun(fact: Fact) -> Value:
    return Value("text", text=fact.value.text if fact.value.kind == "number" else "")


def _unit(fact: Fact) -> Value:
    return Value("text", text="" if fact.value.kind == "number" else fact.value.text)


def _as_of(fact: Fact) -> Value:
    known = fact.as_of if "dated" in fact.traits else None
    return Value("day", known, known, "day")


OF_FIGURES = {
    "status": _status,
    "owner": _owner,
    "outcome": _outcome,
    "noun": _noun,
    "unit": _unit,
    "as-of date": _as_of,
}
"""What every count and figure has besides its value and its hedges, read off its fact."""


def of_figure(fact: Fact, attributes: Iterable[str]) -> Iterator[Fact]:
    """The facts about a figure for those of the attributes that it has."""
    for attribute in attributes:
        value = OF_FIGURES[attribute](fact)
        if value.possible is not None or value.text:
            yield replace(
                fact,
                id=f"{fact.id}#{attribute}",
                attribute=attribute,
                entity=fact.entity or fact.id,
                value=value,
                hedge="exact",
                traits=fact.traits | {DERIVED},
            )


def hedges(fact: Fact, text: str) -> Iterator[Fact]:
    """The hedge of a figure at each place that states it; `text` is its article's.

    Hedges of one number, of one thing, are what rules may compare.
    """
    about = (fact.concept, fact.outcome, fact.value.unit, str(_number(fact.value)))
    for place in fact.places or (fact.place,):
        yield replace(
            fact,
            id=f"{fact.id}#hedge@{place.start}",
            part=place.part,
            start=place.start,
            end=place.end,
            line=place.line,
            column=place.column,
            text=fact.text if place.start == fact.start else text[place.start : place.end],
            attribute="hedge",
            entity=fact.entity or fact.id,
            value=Value("text", text=place.hedge),
            hedge="exact",
            traits=fact.traits | {DERIVED},
            group="|".join(about),
            unplaced="",
            places=(place,),
        )


def _number(value: Value) -> int:
    """The number that a hedge is put on: a bound, or the middle of what lies around it."""
    shown = value.printed or value.possible or Interval(0, 0)
    if shown.low is None or shown.high is None:
        return shown.low or shown.high or 0
    return (shown.low + shown.high) // 2


# --- events


def of_event(fact: Fact) -> Fact:
    """Whether a mention of an event speaks of what lies ahead (planned) or behind (held)."""
    status = "planned" if "future" in fact.traits else "held"
    return replace(
        fact,
        id=f"{fact.id}#status",
        attribute="status",
        entity=fact.entity or fact.id,
        value=Value("choice", text=status),
        traits=fact.traits | {DERIVED},
    )


# --- words as printed


def printed_places(
    rows: Sequence[SourceRow], facts: Sequence[Fact], words: Iterable[str]
) -> list[Fact]:
    """Each place of an article's headline, body and captions that prints some of the words."""
    patterns = [(name, _pattern(name)) for name in sorted(words) if name.split()]
    if not patterns:
        return []
    spoken: dict[str, list[Fact]] = {}
    for fact in facts:
        if fact.concept == "quotation" and not fact.attribute:
            spoken.setdefault(fact.article, []).append(fact)
    return [
        _printed_place(row, part, name, found, spoken.get(row.article, []), lines)
        for row in rows
        for lines in [row.origin or Lines.of(row.text)]
        for part, start, end in row.parts or (("body", 0, len(row.text)),)
        if part in ("headline", "body", "caption")
        for name, pattern in patterns
        for found in pattern.finditer(row.text, start, end)
    ]


def _pattern(words: str) -> re.Pattern[str]:
    """Whole words, any white space and either apostrophe between them.

    Words with a capital are meant as they are or all in capitals; others in any case.
    """

    def loose(text: str) -> str:
        spaced = r"\s+".join(map(re.escape, text.split()))
        return re.sub("['’]", "['’]", spaced)

    first = r"(?<!\w)" if words.strip()[0].isalnum() else ""
    last = r"(?!\w)" if words.strip()[-1].isalnum() else ""
    capital = words != words.lower()
    forms = dict.fromkeys((loose(words), loose(words.upper())) if capital else (loose(words),))
    return re.compile(
        f"{first}(?:{'|'.join(forms)}){last}", re.NOFLAG if capital else re.IGNORECASE
    )


def _printed_place(
    row: SourceRow,
    part: PartKind,
    words: str,
    found: re.Match[str],
    spoken: Sequence[Fact],
    lines: Lines | Origin,
) -> Fact:
    start, end = found.span()
    line, column = lines.position(start)
    quoted = any(fact.start <= start and end <= fact.end for fact in spoken)
    return Fact(
        id=fact_id(row.article, start, end, WORDS, words),
        article=row.article,
        part=part,
        start=start,
        end=end,
        line=line,
        column=column,
        text=found.group(),
        concept=WORDS,
        attribute=words,
        entity="",
        value=Value("text", text=found.group()),
        traits=frozenset({DERIVED, "quoted"} if quoted else {DERIVED}),
    )
