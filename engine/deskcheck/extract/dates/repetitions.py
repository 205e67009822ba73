"""Sets of times ("every Tuesday", "twice a week", "daily") and words that only point ("now")."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from deskcheck.extract.dates.calendar import MONTHS, WEEKDAY_NAMES, WEEKDAYS
from deskcheck.extract.numbers.number_words import SMALL, TENS, plain_digits
from deskcheck.extract.text import Reading, Sentence


class Pointer(NamedTuple):
    """Words at tokens `first` to `last` with their TIMEX3 type and value."""

    first: int
    last: int
    type: str
    value: str


ADVERBS = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "biweekly": "P2W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "quarterly": "P3M",
    "yearly": "P1Y",
    "annual": "P1Y",
    "annually": "P1Y",
    "biennial": "P2Y",
}
UNITS = {
    "hour": "PT{}H",
    "day": "P{}D",
    "night": "P{}D",
    "morning": "P{}D",
    "evening": "P{}D",
    "afternoon": "P{}D",
    "week": "P{}W",
    "weekend": "P{}W",
    "month": "P{}M",
    "quarter": "P{}Q",
    "year": "P{}Y",
    "decade": "P{}0Y",
    "summer": "P{}Y",
    "winter": "P{}Y",
    "spring": "P{}Y",
    "fall": "P{}Y",
    "autumn": "P{}Y",
}
PARTS = {"night": "TNI", "morning": "TMO", "evening": "TEV", "afternoon": "TAF"}
TIMES = frozenset(["once", "twice", "thrice", "times"])
PRESENT = frozenset(["currently", "nowadays", "presently"])
PAST = frozenset(["recently", "lately"])
NOT_NOW = frozenset(["that", "famous", "infamous", "defunct"])
FUTURE_LED = frozenset(["near", "foreseeable", "distant", "immediate"])


def pointers(reading: Reading) -> Iterator[Pointer]:
    """Every set of times and every word that only points to a time, in order."""
    lower = reading.lower
    for sentence in reading.sentences:
        done = sentence.first
        for index in range(sentence.first, sentence.last):
            reader = READERS.get(lower[index])
            if reader is None or index < done:
                continue
            found = reader(reading, sentence, index)
            if found is not None:
                done = found.last
                yield found


def _word(reading: Reading, sentence: Sentence, index: int) -> str:
    return reading.lower[index] if sentence.first <= index < sentence.last else ""


def _adverb(reading: Reading, sentence: Sentence, index: int) -> Pointer | None:
    """Read "daily", "annual"; not in a name ("the Daily Echo", "the annual Bell Prize")."""
    if reading.capital[index] and index > sentence.first:
        return None
    named = index + 1 < sentence.last and reading.capital[index + 1]
    if named and (reading.capital[index] or reading.lower[index] not in PRESS):
        return None
    return Pointer(index, index + 1, "SET", ADVERBS[reading.lower[index]])


PRESS = frozenset(["daily", "weekly"])
"""What a newspaper is by how often it comes out: "the party daily Echo"."""


def _every(reading: Reading, sentence: Sentence, index: int) -> Pointer | None:
    """Read "every day", "each of the last two years" (no), "every two weeks", "each Friday"."""
    at, count = index + 1, 1
    word = _word(reading, sentence, at)
    if word in ("other", "second"):
        at, count = at + 1, 2
    elif word in SMALL or word.isdecimal():
        at, count = at + 1, SMALL.get(word) or int(word)
    elif word in ("single", "few"):
        at += 1
    word = _word(reading, sentence, at)
    if word in WEEKDAYS and len(word) > 4:
        part = PARTS.get(_word(reading, sentence, at + 1), "")
        value = f"XXXX-WXX-{WEEKDAYS[word] + 1}{part}"
        return Pointer(index, at + 1 + bool(part), "SET", value)
    if word in MONTHS and reading.article.text[reading.start[at]].isupper():
        return Pointer(index, at + 1, "SET", f"XXXX-{MONTHS[word]:02}")
    unit = UNITS.get(word) or (UNITS.get(word[:-1]) if word.endswith("s") and count > 1 else None)
    return Pointer(index, at + 1, "SET", unit.format(count)) if unit and count else None


def _weekdays(reading: Reading, sentence: Sentence, index: int) -> Pointer:
    """Read "Tuesdays"."""
    day = WEEKDAYS[reading.lower[index][:-1]] + 1
    return Pointer(index, index + 1, "SET", f"XXXX-WXX-{day}")


def _per(reading: Reading, sentence: Sentence, index: int) -> Pointer | None:
    """Read "twice a week", "three times per month", "$5 a day", all but what is counted."""
    unit = UNITS.get(_word(reading, sentence, index + 1))
    before = _word(reading, sentence, index - 1)
    if unit is None:
        return None
    if reading.lower[index] == "per":
        return Pointer(index, index + 2, "SET", unit.format(1))
    if before in TIMES:
        counted = before == "times" and _word(reading, sentence, index - 2) in SMALL
        return Pointer(index - 1 - counted, index + 2, "SET", unit.format(1))
    return None


def _now(reading: Reading, sentence: Sentence, index: int) -> Pointer | None:
    """Read "now", "right now"; not "from now", nor "Now, they …", where it tells no time."""
    before = _word(reading, sentence, index - 1)
    opens = index == sentence.first and not _word(reading, sentence, index + 1).endswith("ing")
    if opens or before == "from" or _word(reading, sentence, index + 1) in NOT_NOW:
        return None
    return Pointer(index - (before == "right"), index + 1, "DATE", "PRESENT_REF")


def _adverbial(reading: Reading, sentence: Sentence, index: int) -> Pointer:
    value = "PAST_REF" if reading.lower[index] in PAST else "PRESENT_REF"
    return Pointer(index, index + 1, "DATE", value)


def _ago(reading: Reading, sentence: Sentence, index: int) -> Pointer | None:
    """Read "years ago", "long ago": no number says how long."""
    before = _word(reading, sentence, index - 1)
    number = _word(reading, sentence, index - 2)
    unsaid = before in PLURALS and number not in COUNTING and not number[-1:].isdecimal()
    if before != "long" and not unsaid:
        return None
    return Pointer(index - 1, index + 1, "DATE", "PAST_REF")


PLURALS = frozenset("minutes hours days weeks months years decades centuries".split())
COUNTING = frozenset(
    "several few many some couple of and half hundred thousand million dozen hundreds thousands "
    "- ½ more odd these those past last".split()
) | {*SMALL, *TENS}
"""Words before units that say how many, or that units belong to."""


def _current(reading: Reading, sentence: Sentence, index: int) -> Pointer | None:
    """Read "current", but no period that is dated ("the current year") and no name."""
    after = _word(reading, sentence, index + 1)
    if (
        after in UNITS
        or after in ("fiscal", "financial", "calendar", "school")
        or reading.article.text[reading.start[index]].isupper()
    ):
        return None
    return Pointer(index, index + 1, "DATE", "PRESENT_REF")


def _noun(reading: Reading, sentence: Sentence, index: int) -> Pointer | None:
    """Read "the future", "the past", "in the near future"; nothing with a noun behind it."""
    word, after = reading.lower[index], _word(reading, sentence, index + 1)
    at = index - 1
    at -= _word(reading, sentence, at) in FUTURE_LED and word == "future"
    led = _word(reading, sentence, at) == "the"
    if reading.article.text[reading.start[index]].isupper():
        return None
    if word == "present" and _word(reading, sentence, at) == "at" and after not in UNITS:
        return Pointer(index, index + 1, "DATE", "PRESENT_REF")
    if word != "future" and (not led or (after[:1].isalnum() and after not in ENDS)):
        return None
    value = {"future": "FUTURE_REF", "past": "PAST_REF"}.get(word, "PRESENT_REF")
    return Pointer(at if led else index, index + 1, "DATE", value)


def _today(reading: Reading, sentence: Sentence, index: int) -> Pointer | None:
    """Read "at the moment", "these days"."""
    if reading.lower[index] == "days":
        led = _word(reading, sentence, index - 1) == "these"
        return Pointer(index - 1, index + 1, "DATE", "PRESENT_REF") if led else None
    words = (_word(reading, sentence, index - 2), _word(reading, sentence, index - 1))
    after = _word(reading, sentence, index + 1)
    if words != ("at", "the") or after in ("of", "when", "that"):
        return None
    return Pointer(index - 1, index + 1, "DATE", "PRESENT_REF")


def _era(reading: Reading, sentence: Sentence, index: int) -> Pointer | None:
    """Read "218 BC", "the 480s BC", "5th century BC" as far as its number goes."""
    at = index - 1
    decade = _word(reading, sentence, at) == "s"
    at -= decade
    word = _word(reading, sentence, at)
    if not plain_digits(word) or len(word) > 4 or reading.article.text[reading.start[index]] != "B":
        return None
    value = f"BC{int(word):04}"
    return Pointer(at, index + 1, "DATE", value[:5] if decade else value)


ENDS = frozenset(
    "and or but when while with in at he she it they we i that who which as for on to because if "
    "where is was were has had have would by of".split()
)

READERS: dict[str, Callable[[Reading, Sentence, int], Pointer | None]] = {
    **dict.fromkeys(ADVERBS, _adverb),
    **dict.fromkeys(("every", "each"), _every),
    **dict.fromkeys(("a", "an", "per"), _per),
    **dict.fromkeys(PRESENT | PAST, _adverbial),
    **dict.fromkeys(("bc", "bce", "b.c.", "b.c"), _era),
    **{name + "s": _weekdays for name in WEEKDAY_NAMES},
    "ago": _ago,
    "now": _now,
    "current": _current,
    "future": _noun,
    "past": _noun,
    "present": _noun,
    **dict.fromkeys(("moment", "days"), _today),
}
