"""Stated changes: "rose 12 percent to $3.2bn from $2.9bn", and what their figures imply."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

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
from deskcheck.extract.arithmetic.frames import Figure, Frame, frame
from deskcheck.extract.arithmetic.printed import Group, Row, Span, base, rounded, step
from deskcheck.extract.numbers.nouns import worded
from deskcheck.extract.numbers.quantities import Quantity
from deskcheck.extract.text import Reading
from deskcheck.facts import Interval, Kind, Value

PERCENT = 1000
"""Base units of one percent."""
PERCENTAGE: Kind = "percentage"


def changes(reading: Reading, quantities: Sequence[Quantity]) -> Iterator[Group]:
    """Every change that is stated with its amount, or with the levels before and after it."""
    index = 0
    while index < len(quantities):
        number, begin = quantities[index].sentence, index
        while index < len(quantities) and quantities[index].sentence == number:
            index += 1
        sentence = reading.sentences[number]
        here = list(quantities[begin:index])
        words = reading.lower[sentence.first : sentence.last]
        if not (DIRECTIONS.keys().isdisjoint(words) and FACTORS.keys().isdisjoint(words)):
            for found in _frames(reading, here):
                yield from _group(reading, found)


def _frames(reading: Reading, here: list[Quantity]) -> Iterator[Frame]:
    """The frames of one sentence; one that only repeats another's levels takes them over."""
    sentence, lower = reading.sentences[here[0].sentence], reading.lower
    inside = {token for q in here for token in range(q.first, q.last)}
    levels: Frame | None = None
    done = sentence.first
    for index in range(sentence.first, sentence.last):
        word = lower[index]
        if index < done or index in inside or not (word in DIRECTIONS or word in FACTORS):
            continue
        before = lower[index - 1] if index > sentence.first else ""
        if word in PARTICLES and before in PHRASAL:
            continue
        found = frame(reading, here, index)
        if found is None:
            continue
        bare = found.amount is not None and found.before is None and found.after is None
        if bare and levels is not None and lower[levels.last] == ",":
            found = found._replace(before=levels.before, after=levels.after)
        done = max(done, found.last)
        whole = found.before is not None and found.after is not None
        levels = found if whole and found.amount is None else None
        yield found


def _group(reading: Reading, found: Frame) -> Iterator[Group]:
    before, after, amount = found.before, found.after, found.amount
    factor = FACTORS.get(reading.lower[found.head])
    relative = amount is not None and amount.kind == PERCENTAGE
    if before is None and not (relative and after is not None):
        return
    if after is None or (before is not None and before.measure.unit[:2] != after.measure.unit[:2]):
        return
    if amount is not None and not relative and amount.kind != after.measure.unit.kind:
        return
    kind = after.measure.unit.kind
    direction = DIRECTIONS.get(reading.lower[found.head]) or (
        RISE if factor is not None and factor > 1 else FALL
    )
    implied, own = None, None
    if before is not None:
        old, new = _levels(reading, before, after, exact=amount is None and factor is None)
        if amount is not None:
            points = amount.unit != "percent" or not relative
            implied = _difference(old, new) if points else _relative(old, new)
        else:
            implied = _relative(old, new) if factor is not None else _difference(old, new)
        if implied is None:
            return
        implied = _signed(implied, direction)
    if amount is not None:
        own = replace(amount.value, text=worded(reading, amount) if relative else "")
        first, last, hedge = amount.first, amount.last, amount.hedge
        implied = implied and implied.widened(_half(reading, found))
    else:
        own = _factored(factor) if factor is not None else _some(after)
        first, last, hedge = found.head, found.head + 1, "exact"
        implied = implied and implied.widened(SLACK * 100 * PERCENT if factor is not None else 0)
    yield _rows(reading, Row(first, last, found.sentence, "stated change", "value", own, hedge),
                before, after, implied, KIND_NAMES.get(kind, ""))  # fmt: skip


def _rows(
    reading: Reading,
    own: Row,
    before: Figure | None,
    after: Figure,
    implied: Span | None,
    kind: str,
) -> Group:
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


def _half(reading: Reading, found: Frame) -> Fraction:
    """Half of what the last digit of the stated amount is worth; whole counts are exact."""
    measure = found.measure
    if measure is None:
        return Fraction(0)
    unit = step(reading, measure)
    return Fraction(0) if measure.unit.kind == "number" and unit == 1 else unit / 2


def _levels(reading: Reading, before: Figure, after: Figure, exact: bool) -> tuple[Span, Span]:
    """The levels before and after, as printed if `exact`, else with their rounding."""
    if not exact:
        return rounded(reading, before.measure), rounded(reading, after.measure)
    old, new = base(before.measure), base(after.measure)
    return Span(old, old), Span(new, new)


def _difference(old: Span, new: Span) -> Span | None:
    if None in (*old, *new):
        return None
    assert old.low is not None and old.high is not None
    assert new.low is not None and new.high is not None
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


def _factored(factor: Fraction) -> Value:
    """The change of something that doubled or halved, in percent, without its sign."""
    percent = int(abs(factor - 1) * 100 * PERCENT)
    return Value(PERCENTAGE, Interval.exactly(percent), Interval.exactly(percent), "percent")


def _some(after: Figure) -> Value:
    """A change of which only the direction is said: anything above zero."""
    unit = after.measure.unit
    above = Interval(0, None, low_open=True)
    return Value(unit.kind, above, above, unit.unit)
