"""Blocking of quotations: what it finds is what comparing every two finds, and it stays bounded."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskcheck.link import candidates as blocking
from deskcheck.link.candidates import NEAREST, PROBED, RECENT, Row, WordPair, candidates
from deskcheck.link.statements import FUNCTION, Quote, aligned, pairs

PAIRS = st.frozensets(st.tuples(st.sampled_from("abc"), st.sampled_from("de")), max_size=PROBED)
DAYS = st.one_of(st.none(), st.sampled_from((1, 2, RECENT + 2, 9 * RECENT)))
ROWS = st.lists(st.builds(Row, PAIRS, DAYS, st.sampled_from(("", "perez", "novak"))), max_size=12)
WORDS = st.sampled_from("we will rebuild the old harbour before winter comes again".split())
QUOTES = st.lists(
    st.tuples(
        st.lists(WORDS, min_size=1, max_size=8), st.sampled_from(("", "Ana Perez", "Novak")), DAYS
    ),
    max_size=8,
)


def ordered(rows: list[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: row.day or 0)


def near(one: Row, other: Row) -> bool:
    if one.day is None or other.day is None or abs(one.day - other.day) <= RECENT:
        return True
    return one.speaker == other.speaker != ""


def by_hand(rows: list[Row]) -> set[tuple[int, int]]:
    """Every two that share a pair of words and are near in time or of one speaker."""
    return {
        (a, b)
        for a, b in combinations(range(len(rows)), 2)
        if rows[a].pairs & rows[b].pairs and near(rows[a], rows[b])
    }


@given(ROWS)
def test_few_quotations_are_all_compared(rows: list[Row]) -> None:
    assert candidates(ordered(rows)) == by_hand(ordered(rows))


@given(ROWS)
def test_a_crowd_that_the_nearest_cover_is_compared_all_the_same(rows: list[Row]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(blocking, "CROWD", 1)
        assert candidates(ordered(rows)) == by_hand(ordered(rows))


def test_a_quotation_of_a_crowd_has_a_bounded_number_of_candidates() -> None:
    shared: list[WordPair] = [("prime", f"m{number}") for number in range(3 * PROBED)]
    rows = [Row(frozenset(shared), 1, "") for _ in range(300)]
    assert len(candidates(rows)) <= 2 * NEAREST * PROBED * len(rows)


def test_one_speaker_is_found_again_in_a_crowd_of_others() -> None:
    said = frozenset((("old", "harbour"),))
    rows = [Row(said, day, "perez" if day % 200 == 0 else f"s{day}") for day in range(401)]
    assert {(0, 200), (200, 400), (0, 400)} <= candidates(rows)


def quote(number: int, words: list[str], speaker: str, day: int | None) -> Quote:
    return Quote(
        f"q{number:03}", f"a{number}", tuple(words), (), speaker, bool(speaker), frozenset(),
        frozenset(), translation=False, published=day,
    )  # fmt: skip


def content_pairs(quote: Quote) -> frozenset[WordPair]:
    words = [word for word in quote.words if word not in FUNCTION]
    return frozenset(pairwise(words))


@given(QUOTES)
def test_pairs_are_what_aligning_every_two_quotations_finds(
    said: list[tuple[list[str], str, int | None]],
) -> None:
    quotes = [quote(number, *row) for number, row in enumerate(said)]
    rows = {q.id: Row(content_pairs(q), q.published, q.speaker.split(" ")[-1]) for q in quotes}
    expected = [
        (one.id, other.id)
        for one, other in combinations(quotes, 2)
        if rows[one.id].pairs & rows[other.id].pairs
        and near(rows[one.id], rows[other.id])
        and aligned(one.words, other.words)
    ]
    assert [(pair.left, pair.right) for pair in pairs(quotes)[0]] == expected


def test_what_hundreds_print_is_one_statement() -> None:
    words = "we will rebuild the old harbour before winter".split()
    quotes = [quote(number, words, "", 1) for number in range(300)]
    reached = {"q000"}
    for left, right in pairs(quotes)[1]:
        reached |= {left, right} if reached & {left, right} else set()
    assert len(reached) == 300
