"""What a mention's words tell of, whatever their form: the family of a happening.

Two mentions of one family may be one happening: "fired", "the firing", "was let go". Words of no
listed kind have the root of their head word as family.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, lru_cache

from msgspec import Struct

from deskcheck.link.happenings.kinds import REPORTING, rows
from deskcheck.link.happenings.stems import root

WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*|[.!?;\n]")
MARKS = frozenset(".!?;\n")
LEFT = frozenset(
    "of in on at to for from with by under off up out over down into against after before between "
    "as upon while during".split()
)
"""Words that end the noun or verb that a mention is headed by."""
LIGHT = frozenset(
    "a an the this that these those his her its their our my your be is are was were been being am "
    "have has had having do does did will would shall should can could may might must to not no "
    "just all any some very more most other".split()
)
PRONOUNS = frozenset("it this that which these those what".split())
AHEAD = 3
"""A phrase may run on so many words behind the mention: "fired" at, "took" the man captive."""
REACH = 8
"""The source of a report stands at most so many words before it."""


class Words(Struct, frozen=True):
    """The words of a text with their places, and its sentence marks."""

    word: list[str]
    start: list[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The words, first and last excluded, that begin within two code points."""
        return bisect_left(self.start, start), bisect_left(self.start, end)


def words(text: str) -> Words:
    """Every word of a text."""
    found = [(match.group(), match.start()) for match in WORD.finditer(text)]
    return Words([word for word, _ in found], [start for _, start in found])


def family(text: Words, start: int, end: int) -> str:
    """The family of the mention at two code points, "" where a pronoun stands for another one."""
    first, last = text.span(start, end)
    own = [w for w in text.word[first:last] if w not in MARKS]
    if not own or (len(own) == 1 and own[0].lower() in PRONOUNS):
        return ""
    told = _phrase(own, _behind(text, last))
    if told:
        return told
    head = _head(own)
    kind = _table().get((head,))
    return f"={kind}" if kind else head


def source(text: Words, start: int, end: int) -> str:
    """Who a report at two code points is credited to: the nearest name of its sentence before it,
    behind "according to" the first one after it; without a name the word before.
    """
    first, last = text.span(start, end)
    before: list[str] = []
    for word in reversed(text.word[max(0, first - REACH) : first]):
        if word in MARKS:
            break
        before.append(word)
    if first < last and text.word[first].lower() == "according":
        before = _behind(text, last)
    names = [word for word in before if word[0].isupper()]
    return (names or before or [""])[0].lower().removesuffix("'s").removesuffix("’s")


def reports(family: str) -> bool:
    """Whether a family is one of saying: each speaker says for himself."""
    return family.removeprefix("=") in REPORTING


def _behind(text: Words, last: int) -> list[str]:
    """The next words of a sentence."""
    found: list[str] = []
    for word in text.word[last : last + AHEAD]:
        if word in MARKS:
            break
        found.append(word)
    return found


def _phrase(own: list[str], behind: list[str]) -> str:
    """The kind of a listed phrase of several words that starts within a mention."""
    table = _table()
    longest = max(map(len, table))
    roots = [_root(word) for word in (*own, *behind)]
    for at in range(len(own)):
        for size in range(min(longest, len(roots) - at), 1, -1):
            kind = table.get(tuple(roots[at : at + size]))
            if kind and (at + size <= len(own) or at == len(own) - 1):
                return f"={kind}"
    return ""


def _head(own: list[str]) -> str:
    """The root of the head of a mention: its last word of meaning before a preposition."""
    low = [word.lower() for word in own]
    first = next((at for at, word in enumerate(low) if word not in LIGHT), 0)
    stop = next((at for at in range(first + 1, len(low)) if low[at] in LEFT), len(low))
    plain = [word for word in own[first:stop] if word.lower() not in LIGHT]
    return _root((plain or own)[-1])


@cache
def _table() -> dict[tuple[str, ...], str]:
    """Roots of each listed phrase to its kind; of two kinds with one root, the first."""
    table: dict[tuple[str, ...], str] = {}
    for phrase, kind in rows().items():
        table.setdefault(tuple(root(word) for word in phrase.split()), kind)
    return table


_root = lru_cache(maxsize=65536)(root)
