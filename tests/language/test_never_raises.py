"""Whatever is typed gives diagnostics, whose places and repairs hold; never an exception."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from deskcheck_grammar.diagnostics import render
from deskcheck_grammar.format import format_file
from deskcheck_grammar.keywords import ZONES, spellings
from deskcheck_grammar.lexer import Glossary
from deskcheck_grammar.parse import Parsed, definitions, parse
from deskcheck_grammar.source import Source

HERE = Path(__file__).parent
GOOD = [
    path.read_text("utf-8").split("=== ")[1].split("\n", 1)[1]
    for path in sorted((HERE / "good").glob("*.txt"))
]
KNOWN = Glossary(frozenset(["call", "call duration", "Bosnia and Herzegovina"]))
PIECES = [
    *sorted(spellings(tuple(ZONES))),
    "15",
    "minutes",
    '"',
    "“",
    "”",
    ".",
    ",",
    "(",
    ")",
    "#",
    "\n",
    "\n  ",
    ":",
]


LEISURELY = settings(deadline=None)


def check(text: str) -> Parsed:
    """Parse, and see that every diagnostic can be shown and every repair parses."""
    source = Source("t.rules", text)
    parsed = parse(source, KNOWN)
    for mistake in parsed.diagnostics:
        assert 0 <= mistake.span.start <= mistake.span.end <= len(source.text)
        assert mistake.message
        assert "\n" not in mistake.message + mistake.help
        assert render(mistake)
        if mistake.repair:
            again = parse(Source("r.rules", mistake.repair), KNOWN).diagnostics
            assert [other for other in again if other.severity == "error"] == []
    definitions(source)
    if not parsed.diagnostics:
        again = parse(Source("t.rules", format_file(parsed.tree)), KNOWN)
        assert again.tree == parsed.tree
    return parsed


@LEISURELY
@given(st.text())
def test_any_text(text: str) -> None:
    check(text)


@LEISURELY
@given(st.binary())
def test_any_bytes(raw: bytes) -> None:
    check(raw.decode("utf-8", "replace"))
    check(raw.decode("latin-1"))


@LEISURELY
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=25))
def test_words_of_the_language_in_any_order(pieces: list[str]) -> None:
    check(" ".join(pieces))


@LEISURELY
@given(data=st.data())
def test_good_files_with_a_few_changes(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(GOOD))
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(text)))
        end = min(len(text), start + data.draw(st.integers(0, 8)))
        text = text[:start] + data.draw(st.sampled_from(["", " ", *PIECES])) + text[end:]
    check(text)


@LEISURELY
@given(st.sampled_from(GOOD), st.data())
def test_a_broken_statement_hides_no_other(text: str, data: st.DataObject) -> None:
    whole = check(text).tree.statements
    lines = text.split("\n")
    starts = [at for at, line in enumerate(lines) if line[:1].strip() and line[0] != "#"]
    lines.insert(data.draw(st.sampled_from(starts)), "Harbour fees mus mus not blue 15")
    parsed = check("\n".join(lines))
    assert parsed.diagnostics
    assert [statement for statement in parsed.tree.statements if statement in whole] == list(whole)


@settings(max_examples=20, deadline=None)
@given(st.sampled_from(["x ", '"', "#", "(", "1,", "and ", "must ", "9", " ", "\t", '" tagged "']))
def test_a_very_long_line_is_refused_at_once(piece: str) -> None:
    check(piece * (100_000 // len(piece)))
    check("Call duration must agree when " + piece * (3_000 // len(piece)))


def test_a_file_that_is_no_rule_file_is_told_so_line_by_line() -> None:
    parsed = parse(Source("t.rules", "lorem ipsum dolor mus agree\n" * 300))
    assert len(parsed.diagnostics) == 300
    assert parsed.diagnostics[0].repair
    assert not parsed.diagnostics[-1].repair
