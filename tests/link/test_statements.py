"""Alignment of quotations: the fast matcher equals the definition, pieces match, gaps do not."""

from hypothesis import given
from hypothesis import strategies as st

from deskcheck.link.statements import CONTENT_WORDS, FUNCTION, WILD, aligned, matches, words

WORDS = st.sampled_from("we will rebuild the old harbour before winter comes again".split())
QUOTE = st.lists(WORDS, min_size=1, max_size=7).map(tuple)
WITH_GAPS = st.lists(st.one_of(WORDS, st.just(WILD)), min_size=1, max_size=5).map(tuple)


def accepts(pattern: tuple[str, ...], text: tuple[str, ...]) -> bool:
    """The definition: a wild word on either side stands for any run of words."""
    if not pattern and not text:
        return True
    if pattern and pattern[0] == WILD:
        return accepts(pattern[1:], text) or (bool(text) and accepts(pattern, text[1:]))
    if text and text[0] == WILD:
        return accepts(pattern, text[1:]) or (bool(pattern) and accepts(pattern[1:], text))
    return bool(pattern and text) and pattern[0] == text[0] and accepts(pattern[1:], text[1:])


@given(WITH_GAPS, WITH_GAPS)
def test_matches_is_its_definition(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    short, long = sorted((one, other), key=lambda w: (len(w), w))
    assert matches(one, other) == accepts((WILD, *short, WILD), long)


@given(QUOTE, QUOTE)
def test_matches_and_aligned_are_symmetric(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert matches(one, other) == matches(other, one)
    assert aligned(one, other) == aligned(other, one)


@given(QUOTE, st.integers(0, 6), st.integers(1, 7))
def test_a_piece_matches_and_is_aligned(quote: tuple[str, ...], start: int, size: int) -> None:
    piece = quote[start : start + size]
    if piece:
        assert matches(quote, piece)
    if len([word for word in piece if word not in FUNCTION]) >= CONTENT_WORDS:
        assert aligned(quote, piece)


@given(st.lists(st.integers(0, 99), min_size=3, max_size=9, unique=True), st.data())
def test_an_inner_word_left_out_is_no_match(numbers: list[int], data: st.DataObject) -> None:
    quote = tuple(f"w{number}" for number in numbers)
    at = data.draw(st.integers(1, len(quote) - 2))
    shortened = quote[:at] + quote[at + 1 :]
    assert not matches(quote, shortened)
    assert matches(quote, (*quote[:at], WILD, *quote[at + 1 :]))


def test_words_are_compared_without_case_marks_and_dots() -> None:
    assert words("The U.S. won’t “leave”.") == words("the us wont LEAVE")
    assert words("a […] b … c [and] d") == ("a", WILD, "b", WILD, "c", WILD, "d")


def test_words_far_apart_in_a_long_quotation_are_not_aligned() -> None:
    long = words("red " + "x " * 9 + "green " + "y " * 9 + "blue")
    assert not aligned(words("red green blue"), long)
