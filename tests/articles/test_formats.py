"""HTML and JSON articles: what is read of them, and that every place leads back to the file."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskcheck.articles import Article, Incomplete
from deskcheck.articles.blocks import Blocks
from deskcheck.articles.files import read_articles
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
    parser = Blocks(text).read()
    for block in parser.blocks:
        origin = block.text.origin(text)
        for at in range(block.text.length):
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


WESTERN = "Leaders talk\n\nThe café owner, José Núñez, said “so”. It cost £3m, or €3.5m.\n"


@pytest.mark.parametrize(
    ("raw", "text", "encoding"),
    [
        (WESTERN.encode("cp1252"), WESTERN, "windows-1252"),
        ("“So,” he said.".encode("cp1252"), "“So,” he said.", "windows-1252"),
        ("The café cost £3.".encode("latin-1"), "The café cost £3.", "windows-1252"),
        (WESTERN.encode("utf-16"), WESTERN, "utf-16"),
        (b"\xfe\xff" + WESTERN.encode("utf-16-be"), WESTERN, "utf-16"),
    ],
)
def test_old_encodings_of_english_are_read(
    tmp_path: Path, raw: bytes, text: str, encoding: str
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(raw)
    (article,) = read_articles(path, "a.txt")
    assert isinstance(article, Article)
    assert (article.text, article.encoding) == (text, encoding)


@pytest.mark.parametrize(
    ("words", "encoding"),
    [
        ("Министр сказал, что переговоры пройдут завтра в городе. ", "cp1251"),
        ("Wałęsa powiedział, że rozmowy się odbędą, święto, żółć, źdźbło. ", "cp1250"),
    ],
)
def test_what_is_not_western_is_not_read_as_such(tmp_path: Path, words: str, encoding: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes((words * 8).encode(encoding))
    (article,) = read_articles(path, "a.txt")
    assert isinstance(article, Article)
    assert article.encoding != "windows-1252"


def test_a_page_is_read_in_the_encoding_that_it_declares(tmp_path: Path) -> None:
    page = PAGE.replace("<head>", '<head><meta charset="iso-8859-1">').replace(
        "&ldquo;We will rebuild,&rdquo;", "“We will rebuild the café,”"
    )
    path = tmp_path / "a.html"
    path.write_bytes(page.encode("cp1252"))
    (article,) = read_articles(path, "a.html")
    assert isinstance(article, Article)
    assert "“We will rebuild the café,”" in article.text


LIVE = """<html><head><title>Fire in Harwick: live</title>
<meta property="article:published_time" content="2021-12-31T06:00:00Z"></head><body><main>
<article><h1>Fire in Harwick: live</h1>
<p><time datetime="2021-12-30T08:00Z">Published</time>
<time datetime="2021-12-31">Updated</time></p>
<article><header><time datetime="2021-12-31T08:10:00Z">08:10</time></header>
<p>Police say the fire on Thursday killed 14 people and that many more are in hospital.</p>
</article>
<article><header><time datetime="2021-12-30T23:40:00Z">23:40</time></header>
<p>The fire service says the fire has killed nine people today, and the harbour is closed.</p>
</article></article></main></body></html>"""
PLAIN_TIMES = LIVE.replace("</time>", "</b>").replace("<time", "<b")


def days_of(article: Article) -> list[tuple[str, str, int | None]]:
    published = article.published or 0
    return [
        (p.kind, article.text[p.start : p.end][:10], p.published and p.published - published)
        for p in article.parts
    ]


def test_the_entries_of_a_live_page_have_the_days_of_their_times(tmp_path: Path) -> None:
    assert days_of(one(tmp_path, "live.html", LIVE)) == [
        ("headline", "Fire in Ha", None),
        ("boilerplate", "08:10", 0),
        ("body", "Police say", 0),
        ("boilerplate", "23:40", -1),
        ("body", "The fire s", -1),
    ]


def test_stamps_of_a_live_page_may_be_words_alone(tmp_path: Path) -> None:
    page = PLAIN_TIMES.replace("08:10<", "8:10 a.m. ET, December 31, 2021<")
    page = page.replace("23:40<", "11:40 p.m. ET, December 30, 2021<")
    days = [day for kind, _, day in days_of(one(tmp_path, "l.html", page)) if kind == "body"]
    assert days == [0, -1]


def test_published_and_updated_make_no_live_blog(tmp_path: Path) -> None:
    page = LIVE.replace('<article><header><time datetime="2021-12-30T23:40:00Z">23:40</time>', "")
    page = page.replace("</header>\n<p>The", "<p>The").replace("</article></article>", "</article>")
    assert {day for _, _, day in days_of(one(tmp_path, "l.html", page))} == {None}


def test_soft_hyphens_and_words_for_screen_readers_do_not_hide_a_story(tmp_path: Path) -> None:
    page = PAGE.replace("people in Harwick", "peo&shy;ple in Har&shy;wick")
    page = page.replace("A street", '<span class="x sr-only">Image caption, </span>A street')
    article = one(tmp_path, "s.html", page)
    assert [part.kind for part in article.parts] == ["headline", "caption", "body", "body", "body"]
    assert "Image caption" not in article.text


def test_sections_credits_and_invitations_are_no_story(tmp_path: Path) -> None:
    page = PAGE.replace("<article><h1>", "<article><p>Politics</p><h1>")
    page = page.replace("2021.</figcaption>", "2021.<cite>AP</cite></figcaption>")
    page = page.replace(
        "take it for one.</p>", "take it for one.</p><p>Our mail. Sign up here.</p>"
    )
    kinds = [part.kind for part in one(tmp_path, "s.html", page).parts]
    assert kinds == ["headline", "caption", "credit", "body", "body", "body", "boilerplate"]


def test_a_page_that_shows_no_story_may_hold_one_as_data(tmp_path: Path) -> None:
    story = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "name": "Harwick Courier"},
            {
                "@type": "NewsArticle",
                "headline": "Strike ends",
                "datePublished": "2021-12-30",
                "publisher": {"name": "Harwick Courier"},
                "articleBody": "The strike ended on Thursday.\n\n“So it is,” Ada Brandt said.",
            },
        ],
    }
    data = json.dumps(story)
    page = (
        f'<html><head><script type="application/ld+json">{data}</script></head><body></body></html>'
    )
    article = one(tmp_path, "d.html", page)
    assert (article.outlet, article.published) == ("Harwick Courier", 18991)
    assert [part.kind for part in article.parts] == ["headline", "body", "body"]
    assert article.origin is not None
    at = article.text.index("“So")
    assert page[slice(*article.origin.span(at, at + 3))] == "\\u201cSo"


MARKED_UP = "<p>It rained in <b>Harwick</b>.</p>\n<p>It snowed in&nbsp;Selby.</p>"
TOLD = "It rained in Harwick.\n\nIt snowed in Selby."


@pytest.mark.parametrize(
    "data",
    [
        {
            "headline": "Rain",
            "text": TOLD,
            "publishedAt": "2021-12-30T10:00:00Z",
            "source": {"id": None, "name": "Post"},
        },
        {
            "status": "ok",
            "articles": [
                {
                    "source": {"name": "Post"},
                    "title": "Rain",
                    "content": TOLD,
                    "publishedAt": "2021-12-30",
                }
            ],
        },
        {
            "@graph": [
                {
                    "headline": "Rain",
                    "articleBody": TOLD,
                    "datePublished": "2021-12-30",
                    "publisher": [{"name": "Post"}],
                }
            ]
        },
        {
            "headline": {"main": "Rain"},
            "body_text": TOLD,
            "pub_date": "2021-12-30T10:00:00+0000",
            "publication": "Post",
        },
        {
            "response": {
                "results": [
                    {
                        "webTitle": "Rain",
                        "webPublicationDate": "2021-12-30",
                        "publication": "Post",
                        "fields": {"bodyText": TOLD},
                    }
                ]
            }
        },
        {
            "title": {"rendered": "Rain"},
            "content": {"rendered": MARKED_UP, "protected": False},
            "date": "2021-12-30",
            "site_name": "Post",
        },
        {
            "title": "Rain",
            "paragraphs": TOLD.split("\n\n"),
            "date": "Thu, 30 Dec 2021 10:00:00 GMT",
            "newspaper": "Post",
        },
        {
            "title": "Rain",
            "body": [{"type": "p", "text": text} for text in TOLD.split("\n\n")],
            "published": 1640858400,
            "publisher": "Post",
        },
    ],
)
def test_json_of_everyday_shapes_is_an_article(tmp_path: Path, data: dict[str, object]) -> None:
    article = one(tmp_path, "a.json", json.dumps(data))
    told = [(p.kind, article.text[p.start : p.end].replace("\xa0", " ")) for p in article.parts]
    assert told[-2:] == [("body", "It rained in Harwick."), ("body", "It snowed in Selby.")]
    assert (article.outlet, article.published) == ("Post", 18991)
    assert told[0] == ("headline", "Rain") or "webTitle" in json.dumps(data)


def test_html_in_json_leads_back_to_the_file(tmp_path: Path) -> None:
    file = json.dumps({"text": '<p>The "caf\u00e9" &amp; bar <b>burnt</b> down.</p>'})
    article = one(tmp_path, "a.json", file)
    assert article.text == 'The "café" & bar burnt down.'
    assert article.origin is not None
    for words, place in (
        ('"café"', '\\"caf\\u00e9\\"'),
        ("& bar", "&amp; bar"),
        ("burnt", "burnt"),
    ):
        at = article.text.index(words)
        assert file[slice(*article.origin.span(at, at + len(words)))] == place


MARKDOWN = """---
title: "Rain in *Harwick*"
author: Ada Brandt
---

