"""Files that rules compare articles with: articles, files of facts, mistakes, examples."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from desk_screens import Desk
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deskcheck.corrections import Correction
from deskcheck.facts import Interval
from deskcheck.factsheet import MORE, read_sheet
from deskcheck.rulebook import Files, compile_rules
from deskcheck_grammar.diagnostics import render
from deskcheck_grammar.source import Source

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reference-files.md"
NAMED = re.compile(r"^```\w+ (\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SCREENS = re.compile(r"^```screen\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The files of the page, each where it says."""
    monkeypatch.chdir(tmp_path)
    for name, text in NAMED.findall(PAGE.read_text(encoding="utf-8")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_the_page_says_what_happens(page: Path, desk: Desk) -> None:
    screen = desk("check", "story.txt", "--rules", "desk.rules")
    assert (screen.status, screen.err) == (1, "")
    shown = SCREENS.findall(PAGE.read_text(encoding="utf-8"))
    assert len(shown) == 3
    for text in shown:
        assert text.strip() in screen.out
    assert "1 article, 1 source" in screen.out
    assert desk("test", "examples.rules").out == "2 examples of 1 rule, 0 failed\n"


def test_the_page_names_every_key() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert [key for key in MORE if f"`{key}`" not in text] == []
    known = {name.replace("_", "-") for name in Correction.__struct_fields__}
    assert set(MORE) - {"noun"} <= known  # one name for one thing, here and beside an article


def test_evidence_is_cut_from_the_file(page: Path, desk: Desk) -> None:
    screen = desk("check", "story.txt", "--rules", "desk.rules", "--format", "json")
    report = json.loads(screen.out)
    assert {finding["rule"] for finding in report["findings"]} == {"readout", "withdrawn", "agreed"}
    for finding in report["findings"]:
        for item in finding["evidence"]:
            text = (page / item["article"]).read_text(encoding="utf-8")
            assert text[item["start"] : item["end"]] == item["text"]


def test_paths_are_relative_to_the_rule_file(page: Path, desk: Desk) -> None:
    (page / "rules").mkdir()
    (page / "desk.rules").rename(page / "rules" / "desk.rules")
    screen = desk("check", "story.txt", "--rules", "rules")
    assert screen.status == 2
    assert screen.err.startswith("rules/desk.rules:1:51: no file `readout.txt` beside")
    assert "^^^^^^^^^^^^^ looked for rules/readout.txt" in screen.err
    assert "error[no-reference] no file `readout.txt`" in desk("lint", "rules").out
    for name in ("readout.txt", "record.yaml"):
        (page / name).rename(page / "rules" / name)
    assert desk("check", "story.txt", "--rules", "rules").status == 1


def test_a_file_that_cannot_be_read_is_told_at_its_rule(page: Path, desk: Desk) -> None:
    (page / "readout.txt").write_bytes(b"\x00\xff\x00")
    screen = desk("check", "story.txt", "--rules", "desk.rules")
    assert screen.status == 2
    assert "desk.rules:1:51: the file `readout.txt` cannot be compared with" in screen.err


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("{value: 3}", "names no `concept`"),
        ("{concept: cal}", "did you mean `call`?"),
        ("{concept: call, durration: 3 hours}", "did you mean `duration`?"),
        ("{concept: call, duration: long}", "`long` cannot be read as a length of time"),
        ("{concept: figure, value: many}", "`many` cannot be read as a number"),
        ("{concept: troop count, value: 3, as-of: soon}", "`soon` cannot be read as a day"),
        ("[call]", "must be"),
    ],
)
def test_mistakes_in_a_file_of_facts_have_their_place(
    page: Path, desk: Desk, entry: str, said: str
) -> None:
    (page / "record.yaml").write_text(f"facts:\n  - {entry}\n", encoding="utf-8")
    screen = desk("check", "story.txt", "--rules", "desk.rules")
    assert screen.status == 2
    assert said in " ".join(screen.err.replace("^", "").split())
    assert "record.yaml:2:" in screen.err


def test_a_reference_file_is_no_article_of_the_run(page: Path, desk: Desk) -> None:
    screen = desk("check", "story.txt", "readout.txt", "--rules", "desk.rules")
    assert "1 article, 1 source" in screen.out
    shown = desk("facts", "story.txt", "--rules", "desk.rules").out
    assert "readout.txt" not in shown
    assert "record.yaml" not in shown


def sheet(text: str):
    vocabulary = compile_rules(Files()).vocabulary
    article, facts, mistakes = read_sheet(Source("sheet.yaml", text), vocabulary)
    return article, facts, [render(mistake) for mistake in mistakes]


def test_an_entry_is_read_as_an_article_would_be() -> None:
    _, facts, mistakes = sheet(
        "published: 2022-05-06\n"
        "facts:\n"
        "  - concept: casualty count\n"
        "    value: up to 20\n"
        "    outcome: killed\n"
        "    as-of: 2022-05-01\n"
        '  - {concept: figure, value: "12 percent"}\n'
        "  - concept: Meetings\n"
        "    date: 2022-05-02\n"
        "    participants: Ana Ruiz, the Kremlin and Peru\n"
    )
    assert mistakes == []
    count, figure, meeting, day, *people = facts
    assert (count.value.possible, count.outcome, count.hedge) == (
        Interval(0, 20),
        "killed",
        "up to",
    )
    assert count.as_of == Interval.exactly(19113)
    assert (figure.value.kind, figure.as_of) == ("percentage", Interval.exactly(19118))
    assert (meeting.concept, meeting.attribute, day.entity) == ("meeting", "", meeting.entity)
    named = [(fact.value.text, fact.value.unit) for fact in people]
    assert named == [("Ana Ruiz", "person"), ("Russia", "country"), ("Peru", "country")]
    assert [fact.text for fact in people] == ["Ana Ruiz", "the Kremlin", "Peru"]
    assert len({fact.id for fact in facts}) == len(facts)


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=12)
KEYS = st.sampled_from(
    ["concept", "quotation", "value", "duration", "participants", "owner", "as-of", "speaker"]
)
VALUES = st.sampled_from(["call", "troop count", "figure", "3 hours", "1,200", "May 3"]) | TEXTS


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.dictionaries(KEYS, VALUES, max_size=4), max_size=3))
def test_any_file_gives_facts_with_places_or_mistakes(entries) -> None:
    text = json.dumps({"facts": entries}, ensure_ascii=False)
    article, facts, mistakes = sheet(text)
    for fact in facts:
        assert article.text[fact.start : fact.end] == fact.text
    named = [e for e in entries if e.get("concept") or e.get("quotation")]
    assert facts or mistakes or not named
