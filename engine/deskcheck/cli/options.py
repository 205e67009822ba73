"""The options and arguments of commands; those that several commands share stand here once."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Callable, Sequence
from typing import NoReturn

FAIL_ON = ("note", "warning", "error", "cannot-check")

DESCRIBED = ("facts", "findings", "problems", "config")


SEVERITIES = ("note", "warning", "error")

LINT_FORMATS = ("text", "json")


class UsageError(Exception):
    """A command line that cannot be understood; the message says why."""


class Parser(ArgumentParser):
    """A parser that raises what is wrong instead of ending the process."""

    def error(self, message: str) -> NoReturn:
        """Raise the message with where to find help."""
        wanted = "the following arguments are required: "
        if message.startswith(wanted):
            names = message.removeprefix(wanted).split(", ")
            needed = [a for a in self._actions if a.nargs is None and not a.option_strings]
            missing = [str(a.metavar or a.dest) for a in needed if (a.metavar or a.dest) in names]
            message = wanted + ", ".join(missing or names)
        raise UsageError(f"{self.prog}: {message} (help: {self.prog} --help)")


def paths(parser: Parser) -> None:
    """Articles, and how many processes read them."""
    parser.add_argument(
        "paths", nargs="*", metavar="PATH", help="article, folder or glob (default: desk.yaml's)"
    )
    parser.add_argument(
        "--jobs", "-j", type=_positive, metavar="N", help="number of processes to read articles"
    )


def rules(parser: Parser) -> None:
    """Rules in place of those of desk.yaml."""
    parser.add_argument(
        "--rules", "-r", action="append", default=[], metavar="FILE|FOLDER|PACK",
        help="rules in place of those that desk.yaml names; may be repeated",
    )  # fmt: skip


def rule_files(parser: Parser) -> None:
    """Rule files as arguments, or by the option that other commands have for them."""
    parser.add_argument("named", nargs="*", metavar="RULES", help="rule file, folder or pack")
    rules(parser)


def formatted(parser: Parser) -> None:
    """Rule files to format, and what to do in place of writing them."""
    parser.add_argument(
        "named", nargs="*", metavar="RULES",
        help="rule file or folder, - for standard input (default: desk.yaml's)",
    )  # fmt: skip
    parser.add_argument(
        "--check", action="store_true", help="write nothing; exit code 1 when a file would change"
    )
    parser.add_argument("--diff", action="store_true", help="write nothing; show what would change")


def linted(parser: Parser) -> None:
    """Rule files to look for problems in, and what makes them fail."""
    parser.add_argument(
        "named", nargs="*", metavar="RULES",
        help="rule file, folder or pack (default: desk.yaml's)",
    )  # fmt: skip
    parser.add_argument(
        "--fail-on", type=_one_of(SEVERITIES), default="error",
        metavar=f"{{{','.join(SEVERITIES)}}}", help="the least that makes the exit code 1 (error)",
    )  # fmt: skip
    parser.add_argument(
        "--format", "-f", type=_one_of(LINT_FORMATS), default="text", metavar="{text,json}",
        help="for people or for programs",
    )  # fmt: skip


def pack(parser: Parser) -> None:
    """A pack to print."""
    parser.add_argument("pack", nargs="?", metavar="PACK", help="print this pack's files")


def only(parser: Parser) -> None:
    """Some rules alone."""
    parser.add_argument(
        "--only", action="append", default=[], metavar="RULE", help="this rule; may be repeated"
    )


def looks(parser: Parser) -> None:
    """How text is shown to people, and how much of it."""
    parser.add_argument("--verbose", "-v", action="store_true", help="say more")
    shown(parser)


def why(parser: Parser) -> None:
    """How facts were read."""
    parser.add_argument("--why", action="store_true", help="say how each fact was read")


def shown(parser: Parser) -> None:
    """How text is shown to people."""
    parser.add_argument(
        "--plain", action="store_true", help="plain words in ASCII, for logs and screen readers"
    )
    for names, value in ((("--colour", "--color"), True), (("--no-colour", "--no-color"), False)):
        parser.add_argument(
            *names, dest="colour", action="store_const", const=value, default=None,
            help=f"{'always' if value else 'never'} colour, whatever the terminal says",
        )  # fmt: skip


def output(parser: Parser) -> None:
    """A file in place of standard output."""
    parser.add_argument(
        "--output", "-o", metavar="FILE", help="write to a file, all of it or nothing"
    )


def report(parser: Parser) -> None:
    """Formats of a report, and what fails a run."""
    parser.add_argument(
        "--fail-on", type=_one_of(FAIL_ON), metavar=f"{{{','.join(FAIL_ON)}}}",
        help="the least that makes the exit code 1 (error)",
    )  # fmt: skip
    parser.add_argument(
        "--format", "-f", action="append", default=[], dest="formats", metavar="FORMAT[=FILE]",
        help="text or json, to standard output or a file; may be repeated",
    )  # fmt: skip


def explained(parser: Parser) -> None:
    """What to explain, and how much of it."""
    parser.add_argument("what", metavar="RULE|FINDING", help="a rule's id or a fingerprint")
    parser.add_argument("--sql", action="store_true", help="show the queries too")
    parser.add_argument("--facts", action="store_true", help="show the facts that it looks at")


def traced(parser: Parser) -> None:
    """The rule to trace."""
    parser.add_argument("what", metavar="RULE", help="a rule's id")


def _one_of(choices: Sequence[str]) -> Callable[[str], str]:
    """A reader of one of these words, which names the nearest for another."""

    def read(text: str) -> str:
        if text in choices:
            return text
        from deskcheck_grammar.names import nearest

        near = nearest(text, choices) or next((c for c in choices if c.startswith(text)), None)
        advice = f"did you mean `{near}`?" if near else f"known are {', '.join(choices)}"
        raise ArgumentTypeError(f"`{text}` is not known; {advice}")

    return read


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError(f"`{text}` is not a whole number of 1 or more")
    return int(text)


def _names(text: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in text.split(",") if name.strip())


def _count(text: str) -> int:
    if not text.isdecimal():
        raise ArgumentTypeError(f"`{text}` is not a whole number")
    return int(text)


def gold(parser: Parser) -> None:
    """An annotation to compare with."""
    parser.add_argument(
        "gold", metavar="GOLD", help="file or folder of annotations, or a .jsonl set"
    )


def annotated(parser: Parser) -> None:
    """What to ask of a set of annotated texts in JSON lines."""
    parser.add_argument(
        "--types", type=_names, default=(), metavar="A,B", help="only these types of a .jsonl set"
    )
    parser.add_argument(
        "--untyped", action="store_true", help="compare spans of a .jsonl set by place alone"
    )
    parser.add_argument(
        "--stories", action="store_true", help="compare which texts of a .jsonl set are one story"
    )
    parser.add_argument(
        "--errors", type=_count, metavar="N", help="list so many misses and false alarms (all)"
    )
    parser.add_argument(
        "--predictions", metavar="FILE", help="write what was read from a .jsonl set, as a set"
    )


def described(parser: Parser) -> None:
    """What to print the schema of."""
    parser.add_argument("name", type=_one_of(DESCRIBED), metavar="|".join(DESCRIBED))


def folder(parser: Parser) -> None:
    """A folder to write to."""
    parser.add_argument("folder", nargs="?", default=".", metavar="FOLDER")
