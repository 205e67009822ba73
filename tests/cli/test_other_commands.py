"""The commands beside `desk check`."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest
import yaml
from desk_screens import Desk

from deskcheck.schemas import FactRow, ReportRow

CALL = "call-duration-must-agree"


def test_init_writes_a_desk_whose_examples_hold(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, desk: Desk
) -> None:
    monkeypatch.chdir(tmp_path)
    assert desk("init").status == 0
    assert desk("test").status == 0
    assert desk("check").status == 1
    again = desk("init")
    assert again.status == 2
    assert "is there already; nothing was written" in again.err


def test_facts_are_shown_in_their_sentences(folder: Path, desk: Desk) -> None:
    screen = desk("facts", "corpus/morning-courier.txt")
    assert screen.status == 0
    lines = screen.out.splitlines()
    where = next(i for i, line in enumerate(lines) if "call duration · 50 min" in line)
    column = lines[where + 1].index("50-minute")
    assert lines[where + 2].strip() == "━" * 9
    assert lines[where + 2].index("━") == column
    assert desk("facts", "--plain").out.isascii()


@pytest.mark.parametrize("ending", [".jsonl", ".yaml"])
def test_facts_are_extracted_as_the_schema_says(folder: Path, desk: Desk, ending: str) -> None:
    assert desk("extract", "corpus", "-o", f"facts{ending}").status == 0
    text = (folder / f"facts{ending}").read_text(encoding="utf-8")
    rows = list(map(json.loads, text.splitlines())) if ending == ".jsonl" else yaml.safe_load(text)
    facts = msgspec.convert(rows, list[FactRow])
    assert any(fact.concept == "call" and fact.attribute == "duration" for fact in facts)
    for fact in facts:
        article = (folder / fact.article).read_text(encoding="utf-8")
        assert article[fact.start : fact.end] == fact.text


def test_extract_writes_json_lines_to_the_screen(folder: Path, desk: Desk) -> None:
    screen = desk("extract")
    assert screen.status == 0
    assert all(json.loads(line)["article"] for line in screen.out.splitlines())
    assert desk("extract", "-o", "facts.doc").status == 2


def test_the_json_report_is_as_the_schema_says(folder: Path, desk: Desk) -> None:
    out = desk("check", "--format", "json").out
    report = msgspec.json.decode(out, type=ReportRow)
    assert report.summary.error == 1
    assert report.findings[0].event is not None
    assert report.findings[0].event.date == ("2022-01-13", "2022-01-13")


@pytest.mark.parametrize("name", ["facts", "findings", "config"])
def test_schemas_are_json_schemas(desk: Desk, name: str) -> None:
    screen = desk("schema", name)
    described = json.loads(screen.out)
    assert described["$schema"].startswith("https://json-schema.org/")
    assert "$defs" in described
    keys = str(described)
    assert ("fail-on" in keys) == (name == "config")
    assert "'span'" not in keys


def test_an_example_that_fails_shows_what_was_found(folder: Path, desk: Desk) -> None:
    rules = folder / "rules" / "calls.rules"
    text = rules.read_text(encoding="utf-8")
    rules.write_text(text.replace("50-minute", "three-hour"), encoding="utf-8")
    screen = desk("test")
    assert screen.status == 1
    assert f"rules/calls.rules:5 passes [{CALL}]" in screen.out
    assert "should be `passes`, is `fails`" in screen.out
    assert "article 1: “three-hour” is read as call duration, 3 h" in screen.out
    assert "2 examples of 1 rule, 1 failed" in screen.out


def test_a_passing_example_in_which_the_rule_never_applied_fails(folder: Path, desk: Desk) -> None:
    (folder / "rules" / "calls.rules").write_text(
        'Troop counts must cite a source.\n    passes\n        "The bridge is open."\n', "utf-8"
    )
    screen = desk("test")
    assert screen.status == 1
    assert "should be `passes`, but the rule never applied" in screen.out


def test_examples_are_of_one_friday_and_of_outlets_of_their_own(folder: Path, desk: Desk) -> None:
    (folder / "rules" / "calls.rules").write_text(
        "Every article must have a publication date.\n"
        '    passes\n        "The bridge is open."\n'
        "Call duration must agree within 15 minutes within an outlet.\n"
        "    fails\n"
        '        outlet "Lamp" "Peru and Kenya held a 20-minute phone call on 30 December 2021."\n'
        '        outlet "Lamp" "Peru and Kenya held a two-hour phone call on Thursday."\n'
        "    passes\n"
        '        "Peru and Kenya held a 20-minute phone call on 30 December 2021."\n'
        '        "Peru and Kenya held a two-hour phone call on Thursday."\n',
        encoding="utf-8",
    )
    assert desk("test").out == "3 examples of 2 rules, 0 failed\n"


def test_a_rule_is_explained_with_its_query_and_facts(folder: Path, desk: Desk) -> None:
    screen = desk("explain", CALL)
    assert screen.status == 0
    assert screen.out.startswith(f"{CALL} (error), rules/calls.rules:3")
    assert "SELECT" in desk("explain", CALL, "--sql").out
    assert "call duration · 50 min" in desk("explain", CALL, "--facts").out
    unknown = desk("explain", "call-duration-must-agre")
    assert unknown.status == 2
    assert f"did you mean `{CALL}`?" in unknown.err


def test_a_finding_is_explained_by_the_beginning_of_its_fingerprint(
    folder: Path, desk: Desk
) -> None:
    (finding,) = json.loads(desk("check", "--format", "json").out)["findings"]
    screen = desk("explain", finding["fingerprint"][:6])
    assert screen.status == 0
    assert "contradicts:" in screen.out
    assert "Looks at" in screen.out
    assert desk("explain", "ffffff000000").status == 2


def test_an_unknown_command_offers_the_nearest(folder: Path, desk: Desk) -> None:
    assert "did you mean `check`?" in desk("chek").err
    screen = desk("corpus/evening-post.txt")
    assert screen.status == 2
    assert "desk check corpus/evening-post.txt" in screen.err


def test_eval_needs_a_gold_that_exists(folder: Path, desk: Desk) -> None:
    screen = desk("eval", "nowhere.yaml")
    assert (screen.status, screen.out) == (2, "")
    assert "no such file or folder: `nowhere.yaml`" in screen.err


GOLD = """\
articles: {A: ../corpus/evening-post.txt}
events:
- id: CALL
  concept: call
  mentions: [{article: A, at: [0, 3], text: any}]
