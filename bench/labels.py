"""How right the facts are that rules use, on the hand-labelled articles of `labels/`.

`precision.py` asks the engine and prints what comes of it. What counts as right is told in
`labels/README.md`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from math import ceil, floor
from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from deskcheck.evaluate.annotated.sets import EPOCH

LABELS = Path(__file__).parent / "labels"
ROUNDS = ("first", "second")
"""The sets of labels, in the order in which they were made."""
SLACK = 0.075
"""How far the ends of two lengths of time may lie apart: months have 28 to 31 days."""

Bound = int | float | str | None
Range = tuple[Bound, Bound]
Agrees = Callable[["Label", "Stated"], bool]


class Label(Struct, frozen=True):
    """What a reader labelled at code points `start` to `end`; see the README for the fields."""

    kind: str
    start: int
    end: int
    value: Range | None = None
    by_meta_date: Range | None = None
    seconds: Range | None = None
    event_length: bool = False
    outcome: str = ""
    scope: str = "whole"
    attributed: bool = False
    credited: bool = False
    form: str = ""

    @property
    def range(self) -> Range | None:
        """The values that the words allow; None where the label leaves them open."""
        return self.seconds or self.value or self.by_meta_date


class Labelled(Struct, frozen=True):
    """The labels of one document of a set."""

    set: str
    doc_id: str
    labels: tuple[Label, ...]

    def of(self, kind: str) -> list[Label]:
        """The labels of a kind."""
        return [label for label in self.labels if label.kind == kind]


class Stated(Struct, frozen=True):
    """What an extractor says of code points `start` to `end`, in the terms of the labels."""

    kind: str
    start: int
    end: int
    range: Range = (None, None)
    outcome: str = ""
    scope: str = "whole"
    attributed: bool = False
    labelled: bool = True
    """Whether it is of a sort that the labels mark wherever it stands: "two men", not "he"."""
    unread: bool = False
    """Whether somebody is credited of whom it cannot be told who it is; rules then say nothing."""


class Verdict(Struct, frozen=True):
    """One thing said or labelled: `said` counts for precision, `wanted` for recall.

    With neither it is a statement that the labels are silent about. `unread` says neither that
    somebody is credited nor that nobody is.
    """

    measure: str
    place: tuple[int, int]
    said: bool
    wanted: bool
    right: bool
    expected: str = ""
    got: str = ""
    unread: bool = False


def judge(labelled: Labelled, stated: Iterable[Stated]) -> Iterator[Verdict]:
    """Every statement about a document against its labels, measure by measure."""
    own = list(stated)
    sentences = labelled.of("attribution")
    for name, kind, agrees in MEASURES:
        said = [row for row in own if row.kind == kind]
        yield from _matched(name, said, labelled.of(kind), sentences, agrees)
    counts = [row for row in own if row.kind == "count"]
    yield from _credited(counts, labelled.of("count"))
    yield from _sentences([row for row in own if row.kind == "attribution"], sentences)


def same_length(label: Label, row: Stated) -> bool:
    """Whether a length is an event's and is as long, in whole seconds rounded outward."""
    low, high = label.seconds or (None, None)
    whole = (
        floor(low) if isinstance(low, float) else low,
        ceil(high) if isinstance(high, float) else high,
    )
    return label.event_length and same(whole, row.range, SLACK)


def same_day(label: Label, row: Stated) -> bool:
    """Whether a label and a statement give one interval of days."""
    return same(label.range, row.range)


def same_number(label: Label, row: Stated) -> bool:
    """Whether a label and a statement give one number of people.

    Labels round "about a dozen" inward to whole people, facts outward.
    """
    low, high = label.value or (None, None)
    if isinstance(low, int) and isinstance(high, int) and low < high:
        return row.range[0] in (low - 1, low) and row.range[1] in (high, high + 1)
    return same(label.value, row.range)


def same_outcome(label: Label, row: Stated) -> bool:
    """Whether a count has the number and says nothing else of what became of the people.

    One that does not tell the dead from the hurt ("shot") says nothing wrong of either.
    """
    return same_number(label, row) and row.outcome in (label.outcome, "shot")


def same_incident(label: Label, row: Stated) -> bool:
    """Whether a count has the number and is of this incident, another one or a period's total."""
    return same_number(label, row) and (
        label.scope == row.scope or {label.scope, row.scope} == {"whole", "part"}
    )


def same_scope(label: Label, row: Stated) -> bool:
    """Whether a count has the number and is of the incident, a part of it or of something else."""
    return same_number(label, row) and label.scope == row.scope


MEASURES = (
    ("event length", "duration", same_length),
    ("count", "count", same_number),
    ("count and outcome", "count", same_outcome),
    ("count and incident", "count", same_incident),
    ("count and scope", "count", same_scope),
    ("date", "date", same_day),
)
"""What is measured: its name, the kind of label, and when a statement is right."""


def same(wanted: Range | None, given: Range, slack: float = 0.0) -> bool:
    """Whether both ends of two ranges are equal, or apart by a share of the larger at most."""
    if wanted is None:
        return False
    return all(_near(one, other, slack) for one, other in zip(wanted, given, strict=True))


