"""HTML as blocks of visible text, each piece with its place, and the times printed between them."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

from msgspec import Struct

from deskcheck.articles.front_matter import day_number
from deskcheck.articles.origin import Traced
from deskcheck.articles.words import word_set

_BLOCKS = word_set(
    "address article aside blockquote body br caption dd details div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section summary "
    "table tbody td tfoot th thead tr ul"
)
_HIDDEN = word_set("head noscript script style svg template textarea title button select")
_UNSEEN = word_set("visually-hidden visuallyhidden sr-only screen-reader-text screen-reader-only")
"""Classes of words for screen readers alone ("Image caption,")."""
_CREDITS = ("credit", "copyright", "source", "agency")
_VOID = word_set("area base br col embed hr img input link meta source track wbr")
_MARKUP = re.compile(r"<(?:p|div|br|h[1-6]|ul|ol|figure|blockquote|section|article)\b", re.I)


class Block(Struct, frozen=True):
    """A stretch of visible text and the tag that it stands in, "figcaption" before all others."""

    tag: str
    text: Traced


class Element(Struct, eq=False):
    """An element: its tag, the one around it, and the blocks in it (numbers, the end excluded)."""

    tag: str
    parent: Element | None
    hides: bool
    figure: bool
    first: int
    last: int | None = None


class Time(Struct, frozen=True):
    """A `time` element: its day since 1970-01-01, the block it comes before, the element around."""

    day: int
    block: int
    parent: Element | None


def marked_up(text: str) -> bool:
    """Whether a text is a piece of HTML."""
    return _MARKUP.search(text) is not None


class Blocks(HTMLParser):
    """Splits a page into blocks; `blocks`, `times` and `scripts` of JSON-LD are complete when
    all of the page was given to `read`.
    """

    def __init__(self, file: str) -> None:
        super().__init__(convert_charrefs=False)
        self.file = file
        self.language: str | None = None
        self.blocks: list[Block] = []
        self.times: list[Time] = []
        self.scripts: list[int] = []
        self._text = Traced()
        self._open: list[Element] = []
        starts = [0]
        for line in file.split("\n"):
            starts.append(starts[-1] + len(line) + 1)
        self._starts = starts

    def read(self) -> Blocks:
        """Read the whole page."""
        self.feed(self.file)
        self.close()
        self.end_block()
        return self

    @property
    def at(self) -> int:
        """Where in the file the piece stands that is being read."""
        line, column = self.getpos()
        return self._starts[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A block begins; the page's language stands in its first tag."""
        given = dict(attrs)
        if tag == "html":
            self.language = given.get("lang") or None
        if tag in _BLOCKS or self._credits(tag, given.get("class") or ""):
            self.end_block()
        if tag in _VOID:
            return
        above = self._open[-1] if self._open else None
        hides = tag in _HIDDEN or "hidden" in given
        hides = hides or not _UNSEEN.isdisjoint((given.get("class") or "").split())
        hides = hides or (above is not None and above.hides)
        figure = tag == "figcaption" or (above is not None and above.figure)
        self._open.append(Element(tag, above, hides, figure, len(self.blocks)))
        if tag == "time" and (day := day_number(given.get("datetime"))) is not None:
            self.times.append(Time(day, len(self.blocks), above))
        if tag == "script" and (given.get("type") or "").lower() == "application/ld+json":
            self.scripts.append(self.at + len(self.get_starttag_text() or ""))

    def handle_endtag(self, tag: str) -> None:
        """A block ends; so do tags inside it that never closed."""
        if tag in _BLOCKS:
            self.end_block()
        if any(element.tag == tag for element in self._open):
            while True:
                element = self._open.pop()
                element.last = len(self.blocks)
                if element.tag == tag:
                    return

    def _credits(self, tag: str, classes: str) -> bool:
        """Whether an element inside a caption says whose picture it is."""
        inside = bool(self._open) and self._open[-1].figure
        return inside and (tag == "cite" or any(word in classes.lower() for word in _CREDITS))

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
            inside = next((e for e in reversed(self._open) if e.tag in _BLOCKS), None)
            tag = inside.tag if inside else ""
            self.blocks.append(Block("figcaption" if inside and inside.figure else tag, self._text))
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
        return bool(self._open) and self._open[-1].hides
