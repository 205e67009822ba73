"""Dates with a month or a year: "Jan. 10", "7 December 2021", "early June", "in 2014", ISO."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from deskcheck.extract import guards
from deskcheck.extract.calendar import MONTHS, WEEKDAYS, day_number, month_days, year_days
from deskcheck.extract.daymention import DateMention, Precision, Prefix, Window, bare
from deskcheck.extract.numerals import HYPHENS
from deskcheck.extract.ordinals import ENDINGS
from deskcheck.extract.tense import Tense
from deskcheck.facts import Interval

FULL = frozenset(name for name in MONTHS if len(name) > 4 or name in ("june", "july", "may"))
MONTH_CUES = frozenset(
    "in since until till last next this early late mid during through throughout "
    "every - by coming past of".split()
)
WEAK_CUES = frozenset(["the", "a", "an", "on", "from", "to", "and", "before", "after"])
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
LISTED = frozenset(["and", "to", "or", "through", "&", *HYPHENS])
STANDS_ALONE = frozenset(
    "and or but when while with in at the a an he she it they we i that who which as "
    "for on to because if where after before until than".split()
)


def month(window: Window, index: int) -> DateMention | None:
    """The date around the month name at token `index`."""
    number = MONTHS[bare(window.word(index))]
    if not _is_month(window, index):
        return None
    at = index + 1
    if window.word(at) == "." and _day(window, at + 1, both=True):
        at += 1
    first, last = index, index + 1
    listed = _days_after(window, at)
    if listed is None and (before := _days_before(window, index)) is not None:
        first, low, high = before
    elif listed is not None:
        low, high, last = listed
    else:
        low = high = 0
    year, last, said = _year_after(window, last, index)
    portion, first = portion_before(window, first) if not low else ("", first)
    modifier = ""
    if not low and not year and window.word(first - 1) in ("last", "next", "this", "coming"):
        modifier = window.word(first - 1)
        first -= 1
    weekday, first = _weekday_before(window, first) if low else (None, first)
    tense = window.tense(first, last) if not year else ""
    if modifier in ("last", "next", "coming"):
        tense = "past" if modifier == "last" else "future"
    days = _days(window, number, (low, high), year, tense, bool(modifier))
    if low and days is None and (year or window.published is not None):
        return None
    precision: Precision = "day" if low else "vague" if portion else "month"
    return window.mention(
        first,
        last,
        portion_of(days, portion),
        precision,
        relative=said or bool(modifier),
        weekday=weekday,
        tense=tense,
    )


def _is_month(window: Window, index: int) -> bool:
    """Whether a month's name is one here and not a verb ("may", "march") or a person ("June")."""
    name, before, after = bare(window.word(index)), window.word(index - 1), window.word(index + 1)
    if not window.capital(index):
        return False
    numbered = bool(_day(window, index + 1, both=True)) or _days_before(window, index) is not None
    if name not in FULL:
        return numbered or after == "."
    if numbered or (before in MONTH_CUES and (before != "of" or _names_part(window, index))):
        return True
    if name in ("may", "march"):
        weak = before in ("the", "a", "an") or bare(window.word(index - 2)) in MONTHS
        return weak and after not in ("for", "on", "of")
    return before in WEAK_CUES or not window.capital(index + 1) or before == ","


def _names_part(window: Window, index: int) -> bool:
    return window.word(index - 2) in {*PORTIONS, "month", "months", "part", "half", "days", "week"}


def _day(window: Window, index: int, both: bool = False) -> int:
    """The day of the month at a token, else 0; with `both`, a year counts as well."""
    word = window.word(index)
    if not word.isdigit() or not word.isascii():
        return 0
    if len(word) == 4 and both:
        return int(guards.year_at(window.reading, index, window.begin, window.stop) is not None)
    after = window.word(index + 1)
    if len(word) > 2 or not 1 <= int(word) <= 31 or after in guards.PERSONS or after == "%":
        return 0
    joined = window.tight(index + 1) and window.tight(index + 2)
    if (after in (":", "/") and joined) or after in guards.MERIDIEMS:
        return 0
    return int(word)


def _past_ending(window: Window, index: int) -> int:
    """The token after a day number and its ending ("9th")."""
    return index + 1 + (window.word(index + 1) in ENDINGS and window.tight(index + 1))