def _near(one: Bound, other: Bound, slack: float) -> bool:
    if isinstance(one, (int, float)) and isinstance(other, (int, float)):
        return abs(one - other) <= slack * max(abs(one), abs(other))
    return one == other


def _matched(
    name: str,
    said: Sequence[Stated],
    labels: Sequence[Label],
    sentences: Sequence[Label],
    agrees: Agrees,
) -> Iterator[Verdict]:
    """Each statement by the labels that it meets; then the labels, by whether one met it rightly.

    The labels are silent about what stands outside the labelled sentences, about what they leave
    open, and about people that are named or definite.
    """
    met: set[Label] = set()
    for row in said:
        near = [label for label in labels if _shared(label, row)]
        right = _rightly(near, row, agrees)
        met.update(right)
        inside = row.labelled and any(_shared(sentence, row) for sentence in sentences)
        judged = any(map(_closed, near)) if near else inside
        best = max(near, key=lambda label: _shared(label, row), default=None)
        expected = "nothing" if best is None else _words(best)
        place = (row.start, row.end)
        yield Verdict(name, place, judged, False, bool(right) or not judged, expected, _words(row))
    for label in labels:
        if _closed(label) and (label.kind != "duration" or label.event_length):
            place = (label.start, label.end)
            yield Verdict(name, place, False, True, label in met, _words(label), "nothing right")


def _rightly(near: Sequence[Label], row: Stated, agrees: Agrees) -> list[Label]:
    """The labels that a statement meets rightly: each that it equals, else a list of several.

    "A man and two boys" is one statement of three people; labels mark the man and the boys, each
    as a part where the list is the whole.
    """
    right = [label for label in near if agrees(label, row)]
    parts = [label for label in near if row.start <= label.start and label.end <= row.end]
    if right or row.kind != "count" or len(parts) < 2:
        return right
    for label in parts:
        one = replace(row, range=label.range or (None, None))
        if label.scope == "part" and one.scope == "whole":
            one = replace(one, scope="part")
        if not agrees(label, one):
            return []
    return parts if same((_sum(parts, 0), _sum(parts, 1)), row.range) else []


def _sum(labels: Sequence[Label], end: int) -> Bound:
    """The lower (0) or upper (1) ends of counts added up, None where one has no such end."""
    bounds = [None if label.range is None else label.range[end] for label in labels]
    numbers = [bound for bound in bounds if isinstance(bound, int)]
    return sum(numbers) if len(numbers) == len(bounds) else None


def _credited(said: Sequence[Stated], labels: Sequence[Label]) -> Iterator[Verdict]:
    """Whether counts that are right in number are rightly credited to somebody or to nobody."""
    for row in said:
        label = next((x for x in labels if _shared(x, row) and same_number(x, row)), None)
        if label is not None:
            yield _presence("count", (row.start, row.end), label.attributed, row.attributed)


def _sentences(said: Sequence[Stated], labels: Sequence[Label]) -> Iterator[Verdict]:
    """Whether each labelled sentence is rightly credited to somebody or to nobody.

    A `statement` is a sentence that tells no attitude: belief, praise, pledge or denial.
    """
    for label in labels:
        near = [row for row in said if _shared(label, row)]
        got = any(row.attributed for row in near)
        one = _presence("sentence", (label.start, label.end), label.credited, got)
        if not got and any(row.unread for row in near):
            one = replace(one, right=False, got="speaker unread", unread=True)
        yield one
        if label.form != "attitude":
            yield replace(one, measure="statement credited")


def _presence(what: str, place: tuple[int, int], wanted: bool, got: bool) -> Verdict:
    """A verdict on credit; `said` and `wanted` are of credit, their absence of the lack of it."""
    words = {True: "credited", False: "not credited"}
    return Verdict(f"{what} credited", place, got, wanted, got == wanted, words[wanted], words[got])


def _shared(label: Label, row: Stated | Label) -> int:
    return max(0, min(label.end, row.end) - max(label.start, row.start))


def _closed(label: Label) -> bool:
    """Whether a label says what the value is."""
    return label.range is not None


def _words(one: Label | Stated) -> str:
    if isinstance(one, Label) and one.kind == "duration" and not one.event_length:
        return "no event's length"
    low, high = one.range or (None, None)
    kind = f" {one.outcome or 'any outcome'}, {one.scope}" if one.kind == "count" else ""
    return f"{low}..{high}{kind}" if low != high else f"{low}{kind}"


def day(number: int | None) -> str | None:
    """Days since 1970-01-01 as labels write a day."""
    if number is None:
        return None
    ordinal = EPOCH.toordinal() + number
    return date.fromordinal(ordinal).isoformat() if 1 <= ordinal < date.max.toordinal() else ""


def read_labels(name: str = ROUNDS[0]) -> list[Labelled]:
    """The labelled documents of a set of labels."""
    decoder = msgspec.json.Decoder(Labelled)
    return [decoder.decode(line) for line in (LABELS / f"{name}.jsonl").read_bytes().splitlines()]
