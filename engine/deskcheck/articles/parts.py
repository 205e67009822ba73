"""An article's parts: which of its lines are headline, body, caption, credit or page furniture."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from deskcheck.articles.stamps import stamp

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


def word_set(text: str, separator: str | None = None) -> frozenset[str]:
    """A lexicon written as one string, its entries parted by white space or by `separator`."""
    return frozenset(text.split(separator))


_Line = tuple[int, int, bool]
"""Start, end, and whether it is an image."""
_SMALL = word_set(
    "a an the of in on to for and but or nor at by from with as over up off out vs is"
)
_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_MARKUP = r"(?:#{1,6}\s+|>\s?)"
_IMAGE = r"!\[([^\]]*)\]\([^)]*\)"
_END = re.compile(r"[.!?…][\"'”“’»)\]]*$")

_ENTRIES = 2
"""So many time stamps on lines of their own make an article a live blog."""

_NARROW, _WIDE = 40, 100
"""Widths, in characters, that a text may be broken to."""

CREDIT_PREFIXES = (
    "source:",
    "sources:",
    "photo:",
    "photos:",
    "photo by",
    "photo credit",
    "photograph by",
    "photograph:",
    "picture:",
    "pictures:",
    "picture by",
    "image:",
    "images:",
    "image credit",
    "image source",
    "credit:",
    "credits:",
    "video:",
    "graphic:",
    "illustration:",
    "illustration by",
    "copyright",
    "©",
    "(c)",
)
REPORTERS = ("reporting by", "additional reporting by", "writing by", "editing by", "compiled by")
CONTRIBUTED = ("contributed to this report", "contributed to this story",
               "contributed to this article", "contributed reporting")  # fmt: skip
"""What begins or ends a line that names those who worked on the story."""
AGENCIES = word_set(
    "reuters|getty|getty images|ap|ap photo|associated press|the associated press|afp|afp photo|"
    "agence france-presse|epa|epa-efe|efe|dpa|ansa|xinhua|tass|itar-tass|sputnik|ria novosti|"
    "bloomberg|shutterstock|alamy|istock|pa|pa media|pa wire|zuma|zuma press|anadolu|"
    "anadolu agency|kyodo|kyodo news|yonhap|ukrinform|unian|imago|picture alliance|nurphoto|"
    "sipa|upi|wikimedia commons|flickr|pexels|unsplash|pixabay|handout|file|pool|pool photo",
    "|",
)
FURNITURE = word_set(
    "leave a reply|leave a comment|post a comment|post comment|comments are closed|comments|"
    "no comments|no comments yet|add a comment|view comments|show comments|join the conversation|"
    "be the first to comment|latest posts|latest news|recent posts|recent comments|related posts|"
    "related articles|related stories|related topics|related content|related links|"
    "related|topics|popular posts|most popular|most read|trending|"
    "trending now|previous post next post|previous post|next post|previous article|next article|"
    "previous|next|older posts|newer posts|read more|read the rest here|read next|see also|"
    "more from this section|more on this story|more on this topic|you may also like|"
    "you might also like|recommended|recommended for you|editor's picks|share|share this|"
    "share this article|share this story|share this post|share on facebook|share on twitter|"
    "tweet|email|print|facebook|twitter|whatsapp|linkedin|telegram|pinterest|follow us|"
    "subscribe|subscribe now|subscribe today|sign up|sign in|log in|log in to leave a comment|"
    "newsletter|advertisement|advertising|sponsored|sponsored content|story continues below|"
    "story continues below advertisement|article continues below|"
    "article continues after advertisement|continue reading|back to top|all rights reserved|"
    "skip to content|skip to main content|menu|search|home|tags|loading|click here|reply|"
    "cancel reply|name|website|what do you think|like this|like loading",
    "|",
)
_CREDIT = 160
"""The most characters of a credit."""
_LONGEST_FURNITURE = 2 * max(map(len, FURNITURE))
"""Longer lines, marks and space among their words, are no furniture by the whole of them."""
LINKS = word_set(
    "latest posts|latest news|recent posts|related posts|related articles|related stories|related|"
    "related topics|related content|related links|topics|popular posts|most popular|most read|"
    "trending|trending now|read next|see also|more from this section|more on this story|"
    "more on this topic|you may also like|you might also like|recommended|recommended for you|"
    "editor's picks",
    "|",
)
"""Furniture that the headlines of other stories follow."""
FURNITURE_SUFFIXES = (
    "sign up here",
    "sign up now",
    "subscribe here",
    "subscribe now",
    "click here",
)
FURNITURE_PREFIXES = (
    "your email address",
    "required fields are marked",
    "save my name",
    "notify me of",
    "you must be logged in",
    "this site uses akismet",
    "sign up for",
    "sign up to",
    "subscribe to",
    "subscribe for",
    "follow us on",
    "share this",
    "like us on",
    "click here to",
    "read more:",
    "read also:",
    "also read:",
    "related:",
    "see also:",
    "watch:",
    "listen:",
    "get the latest",
    "download our app",
    "download the app",
    "published:",
    "published on",
    "updated:",
    "last updated",
    "first published",
    "posted on",
    "posted in",
    "filed under",
    "tagged with",
    "tags:",
    "categories:",
    "we use cookies",
    "this website uses cookies",
    "copyright ©",
    "do not sell my",
    "support our journalism",
)


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
    headline = "" if title is None else _key(text[title[0] : title[1]])
    if title is None and lines and _is_headline(text, lines):
        headline = _key(text[lines[0][0] : lines[0][1]])
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
        if kinds[index] == "boilerplate" and _key(text[start:end]) in LINKS:
            linking = True
        elif linking and kinds[index] == "body":
            linking = not (image or _END.search(text[start:end]))
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
            full = end - start > 0.7 * width and not _END.search(text[start:end])
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
    return _credit(line) or _furniture(line)


def _key(line: str) -> str:
    """A line for comparison: its words in lower case with straight apostrophes."""
    return " ".join(_WORD.findall(line.casefold().replace("’", "'")))


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
    if len(line) > (250 if blank else 150) or _credit(line) or _furniture(line):
        return False
    if not _END.search(line) or (blank and line.rstrip("\"'”’)").endswith(("?", "!"))):
        return True
    words = _WORD.findall(line)
    return blank and len(words) > 3 and all(w[0].isupper() or w in _SMALL for w in words)


def _kind(line: str, image: bool, headline: str) -> PartKind:
    if image:
        return "caption"
    if len(line) > 300:
        return "body"
    if _credit(line):
        return "credit"
    if _furniture(line) or (len(line) <= 2 * len(headline) and _key(line) == headline):
        return "boilerplate"
    lower = line.casefold()
    if lower.startswith(("file photo", "file -", "file –", "file —", "pictured:", "caption:")):
        return "caption"
    if lower.endswith(")") and ("(photo" in lower or "(ap photo" in lower or "(image" in lower):
        return "caption"
    return "body"


def _credit(line: str) -> bool:
    """Whether a line only says who made the picture, the story or whence it comes."""
    lower = line.casefold().strip(" ()[]*_.|")
    if lower.startswith(REPORTERS) or lower.endswith(CONTRIBUTED):
        return len(lower.split()) <= 40
    if len(line) > _CREDIT:
        return False
    words = lower.split()
    if not words or len(words) > 10:
        return False
    if lower.startswith(CREDIT_PREFIXES):
        return True
    if words[0] == "by" and 1 < len(words) <= 7:
        return not _END.search(line) and all(w[0].isupper() for w in line.split()[1:3])
    pieces = re.split(r"\s*(?:/|\||\bvia\b|,|–|—|-{2})\s*", lower)
    return any(piece.strip(" ©®") in AGENCIES for piece in pieces) and len(words) <= 8


def _furniture(line: str) -> bool:
    """Whether a line belongs to the page around the article, not to the article."""
    lower = line.casefold()
    if lower.rstrip(" .!:>»→…").endswith(FURNITURE_SUFFIXES):
        return len(line) < 300
    if len(line) < 160 and lower.startswith(FURNITURE_PREFIXES):
        return True
    return len(line) <= _LONGEST_FURNITURE and _key(line) in FURNITURE


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
            if _END.search(text[start:end]) and not _source_line(text[after:stop]):
                kinds[index] = "caption"
        elif kinds[index + 1] == "body" and _nearly(text[start:end], text[after:stop]):
            kinds[index] = kinds[index + 1] = "caption"


def _source_line(line: str) -> bool:
    lower = line.casefold()
    return lower.startswith(("source", "by ", "copyright", "©"))


def _nearly(left: str, right: str) -> bool:
    """Whether two lines have nearly the same words (alt text and the caption it copies)."""
    if min(len(left), len(right)) < 0.7 * max(len(left), len(right)):
        return False
    left, right = left.casefold(), right.casefold()
    printed, below = {*left.split()}, {*right.split()}
    if 2 * len(printed & below) < min(len(printed), len(below)):
        return False  # too few words in common, whatever marks stand at them
    first, second = _key(left).split(), _key(right).split()
    if min(len(first), len(second)) < 3:
        return False
    shared = sum((Counter(first) & Counter(second)).values())
    return shared >= 0.85 * max(len(first), len(second))
