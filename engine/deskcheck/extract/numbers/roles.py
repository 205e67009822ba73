"""The role of a length of time: an event's length, a gap, a rate, a position, or a person's."""

from __future__ import annotations

from deskcheck.extract.numbers.durations import PLURAL, SINGULAR
from deskcheck.extract.numbers.number_words import SMALL
from deskcheck.extract.text import Reading

GAP_AFTER = frozenset(
    "later earlier after before ago since prior hence away previously beforehand "
    "apart late early ahead left remaining following north south east west northeast "
    "northwest southeast southwest short behind".split()
)
GAP_BEFORE = frozenset(
    "past last next coming previous preceding recent within in following every each per by".split()
)
WHILE_AFTER = frozenset(["after", "before", "following", "since"])
"""Words after "for two hours" that only date it: "held for two hours before he left"."""
POSITION_BEFORE = frozenset(["first", "final", "opening", "closing", "initial", "dying"])
RATE_WORDS = frozenset(["per", "every", "each"])
PERSONS = frozenset(
    "veteran veterans member members employee employees resident residents incumbent officer "
    "deputy sergeant detective captain teacher senator congressman congresswoman friend friends "
    "friendship boyfriend girlfriend partner husband wife boy girl child infant baby son daughter "
    "toddler man woman fetus survivor client customer tenant fan".split()
)
"""What "12-year" before it says of a person, and not of an event."""
RELATIVES = frozenset(
    "wife husband partner partners friend friends girlfriend boyfriend spouse colleague couple "
    "boss bride owner resident residents member veteran employee".split()
)
"""Who is "of 20 years"."""
SERVICE = frozenset("experience service tenure seniority".split())
POSTS = frozenset("job force council bench department bureau team staff board".split())
OPEN_UNITS = frozenset(["months", "years", "decades"])
"""Units whose bare plural ("for years") is a manner of speaking unless something lasted so."""
LASTING = frozenset(
    "lasted lasts last lasting raged dragged continued ran went stretched dominated".split()
)


_PENALTY = frozenset(
    "face faces faced facing punishable carries carry carried carrying maximum possibility".split()
)
"""What says of a term that it may be imposed."""
_PENALTY_REACH = 8
_SENTENCES = frozenset(
    "prison jail sentence sentences penalty term imprisonment probation custody bars".split()
)
"""What is imposed."""
_SENTENCE_REACH = 4
_BEFORE_VERBS = frozenset(
    "not to n't will would can could did does do may might must shall should".split()
)
"""What makes a verb of the "last" behind it."""


def role(reading: Reading, first: int, last: int, begin: int, stop: int, hyphen: bool) -> str:
    """The role of the length at tokens `first` to `last`, its hedge included.

    length | possible ("faces up to 10 years") | gap ("two hours after") | rate ("$15 an hour") |
    position ("30 minutes into") | person ("a 12-year veteran", "his wife of 20 years"). Only a
    "length" may become a fact about an event.
    """
    lower = reading.lower
    after = lower[last] if last < stop else ""
    before = lower[first - 1] if first > begin else ""
    if after in ("per", "a", "an", "each") and last + 1 < stop and lower[last + 1] in SINGULAR:
        return "rate"
    if _of_person(lower, first, last, begin, stop, hyphen):
        return "person"
    if hyphen:
        return "position" if after == "mark" else "length"
    if after == "into":
        return "position"
    if before == "for" and after in WHILE_AFTER:
        return "length"
    return _outside(reading, first, last, begin, stop)


def _outside(reading: Reading, first: int, last: int, begin: int, stop: int) -> str:
    """The role that the words around a length give it."""
    lower = reading.lower
    after = lower[last] if last < stop else ""
    before = lower[first - 1] if first > begin else ""
    if _prospective(lower, first, last, begin, stop):
        return "possible"
    if after in GAP_AFTER or (after in ("from", "on") and _now(reading, last + 1, stop)):
        return "gap"
    if lower[last : last + 2] == ["to", "go"]:
        return "gap"
    if before in RATE_WORDS:
        return "rate"
    if before in POSITION_BEFORE:
        return "position"
    lasting = before == "last" and first - 2 >= begin and lower[first - 2] in _BEFORE_VERBS
    if before in GAP_BEFORE and not lasting and not (before in ("in", "by") and after == "of"):
        return "gap"
    if before == "after" and after != "of" and not (after == "on" or after in SMALL):
        return "gap"
    return "gap" if _figurative(lower, first, last, begin) else "length"


def _prospective(lower: list[str], first: int, last: int, begin: int, stop: int) -> bool:
    """Whether a length is only what may be imposed: "faces up to 10 years in prison"."""
    before = lower[max(begin, first - _PENALTY_REACH) : first]
    if _PENALTY.isdisjoint(before):
        return False
    after = lower[last : min(stop, last + _SENTENCE_REACH)]
    return not _SENTENCES.isdisjoint(before) or not _SENTENCES.isdisjoint(after)


def _of_person(
    lower: list[str], first: int, last: int, begin: int, stop: int, hyphen: bool
) -> bool:
    """Whether a length says how long somebody has been or served, or how old a child is."""
    after = lower[last] if last < stop else ""
    if after == "'" and last + 1 < stop:
        after = lower[last + 1]
    if after in SERVICE or after == "pregnant":
        return True
    if hyphen and any(word in PERSONS for word in lower[last : min(last + 4, stop)]):
        return True
    if first - 1 > begin and lower[first - 1] == "of" and lower[first - 2] in RELATIVES:
        return True
    if after == "of" and lower[last + 1 : last + 2] and lower[last + 1] in SERVICE:
        return True
    return after in ("on", "with") and lower[last + 1 : last + 2] == ["the"] and (
        last + 2 < stop and lower[last + 2] in POSTS
    )  # fmt: skip


def _figurative(lower: list[str], first: int, last: int, begin: int) -> bool:
    """Whether a length is a manner of speaking: "for years", "on some days"."""
    before = lower[first - 1] if first > begin else ""
    if lower[first] == "some" and before == "on":
        return True
    bare = last - first == 1 and lower[first] in PLURAL
    lasting = any(word in LASTING for word in lower[max(begin, first - 4) : first])
    return bare and lower[first] in OPEN_UNITS and before == "for" and not lasting


def _now(reading: Reading, index: int, stop: int) -> bool:
    return index < stop and reading.lower[index] in ("now", "today", ",", ".")
