"""Lengths of time as TIMEX3 marks them: with "the past" and its like, vague ones too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from deskcheck.extract.dates.timex_values import length_value, vague_value
from deskcheck.extract.numbers import measures
from deskcheck.extract.numbers.durations import LONG
from deskcheck.extract.numbers.quantities import Quantity
from deskcheck.extract.numbers.units import TIME_UNITS
from deskcheck.extract.text import Reading, Sentence

LEADS = frozenset("past last next coming previous preceding following recent first final".split())
"""Words before a length that place it: "the past two months"."""
VAGUE = frozenset(
    "several few some many couple dozens decades years months weeks days hours minutes "
    "centuries seconds nights".split()
)
MODIFIERS = frozenset("about around nearly almost approximately roughly only just".split())
"""Hedges that TIMEX3 marks apart from the length."""
PLURALS = frozenset("days weeks months years decades hours minutes centuries nights".split())
LOOSE_BEFORE = frozenset("recent coming past following early subsequent ensuing".split())
LOOSE_AFTER = frozenset("before after following preceding leading since that".split())
"""Words before and after units that nothing counts."""


class Length(NamedTuple):
    """A length at tokens `first` to `last`, its TIMEX3 value and its seconds where it says them."""

    first: int
    last: int
    value: str
    seconds: float | None


def lengths(reading: Reading, amounts: Iterable[Quantity]) -> Iterator[Length]:
    """Every length of time of a text: those that say how long, then those that do not.

    What a rate is of ("$15 an hour") is one too.
    """
    taken: set[int] = set()
    for amount in amounts:
        if amount.kind == "length of time" and amount.role != "name":
            found = _said(reading, amount)
            taken.update(range(found.first, found.last))
            yield found
        elif amount.role == "rate" and reading.lower[amount.last - 2] in ("a", "an"):
            unit = TIME_UNITS.get(reading.lower[amount.last - 1])
            if unit is not None:
                yield Length(amount.last - 2, amount.last, length_value(unit, unit), float(unit))
    for sentence in reading.sentences:
        for index in range(sentence.first, sentence.last):
            if reading.lower[index] in PLURALS and index not in taken:
                first = _unsaid(reading, index, sentence)
                if first >= 0:
                    yield Length(first, index + 1, _vague(reading.lower[index]), None)


def _unsaid(reading: Reading, index: int, sentence: Sentence) -> int:
    """The first token of a length of unsaid many units, -1 for none: "in recent days".

    In "the weeks before the vote" the units stand alone.
    """
    lower = reading.lower
    before = lower[index - 1] if index > sentence.first else ""
    after = lower[index + 1] if index + 1 < sentence.last else ""
    if before in LOOSE_BEFORE and not (before == "early" and lower[index] == "hours"):
        return index - 1 - (index - 2 >= sentence.first and lower[index - 2] == "the")
    if after not in LOOSE_AFTER or (after == "that" and before != "the"):
        return -1
    return index if before.isalpha() or not before else -1


def _vague(unit: str) -> str:
    return vague_value(TIME_UNITS[unit])


def _said(reading: Reading, amount: Quantity) -> Length:
    lower, sentence = reading.lower, reading.sentences[amount.sentence]
    first, last = amount.first, amount.last
    while first < last - 1 and lower[first] in MODIFIERS:
        first += 1
    measure = next(
        (
            found
            for at in range(first, last)
            if (found := measures.measure(reading, at, sentence.first, sentence.last)) is not None
            and found.unit.kind == "length of time"
        ),
        None,
    )
    units = [TIME_UNITS[word] for word in lower[first:last] if word in TIME_UNITS]
    units += [LONG[word][0] for word in lower[first:last] if word in LONG]
    unit = max(units, default=0) or (60 if measure is None else int(measure.unit.factor))
    printed = amount.value.printed or amount.value.possible
    vague = any(word in VAGUE for word in lower[first:last] if word in ("several", "few", "some"))
    if measure is not None and measure.low == measure.high:
        seconds = measure.low * measure.unit.factor
        value = length_value(seconds, unit)
    elif measure is not None and not measure.ranged and (vague or measure.found is None):
        value, seconds = vague_value(unit), 0
    elif printed is not None and printed.low is not None and printed.high is not None:
        seconds = (printed.low + printed.high) // 2
        value = length_value(seconds, unit)
    else:
        value, seconds = vague_value(unit), 0
    return Length(_led(reading, first, sentence.first), last, value, float(seconds) or None)


def _led(reading: Reading, first: int, begin: int) -> int:
    """Where a length starts that "the past" places."""
    lower, at = reading.lower, first
    if at > begin and lower[at - 1] in LEADS:
        at -= 1
    if at < first and at > begin and lower[at - 1] in ("the", "these"):
        at -= 1
    return at
