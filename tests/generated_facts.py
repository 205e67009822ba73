"""Hypothesis strategies for typed rules and linked facts, with few values so that they collide."""

from __future__ import annotations

from fractions import Fraction

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
from deskcheck.typed import (
    Agree,
    All,
    Any,
    Cite,
    Compare,
    Have,
    MatchWords,
    Metadata,
    Not,
    OfSubject,
    Rule,
    Says,
    Selector,
    Tagged,
    Tolerance,
)

ARTICLES = ("a.txt", "b.txt", "c.txt", "d.txt")
WORDS = ("phone", "video", "Él", "")
NUMBERED = (
    ("call", "duration", "length of time", "second"),
    ("troop count", "value", "number", "person"),
    ("fee", "value", "amount of money", "EUR"),
    ("meeting", "date", "day", "day"),
)
WORDED = (
    ("call", "medium", "choice"),
    ("quotation", "speaker", "person"),
    ("quotation", "cue", "text"),
    ("weekday", "date", "text"),
)
MENTIONS = (("call", ""), ("quotation", ""), ("weekday", ""))

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


@st.composite
def numeric_values(draw, kind="number", unit="", lowest=0):
    printed = draw(st.builds(Interval.exactly, st.integers(lowest, 12)) | intervals(lowest))
    possible = draw(st.just(printed) | intervals(lowest))
    shown = draw(st.sampled_from([printed, printed, None]))
    return Value(kind, possible, shown, unit)