def _days_after(window: Window, index: int) -> tuple[int, int, int] | None:
    """The days listed from token `index` on, as lowest, highest and end: "9th and 10th"."""
    at = index + (window.word(index) == "the")
    low = high = _day(window, at)
    if not low:
        return None
    last = _past_ending(window, at)
    while True:
        link = window.word(last)
        more = _day(window, last + 1) if link in LISTED else 0
        if link == "," and _day(window, last + 1) > high:
            end = _past_ending(window, last + 1)
            more = _day(window, last + 1) if window.word(end) in ("and", ",", "&") else 0
            more = more if _day(window, end + 1) > more else 0
        if more <= high or bare(window.word(_past_ending(window, last + 1))) in MONTHS:
            return low, high, last
        high, last = more, _past_ending(window, last + 1)


def _days_before(window: Window, index: int) -> tuple[int, int, int] | None:
    """The days listed before a month, as first token, lowest and highest: "7-8 December"."""
    found = _one_before(window, index - (window.word(index - 1) == "of"))
    if found is None:
        return None
    first, low = found
    high = low
    if window.word(first - 1) in LISTED and (more := _one_before(window, first - 1)) is not None:
        if more[1] < low:
            first, low = more
    first -= window.word(first - 1) == "the" and first < index - 1
    return first, low, high


def _one_before(window: Window, index: int) -> tuple[int, int] | None:
    """The day number that ends right before token `index`: its token and value."""
    at = index - 1
    ended = window.word(at) in ENDINGS and window.tight(at)
    at -= ended
    word = window.word(at)
    if not word.isdigit() or not word.isascii() or len(word) > 2 or not 1 <= int(word) <= 31:
        return None
    if window.word(at - 1) in ("$", "£", "€", ".", ":", "/") and window.tight(at):
        return None
    return at, int(word)


def _year_after(window: Window, last: int, index: int) -> tuple[int, int, bool]:
    """The year printed after a date (0 without), where it ends, whether it was "this year"."""
    at = last
    if window.word(at) == "." and last == index + 1 and bare(window.word(index)) not in FULL:
        at += 1
    if window.word(at) in (",", "of"):
        at += 1
    elif window.word(at) in ("this", "last", "next") and bare(window.word(at + 1)) == "year":
        published = window.year()
        shift = {"last": -1, "this": 0, "next": 1}[window.word(at)]
        return (published + shift if published else 0), at + 2, True
    year = guards.year_at(window.reading, at, window.begin, window.stop) if at < window.stop else 0
    return (year, at + 1, False) if year else (0, last, False)


def portion_before(window: Window, first: int) -> tuple[str, int]:
    """The part of a period named before it ("early", "the end of") and the first token then."""
    at = first - 1
    at -= window.word(at) in HYPHENS and window.tight(at)
    if window.word(at) == "of":
        if window.word(at - 1) in ("beginning", "start", "middle", "end"):
            start = at - 1 - (window.word(at - 2) == "the")
            return PORTIONS[window.word(at - 1)], start
        return "", first
    if window.word(at) == "in" and window.word(at - 1) in ("early", "late"):
        return window.word(at - 1), at - 1
    return (window.word(at), at) if window.word(at) in ("early", "mid", "late") else ("", first)


