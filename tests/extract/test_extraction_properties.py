"""Extraction of any text: it never raises, cuts out what was printed, and stays linear."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache, partial
from types import FrameType
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from deskcheck import rulebook
from deskcheck.articles import article_of
from deskcheck.articles.front_matter import Metadata
from deskcheck.extract import extract
from deskcheck.extract.text import LONGEST, TOKEN, read
from deskcheck.facts import Fact
from deskcheck.vocabulary import Vocabulary

WEDNESDAY = 22350


@cache
def vocabulary() -> Vocabulary:
    return rulebook.compile_rules(rulebook.Files()).vocabulary


def facts_of(text: str, published: int | None = WEDNESDAY) -> list[Fact]:
    return extract(article_of("invented.txt", text, Metadata(published=published)), vocabulary())


PIECES = st.sampled_from(
    (
        "President Ana Ruiz of Norway", "Chancellor Jan Berg", "he", "she", "they", "the two",
        "spoke with", "met", "a call", "a 45-minute phone call", "said", "told", "according to",
        "“We will go", "no further.”", '"', "'", "’s", "killed", "3 people were killed", "wounded",
        "on Tuesday", "March 4, 2031", "last May", "two hours later", "rose from 4% to 6%", "12",
        "1,200 troops", "$3.2bn", "6 feet (1.8 metres)", "a man and his wife", "born", "aged 45",
        "½", "²", "٣", "–", "—", "-", "(", ")", ",", ".", ". ", "\n", "\n\n", "\xad", "\u2028",
        "U.S.", "O’Brien", "Kenya", "Kenya’s", "the White House", "Photo: Jan Berg/AP", "İ", "ſ",
        "# ", "> ", "![a", "](b)", "By Jan Berg", "𝐀", "Ⅷ", "\ud800", "\x00", "and", "of", "the",
    )
)  # fmt: skip
ARTICLES = st.lists(st.one_of(PIECES, st.text(max_size=6)), max_size=40).flatmap(
    lambda parts: st.sampled_from(("", " ")).map(lambda gap: gap.join(parts))
)
ANY_TEXT = st.text(st.characters(min_codepoint=0, max_codepoint=0x10FFFF, exclude_categories=()))


@given(st.one_of(ARTICLES, ANY_TEXT), st.sampled_from((None, WEDNESDAY, 0, -800, 10**7)))
@example("\xad \xadAna Ruiz said\xad", None)
@settings(max_examples=100)
def test_facts_of_any_text_cut_out_what_was_printed(text: str, published: int | None) -> None:
    for fact in facts_of(text, published):
        assert text[fact.start : fact.end] == fact.text != ""
        assert 0 <= fact.sentence[0] <= fact.sentence[1] <= len(text)
        places = [(place.start, place.end) for place in fact.places]
        credited = [(c.start, c.end) for a in fact.attributions for c in a.chain]
        assert all(0 <= start < end <= len(text) for start, end in (*places, *credited))


@given(st.one_of(ARTICLES, ANY_TEXT))
@settings(max_examples=100)
def test_a_reading_has_every_token_once_and_every_list_alike(text: str) -> None:
    article = article_of("invented.txt", text)
    reading = read(article)
    stated = [p for p in article.parts if p.kind not in ("credit", "boilerplate")]
    printed = [m.span() for p in stated for m in TOKEN.finditer(text, p.start, p.end)]
    assert list(zip(reading.start, reading.end, strict=True)) == printed
    words = [text[start:end] for start, end in printed]
    assert reading.lower == [w.lower().replace("’", "'").replace("\xad", "") for w in words]
    assert reading.bare == [w[:-2] if w.endswith(("'s", "’s")) else w for w in words]
    assert reading.plain == [w[:-2] if w.endswith("'s") else w for w in reading.lower]
    assert [i for i, upper in enumerate(reading.capital) if upper] == reading.capitals
    assert sorted(i for row in reading.at.values() for i in row) == list(range(len(words)))
    assert all(reading.lower[i] == word for word, row in reading.at.items() for i in row)
    assert reading.plainly({"kenya", "said"}) == [
        i for i, word in enumerate(reading.plain) if word in ("kenya", "said")
    ]


@given(st.one_of(ARTICLES, ANY_TEXT))
@settings(max_examples=100)
def test_sentences_share_out_the_tokens(text: str) -> None:
    reading = read(article_of("invented.txt", text))
    edges = [0]
    for number, sentence in enumerate(reading.sentences):
        assert edges[-1] == sentence.first < sentence.last <= sentence.first + LONGEST
        edges.append(sentence.last)
        assert {reading.sentence(i) for i in range(sentence.first, sentence.last)} == {number}
    assert edges[-1] == len(reading.lower)


HOSTILE: dict[str, Callable[[int], str]] = {
    "one capital word": lambda n: "Anna " * n,
    "names": lambda n: "Anna Berg " * n,
    "initials": lambda n: "ABC " * n,
    "abbreviations": lambda n: "U.S. " * n,
    "one word": lambda n: "a" * 5 * n,
    "digits": lambda n: "7" * 5 * n,
    "numbers": lambda n: "17 " * n,
    "thousands": lambda n: "1," * 2 * n,
    "quotes": lambda n: '" ' * 2 * n,
    "apostrophes": lambda n: "' a " * n,
    "opening quotes": lambda n: "“" * n,
    "short quotations": lambda n: "“a” " * n,
    "brackets": lambda n: "( " * n,
    "and": lambda n: "a and " * n,
    "names and": lambda n: "Anna and " * n,
    "commas": lambda n: ", " * n,
    "dashes": lambda n: "a-" * n,
    "long dashes": lambda n: " — " * n,
    "stops": lambda n: ". " * n,
    "said": lambda n: "Anna said " * n,
    "sayings": lambda n: "Anna Berg said. " * n,
    "full and short names": lambda n: "Anna Berg left. Berg ran. " * n,
    "ages of names": lambda n: "Berg, 23, met Ovo Berg, the leader. " * n,
    "possessors": lambda n: "Ovo Berg's Berg, the mayor, Anna Berg. " * n,
    "pronouns": lambda n: "He said so. " * n,
    "according": lambda n: "according to " * n,
    "calls": lambda n: "a call and " * n,
    "sentences of calls": lambda n: "They held a call. " * n,
    "victims": lambda n: "two killed, " * n,
    "dates": lambda n: "on Tuesday " * n,
    "percentages": lambda n: "12 percent, " * n,
    "changes": lambda n: "rose from 10 to 12 percent " * n,
    "lines": lambda n: "Anna Berg\n" * n,
    "open quotations": lambda n: "“Anna said so.\n\n" * n,
    "leaders": lambda n: "the two leaders " * n,
    "images": lambda n: "![Anna](x)\n\n" * n,
    "image marks": lambda n: "![" * n,
    "space": lambda n: "a" + " \t" * n,
}
SMALL = 300


@pytest.mark.parametrize("kind", HOSTILE)
def test_twice_the_text_takes_at_most_twice_the_steps(kind: str) -> None:
    make = HOSTILE[kind]
    facts_of(make(4))  # tables made once are no part of it
    once, twice = (steps(partial(facts_of, make(n))) for n in (SMALL, 2 * SMALL))
    assert twice <= 2.2 * once + 2000


def steps(work: Callable[[], object]) -> int:
    """The lines that some work runs through, each turn of a loop counted."""
    count = 0

    def step(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal count
        count += 1
        return step

    before = sys.gettrace()
    sys.settrace(step)
    try:
        work()
    finally:
        sys.settrace(before)
    return count
