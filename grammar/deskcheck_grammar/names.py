"""Names as editors write them, in one form: "the duration of a call" is "call duration"."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

DETERMINERS = frozenset(["a", "an", "the", "every", "each", "all", "any"])
"""Words before a name that are no part of it."""

APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'"})
_IRREGULAR = {
    "people": "person",
    "persons": "person",
    "men": "man",
    "women": "woman",
    "servicemen": "serviceman",
    "servicewomen": "servicewoman",
    "children": "child",
    "feet": "foot",
    "inches": "inch",
    "crises": "crisis",
    "analyses": "analysis",
    "lives": "life",
    "movies": "movie",
    "media": "medium",
    "criteria": "criterion",
}
_SAME = frozenset(["series", "species", "news", "means", "headquarters", "its", "his", "always"])


@cache
def singular(word: str) -> str:
    """The singular of one lower-case English word; a singular word is itself."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) < 4 or not word.endswith("s") or word in _SAME:
        return word
    if word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-1] if len(word) <= 4 else word[:-3] + "y"
    cut = 2 if word.endswith(("sses", "shes", "ches", "xes", "zzes")) else 1
    return _IRREGULAR.get(word[:-cut], word[:-cut])


def words_of(text: str) -> list[str]:
    """The words of a name in lower case, straight apostrophes, each in the singular."""
    return [_plain(word) for word in text.lower().translate(APOSTROPHES).split()]


def _plain(word: str) -> str:
    """One word without a possessive ending, in the singular."""
    if word.endswith("'s"):
        return word[:-2]
    return singular(word.rstrip("'"))


def canonical(text: str) -> str:
    """The one form of a name: lower case, singular, "x y" for "x's y" and for "the y of an x".

    >>> canonical("The duration of a call")
    'call duration'
    >>> canonical("Calls' durations")
    'call duration'
    """
    parts: list[list[str]] = [[]]
    for word in words_of(text):
        if word == "of":
            parts.append([])
        elif word not in DETERMINERS:
            parts[-1].append(word)
    return " ".join(word for part in reversed(parts) for word in part)


def distance(left: str, right: str, limit: int) -> int:
    """Typing slips between two words: letters missing, added, changed or two swapped.

    (Optimal string alignment distance.) Counting stops early: any distance over `limit` is
    returned as `limit` + 1.
    """
    if abs(len(left) - len(right)) > limit or len(set(left) ^ set(right)) > 2 * limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, char in enumerate(left, 1):
        before, last, row = row, before, [i]
        for j, other in enumerate(right, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (char != other))
            if i > 1 and j > 1 and char == right[j - 2] and left[i - 2] == other:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return limit + 1
    return min(row[-1], limit + 1)


def slips(word: str) -> int:
    """How many typing slips a word of this length is forgiven."""
    return 0 if len(word) < 3 else 1 if len(word) < 6 else 2 if len(word) < 12 else 3


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate that `word` was most likely meant to be, None when none is near.

    Case and plural endings do not count; of equally near ones the first in alphabetical order.
    """
    typed, wanted = word.lower(), " ".join(words_of(word))
    limit = slips(wanted)
    best: tuple[int, str] | None = None
    for candidate in sorted(set(candidates)):
        apart = distance(wanted, " ".join(words_of(candidate)), limit)
        apart = min(apart, distance(typed, candidate.lower(), limit))
        if apart <= limit and (best is None or apart < best[0]):
            best = (apart, candidate)
    return best[1] if best else None
