"""The tables of a vocabulary: what events, counts, things and attributes are defined."""

from __future__ import annotations

from collections.abc import Iterable
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


class StatementConcept(Struct, frozen=True):
    """Something said of somebody ("accusation"): how articles put it, and what goes with it.

    `patterns` are texts with `{speaker}`, `{target}` and plain words, lower case: "{speaker}
    accused {target} of". An attribute is a statement too ("denial"), with patterns of its own.
    """

    name: str
    patterns: tuple[str, ...]
    attributes: tuple[Attribute, ...] = ()


class Vocabulary(Struct, frozen=True):
    """All definitions in force; a local definition has replaced a shipped one of its name."""

    events: tuple[EventConcept, ...] = ()
    counts: tuple[CountConcept, ...] = ()
    things: tuple[Thing, ...] = ()
    statements: tuple[StatementConcept, ...] = ()


_TEXT = ("text",)
_DAY = ("day",)
_MEASURED = ("distance", "weight", "length of time", "amount of money", "number")

FIGURE_ATTRIBUTES: dict[str, tuple[str, ...]] = {
    "hedge": _TEXT,
    "status": _TEXT,
    "owner": ("country", "organisation"),
    "noun": _TEXT,
    "unit": _TEXT,
    "as-of date": _DAY,
}
"""What every figure and every count has beside its value."""

COUNT_ATTRIBUTES: dict[str, tuple[str, ...]] = {**FIGURE_ATTRIBUTES, "outcome": _TEXT}
"""What every count has beside its value."""

_SOURCE: dict[str, tuple[str, ...]] = {
    "name": ("person",),
    "kind": _TEXT,
    "role": _TEXT,
    "description": _TEXT,
    "detail": _TEXT,
    "reason": _TEXT,
    "party": ("country", "organisation"),
    "count": ("number",),
}
_DATED_PLACE: dict[str, tuple[str, ...]] = {"date": _DAY, "place": ("place",)}

BUILTIN: dict[str, dict[str, tuple[str, ...]]] = {
    "article": {
        "publication date": _DAY,
        "outlet": ("organisation",),
        "language": _TEXT,
        "tag": _TEXT,
    },
    "headline": {**_DATED_PLACE, "speaker": ("person",), "support": _TEXT},
    "caption": {**_DATED_PLACE, "kind": _TEXT},
    "quotation": {
        "speaker": ("person",),
        "cue": _TEXT,
        "language": _TEXT,
        "relay": _TEXT,
        "pickup": _TEXT,
    },
    "quotation mark": {},
    "source": _SOURCE,
    "anonymous source": _SOURCE,
    "person": {
        "name": ("person",),
        "title": _TEXT,
        "country": ("country",),
        "first mention": _TEXT,
        "full name": _TEXT,
        "spelling": _TEXT,
        "birth date": _DAY,
    },
    "figure": {"value": ("number",), **FIGURE_ATTRIBUTES},
    "share": {"value": ("percentage",)},
    "stated change": {
        "value": ("percentage", "amount of money", "number"),
        "figures": _TEXT,
        "before": ("percentage", "amount of money", "number"),
        "after": ("percentage", "amount of money", "number"),
    },
    "conversion": {"value": _MEASURED, "original": _MEASURED},
    "age": {"value": ("age",), "birth date": _DAY},
    "weekday": {"value": _TEXT, "date": _DAY},
}
"""Concepts that need no definition, their attributes and the kinds of those.

One with a `value` is a value itself, as a count is: rules about "shares" are about those values.
"""

MATCHES: dict[str, tuple[str, ...]] = {
    "weekday": ("date",),
    "age": ("birth date",),
    "conversion": ("original",),
    "stated change": ("figures",),
}
"""Built-in concepts to the attributes that imply what their value must be (`match its …`)."""

STATUSES = ("stated", "planned", "estimated")
"""What the status of a figure can be."""

BUILTIN_CHOICES: dict[tuple[str, str], tuple[str, ...]] = {
    ("source", "kind"): ("named person", "institution", "outlet", "anonymous"),
    ("anonymous source", "kind"): ("anonymous",),
    ("stated change", "figures"): (
        *("percentages", "amounts of money", "numbers", "lengths of time", "distances", "weights"),
    ),
    ("weekday", "value"): (
        *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    ),
}
"""Built-in attributes with a closed set of values; every figure's status is one of `STATUSES`."""

STATEMENT_ATTRIBUTES: dict[str, tuple[str, ...]] = {
    "speaker": ("person", "country", "organisation"),
    "target": ("person", "country", "organisation"),
}
"""Who says a statement and whom it is about: what every statement has."""

KINDS_OF: dict[str, tuple[str, ...]] = {"source": ("source", "anonymous source")}
"""Built-in concepts that take in others."""

EVENT_STATUSES = ("planned", "held")
"""What the status of an event can be: it lies ahead, or it does not."""

EVENT_ATTRIBUTES: dict[str, str] = {"date": "day", "place": "place", "participants": "person"}
"""What every event has without saying so."""

KINDS: tuple[str, ...] = tuple(k for k in get_args(Kind) if k not in ("mention", "decimal"))
"""Every kind of value an attribute may have, as editors call it."""

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
    statuses = tuple(Choice(name, ()) for name in EVENT_STATUSES)
    shared["status"] = Attribute("status", ("choice",), statuses)
    return shared | {attribute.name: attribute for attribute in concept.attributes}


def ordinal_attributes(events: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Which of its kind an event is, and how many of each kind came before: all are numbers.

    "Was the fifth" gives its `ordinal`; "three calls earlier" gives `earlier calls`.
    """
    names = ["ordinal", *(earlier_attribute(event) for event in events)]
    return dict.fromkeys(names, ("number",))


def earlier_attribute(event: str) -> str:
    """The name of an event's attribute that counts the earlier events of a concept."""
    return f"earlier {plural(event)}"


def plural(name: str) -> str:
    """The regular plural of a name's last word."""
    if name.endswith("y") and name[-2:-1] not in "aeiou":
        return f"{name[:-1]}ies"
    return name + ("es" if name.endswith(("s", "x", "z", "ch", "sh")) else "s")


def attribute_name(text: str) -> str:
    """An attribute's name as tables hold it: canonical, but for "participants" and its like."""
    name = canonical(text)
    return next((own for own in EVENT_ATTRIBUTES if canonical(own) == name), name)
