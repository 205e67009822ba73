"""The vocabulary's named things (countries, organisations) as articles print them."""

from __future__ import annotations

from collections.abc import Sequence

from deskcheck.extract.text import TOKEN
from deskcheck.vocabulary.concepts import Thing, Vocabulary


class ThingIndex:
    """Names of defined things by their first token, case kept, so that "us" is not "US".

    `openers` are those first tokens.
    """

    def __init__(self, things: Sequence[Thing]) -> None:
        self._rows: dict[str, list[tuple[tuple[str, ...], str, Thing]]] = {}
        self._by_name: dict[str, Thing] = {}
        self._languages = {language for thing in things for language in thing.languages}
        for thing in things:
            self._by_name.setdefault(thing.name, thing)
            for called in dict.fromkeys((thing.name, *thing.called)):
                words = tuple(t.replace("’", "'") for t in TOKEN.findall(called))
                if words and words[0].lower() == "the":
                    words = words[1:]
                if words:
                    self._rows.setdefault(words[0], []).append((words, called, thing))
        self.openers = self._rows.keys()
        for rows in self._rows.values():
            rows.sort(key=lambda row: -len(row[0]))

    def at(self, bare: Sequence[str], index: int, last: int) -> tuple[int, str, Thing] | None:
        """Token count, name as defined, and thing of the longest name at a token, ending by `last`.

        `bare` are tokens as printed, without possessive endings.
        """
        for words, called, thing in self._rows.get(bare[index], ()):
            size = len(words)
            if index + size <= last and (size == 1 or tuple(bare[index : index + size]) == words):
                return size, called, thing
        return None

    def whole(self, bare: Sequence[str], first: int, last: int) -> Thing | None:
        """The thing whose name some tokens are, all of them but "the"."""
        first += bare[first].lower() == "the" and last - first > 1
        hit = self.at(bare, first, last)
        return hit[2] if hit is not None and first + hit[0] == last else None

    def named(self, name: str) -> Thing | None:
        """The thing of a canonical name."""
        return self._by_name.get(name)

    def speaks(self, word: str) -> bool:
        """Whether a lower-case word is a language of some country."""
        return word in self._languages


_LATEST: list[tuple[Vocabulary, ThingIndex]] = []


def thing_index(vocabulary: Vocabulary) -> ThingIndex:
    """The index of a vocabulary's things, kept for the latest vocabulary asked about."""
    if _LATEST and _LATEST[0][0] is vocabulary:
        return _LATEST[0][1]
    index = ThingIndex(vocabulary.things)
    _LATEST[:] = [(vocabulary, index)]
    return index
