"""`desk lint`: problems of rule files that no article is needed to see.

A warning is a rule or a word that most likely does not do what was meant; a note is something that
could be better. Mistakes for which nothing could run are told as they are everywhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from deskcheck import config, rulebook
from deskcheck.lint.against import against_each_other
from deskcheck.lint.definitions import about_definitions
from deskcheck.lint.desk import Placed, Sheet
from deskcheck.lint.rules import about_rules
from deskcheck.lint.uses import about_uses
from deskcheck.references import resolve
from deskcheck.rulefiles import Files, no_rules
from deskcheck_grammar.diagnostics import Diagnostic, render
from deskcheck_grammar.tree import Rule

CHECKS = (about_uses, about_definitions, about_rules, against_each_other)


def lint(references: Sequence[str], folder: Path) -> tuple[Diagnostic, ...] | str:
    """The problems of rule files, by place; what is wrong with the references otherwise.

    References are files, folders, patterns and packs from `folder`; none means those of desk.yaml,
    packs left out.
    """
    desk, mistakes = config.load(folder)
    if mistakes:
        return "\n".join(map(render, mistakes))
    chosen = references or desk.config.rules
    if not chosen:
        return "no rule files: name files or folders, or list `rules` in desk.yaml"
    strange = [name for name in references if no_rules(folder / name)]
    if strange:
        return f"`{strange[0]}` is no rule file"
    found = rulebook.find(chosen, folder if references else desk.root, desk.root)
    if found.missing:
        return "\n".join(found.missing)
    return _problems(found, desk.root, packs_too=bool(references))


def _problems(files: Files, root: Path, *, packs_too: bool) -> tuple[Diagnostic, ...]:
    """All there is to say about some files, each thing once."""
    sheet = _sheet(files, root, packs_too=packs_too)
    known = list(sheet.mistakes)
    said = {(found.source.name, found.span.start, found.code) for found in known}
    for check in CHECKS:
        for problem in check(sheet):
            key = (problem.source.name, problem.span.start, problem.code)
            if key not in said:
                said.add(key)
                known.append(problem)
    known.sort(key=lambda found: (found.source.name, found.span, found.code, found.message))
    return tuple(known)


def _sheet(files: Files, root: Path, *, packs_too: bool) -> Sheet:
    """What the checks look at; errors of packs are told too, for nothing runs with them."""
    book = rulebook.compile_rules(files)
    shipped = rulebook.pack_sources()
    packs = {source.name for source in shipped} | files.installed
    named = files.named if packs_too else set()
    own = {source.name for source in book.files if source.name not in packs - named}
    typed = {(rule.path, rule.line): rule for rule in book.rules}
    placed = []
    statements = []
    for source, statement in rulebook.statements_of(book):
        statements.append((source, statement))
        if isinstance(statement, Rule):
            # A sentence may stand on a later line than the id that its statement starts with.
            line = source.position(statement.subject.span.start)[0]
            rule = typed.get((source.name, line))
            if rule is not None:
                placed.append(Placed(rule, source, statement))
    installed = [source for source in book.files if source.name in files.installed]
    _, _, lost = resolve(book, book.rules, root)
    told = [found for found in book.diagnostics if found.severity == "error" or _own(found, own)]
    return Sheet(
        frozenset(own),
        tuple(statements),
        tuple(placed),
        book.vocabulary,
        tuple(files.uses),
        tuple((source, rulebook.definitions_of(source)) for source in (*shipped, *installed)),
        (*told, *(found for found in lost if _own(found, own))),
    )


def _own(found: Diagnostic, own: set[str]) -> bool:
    """Whether something is wrong with one of the files in question."""
    return found.source.name in own
