"""Articles as read: text exactly as on disk, its parts, and what is known about it."""

from __future__ import annotations

import sys
from bisect import bisect_right
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from deskcheck.articles.front_matter import Metadata, front_matter
from deskcheck.articles.parts import Part, PartKind, split_parts, word_set


class Article(Struct, frozen=True):
    """One document.

    `id` is its path relative to desk.yaml (POSIX), `text` the file's decoded text untouched, so
    `text[start:end]` cuts any span. `published` is in days since 1970-01-01, None when unknown.
    `parts` are in order and do not overlap; one part is at most one line of the file.
    `language` is "und" when none is given and the text does not look like English;
    `encoding` is what the file was decoded from (a byte order mark stays in the text).
    `notes` say what of the front matter is not used, each beginning with its line and column.
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
    encoding: str = "utf-8"
    notes: tuple[str, ...] = ()


class Incomplete(Struct, frozen=True):
    """An article that could not be read, and why; a run with one exits with 3."""

    article: str
    reason: str


class Lines(Struct, frozen=True):
    """Line starts of a text, for turning offsets into line and column (both from 1)."""

    starts: tuple[int, ...] = (0,)

    @classmethod
    def of(cls, text: str) -> Lines:
        """The line starts of a text whose lines end in newline characters."""
        starts = [0]
        at = text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = text.find("\n", at + 1)
        return cls(tuple(starts))

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of a code point."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1


_NOTHING = Metadata()


def read_article(path: Path, id: str, metadata: Metadata = _NOTHING) -> Article | Incomplete:  # noqa: A002
    """Read one file (`.txt`, `.md`) or, for the path `-`, standard input.

    UTF-8 first, else the encoding is detected and named in the article. Metadata printed in
    front matter win over the given ones. What cannot be read is returned as Incomplete.
    """
    try:
        raw = sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
    except OSError as error:
        return Incomplete(id, f"cannot be read: {error.strerror or error}")
    decoded = _decode(raw)
    if decoded is None:
        return Incomplete(id, "cannot be read as text in any known encoding")
    text, encoding = decoded
    front = front_matter(text)
    if isinstance(front, str):
        return Incomplete(id, front)
    article = article_of(
        id, text, front.metadata.over(metadata), start=front.end, title=front.title
    )
    if not article.parts:
        return Incomplete(id, "holds no text")
    return replace(article, encoding=encoding, notes=front.notes)


def article_of(
    id: str,  # noqa: A002
    text: str,
    metadata: Metadata = _NOTHING,
    *,
    start: int = 0,
    title: tuple[int, int] | None = None,
) -> Article:
    """An article from its text: parts split, language guessed when the metadata give none.

    The text is read from code point `start` on; `title` is the span of a headline before that.
    """
    return Article(
        id=id,
        text=text,
        outlet=metadata.outlet,
        published=metadata.published,
        language=metadata.language or _language(text[start:]),
        url=metadata.url,
        tags=metadata.tags,
        copies_of=metadata.copies_of,
        parts=tuple(split_parts(text, start, title)),
    )


def _decode(raw: bytes) -> tuple[str, str] | None:
    """Text and encoding of a file's bytes; None for what is not text."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        from charset_normalizer import from_bytes

        best = from_bytes(raw).best()
        if best is None:
            return None
        return raw.decode(best.encoding, errors="replace"), best.encoding
    return None if "\0" in text else (text, "utf-8")


_ENGLISH = word_set(
    "the of to and in a that is was for on with as by he it at from his be said has have are "
    "not this but had they she who will its an their were been or which after would"
)


def _language(text: str) -> str:
    """Language tag "en", or "und" when a sample has too few of the words every English text has.

    In running English about four words in ten are on the list; in other languages that share a
    few of them ("in", "was", "a") fewer than one in six. Texts under 20 words count as English.
    """
    words = text[:4000].lower().split()
    letters = sum(char.isalpha() for char in text[:400])
    latin = sum(char.isalpha() and char < "\u0250" for char in text[:400])
    if letters > 20 and latin < letters / 2:
        return "und"
    if len(words) < 20:
        return "en"
    return "en" if sum(word in _ENGLISH for word in words) > 0.16 * len(words) else "und"


__all__ = [
    "Article",
    "Incomplete",
    "Lines",
    "Metadata",
    "Part",
    "PartKind",
    "article_of",
    "read_article",
]
