"""What a run starts from: what a user asks for, the configuration, the rules; or why it cannot."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from deskcheck import config, rulebook
from deskcheck.references import Named, resolve
from deskcheck.rulebook import Rulebook
from deskcheck.rulefiles import no_rules
from deskcheck.typed import Rule
from deskcheck_grammar.diagnostics import Diagnostic, render

NEWSROOM = "newsroom"
"""The pack that runs where nobody has chosen rules."""


class Request(Struct, frozen=True):
    """What a user asks for. Empty `paths` and `rules` mean those that desk.yaml names.

    With `beside`, the articles that desk.yaml names are read beside those of `paths`.
    `folder` is where relative paths start; the search for desk.yaml begins at `desk` and, where
    that leads to none, at `folder`; `only` are ids of rules; `today` is the day that `until` of a
    suppression is compared with.
    """

    folder: Path
    paths: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    jobs: int | None = None
    today: date = field(default_factory=date.today)
    desk: Path | None = None
    beside: bool = False


class Refusal(Struct, frozen=True):
    """Why nothing could be run: messages for the user, each whole."""

    messages: tuple[str, ...]


class Setup(Struct, frozen=True):
    """Configuration and rules of a run; `notes` are said, but stop nothing.

    `references` are the files that rules compare articles with.
    """

    desk: config.Desk
    book: Rulebook
    rules: tuple[Rule, ...]
    notes: tuple[str, ...] = ()
    references: tuple[Named, ...] = ()

    @property
    def week_start(self) -> int:
        """The first day of a week as `extract` counts them: 0 is Monday, 6 is Sunday."""
        return 6 if self.desk.config.week_start == "sunday" else 0


def set_up(request: Request) -> Setup | Refusal:
    """Read desk.yaml and the rule files; any error in them refuses the run."""
    desk, mistakes = config.load(request.desk or request.folder)
    if request.desk and desk.source is None:
        desk, mistakes = config.load(request.folder)
    if mistakes:
        return refused(mistakes)
    files = rule_files(request, desk)
    if files.missing:
        return Refusal(tuple(files.missing))
    book = rulebook.compile_rules(files)
    errors = [found for found in book.diagnostics if found.severity == "error"]
    if errors:
        return refused(book.diagnostics)
    rules = tuple(
        replace(rule, severity=desk.config.severities.get(rule.id, rule.severity))
        for rule in book.rules
        if not request.only or rule.id in request.only
    )
    known = [rule.id for rule in book.rules]
    unknown = tuple(unknown_rule(name, known) for name in request.only if name not in known)
    if unknown:
        return Refusal(unknown)
    rules, references, lost = resolve(book, rules, desk.root)
    if lost:
        return refused(lost)
    said = tuple(render(found) for found in book.diagnostics)
    return Setup(desk, book, rules, said, references)


def rule_files(request: Request, desk: config.Desk) -> rulebook.Files:
    """The rule files of a request: its own, else those of desk.yaml, else those of a newsroom."""
    if request.rules:
        strange = [name for name in request.rules if no_rules(request.folder / name)]
        if strange:
            return rulebook.Files(missing=[f"`{name}` is no rule file" for name in strange])
        return rulebook.find(request.rules, request.folder, desk.root)
    named = (*desk.config.rules, *desk.config.packs)
    return rulebook.find(named or (NEWSROOM,), desk.root, desk.root)


def unknown_rule(name: str, known: Sequence[str]) -> str:
    """That there is no such rule, and which one may have been meant."""
    from deskcheck_grammar.names import nearest

    parts = name.split(",")
    if len(parts) > 1:
        repeated = " ".join(f"--only {part.strip()}" for part in parts if part.strip())
        return f"no rule `{name}`; for several rules repeat the option: {repeated}"
    near = nearest(name, known)
    return f"no rule `{name}`; " + (
        f"did you mean `{near}`?" if near else f"known rules: {', '.join(sorted(known))}"
    )


def refused(mistakes: Sequence[Diagnostic]) -> Refusal:
    """A refusal for mistakes, each with its place."""
    return Refusal(tuple(render(mistake) for mistake in mistakes))
