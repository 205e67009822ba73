"""Which date belongs to which mention, and what a dated statement says of the event it reports."""

from __future__ import annotations

from msgspec import Struct

from deskcheck.extract.dates import DateMention
from deskcheck.extract.events.mentions import Mention
from deskcheck.extract.speech.cues import SPEECH_FORMS
from deskcheck.extract.text import Reading, Sentence
from deskcheck.facts import Interval

BOUNDARIES = frozenset("that which while but as where when who whose".split()) | {",", ";", ":"}
FUTURE = frozenset(["will", "would", "shall", "plans", "planned", "due", "scheduled"])
CUE_REACH = 9
MENTION_REACH = 30
FAR = MENTION_REACH + 1


DATELINE_REACH = 8
_DASHES = frozenset("-‐‑–—")
_AFTER_AS = frozenset("planned scheduled expected agreed announced usual well part early".split())
"""What follows an "as" that opens no clause."""


class Timing(Struct, frozen=True):
    """A date of a mention: the date words, or a statement's date with the days it allows."""

    date: DateMention
    days: Interval | None
    reported: bool


def timings(
    reading: Reading, mentions: list[Mention], dates: list[DateMention]
) -> dict[int, list[Timing]]:
    """Mention index to its dates. A date belongs to one mention at most."""
    found: dict[int, list[Timing]] = {}
    by_sentence: dict[int, list[int]] = {}
    for index, mention in enumerate(mentions):
        by_sentence.setdefault(mention.sentence, []).append(index)
    for date in sorted(dates, key=lambda d: reading.sentence(d.first)) if mentions else ():
        number = reading.sentence(date.first)
        here = by_sentence.get(number)
        if here is None or _aside(reading, reading.sentences[number], date):
            continue
        owner, reported = _owner(reading, reading.sentences[number], mentions, here, date)
        if owner is not None:
            days = _day_before(date.days) if reported else date.days
            found.setdefault(owner, []).append(Timing(date, days, reported))
    return found


def _aside(reading: Reading, sentence: Sentence, date: DateMention) -> bool:
    """Whether a date is of no mention: in a dateline, or of one more event ("and again on")."""
    lower, first = reading.lower, date.first
    if first - sentence.first <= DATELINE_REACH and _dateline(reading, sentence, date):
        return True
    return "again" in lower[max(sentence.first, first - 2) : first]


def _dateline(reading: Reading, sentence: Sentence, date: DateMention) -> bool:
    """Whether a date stands in "PLACE, date (Agency) —" at the head of a sentence."""
    before = range(sentence.first, date.first)
    place = all(reading.capital[i] or not reading.lower[i].isalnum() for i in before)
    if not before or not place or not reading.bare[sentence.first].isupper():
        return False
    after = reading.lower[date.last : min(date.last + DATELINE_REACH, sentence.last)]
    if after[:1] == ["("] and ")" in after:
        after = after[after.index(")") + 1 :]
    return bool(after) and after[0] in _DASHES


def _owner(
    reading: Reading,
    sentence: Sentence,
    mentions: list[Mention],
    here: list[int],
    date: DateMention,
) -> tuple[int | None, bool]:
    """The mention a date belongs to, and whether it only dates a statement about it."""
    for index in here:
        mention = mentions[index]
        if mention.phrase <= date.first and date.last <= mention.first:
            return index, False
    if _under_cue(reading, sentence, mentions, here, date):
        return _reported(reading, sentence, mentions, here), True
    cost, best = min((_cost(reading, mentions[i], date), i) for i in here)
    return (None if cost > MENTION_REACH else best), False


def _under_cue(
    reading: Reading,
    sentence: Sentence,
    mentions: list[Mention],
    here: list[int],
    date: DateMention,
) -> bool:
    """Whether the date stands right after a verb of saying that is not itself a mention."""
    blocked = {token for i in here for token in range(mentions[i].first, mentions[i].last)}
    for index in range(date.first - 1, max(sentence.first, date.first - CUE_REACH) - 1, -1):
        if index in blocked or reading.lower[index] in BOUNDARIES:
            return False
        if reading.lower[index] in SPEECH_FORMS:
            return True
    return False


def _reported(
    reading: Reading, sentence: Sentence, mentions: list[Mention], here: list[int]
) -> int | None:
    """The past event that a dated statement reports: the only mention of its sentence."""
    if not FUTURE.isdisjoint(reading.lower[sentence.first : sentence.last]):
        return None
    plain = [i for i in here if not mentions[i].previous and not mentions[i].series]
    return plain[0] if len(plain) == 1 else None


def _cost(reading: Reading, mention: Mention, date: DateMention) -> int:
    """Distance in tokens between a date and a mention; a clause boundary counts as eight more."""
    behind = mention.last <= date.first
    start, end = (mention.last, date.first) if behind else (date.last, mention.first)
    between = reading.lower[start:end]
    commas = sum(word == "," for word in between)
    breaks = sum(word in BOUNDARIES for word in between) - commas
    if _another_clause(between):
        return FAR
    return len(between) + 8 * breaks + 3 * commas - (8 if behind else 0)


def _another_clause(between: list[str]) -> bool:
    """Whether a conjunction that opens a clause of its own stands between a date and a mention."""
    return any(
        word in ("while", "but", ";")
        or (word == "as" and not _AFTER_AS.issuperset(between[index + 1 : index + 2]))
        for index, word in enumerate(between)
    )


def _day_before(days: Interval | None) -> Interval | None:
    if days is None or days.low is None:
        return None
    return Interval(days.low - 1, days.high)
