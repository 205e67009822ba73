"""Dates that count from the publication: weekdays, "today", "this afternoon"."""

from __future__ import annotations

from collections.abc import Callable

from deskcheck.extract.dates.calendar import MONTHS, SEASONS, WEEKDAYS, day_of, week_days
from deskcheck.extract.dates.daymention import DateMention, Window, bare
from deskcheck.extract.dates.offsets import DAYPARTS, PARTS, ago, day, moved, now, offset_word
from deskcheck.extract.dates.periods import SHIFTS, period, weekend
from deskcheck.extract.dates.tense import Tense, announced
from deskcheck.extract.dates.year_parts import lettered, part_of_year, season
from deskcheck.facts import Interval

DEICTIC: dict[str, int] = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
NAMED_DAYS = frozenset("black good ash bloody cyber super easter palm holy shrove boxing".split())


def weekday(window: Window, index: int) -> DateMention | None:
    """The day of the week at token `index`: on or before publication, after it when future."""
    name = WEEKDAYS[bare(window.word(index))]
    before, after = window.word(index - 1), window.word(index + 1)
    if not window.capital(index) or (before in NAMED_DAYS and window.capital(index - 1)):
        return None
    short = not bare(window.word(index)).endswith("day")
    if before in ("every", "each") or (short and after not in (".", ",")) or _dated(window, index):
        return None
    first, last = index, index + 1
    part = PARTS.get(bare(after), "")
    last += bool(part)
    if before in ("early", "late"):
        first, before = index - 1, window.word(index - 2)
    modifier = before if before in ("last", "next", "this", "coming", "past") else ""
    first -= bool(modifier)
    first -= modifier == "coming" and window.word(first - 1) in ("this", "the")
    week = _week_after(window, last)
    owns = window.word(last - 1).endswith("'s") and not modifier
    tense: Tense = "past" if owns or modifier == "last" else window.tense(first, last)
    days: Interval | None = None
    if window.published is not None:
        future = tense == "future" or _is_morrow(window, name, (first, last), owns=owns)
        day = _weekday_day(window, name, modifier, future, window.published)
        if week is not None:
            around = week_days(window.published + 7 * week, window.week_starts_on).low or 0
            day = day_of(name, around, future=True)
        days = Interval.exactly(day)
    if week is not None:
        last += 2 + (window.word(last) == "of")
    return window.mention(
        first, last, days, "weekday", relative=True, weekday=name, tense=tense, daypart=part
    )


def _is_morrow(window: Window, name: int, place: tuple[int, int], *, owns: bool) -> bool:
    """Whether the name of the morrow's weekday means the morrow though no verb is future.

    Of what was said six days ago no news tells ("said Friday" of a Thursday: the place is ahead,
    or the date of the page behind), and what is to come may own a day ("Friday's vote").
    """
    if window.published is None or (window.published + 1 - name + 3) % 7:
        return False
    return owns or announced(window.reading, *place, window.begin, window.stop)


def _weekday_day(window: Window, name: int, modifier: str, future: bool, published: int) -> int:
    if modifier in ("last", "past"):
        return day_of(name, published - 1, future=False)
    if modifier in ("next", "coming"):
        return day_of(name, published + 1, future=True)
    return day_of(name, published, future=future)


def _dated(window: Window, index: int) -> bool:
    """Whether a date with a month follows, which takes the day of the week: "Tuesday, Dec. 7"."""
    at = index + 1
    while window.word(at) in (",", ".", "the"):
        at += 1
    if bare(window.word(at)) in MONTHS:
        return window.word(at + 1).isdigit() or window.word(at + 1) == "."
    ended = window.word(at + 1) in ("st", "nd", "rd", "th")
    month = at + 1 + ended + (window.word(at + 1 + ended) == "of")
    return window.word(at).isdigit() and bare(window.word(month)) in MONTHS


def _week_after(window: Window, last: int) -> int | None:
    """The week named after a day: "Tuesday last week", "Friday of next week"."""
    at = last + (window.word(last) == "of")
    if bare(window.word(at + 1)) == "week" and window.word(at) in ("last", "this", "next"):
        return SHIFTS[window.word(at)]
    return None


def deictic(window: Window, index: int) -> DateMention:
    """Read "today", "yesterday evening", "tomorrow"."""
    word = bare(window.word(index))
    last = index + 1 + (bare(window.word(index + 1)) in DAYPARTS)
    first = index - (window.word(index - 1) in ("early", "late"))
    return _shifted(window, first, last, DEICTIC[word], "TNI" if word == "tonight" else "")


def _shifted(window: Window, first: int, last: int, shift: int, part: str = "") -> DateMention:
    published = window.published
    days = None if published is None else Interval.exactly(published + shift)
    part = part or PARTS.get(bare(window.word(last - 1)), "")
    return window.mention(first, last, days, "relative", relative=True, daypart=part)


def daypart(window: Window, index: int) -> DateMention | None:
    """Read "this afternoon", "last night", "the next morning"."""
    before = window.word(index - 1)
    if before == "this":
        return _shifted(window, index - 1, index + 1, 0)
    if before == "last" and bare(window.word(index)) in ("night", "evening"):
        return _shifted(window, index - 1, index + 1, -1)
    return offset_word(window, index, index + 1)


READERS: dict[str, Callable[[Window, int], DateMention | None]] = {
    word + ending: reader
    for words, reader in (
        (WEEKDAYS, weekday),
        (DEICTIC, deictic),
        (DAYPARTS, daypart),
        (SEASONS, season),
        (("week", "month", "year", "decade", "century"), period),
        (("quarter", "half"), part_of_year),
        (("day",), day),
        (("weekend",), weekend),
    )
    for word in words
    for ending in ("", "'s")
}
READERS |= {"ago": ago, "now": now, "q": lettered, "h": lettered}
READERS |= dict.fromkeys(("earlier", "later", "before", "after", "afterwards"), moved)
