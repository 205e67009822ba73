"""What the noun phrases of a rule mean: facts of a concept, an attribute, or every figure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from deskcheck.check import messages
from deskcheck.check.meaning import FIGURE, Meaning, Unknown
from deskcheck.typed import Selector
from deskcheck.vocabulary.concepts import (
    BUILTIN,
    BUILTIN_CHOICES,
    COUNT_ATTRIBUTES,
    EVENT_ATTRIBUTES,
    FIGURE_ATTRIBUTES,
    KINDS_OF,
    STATEMENT_ATTRIBUTES,
    STATUSES,
    Attribute,
    Choice,
    Vocabulary,
    attributes_of,
    ordinal_attributes,
)
from deskcheck.vocabulary.messages import a_kind
from deskcheck.vocabulary.names import ALIASES, PARTS, SUBJECTS_OF_A_KIND
from deskcheck_grammar.names import canonical

FIGURE_KINDS = frozenset(["length of time", "number", "amount of money", "percentage"])

Kinds = dict[str, frozenset[str]]
"""The attributes of a concept by name, each with its kinds of value."""


class Names:
    """Every name that a vocabulary gives to rules; `table` holds them by canonical form."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.events = {event.name: event for event in vocabulary.events}
        self.counts = {count.name: count for count in vocabulary.counts}
        self.statements = {statement.name: statement for statement in vocabulary.statements}
        self._attributes = {event.name: attributes_of(event) for event in vocabulary.events}
        self._ordinals = ordinal_attributes(self.events)
        self.table: dict[str, list[Meaning]] = defaultdict(list)
        for meaning in self._meanings():
            self.table[canonical(meaning.label)].append(meaning)
        self._add_bare_attributes()
        self._add_other_names()

    def find(self, text: str) -> Meaning | Unknown:
        """The meaning of a noun phrase, or why it has none."""
        name = canonical(text)
        found = self.table.get(name, [])
        if len(found) == 1:
            return found[0]
        if found:
            labels = sorted(_disambiguated(meaning) for meaning in found)
            return Unknown(messages.ambiguous_name(text, labels))
        part = self._in_part(name)
        if part:
            return part
        from deskcheck.check.unknown import Advice

        return Advice(self).why(text, name)

    def attributes(self, concept: str) -> Kinds:
        """The attributes of a concept by name, each with its kinds of value."""
        ordinals = self._ordinals if concept in self.events else {}
        return _sets(ordinals) | self.suggested(concept)

    def suggested(self, concept: str) -> Kinds:
        """The attributes of a concept that advice names: all but an event's place among others."""
        if concept in self._attributes:
            return _kinds(self._attributes[concept].values())
        if concept in self.counts:
            return _sets(COUNT_ATTRIBUTES)
        if concept in self.statements:
            return _sets(STATEMENT_ATTRIBUTES) | _kinds(self.statements[concept].attributes)
        return _sets(BUILTIN.get(concept, {}))

    def choosable(self, concept: str) -> dict[str, Attribute]:
        """The attributes of an event, with their choices."""
        return self._attributes.get(concept, {})

    def attribute(self, text: str, concepts: Iterable[str]) -> tuple[str, frozenset[str]] | None:
        """An attribute that some of the concepts have, by any form of its name."""
        wanted, name, kinds = canonical(text), "", frozenset[str]()
        for concept in concepts:
            for found, its_kinds in self.attributes(concept).items():
                if canonical(found) == wanted:
                    name, kinds = found, kinds | its_kinds
        return (name, kinds) if name else None

    def choices(self, pairs: Iterable[tuple[str, str]]) -> tuple[Choice, ...]:
        """The choices of the selected attributes, each name once."""
        found: dict[str, Choice] = {}
        for concept, attribute in pairs:
            for choice in self._choices(concept, attribute):
                found.setdefault(choice.name, choice)
        return tuple(found.values())

    def _choices(self, concept: str, attribute: str) -> tuple[Choice, ...]:
        known = self._attributes.get(concept, {}).get(attribute)
        if known:
            return known.choices
        if attribute == "outcome" and concept in self.counts:
            return self.counts[concept].outcomes
        if attribute in FIGURE_ATTRIBUTES and (concept in self.counts or concept == FIGURE):
            return _figure_choices(attribute)
        words = BUILTIN_CHOICES.get((concept, attribute), ())
        return tuple(Choice(word, (word,)) for word in words)

    def _meanings(self) -> Iterator[Meaning]:
        for concept in (*self.counts, *self.events, *self.statements, *BUILTIN):
            own = KINDS_OF.get(concept, (concept,))
            yield self._concept(concept, own)
            # Whatever is asked of a figure is asked of counts, too: they are figures with a name.
            own = (FIGURE, *self.counts) if concept == FIGURE else own
            for attribute, kinds in self.attributes(concept).items():
                if attribute != "value":
                    pairs = tuple((c, attribute) for c in own if attribute in self.attributes(c))
                    yield Meaning(f"{concept} {attribute}", Selector(pairs), kinds)

    def _concept(self, concept: str, own: Iterable[str]) -> Meaning:
        """A concept itself: an entity, or a value where it is one."""
        if concept == FIGURE:
            return Meaning("figures", Selector((), numbers=True), FIGURE_KINDS)
        if concept in self.counts:
            return Meaning(concept, Selector(((concept, "value"),)), frozenset(["number"]))
        kinds = self.attributes(concept).get("value")
        if kinds:
            return Meaning(concept, Selector(((concept, "value"),)), kinds)
        return Meaning(concept, Selector(tuple((c, "") for c in own)), frozenset(["mention"]))

    def _add_bare_attributes(self) -> None:
        """Let an attribute alone stand for that of every event and of the built-in's.

        What every event has ("date") is the events' alone, and so is what they call as figures'
        attributes are called ("owner"); other names of both are ambiguous. What a headline or a
        caption has is always said to be its own.
        """
        shared: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for concept in self.events:
            for attribute in self.attributes(concept):
                shared[attribute].append((concept, attribute))
        for attribute, pairs in shared.items():
            kinds = frozenset[str]().union(*(self.attributes(c)[a] for c, a in pairs))
            self.table[canonical(attribute)].append(
                Meaning(attribute, Selector(tuple(pairs)), kinds)
            )
        for concept, attributes in BUILTIN.items():
            if concept in PARTS or "value" in attributes:
                continue
            for attribute in attributes:
                if attribute not in EVENT_ATTRIBUTES:
                    whole = self.table[canonical(f"{concept} {attribute}")]
                    self.table[canonical(attribute)].append(whole[0])
        for attribute in FIGURE_ATTRIBUTES:
            self.table.setdefault(
                canonical(attribute), self.table[canonical(f"{FIGURE} {attribute}")]
            )

    def _add_other_names(self) -> None:
        """Names for all values of a kind, and for what a rule looks for; definitions go first."""
        for name, kind in SUBJECTS_OF_A_KIND.items():
            meaning = Meaning(kind, Selector((), kinds=(kind,)), frozenset([kind]))
            self.table.setdefault(canonical(name), [meaning])
        for name, meant in ALIASES.items():
            self.table.setdefault(canonical(name), self.table[canonical(meant)])

    def _in_part(self, name: str) -> Meaning | None:
        """What stands in one part of an article: "headline figures", "figures in a caption"."""
        for part in PARTS:
            before, after = f"{part} ", f" in {part}"
            if name.startswith(before) or name.endswith(after):
                whole = self.table.get(name.removeprefix(before).removesuffix(after), [])
                if len(whole) == 1:
                    selector = replace(whole[0].selector, part=part)
                    return replace(whole[0], label=f"{part} {whole[0].label}", selector=selector)
        return None


def without_owner(text: str, concepts: Iterable[str]) -> str:
    """The canonical name of an attribute alone: "date" for "its date" and "the call's date"."""
    name = canonical(text)
    for owner in ("its ", *(f"{concept} " for concept in concepts)):
        name = name.removeprefix(owner)
    return name


def _kinds(attributes: Iterable[Attribute]) -> Kinds:
    return {attribute.name: frozenset(attribute.kinds) for attribute in attributes}


def _sets(attributes: dict[str, tuple[str, ...]]) -> Kinds:
    return {name: frozenset(kinds) for name, kinds in attributes.items()}


def _figure_choices(attribute: str) -> tuple[Choice, ...]:
    if attribute == "status":
        return tuple(Choice(status, (status,)) for status in STATUSES)
    if attribute != "hedge":
        return ()
    from deskcheck.hedges import HEDGES

    return tuple(Choice(h.name, (h.name, *h.before, *h.after)) for h in HEDGES)


def _disambiguated(meaning: Meaning) -> str:
    concept, attribute = meaning.selector.pairs[0]
    return f"the {attribute} of {a_kind(concept)}" if attribute else a_kind(concept)
