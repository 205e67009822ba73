"""What a number counts or measures, how it is stated, and which of its kind an event is."""

from __future__ import annotations

import pytest
from runs import facts_of, values

from deskcheck.facts import Fact


def numbers(facts: list[Fact]) -> list[Fact]:
    return [f for f in facts if f.attribute == "value" and f.concept.endswith(("figure", "count"))]


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Norland built 300 new storm shelters.", "shelter"),
        ("Norland sent 500 troops.", "troop"),
        ("Some 5,000 homeless people came.", "person"),
        ("It hurt 12 of the climbers.", "climber"),
        ("They sold 40 sports clubs.", "club"),
        ("It took 90 minutes.", "minute"),
        ("It took half an hour.", "hour"),
        ("It costs €3.2bn.", "EUR"),
        ("It gained 4 percent.", "percent"),
        ("It gained 4 percentage points.", "percentage point"),
        ("It gained 4.", ""),
        ("They came in 40 and left.", ""),
    ],
)
def test_nouns_and_units(text: str, noun: str) -> None:
    found = numbers(facts_of(text))
    assert [fact.value.text for fact in found] == ([noun] if found else [])


def test_the_length_of_an_event_has_the_unit_it_is_printed_in() -> None:
    facts = facts_of("The 50-minute call between Ada Brandt and Tom Halloran was on Monday.")
    assert [fact.value.text for fact in values(facts, "call", "duration")] == ["minute"]


@pytest.mark.parametrize(
    ("text", "trait"),
    [
        ("Norland plans to send 500 troops.", "planned"),
        ("Norland will send 500 troops.", "planned"),
        ("The toll could reach 500 deaths.", "estimated"),
        ("An estimated 500 people came.", "estimated"),
        ("Some 500 people came, police estimated.", "estimated"),
        ("Norland is expected to send 500 troops.", "estimated"),
        ("Norland sent 500 troops.", ""),
        ("Police, who plan to march, counted 500 troops.", "planned"),
        ("In May 500 troops left.", ""),
        ("Taking aim at rivals, it sent 500 troops.", ""),
        ("It hopes to repeat the past 8 years.", ""),
        ("Norland has a plan; it sent 500 troops.", ""),
    ],
)
def test_planned_and_estimated_numbers(text: str, trait: str) -> None:
    (found,) = numbers(facts_of(text))
    assert found.traits & {"planned", "estimated"} == ({trait} if trait else set())


def test_a_number_is_dated_by_words_of_its_own() -> None:
    (found,) = numbers(facts_of("As of Tuesday, 500 troops were there."))
    assert "dated" in found.traits and found.as_of is not None
    (found,) = numbers(facts_of("They counted 500 troops."))
    assert "dated" not in found.traits and found.as_of is not None
    (found,) = numbers(facts_of("They counted 500 troops.", None))
    assert "dated" not in found.traits and found.as_of is None


def test_a_date_behind_a_number_dates_the_nearest_alone() -> None:
    facts = facts_of("The prison held 200 inmates in May and 300 inmates as of Tuesday.")
    assert ["dated" in fact.traits for fact in numbers(facts)] == [False, True]


def test_numbers_inside_a_quotation_say_so() -> None:
    facts = facts_of('"We counted 500 troops," Ada Brandt said. Others saw 300 troops.')
    assert ["quoted" in fact.traits for fact in numbers(facts)] == [True, False]


@pytest.mark.parametrize(
    ("text", "ordinal"),
    [
        ("The Brandt-Halloran call was the fifth this year.", 5),
        ("The call was the 21st since May.", 21),
        ("The call was their twenty-third.", 23),
        ("It was followed by their fifth call.", 5),
        ("The call was the fifth phone call between the two.", 5),
        ("The 121-second call ended.", None),
        ("The call was the fifth wheel of the talks.", None),
        ("The first call was short.", None),
        ("The call was held on the fifth day.", None),
    ],
)
def test_ordinals(text: str, ordinal: int | None) -> None:
    found = values(facts_of(text), "call", "ordinal")
    assert [f.value.possible.low for f in found if f.value.possible] == (
        [ordinal] if ordinal else []
    )


@pytest.mark.parametrize(
    ("text", "calls", "meetings"),
    [
        ("The call was the fifth, after three phone calls and a meeting.", 3, 1),
        ("The call was the fifth. They have had three calls, and they also met in Oslo.", 3, 1),
        ("The call was the sixth after two calls and three meetings.", 2, 3),
        ("The call was the fifth. They plan three calls and a meeting.", None, None),
        ("They have had three calls and a meeting.", None, None),
        ("The call was the fifth. They have had three calls. A meeting is due.", 3, None),
    ],
)
def test_earlier_events(text: str, calls: int | None, meetings: int | None) -> None:
    facts = facts_of(text.replace("The call", "The call of Ada Brandt and Tom Halloran", 1))
    for attribute, number in (("earlier calls", calls), ("earlier meetings", meetings)):
        found = [f for f in facts if f.attribute == attribute]
        assert [f.value.possible.low for f in found if f.value.possible] == (
            [] if number is None else [number]
        )
        ordinals = values(facts, "call", "ordinal")
        assert all(fact.entity == ordinals[0].entity for fact in found)


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Russia has sent 1,200 soldiers to the border.", "Russia"),
        ("Russia said it had sent 1,200 soldiers to the border.", "Russia"),
        ("Russia said 1,200 soldiers had been sent to the border.", ""),
        ("Ada Brandt said 1,200 soldiers had been sent to the border.", ""),
    ],
)
def test_who_speaks_of_soldiers_need_not_have_them(text: str, owner: str) -> None:
    found = [fact for fact in facts_of(text) if fact.concept == "troop count"]
    assert [fact.owner for fact in found] == [owner]
