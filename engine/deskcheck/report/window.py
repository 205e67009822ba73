"""Pieces of an article fit to print: cut at words, safe for a terminal, the span underlined."""

from __future__ import annotations

import unicodedata

from msgspec import Struct

WIDTH = 64
"""About how many characters of an article are shown around a span."""

_INVISIBLE = frozenset(("Cc", "Cf", "Cs", "Co", "Cn"))


class Window(Struct, frozen=True):
    """What stands before, inside and after a span, each ready to print."""

    before: str
    inside: str
    after: str


def window(text: str, start: int, end: int, width: int = WIDTH, dots: str = "…") -> Window:
    """The words around `text[start:end]` on its own lines, about `width` characters in all.

    A span longer than that is cut at its end, `dots` in place of what is left out.
    """
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", max(start, end - 1))
    last = len(text) if last < 0 else last
    if end - start > width:
        cut = _word_end(text, start, start + width)
        return Window("", f"{printable(text[start:cut])} {dots}", "")
    room = width - (end - start)
    left = start - room // 2
    right = end + room - room // 2
    if left < first:
        left, right = first, min(last, right + first - left)
    elif right > last:
        left, right = max(first, left - (right - last)), last
    before = _from_word(text, left, start) if left > first else text[first:start]
    after = _to_word(text, end, right) if right < last else text[end:last]
    return Window(
        (f"{dots} " if left > first else "") + printable(before).lstrip(),
        printable(text[start:end]),
        printable(after).rstrip() + (f" {dots}" if right < last else ""),
    )


def printable(text: str) -> str:
    """The text on one line, white space as spaces, nothing in it that commands a terminal."""
    kept = []
    for char in text:
        if char.isascii():
            kept.append(char if " " <= char < "\x7f" else " " if char in "\t\n\r" else "")
        elif char.isspace():
            kept.append(" ")
        elif unicodedata.category(char) not in _INVISIBLE:
            kept.append(char)
    return "".join(kept)


def cells(text: str) -> int:
    """How many columns of a terminal printable text fills."""
    if text.isascii():
        return len(text)
    return sum(map(_cell, text))


def _cell(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _from_word(text: str, left: int, start: int) -> str:
    """The text up to `start` from the first whole word after `left`."""
    while left < start and not text[left - 1].isspace():
        left += 1
    return text[left:start]


def _to_word(text: str, end: int, right: int) -> str:
    """The text from `end` to the last whole word before `right`."""
    while right > end and not text[right].isspace():
        right -= 1
    return text[end:right]


def _word_end(text: str, start: int, cut: int) -> int:
    while cut > start and not text[cut].isspace():
        cut -= 1
    return cut if cut > start else start + WIDTH
