"""What lint looks at: the files in question, the rules of the run, every definition in reach."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from deskcheck.rulefiles import Used
from deskcheck.typed import Rule
from deskcheck.vocabulary.concepts import Vocabulary
from deskcheck_grammar import tree
from deskcheck_grammar.diagnostics import Diagnostic
from deskcheck_grammar.source import Source, Span


class Placed(Struct, frozen=True):
    """A sound rule with the sentence that it comes from."""

    rule: Rule
    source: Source
    written: tree.Rule

    @property
    def span(self) -> Span:
        """Where the sentence begins, up to its verb: what a problem of the whole rule blames."""
        return Span(self.written.subject.span.start, self.written.predicate.span.end)

    @property
    def place(self) -> str:
        """File and line."""
        return f"{self.source.name}:{self.rule.line}"


class Sheet(Struct, frozen=True):
    """Everything that is known of some rule files.

    `own` names the files whose problems are told; `statements` and `rules` are of all files of the
    run, `packs` the definitions of packs, `mistakes` what was found when the files were read.
    """

    own: frozenset[str]
    statements: tuple[tuple[Source, tree.Statement], ...]
    rules: tuple[Placed, ...]
    vocabulary: Vocabulary
    uses: tuple[Used, ...]
    packs: tuple[tuple[Source, tuple[tree.Definition, ...]], ...]
    mistakes: tuple[Diagnostic, ...]

    @property
    def sound(self) -> bool:
        """Whether every sentence was understood."""
        return all(found.severity != "error" for found in self.mistakes)

    def definitions(self) -> Iterator[tuple[Source, tree.Definition]]:
        """The definitions of the files in question."""
        for source, statement in self.statements:
            if source.name in self.own and not isinstance(statement, tree.Use | tree.Rule):
                yield source, statement

    def placed(self) -> Iterator[Placed]:
        """The rules of the files in question."""
        return (placed for placed in self.rules if placed.source.name in self.own)
