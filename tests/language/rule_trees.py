"""Trees of rule files, made at random out of everything that the language can say."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from hypothesis import strategies as st

from deskcheck_grammar import tree
from deskcheck_grammar.keywords import ZONES, spellings
from deskcheck_grammar.quantities import MONTHS, SCALES, SMALL, TENS, WEEKDAYS
from deskcheck_grammar.scan import body_marks, lexemes
from deskcheck_grammar.units import CODES, UNITS

SPELLINGS = spellings(tuple(ZONES))
RESERVED = (
    {word for spelling in SPELLINGS for word in spelling.split()}
    | {*SMALL, *TENS, *SCALES, *MONTHS, *WEEKDAYS, "half", "us", "it", "as", "called"}
    | {word for unit in UNITS for word in unit.split()}
)
FAMILIAR = ["storm", "storms", "wave height", "harbour", "ferry's", "speeds", "G7", "U.S.", "co-op"]
KINDS = [
    "length of time", "number", "amount of money", "percentage", "distance", "weight", "day",
    "time of day", "age", "person", "country", "place", "organisation", "text", "statement",
]  # fmt: skip

word = st.one_of(
    st.sampled_from(FAMILIAR),
    st.from_regex(r"[a-z]{2,9}", fullmatch=True).filter(lambda typed: typed not in RESERVED),
)
words = st.lists(word, min_size=1, max_size=3).map(" ".join)
name = words.map(tree.Phrase)


@st.composite
def phrases(draw: st.DrawFn) -> tree.Phrase:
    parts = draw(st.lists(words, min_size=1, max_size=3))
    starts = [draw(st.sampled_from(["", "the ", "a ", "Every ", "each "])) for _ in parts]
    return tree.Phrase(" of ".join(start + part for start, part in zip(starts, parts, strict=True)))


plain = st.text(st.characters(codec="utf-8", exclude_characters='"\n\r'), max_size=20)
texts = plain.map(tree.Text)
many_texts = st.lists(texts, min_size=1, max_size=4).map(tuple)


def _read_back(body: str) -> bool:
    opening, closing = body_marks(body)
    found = lexemes(f"passes\n    {opening}{body}{closing}")
    return len(found) == 2 and found[1].text == body


loose = st.text(st.characters(codec="utf-8", exclude_characters="\n\r"), max_size=20)
marked = st.lists(st.sampled_from(['"', "“", "”", "«", " # ", ' tagged "', "x", ". ", ","])).map(
    "".join
)
bodies = st.one_of(loose, marked).filter(_read_back).map(tree.Text)

numbers = st.one_of(
    st.integers(0, 10**16).map(Fraction),
    st.integers(0, 10**7).map(lambda thousandths: Fraction(thousandths, 1000)),
    st.just(Fraction(1, 2)),
)
units = st.sampled_from(
    [unit.name for unit in UNITS.values()] + sorted(CODES) + ["troop", "soldier", "shelter"]
)
measures = st.builds(tree.Measure, numbers, units)
amounts = st.one_of(
    st.lists(measures, min_size=1, max_size=3),
    st.builds(tree.Measure, numbers, st.just("")).map(lambda bare: [bare]),
).map(lambda parts: tree.Amount(tuple(parts)))
days = st.dates(date(1000, 1, 1)).map(lambda day: tree.Day(day.isoformat()))
operands = st.one_of(amounts, days, texts, phrases())

# ---------------------------------------------------------------- predicates

BOUNDS = ["at most", "at least", "more than", "less than", "equal"]
factors = numbers.filter(lambda number: number >= 1)
others = st.none() | phrases()
agree = st.one_of(
    st.builds(tree.Agree, st.none() | amounts, other=others),
    st.builds(tree.Agree, exactly=st.just(True), other=others),
    st.builds(tree.Agree, factor=factors, other=others),
)
cite = st.builds(
    tree.Cite,
    st.sampled_from(["source", "named source", "anonymous source", "outlet"]),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)
be = st.one_of(
    st.builds(tree.Be, st.sampled_from(BOUNDS), st.tuples(operands)),
    st.builds(tree.Be, st.just("between"), st.tuples(operands, operands)),
    st.builds(tree.Be, st.just("one of"), st.lists(operands, min_size=1, max_size=4).map(tuple)),
)
lengths = st.lists(measures, min_size=1, max_size=2).map(lambda parts: tree.Amount(tuple(parts)))
old = st.one_of(
    st.builds(tree.Old, st.sampled_from(BOUNDS), st.tuples(lengths)),
    st.builds(tree.Old, st.just("between"), st.tuples(amounts, lengths)),
)
relations = st.sampled_from(["after", "before", "on or after", "on or before"])
order = st.builds(tree.Order, relations, phrases())
given_in = st.builds(tree.GivenIn, units)
have = st.builds(tree.Have, phrases())
match_its = st.builds(tree.MatchIts, words.map(tree.Phrase), st.none() | amounts)
appear = st.builds(tree.Appear, st.sampled_from(["body", "headline", "caption"]))
appear_in_file = st.just(tree.Appear("file"))
terms = st.lists(phrases() | amounts, min_size=1, max_size=4).map(tuple)

positive = st.one_of(
    agree,
    st.builds(tree.BeCompatible, st.none() | amounts, others),
    st.builds(tree.Corroborated, st.integers(1, 99)),
    st.just(tree.Unique()),
    st.just(tree.OneSpelling()),
    st.builds(tree.MatchWords, st.booleans()),
    match_its,
    st.builds(tree.ShowEllipsis, st.booleans()),
    st.builds(tree.BeWritten, texts),
    st.builds(tree.AddUp, amounts, st.none() | amounts),
    st.just(tree.Pair()),
)
"""Predicates that may stand without `not`; those of `deniable` may stand either way."""

deniable = st.one_of(
    cite, be, old, order, given_in, have, appear, appear_in_file, st.builds(tree.Equal, terms)
)
denied = st.one_of(
    st.builds(tree.Trend, st.sampled_from(["fall", "rise"])),
    st.builds(tree.BeWritten, st.none() | texts),
)
"""Predicates that are said with `not`."""

predicates = st.one_of(
    st.tuples(positive, st.just(False)),
    st.tuples(deniable, st.booleans()),
    st.tuples(denied, st.just(True)),
)

in_parts = st.builds(tree.InPart, st.sampled_from(["quotation", "headline", "body", "caption"]))
tested = st.one_of(
    be,
    old,
    order,
    given_in,
    cite,
    have,
    match_its,
    appear,
    in_parts,
    st.builds(tree.BeTagged, texts),
    st.builds(tree.Say, texts),
)
it = st.just(tree.Phrase("it"))
tests = st.one_of(
    st.builds(tree.Test, phrases() | it, st.booleans(), tested),
    st.builds(tree.Test, it, st.booleans(), st.just(tree.Pair())),
)
conditions = st.recursive(
    tests,
    lambda inner: st.one_of(
        st.builds(tree.Not, inner),
        st.builds(tree.All, st.lists(inner, min_size=2, max_size=3).map(tuple)),
        st.builds(tree.Any, st.lists(inner, min_size=2, max_size=3).map(tuple)),
    ),
    max_leaves=5,
)

# ---------------------------------------------------------------- rules

WHERE = [
    "across sources",
    "across articles",
    "within an article",
    "within an outlet",
    "between headline and body",
]
WHEN = ["on the same day", "at any time"]
TAKE_A_FILE = tree.Agree | tree.BeCompatible | tree.MatchWords | tree.ShowEllipsis
files_named = st.builds(tree.Scope, st.just("with file"), file=texts)
windows = st.one_of(
    st.builds(tree.Scope, st.sampled_from(WHEN)),
    st.builds(tree.Scope, st.just("within days"), st.integers(0, 400)),
)


@st.composite
def scopes(draw: st.DrawFn, predicate: tree.Predicate) -> tuple[tree.Scope, ...]:
    where = st.builds(tree.Scope, st.sampled_from(WHERE))
    if isinstance(predicate, tree.Appear) and predicate.place == "file":
        return (draw(files_named), *draw(st.lists(windows, max_size=1)))
    if isinstance(predicate, TAKE_A_FILE):
        where = where | files_named
    found = [*draw(st.lists(where, max_size=1)), *draw(st.lists(windows, max_size=1))]
    return tuple(draw(st.permutations(found)))


articles = st.builds(
    tree.ExampleArticle,
    bodies,
    st.none() | texts,
    st.none() | days,
    st.none() | texts,
    st.lists(texts, max_size=2).map(tuple),
    st.lists(texts, max_size=2).map(tuple),
    st.booleans(),
)
examples = st.builds(
    tree.Example,
    st.sampled_from(["passes", "differs", "fails"]),
    st.lists(articles, min_size=1, max_size=2).map(tuple),
)


@st.composite
def rules(draw: st.DrawFn) -> tree.Rule:
    predicate, negated = draw(predicates)
    written = isinstance(predicate, tree.BeWritten)
    return tree.Rule(
        id=draw(st.none() | st.from_regex(r"[a-z]+(-[a-z0-9]+){0,3}", fullmatch=True)),
        subject=draw(texts if written else phrases() | texts),
        modal=draw(st.sampled_from(["must", "should"])),
        negated=negated,
        predicate=predicate,
        scopes=draw(scopes(predicate)),
        when=draw(st.none() | conditions),
        unless=draw(st.none() | conditions),
        because=draw(st.none() | texts),
        see=tuple(draw(st.lists(texts, max_size=2))),
        examples=tuple(draw(st.lists(examples, max_size=2))),
    )


# ---------------------------------------------------------------- definitions

choices = st.builds(tree.Choice, name, st.one_of(st.just(()), many_texts))
many_choices = st.lists(choices, min_size=1, max_size=3).map(tuple)
kinds = st.lists(st.sampled_from(KINDS), min_size=1, max_size=3, unique=True).map(tuple)
patterns = st.lists(texts, max_size=2).map(tuple)
attributes = st.one_of(
    st.builds(tree.AttributeDefinition, name, kinds, st.just(()), patterns),
    st.builds(tree.AttributeDefinition, name, st.just(("choice",)), many_choices, patterns),
)
vocabulary = st.lists(texts, max_size=12).map(tuple)
events = st.builds(
    tree.EventDefinition,
    name,
    vocabulary,
    vocabulary,
    vocabulary,
    vocabulary,
    st.lists(attributes, max_size=3).map(tuple),
    st.lists(name, max_size=3).map(tuple),
)
counts = st.builds(
    tree.CountDefinition,
    name,
    many_texts,
    vocabulary,
    st.one_of(st.just(()), kinds),
    st.one_of(st.just(()), many_choices),
)
things = st.builds(
    tree.ThingDefinition,
    name,
    st.sampled_from(["country", "person", "place", "organisation"]),
    vocabulary,
    st.lists(name, max_size=3).map(tuple),
)
statements = st.builds(
    tree.StatementDefinition, name, many_texts, st.lists(attributes, max_size=3).map(tuple)
)
uses = st.builds(tree.Use, st.lists(name | texts, min_size=1, max_size=3).map(tuple))
files = st.lists(st.one_of(uses, events, counts, things, statements, rules()), max_size=4).map(
    lambda statements: tree.RuleFile(tuple(statements))
)
