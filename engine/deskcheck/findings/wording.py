"""Values in words: `50 to under 60 min`, `up to 175,000`, `9–10 Jan 2022`."""

from __future__ import annotations

from datetime import date, timedelta

from deskcheck.facts import BASE_UNIT, Interval, Value

_EPOCH = date(1970, 1, 1)
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_LENGTHS = ((1_000_000, "km"), (1000, "m"), (10, "cm"), (1, "mm"))
_WEIGHTS = ((10**9, "t"), (10**6, "kg"), (1000, "g"), (1, "mg"))
_DAYS_A_YEAR = 365.2425


def value_in_words(value: Value) -> str:
    """A value with its hedge: what every reading lies between, or the canonical words."""
    if value.possible is None:
        return value.text
    return interval_in_words(value.possible, value.kind, value.unit)


def interval_in_words(interval: Interval, kind: str, unit: str = "") -> str:
    """An interval of a kind of value, in base units, as an editor would write it."""
    if kind == "day":
        return _days(interval)
    low, high = interval.low, interval.high
    if low is not None and low == high:
        return _join(*_amount(low, kind, unit))
    if high is None:
        if low is None:
            return "any value"
        return ("over " if interval.low_open else "at least ") + _join(*_amount(low, kind, unit))
    last = _amount(high, kind, unit)
    if low is None or (low == 0 and not interval.low_open):
        return ("under " if interval.high_open else "up to ") + _join(*last)
    first = _amount(low, kind, unit)
    shared = first[1:] == last[1:] != ("", "") or kind in ("number", "decimal")
    start = first[1] + first[0] if shared else _join(*first)
    end = last[0] + last[2] if shared else _join(*last)
    over, to = "over " if interval.low_open else "", " to under " if interval.high_open else " to "
    return f"{over}{start}{to}{end}"


def day_in_words(day: int) -> str:
    """A day since 1970-01-01: `10 Jan 2022`; far outside the calendar the plain number."""
    known = calendar_day(day)
    return f"{known.day} {_MONTHS[known.month - 1]} {known.year}" if known else f"day {day}"


def calendar_day(day: int) -> date | None:
    """A day since 1970-01-01, None outside the years 1 to 9999."""
    try:
        return _EPOCH + timedelta(days=day)
    except OverflowError:
        return None


def _days(interval: Interval) -> str:
    low, high = interval.low, interval.high
    if low is not None and interval.low_open:
        low += 1
    if high is not None and interval.high_open:
        high -= 1
    if low is None or high is None:
        if high is not None:
            return f"by {day_in_words(high)}"
        return f"from {day_in_words(low)}" if low is not None else "any day"
    start, end = day_in_words(low).split(), day_in_words(high).split()
    if low >= high:
        return " ".join(start)
    if start[2:] == end[2:] and len(start) == 3:
        start = start[:1] if start[1] == end[1] else start[:2]
    dash = "–" if len(start) == 1 else " – "
    return " ".join(start) + dash + " ".join(end)


def _join(number: str, before: str, after: str) -> str:
    return f"{before}{number}{after}"


def _amount(value: int, kind: str, unit: str) -> tuple[str, str, str]:
    """A number and the unit before and after it."""
    if kind == "length of time":
        return _duration(value)
    if kind == "amount of money":
        cents = value % 100
        number = f"{value // 100:,}" + (f".{cents:02}" if cents else "")
        return number, f"{unit} " if unit else "", ""
    if kind == "decimal":
        return _decimal(value, BASE_UNIT[kind][1]), "", ""
    if kind == "percentage":
        return _decimal(value, 1000), "", "%"
    if kind == "age":
        return f"{round(value / _DAYS_A_YEAR)}", "", " years"
    if kind in ("distance", "weight"):
        scales = _LENGTHS if kind == "distance" else _WEIGHTS
        size, name = next((s for s in scales if abs(value) >= s[0]), scales[-1])
        return _decimal(value, size), "", f" {name}"
    return f"{value:,}", "", ""


def _decimal(value: int, size: int) -> str:
    whole, rest = divmod(abs(value), size)
    digits = f"{rest:0{len(str(size)) - 1}}".rstrip("0") if rest else ""
    return ("-" if value < 0 else "") + f"{whole:,}" + (f".{digits}" if digits else "")


def _duration(seconds: int) -> tuple[str, str, str]:
    """Minutes below two hours, hours below two days, where they come out even."""
    if seconds % 60 or seconds == 0:
        if abs(seconds) < 60:
            return f"{seconds}", "", " min" if seconds == 0 else " s"
        minutes, rest = divmod(seconds, 60)
        return f"{minutes:,} min {rest} s", "", ""
    if abs(seconds) < 7200:
        return f"{seconds // 60}", "", " min"
    if seconds % 86400 == 0 and abs(seconds) >= 172_800:
        return f"{seconds // 86400:,}", "", " days"
    hours, rest = divmod(seconds, 3600)
    return (f"{hours:,} h {rest // 60} min", "", "") if rest else (f"{hours:,}", "", " h")
