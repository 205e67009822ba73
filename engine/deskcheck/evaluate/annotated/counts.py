"""Numbers of a whole document: how many were killed, how many injured."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from deskcheck.evaluate.annotated.measures import Comparison, Measure, Places, share
from deskcheck.evaluate.annotated.sets import Amount, Answers, Document, Item
from deskcheck.evaluate.scores import Problem, Slip

TYPES = ("killed", "injured")


def compare(documents: Iterable[Document], answers: Answers) -> Comparison:
    """Compare each document's numbers; silence answers 0. Clusters are asked for their largest."""
    kept = list(documents)
    measures: list[Measure] = []
    slips: list[Slip] = []
    for kind in TYPES:
        rows = [
            (document, wanted, _number(answers.get(document.doc_id, ()), kind))
            for document in kept
            if (wanted := _number(document.gold, kind)) is not None
        ]
        if rows:
            measures += _measures(kind, rows)
            slips += _slips(kind, rows)
    return Comparison(tuple(measures), tuple(slips))


Row = tuple[Document, float, float | None]


def _number(items: Iterable[Item], kind: str) -> float | None:
    for item in items:
        if item.type == kind:
            return _float(item.value)
    return None


def _float(value: Amount) -> float | None:
    try:
        return None if value is None else float(value)
    except ValueError:
        return None


def _measures(kind: str, rows: list[Row]) -> Iterator[Measure]:
    def right(kept: list[Row]) -> int:
        return sum((got or 0) == wanted for _, wanted, got in kept)

    some = [row for row in rows if row[1] > 0]
    several = [row for row in rows if row[1] > 1]
    answered = [row for row in rows if row[2] is not None]
    yield share(f"{kind} exact", right(rows), len(rows))
    yield share(f"{kind} exact, 1 or more", right(some), len(some))
    yield share(f"{kind} exact, 2 or more", right(several), len(several))
    yield share(f"{kind} exact where answered", right(answered), len(answered))
    clusters: dict[str, list[tuple[float, float]]] = {}
    for document, wanted, got in rows:
        if "cluster" in document.meta:
            clusters.setdefault(document.trait("cluster"), []).append((got or 0, wanted))
    if clusters:
        yield from _clustered(kind, list(clusters.values()))


def _clustered(kind: str, clusters: list[list[tuple[float, float]]]) -> Iterator[Measure]:
    most = sum(max(got for got, _ in rows) == rows[0][1] for rows in clusters)
    usual = sum(
        Counter(got for got, _ in rows).most_common(1)[0][0] == rows[0][1] for rows in clusters
    )
    apart = sum(len({got for got, _ in rows}) > 1 for rows in clusters)
    yield share(f"{kind}, largest of the cluster", most, len(clusters))
    yield share(f"{kind}, most usual of the cluster", usual, len(clusters))
    yield share(f"{kind}, clusters with several answers", apart, len(clusters))


def _slips(kind: str, rows: list[Row]) -> Iterator[Slip]:
    for document, wanted, got in rows:
        if (got or 0) != wanted:
            problem: Problem = "missed" if got is None else "wrong"
            said = None if got is None else f"{got:g}"
            yield Places(document).slip(kind, problem, (0, 0), f"{wanted:g}", said)
