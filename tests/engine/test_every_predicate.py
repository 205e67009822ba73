"""Nothing is missing for any predicate of the grammar: meaning, SQL, generators, words, examples.

The table below names, for each member of `tree.Predicate`, its file of examples in
`tests/predicates/`, the checks that it becomes, and the words by which docs/language.md lists it.
"""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple, get_args

import pytest
from generated_rules import THEMES, leaves
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from deskcheck import reference, rulebook, run, typed
from deskcheck.backends import duckdb
from deskcheck.explain import explain
from deskcheck_grammar import tree
from deskcheck_grammar.parse import parse
from deskcheck_grammar.source import Source

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "tests" / "predicates"
ENGINE = ROOT / "engine" / "deskcheck"
LANGUAGE = (ROOT / "docs" / "language.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```rules\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Entry(NamedTuple):
    """What belongs to one predicate."""

    file: str
    checks: tuple[type, ...]
    documented: str


PREDICATES: dict[type, Entry] = {
    tree.Agree: Entry("agree", (typed.Agree,), "agree"),
    tree.BeCompatible: Entry("be-compatible", (typed.Agree,), "be compatible"),
    tree.Cite: Entry("cite", (typed.Cite,), "cite"),
    tree.Corroborated: Entry("be-corroborated", (typed.Corroborated,), "be corroborated"),
    tree.Be: Entry("be", (typed.Compare,), "be"),
    tree.Order: Entry("be-after", (typed.Order,), "be after"),
    tree.Old: Entry("be-old", (typed.Age,), "days old"),
    tree.GivenIn: Entry("be-given-in", (typed.GivenIn,), "be given in"),
    tree.Unique: Entry("be-unique", (typed.Unique,), "be unique"),
    tree.Have: Entry("have", (typed.Have,), "have"),
    tree.OneSpelling: Entry("have-one-spelling", (typed.Agree,), "have one spelling"),
    tree.MatchWords: Entry("match-word-for-word", (typed.MatchWords,), "match word for word"),
    tree.MatchIts: Entry("match-its", (typed.MatchIts,), "match its"),
    tree.ShowEllipsis: Entry("show-an-ellipsis", (typed.ShowEllipsis,), "show an ellipsis"),
    tree.Appear: Entry("appear", (typed.Appear,), "appear in"),
    tree.BeWritten: Entry("be-written", (typed.BeWritten,), "be written"),
    tree.AddUp: Entry("add-up", (typed.AddUp,), "add up to"),
    tree.Equal: Entry("equal", (typed.Equal,), "equal"),
    tree.Trend: Entry("not-fall", (typed.Trend,), "fall over time"),
    tree.Pair: Entry("pair", (typed.Pair,), "pair"),
    tree.BeTagged: Entry("is-tagged", (typed.Tagged,), "is tagged"),
    tree.Say: Entry("says", (typed.Says,), "says"),
    tree.InPart: Entry("is-in-a-part", (typed.InPart,), "in a quotation"),
}

every = pytest.mark.parametrize("predicate", PREDICATES, ids=lambda one: one.__name__)


def test_the_table_holds_every_predicate_of_the_grammar():
    assert set(PREDICATES) == set(get_args(tree.Predicate))
    assert len({entry.file for entry in PREDICATES.values()}) == len(PREDICATES)


def test_no_file_of_examples_is_without_a_predicate():
    known = {entry.file for entry in PREDICATES.values()}
    assert {path.stem for path in EXAMPLES.glob("*.rules")} <= known


# --- code: each check has a case of its own in every part of the engine


@cache
def cases(part: str) -> frozenset[str]:
    """The classes that a package of the engine tells apart.

    In patterns of `match`, in `isinstance`, or as keys of tables.
    """
    path = ENGINE / part
    files = sorted(path.rglob("*.py")) if path.is_dir() else [path.with_suffix(".py")]
    found = set()
    for file in files:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            found |= {name.id for name in _told(node) if isinstance(name, ast.Name)}
    return frozenset(found)


def _told(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.MatchClass):
        yield node.cls
    elif isinstance(node, ast.Dict):
        yield from (key for key in node.keys if key is not None)
    elif isinstance(node, ast.Call) and ast.unparse(node.func) == "isinstance":
        yield from ast.walk(node.args[1])


@every
@pytest.mark.parametrize("part", ["reference", "plan", "explain"])
def test_each_check_has_a_case(predicate, part):
    for check in PREDICATES[predicate].checks:
        assert check.__name__ in cases(part), f"{part} knows no {check.__name__}"


@every
def test_each_check_is_generated(predicate):
    assert set(PREDICATES[predicate].checks) <= generated()


@cache
def generated() -> set[type]:
    """The checks and tests of articles that the generators make."""
    found: set[type] = set()
    draws = settings(max_examples=40, phases=[Phase.generate], database=None, derandomize=True)
    checks = st.tuples(*(theme.check for theme in THEMES.values()))

    @draws
    @given(checks, st.lists(leaves, min_size=4, max_size=4))
    def note(drawn, conditions):
        found.update(map(type, drawn), map(type, conditions))

    note()
    return found


# --- documents


def rules_in(text: str) -> list[tree.Rule]:
    read = parse(Source("example.rules", text)).tree
    return [one for one in read.statements if isinstance(one, tree.Rule)]


def predicates_of(node: object) -> set[type]:
    """The predicates in a rule, those of its condition among them."""
    if isinstance(node, tuple):
        return {found for part in node for found in predicates_of(part)}
    if not is_dataclass(node):
        return set()
    own = {type(node)} & PREDICATES.keys()
    inner = (getattr(node, field.name) for field in fields(node))
    return own.union(*(predicates_of(part) for part in inner))


@every
def test_each_predicate_is_documented(predicate):
    words = re.escape(PREDICATES[predicate].documented)
    listed = rf"^#+ [^\n]*\b{words}\b|`[^`\n]*\b{words}\b[^`\n]*`"
    assert re.search(listed, LANGUAGE, re.MULTILINE)
    shown = [rule for block in BLOCK.findall(LANGUAGE) for rule in rules_in(block)]
    assert any(predicate in predicates_of(rule) for rule in shown)


# --- examples


def path_of(predicate: type) -> Path:
    path = EXAMPLES / f"{PREDICATES[predicate].file}.rules"
    assert path.exists(), f"no examples: {path.relative_to(ROOT)} is missing"
    return path


@every
def test_each_predicate_has_examples_that_both_engines_judge_as_they_say(predicate, monkeypatch):
    path = path_of(predicate)
    request = run.Request(path.parent, rules=(str(path),))
    for engine in (reference, duckdb):
        monkeypatch.setattr(run, "evaluate", engine.evaluate)
        trials = run.try_examples(request)
        assert not isinstance(trials, run.Refusal), trials
        wrong = [f"{path.name}:{one.line}: {one.found}" for one in trials if not one.good]
        assert wrong == [], engine.__name__
        found = Counter(one.found for one in trials)
        assert min(found["passes"], found["fails"]) >= 3


@every
def test_each_file_of_examples_is_about_its_predicate_and_can_be_explained(predicate):
    path = path_of(predicate)
    book = rulebook.compile_rules(rulebook.find([str(path)], path.parent, path.parent))
    written = [rule for source, rule in rulebook.rules_of(book) if source.name.endswith(path.name)]
    assert written
    assert all(predicate in predicates_of(rule) for rule in written)
    for rule in book.rules:
        assert rule.sentence.split()[0] in explain(rule, book.vocabulary)
