"""Periods that count from publication: "last week", "the end of the year", "this summer"."""

from __future__ import annotations

from deskcheck.extract.dates.calendar import (
    WEEKDAYS,
    calendar_date,
    day_of,
    month_days,
    quarter_days,
    season_days,
    week_days,
    year_days,
)
from deskcheck.extract.dates.daymention import DateMention, Grain, Precision, Window, bare
from deskcheck.extract.dates.offsets import OFFSETS, UNIT_DAYS, offset_word
from deskcheck.extract.dates.portions import STANDS_ALONE, portion_before, portion_of
from deskcheck.extract.dates.years import century, stated_year
from deskcheck.extract.numbers.number_words import HYPHENS
from deskcheck.facts import Interval

SHIFTS: dict[str, int] = {
    "this": 0,
    "current": 0,
    "last": -1,
    "past": -1,
    "previous": -1,
    "latest": -1,
    "next": 1,
    "coming": 1,
}


GRAINS: dict[str, Grain] = {
    "week": "week",
    "month": "month",
    "quarter": "quarter",
    "year": "year",
    "decade": "decade",
    "century": "century",
}
RECORDED = frozenset(["of", "for", "with", "available", "on"])
"""What follows a period that records know last: "2019, the latest year with figures"."""
ORDERED = {"first": 1, "second": 2, "third": 3, "fourth": 4}


def period(window: Window, index: int) -> DateMention | None:
    """Read "this month", "late last week", "the end of the year", "earlier this year"."""
    name, at = bare(window.word(index)), index - 1
    at -= name == "year" and window.word(at) in ("fiscal", "financial", "calendar", "school")
    return _named(window, index, at, name)


def _named(window: Window, index: int, at: int, name: str) -> DateMention | None:
    """A period with the word at token `at` that places it."""
    first, before = at, window.word(at)
    shift = SHIFTS.get(before)
    defined = window.word(at - 1) == "the"
    rolling = before in ("past", "last", "next", "coming") and (
        defined or (before in ("past", "coming") and window.word(at - 1) == "this")
    )
    defined = defined and at == index - 1
    if name == "century" and (numbered := century(window, index)) is not None:
        return numbered
    if before in OFFSETS and (before not in ("next", "previous") or defined):
        return offset_word(window, index, index + 1) if name in UNIT_DAYS else None
    if before == "the":
        portion, at = portion_before(window, first)
        if not portion or at == first or name == "day":
            return None
        shift = 0
        if window.told is not None:
            window = window._replace(published=window.told)
    if shift is None or (before == "latest" and window.word(index + 1) in RECORDED):
        return None
    if defined and before == "last" and window.word(index + 1) == "of":
        return None  # "the last week of the campaign" is no last week
    first -= rolling or (before in ("latest", "current") and window.word(first - 1) == "the")
    portion, first = portion_before(window, first)
    bound = window.word(first - 1) if window.word(first - 1) in ("earlier", "later") else ""
    first -= bool(bound)
    if shift == 0 and _so_far(window, first, index + 1):
        bound = "earlier"
    named = _period_days(window, name, shift)
    days = _rolled(window, name, shift) if rolling else named
    return window.mention(
        first,
        index + 1,
        _cut(portion_of(days, portion), bound, window.published),
        "relative",
        relative=True,
        whole=named,
        grain=GRAINS[name],
        rolling=rolling and before in ("past", "coming"),
    )


def _so_far(window: Window, first: int, last: int) -> bool:
    """Whether a period is meant up to now: "so far this year", "this year to date"."""
    pairs = ((first - 2, first - 1), (last, last + 1))
    return any((window.word(a), window.word(b)) in UP_TO_NOW for a, b in pairs)


UP_TO_NOW = (("so", "far"), ("to", "date"))


