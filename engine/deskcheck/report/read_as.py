"""How a fact was read: the pattern, the words around it that counted, and what was reckoned."""

from __future__ import annotations

from collections.abc import Iterator

from deskcheck.facts import Fact
from deskcheck.findings.wording import day_in_words
from deskcheck.report.window import printable

_BY_CONCEPT: dict[str, str] = {
    "quotation": "words between quotation marks",
    "quotation mark": "a quotation mark and its partner",
    "source": "whom a cue credits",
    "anonymous source": "whom a cue credits without a name",
    "person": "a name in capitals, or a later part of it",
    "weekday": "the name of a weekday",
    "caption": "a part of the article that is a caption",
    "headline": "the article's headline",
    "figure": "a number with its unit or noun",
    "share": "percentages of one whole in one list",
    "stated change": "a verb or noun of change with what it is from and to",
    "conversion": "a measure with another in brackets behind it",
    "age": "a number of years beside a name",
}
"""Built-in concepts to the form that their readers look for."""

_BY_ATTRIBUTE: dict[str, str] = {
    "participants": "a name in the event's clause",
    "place": "a name after a preposition of place",
    "date": "date words nearest to the event's word in its clause",
    "duration": "a length of time beside the event's word",
    "speaker": "whom the cue around the marks credits",
    "cue": "the verb or noun that credits somebody",
    "relay": "an outlet in the chain of who told whom",
    "pickup": "the outlet that alone is credited",
    "support": "a sentence below the headline that credits the same speaker",
    "role": "the noun for what somebody is",
    "reason": "words for why a source has no name",
    "language": "the words “in …”, the speaker's country, or the article's language",
    "ordinal": "an ordinal told of the event",
    "title": "the words before or behind the name",
    "country": "the country in the person's title",
}
BY_HAND = "by hand"
"""The mark of facts that an editor corrected or added."""
_DATES: dict[str, str] = {
    "weekday": "a weekday: that day on or before publication, after it for what lies ahead",
    "day": "a day of a month",
    "month": "a month",
    "year": "a year",
    "relative": "words that count from publication",
    "assumed": "no date is printed: told in the past, so of the last days before publication",
}
"""Marks of dates to how they were worked out."""


def read_as(fact: Fact, text: str, published: int | None) -> Iterator[str]:
    """Each thing that made the fact what it is; `text` and `published` are its article's."""
    if BY_HAND in fact.traits:
        yield "what the article's file of corrections says"
        return
    if fact.pattern:
        yield f"pattern “{printable(fact.pattern)}”"
    else:
        yield _form(fact)
    for mark, how in _DATES.items():
        if fact.attribute == "date" and mark in fact.traits:
            yield how
    if fact.attribute == "date" and fact.traits & {"weekday", "relative"} and published is not None:
        yield f"published on {day_in_words(published)}"
    if fact.hedge not in ("", "exact"):
        yield f"hedge “{fact.hedge}”"
    for attribution in fact.attributions[:1]:
        start, end = attribution.cue
        cue = " ".join(printable(text[start:end]).split())
        where = "" if attribution.scope == "same sentence" else f" ({attribution.scope})"
        yield f"credited by the cue “{cue}”{where}"


def _form(fact: Fact) -> str:
    """The form that the fact's reader looks for."""
    if fact.attribute in _BY_ATTRIBUTE:
        return _BY_ATTRIBUTE[fact.attribute]
    if fact.concept in _BY_CONCEPT:
        return _BY_CONCEPT[fact.concept]
    if fact.attribute == "value":
        return f"a number with a noun of the {fact.concept}"
    if not fact.attribute:
        verb = "a verb that tells" if "verb" in fact.traits else "a word that articles call"
        return f"{verb} a {fact.concept}"
    return f"words for the {fact.attribute} of the {fact.concept}"
