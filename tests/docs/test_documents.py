"""The documents keep their word: examples parse and check, and the README's blocks are runnable."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from deskcheck import rulebook
from deskcheck_grammar.diagnostics import render

ROOT = Path(__file__).resolve().parents[2]
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LANGUAGE = (ROOT / "docs" / "language.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
RULES = [text for kind, text in FENCE.findall(LANGUAGE) if kind == "rules"]
LINKS = re.compile(r"\]\(([^)#:]+)\)")


def mistakes(text: str, folder: Path) -> list[str]:
    path = folder / "example.rules"
    path.write_text(text, encoding="utf-8")
    book = rulebook.compile_rules(rulebook.find([str(path)], folder, folder))
    return [render(found) for found in book.diagnostics if found.severity == "error"]


@pytest.mark.parametrize("text", RULES, ids=lambda text: text.strip().splitlines()[0][:50])
def test_every_example_of_the_language_is_a_right_rule_file(text, tmp_path):
    assert mistakes(text, tmp_path) == []


def test_the_examples_are_really_checked(tmp_path):
    assert mistakes(RULES[0].replace("minutes", "troops"), tmp_path) != []


def test_the_readme_starts_with_the_two_promised_blocks():
    blocks = [text for kind, text in FENCE.findall(README) if kind == "sh"]
    assert "pip install ." in blocks[0]
    assert "desk check" in blocks[0]
    assert '".[test]"' in blocks[1]
    assert "pytest" in blocks[1]


@pytest.mark.parametrize("index", [0, 1])
def test_the_readme_blocks_are_valid_shell(index):
    block = [text for kind, text in FENCE.findall(README) if kind == "sh"][index]
    done = subprocess.run(["bash", "-n"], input=block, text=True, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    "path", [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
)
def test_links_lead_somewhere(path):
    for target in LINKS.findall(path.read_text(encoding="utf-8")):
        assert (path.parent / target).exists(), target


def test_the_commands_of_the_readme_exist():
    named = set(re.findall(r"^\| `desk (\w+)", README, re.MULTILINE))
    done = subprocess.run(
        [sys.executable, "-m", "deskcheck", "--help"], capture_output=True, text=True, check=True
    )
    assert named
    assert named <= set(done.stdout.split())


def test_the_correction_by_hand_does_what_its_page_says(tmp_path):
    page = (ROOT / "docs" / "facts-by-hand.md").read_text(encoding="utf-8")
    blocks = FENCE.findall(page)
    story, other = (text for kind, text in blocks if kind == "text")
    (rules,) = (text for kind, text in blocks if kind == "rules")
    (entries,) = (text for kind, text in blocks if kind == "yaml")
    read, found = (text.strip() for kind, text in blocks if kind == "screen")
    files = {"story.txt": story, "other.txt": other, "calls.rules": rules}
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")

    def desk(*arguments):
        command = [sys.executable, "-m", "deskcheck", *arguments, "--rules", "calls.rules"]
        done = subprocess.run(
            command, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False
        )
        return done.returncode, done.stdout + done.stderr

    assert read in desk("facts", "--verbose", "story.txt")[1]
    assert desk("check", "story.txt", "other.txt")[0] == 0
    (tmp_path / "story.facts.yaml").write_text(entries, encoding="utf-8")
    status, said = desk("check", "story.txt", "other.txt")
    assert (status, found in said) == (1, True)
    assert "by hand" in desk("facts", "--verbose", "story.txt")[1]


def test_the_page_on_corrections_names_every_key():
    from deskcheck.corrections import Correction

    page = (ROOT / "docs" / "facts-by-hand.md").read_text(encoding="utf-8")
    keys = {name.replace("_", "-") for name in Correction.__struct_fields__} - {"span"}
    assert {key for key in keys if f"`{key}`" not in page} == set()
