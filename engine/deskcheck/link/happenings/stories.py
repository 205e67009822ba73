"""Which articles tell one story: they share rare words, names and numbers.

Articles are vectors of word roots, weighted by how few of the run have them; groups are united
while their mean similarity is high enough (average linkage), so one article that touches two
stories does not make one of them. Only pairs that share a telling word are compared.
"""

from __future__ import annotations

import heapq
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from deskcheck.link.happenings.stems import root

ALIKE = 0.18
"""Mean cosine of the articles of two groups that are one story."""
COMMON = 200
"""A word in more articles than this tells of no story."""
TELLING = 40
"""Of an article's words, so many of the weightiest find the articles that it is compared with."""
ENOUGH = 100
"""An article is compared with so many others, found by its rarest telling words, or few more."""
UNLIKE = 0.04
"""Articles less alike count as not alike at all."""
WORD = re.compile(r"[^\W_]+")
IDLE = frozenset(
    "a an the and or but if that this these those which who whom whose of in on at to for from "
    "with by as is are was were be been being has have had will would can could may might must "
    "do does did not no it its he she they him her his them their our we us you your i my me "
    "here there so than then also into over under about after before more most very all any "
    "some up out off when where while what how said says".split()
)


def stories(texts: Mapping[str, str], alike: float = ALIKE) -> dict[str, str]:
    """Article id to the id of its story: the smallest id of the story's articles.

    A lower `alike` also groups articles that are merely on related matters.
    """
    vectors = _vectors({name: _counts(texts[name]) for name in sorted(texts)})
    groups = united(_similar(vectors), alike)
    named = {name: name for name in texts}
    for members in groups:
        named |= dict.fromkeys(members, min(members))
    return named


def _counts(text: str) -> Counter[str]:
    """How often each root stands in a text; numbers are as printed."""
    found = (word.lower() for word in WORD.findall(text))
    return Counter(w if w.isdigit() else _root(w) for w in found if w not in IDLE and len(w) > 1)


_root = lru_cache(maxsize=65536)(root)


def _vectors(counts: Mapping[str, Counter[str]]) -> dict[str, dict[str, float]]:
    """Unit vectors over the roots that more than one article has."""
    holders = Counter(word for own in counts.values() for word in own)
    found = {}
    for name, own in counts.items():
        weights = {
            word: (1 + math.log(times)) * math.log((len(counts) + 1) / holders[word])
            for word, times in sorted(own.items())
            if 1 < holders[word] <= COMMON
        }
        length = math.sqrt(sum(weight * weight for weight in weights.values()))
        found[name] = {word: weight / length for word, weight in weights.items()} if length else {}
    return found


Similar = dict[str, dict[str, float]]


def _similar(vectors: Mapping[str, Mapping[str, float]]) -> Similar:
    """The cosine of every two articles that share a word that tells of both."""
    telling = {
        name: heapq.nlargest(TELLING, vector, key=lambda word: (vector[word], word))
        for name, vector in vectors.items()
    }
    posted: defaultdict[str, list[str]] = defaultdict(list)
    for name, words in telling.items():
        for word in words:
            posted[word].append(name)
    near: Similar = {name: {} for name in vectors}
    for one, words in telling.items():
        for other in _looked_up(words, posted) - {one}:
            if other not in near[one]:
                cosine = _cosine(vectors[one], vectors[other])
                near[one][other] = near[other][one] = cosine if cosine >= UNLIKE else 0.0
    return {
        name: {other: cosine for other, cosine in row.items() if cosine}
        for name, row in near.items()
    }


def _looked_up(words: Iterable[str], posted: Mapping[str, Sequence[str]]) -> set[str]:
    """The articles that have any of some words, the rarest words first, until they are enough."""
    found: set[str] = set()
    for word in sorted(words, key=lambda word: (len(posted[word]), word)):
        if len(found) >= ENOUGH:
            break
        found.update(posted[word])
    return found


def _cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    return math.fsum(weight * long[word] for word, weight in short.items() if word in long)


def united(near: Similar, alike: float) -> list[list[str]]:
    """Groups by average linkage: the most similar two first, pairs not compared being unlike."""
    groups = {name: [name] for name in near}
    queue = [(-s, a, b) for a in near for b, s in near[a].items() if a < b]
    heapq.heapify(queue)
    while queue:
        likeness, one, other = heapq.heappop(queue)
        if -likeness < alike:
            break
        if near.get(one, {}).get(other) != -likeness:
            continue  # one of them has grown since
        sizes = len(groups[one]), len(groups[other])
        rows = near.pop(one), near.pop(other)
        groups[one] += groups.pop(other)
        near[one] = {}
        for third in sorted((rows[0].keys() | rows[1].keys()) - {one, other}):
            total = sum(n * row.get(third, 0.0) for n, row in zip(sizes, rows, strict=True))
            near[third].pop(other, None)
            mean = near[one][third] = near[third][one] = total / sum(sizes)
            heapq.heappush(queue, (-mean, min(one, third), max(one, third)))
    return list(groups.values())
