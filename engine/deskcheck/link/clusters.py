"""Which mentions of one article are one event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct, field

from deskcheck.facts import Fact, Interval
from deskcheck.link.names import Names, Party, conflict

OPENING = 20
"""Within so many code points of its sentence's start a mention is its subject."""
LEAD = 3
"""A mention in the first parts of an article (headline, two paragraphs) is what it is about."""
Choices = dict[str, frozenset[str]]


class Cluster(Struct):
    """Mentions of one article that are one event.

    `options` are the concepts the mentions allow, the likeliest first. `days` is what dates them,
    None when nothing does; `own` says that they carry their own date, not a statement's.
    `told` marks a cluster that the article tells apart from what it is about ("last", "previous").
    """

    article: str
    options: tuple[str, ...]
    mentions: list[Fact]
    days: Interval | None = None
    own: bool = False
    parties: frozenset[Party] = frozenset()
    choices: Choices = field(default_factory=dict)
    places: frozenset[str] = frozenset()
    told: bool = False
    series: bool = False
    future: bool = False
    unresolved: bool = False

    @property
    def key(self) -> str:
        """What tells this cluster from every other of the run, in any order of articles."""
        return f"{self.article}\x1f{self.mentions[0].id}"


class Stated(Struct):
    """What an article says of one mention, gathered from its facts."""

    parties: frozenset[Party]
    choices: Choices
    places: frozenset[str]


def day(days: Interval | None) -> int | None:
    """The day of an interval that is one day."""
    return days.low if days is not None and days.low == days.high else None


def inside(small: Interval, large: Interval) -> bool:
    """Whether an interval of days lies within another."""
    if small.low is None or small.high is None or large.low is None or large.high is None:
        return False
    return large.low <= small.low and small.high <= large.high


def apart(left: Choices, right: Choices, ignore: str) -> bool:
    """Whether two sets of choice values (medium) exclude one another."""
    return any(
        values and right.get(name) and not values & right[name]
        for name, values in left.items()
        if name != ignore
    )


def stated(
    facts: Iterable[Fact], names: Names, identity: Mapping[str, tuple[str, ...]]
) -> dict[str, Stated]:
    """What is stated of each mention, by entity.

    `identity` are the attributes that a concept's events are told apart by ("same event when");
    where they are told apart by place, the places stand in for participants.
    """
    rows: defaultdict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        rows[fact.entity].append(fact)
    found = {}
    for entity, own in rows.items():
        choices: defaultdict[str, set[str]] = defaultdict(set)
        for fact in own:
            if fact.value.kind == "choice":
                choices[fact.attribute].add(fact.value.text)
        found[entity] = Stated(
            frozenset(_parties(own, names, identity.get(own[0].concept, ("participants",)))),
            {name: frozenset(values) for name, values in choices.items()},
            frozenset(f.value.text for f in own if f.attribute == "place"),
        )
    return found


def _parties(own: list[Fact], names: Names, identity: tuple[str, ...]) -> Iterator[Party]:
    """What tells a mention's event from others of its day: who takes part, or where it is."""
    for fact in own:
        if fact.attribute == "participants" and "participants" in identity:
            yield names.party(fact.value.text, fact.value.unit)
        elif fact.attribute == "place" and "place" in identity:
            yield from (Party(piece, "") for piece in fact.value.text.split(", ") if piece)


def clusters(
    mentions: list[Fact], said: dict[str, Stated], published: int | None, ignore: str
) -> list[Cluster]:
    """The events of one article. `ignore` is an attribute that takes no part in identity."""
    ordered = sorted(mentions, key=lambda f: (f.part == "headline", f.start, f.end))
    found: list[Cluster] = []
    waiting: list[Cluster] = []
    for fact in ordered:
        cluster = _single(fact, said[fact.entity])
        if cluster.series:
            _join_series(found, cluster)
        elif cluster.days is None:
            waiting.append(cluster)
        else:
            _join_dated(found, cluster, ignore)
    _settle_vague(found, ignore)
    for cluster in waiting:
        home = _home(found, cluster, ignore)
        if home is not None:
            _absorb(home, cluster)
        elif "loose" not in cluster.mentions[0].traits:
            found.append(cluster)
    found = [c for c in found if any("reports" not in m.traits for m in c.mentions)]
    _assume(found, published)
    return found


def _single(fact: Fact, said: Stated) -> Cluster:
    traits = fact.traits
    options = (fact.concept, *sorted(t[3:] for t in traits if t.startswith("or ")))
    wide = _width(fact.as_of) > 7 and "plural" in traits and not said.places
    return Cluster(
        fact.article, options, [fact], fact.as_of, bool(fact.as_of) and "reported" not in traits,
        said.parties, dict(said.choices), said.places, "previous" in traits,
        "series" in traits or wide, "future" in traits, "unresolved" in traits,
    )  # fmt: skip


