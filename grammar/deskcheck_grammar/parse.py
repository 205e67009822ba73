"""Text to tree and diagnostics: statements are parsed one by one, so no mistake hides the next."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import Path
from pkgutil import get_data
from typing import TYPE_CHECKING, Any, cast

from deskcheck_grammar import tree
from deskcheck_grammar.build import callbacks
from deskcheck_grammar.cache import cache_folder
from deskcheck_grammar.case import Failure
from deskcheck_grammar.diagnostics import Diagnostic
from deskcheck_grammar.glossary import Glossary
from deskcheck_grammar.lexer import Token, tokens
from deskcheck_grammar.parts import Built
from deskcheck_grammar.scan import Layout, Statement, layout
from deskcheck_grammar.source import Source, Span

if TYPE_CHECKING:
    from lark import Lark


_Accepts = Callable[[], set[str]]


@dataclass(frozen=True, slots=True)
class Parsed:
    """A rule file read: its tree, and every mistake in it, in order of place.

    A statement with a mistake is in the tree as it reads once mended, so that later stages can
    look at the rest of it; one that cannot be mended is left out. Only the tree of a file without
    errors may be formatted or run.
    """

    tree: tree.RuleFile
    diagnostics: tuple[Diagnostic, ...]


def parse(source: Source, glossary: Glossary | None = None) -> Parsed:
    """Parse a rule file; the glossary's names are read as one word each."""
    glossary = glossary or Glossary()
    found = layout(source.text)
    comments = list(found.comments)
    statements: list[tree.Statement] = []
    diagnostics = list(_shape(source, found))
    for place in found.statements:
        result = _statement(source, place, glossary, len(diagnostics) < MOST_REPAIRED)
        statements += result.statements
        diagnostics += result.diagnostics
        comments += result.comments
    comments.sort(key=lambda comment: comment.span)
    diagnostics.sort(key=lambda diagnostic: (diagnostic.span, diagnostic.code))
    file = tree.RuleFile(tuple(statements), tuple(comments), found.blanks)
    return Parsed(file, tuple(diagnostics))


def _shape(source: Source, found: Layout) -> Iterator[Diagnostic]:
    """What is odd about a file as a whole; nothing of it changes how the file is read."""
    if not found.statements and not found.comments:
        span, advice = Span(0, 0), "a rule is a sentence such as `Troop counts must cite a source.`"
        yield Diagnostic("empty", "warning", source, span, "this file holds no rules", advice)
    for place in found.statements[:1]:
        line, column = source.position(place.start)
        if column > 1:
            typed = source.line(line).split()[0]
            span = Span(place.start, place.start + len(typed))
            message = "the first statement is indented"
            advice = "a statement starts in column 1"
            yield Diagnostic("indented", "warning", source, span, message, advice)


