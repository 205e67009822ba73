"""`use` lines that bring nothing."""

from __future__ import annotations

from collections.abc import Iterator

from deskcheck.lint import messages
from deskcheck.lint.definitions import spoken_of
from deskcheck.lint.desk import Sheet
from deskcheck.rulefiles import Used
from deskcheck.shelf import Wanted, shipped
from deskcheck.vocabulary.messages import diagnostic
from deskcheck_grammar import tree
from deskcheck_grammar.diagnostics import Diagnostic
from deskcheck_grammar.names import canonical


def about_uses(sheet: Sheet) -> Iterator[Diagnostic]:
    """Names of `use` that are said twice, or that bring nothing a rule of the file needs."""
    said: set[tuple[str, tuple[object, ...]]] = set()
    for used in sheet.uses:
        if used.source.name not in sheet.own:
            continue
        key = (used.source.name, used.paths)
        message = messages.used_twice(used.name) if key in said else None
        said.add(key)
        if message is None and sheet.sound and not _rules(sheet, used):
            if Wanted.read(used.name).name in shipped():
                message = messages.unneeded_use(used.name)
            elif not _needed(sheet, used):
                message = messages.unused_use(used.name)
        if message is not None:
            yield diagnostic(message, used.source, used.span)


def _rules(sheet: Sheet, used: Used) -> bool:
    """Whether what is used holds rules, or uses more in turn: then it is there to run."""
    return any(
        source.name in used.files and isinstance(statement, tree.Rule | tree.Use)
        for source, statement in sheet.statements
    )


def _needed(sheet: Sheet, used: Used) -> bool:
    """Whether the file has no rule to judge by, or one that speaks of what is defined there.

    Countries and persons are read in every article, whatever rules say.
    """
    defined = [statement for source, statement in sheet.statements if source.name in used.files]
    if any(isinstance(statement, tree.ThingDefinition) for statement in defined):
        return True
    names = {
        canonical(statement.name.text)
        for statement in defined
        if not isinstance(statement, tree.Rule | tree.Use)
    }
    rules = [placed.rule for placed in sheet.rules if placed.source.name == used.source.name]
    return not rules or bool(names & spoken_of(rules))
