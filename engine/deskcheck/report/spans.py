"""Places in articles as places in their files."""

from __future__ import annotations

from deskcheck.articles import Origin
from deskcheck.facts import Linked


class Spans:
    """Where stretches of the articles of a run stand in the files on disk.

    Text and Markdown are read as they stand; of HTML and JSON the story alone is read, and its
    `origin` leads back.
    """

    def __init__(self, linked: Linked) -> None:
        self._origins: dict[str, Origin] = {
            row.article: row.origin for row in linked.articles if row.origin
        }

    def of(self, article: str, start: int, end: int) -> tuple[int, int]:
        """First and last code point (excluded) in the article's file."""
        origin = self._origins.get(article)
        return (start, end) if origin is None else origin.span(start, end)
