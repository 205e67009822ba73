"""From one article to its facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from deskcheck.articles import Article
    from deskcheck.facts import Fact
    from deskcheck.vocabulary import Vocabulary


def extract(article: Article, vocabulary: Vocabulary, week_starts_on: int = 0) -> list[Fact]:
    """Every fact an article states; see `deskcheck.extract.extraction`, loaded when first used."""
    from deskcheck.extract.extraction import extract as read

    return read(article, vocabulary, week_starts_on)
