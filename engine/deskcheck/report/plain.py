"""The report in plain words and ASCII, for logs and for screen readers."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping

from deskcheck.colour import Line
from deskcheck.facts import Event
from deskcheck.findings import Evidence, Finding
from deskcheck.report.text import tally_lines
from deskcheck.report.unchecked import unchecked_lines
from deskcheck.report.window import printable, window
from deskcheck.report.wording import (
    ROLES,
    cited,
    closing,
    credited,
    left_out,
    said,
    short_prints,
    subject_line,
)
from deskcheck.results import Results

MARKS = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‘’‚‛‹›′", "'"),
        **dict.fromkeys("–—―‐‑−", "-"),
        "…": "...",
        "·": "-",
        "×": "x",
        "€": "EUR ",
        "£": "GBP ",
    }
)
"""Typographic marks to what a plain terminal or a log shows."""


def plain(results: Results, *, verbose: bool = False, only: Finding | None = None) -> list[Line]:
    """The findings of a run as sentences, every character ASCII.

    `only` shows one finding, suppressed or not, and nothing else.
    """
    texts = results.texts
    events = {event.id: event for event in results.linked.events}
    prints = short_prints(results.findings)
    lines: list[str] = []
    for finding in results.reported if only is None else (only,):
        lines += _finding(finding, texts, events)
        if verbose and finding.because:
            lines.append(f"  because: {finding.because}")
        lines += [f"  more: desk explain {prints[finding.fingerprint]}", ""]
    if only is not None:
        return [[(ascii_text(line), "")] for line in lines]
    lines += unchecked_lines(results)
    lines += [f"incomplete: {found.article}: {found.reason}" for found in results.incomplete]
    lines += tally_lines(results) if verbose else ()
    return [[(ascii_text(line), "")] for line in (*lines, *closing(results))]


def ascii_text(text: str) -> str:
    """The text in ASCII: plain marks, accents dropped, `?` for what has no such form."""
    plain_marks = printable(text.translate(MARKS))
    if plain_marks.isascii():
        return plain_marks
    split = unicodedata.normalize("NFKD", plain_marks)
    kept = "".join(char for char in split if not unicodedata.combining(char))
    return kept.encode("ascii", "replace").decode("ascii")


def _finding(
    finding: Finding, texts: Mapping[str, str], events: Mapping[str, Event]
) -> Iterator[str]:
    yield (
        f"{finding.severity}[{finding.rule}] {finding.verdict}: {finding.sentence} "
        f"({finding.path}:{finding.line})"
    )
    yield f"  {subject_line(finding)}"
    for piece in cited(finding):
        place = f"{piece.article}:{piece.line}:{piece.column}"
        parts = [part for part in _said(finding, piece, events) if part]
        around = _around(piece, texts)
        yield f"  {place}: {'; '.join(parts)}" if parts else f"  {place}"
        if around:
            yield f"    {around}"


def _said(finding: Finding, piece: Evidence, events: Mapping[str, Event]) -> tuple[str, ...]:
    words = " ".join(printable(piece.text).split())
    role = ROLES[piece.role]
    if piece.role == "left-out":
        role = ", ".join(part for part in (role, left_out(finding, piece, events)) if part)
    return (
        f'"{words}"' if words else "",
        said(piece),
        credited(finding, piece),
        role,
    )


def _around(piece: Evidence, texts: Mapping[str, str]) -> str:
    if piece.end <= piece.start or piece.article not in texts or piece.role == "left-out":
        return ""
    found = window(texts[piece.article], piece.start, piece.end, dots="...")
    around = found.before + found.inside + found.after
    return "" if around.strip() == found.inside.strip() else around
