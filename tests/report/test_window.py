"""Windows of articles: cut at words, the span whole, nothing in them that commands a terminal."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from deskcheck.report.window import WIDTH, cells, printable, window

WORDS = "The mayor of Harwick said on Friday that the bridge over the river will open again in May."


def test_a_window_is_cut_at_words_on_both_sides() -> None:
    start = WORDS.index("bridge")
    found = window(WORDS * 3, start + len(WORDS), start + len(WORDS) + 6)
    assert found.inside == "bridge"
    assert found.before == "… said on Friday that the "
    assert found.after == " over the river will open …"


def test_a_window_stays_on_its_line() -> None:
    text = f"Headline\n{WORDS}\nMore"
    found = window(text, 9, 12)
    assert (found.before, found.inside) == ("", "The")
    assert found.after.endswith("…")


def test_a_long_span_is_cut_at_its_end() -> None:
    found = window(WORDS, 0, len(WORDS))
    assert found.before == found.after == ""
    assert found.inside == "The mayor of Harwick said on Friday that the bridge over the …"


def test_wide_and_combining_characters_fill_their_columns() -> None:
    assert (cells("abc"), cells("日本"), cells("e\u0301")) == (3, 4, 1)


def test_escape_sequences_and_marks_of_direction_do_not_reach_the_terminal() -> None:
    assert printable("a\x1b[31mb\u202ec\u00ad\u00a0d\te") == "a[31mbc d e"


@given(st.data())
def test_a_window_shows_the_span_and_little_more(data: st.DataObject) -> None:
    text = data.draw(st.text(st.characters(codec="utf-8"), min_size=1, max_size=200))
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, min(len(text), start + 40)))
    found = window(text, start, end)
    assert found.inside == printable(text[start:end])
    assert len(found.before + found.inside + found.after) <= WIDTH + 8
    assert printable(found.before + found.after) == found.before + found.after
