"""Which facts a rule holds against each other, in words."""

from __future__ import annotations

from deskcheck.explain.words import days_in_words, listed, selected_in_words
from deskcheck.typed import (
    AddUp,
    Agree,
    Appear,
    Corroborated,
    Equal,
    MatchIts,
    MatchWords,
    Order,
    Rule,
    ShowEllipsis,
    Trend,
    Unique,
)
from deskcheck.vocabulary.concepts import EventConcept, Vocabulary

PAIRS = {
    "sources": "every two articles",
    "articles": "every two articles",
    "article": "every two facts of one article",
    "outlet": "every two facts that one outlet prints",
    "headline": "what only the headline says with what is below it",
}
"""Scopes to the facts that are a pair."""


def compares(rule: Rule, vocabulary: Vocabulary) -> str:
    """Which facts are compared with which, and what keeps them apart."""
    check = rule.check
    if isinstance(check, Agree) and check.other:
        return f"each fact with {selected_in_words(check.other)} of the same article"
    if isinstance(check, Agree | MatchWords | ShowEllipsis | Trend):
        file = f"every article with the file {rule.reference}"
        pair = PAIRS.get(rule.across, file)
        return f"{pair}, {_grouping(rule, vocabulary)}"
    if isinstance(check, Corroborated):
        return f"the sources of all articles, {_grouping(rule, vocabulary)}"
    if isinstance(check, Order):
        day = selected_in_words(check.other) if check.other else "the day of publication"
        return f"each fact with {day} of the same article"
    if isinstance(check, MatchIts):
        return f"each fact with its {check.attribute}, where the article gives both"
    if isinstance(check, Appear):
        where = f"the file {rule.reference}" if check.place == "file" else "its own article"
        return f"each fact with the same again in {where}"
    if isinstance(check, Unique):
        return "the exact numbers of each article"
    if isinstance(check, AddUp | Equal):
        return "what each article says of one whole or one event, where it says it all"
    return "nothing: each fact is looked at alone"


def _grouping(rule: Rule, vocabulary: Vocabulary) -> str:
    if rule.subject.pairs == (("person", "spelling"),):
        return "person by person"
    if isinstance(rule.check, MatchWords | ShowEllipsis):
        known = "translations too" if rule.check.including_translations else "not translations"
        return f"statement by statement: quotations that share most of their words ({known})"
    events = {event.name: event for event in vocabulary.events}
    counts = {count.name for count in vocabulary.counts}
    concepts = {concept for concept, _ in rule.subject.pairs}
    told: list[str] = []
    for concept in sorted(concepts & events.keys()):
        judged = {attribute for own, attribute in rule.subject.pairs if own == concept}
        told.append(f"event by event: {_identity(events[concept], judged)}")
    if concepts & counts or rule.subject.numbers or rule.subject.kinds:
        told.append(f"counts by what is counted, outcome and owner{_window(rule)}")
    return "; ".join(told) or "entity by entity"


def _identity(event: EventConcept, judged: set[str]) -> str:
    """When two mentions are one event; what a rule judges takes no part in it."""
    matched = [name for name in event.same_event if name not in judged]
    near = " and their days are at most 7 apart" if "date" in judged else ""
    verb = "matches" if matched == ["date"] else "match"
    known = listed(matched, "and") or "names"
    return f"two mentions are one {event.name} when {known} {verb}{near}"


def _window(rule: Rule) -> str:
    """How far apart the days of two figures may lie; a trend runs from day to day."""
    if not isinstance(rule.check, Agree):
        return ""
    if rule.window is None:
        return ", whatever days they are about"
    if not rule.window:
        return ", of the same day"
    return f", at most {days_in_words(rule.window)} apart"
