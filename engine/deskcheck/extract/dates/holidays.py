"""Days with names: "Christmas", "Thanksgiving Day", "Election Day", "Easter week"."""

from __future__ import annotations

from collections.abc import Callable

from deskcheck.extract.dates.calendar import (
    MONDAY,
    SUNDAY,
    day_number,
    day_of,
    month_days,
    week_days,
)
from deskcheck.extract.dates.daymention import DateMention, Window, bare
from deskcheck.extract.dates.offsets import PARTS
from deskcheck.extract.dates.portions import STANDS_ALONE
from deskcheck.extract.dates.years import stated_year
from deskcheck.extract.numbers.guards import plural_noun
from deskcheck.facts import Interval

THURSDAY = 3
Rule = Callable[[int], int]
"""The day of a holiday in a year."""


def easter(year: int) -> int:
    """Easter Sunday of the western churches (the anonymous Gregorian algorithm)."""
    golden, century, rest = year % 19, year // 100, year % 100
    moved = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - century // 4 - moved + 15) % 30
    days = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * days) // 451
    month, day = divmod(moon + days - 7 * late + 114, 31)
    return _on(year, month, day + 1)


def _on(year: int, month: int, day: int) -> int:
    number = day_number(year, month, day)
    assert number is not None
    return number


def _fixed(month: int, day: int) -> Rule:
    return lambda year: _on(year, month, day)


def _nth(month: int, name: int, count: int) -> Rule:
    """The nth day of that name in a month; the last one for -1."""

    def rule(year: int) -> int:
        days = month_days(year, month)
        assert days.low is not None and days.high is not None
        if count < 0:
            return day_of(name, days.high, future=False)
        return day_of(name, days.low, future=True) + 7 * (count - 1)

    return rule


def _after_easter(days: int) -> Rule:
    return lambda year: easter(year) + days


def _election(year: int) -> int:
    """The Tuesday after the first Monday of November."""
    return _nth(11, MONDAY, 1)(year) + 1


RULES: dict[tuple[str, ...], Rule] = {
    tuple(name.split()): rule
    for names, rule in (
        ("new year's day|new year's", _fixed(1, 1)),
        ("new year's eve", _fixed(12, 31)),
        ("epiphany", _fixed(1, 6)),
        ("groundhog day", _fixed(2, 2)),
        ("martin luther king day|martin luther king jr . day|mlk day", _nth(1, MONDAY, 3)),
        ("valentine's day", _fixed(2, 14)),
        ("presidents day|presidents ' day|president's day", _nth(2, MONDAY, 3)),
        ("st . patrick's day|st patrick's day|saint patrick's day", _fixed(3, 17)),
        ("april fools ' day|april fool's day", _fixed(4, 1)),
        ("ash wednesday", _after_easter(-46)),
        ("palm sunday", _after_easter(-7)),
        ("maundy thursday", _after_easter(-3)),
        ("good friday", _after_easter(-2)),
        ("easter|easter sunday|easter day", easter),
        ("easter monday", _after_easter(1)),
        ("ascension day", _after_easter(39)),
        ("pentecost|whit sunday", _after_easter(49)),
        ("may day", _fixed(5, 1)),
        ("memorial day", _nth(5, MONDAY, -1)),
        ("juneteenth", _fixed(6, 19)),
        ("fourth of july|independence day", _fixed(7, 4)),
        ("bastille day", _fixed(7, 14)),
        ("labor day", _nth(9, MONDAY, 1)),
        ("columbus day", _nth(10, MONDAY, 2)),
        ("halloween", _fixed(10, 31)),
        ("all saints ' day|all saints day", _fixed(11, 1)),
        ("guy fawkes night|bonfire night", _fixed(11, 5)),
        ("election day", _election),
        ("armistice day|veterans day|veterans ' day|remembrance day", _fixed(11, 11)),
        ("remembrance sunday", _nth(11, SUNDAY, 2)),
        ("thanksgiving|thanksgiving day", _nth(11, THURSDAY, 4)),
        ("christmas eve", _fixed(12, 24)),
        ("christmas|christmas day|xmas", _fixed(12, 25)),
        ("boxing day", _fixed(12, 26)),
    )
    for name in names.split("|")
}
"""Names of holidays, token by token in lower case, to their days."""
STARTS: dict[str, list[tuple[tuple[str, ...], Rule]]] = {}
for _name in sorted(RULES, key=len, reverse=True):
    STARTS.setdefault(_name[0], []).append((_name, RULES[_name]))
