"""Names that a desk has defined, as the lexer looks them up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from deskcheck_grammar.names import words_of
from deskcheck_grammar.scan import Lexeme


@dataclass(frozen=True)
class Glossary:
    """Names that are known: `phrases` in any form, and `units` besides the built-in ones."""

    phrases: frozenset[str] = frozenset()
    units: frozenset[str] = frozenset()

    @cached_property
    def _longer(self) -> dict[str, tuple[tuple[str, ...], ...]]:
        """Phrases of two words and more by their first word, the longest first."""
        table: dict[str, list[tuple[str, ...]]] = {}
        for phrase in self.phrases:
            words = tuple(words_of(phrase))
            if len(words) > 1:
                table.setdefault(words[0], []).append(words)
        return {
            first: tuple(sorted(found, key=lambda words: (-len(words), words)))
            for first, found in table.items()
        }

    @cached_property
    def words(self) -> frozenset[str]:
        """Every single word of every phrase, lower case, singular."""
        return frozenset(word for phrase in self.phrases for word in words_of(phrase))

    def longest(self, lexemes: Sequence[Lexeme], at: int) -> int:
        """How many lexemes from `at` the longest known phrase takes; 0 when none begins there.

        Phrases of one word are not looked for: they are words to the parser as it is.
        """
        table = self._longer
        if not table:
            return 0
        for phrase in table.get(_word(lexemes[at]), ()):
            here = lexemes[at : at + len(phrase)]
            if len(here) == len(phrase) and all(map(_same, here, phrase)):
                return len(phrase)
        return 0


def _word(lexeme: Lexeme) -> str:
    return words_of(lexeme.lower)[0] if lexeme.kind == "word" else ""


def _same(lexeme: Lexeme, word: str) -> bool:
    return _word(lexeme) == word
