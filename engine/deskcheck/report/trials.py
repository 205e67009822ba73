"""How the examples of rules went, for people."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from deskcheck.colour import Line
from deskcheck.report.window import printable
from deskcheck.report.wording import counted

if TYPE_CHECKING:
    from deskcheck.examples import Trial


def trials(done: Sequence[Trial], *, verbose: bool = False) -> list[Line]:
    """Each example that did not do what it says, with what was found, and the sums."""
    lines: list[Line] = []
    for trial in done:
        if trial.good:
            if verbose:
                lines.append([("ok ", "green"), (_place(trial), "")])
            continue
        lines.append([("failed ", "bold red"), (_place(trial), "bold")])
        lines.append([(f"  {printable(trial.sentence)}", "")])
        lines.append([(f"  {_outcome(trial)}", "")])
        lines += [[(f"    {printable(detail)}", "")] for detail in trial.details]
        lines.append([])
    failed = sum(not trial.good for trial in done)
    rules = len({trial.rule for trial in done})
    sums = f"{counted(len(done), 'example')} of {counted(rules, 'rule')}, {failed:,} failed"
    return [*lines, [(sums, "bold")]]


def _place(trial: Trial) -> str:
    return f"{printable(trial.path)}:{trial.line} {trial.expected} [{trial.rule}]"


def _outcome(trial: Trial) -> str:
    if trial.found == "never applied":
        return f"should be `{trial.expected}`, but the rule never applied"
    if trial.found == "unreadable":
        return f"should be `{trial.expected}`, but its articles could not be read"
    return f"should be `{trial.expected}`, is `{trial.found}`"
