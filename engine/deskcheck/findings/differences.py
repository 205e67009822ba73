"""Where two wordings of one statement part: the first place, with a few words around it."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

AROUND = 3
"""Words shown before and after the words that differ."""
SHOWN = 8
"""Most words shown of a stretch that differs."""


def difference(one: str, other: str) -> tuple[str, str] | None:
    """The words of each text at the first place where they differ inside what they share.

    None when one is a piece of the other, or nothing is shared. Case, marks and white space make
    no difference. Each answer is cut from the printed words, with `…` where it is cut.
    """
    left, right = one.split(), other.split()
    operations = _operations([_plain(w) for w in left], [_plain(w) for w in right])
    shared = [i for i, (kind, *_) in enumerate(operations) if kind == "equal"]
    if not shared:
        return None
    for kind, a, b, c, d in operations[shared[0] : shared[-1] + 1]:
        if kind != "equal":
            return _window(left, a, b), _window(right, c, d)
    return None


def _operations(left: list[str], right: list[str]) -> list[tuple[str, int, int, int, int]]:
    from difflib import SequenceMatcher

    return list(SequenceMatcher(None, left, right, autojunk=False).get_opcodes())


def _plain(word: str) -> str:
    folded = unicodedata.normalize("NFKC", word).casefold()
    return "".join(char for char in folded if char.isalnum()) or folded


def _window(words: Sequence[str], start: int, end: int) -> str:
    first = max(0, start - AROUND)
    last = min(len(words), min(end, start + SHOWN) + AROUND)
    shown = " ".join(words[first:last])
    return f"{'… ' if first else ''}{shown}{' …' if last < len(words) else ''}"
