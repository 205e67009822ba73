"""Stated changes: "rose 12 percent to $3.2bn from $2.9bn", and what their figures imply."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from msgspec.structs import replace

from deskcheck.extract.arithmetic.change_words import (
    DIRECTIONS,
    FACTORS,
    FALL,
    KIND_NAMES,
    PARTICLES,
    PHRASAL,
    RISE,
    SLACK,
)
from deskcheck.extract.arithmetic.frames import Figure, Figures, Frame, frame
from deskcheck.extract.arithmetic.printed import Group, Row, Span, base, rounding, step
from deskcheck.extract.numbers.hedges import hedge_before
from deskcheck.extract.numbers.nouns import worded
from deskcheck.extract.numbers.quantities import Quantity
from deskcheck.extract.numbers.units import PERCENT as PERCENT_UNIT
from deskcheck.extract.numbers.units import POINTS
from deskcheck.extract.text import Reading
from deskcheck.facts import Interval, Kind, Value
from deskcheck.hedges import intervals

_HEADS = frozenset({*DIRECTIONS, *FACTORS})
PERCENT = 1000
"""Base units of one percent."""
PERCENTAGE: Kind = "percentage"


def changes(reading: Reading, quantities: Sequence[Quantity]) -> Iterator[Group]:
    """Every change that is stated with its amount, or with the levels before and after it."""
    numbered = {q.sentence for q in quantities}
    heads = reading.by_sentence(reading.anywhere(_HEADS)) if numbered else {}
    if numbered.isdisjoint(heads):
        return
    here = Figures({q.first: q for q in quantities}, {q.last: q for q in quantities})
    inside = {token for q in quantities for token in range(q.first, q.last)}
    for number in sorted(numbered & heads.keys()):
        for found in _frames(reading, here, number, [i for i in heads[number] if i not in inside]):
            yield from _group(reading, found)


def _frames(reading: Reading, here: Figures, number: int, heads: list[int]) -> Iterator[Frame]:
    """The frames of one sentence; one that only repeats another's levels takes them over."""
    sentence, lower = reading.sentences[number], reading.lower
    levels: Frame | None = None
    done = sentence.first
    for index in heads:
        before = lower[index - 1] if index > sentence.first else ""
        if index < done:
            continue
        if lower[index] in PARTICLES and before in PHRASAL:
            continue
        found = frame(reading, here, number, index)
        if found is None:
            continue
        bare = found.amount is not None and found.before is None and found.after is None
        if bare and levels is not None and lower[levels.last] == ",":
            found = found._replace(before=levels.before, after=levels.after)
        done = max(done, found.last)
        whole = found.before is not None and found.after is not None
        levels = found if whole and found.amount is None else None
        yield found


class _Stated(NamedTuple):
    """The stated amount: its tokens and value, whether it is relative to the level before, and by
    how much what the levels imply may differ from it.
    """

    first: int
    last: int
    value: Value
    hedge: str
    relative: bool
    half: Fraction


def _group(reading: Reading, found: Frame) -> Iterator[Group]:
    before, after = found.before, found.after
    stated = _stated(reading, found) if after is not None else None
    if after is None or stated is None:
        return
    if before is None and (found.amount is None or stated.value.kind != PERCENTAGE):
        return
    if before is not None and not _comparable(before, after):
        return
    own = Row(
        stated.first, stated.last, found.sentence, "stated change", "value", stated.value,
        stated.hedge,
    )  # fmt: skip
    yield _rows(reading, own, before, after, before and _implied(reading, found, stated))


def _comparable(before: Figure, after: Figure) -> bool:
    """Whether two levels are of one unit and, as far as printed, of one noun."""
    same = not (before.noun and after.noun) or before.noun == after.noun
    return same and before.measure.unit[:2] == after.measure.unit[:2]


def _stated(reading: Reading, found: Frame) -> _Stated | None:
    """The amount of a change: printed, named by its factor, or of its direction alone."""
    amount, measure, after = found.amount, found.measure, found.after
    assert after is not None
    kind = after.measure.unit.kind
    if found.head_word in FACTORS:
        return _factored(reading, found)
    if amount is None or measure is None:
        above = Interval(0, None, low_open=True)
        value = Value(kind, above, above, after.measure.unit.unit)
        return _Stated(found.head, found.head + 1, value, "exact", False, Fraction(0))
    span = (amount.first, amount.last)
    if amount.kind == PERCENTAGE:
        value = replace(amount.value, text=amount.unit)
        half = step(reading, measure) / 2
        return _Stated(*span, value, amount.hedge, amount.unit == PERCENT_UNIT.unit, half)
    if amount.kind == "number" and kind == PERCENTAGE and worded(reading, amount) == "point":
        points = measure._replace(unit=POINTS)
        size = Span(base(points), base(points)).interval()
        value = Value(PERCENTAGE, size, size, POINTS.unit, POINTS.unit)
        return _Stated(*span, value, amount.hedge, False, step(reading, points) / 2)
    if amount.kind != kind:
        return None
    unit = step(reading, measure)
    half = Fraction(0) if kind == "number" and unit == 1 else unit / 2
    return _Stated(*span, amount.value, amount.hedge, False, half)


