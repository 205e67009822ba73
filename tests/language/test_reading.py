"""How words, numbers, days and names are read, one by one."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskcheck_grammar import tree
from deskcheck_grammar.diagnostics import render
from deskcheck_grammar.lexer import UNITS, Glossary
from deskcheck_grammar.names import canonical, distance, nearest, singular
from deskcheck_grammar.parse import definitions, parse
from deskcheck_grammar.source import Source, Span


def rule(text: str, glossary: Glossary | None = None) -> tree.Rule:
    parsed = parse(Source("t.rules", text), glossary)
    assert parsed.diagnostics == ()
    (found,) = parsed.tree.statements
    assert isinstance(found, tree.Rule)
    return found


def tolerance(words: str) -> list[tuple[Fraction, str]]:
    predicate = rule(f"Wave heights must agree within {words}.").predicate
    assert isinstance(predicate, tree.Agree)
    assert predicate.tolerance
    return [(measure.number, measure.unit) for measure in predicate.tolerance.measures]


@pytest.mark.parametrize(
    ("words", "number", "unit"),
    [
        ("15", 15, ""),
        ("1,000", 1000, ""),
        ("1,234.5", Fraction(2469, 2), ""),
        ("1.5 million", 1_500_000, ""),
        ("3bn", 3 * 10**9, ""),
        ("20k", 20_000, ""),
        ("fifteen minutes", 15, "minute"),
        ("twenty-five minutes", 25, "minute"),
        ("a hundred metres", 100, "metre"),
        ("two hundred thousand", 200_000, ""),
        ("a dozen people", 12, "person"),
        ("an hour", 1, "hour"),
        ("a week", 1, "week"),
        ("half an hour", Fraction(1, 2), "hour"),
        ("a quarter of an hour", 15, "minute"),
        ("a quarter of a day", Fraction(1, 4), "day"),
        ("one and a half hours", Fraction(3, 2), "hour"),
        ("1½ hours", Fraction(3, 2), "hour"),
        ("15min", 15, "minute"),
        ("10 km", 10, "kilometre"),
        ("25%", 25, "percent"),
        ("25 %", 25, "percent"),
        ("25 per cent", 25, "percent"),
        ("2 percentage points", 2, "percentage point"),
        ("€3bn", 3 * 10**9, "€"),
        ("$2.5m", 2_500_000, "$"),
        ("US$40", 40, "US$"),
        ("EUR 3 million", 3_000_000, "EUR"),
        ("3 million EUR", 3_000_000, "EUR"),
        ("3 million euros", 3_000_000, "euro"),
        ("1,000 lighthouses", 1000, "lighthouse"),
        ("3 months", 3, "month"),
    ],
)
def test_amounts(words: str, number: int | Fraction, unit: str) -> None:
    assert tolerance(words) == [(Fraction(number), unit)]


def test_measures_add_up() -> None:
    assert tolerance("1 hour 30 minutes") == [(Fraction(1), "hour"), (Fraction(30), "minute")]
    assert tolerance("one hour thirty minutes") == tolerance("1 hour 30 minutes")


@pytest.mark.parametrize(
    "words",
    [
        "30 December 2021",
        "December 30, 2021",
        "Dec. 30, 2021",
        "30 Dec. 2021",
        "the 30th of December 2021",
        "30th December, 2021",
        "Thursday 30 December 2021",
        "Thursday, December 30, 2021",
        "2021-12-30",
    ],
)
def test_days(words: str) -> None:
    predicate = rule(f"A storm's date must be at most {words.removeprefix('the ')}.").predicate
    assert predicate == tree.Be("at most", (tree.Day("2021-12-30"),))


def test_may_the_month_and_may_the_modal() -> None:
    predicate = rule("A storm's date must be between 1 May 2021 and May 3, 2021.").predicate
    assert predicate == tree.Be("between", (tree.Day("2021-05-01"), tree.Day("2021-05-03")))
    (mistake,) = parse(Source("t.rules", "Storm dates may agree.")).diagnostics
    assert (mistake.code, mistake.span) == ("not-a-check", Span(12, 15))


@pytest.mark.parametrize(
    "sentence",
    [
        "Match attendance must agree",
        "Second minutes must agree",
        "Day count must agree",
        "State visits must agree",
        "Cite counts must agree",
        "Use counts must agree",
    ],
)
def test_keywords_are_names_where_they_cannot_be_keywords(sentence: str) -> None:
    assert rule(sentence).subject.text == sentence.removesuffix(" must agree")


def test_the_longest_known_phrase_wins() -> None:
    typed = "Storm names must agree when the namer is Inland and Coastal Union."
    assert parse(Source("t.rules", typed)).diagnostics
    known = Glossary(frozenset(["Inland and Coastal Union", "Inland"]))
    test = tree.Be("equal", (tree.Phrase("Inland and Coastal Union"),))
    assert rule(typed, known).when == tree.Test(tree.Phrase("the namer"), False, test)


def test_known_units_are_no_slips() -> None:
    typed = "Sightings must agree within 15 mines."
    assert parse(Source("t.rules", typed)).diagnostics
    assert parse(Source("t.rules", typed), Glossary(units=frozenset(["mine"]))).diagnostics == ()


@pytest.mark.parametrize(
    "typed",
    [
        'Storm names must agree\r\n    because "x"\r\n',
        '\ufeffStorm names must agree\n    because "x"\n',
        'Storm names must agree\n\tbecause "x"\n',
        "Storm names must agree.\n    because “x”.\n",
        "Storm names must agree,\n    because „x“\n",
        "Storm names must agree\r    because «x»\r",
        'STORM NAMES MUST AGREE BECAUSE "x"',
        'Storm\u00a0names must agree because "x"',
    ],
)
def test_ways_of_typing(typed: str) -> None:
    found = rule(typed)
    assert found.subject.text.lower() == "storm names"
    assert found.because == tree.Text("x")


def test_places_and_sentence() -> None:
    text = '# note\n\ntides:  Storm  names must\n  agree.  # end\n    because "x"\n'
    found = rule(text)
    assert text[found.id_span.start : found.id_span.end] == "tides"
    assert text[found.subject.span.start : found.subject.span.end] == "Storm  names"
    assert (found.id, found.sentence) == ("tides", "Storm names must agree")
    assert text[found.span.start : found.span.end].endswith('because "x"')


def test_a_mended_statement_stays_in_the_tree_at_its_place() -> None:
    text = "Storm names mus agree within 15 minuts acros sources."
    parsed = parse(Source("t.rules", text))
    (found,) = parsed.tree.statements
    assert isinstance(found, tree.Rule)
    assert found.scopes == (tree.Scope("across sources"),)
    assert text[found.scopes[0].span.start : found.scopes[0].span.end] == "acros sources"
    assert {mistake.repair for mistake in parsed.diagnostics} == {
        "Storm names must agree within 15 minutes across sources."
    }


def test_definitions_are_read_without_rules() -> None:
    text = 'use calls\ndefine storm as an evnt\n    called "gale"\nGales mus agree.\n'
    assert definitions(Source("t.rules", text)) == (
        tree.EventDefinition(tree.Phrase("storm"), (tree.Text("gale"),)),
    )


def test_a_string_is_never_a_keyword() -> None:
    text = 'use "must"\ndefine storm as an event\n    but not "must", "is", "as an event"\n'
    parsed = parse(Source("t.rules", text))
    assert parsed.diagnostics == ()
    assert [type(statement) for statement in parsed.tree.statements] == [
        tree.Use,
        tree.EventDefinition,
    ]


def test_two_articles_on_a_line_are_doubted() -> None:
    text = 'Storm names must agree\n    passes\n        "A gale blew." "A storm blew."\n'
    parsed = parse(Source("t.rules", text))
    assert [(mistake.code, mistake.severity) for mistake in parsed.diagnostics] == [
        ("one-article", "warning")
    ]
    assert len(parsed.tree.statements) == 1


def test_render_cuts_long_lines() -> None:
    text = "Storm names must agree " + "x " * 200 + "mus"
    shown = render(parse(Source("t.rules", text)).diagnostics[0]).splitlines()
    assert all(len(line) < 160 for line in shown[1:2])


# ---------------------------------------------------------------- names


@pytest.mark.parametrize(
    "typed",
    [
        "call duration",
        "Call durations",
        "a call's duration",
        "A call’s duration",
        "calls' durations",
        "the duration of a call",
        "the durations of calls",
        "every call's duration",
        "each call duration",
    ],
)
def test_forms_of_a_name(typed: str) -> None:
    assert canonical(typed) == "call duration"


def test_of_chains_and_irregular_plurals() -> None:
    assert canonical("the speaker of a quotation of a person") == "person quotation speaker"
    assert canonical("participants") == "participant"
    plurals = ["countries", "people", "boxes", "news", "crises", "addresses", "women"]
    singulars = ["country", "person", "box", "news", "crisis", "address", "woman"]
    assert [singular(word) for word in plurals] == singulars


@given(st.text(st.characters(codec="utf-8", categories=["L", "Zs"]), max_size=30))
def test_canonical_names_stay_the_same(typed: str) -> None:
    assert canonical(canonical(typed)) == canonical(typed)


@given(st.text(max_size=8), st.text(max_size=8), st.text(max_size=8))
def test_distance_is_one_of_slips(left: str, right: str, other: str) -> None:
    assert distance(left, right, 9) == distance(right, left, 9)
    assert (distance(left, right, 9) == 0) == (left == right)
    assert distance(left, right, 2) == min(3, distance(left, right, 9))


def test_nearest() -> None:
    assert nearest("minuts", ["minutes", "minor"]) == "minutes"
    assert nearest("huors", ["hours", "house"]) == "hours"
    assert nearest("troup count", ["troop count", "trout count"]) == "troop count"
    assert nearest("zebra", ["minutes"]) is None


def test_every_unit_has_its_size() -> None:
    assert UNITS["hours"].size == 3600
    assert UNITS["nautical miles"].size == Fraction(1_852_000)
    assert UNITS["€"].kind == UNITS["eur"].kind == "amount of money"
    for word, unit in UNITS.items():
        assert UNITS[unit.name.lower()] == unit, word
