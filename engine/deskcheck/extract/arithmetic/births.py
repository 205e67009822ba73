"""When persons were born, as an article prints it: "born 20 November 1942", "(b. 1942)"."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from deskcheck.extract.dates import DateMention
from deskcheck.extract.people.persons import People, PersonMention
from deskcheck.extract.text import Reading
from deskcheck.facts import Interval

SKIPPED = frozenset(("was", "is", "were", ",", "(", "and", "who"))
"""Words that may stand between a person and "born", an age aside."""
PRONOUNS = frozenset(("he", "she"))
PHRASE_BREAKS = frozenset(
    "to when who and but after before that which while raised died ; ( )".split()
)
REACH = 9
"""How many tokens may stand between "born" and the date ("born in the city of X on …")."""


class Birth(Struct, frozen=True):
    """The birth date of a person: the days it may be, and the date's tokens."""

    name: str
    first: int
    last: int
    sentence: int
    days: Interval


def births(reading: Reading, people: People, days: Sequence[DateMention]) -> list[Birth]:
    """The birth dates of an article; of two for one person the first counts."""
    found: dict[str, Birth] = {}
    lower = reading.lower
    for number, sentence in enumerate(reading.sentences):
        for index in range(sentence.first, sentence.last):
            if lower[index] != "born" and not _short(lower, index, sentence.last):
                continue
            date = _date(reading, days, index, number)
            name = _person(reading, people, index, number) if date is not None else ""
            if date is not None and name and date.days is not None:
                found.setdefault(name, Birth(name, date.first, date.last, number, date.days))
    return list(found.values())


def _short(lower: list[str], index: int, stop: int) -> bool:
    """Whether "b." in brackets stands here for "born"."""
    return lower[index] == "b" and index > 0 and lower[index - 1] == "(" and index + 1 < stop


def _date(
    reading: Reading, days: Sequence[DateMention], index: int, number: int
) -> DateMention | None:
    """The date with a year that says when: the next one in the phrase."""
    for day in days:
        if day.sentence != number or not index < day.first <= index + REACH:
            continue
        gap = reading.lower[index + 1 : day.first]
        tokens = reading.lower[day.first : day.last]
        if any(word in PHRASE_BREAKS for word in gap) or day.relative or day.prefix:
            return None
        dated = any(len(word) == 4 and word.isdigit() for word in tokens)
        return day if dated and day.precision in ("day", "month", "year") else None
    return None


def _person(reading: Reading, people: People, index: int, number: int) -> str:
    """Who was born: the person right before, or the one that "he" or "she" stands for."""
    lower, sentence = reading.lower, reading.sentences[number]
    subject = index - 1
    while subject > sentence.first and (lower[subject] in SKIPPED or lower[subject].isdigit()):
        subject -= 1
    if index - subject > 5:
        return ""
    for mention in people.mentions:
        if mention.first <= subject < mention.last or mention.outer[1] == subject + 1:
            return mention.name
    if lower[subject] in PRONOUNS and (subject == sentence.first or lower[subject - 1] != "said"):
        return _antecedent(reading, people.mentions, number)
    return ""


def _antecedent(reading: Reading, mentions: Sequence[PersonMention], number: int) -> str:
    """The only person whom the sentence before names."""
    if not number:
        return ""
    before = reading.sentences[number - 1]
    names = {m.name for m in mentions if before.first <= m.first < before.last}
    return names.pop() if len(names) == 1 else ""
