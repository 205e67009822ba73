import io
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deskcheck.articles import Article, Incomplete, Lines, Metadata, article_of
from deskcheck.articles.files import read_articles
from deskcheck.articles.front_matter import metadata_of
from deskcheck.extract.text import read

DAY = (date(2031, 3, 4) - date(1970, 1, 1)).days
ANY_TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=300)
LINES = st.lists(
    st.sampled_from(
        ["Ministers meet in Skarholm", "Ministers meet in Skarholm", "", "By Ann Quill", "REUTERS",
         "The talks lasted an hour. They ended.", "Leave a Reply", "Photo: Ann Quill", "* * *",
         "Soldiers near the river on March 3.", "Soldiers near the river on March 3.", "“So,” he"]
    ),
    max_size=12,
)  # fmt: skip


def parts(text: str) -> list[tuple[str, str]]:
    article = article_of("a.txt", text)
    return [(part.kind, text[part.start : part.end]) for part in article.parts]


def kinds(text: str) -> list[str]:
    return [kind for kind, _ in parts(text)]


@given(ANY_TEXT | LINES.map("\n".join))
def test_parts_are_in_order_and_cut_lines(text: str) -> None:
    article = article_of("a.txt", text)
    end = 0
    for part in article.parts:
        assert end <= part.start < part.end <= len(text)
        assert "\n\n" not in text[part.start : part.end]
        assert text[part.start : part.end].strip()
        end = part.end


@given(ANY_TEXT | LINES.map("\n".join))
def test_tokens_cut_the_text_and_sentences_cover_them(text: str) -> None:
    reading = read(article_of("a.txt", text))
    assert len(reading.start) == len(reading.end) == len(reading.lower) == len(reading.bare)
    for index, bare in enumerate(reading.bare):
        assert text[reading.start[index] : reading.end[index]].startswith(bare)
    covered = [i for s in reading.sentences for i in range(s.first, s.last)]
    assert covered == list(range(len(reading.start)))


@given(ANY_TEXT)
def test_positions_count_lines(text: str) -> None:
    lines = Lines.of(text)
    for offset in range(len(text)):
        line, column = lines.position(offset)
        assert line == text.count("\n", 0, offset) + 1
        assert column == offset - (text.rfind("\n", 0, offset) + 1) + 1


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_an_article_or_say_why_not(raw: bytes) -> None:
    stream = io.TextIOWrapper(io.BytesIO(raw))
    before, sys.stdin = sys.stdin, stream
    try:
        result = read_articles(Path("-"), "-", Metadata())[0]
    finally:
        sys.stdin = before
    assert isinstance(result, Article) or result.reason


def test_a_first_line_before_a_blank_line_is_the_headline() -> None:
    assert kinds("Ministers meet in Skarholm\n\nThe ministers met on Tuesday.") == [
        "headline",
        "body",
    ]
    assert kinds("The ministers met on Tuesday.\n\nThey left.") == ["body", "body"]
    assert kinds("Will the ministers meet?\n\nThey met.") == ["headline", "body"]
    assert kinds("Ministers Meet in Old Skarholm.\n\nThey met.") == ["headline", "body"]
    assert kinds("Ministers meet") == ["body"]


def test_a_second_copy_of_the_headline_is_boilerplate() -> None:
    text = "Ministers meet in Skarholm\n\nMinisters meet in Skarholm\n\nThey met."
    assert kinds(text) == ["headline", "boilerplate", "body"]


def test_alt_text_and_the_caption_that_copies_it_are_captions_above_a_credit() -> None:
    text = (
        "The war goes on.\n\n"
        "Soldiers of Norland's army near the river on March 3.\n"
        "Soldiers of Norland’s army near the river on March 3.\n"
        "Getty Images\n\n"
        "Nobody spoke."
    )
    assert kinds(text) == ["body", "caption", "caption", "credit", "body"]


