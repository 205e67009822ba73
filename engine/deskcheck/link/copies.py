"""Which articles are one source: copies of one text, and articles of one outlet.

Source of the method: w-shingling (Broder, 1997), w = 8 words, on text outside quotations.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from deskcheck.articles import Article

WIDTH = 8
SHARE = 10
"""Two articles share text when this percentage of the shorter one's shingles is common."""
COMMON = 50
"""A shingle in more articles than this is furniture of a site, not copied news."""
WORD = re.compile(r"\w+")
QUOTED = re.compile(r"[“„«][^“„”»\n]*[”»\"“]|\"[^\"\n]*\"")


class Groups:
    """Disjoint sets over strings; the smallest member names its set."""

    def __init__(self, members: Iterable[str]) -> None:
        self._above = {member: member for member in members}

    def root(self, member: str) -> str:
        """The name of a member's set."""
        while self._above[member] != member:
            self._above[member] = self._above[self._above[member]]
            member = self._above[member]
        return member

    def join(self, left: str, right: str) -> None:
        """Make two members' sets one."""
        low, high = sorted((self.root(left), self.root(right)))
        self._above[high] = low


def shingles(article: Article) -> frozenset[int]:
    """The hashed runs of eight words in an article's news parts, outside quotations."""
    found: set[int] = set()
    for part in article.parts:
        if part.kind not in ("body", "caption"):
            continue
        text = QUOTED.sub(" ", article.text[part.start : part.end].casefold())
        words = WORD.findall(text)
        found.update(hash(tuple(words[i : i + WIDTH])) for i in range(len(words) - WIDTH + 1))
    return frozenset(found)


def copies(articles: Sequence[Article]) -> list[tuple[str, str]]:
    """Pairs of article ids that share text, or that the metadata says are copies."""
    sets = {article.id: shingles(article) for article in articles}
    holders: defaultdict[int, list[str]] = defaultdict(list)
    for article in sorted(sets):
        for shingle in sets[article]:
            holders[shingle].append(article)
    common: Counter[tuple[str, str]] = Counter()
    for ids in holders.values():
        if 1 < len(ids) <= COMMON:
            common.update(combinations(ids, 2))
    pairs = [
        pair
        for pair, count in common.items()
        if 100 * count >= SHARE * min(len(sets[pair[0]]), len(sets[pair[1]]))
    ]
    pairs += [(a.id, other) for a in articles for other in a.copies_of if other in sets]
    return sorted(pairs)


def sources(articles: Sequence[Article]) -> dict[str, str]:
    """Article id to the id of its source: copies and one outlet's articles share theirs."""
    groups = Groups(article.id for article in articles)
    for left, right in copies(articles):
        groups.join(left, right)
    first: dict[str, str] = {}
    for article in sorted(articles, key=lambda a: a.id):
        if article.outlet:
            groups.join(article.id, first.setdefault(article.outlet.casefold(), article.id))
    return {article.id: groups.root(article.id) for article in articles}
