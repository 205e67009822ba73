"""Bare numbers that are ages: "aged 45", "Ana Ruiz, 45, said", "65 and older", "turned 50"."""

from __future__ import annotations

from deskcheck.extract.numbers import guards
from deskcheck.extract.numbers.measured import Measure
from deskcheck.extract.numbers.naming import LISTED, before_list
from deskcheck.extract.numbers.number_words import past_hyphen
from deskcheck.extract.numbers.units import NUMBER, Unit
from deskcheck.extract.text import Reading

AGE_YEARS = Unit("age", "day", 365)
ELDER = frozenset(("older", "up", "younger", "elder"))
"""Words behind "65 and" that make it an age."""
PERSONS = frozenset(
    "man woman boy girl teen teenager child toddler baby infant student teacher officer driver "
    "passenger victim suspect son daughter brother sister mother father wife husband girlfriend "
    "boyfriend cousin nephew niece grandson granddaughter".split()
)
AGES = frozenset(("aged", "age", "ages"))
TURNED = frozenset(("turned", "turns", "turning"))


def aged(reading: Reading, whole: Measure, begin: int, stop: int) -> Measure:
    """A bare number read as an age where it is one: "aged 45", "Ana Ruiz, 45, said"."""
    if whole.unit is not NUMBER or whole.high > 120 or whole.found is None:
        return whole
    lower, first, last = reading.lower, whole.first, whole.last
    before = lower[first - 1] if first > begin else ""
    after = lower[last] if last < stop else ""
    is_age = before in AGES or (before == "of" and lower[max(begin, first - 2)] == "age")
    if not is_age and before == "," and after in (",", ".", ";") and first - 2 >= begin:
        is_age = whole.found.digits and _named(reading, first - 2, begin)
    if not is_age and whole.found.digits:
        older = after in ("and", "or") and last + 1 < stop and lower[last + 1] in ELDER
        is_age = (
            older
            or (before in TURNED and not guards.plural_noun(after))
            or (before == "both" and after in (",", ".", ";"))
            or _listed(reading, whole, stop)
        )
    if not is_age:
        return whole
    return Measure(first, last, whole.low, whole.high, AGE_YEARS, whole.found, ranged=whole.ranged)


def _named(reading: Reading, index: int, begin: int) -> bool:
    """Whether a name or a person ends with a token: "Ana Ruiz", "Ana Ruiz Jr.", "another man"."""
    word = reading.lower[index]
    if word == "." and index > begin:
        return reading.lower[index - 1] in ("jr", "sr")
    return (reading.capital[index] and word not in guards.CALENDAR) or word in PERSONS


def _listed(reading: Reading, whole: Measure, stop: int) -> bool:
    """Whether a number is of a list of ages: "ages 25, 34 and 23", "35, 46 and 54 years old"."""
    lower, last = reading.lower, whole.last
    begin = reading.sentences[reading.sentence(whole.first)].first
    at = before_list(lower, whole.first, begin)
    if at > begin and (lower[at] in AGES or (lower[at] == "of" and lower[at - 1] == "ages")):
        return True
    if last >= stop or lower[last] not in (",", "and", "or"):
        return False
    for _ in range(LISTED):
        while last < stop and lower[last] in (",", "and", "or"):
            last += 1
        if last >= stop or not lower[last].isdecimal():
            return False
        last += 1
        end = past_hyphen(reading, last, stop)
        if end + 1 < stop and lower[end] in ("year", "years"):
            return lower[past_hyphen(reading, end + 1, stop)] in ("old", "olds")
        if last >= stop or lower[last] not in (",", "and", "or"):
            return False
    return False
