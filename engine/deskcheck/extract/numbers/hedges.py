"""Finding the hedge around a number in the text."""

from __future__ import annotations

from deskcheck.extract.text import Reading
from deskcheck.hedges import HEDGES, Hedge


def _index(side: str) -> dict[str, list[tuple[tuple[str, ...], Hedge]]]:
    """Phrases by the word next to the number, the longest first."""
    table: dict[str, list[tuple[tuple[str, ...], Hedge]]] = {}
    for hedge in HEDGES:
        for phrase in hedge.before if side == "before" else hedge.after:
            words = tuple(phrase.split())
            table.setdefault(words[-1 if side == "before" else 0], []).append((words, hedge))
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return table


_BEFORE, _AFTER = _index("before"), _index("after")


def hedge_before(reading: Reading, index: int, begin: int) -> tuple[Hedge, int] | None:
    """The hedge that ends right before token `index` and its first token."""
    if index <= begin:
        return None
    for words, hedge in _BEFORE.get(reading.lower[index - 1], ()):
        first = index - len(words)
        if first >= begin and tuple(reading.lower[first:index]) == words:
            return hedge, first
    return None


def hedge_after(reading: Reading, index: int, stop: int) -> tuple[Hedge, int] | None:
    """The hedge that starts at token `index`, right after the number, and where it ends."""
    if index >= stop:
        return None
    for words, hedge in _AFTER.get(reading.lower[index], ()):
        last = index + len(words)
        if last <= stop and tuple(reading.lower[index:last]) == words:
            joined = (
                words[0] not in ("-", "+", "ish") or reading.start[index] == reading.end[index - 1]
            )
            if joined:
                return hedge, last
    return None
