"""What all commands share: exit codes, and how what was asked for and what went wrong is told."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from deskcheck.cli.options import Parser

if TYPE_CHECKING:
    from deskcheck.run import Read, Refusal, Request

FOUND, REFUSED, INCOMPLETE = 1, 2, 3
"""Exit codes beside 0."""


class Command(NamedTuple):
    """One subcommand: what it does, in a line and in full, its options and what runs it."""

    summary: str
    options: tuple[Callable[[Parser], object], ...]
    run: Callable[[Namespace], int]
    more: str = ""


def request(given: Namespace) -> Request:
    """What a command line asks for; a command without an option asks for nothing of it."""
    from deskcheck.run import Request

    asked = vars(given)
    return Request(
        Path.cwd(),
        tuple(asked.get("paths", ())),
        (*asked.get("named", ()), *asked.get("rules", ())),
        tuple(asked.get("only", ())),
        asked.get("jobs"),
    )


def say(message: str) -> None:
    """Tell a user something beside the report."""
    sys.stderr.write(message + "\n")


def refuse(refusal: Refusal) -> int:
    """Say why nothing could be run; the exit code that follows from it."""
    for message in refusal.messages:
        say(message)
    return REFUSED


def written(failed: str) -> int:
    """The exit code for a file that could not be written, and why it could not; 0 for none."""
    if failed:
        say(failed)
    return REFUSED if failed else 0


def told(read: Read) -> int:
    """Say on the error stream what was left out; the exit code that follows from it."""
    for note in read.notes:
        say(note)
    for found in read.incomplete:
        say(f"incomplete: {found.article}: {found.reason}")
    return INCOMPLETE if read.incomplete else 0
