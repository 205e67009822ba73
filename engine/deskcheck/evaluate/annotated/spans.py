"""Spans with a type and a value: found exactly, found at all, and found with the right value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

from msgspec import Struct

from deskcheck.evaluate.annotated.measures import Comparison, Measure, Places, share, shares
from deskcheck.evaluate.annotated.sets import Answers, Document, Item
from deskcheck.evaluate.annotated.values import inside, same_value
from deskcheck.evaluate.scores import Slip

EDGES = frozenset(",;:\"'()“”‘’-")
"""Marks at the edge of a span that do not count; nor do spaces, nor full stops at its end."""


Tally = Counter[str]
"""What was counted, by name; of a type alone, by the type and the name."""


class Span(Struct, frozen=True):
    """An annotation at code points `start` to `end`, its edges trimmed."""

    start: int
    end: int
    type: str
    item: Item


class Pair(Struct, frozen=True):
    """A gold span and the answer that it was given."""

    gold: Span
    answer: Span

    @property
    def exact(self) -> bool:
        """Whether both cover the same words."""
        return (self.gold.start, self.gold.end) == (self.answer.start, self.answer.end)

    @property
    def right(self) -> bool:
        """Whether the values are the same; lengths in seconds may differ by one in a hundred."""
        gold, answer = self.gold.item, self.answer.item
        if same_value(gold.value, answer.value):
            return True
        if not gold.seconds or not answer.seconds:
            return False
        return abs(gold.seconds - answer.seconds) <= 0.01 * gold.seconds


def compare(
    documents: Iterable[Document],
    answers: Answers,
    types: Collection[str] = (),
    *,
    typed: bool = True,
) -> Comparison:
    """Compare spans of `types` (all without any); without `typed`, by their place alone."""
    tally: Tally = Counter()
    slips: list[Slip] = []
    for document in documents:
        gold = _spans(document.text, document.gold, types, typed)
        given = _spans(
            document.text, answers.get(document.doc_id, ()), types if typed else (), typed
        )
        if not typed:
            given = list({(span.start, span.end): span for span in reversed(given)}.values())[::-1]
        pairs = paired(gold, given)
        tally["gold"] += len(gold)
        tally["answers"] += len(given)
        for span in gold:
            tally[f"{span.item.type} of"] += 1
        for pair in pairs:
            _count(tally, pair)
        slips += _slips(document, gold, given, pairs)
    return Comparison(tuple(_measures(tally, typed)), tuple(slips))


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A span without the spaces and marks at its edges."""
    while start < end and (text[start].isspace() or text[start] in EDGES):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in EDGES | {"."}):
        end -= 1
    return start, end


def paired(gold: Sequence[Span], answers: Sequence[Span]) -> list[Pair]:
    """Gold spans with their answers, one to one: exact ones first, then those that share most."""
    candidates = []
    for i, one in enumerate(gold):
        for j, other in enumerate(answers):
            shared = min(one.end, other.end) - max(one.start, other.start)
            if shared > 0:
                exact = (one.start, one.end) == (other.start, other.end)
                apart = -abs(one.start - other.start)
                candidates.append((exact, one.type == other.type, shared, apart, i, j))
    pairs: list[Pair] = []
    left, right = set(range(len(gold))), set(range(len(answers)))
    for *_, i, j in sorted(candidates, reverse=True):
        if i in left and j in right:
            left.remove(i)
            right.remove(j)
            pairs.append(Pair(gold[i], answers[j]))
    return pairs


def _spans(text: str, items: Iterable[Item], types: Collection[str], typed: bool) -> list[Span]:
    spans = []
    for item in items:
        if item.start is None or item.end is None or (types and item.type not in types):
            continue
        start, end = trimmed(text, item.start, item.end)
        if end > start:
            spans.append(Span(start, end, item.type if typed else "*", item))
    return spans


def _count(tally: Tally, pair: Pair) -> None:
    alike = pair.gold.type == pair.answer.type
    kind = pair.gold.item.type
    tally["relaxed"] += 1
    tally["strict"] += pair.exact
    tally["typed"] += alike
    tally[f"{kind} relaxed"] += 1
    tally[f"{kind} strict"] += pair.exact
    if pair.gold.item.value is None:
        return
    tally["valued"] += 1
    tally["written"] += pair.gold.item.value == pair.answer.item.value
    tally["value"] += pair.right
    tally["within"] += pair.right or inside(pair.gold.item.value, pair.answer.item.value)
    tally[f"{kind} value"] += pair.right


def _measures(tally: Tally, typed: bool) -> Iterator[Measure]:
    gold, answers = tally["gold"], tally["answers"]
    yield shares("strict", tally["strict"], answers, gold)
    yield shares("relaxed", tally["relaxed"], answers, gold)
    if typed:
        yield shares("relaxed, same type", tally["typed"], answers, gold)
    if tally["valued"]:
        yield shares("value", tally["value"], answers, gold)
        yield shares("value as written", tally["written"], answers, gold)
        yield shares("value within", tally["within"], answers, gold)
        yield share("value where found", tally["value"], tally["valued"])
    kinds = {name[:-3]: count for name, count in tally.items() if name.endswith(" of")}
    for kind, count in sorted(kinds.items(), key=lambda pair: (-pair[1], pair[0])):
        for name in ("strict", "relaxed", "value"):
            yield share(f"{kind} {name} recall", tally[f"{kind} {name}"], count)


def _slips(
    document: Document, gold: list[Span], answers: list[Span], pairs: list[Pair]
) -> Iterator[Slip]:
    """Values that are wrong, words that are others, misses and false alarms, in order of place."""
    places = Places(document)
    text = document.text
    slips = []
    for pair in pairs:
        span = (pair.gold.start, pair.gold.end)
        if pair.gold.item.value is not None and not pair.right:
            said = (pair.gold.item.value, pair.answer.item.value)
            slips.append(places.slip(f"{pair.gold.item.type} value", "wrong", span, *said))
        if not pair.exact:
            got = text[pair.answer.start : pair.answer.end]
            name = f"{pair.gold.item.type} span"
            slips.append(places.slip(name, "wrong", span, text[slice(*span)], got))
    met = {id(pair.gold) for pair in pairs} | {id(pair.answer) for pair in pairs}
    for one in (one for one in gold if id(one) not in met):
        at = (one.start, one.end)
        slips.append(places.slip(one.item.type, "missed", at, one.item.value, None))
    for one in (one for one in answers if id(one) not in met):
        at = (one.start, one.end)
        slips.append(places.slip(one.item.type, "false alarm", at, None, one.item.value))
    yield from sorted(slips, key=lambda slip: (slip.line, slip.column))
