"""The `desk` command line: options in, exit code out; all work is done below, imported late."""

from __future__ import annotations

import sys
from collections.abc import Callable
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from deskcheck import __version__

if TYPE_CHECKING:
    from deskcheck.run import Refusal, Request

FOUND, REFUSED, INCOMPLETE = 1, 2, 3
"""Exit codes beside 0."""

FAIL_ON = ("note", "warning", "error", "cannot-check")
Command = TypeVar("Command", bound=Callable[..., Any])


class Desk(click.Group):
    """The group of commands; options before a command count as if they stood after it."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Move options of the command that stand before its name behind it."""
        valued = {
            name
            for command in self.commands.values()
            for option in command.params
            if isinstance(option, click.Option) and not option.is_flag
            for name in option.opts
        }
        own = {name for option in self.get_params(ctx) for name in option.opts}
        early: list[str] = []
        rest = list(args)
        while rest and rest[0].startswith("-") and rest[0] not in (*own, "-h", "--"):
            early.append(rest.pop(0))
            if early[-1] in valued and rest:
                early.append(rest.pop(0))
        if rest and rest[0] in self.commands:
            rest = [rest[0], *early, *rest[1:]]
        else:
            rest = [*early, *rest]
        return super().parse_args(ctx, rest)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command, or an error that offers the nearest one."""
        if args and args[0] not in self.commands and not args[0].startswith("-"):
            from deskcheck_grammar.names import nearest

            near = nearest(args[0], self.commands)
            path = f"; to check a file: desk check {args[0]}" if Path(args[0]).exists() else ""
            advice = f"; did you mean `{near}`?" if near and not path else path
            raise click.UsageError(f"no command `{args[0]}`{advice}")
        return super().resolve_command(ctx, args)


def run(arguments: list[str]) -> int:
    """Run a command line; returns the exit code. A closed pipe and bugs are the caller's."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        status = desk.main(args=arguments, prog_name="desk", standalone_mode=False)
        return status if isinstance(status, int) else 0
    except click.ClickException as error:
        error.show()
        return REFUSED
    except click.Abort:
        return 130


@click.group(cls=Desk, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="desk", message="%(prog)s %(version)s")
def desk() -> None:
    """Check what news articles say against each other and against the desk's rules."""


def _rules(command: Command) -> Command:
    return click.option(
        "--rules", "-r", multiple=True, metavar="FILE|FOLDER|PACK",
        help="Rules to use in place of those that desk.yaml names; may be repeated.",
    )(command)  # fmt: skip


def _reading(command: Command) -> Command:
    """Paths and the options of every command that reads articles."""
    command = click.option(
        "--jobs", "-j", type=click.IntRange(1), metavar="N", help="Number of processes."
    )(command)
    return click.argument("paths", nargs=-1, metavar="[PATH]...")(_rules(command))


def _looks(command: Command) -> Command:
    """The options of what is shown to people."""
    command = click.option(
        "--colour/--no-colour", "--color/--no-color", "colour", default=None,
        help="Colour, whatever the terminal and the environment say.",
    )(command)  # fmt: skip
    command = click.option("--verbose", "-v", is_flag=True, help="Say more.")(command)
    return click.option(
        "--plain", is_flag=True, help="Plain words in ASCII, for logs and screen readers."
    )(command)


def _output(command: Command) -> Command:
    return click.option(
        "--output", "-o", metavar="FILE", help="Write to a file, all of it or nothing."
    )(command)


@desk.command()
@_reading
@_looks
@_output
@click.option("--only", multiple=True, metavar="RULE", help="Run this rule; may be repeated.")
@click.option(
    "--fail-on", type=click.Choice(FAIL_ON), help="Least that makes the exit code 1 (error)."
)
@click.option(
    "--format", "-f", "formats", multiple=True, metavar="FORMAT[=FILE]",
    help="text or json, to standard output or a file; may be repeated.",
)  # fmt: skip
def check(
    paths: tuple[str, ...],
    rules: tuple[str, ...],
    jobs: int | None,
    only: tuple[str, ...],
    fail_on: str | None,
    formats: tuple[str, ...],
    output: str | None,
    **looks: Any,
) -> int:
    """Check articles (default: the articles and rules that desk.yaml names).

    Exit code: 0 nothing found, 1 findings, 2 a mistake in the command, the rules or the
    configuration, 3 something could not be read.
    """
    from deskcheck import run as stages
    from deskcheck.output import emit, status, targets

    wanted = targets(formats, output)
    if isinstance(wanted, str):
        raise click.UsageError(wanted)
    done = stages.check(_request(paths, rules, only=only, jobs=jobs))
    if isinstance(done, stages.Refusal):
        return _refuse(done)
    for note in done.read.notes:
        click.echo(note, err=True)
    results = done.results
    emit(results, wanted, **looks)
    return status(results, fail_on or done.read.setup.desk.config.fail_on)


