"""Article files of every form: text, Markdown, HTML, JSON and JSON Lines."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec.structs import replace

from deskcheck.articles import Article, Incomplete, Metadata, article_of
from deskcheck.articles.front_matter import front_matter, metadata_of
from deskcheck.articles.origin import Traced
from deskcheck.articles.parts import Part, PartKind

PLAIN = (".txt", ".md")
PAGES = (".html", ".htm")
OBJECTS = (".json", ".jsonl")
SUFFIXES = (*PLAIN, *PAGES, *OBJECTS)
"""The ends of names of article files."""

_NOTHING = Metadata()
_GAP = "\n\n"


def read_articles(
    path: Path,
    id: str,  # noqa: A002
    metadata: Metadata = _NOTHING,
) -> list[Article | Incomplete]:
    """Read one file, or standard input for the path `-`, by the end of its name.

    UTF-8 first, else the encoding is detected and named in the article. What the file says of
    itself wins over the metadata given. JSON Lines and JSON lists give an article an object, all
    others one. What cannot be read is returned as Incomplete.
    """
    try:
        raw = sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
    except OSError as error:
        return [Incomplete(id, f"cannot be read: {error.strerror or error}")]
    decoded = _decode(raw)
    if decoded is None:
        return [Incomplete(id, "cannot be read as text in any known encoding")]
    text, encoding = decoded
    suffix = path.suffix.lower()
    if suffix in OBJECTS:
        found = list(_objects(text, id, metadata, lines=suffix == ".jsonl"))
    else:
        one = _page if suffix in PAGES else _plain
        found = [one(text, id, metadata)]
    return [replace(a, encoding=encoding) if isinstance(a, Article) else a for a in found]


def _plain(text: str, id: str, metadata: Metadata) -> Article | Incomplete:  # noqa: A002
    front = front_matter(text)
    if isinstance(front, str):
        return Incomplete(id, front)
    article = article_of(
        id, text, front.metadata.over(metadata), start=front.end, title=front.title
    )
    if not article.parts:
        return Incomplete(id, "holds no text")
    return replace(article, notes=front.notes)


def _page(text: str, id: str, metadata: Metadata) -> Article | Incomplete:  # noqa: A002
    from deskcheck.articles.html import page

    found = page(text)
    if not found.blocks:
        return Incomplete(id, "no story is found in this page")
    return _composed(text, id, found.metadata.over(metadata), found.blocks)


def _objects(
    text: str,
    id: str,  # noqa: A002
    metadata: Metadata,
    *,
    lines: bool,
) -> Iterator[Article | Incomplete]:
    from deskcheck.articles.objects import Unreadable, objects

    found = list(objects(text, lines=lines))
    if not found:
        yield Incomplete(id, "holds no text")
    alone = len(found) == 1 and not lines
    for one in found:
        name = id if alone else f"{id}#{one.name}"
        if isinstance(one, Unreadable):
            yield Incomplete(name, one.reason)
            continue
        known = metadata_of(one.data)
        if isinstance(known, str):
            yield Incomplete(name, known)
            continue
        blocks: list[tuple[PartKind, Traced]] = [("body", one.body)]
        if one.title is not None:
            blocks.insert(0, ("headline", one.title))
        yield _composed(text, name, known.over(metadata), blocks)


def _composed(
    file: str,
    id: str,  # noqa: A002
    metadata: Metadata,
    blocks: Iterable[tuple[PartKind, Traced]],
) -> Article:
    """An article put together from pieces of its file, a blank line between two of them."""
    whole = Traced()
    captions: list[tuple[int, int]] = []
    title: tuple[int, int] | None = None
    for kind, block in blocks:
        if whole.length:
            after = whole.origin(file).stop[-1]
            whole.add(_GAP, after, after)
        start = whole.length
        whole.extend(block)
        if kind == "headline":
            title = (start, whole.length)
        elif kind == "caption":
            captions.append((start, whole.length))
    article = article_of(id, whole.text, metadata, start=title[1] if title else 0, title=title)
    parts = tuple(_captioned(part, captions) for part in article.parts)
    return replace(article, parts=parts, origin=whole.origin(file))


def _captioned(part: Part, captions: list[tuple[int, int]]) -> Part:
    """A part that its page marks as a caption, unless it is a mere credit."""
    inside = any(start <= part.start and part.end <= end for start, end in captions)
    return replace(part, kind="caption") if inside and part.kind == "body" else part


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
