"""Rule files to typed rules: parsed, checked together, and kept between runs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, field

from deskcheck.cache import remember
from deskcheck.config.files import read_source
from deskcheck.rulefiles import PACKS, SUFFIX, Files, find
from deskcheck.shelf import shipped
from deskcheck.typed import Rule
from deskcheck.vocabulary.concepts import Vocabulary
from deskcheck_grammar.diagnostics import Diagnostic
from deskcheck_grammar.source import Source

if TYPE_CHECKING:
    from deskcheck_grammar.tree import Definition, RuleFile, Statement
    from deskcheck_grammar.tree import Rule as WrittenRule

__all__ = ["PACKS", "SUFFIX", "Files", "Rulebook", "compile_rules", "find", "rules_of"]


class Rulebook(Struct, frozen=True):
    """What the rule files of a run say; rules sorted by id. Usable when no diagnostic is an error.

    `files` are the rule files themselves, packs that nobody named left out; `folders` are where
    they lie, by the name of the file.
    """

    rules: tuple[Rule, ...]
    vocabulary: Vocabulary
    diagnostics: tuple[Diagnostic, ...]
    files: tuple[Source, ...]
    folders: Mapping[str, Path] = field(default_factory=dict)


def compile_rules(files: Files) -> Rulebook:
    """Check rule files together: the typed rules, their vocabulary and every mistake."""
    sources = tuple(sorted(files.sources.values(), key=lambda source: source.name))
    installed = frozenset(files.installed)
    texts = [part for source in sources for part in (source.name, source.text)]
    rules, vocabulary, mistakes = remember(
        "rulebook", (*sorted(installed), "", *texts), lambda: _compiled(sources, installed)
    )
    folders = {source.name: path.parent for path, source in files.sources.items()}
    every = sorted(
        {*files.diagnostics, *mistakes},
        key=lambda found: (found.source.name, found.span, found.code, found.message),
    )
    return Rulebook(rules, vocabulary, tuple(every), sources, folders)


def pack_sources() -> tuple[Source, ...]:
    """The text of every pack that ships."""
    return tuple(
        read_source(path, pack.source_name(path))[0]
        for pack in shipped().values()
        for path in pack.files
    )


def rules_of(book: Rulebook) -> Iterator[tuple[Source, WrittenRule]]:
    """The rules of a rulebook as written, with their examples, each with its file."""
    from deskcheck_grammar.tree import Rule

    for source, statement in statements_of(book):
        if isinstance(statement, Rule):
            yield source, statement


def statements_of(book: Rulebook) -> Iterator[tuple[Source, Statement]]:
    """The statements of a rulebook as written, each with its file."""
    for source in book.files:
        for statement in _parsed(source, book.vocabulary)[0].statements:
            yield source, statement


def definitions_of(source: Source) -> tuple[Definition, ...]:
    """The definitions of one file."""
    return _definitions(source)


def _compiled(
    sources: tuple[Source, ...], installed: frozenset[str]
) -> tuple[tuple[Rule, ...], Vocabulary, tuple[Diagnostic, ...]]:
    """Definitions first, of every file and pack; then the sentences that use their names.

    A file's definition replaces an installed pack's of its name, and that one a shipped one.
    """
    from deskcheck.check import check
    from deskcheck.vocabulary import vocabulary

    packs = pack_sources()
    names = {source.name for source in packs} | installed
    known, mistakes = vocabulary(
        _with_definitions([source for source in sources if source.name not in names]),
        _with_definitions(packs),
        _with_definitions([source for source in sources if source.name in installed]),
    )
    parsed = [(source, *_parsed(source, known)) for source in sources]
    rules, found = check([(source, tree) for source, tree, _ in parsed], known)
    syntax = [mistake for _, _, mistakes in parsed for mistake in mistakes]
    ordered = tuple(sorted(rules, key=lambda rule: (rule.id, rule.path, rule.line)))
    return ordered, known, (*mistakes, *syntax, *found)


def _with_definitions(
    sources: Sequence[Source],
) -> list[tuple[Source, tuple[Definition, ...]]]:
    return [(source, _definitions(source)) for source in sources]


def _definitions(source: Source) -> tuple[Definition, ...]:
    def read() -> tuple[Definition, ...]:
        from deskcheck_grammar.parse import definitions

        return definitions(source)

    return remember("definitions", (source.name, source.text), read)


def _parsed(source: Source, known: Vocabulary) -> tuple[RuleFile, tuple[Diagnostic, ...]]:
    def parsed() -> tuple[RuleFile, tuple[Diagnostic, ...]]:
        from deskcheck.vocabulary import glossary
        from deskcheck_grammar.parse import parse

        result = parse(source, glossary(known))
        return result.tree, result.diagnostics

    return remember("tree", (source.name, source.text, repr(known)), parsed)
