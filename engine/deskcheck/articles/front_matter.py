"""What is known about an article beside its text: metadata given or printed in front matter."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

_EPOCH = datetime.date(1970, 1, 1)
_FENCE = r"(?sm)\ufeff?---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)"


_OPENED = re.compile(r"\ufeff?---[ \t]*\r?\n[ \t]*[A-Za-z][\w-]*[ \t]*:(?:\s|\Z)")
KEYS = ("outlet", "published", "date", "language", "url", "tags", "copies-of", "title")
"""What front matter may say; other keys are told and not used."""


class Metadata(Struct, frozen=True):
    """What an article's file or corpus.yaml says about it; None or empty where it says nothing.

    `published` is in days since 1970-01-01; `language` an IETF tag ("en", "en-GB").
    """

    outlet: str | None = None
    published: int | None = None
    language: str | None = None
    url: str | None = None
    tags: tuple[str, ...] = ()
    copies_of: tuple[str, ...] = ()

    def over(self, other: Metadata) -> Metadata:
        """These data where they say something, the other's elsewhere."""
        return Metadata(
            self.outlet if self.outlet is not None else other.outlet,
            self.published if self.published is not None else other.published,
            self.language if self.language is not None else other.language,
            self.url if self.url is not None else other.url,
            self.tags or other.tags,
            self.copies_of or other.copies_of,
        )


class FrontMatter(Struct, frozen=True):
    """Front matter: its data, where the text after it starts, and where its title stands.

    `notes` say what in it is not used, each with its line and column in front.
    """

    metadata: Metadata
    end: int
    title: tuple[int, int] | None = None
    notes: tuple[str, ...] = ()


def front_matter(text: str) -> FrontMatter | str:
    """Read the YAML between two `---` lines at a text's start.

    A text without front matter has empty data and starts at 0. A string is the reason why the
    front matter cannot be read.
    """
    found = re.match(_FENCE, text) if text.startswith(("---", "\ufeff---")) else None
    if found is None:
        unclosed = "1:1: the front matter never closes: a line `---` must end it"
        return FrontMatter(Metadata(), 0, notes=(unclosed,) if _OPENED.match(text) else ())
    import yaml

    try:
        loaded = yaml.load(found.group(1), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except (yaml.YAMLError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        line = f", line {mark.line + 2}" if mark is not None else ""
        return f"the front matter is not YAML{line}"
    if not isinstance(loaded, Mapping):
        return FrontMatter(Metadata(), 0)
    data = metadata_of(loaded)
    if isinstance(data, str):
        return f"front matter: {data}"
    title = _title(text, found, loaded.get("title"))
    return FrontMatter(data, found.end(), title, tuple(_unknown(found.group(1), loaded)))


def _unknown(yaml_text: str, data: Mapping[object, object]) -> Iterator[str]:
    """A note for each key that is not used, with the nearest one that is."""
    from deskcheck_grammar.names import nearest

    lines = yaml_text.splitlines()
    for key in data:
        if str(key).replace("_", "-") in KEYS:
            continue
        starts = (number for number, line in enumerate(lines, 2) if line.startswith(str(key)))
        near = nearest(str(key), KEYS)
        advice = f"did you mean `{near}`?" if near else f"known keys: {', '.join(KEYS)}"
        yield f"{next(starts, 1)}:1: unknown key `{key}` in front matter; {advice}"


def _title(text: str, found: re.Match[str], title: object) -> tuple[int, int] | None:
    """Where front matter prints its title, when it prints it unbroken."""
    if not isinstance(title, str) or not title.strip() or "\n" in title:
        return None
    start = text.find(title.strip(), found.start(1), found.end(1))
    return None if start < 0 else (start, start + len(title.strip()))


def metadata_of(data: Mapping[object, object]) -> Metadata | str:
    """Metadata from a mapping as YAML gives it (front matter, or one entry of corpus.yaml).

    Keys: outlet, published (or date), language, url, tags, copies-of. A string says which
    value cannot be read.
    """
    published: int | None = None
    printed = data.get("published", data.get("date"))
    if printed is not None:
        published = day_number(printed)
        if published is None:
            return f"`{printed}` is not a date, write it as 2021-12-30"
    return Metadata(
        outlet=_text(data.get("outlet")),
        published=published,
        language=_text(data.get("language")),
        url=_text(data.get("url")),
        tags=_texts(data.get("tags")),
        copies_of=_texts(data.get("copies-of", data.get("copies_of"))),
    )


def day_number(value: object) -> int | None:
    """Days since 1970-01-01 of a date, a date and time, or ISO text; None when it is no date."""
    if isinstance(value, datetime.datetime):
        return (value.date() - _EPOCH).days
    if isinstance(value, datetime.date):
        return (value - _EPOCH).days
    if isinstance(value, str):
        try:
            return (datetime.date.fromisoformat(value.strip()[:10]) - _EPOCH).days
        except ValueError:
            return None
    return None


def _text(value: object) -> str | None:
    return None if value is None or value == "" else str(value)


def _texts(value: object) -> tuple[str, ...]:
    if value is None:
        return ()
    if isinstance(value, (list, tuple)):
        return tuple(str(item) for item in value)
    return tuple(piece.strip() for piece in str(value).split(",") if piece.strip())
