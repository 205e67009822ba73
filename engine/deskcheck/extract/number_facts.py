"""The facts of counts and figures: value, what is counted, status, owner and as-of day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from deskcheck.extract.casualties.casualty import SCOPES
from deskcheck.extract.casualties.incident import day_of
from deskcheck.extract.dates import DateMention
from deskcheck.extract.events.counts import Count
from deskcheck.extract.numbers.nouns import worded
from deskcheck.extract.numbers.quantities import Quantity
from deskcheck.extract.numbers.status import status
from deskcheck.extract.phrases import DEFINITE
from deskcheck.extract.text import Reading
from deskcheck.extract.writer import Writer
from deskcheck.facts import INCIDENT, Fact, Interval, Value

AS_OF = (["as", "of"], ["as", "at"])
REACH = 10
"""How many tokens after a number "as of Tuesday" may stand and still date it."""
CASUALTIES = frozenset(("killed", "injured", "missing"))
NUMERIC = frozenset(
    ("length of time", "number", "amount of money", "percentage", "distance", "weight")
)


def count_facts(writer: Writer, found: list[Count], days: list[DateMention]) -> Iterator[Fact]:
    """Counts with outcome, owner and as-of day."""
    by_sentence = _by_sentence(writer.reading, days)
    yield from _incident(writer, found, days)
    for count in found:
        quantity = count.quantity
        writer.used.add((quantity.first, quantity.last))
        fact = _fact(writer, quantity, count.concept.name, count.first, count.last, by_sentence)
        value = replace(fact.value, unit="person")
        traits = fact.traits | count.traits
        owner = count.owner.names[0] if count.owner else ""
        yield replace(fact, value=value, outcome=count.outcome, owner=owner, traits=traits)


def _incident(writer: Writer, found: list[Count], days: list[DateMention]) -> Iterator[Fact]:
    """The day of what an article's casualties come from, where its words tell one."""
    told = {
        count.quantity.sentence
        for count in found
        if count.outcome in CASUALTIES and not SCOPES & count.traits
    }
    day = day_of(writer.reading, told, days) if told else None
    if day is not None:
        value = Value("day", day.days, day.days, "day")
        yield writer.fact(day.first, day.last, day.sentence, INCIDENT, "date", value)


def figure_facts(
    writer: Writer, amounts: Iterable[Quantity], days: list[DateMention]
) -> Iterator[Fact]:
    """Numbers with a unit or a noun that belong to no concept."""
    by_sentence = _by_sentence(writer.reading, days)
    for quantity in amounts:
        if (quantity.first, quantity.last) in writer.used or quantity.role == "name":
            continue
        if quantity.kind not in NUMERIC or not (quantity.unit or quantity.noun >= 0):
            continue
        if not _anaphoric(writer, quantity):
            yield _fact(writer, quantity, "figure", quantity.first, quantity.last, by_sentence)


Days = dict[int, list[DateMention]]
"""The dates of an article that may date numbers ("as of Tuesday", "by Friday"), by sentence."""


def _by_sentence(reading: Reading, days: Iterable[DateMention]) -> Days:
    found: Days = {}
    for day in days:
        before = reading.lower[max(0, day.first - 2) : day.first]
        if before in AS_OF or before[-1:] == ["by"]:
            found.setdefault(day.sentence, []).append(day)
    return found


def _fact(
    writer: Writer, quantity: Quantity, concept: str, first: int, last: int, days: Days
) -> Fact:
    """The value of a count or figure, with its noun or unit, status and as-of day."""
    reading = writer.reading
    value = replace(quantity.value, text=worded(reading, quantity))
    mark = status(reading, quantity)
    traits = {str(mark)} if mark else set()
    day = _day_words(writer, first, last, days.get(quantity.sentence, ()))
    if day is not None and day.days is not None:
        as_of: Interval | None = day.days
        traits.add("dated")
    else:
        part = reading.article.parts[reading.sentences[quantity.sentence].paragraph]
        published = reading.article.published if part.published is None else part.published
        as_of = None if published is None else Interval.exactly(published)
    return writer.fact(
        first, last, quantity.sentence, concept, "value", value, hedge=quantity.hedge,
        traits=traits, as_of=as_of,
    )  # fmt: skip


def _day_words(
    writer: Writer, first: int, last: int, days: Iterable[DateMention]
) -> DateMention | None:
    """The date words on a number itself: "as of Tuesday", "by Friday, 14 …"."""
    lower = writer.reading.lower
    for day in days:
        before = lower[max(0, day.first - 2) : day.first]
        if day.last <= first or (before in AS_OF and _near(lower, last, day.first)):
            return day
    return None


def _near(lower: list[str], last: int, first: int) -> bool:
    """Whether a date behind a number dates it: no other number stands between."""
    gap = lower[last : min(first, last + REACH + 1)]
    return first - last <= REACH and not any(word[0].isdigit() for word in gap)


def _anaphoric(writer: Writer, quantity: Quantity) -> bool:
    """Whether a small number tells apart but does not count: "the two leaders", "one way"."""
    possible = quantity.value.possible
    if quantity.kind != "number" or quantity.hedge != "exact" or possible is None:
        return False
    lower = writer.reading.lower
    word = lower[quantity.first]
    before = lower[quantity.first - 1] if quantity.first else ""
    return word == "one" or (before in DEFINITE and word.isalpha() and (possible.high or 0) < 10)
