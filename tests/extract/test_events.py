"""Mentions of events and counts in one article."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runs import article, facts_of, values, vocabulary

from deskcheck.extract import extract
from deskcheck.facts import Fact


def mentions(text: str, concept: str = "call") -> list[str]:
    return [f.text for f in values(facts_of(text), concept, "")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministers held a phone call on Monday.", ["phone call"]),
        ("Ada Brandt spoke with Tom Halloran on Monday.", ["spoke"]),
        ("Ada Brandt spoke to reporters on Monday.", []),
        ("Ada Brandt called on Tom Halloran to resign.", []),
        ("Critics call the plan a mistake.", []),
        ("The mayor calls for calm.", []),
        ("It was a wake-up call for the town.", []),
        ("They will call the office on Monday.", []),
        ("Umbra and Kestrel talked on the phone on Monday.", ["talked on the phone"]),
        ("Tom Umbra called Ada Brandt on Monday.", ["called"]),
        ("Tom Umbra called Ada Brandt a friend.", []),
        ("Tom Umbra later called President Ada Brandt; it rained.", ["called"]),
        ("Tom Umbra called Ada Brandt to say so.", ["called"]),
        ("Tom Umbra called Ada Brandt, the mayor, a friend.", []),
        ("Tom Umbra called Peru. It is a country.", []),
        ("No phone call between Ada Brandt and Tom Umbra has taken place.", []),
    ],
)
def test_calls(text: str, expected: list[str]) -> None:
    assert mentions(text) == expected


def test_it_at_the_head_of_a_sentence_is_the_event_before() -> None:
    text = "The phone call between Ada Brandt and Tom Halloran was on Monday. It lasted 50 minutes."
    (length,) = values(facts_of(text), "call", "duration")
    assert (length.text, mentions(text)) == ("50 minutes", ["phone call", "It"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A 50-minute phone call took place.", "50-minute"),
        ("The phone call lasted just under an hour.", "just under an hour"),
        ("After two hours of talks by phone, the call ended.", "two hours"),
        ("They met two hours after the phone call.", None),
        ("The phone call came 30 minutes into the debate.", None),
    ],
)
def test_only_a_length_is_a_calls_duration(text: str, expected: str | None) -> None:
    found = [f.text for c in ("call", "meeting") for f in values(facts_of(text), c, "duration")]
    assert found == ([] if expected is None else [expected])


def count(text: str) -> Fact:
    facts = facts_of(text)
    found = values(facts, "casualty count", "value") + values(facts, "troop count", "value")
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "words", "outcome"),
    [
        ("A blast killed 14 people in Harwick.", "killed 14 people", "killed"),
        ("At least 14 people were killed.", "At least 14 people were killed", "killed"),
        ("The fire left 12 dead.", "12 dead", "killed"),
        ("Three soldiers were injured.", "Three soldiers were injured", "injured"),
        ("Some 40,000 troops are massed.", "Some 40,000 troops", ""),
        (
            "Tens of thousands of Brazilian troops left.",
            "Tens of thousands of Brazilian troops",
            "",
        ),
    ],
)
def test_counts(text: str, words: str, outcome: str) -> None:
    fact = count(text)
    assert (fact.text, fact.outcome) == (words, outcome)


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Brazil rallies around 100,000 soldiers on the border.", "Brazil"),
        ("Nairobi’s massing of 40,000 troops worries others.", "Kenya"),
        ("40,000 Kenyan troops crossed the river near Brazil.", "Kenya"),
        ("In Brazil, 40,000 troops marched.", ""),
    ],
)
def test_owners(text: str, owner: str) -> None:
    assert count(text).owner == owner


def test_asked_for_by() -> None:
    text = "The call, held at the behest of Nairobi, was short. Brazil requested the call."
    assert {f.value.text for f in values(facts_of(text), "call", "requester")} == {
        "Kenya",
        "Brazil",
    }


@given(st.text(max_size=200))
def test_any_text_reads_and_every_span_cuts_it(text: str) -> None:
    one = article("any.txt", text)
    for fact in extract(one, vocabulary()):
        assert one.text[fact.start : fact.end] == fact.text


WORDS = (
    "the call phone talks Brazil Kenya’s President Ada Brandt and with spoke met killed 14 people "
    "“we will” said on Monday March 10 , . two-hour 40,000 troops It lasted last in Oslo between US"
).split()


@given(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join))
def test_any_run_of_news_words_reads(text: str) -> None:
    one = article("soup.txt", text)
    for fact in extract(one, vocabulary()):
        assert one.text[fact.start : fact.end] == fact.text


def test_the_leaders_are_the_two_named_before() -> None:
    text = "Ada Brandt met Tom Halloran on Monday.\n\nThe leaders spoke for ten minutes."
    names = {f.value.text for f in values(facts_of(text), "call", "participants")}
    assert names == {"Ada Brandt", "Tom Halloran"}


def test_rescuers_are_a_source() -> None:
    fact = count("The fire left 60 dead, rescuers said.")
    assert [credit.name for a in fact.attributions for credit in a.chain] == ["rescuers"]


@pytest.mark.parametrize(
    ("who", "hidden"), [("rescuers", 0), ("officials", 1), ("a rescuer", 1), ("two officials", 1)]
)
def test_a_crowd_hides_nobody(who: str, hidden: int) -> None:
    facts = facts_of(f"The bridge fell on Monday, {who} said.")
    assert len(values(facts, "anonymous source", "")) == hidden


def parties(text: str, concept: str = "call") -> set[str]:
    return {f.value.text for f in values(facts_of(text), concept, "participants")}


def test_a_possessor_takes_part_and_who_tells_of_it_does_not() -> None:
    text = "Nina Oakes said of Tom Halloran's call with Ada Brandt that it was short."
    assert parties(text) == {"Tom Halloran", "Ada Brandt"}


def test_the_two_are_those_named_just_before() -> None:
    text = (
        "Ada Brandt met her adviser, Tom Halloran, last month; the two had also spoken by phone. "
        "Ian Marsh spoke to Nina Oakes. Ian Marsh and Nina Oakes left."
    )
    assert parties(text, "call") == {"Ada Brandt", "Tom Halloran", "Ian Marsh", "Nina Oakes"}
    phone = "Nina Oakes and Ian Marsh left. Ada Brandt met Tom Halloran. The two spoke by phone."
    assert parties(phone) == {"Ada Brandt", "Tom Halloran"}


def test_two_governments_are_no_two_persons_of_an_article() -> None:
    text = (
        "Tom Halloran and Ada Brandt ran. Tom Halloran won. Ada Brandt lost. "
        "The two governments held a phone call on Monday."
    )
    assert parties(text) == set()


def test_where_somebody_travels_takes_no_part() -> None:
    text = "Ada Brandt will travel to Peru on Monday to meet Tom Halloran."
    assert "Peru" not in parties(text, "meeting")


def dates_of(text: str, concept: str) -> list[str]:
    return [f.text for f in values(facts_of(text), concept, "date")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "HARWICK, May 3 (Wire) - Ada Brandt spoke to Tom Halloran by phone on Monday.",
            ["Monday"],
        ),
        ("HARWICK, May 3 — Ada Brandt spoke to Tom Halloran by phone.", []),
        ("Ada Brandt spoke to Tom Halloran by phone on Monday and again on Tuesday.", ["Monday"]),
        ("Kenya spoke of war on Monday as its envoys prepared for a call with Peru.", []),
        ("The envoys of Kenya and Peru held a call as planned on Monday.", ["Monday"]),
        ("On Monday, when Ada Brandt and Tom Halloran held a call, it rained.", ["On Monday"]),
    ],
)
def test_dates_belong_to_the_events_of_their_clause(text: str, expected: list[str]) -> None:
    assert [d.removeprefix("On ") for d in dates_of(text, "call")] == [
        e.removeprefix("On ") for e in expected
    ]


def test_persons_of_two_countries_meet() -> None:
    text = "Peru's Ada Brandt and Chile's Tom Halloran met for an hour."
    assert parties(text, "meeting") == {"Ada Brandt", "Tom Halloran"}


def test_a_place_named_in_passing_takes_no_part() -> None:
    text = "Tom Halloran, who lives in Kenya, met Ada Brandt."
    assert parties(text, "meeting") == {"Tom Halloran", "Ada Brandt"}
    text = "The meeting with President Ada Brandt in Oslo lasted an hour, Tom Halloran said."
    assert "Norway" not in parties(text, "meeting")


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("Ada Brandt had hosted them for talks that lasted four hours.", "four hours"),
        ("He talks that way for four hours.", None),
    ],
)
def test_talks_before_a_relative_clause(text: str, length: str | None) -> None:
    found = [f.text for f in values(facts_of(text), "meeting", "duration")]
    assert found == ([length] if length else [])
