"""Which quotations are worth comparing: those that share two content words in a row.

A pair of words that few quotations have makes candidates of every two of them. One that a crowd
has ("prime minister") is looked up for a quotation only where it is among the rarest that the
quotation has, and only the nearest in time, and of the same speaker, are taken. So the candidates
of one quotation are bounded, and all of them grow as the run does.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from heapq import nsmallest
from itertools import combinations

from msgspec import Struct

CROWD = 24
"""A pair of words in more quotations than this makes no candidates of every two of them."""
PROBED = 4
"""Of a quotation's pairs of words, so many of the rarest are looked up in their crowd."""
RECENT = 31
"""Articles further apart than so many days must credit one speaker for words to be one statement:
formulas come back ("a threat to peace and security").
"""
NEAREST = 12
"""So many quotations of a crowd are candidates on either side, in order of time."""

WordPair = tuple[str, str]


class Row(Struct, frozen=True):
    """A quotation as blocking sees it: its pairs of content words, its day, its speaker's surname.

    The day is in days since 1970-01-01, None when unknown; the surname "" when nobody is credited.
    """

    pairs: frozenset[WordPair]
    day: int | None
    speaker: str


def candidates(rows: Sequence[Row]) -> set[tuple[int, int]]:
    """Places of every two rows to compare, the lower first. `rows` stand in order of time."""
    held: defaultdict[WordPair, list[int]] = defaultdict(list)
    for place, row in enumerate(rows):
        for pair in row.pairs:
            held[pair].append(place)
    found: set[tuple[int, int]] = set()
    for places in held.values():
        if 1 < len(places) <= CROWD:
            every = combinations(places, 2)
            at_once = _near_days(rows[places[0]].day, rows[places[-1]].day)
            found.update(
                every if at_once else ((a, b) for a, b in every if _near(rows[a], rows[b]))
            )
    found.update((a, b) for a, b in _of_crowds(rows, held) if _near(rows[a], rows[b]))
    return found


def _near(one: Row, other: Row) -> bool:
    """Whether two rows are of one time or of one speaker."""
    if one.day is None or other.day is None or _near_days(one.day, other.day):
        return True
    return one.speaker != "" and one.speaker == other.speaker


def _near_days(one: int | None, other: int | None) -> bool:
    """Whether two days are known, and near."""
    return one is not None and other is not None and abs(one - other) <= RECENT


def _of_crowds(rows: Sequence[Row], held: dict[WordPair, list[int]]) -> Iterator[tuple[int, int]]:
    """The candidates that pairs of words in many quotations make."""
    spoken: defaultdict[tuple[WordPair, str], list[int]] = defaultdict(list)
    for pair, places in held.items():
        if len(places) > CROWD:
            for place in places:
                spoken[pair, rows[place].speaker].append(place)
    if not spoken:
        return
    for place, row in enumerate(rows):
        for pair in nsmallest(PROBED, row.pairs, key=lambda pair: (len(held[pair]), pair)):
            if len(held[pair]) > CROWD:
                yield from _beside(place, held[pair])
                yield from _beside(place, spoken[pair, row.speaker])


def _beside(place: int, places: list[int]) -> Iterator[tuple[int, int]]:
    """A place with the nearest on either side of it."""
    at = bisect_left(places, place)
    for other in places[max(0, at - NEAREST) : at]:
        yield other, place
    for other in places[at + 1 : at + 1 + NEAREST]:
        yield place, other
