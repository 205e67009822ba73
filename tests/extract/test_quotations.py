import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskcheck.articles import article_of
from deskcheck.extract.speech.quotations import quotations
from deskcheck.extract.text import read

MARKED = st.lists(
    st.sampled_from(
        ["“", "”", "„", "\"", "«", "»", "''", "‘", "’", "'", " ", "word", "Other", ",", ".",
         "\n\n", "s"]
    ),
    max_size=40,
).map("".join)  # fmt: skip


def inner(text: str) -> list[str]:
    return [text[q.inner_start : q.inner_end] for q in quotations(read(article_of("a.txt", text)))]


@given(MARKED | st.text(max_size=120))
def test_quotations_are_in_order_apart_and_cut_the_text(text: str) -> None:
    reading = read(article_of("a.txt", text))
    end = 0
    for quotation in quotations(reading):
        part = reading.article.parts[quotation.paragraph]
        assert end <= quotation.start < quotation.inner_start < quotation.inner_end
        assert quotation.inner_end <= quotation.end <= part.end
        assert part.start <= quotation.start
        end = quotation.end


@pytest.mark.parametrize(
    ("opening", "closing"),
    [("“", "”"), ('"', '"'), ("„", "”"), ("„", "“"), ("«", "»"), ("»", "«"), ("''", "''"),
     ("‘", "’"), ("'", "'"), ("“", '"'), ("”", "”"), ("``", "''")],
)  # fmt: skip
def test_every_style_of_marks_pairs(opening: str, closing: str) -> None:
    text = f"The envoy said it was {opening}a very serious matter{closing} and that it isn’t over."
    assert inner(text) == ["a very serious matter"]


def test_apostrophes_are_no_marks() -> None:
    assert inner("The ministers’ plan isn't Norland's, it’s the '90s' and the soldiers' own.") == []
    assert inner("Don't say ‘the soldiers’ plan’ now.") == ["the soldiers’ plan"]


def test_a_closing_mark_without_an_opening_one_swallows_nothing() -> None:
    text = "They will „build” a bridge,” the Red Palace said. “Soon,” it added."
    reading = read(article_of("a.txt", text))
    found = quotations(reading)
    assert inner(text) == ["build", "Soon,"]
    assert [q.paired for q in found] == [False, True]


def test_an_opening_mark_without_a_closing_one_swallows_nothing() -> None:
    text = "They will “build a bridge, she said.\n\nThe “old” bridge fell."
    assert inner(text) == ["old"]


def test_a_quotation_goes_on_when_the_next_paragraph_opens_with_a_mark() -> None:
    text = "She said: “We will build.\n\n“We will build a bridge.”\n\nThey left."
    found = quotations(read(article_of("a.txt", text)))
    assert inner(text) == ["We will build.", "We will build a bridge."]
    assert [q.continues for q in found] == [False, True]
    assert all(q.paired for q in found)


def test_quotations_inside_quotations_belong_to_the_outer_one() -> None:
    assert inner("“He called it “my bridge” twice,” she said.") == [
        "He called it “my bridge” twice,"
    ]
    assert inner("“He called it ‘my bridge’ twice,” she said.") == [
        "He called it ‘my bridge’ twice,"
    ]
    assert inner("“He called it \"my bridge\" twice,” she said.") == [
        "He called it \"my bridge\" twice,"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "fragment"),
    [("very serious", True), ("the bridge that fell", True), ("We will build it.", False),
     ("the bridge is closed", False), ("Never again in our long history of bridges", False)],
)  # fmt: skip
def test_fragments(words: str, fragment: bool) -> None:
    (quotation,) = quotations(read(article_of("a.txt", f"She said “{words}” there.")))
    assert quotation.fragment is fragment
