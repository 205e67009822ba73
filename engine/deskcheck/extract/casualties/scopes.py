"""Of what a casualty figure is: this incident, a part of it, an addition, another incident."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from deskcheck.extract.casualties.casualty import (
    ATTACKER,
    AWAY,
    INCREMENT,
    OTHER,
    PART,
    PERIOD,
    SCOPES,
    SOME,
    Casualty,
)
from deskcheck.extract.casualties.doubts import doubtful, superseded
from deskcheck.extract.casualties.elsewhere import long_ago, sentence_scope
from deskcheck.extract.casualties.words import ATTACKERS
from deskcheck.extract.text import Reading, Sentence

INDEFINITE = frozenset(("one", "number", "list", "bare"))
"""Forms of people who are not yet known to the reader."""

EARLY = 60
"""Among so many first casualties the own incident is told; the work stays linear in them."""
REACH = 6
"""How many words behind a number "including the gunman" may stand."""


def scoped(
    reading: Reading, sentence: Sentence, rows: Sequence[Casualty], told: Sequence[Casualty]
) -> Iterator[Casualty]:
    """The casualties of one sentence with the traits of their scope; `told` are those before."""
    words = reading.lower[sentence.first : sentence.last]
    after = _after(reading, sentence, told)
    told = told[:EARLY]
    whole = frozenset(sentence_scope(reading, words))
    if whole and PERIOD in after:
        whole |= {PERIOD}
    if long_ago(reading, words) and _recent(reading, told):
        whole |= {OTHER}
    former = superseded(words)
    before: dict[str, int] = {}
    for row in rows:
        group = row.group
        traits = set(_of_row(row, words[group.first - sentence.first], whole, told))
        if after and not whole and group.form in INDEFINITE:
            traits.add(OTHER)
        if former or doubtful(words, sentence.first, row, before):
            traits.add(SOME)
        if AWAY.isdisjoint(traits) and _part(row, words, group.first - sentence.first):
            traits.add(PART)
        if _added(row, before):
            traits.add(INCREMENT)
        if row.own or group.attacker or _with_attacker(words, group.last - sentence.first):
            traits.add(ATTACKER)
        if group.low:
            before.setdefault(row.outcome, group.first)
        yield replace(row, traits=frozenset(traits))


def _after(reading: Reading, sentence: Sentence, told: Sequence[Casualty]) -> frozenset[str]:
    """The scope that a sentence has from the one before it, when that left the own incident."""
    last = told[-1] if told else None
    if last is None or not (left := last.traits & AWAY):
        return frozenset()
    near = sentence.paragraph - reading.sentences[last.sentence].paragraph <= 1
    own = any(row.sentence < last.sentence and not row.traits & AWAY for row in told[:EARLY])
    return left if near and own else frozenset()


def _of_row(
    row: Casualty, word: str, whole: frozenset[str], told: Sequence[Casualty]
) -> frozenset[str]:
    """What a sentence's scope is for one of its figures, which `word` opens.

    One person is of one incident even in a year's total; a number that was told of the own
    incident before is told again.
    """
    low = row.group.low or 0
    if PERIOD in whole:
        return (whole - {PERIOD}) | {OTHER} if low == 1 and word in ("a", "an") else whole
    again = (
        OTHER in whole
        and low > 1
        and any(r.group.low == low and not r.traits & SCOPES for r in told)
    )
    return whole - {OTHER} if again else whole


def _added(row: Casualty, before: dict[str, int]) -> bool:
    """Whether people come on top of others that the sentence tells of: "22 more"."""
    group = row.group
    return bool(group.other and group.low) and before.get(row.outcome, group.first) < group.first


def _with_attacker(words: list[str], last: int) -> bool:
    """Whether a number takes in the one who did it: "5 dead, including the gunman"."""
    for at in range(last, min(last + REACH, len(words))):
        if words[at] in ("including", "counting"):
            return not ATTACKERS.isdisjoint(words[at + 1 : at + 4])
    return False


def _part(row: Casualty, words: list[str], first: int) -> bool:
    """Whether people are some of those of one outcome: "two of the dead", "including"."""
    if row.part:
        return True
    if first and words[first - 1] == "including":
        return True
    if not row.group.partial:
        return False
    last = first + row.group.last - row.group.first
    if words[last : last + 1] == ["who"]:
        return True
    return row.outcome != "killed" or not {"dead", "killed", "deaths"}.isdisjoint(
        words[first : last + 1]
    )


def _recent(reading: Reading, told: Sequence[Casualty]) -> bool:
    """Whether the own incident was told of before, and not as one of years ago."""
    own = next((row for row in told if not row.traits & AWAY), None)
    if own is None:
        return False
    sentence = reading.sentences[own.sentence]
    return not long_ago(reading, reading.lower[sentence.first : sentence.last])
