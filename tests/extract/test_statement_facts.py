"""Statements of one party about another: who accuses whom, and who denies it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runs import facts_of, values

from deskcheck.extract.statements.patterns import forms
from deskcheck.facts import Fact

WORDS = st.lists(
    st.sampled_from(
        ["Brazil", "Kenya", "’s", "government", "accused", "accuses", "of", "theft", "denied",
         "has", "not", "the", "allegation", "President Ada Brandt", "she", ".", ",", "“", "”",
         "a Kenyan spokesman", "said", "that", "was", "by", "\n\n", "rejected", "who"]
    ),
    max_size=30,
).map(" ".join)  # fmt: skip


def accusations(text: str) -> list[dict[str, str]]:
    """Every accusation's parts by attribute: names of parties, words of the denial."""
    facts = facts_of(text)
    return [
        {
            f.attribute: f.text if f.attribute == "denial" else f.value.text
            for f in facts
            if f.entity == base.id and f.attribute
        }
        for base in values(facts, "accusation", "")
    ]


@given(WORDS | st.text(max_size=80))
def test_spans_cut_the_text_and_every_part_belongs_to_a_statement(text: str) -> None:
    facts = [f for f in facts_of(text) if f.concept == "accusation"]
    bases = {f.id for f in facts if not f.attribute}
    assert len({f.id for f in facts}) == len(facts)
    for fact in facts:
        assert text[fact.start : fact.end] == fact.text
        assert fact.entity in bases
        assert fact.attribute in ("", "speaker", "target", "denial")


@pytest.mark.parametrize(
    ("sentence", "speaker", "target"),
    [
        ("Brazil accused Kenya of theft.", "Brazil", "Kenya"),
        ("Brazil has repeatedly accused Kenya of theft.", "Brazil", "Kenya"),
        ("Brazil has been accusing neighbouring Kenya of theft.", "Brazil", "Kenya"),
        ("Brazil blames Kenya for the loss.", "Brazil", "Kenya"),
        ("Brazil alleges that Kenya stole the ship.", "Brazil", "Kenya"),
        ("Kenya was accused by Brazil of theft.", "Brazil", "Kenya"),
        ("Kenya’s government is accused of theft.", "", "Kenya"),
        ("Brazil rejects it and, in turn, accuses Kenya of theft.", "Brazil", "Kenya"),
        ("President Ada Brandt spoke. She accused Kenya of theft.", "Ada Brandt", "Kenya"),
        ("A senior official accused Kenya of theft.", "a senior official", "Kenya"),
        ("Tom Holm, who accused Kenya of theft, left.", "Tom Holm", "Kenya"),
        ("Brazil’s accusation that Kenya stole the ship is old.", "Brazil", "Kenya"),
    ],
)
def test_who_accuses_whom(sentence: str, speaker: str, target: str) -> None:
    (found,) = accusations(sentence)
    assert found.get("speaker", "").removeprefix("the ") == speaker
    assert found["target"] == target


@pytest.mark.parametrize(
    "sentence",
    [
        "Brazil has not accused Kenya of theft.",
        "Brazil could accuse Kenya of theft.",
        "“Brazil accused Kenya of theft,” the mayor said.",
        "The accused left Kenya.",
        "Brazil met Kenya and spoke of theft.",
        "It is not easy to accuse Kenya of theft.",
    ],
)
def test_these_are_no_accusations(sentence: str) -> None:
    assert accusations(sentence) == []


ACCUSED = "Brazil accused Kenya of theft.\n\nThe talks went on.\n\n"


@pytest.mark.parametrize(
    "answer",
    [
        "Kenya denied it.",
        "Kenya has denied stealing the ship.",
        "Kenya dismissed the allegation.",
        "Kenya rejects the accusations.",
        "Kenya rejected all such claims.",
        "A Kenyan government spokesman denied the theft.",
        "Kenyan President Tom Halloran denied the theft.",
        "The theft was denied by Kenya.",
        "Kenya’s denial came late.",
    ],
)
def test_a_denial_anywhere_by_the_same_party_counts(answer: str) -> None:
    assert [bool(a.get("denial")) for a in accusations(ACCUSED + answer)] == [True]
    assert [bool(a.get("denial")) for a in accusations(f"{answer} {ACCUSED}")] == [True]


@pytest.mark.parametrize(
    "answer",
    [
        "Brazil denied it.",
        "Kenya did not deny it.",
        "Kenya rejected the offer.",
        "A Brazilian spokesman denied the theft.",
        "Kenya was denied entry.",
    ],
)
def test_these_deny_nothing_for_the_target(answer: str) -> None:
    assert [a.get("denial") for a in accusations(ACCUSED + answer)] == [None]


def test_a_statement_cites_who_makes_it() -> None:
    def cited(text: str) -> list[str]:
        (base,) = values(facts_of(text), "accusation", "")
        return [credit.kind for a in base.attributions for credit in a.chain]

    assert cited("A senior official accused Ada Brandt of theft.") == ["anonymous"]
    assert cited("President Tom Holm accused Ada Brandt of theft.") == ["named person"]


def test_one_denial_answers_several_accusations_of_one_party() -> None:
    facts: list[Fact] = facts_of(ACCUSED + "Brazil blamed Kenya for the loss. Kenya denied it.")
    denials = values(facts, "accusation", "denial")
    assert len(denials) == 2
    assert len({f.entity for f in denials}) == len({f.id for f in denials}) == 2


def test_words_of_patterns_have_their_inflections() -> None:
    assert {"accuse", "accuses", "accused", "accusing"} <= forms("accused")
    assert {"was", "is", "were"} <= forms("was")
    assert {"allegation", "allegations"} <= forms("allegation")
    assert forms("of") == {"of"}