def part_of_year(window: Window, index: int) -> DateMention | None:
    """Read "the third quarter of 2019", "fourth-quarter", "the first half of this year"."""
    at = index - 1
    at -= window.word(at) in HYPHENS
    number = ORDERED.get(window.word(at), 0)
    parts = 2 if bare(window.word(index)) == "half" else 4
    if not 0 < number <= parts:
        return period(window, index) if parts == 4 else None
    year, last = _year_of(window, index + 1)
    if (parts == 2 and last == index + 1) or window.word(last) in ("century", "mile"):
        return None
    if parts == 4 and window.word(index + 1) == "of" and last == index + 1:
        return None
    first = at - (window.word(at - 1) in ("the", "fiscal"))
    first -= window.word(first) == "fiscal" and window.word(first - 1) == "the"
    return _part_days(window, (first, last), (year, number, parts))


def _part_days(window: Window, place: tuple[int, int], asked: tuple[int, int, int]) -> DateMention:
    """The quarter or half of a year, 0 for the one that publication and tense call for."""
    (first, last), (year, number, parts) = place, asked
    days = None
    if year:
        days = quarter_days(year, number, parts)
    elif (published := window.published) is not None:
        this = calendar_date(published).year
        choices = [quarter_days(this + shift, number, parts) for shift in (-1, 0, 1)]
        begun = [c for c in choices if c.low is not None and c.low <= published]
        future = window.tense(first, last) == "future"
        days = choices[len(begun)] if future and len(begun) < 3 else begun[-1]
    grain: Grain = "quarter" if parts == 4 else "half"
    relative = not year or window.word(last - 1) == "year"
    return window.mention(first, last, days, "relative", relative=relative, grain=grain)


def lettered(window: Window, index: int) -> DateMention | None:
    """Read "Q3 2031", "Q1 of last year", "in Q4", "H1 2030": nothing that a maker calls so."""
    digit, letter = window.word(index + 1), window.word(index)
    parts = 4 if letter == "q" else 2
    if not (window.capital(index) and window.tight(index + 1) and digit in "1234"[:parts]):
        return None
    year, last = _year_of(window, index + 2)
    if not year and (parts == 2 or window.word(index - 1) not in QUARTER_CUES):
        return None
    return _part_days(window, (index, last), (year, int(digit), parts))


QUARTER_CUES = frozenset("in for of during since by this last next from to until and vs".split())
"""Words before "Q3" that make it a time where no year follows."""


def _year_of(window: Window, index: int) -> tuple[int, int]:
    """The year that a quarter or half is of, 0 when that is not said, and where its words end."""
    at = index + (window.word(index) in ("of", ","))
    if window.word(at) in ("this", "last", "next", "the") and bare(window.word(at + 1)) == "year":
        shift = {"last": -1, "next": 1}.get(window.word(at), 0)
        return (window.year() or -shift) + shift, at + 2
    at = at + (window.word(at) == "fiscal")
    stated = stated_year(window, at)
    return (stated, at + 1) if stated else (0, index)


