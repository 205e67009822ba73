"""`desk packs`: which packs there are, what they hold, which of them this desk uses; their text."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from deskcheck import config, shelf
from deskcheck.cache import remember
from deskcheck.config.files import read_source
from deskcheck.report.wording import counted
from deskcheck.setup import Request, rule_files
from deskcheck.shelf import Pack, Wanted
from deskcheck_grammar.source import Source

HEADER = ("pack", "version", "from", "holds", "loaded")


class Printed(Struct, frozen=True):
    """The text of a pack, or why there is none."""

    text: str = ""
    fault: str = ""


def listed(folder: Path) -> str:
    """All packs as a table; those loaded are the ones that the desk of `folder` uses."""
    desk, mistakes = config.load(folder)
    used = set() if mistakes else set(rule_files(Request(folder), desk).sources)
    rows = [HEADER, *(_row(pack, used) for pack in shelf.every())]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADER))]
    lines = ["  ".join(map(str.ljust, row, widths)).rstrip() for row in rows]
    faults = [
        f"{pack.name} {pack.version} of {pack.origin}: cannot be used, it {pack.fault}"
        for pack in shelf.every()
        if pack.fault
    ]
    notes = ["", "always: its definitions are loaded without `use`", *faults]
    return "".join(f"{line}\n" for line in (*lines, *notes))


def printed(name: str) -> Printed:
    """The text of a pack's files, one after the other."""
    from deskcheck_grammar.names import nearest

    pack = shelf.find(Wanted.read(name))
    if isinstance(pack, Pack):
        return Printed("\n".join(read_source(file, file.name)[0].text for file in pack.files))
    if pack:
        return Printed(fault=pack)
    known = sorted({pack.name for pack in shelf.every()})
    near = nearest(name, known)
    advice = f"did you mean `{near}`?" if near else f"packs: {', '.join(known)}"
    return Printed(fault=f"no pack `{name}`; {advice}")


def _row(pack: Pack, used: set[Path]) -> tuple[str, ...]:
    held = [_held(path) for path in pack.files]
    definitions, rules = sum(item[0] for item in held), sum(item[1] for item in held)
    parts = [(definitions, "definition"), (rules, "rule")]
    holds = ", ".join(counted(number, what) for number, what in parts if number) or "nothing"
    if any(path.resolve() in used for path in pack.files):
        loaded = "yes"
    elif pack.ships and definitions:
        loaded = "always" if not rules else "definitions always, rules no"
    else:
        loaded = "no"
    return (pack.name, pack.version, pack.origin, holds, "no" if pack.fault else loaded)


def _held(path: Path) -> tuple[int, int]:
    """How many definitions and how many rules a file holds."""
    source, _ = read_source(path, path.name)
    return remember("held", (source.name, source.text), lambda: _counted(source))


def _counted(source: Source) -> tuple[int, int]:
    from deskcheck_grammar.parse import parse
    from deskcheck_grammar.tree import Rule, Use

    statements = [found for found in parse(source).tree.statements if not isinstance(found, Use)]
    rules = sum(isinstance(statement, Rule) for statement in statements)
    return len(statements) - rules, rules
