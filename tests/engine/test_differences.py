"""The place where two wordings part is found, and only where they part inside what they share."""

from hypothesis import given
from hypothesis import strategies as st

from deskcheck.findings.differences import difference

WORD = st.sampled_from("we will rebuild the old harbour before winter".split())
WORDS = st.lists(WORD, max_size=9)


def test_the_changed_words_are_shown_with_their_neighbours() -> None:
    one = "We made it clear that the harbour will open in May, whatever the council says."
    other = "we made it clear that the harbour would open in May whatever the council says"
    assert difference(one, other) == (
        "… that the harbour will open in May, …",
        "… that the harbour would open in May …",
    )


def test_dropped_words_are_shown() -> None:
    assert difference("strong local measures", "take strong local and other measures") == (
        "strong local measures",
        "take strong local and other measures",
    )


@given(WORDS, st.integers(0, 8), st.integers(0, 9))
def test_a_piece_does_not_differ(words: list[str], start: int, end: int) -> None:
    assert difference(" ".join(words), " ".join(words[start:end])) is None


@given(WORDS, WORDS)
def test_an_answer_shows_two_different_texts(left: list[str], right: list[str]) -> None:
    found = difference(" ".join(left), " ".join(right))
    assert found is None or found[0].split() != found[1].split()
