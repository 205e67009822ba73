"""The process itself: what it imports, a closed pipe, bugs, interruptions."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from deskcheck import __main__, __version__, cli

LATE = {"duckdb", "_duckdb", "lark", "rich", "yaml", "msgspec", "rapidfuzz"}


def python(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("option", ["--version", "--help", "check --help"])
def test_version_and_help_import_nothing_heavy(option: str) -> None:
    code = (
        "import sys, atexit\n"
        "atexit.register(lambda: print(*{name.split('.')[0] for name in sys.modules},"
        " file=sys.stderr))\n"
        "import deskcheck.cli\n"
        "from deskcheck.__main__ import main\n"
        "main()\n"
    )
    done = python(code, *option.split())
    assert done.returncode == 0
    assert set(done.stderr.split()) & LATE == set()
    assert done.stdout


def test_the_version_needs_no_command_line_parser() -> None:
    code = "import sys, deskcheck.__main__ as d\nd.main()\nprint('argparse' in sys.modules)"
    assert python(code, "--version").stdout == f"desk {__version__}\nFalse\n"


@pytest.mark.skipif(os.name == "nt", reason="pipes differ")
def test_a_closed_pipe_ends_quietly(folder: Path) -> None:
    done = subprocess.run(
        f"{sys.executable} -m deskcheck extract corpus | head -c 5",
        shell=True,
        capture_output=True,
        check=False,
    )
    assert (len(done.stdout), done.stderr) == (5, b"")


def fail(error: BaseException, monkeypatch: pytest.MonkeyPatch) -> int:
    def broken(_: list[str]) -> int:
        raise error

    monkeypatch.setattr(sys, "argv", ["desk", "check"])
    monkeypatch.setattr(cli, "run", broken)
    with pytest.raises(SystemExit) as ended:
        __main__.main()
    assert isinstance(ended.value.code, int)
    return ended.value.code


def test_a_bug_is_one_line_and_two(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert fail(KeyError("lost\nkey"), monkeypatch) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert said.err.startswith("desk: unexpected KeyError in deskcheck.__main__, line ")
    assert "please report" in said.err


def test_an_interruption_is_130(monkeypatch: pytest.MonkeyPatch) -> None:
    assert fail(KeyboardInterrupt(), monkeypatch) == 130
