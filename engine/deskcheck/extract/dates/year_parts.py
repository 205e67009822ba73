"""Parts of a year: "the third quarter of 2019", "Q3", "the first half of 2020", "last fall"."""

from __future__ import annotations

from deskcheck.extract.dates.calendar import calendar_date, quarter_days, season_days
from deskcheck.extract.dates.daymention import DateMention, Grain, Precision, Window, bare
from deskcheck.extract.dates.periods import period
from deskcheck.extract.dates.portions import STANDS_ALONE, portion_before, portion_of
from deskcheck.extract.dates.years import stated_year
from deskcheck.extract.numbers.number_words import HYPHENS
from deskcheck.facts import Interval

ORDERED = {"first": 1, "second": 2, "third": 3, "fourth": 4}


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
        if window.word(last) in RESULTS:
            days = min(choices, key=lambda c: abs((c.high or 0) - published))
        elif window.tense(first, last) == "future":
            days = next(c for c in choices if c.high is not None and c.high >= published)
        else:
            days = [c for c in choices if c.low is not None and c.low <= published][-1]
    grain: Grain = "quarter" if parts == 4 else "half"
    relative = not year or window.word(last - 1) == "year"
    return window.mention(first, last, days, "relative", relative=relative, grain=grain)


RESULTS = frozenset(
    "results earnings profit profits sales revenue revenues loss losses figures numbers income "
    "report reports".split()
)
"""What is told of a quarter that has just ended, or soon will."""


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


def season(window: Window, index: int) -> DateMention | None:
    """Read "last fall", "this summer", "the winter of 2019", "spring 2022", "in the spring"."""
    if window.told is not None:
        window = window._replace(published=window.told)
    name, before = bare(window.word(index)), window.word(index - 1)
    year, last = _season_year(window, index + 1)
    portion, first = portion_before(window, index)
    if portion and year is None and first == index - 1:
        before = "the"  # "in late spring"
    if year is None and before not in SEASON_SHIFTS:
        return None
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
