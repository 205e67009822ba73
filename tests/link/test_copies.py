"""Copies: the inverted index joins what comparing every two articles joins."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskcheck.articles import Article, Part
from deskcheck.link import copies
from deskcheck.link.copies import NEWS, SHARE, shingles, sources
from deskcheck.link.groups import Groups

SENTENCES = [
    "The harbour of Ostrel was closed on Monday after a crane fell on two empty boats.",
    "Nobody was hurt and the port authority said that it would open again within a week.",
    "Fishing crews waited in the bay while divers looked for parts of the broken crane below.",
    "“I have never seen anything like this in thirty years of work on this quay,” a pilot said.",
    "Insurance experts put the damage at several million and expect a long quarrel in court now.",
    "All of this text is the property of the owners and may not be used without their consent.",
]
BODIES = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4)
LONG = st.lists(st.booleans(), min_size=6, max_size=6)


def article(
    number: int, sentences: list[str], outlet: str | None = None, published: int | None = None
) -> Article:
    text = " ".join(sentences)
    parts = (Part("body", 0, len(text)),)
    return Article(f"a{number:03}", text, outlet, published, parts=parts)


def by_hand(run: list[Article]) -> dict[str, str]:
    """The sources of articles of no outlet, every two compared."""
    held = {one.id: shingles(one) for one in run}
    groups = Groups(held)
    for one, other in combinations(held, 2):
        common = len(held[one] & held[other])
        if common and 100 * common >= SHARE * min(len(held[one]), len(held[other])):
            groups.join(one, other)
    return {name: groups.root(name) for name in held}


def own(number: int, size: int = 60) -> str:
    """A sentence of one article."""
    return " ".join(f"w{number}x{at}" for at in range(size))


@given(st.lists(BODIES, min_size=2, max_size=6), LONG)
def test_sources_are_what_comparing_every_two_articles_finds(
    bodies: list[list[str]], long: list[bool]
) -> None:
    run = [article(i, [*body, own(i, 400)] if long[i] else body) for i, body in enumerate(bodies)]
    assert sources(run) == by_hand(run)


@given(st.lists(BODIES, min_size=2, max_size=6), st.integers(1, 30))
def test_the_index_may_be_made_in_any_number_of_passes(bodies: list[list[str]], most: int) -> None:
    run = [article(i, body) for i, body in enumerate(bodies)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(copies, "AT_ONCE", most)
        assert sources(run) == by_hand(run)


@given(st.lists(BODIES, min_size=1, max_size=5))
def test_sources_do_not_depend_on_order(bodies: list[list[str]]) -> None:
    run = [article(i, body, f"O{i % 2}" if i else None) for i, body in enumerate(bodies)]
    assert sources(run) == sources(run[::-1])


@pytest.mark.parametrize(("lasts", "one"), [(NEWS, True), (NEWS + 1, False)])
def test_what_all_print_at_once_is_news_and_for_longer_is_furniture(lasts: int, one: bool) -> None:
    days = [0] * copies.COMMON + [lasts]
    run = [article(i, [SENTENCES[5], own(i)], None, day) for i, day in enumerate(days)]
    assert (len(set(sources(run).values())) == 1) is one
    assert len(set(sources(run[:-1]).values())) == 1


def test_text_that_all_print_at_times_nobody_knows_is_furniture() -> None:
    run = [article(i, [SENTENCES[5], own(i)]) for i in range(copies.COMMON + 1)]
    assert len(set(sources(run).values())) == len(run)


def test_a_shared_quotation_alone_makes_no_copy() -> None:
    other = ["The town of Velm held its fair on Sunday with more stalls than in any other year."]
    run = [article(0, [SENTENCES[3], *other]), article(1, [SENTENCES[3]])]
    assert len(set(sources(run).values())) == 2


def test_one_outlet_is_one_source() -> None:
    run = [article(0, [SENTENCES[0]], "The Velm Post"), article(1, [SENTENCES[1]], "the velm post")]
    assert len(set(sources(run).values())) == 1


def test_metadata_name_copies_of_known_articles_alone() -> None:
    one, other = article(0, [SENTENCES[0]]), article(1, [SENTENCES[1]])
    said = Article(other.id, other.text, parts=other.parts, copies_of=(one.id, "elsewhere"))
    assert set(sources([one, said]).values()) == {one.id}
