"""A mistake in one statement, before it is placed in a file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from deskcheck_grammar.source import Span


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the text of `span` by `text`."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, where, and the edits that mend it (none when only the editor can know)."""

    code: str
    span: Span
    message: str
    help: str = ""
    edits: tuple[Edit, ...] = ()
    severity: Literal["error", "warning"] = "error"
