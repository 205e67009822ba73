"""Whose casualties are compared: one incident over articles, and nothing else."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runs import article, run, values

from deskcheck.facts import Linked

DETAILS = " It happened near Tamarisk Lane in Harwick, where Ada Brandt runs the Kestrel Inn."
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
        "Three people were killed in a blaze." + DETAILS,
    )
    assert groups(linked) == [["Three people were killed", "Two people were killed"]]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Two people were killed." + DETAILS, "Three people were killed." + ELSEWHERE),
        ("Two people were killed on Monday." + DETAILS,
         "Three people were killed on Friday." + DETAILS),
        ("Two people were killed.", "Three people were killed."),
        ("Two people were killed in Harwick.", "Three people were killed in Harwick."),
    ],
)  # fmt: skip
def test_different_incidents_are_never_compared(first: str, second: str) -> None:
    assert all(len(group) == 1 for group in groups(of(first, second)))


def test_a_count_without_a_number_is_compared() -> None:
    linked = of("A man was killed." + DETAILS, "Two men were killed." + DETAILS)
    assert groups(linked) == [["A man was killed", "Two men were killed"]]


FILLERS = [
    f"Council {n} of {place} met. The {thing} was long, the {other} was short. A man was hurt."
    for n, (place, thing, other) in enumerate(
        zip("Alder Birch Cedar Elm Fir Hazel Larch Maple".split(),
            "bridge tender quarry ferry orchard library sewer tram".split(),
            "budget ballot heron meadow kiosk chapel harbour depot".split(), strict=True)
    )
] * 30  # fmt: skip


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        ("Two people were killed as a church van full of dogs stopped at a traffic light in "
         "Tamarisk.", "A church van with dogs stopped in Tamarisk traffic before three people were "
         "killed.", True),
        ("Two people were killed at a bar in Tamarisk.", "Three people were killed at a shop in "
         "Tamarisk.", False),
    ],
)  # fmt: skip
def test_one_name_is_enough_beside_many_rare_words(first: str, second: str, one: bool) -> None:
    found = [texts for texts in groups(of(first, second, *FILLERS)) if "killed" in texts[0]]
    assert len(found) == (1 if one else 2)


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
