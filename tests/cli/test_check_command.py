"""`desk check`: exit codes, streams, options, suppressions, what is left out and why."""

from __future__ import annotations

import json
from itertools import permutations
from pathlib import Path

import pytest
from desk_screens import Desk

CALL = "call-duration-must-agree"


def report(desk: Desk, *arguments: str) -> dict:  # type: ignore[type-arg]
    screen = desk("check", "--format", "json", *arguments)
    assert screen.status in (0, 1, 3), screen.err
    return json.loads(screen.out)  # type: ignore[no-any-return]


def test_the_starter_desk_shows_one_finding(folder: Path, desk: Desk) -> None:
    screen = desk("check")
    assert (screen.status, screen.err) == (1, "")
    assert screen.out.count("contradicts:") == 1
    (finding,) = report(desk)["findings"]
    assert (finding["rule"], finding["verdict"], finding["severity"]) == (
        CALL,
        "contradicts",
        "error",
    )
    for piece in finding["evidence"]:
        text = (folder / piece["article"]).read_text(encoding="utf-8")
        assert text[piece["start"] : piece["end"]] == piece["text"]


def test_nothing_found_is_zero(folder: Path, desk: Desk) -> None:
    assert desk("check", "corpus/evening-post.txt").status == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("nowhere.txt",), "no such file or folder: `nowhere.txt`"),
        (("*.doc",), "no article matches `*.doc`"),
        (("rules",), "no article files in `rules`"),
        (
            ("corpus", "rules/calls.rules"),
            "`rules/calls.rules` is a rule file: give it with --rules",
        ),
        (("corpus/corpus.yaml",), "no article among `corpus/corpus.yaml`"),
        (
            ("desk.yaml",),
            "`desk.yaml`: .yaml files are not read; articles are .txt, .md, ",
        ),
        (("--rules", "corpus/evening-post.txt"), "`corpus/evening-post.txt` is no rule file"),
        (("--rules", "nowhere.rules"), "no rule file, folder or pack `nowhere.rules`"),
        (("--rules", "newsrom"), "did you mean the pack `newsroom`?"),
        (("--only", "call-duration-must-agre"), f"did you mean `{CALL}`?"),
        (("--format", "xml"), "unknown format `xml`"),
        (("--format", "json", "--format", "text"), "only one report can go to standard output"),
        (("--format", "json=a", "--format", "text=a"), "two reports cannot go to the same file"),
        (("--jobs", "0"), "--jobs"),
        (("--only", f"{CALL},other"), f"repeat the option: --only {CALL} --only other"),
        (("--fail-on", "blood"), "known are note, warning, error, cannot-check"),
        (("--fail-on", "warn"), "`warn` is not known; did you mean `warning`?"),
        (("-o", "nowhere/out.txt"), "cannot write `nowhere/out.txt`"),
    ],
)
def test_usage_errors_are_two_and_say_why(
    folder: Path, desk: Desk, arguments: tuple[str, ...], said: str
) -> None:
    screen = desk("check", *arguments)
    assert (screen.status, screen.out) == (2, "")
    assert said in screen.err
    assert "Traceback" not in screen.err


def test_a_rule_file_with_mistakes_is_two_with_places(folder: Path, desk: Desk) -> None:
    (folder / "rules" / "bad.rules").write_text("Coll duration must agree.\n", encoding="utf-8")
    screen = desk("check")
    assert (screen.status, screen.out) == (2, "")
    assert screen.err.startswith("rules/bad.rules:1:1: ")
    assert "^^^^" in screen.err


def test_without_desk_yaml_the_newsroom_pack_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, desk: Desk
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "story.txt").write_text("Peru has massed 40,000 troops there.\n", "utf-8")
    screen = desk("check", "story.txt")
    assert screen.status == 1
    assert "troop-counts-must-cite-a-source" in screen.out
    screen = desk("check")
    assert screen.status == 2
    assert "no articles" in screen.err


