"""The packs that ship: whole, without mistakes, and with definitions alone where they say so."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from deskcheck import rulebook
from deskcheck.vocabulary import glossary
from deskcheck_grammar.diagnostics import render
from deskcheck_grammar.parse import definitions, parse
from deskcheck_grammar.source import Source
from deskcheck_grammar.tree import CountDefinition, EventDefinition, Rule, ThingDefinition

PACKS = sorted(rulebook.PACKS.glob("*.rules"))
RULE_PACKS = {"cookbook", "newsroom"}


def source(path: Path) -> Source:
    return Source(path.stem, path.read_text(encoding="utf-8"))


def of(name: str):
    return definitions(source(rulebook.PACKS / f"{name}.rules"))


def statements(path: Path):
    files = rulebook.find([path.stem], rulebook.PACKS, rulebook.PACKS)
    book = rulebook.compile_rules(files)
    assert [render(mistake) for mistake in book.diagnostics] == []
    (text,) = book.files
    return parse(text, glossary(book.vocabulary)).tree.statements


def test_the_packs_that_the_documents_name_ship():
    names = {path.stem for path in PACKS}
    assert names >= {"calls", "meetings", "military", "casualties", "countries", "newsroom"}


@pytest.mark.parametrize("path", PACKS, ids=lambda path: path.stem)
def test_a_pack_has_no_mistakes_and_holds_what_it_may(path):
    rules = [statement for statement in statements(path) if isinstance(statement, Rule)]
    assert bool(rules) == (path.stem in RULE_PACKS)


@pytest.mark.parametrize("name", sorted(RULE_PACKS))
def test_every_shipped_rule_says_why_and_has_both_examples(name):
    for rule in statements(rulebook.PACKS / f"{name}.rules"):
        assert isinstance(rule, Rule)
        assert rule.because is not None, rule.sentence
        assert {"passes", "fails"} <= {example.expected for example in rule.examples}, rule.sentence


def test_events_have_the_attributes_that_rules_speak_of():
    (call,) = of("calls")
    (meeting,) = of("meetings")
    assert isinstance(call, EventDefinition)
    assert isinstance(meeting, EventDefinition)
    assert {a.name.text for a in call.attributes} >= {"duration", "medium", "requester"}
    assert {a.name.text for a in meeting.attributes} >= {"duration", "medium"}


def test_no_word_is_both_called_and_loosely_called():
    for name in ("calls", "meetings"):
        (event,) = of(name)
        assert isinstance(event, EventDefinition)
        sure = {word.text.lower() for word in event.called}
        assert not sure & {word.text.lower() for word in event.loosely_called}
        words = [word.text.lower() for word in (*event.called, *event.loosely_called)]
        assert [word for word, count in Counter(words).items() if count > 1] == []


def test_every_outcome_word_is_a_counted_noun():
    (count,) = of("casualties")
    assert isinstance(count, CountDefinition)
    nouns = {noun.text for noun in count.nouns}
    words = [word.text for outcome in count.outcomes for word in outcome.words]
    assert {outcome.name.text for outcome in count.outcomes} == {"killed", "injured", "missing"}
    assert set(words) <= nouns
    assert len(words) == len(set(words))


def test_countries_are_about_195_and_no_name_means_two():
    things = [thing for thing in of("countries") if isinstance(thing, ThingDefinition)]
    assert 193 <= len(things) <= 200
    assert all(thing.kind == "country" and thing.languages for thing in things)
    named = [word.text for thing in things for word in {w.text: w for w in thing.called}.values()]
    assert [word for word, count in Counter(named).items() if count > 1] == []
    assert all(len(thing.called) >= 2 for thing in things)


@pytest.mark.parametrize(
    ("word", "country"),
    [
        ("Kenyan", "Kenya"),
        ("Downing Street", "United Kingdom"),
        ("the Kremlin", "Russia"),
        ("Spaniards", "Spain"),
        ("N'Djamena", "Chad"),
        ("Timor-Leste", "East Timor"),
        ("Bosnia and Herzegovina", "Bosnia"),
        ("Nigerien", "Niger"),
        ("Nigerian", "Nigeria"),
    ],
)
def test_what_articles_call_a_country(word, country):
    found = [
        thing.name.text
        for thing in of("countries")
        if isinstance(thing, ThingDefinition) and word in {w.text for w in thing.called}
    ]
    assert found == [country]
