"""What is wrong with a rule file, a configuration or a vocabulary, and what to type instead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from deskcheck_grammar.source import Source, Span

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One mistake of an editor.

    `code` is a stable hyphenated word, `message` has no capital and no full stop and puts the
    user's text in backticks, `help` is what to type instead ("did you mean `minutes`?") or "".
    `repair` is the whole sentence with the mistake mended, where one is known to parse, else "".
    """

    code: str
    severity: Severity
    source: Source
    span: Span
    message: str
    help: str = ""
    repair: str = ""


WINDOW = 100
"""Widest piece of a line that a message shows, in characters."""


def render(diagnostic: Diagnostic) -> str:
    """The message with file, line, column, the line itself and a caret under the words."""
    line, column = diagnostic.source.position(diagnostic.span.start)
    text = diagnostic.source.line(line)
    width = max(1, min(diagnostic.span.end - diagnostic.span.start, len(text) - column + 1))
    first = 0 if len(text) <= WINDOW else max(0, min(column - 1 - WINDOW // 3, len(text) - WINDOW))
    shown = text[first : first + WINDOW].replace("\t", " ")
    carets = "^" * max(1, min(width, WINDOW - (column - 1 - first)))
    margin = " " * len(str(line))
    lines = [
        f"{diagnostic.source.name}:{line}:{column}: {diagnostic.message}",
        f"  {line} | {shown}",
        f"  {margin} | {' ' * (column - 1 - first)}{carets}",
    ]
    if diagnostic.help:
        lines[-1] += f" {diagnostic.help}"
    return "\n".join(lines)
