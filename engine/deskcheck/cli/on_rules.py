"""The commands that work on rule files and packs alone."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from deskcheck.cli.options import UsageError
from deskcheck.cli.shared import FOUND, REFUSED, say, written

if TYPE_CHECKING:
    from deskcheck.formatting import Formatted

DONE = ("formatted", "would format")
OUTCOMES = (*DONE, "right already", "left alone")


def fmt(given: Namespace) -> int:
    """Format rule files in place, or say what would change."""
    from deskcheck.formatting import format_files, format_text

    if given.named == ["-"]:
        try:
            text = sys.stdin.buffer.read().decode("utf-8")
        except UnicodeDecodeError:
            say("desk fmt: standard input is not UTF-8 text")
            return REFUSED
        return _filtered(format_text("standard input", text), given)
    if "-" in given.named:
        raise UsageError("desk fmt: `-` stands alone, without other files")
    files = format_files(given.named, Path.cwd())
    if isinstance(files, str):
        say(files)
        return REFUSED
    return _settled(files, given)


def lint(given: Namespace) -> int:
    """Tell the problems of rule files."""
    from deskcheck.lint import lint as problems_of
    from deskcheck.output import SEVERITIES, write, write_text
    from deskcheck.report.problems import as_json, plain, screen

    problems = problems_of(given.named, Path.cwd())
    if isinstance(problems, str):
        say(problems)
        return REFUSED
    if given.format == "json":
        failed = write_text(as_json(problems), given.output)
    else:
        lines = plain(problems) if given.plain else screen(problems)
        failed = write(lines, given.output, plain=given.plain, colour=given.colour)
    if failed or any(problem.severity == "error" for problem in problems):
        return written(failed) or REFUSED
    least = SEVERITIES.index(given.fail_on)
    return FOUND if any(SEVERITIES.index(p.severity) >= least for p in problems) else 0


def packs(given: Namespace) -> int:
    """List the packs, or print the files of one."""
    from deskcheck.output import write_text
    from deskcheck.stock import listed, printed

    if given.pack is None:
        return written(write_text(listed(Path.cwd()), given.output))
    found = printed(given.pack)
    if found.fault:
        say(f"desk packs: {found.fault}")
        return REFUSED
    return written(write_text(found.text, given.output))


def _filtered(formatted: Formatted, given: Namespace) -> int:
    """Standard input, formatted, to standard output."""
    if formatted.mistakes or given.check or given.diff:
        return _settled([formatted], given)
    sys.stdout.write(formatted.after)
    return 0


def _settled(files: Sequence[Formatted], given: Namespace) -> int:
    """Write or show what changes, say what came of it; the exit code."""
    from deskcheck.formatting import difference

    kept = given.check or given.diff
    outcomes = [_outcome(formatted, kept=kept) for formatted in files]
    for formatted, outcome in zip(files, outcomes, strict=True):
        if given.diff:
            sys.stdout.write(difference(formatted))
        elif outcome in DONE:
            sys.stdout.write(f"{outcome} {formatted.name}\n")
    if not given.diff:
        _summary(outcomes)
    if "left alone" in outcomes:
        return REFUSED
    return FOUND if given.check and "would format" in outcomes else 0


def _outcome(formatted: Formatted, *, kept: bool) -> str:
    """What becomes of one file: formatted unless it is to be `kept`, mistakes said."""
    from deskcheck.formatting import write

    for mistake in formatted.mistakes:
        say(mistake)
    if formatted.mistakes:
        return "left alone"
    if not formatted.changed:
        return "right already"
    problem = "" if kept else write(formatted)
    if problem:
        say(problem)
        return "left alone"
    return "would format" if kept else "formatted"


def _summary(outcomes: Sequence[str]) -> None:
    """How many files came to what."""
    from deskcheck.report.wording import counted

    tallies = Counter(outcomes)
    told = ", ".join(f"{tallies[outcome]} {outcome}" for outcome in OUTCOMES if tallies[outcome])
    sys.stdout.write(f"{counted(len(outcomes), 'file')}: {told}\n")
