"""Whose casualties are compared: one incident over articles, and nothing else."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runs import article, run, values

from deskcheck.facts import Linked

DETAILS = " It happened near Tamarisk Lane in Harwick, where Ada Brandt runs the Kestrel Inn."
AGAIN = " Ada Brandt of the Kestrel Inn said that people in Harwick fled down Tamarisk Lane."
ELSEWHERE = " It happened on Quarry Road in Dunmoor, where Piet Ulster keeps the Heron Bar."
LEADS = st.sampled_from(
    [
        "Two people were killed in a fire on Monday.",
        "Three people were killed in a fire on Monday.",
        "A man was killed in a fire.",
        "Four people were killed in fires this year.",
    ]
)
STORY = st.builds(str.__add__, LEADS, st.sampled_from([DETAILS, ELSEWHERE, ""]))


def groups(linked: Linked) -> list[list[str]]:
    """The words of casualty counts that may be compared, group by group."""
    found: dict[str, list[str]] = {}
    for fact in values(linked.facts, "casualty count", "value"):
        if fact.group:
            found.setdefault(fact.group, []).append(fact.text)
    return sorted(sorted(texts) for texts in found.values())


def of(*texts: str) -> Linked:
    return run([article(f"a{i}", text) for i, text in enumerate(texts)])


@given(st.lists(STORY, min_size=1, max_size=4), st.integers())
def test_order_changes_nothing(stories: list[str], seed: int) -> None:
    articles = [article(f"a{i}", text) for i, text in enumerate(stories)]
    shuffled = random.Random(seed).sample(articles, len(articles))
    assert run(articles) == run(shuffled)


@given(st.lists(STORY, min_size=1, max_size=4))
def test_a_count_is_placed_or_says_why_not(stories: list[str]) -> None:
    for fact in values(of(*stories).facts, "casualty count", "value"):
        assert bool(fact.group) != bool(fact.unplaced)
        assert not fact.group or fact.owner in fact.group


def test_articles_that_share_names_tell_of_one_incident() -> None:
    linked = of(
        "Two people were killed in a fire." + DETAILS,
        "Three people were killed in a blaze." + AGAIN,
    )
    assert groups(linked) == [["Three people were killed", "Two people were killed"]]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Two people were killed." + DETAILS, "Three people were killed." + ELSEWHERE),
        ("Two people were killed on Monday." + DETAILS,
         "Three people were killed on Friday." + AGAIN),
        ("Two people were killed.", "Three people were killed."),
        ("Two people were killed in Harwick.", "Three people were killed in Harwick."),
    ],
)  # fmt: skip
def test_different_incidents_are_never_compared(first: str, second: str) -> None:
    assert all(len(group) == 1 for group in groups(of(first, second)))


def test_a_count_without_a_number_is_compared() -> None:
    linked = of("A man was killed." + DETAILS, "Two men were killed." + AGAIN)
    assert groups(linked) == [["A man was killed", "Two men were killed"]]


def test_a_street_and_a_day_tell_of_one_incident() -> None:
    first = "A man was killed on Tamarisk Lane on Monday."
    second = "Two men were killed on Tamarisk Lane on {}, in the south of Harwick."
    assert len(groups(of(first, second.format("Monday")))) == 1
    assert len(groups(of(first, second.format("Friday")))) == 2


def test_a_street_or_a_victim_weighs_more_than_other_names() -> None:
    first = "A man was killed on Tamarisk Lane in Dunmoor."
    assert groups(of(first, "Two men were killed as gunfire hit Tamarisk Lane, Dunmoor.")) == [
        ["A man was killed", "Two men were killed"]
    ]
    at = "{} people were killed at the Kestrel Inn in Dunmoor{}."
    there = groups(of(at.format("Two", ", police said"), at.format("Three", " when a man fired")))
    assert len(there) == 1
    named = "Ada Brandt, 34, was killed in Dunmoor. Two people were killed."
    assert groups(of(named, "Three people were killed in Dunmoor: Brandt and two guests.")) == [
        ["Three people were killed", "Two people were killed"]
    ]


@pytest.mark.parametrize(
    ("second", "one"),
    [
        ("Three people were killed in Dunmoor: a 24-year-old and a 27-year-old.", True),
        ("Three people were killed in Dunmoor, one a 24-year-old.", False),
        ("Three people were killed: a 24-year-old and a 27-year-old.", False),
    ],
)
def test_two_ages_and_a_name_tell_of_one_incident(second: str, one: bool) -> None:
    first = "Two people were killed in Dunmoor. One was a 24-year-old, the other a 27-year-old."
    assert (max(map(len, groups(of(first, second)))) == 2) == one


@pytest.mark.parametrize(
    "shared",
    [
        " Anyone with information is asked to call Harwick Crime Stoppers or the Dunmoor Tamarisk "
        "Kestrel office.",
        " (WQXY) HARWICK, Ohio",
        " Call 555-1234 or 555-9876 or 555-4567.",
    ],
)
def test_what_an_outlet_prints_under_all_it_has_tells_nothing(shared: str) -> None:
    found = groups(of("Two people were killed." + shared, "Three people were killed." + shared))
    assert all(len(group) == 1 for group in found)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Two people were killed in a separate attack.", "of-another-incident"),
        ("Forty people were killed this year.", "total-of-a-period"),
        ("Two officers were killed.", "perhaps-not-of-all"),
        ("A gunman killed two people and himself.", "unclear-whether-with-the-attacker"),
    ],
)
def test_what_is_not_of_a_whole_incident_is_not_compared(text: str, reason: str) -> None:
    (count, *_) = values(of(text + DETAILS).facts, "casualty count", "value")
    assert (count.group, count.unplaced) == ("", reason)