def test_what_cannot_be_read_is_three_and_findings_are_printed(folder: Path, desk: Desk) -> None:
    (folder / "corpus" / "corpus.yaml").unlink()
    for name in ("evening-post.txt", "morning-courier.txt"):
        path = folder / "corpus" / name
        head = "---\npublished: 2022-01-14\n---\n"
        path.write_text(head + path.read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "corpus" / "broken.txt").write_bytes(b"\x00\x01\x02\xff" * 50)
    (folder / "corpus" / "brief.txt").write_text("---\nlanguage: fr\n---\nLe pont.\n", "utf-8")
    screen = desk("check")
    assert screen.status == 3
    assert screen.out.count("contradicts:") == 1
    assert "incomplete: corpus/broken.txt: " in screen.out
    assert "incomplete: corpus/brief.txt: " in screen.out
    names = [entry["article"] for entry in report(desk)["run"]["incomplete"]]
    assert names == ["corpus/brief.txt", "corpus/broken.txt"]


def test_fail_on_moves_the_line(folder: Path, desk: Desk) -> None:
    rules = folder / "rules" / "calls.rules"
    rules.write_text(rules.read_text(encoding="utf-8").replace("must agree", "should agree"))
    assert desk("check").status == 0
    assert desk("check", "--fail-on", "warning").status == 1
    (folder / "desk.yaml").write_text("articles: corpus\nrules: rules\nfail-on: note\n", "utf-8")
    assert desk("check").status == 1
    assert desk("check", "--fail-on", "error").status == 0


def test_severities_of_desk_yaml_count(folder: Path, desk: Desk) -> None:
    text = f"articles: corpus\nrules: rules\nseverities: {{{CALL}: warning}}\n"
    (folder / "desk.yaml").write_text(text, encoding="utf-8")
    assert report(desk)["summary"]["warning"] == 1
    assert desk("check").status == 0


def test_a_suppressed_finding_stays_in_json_with_its_reason(folder: Path, desk: Desk) -> None:
    entry = f"ignore:\n  - rule: {CALL}\n    because: known\n    until: 2999-01-01\n"
    (folder / "desk.yaml").write_text("articles: corpus\nrules: rules\n" + entry, "utf-8")
    screen = desk("check")
    assert (screen.status, "contradicts" in screen.out) == (0, False)
    assert "1 suppressed" in screen.out
    found = report(desk)
    assert [finding["suppressed"] for finding in found["findings"]] == ["known"]
    assert found["summary"] == {"error": 0, "warning": 0, "note": 0, "suppressed": 1}


def test_an_expired_suppression_is_a_finding(folder: Path, desk: Desk) -> None:
    entry = f"ignore:\n  - rule: {CALL}\n    because: known\n    until: 2000-01-01\n"
    (folder / "desk.yaml").write_text("articles: corpus\nrules: rules\n" + entry, "utf-8")
    screen = desk("check")
    assert screen.status == 1
    assert "warning[suppression] violates" in screen.out
    assert "desk.yaml:4:5" in screen.out


def test_two_versions_of_one_story_count_once(folder: Path, desk: Desk) -> None:
    text = (
        "articles:\n"
        "  morning-courier.txt: {outlet: B, published: 2022-01-14}\n"
        "  evening-post.txt: {outlet: A, published: 2022-01-14, url: 'https://a.example/1'}\n"
        "  evening-post-2.txt: {outlet: A, published: 2022-01-15, url: 'https://a.example/1'}\n"
    )
    (folder / "corpus" / "corpus.yaml").write_text(text, encoding="utf-8")
    (folder / "corpus" / "evening-post-2.txt").write_text("All is quiet.\n", encoding="utf-8")
    (folder / "corpus" / "draft.txt").write_text("All is quiet.\n", encoding="utf-8")
    screen = desk("check")
    assert screen.status == 0
    assert "corpus/evening-post.txt: left out, for a newer version" in screen.err
    assert "corpus/draft.txt: left out, for no corpus.yaml names it" in screen.err
    assert report(desk)["run"]["superseded"] == ["corpus/evening-post.txt"]


def test_a_correction_by_hand_wins(folder: Path, desk: Desk) -> None:
    (folder / "corpus" / "evening-post.facts.yaml").write_text(
        "correct:\n  - words: two hours\n    attribute: duration\n    value: 50 minutes\n", "utf-8"
    )
    assert desk("check").status == 0


def test_options_work_before_and_after_the_command(folder: Path, desk: Desk) -> None:
    after = desk("check", "--plain", "--fail-on", "note", "corpus")
    assert desk("--plain", "--fail-on", "note", "check", "corpus") == after
    assert desk("--fail-on", "note", "check", "--plain", "corpus") == after
    assert after.status == 1


