"""Files in and out: text with its mistakes, and writing that is all or nothing."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from deskcheck_grammar.diagnostics import Diagnostic
from deskcheck_grammar.source import Source, Span


def read_source(path: Path, name: str) -> tuple[Source, tuple[Diagnostic, ...]]:
    """A text file an editor wrote, newlines made plain; unreadable or undecodable is a mistake."""
    try:
        data = path.read_bytes()
    except OSError as error:
        empty = Source(name, "")
        said = f"cannot read the file: {(error.strerror or 'unknown reason').lower()}"
        return empty, (Diagnostic("unreadable", "error", empty, Span(0, 0), said),)
    try:
        text = data.decode("utf-8-sig")
        return Source(name, _plain_newlines(text)), ()
    except UnicodeDecodeError as error:
        before = len(data[: error.start].decode("utf-8-sig", "replace"))
        source = Source(name, _plain_newlines(data.decode("utf-8-sig", "replace")))
        span = Span(min(before, len(source.text)), min(before + 1, len(source.text)))
        said = "not UTF-8 text from here on"
        return source, (
            Diagnostic("not-utf-8", "error", source, span, said, "save the file as UTF-8"),
        )


def _plain_newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def relative_name(path: Path, root: Path) -> str:
    """A path as seen from `root`, with forward slashes: the id of an article or rule file."""
    try:
        return Path(os.path.relpath(path.resolve(), root)).as_posix()
    except ValueError:  # another drive on Windows
        return path.resolve().as_posix()


def globbed_paths(base: Path, pattern: str) -> list[Path]:
    """The paths that a pattern with `*`, `?`, `[…]` or `**` matches, relative ones from `base`."""
    from glob import glob

    return [base / match for match in glob(pattern, root_dir=base, recursive=True)]  # noqa: PTH207


def write_atomically(path: Path, text: str) -> None:
    """Write UTF-8 text so that the file holds all of it or is as it was; raises OSError."""
    import tempfile

    target = path.resolve()
    if target.exists() and not target.is_file():  # a device or pipe is written to, not replaced
        target.write_text(text, encoding="utf-8", newline="\n")
        return
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        temporary.chmod(target.stat().st_mode if target.exists() else 0o666 & ~_umask())
        temporary.replace(target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
