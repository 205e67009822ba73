"""Hypothesis strategies for typed rules: every check, scope, condition and selector."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from generated_facts import (
    CALLS,
    COMMON,
    COUNTS,
    DAYS,
    LENGTHS,
    MARKS,
    NAMES,
    QUOTES,
    REFERENCE,
    SHARES,
    WEEKDAYS,
    Sort,
    intervals,
    linked_facts,
)
from hypothesis import strategies as st

from deskcheck.typed import (
    AddUp,
    Age,
    Agree,
    All,
    Any,
    Appear,
    BeWritten,
    Cite,
    Compare,
    Corroborated,
    Equal,
    GivenIn,
    Have,
    InPart,
    MatchIts,
    MatchWords,
    Metadata,
    Not,
    OfSubject,
    Order,
    Pair,
    Rule,
    Says,
    Selector,
    ShowEllipsis,
    Tagged,
    Tolerance,
    Trend,
    Unique,
)

VIRTUAL = ("hedge", "status", "owner", "outcome", "noun", "unit", "as-of date")
KINDS = ("distance", "number", "percentage", "amount of money", "length of time")
SCOPES = ("sources", "sources", "articles", "article", "outlet", "headline", "reference")
NOT_SAID_OF = (Cite, Compare, Have, Age, Appear, BeWritten, Equal, GivenIn, InPart, Pair)
"""Checks that rules may deny: `must not …`."""

# --- tolerances and checks

shares = st.fractions(0, Fraction(3, 2), max_denominator=8)
currencies = st.sampled_from(["", "", "", "EUR"])
plain_tolerances = st.builds(Tolerance, st.integers(0, 6), unit=currencies) | st.builds(
    Tolerance, share=shares
)
tolerances = plain_tolerances | st.just(Tolerance(exactly=True))
cites = st.builds(
    Cite,
    st.sampled_from(["source", "named source", "anonymous source", "outlet"]),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)
bounds = st.builds(Compare, within=intervals(), unit=st.sampled_from(["", "", "EUR"])) | st.builds(
    Compare, within=intervals(-3, 3)
)
compares = bounds | st.builds(
    Compare,
    texts=st.lists(st.sampled_from(["Phone", "él", "x", "exact", "SHELTER"]), min_size=1).map(
        tuple
    ),
)
haves = st.builds(
    Have,
    st.sampled_from(
        ["speaker", "duration", "medium", "date", "outlet", "publication date", "ordinal", *VIRTUAL]
    ),
)
units = st.sampled_from(["mile", "shelter", "kilometre"])
places = st.sampled_from(["body", "headline", "caption", "file"])


@st.composite
def selectors(draw, sorts=COMMON, *, extra=()):
    """Subjects over a menu of facts: pairs mostly, else figures of all or some kinds, or words."""
    form = draw(st.sampled_from(["pairs"] * 7 + ["numbers", "kinds", "words"]))
    part = draw(st.sampled_from(["", "", "", "headline", "body", "caption"]))
    if form == "words":
        return Selector((), part=part, words=draw(st.sampled_from(["Kiev", "kiev", "will go"])))
    if form == "numbers":
        return Selector((), numbers=True, part=part)
    if form == "kinds":
        chosen = draw(st.lists(st.sampled_from(KINDS), min_size=1, max_size=2, unique=True))
        return Selector((), kinds=tuple(chosen), part=part)
    known = [(sort.concept, sort.attribute) for sort in sorts] + list(extra)
    pairs = draw(st.lists(st.sampled_from(known), min_size=1, max_size=4))
    return Selector(tuple(pairs), part=part)


ABOUT_ARTICLES = (("article", ""), ("article", "outlet"), ("article", "tag"))
subjects = selectors(
    extra=(*ABOUT_ARTICLES, ("troop count", "hedge"), ("troop count", "as-of date"))
)
days = st.builds(
    Selector,
    st.lists(
        st.sampled_from([("call", "date"), ("meeting", "date"), ("article", "publication date")]),
        min_size=1,
        max_size=2,
    ).map(tuple),
)
relations = st.sampled_from(["after", "before", "on or after", "on or before"])
implied = st.sampled_from(["original", "date"])
orders = st.builds(Order, relations, st.none() | days)
appearances = st.builds(Appear, places)
tests_of_facts = (
    cites
    | compares
    | haves
    | orders
    | st.builds(Age, intervals(-3, 6))
    | st.builds(InPart, st.sampled_from(["quotation", "headline", "body", "caption"]))
    | st.builds(GivenIn, units)
    | st.builds(MatchIts, implied, plain_tolerances)
    | appearances
    | st.just(Pair())
)

# --- conditions

of_articles = (
    st.builds(Tagged, st.sampled_from(["opinion", "live"]))
    | st.builds(Says, st.sampled_from(["exclusive", "exclusive report", "b c"]))
    | st.builds(
        Metadata,
        st.sampled_from(["outlet", "language"]),
        st.lists(st.sampled_from(["THE HERALD", "en", ""]), max_size=2).map(tuple),
    )
    | st.builds(Metadata, st.just("published"), within=intervals(0, 6))
)
asked = st.sampled_from(
    ["", "", "", "duration", "medium", "date", "outlet", "hedge", "as-of date", "by its original"]
)
leaves = of_articles | st.builds(OfSubject, asked, tests_of_facts)
conditions = st.recursive(
    leaves,
    lambda parts: (
        st.builds(Not, parts)
        | st.builds(All, st.lists(parts, max_size=3).map(tuple))
        | st.builds(Any, st.lists(parts, max_size=3).map(tuple))
    ),
    max_leaves=4,
)

# --- checks by name, each with the facts that it looks at


class Theme(NamedTuple):
    """A check and the facts that are worth showing it."""

    check: st.SearchStrategy
    sorts: tuple[Sort, ...] = COMMON


wide = intervals(-3, 15)
THEMES: dict[str, Theme] = {
    "agree": Theme(st.builds(Agree, tolerances, st.booleans())),
    "agree with": Theme(st.builds(Agree, tolerances, st.booleans(), days), DAYS),
    "match words": Theme(st.builds(MatchWords, st.booleans()), QUOTES),
    "cite": Theme(cites),
    "compare": Theme(compares),
    "have": Theme(haves),
    "corroborated": Theme(st.builds(Corroborated, st.integers(1, 3)), COUNTS),
    "order": Theme(orders, DAYS),
    "age": Theme(st.builds(Age, intervals(-3, 6)), COUNTS),
    "given in": Theme(st.builds(GivenIn, units), LENGTHS),
    "unique": Theme(st.just(Unique()), (*COUNTS, *COUNTS, *LENGTHS)),
    "match its": Theme(st.builds(MatchIts, implied, plain_tolerances), (*WEEKDAYS, *LENGTHS)),
    "show an ellipsis": Theme(st.builds(ShowEllipsis, st.booleans()), QUOTES),
    "appear": Theme(appearances, (*QUOTES, *COUNTS, *NAMES)),
    "be written": Theme(st.builds(BeWritten, st.sampled_from(["Kiev", "kiev", ""])), QUOTES),
    "add up": Theme(st.builds(AddUp, wide, plain_tolerances), SHARES),
    "equal": Theme(
        st.builds(
            Equal,
            st.lists(
                st.sampled_from(["earlier calls", "earlier meetings"]), min_size=1, max_size=2
            ).map(tuple),
            st.integers(-1, 2),
        ),
        CALLS,
    ),
    "trend": Theme(st.builds(Trend, st.sampled_from(["fall", "rise"])), COUNTS),
    "pair": Theme(st.just(Pair()), MARKS),
    "in part": Theme(
        st.builds(InPart, st.sampled_from(["quotation", "headline", "body", "caption"]))
    ),
    "spelling": Theme(st.just(Agree(Tolerance())), NAMES),
}
"""Every check of the language. The coverage test demands that none is missing."""

checks = st.one_of([theme.check for theme in THEMES.values()])


@st.composite
def rules(draw, number=0, check=checks, conditions=st.none() | conditions, subjects=subjects):  # noqa: B008
    of = draw(check)
    quoted = isinstance(of, (MatchWords, ShowEllipsis))
    across = draw(st.sampled_from(SCOPES))
    refers = across == "reference" or isinstance(of, Appear) or draw(st.integers(0, 9)) == 0
    return Rule(
        id=f"rule-{number}",
        sentence="Something must hold.",
        path="rules/test.rules",
        line=number + 1,
        severity=draw(st.sampled_from(["error", "warning"])),
        subject=Selector((("quotation", ""),)) if quoted else draw(subjects),
        check=of,
        negated=draw(st.booleans()) if isinstance(of, NOT_SAID_OF) else False,
        across=across,
        window=draw(st.sampled_from([0, 0, 1, 2, None])),
        condition=draw(conditions),
        reference=draw(st.sampled_from([REFERENCE] * 4 + ["other.txt"])) if refers else "",
    )


@st.composite
def themed(draw, name, size=6):
    """Rules of one check, and facts for it."""
    theme = THEMES[name]
    some = st.none() | st.none() | conditions
    of = selectors(theme.sorts)
    found = [draw(rules(number, theme.check, some, of)) for number in range(size)]
    return tuple(found), draw(linked_facts(10, lowest=-2, sorts=theme.sorts, articles=CLOSE))


CLOSE = ("a.txt", "b.txt")

EVERYTHING = Selector(tuple({(sort.concept, sort.attribute): None for sort in COMMON}))


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


def agreement(check, across="sources", window=0, name="figures-must-agree", **more):
    """A rule that the facts of `contested` must agree."""
    return Rule(
        id=name,
        sentence="Figures must agree.",
        path="rules/test.rules",
        line=1,
        severity="error",
        subject=more.pop("subject", Selector((("troop count", "value"), ("call", "duration")))),
        check=check,
        across=across,
        window=window,
        reference=REFERENCE if across == "reference" else "",
        **more,
    )
