"""Hypothesis strategies for linked facts, with few values so that they collide.

A theme is a menu of facts that belong together: what one check of the language looks at.
"""

from __future__ import annotations

from typing import NamedTuple

from hypothesis import strategies as st
from msgspec.structs import replace

from deskcheck.facts import (
    Attribution,
    Credit,
    Fact,
    Interval,
    Linked,
    Place,
    QuotePair,
    SourceRow,
    Value,
)


class Sort(NamedTuple):
    """A sort of fact: concept, attribute, kind of value and its unit ("" for words)."""

    concept: str
    attribute: str
    kind: str = "mention"
    unit: str = ""


ARTICLES = ("a.txt", "b.txt", "c.txt", "d.txt")
REFERENCE = "readout.txt"
"""The path by which rules name the reference file, whose article is `r.txt`."""
WORDS = ("phone", "video", "Él", "")
NUMBERED = (
    Sort("call", "duration", "length of time", "second"),
    Sort("troop count", "value", "number", "person"),
    Sort("fee", "value", "amount of money", "EUR"),
    Sort("meeting", "date", "day", "day"),
)
WORDED = (
    Sort("call", "medium", "choice"),
    Sort("quotation", "speaker", "person"),
    Sort("quotation", "cue", "text"),
    Sort("weekday", "date", "text"),
)
MENTIONS = (Sort("call", ""), Sort("quotation", ""), Sort("weekday", ""))
COMMON = (*NUMBERED, *NUMBERED, *WORDED, *MENTIONS)

COUNTS = (
    Sort("troop count", "value", "number", "person"),
    Sort("figure", "value", "number", "one"),
)
LENGTHS = (
    Sort("figure", "value", "distance", "millimetre"),
    Sort("conversion", "value", "distance", "millimetre"),
    Sort("conversion", "by its original", "distance", "millimetre"),
)
DAYS = (
    Sort("call", "date", "day", "day"),
    Sort("meeting", "date", "day", "day"),
    Sort("caption", "date", "day", "day"),
)
WEEKDAYS = (Sort("weekday", "value", "text"), Sort("weekday", "by its date", "text"))
SHARES = (Sort("share", "value", "percentage", "percentage point"),)
CALLS = (
    Sort("call", "ordinal", "number", "one"),
    Sort("call", "earlier calls", "number", "one"),
    Sort("call", "earlier meetings", "number", "one"),
)
MARKS = (Sort("quotation mark", ""), Sort("quotation", ""))
NAMES = (Sort("person", "spelling", "text"), Sort("person", ""))
QUOTES = (Sort("quotation", ""), Sort("quotation", "relay", "text"))

small = st.integers(-3, 12)


@st.composite
def intervals(draw, lowest=0, highest=12):
    """Intervals that hold some real number."""
    low = draw(st.none() | st.integers(lowest, highest))
    high = draw(st.none() | st.integers(lowest if low is None else low, highest + 3))
    wide = low is None or high is None or low < high
    return Interval(
        low,
        high,
        wide and low is not None and draw(st.booleans()),
        wide and high is not None and draw(st.booleans()),
    )


HUGE = 10**24
"""Values beyond machine words stand for themselves and their neighbours."""


def moved(interval, by):
    """An interval shifted."""
    return interval and replace(
        interval,
        low=None if interval.low is None else interval.low + by,
        high=None if interval.high is None else interval.high + by,
    )


@st.composite
def numeric_values(draw, kind="number", unit="", lowest=0, text=st.just("")):  # noqa: B008
    printed = draw(st.builds(Interval.exactly, st.integers(lowest, 12)) | intervals(lowest))
    possible = draw(st.just(printed) | intervals(lowest))
    shown = draw(st.sampled_from([printed, printed, None]))
    return Value(kind, possible, shown, unit, draw(text))


speakers = st.sampled_from(["someone", "Someone", "Another", "a third"])
chain_links = st.builds(
    Credit,
    speakers,
    st.sampled_from(["named person", "institution", "outlet", "anonymous"]),
    st.just(0),
    st.just(0),
)
attributions = st.builds(
    Attribution,
    st.lists(chain_links, max_size=2).map(tuple),
    st.sampled_from(["same sentence", "carried", "speaker"]),
    st.just((0, 0)),
)
nouns = st.sampled_from(["", "shelter", "mile"])
TRAITS = ("speech", "unread speaker", "quoted", "unpaired", "dated", "planned", "estimated")
PRINTED = ("fifty", "Sixty  minutes", "we will  go", "will go", "Go", "Kiev", "kiev")


