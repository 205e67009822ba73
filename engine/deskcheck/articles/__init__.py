"""Articles as read: text exactly as on disk, its parts, and what is known about it."""

from __future__ import annotations

from msgspec import Struct

from deskcheck.articles.front_matter import Metadata
from deskcheck.articles.origin import Lines, Origin
from deskcheck.articles.parts import Part, PartKind, split_parts
from deskcheck.articles.words import word_set


class Article(Struct, frozen=True):
    """One document.

    `id` is its path relative to desk.yaml (POSIX), with `#` and a name where that holds several.
    `text` is what `text[start:end]` cuts any span from: the file's decoded text untouched, or, for
    HTML and JSON, the story alone; then `origin` tells where in the file it stands.
    `published` is in days since 1970-01-01, None when unknown.
    `parts` are in order and do not overlap; one part is at most one paragraph of the text.
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
    origin: Origin | None = None

    def positions(self) -> Lines | Origin:
        """What tells line and column, in the file, of a place in the text."""
        return self.origin or Lines.of(self.text)


class Incomplete(Struct, frozen=True):
    """An article that could not be read, and why; a run with one exits with 3."""

    article: str
    reason: str


_NOTHING = Metadata()


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
        parts=tuple(split_parts(text, start, title, metadata.published)),
    )


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
    "Origin",
    "Part",
    "PartKind",
    "article_of",
]
