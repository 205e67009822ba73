"""The incidents that casualty counts are of: one id over all articles that tell of one incident.

Two articles tell of one incident when they are published near each other, share names that few
articles of the run have (`evidence`), and do not give it different days. A group of
articles in which two give it different days is no incident: precision comes before recall.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from msgspec.structs import replace

from deskcheck.articles import Article
from deskcheck.facts import INCIDENT, Fact, Interval
from deskcheck.link.evidence import alike
from deskcheck.link.groups import Groups
from deskcheck.vocabulary import Vocabulary

NEAR = 3
"""Days between two publications that may be of one incident."""
SAME_DAY = 1
"""Days by which two dates of one incident may differ: nights are given either day."""
SCOPES: Mapping[str, str] = {
    "part": "part-of-the-total",
    "increment": "added-to-another-count",
    "other incident": "of-another-incident",
    "total of a period": "total-of-a-period",
    "perhaps not of all": "perhaps-not-of-all",
    "attacker included": "unclear-whether-with-the-attacker",
}
"""Traits of counts that are not of a whole incident, and why they are not compared."""


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
    published = {article.id: article.published for article in articles}
    for left, right in alike(articles, days):
        near = _near(published[left], published[right])
        if near and not _apart(days.get(left), days.get(right)):
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


def _near(one: int | None, other: int | None) -> bool:
    """Whether two articles are published near each other, as far as is known."""
    return one is None or other is None or abs(one - other) <= NEAR


def _apart(one: Interval | None, other: Interval | None) -> bool:
    """Whether two days cannot be of one incident."""
    if one is None or other is None or one.low is None or other.low is None:
        return False
    return abs(one.low - other.low) > SAME_DAY
