"""An article's tokens and sentences: the one pass over the text that every reader shares."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Set
from itertools import accumulate, compress, islice
from operator import ne, sub

from msgspec import Struct

from deskcheck.articles import Article, PartKind

TOKEN = re.compile(
    r"[A-Za-z]{2,}+(?=[ .,])"  # most words
    r"|\d+(?:[.,]\d+)*"  # 175,000 or 3.2
    r"|(?:[^\W\d_]\.){2,}"  # U.S.
    r"|(?:[OD]['’](?=[A-Z]))?[^\W\d_]+(?:\xad[^\W\d_]+)*"  # words, O’Brien
    r"(?:['’](?:s|t|re|ve|ll|d|m)\b)?"  # don’t, Russia’s
    r"|[^\s\xad]"  # any other mark, except soft hyphens
)
_SPACED = re.compile(rf"[\s\xad]*+(?:{TOKEN.pattern})")
_GAP = re.compile(r"^[\s\xad]*")
"""A token with the space before it: found twice as fast as tokens alone, and leaves no letter out,
so that the lengths of all of them tell where each one stands.
"""
ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen lt col sgt capt cmdr adm rev hon sen rep gov pres st jr sr vs etc "
    "no jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri "
    "sat sun inc corp co ltd ave blvd dept est fig gmt approx rs a.m p.m".split()
)
MONTHS = frozenset(
    "january february march april may june july august september october november december".split()
)
OPENERS = "\"'“‘„«([" + "\u2019"
LONGEST = 250
"""The most tokens of one sentence: what is longer is a list or a table without full stops, and is
cut, so that readers that compare the words of a sentence with one another stay linear.
"""
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
    `bare[i]` as printed but without a possessive ending, `plain[i]` both. `capital[i]` says that it
    begins with a capital, `capitals` are the tokens that do, `possessives` those with such an
    ending, `figures` those that begin with a digit. `at` is the index of words: each word
    of `lower` to the tokens where it stands, so that a reader of few words need not look at all
    tokens; `words` are all words of it. Credits and boilerplate have no tokens.
    """

    article: Article
    start: list[int]
    end: list[int]
    lower: list[str]
    sentences: tuple[Sentence, ...]
    bare: list[str]
    plain: list[str]
    capital: list[bool]
    capitals: list[int]
    possessives: list[int]
    figures: list[int]
    at: dict[str, list[int]]
    words: frozenset[str]
    firsts: list[int]

    def text(self, first: int, last: int) -> str:
        """The article's text from token `first` to token `last` (excluded)."""
        return self.article.text[self.start[first] : self.end[last - 1]]

    def cased(self, index: int) -> str:
        """One token as printed."""
        return self.article.text[self.start[index] : self.end[index]]

    def sentence(self, index: int) -> int:
        """The number of the sentence that a token stands in."""
        return bisect_right(self.firsts, index) - 1

    def anywhere(self, words: Set[str]) -> list[int]:
        """The tokens, in order, whose lower-case word is one of `words`."""
        found = self.words.intersection(words)
        return sorted([index for word in found for index in self.at[word]]) if found else []

    def plainly(self, words: Set[str]) -> list[int]:
        """The tokens, in order, whose lower-case word without a possessive is one of `words`."""
        plain = self.plain
        owned = [i for i in self.possessives if plain[i] in words]
        return sorted([*self.anywhere(words), *owned]) if owned else self.anywhere(words)

    def numbers(self, words: Set[str]) -> list[int]:
        """The tokens, in order, that begin with a digit or are one of `words`."""
        return sorted([*self.figures, *self.anywhere(words)])

    def by_sentence(self, tokens: Iterable[int]) -> dict[int, list[int]]:
        """Tokens, given in order, by the number of the sentence that they stand in."""
        rows: dict[int, list[int]] = {}
        row: list[int] = []
        last = 0
        for index in tokens:
            if index >= last:
                number = self.sentence(index)
                last = self.sentences[number].last
                row = rows.setdefault(number, [])
            row.append(index)
        return rows


