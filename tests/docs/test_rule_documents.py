"""The pages on the rule language: blocks are right, examples do what they say, tables are whole."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from deskcheck import rulebook, run
from deskcheck.vocabulary.concepts import (
    BUILTIN,
    COUNT_ATTRIBUTES,
    EVENT_ATTRIBUTES,
    EVENT_STATUSES,
    KINDS,
)
from deskcheck_grammar import tree
from deskcheck_grammar.diagnostics import render
from deskcheck_grammar.parse import parse
from deskcheck_grammar.source import Source

DOCS = Path(__file__).resolve().parents[2] / "docs"
LANGUAGE = (DOCS / "language.md").read_text(encoding="utf-8")
SHEET = (DOCS / "cheat-sheet.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```rules[^\n]*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
ROW = re.compile(r"^\| (.+?) \|(?: (.*?))? \|$", re.MULTILINE)
TESTED = [text for page in (LANGUAGE, SHEET) for text in BLOCK.findall(page) if "passes\n" in text]
CONDITIONS = {tree.BeTagged, tree.Say, tree.InPart}


def rows_after(page: str, words: str) -> dict[str, str]:
    """The first two columns of the table that comes next after some words."""
    below = page.split(words, 1)[1]
    table = re.split(r"\n\n(?!\|)", below[below.index("|") :], maxsplit=1)[0]
    rows = dict(ROW.findall(table))
    return {name: rest for name, rest in list(rows.items())[1:] if not name.startswith("---")}


def named(cell: str) -> set[str]:
    return {name.strip() for name in cell.split(",") if name.strip()}


def mistakes(text: str, folder: Path) -> list[str]:
    path = folder / "example.rules"
    path.write_text(text, encoding="utf-8")
    book = rulebook.compile_rules(rulebook.find([str(path)], folder, folder))
    return [render(found) for found in book.diagnostics if found.severity == "error"]


# --- the language


def test_the_built_in_table_lists_exactly_what_is_built_in():
    listed = {name: named(cell) for name, cell in rows_after(LANGUAGE, "## Built in").items()}
    assert listed == {name: set(attributes) for name, attributes in BUILTIN.items()}


def test_the_attributes_of_counts_and_events_are_listed():
    counts = rows_after(LANGUAGE, "### Attributes of every count and figure")
    assert {name for row in counts for name in named(row)} == set(COUNT_ATTRIBUTES)
    events = rows_after(LANGUAGE, "### Attributes of every event")
    listed = {name for row in events for name in named(row)}
    assert {*EVENT_ATTRIBUTES, "status", "ordinal"} <= listed
    assert all(f"`{status}`" in events["status"] for status in EVENT_STATUSES)


def test_every_kind_of_value_is_named():
    told = LANGUAGE.split("Kinds of value: ", 1)[1].split(".", 1)[0]
    assert named(told.replace("\n", " ")) == set(KINDS) - {"choice"}


# --- the cheat sheet


def test_the_cheat_sheet_is_one_page():
    assert len(SHEET.splitlines()) <= 90


@pytest.mark.parametrize("text", BLOCK.findall(SHEET))
def test_every_rule_file_of_the_cheat_sheet_is_right(text, tmp_path):
    assert mistakes(text, tmp_path) == []


def sentences() -> list[str]:
    return [re.sub("^`|`$", "", cell) for cell in rows_after(SHEET, "Ready-made:").values()]


@pytest.mark.parametrize("sentence", sentences())
def test_every_sentence_of_the_cheat_sheet_is_right(sentence, tmp_path):
    assert mistakes(f"{sentence}\n", tmp_path) == []


def test_the_cheat_sheet_has_a_sentence_for_every_predicate():
    shown = set()
    for sentence in sentences():
        (rule,) = parse(Source("sheet.rules", f"{sentence}\n")).tree.statements
        shown.add(type(rule.predicate))
    assert shown == set(get_args(tree.Predicate)) - CONDITIONS


# --- examples


@pytest.mark.parametrize("text", TESTED, ids=lambda text: text.splitlines()[0][:40])
def test_every_example_does_what_it_says(text, tmp_path):
    path = tmp_path / "example.rules"
    path.write_text(text, encoding="utf-8")
    trials = run.try_examples(run.Request(tmp_path, rules=(str(path),)))
    assert not isinstance(trials, run.Refusal), trials
    assert [(one.line, one.expected, one.found) for one in trials if not one.good] == []
    assert {one.found for one in trials} >= {"passes", "fails"}