def _join_series(found: list[Cluster], cluster: Cluster) -> None:
    """Vaguely dated plurals of one concept whose days meet are one series of an article."""
    for home in found:
        meet = home.days is not None and cluster.days is not None and home.days.meets(cluster.days)
        same = home.series and home.options[0] == cluster.options[0]
        if same and meet and not conflict(home.parties, cluster.parties):
            _absorb(home, cluster)
            return
    found.append(cluster)


def _width(days: Interval | None) -> int:
    if days is None:
        return 0
    if days.low is None or days.high is None:
        return 10**6
    return days.high - days.low + 1


def _compatible(home: Cluster, other: Cluster, ignore: str) -> bool:
    """Whether a cluster may take in another: it is of a concept that the other may be of."""
    return (
        home.options[0] in other.options
        and not conflict(home.parties, other.parties)
        and not apart(home.choices, other.choices, ignore)
        and not (home.series or other.series)
    )


def _absorb(home: Cluster, other: Cluster) -> None:
    """Add a cluster's mentions to another's; the narrower date of their own wins."""
    home.mentions += other.mentions
    home.options = tuple(o for o in home.options if o in other.options) or home.options
    if other.days is not None and (
        home.days is None or (other.own, -_width(other.days)) > (home.own, -_width(home.days))
    ):
        home.days, home.own = other.days, other.own
    if len(other.parties) > len(home.parties):
        home.parties = other.parties
    for name, values in other.choices.items():
        home.choices[name] = home.choices.get(name, frozenset()) | values
    home.places |= other.places
    home.told |= other.told
    home.unresolved |= other.unresolved


def _join_dated(found: list[Cluster], cluster: Cluster, ignore: str) -> None:
    """A mention of one day joins the cluster of that day; any other opens a cluster."""
    moment = day(cluster.days)
    for home in found:
        same = moment is not None and day(home.days) == moment
        if same and _compatible(home, cluster, ignore):
            _absorb(home, cluster)
            return
    found.append(cluster)


def _settle_vague(found: list[Cluster], ignore: str) -> None:
    """A vaguer cluster joins the only cluster of one day inside its interval."""
    for cluster in [c for c in found if day(c.days) is None and not c.series]:
        fits = [
            other
            for other in found
            if other is not cluster
            and day(other.days) is not None
            and other.days is not None
            and cluster.days is not None
            and inside(other.days, cluster.days)
            and _compatible(other, cluster, ignore)
            and not (cluster.places and other.places and not cluster.places & other.places)
            and cluster.told == other.told
        ]
        if len(fits) == 1:
            _absorb(fits[0], cluster)
            found.remove(cluster)


def _home(found: list[Cluster], cluster: Cluster, ignore: str) -> Cluster | None:
    """The event of the article that an undated mention is about: that of its sentence, its
    paragraph, else of the article. One whose own date cannot be resolved is none of a known day.
    """
    fact = cluster.mentions[0]
    if "pronoun" in fact.traits:
        before = [c for c in found if any(_just_before(m, fact) for m in c.mentions)]
        return before[0] if len(before) == 1 else None
    fits = [
        c
        for c in found
        if _compatible(c, cluster, ignore)
        and not (cluster.unresolved and c.days is not None)  # "a call the same day": which one?
    ]
    near = [
        c
        for c in fits
        if any(
            m.sentence == fact.sentence and (m.start < fact.start or not c.told) for m in c.mentions
        )
    ]
    if not near and not cluster.told:
        plain = [c for c in fits if not c.told] or fits
        near = [c for c in plain if any(m.paragraph == fact.paragraph for m in c.mentions)]
        if not near:  # beyond its paragraph a word keeps the meaning that is its own
            plain = [c for c in plain if "loose" in fact.traits or c.options[0] == fact.concept]
            near = [c for c in plain if c.future == cluster.future] or plain
    if cluster.told and not near:
        near = [c for c in fits if c.told]
    home = _foremost(near)
    if home is None or (cluster.future and not home.future and "definite" not in fact.traits):
        return None
    return home


def _just_before(mention: Fact, pronoun: Fact) -> bool:
    """Whether a mention opens the sentence that ends where a pronoun's sentence starts."""
    gap = pronoun.sentence[0] - mention.sentence[1]
    return 0 <= gap <= 3 and mention.start - mention.sentence[0] <= OPENING


def _foremost(near: list[Cluster]) -> Cluster | None:
    """The cluster that an article's body speaks of most, or that opens it; None when level."""
    if len(near) < 2:
        return near[0] if near else None

    def weight(cluster: Cluster) -> int:
        body = [m for m in cluster.mentions if m.part == "body"]
        return len(body) + LEAD * any(m.paragraph <= LEAD for m in body)

    ranked = sorted(near, key=weight, reverse=True)
    return ranked[0] if weight(ranked[0]) > weight(ranked[1]) else None


def _assume(found: list[Cluster], published: int | None) -> None:
    """A lead event told in the past with no date at all is of the last two days."""
    plain = [c for c in found if not (c.series or c.told or c.future)]
    if published is None or any(c.days is not None or c.unresolved for c in plain) or not plain:
        return
    lead = plain[0]
    if lead.mentions[0].paragraph <= LEAD:
        lead.days = Interval(published - 2, published)