@st.composite
def values(draw, sort, lowest=0):
    """Values of a sort of fact, now and then unread, huge or of another unit."""
    if not sort.kind or sort.kind == "mention":
        return Value("mention")
    if not sort.unit:
        return Value(sort.kind, text=draw(st.sampled_from(WORDS)))
    if draw(st.integers(0, 9)) == 0:
        return Value(sort.kind, text=draw(nouns))
    unit = draw(st.sampled_from([sort.unit] * 5 + ["USD", ""]))
    value = draw(numeric_values(sort.kind, unit, lowest, nouns))
    if draw(st.integers(0, 15)) == 0:
        far = draw(st.sampled_from([HUGE, -HUGE]))
        shown = moved(value.printed, far)
        return replace(value, possible=moved(value.possible, far), printed=shown)
    return value


as_of_days = st.none() | st.builds(Interval.exactly, st.integers(0, 6)) | intervals(0, 6)


@st.composite
def facts(draw, number, lowest=0, sorts=COMMON, articles=ARTICLES):
    sort = draw(st.sampled_from(sorts))
    group = draw(st.sampled_from(["g1", "g1", "g2", ""]))
    part = draw(st.sampled_from(["headline", "body", "body", "caption"]))
    start = draw(st.integers(0, 3))
    parts = st.sampled_from([part, "body"])
    places = st.lists(st.builds(Place, small, small, st.just(1), st.just(1), parts), max_size=2)
    return Fact(
        id=f"{number:012x}",
        article=draw(st.sampled_from(articles)),
        part=part,
        start=start,
        end=start + 1,
        line=1,
        column=start + 1,
        text=draw(st.sampled_from(PRINTED)),
        concept=sort.concept,
        attribute=sort.attribute,
        entity=draw(st.sampled_from(["e1", "e2", ""])),
        value=draw(values(sort, lowest)),
        hedge=draw(st.sampled_from(["exact", "exact", "about"])),
        attributions=tuple(draw(st.lists(attributions, max_size=2))),
        traits=frozenset(draw(st.sets(st.sampled_from(TRAITS), max_size=3))),
        owner=draw(st.sampled_from(["", "Aland", "Bland"])),
        outcome=draw(st.sampled_from(["", "killed"])),
        as_of=draw(as_of_days) if sort.attribute == "value" else None,
        group=group,
        unplaced="" if group else draw(st.sampled_from(["", "unplaced", "no-owner"])),
        places=tuple(draw(places)),
    )


TEXTS = (
    "",
    "An EXCLUSIVE\n report",
    "exclusively",
    'a "b", c',
    "Kiev\nIn KIEV, kiev or Kievan",
    "We will go\nto Kiev",
)


@st.composite
def rows_of(draw, article, reference=""):
    text = draw(st.sampled_from(TEXTS))
    cut = text.find("\n") + 1
    split = (("headline", 0, max(cut - 1, 0)), ("body", cut, len(text)))
    credited = (("credit", 0, max(cut - 1, 0)), ("caption", cut, len(text)))
    return SourceRow(
        article=article,
        source=article,
        outlet=draw(st.sampled_from([None, "The Herald", "the herald", "Gazette"])),
        published=draw(st.none() | st.integers(0, 6)),
        language=draw(st.sampled_from(["en", "EN", "fr", ""])),
        tags=tuple(draw(st.lists(st.sampled_from(["opinion", "Live"]), max_size=2))),
        text=text,
        parts=draw(st.sampled_from([(), split, credited])),
        reference=reference,
    )