@lru_cache(maxsize=64)
def definitions(source: Source) -> tuple[tree.Definition, ...]:
    """The definitions of a rule file, read without a glossary; `parse` tells their mistakes."""
    found: list[tree.Definition] = []
    for place in layout(source.text).statements:
        if place.first_word == "define":
            result = _statement(source, place, Glossary())
            found += [s for s in result.statements if not isinstance(s, tree.Use | tree.Rule)]
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Result:
    statements: tuple[tree.Statement, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    comments: tuple[tree.Comment, ...] = ()


LONGEST = 50_000
"""Most characters of one statement."""


MOST_REPAIRED = 200
"""Mistakes of a file after which no more repairs are looked for: it is no rule file then."""


def _statement(
    source: Source, place: Statement, glossary: Glossary, repair: bool = True
) -> _Result:
    """One statement of the source, mended where it needs to be."""
    text = source.text[place.start : place.end]
    if len(text) > LONGEST:
        span = Span(place.start, place.start + 1)
        message = f"a statement of more than {LONGEST:,} characters"
        advice = "a statement starts in column 1"
        return _Result(
            diagnostics=(Diagnostic("too-long", "error", source, span, message, advice),)
        )
    comments: list[tree.Comment] = []
    built = _parse(text, place.start, glossary, comments)
    moved = tuple(replace(comment, span=_shift(comment.span, place.start)) for comment in comments)
    if isinstance(built, Built) and not built.problems:
        return _Result((built.statement,), comments=moved)
    return replace(_mended(source, place, glossary, repair), comments=moved)


def _mended(source: Source, place: Statement, glossary: Glossary, repair: bool) -> _Result:
    """A statement with mistakes: what is wrong, and its nodes as it reads once mended."""
    from deskcheck_grammar.mend import mend

    text = source.text[place.start : place.end]
    mended = mend(text, lambda typed: _attempt(typed, glossary), glossary, repair)
    diagnostics = tuple(
        Diagnostic(
            problem.code,
            problem.severity,
            source,
            _shift(problem.span, place.start),
            problem.message,
            problem.help,
            mended.repair,
        )
        for problem in mended.problems
    )
    statements: list[tree.Statement] = []
    if journal := mended.journal:
        for built in _all(journal.text, glossary, lambda at: place.start + journal.origin(at)):
            statements += [built.statement] if isinstance(built, Built) else []
    return _Result(tuple(statements), diagnostics)


def _shift(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _attempt(text: str, glossary: Glossary) -> Failure | tuple[Built, ...]:
    """Parse the statements of a piece of text: the first failure, or all of them."""
    found: list[Built] = []
    for built in _all(text, glossary):
        if isinstance(built, Failure):
            return built
        found.append(built)
    return tuple(found)


def _all(
    text: str, glossary: Glossary, origin: Callable[[int], int] | None = None
) -> Iterator[Built | Failure]:
    """Each statement of a piece of text; `origin` turns its offsets into those of the source."""
    for place in layout(text).statements:
        yield _parse(text[place.start : place.end], place.start, glossary, [], origin)


def _parse(
    text: str,
    start: int,
    glossary: Glossary,
    comments: list[tree.Comment],
    origin: Callable[[int], int] | None = None,
) -> Built | Failure:
    """One statement that stands at `start`: its node, or where the parser could not go on."""
    found = tokens(text, glossary, comments)
    sentence = _sentence(text, found, comments)
    for token in found:
        token.start, token.end = token.start + start, token.end + start
        if origin:
            token.start, token.end = origin(token.start), origin(token.end)
            token.end = max(token.start, token.end)
    end = found[-1].end if found else start
    state, built = _lark().parse_interactive(), None
    for index, token in enumerate((*found, Token("$END", "", end, end))):
        try:
            built = state.feed_token(cast(Any, token))
        except _unexpected():
            return Failure(tuple(found), index, cast(_Accepts, state.accepts))
    return _worded(cast(Built, built), sentence)


def _worded(built: Built, sentence: str) -> Built:
    if isinstance(built.statement, tree.Rule):
        return replace(built, statement=replace(built.statement, sentence=sentence))
    return built


def _sentence(text: str, found: list[Token], comments: list[tree.Comment]) -> str:
    """A rule's own sentence as typed: no id, no comments, no clauses below it."""
    stops = (i for i, token in enumerate(found) if token.type in ("LINE", "BECAUSE", "CASE"))
    head = found[: next(stops, len(found))]
    if head and head[0].type == "ID":
        del head[0]
    if not head:
        return ""
    start, end = head[0].start, head[-1].end
    for comment in reversed(comments):
        if start <= comment.span.start < end:
            text = text[: comment.span.start] + text[comment.span.end :]
            end -= comment.span.end - comment.span.start
    return " ".join(text[start:end].split())


@cache
def _unexpected() -> type[Exception]:
    from lark.exceptions import UnexpectedToken

    return UnexpectedToken


@cache
def _lark() -> Lark:
    """The parser; its tables are kept in the user's cache folder, if that can be written."""
    from lark import Lark

    grammar = (get_data("deskcheck_grammar", "rules.lark") or b"").decode()
    kept = _cache_file(grammar)
    return Lark(
        grammar,
        parser="lalr",
        lexer="basic",
        keep_all_tokens=True,
        maybe_placeholders=False,
        transformer=callbacks(),
        cache=str(kept) if kept else False,
    )


def _cache_file(grammar: str) -> Path | None:
    """Where the tables of this grammar are kept; None where nothing can be."""
    folder = cache_folder()
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    name = hashlib.blake2b(grammar.encode(), digest_size=8).hexdigest()
    return folder / f"grammar-{name}-{version}.lark" if folder else None
