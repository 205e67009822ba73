"""The tables of a vocabulary: what events, counts, things and attributes are defined."""

from __future__ import annotations

from typing import get_args

from msgspec import Struct

from deskcheck.facts import Kind
from deskcheck_grammar.names import canonical


class Choice(Struct, frozen=True):
    """One value of a choice or an outcome and the words articles use for it (lower case)."""

    name: str
    words: tuple[str, ...]


class Attribute(Struct, frozen=True):
    """An attribute of an event: its name, kinds of value, choices and extra reading patterns.

    A pattern is text with `{attribute}`, `{concept}` and plain words:
    "{requester} requested the call".
    """

    name: str
    kinds: tuple[str, ...]
    choices: tuple[Choice, ...] = ()
    patterns: tuple[str, ...] = ()


class EventConcept(Struct, frozen=True):
    """An event class: what articles call it, and what it has. All words lower case."""

    name: str
    called: tuple[str, ...]
    loosely_called: tuple[str, ...] = ()
    told_as: tuple[str, ...] = ()
    but_not: tuple[str, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    same_event: tuple[str, ...] = ("date", "participants")


class CountConcept(Struct, frozen=True):
    """A count: the nouns it counts (lower case), who may own it, its outcomes."""

    name: str
    nouns: tuple[str, ...]
    but_not: tuple[str, ...] = ()
    owner_kinds: tuple[str, ...] = ()
    outcomes: tuple[Choice, ...] = ()


class Thing(Struct, frozen=True):
    """A named thing: its kind, every name articles use (as written), languages (lower case)."""

    name: str
    kind: str
    called: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()


class Vocabulary(Struct, frozen=True):
    """All definitions in force; a local definition has replaced a shipped one of its name."""

    events: tuple[EventConcept, ...] = ()
    counts: tuple[CountConcept, ...] = ()
    things: tuple[Thing, ...] = ()


BUILTIN: dict[str, dict[str, str]] = {
    "article": {"publication date": "day", "outlet": "organisation", "language": "text"},
    "quotation": {"speaker": "person", "cue": "text", "language": "text"},
    "source": {
        "name": "person",
        "kind": "text",
        "role": "text",
        "description": "text",
        "reason": "text",
    },
    "anonymous source": {"role": "text", "description": "text", "reason": "text", "name": "person"},
    "person": {
        "name": "person",
        "title": "text",
        "country": "country",
        "first mention": "text",
        "full name": "text",
    },
    "weekday": {"date": "day"},
    "figure": {"value": "number"},
}
"""Concepts that need no definition, their attributes and the kinds of those."""

KINDS_OF: dict[str, tuple[str, ...]] = {"source": ("source", "anonymous source")}
"""Built-in concepts that take in others."""

EVENT_ATTRIBUTES: dict[str, str] = {"date": "day", "place": "place", "participants": "person"}
"""What every event has without saying so."""

KINDS: tuple[str, ...] = tuple(kind for kind in get_args(Kind) if kind != "mention")
"""Every kind of value an attribute may have."""

KEYWORDS = frozenset(
    [
        "across",
        "and",
        "as",
        "at",
        "because",
        "between",
        "in",
        "is",
        "it",
        "its",
        "may",
        "must",
        "not",
        "of",
        "on",
        "only",
        "or",
        "other",
        "should",
        "than",
        "unless",
        "when",
        "with",
        "within",
    ]
)
"""Words of the grammar that no defined name may hold."""


def attributes_of(concept: EventConcept) -> dict[str, Attribute]:
    """Every attribute of an event by name: those that all events have, and its own."""
    shared = {name: Attribute(name, (kind,)) for name, kind in EVENT_ATTRIBUTES.items()}
    return shared | {attribute.name: attribute for attribute in concept.attributes}


def attribute_name(text: str) -> str:
    """An attribute's name as tables hold it: canonical, but for "participants" and its like."""
    name = canonical(text)
    return next((own for own in EVENT_ATTRIBUTES if canonical(own) == name), name)
