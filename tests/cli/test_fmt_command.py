"""`desk fmt`: the canonical form in place, as a diff, from standard input; mistakes left alone."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
from desk_screens import Desk
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deskcheck.formatting import difference, format_text
from deskcheck_grammar.parse import parse
from deskcheck_grammar.source import Source

UNTIDY = "# Troops.\n\n\ntroops:  Troop counts MUST cite a source.   # each\n"
TIDY = "# Troops.\n\ntroops: Troop counts must cite a source.  # each\n"
WRONG = "Troop counts mus cite a source.\n"


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_bytes(text.encode())
    return path


def test_files_are_written_in_their_canonical_form(folder: Path, desk: Desk) -> None:
    path = written(folder, "rules/troops.rules", UNTIDY)
    screen = desk("fmt")
    assert (screen.status, screen.err) == (0, "")
    assert screen.out == "formatted rules/troops.rules\n2 files: 1 formatted, 1 right already\n"
    assert path.read_text(encoding="utf-8") == TIDY
    assert desk("fmt").out == "2 files: 2 right already\n"


@pytest.mark.parametrize(("options", "status"), [(["--check"], 1), (["--diff"], 0)])
def test_checking_and_comparing_write_nothing(
    folder: Path, desk: Desk, options: list[str], status: int
) -> None:
    path = written(folder, "rules/troops.rules", UNTIDY)
    screen = desk("fmt", *options, "rules")
    assert screen.status == status
    assert "rules/troops.rules" in screen.out
    assert "calls.rules" not in screen.out
    assert path.read_text(encoding="utf-8") == UNTIDY


def test_a_diff_shows_both_forms_and_fails_when_asked(folder: Path, desk: Desk) -> None:
    written(folder, "rules/troops.rules", UNTIDY)
    screen = desk("fmt", "--check", "--diff")
    assert screen.status == 1
    assert screen.out.startswith("--- rules/troops.rules\n+++ rules/troops.rules (formatted)\n")
    assert "+troops: Troop counts must cite a source.  # each\n" in screen.out


def test_a_file_with_mistakes_is_left_alone_and_the_others_are_not(
    folder: Path, desk: Desk
) -> None:
    wrong = written(folder, "rules/wrong.rules", WRONG)
    other = written(folder, "rules/troops.rules", UNTIDY)
    screen = desk("fmt")
    assert screen.status == 2
    assert "rules/wrong.rules:1:14:" in screen.err
    assert wrong.read_text(encoding="utf-8") == WRONG
    assert other.read_text(encoding="utf-8") == TIDY


def test_standard_input_goes_to_standard_output(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def given_text(text: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text)))

    given_text(UNTIDY.encode())
    screen = desk("fmt", "-")
    assert (screen.status, screen.out, screen.err) == (0, TIDY, "")
    given_text(UNTIDY.encode())
    assert desk("fmt", "-", "--check").status == 1
    given_text(WRONG.encode())
    screen = desk("fmt", "-")
    assert (screen.status, screen.out.count("troops")) == (2, 0)
    given_text(b"\xff\xfe")
    assert "not UTF-8" in desk("fmt", "-").err
    assert desk("fmt", "-", "rules").status == 2


def test_a_file_formats_without_the_packs_it_uses(folder: Path, desk: Desk) -> None:
    text = 'use nowhere-pack,  "absent.rules"\n\nQuake magnitude must agree within 1.\n'
    path = written(folder, "rules/quakes.rules", text)
    assert desk("fmt", "rules/quakes.rules").status == 0
    assert path.read_text(encoding="utf-8").startswith('use nowhere-pack, "absent.rules"\n')


def test_line_ends_stay_and_a_byte_order_mark_goes(folder: Path, desk: Desk) -> None:
    path = written(folder, "rules/troops.rules", "\ufeff" + UNTIDY.replace("\n", "\r\n"))
    assert desk("fmt").status == 0
    assert path.read_bytes() == TIDY.replace("\n", "\r\n").encode()
    assert desk("fmt", "--check").status == 0


def test_packs_that_the_desk_names_are_left_alone(folder: Path, desk: Desk) -> None:
    (folder / "desk.yaml").write_text("rules: [rules, newsroom]\n", encoding="utf-8")
    assert desk("fmt").out == "1 file: 1 right already\n"


def test_what_is_no_rule_file_is_refused(folder: Path, desk: Desk) -> None:
    assert "is no rule file" in desk("fmt", "corpus/evening-post.txt").err
    assert "no rule file or folder `nowhere`" in desk("fmt", "nowhere").err
    assert "`calls` is a pack, not a file of yours" in desk("fmt", "calls").err
    (folder / "desk.yaml").write_text("articles: corpus\n", encoding="utf-8")
    assert "list `rules` in desk.yaml" in desk("fmt").err


LINES = st.sampled_from(
    [
        "",
        "# a note",
        "Troop counts  must cite a source",
        '    because "It is\tso."',
        "    # inside",
        "calls: Call durations should agree within 5 min across sources.",
        '    unless the article is tagged "opinion"',
        "define drill as an event",
        '    called "drill","exercise"',
        "    passes",
        '        on 3 May 2021 "A drill."',
        "what is this",
    ]
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(LINES, max_size=8), st.sampled_from(["\n", "\r\n"]))
def test_formatting_keeps_the_meaning_and_is_done_once(lines: list[str], end: str) -> None:
    text = end.join(lines)
    first = format_text("made.rules", text)
    if first.mistakes:
        assert first.after == text
        return
    assert parse(Source("a", first.after)).tree == parse(Source("a", text)).tree
    assert not format_text("made.rules", first.after).changed
    assert bool(difference(first)) == first.changed
    for line in lines:
        if line.strip().startswith("#"):
            assert line.strip() in first.after
