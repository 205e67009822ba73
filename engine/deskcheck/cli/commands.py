"""What each command does: it hands the work down, says what came of it, returns the exit code."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from deskcheck.cli import on_rules, options
from deskcheck.cli.options import UsageError
from deskcheck.cli.shared import FOUND, Command, refuse, request, say, told, written


def check(given: Namespace) -> int:
    """Check articles and report."""
    from deskcheck import run as stages
    from deskcheck.output import emit, status, targets

    wanted = targets(given.formats, given.output)
    if isinstance(wanted, str):
        raise UsageError(f"desk check: {wanted}")
    done = stages.check(request(given))
    if isinstance(done, stages.Refusal):
        return refuse(done)
    for note in done.read.notes:
        say(note)
    failed = emit(
        done.results, wanted, plain=given.plain, verbose=given.verbose, colour=given.colour
    )
    level = given.fail_on or done.read.setup.desk.config.fail_on
    return written(failed) or status(done.results, level)


def facts(given: Namespace) -> int:
    """Show what was read."""
    from deskcheck import run as stages
    from deskcheck.output import write
    from deskcheck.report.facts import facts as shown

    read = stages.read_only(request(given))
    if isinstance(read, stages.Refusal):
        return refuse(read)
    lines = shown(read.linked, plain=given.plain, verbose=given.verbose, why=given.why)
    failed = write(lines, given.output, plain=given.plain, colour=given.colour)
    return written(failed) or told(read)


def extract(given: Namespace) -> int:
    """Write facts as data."""
    from deskcheck import run as stages
    from deskcheck.output import write_text
    from deskcheck.report.rows import FORMS, rows

    form = Path(given.output).suffix if given.output else FORMS[0]
    if form not in FORMS:
        raise UsageError(f"desk extract: facts go to {', '.join(FORMS)} files, not `{form}`")
    read = stages.read_only(request(given))
    if isinstance(read, stages.Refusal):
        return refuse(read)
    return written(write_text(rows(read.linked, form), given.output)) or told(read)


def test(given: Namespace) -> int:
    """Run the examples of rules."""
    from deskcheck import run as stages
    from deskcheck.output import write
    from deskcheck.report.trials import trials as shown

    trials = stages.try_examples(request(given))
    if isinstance(trials, stages.Refusal):
        return refuse(trials)
    write(shown(trials, verbose=given.verbose), None, plain=given.plain, colour=given.colour)
    return 0 if all(trial.good for trial in trials) else FOUND


def explain(given: Namespace) -> int:
    """Explain a rule or a finding."""
    from deskcheck.explaining import More
    from deskcheck.explaining import explain as explained
    from deskcheck.output import write
    from deskcheck.run import Refusal

    more = More(given.sql, given.facts, given.verbose, given.plain)
    lines = explained(given.what, request(given), more)
    if isinstance(lines, Refusal):
        return refuse(lines)
    write(lines, None, plain=given.plain, colour=given.colour)
    return 0


def why(given: Namespace) -> int:
    """Trace a rule over articles."""
    from deskcheck.output import write
    from deskcheck.report.why import plain
    from deskcheck.report.why import why as shown
    from deskcheck.run import Refusal
    from deskcheck.why import why as traced

    found = traced(given.what, request(given))
    if isinstance(found, Refusal):
        return refuse(found)
    answer, read = found
    show = plain if given.plain else shown
    lines = show(answer, verbose=given.verbose)
    failed = write(lines, given.output, plain=given.plain, colour=given.colour)
    return written(failed) or told(read)


def evaluate(given: Namespace) -> int:
    """Score what is read against a gold annotation."""
    from deskcheck import run as stages
    from deskcheck.evaluate import render
    from deskcheck.output import write_text

    gold = Path(given.gold)
    if not gold.exists():
        raise UsageError(f"desk eval: no such file or folder: `{given.gold}`")
    if gold.suffix == ".jsonl":
        return _evaluate_set(given, gold)
    scores = stages.score(request(given), gold)
    if isinstance(scores, stages.Refusal):
        return refuse(scores)
    return written(write_text(render(scores), given.output))


def _evaluate_set(given: Namespace, gold: Path) -> int:
    """Score what is read against a set of annotated texts, and write that too where asked."""
    from deskcheck import annotated
    from deskcheck.output import write_text
    from deskcheck.run import Refusal

    types = () if given.stories else given.types
    asked = annotated.Asked(types, typed=not given.untyped, stories=given.stories)
    scored = annotated.score(request(given), gold, asked)
    if isinstance(scored, Refusal):
        return refuse(scored)
    if given.predictions:
        failed = write_text(scored.predictions, given.predictions)
        if failed:
            return written(failed)
    return written(write_text(scored.screen(given.errors), given.output))


def schema(given: Namespace) -> int:
    """Print a JSON Schema."""
    from deskcheck.output import write_text
    from deskcheck.schemas import schema as described

    return written(write_text(described(given.name), given.output))


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


_READ = (options.paths, options.rules)
COMMANDS: dict[str, Command] = {
    "check": Command(
        "Check articles against rules.",
        (*_READ, options.only, options.report, options.output, options.looks),
        check,
        "Exit code: 0 nothing found, 1 findings, 2 a mistake in the command, the rules or the "
        "configuration, 3 something could not be read.",
    ),
    "facts": Command(
        "Show what was read.", (*_READ, options.output, options.why, options.looks), facts
    ),
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
    "fmt": Command(
        "Put rule files into their canonical form.",
        (options.formatted,),
        on_rules.fmt,
        "Exit code: 0, with --check 1 when a file is not in that form, 2 for a file with mistakes, "
        "which is left as it is.",
    ),
    "lint": Command(
        "Find problems of rule files, without articles.",
        (options.linted, options.output, options.shown),
        on_rules.lint,
        "Exit code: 0 nothing at or above --fail-on, 1 problems, 2 a file with mistakes.",
    ),
    "explain": Command(
        "Explain a rule or a finding.", (options.explained, *_READ, options.looks), explain
    ),
    "why": Command(
        "Say why a rule did or did not fire.",
        (options.traced, *_READ, options.output, options.looks),
        why,
        "With PATH, the numbers are those of these articles beside those that desk.yaml names.",
    ),
    "eval": Command(
        "Score what is read against annotated articles.",
        (options.gold, options.annotated, options.rules, options.output),
        evaluate,
    ),
    "packs": Command(
        "List the packs, or print one.", (options.pack, options.output), on_rules.packs
    ),
    "schema": Command(
        "Print the JSON Schema of facts, findings, problems or desk.yaml.",
        (options.described, options.output),
        schema,
    ),
    "init": Command("Write a first desk.yaml, rule file and corpus.", (options.folder,), init),
}
