"""What rules look at: linked facts, and articles themselves as facts about their own metadata."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from deskcheck.facts import Fact, Interval, Linked, SourceRow, Value
from deskcheck.typed import Selector

ARTICLE = "article"
"""The concept whose facts are the articles themselves; its attributes are their metadata.

The fact of an article itself has the article's id.
"""

NUMERIC_KINDS = frozenset({"length of time", "number", "amount of money", "percentage"})
"""The kinds of value that a rule about figures looks at."""

REASONS: dict[str, str] = {
    "unplaced": "it is not clear which event this belongs to",
    "undated": "it is not clear which day this is about",
    "unresolved": "the value could not be worked out from the text",
    "no-owner": "it is not clear whose figure this is",
    "no-speaker": "the text suggests a speaker that could not be read",
    "series": "this is about several events at once",
    "translation": "only translations of this quotation were found to compare it with",
}
"""Reason codes of what could not be checked, and the reasons in words."""


def reason(code: str) -> str:
    """The words for a reason code; an unknown code speaks for itself."""
    return REASONS.get(code, code.replace("-", " "))


def subjects(linked: Linked) -> tuple[Fact, ...]:
    """Every fact once, by id, then the articles as facts; the order of the input is forgotten."""
    facts = {fact.id: fact for fact in linked.facts}
    own = {fact.id: fact for row in linked.articles for fact in _article_facts(row)}
    return (*(facts[key] for key in sorted(facts)), *(own[key] for key in sorted(own)))


def _article_facts(row: SourceRow) -> Iterator[Fact]:
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
    )


def selected(selector: Selector, fact: Fact) -> bool:
    """Whether a rule with this subject is about this fact."""
    if selector.numbers:
        return fact.value.kind in NUMERIC_KINDS and fact.value.possible is not None
    return (fact.concept, fact.attribute) in selector.pairs


def valued(fact: Fact) -> bool:
    """Whether the fact's value could be read: an interval, or words."""
    return fact.value.possible is not None or bool(fact.value.text)


def printed(value: Value) -> Interval | None:
    """The printed interval, the possible one where none is given."""
    return value.printed or value.possible


def as_of_counts(fact: Fact) -> bool:
    """Whether the fact is a figure of a day: a count's or an amount's own value."""
    return fact.attribute == "value"


def entity(fact: Fact) -> str:
    """The fact's entity in its article; a fact without one is alone."""
    return fact.entity or fact.id


def headline_only(fact: Fact) -> bool:
    """Whether the article states the fact nowhere but in its headline."""
    return all(place.part == "headline" for place in fact.places or (fact.place,))


def publisher(row: SourceRow) -> str:
    """The outlet, case-folded; of an unknown one only that it is this article's own."""
    return row.outlet.casefold() if row.outlet else f"\x1f{row.article}"


def folded_words(text: str) -> str:
    """The words of a text, case-folded, one space around each: one text holds another or not."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    words = "".join(char if char.isalnum() else " " for char in folded).split()
    return f" {' '.join(words)} "
