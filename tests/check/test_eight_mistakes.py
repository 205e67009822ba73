"""One file with eight mistakes: all are told at once, each with a sentence that mends it."""

from __future__ import annotations

from pathlib import Path

import deskcheck
from deskcheck.check import check
from deskcheck.typed import Rule
from deskcheck.vocabulary import glossary, vocabulary
from deskcheck_grammar.diagnostics import Diagnostic, render
from deskcheck_grammar.parse import definitions, parse
from deskcheck_grammar.source import Source

HERE = Path(__file__).parent
PACKS = Path(deskcheck.__file__).parent / "packs"
TEXT = (HERE / "eight_mistakes.rules").read_text("utf-8")


def told(text: str) -> tuple[tuple[Rule, ...], list[Diagnostic]]:
    source = Source("eight_mistakes.rules", text)
    shipped = [Source(path.stem, path.read_text("utf-8")) for path in sorted(PACKS.glob("*.rules"))]
    words, mistakes = vocabulary([], [(pack, definitions(pack)) for pack in shipped])
    assert mistakes == ()
    parsed = parse(source, glossary(words))
    rules, found = check([(source, parsed.tree)], words)
    return rules, sorted([*parsed.diagnostics, *found], key=lambda mistake: mistake.span)


def test_all_eight_are_shown_with_their_places_and_suggestions() -> None:
    screen = "\n".join(render(mistake) for mistake in told(TEXT)[1]) + "\n"
    assert screen == (HERE / "eight_mistakes.screen").read_text("utf-8")
    assert len(told(TEXT)[1]) == 8


def test_every_suggestion_parses() -> None:
    for mistake in told(TEXT)[1]:
        assert mistake.severity == "error"
        assert mistake.repair
        assert told(mistake.repair + "\n")[1] == [], mistake.repair


def test_the_file_with_every_suggestion_taken_is_sound() -> None:
    mistakes = told(TEXT)[1]
    lines = TEXT.splitlines()
    for mistake in mistakes:
        line, _ = mistake.source.position(mistake.span.start)
        lines[line - 1] = mistake.repair
    rules, left = told("\n".join(lines) + "\n")
    assert left == []
    assert len(rules) == 9