def _factored(reading: Reading, found: Frame) -> _Stated:
    """The change of what "more than doubled", in percent without its sign."""
    factor = FACTORS[found.head_word]
    begin = reading.sentences[found.sentence].first
    before = hedge_before(reading, found.head, begin)
    hedges, first = ((before[0],), before[1]) if before is not None else ((), found.head)
    percent = PERCENT * 100 * (factor if factor > 1 else 1 - factor)
    shift = PERCENT * 100 if factor > 1 else 0
    possible, printed = (_shifted(one, shift) for one in intervals(percent, percent, hedges))
    value = Value(PERCENTAGE, possible, printed, "percent")
    half = Fraction(0) if hedges else SLACK * 100 * PERCENT
    return _Stated(first, found.head + 1, value, hedges[0].name if hedges else "exact", True, half)


def _shifted(one: Interval, by: int) -> Interval:
    low, high = one.low, one.high
    return replace(
        one, low=None if low is None else low - by, high=None if high is None else high - by
    )


def _implied(reading: Reading, found: Frame, stated: _Stated) -> Span | None:
    """What the levels imply, counted as the word of change counts it."""
    before, after = found.before, found.after
    assert before is not None and after is not None
    whole = found.amount is None and found.head_word not in FACTORS
    old, new = _levels(reading, before, after, exact=whole)
    change = _relative(old, new) if stated.relative else _difference(old, new)
    if change is None:
        return None
    factor = FACTORS.get(found.head_word)
    direction = DIRECTIONS.get(found.head_word) or (RISE if factor and factor > 1 else FALL)
    return _signed(change, direction).widened(stated.half)


def _rows(
    reading: Reading,
    own: Row,
    before: Figure | None,
    after: Figure,
    implied: Span | None,
) -> Group:
    kind = KIND_NAMES.get(after.measure.unit.kind, "")
    rows = [own, _row(own, after, "figures", Value("text", text=kind))]
    for name, figure in (("before", before), ("after", after)):
        if figure is not None:
            rows.append(_row(own, figure, name, _level(reading, figure)))
    if implied is not None and before is not None:
        value = implied.interval()
        first, last = min(before.first, after.first), max(before.last, after.last)
        rows.append(
            replace(
                own, first=first, last=last, attribute="by its figures", hedge="exact",
                value=Value(own.value.kind, value, value, own.value.unit),
            )
        )  # fmt: skip
    return tuple(rows)


def _row(own: Row, figure: Figure, attribute: str, value: Value) -> Row:
    return replace(
        own, first=figure.first, last=figure.last, attribute=attribute, value=value,
        hedge=figure.hedge,
    )  # fmt: skip


def _level(reading: Reading, figure: Figure) -> Value:
    unit = figure.measure.unit
    value = Span(base(figure.measure), base(figure.measure)).interval()
    possible = figure.possible or value
    return Value(unit.kind, possible, value, unit.unit, unit.unit if unit.kind != "number" else "")


def _levels(reading: Reading, before: Figure, after: Figure, exact: bool) -> tuple[Span, Span]:
    """The levels before and after, as printed if `exact`, else with the finer of their roundings
    ("from $2 million to $2.5 million" gives both to a tenth).
    """
    old, new = base(before.measure), base(after.measure)
    measures = (before.measure, after.measure)
    half = Fraction(0) if exact else min(rounding(reading, measure) for measure in measures)
    return Span(old, old).widened(half), Span(new, new).widened(half)


def _difference(old: Span, new: Span) -> Span | None:
    if old.low is None or old.high is None or new.low is None or new.high is None:
        return None
    return Span(new.low - old.high, new.high - old.low)


def _relative(old: Span, new: Span) -> Span | None:
    """The change in thousandths of a percent of the level before."""
    if old.low is None or old.low <= 0 or old.high is None or new.low is None or new.high is None:
        return None
    low, high = Fraction(new.low) / old.high - 1, Fraction(new.high) / old.low - 1
    return Span(low * 100 * PERCENT, high * 100 * PERCENT)


def _signed(change: Span, direction: int) -> Span:
    """A change as its word counts it: what falls by 3 has changed by -3."""
    if direction > 0 or change.low is None or change.high is None:
        return change
    return Span(-change.high, -change.low)
