"""Rule text to statements, and a statement to lexemes: words, numbers, strings, marks.

Nothing here knows what words mean; the lexer does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from deskcheck_grammar.source import Span
from deskcheck_grammar.tree import Comment

EXAMPLES = frozenset(["passes", "differs", "fails"])
CLAUSES = EXAMPLES | {"because", "see", "when", "unless"}
"""Words that begin a clause of a rule when they begin a line."""

LISTS = frozenset(["tagged", "caption", "captions"])
"""Options of an example's article that several strings may follow."""
OPTIONS = frozenset(["headline", "tagged", "outlet", "caption", "captions"])
"""Words before a string of an example that is not the body of its article."""

Place = Literal["line", "indented", "end"]

MARKS = '"“”„‟«»'


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
    """A piece of text.

    `kind` is "word", "number", "ordinal", "date", "sign" (of a currency), "text" or "body" (of an
    example) for strings, "unclosed" for one without an end, else the character itself. `first`
    says that it begins a line, `last` that it ends one but for a comment. `text` of a string is
    what stands between its marks.
    """

    __slots__ = ("end", "first", "kind", "last", "lower", "start", "text")

    def __init__(self, kind: str, text: str, start: int, end: int, first: bool) -> None:
        self.kind, self.text, self.start, self.end, self.first = kind, text, start, end, first
        self.lower = text.lower().replace("’", "'") if kind == "word" else text
        self.last = False


_LEXEME = re.compile(
    r"""[^\S\n]*(?:
    (?P<line>\n)
  | (?P<date>\d{4}-\d{1,2}-\d{1,2}(?!\w)|\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})(?!\w))
  | (?P<dashed>\d[\d,.]{0,20}(?:-[^\W\d_]\w*)+)
  | (?P<ordinal>\d{1,2}(?:st|nd|rd|th)\b)
  | (?P<number>[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?[½¼¾]?|[½¼¾])
  | (?P<word>(?:[^\W\d_]\.){2,}(?:['’]s)?|[^\W\d_](?:[\w&'’-]|\.(?=\w))*)
  | (?P<sign>[$€£¥₴₽₹])
  | (?P<comment>\#[^\n]*)
  | (?P<other>\S)
  )""",
    re.VERBOSE,
)

_STRING = f"[{MARKS}][^\\n{MARKS}]*[{MARKS}]"
_DAY = (
    r"(?:\d{4}-\d\d?-\d\d?"
    r"|(?:[a-z]{3,9},?\s+)?(?:\d\d?(?:st|nd|rd|th)?\s+[a-z]{3,9}\.?|[a-z]{3,9}\.?\s+\d\d?(?:st|nd|rd|th)?)"
    r",?\s+\d{4})"
)
_TAIL = re.compile(
    rf"""
    (?:(?:[^\S\n]*,)?[^\S\n]+(?:on[^\S\n]+{_DAY}|undated
        |(?:headline|tagged|outlet|captions?)[^\S\n]*{_STRING}(?:,[^\S\n]*{_STRING})*))*
    [.,]?[^\S\n]*(?:\#(?:[^\S\n][^\n]*)?)?(?=\n|\Z)
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What may follow the article of an example on its line: options, then a comment."""

_ANY_MARK = re.compile(f"[{MARKS}]")
_FIRST_WORD = re.compile(r"[^\W\d_]*")


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
    word = _FIRST_WORD.match(text, start)
    return Statement(start, end, word.group().lower() if word else "")


def lexemes(text: str, comments: list[Comment] | None = None) -> list[Lexeme]:
    """The lexemes of one statement; comments at line ends go to `comments`."""
    found: list[Lexeme] = []
    position, first, examples = 0, True, False
    rule = text[:6].lower() != "define"
    while match := _LEXEME.match(text, position):
        kind, position = match.lastgroup or "other", match.end()
        start = match.start(kind)
        if kind == "line":
            first = True
            if found:
                found[-1].last = True
        elif kind == "comment":
            if not first and comments is not None:
                comments.append(Comment(match[kind].rstrip(), Span(start, position), "end"))
        else:
            if kind == "other" and text[start] in MARKS:
                lexeme = _string(text, start, first, examples and not _is_option(found))
            else:
                lexeme = Lexeme(_KINDS.get(kind, text[start]), match[kind], start, position, first)
                if rule and first and lexeme.lower in CLAUSES:
                    examples = lexeme.lower in EXAMPLES
            found.append(lexeme)
            first, position = False, lexeme.end
    if found:
        found[-1].last = True
    return found


_KINDS = {kind: kind for kind in ("date", "ordinal", "number", "word", "sign")} | {"dashed": "word"}


def _is_option(found: list[Lexeme]) -> bool:
    """Whether the string that comes next belongs to an option such as headline, not the body."""
    if found and found[-1].lower in OPTIONS:
        return True
    at = len(found) - 1
    while at > 0 and found[at].kind == "," and found[at - 1].kind == "text":
        at -= 2
    return 0 <= at < len(found) - 1 and found[at].lower in LISTS


def _string(text: str, start: int, first: bool, body: bool) -> Lexeme:
    """The string that opens at `start`; a `body` runs to the last mark on its line."""
    stop = text.find("\n", start)
    stop = len(text) if stop < 0 else stop
    close = _body_end(text, start, stop) if body else _text_end(text, start, stop)
    if close < 0:
        bare = text[start:stop].rstrip()
        return Lexeme("unclosed", bare[1:], start, start + len(bare), first)
    return Lexeme("body" if body else "text", text[start + 1 : close], start, close + 1, first)


def _text_end(text: str, start: int, stop: int) -> int:
    """Where a string ends: a straight mark at the next straight one, else at the next of any."""
    close = text.find('"', start + 1, stop) if text[start] == '"' else -1
    if close < 0:
        match = _ANY_MARK.search(text, start + 1, stop)
        close = match.start() if match else -1
    return close


def _body_end(text: str, start: int, stop: int) -> int:
    """Where the article of an example ends: at the last mark of its line, -1 without one.

    A straight mark closes a straight one, a curly mark that closes a curly one, where the line has
    any. Marks that options or a comment follow up to the line's end come before the last one.
    """
    marks = [match.start() for match in _ANY_MARK.finditer(text, start + 1, stop)]
    wanted = '"' if text[start] == '"' else "”»"
    closing = [at for at in marks if text[at] in wanted] or marks
    return next((at for at in closing if _TAIL.match(text, at + 1)), closing[-1] if closing else -1)


def body_marks(body: str) -> tuple[str, str]:
    """Marks to put around the article of an example so that it is read back whole."""
    straight = _string(f'"{body}"', 0, first=True, body=True)
    return ('"', '"') if straight.text == body else ("“", "”")
