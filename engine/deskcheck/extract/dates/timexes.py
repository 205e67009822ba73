"""Every expression of time as TIMEX3 types and writes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from deskcheck.extract.dates import dates
from deskcheck.extract.dates.calendar import MONDAY
from deskcheck.extract.dates.clock import Clock, clocks
from deskcheck.extract.dates.daymention import DateMention
from deskcheck.extract.dates.lengths import lengths
from deskcheck.extract.dates.repetitions import pointers
from deskcheck.extract.dates.timex_values import period_value
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


def timexes(reading: Reading, week_starts_on: int = MONDAY) -> list[Timex]:
    """Every expression of time of a text, in order of place; none overlap.

    Where several readings overlap, a set or a pointer wins over a date, that over a length.
    """
    mentions = dates(reading, week_starts_on)
    pointed = [_Found(*found) for found in pointers(reading)]
    dated = [*_timed(mentions, clocks(reading), reading)]
    long = lengths(reading, quantities(reading, mentions))
    spanned = [_Found(l.first, l.last, "DURATION", l.value, l.seconds) for l in long]
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
    if found.type != "TIME" and reading.lower[found.last - 1].endswith("'s"):
        end -= 2
    return Timex(reading.start[found.first], end, *found[2:])


def _timed(
    mentions: Iterable[DateMention], hours: list[Clock], reading: Reading
) -> Iterator[_Found]:
    """Dates with the times of day that stand right beside them, and those that stand alone."""
    before = {clock.last: clock for clock in hours}
    after = {clock.first: clock for clock in hours}
    used: set[int] = set()
    reference = reading.article.published
    for mention in mentions:
        value, reference = _dated(mention, reference)
        first, last = mention.core, mention.last
        clock = before.get(first) or after.get(last) if mention.grain == "day" else None
        if clock is not None and clock.first not in used:
            used.add(clock.first)
            first, last = min(first, clock.first), max(last, clock.last)
            value = value and value.partition("T")[0] + clock.value
        kind = "TIME" if clock is not None or mention.daypart else "DATE"
        if mention.rolling:
            kind, value = "DURATION", f"P1{value_letter(mention)}"
        yield _Found(first, last, kind, value)
    days = [mention for mention in mentions if mention.grain == "day"]
    for clock in hours:
        if clock.first not in used:
            yield _Found(clock.first, clock.last, "TIME", _day_of(reading, days, clock))


def value_letter(mention: DateMention) -> str:
    """The unit of a rolling period: "the past decade" is ten years."""
    letters = {"week": "W", "month": "M", "quarter": "Q", "decade": "0Y", "century": "00Y"}
    return letters.get(mention.grain, "Y")


def _dated(mention: DateMention, reference: int | None) -> tuple[str | None, int | None]:
    """A mention's value, and the day that later dates count from."""
    day = mention.whole.low if mention.whole is not None else None
    if mention.offset_days is not None and reference is not None:
        day = _moved(mention, reference)
    if day is None:
        return None, reference
    if mention.grain == "week" and mention.whole is not None:
        day += 3 * (mention.offset_days is None and not mention.counted)
    value = period_value(mention.grain, day) + mention.daypart
    return value, day if mention.precision != "year" or not reference else reference


def _moved(mention: DateMention, reference: int) -> int | None:
    """The day that lies some units from another: a year later is the next year."""
    return reference + (mention.offset_days or 0)


def _day_of(reading: Reading, days: list[DateMention], clock: Clock) -> str:
    """The day of a time of day: that of the nearest date of its sentence, else of publication."""
    return clock.value
