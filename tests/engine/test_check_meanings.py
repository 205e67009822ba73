"""What each check of the language means, case by case, at its boundaries."""

from __future__ import annotations

import pytest
from generated_facts import REFERENCE
from made_facts import figure, made, quotation
from msgspec.structs import replace

from deskcheck.facts import Attribution, Credit, Interval, Linked, QuotePair, SourceRow, Value
from deskcheck.reference import evaluate, steps
from deskcheck.typed import (
    AddUp,
    Age,
    Agree,
    Appear,
    BeWritten,
    Compare,
    Corroborated,
    Equal,
    GivenIn,
    Have,
    InPart,
    MatchIts,
    OfSubject,
    Order,
    Pair,
    Rule,
    Selector,
    ShowEllipsis,
    Tolerance,
    Trend,
    Unique,
)

COUNT = ("troop count", "value")


def judged(check, *facts, about=(COUNT,), rows=(), pairs=(), **more):
    """What a rule says of facts: verdict and roles of each finding, then reason codes."""
    names = sorted({fact.article for fact in facts} - {row.article for row in rows})
    articles = (*rows, *(SourceRow(name, name, None, 10, "en") for name in names))
    subject = more.pop("subject", Selector(tuple(about)))
    rule = Rule("r", "It must hold.", "r.rules", 1, "error", subject, check, **more)
    outcome = evaluate([rule], Linked(articles, facts, (), pairs))
    found = [(one.verdict, *sorted(role for _, role in one.facts)) for one in outcome.judgements]
    return found + [one.code for one in outcome.unchecked]


def number(attribute, low, high=None, *, concept="call", article="a.txt", **more):
    value = Value("number", Interval(low, low if high is None else high), None, "one")
    return made(article, concept, attribute, value, entity=more.pop("entity", "e"), **more)


def day(concept, when, *, start=0, **more):
    value = Value("day") if when is None else Value("day", Interval.exactly(when), None, "day")
    more.setdefault("entity", concept)
    return made("a.txt", concept, "date", value, start=start, **more)


def length(low, high, text, attribute="value", start=0):
    value = Value("distance", Interval(low, high), None, "millimetre", text)
    return made("a.txt", "conversion", attribute, value, start=start, entity="e")


def said_by(*names):
    return tuple(
        Attribution((Credit(name, "named person", 0, 0),), "carried", (0, 0)) for name in names
    )


VIOLATES = [("violates", "subject")]
TWO = [("violates", "subject", "subject")]
LENGTH = (("conversion", "value"),)


@pytest.mark.parametrize(
    ("implied", "tolerance", "expected"),
    [
        (length(9, 11, "mile", "by its original", 9), Tolerance(), []),
        (length(11, 12, "mile", "by its original", 9), Tolerance(), TWO),
        (length(11, 12, "mile", "by its original", 9), Tolerance(1), []),
        (replace(length(1, 1, "mile", "by its original", 9), value=Value("distance")),
         Tolerance(), ["unresolved"]),
        (length(99, 99, "mile", "by its ruler", 9), Tolerance(), []),
    ],
)  # fmt: skip
def test_match_its(implied, tolerance, expected):
    check = MatchIts("original", tolerance)
    assert judged(check, length(10, 10, "kilometre"), implied, about=LENGTH) == expected


CALL = (("call", "date"),)
MEETING = Selector((("meeting", "date"),))


@pytest.mark.parametrize(
    ("relation", "first", "second", "expected"),
    [
        ("after", 5, 4, []),
        ("after", 5, 5, TWO),
        ("on or after", 5, 5, []),
        ("on or after", 4, 5, TWO),
        ("before", 4, 5, []),
        ("on or before", 6, 5, TWO),
        ("on or before", 5, 5, []),
        ("before", 5, 5, TWO),
        ("before", 4, None, ["unresolved"]),
        ("before", None, 4, ["unresolved"]),
    ],
)
def test_order(relation, first, second, expected):
    facts = day("call", first), day("meeting", second, start=9)
    assert judged(Order(relation, MEETING), *facts, about=CALL) == expected


