"""Titles around names: before them ("Prime Minister X") or in apposition ("X, the mayor")."""

from __future__ import annotations

from deskcheck.extract.people.names import INITIALISMS, MODIFIERS, NOT_NAMES, OFFICES, TITLES
from deskcheck.extract.people.things import ThingIndex
from deskcheck.extract.speech.cues import SPEECH_FORMS
from deskcheck.extract.text import Reading, Sentence

_DETERMINERS = ("the", "a", "an", "his", "her", "its", "their")
_FINITE = ("who", "is", "was", "has", "had", "will")


class TitleReader:
    """Finds titles in one article's tokens."""

    def __init__(self, reading: Reading, things: ThingIndex) -> None:
        self.reading = reading
        self.things = things
        self.bare = reading.bare
        self.lower = reading.lower
        self.capital = reading.capital
        self.plain = reading.plain

    def after(self, first: int, stop: int) -> int:
        """The token after the last title word inside a run, `first` when it holds none."""
        for index in range(stop - 2, first - 1, -1):
            if self.plain[index] in TITLES:
                begin = index + 1
                if self.lower[begin] == ".":
                    begin += 1
                if self.lower[index].endswith("'s") or begin >= stop:
                    return first
                return begin
        return first

    def stands_before(self, first: int, stop: int, sentence: Sentence) -> bool:
        """Whether a title stands right before a run: "spokesman X", "his counterpart, X"."""
        index = first - 1
        if self.lower[index] == "," and index - 1 >= sentence.first:
            return self.lower[index - 1] == "counterpart" or self._announced(index, stop, sentence)
        if self.lower[index] == "." and self.lower[index - 1] in INITIALISMS:
            index -= 1
        if self.lower[index] == "of" and self.plain[first] in OFFICES:
            index -= 1
        return self.lower[index] in TITLES and self.lower[index] not in ("general", "attorney")

    def _announced(self, comma: int, stop: int, sentence: Sentence) -> bool:
        """Whether a name stands in apposition to a title: "The mayor, X, said"."""
        if stop >= sentence.last or self.lower[stop] != ",":
            return False
        if self.lower[comma - 1] not in TITLES:
            return False
        start = self.start(comma - 1, sentence)
        return self.phrase_start(start, sentence) < start

    def apposition(self, comma: int, sentence: Sentence) -> tuple[int, int, int] | None:
        """Tokens of the title after a comma and the token after it all; None when no title."""
        index = comma + 1
        if index + 1 < sentence.last and self.lower[index].isdigit():
            index += 1
            if self.lower[index] != ",":
                return None
            index += 1
        begin = index
        head = -1
        while index < sentence.last and index - begin < 16:
            word = self.lower[index]
            if word in (",", ".", ";", "–", "—", "(") or word in '"“”„':
                break
            listing = word == "and" and self.lower[begin] not in ("a", "an", "the")
            if listing or word in SPEECH_FORMS or word in _FINITE:
                return None
            if head < 0 and word in TITLES and self.capital[index + 1 : index + 2] != [True]:
                head = index
            elif head < 0 and word.endswith("ing") and word not in MODIFIERS:
                return None
            index += 1
        if head < 0 or (head - begin > 6):
            return None
        if any(self.lower[i] in ("in", "to", "on", "at", "for") for i in range(begin, head)):
            return None
        return begin, head + 1, index

    def root(self, head: int, sentence: Sentence) -> int:
        """The head noun of a title that ends in an office: "Secretary" of "Secretary of State"."""
        index = head
        while index > sentence.first and self.plain[index] in OFFICES:
            index -= 1
        if index < head and self.lower[index] == "of" and self.lower[index - 1] in TITLES:
            return index - 1
        return head

    def start(self, head: int, sentence: Sentence) -> int:
        """The first token of the title whose last word is at `head`."""
        start = head
        while start > sentence.first:
            word, before = self.lower[start - 1], start - 1
            if word.endswith("'s") or word in _DETERMINERS:
                break
            hyphen = word in "-‐‑" and start - 2 >= sentence.first
            capital = self.capital[before] and (
                self.plain[before] not in NOT_NAMES or self.things.at(self.bare, before, head + 1)
            )
            listed = word in MODIFIERS or word in TITLES
            if not (capital or listed or hyphen):
                break
            start -= 1
        while self.lower[start] in "-‐‑":
            start += 1
        return start

    def _qualifies(self, index: int) -> bool:
        """Whether a word stands between a determiner and a title: "the club secretary"."""
        word = self.lower[index]
        plain = word.isalpha() and not self.capital[index] and word not in NOT_NAMES
        return plain and self.lower[index - 1] in _DETERMINERS and word not in SPEECH_FORMS

    def phrase_start(self, start: int, sentence: Sentence) -> int:
        """Where the noun phrase starts: its determiner or its possessor."""
        if start > sentence.first:
            word = self.lower[start - 1]
            if word in _DETERMINERS:
                return start - 1
            if start - 1 > sentence.first and self._qualifies(start - 1):
                return start - 2
            if word.endswith("'s"):
                index = start - 1
                while index > sentence.first and self.capital[index - 1]:
                    index -= 1
                return index
        return start
