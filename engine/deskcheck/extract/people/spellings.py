"""Names that are spellings of one name: transliterations, accents, slips of the pen."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

from rapidfuzz.distance import OSA

from deskcheck.extract.people.genders import of_given_name
from deskcheck.extract.people.names import SUFFIXES

_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ß": "ss", "æ": "e", "œ": "e"})
_ENDING = re.compile(r"(?:iy|yy|ii|ij|yj|yi|ey|ei|ie|y|i)$")
_SOUNDS = tuple(
    (letters, re.compile(pattern), sound)
    for letters, pattern, sound in (
        ("fw", r"o(?:ff|w)$", "ov"), ("f", r"eff$", "ev"), ("c", r"t?sch", "sh"),
        ("ct", r"tch|tsh|ch", "ch"), ("p", r"ph", "f"), ("kg", r"kh|gh", "h"), ("d", r"dh", "d"),
        ("d", r"dzh|dj", "j"), ("cq", r"ck|q", "k"), ("x", r"x", "ks"), ("w", r"w", "v"),
        ("o", r"ou|oo|oe", "u"), ("ae", r"ae|ai|ay|ei|ey", "e"), ("yj", r"[yj]", "i"),
        ("ei", r"ee|ii", "i"),
    )
)  # fmt: skip
"""Spellings of one sound in the usual romanisations, to one of them, each with letters of which
one stands in all of them: most names have none, and need no search.
"""
_DOUBLE = re.compile(r"(.)\1")
_VOWELS = str.maketrans("", "", "aeiou")
SHORT, GIVEN, LONG = 4, 5, 6
"""The least letters of surnames and given names that may sound alike, and of names that may differ
in vowels.
"""
MOST = 100
"""So many names that begin alike are compared with one another: reading stays linear."""
_FIRST = str.maketrans("qcwyjé", "kkviie")


@lru_cache(maxsize=4096)
def sound(name: str) -> str:
    """A surname as it sounds, whatever the romanisation: "Zelenskyy" and "Selenskiy" differ in one
    letter, "Zelensky" and "Zelenskiy" in none.
    """
    plain = unicodedata.normalize("NFKD", name.casefold()).translate(_LETTERS)
    plain = "".join(c for c in plain if c.isalpha() and not unicodedata.combining(c))
    plain = _ENDING.sub("i", plain)
    for letters, pattern, letter in _SOUNDS:
        if letters[0] in plain or letters[-1] in plain:
            plain = pattern.sub(letter, plain)
    return _DOUBLE.sub(r"\1", plain)


def alike(one: str, other: str) -> bool:
    """Whether two different surnames sound the same."""
    return min(len(one), len(other)) >= SHORT and sound(one) == sound(other)


def near(one: str, other: str) -> bool:
    """Whether surnames that begin alike differ in vowels, neither being the other with an ending
    ("Petrov" and "Petrova" are two people's).
    """
    left, right = sound(one), sound(other)
    if min(len(left), len(right)) < LONG or left[0] != right[0] or _ended(left, right):
        return False
    same = left.translate(_VOWELS) == right.translate(_VOWELS)
    return same and OSA.distance(left, right, score_cutoff=2) <= 2


def slip(one: str, other: str) -> bool:
    """Whether two surnames are one letter, or two that change places, apart."""
    left, right = one.casefold(), other.casefold()
    return min(len(left), len(right)) >= SHORT and OSA.distance(left, right, score_cutoff=1) <= 1


def spells(one: str, other: str) -> bool:
    """Whether two words are the same surname, well or badly spelled."""
    return alike(one, other) or near(one, other) or slip(one, other)


def _ended(left: str, right: str) -> bool:
    return left.startswith(right) or right.startswith(left)


def surname(name: str) -> str:
    """The last word of a name that is no "Jr."."""
    words = name.split()
    while len(words) > 1 and words[-1].strip(".").lower() in SUFFIXES:
        words.pop()
    return words[-1]


def same_people(names: Iterable[str]) -> dict[str, str]:
    """Full names, in order of place, that spell an earlier one otherwise, to that one.

    The given names are the same and the surnames alike, near or a slip apart, or the surnames are
    the same and the given names alike.
    """
    by_given: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    by_surname: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for name in dict.fromkeys(names):
        given, last = name.split()[0].casefold(), surname(name).casefold()
        by_given[given, last[:1].translate(_FIRST)].append(name)
        by_surname[last, given[:1].translate(_FIRST)].append(name)
    found: dict[str, str] = {}
    for rows in by_given.values():
        for one, other in _pairs(rows):
            left, right = surname(one), surname(other)
            if left != right and spells(left, right):
                found.setdefault(other, found.get(one, one))
    for rows in by_surname.values():
        for one, other in _pairs(rows):
            if _one_given(one, other):
                found.setdefault(other, found.get(one, one))
    for name in found:
        while found[name] in found:  # each stands for one further ahead, so this ends
            found[name] = found[found[name]]
    return found


def _pairs(names: list[str]) -> Iterator[tuple[str, str]]:
    """Names with each of the `MOST` before them, in order."""
    for number, other in enumerate(names):
        for one in names[max(0, number - MOST) : number]:
            yield one, other


def _one_given(one: str, other: str) -> bool:
    left, right = one.split()[0], other.split()[0]
    if left == right or min(len(left), len(right)) < GIVEN:
        return False
    told = {of_given_name(one), of_given_name(other)} - {""}
    endings = (left[-1] in "aA") != (right[-1] in "aA")
    return len(told) < 2 and not endings and (alike(left, right) or near(left, right))


class Surnames:
    """The surnames of an article's full names, to find those that a bare word spells otherwise."""

    def __init__(self, surnames: Iterable[str]) -> None:
        self._by_letter: defaultdict[str, list[str]] = defaultdict(list)
        for one in surnames:
            rows = self._by_letter[one[:1].translate(_FIRST)]
            if len(rows) < MOST:
                rows.append(one)

    def alike(self, word: str) -> str:
        """The surname (in lower case) that a word in lower case sounds like, "" for none."""
        if len(word) < SHORT:
            return ""
        rows = self._by_letter.get(word[:1].translate(_FIRST), ())
        fits = [one for one in rows if abs(len(one) - len(word)) < 3 and alike(one, word)]
        return fits[0] if len(fits) == 1 else ""

    def near(self, word: str) -> str:
        """The surname that differs from a word in vowels alone, "" for none."""
        rows = self._by_letter.get(word[:1].translate(_FIRST), ())
        fits = [one for one in rows if abs(len(one) - len(word)) < 3 and near(one, word)]
        return fits[0] if len(fits) == 1 else ""
