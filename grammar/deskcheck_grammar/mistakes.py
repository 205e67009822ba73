"""Why a statement does not parse, and the likeliest repair."""
from __future__ import annotations
from collections.abc import Callable
from dataclasses import dataclass
from deskcheck_grammar.assemble import Built
from deskcheck_grammar.lexer import Glossary, Token
from deskcheck_grammar.problems import Problem
from deskcheck_grammar.source import Span


@dataclass(frozen=True, slots=True)
class Failure:
    tokens: tuple[Token, ...]
    at: int
    expected: frozenset[str]

@dataclass
class Mended:
    problems: tuple[Problem, ...]
    text: str = ""
    repair: str = ""
    def origin(self, offset: int) -> int:
        return offset

Attempt = Callable[[str], "Failure | tuple[Built, ...]"]

def mend(text: str, attempt: Attempt, glossary: Glossary) -> Mended:
    result = attempt(text)
    if isinstance(result, Failure):
        at = result.at
        tok = result.tokens[at] if at < len(result.tokens) else None
        start = tok.start if tok else len(text)-1
        end = tok.end if tok else len(text)
        return Mended((Problem("syntax", Span(start, max(end, start+1)), f"unexpected {tok.text if tok else 'end'!r}; expected {', '.join(sorted(result.expected))}"),))
    return Mended(tuple(p for b in result for p in b.problems), text)
