"""Bounds as editors say them: 10 or more, 1m euros, 1 milion euros."""

from __future__ import annotations

from deskcheck_grammar.case import Case
from deskcheck_grammar.lexer import Token
from deskcheck_grammar.names import nearest
from deskcheck_grammar.problems import Edit, Problem
from deskcheck_grammar.quantities import SCALES
from deskcheck_grammar.source import Span
from deskcheck_grammar.units import UNITS

_SHORT = {"m": "million", "mio": "million", "mln": "million", "b": "billion", "t": "trillion"}
"""What is printed for a scale word and is none before a unit; `m` alone is metres."""

_SCALE_WORDS = tuple(word for word in SCALES if len(word) > 3)
_UP = frozenset("more above over higher greater longer later older".split())
_DOWN = frozenset("less fewer below under lower smaller shorter younger".split())
_UNITS = ("UNIT", "MISSPELT_UNIT")


def scale_word(case: Case) -> Problem | None:
    """1m euros, 1 milion euros: a word that was read as the unit, with the unit after it."""
    tokens, at = case.failure.tokens, case.failure.at
    for number, scale, unit in zip(tokens[at - 2 :], tokens[at - 1 :], tokens[at:], strict=False):
        if unit.start > case.failure.offset(len(case.text)) + 24:
            break
        if number.type != "NUMBER" or scale.type not in _UNITS or unit.text.lower() not in UNITS:
            continue
        typed = scale.text.lower()
        meant = _SHORT.get(typed) or nearest(typed, _SCALE_WORDS)
        if not typed or (typed in SCALES and typed != "m") or meant is None:
            continue
        return _scaled(case, number, scale, meant)
    return None


def _scaled(case: Case, number: Token, scale: Token, meant: str) -> Problem | None:
    attached = number.end == scale.start
    edit = Edit(Span(scale.start, scale.end), f" {meant}" if attached else meant)
    if case.reach(edit) <= 0:
        return None
    span = Span(number.start if attached else scale.start, scale.end)
    wanted = f"{number.text} {meant}" if attached else meant
    message = f"`{case.typed(span)}` is not understood before a unit"
    return Problem("unknown-number", span, message, f"did you mean `{wanted}`?", (edit,))


def or_more(case: Case) -> Problem | None:
    """Be 10 or more, be corroborated by 2 or more sources: the bound comes first."""
    tokens, at = case.failure.tokens, case.failure.at
    following = tokens[at + 1 : at + 2]
    if case.token is None or case.token.text.lower() != "or" or not following:
        return None
    word = following[0].text.lower()
    bound = "at least" if word in _UP else "at most" if word in _DOWN else None
    number = next((token for token in tokens[at - 1 :: -1] if token.type not in _UNITS), None)
    if bound is None or number is None or number.type != "NUMBER":
        return None
    cut = Span(len(case.text[: case.token.start].rstrip()), following[0].end)
    edits = (Edit(Span(number.start, number.start), f"{bound} "), Edit(cut, ""))
    if case.reach(*edits) <= 0:
        return None
    span = Span(case.token.start, following[0].end)
    amount = case.typed(Span(number.start, cut.start))
    message = f"`{case.typed(span)}` is not understood here"
    return Problem("unknown-word", span, message, f"did you mean `{bound} {amount}`?", edits)