"""


@pytest.mark.parametrize("desk_yaml", [True, False])
def test_eval_gives_the_same_from_any_folder(
    folder: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch, desk_yaml: bool
) -> None:
    (folder / "gold").mkdir()
    (folder / "gold" / "gold.yaml").write_text(GOLD, encoding="utf-8")
    if not desk_yaml:
        (folder / "desk.yaml").unlink()
    here = desk("eval", "gold", "--rules", "rules")
    assert (here.status, here.err) == (0, "")
    elsewhere = folder / "else" / "where"
    elsewhere.mkdir(parents=True)
    monkeypatch.chdir(elsewhere)
    for gold in ("../../gold", "../../gold/gold.yaml", str(folder / "gold")):
        there = desk("eval", gold, "--rules", "../../rules")
        assert (there.status, there.err) == (0, "")
        assert there.out.replace("../../", "") == here.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("explain",), "desk explain: the following arguments are required: RULE|FINDING (help"),
        (("schema",), "arguments are required: facts|findings|problems|config (help"),
        (("schema", "fact"), "`fact` is not known; did you mean `facts`?"),
        (("eval",), "arguments are required: GOLD (help"),
    ],
)
def test_usage_messages_name_what_is_missing_or_meant(
    folder: Path, desk: Desk, arguments: tuple[str, ...], said: str
) -> None:
    screen = desk(*arguments)
    assert (screen.status, screen.out) == (2, "")
    assert said in screen.err


def test_rules_to_test_may_be_given_as_other_commands_take_them(folder: Path, desk: Desk) -> None:
    named = desk("test", "rules/calls.rules")
    assert named.status in (0, 1)
    assert desk("test", "--rules", "rules/calls.rules") == named


@pytest.mark.parametrize(
    "command",
    [
        ["check"],
        ["facts", "--verbose"],
        ["test", "--verbose"],
        ["explain", CALL, "--facts", "--verbose", "--sql"],
        ["why", CALL],
        ["lint"],
    ],
    ids=lambda command: command[0],
)
def test_plain_words_are_ascii_in_every_command(
    folder: Path, desk: Desk, command: list[str]
) -> None:
    rules = folder / "rules" / "calls.rules"
    text = rules.read_text(encoding="utf-8")
    rules.write_text(text.replace("stories disagree", "“stories” disagree"), encoding="utf-8")
    rules.write_text(
        rules.read_text(encoding="utf-8") + '        "“Café” said."\n', encoding="utf-8"
    )
    plain = desk(*command, "--plain").out
    assert plain
    assert plain.isascii()
    assert "\x1b" not in desk(*command, "--plain", "--colour").out


MIXED = (
    '{"doc_id": "a", "text": "They met on Monday.", "meta": {"dct": "2031-03-12"}, "gold":'
    ' [{"start": 12, "end": 18, "type": "DATE", "value": "2031-03-10"}]}\n'
    '{"doc_id": "b", "text": "The fire killed five people.", "gold":'
    ' [{"start": null, "end": null, "type": "killed", "value": "5"}]}\n'
)


def test_a_set_of_several_kinds_is_scored_in_each(desk: Desk, folder: Path) -> None:
    (folder / "set.jsonl").write_text(MIXED, encoding="utf-8")
    screen = desk("eval", "set.jsonl").out
    assert "strict" in screen
    assert "killed exact" in screen
    assert "killed exact" not in desk("eval", "set.jsonl", "--types", "DATE").out
    strange = desk("eval", "set.jsonl", "--types", "DAY")
    assert strange.status == 2
    assert "`DAY` is no type of its annotations: DATE, killed" in strange.err
