"""The report on a terminal: every finding with its evidence side by side, then the sums."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from deskcheck.colour import Line
from deskcheck.facts import Event
from deskcheck.findings import Evidence, Finding
from deskcheck.report.plot import Row, plot
from deskcheck.report.unchecked import unchecked_lines
from deskcheck.report.window import Window, cells, printable, window
from deskcheck.report.wording import (
    ROLES,
    cited,
    closing,
    credited,
    left_out,
    said,
    short_names,
    short_prints,
    subject_line,
)
from deskcheck.results import Results
from deskcheck.typed import Agree, Rule

STYLES = {"error": "bold red", "warning": "bold yellow", "note": "bold cyan"}
ROLE_STYLES = {"outlier": "bold red", "disputed": "yellow", "subject": "bold red"}
NARROW = 120
"""Columns below which what is said of a place stands under it, not beside it."""

MOST_LEFT_OUT = 3


def text(
    results: Results,
    *,
    verbose: bool = False,
    columns: int | None = None,
    only: Finding | None = None,
) -> list[Line]:
    """The findings of a run as lines for a terminal of that many columns, None for any.

    `only` shows one finding, suppressed or not, and nothing else.
    """
    sheet = _Sheet(results, columns is not None and columns < NARROW)
    rules = {rule.id: rule for rule in results.rules}
    prints = short_prints(results.findings)
    lines: list[Line] = []
    for finding in results.reported if only is None else (only,):
        lines += _finding(finding, rules.get(finding.rule), sheet)
        lines += _ending(finding, prints[finding.fingerprint], verbose)
        lines.append([])
    return lines if only is not None else lines + _sums(results, verbose)


def _sums(results: Results, verbose: bool) -> list[Line]:
    """What could not be checked or read, and what was."""
    lines: list[Line] = [[(line, "")] for line in unchecked_lines(results)]
    for article in results.incomplete:
        said = f"{printable(article.article)}: {printable(article.reason)}"
        lines.append([("incomplete: ", "bold red"), (said, "")])
    if verbose:
        lines += [[(line, "dim")] for line in tally_lines(results)]
    return lines + [[(line, "bold")] for line in closing(results)]


def tally_lines(results: Results) -> Iterator[str]:
    """What became of each rule."""
    for tally in results.outcome.tallies:
        yield (
            f"{tally.rule}: applied {tally.applied}, passed {tally.passed}, "
            f"not applicable {tally.not_applicable}, cannot check {tally.cannot_check}"
        )


class _Sheet:
    """What findings are laid out with: texts and events of the run, the room beside a window."""

    def __init__(self, results: Results, narrow: bool) -> None:
        self.texts = results.texts
        self.events = {event.id: event for event in results.linked.events}
        self.narrow = narrow


def _finding(finding: Finding, rule: Rule | None, sheet: _Sheet) -> Iterator[Line]:
    style = STYLES[finding.severity]
    yield [
        (f"{finding.severity}[{finding.rule}]", style),
        (f" {finding.verdict}: ", "bold"),
        (printable(finding.sentence), "bold"),
        (f"      {printable(finding.path)}:{finding.line}", "dim"),
    ]
    yield [("  " + printable(subject_line(finding)), "")]
    shown = [piece for piece in finding.evidence if piece.role != "left-out"]
    for place, lines in _columns(finding, shown, sheet):
        yield [("  " + place, "cyan")]
        yield from lines
    if rule is not None and isinstance(rule.check, Agree):
        yield from ([("  " + row, "")] for row in _plot(shown, rule.check))
    others = [piece for piece in cited(finding) if piece.role == "left-out"]
    yield from _left_out(finding, others, sheet.events)


def _columns(
    finding: Finding, shown: Sequence[Evidence], sheet: _Sheet
) -> Iterator[tuple[str, list[Line]]]:
    """Each place with its window, and value, credit and part beside it in common columns."""
    windows = [_window(piece, sheet.texts) for piece in shown]
    rows = [
        (said(piece), printable(credited(finding, piece)), ROLES[piece.role]) for piece in shown
    ]
    wide = max((cells(found.before + found.inside + found.after) for found in windows), default=0)
    widths = [max((cells(row[i]) for row in rows), default=0) for i in range(3)]
    for piece, found, row in zip(shown, windows, rows, strict=True):
        style = ROLE_STYLES.get(piece.role, "")
        used = cells(found.before + found.inside + found.after)
        line: Line = [("    " + found.before, ""), (found.inside, style), (found.after, "")]
        lines = [line, [("    " + " " * cells(found.before), ""), (_underline(found), style)]]
        if sheet.narrow:
            lines.append([("    " + " · ".join(part for part in row if part), "")])
        elif any(row):
            beside = "   ".join(
                part + " " * (width - cells(part))
                for part, width in zip(row, widths, strict=True)
                if width
            )
            line.append((" " * (wide - used + 3) + beside.rstrip(), ""))
        kept = lines if found.inside else [[]]
        yield (f"{printable(piece.article)}:{piece.line}:{piece.column}", [k for k in kept if k])


def _window(piece: Evidence, texts: Mapping[str, str]) -> Window:
    if piece.end <= piece.start or piece.article not in texts:
        return Window("", printable(piece.text), "")
    return window(texts[piece.article], piece.start, piece.end)


def _underline(found: Window) -> str:
    return "━" * cells(found.inside)


def _plot(shown: Sequence[Evidence], check: Agree) -> list[str]:
    names = short_names(piece.article for piece in shown)
    rows = [
        Row(names[piece.article], piece.value.possible, piece.role == "agrees")
        for piece in shown
        if piece.value.possible is not None
    ]
    return plot(rows, check.tolerance) if len(rows) > 1 else []


def _left_out(
    finding: Finding, pieces: Sequence[Evidence], events: Mapping[str, Event]
) -> Iterator[Line]:
    """Values of the same kind that belong to something else: why they were not compared."""
    for piece in pieces[:MOST_LEFT_OUT]:
        why = left_out(finding, piece, events)
        place = f"{piece.article}:{piece.line}:{piece.column}"
        yield [
            (
                "  left out: "
                + printable(f"{place} “{piece.text}”" + (f" ({why})" if why else "")),
                "dim",
            )
        ]
    if len(pieces) > MOST_LEFT_OUT:
        yield [(f"  left out: {len(pieces) - MOST_LEFT_OUT} more", "dim")]


def _ending(finding: Finding, short: str, verbose: bool) -> Iterator[Line]:
    if verbose and finding.because:
        yield [("  because: " + printable(finding.because), "")]
    if verbose and finding.see:
        yield [("  see: " + printable(", ".join(finding.see)), "")]
    names = short_names(p.article for p in finding.evidence if p.role != "left-out")
    out = sorted({names[p.article] for p in finding.evidence if p.role == "outlier"})
    others = {p.article for p in finding.evidence if p.role == "agrees"}
    several = bool(out) and len(others) > 1
    without = f"without {' and '.join(out)} the others agree · " if several else ""
    yield [(f"  {without}more: desk explain {short}", "dim")]