def portion_of(days: Interval | None, portion: str) -> Interval | None:
    """The first ten days, the next ten or the rest of a month; thirds of anything else."""
    if days is None or not portion or days.low is None or days.high is None:
        return days
    length = days.high - days.low + 1
    third = 10 if 28 <= length <= 31 else -(-length // 3)
    if portion == "early":
        return Interval(days.low, days.low + third - 1)
    if portion == "mid":
        return Interval(days.low + third, days.low + 2 * third - 1)
    return Interval(days.low + 2 * third, days.high)


def _weekday_before(window: Window, first: int) -> tuple[int | None, int]:
    """The day of the week printed before a date: "Tuesday, Dec. 7"."""
    at = first - 1
    while window.word(at) in (",", "the", "."):
        at -= 1
    name = WEEKDAYS.get(window.word(at))
    return (name, at) if name is not None and window.capital(at) else (None, first)


def _days(
    window: Window, number: int, days: tuple[int, int], year: int, tense: Tense, near: bool
) -> Interval | None:
    """The days of a month or of days in it; without a year, in the year that tense calls for."""
    if year:
        return _in_year(year, number, days)
    published, this = window.published, window.year()
    if published is None or this is None:
        return None
    choices = [_in_year(this + shift, number, days) for shift in (-1, 0, 1, -2, 2)]
    past = [c for c in choices if c is not None and c.low is not None and c.low <= published]
    future = [c for c in choices if c is not None and c.high is not None and c.high >= published]
    behind, ahead = _nearest(past, published), _nearest(future, published)
    if behind is None or ahead is None:
        return behind or ahead
    back, on = _distance(behind, published), _distance(ahead, published)
    clear = days[0] > 0 and not near and min(back, on) <= 45 and max(back, on) > 320
    if tense and not clear:
        return behind if tense == "past" else ahead
    return behind if back <= on else ahead


def _in_year(year: int, number: int, days: tuple[int, int]) -> Interval | None:
    if not days[0]:
        return month_days(year, number)
    low, high = day_number(year, number, days[0]), day_number(year, number, days[1])
    return None if low is None or high is None else Interval(low, high)


def _nearest(choices: list[Interval], published: int) -> Interval | None:
    return min(choices, key=lambda c: _distance(c, published), default=None)


def _distance(days: Interval, published: int) -> int:
    assert days.low is not None and days.high is not None
    return max(days.low - published, published - days.high, 0)


def year(window: Window, index: int) -> DateMention | None:
    """The date at four digits: "2014", "the early 1990s", "2014-15", "2021-12-07"."""
    iso = _iso(window, index)
    if iso is not None:
        return iso
    if window.word(index + 1) == "s" and window.tight(index + 1):
        return _decade(window, index)
    number = guards.year_at(window.reading, index, window.begin, window.stop)
    if number is None or _is_identifier(window, index):
        return None
    last, final = index + 1, number
    short = window.word(index + 2)
    if window.word(last) in ("-", "–", "/") and window.tight(last) and window.tight(index + 2):
        if len(short) == 2 and short.isdigit() and number % 100 < int(short):
            last, final = index + 3, number - number % 100 + int(short)
    days = Interval(year_days(number).low, year_days(final).high)
    portion, first = portion_before(window, index)
    return window.mention(first, last, portion_of(days, portion), "vague" if portion else "year")


def _is_identifier(window: Window, index: int) -> bool:
    """Whether four digits name or count: "about 2000", "No. 2014", "Flight 1972"."""
    before = window.word(index - 1)
    if before in guards.DESIGNATORS and window.word(index - 1) != "season":
        return True
    return before in ("about", "around", "over", "least", "some", "nearly", "almost", "than", "#")


def _decade(window: Window, index: int) -> DateMention | None:
    word = window.word(index)
    if not word.isascii() or not word.isdigit() or word[3] != "0" or not "1000" <= word < "2200":
        return None
    number = int(word)
    portion, first = portion_before(window, index)
    first -= window.word(first - 1) == "the"
    days = Interval(year_days(number).low, year_days(number + 9).high)
    if portion:
        low, high = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}[portion]
        days = Interval(year_days(number + low).low, year_days(number + high).high)
    return window.mention(first, index + 2, days, "vague")


def _iso(window: Window, index: int) -> DateMention | None:
    """ "2021-12-07", all five tokens without spaces."""
    marks = (window.word(index + 1), window.word(index + 3))
    numbers = (window.word(index + 2), window.word(index + 4))
    if marks not in (("-", "-"), ("/", "/")) or not all(
        map(window.tight, range(index + 1, index + 5))
    ):
        return None
    return _numeric(window, index, (window.word(index), *numbers))


def slashed(window: Window, index: int) -> DateMention | None:
    """ "13/12/2021" or "12/13/2021"; when both readings are dates the day stays unresolved."""
    marks = (window.word(index + 1), window.word(index + 3))
    if marks != ("/", "/") or not all(map(window.tight, range(index + 1, index + 5))):
        return None
    one, two, year_ = window.word(index), window.word(index + 2), window.word(index + 4)
    if not all(_plain(part) for part in (one, two, year_)) or len(year_) != 4:
        return None
    british, american = (year_, two, one), (year_, one, two)
    if one != two and max(int(one), int(two)) < 13:
        return window.mention(index, index + 5, None, "day")
    return _numeric(window, index, american if int(two) > 12 else british)


def _plain(word: str) -> bool:
    return word.isdigit() and word.isascii() and len(word) <= 4


def _numeric(window: Window, index: int, parts: tuple[str, str, str]) -> DateMention | None:
    if not all(_plain(part) for part in parts):
        return None
    day = day_number(int(parts[0]), int(parts[1]), int(parts[2]))
    if day is None:
        return None
    return window.mention(index, index + 5, Interval.exactly(day), "day")


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
    if days is not None:
        days = _opened(days, prefix)
    return replace(mention, start=start, first=at, days=days, prefix=prefix)


def _opened(days: Interval, prefix: Prefix) -> Interval:
    assert days.low is not None and days.high is not None
    if prefix == "before":
        return Interval(None, days.low - 1)
    if prefix == "after":
        return Interval(days.high + 1, None)
    return Interval(days.low, None) if prefix == "since" else Interval(None, days.high)


READERS: dict[str, Callable[[Window, int], DateMention | None]] = {
    name + ending: month for name in MONTHS for ending in ("", "'s")
}