chain_links = st.builds(
    Credit,
    st.just("someone"),
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


@st.composite
def facts(draw, number, lowest=0):
    article = draw(st.sampled_from(ARTICLES))
    what = draw(st.sampled_from(["number"] * 4 + ["word"] * 2 + ["mention"] * 2))
    if what == "number":
        concept, attribute, kind, unit = draw(st.sampled_from(NUMBERED))
        unit = draw(st.sampled_from([unit] * 5 + ["USD"]))
        value = draw(numeric_values(kind, unit, lowest) | st.just(Value(kind)))
    elif what == "word":
        concept, attribute, kind = draw(st.sampled_from(WORDED))
        value = Value(kind, text=draw(st.sampled_from(WORDS)))
    else:
        concept, attribute = draw(st.sampled_from(MENTIONS))
        value = Value("mention")
    group = draw(st.sampled_from(["g1", "g1", "g2", ""]))
    part = draw(st.sampled_from(["headline", "body"]))
    start = draw(st.integers(0, 3))
    places = draw(
        st.lists(
            st.builds(Place, small, small, st.just(1), st.just(1), st.sampled_from([part, "body"])),
            max_size=2,
        )
    )
    day = draw(st.none() | st.integers(0, 6) | st.just("wide"))
    as_of = (
        intervals(0, 6) if day == "wide" else st.just(None if day is None else Interval(day, day))
    )
    return Fact(
        id=f"{number:012x}",
        article=article,
        part=part,
        start=start,
        end=start + 1,
        line=1,
        column=start + 1,
        text=draw(st.sampled_from(["fifty", "Sixty  minutes", "x"])),
        concept=concept,
        attribute=attribute,
        entity=draw(st.sampled_from(["e1", "e2", ""])),
        value=value,
        hedge=draw(st.sampled_from(["exact", "about"])),
        attributions=tuple(draw(st.lists(attributions, max_size=2))),
        traits=frozenset(draw(st.sets(st.sampled_from(["speech", "unread speaker"])))),
        owner=draw(st.sampled_from(["", "Aland", "Bland"])),
        outcome=draw(st.sampled_from(["", "killed"])),
        as_of=draw(as_of) if attribute == "value" else None,
        group=group,
        unplaced="" if group else draw(st.sampled_from(["", "unplaced", "no-owner"])),
        places=tuple(places),
    )


@st.composite
def rows_of(draw, article):
    return SourceRow(
        article=article,
        source=article,
        outlet=draw(st.sampled_from([None, "The Herald", "the herald", "Gazette"])),
        published=draw(st.none() | st.integers(0, 6)),
        language=draw(st.sampled_from(["en", "EN", "fr", ""])),
        tags=tuple(draw(st.lists(st.sampled_from(["opinion", "Live"]), max_size=2))),
        text=draw(st.sampled_from(["", "An EXCLUSIVE\n report", "exclusively", 'a "b", c'])),
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
                )
    return tuple(made[key] for key in sorted(made))


@st.composite
def linked_facts(draw, max_facts=14, lowest=0):
    found = [draw(facts(n, lowest)) for n in range(draw(st.integers(0, max_facts)))]
    quotations = [fact for fact in found if (fact.concept, fact.attribute) == ("quotation", "")]
    articles = tuple(draw(rows_of(article)) for article in ARTICLES)
    return Linked(articles, tuple(found), (), draw(quote_pairs(quotations)))


shares = st.fractions(0, Fraction(3, 2), max_denominator=8)
tolerances = (
    st.builds(Tolerance, st.integers(0, 6), unit=st.sampled_from(["", "", "", "EUR"]))
    | st.builds(Tolerance, share=shares)
    | st.just(Tolerance(exactly=True))
)
cites = st.builds(
    Cite,
    st.sampled_from(["source", "named source", "anonymous source", "outlet"]),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)
compares = st.builds(
    Compare, within=intervals(), unit=st.sampled_from(["", "", "EUR"])
) | st.builds(Compare, texts=st.lists(st.sampled_from(["Phone", "él", "x"]), min_size=1).map(tuple))
haves = st.builds(
    Have, st.sampled_from(["speaker", "duration", "medium", "date", "outlet", "publication date"])
)
leaves = (
    st.builds(Tagged, st.sampled_from(["opinion", "live"]))
    | st.builds(Says, st.sampled_from(["exclusive", "exclusive report", "b c"]))
    | st.builds(
        Metadata,
        st.sampled_from(["outlet", "language"]),
        st.lists(st.sampled_from(["THE HERALD", "en", ""]), max_size=2).map(tuple),
    )
    | st.builds(Metadata, st.just("published"), within=intervals(0, 6))
    | st.builds(
        OfSubject,
        st.sampled_from(["", "", "duration", "medium", "date", "outlet"]),
        cites | compares | haves,
    )
)
conditions = st.recursive(
    leaves,
    lambda parts: (
        st.builds(Not, parts)
        | st.builds(All, st.lists(parts, max_size=3).map(tuple))
        | st.builds(Any, st.lists(parts, max_size=3).map(tuple))
    ),
    max_leaves=4,
)
selectors = st.builds(
    Selector,
    st.lists(
        st.sampled_from(
            [
                *((concept, attribute) for concept, attribute, *_ in NUMBERED),
                *((concept, attribute) for concept, attribute, _ in WORDED),
                *MENTIONS,
                ("article", ""),
                ("article", "outlet"),
                ("article", "tag"),
            ]
        ),
        min_size=1,
        max_size=4,
    ).map(tuple),
    st.sampled_from([False, False, False, True]),
)
agreements = st.builds(Agree, tolerances, st.booleans())
checks = agreements | agreements | st.builds(MatchWords, st.booleans()) | cites | compares | haves


@st.composite
def rules(draw, number=0, check=checks, conditions=st.none() | conditions, subjects=selectors):  # noqa: B008
    of = draw(check)
    matches = Selector((("quotation", ""),))
    return Rule(
        id=f"rule-{number}",
        sentence="Something must hold.",
        path="rules/test.rules",
        line=number + 1,
        severity=draw(st.sampled_from(["error", "warning"])),
        subject=matches if isinstance(of, MatchWords) else draw(subjects),
        check=of,
        negated=draw(st.booleans()) if isinstance(of, (Cite, Compare, Have)) else False,
        across=draw(st.sampled_from(["sources", "sources", "articles", "article", "outlet"])),
        window=draw(st.sampled_from([0, 0, 1, 2, None])),
        condition=draw(conditions),
    )


EVERYTHING = Selector(
    tuple((concept, attribute) for concept, attribute, *_ in (*NUMBERED, *WORDED, *MENTIONS))
)


@st.composite
def conditional_rules(draw, size=6):
    """Rules about everything, so that only their conditions choose."""
    check = st.just(Have("nothing"))
    return tuple(
        draw(rules(number, check, conditions, st.just(EVERYTHING))) for number in range(size)
    )


@st.composite
def rule_lists(draw, max_size=5):
    return tuple(draw(rules(number)) for number in range(draw(st.integers(1, max_size))))


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
def adrift(draw):
    """Contested facts of which some cannot be placed, of several owners and outcomes."""
    linked = draw(contested())
    facts = []
    for fact in linked.facts:
        group = draw(st.sampled_from(["g", "g", ""]))
        facts.append(
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
    return replace(linked, facts=tuple(facts))


@st.composite
def spoken(draw):
    """Quotations of a few articles, most of them aligned with others."""
    quotations = [
        replace(fact, id=f"{n:012x}", concept="quotation", attribute="", value=Value("mention"))
        for n, fact in enumerate(draw(contested(dated=False, max_size=8)).facts)
    ]
    rows = [draw(rows_of(name)) for name in FIELDS]
    return Linked(tuple(rows), tuple(quotations), (), draw(quote_pairs(quotations)))


def agreement(check, across="sources", window=0, name="figures-must-agree"):
    """A rule that the facts of `contested` must agree."""
    return Rule(
        id=name,
        sentence="Figures must agree.",
        path="rules/test.rules",
        line=1,
        severity="error",
        subject=Selector((("troop count", "value"), ("call", "duration"))),
        check=check,
        across=across,
        window=window,
    )
