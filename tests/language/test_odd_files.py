"""Files that are odd as files: line ends, byte order marks, marks of all kinds, size, emptiness."""

from __future__ import annotations

from time import process_time

import pytest

from deskcheck_grammar.diagnostics import render
from deskcheck_grammar.parse import Parsed, parse
from deskcheck_grammar.source import Source

RULES = (
    "# Storms.\n"
    "Storm names mus agree within 15 minuts\n"
    '    becuase "Readers compare."\n'
    "Wave heights must be atleast 2 metres.\n"
)


def places(text: str) -> list[tuple[int, int]]:
    source = Source("t.rules", text)
    return [source.position(mistake.span.start) for mistake in parse(source).diagnostics]


@pytest.mark.parametrize(
    "text",
    [
        RULES.replace("\n", "\r\n"),
        RULES.replace("\n", "\r"),
        "\ufeff" + RULES,
        "\ufeff" + RULES.replace("\n", "\r\n"),
        RULES.replace('"R', "“R").replace('."', ".”"),
        RULES.replace("    because", "\tbecause"),
    ],
)
def test_carets_stand_at_the_same_words(text: str) -> None:
    assert places(text) == places(RULES) == [(2, 13), (2, 33), (3, 5), (4, 22)]


def test_tabs_and_spaces_may_be_mixed() -> None:
    text = 'Storm names must agree\n \t because "x"\n\t  see "y"\n    unless it cites a source\n'
    assert parse(Source("t.rules", text)).diagnostics == ()


def test_a_screen_keeps_the_caret_under_the_word_behind_tabs() -> None:
    shown = render(parse(Source("t.rules", 'Storm names must agree\n\tbecuase "x"')).diagnostics[0])
    line, caret = shown.splitlines()[1:]
    assert line.index("becuase") == caret.index("^")


def warned(text: str) -> list[tuple[str, str]]:
    return [(found.code, found.severity) for found in parse(Source("t.rules", text)).diagnostics]


def test_an_empty_file_is_told() -> None:
    assert warned("") == warned("\n \n\t\n") == [("empty", "warning")]
    assert render(parse(Source("t.rules", "")).diagnostics[0]).startswith("t.rules:1:1: this file")
    assert warned("# no rules yet\n") == []


def test_an_indented_first_line_is_told() -> None:
    rule = "Storm names must agree.\n"
    assert warned(f"  {rule}{rule}") == [("indented", "warning")]
    assert warned(f"# note\n\n\t{rule}") == [("indented", "warning")]
    assert parse(Source("t.rules", f"  {rule}")).tree == parse(Source("t.rules", rule)).tree


SIZE = 10_000_000


def parsed_quickly(text: str) -> Parsed:
    started = process_time()
    parsed = parse(Source("t.rules", text))
    assert process_time() - started < 5
    for mistake in parsed.diagnostics[:5]:
        assert len(render(mistake)) < 500
    return parsed


@pytest.mark.parametrize("piece", ["Storm names must agree ", "x", '"', "1,", "\ufeff", "# ", "\t"])
def test_a_line_of_ten_million_characters(piece: str) -> None:
    parsed = parsed_quickly(piece * (SIZE // len(piece)))
    codes = [mistake.code for mistake in parsed.diagnostics]
    assert codes in (["too-long"], []) if piece != "\t" else codes == ["empty"]


def test_other_statements_of_a_file_with_such_a_line_are_read() -> None:
    rule = "Storm names must agree.\n"
    parsed = parsed_quickly(f"{rule}{'x' * SIZE}\n{rule}")
    assert [mistake.code for mistake in parsed.diagnostics] == ["too-long"]
    assert len(parsed.tree.statements) == 2


def test_a_statement_of_ten_million_characters_in_many_lines() -> None:
    text = "Storm names must agree\n" + '    see "x"\n' * (SIZE // 12)
    assert [mistake.code for mistake in parsed_quickly(text).diagnostics] == ["too-long"]


def test_a_list_with_a_decimal_comma_is_doubted() -> None:
    def doubts(words: str) -> list[str]:
        return [code for code, _ in warned(f"Storm ages must be one of {words}.")]

    assert doubts("1,5 hours") == doubts("2 hours or 1,5 hours") == ["two-values"]
    assert doubts("1, 5") == doubts("1 or 5") == doubts("1,500") == []
