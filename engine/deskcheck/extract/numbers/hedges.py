"""Finding the hedge around a number in the text."""

from __future__ import annotations

from deskcheck.extract.text import Reading
from deskcheck.hedges import BY_NAME, HEDGES, Hedge

_DENIED = {"more than": BY_NAME["up to"], "less than": BY_NAME["at least"]}
"""What is left of a comparison that is denied: "never lasted more than an hour"."""
_NEVER = frozenset(("never", "not", "n't", "no", "none", "neither", "nobody", "cannot", "rarely"))
_BARRIERS = frozenset(
    "and but or that of in on at to for from by with without among across during over since after "
    "before until when while where as because if though who which whose".split()
)
"""Words that part a comparison from a denial before them: "not seen in more than 40 years"."""
_REACH = 5
"""How many tokens before a comparison may deny it."""


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
            denied = hedge.name in _DENIED and _denied(reading.lower, first, begin)
            return _DENIED[hedge.name] if denied else hedge, first
    return None


def _denied(lower: list[str], first: int, begin: int) -> bool:
    """Whether the clause denies what begins at a token."""
    for index in range(first - 1, max(begin, first - _REACH) - 1, -1):
        word = lower[index]
        if word in _NEVER or word.endswith("n't"):
            return lower[index + 1] != "only"
        if not word.isalpha() or word in _BARRIERS:
            return False
    return False


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
