"""Lexemes to tokens: the longest known phrase first, then keywords, then unknown words.

Which words are keywords depends on the place: verbs right after must and should only, kinds of
value in definitions, units after a number. Tokens are plain; parse.py feeds them to the parser.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property

from deskcheck_grammar.keywords import (
    AMOUNT_BEFORE,
    DEFINITION_STARTS,
    ZONES,
    Keyword,
    Zone,
)
from deskcheck_grammar.names import distance, singular, words_of
from deskcheck_grammar.quantities import Reading, read_date, read_number, read_unit
from deskcheck_grammar.scan import CLAUSES, EXAMPLES, Lexeme, lexemes
from deskcheck_grammar.tree import Comment
from deskcheck_grammar.units import UNITS, Unit

__all__ = ["UNITS", "Glossary", "Token", "Unit", "tokens"]


@dataclass(frozen=True)
class Glossary:
    """Names that are known: `phrases` in any form, and `units` besides the built-in ones."""

    phrases: frozenset[str] = frozenset()
    units: frozenset[str] = frozenset()

    @cached_property
    def longer(self) -> dict[str, tuple[tuple[str, ...], ...]]:
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


@dataclass(slots=True)
class Token:
    """What the parser reads: `type` names a terminal of rules.lark.

    `start` and `end` are code points in the statement; `value` is what a keyword stands for, a
    number's Fraction, a unit's singular word, a day's ISO text.
    """

    type: str
    text: str
    start: int
    end: int
    value: Fraction | str | int | None = field(default=None)


def tokens(text: str, glossary: Glossary, comments: list[Comment] | None = None) -> list[Token]:
    """The tokens of one statement. Comments at line ends are added to `comments`."""
    return _Lexer(lexemes(text, comments), glossary).run()


class _Lexer:
    """One pass over the lexemes of a statement; `zone` is where in the sentence it stands."""

    def __init__(self, found: list[Lexeme], glossary: Glossary) -> None:
        self.lexemes = found
        self.glossary = glossary
        self.at = 0
        self.out: list[Token] = []
        self.zone: Zone = "statement"
        self.listing = False
        self.body_seen = False

    def run(self) -> list[Token]:
        while self.at < len(self.lexemes):
            lexeme = self.lexemes[self.at]
            if lexeme.first and self.at:
                self._line_start(lexeme)
            if lexeme.kind == "word":
                self._word(lexeme)
            elif lexeme.kind in ("number", "ordinal", "date", "sign"):
                self._quantity(lexeme)
            else:
                self._mark(lexeme)
        self._end_article()
        return self.out

    # ------------------------------------------------------------ helpers

    def _emit(self, kind: str, count: int = 1, value: Fraction | str | int | None = None) -> None:
        """One token over the next `count` lexemes."""
        first, last = self.lexemes[self.at], self.lexemes[self.at + count - 1]
        words = [lexeme.text for lexeme in self.lexemes[self.at : self.at + count]]
        text = first.text if count == 1 else " ".join(words)
        self.out.append(Token(kind, text, first.start, last.end, value))
        self.at += count

    def _previous(self) -> str:
        return self.out[-1].type if self.out else ""

    def _keyword_at(self, at: int) -> Keyword | None:
        """The longest keyword of this zone that begins at lexeme `at`."""
        first = self.lexemes[at]
        for keyword in ZONES[self.zone].get(first.lower, ()):
            words = keyword.words
            if len(words) == 1 or self._follow(at, words):
                return keyword
        return None

    def _follow(self, at: int, words: tuple[str, ...]) -> bool:
        found = self.lexemes[at : at + len(words)]
        return len(found) == len(words) and all(
            lexeme.lower == word and lexeme.kind == "word"
            for lexeme, word in zip(found, words, strict=True)
        )

    def _known_phrase(self) -> int:
        """How many lexemes the longest known phrase here takes, 0 when none begins here."""
        lexeme = self.lexemes[self.at]
        found = self.glossary.longer
        if not found:
            return 0
        first = words_of(lexeme.lower)[0]
        for phrase in found.get(first, ()):
            here = self.lexemes[self.at : self.at + len(phrase)]
            if len(here) == len(phrase) and all(
                lexeme.kind == "word" and words_of(lexeme.lower)[0] == word
                for lexeme, word in zip(here, phrase, strict=True)
            ):
                return len(phrase)
        return 0

    # ------------------------------------------------------------ lines

    def _line_start(self, lexeme: Lexeme) -> None:
        """Put a LINE token where a new clause begins, and an END_ARTICLE after an example's."""
        self._end_article()
        if self.zone in ("name", "define", "kind"):
            if self._starts_definition_clause():
                self._new_clause(lexeme, "define")
        elif lexeme.kind == "word" and lexeme.lower in CLAUSES:
            self._new_clause(lexeme, "clause")

    def _new_clause(self, lexeme: Lexeme, zone: Zone) -> None:
        self.out.append(Token("LINE", "", lexeme.start, lexeme.start))
        self.zone, self.listing = zone, False

    def _end_article(self) -> None:
        if self.body_seen:
            end = self.out[-1].end
            self.out.append(Token("END_ARTICLE", "", end, end))
            self.body_seen = False

    def _starts_definition_clause(self) -> bool:
        """Whether the line here begins a clause: with its keyword, or as "NAME is"."""
        lexeme = self.lexemes[self.at]
        if lexeme.kind != "word":
            return False
        if lexeme.lower in DEFINITION_STARTS:
            return True
        continued = self._previous() in ("COMMA", "OR", "AND", "LPAR", "OF", "COLON", "ONE_OF")
        for later in self.lexemes[self.at + 1 :]:
            if later.first or later.kind != "word":
                break
            if later.lower in ("is", "are"):
                return True
        return not continued and lexeme.lower not in ("or", "and", "as")

    # ------------------------------------------------------------ words

    def _word(self, lexeme: Lexeme) -> None:
        if self.zone == "statement" and self._statement_start():
            return
        if self._amount_may_follow():
            if self._date_here():
                return
            if self._number_here():
                return
        if self._previous() in ("NUMBER", "UNIT") and self._number_here(after_unit=True):
            return
        if self._previous() == "NUMBER" and self._unit():
            return
        keyword = None if self._known_first() else self._keyword_at(self.at)
        if keyword:
            self._keyword(keyword)
        elif not self._known():
            self._emit("WORD")
            if self.zone == "verb":
                self.zone = "tail"

    def _amount_may_follow(self) -> bool:
        """Whether number words, month names and `an hour` are read as amounts and days here."""
        previous = self._previous()
        if previous in AMOUNT_BEFORE or self.zone == "example":
            return True
        if previous in ("COMMA", "OR") and self.listing:
            return True
        return previous == "AND" and any(token.type == "BETWEEN" for token in self.out[-8:-1])

    def _known_first(self) -> bool:
        return self.zone in ("subject", "be", "tail", "condition") and self._known_phrase() > 0

    def _known(self) -> bool:
        count = self._known_phrase() if self._known_first() else 0
        if count:
            self._emit("WORD", count)
        return count > 0

    def _statement_start(self) -> bool:
        """Decide what kind of statement begins here; a rule's id is read at once."""
        lexeme = self.lexemes[self.at]
        self.zone = "subject"
        if lexeme.lower == "define":
            self._emit("DEFINE")
            self.zone = "name"
            return True
        if lexeme.lower == "use" and not self._has_modal():
            self._emit("USE")
            self.zone = "use"
            return True
        following = self.lexemes[self.at + 1 : self.at + 2]
        if following and following[0].kind == ":":
            self._emit("ID", value=lexeme.text.lower())
            self.at += 1
            return True
        return False

    def _has_modal(self) -> bool:
        return any(lexeme.lower in ("must", "should") for lexeme in self.lexemes[1:])

    def _keyword(self, keyword: Keyword) -> None:
        count = len(keyword.words)
        first = self.lexemes[self.at]
        last = self.lexemes[self.at + count - 1]
        text = " ".join(lexeme.text for lexeme in self.lexemes[self.at : self.at + count])
        for kind in keyword.types:
            self.out.append(Token(kind, text, first.start, last.end, keyword.value))
        self.at += count
        if keyword.zone:
            self.zone = keyword.zone
        if keyword.types[-1] == "ONE_OF":
            self.listing = True
        elif keyword.zone in ("condition", "clause", "example", "subject", "tail"):
            self.listing = False

    # ------------------------------------------------------------ quantities

    def _quantity(self, lexeme: Lexeme) -> None:
        if self._date_here() or self._number_here():
            return
        self._emit("WORD" if lexeme.kind == "ordinal" else "SIGN")

    def _date_here(self) -> bool:
        return self._take(read_date(self.lexemes, self.at))

    def _number_here(self, after_unit: bool = False) -> bool:
        """Read a number; after a unit only digits or number words that a unit follows count."""
        if self.lexemes[self.at].lower in ("one", "a") and self._keyword_at(self.at):
            return False
        reading = read_number(self.lexemes, self.at)
        if after_unit and reading and not read_unit(self.lexemes, self.at + reading.count):
            return False
        if not self._take(reading):
            return False
        if self.at < len(self.lexemes) and self._previous() == "NUMBER":
            self._unit()
        return True

    def _take(self, reading: Reading | None) -> bool:
        if reading is None:
            return False
        self._emit(reading.type, reading.count, reading.value)
        if reading.unit:
            token = self.out[-1]
            self.out.append(Token("UNIT", "", token.start, token.end, reading.unit))
        return True

    def _unit(self) -> bool:
        """Read the unit after a number: a known one, a slip of one, or any other noun."""
        if self.at >= len(self.lexemes):
            return False
        found = read_unit(self.lexemes, self.at)
        if found:
            return self._take(found)
        lexeme = self.lexemes[self.at]
        if lexeme.kind != "word" or lexeme.first or self._keyword_at(self.at):
            return False
        word = singular(words_of(lexeme.lower)[0])
        known = word in self.glossary.words or word in self.glossary.units
        if not known and near_unit(word):
            self._emit("MISSPELT_UNIT")
        else:
            self._emit("UNIT", value=word)
        return True

    # ------------------------------------------------------------ marks

    def _mark(self, lexeme: Lexeme) -> None:
        kind = lexeme.kind
        if kind == "body":
            self.body_seen = True
            self._emit("BODY", value=lexeme.text)
        elif kind == "text":
            self._emit("TEXT", value=lexeme.text)
        elif kind == ",":
            self._comma(lexeme)
        elif kind == "." and (lexeme.last or self._decoration()):
            self.at += 1
        else:
            self._emit(_MARKS.get(kind, "UNCLOSED" if kind == "unclosed" else "MARK"))

    def _comma(self, lexeme: Lexeme) -> None:
        """A comma separates in lists; elsewhere, at a line's end or before a keyword, it is decor.

        At the end of a line of a definition it separates when the next line goes on with the list.
        """
        following = self.at + 1
        if following >= len(self.lexemes):
            self.at += 1
        elif self.zone in ("name", "define", "kind", "use", "clause", "example"):
            self.at += 1
            decor = self._decoration_before() if self.zone != "example" else self._option_next()
            self.at -= 1
            if decor:
                self.at += 1
            else:
                self._emit("COMMA")
        elif self.listing:
            if self.lexemes[following].lower in _AFTER_COMMA or self._line_clause(following):
                self.at += 1
            else:
                self._emit("COMMA")
        elif lexeme.last or self._keyword_at(following):
            self.at += 1
        else:
            self._emit("COMMA")

    def _decoration_before(self) -> bool:
        here = self.lexemes[self.at]
        if here.first and self.zone in ("name", "define", "kind"):
            return self._starts_definition_clause_after_comma()
        if here.first and here.lower in CLAUSES:
            return True
        return here.lower in _AFTER_COMMA and here.kind == "word"

    def _starts_definition_clause_after_comma(self) -> bool:
        lexeme = self.lexemes[self.at]
        if lexeme.kind != "word":
            return False
        self.out.append(Token("COMMA", ",", lexeme.start, lexeme.start))
        starts = self._starts_definition_clause()
        self.out.pop()
        return starts or lexeme.lower in _AFTER_COMMA

    def _option_next(self) -> bool:
        return self.lexemes[self.at].kind != "text"

    def _line_clause(self, at: int) -> bool:
        return self.lexemes[at].first and self.lexemes[at].lower in CLAUSES

    def _decoration(self) -> bool:
        following = self.lexemes[self.at + 1 : self.at + 2]
        return bool(following) and following[0].lower in _AFTER_STOP


def near_unit(word: str) -> str | None:
    """The unit that a singular word is a slip of, None when it is none."""
    limit = 1 if len(word) < 7 else 2
    best: tuple[int, str] | None = None
    for typed in (word, f"{word}s"):
        for unit in _LONG_UNITS:
            apart = distance(typed, unit, limit)
            if apart <= limit and (best is None or apart < best[0]):
                best = (apart, unit)
    return best[1] if best else None


_MARKS = {"(": "LPAR", ")": "RPAR", ":": "COLON", ".": "STOP", ";": "SEMICOLON"}
_AFTER_COMMA = frozenset(
    ["as", "and", "or", "when", "unless", "because", "speaking", "called", "loosely", "told", "but"]
)
_AFTER_STOP = frozenset(["as", "and", "or", "when", "unless", "because"])
_LONG_UNITS = tuple(word for word in UNITS if len(word) > 3 and " " not in word)
_EXAMPLES = EXAMPLES
