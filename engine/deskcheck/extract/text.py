"""An article's tokens and sentences: the one pass over the text that every reader shares."""

from __future__ import annotations

import re

from msgspec import Struct, field

from deskcheck.articles import Article, PartKind

TOKEN = re.compile(
    r"\d+(?:[.,]\d+)*"  # 175,000 or 3.2
    r"|(?:[^\W\d_]\.){2,}"  # U.S.
    r"|(?:[OD]['’](?=[A-Z]))?[^\W\d_]+(?:\xad[^\W\d_]+)*"  # words, O’Brien
    r"(?:['’](?:s|t|re|ve|ll|d|m)\b)?"  # don’t, Russia’s
    r"|[^\s\xad]"  # any other mark, except soft hyphens
)
ABBREVIATIONS = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "gen",
        "lt",
        "col",
        "sgt",
        "capt",
        "cmdr",
        "adm",
        "rev",
        "hon",
        "sen",
        "rep",
        "gov",
        "pres",
        "st",
        "jr",
        "sr",
        "vs",
        "etc",
        "no",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "mon",
        "tue",
        "tues",
        "wed",
        "thu",
        "thur",
        "thurs",
        "fri",
        "sat",
        "sun",
        "inc",
        "corp",
        "co",
        "ltd",
        "ave",
        "blvd",
        "dept",
        "est",
        "fig",
        "gmt",
        "approx",
        "a.m",
        "p.m",
    ]
)
MONTHS = frozenset(
    "january february march april may june july august september october november december".split()
)
OPENERS = "\"'“‘„«([" + "\u2019"
CLOSERS = "\"'”’“»)]"


class Sentence(Struct, frozen=True):
    """A sentence: code points `start` to `end`, tokens `first` to `last` (ends excluded).

    `paragraph` counts the article's parts from 0; a part is at most one line.
    """

    start: int
    end: int
    first: int
    last: int
    paragraph: int
    part: PartKind


class Reading(Struct, frozen=True):
    """An article with its tokens as parallel lists and its sentences in order.

    `lower[i]` is token i in lower case without soft hyphens and with straight apostrophes,
    `bare[i]` as printed but without a possessive ending. Credits and boilerplate have no tokens.
    """

    article: Article
    start: list[int]
    end: list[int]
    lower: list[str]
    sentences: tuple[Sentence, ...]
    bare: list[str] = field(default_factory=list)

    def text(self, first: int, last: int) -> str:
        """The article's text from token `first` to token `last` (excluded)."""
        return self.article.text[self.start[first] : self.end[last - 1]]

    def cased(self, index: int) -> str:
        """One token as printed."""
        return self.article.text[self.start[index] : self.end[index]]


def read(article: Article) -> Reading:
    """Tokenise the parts of an article that state facts and split them into sentences."""
    starts: list[int] = []
    ends: list[int] = []
    lower: list[str] = []
    bare: list[str] = []
    sentences: list[Sentence] = []
    for paragraph, part in enumerate(article.parts):
        if part.kind in ("credit", "boilerplate"):
            continue
        first = len(starts)
        spans = [match.span() for match in TOKEN.finditer(article.text, part.start, part.end)]
        words = [article.text[start:end] for start, end in spans]
        starts += [start for start, _ in spans]
        ends += [end for _, end in spans]
        bare += [word[:-2] if word.endswith(("'s", "’s")) else word for word in words]
        lower += _lowered(words, article.text[part.start : part.end])
        for left, right in _split(article.text, starts, ends, lower, first):
            span = (starts[left], ends[right - 1])
            sentences.append(Sentence(*span, left, right, paragraph, part.kind))
    return Reading(article, starts, ends, lower, tuple(sentences), bare)


def _lowered(words: list[str], text: str) -> list[str]:
    """Words in lower case, with straight apostrophes and without soft hyphens."""
    if "’" in text or "\xad" in text:
        return [word.lower().replace("’", "'").replace("\xad", "") for word in words]
    return [word.lower() for word in words]


def _split(
    text: str, starts: list[int], ends: list[int], lower: list[str], first: int
) -> list[tuple[int, int]]:
    """Token ranges of the sentences in tokens `first` to the end of the lists."""
    ranges: list[tuple[int, int]] = []
    begin, total = first, len(starts)
    index = first
    while index < total:
        if lower[index] in (".", "!", "?", "…") or lower[index].endswith("."):
            stop = index + 1
            while stop < total and text[starts[stop]] in CLOSERS and starts[stop] == ends[stop - 1]:
                stop += 1
            if stop < total and _ends(text, starts, ends, lower, index, stop):
                ranges.append((begin, stop))
                begin = index = stop
                continue
        index += 1
    if begin < total:
        ranges.append((begin, total))
    return ranges


def _ends(
    text: str, starts: list[int], ends: list[int], lower: list[str], index: int, stop: int
) -> bool:
    """Whether the mark at token `index` ends a sentence, the next one starting at `stop`."""
    if starts[stop] == ends[stop - 1]:
        return False
    follower = text[starts[stop]]
    if follower in OPENERS and stop + 1 < len(starts):
        follower = text[starts[stop + 1]]
    if follower.islower():
        return False
    if lower[index] != ".":
        return lower[index][-1] != "." or len(lower[index]) > 4 or follower in '“"‘„«'
    before = lower[index - 1] if index else ""
    if before in MONTHS and follower.isdigit():
        return False
    abbreviated = before in ABBREVIATIONS or (len(before) == 1 and before.isalpha())
    return not abbreviated or starts[index] != ends[index - 1]
