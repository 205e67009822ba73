"""Results kept between runs in the user's own cache folder, by the content that they came from.

A cache is never needed: one that cannot be read, written or trusted is passed over in silence.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TypeVar, cast

from deskcheck_grammar.cache import cache_folder, owned

Result = TypeVar("Result")

MOST_ENTRIES = 500
"""Entries kept; the oldest go when there are more."""


def remember(kind: str, parts: Iterable[str], compute: Callable[[], Result]) -> Result:
    """The result of `compute` for these parts, from the cache when an earlier run stored it.

    `kind` and `parts` must determine the result together with the program's own code.
    """
    folder = cache_folder()
    if folder is None:
        return compute()
    path = folder / f"{kind}-{_key(parts)}.pickle"
    stored = _read(path)
    if stored is not None:
        return cast(tuple[Result], stored)[0]
    result = compute()
    _write(path, result)
    return result


def _key(parts: Iterable[str]) -> str:
    digest = hashlib.blake2b(_code().encode(), digest_size=16)
    for part in parts:
        digest.update(b"\x1e" + part.encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


@cache
def _code() -> str:
    """What tells one state of the program from another: Python's version and our own files."""
    import deskcheck_grammar

    seen = [sys.version]
    for module in (__file__, deskcheck_grammar.__file__):
        seen += _stamps(str(Path(module).parent))
    return "\x1f".join(seen)


def _stamps(folder: str) -> list[str]:
    """Name, size and time of every file in a package; quick, for it is asked at each start."""
    stamps = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                stamps += _stamps(entry.path) if entry.name != "__pycache__" else []
            else:
                status = entry.stat()
                stamps.append(f"{entry.path}:{status.st_size}:{status.st_mtime_ns}")
    return sorted(stamps)


def _read(path: Path) -> object | None:
    """The stored result in a tuple of one, or None."""
    try:
        stored: object = pickle.loads(path.read_bytes()) if owned(path) else None
    except Exception:  # a damaged pickle raises nearly anything
        return None
    return stored if isinstance(stored, tuple) and len(stored) == 1 else None


def _write(path: Path, result: object) -> None:
    temporary = path.with_suffix(f".{os.getpid()}")
    try:
        data = pickle.dumps((result,), protocol=pickle.HIGHEST_PROTOCOL)
        temporary.touch(mode=0o600)
        temporary.write_bytes(data)
        temporary.replace(path)
        _prune(path.parent)
    except Exception:  # full disk, read-only folder, something that does not pickle
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _prune(folder: Path) -> None:
    entries = list(folder.glob("*.pickle"))
    if len(entries) > MOST_ENTRIES:
        entries.sort(key=lambda entry: entry.stat().st_mtime)
        for entry in entries[: len(entries) - MOST_ENTRIES]:
            entry.unlink(missing_ok=True)
