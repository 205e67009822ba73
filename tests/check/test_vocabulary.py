"""Definitions to tables: what replaces what, and what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskcheck.vocabulary import (
    BUILTIN,
    Attribute,
    Choice,
    CountConcept,
    EventConcept,
    Thing,
    Vocabulary,
    glossary,
    vocabulary,
)
from deskcheck_grammar import tree
from deskcheck_grammar.diagnostics import Diagnostic
from deskcheck_grammar.parse import definitions
from deskcheck_grammar.source import Source

COURT = """\
define Hearings as an event
    called "Hearing", "court  session"
    loosely called "session"
    told as "Testified"
    but not "hearing aid"
    duration is a length of time, as in "{Duration} in court"
    format is one of open ("open", "public"), closed
    participants are people
    convener is a person or country
    same event when dates and participants match
"""


def built(*texts: str, shipped: tuple[str, ...] = ()) -> tuple[Vocabulary, tuple[Diagnostic, ...]]:
    def read(name: str, text: str) -> tuple[Source, tuple[tree.Definition, ...]]:
        source = Source(name, text)
        return source, definitions(source)

    own = [read(f"{number}.rules", text) for number, text in enumerate(texts, 1)]
    return vocabulary(own, [read("pack", text) for text in shipped])


def test_an_event_becomes_a_row_with_lower_case_words_and_canonical_names() -> None:
    found, mistakes = built(COURT)
    assert mistakes == ()
    assert found.events == (
        EventConcept(
            "hearing",
            ("hearing", "court session"),
            ("session",),
            ("testified",),
            ("hearing aid",),
            (
                Attribute("duration", ("length of time",), (), ("{duration} in court",)),
                Attribute(
                    "format",
                    ("choice",),
                    (Choice("open", ("open", "public")), Choice("closed", ("closed",))),
                ),
                Attribute("participants", ("person",)),
                Attribute("convener", ("person", "country")),
            ),
            ("date", "participants"),
        ),
    )


def test_counts_and_things() -> None:
    found, mistakes = built(
        'define crowd counts as a number of "Protesters", "marchers"\n'
        "    of a country or organisation\n"
        'define toll as a number of "dead" of one outcome: killed ("dead"), missing\n'
        'define Norland as the country called "Norland", "the Storting", speaking Norse\n'
        "define Harwick as the place\n"
    )
    assert mistakes == ()
    assert found.counts == (
        CountConcept("crowd count", ("protesters", "marchers"), (), ("country", "organisation")),
        CountConcept(
            "toll",
            ("dead",),
            outcomes=(Choice("killed", ("dead",)), Choice("missing", ("missing",))),
        ),
    )
    assert found.things == (
        Thing("Harwick", "place", ("Harwick",)),
        Thing("Norland", "country", ("Norland", "the Storting"), ("norse",)),
    )


def test_a_local_definition_replaces_a_shipped_one_of_any_form_of_its_name() -> None:
    shipped = 'define crowd count as a number of "people"\ndefine toll as a number of "dead"\n'
    found, mistakes = built('define Crowd counts as a number of "marchers"\n', shipped=(shipped,))
    assert mistakes == ()
    assert [(count.name, count.nouns) for count in found.counts] == [
        ("crowd count", ("marchers",)),
        ("toll", ("dead",)),
    ]


def test_the_same_name_twice_in_the_editors_files_is_an_error_at_the_second() -> None:
    first = 'define toll as a number of "dead"\n'
    second = '# more\ndefine tolls as a number of "killed"\n'
    found, (mistake,) = built(first, second)
    assert mistake.message == "`toll` is defined twice"
    assert mistake.help == "first at 1.rules:1; keep one of the two"
    assert mistake.source.name == "2.rules"
    assert mistake.source.position(mistake.span.start) == (2, 8)
    assert [count.nouns for count in found.counts] == [("dead",)]


REFUSED = [
    (
        'define toll as a number of "dead"\ndefine fire as an event\n    tolls are numbers\n',
        "tolls",
        "`toll` is the name of a concept and cannot name an attribute",
    ),
    (
        "define fire as an event\n    quotation is a text\n",
        "quotation",
        "`quotation` is the name of a concept and cannot name an attribute",
    ),
    (
        "define fire as an event\n    loss is a number\n    losses are numbers\n",
        "losses",
        "`fire` has `loss` twice",
    ),
    (
        'define quotation as a number of "words"\n',
        "quotation",
        "`quotation` is built in and needs no definition",
    ),
    (
        'define fire as an event\n    owner is a person, as in "{ownr} owns it, {owner}"\n',
        '"{ownr} owns it, {owner}"',
        "`{ownr}` names no attribute",
    ),
    (
        'define fire as an event\n    owner is a person, as in "the owner"\n',
        '"the owner"',
        "the pattern does not hold `{owner}`",
    ),
    (
        "define fire as an event\n    site is one of inner, outer, inner\n",
        "inner",
        "`inner` is listed twice",
    ),
    (
        "define fire as an event\n    same event when days match\n",
        "days",
        "`fire` has no `days`",
    ),
    ('define fire as an event\n    called ""\n', '""', "there are no words between the marks"),
]


@pytest.mark.parametrize(("text", "blamed", "message"), REFUSED)
def test_definitions_that_are_refused(text: str, blamed: str, message: str) -> None:
    _, (mistake,) = built(text)
    assert mistake.message == message
    assert text[mistake.span.start : mistake.span.end].strip('"') == blamed.strip('"')


def test_names_hold_no_keyword() -> None:
    definition = tree.CountDefinition(tree.Phrase("dead or wounded"), (tree.Text("dead"),))
    _, (mistake,) = vocabulary([(Source("x.rules", "text"), (definition,))])
    assert mistake.message == "`dead or wounded` holds `or`, a word of the rule language"


NAMES = ["fire", "fires", "toll", "loss", "date", "", "of", "quotation", "Élan", "1"]
words = st.sampled_from(NAMES)
phrases = st.builds(tree.Phrase, words)
texts = st.lists(st.builds(tree.Text, words | st.just("{loss} x {fire")), max_size=2).map(tuple)
choices = st.lists(st.builds(tree.Choice, phrases, texts), max_size=3).map(tuple)
KINDS = st.sampled_from(["number", "person", "people", "lengths of time", "choice", "colour"])
attributes = st.builds(
    tree.AttributeDefinition, phrases, st.lists(KINDS, max_size=2).map(tuple), choices, texts
)
some_definitions = st.one_of(
    st.builds(
        tree.EventDefinition,
        phrases,
        *[texts] * 4,
        st.lists(attributes, max_size=3).map(tuple),
        st.lists(phrases, max_size=2).map(tuple),
    ),
    st.builds(tree.CountDefinition, phrases, texts, texts, st.just(()), choices),
    st.builds(tree.ThingDefinition, phrases, st.just("country"), texts, st.just(())),
)
files = st.lists(st.lists(some_definitions, max_size=3).map(tuple), max_size=3)


@given(files, files)
def test_any_definitions_give_tables_whose_names_are_unique(own, shipped) -> None:
    def placed(some):
        return [(Source(f"{n}.rules", "text"), found) for n, found in enumerate(some)]

    found, mistakes = vocabulary(placed(own), placed(shipped))
    concepts = [row.name for row in (*found.events, *found.counts)]
    assert len(concepts) == len(set(concepts))
    for event in found.events:
        names = [attribute.name for attribute in event.attributes]
        assert len(names) == len(set(names))
        assert not set(names) & ({*concepts} | BUILTIN.keys())
        assert event.called
    assert all(found.span.end <= len(found.source.text) for found in mistakes)
    glossary(found)


@given(files, st.randoms())
def test_the_order_of_files_changes_no_table(own, random) -> None:
    placed = [(Source(f"{n}.rules", "text"), found) for n, found in enumerate(own)]
    tables, mistakes = vocabulary(placed)
    if not any(found.code == "defined-twice" for found in mistakes):
        assert vocabulary(random.sample(placed, len(placed)))[0] == tables
