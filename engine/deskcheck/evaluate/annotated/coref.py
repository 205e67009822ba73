"""Clusters: which mentions are one event, or which documents are about one story.

The measures are those of coreference: MUC, B³ and CEAF of entities, and the mean of their F1.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from itertools import combinations

from deskcheck.evaluate.annotated.assignment import best_total
from deskcheck.evaluate.annotated.measures import Comparison, Measure, Places, percent, shares
from deskcheck.evaluate.annotated.sets import Answers, Document
from deskcheck.evaluate.scores import Slip, b_cubed

Mention = tuple[str, int | None, int | None]
Clusters = Mapping[Mention, Hashable]


def compare(
    documents: Iterable[Document], answers: Answers, types: Collection[str] = ()
) -> Comparison:
    """Compare the clusters (`value`) of gold mentions; what is unanswered stands alone."""
    gold: dict[Mention, Hashable] = {}
    given: dict[Mention, Hashable] = {}
    kept = list(documents)
    for document in kept:
        name = document.doc_id
        own = {
            (name, item.start, item.end): item.value
            for item in document.gold
            if not types or item.type in types
        }
        gold |= own
        for item in answers.get(name, ()):
            if (name, item.start, item.end) in own:
                given[name, item.start, item.end] = item.value
    for mention in gold:
        given.setdefault(mention, ("alone", mention))
    return Comparison(tuple(_measures(gold, given)), tuple(_slips(kept, gold, given)))


def compare_documents(documents: Iterable[Document], answers: Answers) -> Comparison:
    """Compare the clusters of whole documents, `meta.cluster` in gold; also pair by pair."""
    gold: dict[Mention, Hashable] = {}
    given: dict[Mention, Hashable] = {}
    kept = list(documents)
    for document in kept:
        mention = (document.doc_id, None, None)
        items = answers.get(document.doc_id, ())
        gold[mention] = document.trait("cluster")
        given[mention] = items[0].value if items else ("alone", mention)
    right = answered = wanted = 0
    for one, other in combinations(gold, 2):
        same, read = gold[one] == gold[other], given[one] == given[other]
        right += same and read
        answered += read
        wanted += same
    pairs = shares("pairs of documents", right, answered, wanted)
    return Comparison((*_measures(gold, given), pairs), tuple(_slips(kept, gold, given)))


def _measures(gold: Clusters, given: Clusters) -> Iterator[Measure]:
    key, answer = _groups(gold), _groups(given)
    found, links = _links(key, given)
    right, answered = _links(answer, gold)
    precision, recall = b_cubed(list(gold.values()), [given[mention] for mention in gold])
    alike = {
        (one, other): 2 * len(key[one] & answer[other]) / (len(key[one]) + len(answer[other]))
        for one, other in {(gold[mention], given[mention]) for mention in gold}
    }
    matched = best_total(alike)
    counts = {
        "MUC": (right, answered, links, found),
        "B³": (precision, len(gold), len(gold), recall),
        "CEAFe": (matched, len(answer), len(key), matched),
    }
    mean = sum(_f1(*each) for each in counts.values()) / len(counts)
    yield Measure("CoNLL", f1=percent(mean), count=len(gold))
    for name, each in counts.items():
        yield shares(name, *each)


def _f1(right: float, answers: int, gold: int, found: float) -> float:
    precision = right / answers if answers else 0.0
    recall = found / gold if gold else 0.0
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _groups(clusters: Clusters) -> dict[Hashable, set[Mention]]:
    groups: dict[Hashable, set[Mention]] = {}
    for mention, cluster in clusters.items():
        groups.setdefault(cluster, set()).add(mention)
    return groups


def _links(groups: Mapping[Hashable, set[Mention]], other: Clusters) -> tuple[int, int]:
    """How many of the links that hold these groups together the other clusters keep, and of."""
    kept = sum(len(group) - len({other[mention] for mention in group}) for group in groups.values())
    return kept, sum(len(group) - 1 for group in groups.values())


def _slips(documents: Iterable[Document], gold: Clusters, given: Clusters) -> Iterator[Slip]:
    """Each mention that is not with its gold cluster, or that is with another one's."""
    key, answer = _groups(gold), _groups(given)
    places = {document.doc_id: Places(document) for document in documents}
    for mention, cluster in gold.items():
        lost = key[cluster] - answer[given[mention]]
        strange = answer[given[mention]] - key[cluster]
        name, start, end = mention
        at = (start or 0, end or 0)
        if strange:
            said = (f"{cluster}", f"with {len(strange)} of others, as {_words(places, strange)}")
            yield places[name].slip("cluster", "wrong", at, *said)
        elif lost:
            said = (f"{cluster}", f"without {len(lost)} of it, as {_words(places, lost)}")
            yield places[name].slip("cluster", "missed", at, *said)


def _words(places: Mapping[str, Places], mentions: set[Mention]) -> str:
    """One of some mentions, always the same: its words and document."""
    name, start, end = min(mentions, key=lambda mention: (mention[0], mention[1] or 0))
    words = places[name].document.text[start:end] if start is not None else ""
    return f"“{words}” in {name}" if words else name