![A street](a.jpg)
*Harwick on Thursday.*

It left **12 people dead**, [police](https://x.example/a_(b)) said.

- _Ten_ were men &amp; women.
2. Snake_case, 5 * 3, 2*3 and \\*this\\* stay.

<!-- more --> See [the list][1].[^2]

[1]: https://x.example/
"""


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_marks_of_markdown_are_no_words(tmp_path: Path, ends: str) -> None:
    file = MARKDOWN.replace("\n", ends)
    article = one(tmp_path, "a.md", file)
    assert [(p.kind, article.text[p.start : p.end]) for p in article.parts] == [
        ("headline", "Rain in Harwick"),
        ("caption", "A street"),
        ("caption", "Harwick on Thursday."),
        ("body", "It left 12 people dead, police said."),
        ("body", "Ten were men & women."),
        ("body", "Snake_case, 5 * 3, 2*3 and *this* stay."),
        ("body", "See the list."),
    ]
    assert article.notes == ()
    assert article.origin is not None
    at = article.text.index("people dead, police")
    assert file[slice(*article.origin.span(at, at + 19))] == "people dead**, [police"


@given(ANY_TEXT)
def test_any_markdown_is_read_with_places_in_its_file(text: str) -> None:
    from deskcheck.articles.markdown import pieces

    for _, piece in pieces(text):
        origin = piece.origin(text)
        for at in range(piece.length):
            start, stop = origin.span(at, at + 1)
            assert 0 <= start < stop <= len(text)
