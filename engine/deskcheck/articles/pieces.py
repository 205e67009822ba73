"""Articles put together from pieces of their files: stories of HTML, JSON and Markdown."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from deskcheck.articles import Article, Metadata, article_of
from deskcheck.articles.origin import Traced
from deskcheck.articles.parts import Part, PartKind

_GAP = "\n\n"


class Piece(Struct, frozen=True):
    """A stretch of a story; `published` is the day of the live blog's entry that it stands in."""

    kind: PartKind
    text: Traced
    published: int | None = None


def composed(
    file: str,
    id: str,  # noqa: A002
    metadata: Metadata,
    pieces: Iterable[Piece],
) -> Article:
    """An article of pieces of its file, a blank line between two of them."""
    whole = Traced()
    placed: list[tuple[int, Piece]] = []
    title: tuple[int, int] | None = None
    for piece in pieces:
        if whole.length:
            whole.add(_GAP, whole.stop, whole.stop)
        placed.append((whole.length, piece))
        whole.extend(piece.text)
        if piece.kind == "headline":
            title = (placed[-1][0], whole.length)
    article = article_of(id, whole.text, metadata, start=title[1] if title else 0, title=title)
    parts = tuple(_as_marked(part, placed) for part in article.parts)
    return replace(article, parts=parts, origin=whole.origin(file))


def _as_marked(part: Part, placed: list[tuple[int, Piece]]) -> Part:
    """A part with what its file says of it: a caption, unless it is a mere credit, or a day."""
    piece = placed[bisect_right(placed, part.start, key=lambda pair: pair[0]) - 1][1]
    if piece.kind == "caption" and part.kind == "body":
        part = replace(part, kind="caption")
    return part if piece.published is None else replace(part, published=piece.published)
