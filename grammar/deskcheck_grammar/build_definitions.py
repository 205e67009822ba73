"""Names, values and definitions out of what the parser found: one method a rule of rules.lark."""

# ruff: noqa: D102 - what a method is about is its rule of rules.lark.

from __future__ import annotations

from fractions import Fraction
from typing import Any, cast

from deskcheck_grammar import tree
from deskcheck_grammar.lexer import Token
from deskcheck_grammar.parts import (
    Built,
    Clause,
    Part,
    joined,
    of_kind,
    span_of,
    text_of,
    texts_of,
    tokens_in,
)


class DefinitionCallbacks:
    """Methods for names, values, `use` and `define`."""

    # ------------------------------------------------------------ names and values

    def words(self, parts: list[Part]) -> tree.Phrase:
        if len(parts) == 1 and isinstance(parts[0], tree.Phrase):
            return parts[0]
        return tree.Phrase(" ".join(part.text for part in parts), span_of(parts))

    base = phrase = label = words

    def amount(self, parts: list[Part]) -> tree.Amount:
        if isinstance(parts[0], Token):
            number = cast(Fraction, parts[0].value)
            parts = [tree.Measure(number, "", span_of(parts))]
        return tree.Amount(tuple(parts), span_of(parts))

    def measure(self, parts: list[Part]) -> tree.Measure:
        number, unit = parts
        return tree.Measure(cast(Fraction, number.value), str(unit.value), span_of(parts))

    def day(self, parts: list[Part]) -> tree.Day:
        return tree.Day(str(parts[0].value), span_of(parts))

    def text(self, parts: list[Part]) -> tree.Text:
        return text_of(parts[0])

    def texts(self, parts: list[Part]) -> Clause:
        return Clause("TEXT", texts_of(parts), span_of(parts))

    # ------------------------------------------------------------ use and define

    def start(self, parts: list[Part]) -> Built:
        return parts[0] if isinstance(parts[0], Built) else Built(parts[0])

    def pack(self, parts: list[Part]) -> tree.Phrase | tree.Text:
        return text_of(parts[0]) if isinstance(parts[0], Token) else parts[0]

    def use(self, parts: list[Part]) -> tree.Use:
        packs = tuple(part for part in parts if not isinstance(part, Token))
        return tree.Use(packs, span_of(parts))

    def event_part(self, parts: list[Part]) -> Part:
        return parts[-1]

    count_part = thing_part = clause = event_part

    def called(self, parts: list[Part]) -> Clause:
        return Clause(parts[0].type, parts[1].value, span_of(parts))

    but_not = loosely = called

    def patterns(self, parts: list[Part]) -> Clause:
        return Clause("AS_IN", parts[1].value, span_of(parts))

    def kinds(self, parts: list[Part]) -> Clause:
        found = tuple(str(token.value) for token in tokens_in(parts, "KIND"))
        return Clause("KIND", found, span_of(parts))

    owners = event_part

    def choice(self, parts: list[Part]) -> tree.Choice:
        words = parts[2].value if len(parts) > 1 else ()
        return tree.Choice(parts[0], words, span_of(parts))

    def choices(self, parts: list[Part]) -> Clause:
        return Clause("ONE_OF", of_kind(parts, tree.Choice), span_of(parts))

    def outcomes(self, parts: list[Part]) -> Clause:
        return Clause("OF_OUTCOME", of_kind(parts, tree.Choice), span_of(parts))

    def languages(self, parts: list[Part]) -> Clause:
        return Clause("SPEAKING", of_kind(parts, tree.Phrase), span_of(parts))

    def same_event(self, parts: list[Part]) -> Clause:
        return Clause("SAME_EVENT_WHEN", of_kind(parts, tree.Phrase), span_of(parts))

    def attribute(self, parts: list[Part]) -> tree.AttributeDefinition:
        values = {clause.type: clause.value for clause in of_kind(parts, Clause)}
        kinds = values.get("KIND", ("choice",))
        choices, patterns = values.get("ONE_OF", ()), values.get("AS_IN", ())
        return tree.AttributeDefinition(parts[0], kinds, choices, patterns, span_of(parts))

    def event(self, parts: list[Part]) -> tree.EventDefinition:
        return tree.EventDefinition(
            name=parts[1],
            called=joined(parts, "CALLED"),
            loosely_called=joined(parts, "LOOSELY_CALLED"),
            told_as=joined(parts, "TOLD_AS"),
            but_not=joined(parts, "BUT_NOT"),
            attributes=of_kind(parts, tree.AttributeDefinition),
            same_event=joined(parts, "SAME_EVENT_WHEN"),
            span=span_of(parts),
        )

    def count(self, parts: list[Part]) -> tree.CountDefinition:
        owners = [part.span for part in of_kind(parts, Clause) if part.type == "KIND"]
        return tree.CountDefinition(
            name=parts[1],
            nouns=parts[4].value,
            but_not=joined(parts, "BUT_NOT"),
            owner_kinds=joined(parts, "KIND"),
            outcomes=joined(parts, "OF_OUTCOME"),
            span=span_of(parts),
            owner_span=owners[0] if owners else tree.NOWHERE,
        )

    def thing(self, parts: list[Part]) -> tree.ThingDefinition:
        return tree.ThingDefinition(
            name=parts[1],
            kind=cast(Any, str(parts[3].value)),
            called=joined(parts, "CALLED"),
            languages=joined(parts, "SPEAKING"),
            span=span_of(parts),
        )

    def statement(self, parts: list[Part]) -> tree.StatementDefinition:
        return tree.StatementDefinition(
            name=parts[1],
            patterns=joined(parts, "AS_IN"),
            attributes=of_kind(parts, tree.AttributeDefinition),
            span=span_of(parts),
        )
