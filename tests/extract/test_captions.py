"""Captions and headlines: their days, places and kinds; a repeated caption is one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runs import facts_of, values

BODY = "\n\nThe bridge over the river has been closed since it was damaged by a ship.\n"
WORDS = st.lists(
    st.sampled_from(
        ["The", "old", "bridge", "in", "near", "Harwick", "the", "of", "Dec. 7, 2031", "’s", "-",
         "FILE", "file photo", ",", "Ada Brandt", "(", ")"]
    ),
    min_size=1,
    max_size=15,
).map(" ".join)  # fmt: skip


def caption(words: str) -> str:
    return f"Bridge closed\n\n{BODY}\n{words}\nREUTERS\n"


def told(words: str, attribute: str) -> list[str]:
    return [f.value.text or f.text for f in values(facts_of(caption(words)), "caption", attribute)]


@given(WORDS)
def test_facts_of_captions_cut_the_text_and_belong_to_their_caption(words: str) -> None:
    text = caption(f"{words}.")
    facts = facts_of(text)
    own = {f.id for f in values(facts, "caption", "")}
    for fact in facts:
        if fact.concept == "caption":
            assert text[fact.start : fact.end] == fact.text
            assert fact.part == "caption"
            assert fact.entity in own


@pytest.mark.parametrize(
    ("words", "date", "place"),
    [
        ("The old bridge in Harwick on December 7, 2030.", ["December 7, 2030"], ["Harwick"]),
        ("HARWICK, KENYA - MARCH 3: Ships wait.", ["MARCH 3"], ["HARWICK"]),
        ("Ships wait near the border of Kenya.", [], []),
        ("Ships wait off Cape Horn in December.", ["December"], ["Cape Horn"]),
        ("President Ada Brandt speaks at the Palace of Nations.", [], ["Palace of Nations"]),
        ("Ships wait near their country's border.", [], []),
    ],
)
def test_a_caption_gives_date_and_place(words: str, date: list[str], place: list[str]) -> None:
    assert told(words, "date") == date
    assert told(words, "place") == place


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("File photo: the old bridge on Tuesday.", True),
        ("FILE - The old bridge stands.", True),
        ("The old bridge (File).", True),
        ("The old bridge, seen in a file picture.", True),
        ("A clerk puts a file on the desk.", False),
        ("Workers file out of the plant.", False),
    ],
)
def test_a_file_photo_says_so(words: str, kind: bool) -> None:
    assert told(words, "kind") == (["file photo"] if kind else ["photo"])


def test_a_caption_that_is_repeated_is_one_with_two_places() -> None:
    text = caption("Soldiers wait near the old bridge.\nSoldiers wait near the old bridge.")
    (one,) = values(facts_of(text), "caption", "")
    assert len(one.places) == 2


def test_a_headline_gives_date_and_place_but_not_in_title_case() -> None:
    facts = facts_of(f"Bridge in Harwick closed on Tuesday{BODY}")
    assert [f.text for f in values(facts, "headline", "place")] == ["Harwick"]
    assert [f.text for f in values(facts, "headline", "date")] == ["Tuesday"]
    assert values(facts_of(f"Bridge Found In Danger{BODY}"), "headline", "place") == []
