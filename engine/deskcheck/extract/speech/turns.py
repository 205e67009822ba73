"""Turns: "SMITH: …" in an interview, and "Smith: …" in a headline, credit a named speaker."""

from __future__ import annotations

from deskcheck.articles.words import word_set
from deskcheck.extract.speech.clauses import Unit
from deskcheck.extract.text import Reading

_LONGEST = 6
"""Words of the name before the colon."""
_FAR = 80
"""Code points within which it stands."""
_LABELS = word_set(
    "update updated note notes editor's correction breaking live watch video photo photos listen "
    "read more related opinion analysis exclusive interview explainer fact claim verdict summary "
    "background where when who what why how time date place source sources by tags topics "
    "filed and or the in on to"
)
"""Words that label a paragraph, a section or a kind of article, not who speaks."""


def turn(reading: Reading, unit: Unit) -> int:
    """The token of the colon behind a speaker's name at the start of a paragraph, -1 without one.

    In the body the name stands in capitals, or is Q or A.
    """
    if reading.article.text.find(":", unit.start, unit.start + _FAR) < 0:
        return -1
    first = unit.first
    words = reading.lower[first : min(first + _LONGEST + 1, unit.last - 1)]
    if ":" not in words[1:]:
        return -1
    colon = first + words.index(":")
    names = [i for i in range(first, colon) if reading.lower[i][:1].isalpha()]
    if not names or not _LABELS.isdisjoint(reading.lower[first:colon]):
        return -1
    title = unit.part == "headline" or unit.paragraph == 0
    bare = reading.bare
    told = all(bare[i][:1].isupper() if title else bare[i].isupper() for i in names)
    return colon if told else -1