def test_a_line_above_a_photo_credit_is_a_caption_but_none_above_a_source_line() -> None:
    assert kinds("They met.\n\nA bridge in Skarholm.\nAnn Quill/AFP via Getty Images") == [
        "body",
        "caption",
        "credit",
    ]
    assert kinds("They met.\n\nThey left again.\nSource: Tidning") == ["body", "body", "credit"]


@pytest.mark.parametrize(
    "line",
    ["Leave a Reply", "Post a Comment", "Comments are closed.", "Latest Posts", "Subscribe now!",
     "Previous Post Next Post", "Your email address will not be published. Name *", "Share this:"],
)  # fmt: skip
def test_page_furniture_is_boilerplate(line: str) -> None:
    assert kinds(f"They met on Tuesday.\n\n{line}") == ["body", "boilerplate"]


@pytest.mark.parametrize("line", ["REUTERS", "Getty Images", "Source: Tidning", "By Ann Quill",
                                  "Photo: Ann Quill", "© 2031 Tidning"])  # fmt: skip
def test_credits(line: str) -> None:
    assert kinds(f"They met on Tuesday.\n\n{line}") == ["body", "credit"]


def test_credits_and_boilerplate_have_no_tokens() -> None:
    reading = read(article_of("a.txt", "They met.\n\nREUTERS\n\nLeave a Reply"))
    assert reading.lower == ["they", "met", "."]


def test_markdown_marks_are_outside_the_parts() -> None:
    text = "# Ministers meet.\n\n## Old friends\n\n> They met.\n\n![A bridge](b.jpg)\n\n---\n"
    assert parts(text) == [
        ("headline", "Ministers meet."),
        ("body", "Old friends"),
        ("body", "They met."),
        ("caption", "A bridge"),
    ]


def test_front_matter_wins_over_given_metadata(tmp_path: Path) -> None:
    path = tmp_path / "story.md"
    text = (
        "---\ntitle: Ministers meet\noutlet: Tidning\ndate: 2031-03-04\ntags: [talks, war]\n"
        "url: https://example.org/1\n---\nThey met on Tuesday.\n"
    )
    path.write_text(text, encoding="utf-8")
    given = Metadata(outlet="Bladet", language="en-GB", published=1)
    article = read_articles(path, "story.md", given)[0]
    assert isinstance(article, Article)
    assert (article.outlet, article.published, article.language) == ("Tidning", DAY, "en-GB")
    assert (article.tags, article.url) == (("talks", "war"), "https://example.org/1")
    assert [(p.kind, article.text[p.start : p.end]) for p in article.parts] == [
        ("headline", "Ministers meet"),
        ("body", "They met on Tuesday."),
    ]
    assert article.text == text


@pytest.mark.parametrize(
    ("head", "reason"),
    [
        ("date: tomorrow", "`tomorrow` is not a date"),
        ("tags: [a, b", "the front matter is not YAML"),
    ],
)
def test_mistakes_in_front_matter_leave_the_article_incomplete(
    tmp_path: Path, head: str, reason: str
) -> None:
    path = tmp_path / "story.md"
    path.write_text(f"---\n{head}\n---\nThey met.\n", encoding="utf-8")
    result = read_articles(path, "story.md", Metadata())[0]
    assert isinstance(result, Incomplete)
    assert reason in result.reason


