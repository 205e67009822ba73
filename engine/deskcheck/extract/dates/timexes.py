"""Every expression of time as TIMEX3 types and writes it."""

from __future__ import annotations

from msgspec import Struct

from deskcheck.extract.dates import dates
from deskcheck.extract.dates.calendar import calendar_date
from deskcheck.extract.numbers.quantities import quantities
from deskcheck.extract.text import Reading


class Timex(Struct, frozen=True):
    """An expression of time at code points `start` to `end`; `seconds` of a length."""

    start: int
    end: int
    type: str
    value: str | None
    seconds: float | None = None


def timexes(reading: Reading, week_starts_on: int = 0) -> list[Timex]:
    """Every expression of time of a text, in order of place."""
    found = []
    days = dates(reading, week_starts_on)
    for day in days:
        value = None
        if day.named and day.named.low is not None:
            value = calendar_date(day.named.low).isoformat()
        found.append(Timex(day.start, day.end, "DATE", value))
    for quantity in quantities(reading, days):
        if quantity.kind == "length of time" and quantity.value.printed:
            printed = quantity.value.printed
            if printed.low is not None and printed.high is not None:
                seconds = (printed.low + printed.high) / 2
                found.append(
                    Timex(quantity.start, quantity.end, "DURATION", f"PT{seconds}S", seconds)
                )
    return sorted(found, key=lambda timex: timex.start)
