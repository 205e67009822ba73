"""Lexemes to tokens: the longest known phrase first, then keywords, then unknown words.

Which words are keywords depends on the place: verbs right after must and should only, kinds of
value in definitions, units after a number. Tokens are plain; parse.py feeds them to the parser.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

from deskcheck_grammar.glossary import Glossary
from deskcheck_grammar.keyword_rows import Zone
from deskcheck_grammar.keywords import (
    AMOUNT_BEFORE,
    DEFINITION_STARTS,
    DEFINITION_ZONES,
    ONLY_AFTER,
    ZONES,
    Keyword,
)
from deskcheck_grammar.names import singular, words_of
from deskcheck_grammar.quantities import LARGEST, Reading, read_date, read_number, read_unit
from deskcheck_grammar.scan import CLAUSES, Lexeme, lexemes
from deskcheck_grammar.tree import Comment
from deskcheck_grammar.units import UNITS, Unit, near_unit

__all__ = ["UNITS", "Glossary", "Token", "Unit", "tokens"]

_NAMED: tuple[Zone, ...] = ("subject", "be", "sum", "tail", "condition")
_MARKS = {"(": "LPAR", ")": "RPAR", ":": "COLON", ".": "STOP", ";": "SEMICOLON", "+": "PLUS"}
_AFTER_STOP = frozenset(["as", "and", "or", "when", "unless", "because"])
_AFTER_COMMA = _AFTER_STOP | {"speaking", "called", "loosely", "told", "but"}
_UNFINISHED = frozenset(["COMMA", "OR", "AND", "LPAR", "OF", "COLON", "ONE_OF", "AS_IN"])


@dataclass(slots=True)
class Token:
    """What the parser reads: `type` names a terminal of rules.lark.

    `start` and `end` are code points in the statement; `value` is what a keyword stands for, a
    number's Fraction, a unit's singular word, a day's ISO text, a string's words.
    """

    type: str
    text: str
    start: int
    end: int
    value: Fraction | str | None = field(default=None)


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
        self.listing = False  # after "one of"
        self.body_seen = False  # on this line of an example
        self.between = False  # and no "and" yet
        self.range_and: Token | None = None  # the "and" of the last range

    def run(self) -> list[Token]:
        while self.at < len(self.lexemes):
            lexeme = self.lexemes[self.at]
            if lexeme.first and self.at:
                self._line_start(lexeme)
            if self._previous() == "GIVEN_IN" and self._unit(read_unit(self.lexemes, self.at)):
                continue
            if lexeme.kind == "word":
                self._word(lexeme)
            elif lexeme.kind in ("number", "ordinal", "date", "sign"):
                self._quantity(lexeme)
            else:
                self._mark(lexeme)
        self._end_article()
        return self.out

    def _emit(self, kind: str, count: int = 1, value: Fraction | str | None = None) -> None:
        """One token over the next `count` lexemes."""
        here = self.lexemes[self.at : self.at + count]
        text = here[0].text if count == 1 else " ".join(lexeme.text for lexeme in here)
        self.out.append(Token(kind, text, here[0].start, here[-1].end, value))
        self.at += count

    def _previous(self) -> str:
        return self.out[-1].type if self.out else ""

    # ------------------------------------------------------------ lines

    def _line_start(self, lexeme: Lexeme) -> None:
        """Put a LINE token where a new clause begins, and an END_ARTICLE after an example's."""
        self._end_article()
        if self.zone in DEFINITION_ZONES:
            if self._begins_definition_clause(self.at, self._previous() in _UNFINISHED):
                self._new_clause(lexeme, "define")
        elif self.zone != "use" and lexeme.lower in CLAUSES:
            self._new_clause(lexeme, "clause")

    def _new_clause(self, lexeme: Lexeme, zone: Zone) -> None:
        self.out.append(Token("LINE", "", lexeme.start, lexeme.start))
        self.zone, self.listing = zone, False

    def _end_article(self) -> None:
        if self.body_seen:
            end = self.out[-1].end
            self.out.append(Token("END_ARTICLE", "", end, end))
            self.body_seen = False

    def _begins_definition_clause(self, at: int, unfinished: bool) -> bool:
        """Whether a line begins a clause: with its keyword, or as NAME is …

        Any other line does, too, unless what stands before it is `unfinished`.
        """
        lexeme = self.lexemes[at]
        if lexeme.kind != "word" or lexeme.lower in DEFINITION_STARTS:
            return lexeme.kind == "word"
        for later in self.lexemes[at + 1 :]:
            if later.first or later.kind != "word":
                break
            if later.lower in ("is", "are"):
                return True
        return not unfinished and lexeme.lower not in ("or", "and", "as")

    # ------------------------------------------------------------ words

    def _word(self, lexeme: Lexeme) -> None:
        if self.zone == "statement" and self._statement_start(lexeme):
            return
        if self._amount_may_follow() and (self._date() or self._number()):
            return
        if self._previous() == "UNIT" and self._number(unit_needed=True):
            return
        known = self.glossary.longest(self.lexemes, self.at) if self.zone in _NAMED else 0
        keyword = None if known else self._keyword_at(self.at)
        if keyword:
            self._keyword(keyword)
        else:
            self._emit("WORD", known or 1)
            if self.zone == "verb":
                self.zone = "tail"

    def _statement_start(self, lexeme: Lexeme) -> bool:
        """Decide what kind of statement begins here; a rule's id is read at once."""
        self.zone = "subject"
        if lexeme.lower == "define" or (lexeme.lower == "use" and not self._has_modal()):
            self._emit(lexeme.lower.upper())
            self.zone = "name" if lexeme.lower == "define" else "use"
            return True
        following = self.lexemes[self.at + 1 : self.at + 2]
        if following and following[0].kind == ":":
            self._emit("ID", value=lexeme.lower)
            self.at += 1
            return True
        return False

    def _has_modal(self) -> bool:
        return any(
            lexeme.kind == "word" and lexeme.lower in ("must", "should") for lexeme in self.lexemes
        )

    def _keyword_at(self, at: int) -> Keyword | None:
        """The longest keyword of this zone that begins at lexeme `at`."""
        for keyword in ZONES[self.zone].get(self.lexemes[at].lower, ()):
            allowed = ONLY_AFTER.get(keyword.types[0])
            if allowed and not (at == self.at and self._previous() in allowed):
                continue
            if len(keyword.words) == 1 or self._spelled(at, keyword.words):
                return keyword
        return None

    def _spelled(self, at: int, words: tuple[str, ...]) -> bool:
        here = self.lexemes[at : at + len(words)]
        return len(here) == len(words) and all(
            lexeme.lower == word and lexeme.kind == "word"
            for lexeme, word in zip(here, words, strict=True)
        )

    def _keyword(self, keyword: Keyword) -> None:
        *others, last = keyword.types
        spare = len(keyword.words) - len(others)
        here = self.lexemes[self.at]
        for kind in others:
            if spare > 0:  # "states a": each terminal has words of its own
                self._emit(kind, spare, keyword.value)
                spare = 1
            else:  # "mustn't": one word for all of them
                self.out.append(Token(kind, here.text, here.start, here.end, keyword.value))
        self._emit(last, max(spare, 1), keyword.value)
        if last == "AND" and self.between:
            self.range_and, self.between = self.out[-1], False
        self.between = self.between or last == "BETWEEN"
        self.zone = keyword.zone or self.zone
        if last == "ONE_OF":
            self.listing = True
        elif keyword.zone:
            self.listing = False

    # ------------------------------------------------------------ quantities

    def _amount_may_follow(self) -> bool:
        """Whether number words, month names and `an hour` are read as amounts and days here."""
        previous = self._previous()
        if previous in AMOUNT_BEFORE or self.zone == "example":
            return True
        if previous in ("COMMA", "OR") and self.listing:
            return True
        return previous == "AND" and self.range_and is self.out[-1]

    def _quantity(self, lexeme: Lexeme) -> None:
        if not (self._date() or self._number()):
            self._emit("WORD" if lexeme.kind == "ordinal" else "SIGN")

    def _date(self) -> bool:
        reading = read_date(self.lexemes, self.at)
        if reading:
            self._emit(reading.type, reading.count, reading.value)
        return reading is not None

    def _number(self, unit_needed: bool = False) -> bool:
        """Read a number and the unit after it; `unit_needed` refuses a number without one."""
        keyword = self._keyword_at(self.at)
        if keyword and keyword.types == ("ONE_OF",):
            return False
        reading = read_number(self.lexemes, self.at)
        if reading is None:
            return False
        after = self.at + reading.count
        if unit_needed and not (reading.unit or read_unit(self.lexemes, after)):
            return False
        large = not isinstance(reading.value, Fraction) or reading.value > LARGEST
        self._emit("LONG_NUMBER" if large else "NUMBER", reading.count, reading.value)
        if reading.unit:
            end = self.out[-1].end
            self.out.append(Token("UNIT", "", end, end, reading.unit))
        elif self.at < len(self.lexemes):
            self._unit(read_unit(self.lexemes, self.at))
        return True

    def _unit(self, known: Reading | None) -> bool:
        """Take the unit after a number: a known one, a slip of one, or any other noun."""
        lexeme = self.lexemes[self.at]
        if known:
            self._emit("UNIT", known.count, known.value)
        elif lexeme.lower == "old":
            return False
        elif lexeme.kind == "word" and not lexeme.first and not self._keyword_at(self.at):
            word = singular(words_of(lexeme.lower)[0])
            defined = word in self.glossary.words or word in self.glossary.units
            self._emit("MISSPELT_UNIT" if not defined and near_unit(word) else "UNIT", value=word)
        else:
            return False
        return True

    # ------------------------------------------------------------ marks

    def _mark(self, lexeme: Lexeme) -> None:
        kind = lexeme.kind
        if kind == "body":
            self.body_seen = True
            self._emit("BODY", value=lexeme.text)
        elif kind == "text":
            self._emit("TEXT", value=lexeme.text)
        elif (kind == "," and not self._separates(lexeme)) or self._ends_sentence(lexeme):
            self.at += 1
        else:
            other = "UNCLOSED" if kind == "unclosed" else "COMMA" if kind == "," else "MARK"
            self._emit(_MARKS.get(kind, other))

    def _ends_sentence(self, lexeme: Lexeme) -> bool:
        """Whether a full stop is decoration: at a line's end, or before and, when, because …"""
        following = self.lexemes[self.at + 1 : self.at + 2]
        decoration = lexeme.last or (bool(following) and following[0].lower in _AFTER_STOP)
        return lexeme.kind == "." and decoration

    def _separates(self, lexeme: Lexeme) -> bool:
        """Whether a comma divides the parts of a list; else it is decoration."""
        following = self.at + 1
        if following >= len(self.lexemes):
            return False
        after = self.lexemes[following]
        if after.kind == "word" and (after.lower in _AFTER_COMMA or _is_clause(after)):
            return False
        if self.zone in DEFINITION_ZONES:
            return not (after.first and self._begins_definition_clause(following, True))
        if self.zone == "example":
            return after.kind == "text"
        if self.zone in ("use", "clause") or self.listing:
            return True
        return not lexeme.last and self._keyword_at(following) is None


def _is_clause(lexeme: Lexeme) -> bool:
    return lexeme.first and lexeme.lower in CLAUSES
