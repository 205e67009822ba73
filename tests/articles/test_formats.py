"""HTML and JSON articles: what is read of them, and that every place leads back to the file."""

import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from deskcheck.articles import Article, Incomplete
from deskcheck.articles.files import read_articles
from deskcheck.articles.html import _Blocks
from deskcheck.articles.objects import traced_string

PAGE = """<!doctype html>
<html lang="en-GB"><head><title>Storm kills 40 in Harwick | Harwick Courier</title>
<meta property="og:site_name" content="Harwick Courier">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
"headline":"Storm kills 40 in Harwick","datePublished":"2021-12-30T10:00:00Z"}</script></head>
<body><nav><a href="/">Home</a> <a href="/news">Other things of this page</a></nav>
<article><h1>Storm kills 40 in Harwick</h1>
<figure><img src="a.jpg">
<figcaption>A street under water on December 29, 2021.</figcaption></figure>
<p>The storm killed <b>40</b>
   people in Harwick, police said on Thursday&nbsp;&mdash; the <a href="#">worst</a> in years.</p>
<p>&ldquo;We will rebuild,&rdquo; Mayor Ada Brandt&#8217;s deputy said.</p>
<p>Another paragraph follows so that there is enough of a story for a reader to take it for one.</p>
</article><footer>Copyright Harwick Courier 2021. All rights reserved.</footer></body></html>
"""
ANY_TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=200)


def read(folder: Path, name: str, text: str) -> list[Article | Incomplete]:
    path = folder / name
    path.write_text(text, encoding="utf-8", newline="")
    return read_articles(path, name)


def one(folder: Path, name: str, text: str) -> Article:
    (article,) = read(folder, name, text)
    assert isinstance(article, Article)
    return article


def test_a_page_gives_its_story_and_what_it_says_of_itself(tmp_path: Path) -> None:
    article = one(tmp_path, "story.html", PAGE)
    assert [(part.kind, article.text[part.start : part.end]) for part in article.parts] == [
        ("headline", "Storm kills 40 in Harwick"),
        ("caption", "A street under water on December 29, 2021."),
        ("body", "The storm killed 40 people in Harwick, police said on Thursday\xa0— the worst in"
                 " years."),
        ("body", "“We will rebuild,” Mayor Ada Brandt’s deputy said."),
        ("body", "Another paragraph follows so that there is enough of a story for a reader to"
                 " take it for one."),
    ]  # fmt: skip
    assert (article.outlet, article.published, article.language) == (
        "Harwick Courier",
        18991,
        "en-GB",
    )


def test_places_of_a_page_lead_to_its_source(tmp_path: Path) -> None:
    article = one(tmp_path, "story.html", PAGE)
    origin = article.origin
    assert origin is not None

    def source(words: str) -> str:
        start = article.text.index(words)
        return PAGE[slice(*origin.span(start, start + len(words)))]

    assert source("police said") == "police said"
    assert source("40 people") == "40</b>\n   people"
    assert source("“We") == "&ldquo;We"
    assert source("Brandt’s") == "Brandt&#8217;s"
    assert origin.position(article.text.index("police")) == (11, 23)


def test_a_page_without_a_story_is_incomplete(tmp_path: Path) -> None:
    (found,) = read(tmp_path, "empty.html", "<html><body></body></html>")
    assert found == Incomplete("empty.html", "no story is found in this page")


@given(ANY_TEXT)
def test_any_page_is_split_into_blocks_that_stand_in_it(text: str) -> None:
    parser = _Blocks(text)
    parser.feed(text)
    parser.close()
    parser.end_block()
    for _, block in parser.blocks:
        origin = block.origin(text)
        for at in range(block.length):
            start, stop = origin.span(at, at + 1)
            assert 0 <= start < stop <= len(text)


def test_json_lines_give_an_article_a_line(tmp_path: Path) -> None:
    rows = [
        {"id": "a", "title": "Storm", "text": "It rained.\nThey said “so”.", "date": "2021-12-30"},
        {"text": "A tab\tand a \"mark\".", "publisher": {"name": "Harwick Courier"}},
        {"title": "no text"},
    ]  # fmt: skip
    text = "\n".join(json.dumps(row) for row in rows) + "\n"
    first, second, third = read(tmp_path, "wire.jsonl", text)
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.id, first.published, first.parts[0].kind) == ("wire.jsonl#a", 18991, "headline")
    assert (second.id, second.outlet) == ("wire.jsonl#line 2", "Harwick Courier")
    assert isinstance(third, Incomplete)
    assert third.article == "wire.jsonl#line 3"
    origin = first.origin
    assert origin is not None
    start = first.text.index("“so”")
    assert text[slice(*origin.span(start, start + 4))] == "\\u201cso\\u201d"


@given(ANY_TEXT, st.booleans())
def test_a_json_string_is_read_as_json_reads_it(words: str, ascii_only: bool) -> None:
    file = json.dumps(words, ensure_ascii=ascii_only)
    text = traced_string(file, 1)
    assert text.text == words
    origin = text.origin(file)
    for at in range(text.length):
        start, stop = origin.span(at, at + 1)
        assert json.loads(f'"{file[start:stop]}"') == words[at : at + 1]


def test_a_json_list_gives_an_article_an_object(tmp_path: Path) -> None:
    rows = [{"text": "It rained in Harwick."}, {"text": "It snowed in Harwick."}]
    found = read(tmp_path, "two.json", json.dumps(rows, indent=2))
    assert [article.text for article in found if isinstance(article, Article)] == [
        "It rained in Harwick.",
        "It snowed in Harwick.",
    ]


@given(ANY_TEXT)
def test_any_json_file_is_read_or_told(text: str) -> None:
    from deskcheck.articles.objects import objects

    list(objects(text, lines=False))
    list(objects(text, lines=True))