def test_a_rule_between_dashes_is_text_not_front_matter(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text("---\nThey met on Tuesday.\n---\nThey left.\n", encoding="utf-8")
    article = read_articles(path, "story.txt", Metadata())[0]
    assert isinstance(article, Article)
    assert len(article.parts) == 2


def test_text_is_decoded_untouched(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes("\ufeffThey met.\r\n\r\nThey\u00a0left.\r\n".encode())
    article = read_articles(path, "story.txt", Metadata())[0]
    assert isinstance(article, Article)
    assert article.text == "\ufeffThey met.\r\n\r\nThey\u00a0left.\r\n"
    assert [article.text[p.start : p.end] for p in article.parts] == [
        "They met.",
        "They\u00a0left.",
    ]


def test_another_encoding_is_detected_and_named(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    words = "Der Außenminister sprach über die schwierigen Gespräche in Köln. " * 5
    path.write_bytes(words.encode("cp1252"))
    article = read_articles(path, "story.txt", Metadata(language="de"))[0]
    assert isinstance(article, Article)
    assert article.text == words
    assert article.encoding != "utf-8"


@pytest.mark.parametrize("raw", [b"", b" \n\n", b"\x00\x01\x02\xff\xfe\x00" * 20])
def test_what_is_no_text_is_incomplete(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(raw)
    assert isinstance(read_articles(path, "story.txt", Metadata())[0], Incomplete)
    missing = read_articles(tmp_path / "none.txt", "none.txt", Metadata())[0]
    assert isinstance(missing, Incomplete)
    assert "cannot be read" in missing.reason


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ministers said on Tuesday that they had met in the old town and that they would meet "
         "again in the spring after the talks.", "en"),
        ("Die Minister sagten am Dienstag, dass sie sich in der Altstadt getroffen hätten und dass "
         "sie sich im Frühjahr wieder treffen würden, so der Sprecher.", "und"),
        ("Министры заявили во вторник, что они встретились в старом городе и встретятся снова.",
         "und"),
        ("Leaders meet", "en"),
    ],
)  # fmt: skip
def test_the_language_is_guessed_from_function_words(text: str, language: str) -> None:
    assert article_of("a.txt", text).language == language
    assert article_of("a.txt", text, Metadata(language="sv")).language == "sv"


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        (
            "---\noutlet: Post\npublishd: 2031-03-04\n---\nThey met.\n",
            ("3:1: unknown key `publishd` in front matter; did you mean `published`?",),
        ),
        (
            "---\noutlet: Post\npublished: 2031-03-04\n\nThey met.\n",
            ("1:1: the front matter never closes: a line `---` must end it",),
        ),
        ("---\noutlet: Post\ncopies_of: b.txt\ntitle: Met\n---\nThey met.\n", ()),
        ("---\n\nThey met.\n", ()),
    ],
)
def test_what_front_matter_loses_is_noted(
    tmp_path: Path, text: str, notes: tuple[str, ...]
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8")
    article = read_articles(path, "a.txt")[0]
    assert isinstance(article, Article)
    assert article.notes == notes


WRAPPED = """Storm floods Harwick

The storm that came in from the sea on Thursday evening flooded the old
harbour of Harwick and killed 12
people, the fire service said.

REUTERS

Mayor Ada Brandt, who has been in
office for three years, said that the market and the
two bridges would be rebuilt before the winter comes.
"""


def test_lines_of_one_width_make_paragraphs() -> None:
    assert parts(WRAPPED) == [
        ("headline", "Storm floods Harwick"),
        (
            "body",
            "The storm that came in from the sea on Thursday evening flooded the old\n"
            "harbour of Harwick and killed 12\npeople, the fire service said.",
        ),
        ("credit", "REUTERS"),
        (
            "body",
            "Mayor Ada Brandt, who has been in\noffice for three years, said that the market and"
            " the\ntwo bridges would be rebuilt before the winter comes.",
        ),
    ]


def test_short_paragraphs_of_one_line_stay_apart() -> None:
    text = "Storm floods Harwick\nThe storm killed 12 people.\nIt came at night.\nIt left at noon."
    assert len(parts(text)) == 4


BLOG = """Storm in Harwick: live

30 December 2021, 14:05
The storm has reached the harbour.

15.20 GMT
The bridge is closed.

Friday, December 31, 2021 at 9:10 a.m. ET
The water is falling.
"""


def test_the_entries_of_a_live_blog_have_days_of_their_own() -> None:
    article = article_of("blog.txt", BLOG)
    told = [
        (part.kind, BLOG[part.start : part.end].split()[0], part.published)
        for part in article.parts
    ]
    thursday = (date(2021, 12, 30) - date(1970, 1, 1)).days
    assert told == [
        ("headline", "Storm", None),
        ("boilerplate", "30", thursday),
        ("body", "The", thursday),
        ("boilerplate", "15.20", thursday),
        ("body", "The", thursday),
        ("boilerplate", "Friday,", thursday + 1),
        ("body", "The", thursday + 1),
    ]


def test_one_time_on_a_line_makes_no_live_blog() -> None:
    assert kinds("Storm in Harwick\n\n14:05\n\nThe storm has come.") == ["headline", "body", "body"]


SHORT = """Storm in Harwick

14:05 GMT 31 December
The water is falling.

9:30am
The bridge is closed.

THURSDAY 30 DECEMBER

22:10
The storm has come.

5h ago
It rained.
"""


def test_stamps_may_leave_the_year_to_the_article() -> None:
    friday = (date(2021, 12, 31) - date(1970, 1, 1)).days
    article = article_of("blog.txt", SHORT, Metadata(published=friday + 1))
    told = [(p.kind, SHORT[p.start : p.end].split()[0], p.published) for p in article.parts]
    assert [row for row in told if row[0] == "body"] == [
        ("body", "The", friday),
        ("body", "The", friday),
        ("body", "The", friday - 1),
        ("body", "It", friday - 1),
    ]
    assert [word for kind, word, _ in told if kind == "boilerplate"] == [
        "14:05", "9:30am", "THURSDAY", "22:10", "5h",
    ]  # fmt: skip


def test_two_stamps_below_each_other_are_one_entry() -> None:
    text = "Storm in Harwick\n\n30 December 2021 14:05\n\n31 December 2021 09:00\n\nIt has come."
    assert all(part.published is None for part in article_of("a.txt", text).parts)


def test_headlines_below_a_list_of_links_are_boilerplate() -> None:
    text = "Storm\n\nIt came.\n\nRelated articles\nFire kills 45\nQuake kills 9\n\nIt went.\n"
    assert kinds(text) == ["headline", "body", *["boilerplate"] * 3, "body"]


@pytest.mark.parametrize(
    "line",
    [
        "Reporting by Ada Brandt in Harwick and Tom Halloran in Selby; Editing by Nina Holm",
        "(Additional reporting by Ada Brandt)",
        "Wire writers Ada Brandt and Tom Halloran contributed to this report.",
    ],
)
def test_who_worked_on_a_story_is_a_credit(line: str) -> None:
    assert kinds(f"Storm\n\nIt came.\n\n{line}\n") == ["headline", "body", "credit"]


def test_front_matter_may_be_toml(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(
        '+++\ntitle = "Storm"\ndate = 2021-12-30T10:00:00Z\nauthor = "Ada"\n+++\nIt came.\n',
        encoding="utf-8",
    )
    (article,) = read_articles(path, "a.md")
    assert isinstance(article, Article)
    assert (article.published, article.notes) == (18991, ())
    assert [part.kind for part in article.parts] == ["headline", "body"]
    path.write_text("+++\ntitle = \n+++\nIt came.\n", encoding="utf-8")
    assert read_articles(path, "a.md") == [Incomplete("a.md", "the front matter is not TOML")]


@pytest.mark.parametrize(
    "printed",
    ["30 December 2021", "December 30, 2021", "2021/12/30", "20211230", 1640858400,
     "Thu, 30 Dec 2021 10:00:00 +0000", "2021-12-30T23:00:00+01:00", 1640858400000],
)  # fmt: skip
def test_days_of_publication_are_written_in_many_ways(printed: object) -> None:
    assert metadata_of({"publishedAt": printed}) == Metadata(published=18991)


def test_keys_that_sites_use_are_not_told(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("---\nsource: Post\nauthor: Ada\nlayout: x\n---\nIt came.\n", encoding="utf-8")
    (article,) = read_articles(path, "a.md")
    assert isinstance(article, Article)
    assert (article.outlet, article.notes) == ("Post", ())
