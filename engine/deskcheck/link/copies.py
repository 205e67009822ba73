"""Which articles are one source: copies of one text, and articles of one outlet.

Source of the method: w-shingling (Broder, 1997), w = 8 words, on text outside quotations. An
inverted index finds the articles that share a shingle; only what is not yet of one source is
compared, so a text that a hundred outlets print costs a hundred comparisons and not five thousand.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
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
AT_ONCE = 250_000
"""Shingles that the index holds at a time: a larger run is indexed in several passes."""
WORD = re.compile(r"\w+")
QUOTED = re.compile(r"[“„«][^“„«”»\n]*[”»\"“]|\"[^\"\n]*\"")

Holders = tuple[str, ...]
Rows = list[tuple[str, "array[int]"]]
"""Article id to the shingles of the article."""


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
    return sizes, [ids for band in _bands(rows) for ids in _posted(band)]


def _bands(rows: Rows) -> Iterator[Rows]:
    """The rows, or each band of their shingles where the index would hold too many at a time."""
    bands = 1 + sum(len(row) for _, row in rows) // AT_ONCE
    if bands == 1:
        yield rows
        return
    ordered = [(name, array("q", sorted(row))) for name, row in rows]
    edges = [band * 2**64 // bands - 2**63 for band in range(bands + 1)]
    for low, high in pairwise(edges):
        yield [(name, row[bisect_left(row, low) : bisect_left(row, high)]) for name, row in ordered]


def _posted(rows: Rows) -> Iterator[Holders]:
    """The holders of each shingle that several rows hold."""
    seen: set[int] = set()
    again: set[int] = set()
    for _, row in rows:
        again.update(seen.intersection(row))
        seen.update(row)
    shared: defaultdict[int, list[str]] = defaultdict(list)
    for name, row in rows:
        for shingle in again.intersection(row):
            shared[shingle].append(name)
    return map(tuple, shared.values())
