"""Of what a casualty figure is: this incident, a part of it, an addition, another incident."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from deskcheck.articles.parts import word_set
from deskcheck.extract.casualties.predicates import Casualty
from deskcheck.extract.text import Reading, Sentence
from deskcheck.facts import Interval

PART, INCREMENT = "part", "increment"
OTHER, PERIOD = "other incident", "total of a period"
ATTACKER = "attacker included"
IMPLIED = "implied"
SOME = "of one kind of people"
SCOPES = frozenset((PART, INCREMENT, OTHER, PERIOD))
"""Traits that say a figure is not the whole of the article's own incident."""

ANOTHER = word_set("separate unrelated previous earlier similar another second different")
EVENTS = word_set("shooting incident attack case crash homicide killing murder")
PAST = word_set("ago")
YEARLY = word_set("year month decade annually nationwide statewide citywide weekend")
SINCE = word_set("since so each per every past")
SERIES = word_set("outbreak rash spate string wave")
PLURAL_EVENTS = word_set("shootings homicides attacks incidents killings crashes murders slayings")


def scoped(reading: Reading, sentence: Sentence, rows: Sequence[Casualty]) -> Iterator[Casualty]:
    """The casualties of one sentence with the traits of their scope."""
    words = reading.lower[sentence.first : sentence.last]
    whole = _sentence(reading, words)
    before: dict[str, int] = {}
    for row in rows:
        traits = set(whole)
        group = row.group
        if _part(row, words, group.first - sentence.first):
            traits.add(PART)
        if group.other and before.get(row.outcome, group.first) < group.first and group.low:
            traits.add(INCREMENT)
        if row.own or group.attacker:
            traits.add(ATTACKER)
        if group.low:
            before.setdefault(row.outcome, group.first)
        yield replace(row, traits=frozenset(traits))


def _part(row: Casualty, words: list[str], first: int) -> bool:
    """Whether people are some of those of one outcome: "two of the dead", "including"."""
    if first and words[first - 1] == "including":
        return True
    if not row.group.partial:
        return False
    last = first + row.group.last - row.group.first
    return row.outcome != "killed" or not {"dead", "killed", "deaths"}.isdisjoint(
        words[first : last + 1]
    )


def _sentence(reading: Reading, words: list[str]) -> Iterator[str]:
    """What the words of a sentence say of all its figures."""
    for index, word in enumerate(words):
        after = words[index + 1] if index + 1 < len(words) else ""
        before = words[index - 1] if index else ""
        if word in ("unrelated", "elsewhere") or (word in ANOTHER and after in EVENTS):
            yield OTHER
        elif word in ("years", "months", "decades") and after == "ago":
            yield OTHER
        elif word == "last" and after in ("year", "month", "summer", "fall", "winter", "spring"):
            yield OTHER
        elif word == "in" and _year(after) and not _current(reading, int(after)):
            yield OTHER
        elif word == "year" and before in ("this", "the", "a", "per", "each", "every", "of"):
            yield PERIOD
        elif word in SERIES or (word, after) == ("so", "far"):
            yield PERIOD
        elif word in PLURAL_EVENTS and before != "mass":
            yield PERIOD


def _year(word: str) -> bool:
    return len(word) == 4 and word.isascii() and word.isdigit() and word[:2] in ("19", "20")


def _current(reading: Reading, year: int) -> bool:
    published = reading.article.published
    return published is not None and published // 365.2425 + 1970 == year
