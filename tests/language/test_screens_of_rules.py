"""Whole screens: `bad/` holds mistaken rules and what is shown, `good/` rules and their form.

`DESK_RESET=1 python -m pytest tests/language/test_screens_of_rules.py` writes them anew: review
the diff.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from deskcheck_grammar.diagnostics import render
from deskcheck_grammar.format import format_file
from deskcheck_grammar.lexer import Glossary
from deskcheck_grammar.parse import parse
from deskcheck_grammar.source import Source

HERE = Path(__file__).parent
GOOD = sorted((HERE / "good").glob("*.txt"))
BAD = sorted((HERE / "bad").glob("*.txt"))
KNOWN = Glossary(
    frozenset(["call", "call duration", "call date", "troop count", "meeting date", "quotation"])
)


def typed(path: Path) -> str:
    """The rules of a screen file: what stands between its first two headings."""
    return path.read_text("utf-8").split("=== ")[1].split("\n", 1)[1]


def compare(path: Path, shown: str) -> None:
    if os.environ.get("DESK_RESET"):
        path.write_text(shown, "utf-8")
    assert shown == path.read_text("utf-8")


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_mistakes(path: Path) -> None:
    rules = typed(path)
    mistakes = parse(Source(f"{path.stem}.rules", rules), KNOWN).diagnostics
    screen = "".join(render(mistake) + "\n" for mistake in mistakes)
    repairs = "".join(
        f"{text.rstrip()}\n" for text in dict.fromkeys(m.repair for m in mistakes) if text
    )
    compare(path, f"=== rules\n{rules}=== screen\n{screen}=== mended\n{repairs}")
    assert mistakes


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_repairs_parse(path: Path) -> None:
    for mistake in parse(Source("t.rules", typed(path)), KNOWN).diagnostics:
        if mistake.repair:
            assert parse(Source("t.rules", mistake.repair), KNOWN).diagnostics == ()


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_canonical_forms(path: Path) -> None:
    rules = typed(path)
    parsed = parse(Source(f"{path.stem}.rules", rules), KNOWN)
    assert parsed.diagnostics == ()
    compare(path, f"=== rules\n{rules}=== formatted\n{format_file(parsed.tree)}")