def read(article: Article) -> Reading:
    """Tokenise the parts of an article that state facts and split them into sentences."""
    ends: list[int] = []
    words: list[str] = []
    hyphens = "\xad" in article.text
    stretches: list[tuple[int, int, int, PartKind]] = []
    for paragraph, part in enumerate(article.parts):
        if part.kind in ("credit", "boilerplate"):
            continue
        first = len(words)
        pieces = _SPACED.findall(article.text, part.start, part.end)
        words += [_GAP.sub("", p) for p in pieces] if hyphens else map(str.lstrip, pieces)
        ends += islice(accumulate(map(len, pieces), initial=part.start), 1, None)
        stretches.append((first, len(words), paragraph, part.kind))
    starts = list(map(sub, ends, map(len, words)))
    lower = _lowered(words)
    at: defaultdict[str, list[int]] = defaultdict(list)
    for index, word in enumerate(lower):
        at[word].append(index)
    capitals, capital = _capitals(words, lower)
    stops = _stops(at)
    sentences: list[Sentence] = []
    for first, last, paragraph, kind in stretches:
        marks = stops[bisect_left(stops, first) : bisect_left(stops, last)]
        for left, right in _split(article.text, starts, ends, lower, (first, last), marks):
            span = (starts[left], ends[right - 1])
            sentences.append(Sentence(*span, left, right, paragraph, kind))
    possessives = sorted([i for word in at if word[-2:] == "'s" for i in at[word]])
    figures = sorted([i for word in at if "0" <= word < ":" for i in at[word]])
    bare, plain = _without(words, possessives), _without(lower, possessives)
    return Reading(
        article, starts, ends, lower, tuple(sentences), bare, plain, capital, capitals,
        possessives, figures, dict(at), frozenset(at), [sentence.first for sentence in sentences],
    )  # fmt: skip


def _capitals(words: list[str], lower: list[str]) -> tuple[list[int], list[bool]]:
    """The tokens that begin with a capital, and of each token whether it does."""
    changed = compress(range(len(words)), map(ne, words, lower))
    capitals = [index for index in changed if words[index][0].isupper()]
    capital = [False] * len(words)
    for index in capitals:
        capital[index] = True
    return capitals, capital


def _lowered(words: list[str]) -> list[str]:
    """Words in lower case, with straight apostrophes and without soft hyphens.

    No token holds a line feed, so all of them are changed as one string.
    """
    if not words:
        return []
    return "\n".join(words).lower().replace("’", "'").replace("\xad", "").split("\n")


def _without(words: list[str], possessives: list[int]) -> list[str]:
    """Words without the ending of those that are possessives."""
    if not possessives:
        return words
    bare = words.copy()
    for index in possessives:
        bare[index] = words[index][:-2]
    return bare


def _stops(at: dict[str, list[int]]) -> list[int]:
    """The tokens that may end a sentence: marks, and abbreviations with their full stop."""
    found = [index for word in at if word[-1] == "." for index in at[word]]
    for mark in "!?…":
        found += at.get(mark, ())
    return sorted(found)


def _split(
    text: str,
    starts: list[int],
    ends: list[int],
    lower: list[str],
    stretch: tuple[int, int],
    marks: list[int],
) -> list[tuple[int, int]]:
    """Token ranges of the sentences in a stretch of tokens that has `marks` in it."""
    ranges: list[tuple[int, int]] = []
    begin, total = stretch
    for index in marks:
        if index < begin:
            continue
        stop = index + 1
        while stop < total and text[starts[stop]] in CLOSERS and starts[stop] == ends[stop - 1]:
            stop += 1
        if stop < total and _ends(text, starts, ends, lower, (index, stop, total)):
            ranges += _cut(begin, stop)
            begin = stop
    return [*ranges, *_cut(begin, total)]


def _cut(first: int, last: int) -> list[tuple[int, int]]:
    """A sentence's range of tokens, in pieces where it is too long; none when it is empty."""
    return [(at, min(at + LONGEST, last)) for at in range(first, last, LONGEST)]


def _ends(
    text: str, starts: list[int], ends: list[int], lower: list[str], place: tuple[int, int, int]
) -> bool:
    """Whether the mark at a token ends a sentence, the next one starting at `stop`."""
    index, stop, total = place
    if starts[stop] == ends[stop - 1]:
        return False
    follower = text[starts[stop]]
    if follower in OPENERS and stop + 1 < total:
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
