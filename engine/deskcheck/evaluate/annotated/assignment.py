"""The best one-to-one assignment of clusters to clusters (Hungarian algorithm)."""

from __future__ import annotations

from collections.abc import Hashable, Mapping

LARGE = 400
"""Blocks with more clusters on one side are assigned greedily, the most alike first."""

Alike = Mapping[tuple[Hashable, Hashable], float]


def best_total(alike: Alike) -> float:
    """The greatest sum of likeness that pairs of left and right clusters can reach."""
    total = 0.0
    for block in _blocks(alike):
        rows = list(dict.fromkeys(one for one, _ in block))
        columns = list(dict.fromkeys(other for _, other in block))
        if max(len(rows), len(columns)) > LARGE:
            total += _greedy(block)
        elif len(rows) == 1 or len(columns) == 1:
            total += max(block.values())
        else:
            total += _hungarian(block, rows, columns)
    return total


def _blocks(alike: Alike) -> list[Alike]:
    """The pairs apart that share no cluster, directly or over others."""
    leader: dict[tuple[bool, Hashable], tuple[bool, Hashable]] = {}

    def root(node: tuple[bool, Hashable]) -> tuple[bool, Hashable]:
        while leader.setdefault(node, node) != node:
            leader[node] = leader[leader[node]]
            node = leader[node]
        return node

    for one, other in alike:
        leader[root((False, one))] = root((True, other))
    blocks: dict[tuple[bool, Hashable], dict[tuple[Hashable, Hashable], float]] = {}
    for pair, weight in alike.items():
        blocks.setdefault(root((False, pair[0])), {})[pair] = weight
    return list(blocks.values())


def _greedy(block: Alike) -> float:
    rows: set[Hashable] = set()
    columns: set[Hashable] = set()
    total = 0.0
    for (one, other), weight in sorted(block.items(), key=lambda item: -item[1]):
        if one not in rows and other not in columns:
            rows.add(one)
            columns.add(other)
            total += weight
    return total


def _hungarian(block: Alike, rows: list[Hashable], columns: list[Hashable]) -> float:
    """Kuhn's method with potentials, in cubic time; rows and columns count from 1."""
    size = max(len(rows), len(columns))
    cost = [[0.0] * (size + 1) for _ in range(size + 1)]
    row_of = {row: i for i, row in enumerate(rows, 1)}
    column_of = {column: j for j, column in enumerate(columns, 1)}
    for (one, other), weight in block.items():
        cost[row_of[one]][column_of[other]] = -weight
    left, right = [0.0] * (size + 1), [0.0] * (size + 1)
    taken = [0] * (size + 1)
    for row in range(1, size + 1):
        taken[0] = row
        _augment(cost, left, right, taken)
    return -sum(cost[taken[j]][j] for j in range(1, size + 1))


def _augment(
    cost: list[list[float]], left: list[float], right: list[float], taken: list[int]
) -> None:
    """Find a column for the row in `taken[0]` by the cheapest path, and shift along that path."""
    size = len(taken)
    least, way, used = [float("inf")] * size, [0] * size, [False] * size
    at = 0
    while taken[at]:
        used[at] = True
        row, step, nearest = taken[at], float("inf"), -1
        for j in range(1, size):
            if not used[j]:
                reduced = cost[row][j] - left[row] - right[j]
                if reduced < least[j]:
                    least[j], way[j] = reduced, at
                if least[j] < step:
                    step, nearest = least[j], j
        for j in range(size):
            if used[j]:
                left[taken[j]] += step
                right[j] -= step
            else:
                least[j] -= step
        at = nearest
    while at:
        taken[at] = taken[way[at]]
        at = way[at]
