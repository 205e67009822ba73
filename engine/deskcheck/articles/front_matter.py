"""What is known about an article beside its text: metadata given or printed in front matter."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

_EPOCH = datetime.date(1970, 1, 1)
_FENCE = r"(?sm)\ufeff?---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)"
_TOML = r"(?sm)\ufeff?\+\+\+[ \t]*\r?\n(.*?)^\+\+\+[ \t]*(?:\r?\n|\Z)"


_OPENED = re.compile(r"\ufeff?---[ \t]*\r?\n[ \t]*[A-Za-z][\w-]*[ \t]*:(?:\s|\Z)")
KEYS = ("outlet", "published", "date", "language", "url", "tags", "copies-of", "title")
"""What front matter may say; other keys are not used, and told unless they are everyday ones."""
_CALLED = {
    "outlet": ("outlet", "source", "publisher", "publication", "sitename", "newspaper", "domain"),
    "published": (
        "published", "date", "datepublished", "publishedat", "publishedon", "publishdate",
        "publicationdate", "webpublicationdate", "pubdate", "firstpublished",
    ),
    "language": ("language", "lang", "inlanguage"),
    "url": ("url", "weburl", "link", "permalink"),
    "tags": ("tags", "keywords", "categories"),
    "copies-of": ("copiesof",),
}  # fmt: skip
"""What sites, feeds and archives call the same things, in lower case and without `_` and `-`."""
_EVERYDAY = frozenset(
    "aliases author authors byline caption category comments copyright cover credit dateline "
    "description draft editor excerpt featured guid id image images kicker lastmod layout location "
    "modified name params permalink photo section series slug standfirst subtitle summary toc type "
    "updated weight".split()
)
"""Keys that front matter often has and that say nothing of use here."""
_FORMS = (
    "%Y/%m/%d", "%Y.%m.%d", "%Y%m%d", "%d %B %Y", "%d %b %Y", "%B %d %Y", "%b %d %Y",
    "%A %d %B %Y", "%A %B %d %Y", "%a %d %b %Y", "%a %b %d %Y",
)  # fmt: skip


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
    """Read the YAML between two `---` lines at a text's start, or the TOML between two of `+++`.

    A text without front matter has empty data and starts at 0. A string is the reason why the
    front matter cannot be read.
    """
    if text.startswith(("+++", "\ufeff+++")) and (found := re.match(_TOML, text)):
        loaded: object = _toml(found.group(1))
        return _read(text, found, loaded) if loaded else "the front matter is not TOML"
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
    return _read(text, found, loaded)


def _toml(written: str) -> Mapping[str, object] | None:
    import tomllib

    try:
        return tomllib.loads(written.replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError:
        return None


def _read(text: str, found: re.Match[str], loaded: object) -> FrontMatter | str:
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
        if _plain(key) in _USED or _plain(key) in _EVERYDAY:
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
    """Metadata from a mapping as YAML or JSON gives it.

    Keys: outlet, published (or date), language, url, tags, copies-of, or what `_CALLED` has for
    them. A string says which value cannot be read.
    """
    said = {_plain(key): value for key, value in data.items()}
    given = {
        name: [value for key in keys if (value := said.get(key)) not in (None, "", [], {})]
        for name, keys in _CALLED.items()
    }
    dates = given["published"]
    published = next((day for value in dates if (day := day_number(value)) is not None), None)
    if dates and published is None:
        return f"`{dates[0]}` is not a date, write it as 2021-12-30"
    return Metadata(
        outlet=_text(given["outlet"]),
        published=published,
        language=_text(given["language"]),
        url=_text(given["url"]),
        tags=next(filter(None, map(_texts, given["tags"])), ()),
        copies_of=next(filter(None, map(_texts, given["copies-of"])), ()),
    )


def _plain(key: object) -> str:
    """A key without its style: "published_at", "publishedAt" and "published-at" are one."""
    return str(key).lower().replace("_", "").replace("-", "")


_USED = frozenset(name for names in _CALLED.values() for name in names) | {"title"}


def day_number(value: object) -> int | None:
    """Days since 1970-01-01 of a date, a date and time, seconds or milliseconds since then, or
    text (ISO 8601, RFC 5322, "4 March 2022"); None when it is no date.
    """
    if isinstance(value, datetime.datetime):
        return (value.date() - _EPOCH).days
    if isinstance(value, datetime.date):
        return (value - _EPOCH).days
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return _since_epoch(value)
    if not isinstance(value, str):
        return None
    text = value.strip()
    try:
        return (datetime.date.fromisoformat(text[:10]) - _EPOCH).days
    except ValueError:
        return _written_day(text)


def _since_epoch(number: float) -> int | None:
    """A number of seconds, or of milliseconds, in the years 1973 to 2286."""
    for unit in (1, 1000):
        if 10**8 <= number / unit < 10**10:
            return int(number / unit // 86_400)
    return None


def _written_day(text: str) -> int | None:
    """A day as feeds and people write it; a number of eight digits is one, of ten a time."""
    if text.isdecimal() and len(text) > 8:
        return _since_epoch(int(text)) if len(text) < 16 else None
    words = text.replace(",", " ").split()
    for plain in {" ".join(words[:4]), " ".join(words[:3]), text[:8]}:
        for form in _FORMS:
            try:
                return (datetime.datetime.strptime(plain, form).date() - _EPOCH).days
            except ValueError:
                continue
    return None


def _text(values: list[object]) -> str | None:
    """The first value that has a name, or is one."""
    for value in values:
        one = value[0] if isinstance(value, list) and value else value
        text = one.get("name") if isinstance(one, Mapping) else one
        if isinstance(text, (str, int, float)) and str(text).strip():
            return str(text)
    return None


def _texts(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return tuple(piece.strip() for piece in value.split(",") if piece.strip())
    items = value if isinstance(value, (list, tuple)) else [value]
    return tuple(text for item in items if (text := _text([item])) is not None)