def test_two_candidates_for_an_order_are_not_chosen_from():
    facts = day("call", 1), day("meeting", 2, start=9), day("meeting", 0, start=19, entity="other")
    assert judged(Order("after", MEETING), *facts, about=CALL) == ["several"]
    assert judged(Agree(Tolerance(), other=MEETING), *facts, about=CALL) == ["several"]


def test_publication_is_a_day_to_be_before():
    assert judged(Order("on or before"), day("call", 10), about=CALL) == []
    assert judged(Order("on or before"), day("call", 11), about=CALL) == VIOLATES
    undated = SourceRow("a.txt", "a.txt", None, None, "en")
    assert judged(Order("on or before"), day("call", 11), about=CALL, rows=[undated]) == []


@pytest.mark.parametrize(
    ("meetings", "expected"),
    [([5, 9], []), ([6], []), ([7, 8], [("contradicts", "disputed", "disputed", "disputed")])],
)
def test_agreement_with_what_the_article_says_elsewhere(meetings, expected):
    others = [day("meeting", when, start=9 + n) for n, when in enumerate(meetings)]
    check = Agree(Tolerance(1), other=MEETING)
    assert judged(check, day("call", 5), *others, about=CALL) == expected


@pytest.mark.parametrize(
    ("when", "expected"), [(8, []), (7, VIOLATES), (11, []), (None, ["undated"])]
)
def test_age(when, expected):
    assert judged(Age(Interval(None, 2)), figure("a.txt", 5, day=when)) == expected


def test_given_in_a_unit_beside_another():
    miles, kilometres = length(1, 1, "mile"), length(1, 1, "kilometre", "by its original", 9)
    assert judged(GivenIn("kilometre"), miles, about=LENGTH) == VIOLATES
    assert judged(GivenIn("kilometre"), miles, kilometres, about=LENGTH) == []
    assert judged(GivenIn("kilometre"), length(1, 1, ""), about=LENGTH) == []


@pytest.mark.parametrize(
    ("traits", "attributions", "expected"),
    [({"quoted"}, (), []), (set(), said_by("X"), VIOLATES),
     (set(), (Attribution((), "speaker", (0, 0)),), [])],
)  # fmt: skip
def test_in_a_quotation(traits, attributions, expected):
    fact = figure("a.txt", 5, traits=frozenset(traits), attributions=attributions)
    assert judged(InPart("quotation"), fact) == expected
    assert judged(InPart("body"), fact) == []


@pytest.mark.parametrize(("body", "expected"), [((4, 6), []), ((6, 7), VIOLATES), ((5, 5), [])])
def test_headline_figures_appear_in_the_body(body, expected):
    headline = figure("a.txt", 5, part="headline")
    rule = {"subject": Selector((COUNT,), part="headline")}
    facts = headline, figure("a.txt", body, start=20)
    assert judged(Appear("body"), *facts, **rule) == expected


def test_quotations_appear_by_their_words():
    headline = quotation("a.txt", "“We will go”", part="headline")
    about = Selector((("quotation", ""),), part="headline")
    body = quotation("a.txt", "“Soon we will go, too.”", start=30)
    other = quotation("a.txt", "“We went”", start=30)
    assert judged(Appear("body"), headline, body, subject=about) == []
    assert judged(Appear("body"), headline, other, subject=about) == VIOLATES


def test_a_reference_file_is_looked_into_and_not_judged():
    file = SourceRow("r.txt", "r.txt", None, None, "en", text="We go.", reference=REFERENCE)
    facts = figure("a.txt", 5), figure("r.txt", 5), figure("r.txt", 9, start=9)
    more = {"rows": [file], "reference": REFERENCE}
    assert judged(Appear("file"), *facts, **more) == []
    assert judged(Appear("file"), *facts, negated=True, **more) == VIOLATES
    assert judged(Appear("file"), figure("a.txt", (4, 6)), *facts[1:], **more) == VIOLATES
    said = quotation("a.txt", "“We go”")
    assert judged(Appear("file"), said, about=(("quotation", ""),), **more) == []


