"""How often the caret stands right and the repair means what was meant, over all of `bad/`.

`meant.txt` says by hand which words are wrong and what was meant; nothing of it comes from what
the parser says.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from test_screens_of_rules import BAD, KNOWN, typed

from deskcheck_grammar import tree
from deskcheck_grammar.parse import parse
from deskcheck_grammar.source import Source


@dataclass(frozen=True)
class Meant:
    """Offsets of the blamed words, and the mended statements ("" where nobody can know them)."""

    name: str
    rules: str
    blamed: list[int]
    mended: str


def _offset(rules: str, snippet: str) -> int:
    before, after = snippet.strip().split("‸")
    assert rules.count(before + after) >= 1, (rules, snippet)
    return rules.index(before + after) + len(before)


def _table() -> list[Meant]:
    rules = {path.stem: typed(path) for path in BAD}
    found = []
    for line in (Path(__file__).parent / "meant.txt").read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        name, blamed, mended = (*re.split(r" \|(?: |$)", line), "")[:3]
        places = [_offset(rules[name], snippet) for snippet in blamed.split(" ; ")]
        found.append(Meant(name, rules[name], places, mended.replace("⏎", "\n")))
    return found


TABLE = _table()


def _statements(text: str) -> tuple[tree.Statement, ...]:
    parsed = parse(Source("t.rules", text), KNOWN)
    assert [mistake for mistake in parsed.diagnostics if mistake.severity == "error"] == [], text
    return parsed.tree.statements


def blamed_rightly(meant: Meant) -> bool:
    mistakes = parse(Source("t.rules", meant.rules), KNOWN).diagnostics
    return [mistake.span.start for mistake in mistakes] == meant.blamed


def mended_rightly(meant: Meant) -> bool:
    mistakes = parse(Source("t.rules", meant.rules), KNOWN).diagnostics
    repairs = dict.fromkeys(mistake.repair for mistake in mistakes)
    if "" in repairs or not meant.mended:
        return False
    return _statements("\n".join(repairs)) == _statements(meant.mended)


def test_every_mistake_is_judged_by_hand() -> None:
    assert sorted(meant.name for meant in TABLE) == sorted(path.stem for path in BAD)


def test_carets_and_repairs() -> None:
    askew = [meant.name for meant in TABLE if not blamed_rightly(meant)]
    mendable = [meant for meant in TABLE if meant.mended]
    unmended = [meant.name for meant in mendable if not mended_rightly(meant)]
    assert len(TABLE) >= 240
    assert len(mendable) >= 190
    assert len(askew) <= 1, askew
    assert len(unmended) <= 1, unmended


@pytest.mark.parametrize(
    "meant",
    [meant for meant in TABLE if not meant.mended and len(meant.blamed) == 1],
    ids=lambda meant: meant.name,
)
def test_no_repair_is_made_up(meant: Meant) -> None:
    """Where only the editor can know what was meant, a repair is an example or missing."""
    for mistake in parse(Source("t.rules", meant.rules), KNOWN).diagnostics:
        assert not mistake.repair or mistake.code in ("missing-number", "not-a-check")
