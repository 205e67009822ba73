"""JSON and JSON Lines as articles: one object an article, offsets into the file."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from msgspec import Struct

from deskcheck.articles.origin import Traced
from deskcheck.articles.words import word_set

BODIES = (
    "text", "body", "content", "articlebody", "bodytext", "fulltext", "maintext", "plaintext",
    "contenttext", "contenthtml", "bodyhtml", "paragraphs", "article", "story", "document",
)  # fmt: skip
TITLES = ("title", "headline", "webtitle")
_WORDS = (*BODIES, "rendered", "main", "value", "html", "children")
"""Keys under which an object that stands for a text ({"rendered": …}) has its words."""
_OWN = word_set("id guid name description summary") | {*TITLES, *BODIES}
"""Keys that say nothing of the articles inside an object."""
_DECODER = json.JSONDecoder()


class Placed(str):
    """A string of a JSON file that knows where it begins, inside its mark."""

    __slots__ = ("at",)
    at: int


class Written(Struct, frozen=True):
    """One object of a file: its name ("" when it has none), headline, body, and other keys."""

    name: str
    title: Traced | None
    body: tuple[Traced, ...]
    data: Mapping[object, object]


class Unreadable(Struct, frozen=True):
    """An object that is no article: its name or line, and why."""

    name: str
    reason: str


_Found = Written | Unreadable


def objects(file: str, *, lines: bool) -> Iterator[_Found]:
    """Every article of a JSON file or, with `lines`, of JSON Lines.

    An article is an object with a text under one of the keys `BODIES`, in any spelling
    ("article_body"): a string, a list of paragraphs, or an object that holds them. Articles are
    found in lists and objects of any depth ({"articles": […]}); what is said of an object around
    an article ("outlet") is said of it too. Other keys are those of front matter.
    """
    if not lines:
        yield from _all(file, _space(file, 0))
        return
    start = 0
    for number, line in enumerate(file.split("\n"), 1):
        if line.strip():
            at = start + len(line) - len(line.lstrip(" \t\r\n\ufeff"))
            yield from _named(list(_all(file, at)), f"line {number}")
        start += len(line) + 1


def embedded(file: str, start: int) -> Iterator[Written]:
    """The articles of the JSON that begins at `start` of a file, such as JSON-LD in a page."""
    for one in _all(file, _space(file, start)):
        if isinstance(one, Written):
            yield one


def _named(found: list[_Found], name: str) -> Iterator[_Found]:
    """What one line holds, under the name of the line where it has none of its own."""
    from msgspec.structs import replace

    for number, one in enumerate(found, 1):
        own = one.name if len(found) == 1 else one.name or f"object {number}"
        yield replace(one, name=own or name)


def _all(file: str, start: int) -> Iterator[_Found]:
    if start >= len(file):
        return
    try:
        _DECODER.raw_decode(file, start)
        value, _ = _placed(file, start)
    except (ValueError, RecursionError) as error:
        yield Unreadable("", f"is not JSON: {error}")
        return
    if not isinstance(value, (dict, list)):
        yield Unreadable("", "is no JSON object")
    elif isinstance(value, list):
        for number, item in enumerate(value, 1):
            found: list[_Found] = [*_articles(file, item, {})]
            yield from _named(found or [_without(item)], f"object {number}")
    else:
        one: list[_Found] = [*_articles(file, value, {})]
        yield from one or [_without(value)]


def _without(value: object) -> Unreadable:
    if not isinstance(value, dict):
        return Unreadable("", "is no JSON object")
    keys = ", ".join(f"`{key}`" for key in BODIES[:4])
    return Unreadable(str(value.get("id") or ""), f"has no article text under {keys}")


def _articles(file: str, value: object, known: Mapping[object, object]) -> Iterator[Written]:
    """The articles that a value is or holds; `known` is what objects around it say."""
    if isinstance(value, list):
        for item in value:
            yield from _articles(file, item, known)
        return
    if not isinstance(value, dict):
        return
    own: dict[object, object] = {_plain(key): item for key, item in value.items()}
    around: dict[object, object] = {**known, **{k: v for k, v in own.items() if k not in _OWN}}
    body = next((words for key in BODIES if (words := _words(own.get(key)))), None)
    if body is None or any(_holds_articles(own.get(key)) for key in BODIES):
        for item in own.values():
            yield from _articles(file, item, around)
        return
    title = next((words[0] for key in TITLES if (words := _words(own.get(key)))), None)
    yield Written(
        str(own.get("id") or ""),
        None if title is None else traced_string(file, title.at),
        tuple(traced_string(file, words.at) for words in body),
        {**around, **own},
    )


def _holds_articles(value: object) -> bool:
    """Whether a list holds objects with headlines: articles, not paragraphs."""
    items = value if isinstance(value, list) else ()
    return any(
        isinstance(item, dict) and any(_plain(key) in TITLES for key in item) for item in items
    )


def _words(value: object) -> list[Placed]:
    """The strings that make a text: itself, those of a list, or of an object that stands for it."""
    if isinstance(value, Placed):
        return [value] if value.strip() else []
    if isinstance(value, list):
        return [words for item in value for words in _words(item)]
    if isinstance(value, dict):
        own = {_plain(key): item for key, item in value.items()}
        return next((words for key in _WORDS if (words := _words(own.get(key)))), [])
    return []


def _plain(key: str) -> str:
    """A key without its style: "article_body", "articleBody" and "article-body" are one."""
    return key.lower().replace("_", "").replace("-", "").lstrip("@")


def _placed(file: str, at: int) -> tuple[object, int]:
    """The value of well-formed JSON that begins at `at`, its strings placed, and where it ends."""
    opening = file[at]
    if opening == '"':
        text, stop = _DECODER.raw_decode(file, at)
        placed = Placed(text)
        placed.at = at + 1
        return placed, stop
    if opening not in "{[":
        value, stop = _DECODER.raw_decode(file, at)
        return value, stop
    pairs: dict[str, object] = {}
    items: list[object] = []
    at = _space(file, at + 1)
    while file[at] not in "}]":
        key = ""
        if opening == "{":
            key, at = _DECODER.raw_decode(file, at)
            at = _space(file, _space(file, at) + 1)
        item, at = _placed(file, at)
        pairs[key] = item
        items.append(item)
        at = _space(file, at)
        if file[at] == ",":
            at = _space(file, at + 1)
    return (pairs if opening == "{" else items), at + 1


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