@st.composite
def quote_pairs(draw, quotations):
    """Aligned pairs among quotations; whatever is connected shares a statement."""
    made = {}
    for statement, ids in (("s1", quotations[::2]), ("s2", quotations[1::2])):
        ends = st.sampled_from([fact.id for fact in ids] or [""])
        for left, right in draw(st.lists(st.tuples(ends, ends), max_size=6)):
            if left < right:
                made[left, right] = QuotePair(
                    left,
                    right,
                    statement,
                    draw(st.booleans()),
                    draw(st.sampled_from([False, False, True])),
                    draw(st.sampled_from(["same", "unknown", "conflict"])),
                    draw(st.sampled_from(["", "", left, right])),
                )
    return tuple(made[key] for key in sorted(made))


@st.composite
def linked_facts(draw, max_facts=14, lowest=0, sorts=COMMON, articles=ARTICLES):
    """Facts of a few articles, the last of which now and then is a reference file."""
    named = (*articles, "r.txt")
    size = draw(st.integers(0, max_facts))
    found = [draw(facts(number, lowest, sorts, named)) for number in range(size)]
    quotations = [fact for fact in found if (fact.concept, fact.attribute) == ("quotation", "")]
    rows = [draw(rows_of(article)) for article in articles]
    rows.append(draw(rows_of("r.txt", draw(st.sampled_from([REFERENCE, REFERENCE, ""])))))
    return Linked(tuple(rows), tuple(found), (), draw(quote_pairs(quotations)))


FIELDS = ("a.txt", "b.txt", "c.txt", "d.txt", "e.txt", "f.txt", "g.txt")


@st.composite
def contested(draw, lowest=0, dated=True, max_size=8, once=False):
    """Facts of one concept and group, in several articles: the stuff of disagreements."""
    size = draw(st.integers(2, max_size))
    found = []
    for number in range(size):
        day = draw(st.integers(0, 4) | st.tuples(st.integers(0, 4), st.integers(5, 6)))
        found.append(
            Fact(
                id=f"{number:012x}",
                article=FIELDS[number % len(FIELDS)] if once else draw(st.sampled_from(FIELDS)),
                part="body",
                start=10 * number,
                end=10 * number + 5,
                line=1,
                column=10 * number + 1,
                text=draw(st.sampled_from(["fifty", "sixty"])),
                concept="troop count" if dated else "call",
                attribute="value" if dated else "duration",
                entity=f"e{number}",
                value=draw(numeric_values(unit="person", lowest=lowest)),
                hedge=draw(st.sampled_from(["exact", "exact", "about"])),
                as_of=(Interval(*day) if isinstance(day, tuple) else Interval.exactly(day))
                if dated
                else None,
                group="g",
            )
        )
    articles = tuple(SourceRow(name, name, None, n, "en") for n, name in enumerate(FIELDS))
    return Linked(articles, tuple(found))


@st.composite
def scattered(draw, lowest=0):
    """Contested facts in headlines and below them, the last article a reference file."""
    linked = draw(contested(lowest))
    parts = st.sampled_from(["headline", "body"])
    placed = tuple(replace(fact, part=draw(parts)) for fact in linked.facts)
    *rows, last = linked.articles
    return replace(linked, facts=placed, articles=(*rows, replace(last, reference=REFERENCE)))


@st.composite
def adrift(draw):
    """Contested facts of which some cannot be placed, of several owners and outcomes."""
    linked = draw(scattered())
    found = []
    for fact in linked.facts:
        group = draw(st.sampled_from(["g", "g", ""]))
        found.append(
            replace(
                fact,
                group=group,
                unplaced="" if group else draw(st.sampled_from(["", "no-owner"])),
                owner=draw(st.sampled_from(["", "Aland", "Bland"])),
                outcome=draw(st.sampled_from(["", "", "killed"])),
                as_of=draw(st.sampled_from([None, fact.as_of])),
                value=draw(st.sampled_from([Value("number"), fact.value, fact.value])),
            )
        )
    return replace(linked, facts=tuple(found))


@st.composite
def spoken(draw):
    """Quotations of a few articles, most of them aligned with others."""
    linked = draw(scattered())
    quotations = [
        replace(fact, id=f"{n:012x}", concept="quotation", attribute="", value=Value("mention"))
        for n, fact in enumerate(linked.facts)
    ]
    rows = [draw(rows_of(row.article, row.reference)) for row in linked.articles]
    return Linked(tuple(rows), tuple(quotations), (), draw(quote_pairs(quotations)))
