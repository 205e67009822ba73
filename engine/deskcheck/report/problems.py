"""Problems of rule files, as a screen, in plain words, or as JSON."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any

from deskcheck.colour import Line
from deskcheck.report.plain import ascii_text
from deskcheck.report.wording import counted
from deskcheck_grammar.diagnostics import Diagnostic, render

STYLES = {"error": "bold red", "warning": "yellow", "note": "cyan"}
SEVERITIES = tuple(STYLES)


def screen(problems: Sequence[Diagnostic]) -> list[Line]:
    """Each problem with its line and what to do, then how many there are."""
    lines: list[Line] = []
    for problem in problems:
        said, *excerpt = render(problem).splitlines()
        place = said.removesuffix(problem.message)
        label = (f"{problem.severity}[{problem.code}] ", STYLES[problem.severity])
        lines.append([(place, "bold"), label, (problem.message, "")])
        lines += [[(line, "")] for line in excerpt]
    return [*lines, [(_summary(problems), "bold")]]


def plain(problems: Sequence[Diagnostic]) -> list[Line]:
    """The same in sentences, without excerpts, every character ASCII."""
    lines = []
    for problem in problems:
        line, column = problem.source.position(problem.span.start)
        said = f"{problem.severity}: {problem.source.name} line {line} column {column}:"
        lines.append(f"{said} {problem.message}. ({problem.code})")
        if problem.help:
            lines.append(f"  what to do: {problem.help}.")
    return [[(ascii_text(line), "")] for line in (*lines, _summary(problems))]


def as_json(problems: Sequence[Diagnostic]) -> str:
    """The same as data, as `desk schema problems` describes it."""
    tallies = Counter[str](problem.severity for problem in problems)
    report = {
        "deskcheck": "1",
        "problems": [_row(problem) for problem in problems],
        "summary": {severity: tallies[severity] for severity in SEVERITIES},
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _row(problem: Diagnostic) -> dict[str, Any]:
    line, column = problem.source.position(problem.span.start)
    end_line, end_column = problem.source.position(problem.span.end)
    return {
        "path": problem.source.name,
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        "severity": problem.severity,
        "code": problem.code,
        "message": problem.message,
        "help": problem.help,
        "repair": problem.repair,
    }


def _summary(problems: Sequence[Diagnostic]) -> str:
    tallies = Counter[str](problem.severity for problem in problems)
    told = [counted(tallies[severity], severity) for severity in SEVERITIES if tallies[severity]]
    return ", ".join(told) or "no problems"
