"""`desk fmt`: rule files in their canonical form, each by itself: a form needs no vocabulary."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from deskcheck import config
from deskcheck.config.files import read_source, relative_name, write_atomically
from deskcheck.rulefiles import no_rules, rule_paths
from deskcheck.shelf import Wanted, find
from deskcheck_grammar.diagnostics import Diagnostic, render
from deskcheck_grammar.source import Source, Span

NO_NEWLINE = "\n\\ No newline at end of file\n"
"""How a diff says that a file's last line does not end."""


class Formatted(Struct, frozen=True):
    """A rule file before and after; `mistakes` are why it has no canonical form, "" for none."""

    name: str
    path: Path | None
    before: str
    after: str
    mistakes: tuple[str, ...] = ()

    @property
    def changed(self) -> bool:
        """Whether the file is not in its canonical form."""
        return not self.mistakes and self.before != self.after


def format_files(references: Sequence[str], folder: Path) -> tuple[Formatted, ...] | str:
    """The canonical form of rule files, by name; what is wrong with the references otherwise.

    References are files, folders and patterns from `folder`; none means those of desk.yaml, packs
    left out.
    """
    desk, mistakes = config.load(folder)
    if mistakes:
        return "\n".join(map(render, mistakes))
    chosen = references or desk.config.rules
    if not chosen:
        return "no rule files: name files or folders, or list `rules` in desk.yaml"
    base = folder if references else desk.root
    paths: set[Path] = set()
    for reference in chosen:
        if no_rules(base / reference):
            return f"`{reference}` is no rule file"
        if not (base / reference).exists() and find(Wanted.read(reference)):
            if references:
                return f"`{reference}` is a pack, not a file of yours; desk packs prints it"
            continue
        found = rule_paths(reference, base)
        if not found:
            return f"no rule file or folder `{reference}`"
        paths |= {path.resolve() for path in found}
    return tuple(_file(path, relative_name(path, folder.resolve())) for path in sorted(paths))


def format_text(name: str, text: str) -> Formatted:
    """The canonical form of a text; lines end as its first line does."""
    from deskcheck_grammar.format import format_file
    from deskcheck_grammar.parse import parse

    source = Source(name, text)
    parsed = parse(source)
    errors = [found for found in parsed.diagnostics if found.severity == "error"]
    if errors:
        return Formatted(name, None, text, text, tuple(map(render, errors)))
    after = format_file(parsed.tree)
    if parse(Source(name, after)).tree != parsed.tree:
        # Never hand back a text that says something else, whatever went wrong in the formatter.
        said = "the formatter would change what this file says; the file is left as it is"
        fault = Diagnostic("format-fault", "error", source, Span(0, 0), said, "please report it")
        return Formatted(name, None, text, text, (render(fault),))
    if text.partition("\n")[0].endswith("\r"):
        after = after.replace("\n", "\r\n")
    return Formatted(name, None, text, after)


def write(formatted: Formatted) -> str:
    """Put a file into its canonical form, whole or not at all; why that failed, or ""."""
    assert formatted.path is not None
    try:
        write_atomically(formatted.path, formatted.after)
    except OSError as error:
        return f"desk: cannot write `{formatted.name}`: {(error.strerror or str(error)).lower()}"
    return ""


def difference(formatted: Formatted) -> str:
    """What formatting changes, as a unified diff."""
    before, after = (
        text.replace("\r\n", "\n").splitlines(keepends=True)
        for text in (formatted.before, formatted.after)
    )
    if formatted.changed and before == after:
        return f"{formatted.name}: the ends of lines alone would change\n"
    lines = difflib.unified_diff(before, after, formatted.name, f"{formatted.name} (formatted)")
    return "".join(line if line.endswith("\n") else line + NO_NEWLINE for line in lines)


def _file(path: Path, name: str) -> Formatted:
    _, mistakes = read_source(path, name)
    if mistakes:
        return Formatted(name, path, "", "", tuple(map(render, mistakes)))
    formatted = format_text(name, path.read_bytes().decode("utf-8"))
    return Formatted(name, path, formatted.before, formatted.after, formatted.mistakes)
