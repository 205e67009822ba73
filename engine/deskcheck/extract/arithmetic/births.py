"""When persons were born, as an article prints it: "born 20 November 1942", "(b. 1942)"."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from deskcheck.extract.dates import DateMention
from deskcheck.extract.people.persons import People
from deskcheck.extract.text import Reading
from deskcheck.facts import Interval

_BORN = frozenset(("born", "b"))
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


class Named(Struct, frozen=True):
    """Where persons are named: token to name, for every token of a name, for the token that a name
    or its title phrase starts at, and for the token after either.
    """

    tokens: dict[int, str]
    starts: dict[int, str]
    ends: dict[int, str]


def named(people: People) -> Named:
    """The persons of an article by the tokens that name them."""
    found = Named({}, {}, {})
    for mention in people.mentions:
        found.tokens.update(dict.fromkeys(range(mention.first, mention.last), mention.name))
        found.starts.update(dict.fromkeys((mention.first, mention.outer[0]), mention.name))
        found.ends.update(dict.fromkeys((mention.last, mention.outer[1]), mention.name))
    return found


def births(reading: Reading, who: Named, days: Sequence[DateMention]) -> list[Birth]:
    """The birth dates of an article; of two for one person the first counts."""
    found: dict[str, Birth] = {}
    lower = reading.lower
    starts = {day.first: day for day in days}
    for index in reading.anywhere(_BORN):
        number = reading.sentence(index)
        last = reading.sentences[number].last
        if lower[index] != "born" and not _short(lower, index, last):
            continue
        date = _date(reading, starts, index, last)
        name = _person(reading, who, index, number) if date is not None else ""
        if date is not None and name and date.days is not None:
            found.setdefault(name, Birth(name, date.first, date.last, number, date.days))
    return list(found.values())


def _short(lower: list[str], index: int, stop: int) -> bool:
    """Whether "b." in brackets stands here for "born"."""
    return lower[index] == "b" and index > 0 and lower[index - 1] == "(" and index + 1 < stop


def _date(
    reading: Reading, starts: dict[int, DateMention], index: int, stop: int
) -> DateMention | None:
    """The date with a year that says when: the next one in the phrase."""
    for at in range(index + 1, min(index + 1 + REACH, stop)):
        day = starts.get(at)
        if day is not None:
            tokens = reading.lower[day.first : day.last]
            dated = any(len(word) == 4 and word.isdigit() for word in tokens)
            own = dated and not day.relative and not day.prefix
            return day if own and day.precision in ("day", "month", "year") else None
        if reading.lower[at] in PHRASE_BREAKS:
            return None
    return None


def _person(reading: Reading, who: Named, index: int, number: int) -> str:
    """Who was born: the person right before, or the one that "he" or "she" stands for."""
    lower, sentence = reading.lower, reading.sentences[number]
    subject = index - 1
    while subject > max(sentence.first, index - 6) and (
        lower[subject] in SKIPPED or lower[subject].isdigit()
    ):
        subject -= 1
    name = who.tokens.get(subject) or who.ends.get(subject + 1)
    if name is not None and subject >= sentence.first:
        return name
    if lower[subject] in PRONOUNS and subject == sentence.first:
        return _antecedent(reading, who, number)
    return ""


def _antecedent(reading: Reading, who: Named, number: int) -> str:
    """The only person whom the sentence before names."""
    if not number:
        return ""
    before = reading.sentences[number - 1]
    names = {who.tokens[at] for at in range(before.first, before.last) if at in who.tokens}
    return names.pop() if len(names) == 1 else ""
