"""Attributions: who (source), by which words (cue), is credited for what (content)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from deskcheck.evaluate.annotated.measures import Comparison, Measure, Places, share, shares
from deskcheck.evaluate.annotated.sets import Answers, Document, Item
from deskcheck.evaluate.annotated.speech_verbs import SPEECH_VERBS
from deskcheck.evaluate.scores import Slip

ROLES = ("source", "cue", "content")
ENOUGH = 0.5
"""The share of their words that two contents have in common when they are one relation's."""
SHORTEST = 4
"""Sentences of fewer words are not asked whether they report speech."""
WORD = re.compile(r"\w+|[^\w\s]")
SENTENCE = re.compile(r"[^.!?\n]+[.!?”\"]*")
SPOKEN = "speech verbs found"
"""The share of relations with a verb of speech in their cue whose content and source are met."""

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
        slips += _count_relations(tally, document, gold, given, marks)
        _count_sentences(tally, document.text, starts, gold, given)
    return Comparison(tuple(_measures(tally)), tuple(slips))


def nested(documents: Iterable[Document]) -> bool:
    """Whether a set annotates attributions inside the content of others, by a cue of their own."""
    for document in documents:
        marks = [m for m in WORD.finditer(document.text) if m.group()[0].isalnum()]
        relations = _relations(document.gold, [mark.start() for mark in marks])
        reported = Counter(word for relation in relations for word in relation.content)
        for relation in relations:
            if relation.cue and all(reported[w] > (w in relation.content) for w in relation.cue):
                return True
    return False


def _measures(tally: Counter[tuple[str, str]]) -> Iterator[Measure]:
    names = [f"{role} {what}" for what in ("words", "exact", "overlap") for role in ROLES]
    names += ["content relation", "content and source", "content and exact source"]
    for name in [*names, "reported sentence"]:
        yield shares(name, tally[name, "right"], tally[name, "answers"], tally[name, "gold"])
    yield share(SPOKEN, tally[SPOKEN, "right"], tally[SPOKEN, "gold"])


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
    marks: Sequence[re.Match[str]],
) -> Iterator[Slip]:
    """Pair relations by their contents, the most alike first; the slips of the rest."""
    pairs = _paired(gold, given)
    counts = (sum(bool(r.content) for r in given), sum(bool(r.content) for r in gold))
    sources = [(gold[i].source, given[j].source) for i, j in pairs]
    met = {i for i, j in pairs if _meet(gold[i].source, given[j].source)}
    _add(tally, "content relation", len(pairs), *counts)
    _add(tally, "content and source", len(met), *counts)
    spoken = {i for i, relation in enumerate(gold) if _speaks(relation, marks)}
    _add(tally, SPOKEN, len(met & spoken), 0, len(spoken))
    _add(tally, "content and exact source", sum(a == b for a, b in sources), *counts)
    places = Places(document)

    def cut(words: Words) -> tuple[int, int]:
        return (marks[min(words)].start(), marks[max(words)].end()) if words else (0, 0)

    def said(words: Words) -> str:
        return " ".join(document.text[slice(*cut(words))].split()) if words else "nobody"

    for i, j in pairs:
        if i not in met:
            at, one, other = cut(gold[i].content), gold[i].source, given[j].source
            yield places.slip("attribution source", "wrong", at, said(one), said(other))
    paired, used = {i for i, _ in pairs}, {j for _, j in pairs}
    for i, relation in enumerate(gold):
        if i not in paired and relation.content:
            at = cut(relation.content)
            yield places.slip("attribution", "missed", at, said(relation.source), None)
    for j, relation in enumerate(given):
        if j not in used and relation.content:
            at = cut(relation.content)
            yield places.slip("attribution", "false alarm", at, None, said(relation.source))


def _meet(one: Words, other: Words) -> bool:
    """Whether two sources share a word, or both relations name nobody."""
    return bool(one & other) or not (one or other)


def _speaks(relation: Relation, marks: Sequence[re.Match[str]]) -> bool:
    """Whether a relation has content and a verb of speech in its cue."""
    words = {marks[number].group().lower() for number in relation.cue}
    return bool(relation.content) and not words.isdisjoint(SPEECH_VERBS)


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
