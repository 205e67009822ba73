"""Whole screens: each file of `screens/` holds a desk, a command and what it prints.

`DESK_RESET=1 python -m pytest tests/cli/test_screens.py` writes the screens anew: review the diff.
"""

from __future__ import annotations

import os
import re
import shlex
from pathlib import Path

import pytest
from desk_screens import Desk, Screen

SCREENS = sorted((Path(__file__).parent / "screens").glob("*.txt"))
HEAD = re.compile(r"^=== (.*)\n", re.MULTILINE)


def sections(text: str) -> list[tuple[str, str]]:
    """The sections of a screen file: title and content."""
    parts = HEAD.split(text)
    return list(zip(parts[1::2], parts[2::2], strict=True))


@pytest.mark.parametrize("path", SCREENS, ids=lambda path: path.stem)
def test_screen(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, desk: Desk) -> None:
    monkeypatch.chdir(tmp_path)
    text = path.read_text(encoding="utf-8")
    kept = ""
    command = ""
    for title, content in sections(text):
        if title.startswith("$ desk"):
            command = title
            break
        kept += f"=== {title}\n{content}"
        file = tmp_path / title
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
    screen = desk(*shlex.split(command)[2:])
    shown = kept + as_sections(command, screen)
    if os.environ.get("DESK_RESET"):
        path.write_text(shown, encoding="utf-8")
    assert shown == text


def as_sections(command: str, screen: Screen) -> str:
    errors = f"=== errors\n{screen.err}" if screen.err else ""
    return f"=== {command}\n{screen.out}{errors}=== exit {screen.status}\n"
