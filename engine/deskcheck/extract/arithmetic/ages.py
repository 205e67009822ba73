"""Ages of persons, and the age that a printed birth date gives on the day of publication."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from deskcheck.extract.arithmetic.births import Birth, Named, births, named
from deskcheck.extract.arithmetic.printed import Group, Row
from deskcheck.extract.dates import DateMention
from deskcheck.extract.dates.calendar import FIRST, LAST, calendar_date
from deskcheck.extract.numbers.quantities import Quantity
from deskcheck.extract.people.persons import People
from deskcheck.extract.text import Reading
from deskcheck.facts import Interval, Value, fact_id

YEAR = 365
"""Days that the reader of quantities gives a year of age."""
OLDEST = 125
LONG_AGO = 31
"""An age beside a date further back than this many days is one of that day."""
THEN = frozenset("when then turned turns turning would until since by".split())
APPOSED = frozenset((",", "aged", "age", "(", "who", "is", "was", "now", "turns"))
TITLES = frozenset((",", ".", "and", "or", "(", ")", ";", "who", "of", "in", "said", "told"))


def ages(
    reading: Reading,
    quantities: Sequence[Quantity],
    people: People,
    days: Sequence[DateMention],
) -> Iterator[Group]:
    """Every age in years, with what the birth date of the same person implies; then birth dates."""
    who = named(people) if "born" in reading.at or "b" in reading.at else None
    born = births(reading, who, days) if who is not None else []
    known = {birth.name: birth for birth in born}
    past = _long_ago(reading, days) if known else {}
    for quantity in quantities:
        years = _years(reading, quantity) if quantity.kind == "age" else _bare(reading, quantity)
        if years is None:
            continue
        name = _person(reading, who, quantity) if known and who is not None else ""
        if quantity.kind != "age" and name not in known:
            continue
        value = Value("age", _days(*years), _days(*years), "day", "year")
        own = Row(
            quantity.first, quantity.last, quantity.sentence, "age", "value", value, quantity.hedge
        )
        birth = known.get(name)
        if birth is not None and _today(reading, quantity, birth, past):
            yield (own, *_implied(reading, birth))
        else:
            yield (own,)
    for birth in born:
        yield (_person_fact(reading, people, birth),)


def _years(reading: Reading, quantity: Quantity) -> tuple[int, int] | None:
    """The lowest and highest whole number of years, None for ages of things and of babies."""
    possible = quantity.value.possible
    if possible is None or possible.low is None or possible.high is None:
        return None
    odd = quantity.hedge == "exact" and (possible.low % YEAR or possible.high % YEAR)
    if odd or possible.high > OLDEST * YEAR:
        return None
    words = reading.lower[quantity.first : quantity.last]
    if any(word.startswith(("month", "week", "day")) for word in words):
        return None
    return possible.low // YEAR, -(-possible.high // YEAR)


def _bare(reading: Reading, quantity: Quantity) -> tuple[int, int] | None:
    """The years of a bare number that may be an age ("Ana Ruiz is 45")."""
    possible, first = quantity.value.possible, quantity.first
    if quantity.kind != "number" or quantity.hedge != "exact" or possible is None or not first:
        return None
    low, high = possible.low, possible.high
    if low is None or low != high or not 0 < low <= OLDEST:
        return None
    stands = reading.lower[first - 1] in ("is", "now") and (
        quantity.noun < 0 or not reading.lower[quantity.noun][0].isalnum()
    )
    return (low, low) if stands else None


def _days(low: int, high: int) -> Interval:
    """Whole years of age as days: from the birthday to the day before the next one."""
    return Interval(low * 36525 // 100, (high + 1) * 36525 // 100, high_open=True)


def age_of(reading: Reading, quantity: Quantity) -> Value | None:
    """An age in years, in days, of a number that is one or stands where a pattern wants one."""
    possible = quantity.value.possible
    years = _years(reading, quantity) if quantity.kind == "age" else None
    if quantity.kind == "number" and possible is not None and possible.low is not None:
        high = possible.high
        years = (possible.low, high) if high is not None and 0 < high <= OLDEST else None
    if years is None:
        return None
    return Value("age", _days(*years), _days(*years), "day", "year")


def _person(reading: Reading, who: Named, quantity: Quantity) -> str:
    """Whose age it is: "Ana Ruiz, 45,", "Ana Ruiz is 45", "the 45-year-old Ana Ruiz"."""
    lower, sentence = reading.lower, reading.sentences[quantity.sentence]
    at = quantity.first
    while at - 1 > max(sentence.first, quantity.first - 4) and lower[at - 1] in APPOSED:
        at -= 1
        if at in who.ends:
            return who.ends[at]
    if lower[quantity.last - 1] in ("old", "olds"):
        for at in range(quantity.last, min(quantity.last + 5, sentence.last)):
            if at in who.starts:
                return who.starts[at]
            if lower[at] in TITLES:
                break
    return ""


def _long_ago(reading: Reading, days: Sequence[DateMention]) -> dict[int, set[int]]:
    """The dates of each sentence that are long before publication, by their first tokens."""
    found: dict[int, set[int]] = {}
    published = reading.article.published
    for day in days:
        high = None if day.days is None else day.days.high
        if published is not None and high is not None and high < published - LONG_AGO:
            found.setdefault(day.sentence, set()).add(day.first)
    return found


def _today(reading: Reading, quantity: Quantity, birth: Birth, past: dict[int, set[int]]) -> bool:
    """Whether an age is that of the day of publication and not of some day long ago."""
    sentence, lower = reading.sentences[quantity.sentence], reading.lower
    near = lower[max(sentence.first, quantity.first - 5) : quantity.last + 3]
    if any(word in THEN for word in near) or ("at" in near and "died" not in near):
        return False
    others = past.get(quantity.sentence, set())
    return len(others) == (birth.first in others)


def _implied(reading: Reading, birth: Birth) -> Iterator[Row]:
    """What the birth date implies (nothing known without a publication date), and the date."""
    published = reading.article.published
    value, unresolved = Value("age", unit="day", text="year"), True
    if published is not None and FIRST <= published <= LAST:
        low, high = birth.days.low, birth.days.high
        if low is not None and high is not None and low <= published:
            span = _days(_completed(min(high, published), published), _completed(low, published))
            value, unresolved = Value("age", span, span, "day", "year"), False
    row = (birth.first, birth.last, birth.sentence, "age")
    yield Row(*row, "by its birth date", value, unresolved=unresolved)
    yield Row(*row, "birth date", Value("day", birth.days, birth.days, "day"))


def _completed(born: int, day: int) -> int:
    """The years of life completed on a day."""
    one, other = calendar_date(born), calendar_date(day)
    return other.year - one.year - ((other.month, other.day) < (one.month, one.day))


def _person_fact(reading: Reading, people: People, birth: Birth) -> Row:
    """The birth date as an attribute of the person."""
    rows = people.by_name[birth.name]
    first = next((m for m in rows if not m.headline), rows[0])
    person = fact_id(reading.article.id, first.start, first.end, "person", "")
    value = Value("day", birth.days, birth.days, "day")
    return Row(
        birth.first, birth.last, birth.sentence, "person", "birth date", value, entity=person
    )
