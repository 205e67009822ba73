"""Which double marks pair: one fact a pair, or a group of marks that does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runs import facts_of, values

from deskcheck.articles import article_of
from deskcheck.extract.speech.quotations import quotation_marks
from deskcheck.extract.text import read

TEXT = st.lists(
    st.sampled_from(
        ["“", "”", "„", "\"", "«", "»", "''", "``", "‘", "’", "6’2”", "word", "Other", ",", ".",
         " ", "\n\n", "\n", "1945"]
    ),
    max_size=40,
).map("".join)  # fmt: skip
PAIRS = st.sampled_from(["“”", "„”", "„“", '""', "«»"])
WORDS = st.lists(st.sampled_from("the old bridge isn’t safe, they’d say".split()), min_size=1)


def unpaired(text: str) -> list[str]:
    """What does not pair in an article of this text."""
    article = article_of("a.txt", text)
    return [article.text[start:end] for start, end in quotation_marks(read(article)).unpaired]


@given(TEXT | st.text(max_size=100))
def test_groups_are_in_order_apart_and_hold_a_mark(text: str) -> None:
    last = 0
    for start, end in quotation_marks(read(article_of("a.txt", text))).unpaired:
        assert last <= start < end <= len(text)
        assert any(mark in text[start:end] for mark in "“”„‟\"«»'`")
        last = end


@given(st.lists(st.tuples(PAIRS, WORDS), min_size=1, max_size=5))
def test_paired_marks_pair_whatever_their_styles(quoted: list[tuple[str, list[str]]]) -> None:
    text = " and ".join(f"{marks[0]}{' '.join(words)}{marks[1]}" for marks, words in quoted)
    assert unpaired(f"She said {text} today.") == []


@given(PAIRS, WORDS, st.booleans())
def test_one_mark_taken_away_is_found(marks: str, words: list[str], opening: bool) -> None:
    inner = " ".join(words)
    text = f"She said {marks[0]}{inner} today." if opening else f"She said {inner}{marks[1]} today."
    assert len(unpaired(text)) == 1


def test_a_stray_mark_is_shown_with_the_quotation_beside_it() -> None:
    assert unpaired("They will „build” the old bridge,” the mayor said. “Soon,” he added.") == [
        "„build” the old bridge,”"
    ]
    assert unpaired("He is “late. " + "The “old” bridge fell.") == ["“late. The “old”"]


@pytest.mark.parametrize(
    "text",
    [
        "She said: “We will build.\n\n“We will build a bridge.”\n\nThey left.",
        'She is 5’8” tall, he is 6\'2" and the plank is 12" long.',
        "The ministers’ plan isn’t ‘Norland’s own’, it’s the ’90s’.",
        "« Weather « Traffic The bridge fell on Monday.",
        'Nobody was hurt."The bridge is safe," she said."It is old," he added.',
        "She called it “old“ and left.",
        "“He called it ‘my bridge’ twice,” she said.",
    ],
)
def test_these_marks_pair(text: str) -> None:
    assert unpaired(text) == []


def test_every_pair_and_every_group_is_one_fact() -> None:
    facts = values(
        facts_of("They “build” the bridge, the mayor said.\n\nIt is „old” and bad,” he added."),
        "quotation mark",
        "",
    )
    assert [(f.text, sorted(f.traits)) for f in facts] == [
        ("“build”", []),
        ("„old” and bad,”", ["unpaired"]),
    ]
