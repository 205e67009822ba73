"""A statement that does not parse, and the means to try repairs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from deskcheck_grammar.glossary import Glossary
from deskcheck_grammar.journal import edited
from deskcheck_grammar.lexer import Token
from deskcheck_grammar.parts import Built
from deskcheck_grammar.problems import Edit
from deskcheck_grammar.source import Span


@dataclass(frozen=True, slots=True)
class Failure:
    """Where the parser could not go on: the index of the token, and what `accepts` there."""

    tokens: tuple[Token, ...]
    at: int
    accepts: Callable[[], Iterable[str]] = field(repr=False)

    @property
    def expected(self) -> frozenset[str]:
        """The terminals that could stand there."""
        return frozenset(self.accepts())

    def offset(self, end: int) -> int:
        """Where the failing token stands; `end` when the text stopped too early."""
        return self.tokens[self.at].start if self.at < len(self.tokens) else end


PARSES = 1e9
Attempt = Callable[[str], Failure | tuple[Built, ...]]
"""Parses a piece of text with one statement or more."""


@dataclass(frozen=True, slots=True)
class Case:
    """A statement that does not parse, and the means to try repairs, if they are `wanted`."""

    text: str
    failure: Failure
    attempt: Attempt
    glossary: Glossary
    wanted: bool = True

    @property
    def token(self) -> Token | None:
        """The token that does not fit; None at the end of the text."""
        failure = self.failure
        return failure.tokens[failure.at] if failure.at < len(failure.tokens) else None

    @property
    def span(self) -> Span:
        """Where the caret goes when nothing better is known: the failing or the last token."""
        tokens = self.failure.tokens
        if not tokens:
            return Span(0, min(1, len(self.text)))
        token = self.token or tokens[-1]
        if token.end > token.start:
            return Span(token.start, token.end)
        behind = [other for other in tokens[: self.failure.at] if other.end > other.start]
        return Span(behind[-1].start, behind[-1].end) if behind else Span(0, 1)

    def mends(self, *edits: Edit) -> bool:
        """Whether the whole text parses after these edits."""
        return not isinstance(self.attempt(edited(self.text, edits)), Failure)

    def reach(self, *edits: Edit) -> float:
        """How far parsing gets beyond the present failure, in characters.

        Infinite when all is well then, `PARSES` when it parses but says what cannot be.
        """
        text = edited(self.text, edits)
        result = self.attempt(text)
        if not isinstance(result, Failure):
            return PARSES if any(built.problems for built in result) else float("inf")
        stopped = result.offset(len(text))
        if stopped <= min(edit.span.start for edit in edits):
            return stopped - self.failure.offset(len(self.text))  # nothing after an edit was read
        left = len(text) - stopped
        return len(self.text) - self.failure.offset(len(self.text)) - left

    def typed(self, span: Span) -> str:
        """The user's words there, white space folded and shortened if very long."""
        words = " ".join(self.text[span.start : span.end].split())
        return words if len(words) <= 60 else words[:57] + "…"
