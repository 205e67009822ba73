"""Copies: the inverted index equals comparing every two articles."""

from hypothesis import given
from hypothesis import strategies as st

from deskcheck.articles import Article, Part
from deskcheck.link.copies import SHARE, copies, shingles, sources

SENTENCES = [
    "The harbour of Ostrel was closed on Monday after a crane fell on two empty boats.",
    "Nobody was hurt and the port authority said that it would open again within a week.",
    "Fishing crews waited in the bay while divers looked for parts of the broken crane below.",
    "“I have never seen anything like this in thirty years of work on this quay,” a pilot said.",
    "Insurance experts put the damage at several million and expect a long quarrel in court now.",
]
BODIES = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4)


def article(number: int, sentences: list[str], outlet: str | None = None) -> Article:
    text = " ".join(sentences)
    return Article(f"a{number}", text, outlet, parts=(Part("body", 0, len(text)),))


@given(st.lists(BODIES, min_size=2, max_size=5))
def test_copies_are_pairs_that_share_a_tenth_of_the_shorter(bodies: list[list[str]]) -> None:
    run = [article(i, body) for i, body in enumerate(bodies)]
    expected = [
        (one.id, other.id)
        for i, one in enumerate(run)
        for other in run[i + 1 :]
        if (common := len(shingles(one) & shingles(other)))
        and 100 * common >= SHARE * min(len(shingles(one)), len(shingles(other)))
    ]
    assert copies(run) == expected


@given(st.lists(BODIES, min_size=1, max_size=5))
def test_sources_do_not_depend_on_order(bodies: list[list[str]]) -> None:
    run = [article(i, body, f"O{i % 2}" if i else None) for i, body in enumerate(bodies)]
    assert sources(run) == sources(run[::-1])


def test_a_shared_quotation_alone_makes_no_copy() -> None:
    own = ["The town of Velm held its fair on Sunday with more stalls than in any other year."]
    assert copies([article(0, [SENTENCES[3], *own]), article(1, [SENTENCES[3]])]) == []


def test_one_outlet_is_one_source() -> None:
    run = [article(0, [SENTENCES[0]], "The Velm Post"), article(1, [SENTENCES[1]], "the velm post")]
    assert len(set(sources(run).values())) == 1
