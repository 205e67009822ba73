"""What the parser hands to the assembly of a rule: parts that are no nodes of the tree yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeVar, cast

from deskcheck_grammar import tree
from deskcheck_grammar.lexer import Token
from deskcheck_grammar.problems import Problem
from deskcheck_grammar.source import Span


@dataclass(frozen=True, slots=True)
class Modifier:
    """A tolerance, scope or other addition to a predicate; `type` is its first terminal."""

    type: str
    value: tree.Amount | tree.Phrase | tree.Text | str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Said:
    """A predicate in words that say more than its node.

    `turned` is "DIFFER" or "NO" when it was written the other way round: "must not differ", "must
    have no"; "PART" when it counts sources that are no whole number. `modifiers` came with it.
    """

    predicate: tree.Predicate
    turned: str
    modifiers: tuple[Modifier, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of a sentence or definition: its keyword's terminal and what it holds."""

    type: str
    value: Any
    span: Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """The head of a rule before its clauses are known.

    `negation` is where "not" stands; `turned` as `Said` has it.
    """

    id: str | None
    id_span: Span
    subject: tree.Phrase | tree.Text
    modal: str
    negation: Span | None
    predicate: tree.Predicate
    turned: str
    turned_at: Span
    modifiers: tuple[Modifier, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Built:
    """A statement and what is wrong with it."""

    statement: tree.Statement
    problems: tuple[Problem, ...] = ()


def joined(parts: Sequence[object], kind: str) -> tuple[Any, ...]:
    """What all clauses of one kind hold, in order."""
    return tuple(
        value
        for part in parts
        if isinstance(part, Clause) and part.type == kind
        for value in part.value
    )


# ---------------------------------------------------------------- what a method of build.py gets

Part = Any
"""A token, or what a method of the callbacks returned."""

Node = TypeVar("Node")


def span_of(parts: Sequence[Part]) -> Span:
    """The place of a run of parts."""
    return Span(start_of(parts[0]), end_of(parts[-1]))


def start_of(part: Part) -> int:
    """Where a part begins."""
    return cast(int, part.start if isinstance(part, Token) else part.span.start)


def end_of(part: Part) -> int:
    """Where a part ends."""
    return cast(int, part.end if isinstance(part, Token) else part.span.end)


def tokens_in(parts: Sequence[Part], *types: str) -> list[Token]:
    """The tokens of these types among the parts."""
    return [part for part in parts if isinstance(part, Token) and part.type in types]


def token_in(parts: Sequence[Part], *types: str) -> Token | None:
    """The first token of these types, if there is one."""
    found = tokens_in(parts, *types)
    return found[0] if found else None


def of_kind(parts: Sequence[Part], kind: type[Node]) -> tuple[Node, ...]:
    """The parts that are of a class."""
    return tuple(part for part in parts if isinstance(part, kind))


def text_of(token: Token) -> tree.Text:
    """A string's node."""
    return tree.Text(str(token.value), Span(token.start, token.end))


def texts_of(parts: Sequence[Part]) -> tuple[tree.Text, ...]:
    """The nodes of all strings among the parts."""
    return tuple(text_of(token) for token in tokens_in(parts, "TEXT"))
