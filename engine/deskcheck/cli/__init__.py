"""The `desk` command line: arguments in, exit code out; all work is done below, imported late.

Made with the standard argparse: see docs/decisions/0004-quick-start-up.md.
"""

from __future__ import annotations

import sys
from io import TextIOWrapper
from pathlib import Path

from deskcheck import __version__
from deskcheck.cli.commands import COMMANDS
from deskcheck.cli.options import Parser, UsageError
from deskcheck.cli.shared import REFUSED

__all__ = ["run"]


def run(arguments: list[str]) -> int:
    """Run a command line; returns the exit code. A closed pipe and bugs are the caller's."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        return _run(arguments)
    except UsageError as error:
        sys.stderr.write(f"{error}\n")
        return REFUSED
    except SystemExit as ended:  # argparse has printed help
        return ended.code if isinstance(ended.code, int) else 0


def _run(arguments: list[str]) -> int:
    early, rest = _early(arguments)
    if not rest or rest[0] in ("-h", "--help"):
        (sys.stdout if rest else sys.stderr).write(_overview())
        return 0 if rest else REFUSED
    if rest[0] == "--version":
        sys.stdout.write(f"desk {__version__}\n")
        return 0
    name = rest[0]
    if name not in COMMANDS:
        raise UsageError(_unknown(name))
    given = _parser(name).parse_intermixed_args([*early, *rest[1:]])
    return COMMANDS[name].run(given)


def _early(arguments: list[str]) -> tuple[list[str], list[str]]:
    """Options before the command, which count as if they stood after it, and the rest."""
    rest = list(arguments)
    early: list[str] = []
    while rest and rest[0].startswith("-") and rest[0] not in ("-h", "--help", "--version"):
        early.append(rest.pop(0))
        if rest and early[-1] in _valued():
            early.append(rest.pop(0))
    return early, rest


def _valued() -> set[str]:
    """Every option that takes a value."""
    actions = [action for name in COMMANDS for action in _parser(name)._actions]
    return {text for action in actions if action.nargs is None for text in action.option_strings}


def _parser(name: str) -> Parser:
    command = COMMANDS[name]
    parser = Parser(
        prog=f"desk {name}", description=f"{command.summary} {command.more}", allow_abbrev=False
    )
    for add in command.options:
        add(parser)
    return parser


def _overview() -> str:
    lines = [
        "usage: desk COMMAND [OPTION]... [ARGUMENT]...",
        "",
        "Check what news articles say against each other and against the desk's rules.",
        "",
        *(f"  {name:<9}{command.summary}" for name, command in COMMANDS.items()),
        "",
        "desk COMMAND --help lists the options; desk --version prints the version.",
    ]
    return "\n".join(lines) + "\n"


def _unknown(name: str) -> str:
    if Path(name).exists():
        return f"desk: no command `{name}`; to check a file: desk check {name}"
    from deskcheck_grammar.names import nearest

    near = nearest(name, COMMANDS)
    advice = f"did you mean `{near}`?" if near else f"commands: {', '.join(COMMANDS)}"
    return f"desk: no command `{name}`; {advice}"
