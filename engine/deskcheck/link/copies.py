"""Which articles are one source: copies of one text, and articles of one outlet.

Source of the method: w-shingling (Broder, 1997), w = 8 words, on text outside quotations. An
inverted index finds the articles that share a shingle; only what is not yet of one source is
compared, so a text that a hundred outlets print costs a hundred comparisons and not five thousand.
"""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, pairwise

from deskcheck.articles import Article
from deskcheck.link.groups import Groups

WIDTH = 8
SHARE = 10
"""Two articles share text when this percentage of the shorter one's shingles is common."""
COMMON = 50
"""A shingle in more articles than this is furniture of a site or news that all print."""
NEWS = 7
"""All print news within so many days; what stands in `COMMON` articles for longer is furniture."""
AT_ONCE = 1_000_000
"""Shingles that the index holds at a time: a larger run is indexed in several passes."""
WORD = re.compile(r"\w+")
QUOTED = re.compile(r"[“„«][^“„«”»\n]*[”»\"“]|\"[^\"\n]*\"")

Holders = tuple[str, ...]


def shingles(article: Article) -> frozenset[int]:
    """The hashed runs of eight words in an article's news parts, outside quotations."""
    found: set[int] = set()
    for part in article.parts:
        if part.kind in ("body", "caption"):
            text = QUOTED.sub(" ", article.text[part.start : part.end].casefold())
            words = WORD.findall(text)
            found.update(map(hash, zip(*(words[at:] for at in range(WIDTH)), strict=False)))
    return frozenset(found)


def sources(articles: Sequence[Article]) -> dict[str, str]:
    """Article id to the id of its source: copies and one outlet's articles share theirs."""
    groups = Groups(article.id for article in articles)
    first: dict[str, str] = {}
    for article in sorted(articles, key=lambda a: a.id):
        if article.outlet:
            groups.join(article.id, first.setdefault(article.outlet.casefold(), article.id))
        for other in article.copies_of:
            if other in groups:
                groups.join(article.id, other)
    _join_copies(articles, groups)
    return {article.id: groups.root(article.id) for article in articles}


def _join_copies(articles: Sequence[Article], groups: Groups) -> None:
    """Join articles that share text, unless they already are of one source."""
    sizes, posted = _index(articles)
    days = {article.id: article.published for article in articles}
    news = sorted(ids for ids in posted if len(ids) <= COMMON or _printed_at_once(ids, days))
    holds: defaultdict[str, set[int]] = defaultdict(set)
    for number, ids in enumerate(news):
        for article in ids:
            holds[article].add(number)
    apart: set[tuple[str, str]] = set()
    for ids in sorted(set(news), key=lambda ids: (len(ids), ids)):
        if len({groups.root(article) for article in ids}) == 1:
            continue
        for one, other in _compared(ids):
            if (one, other) in apart or groups.root(one) == groups.root(other):
                continue
            common = len(holds[one] & holds[other])
            if 100 * common >= SHARE * min(sizes[one], sizes[other]):
                groups.join(one, other)
            else:
                apart.add((one, other))


def _compared(ids: Holders) -> Iterable[tuple[str, str]]:
    """The pairs of articles to compare: all, or neighbours where all print one text."""
    return combinations(ids, 2) if len(ids) <= COMMON else pairwise(ids)


def _printed_at_once(ids: Holders, days: dict[str, int | None]) -> bool:
    """Whether all of these articles were published within the days that news lasts."""
    known = [day for article in ids if (day := days[article]) is not None]
    return len(known) == len(ids) and max(known) - min(known) <= NEWS


def _index(articles: Sequence[Article]) -> tuple[dict[str, int], list[Holders]]:
    """How many shingles each article has, and for each shared shingle the articles that hold it."""
    rows = [
        (article.id, array("q", shingles(article)))
        for article in sorted(articles, key=lambda article: article.id)
    ]
    sizes = {name: len(row) for name, row in rows}
    passes = 1 + sum(sizes.values()) // AT_ONCE
    return sizes, [ids for turn in range(passes) for ids in _posted(rows, passes, turn)]


def _posted(rows: list[tuple[str, array[int]]], passes: int, turn: int) -> Iterator[Holders]:
    """The holders of each shared shingle that falls to one pass."""
    first: dict[int, str] = {}
    shared: dict[int, list[str]] = {}
    for name, row in rows:
        for shingle in row if passes == 1 else [s for s in row if s % passes == turn]:
            before = first.setdefault(shingle, name)
            if before != name:
                shared.setdefault(shingle, [before]).append(name)
    return map(tuple, shared.values())
