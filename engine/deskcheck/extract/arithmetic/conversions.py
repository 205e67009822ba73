"""Conversions: one measure given again in another unit, "100 miles (160 km)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from msgspec.structs import replace

from deskcheck.extract.arithmetic.printed import Group, Row, Span, base, parts, step
from deskcheck.extract.numbers.nouns import unit_of
from deskcheck.extract.numbers.quantities import Quantity
from deskcheck.extract.text import Reading
from deskcheck.facts import Value

KINDS = frozenset(("distance", "weight"))
ADVERBS = frozenset(("wide", "long", "deep", "high", "tall", "away", "thick", "across"))
"""Words that may stand between a measure and its conversion: "6 feet tall (1.83 m)"."""


def conversions(reading: Reading, quantities: Sequence[Quantity]) -> Iterator[Group]:
    """Every measure that stands in brackets, or after ", or", behind one in another unit."""
    for index in range(1, len(quantities)):
        own = quantities[index]
        if own.kind in KINDS:
            original = quantities[index - 1]
            if original.sentence == own.sentence and _converts(reading, original, own):
                before = quantities[index - 2] if index > 1 else None
                yield from _group(reading, before, original, own)


def _converts(reading: Reading, original: Quantity, own: Quantity) -> bool:
    if original.kind != own.kind or original.role == "rate" or own.role == "rate":
        return False
    lower = reading.lower
    gap = lower[_past_adverb(lower, original.last) : own.first]
    at = _past_adverb(lower, own.last)
    bracket = gap == ["("] and lower[at : at + 1] in ([")"], [";"], [","], ["/"])
    return (bracket or gap in ([",", "or"], ["/"])) and _plain(reading, original, own)


def _past_adverb(lower: list[str], index: int) -> int:
    """The token after an adverb of size at a token: "6 feet tall", "914-metre-high"."""
    at = index + (lower[index : index + 1] == ["-"])
    return at + 1 if lower[at : at + 1] and lower[at] in ADVERBS else index


def _plain(reading: Reading, original: Quantity, own: Quantity) -> bool:
    """Whether the two are printed in units of different names."""
    one = unit_of(reading, original.first, original.last)
    other = unit_of(reading, own.first, own.last)
    return bool(one) and bool(other) and one != other


def _group(
    reading: Reading, before: Quantity | None, original: Quantity, own: Quantity
) -> Iterator[Group]:
    printed, converted = parts(reading, original), parts(reading, own)
    if not printed or not converted:
        return
    span, first = _original(reading, original), original.first
    if before is not None and before.last == first and _feet(reading, before, original):
        span, first = _plus(span, base(parts(reading, before)[0])), before.first
    span = span.widened(step(reading, converted[-1]) / 2)
    kind, unit = own.kind, own.unit
    name = unit_of(reading, original.first, original.last)
    as_printed = _original(reading, original).interval() if first == original.first else None
    implied = span.interval()
    exact = replace(original.value, text=name)
    if as_printed is None:
        exact = Value(kind, implied, implied, unit, name)
    number = own.sentence
    text = unit_of(reading, own.first, own.last)
    yield (
        Row(
            own.first, own.last, number, "conversion", "value", replace(own.value, text=text),
            own.hedge,
        ),
        Row(
            first, original.last, number, "conversion", "by its original",
            Value(kind, implied, implied, unit, name),
        ),
        Row(first, original.last, number, "conversion", "original", exact, original.hedge),
    )  # fmt: skip


def _original(reading: Reading, quantity: Quantity) -> Span:
    """The printed value or range of a measure with the rounding of its last digits."""
    printed = parts(reading, quantity)
    factor = Fraction(printed[-1].unit.factor)
    ends = [m.low * (factor if m.unit.kind == "number" else m.unit.factor) for m in printed]
    return Span(min(ends), max(ends)).widened(step(reading, printed[-1], kept=0) / 2)


def _plus(span: Span, more: int | Fraction) -> Span:
    low, high = span
    return Span(None if low is None else low + more, None if high is None else high + more)


def _feet(reading: Reading, before: Quantity, own: Quantity) -> bool:
    """Whether two measures are one: "6 feet 2 inches", "12 pounds 3 ounces"."""
    if before.kind != own.kind:
        return False
    units = (unit_of(reading, q.first, q.last) for q in (before, own))
    return tuple(units) in (("foot", "inch"), ("pound", "ounce"), ("metre", "centimetre"))
