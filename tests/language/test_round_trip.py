"""parse(format(t)) == t and format(format(x)) == format(x), over trees and rule files."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import rule_trees
from hypothesis import given, settings
from hypothesis import strategies as st

from deskcheck_grammar import tree
from deskcheck_grammar.format import format_file
from deskcheck_grammar.lexer import Glossary
from deskcheck_grammar.parse import parse
from deskcheck_grammar.source import Source

ROOT = Path(__file__).parents[2]
FILES = sorted(
    path
    for folder in ("engine", "rules", "docs", "tests")
    for path in (ROOT / folder).rglob("*.rules")
    if path.name != "eight_mistakes.rules"
)


def read(text: str) -> tree.RuleFile:
    parsed = parse(Source("t.rules", text))
    assert [mistake for mistake in parsed.diagnostics if mistake.severity == "error"] == [], text
    return parsed.tree


@settings(deadline=None, max_examples=60)
@given(rule_trees.files)
def test_a_formatted_tree_parses_to_itself(file: tree.RuleFile) -> None:
    text = format_file(file)
    assert read(text) == file
    assert format_file(read(text)) == text


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_rule_files_keep_their_meaning(path: Path) -> None:
    before = read(path.read_text("utf-8"))
    text = format_file(before)
    after = read(text)
    assert after == before
    assert format_file(after) == text
    assert [comment.text for comment in after.comments] == [
        comment.text for comment in before.comments
    ]


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_glossary_does_not_change_the_tree(path: Path) -> None:
    file = read(path.read_text("utf-8"))
    names = {s.name.text for s in file.statements if not isinstance(s, tree.Use | tree.Rule)}
    known = Glossary(phrases=frozenset({*names, "call duration", "troop count", "meeting date"}))
    assert parse(Source("t.rules", path.read_text("utf-8")), known).tree == file


@settings(deadline=None, max_examples=60)
@given(file=rule_trees.files, data=st.data())
def test_comments_and_blank_lines_stay(file: tree.RuleFile, data: st.DataObject) -> None:
    lines = format_file(file).split("\n")[:-1]
    added = [
        (at, f"{' ' * data.draw(st.sampled_from([0, 4, 8]))}# note {index}")
        for index, at in enumerate(data.draw(st.lists(st.integers(0, len(lines)), max_size=4)))
    ]
    for at, line in sorted(added, reverse=True):
        lines.insert(at, line)
    for at in data.draw(st.lists(st.integers(0, len(lines)), max_size=2)):
        lines.insert(at, "")
    parsed = read("".join(f"{line}\n" for line in lines))
    assert parsed == file
    text = format_file(parsed)
    again = read(text)
    assert again == file
    assert format_file(again) == text
    notes = [f"# note {index}" for index in range(len(added))]
    assert sorted(comment.text for comment in again.comments) == sorted(notes)


@pytest.mark.parametrize("test", ["it states a reason", "it carries a date", "it pairs"])
def test_keywords_of_several_words_leave_theirs_to_the_next(test):
    written = f"Troop counts must cite a source when {test}.\n"
    tree = parse(Source("a.rules", written)).tree
    again = format_file(tree)
    assert not re.search(r"states|carries", again)
    assert parse(Source("a.rules", again)).tree == tree
