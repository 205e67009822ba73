"""`desk packs`: what there is, what it holds, what this desk loads; the text of one pack."""

from __future__ import annotations

from pathlib import Path

import pytest
from desk_screens import Desk

from deskcheck import __version__
from deskcheck.shelf import PACKS


def row(screen: str, name: str) -> list[str]:
    (line,) = [line for line in screen.splitlines() if line.startswith(f"{name} ")]
    return [cell.strip() for cell in line.split("  ") if cell.strip()]


def test_packs_are_listed_with_what_they_hold(folder: Path, desk: Desk) -> None:
    screen = desk("packs")
    assert (screen.status, screen.err) == (0, "")
    assert row(screen.out, "calls") == [
        "calls", __version__, "Deskcheck", "1 definition", "always"
    ]  # fmt: skip
    assert row(screen.out, "newsroom")[-1] == "no"
    (folder / "rules" / "more.rules").write_text("use newsroom\n", encoding="utf-8")
    assert row(desk("packs").out, "newsroom")[-1] == "yes"


def test_a_pack_of_a_package_is_listed_with_where_it_is_from(
    folder: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(folder))
    info = folder / "acme-2.1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Name: acme\nVersion: 2.1\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(
        "[deskcheck.packs]\nstyle = acme:a.rules\nold = acme:b.rules\n", encoding="utf-8"
    )
    (folder / "acme").mkdir()
    rules = "Troop counts must cite a source.\n"
    (folder / "acme" / "a.rules").write_text(rules, encoding="utf-8")
    screen = desk("packs").out
    assert row(screen, "style") == ["style", "2.1", "acme", "1 rule", "no"]
    assert "old 2.1 of acme: cannot be used, it holds no file `b.rules`" in screen
    assert desk("packs", "style").out == rules
    assert "holds no file" in desk("packs", "old").err


def test_a_pack_is_printed_to_a_file_or_the_screen(folder: Path, desk: Desk) -> None:
    text = (PACKS / "calls.rules").read_text(encoding="utf-8")
    assert desk("packs", "calls").out == text
    assert desk("packs", "calls", "-o", "mine.rules").status == 0
    assert (folder / "mine.rules").read_text(encoding="utf-8") == text
    screen = desk("packs", "clals")
    assert (screen.status, screen.err) == (
        2,
        "desk packs: no pack `clals`; did you mean `calls`?\n",
    )
