"""The incidents that casualty counts are of: one id over all articles that tell of one incident.

Two articles tell of one incident when they are published near each other, share names that few
articles of the run have (victims, streets, places) or one of them and many rare words, and do not
give it different days. A group of
articles in which two give it different days is no incident: precision comes before recall.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import combinations
from math import log

from msgspec.structs import replace

from deskcheck.articles import Article
from deskcheck.articles.parts import word_set
from deskcheck.facts import INCIDENT, Fact, Interval
from deskcheck.link.groups import Groups
from deskcheck.vocabulary import Vocabulary

WORD = re.compile(r"[^\W_]+")
NEAR = 3
"""Days between two publications that may be of one incident."""
SAME_DAY = 1
"""Days by which two dates of one incident may differ: nights are given either day."""
FEW = 3
"""A name in so many articles, or in a share of them, tells an incident from others."""
SHARE = 50
MOST = 20
"""A name in more articles tells none from others; the pairs to look at stay linear in the run."""
ENOUGH = 3
"""Telling names that two articles of one incident share."""
MANY = 200
"""In a run of so many articles a name that few have tells more, and one less is enough."""
ALIKE = 5
"""Every so manieth of the shorter article's names must be among those they share."""
LIKE = 0.15
"""The share of an article's rare words, by weight, that tells of one incident beside a name."""
HEAVY = 20.0
"""The least weight of the rare words that both have: about five words. Fewer, such as a street and
a hospital of one town, are met by two incidents of a day."""
SCOPES: Mapping[str, str] = {
    "part": "part-of-the-total",
    "increment": "added-to-another-count",
    "other incident": "of-another-incident",
    "total of a period": "total-of-a-period",
    "perhaps not of all": "perhaps-not-of-all",
    "attacker included": "unclear-whether-with-the-attacker",
}
"""Traits of counts that are not of a whole incident, and why they are not compared."""
DATES = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december the"
)
"""Words with a capital that name no place and nobody."""


def incidents(
    counts: Sequence[Fact],
    facts: Iterable[Fact],
    articles: Iterable[Article],
    vocabulary: Vocabulary,
) -> list[Fact]:
    """The counts, those of casualties with their incident as owner and group.

    `facts` tell the days of incidents. A count with an owner of its own keeps it. One that is not
    of a whole incident, or of an article whose incident is not clear, is not placed.
    """
    concepts = {c.name for c in vocabulary.counts if any(o.name == "killed" for o in c.outcomes)}
    told = {f.article for f in counts if f.concept in concepts and not f.owner}
    if not told:
        return list(counts)
    kept = [article for article in articles if article.id in told]
    owners = _owners(kept, _days(facts))
    return [
        _owned(fact, owners) if fact.concept in concepts and not fact.owner else fact
        for fact in counts
    ]


def _owned(fact: Fact, owners: Mapping[str, str]) -> Fact:
    """A casualty count with its incident, or with the reason why it is not compared."""
    owner = owners[fact.article]
    if not owner:
        return replace(fact, group="", unplaced="unplaced")
    reason = next((why for trait, why in SCOPES.items() if trait in fact.traits), "")
    if not reason and fact.as_of is None:
        reason = "undated"
    group = "" if reason else "|".join((fact.concept, fact.outcome, owner))
    return replace(fact, owner=owner, group=group, unplaced=reason)


def _days(facts: Iterable[Fact]) -> dict[str, Interval]:
    """Article id to the day that it gives its incident."""
    return {
        fact.article: fact.value.possible
        for fact in facts
        if fact.concept == INCIDENT and fact.attribute == "date" and fact.value.possible
    }


