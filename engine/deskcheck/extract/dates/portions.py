"""Parts of a period ("early", "the end of") and dates open to one side ("since", "prior to")."""

from __future__ import annotations

from msgspec.structs import replace

from deskcheck.extract.dates.daymention import DateMention, Prefix, Window
from deskcheck.extract.numbers.number_words import HYPHENS
from deskcheck.facts import Interval

PORTIONS: dict[str, str] = {
    "early": "early",
    "mid": "mid",
    "late": "late",
    "beginning": "early",
    "start": "early",
    "middle": "mid",
    "end": "late",
}
PREFIXES: dict[str, Prefix] = {
    "before": "before",
    "after": "after",
    "since": "since",
    "until": "until",
    "till": "until",
    "by": "by",
}
STANDS_ALONE = frozenset(
    "and or but when while with in at the a an he she it they we i that who which as "
    "for on to because if where after before until than".split()
)


def portion_before(window: Window, first: int) -> tuple[str, int]:
    """The part of a period named before it ("early", "the end of") and the first token then."""
    at = first - 1
    at -= window.word(at) in HYPHENS and window.tight(at)
    if window.word(at) == "of":
        if window.word(at - 1) in ("beginning", "start", "middle", "end"):
            start = at - 1 - (window.word(at - 2) == "the")
            return PORTIONS[window.word(at - 1)], start
        return _part_of_month(window, at - 1, first)
    if window.word(at) == "in" and window.word(at - 1) in ("early", "late"):
        return window.word(at - 1), at - 1
    return (window.word(at), at) if window.word(at) in ("early", "mid", "late") else ("", first)


WEEKS = {"first": 0, "opening": 0, "second": 7, "third": 14, "fourth": 21}
"""Days of a month before its weeks by number."""
CLOSING = frozenset(("last", "final", "closing", "dying"))
LATTER = frozenset(("second", "latter", "last"))


def _part_of_month(window: Window, at: int, first: int) -> tuple[str, int]:
    """The part of a month by its weeks, days or halves: "the last week of", "the first days of"."""
    unit, order = window.word(at), window.word(at - 1)
    known = order in CLOSING or order in WEEKS
    if unit == "week" and known:
        portion = "last week" if order in CLOSING else f"week {WEEKS[order]}"
    elif unit in ("days", "weeks") and (order in CLOSING or order in ("first", "opening")):
        portion = "late" if order in CLOSING else "early"
    elif unit == "half" and (order == "first" or order in LATTER):
        portion = "first half" if order == "first" else "last half"
    else:
        return "", first
    return portion, at - 1 - (window.word(at - 2) == "the")


def portion_of(days: Interval | None, portion: str) -> Interval | None:
    """The first ten days, the next ten or the rest of a month, a week or a half of it; thirds of
    anything else.
    """
    if days is None or not portion or days.low is None or days.high is None:
        return days
    length = days.high - days.low + 1
    if portion.startswith("week"):
        low = days.low + int(portion[5:])
        return Interval(low, low + 6)
    if portion == "last week":
        return Interval(days.high - 6, days.high)
    if portion.endswith("half"):
        middle = days.low + length // 2
        return Interval(days.low, middle - 1) if portion[0] == "f" else Interval(middle, days.high)
    third = 10 if 28 <= length <= 31 else -(-length // 3)
    if portion == "early":
        return Interval(days.low, days.low + third - 1)
    if portion == "mid":
        return Interval(days.low + third, days.low + 2 * third - 1)
    return Interval(days.low + 2 * third, days.high)


def prefixed(window: Window, mention: DateMention) -> DateMention:
    """A mention with the word before it that opens it to one side: "prior to 1954", "since May".

    Only where the date stands alone: in "before Thursday's call" the word belongs to the call.
    """
    at, days = mention.first - 1, mention.days
    word = window.word(at)
    prefix = PREFIXES.get(word)
    if word == "to" and window.word(at - 1) == "prior":
        prefix, at = "before", at - 1
    if prefix is None or mention.offset_days is not None or mention.counted:
        return mention
    after = window.word(mention.last)
    if window.reading.lower[mention.last - 1].endswith("'s") or (
        after[:1].isalnum() and after not in STANDS_ALONE
    ):
        return mention
    start = window.reading.start[at]
    if (
        days is not None
        and prefix == "before"
        and "end" in window.reading.lower[mention.core : mention.last]
    ):
        days = Interval(None, days.high)
    elif days is not None:
        days = _opened(days, prefix)
    return replace(mention, start=start, first=at, days=days, prefix=prefix)  # `core` stays


def _opened(days: Interval, prefix: Prefix) -> Interval:
    assert days.low is not None and days.high is not None
    if prefix == "before":
        return Interval(None, days.low - 1)
    if prefix == "after":
        return Interval(days.high + 1, None)
    return Interval(days.low, None) if prefix == "since" else Interval(None, days.high)
