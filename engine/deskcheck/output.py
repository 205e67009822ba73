"""Where reports go, in which form and colour, and the exit code that follows from them."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from deskcheck.colour import Line, paint, wants_colour
from deskcheck.config.files import write_atomically
from deskcheck.results import Results

FORMATS = ("text", "json")
SEVERITIES = ("note", "warning", "error")


class Target(Struct, frozen=True):
    """One report: its format and the file it goes to, None for standard output."""

    format: str
    file: str | None = None


def targets(formats: Sequence[str], output: str | None) -> tuple[Target, ...] | str:
    """The reports that `--format` and `-o` ask for, or what is wrong with them."""
    wanted = []
    for text in formats or ("text",):
        name, equals, file = text.partition("=")
        if name not in FORMATS:
            return f"unknown format `{name}`; known formats: {', '.join(FORMATS)}"
        if equals and not file:
            return f"no file after `{text}`"
        wanted.append(Target(name, file or None))
    loose = [target for target in wanted if target.file is None]
    if output is not None:
        if len(loose) != 1:
            return "`-o` needs exactly one `--format` without a file of its own"
        wanted = [Target(target.format, target.file or output) for target in wanted]
    elif len(loose) > 1:
        return "only one report can go to standard output; name a file with FORMAT=FILE"
    files = [target.file for target in wanted if target.file is not None]
    if len(set(files)) < len(files):
        return "two reports cannot go to the same file"
    return tuple(wanted)


def emit(
    results: Results, wanted: Sequence[Target], *, plain: bool, verbose: bool, colour: bool | None
) -> str:
    """Make each report and send it where it goes; what could not be written, "" when all was."""
    failures = []
    for target in wanted:
        if target.format == "json":
            from deskcheck.report.json import json

            failures.append(write_text(json(results), target.file))
        else:
            columns = None if target.file else _columns()
            lines = _screen(results, plain=plain, verbose=verbose, columns=columns)
            failures.append(write(lines, target.file, plain=plain, colour=colour))
    return "\n".join(filter(None, failures))


def _screen(results: Results, *, plain: bool, verbose: bool, columns: int | None) -> list[Line]:
    if plain:
        from deskcheck.report.plain import plain as in_words

        return in_words(results, verbose=verbose)
    from deskcheck.report.text import text

    return text(results, verbose=verbose, columns=columns)


def status(results: Results, level: str) -> int:
    """The exit code: 3 before 1 before 0. `level` is the least that makes it 1."""
    if results.incomplete:
        return 3
    if level == "cannot-check":
        level = "error"
        if results.outcome.unchecked:
            return 1
    least = SEVERITIES.index(level)
    found = any(SEVERITIES.index(item.severity) >= least for item in results.reported)
    return 1 if found else 0


def write(lines: list[Line], file: str | None, *, plain: bool, colour: bool | None) -> str:
    """Send lines to a file or to standard output, coloured where that is wanted; plain in ASCII."""
    if plain:
        from deskcheck.report.plain import ascii_text

        lines = [[(ascii_text("".join(text for text, _ in line)), "")] for line in lines]
    if file is not None:
        return write_text(paint(lines, colour=bool(colour) and not plain), file)
    coloured = not plain and wants_colour(colour, os.environ, sys.stdout)
    return write_text(paint(lines, coloured), None)


def write_text(text: str, file: str | None) -> str:
    """Send text to a file, whole or not at all, or to standard output; why it failed, or ""."""
    if file is None:
        sys.stdout.write(text)
        sys.stdout.flush()
        return ""
    try:
        write_atomically(Path(file), text)
    except OSError as error:
        return f"desk: cannot write `{file}`: {(error.strerror or str(error)).lower()}"
    return ""


def _columns() -> int | None:
    """Columns of the terminal, None where standard output is no terminal."""
    if not sys.stdout.isatty():
        return None
    import shutil

    return shutil.get_terminal_size().columns