def _owners(articles: Sequence[Article], days: Mapping[str, Interval]) -> dict[str, str]:
    """Article id to the id of its incident; "" where articles disagree on its day."""
    groups = Groups(article.id for article in articles)
    for left, right in _alike(articles):
        if not _apart(days.get(left), days.get(right)):
            groups.join(left, right)
    members: defaultdict[str, list[str]] = defaultdict(list)
    for article in articles:
        members[groups.root(article.id)].append(article.id)
    owners: dict[str, str] = {}
    for root, ids in members.items():
        known = [days[name] for name in ids if name in days]
        doubtful = any(_apart(one, other) for one, other in combinations(known, 2))
        owners |= dict.fromkeys(ids, "" if doubtful else _name(root))
    return owners


def _name(root: str) -> str:
    """The id of an incident, by the first of its articles."""
    digest = hashlib.blake2b(root.encode(), digest_size=6).hexdigest()
    return f"incident {digest}"


def _apart(one: Interval | None, other: Interval | None) -> bool:
    """Whether two days cannot be of one incident."""
    if one is None or other is None or one.low is None or other.low is None:
        return False
    return abs(one.low - other.low) > SAME_DAY


def _alike(articles: Sequence[Article]) -> Iterable[tuple[str, str]]:
    """Pairs of articles near in time that share telling names, or one and many rare words."""
    words = {article.id: _words(article) for article in articles}
    lower = DATES | {word for own in words.values() for word in own if word[0].islower()}
    names = {name: _names(own, lower) for name, own in words.items()}
    published = {article.id: article.published for article in articles}
    rare = _Rare(words)
    most = min(max(FEW, len(articles) // SHARE), MOST)
    enough = ENOUGH - (len(articles) >= MANY)
    shared: Counter[tuple[str, str]] = Counter()
    for ids in _holders(names).values():
        if len(ids) <= most:
            shared.update(combinations(ids, 2))
    for (left, right), count in sorted(shared.items()):
        first, second = published[left], published[right]
        if first is not None and second is not None and abs(first - second) > NEAR:
            continue
        common = len(names[left] & names[right])
        fewest = min(len(names[left]), len(names[right]))
        if (count >= enough and common * ALIKE >= fewest) or rare.likeness(left, right) >= LIKE:
            yield left, right


def _holders(words: Mapping[str, Collection[str]]) -> dict[str, list[str]]:
    """Each word to the articles that have it."""
    holders: defaultdict[str, list[str]] = defaultdict(list)
    for name in sorted(words):
        for word in words[name]:
            holders[word].append(name)
    return holders


class _Rare:
    """The words of each article that few of the run have, and how much they weigh.

    A word weighs its inverse document frequency (Spärck Jones 1972).
    """

    def __init__(self, words: Mapping[str, Collection[str]]) -> None:
        folded = {
            name: {w.casefold() for w in own if len(w) > 2 or w.isdigit()}
            for name, own in words.items()
        }
        holders = Counter(word for own in folded.values() for word in own)
        self._weight = {w: log(len(words) / n) for w, n in holders.items() if n <= MOST}
        self._words = {name: own & self._weight.keys() for name, own in folded.items()}
        self._all = {name: self._sum(own) for name, own in self._words.items()}

    def _sum(self, words: Iterable[str]) -> float:
        return sum(self._weight[word] for word in sorted(words))

    def likeness(self, left: str, right: str) -> float:
        """The share of the rare words of the poorer article that both have, 0 for a few words."""
        common = self._sum(self._words[left] & self._words[right])
        return common / min(self._all[left], self._all[right]) if common >= HEAVY else 0.0


def _words(article: Article) -> frozenset[str]:
    return frozenset(
        word
        for part in article.parts
        if part.kind in ("headline", "body", "caption")
        for word in WORD.findall(article.text, part.start, part.end)
    )


def _names(words: Iterable[str], lower: Collection[str]) -> frozenset[str]:
    """The words of an article that are only ever printed with a capital, and long numbers."""
    return frozenset(
        word.casefold()
        for word in words
        if (word[0].isupper() and len(word) > 2 and word.lower() not in lower)
        or (word.isdigit() and 3 <= len(word) <= 5 and word[:2] not in ("19", "20"))
    )
