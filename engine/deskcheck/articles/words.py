"""Words of lines and of lexicons."""

from __future__ import annotations

import re

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


def word_set(text: str, separator: str | None = None) -> frozenset[str]:
    """A lexicon written as one string, its entries parted by white space or by `separator`."""
    return frozenset(text.split(separator))


def key(line: str) -> str:
    """A line for comparison: its words in lower case with straight apostrophes."""
    return " ".join(WORD.findall(line.casefold().replace("’", "'")))
