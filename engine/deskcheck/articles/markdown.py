"""Markdown as the words that a reader sees, without the marks inside its lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from deskcheck.articles.origin import Traced
from deskcheck.articles.parts import PartKind

_MARKS = re.compile(
    r"(?P<drop><!--.{0,2000}?-->"  # a comment
    r"|\{\{[<%].{0,2000}?[>%]\}\}|\{%.{0,2000}?%\}"  # what a site generator fills in
    r"|^[ \t]*\[[^\]\[\n]{1,200}\]:[ \t]*\S[^\n]*$"  # the target of a link
    r"|\[\^[^\]\[\n]{1,200}\]"  # a footnote's number
    r"|^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+(?=\S)"  # a list's mark
    r"|(?<![\w*])\*{1,3}(?=[^\s*])|(?<=[^\s*])\*{1,3}(?![\w*])"
    r"|(?<![\w_])_{1,3}(?=[^\s_])|(?<=[^\s_])_{1,3}(?!\w)"
    r"|~~|`+"
    r"|</?[A-Za-z][^<>\n]{0,500}>)"  # a tag, or an address between such marks
    r"|\\(?P<plain>[!-/:-@\[-`{-~])"  # an escaped mark
    r"|(?P<entity>&(?:\#\d{1,7}|\#x[0-9A-Fa-f]{1,6}|[A-Za-z]{2,31});)"
    r"|(?<!!)\[(?P<link>[^\]\[\n]{1,500})\](?:\([^()\n]{0,1000}(?:\([^()\n]{0,200}\)[^()\n]{0,200})?\)"
    r"|\[[^\]\[\n]{0,200}\])"
    r"|\[(?P<image>!\[[^\]\[\n]{0,500}\]\([^()\n]{0,1000}\))\]\([^()\n]{0,1000}\)",
    re.MULTILINE | re.DOTALL,
)
_SIGNS = re.compile(r"[*_`\[\\<&{~]|^[ \t]*[-+\d]", re.MULTILINE)
_CAPTION = re.compile(
    r"^[ \t]*\[?!\[[^\n]*\n\s*(?P<words>([*_]{1,3})(?=[^\s*_])[^\n]{1,1000}[^\s*_]\2)[ \t]*\r?$",
    re.MULTILINE,
)


def marked(text: str, start: int = 0) -> bool:
    """Whether a Markdown text has marks inside its lines, from code point `start` on."""
    return _SIGNS.search(text, start) is not None


def pieces(text: str, start: int = 0) -> Iterator[tuple[PartKind, Traced]]:
    """The text from code point `start` on without those marks, each character with its place.

    An emphasised line below a picture is its caption. Headings, quotations and pictures on lines
    of their own keep their marks, which split the text into parts.
    """
    at = start
    for found in _CAPTION.finditer(text, start):
        yield "body", plain(text, at, found.start("words"))
        yield "caption", plain(text, found.start("words"), found.end("words"))
        at = found.end("words")
    yield "body", plain(text, at, len(text))


def plain(text: str, start: int, stop: int) -> Traced:
    """A stretch of a text as read, without marks."""
    read = Traced()
    at = start
    while found := _MARKS.search(text, at, stop):
        read.add(text[at : found.start()], at, found.start())
        at = found.end()
        kind = found.lastgroup
        if kind in ("link", "image"):
            read.extend(plain(text, *found.span(kind)))
        elif kind == "plain":
            read.add(found["plain"], found.start(), at)
        elif kind == "entity":
            read.add(unescape(found["entity"]), found.start(), at)
    read.add(text[at:stop], at, stop)
    return read