def test_words_are_found_where_articles_print_them():
    text = "KIEV fell\nIn Kiev, kiev and Kievan words"
    parts = (("headline", 0, 9), ("body", 10, len(text)))
    row = SourceRow("a.txt", "a.txt", None, 1, "en", text=text, parts=parts)
    said = quotation("a.txt", "Kiev,", start=13)

    def places(check, words, part="", **more):
        subject = Selector((), words=words, part=part)
        return len(judged(check, said, rows=[row], subject=subject, **more))

    assert places(BeWritten("Kyiv"), "Kiev") == 2
    assert places(BeWritten("Kyiv"), "Kiev", part="headline") == 1
    assert places(BeWritten("Kiev"), "Kiev") == 1
    assert places(BeWritten(), "kiev", negated=True) == 3
    unquoted = OfSubject("", InPart("quotation"))
    assert places(BeWritten("Kyiv"), "Kiev", condition=unquoted) == 1
    assert places(BeWritten(), "a kiev", negated=True) == 0


def test_pair():
    marks = [
        made("a.txt", "quotation mark", "", Value("mention"), start=n, traits=frozenset(traits))
        for n, traits in enumerate([(), ("unpaired",)])
    ]
    assert judged(Pair(), *marks, about=(("quotation mark", ""),)) == VIOLATES


def shares(*values, entity="e"):
    return [
        made("a.txt", "share", "value", Value("percentage", value), start=9 * n, entity=entity)
        for n, value in enumerate(values)
    ]


HUNDRED = AddUp(Interval.exactly(100), Tolerance(1))


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([Interval(60, 60), Interval(39, 39)], []),
        ([Interval(60, 60), Interval(38, 38)], TWO),
        ([Interval(60, 60), Interval(30, 39)], []),
        ([Interval(60, 60), Interval(30, 39, False, True)], TWO),
        ([Interval(60, 60), None], ["unresolved", "unresolved"]),
        ([Interval(60, 60)], []),
        ([Interval(60, 60), Interval(1, None)], []),
    ],
)
def test_add_up(parts, expected):
    assert judged(HUNDRED, *shares(*parts), about=(("share", "value"),)) == expected


@pytest.mark.parametrize(
    ("ordinal", "expected"),
    [(4, []), (5, [("violates", "subject", "subject", "subject")])],
)
def test_equal(ordinal, expected):
    facts = number("ordinal", ordinal), number("calls", 2, start=9), number("talks", 1, start=19)
    about = (("call", "ordinal"),)
    check = Equal(("calls", "talks"), 1)
    assert judged(check, *facts, about=about) == expected
    assert judged(check, *facts, about=about, negated=True) == ([] if expected else [
        ("violates", "subject", "subject", "subject")])  # fmt: skip
    assert judged(check, *facts[:2], about=about) == []


def test_a_sum_of_loose_terms_is_neither_right_nor_wrong():
    facts = number("ordinal", 4), number("calls", 2, 9, start=9)
    for negated in (True, False):
        about = (("call", "ordinal"),)
        assert judged(Equal(("calls",), 1), *facts, about=about, negated=negated) == []


def test_corroboration_counts_first_speakers_of_a_group():
    first = figure("a.txt", 5, attributions=said_by("Ann", "ANN"))
    second = figure("b.txt", 6, attributions=said_by("Bob"))
    assert judged(Corroborated(2), first, second) == []
    assert judged(Corroborated(3), first, second) == TWO
    assert judged(Corroborated(2), first) == VIOLATES
    apart = replace(second, group="")
    assert judged(Corroborated(2), first, apart) == VIOLATES * 2


def unlike(text, low=5, high=None, concept="figure", **more):
    value = Value("number", Interval(low, high or low), None, "one", text)
    return made("a.txt", concept, "value", value, **more)


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        (unlike("boat", start=9), TWO),
        (unlike("ship", start=9), []),
        (unlike("", start=9), []),
        (unlike("boat", start=9, hedge="about"), []),
        (unlike("boat", 5, 6, start=9), []),
        (unlike("", start=9, concept="troop count"), TWO),
    ],
)
def test_unique(second, expected):
    about = (("figure", "value"), COUNT)
    assert judged(Unique(), unlike("ship"), second, about=about) == expected


