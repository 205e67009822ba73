"""The files that rules compare articles with: found beside their rules, read as articles or facts.

A rule names its file as an editor wrote it, relative to the rule file. From here on it is named as
everything is: relative to the folder of desk.yaml.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from deskcheck.articles import Article, Incomplete, Metadata
from deskcheck.config.corpus import select
from deskcheck.config.files import read_source, relative_name
from deskcheck.facts import Fact
from deskcheck.rulebook import Rulebook, rules_of
from deskcheck.typed import Rule
from deskcheck.vocabulary.concepts import Vocabulary
from deskcheck_grammar.diagnostics import Diagnostic
from deskcheck_grammar.source import Source, Span

if TYPE_CHECKING:
    from deskcheck_grammar import tree

SHEETS = frozenset([".yaml", ".yml"])
"""Endings of files of facts; all others are read as articles."""


class Named(Struct, frozen=True):
    """A file that rules name: by what name, where it lies, and where a rule says so first."""

    name: str
    path: Path
    source: Source
    span: Span


class Referred(Struct, frozen=True):
    """What reference files hold: articles, each with the file's name, and their facts."""

    articles: tuple[tuple[Article, str], ...] = ()
    facts: tuple[Fact, ...] = ()

    def named(self, name: str) -> Referred:
        """What one file holds, nothing for the name ""."""
        articles = tuple(pair for pair in self.articles if pair[1] == name)
        ids = {article.id for article, _ in articles}
        return Referred(articles, tuple(fact for fact in self.facts if fact.article in ids))

    def others(self, articles: Sequence[Article]) -> list[Article]:
        """Some articles but those that stand in these files."""
        names = {name for _, name in self.articles}
        return [article for article in articles if article.id.partition("#")[0] not in names]


def resolve(
    book: Rulebook, rules: Sequence[Rule], root: Path
) -> tuple[tuple[Rule, ...], tuple[Named, ...], tuple[Diagnostic, ...]]:
    """The rules with their files named from `root`, these files, and those that are missing."""
    if not any(rule.reference for rule in rules):
        return tuple(rules), (), ()
    places = {
        (source.name, source.position(written.subject.span.start)[0]): (source, written)
        for source, written in rules_of(book)
    }
    named: dict[str, Named] = {}
    resolved: list[Rule] = []
    mistakes: list[Diagnostic] = []
    for rule in rules:
        if not rule.reference:
            resolved.append(rule)
            continue
        source, written = places[rule.path, rule.line]
        path = book.folders[rule.path] / rule.reference
        span = _file_span(written)
        if not path.is_file():
            said = f"no file `{rule.reference}` beside this rule file"
            advice = f"looked for {relative_name(path, root)}"
            mistakes.append(Diagnostic("no-reference", "error", source, span, said, advice))
        name = relative_name(path, root)
        named.setdefault(name, Named(name, path, source, span))
        resolved.append(replace(rule, reference=name))
    mistakes.sort(key=lambda found: (found.source.name, found.span))
    return tuple(resolved), tuple(named.values()), tuple(mistakes)


def read_references(
    files: Sequence[Named], vocabulary: Vocabulary, root: Path, week_start: int
) -> tuple[Referred, tuple[Diagnostic, ...]]:
    """Read each file once, and the facts in it; what cannot be read is told at the rule."""
    articles: list[tuple[Article, str]] = []
    facts: list[Fact] = []
    mistakes: list[Diagnostic] = []
    for file in files:
        if file.path.suffix.lower() in SHEETS:
            held, stated, wrong = _sheet(file, vocabulary)
        else:
            held, stated, wrong = _story(file, vocabulary, root, week_start)
        articles += [(article, file.name) for article in held]
        facts += stated
        mistakes += wrong
    return Referred(tuple(articles), tuple(facts)), tuple(mistakes)


def _sheet(
    file: Named, vocabulary: Vocabulary
) -> tuple[list[Article], Sequence[Fact], Sequence[Diagnostic]]:
    """A file of facts; its mistakes have places of their own."""
    from deskcheck.factsheet import read_sheet

    source, wrong = read_source(file.path, file.name)
    if wrong:
        return [], (), wrong
    article, facts, wrong = read_sheet(source, vocabulary)
    return [article], facts, wrong


def _story(
    file: Named, vocabulary: Vocabulary, root: Path, week_start: int
) -> tuple[list[Article], Sequence[Fact], Sequence[Diagnostic]]:
    """An article, with what the corpus.yaml above it says of it."""
    from deskcheck.articles.files import read_articles
    from deskcheck.workers import extract_all

    selection = select([str(file.path)], root, root)
    chosen = selection.articles.get(file.name)
    read = read_articles(file.path, file.name, chosen.metadata if chosen else Metadata())
    articles = [found for found in read if isinstance(found, Article)]
    facts, failed = extract_all(articles, vocabulary, 1, week_start)
    lost = [found for found in read if isinstance(found, Incomplete)]
    return articles, facts, [_unread(file, found) for found in (*lost, *failed)]


def _unread(file: Named, found: Incomplete) -> Diagnostic:
    said = f"the file `{found.article}` cannot be compared with: {found.reason}"
    return Diagnostic("no-reference", "error", file.source, file.span, said)


def _file_span(written: tree.Rule) -> Span:
    """Where a rule names its file."""
    named = (scope.file for scope in written.scopes if scope.file is not None)
    return next((text.span for text in named), written.subject.span)
