"""Trees for the type checker's tests: a vocabulary, and random trees over it."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import strategies as st

from deskcheck.vocabulary import Vocabulary, vocabulary
from deskcheck_grammar import tree
from deskcheck_grammar.source import Source, Span

Phrase, Text = tree.Phrase, tree.Text

DEFINITIONS: tuple[tree.Definition, ...] = (
    tree.EventDefinition(
        Phrase("hearing"),
        called=(Text("hearing"), Text("court session")),
        loosely_called=(Text("session"),),
        told_as=(Text("testified"),),
        attributes=(
            tree.AttributeDefinition(Phrase("duration"), ("length of time",)),
            tree.AttributeDefinition(
                Phrase("format"),
                ("choice",),
                (
                    tree.Choice(Phrase("open"), (Text("open"), Text("public"))),
                    tree.Choice(Phrase("closed"), (Text("closed"),)),
                ),
            ),
            tree.AttributeDefinition(Phrase("judge"), ("person",)),
            tree.AttributeDefinition(Phrase("convener"), ("person", "country")),
            tree.AttributeDefinition(Phrase("bail"), ("amount of money",)),
            tree.AttributeDefinition(Phrase("turnout"), ("percentage",)),
            tree.AttributeDefinition(Phrase("way"), ("distance",)),
            tree.AttributeDefinition(Phrase("state"), ("country",)),
        ),
    ),
    tree.EventDefinition(
        Phrase("march"),
        called=(Text("march"), Text("rally")),
        attributes=(tree.AttributeDefinition(Phrase("durations"), ("length of time",)),),
    ),
    tree.CountDefinition(
        Phrase("crowd count"),
        nouns=(Text("protesters"), Text("marchers")),
        owner_kinds=("organisation",),
    ),
    tree.StatementDefinition(
        Phrase("slur"),
        (Text("{speaker} insulted {target}"),),
        (
            tree.AttributeDefinition(
                Phrase("apology"), ("statement",), patterns=(Text("{speaker} apologised"),)
            ),
        ),
    ),
    tree.ThingDefinition(
        Phrase("Norland"), "country", (Text("Norland"), Text("Harwick")), (Phrase("Norse"),)
    ),
)


def made(*definitions: tree.Definition) -> Vocabulary:
    """The vocabulary of some definitions, which must hold no mistake."""
    found, mistakes = vocabulary([(Source("words.rules", ""), definitions)])
    assert mistakes == ()
    return found


VOCABULARY = made(*DEFINITIONS)

TEXT = "Some words, thirty or more, that a span may point at when nobody typed a sentence.\n" * 2
SOURCE = Source("any.rules", TEXT)

spans = st.builds(
    lambda start, length: Span(start, start + length),
    st.integers(0, len(TEXT)),
    st.integers(0, 40),
)
typed = st.text("aefgt é's’-.1\n", max_size=12)
NAMES = [
    *("hearing duration", "the duration of a hearing", "Hearings' durations", "durations"),
    *("a hearing's format", "hearing judge", "hearing convener", "hearing bail", "turnout"),
    *("march dates", "date", "a march", "crowd counts", "figures", "quotations", "speaker"),
    *("every article", "an article's publication date", "name", "language", "a person", "weekday"),
    *("open hearing duration", "rally dates", "hearing lenght", "protesters", "crowd", "", "of"),
    *("it", "its format", "the article", "anonymous source", "the state", "source", "participants"),
    *("headline figures", "figures in a caption", "lengths", "amounts of money", "percentages"),
    *(
        "shares",
        "a conversion",
        "stated changes",
        "an age",
        "quotation marks",
        "shortened quotations",
    ),
    *("a crowd count's hedge", "status", "as-of date", "hearing ordinal", "its earlier marches"),
    *(
        "shortened quotations",
        "captions",
        "a caption's date",
        "headline date",
        "person's name",
        "slur",
    ),
]
phrases = st.builds(Phrase, st.sampled_from(NAMES) | typed, spans)
texts = st.builds(Text, st.sampled_from(["opinion", "Norland", "", "x"]) | typed, spans)
UNITS = ["", "minute", "hour", "day", "percent", "percentage point", "$", "EUR", "mile", "month"]
UNITS += ["minut", "marcher", "person", "xyzzy", "€"]
numbers = st.sampled_from([Fraction(15), Fraction(1, 3), Fraction(5, 2), Fraction(10**30)]) | (
    st.integers(0, 10**6).map(Fraction)
)
measures = st.builds(tree.Measure, numbers, st.sampled_from(UNITS), spans)
amounts = st.builds(tree.Amount, st.lists(measures, min_size=1, max_size=2).map(tuple), spans)
days = st.builds(tree.Day, st.sampled_from(["2021-12-30", "2021-02-30", "0001-01-01"]), spans)
operands = st.one_of(amounts, days, texts, phrases)


def _be(operator: str) -> st.SearchStrategy[tree.Be]:
    least, most = {"between": (2, 2), "one of": (1, 3)}.get(operator, (1, 1))
    some = st.lists(operands, min_size=least, max_size=most).map(tuple)
    return st.builds(tree.Be, st.just(operator), some, spans)


bes = st.sampled_from(
    ["between", "at most", "at least", "more than", "less than", "one of", "equal"]
).flatmap(_be)
cites = st.builds(
    tree.Cite,
    st.sampled_from(["source", "named source", "anonymous source", "outlet"]),
    *[st.booleans()] * 3,
    spans,
)
some_tolerance = st.none() | amounts
others = st.none() | phrases
BOUNDS = ["at most", "at least", "more than", "less than", "equal"]
PARTS = ["quotation", "headline", "body", "caption"]

MADE: dict[type, st.SearchStrategy[tree.Predicate]] = {
    tree.Agree: st.builds(
        tree.Agree, some_tolerance, st.booleans(), st.none() | numbers, others, spans
    ),
    tree.BeCompatible: st.builds(tree.BeCompatible, some_tolerance, others, spans),
    tree.Cite: cites,
    tree.Be: bes,
    tree.Have: st.builds(tree.Have, phrases, spans),
    tree.MatchWords: st.builds(tree.MatchWords, st.booleans(), spans),
    tree.Corroborated: st.builds(tree.Corroborated, st.integers(0, 9), spans),
    tree.Order: st.builds(
        tree.Order,
        st.sampled_from(["after", "before", "on or after", "on or before"]),
        phrases | st.just(Phrase("publication")),
        spans,
    ),
    tree.Old: st.builds(tree.Old, st.sampled_from(BOUNDS), st.tuples(amounts), spans)
    | st.builds(tree.Old, st.just("between"), st.tuples(amounts, amounts), spans),
    tree.GivenIn: st.builds(tree.GivenIn, st.sampled_from(["mile", "EUR", "percent", "x"]), spans),
    tree.Unique: st.builds(tree.Unique, spans),
    tree.OneSpelling: st.builds(tree.OneSpelling, spans),
    tree.MatchIts: st.builds(
        tree.MatchIts,
        st.sampled_from(["date", "birth date", "original", "figures", "x"]).map(Phrase) | phrases,
        some_tolerance,
        spans,
    ),
    tree.ShowEllipsis: st.builds(tree.ShowEllipsis, st.booleans(), spans),
    tree.Appear: st.builds(
        tree.Appear, st.sampled_from(["body", "headline", "caption", "file"]), spans
    ),
    tree.BeWritten: st.builds(tree.BeWritten, st.none() | texts, spans),
    tree.AddUp: st.builds(tree.AddUp, amounts, some_tolerance, spans),
    tree.Equal: st.builds(
        tree.Equal, st.lists(phrases | amounts, min_size=1, max_size=3).map(tuple), spans
    ),
    tree.Trend: st.builds(tree.Trend, st.sampled_from(["fall", "rise"]), spans),
    tree.Pair: st.builds(tree.Pair, spans),
    tree.BeTagged: st.builds(tree.BeTagged, texts, spans),
    tree.Say: st.builds(tree.Say, texts, spans),
    tree.InPart: st.builds(tree.InPart, st.sampled_from(PARTS), spans),
}
"""Every predicate of the language, at random."""

predicates = st.one_of(*MADE.values())
tests = st.builds(tree.Test, phrases, st.booleans(), predicates, spans)
conditions = st.recursive(
    tests,
    lambda inner: st.one_of(
        st.builds(tree.Not, inner, spans),
        st.builds(tree.All, st.lists(inner, min_size=2, max_size=3).map(tuple), spans),
        st.builds(tree.Any, st.lists(inner, min_size=2, max_size=3).map(tuple), spans),
    ),
    max_leaves=4,
)
SCOPES = ["across sources", "across articles", "within an article", "within an outlet"]
SCOPES += ["between headline and body", "on the same day", "at any time", "with file"]
scopes = st.one_of(
    st.builds(tree.Scope, st.sampled_from(SCOPES), st.none(), st.none(), spans),
    st.builds(tree.Scope, st.just("within days"), st.integers(0, 400), st.none(), spans),
    st.builds(tree.Scope, st.just("with file"), st.none(), texts, spans),
)
rules = st.builds(
    tree.Rule,
    id=st.none() | st.sampled_from(["one", "two"]),
    subject=phrases | texts,
    modal=st.sampled_from(["must", "should"]),
    negated=st.booleans(),
    predicate=predicates,
    scopes=st.lists(scopes, max_size=2).map(tuple),
    when=st.none() | conditions,
    unless=st.none() | conditions,
    span=spans,
    id_span=spans,
)


def _amount(unit: str) -> st.SearchStrategy[tree.Amount]:
    measure = st.builds(tree.Measure, st.integers(0, 10**6).map(Fraction), st.just(unit), spans)
    return st.builds(tree.Amount, st.tuples(measure), spans)


def _ranged(*units: str) -> st.SearchStrategy[tree.Be]:
    operators = st.sampled_from(["at most", "at least", "more than", "less than", "equal"])
    one = st.sampled_from(units).flatmap(_amount)
    return st.builds(tree.Be, operators, st.tuples(one), spans)


def _worded(*words: str) -> st.SearchStrategy[tree.Be]:
    word = st.builds(Phrase, st.sampled_from(words), spans)
    return st.builds(tree.Be, st.sampled_from(["one of", "equal"]), st.tuples(word), spans)


def _agreeing(*units: str) -> st.SearchStrategy[tree.Predicate]:
    some = st.none() | st.sampled_from(units).flatmap(_amount)
    plain = st.builds(tree.Agree, some, span=spans)
    return plain | st.builds(tree.BeCompatible, some, span=spans)


TIMES, COUNTED = ("minute", "hour", "week", "percent"), ("", "marcher", "percent")
PUBLICATION = st.just(Phrase("publication"))


def _given(*some: str) -> st.SearchStrategy[tree.GivenIn]:
    return st.builds(tree.GivenIn, st.sampled_from(some), spans)


SENSIBLE: list[tuple[str, st.SearchStrategy[tree.Predicate]]] = [
    ("hearing duration", _agreeing(*TIMES) | _ranged(*TIMES[:3]) | cites | _given("hour")),
    ("durations", _agreeing(*TIMES) | _ranged(*TIMES[:3]) | cites),
    ("crowd counts", _agreeing(*COUNTED) | _ranged(*COUNTED[:2]) | cites),
    ("crowd counts", MADE[tree.Corroborated] | MADE[tree.Trend] | MADE[tree.Unique]),
    ("crowd counts", st.builds(tree.Old, st.just("at most"), st.tuples(_amount("day")), spans)),
    ("hearing bail", _agreeing("$", "EUR", "percent") | _ranged("$", "EUR") | cites),
    ("hearing dates", _agreeing("day", "week") | cites),
    ("hearing dates", st.builds(tree.Order, st.just("after"), PUBLICATION, spans)),
    ("a caption's date", st.builds(tree.Agree, other=st.just(Phrase("hearing date")), span=spans)),
    ("hearing format", st.builds(tree.Agree, span=spans) | _worded("open", "closed") | cites),
    ("hearing convener", st.builds(tree.Agree, span=spans) | _worded("Norland", "Harwick")),
    ("figures", _agreeing("percent") | st.builds(tree.Agree, factor=st.just(Fraction(10)))),
    ("every hearing", st.builds(tree.Have, st.just(Phrase("a judge")), spans)),
    ("every quotation", st.builds(tree.Have, st.just(Phrase("a speaker")), spans)),
    ("every slur", st.builds(tree.Have, st.just(Phrase("an apology")), spans)),
    ("quotations", MADE[tree.MatchWords] | MADE[tree.ShowEllipsis]),
    ("a person's name", MADE[tree.OneSpelling]),
    ("quotation marks", MADE[tree.Pair]),
    ("a weekday", st.builds(tree.MatchIts, st.just(Phrase("date")), span=spans)),
    ("lengths", _given("kilometre", "mile")),
    ("headline figures", st.builds(tree.Appear, st.just("body"), spans)),
    ("shares", st.builds(tree.AddUp, _amount("percent"), st.none() | _amount("percent"), spans)),
    (
        "a hearing's ordinal",
        st.builds(tree.Equal, st.just((Phrase("its earlier hearings"),)), spans),
    ),
]
CONDITIONS: list[tuple[str, st.SearchStrategy[tree.Predicate]]] = [
    ("the article", st.builds(tree.BeTagged, texts, spans) | st.builds(tree.Say, texts, spans)),
    ("the article's language", _worded("English", "fr")),
    ("it", cites),
    (
        "its date",
        st.builds(tree.Be, st.just("more than"), st.tuples(st.just(tree.Day("2021-01-02")))),
    ),
    ("the format", _worded("open", "closed")),
    ("it", MADE[tree.InPart]),
    ("its date", st.builds(tree.Order, st.just("before"), PUBLICATION, spans)),
]


def _sensible_rule(
    pair: tuple[str, st.SearchStrategy[tree.Predicate]],
) -> st.SearchStrategy[tree.Rule]:
    return st.builds(
        tree.Rule,
        id=st.none(),
        subject=st.builds(Phrase, st.just(pair[0]), spans),
        modal=st.sampled_from(["must", "should"]),
        negated=st.sampled_from([False, False, True]),
        predicate=pair[1],
        when=st.none() | st.sampled_from(CONDITIONS).flatmap(_sensible_test),
        unless=st.none() | st.sampled_from(CONDITIONS).flatmap(_sensible_test),
        span=spans,
    )


def _sensible_test(
    pair: tuple[str, st.SearchStrategy[tree.Predicate]],
) -> st.SearchStrategy[tree.Test]:
    return st.builds(tree.Test, st.just(Phrase(pair[0])), st.booleans(), pair[1], spans)


sensible = st.sampled_from(SENSIBLE).flatmap(_sensible_rule)
files = st.lists(rules | sensible, max_size=4).map(
    lambda found: (SOURCE, tree.RuleFile(tuple(found)))
)