@desk.command()
@_reading
@_looks
@_output
def facts(
    paths: tuple[str, ...],
    rules: tuple[str, ...],
    jobs: int | None,
    output: str | None,
    **looks: Any,
) -> int:
    """Show what was read from each article."""
    from deskcheck import run as stages
    from deskcheck.output import write
    from deskcheck.report.facts import facts as shown

    read = stages.read_only(_request(paths, rules, jobs=jobs))
    if isinstance(read, stages.Refusal):
        return _refuse(read)
    write(shown(read.linked, plain=looks["plain"], verbose=looks["verbose"]), output, **looks)
    return _told(read)


@desk.command()
@_reading
@_output
def extract(
    paths: tuple[str, ...], rules: tuple[str, ...], jobs: int | None, output: str | None
) -> int:
    """Write the facts of articles to a .jsonl or .yaml file, or as JSON lines to the screen."""
    from deskcheck import run as stages
    from deskcheck.output import write_text
    from deskcheck.report.rows import FORMS, rows

    form = Path(output).suffix if output else ".jsonl"
    if form not in FORMS:
        raise click.UsageError(f"facts are written to {' or '.join(FORMS)} files, not `{form}`")
    read = stages.read_only(_request(paths, rules, jobs=jobs))
    if isinstance(read, stages.Refusal):
        return _refuse(read)
    write_text(rows(read.linked, form), output)
    return _told(read)


@desk.command()
@click.argument("rules", nargs=-1, metavar="[RULES]...")
@click.option("--only", multiple=True, metavar="RULE", help="Try this rule; may be repeated.")
@_looks
def test(rules: tuple[str, ...], only: tuple[str, ...], **looks: Any) -> int:
    """Run the examples under `passes`, `differs` and `fails` in rule files."""
    from deskcheck import run as stages
    from deskcheck.output import write
    from deskcheck.report.trials import trials as shown

    trials = stages.try_examples(_request((), rules, only=only))
    if isinstance(trials, stages.Refusal):
        return _refuse(trials)
    write(shown(trials, verbose=looks["verbose"]), None, **looks)
    return 0 if all(trial.good for trial in trials) else FOUND


@desk.command()
@click.argument("what", metavar="RULE|FINDING")
@click.option("--sql", is_flag=True, help="Show the queries too.")
@click.option("--facts", "with_facts", is_flag=True, help="Show the facts that it looks at.")
@_reading
@_looks
def explain(
    what: str,
    sql: bool,
    with_facts: bool,
    paths: tuple[str, ...],
    rules: tuple[str, ...],
    jobs: int | None,
    **looks: Any,
) -> int:
    """Say in English what a rule does, or what led to a finding."""
    from deskcheck.explaining import explain as explained
    from deskcheck.output import write
    from deskcheck.run import Refusal

    lines = explained(what, _request(paths, rules, jobs=jobs), sql=sql, facts=with_facts)
    if isinstance(lines, Refusal):
        return _refuse(lines)
    write(lines, None, **looks)
    return 0


@desk.command("eval")
@click.argument("gold", metavar="GOLD")
@_rules
@_output
def evaluate(gold: str, rules: tuple[str, ...], output: str | None) -> int:
    """Compare what is read from annotated articles with their annotation."""
    from deskcheck import run as stages
    from deskcheck.evaluate import render
    from deskcheck.output import write_text

    if not Path(gold).exists():
        raise click.UsageError(f"no such file or folder: `{gold}`")
    scores = stages.score(_request((), rules), Path(gold))
    if isinstance(scores, stages.Refusal):
        return _refuse(scores)
    write_text(render(scores), output)
    return 0


@desk.command()
@click.argument("name", type=click.Choice(["facts", "findings", "config"]))
@_output
def schema(name: str, output: str | None) -> int:
    """Print the JSON Schema of facts, findings or desk.yaml."""
    from deskcheck.output import write_text
    from deskcheck.schemas import schema as described

    write_text(described(name), output)
    return 0


@desk.command()
@click.argument("folder", default=".", metavar="[FOLDER]")
def init(folder: str) -> int:
    """Write desk.yaml, a first rule file and two small articles to try it on."""
    from deskcheck.starter import start

    written = start(Path(folder))
    if isinstance(written, str):
        raise click.UsageError(written)
    for name in written:
        click.echo(f"wrote {name}")
    click.echo("now run: desk check" if folder == "." else f"now run: cd {folder} && desk check")
    return 0


def _request(
    paths: tuple[str, ...],
    rules: tuple[str, ...],
    only: tuple[str, ...] = (),
    jobs: int | None = None,
) -> Request:
    from deskcheck.run import Request

    return Request(Path.cwd(), paths, rules, only, jobs)


def _refuse(refusal: Refusal) -> int:
    for message in refusal.messages:
        click.echo(message, err=True)
    return REFUSED


def _told(read: Any) -> int:
    """Say on the error stream what was left out; the exit code that follows from it."""
    for note in read.notes:
        click.echo(note, err=True)
    for found in read.incomplete:
        click.echo(f"incomplete: {found.article}: {found.reason}", err=True)
    return INCOMPLETE if read.incomplete else 0
