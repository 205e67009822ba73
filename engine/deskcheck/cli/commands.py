"""What each command does: it hands the work down, says what came of it, returns the exit code."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from deskcheck.cli import options
from deskcheck.cli.options import Parser, UsageError

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


def check(given: Namespace) -> int:
    """Check articles and report."""
    from deskcheck import run as stages
    from deskcheck.output import emit, status, targets

    wanted = targets(given.formats, given.output)
    if isinstance(wanted, str):
        raise UsageError(f"desk check: {wanted}")
    done = stages.check(_request(given))
    if isinstance(done, stages.Refusal):
        return _refuse(done)
    for note in done.read.notes:
        _say(note)
    failed = emit(
        done.results, wanted, plain=given.plain, verbose=given.verbose, colour=given.colour
    )
    level = given.fail_on or done.read.setup.desk.config.fail_on
    return _written(failed) or status(done.results, level)


def facts(given: Namespace) -> int:
    """Show what was read."""
    from deskcheck import run as stages
    from deskcheck.output import write
    from deskcheck.report.facts import facts as shown

    read = stages.read_only(_request(given))
    if isinstance(read, stages.Refusal):
        return _refuse(read)
    lines = shown(read.linked, plain=given.plain, verbose=given.verbose)
    failed = write(lines, given.output, plain=given.plain, colour=given.colour)
    return _written(failed) or _told(read)


def extract(given: Namespace) -> int:
    """Write facts as data."""
    from deskcheck import run as stages
    from deskcheck.output import write_text
    from deskcheck.report.rows import FORMS, rows

    form = Path(given.output).suffix if given.output else FORMS[0]
    if form not in FORMS:
        raise UsageError(f"desk extract: facts go to {', '.join(FORMS)} files, not `{form}`")
    read = stages.read_only(_request(given))
    if isinstance(read, stages.Refusal):
        return _refuse(read)
    return _written(write_text(rows(read.linked, form), given.output)) or _told(read)


def test(given: Namespace) -> int:
    """Run the examples of rules."""
    from deskcheck import run as stages
    from deskcheck.output import write
    from deskcheck.report.trials import trials as shown

    trials = stages.try_examples(_request(given))
    if isinstance(trials, stages.Refusal):
        return _refuse(trials)
    write(shown(trials, verbose=given.verbose), None, plain=given.plain, colour=given.colour)
    return 0 if all(trial.good for trial in trials) else FOUND


def explain(given: Namespace) -> int:
    """Explain a rule or a finding."""
    from deskcheck.explaining import explain as explained
    from deskcheck.output import write
    from deskcheck.run import Refusal

    lines = explained(given.what, _request(given), sql=given.sql, facts=given.facts)
    if isinstance(lines, Refusal):
        return _refuse(lines)
    write(lines, None, plain=given.plain, colour=given.colour)
    return 0


def evaluate(given: Namespace) -> int:
    """Score what is read against a gold annotation."""
    from deskcheck import run as stages
    from deskcheck.evaluate import render
    from deskcheck.output import write_text

    gold = Path(given.gold)
    if not gold.exists():
        raise UsageError(f"desk eval: no such file or folder: `{given.gold}`")
    scores = stages.score(_request(given), gold)
    if isinstance(scores, stages.Refusal):
        return _refuse(scores)
    return _written(write_text(render(scores), given.output))


def schema(given: Namespace) -> int:
    """Print a JSON Schema."""
    from deskcheck.output import write_text
    from deskcheck.schemas import schema as described

    return _written(write_text(described(given.name), given.output))


def init(given: Namespace) -> int:
    """Write the starter files."""
    from deskcheck.starter import start

    written = start(Path(given.folder))
    if isinstance(written, str):
        raise UsageError(f"desk init: {written}")
    go = "" if given.folder == "." else f"cd {given.folder} && "
    sys.stdout.write("".join(f"wrote {name}\n" for name in written))
    sys.stdout.write(f"now run: {go}desk check\n")
    return 0


def _request(given: Namespace) -> Request:
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


def _say(message: str) -> None:
    sys.stderr.write(message + "\n")


def _refuse(refusal: Refusal) -> int:
    for message in refusal.messages:
        _say(message)
    return REFUSED


def _written(failed: str) -> int:
    """The exit code for a file that could not be written, and why it could not; 0 for none."""
    if failed:
        _say(failed)
    return REFUSED if failed else 0


def _told(read: Read) -> int:
    """Say on the error stream what was left out; the exit code that follows from it."""
    for note in read.notes:
        _say(note)
    for found in read.incomplete:
        _say(f"incomplete: {found.article}: {found.reason}")
    return INCOMPLETE if read.incomplete else 0


_READ = (options.paths, options.rules)
COMMANDS: dict[str, Command] = {
    "check": Command(
        "Check articles against rules.",
        (*_READ, options.only, options.report, options.output, options.looks),
        check,
        "Exit code: 0 nothing found, 1 findings, 2 a mistake in the command, the rules or the "
        "configuration, 3 something could not be read.",
    ),
    "facts": Command("Show what was read.", (*_READ, options.output, options.looks), facts),
    "extract": Command(
        "Write the facts of articles as data.",
        (*_READ, options.output),
        extract,
        "The ending of FILE says how: .jsonl or .yaml; JSON lines to the screen without one.",
    ),
    "test": Command(
        "Run the examples in rule files.",
        (options.rule_files, options.only, options.looks),
        test,
        "A `passes` in which the rule never applied counts as a failure.",
    ),
    "explain": Command(
        "Explain a rule or a finding.", (options.explained, *_READ, options.looks), explain
    ),
    "eval": Command(
        "Score what is read against annotated articles.",
        (options.gold, options.rules, options.output),
        evaluate,
    ),
    "schema": Command(
        "Print the JSON Schema of facts, findings or desk.yaml.",
        (options.described, options.output),
        schema,
    ),
    "init": Command("Write a first desk.yaml, rule file and corpus.", (options.folder,), init),
}
