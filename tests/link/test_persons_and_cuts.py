"""Persons over a run, and quotations that drop words inside their marks."""

from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runs import article, run, values

from deskcheck.link.statements import Quote, matches, shortened
from deskcheck.link.statements import words as folded

LONG = st.lists(
    st.sampled_from("we will rebuild the old harbour before next winter comes".split()), max_size=8
).map(tuple)


def quote(own: str, words: tuple[str, ...]) -> Quote:
    return Quote(own, own, words, words, "", False, frozenset(), frozenset(), False)


@given(LONG, LONG)
def test_the_shortened_one_is_the_shorter_and_no_piece(
    one: tuple[str, ...], other: tuple[str, ...]
) -> None:
    left, right = quote("a", one), quote("b", other)
    found = shortened(left, right)
    assert found == shortened(right, left)
    if found:
        short, long = (one, other) if found == "a" else (other, one)
        assert len(short) < len(long)
        assert not matches(one, other)
        rest = iter(long)
        assert all(word in rest for word in short)


@pytest.mark.parametrize(
    ("short", "cut"),
    [
        ("strong harbour and other rules", False),
        ("strong harbour rules", True),
        ("strong harbour … rules", False),
        ("strong harbour [and] other rules", False),
        ("strong new rules", False),
        ("harbour and other rules", False),
    ],
)
def test_dropped_words_need_an_ellipsis(short: str, cut: bool) -> None:
    long = quote("b", folded("They want strong harbour and other rules in the end"))
    assert shortened(quote("a", folded(short)), long) == ("a" if cut else "")


def test_pairs_of_a_run_name_the_shortened_quotation() -> None:
    said = "“We shall impose strong harbour and other rules in the spring,” Mayor Ada Brandt said."
    linked = run(
        [article("a", said), article("b", "Mayor Ada Brandt spoke of “strong harbour rules”.")]
    )
    (pair,) = linked.quote_pairs
    by_id = {fact.id: fact for fact in linked.facts}
    assert by_id[pair.shortened].text == "“strong harbour rules”"


def groups(texts: list[str], attribute: str) -> dict[str, set[str]]:
    """Values by group over a run of articles with these texts."""
    linked = run([article(f"a{i}", text) for i, text in enumerate(texts)])
    table: defaultdict[str, set[str]] = defaultdict(set)
    for fact in values(linked.facts, "person", attribute):
        table[fact.group].add(fact.value.text)
    return dict(table)


def test_titles_of_one_person_are_compared_over_the_run() -> None:
    found = groups(
        [
            "Kenyan President Tom Halloran spoke.",
            "President Tom Halloran spoke.",
            "Mr Tom Halloran spoke to foreign policy advisor Ida Holm.",
            "Policy adviser Ida Holm spoke.",
            "Former President Tom Halloran spoke.",
        ],
        "title",
    )
    assert found["title|Tom Halloran"] == {"president", "former president"}
    assert found["title|Ida Holm"] == {"foreign policy adviser"}


def test_spellings_are_compared_within_one_article() -> None:
    found = groups(
        ["President Ola Zerensky spoke. Zerenskiy left.", "President Ola Zerenskyy spoke."],
        "spelling",
    )
    assert sorted(map(sorted, found.values())) == [["Zerenskiy", "Zerensky"], ["Zerenskyy"]]
