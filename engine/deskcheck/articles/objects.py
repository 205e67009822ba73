"""JSON and JSON Lines as articles: one object an article, offsets into the file."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from msgspec import Struct

from deskcheck.articles.origin import Traced

BODIES = ("text", "body", "content", "articleBody")
TITLES = ("title", "headline")
_RENAMED = {
    "source": "outlet",
    "publisher": "outlet",
    "site_name": "outlet",
    "published_at": "published",
    "datePublished": "published",
    "inLanguage": "language",
    "keywords": "tags",
}
"""Everyday keys of the same things as the keys of front matter."""


class Written(Struct, frozen=True):
    """One object of a file: its name ("" when it has none), headline, body, and other keys."""

    name: str
    title: Traced | None
    body: Traced
    data: Mapping[object, object]


class Unreadable(Struct, frozen=True):
    """An object that is no article: its name or line, and why."""

    name: str
    reason: str


def objects(file: str, *, lines: bool) -> Iterator[Written | Unreadable]:
    """Every article of a JSON file (one object, or a list of them) or, with `lines`, of JSON Lines.

    The body is the first of `text`, `body`, `content`, `articleBody`; the headline `title` or
    `headline`; other keys as in front matter.
    """
    if not lines:
        yield from _all(file)
        return
    start = 0
    for number, line in enumerate(file.split("\n"), 1):
        if line.strip():
            yield _object(file, start + len(line) - len(line.lstrip()), f"line {number}")
        start += len(line) + 1


def _all(file: str) -> Iterator[Written | Unreadable]:
    start = _space(file, 0)
    if not file.startswith("[", start):
        yield _object(file, start, "")
        return
    number, at = 0, _space(file, start + 1)
    while at < len(file) and file[at] != "]":
        number += 1
        yield _object(file, at, f"object {number}")
        try:
            _, at = json.JSONDecoder().raw_decode(file, at)
        except ValueError:
            return
        at = _space(file, at)
        at = _space(file, at + 1) if file.startswith(",", at) else at


def _object(file: str, start: int, name: str) -> Written | Unreadable:
    """The object that begins at `start`."""
    try:
        data, _ = json.JSONDecoder().raw_decode(file, start)
    except ValueError as error:
        return Unreadable(name, f"is not JSON: {error}")
    if not isinstance(data, dict):
        return Unreadable(name, "is no JSON object")
    places = dict(_strings(file, start))
    body = next((key for key in BODIES if str(data.get(key) or "").strip() and key in places), "")
    if not body:
        return Unreadable(name, f"has no article text under {', '.join(f'`{k}`' for k in BODIES)}")
    title = next((key for key in TITLES if key in places and data[key].strip()), None)
    known: dict[object, object] = {
        _RENAMED.get(key, key): _plain(value) for key, value in data.items()
    }
    own = str(data.get("id") or name)
    heading = None if title is None else traced_string(file, places[title])
    return Written(own, heading, traced_string(file, places[body]), known)


def _plain(value: object) -> object:
    """The name of a nested thing such as a publisher, else the value."""
    return value.get("name") if isinstance(value, dict) else value


def _strings(file: str, start: int) -> Iterator[tuple[str, int]]:
    """The keys of an object whose values are strings, and where those begin, inside the mark."""
    decoder = json.JSONDecoder()
    at = _space(file, start + 1)
    while at < len(file) and file[at] == '"':
        key, at = decoder.raw_decode(file, at)
        at = _space(file, _space(file, at) + 1)
        if file.startswith('"', at):
            yield key, at + 1
        _, at = decoder.raw_decode(file, at)
        at = _space(file, _space(file, at) + 1)


def traced_string(file: str, start: int) -> Traced:
    """A JSON string whose first character stands at `start`, with its escapes read.

    Half of a surrogate pair is no character: U+FFFD stands for it.
    """
    text = Traced()
    at = start
    while file[at] != '"':
        if file[at] != "\\":
            stop = at
            while file[stop] not in '"\\':
                stop += 1
            text.add(file[at:stop], at, stop)
        else:
            stop = at + (6 if file[at + 1] == "u" else 2)
            if (
                file[at + 1] == "u"
                and _high(file[at + 2 : at + 6])
                and file[stop : stop + 2] == "\\u"
            ):
                stop += 6
            character: str = json.loads(f'"{file[at:stop]}"')
            lone = "\ud800" <= character <= "\udfff"
            text.add("\ufffd" if lone else character, at, stop)
        at = stop
    return text


def _high(digits: str) -> bool:
    """Whether these are the first half of a surrogate pair."""
    return 0xD800 <= int(digits, 16) < 0xDC00


def _space(file: str, at: int) -> int:
    """The next place from `at` on that is no white space."""
    while at < len(file) and file[at] in " \t\r\n\ufeff":
        at += 1
    return at
