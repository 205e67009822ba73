"""Who is out of line: the smallest set whose removal leaves a set in which every two agree.

Three ways to the same answer, each returning positions to remove, or None where several sets are
smallest and nobody may be named. Intervals and classes take n log n; conflicts of any other form
are searched exactly, up to `LIMIT` units.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence

LIMIT = 24
"""The most units in conflict that are searched for the smallest set; beyond it nobody is named."""


def outside_largest_class(keys: Sequence[Hashable]) -> set[int] | None:
    """Where two agree when their keys are equal: all that are not of the one largest class."""
    sizes = Counter(keys).most_common(2)
    if len(sizes) == 2 and sizes[0][1] == sizes[1][1]:
        return None
    return {i for i, key in enumerate(keys) if key != sizes[0][0]}


def outside_deepest_point(
    starts: Sequence[int | None], ends: Sequence[int | None]
) -> set[int] | None:
    """Where two agree when their closed intervals meet: all that miss the one deepest point.

    Intervals of which every two meet have a point in common (Helly 1923), so the largest agreeing
    set lies where most intervals overlap; one sweep over the end points finds it. None is infinity.
    """
    opening = [(s is not None, s or 0, 0, i) for i, s in enumerate(starts)]
    closing = [(True, e, 1, i) for i, e in enumerate(ends) if e is not None]
    last = (True, 0, 1, -1)  # the end of those that never end
    inside: set[int] = set()
    deepest: set[int] = set()
    unique, grown = True, False
    for _, _, closes, i in [*sorted(opening + closing), last]:
        if closes and grown and len(inside) >= len(deepest):
            unique = len(inside) > len(deepest)
            deepest = set(inside)
        grown = not closes
        if closes:
            inside.discard(i)
        else:
            inside.add(i)
    return set(range(len(starts))) - deepest if unique else None


def smallest_cover(edges: Iterable[tuple[str, str]]) -> set[str] | None:
    """Where some pairs conflict: the one smallest set that has an end of each (vertex cover).

    Branch and bound: the unit with most conflicts left is removed, or else all its rivals are.
    """
    rivals: dict[str, set[str]] = {}
    for left, right in edges:
        rivals.setdefault(left, set()).add(right)
        rivals.setdefault(right, set()).add(left)
    if len(rivals) > LIMIT:
        return None
    search = _Search(len(rivals))
    search.branch(rivals, frozenset())
    return set(search.found[0]) if len(search.found) == 1 else None


class _Search:
    """The smallest covers found so far; two are enough to know that nobody is named."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.found: list[frozenset[str]] = []

    def branch(self, rivals: dict[str, set[str]], removed: frozenset[str]) -> None:
        """Try every way to end the conflicts left that is no worse than the best known."""
        if len(removed) > self.size or (len(removed) == self.size and len(self.found) > 1):
            return
        busiest = max(sorted(rivals), key=lambda unit: len(rivals[unit]), default="")
        if not busiest or not rivals[busiest]:
            if len(removed) < self.size:
                self.size, self.found = len(removed), []
            if removed not in self.found:
                self.found.append(removed)
            return
        for gone in ({busiest}, rivals[busiest]):
            left = {unit: its - gone for unit, its in rivals.items() if unit not in gone}
            self.branch(left, removed | gone)
