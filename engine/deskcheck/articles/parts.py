"""An article's parts: which of its lines are headline, body, caption, credit or page furniture."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from deskcheck.articles.furniture import END, LINKS, credit, furniture, source_line
from deskcheck.articles.stamps import stamp
from deskcheck.articles.words import WORD, key, word_set

PartKind = Literal["headline", "body", "caption", "credit", "boilerplate"]


class Part(Struct, frozen=True):
    """A stretch of an article (code points, end excluded) that plays one role.

    Credits and boilerplate (doubled headlines, comment forms, page furniture) state no facts;
    captions and the alt text that repeats them do. `published` is the day, since 1970-01-01, of the
    entry of a live blog that the part stands in, None where the article's own day counts.
    """

    kind: PartKind
    start: int
    end: int
    published: int | None = None


_Line = tuple[int, int, bool]
"""Start, end, and whether it is an image."""
_SMALL = word_set(
    "a an the of in on to for and but or nor at by from with as over up off out vs is"
)
_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_MARKUP = r"(?:#{1,6}\s+|>\s?)"
_IMAGE = r"!\[([^\]]*)\]\([^)]*\)"

_ENTRIES = 2
"""So many time stamps on lines of their own make an article a live blog."""

_NARROW, _WIDE = 40, 100
"""Widths, in characters, that a text may be broken to."""


def split_parts(
    text: str,
    start: int = 0,
    title: tuple[int, int] | None = None,
    published: int | None = None,
) -> list[Part]:
    """The parts of a text from code point `start` on, in order, one at most a paragraph.

    A paragraph is a line, or, in a text that was broken into lines of one width, the lines up to
    the next empty one.

    `title` is the span of a headline that stands before `start` (in front matter), `published` the
    day of the article. Lines without a letter or digit make no part.
    """
    lines = _lines(text, start)
    if _wrapped(text, lines):
        lines = _joined(text, lines)
    parts = [] if title is None else [Part("headline", *title)]
    headline = "" if title is None else key(text[title[0] : title[1]])
    if title is None and lines and _is_headline(text, lines):
        headline = key(text[lines[0][0] : lines[0][1]])
        parts.append(Part("headline", *lines[0][:2]))
        lines = lines[1:]
    kinds: list[PartKind] = [_kind(text[a:b], image, headline) for a, b, image in lines]
    _mark_captions(text, lines, kinds)
    _mark_links(text, lines, kinds)
    entries = _entries(text, lines, kinds, published)
    parts.extend(
        Part(kind, a, b, day) for kind, (a, b, _), day in zip(kinds, lines, entries, strict=True)
    )
    return parts


def _entries(
    text: str, lines: list[_Line], kinds: list[PartKind], published: int | None
) -> list[int | None]:
    """The day of each line by the dated stamp above it; stamps of a live blog state no facts."""
    stamps = {
        index: found
        for index, (a, b, _) in enumerate(lines)
        if (found := stamp(text[a:b], published))
    }
    timed = [index for index, found in stamps.items() if found.timed]
    entries = sum(index + 1 not in stamps for index in timed if index + 1 < len(lines))
    days: list[int | None] = []
    day: int | None = None
    for index in range(len(lines)):
        if entries >= _ENTRIES and index in stamps:
            kinds[index] = "boilerplate"
            day = stamps[index].published or day
        days.append(day)
    return days


def _mark_links(text: str, lines: list[_Line], kinds: list[PartKind]) -> None:
    """Mark the headlines of other stories below a line such as "Related articles"."""
    linking = False
    for index, (start, end, image) in enumerate(lines):
        if kinds[index] == "boilerplate" and key(text[start:end]) in LINKS:
            linking = True
        elif linking and kinds[index] == "body":
            linking = not (image or END.search(text[start:end]))
            if linking:
                kinds[index] = "boilerplate"


def _lines(text: str, start: int) -> list[_Line]:
    """Lines with words: start, end without surrounding space and markup, whether an image."""
    lines: list[_Line] = []
    for match in _LINE.finditer(text, start):
        first, last = match.span()
        while first < last and (text[first].isspace() or text[first] in "\ufeff\u200b"):
            first += 1
        while last > first and text[last - 1].isspace():
            last -= 1
        image = False
        if text.startswith("!", first) and (found := re.fullmatch(_IMAGE, text[first:last])):
            first, last = first + found.start(1), first + found.end(1)
            image = True
        elif text.startswith(("#", ">"), first) and (found := re.match(_MARKUP, text[first:last])):
            first += found.end()
        if any(map(str.isalnum, text[first:last])):
            lines.append((first, last, image))
    return lines


def _wrapped(text: str, lines: list[_Line]) -> bool:
    """Whether a text was broken into lines of one width.

    No line is long, and of the lines with another right below them two in three run on into it:
    they are nearly full and no sentence ends there, or the next one begins in lower case.
    """
    width = max((end - start for start, end, _ in lines), default=0)
    if not _NARROW <= width <= _WIDE:
        return False
    below = running = 0
    for (start, end, _), (after, _, _) in pairwise(lines):
        if text.count("\n", end, after) == 1:
            below += 1
            full = end - start > 0.7 * width and not END.search(text[start:end])
            running += full or text[after].islower()
    return running >= 3 and 3 * running >= 2 * below


def _joined(text: str, lines: list[_Line]) -> list[_Line]:
    """The lines of a wrapped text as paragraphs."""
    joined: list[_Line] = []
    for start, end, image in lines:
        if joined and not image and not joined[-1][2]:
            above = joined[-1][1]
            if text.count("\n", above, start) == 1 and not _alone(text[start:end]):
                joined[-1] = (joined[-1][0], end, False)
                continue
        joined.append((start, end, image))
    return joined


def _alone(line: str) -> bool:
    return credit(line) or furniture(line)


def _is_headline(text: str, lines: list[_Line]) -> bool:
    """Whether the first line is a headline: another follows, and it is no full sentence.

    A line with a full stop still is one when a blank line follows and it is in title case.
    """
    if len(lines) < 2 or lines[0][2]:
        return False
    start, end, _ = lines[0]
    line = text[start:end]
    if text[max(0, start - 2) : start] == "# ":
        return True
    gap = text[end : lines[1][0]]
    blank = gap.count("\n") > 1 or gap.count("\r") > 1 or "\u2029" in gap
    if len(line) > (250 if blank else 150) or credit(line) or furniture(line):
        return False
    if not END.search(line) or (blank and line.rstrip("\"'”’)").endswith(("?", "!"))):
        return True
    words = WORD.findall(line)
    return blank and len(words) > 3 and all(w[0].isupper() or w in _SMALL for w in words)


def _kind(line: str, image: bool, headline: str) -> PartKind:
    if image:
        return "caption"
    if len(line) > 300:
        return "body"
    if credit(line):
        return "credit"
    if furniture(line) or (len(line) <= 2 * len(headline) and key(line) == headline):
        return "boilerplate"
    lower = line.casefold()
    if lower.startswith(("file photo", "file -", "file –", "file —", "pictured:", "caption:")):
        return "caption"
    if lower.endswith(")") and ("(photo" in lower or "(ap photo" in lower or "(image" in lower):
        return "caption"
    return "body"


def _mark_captions(text: str, lines: list[_Line], kinds: list[PartKind]) -> None:
    """Mark captions: a line and its near copy on the next line, or a line above a photo credit."""
    for index in range(len(lines) - 1):
        (start, end, _), (after, stop, _) = lines[index], lines[index + 1]
        if kinds[index] not in ("body", "caption"):
            continue
        adjacent = text.count("\n", end, after) < 2
        if not adjacent:
            continue
        if kinds[index + 1] == "credit":
            if END.search(text[start:end]) and not source_line(text[after:stop]):
                kinds[index] = "caption"
        elif kinds[index + 1] == "body" and _nearly(text[start:end], text[after:stop]):
            kinds[index] = kinds[index + 1] = "caption"


def _nearly(left: str, right: str) -> bool:
    """Whether two lines have nearly the same words (alt text and the caption it copies)."""
    if min(len(left), len(right)) < 0.7 * max(len(left), len(right)):
        return False
    left, right = left.casefold(), right.casefold()
    printed, below = {*left.split()}, {*right.split()}
    if 2 * len(printed & below) < min(len(printed), len(below)):
        return False  # too few words in common, whatever marks stand at them
    first, second = key(left).split(), key(right).split()
    if min(len(first), len(second)) < 3:
        return False
    shared = sum((Counter(first) & Counter(second)).values())
    return shared >= 0.85 * max(len(first), len(second))
