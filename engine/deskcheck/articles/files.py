"""Article files of every form: text, Markdown, HTML, JSON and JSON Lines."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from deskcheck.articles import Article, Incomplete, Metadata, article_of
from deskcheck.articles.decoding import decoded
from deskcheck.articles.front_matter import front_matter, metadata_of

if TYPE_CHECKING:
    from deskcheck.articles.objects import Written
    from deskcheck.articles.origin import Traced
    from deskcheck.articles.pieces import Piece

MARKDOWN = ".md"
PLAIN = (".txt", MARKDOWN)
PAGES = (".html", ".htm")
OBJECTS = (".json", ".jsonl")
SUFFIXES = (*PLAIN, *PAGES, *OBJECTS)
"""The ends of names of article files."""

_NOTHING = Metadata()


def read_articles(
    path: Path,
    id: str,  # noqa: A002
    metadata: Metadata = _NOTHING,
) -> list[Article | Incomplete]:
    """Read one file, or standard input for the path `-`, by the end of its name.

    UTF-8 first, else the encoding is detected and named in the article. What the file says of
    itself wins over the metadata given. JSON gives an article for each that it holds, all others
    one. What cannot be read is returned as Incomplete.
    """
    try:
        raw = sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
    except OSError as error:
        return [Incomplete(id, f"cannot be read: {error.strerror or error}")]
    suffix = path.suffix.lower()
    told = decoded(raw, page=suffix in PAGES)
    if told is None:
        return [Incomplete(id, "cannot be read as text in any known encoding")]
    text, encoding = told
    if suffix in OBJECTS:
        found = list(_objects(text, id, metadata, lines=suffix == ".jsonl"))
    elif suffix in PAGES:
        found = [_page(text, id, metadata)]
    else:
        found = [_plain(text, id, metadata, markdown=suffix == MARKDOWN)]
    return [replace(a, encoding=encoding) if isinstance(a, Article) else a for a in found]


def _plain(
    text: str,
    id: str,  # noqa: A002
    metadata: Metadata,
    *,
    markdown: bool,
) -> Article | Incomplete:
    front = front_matter(text)
    if isinstance(front, str):
        return Incomplete(id, front)
    metadata = front.metadata.over(metadata)
    article = _markdown(text, id, metadata, front.end, front.title) if markdown else None
    if article is None:
        article = article_of(id, text, metadata, start=front.end, title=front.title)
    if not article.parts:
        return Incomplete(id, "holds no text")
    return replace(article, notes=front.notes)


def _markdown(
    text: str,
    id: str,  # noqa: A002
    metadata: Metadata,
    start: int,
    title: tuple[int, int] | None,
) -> Article | None:
    """An article without the marks inside its lines; None where there are none."""
    from deskcheck.articles.markdown import marked, pieces, plain
    from deskcheck.articles.pieces import Piece, composed

    if not marked(text, start):
        return None
    heading = [Piece("headline", plain(text, *title))] if title else []
    told = (Piece(kind, piece) for kind, piece in pieces(text, start))
    return composed(text, id, metadata, [*heading, *told])


def _page(text: str, id: str, metadata: Metadata) -> Article | Incomplete:  # noqa: A002
    """The story of an HTML page; where it shows none, that of the page's JSON-LD."""
    from deskcheck.articles.html import page
    from deskcheck.articles.pieces import composed

    found = page(text)
    metadata = found.metadata.over(metadata)
    if found.pieces:
        return composed(text, id, metadata, found.pieces)
    from deskcheck.articles.objects import embedded

    for one in (one for start in found.scripts for one in embedded(text, start)):
        own = metadata_of(one.data)
        known = metadata if isinstance(own, str) else metadata.over(own)
        article = composed(text, id, known, _written(text, one))
        if article.parts:
            return article
    return Incomplete(id, "no story is found in this page")


def _objects(
    text: str,
    id: str,  # noqa: A002
    metadata: Metadata,
    *,
    lines: bool,
) -> Iterator[Article | Incomplete]:
    from deskcheck.articles.objects import Unreadable, objects
    from deskcheck.articles.pieces import composed

    found = list(objects(text, lines=lines))
    if not found:
        yield Incomplete(id, "holds no text")
    alone = len(found) == 1 and not lines
    for number, one in enumerate(found, 1):
        name = id if alone else f"{id}#{one.name or f'object {number}'}"
        if isinstance(one, Unreadable):
            yield Incomplete(name, one.reason)
            continue
        known = metadata_of(one.data)
        if isinstance(known, str):
            yield Incomplete(name, known)
            continue
        article = composed(text, name, known.over(metadata), _written(text, one))
        yield article if article.parts else Incomplete(name, "holds no text")


def _written(file: str, one: Written) -> Iterator[Piece]:
    """The pieces of an article in JSON, whose strings may hold HTML."""
    from deskcheck.articles.pieces import Piece

    if one.title is not None:
        yield from (Piece("headline", text) for _, text in _shown(file, one.title, short=True))
    for body in one.body:
        for tag, text in _shown(file, body):
            yield Piece("caption" if tag == "figcaption" else "body", text)


def _shown(file: str, text: Traced, *, short: bool = False) -> Iterator[tuple[str, Traced]]:
    """A string as it is, or the blocks of the HTML in it; a `short` one may be HTML by `&amp;`."""
    from deskcheck.articles.blocks import Blocks, marked_up

    words = text.text
    if not (marked_up(words) or (short and ("&" in words or "</" in words))):
        yield "", text
        return
    origin = text.origin(file)
    for block in Blocks(words).read().blocks:
        yield block.tag, block.text.through(origin)