def test_reports_go_to_files_whole_or_not_at_all(folder: Path, desk: Desk) -> None:
    shown = desk("check").out
    both = desk("check", "--format", "text=a.txt", "--format", "json=b.json")
    assert (both.status, both.out) == (1, "")
    assert (folder / "a.txt").read_text(encoding="utf-8") == shown
    assert json.loads((folder / "b.json").read_text(encoding="utf-8"))["deskcheck"] == "1"
    desk("check", "-o", "c.txt")
    assert (folder / "c.txt").read_text(encoding="utf-8") == shown
    assert [path.name for path in folder.iterdir() if path.name.startswith(".")] == []


def test_the_order_of_files_and_rules_and_the_number_of_jobs_change_nothing(
    folder: Path, desk: Desk
) -> None:
    (folder / "rules" / "more.rules").write_text("Troop counts must cite a source.\n", "utf-8")
    (folder / "corpus" / "third.txt").write_text(
        "Peru has massed 40,000 troops there. A 50-minute phone call followed.\n", "utf-8"
    )
    paths = ("corpus/evening-post.txt", "corpus/morning-courier.txt", "corpus/third.txt")
    rules = ("rules/calls.rules", "rules/more.rules")
    screens = {
        desk("check", *order, "--rules", first, "--rules", second, "--format", "json", *jobs)
        for order, (first, second), jobs in (
            (paths, rules, ("--jobs", "1")),
            (paths[::-1], rules[::-1], ("--jobs", "2")),
            *((order, rules, ()) for order in permutations(paths)),
        )
    }
    (screen,) = screens
    assert json.loads(screen.out)["summary"]["error"] == 2


def test_colour_only_where_it_is_wanted(
    folder: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = desk("check").out
    assert "\x1b[" not in plain
    assert "\x1b[" in desk("check", "--colour").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in desk("check").out
    assert "\x1b[" not in desk("check", "--no-color").out
    assert "\x1b[" not in desk("check", "-o", "out.txt").out
    assert (folder / "out.txt").read_text(encoding="utf-8") == plain
    monkeypatch.setenv("NO_COLOR", "1")
    assert desk("check").out == plain


def test_plain_is_ascii(folder: Path, desk: Desk) -> None:
    path = folder / "corpus" / "evening-post.txt"
    path.write_text(path.read_text(encoding="utf-8").replace("lasted", "– “naïvely” – lasted"))
    screen = desk("check", "--plain")
    assert screen.status == 1
    assert screen.out.isascii()
    assert 'around "naively"' in screen.out or '"naively"' in screen.out


def test_an_entry_of_ignore_that_names_nothing_is_told_with_its_place(
    folder: Path, desk: Desk
) -> None:
    before = (folder / "desk.yaml").read_text(encoding="utf-8")
    entries = (
        "ignore:\n- {rule: call-duration-must-agre, because: known}\n"
        f"- {{rule: {CALL}, article: corpus/evening-pots.txt, because: known}}\n"
        f"- {{rule: {CALL}, article: corpus/evening-post.txt, because: known}}\n"
    )
    (folder / "desk.yaml").write_text(before + entries, encoding="utf-8")
    screen = desk("check", "corpus/morning-courier.txt")
    line = before.count("\n") + 2
    assert f"desk.yaml:{line}:3" in screen.out
    assert f"no rule `call-duration-must-agre`; did you mean `{CALL}`?" in screen.out
    assert f"desk.yaml:{line + 1}:3" in screen.out
    assert "did you mean `corpus/evening-post.txt`?" in screen.out
    assert f"desk.yaml:{line + 2}:" not in screen.out


def test_front_matter_that_is_not_used_is_told(folder: Path, desk: Desk) -> None:
    story = folder / "corpus" / "evening-post.txt"
    story.write_text("---\npublishd: 2022-05-05\n---\nThey met.\n", encoding="utf-8")
    screen = desk("check", "corpus/evening-post.txt")
    assert screen.err.startswith("corpus/evening-post.txt:2:1: unknown key `publishd`")


def test_what_a_glob_brings_beside_articles_is_passed_over(folder: Path, desk: Desk) -> None:
    (folder / "corpus" / "page.docx").write_text("<p>They met.", encoding="utf-8")
    named = sorted(f"corpus/{path.name}" for path in (folder / "corpus").iterdir())
    plain = desk("check", "corpus").out
    assert desk("check", "corpus/*").out == plain
    assert desk("check", *(name for name in named if not name.endswith("docx"))).out == plain
    assert desk("check", *named).status == 2
