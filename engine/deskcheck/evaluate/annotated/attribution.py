"""Attributions: who (source), by which words (cue), is credited for what (content)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec import Struct

from deskcheck.evaluate.annotated.measures import Comparison, Measure, Places, shares
from deskcheck.evaluate.annotated.sets import Answers, Document, Item
from deskcheck.evaluate.scores import Slip

ROLES = ("source", "cue", "content")
ENOUGH = 0.5
"""The share of their words that two contents have in common when they are one relation's."""
SHORTEST = 4
"""Sentences of fewer words are not asked whether they report speech."""
WORD = re.compile(r"\w+|[^\w\s]")
SENTENCE = re.compile(r"[^.!?\n]+[.!?”\"]*")

Words = frozenset[int]


class Relation(Struct, frozen=True):
    """One attribution: the words of each role, counted through the document."""

    source: Words
    cue: Words
    content: Words


def compare(documents: Iterable[Document], answers: Answers) -> Comparison:
    """Compare attributions by the words of each role, and by whole relations."""
    tally: Counter[tuple[str, str]] = Counter()
    slips: list[Slip] = []
    for document in documents:
        marks = [m for m in WORD.finditer(document.text) if m.group()[0].isalnum()]
        starts = [mark.start() for mark in marks]
        gold = _relations(document.gold, starts)
        given = _relations(answers.get(document.doc_id, ()), starts)
        for role in ROLES:
            _count_words(tally, role, gold, given)
        slips += _count_relations(tally, document, gold, given, [m.span() for m in marks])
        _count_sentences(tally, document.text, starts, gold, given)
    return Comparison(tuple(_measures(tally)), tuple(slips))


def _measures(tally: Counter[tuple[str, str]]) -> Iterator[Measure]:
    names = [f"{role} {what}" for what in ("words", "exact", "overlap") for role in ROLES]
    names += ["content relation", "content and source", "content and exact source"]
    for name in [*names, "reported sentence"]:
        yield shares(name, tally[name, "right"], tally[name, "answers"], tally[name, "gold"])


def _relations(items: Iterable[Item], starts: list[int]) -> list[Relation]:
    grouped: dict[object, dict[str, set[int]]] = {}
    for item in items:
        if item.type in ROLES and item.start is not None and item.end is not None:
            roles = grouped.setdefault(item.rel, {role: set() for role in ROLES})
            roles[item.type].update(_words(starts, item.start, item.end))
    return [Relation(*(frozenset(roles[role]) for role in ROLES)) for roles in grouped.values()]


def _words(starts: list[int], start: int, end: int) -> range:
    """The words that start within a span."""
    return range(bisect_left(starts, start), bisect_left(starts, end))


def _add(tally: Counter[tuple[str, str]], name: str, right: int, answers: int, gold: int) -> None:
    tally[name, "right"] += right
    tally[name, "answers"] += answers
    tally[name, "gold"] += gold


def _all(relations: list[Relation], role: str) -> set[int]:
    return {word for relation in relations for word in getattr(relation, role)}


def _count_words(
    tally: Counter[tuple[str, str]], role: str, gold: list[Relation], given: list[Relation]
) -> None:
    wanted, read = _all(gold, role), _all(given, role)
    _add(tally, f"{role} words", len(wanted & read), len(read), len(wanted))
    ones: list[Words] = [getattr(r, role) for r in gold if getattr(r, role)]
    others: list[Words] = [getattr(r, role) for r in given if getattr(r, role)]
    same = sum((Counter(ones) & Counter(others)).values())
    _add(tally, f"{role} exact", same, len(others), len(ones))
    free = set(range(len(others)))
    met = 0
    for one in ones:
        best = max(((len(one & others[j]), j) for j in free if one & others[j]), default=None)
        if best is not None:
            free.remove(best[1])
            met += 1
    _add(tally, f"{role} overlap", met, len(others), len(ones))


def _count_relations(
    tally: Counter[tuple[str, str]],
    document: Document,
    gold: list[Relation],
    given: list[Relation],
    spans: list[tuple[int, int]],
) -> Iterator[Slip]:
    """Pair relations by their contents, the most alike first; the slips of the rest."""
    pairs = _paired(gold, given)
    counts = (sum(bool(r.content) for r in given), sum(bool(r.content) for r in gold))
    sources = [(gold[i].source, given[j].source) for i, j in pairs]
    meet = sum(bool(one & other) or not (one or other) for one, other in sources)
    _add(tally, "content relation", len(pairs), *counts)
    _add(tally, "content and source", meet, *counts)
    _add(tally, "content and exact source", sum(a == b for a, b in sources), *counts)
    places = Places(document)

    def cut(words: Words) -> tuple[int, int]:
        return (spans[min(words)][0], spans[max(words)][1]) if words else (0, 0)

    def said(words: Words) -> str:
        return " ".join(document.text[slice(*cut(words))].split()) if words else "nobody"

    for i, j in pairs:
        one, other = gold[i].source, given[j].source
        if not one & other and (one or other):
            at = cut(gold[i].content)
            yield places.slip("attribution source", "wrong", at, said(one), said(other))
    met, used = {i for i, _ in pairs}, {j for _, j in pairs}
    for i, relation in enumerate(gold):
        if i not in met and relation.content:
            at = cut(relation.content)
            yield places.slip("attribution", "missed", at, said(relation.source), None)
    for j, relation in enumerate(given):
        if j not in used and relation.content:
            at = cut(relation.content)
            yield places.slip("attribution", "false alarm", at, None, said(relation.source))


def _paired(gold: list[Relation], given: list[Relation]) -> list[tuple[int, int]]:
    candidates = []
    for i, one in enumerate(gold):
        for j, other in enumerate(given):
            union = len(one.content | other.content)
            alike = len(one.content & other.content) / union if union else 0.0
            if alike >= ENOUGH:
                candidates.append((alike, i, j))
    pairs: list[tuple[int, int]] = []
    left, right = set(range(len(gold))), set(range(len(given)))
    for _, i, j in sorted(candidates, reverse=True):
        if i in left and j in right:
            left.remove(i)
            right.remove(j)
            pairs.append((i, j))
    return pairs


def _count_sentences(
    tally: Counter[tuple[str, str]],
    text: str,
    starts: list[int],
    gold: list[Relation],
    given: list[Relation],
) -> None:
    """Whether each sentence is reported speech at all: half of its words stand in a content."""
    wanted, read = _all(gold, "content"), _all(given, "content")
    for match in SENTENCE.finditer(text):
        words = set(_words(starts, *match.span()))
        if len(words) >= SHORTEST:
            one = 2 * len(words & wanted) >= len(words)
            other = 2 * len(words & read) >= len(words)
            _add(tally, "reported sentence", one and other, other, one)
