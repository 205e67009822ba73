"""Periods and lengths of time as TIMEX3 writes them: "1998-Q3", "199X", "P2W", "PXD"."""

from __future__ import annotations

from deskcheck.extract.dates.calendar import calendar_date
from deskcheck.extract.dates.daymention import Grain
from deskcheck.extract.numbers.number_words import Rational

SEASON = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}
"""First months of seasons to their names."""
UNITS: tuple[tuple[str, int, str], ...] = (
    ("", 365 * 86400, "Y"),
    ("", 30 * 86400, "M"),
    ("", 7 * 86400, "W"),
    ("", 86400, "D"),
    ("T", 3600, "H"),
    ("T", 60, "M"),
    ("T", 1, "S"),
)
"""Before or after the T, seconds and letter of each unit, the longest first."""


def period_value(grain: Grain, day: int) -> str:
    """The period of that grain which holds a day."""
    date = calendar_date(day)
    year = f"{date.year:04}"
    if grain in ("week", "weekend"):
        iso = date.isocalendar()
        return f"{iso.year:04}-W{iso.week:02}" + "-WE" * (grain == "weekend")
    if grain == "month":
        return f"{year}-{date.month:02}"
    if grain == "season":
        first = date.month // 3 * 3 or 12
        return f"{date.year - (date.month < 3):04}-{SEASON[first]}"
    if grain == "quarter":
        return f"{year}-Q{(date.month + 2) // 3}"
    if grain == "half":
        return f"{year}-H{1 + (date.month > 6)}"
    if grain == "year":
        return year
    if grain == "decade":
        return f"{year[:3]}X"
    return year[:2] if grain == "century" else date.isoformat()


def length_value(seconds: Rational, unit: int) -> str:
    """A length of time, `unit` being the seconds of its largest printed unit: "PT5H30M"."""
    parts = {"": "", "T": ""}
    rest = seconds
    for side, size, letter in UNITS:
        if size > unit or rest <= 0 or (letter == "W" and size < unit):
            continue
        count = rest // size
        if count:
            parts[side] += f"{int(count)}{letter}"
            rest -= count * size
    return "P" + parts[""] + ("T" + parts["T"] if parts["T"] else "")


def vague_value(unit: int) -> str:
    """A length of an unsaid number of units: "PXD"."""
    side, letter = next((side, letter) for side, size, letter in UNITS if size <= unit)
    return f"P{side}X{letter}"
