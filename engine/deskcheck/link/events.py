"""Which clusters of mentions, of different articles, are one event of the run."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from msgspec import Struct, field
from msgspec.structs import replace

from deskcheck.facts import Fact, Interval
from deskcheck.link.clusters import Choices, Cluster, apart, day
from deskcheck.link.names import Party, conflict


class Joined(Struct):
    """An event of the run: its clusters, of as many articles.

    `parties` is the fullest set of participants that any of them names, `choices` every choice
    value that any gives.
    """

    concept: str
    days: Interval
    clusters: list[Cluster] = field(default_factory=list)
    parties: frozenset[Party] = frozenset()
    choices: Choices = field(default_factory=dict)
    articles: set[str] = field(default_factory=set)

    def add(self, cluster: Cluster) -> None:
        """Take in a cluster with what it says of the event."""
        self.clusters.append(cluster)
        self.articles.add(cluster.article)
        self.parties = max(self.parties, cluster.parties, key=lambda p: (len(p), sorted(p)))
        for name, values in cluster.choices.items():
            self.choices[name] = self.choices.get(name, frozenset()) | values


def _joined(concept: str, days: Interval, clusters: Iterable[Cluster]) -> Joined:
    """An event of some clusters."""
    event = Joined(concept, days)
    for cluster in clusters:
        event.add(cluster)
    return event


class Known:
    """Events in the order of their days, found by participant."""

    def __init__(self) -> None:
        self._every: list[Joined] = []
        self._open: list[Joined] = []
        self._of: defaultdict[str, list[Joined]] = defaultdict(list)

    def add(self, event: Joined) -> None:
        """Enter an event that is no earlier than those before it."""
        self._every.append(event)
        keys = _keys(event.parties)
        for rows in [self._of[key] for key in keys] or [self._open]:
            rows.append(event)

    def near(self, parties: frozenset[Party], days: Interval) -> Iterator[Joined]:
        """The events within an interval of days that may have these participants."""
        if not parties:
            yield from _within(self._every, days)
            return
        seen: set[int] = set()
        rows = [self._of[key] for key in sorted(_keys(parties)) if key in self._of]
        for found in (self._open, *rows):
            for event in _within(found, days):
                if id(event) not in seen and not conflict(event.parties, parties):
                    yield event
                seen.add(id(event))


def _keys(parties: frozenset[Party]) -> set[str]:
    """What two sets of participants that do not conflict have one of."""
    return {name for party in parties for name in (party.country, party.person) if name}


def _within(events: list[Joined], days: Interval) -> Iterator[Joined]:
    """The events of an ordered list that lie inside an interval of days."""
    first = 0 if days.low is None else bisect_left(events, days.low, key=_day)
    for event in islice(events, first, None):
        if days.high is not None and _day(event) > days.high:
            return
        yield event


def _day(event: Joined) -> int:
    return event.days.low or 0


def unite(parts: list[Cluster], ignore: str) -> tuple[list[Joined], dict[str, str]]:
    """Clusters to events; and for clusters that are in none, why ("undated", "unplaced")."""
    parts = sorted((c for c in parts if not c.series), key=lambda c: c.key)
    anchored = [c for c in parts if day(c.days) is not None]
    events = _anchors(_settled(anchored))
    placed = {id(c) for event in events for c in event.clusters}
    rest = [c for c in parts if id(c) not in placed]
    known: defaultdict[str, Known] = defaultdict(Known)
    for event in events:
        known[event.concept].add(event)
    joins = [(c, _fits(known, c, ignore)) for c in rest if c.days is not None]
    for cluster, fits in joins:
        if len(fits) == 1 and day(cluster.days) is None:
            fits[0].add(cluster)
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
        days = Interval.exactly(moment)
        here: list[Joined] = []
        known = Known()
        for cluster in sorted(group, key=lambda c: (-len(c.parties), sorted(c.parties), c.key)):
            fits = list(islice(known.near(cluster.parties, days), 2))
            if len(fits) == 1:
                fits[0].add(cluster)
            elif not fits:
                here.append(_joined(concept, days, [cluster]))
                known.add(here[-1])
        events += here
    return events


def _fits(known: Mapping[str, Known], cluster: Cluster, ignore: str) -> list[Joined]:
    """The events that a vaguely dated cluster may be of; of many, the first two."""
    if cluster.days is None or cluster.days.low is None or cluster.days.high is None:
        return []
    fits = (
        event
        for option in dict.fromkeys(cluster.options)
        if option in known
        for event in known[option].near(cluster.parties, cluster.days)
        if not apart(event.choices, cluster.choices, ignore)
        and cluster.article not in event.articles
    )
    return list(islice(fits, 2))


def _described(rest: list[Cluster]) -> list[Joined]:
    """Vaguely dated clusters that share participants, place and interval are one event."""
    table: defaultdict[tuple[object, ...], list[Cluster]] = defaultdict(list)
    for cluster in rest:
        if cluster.parties and cluster.places and cluster.days is not None:
            days = (cluster.days.low, cluster.days.high)
            table[cluster.options[0], tuple(sorted(cluster.parties)), days].append(cluster)
    return [
        _joined(group[0].options[0], group[0].days, group)
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
            times = Counter(cluster.article for cluster in chain)
            alone = [c for c in chain if times[c.article] == 1]
            keys = sorted(cluster.key for cluster in alone)
            groups |= dict.fromkeys(keys, f"date of {keys[0]}" if keys else "")
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