SHIFTS = {"last": -1, "next": 1, "this": 0, "coming": 1}


def holiday(window: Window, index: int) -> DateMention | None:
    """The holiday whose name starts at token `index`."""
    if not window.capital(index):
        return None
    word = window.word(index)
    for name, rule in STARTS.get(word) or STARTS.get(bare(word)) or []:
        end = index + len(name)
        last = window.word(end - 1)
        if all(window.word(index + at) == part for at, part in enumerate(name[:-1])) and (
            last == name[-1] or bare(last) == name[-1]
        ):
            return _read(window, index, end, rule)
    return None


def _read(window: Window, index: int, last: int, rule: Rule) -> DateMention | None:
    week = window.word(last) == "week"
    part = PARTS.get(bare(window.word(last)), "")
    last += week or bool(part)
    first = index - (window.word(index - 1) in SHIFTS)
    at = last + (window.word(last) in (",", "of"))
    year = stated_year(window, at)
    last = at + 1 if year else last
    if not year and not _alone(window, last):
        return None
    day = rule(year) if year else _near(window, rule, first, last, first < index)
    days = None if day is None else Interval.exactly(day)
    if week and day is not None:
        days = week_days(day, window.week_starts_on)
    return window.mention(
        first,
        last,
        days,
        "relative",
        relative=not year,
        grain="week" if week else "day",
        daypart=part,
    )


def _alone(window: Window, last: int) -> bool:
    """Whether a name stands for the time: not "Christmas shopping", "Election Day results"."""
    name, after = window.word(last - 1), window.word(last)
    if name.endswith("'s") or name == "week" or not after[:1].isalnum() or after in STANDS_ALONE:
        return True
    if name in ("day", "eve", "sunday", "monday", "friday"):
        return after not in OCCASIONS and not plural_noun(after)
    return after in FOLLOWERS


OCCASIONS = frozenset(
    "parade sale weekend dinner ceremony speech message holiday turnout voting party tree "
    "shopping season service mass massacre bombing attack game march event concert".split()
)
"""Nouns that a holiday's name describes."""
FOLLOWERS = frozenset(
    "was were is are will would has had have came comes fell falls approaches next last this year "
    "nears passed by from into over under through during since not following alone then".split()
)


def _near(window: Window, rule: Rule, first: int, last: int, shifted: bool) -> int | None:
    """The holiday before or after publication, as tense or "last" and "next" say."""
    published, this = window.published, window.year()
    if published is None or this is None:
        return None
    choices = [rule(this + shift) for shift in (-1, 0, 1)]
    shift = SHIFTS[window.word(first)] if shifted else 0
    begun = 7 * (window.word(last - 1) == "week")
    past = [day for day in choices if day - begun < published + (not shift)]
    future = [day for day in choices if day >= published + (shift > 0)]
    nearest = min(choices, key=lambda day: abs(day - published))
    tense = "" if abs(nearest - published) <= NEAR and not begun else window.tense(first, last)
    if shift < 0 or (not shift and tense == "past"):
        return past[-1]
    if shift > 0 or tense == "future":
        return future[0]
    return nearest


NEAR = 60
"""Days within which a holiday is the one meant, whatever the tense."""


READERS = dict.fromkeys((*STARTS, *(word + "'s" for word in STARTS)), holiday)
