"""The tutorial keeps its word: its files are those shown, its commands print its screens."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from deskcheck.cli import run

TUTORIAL = Path(__file__).resolve().parents[2] / "docs" / "tutorial"
PAGE = (TUTORIAL / "README.md").read_text(encoding="utf-8")
SHEET = (TUTORIAL.parent / "cheat-sheet.md").read_text(encoding="utf-8")
FENCE = re.compile(r"^```(\w+) ?(\S*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
BLOCKS = FENCE.findall(PAGE)
STEPS = re.findall(r"^```sh\n(.*?)\n```\n\n```screen\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
FILES = [(name, text) for _, name, text in BLOCKS if (TUTORIAL / name).is_file()]
READ = re.compile(r"\d+(?=  *(?:\d+  *)*(?:facts|of `))|(?<=— )\d+")


def masked(screen: str) -> str:
    """A screen without how many facts were read: that is no promise, and grows."""
    return "\n".join(READ.sub("N", line).rstrip() for line in screen.strip("\n").splitlines())


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The tutorial's files, and those that its reader writes on the way."""
    shutil.copytree(TUTORIAL, tmp_path, dirs_exist_ok=True)
    for kind, name, text in BLOCKS:
        if kind == "rules" and not (tmp_path / name).exists():
            (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    for name in ("FORCE_COLOR", "CLICOLOR_FORCE", "DESK_TRACEBACK"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.mark.parametrize(("command", "screen"), STEPS, ids=[command for command, _ in STEPS])
def test_every_command_prints_its_screen(command, screen, folder, capsys):
    name, *arguments = shlex.split(command)
    assert name == "desk"
    run(arguments)
    said = capsys.readouterr()
    assert said.err == ""
    assert masked(said.out) == masked(screen)


@pytest.mark.parametrize(("name", "text"), FILES)
def test_the_files_shown_are_those_beside_the_page(name, text):
    assert text.strip() in (TUTORIAL / name).read_text(encoding="utf-8")


def test_the_whole_rule_file_is_shown():
    shown = [text for name, text in FILES if name == "quakes.rules"]
    assert "\n".join(shown) == (TUTORIAL / "quakes.rules").read_text(encoding="utf-8")


def test_there_are_five_rules_of_five_kinds(folder, capsys):
    assert run(["test", "quakes.rules"]) == 0
    assert "10 examples of 5 rules, 0 failed" in capsys.readouterr().out


def test_the_commands_are_those_of_the_cheat_sheet():
    listed = set(re.findall(r"^\| `(desk \w+)", SHEET, re.MULTILINE))
    assert {" ".join(command.split()[:2]) for command, _ in STEPS} <= listed


def test_what_the_reader_is_told_to_try_leaves_no_finding(folder, capsys):
    post, radio = (folder / "articles" / f"{name}.txt" for name in ("evening-post", "coast-radio"))
    post.write_text(post.read_text().replace("magnitude 6.9", "magnitude of about 6.9"))
    radio.write_text(radio.read_text().replace("35 people.", "at least 35 people, police said."))
    assert run(["check"]) == 0
    assert "15 passed" in capsys.readouterr().out
