"""What fills the `{attribute}` of an `as in` pattern, by the kinds of value it may have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from deskcheck.extract.arithmetic.ages import age_of
from deskcheck.extract.dates import DateMention
from deskcheck.extract.events.actors import Actor
from deskcheck.extract.numbers.quantities import Quantity, decimal
from deskcheck.extract.people.names import NOT_NAMES
from deskcheck.extract.phrases import CLAUSE_ENDS
from deskcheck.extract.speech.cues import SPEECH_FORMS
from deskcheck.extract.text import Reading, Sentence
from deskcheck.facts import Value

ACTOR_KINDS = frozenset(("person", "country", "organisation"))
WORDED = frozenset(("text", "place", "organisation"))
"""Kinds whose values are words that need not be known before."""
_LONGEST = 10
"""The most tokens of words that a pattern itself bounds on one side alone."""
_WITHIN = frozenset(("of", "for", "the", "and", "&", "-"))
"""What stands between two capitalised words of one name ("Bank of Norland")."""
_ARTICLES = frozenset(("a", "an", "the"))
_CLOSED = CLAUSE_ENDS | SPEECH_FORMS | frozenset('.,;:!?()"“”„«»–—')


class Filled(Struct, frozen=True):
    """A value at tokens `first` to `last`; `quantity` where it is a number that was read."""

    first: int
    last: int
    value: Value
    hedge: str = "exact"
    quantity: Quantity | None = None


class Read(Struct, frozen=True):
    """What was read in one sentence."""

    reading: Reading
    sentence: Sentence
    actors: Sequence[Actor]
    quantities: Sequence[Quantity]
    days: Sequence[DateMention]


def filled(kinds: frozenset[str], read: Read, start: int | None, end: int | None) -> Filled | None:
    """The value that starts at token `start`, or, without one, ends before token `end`.

    The name before a possessive ending ends there too, and what a number counts may be words of
    the pattern ("{magnitude}-magnitude").
    """
    for value, first, last in _values(kinds, read):
        if end is not None and value.quantity is not None and value.quantity.numeral == end:
            return value
        if start == first if start is not None else end in (last, last - 1):
            possessive = last - 1 == end and read.reading.lower[last - 1].endswith("'s")
            if start is not None or last == end or possessive:
                return value
    return _worded(kinds & WORDED, read, start, end) if kinds & WORDED else None


def _values(kinds: frozenset[str], read: Read) -> Iterator[tuple[Filled, int, int]]:
    """The values of known things, numbers and days, with the tokens they may begin and end at."""
    if kinds & ACTOR_KINDS:
        for actor in read.actors:
            value = Value("person", text=actor.names[0], unit=actor.kind)
            yield Filled(actor.first, actor.last, value), actor.first, actor.last
    for quantity in read.quantities:
        number = _number(kinds, read, quantity)
        if number is not None:
            found = Filled(quantity.first, quantity.last, number, quantity.hedge, quantity)
            yield found, quantity.first, quantity.last
    for date in read.days if "day" in kinds else ():
        exact = date.days is not None and date.days.low == date.days.high
        hedge = "exact" if exact or date.precision in ("day", "weekday") else "vague"
        whole = Value("day", date.days, date.days, "day")
        yield Filled(date.first, date.last, whole, hedge), date.first, date.last
        if date.core > date.first:  # "until 3 May" after a pattern that ends in "until"
            named = Value("day", date.named, date.named, "day")
            yield Filled(date.core, date.last, named, hedge), date.core, date.last


def _number(kinds: frozenset[str], read: Read, quantity: Quantity) -> Value | None:
    if "age" in kinds and (age := age_of(read.reading, quantity)) is not None:
        return age
    if "decimal" in kinds and quantity.kind == "number":
        return decimal(quantity)
    return quantity.value if quantity.kind in kinds else None


def _worded(kinds: frozenset[str], read: Read, start: int | None, end: int | None) -> Filled | None:
    """Words as a value: a name in capitals of a place or body, any words up to a clause's end."""
    taken = {t for actor in read.actors for t in range(actor.first, actor.last)}
    taken |= {token for day in read.days for token in range(day.first, day.last)}
    if not kinds.isdisjoint(("place", "organisation")):
        kind = "place" if "place" in kinds else "organisation"
        span = _name(read, taken if kind == "organisation" else set(), start, end)
        if span is not None:
            text = _printed(read.reading, *span)
            if kind == "place":
                return Filled(*span, Value("place", text=text, unit="place"))
            return Filled(*span, Value("person", text=text, unit="organisation"))
    span = _words(read, start, end) if "text" in kinds else None
    if span is None:
        return None
    text = _printed(read.reading, span[0] + (read.reading.lower[span[0]] in _ARTICLES), span[1])
    return Filled(*span, Value("text", text=text.casefold(), unit="text"))


def _printed(reading: Reading, first: int, last: int) -> str:
    words = " ".join(reading.text(first, last).split())
    return words[:-2] if reading.lower[last - 1].endswith("'s") else words


def _name(
    read: Read, taken: set[int], start: int | None, end: int | None
) -> tuple[int, int] | None:
    """A run of capitalised words, small words between them included."""
    reading, sentence = read.reading, read.sentence

    def capital(index: int) -> bool:
        inside = sentence.first <= index < sentence.last and index not in taken
        return inside and reading.capital[index] and reading.plain[index] not in NOT_NAMES

    if start is not None:
        first = start + (start < sentence.last and reading.lower[start] == "the")
        last = first
        while capital(last) or (
            last > first
            and last < sentence.last
            and reading.lower[last] in _WITHIN
            and capital(last + 1)
        ):
            last += 1
        return (first, last) if last > first else None
    last = end or 0
    if last < sentence.last and reading.lower[last].endswith("'s") and capital(last):
        last += 1
    first = last
    while capital(first - 1) or (
        first < last and reading.lower[first - 1] in _WITHIN and capital(first - 2)
    ):
        first -= 1
    return (first, last) if last > first else None


def _words(read: Read, start: int | None, end: int | None) -> tuple[int, int] | None:
    """Words between the pattern and the end of the clause, at most `_LONGEST`."""
    lower, sentence = read.reading.lower, read.sentence
    dated = {token for day in read.days for token in range(day.first, day.last)}
    first = last = start if start is not None else end or 0
    if start is not None:
        stop = min(start + _LONGEST, sentence.last)
        while last < stop and lower[last] not in _CLOSED and last not in dated:
            last += 1
        whole = last == sentence.last or last < stop
    else:
        stop = max(last - _LONGEST, sentence.first)
        while first > stop and lower[first - 1] not in _CLOSED and first - 1 not in dated:
            first -= 1
        whole = first == sentence.first or first > stop
    while start is not None and last > first and lower[last - 1] in ("on", "in", "at", "by"):
        last -= 1
    return (first, last) if whole and last > first else None
