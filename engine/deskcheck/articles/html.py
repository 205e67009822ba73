"""HTML pages as articles: trafilatura says what belongs to the story, we say where it stands."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from msgspec import Struct

from deskcheck.articles.blocks import Block, Blocks, Element, Time
from deskcheck.articles.front_matter import Metadata, day_number
from deskcheck.articles.pieces import Piece
from deskcheck.articles.stamps import stamp

_TOLD = 5
"""A block of so many words belongs to the story where a longer line of it holds them."""
_ENTRIES = 2
"""So many parts of a page, each with a time of its own, make it a live blog."""
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_INVISIBLE = dict.fromkeys(map(ord, "\xad\u200b\u200c\u200d\u2060\ufeff"))


class Page(Struct, frozen=True):
    """What an HTML file holds: its story, piece by piece, and what it says of itself."""

    pieces: tuple[Piece, ...]
    metadata: Metadata
    scripts: tuple[int, ...] = ()
    """Where in the file JSON-LD begins."""


def page(file: str) -> Page:
    """Read an HTML file: main text, headline, captions, date, outlet, language, address, tags.

    The headline comes first. A page in which no story is found has no pieces.
    """
    from trafilatura import extract, extract_metadata

    parser = Blocks(file).read()
    story = extract(file, include_comments=False, include_tables=True) or ""
    known = extract_metadata(file, extensive=False)
    metadata = Metadata(
        outlet=known.sitename or None,
        published=day_number(known.date),
        language=parser.language,
        url=known.url or None,
        tags=tuple(dict.fromkeys((*(known.categories or ()), *(known.tags or ())))),
    )
    pieces = tuple(_story(parser, story, known.title or ""))
    return Page(pieces, metadata, tuple(parser.scripts))


def _story(parser: Blocks, story: str, title: str) -> Iterator[Piece]:
    """The headline, then the blocks that the story's own text holds, captions among them."""
    blocks = parser.blocks
    lines = {_key(line) for line in story.splitlines()}
    whole = f" {' '.join(_key(story).split())} "
    heading = next((i for i, b in enumerate(blocks) if _is_title(b, title)), None)
    told = [
        i for i, b in enumerate(blocks) if i != heading and _told(_key(b.text.text), lines, whole)
    ]
    if not told:
        return
    first = min(told[0], heading if heading is not None else told[0])
    if heading is not None:
        yield Piece("headline", blocks[heading].text)
    kept = set(told) | _stamps(blocks, first, told)
    text = [i for i in told if blocks[i].tag not in _HEADINGS]
    days = _days(parser.times, text, len(blocks))
    for index in range(first, told[-1] + 1):
        if heading is not None and index < heading and _short(blocks[index]):
            continue
        if blocks[index].tag == "figcaption":
            yield Piece("caption", blocks[index].text, days.get(index))
        elif index in kept:
            yield Piece("body", blocks[index].text, days.get(index))


def _short(block: Block) -> bool:
    """Whether a block above the headline only names the section ("Politics")."""
    return block.tag != "figcaption" and block.text.text.count(" ") < _TOLD - 1


def _stamps(blocks: list[Block], first: int, told: list[int]) -> set[int]:
    """The blocks that are nothing but a time stamp, where they part the story into entries."""
    found = [i for i in range(first, told[-1]) if stamp(blocks[i].text.text)]
    above = [i for i in found if i < told[0]][-1:]
    found = above + [i for i in found if i >= told[0]]
    return set(found) if len(found) >= _ENTRIES else set()


def _days(times: list[Time], told: list[int], end: int) -> dict[int, int]:
    """The day of each block of a live blog, whose entries have a `time` each.

    A time is that of the smallest element around it that holds text of the story (`told`) behind
    it. What
    holds another such element is no entry: the article itself, below the line "published, updated".
    """
    entries: dict[int, tuple[Element, int]] = {}
    for time in times:
        around = time.parent
        while around is not None and not _holds(around, told, time.block, end):
            around = around.parent
        if around is not None:
            entries.setdefault(id(around), (around, time.day))
    outer = {id(above) for entry, _ in entries.values() for above in _above(entry, entries)}
    inner = [pair for key, pair in entries.items() if key not in outer]
    if len(inner) < _ENTRIES:
        return {}
    return {i: day for e, day in inner for i in range(e.first, end if e.last is None else e.last)}


def _above(element: Element, entries: dict[int, tuple[Element, int]]) -> Iterator[Element]:
    """The elements of entries that hold another one."""
    above = element.parent
    while above is not None:
        if id(above) in entries:
            yield above
        above = above.parent


def _holds(element: Element, told: list[int], start: int, end: int) -> bool:
    """Whether an element holds a block of the story from block `start` on."""
    at = bisect_left(told, start)
    return at < len(told) and told[at] < (end if element.last is None else element.last)


def _is_title(block: Block, title: str) -> bool:
    wanted, key = _key(title), _key(block.text.text)
    return bool(key) and (key == wanted or (block.tag == "h1" and (not wanted or key in wanted)))


def _told(key: str, lines: set[str], whole: str) -> bool:
    return bool(key) and (key in lines or (key.count(" ") >= _TOLD - 1 and f" {key} " in whole))


def _key(text: str) -> str:
    folded = text.translate(_INVISIBLE).casefold()
    return " ".join("".join(c if c.isalnum() else " " for c in folded).split())