def _period_days(window: Window, name: str, shift: int) -> Interval | None:
    if window.published is None:
        return None
    today = calendar_date(window.published)
    if name == "week":
        return week_days(window.published + 7 * shift, window.week_starts_on)
    if name == "month":
        return month_days(today.year, today.month + shift)
    if name == "quarter":
        low = month_days(today.year, (today.month - 1) // 3 * 3 + 1 + 3 * shift)
        high = month_days(today.year, (today.month - 1) // 3 * 3 + 3 + 3 * shift)
        return Interval(low.low, high.high)
    span = {"year": 1, "decade": 10, "century": 100}[name]
    low_year = today.year - (today.year % span if span > 1 else 0) + span * shift
    if not 1 <= low_year <= 9900:
        return None
    return Interval(year_days(low_year).low, year_days(low_year + span - 1).high)


def _rolled(window: Window, name: str, shift: int) -> Interval | None:
    """Read "the past week": so many days back from publication (or on)."""
    if window.published is None:
        return None
    length = {"week": 7, "month": 31, "quarter": 92, "year": 366, "decade": 3653}.get(name, 36525)
    ends = sorted((window.published, window.published + length * shift))
    return Interval(ends[0], ends[1])


def _cut(days: Interval | None, bound: str, published: int | None) -> Interval | None:
    """Read "earlier this year" ends with the publication, "later this year" starts with it."""
    if days is None or not bound or published is None or days.low is None or days.high is None:
        return days
    if not days.low <= published <= days.high:
        return days
    return Interval(days.low, published) if bound == "earlier" else Interval(published, days.high)


def weekend(window: Window, index: int) -> DateMention | None:
    """Read "the weekend", "this weekend", "last weekend": Saturday and Sunday."""
    before = window.word(index - 1)
    if before not in ("the", "this", "last", "next", "past", "coming"):
        return None
    led = before in ("past", "last", "coming") and window.word(index - 2) in ("the", "this")
    first = index - 1 - led
    future = before in ("next", "coming") or (
        before in ("the", "this") and window.tense(first, index + 1) == "future"
    )
    days = None
    if window.published is not None:
        saturday = WEEKDAYS["saturday"]
        low = day_of(saturday, window.published, future)
        days = Interval(low, low + 1)
    return window.mention(first, index + 1, days, "relative", relative=True, grain="weekend")


def season(window: Window, index: int) -> DateMention | None:
    """Read "last fall", "this summer", "the winter of 2019", "spring 2022", "in the spring"."""
    name, before = bare(window.word(index)), window.word(index - 1)
    year, last = _season_year(window, index + 1)
    if year is None and before not in SEASON_SHIFTS:
        return None
    portion, first = portion_before(window, index)
    led = not portion and first == index and before in SEASON_SHIFTS
    first -= led or window.word(first - 1) == "the"
    days = None
    if year:
        days = season_days(year, name)
    elif window.published is not None:
        if before == "the" and not _open(window, first, last):
            return None
        days = _season_near(window, name, SEASON_SHIFTS[before], (first, last))
    elif before == "the" and not _open(window, first, last):
        return None
    relative = not year or window.word(last - 1) == "year"
    part = portion_of(days, portion)
    precision: Precision = "relative" if relative else "month"
    return window.mention(
        first, last, part, precision, relative=relative, whole=days, grain="season"
    )


SEASON_SHIFTS = {"last": -1, "this": 0, "next": 1, "coming": 1, "the": 0}


def _open(window: Window, first: int, last: int) -> bool:
    """Whether "the spring" is a time: "in the spring", not "the spring collection"."""
    after = window.word(last)
    alone = not after[:1].isalnum() or after in STANDS_ALONE
    return alone and window.word(first - 1) in ("in", "during", "over", "by", "until", "since")


def _season_year(window: Window, last: int) -> tuple[int | None, int]:
    """The year that a season is of ("of 2019", "this year"), and where its words end."""
    at = last + (window.word(last) in ("of", ","))
    stated = stated_year(window, at)
    if stated is not None:
        return stated, at + 1
    if window.word(at) in ("last", "this", "next") and bare(window.word(at + 1)) == "year":
        year = window.year()
        shift = SEASON_SHIFTS[window.word(at)]
        return (0 if year is None else year + shift), at + 2
    return None, last


def _season_near(window: Window, name: str, shift: int, place: tuple[int, int]) -> Interval | None:
    """The season of that name around publication: the one before, the one after, or this one."""
    published, year = window.published, window.year()
    assert published is not None and year is not None
    choices = [season_days(year + add, name) for add in (-2, -1, 0, 1, 2)]
    ended = [c for c in choices if c.high is not None and c.high < published]
    starts = [c for c in choices if c.low is not None and c.low > published]
    current = [c for c in choices if c not in ended and c not in starts]
    if shift:
        return ended[-1] if shift < 0 else starts[0]
    future = window.tense(*place) == "future"
    return current[0] if current else starts[0] if future else ended[-1]
