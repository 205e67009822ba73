"""A fact: one value of one attribute that one article states at one place.

Base units: a length of time in seconds; a number and persons in ones; a day in days since
1970-01-01; a decimal in thousandths; money in hundredths of its currency; a percentage in
thousandths of a percentage point; a distance in millimetres; a weight in milligrams; an age in
days. Bounds are integers, rounded outward when the printed value is finer than the base unit.
"""

from __future__ import annotations

import hashlib
from typing import Literal

from msgspec import Struct

from deskcheck.articles import Origin, PartKind

Kind = Literal[
    "mention",  # an entity itself: an event mention, a quotation, a source, a person, a weekday
    "length of time",
    "number",
    "decimal",  # a number that an event has: it may be a fraction, a count may not
    "amount of money",
    "percentage",
    "distance",
    "weight",
    "day",
    "time of day",
    "age",
    "person",
    "country",
    "place",
    "organisation",
    "choice",
    "text",
    "statement",
]

INCIDENT = "incident"
"""The concept of what casualties come from: an article's own incident, its `date` where told."""

BASE_UNIT: dict[str, tuple[str, int]] = {
    "length of time": ("second", 1),
    "number": ("one", 1),
    "decimal": ("one", 1000),
    "amount of money": ("currency", 100),
    "percentage": ("percentage point", 1000),
    "distance": ("millimetre", 1),
    "weight": ("milligram", 1),
    "day": ("day", 1),
    "age": ("day", 1),
}
"""Kind of value to its base unit and how many base units one named unit holds."""


class Interval(Struct, frozen=True, gc=False):
    """Every value from `low` to `high`, each bound open or closed; None is infinity."""

    low: int | None
    high: int | None
    low_open: bool = False
    high_open: bool = False

    @classmethod
    def exactly(cls, value: int) -> Interval:
        """The interval that holds one value."""
        return cls(value, value)

    def meets(self, other: Interval) -> bool:
        """Whether some value lies in both."""
        return not (self._below(other) or other._below(self))

    def _below(self, other: Interval) -> bool:
        if self.high is None or other.low is None:
            return False
        if self.high == other.low:
            return self.high_open or other.low_open
        return self.high < other.low


class Value(Struct, frozen=True, gc=False):
    """What a fact says.

    Numeric and day kinds have `possible` (every value the hedge allows) and `printed` (for a
    one-sided hedge the bound itself, else the same). Other kinds have `text`, the canonical value:
    a choice's name, a country's or person's canonical name; `printed` and `possible` are None.
    The `text` of a numeric kind is what is counted (singular head noun) or the printed unit.
    `unit` is "second", "person", a currency code …; it tells apart what may not be compared.
    """

    kind: Kind
    possible: Interval | None = None
    printed: Interval | None = None
    unit: str = ""
    text: str = ""


SourceKind = Literal["named person", "institution", "outlet", "anonymous"]


class Credit(Struct, frozen=True, gc=False):
    """One link of an attribution chain: who is credited.

    `name` is the canonical name ("Yuri Ushakov", "the White House", "AP News") or, for an
    anonymous source, its description as printed. `country` is the defined country that the
    person's title or the institution belongs to, "" when unknown.
    """

    name: str
    kind: SourceKind
    start: int
    end: int
    role: str = ""
    reason: str = ""
    country: str = ""


class Attribution(Struct, frozen=True, gc=False):
    """Who is credited for a statement: first speaker first, last relay last.

    `scope` is "same sentence", "carried" (by "he said", "the official added" elsewhere in the
    paragraph or a quotation that runs on) or "speaker" (the fact stands inside a quotation).
    `cue` is the span of the words that credit ("according to", "said").
    """

    chain: tuple[Credit, ...]
    scope: Literal["same sentence", "carried", "speaker"]
    cue: tuple[int, int]


class Place(Struct, frozen=True, order=True, gc=False):
    """One place where an article states a fact, and the hedge that it has there."""

    start: int
    end: int
    line: int
    column: int
    part: PartKind
    hedge: str = "exact"


class Fact(Struct, frozen=True, gc=False):
    """One row. Offsets are code points into the article's file; `text` is what they cut out.

    `attribute` is "" for the entity itself (an event mention, a quotation, a count's own value
    has attribute "value"). `entity` joins the facts of one entity in an article: an event mention
    and its duration, a source and its reason. `traits` are marks that linking reads ("definite",
    "series", "previous", "loose", "future", "assumed", "quoted", "headline"…).

    Linking fills in `event` (id for display), `group` (what a comparing rule on this attribute may
    compare with: "" when it cannot be placed, then `unplaced` says why), `owner`, and `places`
    (every place where the article states the same value, the fact's own among them).
    """

    id: str
    article: str
    part: PartKind
    start: int
    end: int
    line: int
    column: int
    text: str
    concept: str
    attribute: str
    entity: str
    value: Value
    hedge: str = "exact"
    attributions: tuple[Attribution, ...] = ()
    sentence: tuple[int, int] = (0, 0)
    paragraph: int = 0
    traits: frozenset[str] = frozenset()
    owner: str = ""
    outcome: str = ""
    as_of: Interval | None = None
    event: str = ""
    group: str = ""
    unplaced: str = ""
    places: tuple[Place, ...] = ()
    pattern: str = ""

    @property
    def place(self) -> Place:
        """The fact's own place."""
        return Place(self.start, self.end, self.line, self.column, self.part, self.hedge)


def fact_id(article: str, start: int, end: int, concept: str, attribute: str) -> str:
    """Stable id of a fact: twelve hexadecimal digits of a hash of where it stands and of what."""
    key = "\x1f".join((article, str(start), str(end), concept, attribute))
    return hashlib.blake2b(key.encode(), digest_size=6).hexdigest()


class Event(Struct, frozen=True):
    """One real-world occurrence that facts of one or several articles are about.

    `days` is its date in days since 1970-01-01, None when no article dates it; `mentions` are the
    ids of the mention facts that belong to it.
    """

    id: str
    concept: str
    days: Interval | None
    participants: tuple[str, ...]
    mentions: tuple[str, ...]
    name: str = ""


class QuotePair(Struct, frozen=True, gc=False):
    """Two quotations of one statement (fact ids, `left` < `right`) and how their words align.

    `matches` is the verdict of word-for-word comparison under the conventions of the language
    (an exact shorter piece matches); `translation` says that either was first spoken in another
    language than its article's; `speakers` "same", "conflict" or "unknown".
    """

    left: str
    right: str
    statement: str
    matches: bool
    translation: bool
    speakers: str
    shortened: str = ""


class SourceRow(Struct, frozen=True, gc=False):
    """An article as rules see it; `source` is the id shared by copies and by one outlet.

    `parts` are the kind, start and end of each part; `origin` leads from the text to the file where
    the two differ. `reference` is the path of a reference file as
    rules write it, "" for an article: its facts are what rules `with "file"` compare with.
    """

    article: str
    source: str
    outlet: str | None
    published: int | None
    language: str
    tags: tuple[str, ...] = ()
    text: str = ""
    parts: tuple[tuple[PartKind, int, int], ...] = ()
    reference: str = ""
    origin: Origin | None = None


class Linked(Struct, frozen=True):
    """The facts of a run after linking: what every rule is evaluated over. All sorted by id."""

    articles: tuple[SourceRow, ...]
    facts: tuple[Fact, ...]
    events: tuple[Event, ...] = ()
    quote_pairs: tuple[QuotePair, ...] = ()
