"""HTML pages as articles: trafilatura says what belongs to the story, we say where it stands."""

from __future__ import annotations

from html import unescape
from html.parser import HTMLParser

from msgspec import Struct

from deskcheck.articles.front_matter import Metadata, day_number
from deskcheck.articles.origin import Traced
from deskcheck.articles.parts import PartKind, word_set

_BLOCKS = word_set(
    "address article aside blockquote body br caption dd details div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section summary "
    "table tbody td tfoot th thead tr ul"
)
_HIDDEN = word_set("head noscript script style svg template textarea title button select")
_VOID = word_set("area base br col embed hr img input link meta source track wbr")
_TOLD = 5
"""A block of so many words belongs to the story where a longer line of it holds them."""


class Page(Struct, frozen=True):
    """What an HTML file holds: its story, block by block, and what it says of itself."""

    blocks: tuple[tuple[PartKind, Traced], ...]
    metadata: Metadata


def page(file: str) -> Page:
    """Read an HTML file: main text, headline, captions, date, outlet, language, address, tags.

    The headline comes first. A page in which no story is found has no blocks.
    """
    from trafilatura import extract, extract_metadata

    parser = _Blocks(file)
    parser.feed(file)
    parser.close()
    parser.end_block()
    story = extract(file, include_comments=False, include_tables=True) or ""
    known = extract_metadata(file, extensive=False)
    metadata = Metadata(
        outlet=known.sitename or None,
        published=day_number(known.date),
        language=parser.language,
        url=known.url or None,
        tags=tuple(dict.fromkeys((*(known.categories or ()), *(known.tags or ())))),
    )
    return Page(tuple(_story(parser.blocks, story, known.title or "")), metadata)


_Block = tuple[str, Traced]


def _story(blocks: list[_Block], story: str, title: str) -> list[tuple[PartKind, Traced]]:
    """The headline, then the blocks that the story's own text holds, captions among them."""
    lines = {_key(line) for line in story.splitlines()}
    whole = f" {' '.join(_key(story).split())} "
    heading = next((i for i, b in enumerate(blocks) if _is_title(b, title)), None)
    told = [i for i, (_, text) in enumerate(blocks) if i != heading and _told(text, lines, whole)]
    if not told:
        return []
    first = min(told[0], heading if heading is not None else told[0])
    found: list[tuple[PartKind, Traced]] = []
    if heading is not None:
        found.append(("headline", blocks[heading][1]))
    for index in range(first, told[-1] + 1):
        tag, text = blocks[index]
        if tag == "figcaption":
            found.append(("caption", text))
        elif index in told:
            found.append(("body", text))
    return found


def _is_title(block: _Block, title: str) -> bool:
    tag, text = block
    wanted, key = _key(title), _key(text.text)
    return bool(key) and (key == wanted or (tag == "h1" and (not wanted or key in wanted)))


def _told(text: Traced, lines: set[str], whole: str) -> bool:
    key = _key(text.text)
    return bool(key) and (key in lines or (key.count(" ") >= _TOLD - 1 and f" {key} " in whole))


def _key(text: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in text.casefold()).split())


class _Blocks(HTMLParser):
    """Splits a page into blocks of visible text, each with the tag that it stands in."""

    def __init__(self, file: str) -> None:
        super().__init__(convert_charrefs=False)
        self.file = file
        self.language: str | None = None
        self.blocks: list[_Block] = []
        self._text = Traced()
        self._open: list[str] = []
        starts = [0]
        for line in file.split("\n"):
            starts.append(starts[-1] + len(line) + 1)
        self._starts = starts

    @property
    def at(self) -> int:
        """Where in the file the piece stands that is being read."""
        line, column = self.getpos()
        return self._starts[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A block begins; the page's language stands in its first tag."""
        if tag == "html":
            self.language = dict(attrs).get("lang") or None
        if tag in _BLOCKS:
            self.end_block()
        if tag not in _VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """A block ends; so do tags inside it that never closed."""
        if tag in _BLOCKS:
            self.end_block()
        if tag in self._open:
            while self._open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        """Visible words, white space folded as a browser does."""
        if self._hidden():
            return
        at = self.at
        place = 0
        while place < len(data):
            stop = place
            blank = data[place].isspace() and data[place] != "\xa0"
            while stop < len(data) and (data[stop].isspace() and data[stop] != "\xa0") is blank:
                stop += 1
            self._add(" " if blank else data[place:stop], at + place, at + stop)
            place = stop

    def handle_entityref(self, name: str) -> None:
        """A named character such as `&amp;`."""
        self._reference(f"&{name}")

    def handle_charref(self, name: str) -> None:
        """A numbered character such as `&#8217;`."""
        self._reference(f"&#{name}")

    def end_block(self) -> None:
        """Keep the words so far as one block."""
        if self._text.text.strip():
            tag = next((tag for tag in reversed(self._open) if tag in _BLOCKS), "")
            inside = "figcaption" if "figcaption" in self._open else tag
            self.blocks.append((inside, self._text))
        self._text = Traced()

    def _reference(self, written: str) -> None:
        if not self._hidden():
            at = self.at
            written += ";" * self.file.startswith(";", at + len(written))
            self._add(unescape(written), at, at + len(written))

    def _add(self, piece: str, start: int, stop: int) -> None:
        if piece == " " and (not self._text.pieces or self._text.pieces[-1] == " "):
            return
        self._text.add(piece, start, stop)

    def _hidden(self) -> bool:
        return any(tag in _HIDDEN for tag in self._open)
