"""A small invented desk, and the command line run in this process."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from desk_screens import Desk, Screen

from deskcheck.cli import run

STARTER = Path(__file__).resolve().parents[2] / "engine" / "deskcheck" / "starter_files"


@pytest.fixture(scope="session")
def cache_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(autouse=True)
def surroundings(cache_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache_home))
    for name in ("NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "DESK_TRACEBACK"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the starter desk in it, which is where commands run."""
    shutil.copytree(STARTER, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def desk(capsys: pytest.CaptureFixture[str]) -> Desk:
    """Run `desk` with these arguments."""

    def command(*arguments: str | os.PathLike[str]) -> Screen:
        capsys.readouterr()
        status = run([os.fspath(argument) for argument in arguments])
        said = capsys.readouterr()
        return Screen(status, said.out, said.err)

    return command
