"""The cache is quick, and never needed or trusted more than it should be."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from deskcheck.cache import remember


class Counter:
    def __init__(self) -> None:
        self.calls = 0

    def __call__(self) -> tuple[int, str]:
        self.calls += 1
        return self.calls, "made"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path / "deskcheck"


pytestmark = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="other cache folders")


def test_a_result_is_made_once_for_each_content(folder: Path) -> None:
    make = Counter()
    assert remember("kind", ["a", "b"], make) == (1, "made")
    assert remember("kind", ["a", "b"], make) == (1, "made")
    assert remember("kind", ["ab"], make) == (2, "made")
    assert remember("other", ["a", "b"], make) == (3, "made")


def test_damaged_entries_are_made_anew(folder: Path) -> None:
    make = Counter()
    remember("kind", ["a"], make)
    for damage in (b"", b"\x80\x05garbage", b"cos\nno_such_name\n.", b"N."):
        for path in folder.glob("*.pickle"):
            path.write_bytes(damage)
        before = make.calls
        assert remember("kind", ["a"], make) == (before + 1, "made")


def test_entries_that_others_can_write_are_not_read(folder: Path) -> None:
    make = Counter()
    remember("kind", ["a"], make)
    (path,) = folder.glob("*.pickle")
    path.chmod(0o666)
    assert remember("kind", ["a"], make) == (2, "made")
    folder.chmod(0o777)
    assert remember("kind", ["a"], make) == (3, "made")
    folder.chmod(0o700)


def test_without_a_usable_folder_results_are_made_each_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    make = Counter()
    assert [remember("kind", ["a"], make)[0] for _ in range(2)] == [1, 2]


def test_what_does_not_pickle_is_still_returned(folder: Path) -> None:
    assert remember("kind", ["a"], lambda: lambda: 5)() == 5
    assert list(folder.glob("*")) == []
