"""Which clusters of mentions, of different articles, are one event of the run."""

from __future__ import annotations

from collections import defaultdict

from msgspec import Struct
from msgspec.structs import replace

from deskcheck.facts import Fact, Interval
from deskcheck.link.clusters import Choices, Cluster, apart, day, inside
from deskcheck.link.names import Party, conflict


class Joined(Struct):
    """An event of the run: its clusters, of as many articles."""

    concept: str
    days: Interval
    clusters: list[Cluster]

    @property
    def parties(self) -> frozenset[Party]:
        """The fullest set of participants that any article names."""
        return max(
            (c.parties for c in self.clusters),
            key=lambda p: (len(p), sorted(p)),
            default=frozenset(),
        )

    @property
    def choices(self) -> Choices:
        """Every choice value that any article gives."""
        merged: Choices = {}
        for cluster in self.clusters:
            for name, values in cluster.choices.items():
                merged[name] = merged.get(name, frozenset()) | values
        return merged


def unite(parts: list[Cluster], ignore: str) -> tuple[list[Joined], dict[str, str]]:
    """Clusters to events; and for clusters that are in none, why ("undated", "unplaced")."""
    parts = sorted((c for c in parts if not c.series), key=lambda c: c.key)
    anchored = [c for c in parts if day(c.days) is not None]
    events = _anchors(_settled(anchored))
    placed = {id(c) for event in events for c in event.clusters}
    rest = [c for c in parts if id(c) not in placed]
    joins = [(c, _fits(events, c, ignore)) for c in rest if c.days is not None]
    for cluster, fits in joins:
        if len(fits) == 1 and day(cluster.days) is None:
            fits[0].clusters.append(cluster)
    placed = {id(c) for event in events for c in event.clusters}
    events += _described([c for c in rest if id(c) not in placed and c.days is not None])
    placed = {id(c) for event in events for c in event.clusters}
    reasons = {
        c.key: "undated" if c.days is None else "unplaced" for c in parts if id(c) not in placed
    }
    return events, reasons


def _settled(anchored: list[Cluster]) -> dict[tuple[str, int], list[Cluster]]:
    """Anchors by concept and day; one that only another concept's event can explain moves."""
    table: defaultdict[tuple[str, int], list[Cluster]] = defaultdict(list)
    for cluster in anchored:
        moment = day(cluster.days)
        if moment is not None:
            table[cluster.options[0], moment].append(cluster)
    for (concept, moment), group in sorted(table.items()):
        if any(len(c.options) == 1 for c in group):
            continue
        for cluster in list(group):
            for option in cluster.options[1:]:
                hosts = [c for c in table.get((option, moment), ()) if c.options[0] == option]
                if hosts and all(not conflict(cluster.parties, h.parties) for h in hosts):
                    table[concept, moment].remove(cluster)
                    table[option, moment].append(cluster)
                    cluster.options = (option, *(o for o in cluster.options if o != option))
                    break
    return table


def _anchors(table: dict[tuple[str, int], list[Cluster]]) -> list[Joined]:
    """Events of one concept and day: the fullest sets of participants first; a set that fits two
    different events is in neither.
    """
    events: list[Joined] = []
    for (concept, moment), group in sorted(table.items()):
        here: list[Joined] = []
        for cluster in sorted(group, key=lambda c: (-len(c.parties), sorted(c.parties), c.key)):
            fits = [e for e in here if not conflict(e.parties, cluster.parties)]
            if len(fits) == 1:
                fits[0].clusters.append(cluster)
            elif not fits:
                here.append(Joined(concept, Interval.exactly(moment), [cluster]))
        events += here
    return events


def _fits(events: list[Joined], cluster: Cluster, ignore: str) -> list[Joined]:
    """The events that a vaguely dated cluster may be of."""
    if cluster.days is None:
        return []
    return [
        event
        for event in events
        if event.concept in cluster.options
        and inside(event.days, cluster.days)
        and not conflict(event.parties, cluster.parties)
        and not apart(event.choices, cluster.choices, ignore)
        and all(c.article != cluster.article for c in event.clusters)
    ]


def _described(rest: list[Cluster]) -> list[Joined]:
    """Vaguely dated clusters that share participants, place and interval are one event."""
    table: defaultdict[tuple[object, ...], list[Cluster]] = defaultdict(list)
    for cluster in rest:
        if cluster.parties and cluster.places and cluster.days is not None:
            days = (cluster.days.low, cluster.days.high)
            table[cluster.options[0], tuple(sorted(cluster.parties)), days].append(cluster)
    return [
        Joined(group[0].options[0], group[0].days, group)
        for group in table.values()
        if group[0].days is not None
        and len({c.article for c in group}) == len(group) > 1
        and frozenset.intersection(*(c.places for c in group))
    ]


def date_groups(parts: list[Cluster]) -> dict[str, str]:
    """Identity without dates, for rules on dates: cluster key to group.

    Two clusters of different articles are one event when concept and participants are equal, their
    dates lie at most seven days apart, and each is the only such cluster of its article.
    """
    table: defaultdict[tuple[object, ...], list[Cluster]] = defaultdict(list)
    for cluster in parts:
        if cluster.parties and cluster.days is not None and cluster.own and not cluster.series:
            countries = tuple(sorted({p.country or p.person for p in cluster.parties}))
            table[cluster.options[0], countries].append(cluster)
    groups: dict[str, str] = {}
    for group in table.values():
        for chain in _chains(group):
            alone = [c for c in chain if sum(o.article == c.article for o in chain) == 1]
            for cluster in alone:
                groups[cluster.key] = f"date of {min(c.key for c in alone)}"
    return groups


def _chains(group: list[Cluster]) -> list[list[Cluster]]:
    """Runs of clusters, in order of date, each at most seven days after the one before."""
    chains: list[list[Cluster]] = []
    end = 0
    for cluster in sorted(group, key=lambda c: (_bounds(c), c.key)):
        low, high = _bounds(cluster)
        if chains and low - end <= 7:
            chains[-1].append(cluster)
            end = max(end, high)
        else:
            chains.append([cluster])
            end = high
    return chains


def _bounds(cluster: Cluster) -> tuple[int, int]:
    days = cluster.days or Interval(0, 0)
    return days.low or 0, days.high or 0


def renamed(fact: Fact, concept: str) -> Fact:
    """A fact moved to the concept that its mention turned out to be of."""
    return fact if fact.concept == concept else replace(fact, concept=concept)
