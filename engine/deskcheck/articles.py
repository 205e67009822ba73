"""Articles as read: text exactly as on disk, its parts, and what is known about it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

PartKind = Literal["headline", "body", "caption", "credit", "boilerplate"]


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of an article (code points, end excluded) that plays one role.

    Credits and boilerplate (doubled headlines, comment forms, alt text) state no facts.
    """

    kind: PartKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """One document.

    `id` is its path relative to desk.yaml (POSIX), `text` the file's decoded text untouched, so
    `text[start:end]` cuts any span. `published` is in days since 1970-01-01, None when unknown.
    `parts` are in order and do not overlap; one part is at most one line of the file.
    """

    id: str
    text: str
    outlet: str | None = None
    published: int | None = None
    language: str = "en"
    url: str | None = None
    tags: tuple[str, ...] = ()
    copies_of: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Incomplete:
    """An article that could not be read, and why; a run with one exits with 3."""

    article: str
    reason: str


@dataclass(frozen=True, slots=True)
class Lines:
    """Line starts of a text, for turning offsets into line and column (both from 1)."""

    starts: tuple[int, ...] = field(default=(0,))

    @classmethod
    def of(cls, text: str) -> Lines:
        """The line starts of a text whose lines end in newline characters."""
        return cls((0, *(i + 1 for i, char in enumerate(text) if char == "\n")))

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of a code point."""
        from bisect import bisect_right

        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1
