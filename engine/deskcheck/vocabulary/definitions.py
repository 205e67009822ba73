"""Definitions to the tables of a vocabulary, and what is wrong with them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from deskcheck.vocabulary import messages
from deskcheck.vocabulary.concepts import (
    BUILTIN,
    EVENT_ATTRIBUTES,
    KEYWORDS,
    KINDS,
    STATEMENT_ATTRIBUTES,
    Attribute,
    Choice,
    CountConcept,
    EventConcept,
    StatementConcept,
    Thing,
    attribute_name,
)
from deskcheck.vocabulary.messages import Message
from deskcheck_grammar import tree
from deskcheck_grammar.diagnostics import Diagnostic
from deskcheck_grammar.names import canonical, nearest
from deskcheck_grammar.source import Source, Span

Definitions = Sequence[tuple[Source, tuple[tree.Definition, ...]]]
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


class Build:
    """Definitions on their way to tables: which are in force, and the mistakes found so far."""

    def __init__(self) -> None:
        self.chosen: dict[str, tuple[Source, tree.Definition]] = {}
        self.diagnostics: list[Diagnostic] = []
        self.events: list[EventConcept] = []
        self.counts: list[CountConcept] = []
        self.things: list[Thing] = []
        self.statements: list[StatementConcept] = []
        self._concepts: frozenset[str] = frozenset()

    def named(self, files: Definitions) -> dict[str, tuple[Source, tree.Definition]]:
        """The definitions of some files by name, without those that cannot have theirs."""
        found: dict[str, tuple[Source, tree.Definition]] = {}
        for source, definitions in files:
            for definition in definitions:
                self._add(found, source, definition)
        return found

    def _add(
        self,
        found: dict[str, tuple[Source, tree.Definition]],
        source: Source,
        definition: tree.Definition,
    ) -> None:
        name, span = canonical(definition.name.text), definition.name.span
        if not self._sound_name(source, definition.name):
            return
        if name in BUILTIN:
            self.report(source, span, messages.builtin_name(name))
        elif name in found:
            first, earlier = found[name]
            where = f"{first.name}:{first.position(earlier.name.span.start)[0]}"
            self.report(source, span, messages.defined_twice(name, where))
        else:
            found[name] = (source, definition)

    def read(self) -> None:
        """Turn every definition in force into a row of a table."""
        self._concepts = frozenset(
            name
            for name, (_, definition) in self.chosen.items()
            if not isinstance(definition, tree.ThingDefinition)
        ) | frozenset(BUILTIN)
        for name, (source, definition) in self.chosen.items():
            if isinstance(definition, tree.EventDefinition):
                self.events.append(self._event(source, name, definition))
            elif isinstance(definition, tree.CountDefinition):
                self.counts.append(self._count(source, name, definition))
            elif isinstance(definition, tree.StatementDefinition):
                self.statements.append(self._statement(source, name, definition))
            else:
                self.things.append(self._thing(source, definition))

    def report(self, source: Source, span: Span, message: Message) -> None:
        """Keep a mistake."""
        self.diagnostics.append(messages.diagnostic(message, source, span))

    def _sound_name(self, source: Source, phrase: tree.Phrase) -> bool:
        name = canonical(phrase.text)
        keyword = next((word for word in name.split() if word in KEYWORDS), None)
        if keyword:
            self.report(source, phrase.span, messages.keyword_in_name(phrase.text, keyword))
        elif not any(char.isalnum() for char in name):
            self.report(source, phrase.span, messages.no_name(phrase.text))
        else:
            return True
        return False

    def _words(self, source: Source, texts: Iterable[tree.Text], lower: bool = True) -> list[str]:
        """The words of quoted texts, white space folded, each once, in the editor's order."""
        words: dict[str, None] = {}
        for text in texts:
            word = " ".join(text.text.split())
            if not word:
                self.report(source, text.span, messages.empty_words())
            else:
                words[word.lower() if lower else word] = None
        return list(words)

    def _event(self, source: Source, name: str, definition: tree.EventDefinition) -> EventConcept:
        attributes = self._attributes(source, name, definition.attributes)
        self._check_patterns(source, name, definition, {*attributes, *EVENT_ATTRIBUTES})
        return EventConcept(
            name,
            tuple(self._words(source, definition.called)) or (name,),
            tuple(self._words(source, definition.loosely_called)),
            tuple(self._words(source, definition.told_as)),
            tuple(self._words(source, definition.but_not)),
            tuple(attributes.values()),
            self._same_event(source, name, definition, {*attributes, *EVENT_ATTRIBUTES}),
        )

    def _attributes(
        self, source: Source, concept: str, definitions: Iterable[tree.AttributeDefinition]
    ) -> dict[str, Attribute]:
        """A concept's own attributes by name, without those that cannot have theirs."""
        attributes: dict[str, Attribute] = {}
        for given in definitions:
            attribute = attribute_name(given.name.text)
            if not self._sound_name(source, given.name):
                continue
            if attribute in self._concepts:
                message = messages.attribute_is_concept(attribute)
                self.report(source, given.name.span, message)
            elif attribute in attributes:
                self.report(source, given.name.span, messages.attribute_twice(attribute, concept))
            else:
                attributes[attribute] = self._attribute(source, attribute, given)
        return attributes

    def _attribute(self, source: Source, name: str, given: tree.AttributeDefinition) -> Attribute:
        choices = self._choices(source, given.choices)
        told = (self._kind(source, kind, given) for kind in given.kinds)
        kinds = tuple("decimal" if kind == "number" else kind for kind in told)
        if given.choices:
            kinds = ("choice",)
        elif "choice" in kinds:
            self.report(source, given.span, messages.no_choices(name))
        patterns = tuple(self._words(source, given.patterns))
        return Attribute(name, kinds or ("text",), choices, patterns)

    def _kind(self, source: Source, kind: str, given: tree.AttributeDefinition) -> str:
        if kind in KINDS:
            return kind
        known = {canonical(name): name for name in KINDS} | {"people": "person"}
        found = known.get(canonical(kind))
        if found is None:
            near = nearest(kind, KINDS)
            self.report(source, given.span, messages.unknown_kind(kind, KINDS, near))
        return found or "text"

    def _choices(self, source: Source, given: Iterable[tree.Choice]) -> tuple[Choice, ...]:
        choices: dict[str, Choice] = {}
        for choice in given:
            name = choice.name.text.lower()
            if name in choices:
                self.report(source, choice.name.span, messages.choice_twice(name))
            words = self._words(source, choice.words) or [name]
            choices.setdefault(name, Choice(name, tuple(words)))
        return tuple(choices.values())

    def _check_patterns(
        self, source: Source, name: str, definition: tree.EventDefinition, attributes: set[str]
    ) -> None:
        """Report placeholders that name nothing, and patterns without their own attribute."""
        known = sorted(attributes | {name, "concept"})
        for given in definition.attributes:
            own = attribute_name(given.name.text)
            for pattern in given.patterns:
                if own not in self._placeholders(source, pattern, known):
                    self.report(source, pattern.span, messages.no_placeholder(own))

    def _placeholders(self, source: Source, pattern: tree.Text, known: Sequence[str]) -> list[str]:
        """What a pattern holds between braces; what is not `known` is reported."""
        held = [attribute_name(found) for found in _PLACEHOLDER.findall(pattern.text)]
        for placeholder in held:
            if placeholder not in known:
                near = nearest(placeholder, known)
                message = messages.unknown_placeholder(placeholder, known, near)
                self.report(source, pattern.span, message)
        return held

    def _same_event(
        self, source: Source, name: str, definition: tree.EventDefinition, attributes: set[str]
    ) -> tuple[str, ...]:
        matched: list[str] = []
        for phrase in definition.same_event:
            attribute = attribute_name(phrase.text)
            if attribute in attributes:
                matched.append(attribute)
                continue
            near = nearest(attribute, sorted(attributes))
            message = messages.unknown_identity(phrase.text, name, near, sorted(attributes))
            self.report(source, phrase.span, message)
        return tuple(matched) or ("date", "participants")

    def _count(self, source: Source, name: str, definition: tree.CountDefinition) -> CountConcept:
        return CountConcept(
            name,
            tuple(self._words(source, definition.nouns)) or (name,),
            tuple(self._words(source, definition.but_not)),
            tuple(definition.owner_kinds),
            self._choices(source, definition.outcomes),
        )

    def _statement(
        self, source: Source, name: str, definition: tree.StatementDefinition
    ) -> StatementConcept:
        """How a statement is put: every pattern says who speaks or whom it is about."""
        attributes = self._attributes(source, name, definition.attributes)
        known = list(STATEMENT_ATTRIBUTES)
        if not definition.patterns:
            self.report(source, definition.name.span, messages.no_patterns(name))
        own = (pattern for given in definition.attributes for pattern in given.patterns)
        for pattern in (*definition.patterns, *own):
            if not self._placeholders(source, pattern, known):
                self.report(source, pattern.span, messages.nobody_in_pattern())
        patterns = tuple(self._words(source, definition.patterns))
        return StatementConcept(name, patterns, tuple(attributes.values()))

    def _thing(self, source: Source, definition: tree.ThingDefinition) -> Thing:
        name = " ".join(definition.name.text.split())
        called = tuple(self._words(source, definition.called, lower=False)) or (name,)
        languages = tuple(language.text.lower() for language in definition.languages)
        return Thing(name, definition.kind, called, languages)
