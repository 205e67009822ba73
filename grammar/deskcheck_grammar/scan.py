"""Rule text to statements, and a statement to lexemes: words, numbers, strings, marks.

Nothing here knows what words mean; the lexer does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from deskcheck_grammar.source import Span
from deskcheck_grammar.tree import Comment

EXAMPLES = frozenset(["passes", "differs", "fails"])
CLAUSES = EXAMPLES | {"because", "see", "when", "unless"}
"""Words that begin a clause of a rule when they begin a line."""

OPTIONS = frozenset(["headline", "tagged", "outlet"])
"""Words before a string of an example that is not the body of its article."""

Place = Literal["line", "indented", "end"]

MARKS = '"“”„‟«»'
_CURLY = MARKS[1:]


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement's place in the source, from its first to its last word."""

    start: int
    end: int
    first_word: str


@dataclass(frozen=True, slots=True)
class Layout:
    """A file cut up: statements, comments, and where blank lines stand."""

    statements: tuple[Statement, ...]
    comments: tuple[Comment, ...]
    blanks: tuple[int, ...]


class Lexeme:
    """A piece of text: `kind` is word, number, percent, sign, text, body, unclosed or a mark.

    `first` says that it begins a line, `last` that only a comment or nothing follows on its line.
    `text` of a string is what stands between its marks.
    """

    __slots__ = ("end", "first", "kind", "last", "lower", "start", "text")

    def __init__(self, kind: str, text: str, start: int, end: int, first: bool) -> None:
        self.kind, self.text, self.start, self.end, self.first = kind, text, start, end, first
        self.lower = text.lower().replace("’", "'") if kind == "word" else text
        self.last = False


_LEXEME = re.compile(
    r"""
    (?P<space>[^\S\n]+)
  | (?P<line>\n)
  | (?P<date>\d{4}-\d{1,2}-\d{1,2}(?!\w)|\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})(?!\w))
  | (?P<dashed>\d[\d,.]*(?:-[^\W\d_][\w]*)+)
  | (?P<ordinal>\d{1,2}(?:st|nd|rd|th)\b)
  | (?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?[½¼¾]?|[½¼¾])
  | (?P<word>(?:[^\W\d_]\.){2,}(?:['’]s)?|[^\W\d_](?:[\w&'’-]|\.(?=\w))*)
  | (?P<sign>[$€£¥₴₽₹])
  | (?P<comment>\#[^\n]*)
  | (?P<other>.)
    """,
    re.VERBOSE,
)

_STRING = f"[{MARKS}][^\\n{MARKS}]*[{MARKS}]"
_TAIL = re.compile(
    rf"""
    (?:[^\S\n]*[,]?[^\S\n]+(?:(?:headline|tagged|outlet)[^\S\n]*{_STRING}(?:,[^\S\n]*{_STRING})*
        |on[^\S\n]+[^\n{MARKS}\#]{{4,40}}?))*
    [.,]?[^\S\n]*(?:\#(?:[^\S\n][^\n]*)?)?(?=\n|\Z)
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What may follow the article of an example on its line: options, then a comment."""


def layout(text: str) -> Layout:
    """Cut a file into statements: one starts in column 1, indented lines continue it."""
    statements: list[Statement] = []
    comments: list[Comment] = []
    blanks: list[int] = []
    offset, start, end = 0, -1, -1
    for line in text.split("\n"):
        bare = line.strip()
        indented = line[:1].isspace()
        if not bare:
            if offset < len(text):
                blanks.append(offset)
        elif bare[0] == "#":
            at = offset + line.index("#")
            place: Place = "indented" if indented and start >= 0 else "line"
            comments.append(Comment(bare, Span(at, at + len(bare)), place))
        else:
            if start >= 0 and not indented:
                statements.append(_statement(text, start, end))
            if start < 0 or not indented:
                start = offset + len(line) - len(line.lstrip())
            end = offset + len(line.rstrip())
        offset += len(line) + 1
    if start >= 0:
        statements.append(_statement(text, start, end))
    return Layout(tuple(statements), tuple(comments), tuple(blanks))


def _statement(text: str, start: int, end: int) -> Statement:
    word = re.compile(r"[^\W\d_]*").match(text, start)
    return Statement(start, end, word.group().lower() if word else "")


def lexemes(text: str, comments: list[Comment] | None = None) -> list[Lexeme]:
    """The lexemes of one statement; comments at line ends go to `comments`."""
    found: list[Lexeme] = []
    position, first, examples = 0, True, False
    rule = not text[:6].lower().startswith(("define", "use "))
    while position < len(text):
        match = _LEXEME.match(text, position)
        assert match is not None  # the last alternatives take any character
        kind, end = match.lastgroup or "other", match.end()
        if kind == "line":
            first = True
            if found:
                found[-1].last = True
        elif kind == "comment":
            if not first and comments is not None:
                comments.append(Comment(match.group().rstrip(), Span(position, end), "end"))
        elif kind != "space":
            lexeme = _lexeme(text, kind, position, end, first)
            if rule and first and lexeme.lower in CLAUSES:
                examples = lexeme.lower in EXAMPLES
            if lexeme.kind == "mark":
                body = examples and not _is_option(found)
                lexeme = _string(text, position, first, body)
            found.append(lexeme)
            first, end = False, lexeme.end
        position = end
    if found:
        found[-1].last = True
    return found


def _is_option(found: list[Lexeme]) -> bool:
    """Whether the string that comes next belongs to headline, tagged or outlet, not the body."""
    if found and found[-1].lower in OPTIONS:
        return True
    at = len(found) - 1
    while at > 0 and found[at].kind == "," and found[at - 1].kind == "text":
        at -= 2
    return 0 <= at < len(found) - 1 and found[at].lower == "tagged"


def _lexeme(text: str, kind: str, start: int, end: int, first: bool) -> Lexeme:
    if kind == "dashed":
        kind = "word"
    elif kind == "other":
        kind = "mark" if text[start] in MARKS else text[start]
    return Lexeme(kind, text[start:end], start, end, first)


def _string(text: str, start: int, first: bool, body: bool) -> Lexeme:
    """The string that opens at `start`; a `body` runs to the last mark on its line."""
    stop = text.find("\n", start)
    stop = len(text) if stop < 0 else stop
    closing = list(_closings(text, start, stop, body))
    if not closing:
        bare = text[start:stop].rstrip()
        return Lexeme("unclosed", bare[1:], start, start + len(bare), first)
    close = closing[0]
    if body:
        close = next((at for at in closing if _TAIL.match(text, at + 1)), closing[-1])
    kind = "body" if body else "text"
    return Lexeme(kind, text[start + 1 : close], start, close + 1, first)


def body_marks(body: str) -> tuple[str, str]:
    """Marks to put around the article of an example so that it is read back whole."""
    straight = _string(f'"{body}"', 0, first=True, body=True)
    return ('"', '"') if straight.text == body else ("“", "”")


def _closings(text: str, start: int, stop: int, body: bool) -> Iterator[int]:
    """Places of the marks that can close a string, in order.

    A straight mark closes a straight one if the line has one, else a curly one does. A curly mark
    is closed by the curly ones that close, else by a straight one; inside an example only.
    """
    straight = text[start] == '"'
    marks = '"' if straight else ("”»“" if body else MARKS)
    found = [at for at in range(start + 1, stop) if text[at] in marks]
    if straight and not found:
        found = [at for at in range(start + 1, stop) if text[at] in _CURLY]
    elif body and not straight:
        closing = [at for at in found if text[at] in "”»"]
        found = closing or found or [at for at in range(start + 1, stop) if text[at] == '"']
    yield from found
