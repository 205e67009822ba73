"""The one verb of linking: facts of single articles to the linked facts of a run."""

from __future__ import annotations

import gc
import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from operator import attrgetter

from msgspec.structs import replace

from deskcheck.articles import Article
from deskcheck.facts import Event, Fact, Linked, SourceRow, Value
from deskcheck.link.clusters import Cluster, clusters, stated
from deskcheck.link.copies import sources
from deskcheck.link.events import Joined, date_groups, renamed, unite
from deskcheck.link.figures import figures
from deskcheck.link.incidents import incidents
from deskcheck.link.merging import merged
from deskcheck.link.names import Names
from deskcheck.link.persons import persons
from deskcheck.link.quoting import quoted
from deskcheck.vocabulary import Vocabulary

_PLACE = attrgetter("article", "start", "end", "concept", "attribute", "id")
"""Facts in the order of articles and of what they print."""


@contextmanager
def _uncollected() -> Iterator[None]:
    """No search for cyclic garbage: linking makes none, and each search walks the whole run."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@_uncollected()
def link(
    articles: Sequence[Article],
    facts: Iterable[Fact],
    vocabulary: Vocabulary,
    references: Sequence[tuple[Article, str]] = (),
) -> Linked:
    """Give facts their event, owner, source and statement over the whole run.

    `references` are files that rules compare articles with, each with its path as rules write it;
    `facts` hold theirs too. The result does not depend on the order of articles or facts.
    """
    rows_of_articles = _sources(articles, references)
    articles = (*articles, *(article for article, _ in references))
    rows = sorted(facts, key=_PLACE)
    names = Names(rows, vocabulary)
    events = {concept.name for concept in vocabulary.events}
    told = [fact for fact in rows if fact.concept in events]
    parts, joined = _events(told, articles, vocabulary, names)
    counts = {concept.name for concept in vocabulary.counts}
    counted = [_owned(fact, names) for fact in rows if fact.concept in counts]
    placed = [
        *_placed(told, parts, joined, vocabulary, names),
        *incidents(counted, rows, articles, vocabulary),
    ]
    done = {fact.id for fact in placed}
    others = [f for f in rows if f.id not in done and f.concept not in events]
    linked = merged(placed)
    others = persons(others, names, vocabulary)
    others = figures(others, {article.id: article.text for article in articles})
    quotations, pairs = quoted(others, articles, linked, names)
    every = sorted((*linked, *quotations), key=attrgetter("id"))
    mentions: defaultdict[str, list[str]] = defaultdict(list)
    for fact in linked:
        if fact.attribute == "" and fact.event:
            mentions[fact.event].append(fact.id)
    return Linked(
        rows_of_articles,
        tuple(every),
        tuple(_event(e, mentions) for e in sorted(joined[""], key=_event_id)),
        tuple(pairs),
    )


def _sources(
    articles: Sequence[Article], references: Sequence[tuple[Article, str]]
) -> tuple[SourceRow, ...]:
    """The articles as rules see them; a reference file is a copy of none."""
    same = sources(articles)
    rows = [_row(article, same[article.id], "") for article in articles]
    rows += [_row(article, article.id, path) for article, path in references]
    return tuple(sorted(rows, key=lambda row: row.article))


def _row(article: Article, source: str, reference: str) -> SourceRow:
    return SourceRow(
        article=article.id,
        source=source,
        outlet=article.outlet,
        published=article.published,
        language=article.language,
        tags=article.tags,
        text=article.text,
        parts=tuple((part.kind, part.start, part.end) for part in article.parts),
        reference=reference,
        origin=article.origin,
    )


Parts = list[Cluster]


def _events(
    told: list[Fact], articles: Sequence[Article], vocabulary: Vocabulary, names: Names
) -> tuple[dict[str, Parts], dict[str, list[Joined]]]:
    """Clusters and events of the run, by the attribute left out of identity ("" for none)."""
    published = {article.id: article.published for article in articles}
    said = stated(told, names, {c.name: c.same_event for c in vocabulary.events})
    mentions: defaultdict[str, list[Fact]] = defaultdict(list)
    for fact in told:
        if fact.attribute == "":
            mentions[fact.article].append(fact)
    ignored = {"": None} | dict.fromkeys(
        a.name for concept in vocabulary.events for a in concept.attributes if a.choices
    )
    parts: dict[str, Parts] = {}
    joined: dict[str, list[Joined]] = {}
    for ignore in ignored:
        parts[ignore] = [
            cluster
            for article, own in sorted(mentions.items())
            for cluster in clusters(own, said, published.get(article), ignore)
        ]
        joined[ignore], _ = unite(parts[ignore], ignore)
    return parts, joined


def _event_id(event: Joined) -> str:
    """Concept, first day and participants, hashed to twelve hexadecimal digits."""
    parties = "|".join(sorted(f"{p.country}/{p.person}" for p in event.parties))
    key = f"{event.concept}\x1f{event.days.low}\x1f{event.days.high}\x1f{parties}"
    return hashlib.blake2b(key.encode(), digest_size=6).hexdigest()


def _event(event: Joined, mentions: dict[str, list[str]]) -> Event:
    own = _event_id(event)
    parties = tuple(sorted({p.person or p.country for p in event.parties}))
    name = f"{'–'.join(parties)} {event.concept}".strip()
    ids = tuple(sorted(mentions.get(own, [])))
    return Event(own, event.concept, event.days, parties, ids, name)


def _placed(
    told: list[Fact],
    parts: dict[str, Parts],
    joined: dict[str, list[Joined]],
    vocabulary: Vocabulary,
    names: Names,
) -> list[Fact]:
    """Event facts with concept, entity, event and group settled; those of no cluster left out."""
    homes = {ignore: _homes(parts[ignore], joined[ignore]) for ignore in parts}
    dates = date_groups(parts[""])
    has = {c.name: {a.name for a in c.attributes} for c in vocabulary.events}
    found = []
    for fact in told:
        home = homes[""].get(fact.entity)
        if home is None:
            continue
        cluster, event_id, concept, reason = home
        if fact.concept != concept and not _moves(fact, concept, has):
            continue
        fact = renamed(fact, concept)
        group, why = event_id, reason
        if fact.attribute == "date":
            group = dates.get(cluster.key, event_id)
            why = "undated" if "unresolved" in fact.traits else reason
            group = "" if "unresolved" in fact.traits else group
        elif fact.attribute in homes:
            other = homes[fact.attribute].get(fact.entity)
            group = other[1] if other else ""
            why = other[3] if other else reason
        found.append(
            replace(
                fact,
                value=_canonical(fact, names),
                entity=f"{cluster.key}",
                event=event_id,
                group=group,
                unplaced="" if group else why,
            )
        )
    return found


Home = tuple[Cluster, str, str, str]


def _homes(parts: Parts, joined: list[Joined]) -> dict[str, Home]:
    """Entity of a mention to its cluster, its event's id, its concept and why it has no event."""
    of: dict[int, tuple[str, str]] = {}
    for one in joined:
        of |= dict.fromkeys(map(id, one.clusters), (_event_id(one), one.concept))
    found: dict[str, Home] = {}
    for cluster in parts:
        event, concept = of.get(id(cluster), ("", cluster.options[0]))
        reason = "undated" if cluster.days is None else "unplaced"
        reason = "" if event or cluster.series else reason
        for mention in cluster.mentions:
            found[mention.entity] = (cluster, event, concept, reason)
    return found


def _moves(fact: Fact, concept: str, has: dict[str, set[str]]) -> bool:
    """Whether a fact makes sense for the concept its mention turned out to be of."""
    shared = ("", "date", "place", "participants", "ordinal", *has[concept])
    return fact.attribute in shared or fact.attribute.startswith("earlier ")


def _canonical(fact: Fact, names: Names) -> Value:
    """A person or country by its full name; where either may stand, by its country."""
    value = fact.value
    if value.kind != "person":
        return value
    if fact.attribute == "participants":
        return replace(value, text=names.full(value.text))
    country = names.country(value.text)
    return replace(value, text=country or names.full(value.text), unit="party" if country else "")


def _owned(fact: Fact, names: Names) -> Fact:
    """A count with its owner's canonical name, and the group it may be compared in."""
    owner = names.country(fact.owner) or fact.owner
    if not owner:
        return replace(fact, group="", unplaced="no-owner")
    undated = fact.as_of is None
    group = "|".join((fact.concept, fact.outcome, owner))
    return replace(
        fact, owner=owner, group="" if undated else group, unplaced="undated" if undated else ""
    )
