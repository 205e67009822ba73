"""Times of day: "10:35 a.m.", "9 p.m. EST", "19:15", "noon", "4 o'clock"."""

from __future__ import annotations

from typing import NamedTuple

from deskcheck.extract.numbers.number_words import SMALL, plain_digits
from deskcheck.extract.text import Reading, Sentence

MERIDIEMS = {"a.m.": 0, "a.m": 0, "am": 0, "p.m.": 12, "p.m": 12, "pm": 12}
ZONES = frozenset(
    "gmt utc est edt et cst cdt ct mst mdt mt pst pdt pt bst cet cest ist jst".split()
)
NAMED = {"noon": "T12:00", "midday": "T12:00", "midnight": "T00:00"}
PARTS = {"morning": 0, "afternoon": 12, "evening": 12, "night": 12}
HOURS = {word: number for word, number in SMALL.items() if 1 <= number <= 12}

PAST_HOUR = {"half": 30, "quarter": 15}
WORDS = frozenset((*NAMED, *HOURS, *PAST_HOUR))
"""Words that may open a time of day, beside digits."""
MILITARY = frozenset(("hours", "hrs"))


class Clock(NamedTuple):
    """A time of day at tokens `first` to `last`, as "T10:35"."""

    first: int
    last: int
    value: str


def clocks(reading: Reading) -> list[Clock]:
    """Every time of day of an article, in order."""
    found: list[Clock] = []
    lower = reading.lower
    for sentence in reading.sentences:
        done = sentence.first
        for index in range(sentence.first, sentence.last):
            word = lower[index]
            if index < done or not ("0" <= word < ":" or word in WORDS):
                continue
            if word in PAST_HOUR:
                clock = _spoken(reading, index, sentence)
            elif word in NAMED:
                clock = _named(reading, index)
            else:
                clock = _read(reading, index, sentence)
            if clock is not None:
                found.append(clock)
                done = clock.last
    return found


def _named(reading: Reading, index: int) -> Clock | None:
    """Read "noon" and its like, unless a name holds it ("High Noon")."""
    capital = reading.article.text[reading.start[index]].isupper()
    before = reading.lower[index - 1] if index else ""
    if capital or before in ("-", "high"):
        return None
    return Clock(index, index + 1, NAMED[reading.lower[index]])


def _spoken(reading: Reading, index: int, sentence: Sentence) -> Clock | None:
    """Read "half past three", "a quarter to six" by the twelve-hour clock."""
    lower, minute = reading.lower, PAST_HOUR[reading.lower[index]]
    if index + 3 > sentence.last:
        return None
    side, word = lower[index + 1], lower[index + 2]
    hour = HOURS.get(word) or (int(word) if plain_digits(word) and len(word) < 3 else 0)
    first = index - (index > sentence.first and lower[index - 1] == "a")
    led = first > 0 and lower[first - 1] in CUES
    if not 1 <= hour <= 12 or not (side == "past" or (side == "to" and led and minute < 30)):
        return None
    if side == "to":
        hour, minute = hour - 1, 60 - minute
    return _parted(reading, first, index + 3, hour or 12, minute, sentence.last)


def _military(reading: Reading, index: int, stop: int) -> Clock | None:
    """Read "0300 GMT", "at 1430 hours": four digits of a day's clock."""
    word = reading.lower[index]
    after = reading.lower[index + 1] if index + 1 < stop else ""
    hour, minute = int(word[:2]), int(word[2:])
    led = index > 0 and reading.lower[index - 1] in CUES
    if hour > 24 or minute > 59 or not (after in ZONES or (led and after in MILITARY)):
        return None
    return Clock(index, index + 2, _value(hour, minute))


def _read(reading: Reading, index: int, sentence: Sentence) -> Clock | None:
    """The time of day that starts with an hour at token `index`."""
    lower, stop = reading.lower, sentence.last

    def word(at: int) -> str:
        return lower[at] if at < stop else ""

    if len(lower[index]) == 4 and plain_digits(lower[index]):
        return _military(reading, index, stop)
    hour, minute, last = _digits(reading, index, stop)
    if hour < 0:
        return None
    if word(last) in MERIDIEMS:
        if not 1 <= hour <= 12:
            return None
        return _zoned(reading, index, last + 1, hour % 12 + MERIDIEMS[word(last)], minute, stop)
    if word(last) == "o" and word(last + 2) == "clock":
        return _parted(reading, index, last + 3, hour, minute, stop)
    if word(last) == "in" and word(last + 1) == "the" and word(last + 2) in PARTS:
        return _parted(reading, index, last, hour, minute, stop)
    if minute >= 0 and hour < 24 and len(lower[last - 1]) == 2:
        return _timed(reading, index, last, hour, minute, stop)
    return None


def _digits(reading: Reading, index: int, stop: int) -> tuple[int, int, int]:
    """Hour, minute (-1 without) and end of "10:35", "10.35", "10"; hour -1 for no time."""
    lower, word = reading.lower, reading.lower[index]
    if word in HOURS:
        return HOURS[word], -1, index + 1
    if index and lower[index - 1] in "$£€:/-–" and reading.end[index - 1] == reading.start[index]:
        return -1, -1, index
    hour, point, rest = word.partition(".")
    if point and len(rest) == 2 and rest.isdigit() and plain_digits(hour) and int(rest) < 60:
        return int(hour), int(rest), index + 1
    if not plain_digits(word) or len(word) > 2 or int(word) > 24:
        return -1, -1, index
    if index + 2 < stop and lower[index + 1] == ":" and plain_digits(lower[index + 2]):
        tight = reading.start[index + 2] == reading.end[index] + 1
        if tight and len(lower[index + 2]) == 2 and int(lower[index + 2]) < 60:
            return int(word), int(lower[index + 2]), index + 3
    return int(word), -1, index + 1


def _timed(
    reading: Reading, index: int, last: int, hour: int, minute: int, stop: int
) -> Clock | None:
    """Read "19:15": no score, no verse, no length of a race."""
    lower = reading.lower
    before = lower[index - 1] if index else ""
    after = lower[last] if last < stop else ""
    longer = after in (":", ".") and last + 1 < stop and lower[last + 1][0].isdigit()
    tight = longer and reading.start[last + 1] == reading.end[last - 1] + 1
    if tight or lower[index].count(".") or not (before in CUES or after in ZONES):
        return None
    return _zoned(reading, index, last, hour, minute, stop)


CUES = frozenset("at by around about until till from since before after between to ( ,".split())


def _parted(
    reading: Reading, index: int, last: int, hour: int, minute: int, stop: int
) -> Clock | None:
    """A time by the twelve-hour clock with its part of the day: "4 in the morning"."""
    lower = reading.lower
    shift = 0
    if lower[last : last + 2] == ["in", "the"] and last + 2 < stop and lower[last + 2] in PARTS:
        shift, last = PARTS[lower[last + 2]], last + 3
    if not 1 <= hour <= 12:
        return None
    return Clock(index, last, _value(hour % 12 + shift, minute))


def _zoned(
    reading: Reading, index: int, last: int, hour: int, minute: int, stop: int
) -> Clock | None:
    """A time with the zone behind it."""
    if hour > 24:
        return None
    last += last < stop and reading.lower[last] in ZONES
    return Clock(index, last, _value(hour, minute))


def _value(hour: int, minute: int) -> str:
    return f"T{hour:02}:{max(minute, 0):02}"
