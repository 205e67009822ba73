"""Decades and centuries: "the early 1990s", "the '90s", "the sixties", "the 19th century"."""

from __future__ import annotations

from deskcheck.extract.dates.calendar import year_days
from deskcheck.extract.dates.daymention import DateMention, Window
from deskcheck.extract.dates.portions import portion_before, portion_of
from deskcheck.extract.numbers.number_words import HYPHENS, TENS, plain_digits
from deskcheck.extract.numbers.ordinals import ENDINGS, SIMPLE
from deskcheck.facts import Interval

APOSTROPHES = ("'", "’", "‘")
ORDINALS = {word: number for word, number in SIMPLE.items() if number > 3}


def decade(window: Window, index: int) -> DateMention | None:
    """Read "the early 1990s"."""
    word = window.word(index)
    if not plain_digits(word) or word[3] != "0" or not "1000" <= word < "2200":
        return None
    number = int(word)
    portion, first = portion_before(window, index)
    first -= window.word(first - 1) == "the"
    return _in_decade(window, first, index + 2, number, portion)


def _in_decade(window: Window, first: int, last: int, number: int, portion: str) -> DateMention:
    """A decade from a year on, or its early, middle or late years."""
    low, high = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}.get(portion, (0, 9))
    days = Interval(year_days(number + low).low, year_days(number + high).high)
    whole = Interval(year_days(number).low, year_days(number + 9).high)
    return window.mention(first, last, days, "vague", whole=whole, grain="decade")


MEASURED = frozenset(
    "percent % degrees temperature temperatures highs lows weather rate rates rating ratings "
    "score scores aged age ages polling polls mph unemployment turnout".split()
)
"""Words of what is measured in tens: "highs in the 70s"."""
NEAR = 9


def short_decade(window: Window, index: int) -> DateMention | None:
    """Read "the '90s", "the mid-80s": the last decade of that number before publication.

    Without an apostrophe, numbers up to 40 are ages and measures ("in the mid-30s"), as are all
    that stand near a word of measuring or lack "the" ("men in their late 60s").
    """
    word = window.word(index)
    if word[1:] != "0" or window.word(index + 1) != "s" or not window.tight(index + 1):
        return None
    start = index - (window.word(index - 1) in APOSTROPHES)
    portion, first = portion_before(window, start)
    if start == index and (word < "50" or window.word(first - 1) != "the"):
        return None
    if window.word(first - 1) in ("his", "her", "their", "my", "our", "your"):
        return None
    if start == index and _measures(window, first, index):
        return None
    return _last_decade(window, (first, index + 2), int(word), portion)


def spelled_decade(window: Window, index: int) -> DateMention | None:
    """Read "the sixties", "the early nineties": no age ("in her fifties") and no measure."""
    portion, first = portion_before(window, index)
    after = window.word(index + 1)
    if window.word(first - 1) != "the" or after == "of" or _measures(window, first, index):
        return None
    return _last_decade(window, (first, index + 1), SPELLED[window.word(index)], portion)


SPELLED = {f"{word.removesuffix('y')}ies": int(number) for word, number in TENS.items()}


def _measures(window: Window, first: int, last: int) -> bool:
    """Whether a number in tens counts degrees, years of age or points."""
    near = (window.word(at) for at in range(first - NEAR, last + NEAR))
    return not MEASURED.isdisjoint(near)


def _last_decade(
    window: Window, place: tuple[int, int], tens: int, portion: str
) -> DateMention | None:
    """The last decade of a number before publication, between tokens, "the" before them too."""
    first, last = place
    first -= window.word(first - 1) == "the"
    published = window.year()
    if published is None:
        return window.mention(first, last, None, "vague", grain="decade")
    number = published - published % 100 + tens
    number -= 100 * (number > published)
    return _in_decade(window, first, last, number, portion)


def century(window: Window, index: int) -> DateMention | None:
    """Read "the 19th century", "a twentieth-century": years from 01 to 00."""
    at = index - 1
    at -= window.word(at) in HYPHENS
    number = ORDINALS.get(window.word(at), 0)
    if window.word(at) in ("first", "second") and window.word(at - 2) == "twenty":
        number, at = 20 + SIMPLE[window.word(at)], at - 2
    if window.word(at) in ENDINGS and plain_digits(window.word(at - 1)):
        at -= 1
        number = int(window.word(at))
    if not 1 <= number <= 22:
        return None
    portion, first = portion_before(window, at)
    first -= window.word(first - 1) == "the"
    low = max(100 * (number - 1) + 1, 2)
    whole = Interval(year_days(low).low, year_days(100 * number).high)
    days = portion_of(whole, portion)
    return window.mention(first, index + 1, days, "vague", whole=whole, grain="century")
