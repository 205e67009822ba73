"""Linking of a run: which facts are about one event, and that order changes nothing."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from readings import day
from runs import article, run, values

from deskcheck.facts import Linked

SENTENCES = [
    "President Ada Brandt of Brazil and Kenyan President Tom Halloran held a {} phone call on {}.",
    "Brazil's President Ada Brandt met Kenyan President Tom Halloran in Oslo on {1}.",
    "The call on {1} lasted {0}.",
    "Brandt and Halloran last spoke in early March.",
    "Officials from Peru and Chile held a {} video call on {}.",
    "Brazil has massed around 40,000 troops on the border.",
    "“We will not send a single soldier over the river,” Brandt said.",
]
LENGTHS = ["50-minute", "two-hour", "less than hour-long"]
DAYS = ["Monday", "Thursday", "March 10", "March 13, 2031"]
STORY = st.lists(
    st.builds(
        lambda sentence, length, when: sentence.format(length, when),
        st.sampled_from(SENTENCES),
        st.sampled_from(LENGTHS),
        st.sampled_from(DAYS),
    ),
    min_size=1,
    max_size=4,
).map("\n\n".join)


@given(st.lists(STORY, min_size=1, max_size=4), st.integers())
def test_order_changes_nothing(stories: list[str], seed: int) -> None:
    articles = [article(f"a{i}", text) for i, text in enumerate(stories)]
    shuffled = random.Random(seed).sample(articles, len(articles))
    assert run(articles) == run(shuffled)


@given(st.lists(STORY, min_size=1, max_size=3))
def test_spans_cut_the_text_and_events_hold_together(stories: list[str]) -> None:
    articles = {f"a{i}": article(f"a{i}", text) for i, text in enumerate(stories)}
    linked = run(list(articles.values()))
    for fact in linked.facts:
        assert articles[fact.article].text[fact.start : fact.end] == fact.text
        assert fact.place in fact.places
    for event in linked.events:
        inside = [f for f in linked.facts if f.event == event.id and f.attribute == ""]
        assert {f.concept for f in inside if f.concept != "quotation"} == {event.concept}


def groups(linked: Linked, concept: str, attribute: str) -> list[list[str]]:
    """The words of facts that may be compared, group by group."""
    table: dict[str, list[str]] = {}
    for fact in values(linked.facts, concept, attribute):
        table.setdefault(fact.group or f"alone {fact.id}", []).append(fact.text)
    return sorted(sorted(texts) for texts in table.values())


def lengths(*texts: str) -> list[list[str]]:
    return groups(run([article(f"a{i}", text) for i, text in enumerate(texts)]), "call", "duration")


CALL = (
    "Brazilian President Ada Brandt and Kenyan President Tom Halloran spoke by phone on {} for {}."
)


def test_calls_of_one_day_and_the_same_people_are_one() -> None:
    assert lengths(CALL.format("Monday", "50 minutes"), CALL.format("March 10", "two hours")) == [
        ["50 minutes", "two hours"]
    ]


def test_calls_of_two_days_are_two() -> None:
    texts = CALL.format("Monday", "50 minutes"), CALL.format("Thursday", "two hours")
    assert lengths(*texts) == [["50 minutes"], ["two hours"]]


def test_calls_of_other_people_are_others() -> None:
    other = "Officials from Peru and Chile held a two-hour video call on Monday."
    assert lengths(CALL.format("Monday", "50 minutes"), other) == [["50 minutes"], ["two-hour"]]


def test_a_vaguer_date_joins_the_only_call_inside_it() -> None:
    vague = "Early this month Ada Brandt and Tom Halloran spoke by phone for two hours."
    texts = CALL.format("Monday, March 3", "50 minutes"), vague
    assert lengths(*texts) == [["50 minutes", "two hours"]]


def test_the_last_call_is_not_the_one_a_story_is_about() -> None:
    story = (
        CALL.format("Thursday", "50 minutes")
        + "\n\nThe two leaders last spoke on March 3 as part of a two-hour video link."
    )
    assert lengths(story, CALL.format("Thursday", "an hour")) == [
        ["50 minutes", "an hour"],
        ["two-hour"],
    ]


def test_without_a_publication_date_a_weekday_places_nothing() -> None:
    story = CALL.format("Monday", "50 minutes")
    linked = run([article("a", story, None), article("b", story, None)])
    (one, other) = values(linked.facts, "call", "duration")
    assert (one.group, one.unplaced, other.unplaced) == ("", "undated", "undated")


@pytest.mark.parametrize(
    ("second", "together"), [("March 16", True), ("March 28", False), ("March 14", True)]
)
def test_dates_of_one_meeting_meet_within_a_week(second: str, together: bool) -> None:
    text = "Officials from Brazil and Kenya will hold a meeting in Oslo on {}."
    linked = run([article("a", text.format("March 14")), article("b", text.format(second))])
    (one, other) = values(linked.facts, "meeting", "date")
    assert (one.group == other.group) is together


def test_an_owner_is_a_country_whatever_stands_for_it() -> None:
    linked = run(
        [
            article(
                "a", "Brazil has massed 40,000 troops.\n\nBrazilian President Ada Brandt left."
            ),
            article("b", "Ada Brandt’s deployment of up to 90,000 troops drew protest."),
            article("c", "Some 50,000 Brazilian soldiers are on the border."),
            article("d", "About 70,000 troops are on the border."),
        ]
    )
    owners = {
        f.article: (f.owner, f.unplaced) for f in values(linked.facts, "troop count", "value")
    }
    assert owners == {
        "a": ("Brazil", ""),
        "b": ("Brazil", ""),
        "c": ("Brazil", ""),
        "d": ("", "no-owner"),
    }


def test_a_figure_is_of_the_day_it_names_else_of_publication() -> None:
    linked = run(
        [
            article("a", "Brazil had 40,000 troops on the border as of March 3."),
            article("b", "Brazil has 40,000 troops on the border."),
        ]
    )
    days = [f.as_of and f.as_of.low for f in values(linked.facts, "troop count", "value")]
    assert sorted(d or 0 for d in days) == [day(2031, 3, 3), day(2031, 3, 14)]


def test_what_one_told_the_other_is_a_call_only_beside_one() -> None:
    said = "Ada Brandt told Tom Halloran on Monday that she would not go."
    assert run([article("a", said)]).events == ()
    with_call = f"{said} The phone call between Ada Brandt and Tom Halloran lasted an hour."
    (event,) = run([article("a", with_call)]).events
    assert event.days is not None
    assert event.days.low == day(2031, 3, 10)
