"""Shares: the percentages of one whole that one sentence lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from deskcheck.extract.arithmetic.change_words import DIRECTIONS, PARTICLES, PHRASAL
from deskcheck.extract.arithmetic.printed import Group, Row
from deskcheck.extract.numbers.quantities import Quantity
from deskcheck.extract.text import Reading
from deskcheck.facts import Interval, Value

PERCENT = 1000
CLOSING = frozenset(
    "rest remaining remainder undecided unsure unknown unspecified abstained neither none others "
    "nobody blank".split()
)
"""Words of the last part of a whole: with one of them a list names every part."""
NEGATED = frozenset(("not", "no", "never", "nor", "don't", "didn't", "wouldn't", "without"))
"""Words that set the last part against the others: "and 20 percent did not vote"."""
COMPLETE = Interval(98 * PERCENT, 112 * PERCENT)
"""Where the sum of a list lies that does not say that it is complete."""
CLOSED = Interval(70 * PERCENT, 130 * PERCENT)
"""Where the sum of a list lies that says so; beyond, the parts are of different wholes."""
OTHER_BASES = frozenset(
    "top bottom compared versus from than since annual annually rate inflation tax "
    "interest discount chance growth margin error points point previously earlier "
    "year year's".split()
)
BARRIERS = frozenset((";", ":", "—", "?", "!"))
POINTS = frozenset(("exact", "about", "nearly", "just under", "just over"))
"""Hedges around one value."""
LONGEST = 14
"""How many tokens may stand between two parts of a list."""


def shares(reading: Reading, quantities: Sequence[Quantity]) -> Iterator[Group]:
    """Every list of percentages that are parts of one whole, each list one group.

    A list has three parts or more, or two of which the last is the rest. It must either say that it
    is complete ("the rest", "undecided", "did not vote") or come close to 100 percent.
    """
    index = 0
    while index < len(quantities):
        begin, number = index, quantities[index].sentence
        while index < len(quantities) and quantities[index].sentence == number:
            index += 1
        here = quantities[begin:index]
        if sum(q.unit == "percent" for q in here) > 0 and len(here) > 1:
            parts = _percentages(reading, here)
            if not _changes(reading, parts):
                yield from _lists(reading, parts)


def _percentages(reading: Reading, here: Sequence[Quantity]) -> list[Quantity]:
    """The percentages of a sentence, with bare numbers that lead up to one ("52, 31 and 20%")."""
    found: list[Quantity] = []
    waiting: list[Quantity] = []
    for quantity in here:
        if quantity.unit == "percent":
            found += (
                [_as_percent(q) for q in waiting] if _joined(reading, waiting, quantity) else []
            )
            found.append(quantity)
            waiting = []
        elif quantity.kind == "number" and quantity.hedge in POINTS:
            waiting.append(quantity)
        else:
            waiting = []
    return found


def _joined(reading: Reading, waiting: list[Quantity], last: Quantity) -> bool:
    row = [*waiting, last]
    gaps = [reading.lower[a.last : b.first] for a, b in pairwise(row)]
    return all(gap in ([","], ["and"], [",", "and"]) for gap in gaps)


def _as_percent(quantity: Quantity) -> Quantity:
    possible = quantity.value.possible
    assert possible is not None
    low, high = possible.low, possible.high
    bounds = Interval(low and low * PERCENT, high and high * PERCENT)
    return replace(quantity, value=Value("percentage", bounds, bounds, "percent"))


def _lists(reading: Reading, parts: list[Quantity]) -> Iterator[Group]:
    run: list[Quantity] = []
    for part in parts:
        if run and not _continues(reading, run[-1], part):
            yield from _whole(reading, run)
            run = []
        run.append(part)
    yield from _whole(reading, run)


def _continues(reading: Reading, one: Quantity, two: Quantity) -> bool:
    """Whether two percentages stand side by side in a list."""
    gap = reading.lower[one.last : two.first]
    if len(gap) > LONGEST or any(word in BARRIERS for word in gap):
        return False
    return any(word in ("and", ",", "while", "with", "but", "against") for word in gap)


def _whole(reading: Reading, run: list[Quantity]) -> Iterator[Group]:
    if len(run) < 2 or any(_apart(reading, part) for part in run):
        return
    sentence = reading.sentences[run[0].sentence]
    words = reading.lower[run[0].first : sentence.last]
    if any(word in OTHER_BASES for word in words):
        return
    closing = _tail(reading, run, sentence.last)
    closed = any(word in CLOSING for word in closing)
    if len(run) == 2 and not any(word in ("rest", "remaining", "remainder") for word in closing):
        return
    closed = closed or any(word in NEGATED for word in closing)
    total = sum(_middle(part) for part in run)
    within = CLOSED if closed else COMPLETE
    assert within.low is not None and within.high is not None
    if within.low <= total <= within.high:
        yield tuple(
            Row(
                q.first, q.last, q.sentence, "share", "value", replace(q.value, text="percent"),
                q.hedge,
            )
            for q in run
        )  # fmt: skip


def _changes(reading: Reading, parts: list[Quantity]) -> bool:
    """Whether the sentence says that something rose or fell; "up" does so before a number alone."""
    if not parts:
        return False
    sentence, lower = reading.sentences[parts[0].sentence], reading.lower
    starts = {part.first for part in parts}
    for index in range(sentence.first, sentence.last):
        word = lower[index]
        if word in PARTICLES:
            if index + 1 in starts and index and lower[index - 1] not in PHRASAL:
                return True
        elif word in DIRECTIONS:
            return True
    return False


def _tail(reading: Reading, run: list[Quantity], stop: int) -> list[str]:
    """The words around the last part."""
    last = run[-1]
    return reading.lower[run[-2].last : min(last.last + 8, stop)]


def _apart(reading: Reading, part: Quantity) -> bool:
    """Whether a percentage has no single value, or is over the whole."""
    possible = part.value.possible
    if possible is None or possible.low is None or possible.high is None:
        return True
    return part.hedge not in POINTS or (possible.low > 100 * PERCENT)


def _middle(part: Quantity) -> int:
    possible = part.value.possible
    assert possible is not None and possible.low is not None and possible.high is not None
    return (possible.low + possible.high) // 2