def test_trend_by_day_whatever_the_article():
    early, late = figure("a.txt", 9, day=1), figure("a.txt", 5, day=2, start=9)
    disputed = [("contradicts", "disputed", "disputed")]
    assert judged(Trend("fall"), early, late) == disputed
    assert judged(Trend("rise"), early, late) == []
    assert judged(Trend("fall"), early, replace(late, as_of=early.as_of)) == []
    hedged = figure("a.txt", (5, 12), 5, day=2, start=9)
    assert judged(Trend("fall"), early, hedged) == [("differs", "disputed", "disputed")]
    third = figure("b.txt", 10, day=3)
    assert judged(Trend("fall"), early, late, third) == disputed
    fourth = figure("b.txt", 8, day=0)
    assert judged(Trend("fall"), early, late, fourth) == [
        ("contradicts", "agrees", "agrees", "outlier")
    ]
    assert judged(Trend("fall"), early, replace(late, as_of=None)) == ["undated"]


def test_shortened_quotations():
    long, short = (quotation(f"{name}.txt", "words") for name in "ab")
    one, other = sorted((long.id, short.id))
    pair = QuotePair(one, other, "s", False, False, "same", short.id)
    about = (("quotation", ""),)
    said = judged(ShowEllipsis(), long, short, pairs=(pair,), about=about)
    assert said == [("violates", "agrees", "outlier")]
    shown = replace(pair, shortened="")
    assert judged(ShowEllipsis(), long, short, pairs=(shown,), about=about) == []
    translated = replace(pair, translation=True)
    said = judged(ShowEllipsis(), long, short, pairs=(translated,), about=about)
    assert said == ["translation"] * 2


@pytest.mark.parametrize("attribute", ["hedge", "status", "unit", "owner", "as-of date", "noun"])
def test_what_figures_have(attribute):
    bare = figure("a.txt", 5)
    rich = replace(
        bare,
        owner="Aland",
        traits=frozenset({"dated", "planned"}),
        value=replace(bare.value, text="soldier"),
    )
    always = attribute in ("hedge", "status")
    assert judged(Have(attribute), bare) == ([] if always else VIOLATES)
    assert judged(Have(attribute), rich) == ([] if attribute != "unit" else VIOLATES)


def test_the_values_of_what_figures_have():
    planned = figure("a.txt", 5, traits=frozenset({"planned"}), hedge="up to")
    for attribute, text in (("status", "planned"), ("hedge", "up to")):
        told = OfSubject(attribute, Compare(texts=(text,)))
        assert judged(Have("owner"), planned, condition=told) == VIOLATES
        about = (("troop count", attribute),)
        assert judged(Compare(texts=(text,)), planned, about=about) == []
        assert judged(Compare(texts=("stated",)), planned, about=about) == VIOLATES


def test_kinds_select_values_of_their_own():
    facts = length(1, 1, "mile"), length(1, 1, "mile", "by its original", 9), figure("a.txt", 2)
    subject = Selector((), kinds=("distance",))
    assert judged(GivenIn("kilometre"), *facts, subject=subject) == VIOLATES


def test_steps_of_a_rule():
    rule = Rule("r", "s", "p", 1, "error", Selector((COUNT,)), Agree(Tolerance()))
    facts = figure("a.txt", 5), figure("b.txt", 9), day("call", 5)
    rows = tuple(SourceRow(name, name, None, 1, "en") for name in ("a.txt", "b.txt"))
    trace = steps(rule, Linked(rows, facts))
    assert [step.facts for step in trace.steps] == [3, 2, 2, 2, 2]
    assert trace.steps[0].articles == (("a.txt", 2), ("b.txt", 1))
    other = replace(rule, subject=Selector((("casualty count", "value"),)))
    (near,) = steps(other, Linked(rows, facts)).near
    assert (near.concept, near.attribute, near.facts) == ("troop count", "value", 2)
