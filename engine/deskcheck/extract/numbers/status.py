"""Whether a number is stated as fact, planned or estimated, by the words before it."""

from __future__ import annotations

from typing import Literal

from deskcheck.extract.numbers.quantities import Quantity
from deskcheck.extract.text import Reading

Status = Literal["", "planned", "estimated"]

PLANNING = frozenset(
    "planned pledged vowed promised proposed scheduled slated will shall intended proposing "
    "planning proposes".split()
)
INTENDING = frozenset(
    "plan plans intend intends intending aims aim aiming aimed pledge pledges pledging vows "
    "promises promise propose wants want hopes hope hoping due set".split()
)
"""Words that plan with "to" after them alone: "aims to", not "taking aim at"."""
GUESSING = frozenset(
    "could may might estimate estimates estimated estimating expected expects expect expecting "
    "forecast forecasts forecasting predict predicts predicted predicting projected projects "
    "project projection projections likely potentially possibly believed thought anticipated "
    "anticipates reckons reckoned guess".split()
)
CLAUSE_ENDS = frozenset(
    "who which while but whose where after because when since although though ; : . — –".split()
)
BACKWARD = frozenset(("past", "last", "previous", "these", "those"))
"""Words right before a number that is known already: "the past eight years"."""
REACH = 10


def status(reading: Reading, quantity: Quantity) -> Status:
    """What a word of its clause makes of a number: planned or estimated, "" when it is stated.

    The word nearest before the number counts; an estimate that is said after it ("…, officials
    estimate") is one too.
    """
    lower, sentence = reading.lower, reading.sentences[quantity.sentence]
    for index in range(quantity.first, quantity.last):
        if lower[index] == "estimated":
            return "estimated"
    if lower[quantity.first - 1] in BACKWARD and quantity.first > sentence.first:
        return ""
    for index in range(quantity.first - 1, max(sentence.first, quantity.first - REACH) - 1, -1):
        word = lower[index]
        if word in CLAUSE_ENDS:
            break
        if word in GUESSING and not _name(reading, index, sentence.first):
            return "estimated"
        plans = word in PLANNING or (word in INTENDING and lower[index + 1] == "to")
        if plans and not _name(reading, index, sentence.first):
            return "planned"
    return _said_after(lower, quantity.last, sentence.last)


def _name(reading: Reading, index: int, begin: int) -> bool:
    """Whether a word is part of a name or a month: "in May", "the Will to Win"."""
    return index > begin and reading.cased(index)[0].isupper()


def _said_after(lower: list[str], last: int, stop: int) -> Status:
    """Whether a clause like ", analysts estimated" closes the sentence."""
    tail = lower[max(last, stop - 4) : stop]
    if "," in lower[max(last, stop - 6) : stop] and ("estimates" in tail or "estimated" in tail):
        return "estimated"
    return ""
