"""What a number counts (its head noun) and the unit that it is printed in."""

from __future__ import annotations

from deskcheck.extract.numbers.guards import plural_noun
from deskcheck.extract.numbers.quantities import Quantity
from deskcheck.extract.phrases import DEFINITE, PHRASE_ENDS
from deskcheck.extract.text import Reading
from deskcheck_grammar.names import singular
from deskcheck_grammar.units import UNITS

REACH = 5
"""How many words may stand before the noun that a number counts, the noun itself included."""
NOT_NOUNS = frozenset(
    "more other others less fewer times years days weeks months hours minutes always perhaps "
    "it's that's there's he's she's does was has is its this thus his hers theirs ours yes "
    "across towards".split()
)
COLLECTIVES = frozenset(
    "people police troops personnel staff cattle sheep fish aircraft men women children crew "
    "dead wounded injured".split()
)
GROUPS = frozenset("family household party crew gang group team".split())
"""Groups of people whose number may stand without a noun."""
LETTERS = {"h": "hour", "m": "metre", "p": "penny"}


def worded(reading: Reading, quantity: Quantity) -> str:
    """The singular head noun of a bare number, the canonical unit of a measured one; "" unknown."""
    if quantity.value.text:
        return quantity.value.text
    if quantity.kind == "number":
        return _noun(reading, quantity)
    if quantity.kind in ("amount of money", "percentage"):
        return quantity.unit
    return unit_of(reading, quantity.first, quantity.last)


def unit_of(reading: Reading, first: int, last: int) -> str:
    """The canonical name of the first unit printed at tokens `first` to `last`, "" without one."""
    for index in range(first, last):
        word = reading.lower[index]
        known = UNITS.get(word)
        if known is not None and word.isalpha() and len(word) > 1:
            return known.name
        if word in LETTERS and index > first and reading.lower[index - 1][-1:].isdigit():
            return LETTERS[word]
        base = singular(word)
        if base in ("month", "year", "decade", "century", "ton", "night", "weekend"):
            return base
    return ""


def _noun(reading: Reading, quantity: Quantity) -> str:
    return _counted(reading, quantity) or _members(reading.lower, quantity.first)


def _members(lower: list[str], first: int) -> str:
    """What a group holds that a number without a noun counts: "a family of four"."""
    grouped = first > 1 and lower[first - 1] == "of" and lower[first - 2] in GROUPS
    return "person" if grouped else ""


def _counted(reading: Reading, quantity: Quantity) -> str:
    if quantity.noun < 0:
        return ""
    lower, stop = reading.lower, reading.sentences[quantity.sentence].last
    index = quantity.noun
    if lower[index] == "of" and index + 1 < stop:
        index += 1 + (lower[index + 1] in DEFINITE)
    one = quantity.value.possible is not None and quantity.value.possible.high == 1
    end = index
    while end < min(index + REACH, stop) and _inside(lower[end]):
        word = lower[end]
        if not one and word not in NOT_NOUNS and (plural_noun(word) or word in COLLECTIVES):
            return _head(lower, end, stop)
        end += 1
    if one and end > index and lower[end - 1].isalpha():
        return singular(lower[end - 1])
    return ""


def _inside(word: str) -> bool:
    """Whether a word may stand between a number and its noun."""
    return word not in PHRASE_ENDS and (word[0].isalpha() or word in "-'")


def _head(lower: list[str], index: int, stop: int) -> str:
    """The noun at a token, or a plural right after it that it only qualifies ("sports clubs")."""
    after = lower[index + 1] if index + 1 < stop else ""
    if after not in NOT_NOUNS and plural_noun(after) and lower[index] not in COLLECTIVES:
        return singular(after)
    return singular(lower[index])
