"""Dates some way off: from publication ("two weeks ago") or another date ("a day earlier")."""

from __future__ import annotations

from math import ceil

from deskcheck.extract.dates.daymention import DateMention, Grain, Window, bare
from deskcheck.extract.numbers import measures
from deskcheck.extract.numbers.hedges import hedge_before
from deskcheck.extract.numbers.measured import Measure
from deskcheck.extract.numbers.ranges import ranged
from deskcheck.facts import Interval

DAYPARTS = frozenset(
    ["morning", "afternoon", "evening", "night", "nights", "noon", "midday", "lunchtime"]
)
OFFSETS: dict[str, int] = {
    "previous": -1,
    "preceding": -1,
    "next": 1,
    "following": 1,
} | dict.fromkeys(("same", "that"), 0)
DAY = 86400
SLACK: tuple[tuple[int, int], ...] = (
    (3650 * DAY, 1825),
    (365 * DAY, 182),
    (30 * DAY, 15),
    (7 * DAY, 3),
)
"""Seconds in the unit of "N units ago" to the days by which it may be off."""
UNIT_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365, **dict.fromkeys(DAYPARTS, 1)}
GRAINS: tuple[tuple[int, Grain], ...] = (
    (3650 * DAY, "year"),
    (365 * DAY, "year"),
    (30 * DAY, "month"),
    (7 * DAY, "week"),
)
"""Seconds in the unit of "N units ago" to how fine that is."""
PARTS = {
    "morning": "TMO",
    "afternoon": "TAF",
    "evening": "TEV",
    "night": "TNI",
    "nights": "TNI",
    "noon": "T12:00",
    "midday": "T12:00",
    "lunchtime": "T12:00",
}
"""Parts of a day as TIMEX3 writes them."""


def day(window: Window, index: int) -> DateMention | None:
    """Read "the day before", "the next day", "that same day"."""
    if window.word(index - 1) == "the" and window.word(index + 1) in ("before", "after", "earlier"):
        shift = 1 if window.word(index + 1) == "after" else -1
        if window.word(index - 2) in ("in", "during"):
            return None
        if window.word(index + 2) == ("tomorrow" if shift > 0 else "yesterday"):
            published = window.published
            two = None if published is None else Interval.exactly(published + 2 * shift)
            return window.mention(index - 1, index + 3, two, "relative", relative=True)
        return _offset(window, index - 1, index + 2, shift)
    return offset_word(window, index, index + 1)


def offset_word(window: Window, index: int, last: int) -> DateMention | None:
    """A period after "the previous", "the following", "that", "the same"."""
    before = window.word(index - 1)
    shift = OFFSETS.get(before)
    if shift is None or window.word(last) in ("before", "after"):
        return None
    first = index - 1
    if before == "same":
        first -= window.word(first - 1) in ("the", "that")
    elif before != "that":
        if window.word(first - 1) != "the":
            return None
        first -= 1
    if window.word(first - 1) in ("earlier", "later"):
        first -= 1
    return _offset(window, first, last, shift * UNIT_DAYS.get(bare(window.word(index)), 1))


def _offset(window: Window, first: int, last: int, shift: int) -> DateMention:
    unit = bare(window.word(last - 1))
    grain: Grain = "day"
    if unit in ("week", "month", "year"):
        grain = "week" if unit == "week" else "month" if unit == "month" else "year"
    return window.mention(
        first,
        last,
        None,
        "relative",
        relative=True,
        offset_days=shift,
        grain=grain,
        daypart=PARTS.get(unit, ""),
    )


def _grain(found: Measure) -> Grain:
    """How fine a length of time is: "two weeks ago" names a week."""
    seconds = found.unit.factor if found.unit.factor > 1 else found.low
    for least, grain in GRAINS:
        if seconds >= least:
            return grain
    return "day"


def _length_before(window: Window, index: int) -> Measure | None:
    """The length of time that ends right before token `index`."""
    lower = window.reading.lower
    for at in range(max(window.begin, index - 7), index):
        word = lower[at]
        if not (word[0].isalnum() or word == "½"):
            continue
        found = measures.measure(window.reading, at, window.begin, window.stop)
        if found is not None and found.last == index and found.unit.kind == "length of time":
            return ranged(window.reading, found, window.begin, index) or found
        if found is not None and found.unit.kind == "number":
            both = ranged(window.reading, found, window.begin, index)
            if both is not None and both.last == index and both.unit.kind == "length of time":
                return both
    return None


def ago(window: Window, index: int) -> DateMention | None:
    """Read "two weeks ago", "almost four years ago", "a decade ago"."""
    found = _length_before(window, index)
    if found is None:
        return None
    hedge = hedge_before(window.reading, found.first, window.begin)
    first = hedge[1] if hedge else found.first
    return _counted(window, first, index + 1, found, -1)


def now(window: Window, index: int) -> DateMention | None:
    """Read "three weeks from now"."""
    found = _length_before(window, index - 1) if window.word(index - 1) == "from" else None
    if found is None:
        return None
    return _counted(window, found.first, index + 1, found, 1)


def _counted(window: Window, first: int, last: int, found: Measure, sign: int) -> DateMention:
    """A date that lies a length of time from publication."""
    days = _away(window, found, sign)
    whole = days
    if days is not None and days.low is not None and days.high is not None:
        whole = Interval.exactly((days.low + days.high) // 2)
    return window.mention(
        first,
        last,
        days,
        "relative",
        relative=True,
        counted=True,
        whole=whole,
        grain=_grain(found),
    )


def _away(window: Window, found: Measure, sign: int) -> Interval | None:
    """The days that lie a length of time from publication, with the slack of its unit."""
    if window.published is None:
        return None
    low, high = found.low * found.unit.factor, found.high * found.unit.factor
    if low >= 500 * 365 * DAY or high >= 500 * 365 * DAY:
        return None
    slack = next((days for seconds, days in SLACK if found.unit.factor >= seconds), 0)
    if found.unit.unit == "second" and found.unit.factor == 1:
        slack = next((days for seconds, days in SLACK if low >= seconds), 0)
    near, far = int(low // DAY) - slack, ceil(high / DAY) + slack
    ends = sorted((window.published + sign * max(near, 0), window.published + sign * far))
    return Interval(ends[0], ends[1])


def moved(window: Window, index: int) -> DateMention | None:
    """Read "a day earlier", "two weeks later", "three days after": counted from another date."""
    found = _length_before(window, index)
    if found is None or found.low < 0 or found.low * found.unit.factor < DAY:
        return None
    shift = int(found.low * found.unit.factor // DAY)
    if shift > 500 * 365:
        return None
    sign = -1 if window.word(index) in ("earlier", "before", "previously") else 1
    return window.mention(
        found.first,
        index + 1,
        None,
        "relative",
        relative=True,
        offset_days=sign * shift,
        counted=True,
        grain=_grain(found),
    )
