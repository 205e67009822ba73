"""YAML documents decoded into structs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct, field

from deskcheck.config.documents import decode
from deskcheck_grammar.source import Source, Span


class Page(Struct, frozen=True):
    title: str
    pages: int | None = None
    on_sale: date | None = None
    colour: Literal["black", "white"] = "black"
    names: tuple[str, ...] = ()
    span: Span = Span(0, 0)


class Book(Struct, frozen=True):
    pages: Mapping[str, Page] = field(default_factory=dict)
    index: tuple[Page, ...] = ()
    bound: bool = False


def mistakes(text: str) -> list[tuple[int, int, str, str]]:
    source = Source("book.yaml", text)
    book, found = decode(source, Book)
    assert (book is None) == bool(found)
    return [(*source.position(m.span.start), m.message, m.help) for m in found]


def test_every_kind_of_field_is_read() -> None:
    text = (
        "bound: true\npages:\n  größe.txt:\n    title: 12\n    on-sale: 2022-03-01\n"
        "    names: Ada\nindex:\n  - {title: a, pages: 3, colour: white, names: [b, c]}\n"
    )
    book, found = decode(Source("book.yaml", text), Book)
    assert found == ()
    assert book is not None
    page = book.pages["größe.txt"]
    assert (page.title, page.on_sale, page.names) == ("12", date(2022, 3, 1), ("Ada",))
    assert text[page.span.start : page.span.end] == "größe.txt"
    assert book.index[0].names == ("b", "c")
    assert (book.index[0].pages, book.index[0].colour, book.bound) == (3, "white", True)


def test_an_empty_document_is_all_defaults() -> None:
    assert decode(Source("book.yaml", "# nothing\n"), Book) == (Book(), ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("bond: true\n", (1, 1, "unknown key `bond`", "did you mean `bound`?")),
        ("bound: maybe\n", (1, 8, "`bound` must be `true` or `false`, not `maybe`", "")),
        ("index:\n  - pages: 3\n", (2, 5, "the key `title` is missing here", "")),
        (
            "index: [{title: é, pages: drei}]\n",
            (1, 27, "`pages` must be a whole number, not `drei`", ""),
        ),
        (
            "index: [{title: a, colour: whit}]\n",
            (
                1,
                28,
                "`colour` must be one of `black`, `white`, not `whit`",
                "did you mean `white`?",
            ),
        ),
        ("bound: true\nbound: false\n", (2, 1, "`bound` is given twice", "")),
        ("pages: 3\n", (1, 8, "`pages` must be a list of `key: value` lines, not `3`", "")),
        (
            "index: [{title: a, on-sale: tomorrow}]\n",
            (1, 29, "`on-sale` must be a day such as 2021-12-30, not `tomorrow`", ""),
        ),
    ],
)
def test_a_mistake_is_named_where_it_stands(text: str, expected: tuple[int, int, str, str]) -> None:
    assert mistakes(text) == [expected]


def test_all_mistakes_are_told_at_once() -> None:
    assert len(mistakes("bond: 1\nindex:\n  - pages: x\n    title: y\n    tilte: z\n")) == 3


def test_what_is_not_yaml_is_a_mistake_with_a_place() -> None:
    ((line, _, message, _),) = mistakes("pages:\n  - [unclosed\n")
    assert line >= 2
    assert message.startswith("not valid YAML: ")


@given(st.text(alphabet=st.sampled_from("abk: -[]{}#&*!|>'\"\n\t\\é\x00pagestitl1"), max_size=60))
def test_any_text_gives_a_book_or_mistakes_within_it(text: str) -> None:
    source = Source("book.yaml", text)
    book, found = decode(source, Book)
    assert (book is None) == bool(found)
    for mistake in found:
        assert 0 <= mistake.span.start <= len(text)
