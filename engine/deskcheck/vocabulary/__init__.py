"""What the definitions of all rule files and packs say, as tables for checker and extractor."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deskcheck.vocabulary.concepts import (
    BUILTIN,
    COUNT_ATTRIBUTES,
    EVENT_ATTRIBUTES,
    FIGURE_ATTRIBUTES,
    KINDS,
    STATEMENT_ATTRIBUTES,
    Attribute,
    Choice,
    CountConcept,
    EventConcept,
    StatementConcept,
    Thing,
    Vocabulary,
    attributes_of,
    earlier_attribute,
    ordinal_attributes,
)
from deskcheck.vocabulary.names import ALIASES, PARTS, SUBJECTS_OF_A_KIND

if TYPE_CHECKING:
    from deskcheck.vocabulary.definitions import Definitions
    from deskcheck_grammar.diagnostics import Diagnostic
    from deskcheck_grammar.lexer import Glossary


def vocabulary(
    files: Definitions, shipped: Definitions = (), installed: Definitions = ()
) -> tuple[Vocabulary, tuple[Diagnostic, ...]]:
    """The definitions of all files as tables, and what is wrong with them.

    A definition of `files` replaces an `installed` one of the same canonical name, and that one a
    `shipped` one; two of one name on one side are an error and the first counts. Names are
    canonical (lower case, singular), words lower case; things keep their case. Tables are sorted by
    name, so the order of files changes nothing. The tables hold the best reading of definitions
    with mistakes.
    """
    # The tables alone are needed when rule files have been read before: spare them the builder.
    from deskcheck.vocabulary.definitions import Build

    build = Build()
    build.chosen = build.named(shipped) | build.named(installed) | build.named(files)
    build.read()
    tables = Vocabulary(
        tuple(sorted(build.events, key=lambda event: event.name)),
        tuple(sorted(build.counts, key=lambda count: count.name)),
        tuple(sorted(build.things, key=lambda thing: thing.name)),
        tuple(sorted(build.statements, key=lambda statement: statement.name)),
    )
    return tables, tuple(build.diagnostics)


def glossary(tables: Vocabulary) -> Glossary:
    """The names that the lexer of rule files should know, beside the units that it knows itself."""
    from deskcheck_grammar.lexer import Glossary

    return Glossary(phrases=frozenset(_phrases(tables)))


def _phrases(tables: Vocabulary) -> Iterator[str]:
    for concept, attributes in BUILTIN.items():
        yield concept
        yield from attributes
    yield from SUBJECTS_OF_A_KIND
    yield from ALIASES
    for subject in ("figure", "quotation", *SUBJECTS_OF_A_KIND):
        for part in PARTS:
            yield from (f"{part} {subject}", f"{subject} in the {part}", f"{subject} in a {part}")
    yield from ordinal_attributes(event.name for event in tables.events)
    for event in tables.events:
        yield event.name
        for attribute in attributes_of(event).values():
            yield attribute.name
            yield from (choice.name for choice in attribute.choices)
    for count in tables.counts:
        yield count.name
        yield from COUNT_ATTRIBUTES
        yield from count.nouns
        yield from (outcome.name for outcome in count.outcomes)
    for statement in tables.statements:
        yield statement.name
        yield from STATEMENT_ATTRIBUTES
        yield from (attribute.name for attribute in statement.attributes)
    for thing in tables.things:
        yield thing.name.lower()


__all__ = [
    "ALIASES",
    "BUILTIN",
    "COUNT_ATTRIBUTES",
    "EVENT_ATTRIBUTES",
    "FIGURE_ATTRIBUTES",
    "KINDS",
    "PARTS",
    "STATEMENT_ATTRIBUTES",
    "SUBJECTS_OF_A_KIND",
    "Attribute",
    "Choice",
    "CountConcept",
    "EventConcept",
    "StatementConcept",
    "Thing",
    "Vocabulary",
    "attributes_of",
    "earlier_attribute",
    "glossary",
    "ordinal_attributes",
    "vocabulary",
]
