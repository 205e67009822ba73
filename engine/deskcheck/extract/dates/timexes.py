"""Every expression of time as TIMEX3 types and writes it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from deskcheck.extract.dates import dates
from deskcheck.extract.dates.anchored import Anchors
from deskcheck.extract.dates.calendar import MONDAY
from deskcheck.extract.dates.clock import Clock, clocks
from deskcheck.extract.dates.daymention import DateMention
from deskcheck.extract.dates.lengths import lengths
from deskcheck.extract.dates.lists import listed
from deskcheck.extract.dates.offsets import PARTS
from deskcheck.extract.dates.repetitions import pointers
from deskcheck.extract.numbers.quantities import quantities
from deskcheck.extract.text import Reading


class Timex(NamedTuple):
    """An expression of time at code points `start` to `end`.

    `type` is DATE, TIME, DURATION or SET; `value` None for a date that counts from an unknown one;
    `seconds` the length of a duration that says it.
    """

    start: int
    end: int
    type: str
    value: str | None
    seconds: float | None = None


class _Found(NamedTuple):
    first: int
    last: int
    type: str
    value: str | None
    seconds: float | None = None


LETTERS = {"week": "W", "month": "M", "quarter": "Q", "decade": "0Y", "century": "00Y"}
"""Units of rolling periods: "the past decade" is ten years."""
ANCHORED = ("before", "after")
"""Words that tie a length to what follows: in "a day after the vote" the length stands alone."""


def timexes(reading: Reading, week_starts_on: int = MONDAY) -> list[Timex]:
    """Every expression of time of a text, in order of place; none overlap.

    Where several readings overlap, a set or a pointer wins over a date, that over a length.
    """
    mentions = dates(reading, week_starts_on)
    amounts = quantities(reading, mentions)
    pointed = [_Found(*found) for found in pointers(reading)]
    dated = list(_timed(mentions, clocks(reading), reading))
    spanned = [
        _Found(each.first, each.last, "DURATION", each.value, each.seconds)
        for each in lengths(reading, amounts)
    ]
    kept: list[_Found] = []
    taken: set[int] = set()
    for found in (*pointed, *dated, *spanned):
        tokens = range(found.first, found.last)
        if taken.isdisjoint(tokens):
            taken.update(tokens)
            kept.append(found)
    return [_timex(reading, found) for found in sorted(kept)]


def _timex(reading: Reading, found: _Found) -> Timex:
    end = reading.end[found.last - 1]
    if reading.lower[found.last - 1].endswith("'s"):
        end -= 2
    return Timex(reading.start[found.first], end, *found[2:])


def _timed(mentions: list[DateMention], hours: list[Clock], reading: Reading) -> Iterator[_Found]:
    """Dates with the times of day that stand right beside them, and those that stand alone."""
    before = {clock.last: clock for clock in hours}
    after = {clock.first: clock for clock in hours}
    anchors = Anchors(reading)
    used: set[int] = set()
    for index, mention in enumerate(mentions):
        if mention.counted and reading.lower[mention.last - 1] in ANCHORED:
            continue
        following = mentions[index + 1] if index + 1 < len(mentions) else None
        value = anchors.value(mention, following)
        if mention.rolling:
            value = f"P1{LETTERS.get(mention.grain, 'Y')}"
            yield _Found(mention.core, mention.last, "DURATION", value)
            continue
        clock = before.get(mention.core) or after.get(mention.last)
        if clock is not None and clock.first not in used and mention.grain == "day":
            used.add(clock.first)
            first, last = min(mention.core, clock.first), max(mention.last, clock.last)
            yield _Found(first, last, "TIME", value and value.partition("T")[0] + clock.value)
            continue
        yield from _dated(reading, mention, value)
    for clock in hours:
        if clock.first not in used:
            day = anchors.day_at(clock.first)
            yield _Found(clock.first, clock.last, "TIME", day + clock.value)


def _dated(reading: Reading, mention: DateMention, value: str | None) -> Iterator[_Found]:
    """A date: its parts where it lists several, with the part of the day before it."""
    parts = listed(reading, mention)
    if parts:
        for first, last, written in parts:
            yield _Found(first, last, "DATE", written)
        return
    first, part = mention.core, mention.daypart
    if mention.grain == "day" and not part:
        first, part = _part_before(reading, first)
        value = value and value + part
    yield _Found(first, mention.last, "TIME" if part else "DATE", value)


def _part_before(reading: Reading, first: int) -> tuple[int, str]:
    """The part of a day named before it: "the night of May 10"."""
    lower = reading.lower
    if first < 2 or lower[first - 1] != "of" or lower[first - 2] not in PARTS:
        return first, ""
    at = first - 2
    return at - (at > 0 and lower[at - 1] == "the"), PARTS[lower[first - 2]]
