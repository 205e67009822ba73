"""Mistakes in strings, numbers, units, days, ids and marks."""

from __future__ import annotations

from deskcheck_grammar.case import Case
from deskcheck_grammar.names import nearest, singular
from deskcheck_grammar.problems import Edit, Problem
from deskcheck_grammar.quantities import SMALL, TENS
from deskcheck_grammar.source import Span
from deskcheck_grammar.units import PLURALS, UNITS, near_unit

MOST_ID_WORDS = 6
_STRAY = frozenset("MARK STOP SEMICOLON COLON COMMA SIGN LPAR RPAR".split())


def unclosed_string(case: Case) -> Problem | None:
    """A quotation mark with no partner on its line."""
    token = case.token
    if token is None or token.type != "UNCLOSED":
        return None
    span = Span(token.start, token.end)
    message, advice = "this quotation mark is never closed on its line", 'close it with `"`'
    words = case.text[token.start : token.end]
    ends = [len(words), *(at for at in range(len(words) - 1, 1, -1) if words[at] == " ")]
    for end in ends[:12]:
        edit = Edit(Span(token.start + end, token.start + end), '"')
        if case.mends(edit):
            return Problem("unclosed", span, message, advice, (edit,))
    return Problem("unclosed", span, message, advice)


def bad_day(case: Case) -> Problem | None:
    """A day without its year, one that does not exist, or one in figures."""
    token = case.token
    if token is None or token.type != "BAD_DAY":
        return None
    reason = str(token.value)
    message, advice = f"`{token.text}` is not a day: {reason}", "write it as `30 December 2021`"
    weekday = reason.removeprefix("that day is a ")
    if weekday == reason:
        return Problem("bad-day", case.span, message, advice)
    typed = token.text.split()[0]
    edit = Edit(Span(token.start, token.start + len(typed)), weekday)
    advice = f"did you mean `{weekday} {' '.join(token.text.split()[1:])}`?"
    return Problem("bad-day", case.span, message, advice, (edit,))


def long_number(case: Case) -> Problem | None:
    """A number of more digits than any article prints."""
    token = case.token
    if token is None or token.type != "LONG_NUMBER":
        return None
    message = f"`{case.typed(case.span)}` is too large a number"
    return Problem("long-number", case.span, message, "use a number below 10 to the 30th")


def misspelt_unit(case: Case) -> Problem | None:
    """A word after a number that is nearly a unit."""
    token = case.token
    if token is None or token.type != "MISSPELT_UNIT":
        return None
    unit = near_unit(singular(token.text.lower())) or ""
    number = case.failure.tokens[case.failure.at - 1]
    name = UNITS[unit].name
    word = name if number.value == 1 else PLURALS.get(name, name)
    message, advice = f"unknown unit `{token.text}`", f"did you mean `{word}`?"
    return Problem("unknown-unit", case.span, message, advice, (Edit(case.span, word),))


def missing_number(case: Case) -> Problem | None:
    """A unit where the number before it should stand: within minutes."""
    token = case.token
    before = case.failure.tokens[case.failure.at - 1]
    if token is None or "NUMBER" not in case.failure.expected or before.type == "UNIT":
        return None
    if token.type == "SIGN":
        edit = Edit(Span(token.end, token.end), "1,000")
        message = f"a number is missing after `{token.text}`"
        advice = f"say how much: `{token.text}1,000`"
        return Problem("missing-number", case.span, message, advice, (edit,))
    unit = UNITS.get("percent" if token.text == "%" else token.text.lower())
    if unit is None:
        return None
    number = "15" if unit.kind == "length of time" else "25" if unit.kind == "percentage" else "10"
    edit = Edit(Span(token.start, token.start), number if token.text == "%" else f"{number} ")
    example = f"{before.text} {edit.text}{token.text}"
    message = f"a number is missing before `{token.text}`"
    edits = (edit,) if case.reach(edit) > 0 else ()
    return Problem("missing-number", case.span, message, f"say how many: `{example}`", edits)


def spaced_id(case: Case) -> Problem | None:
    """A rule id of several words: Call length: Call duration must …"""
    token, words = case.token, case.failure.tokens[: case.failure.at]
    if token is None or token.type != "COLON" or not 2 <= len(words) <= MOST_ID_WORDS:
        return None
    if words[0].type in ("DEFINE", "USE"):
        return None
    span = Span(words[0].start, words[-1].end)
    joined = "-".join(case.text[span.start : span.end].lower().split())
    edit = Edit(span, joined)
    if case.reach(edit) <= 0:
        return None
    message = f"the id `{case.typed(span)}` is more than one word"
    return Problem("spaced-id", span, message, f"did you mean `{joined}`?", (edit,))


def unquoted(case: Case) -> Problem | None:
    """Words of articles without quotation marks: called phone call."""
    token = case.token
    if token is None or token.type != "WORD" or not {"TEXT", "BODY"} & case.failure.expected:
        return None
    line = case.text[token.start :].split("\n")[0].rstrip(" .,")
    if '"' in line:
        return None
    span = Span(token.start, token.start + len(line))
    quoted = ", ".join(f'"{part.strip()}"' for part in line.split(","))
    for words in (quoted, f'"{line}"'):
        edit = Edit(span, words)
        if case.reach(edit) > 0:
            message = "words of articles stand between quotation marks"
            return Problem("unquoted", span, message, f"did you mean `{words}`?", (edit,))
    return None


def unknown_number(case: Case) -> Problem | None:
    """A number word typed wrong: fiveteen."""
    token = case.token
    if token is None or "NUMBER" not in case.failure.expected or token.type != "WORD":
        return None
    near = nearest(token.text, [*SMALL, *TENS])
    if near is None or case.reach(Edit(case.span, near)) <= 0:
        return None
    message, advice = f"`{token.text}` is not a number", f"did you mean `{near}`?"
    return Problem("unknown-number", case.span, message, advice, (Edit(case.span, near),))


def foreign_mark(case: Case) -> Problem | None:
    """A character that the language does not use; single quotation marks above all."""
    token = case.token
    if token is None or token.type not in _STRAY:
        return None
    if token.text in "'‘’‚":
        end = max(case.text.find(mark, token.end) for mark in "'’‘")
        if end > 0 and "\n" not in case.text[token.start : end]:
            opening, closing = Span(token.start, token.end), Span(end, end + 1)
            edits = (Edit(opening, '"'), Edit(closing, '"'))
            if case.reach(*edits) > 0:
                message = "words of articles stand between double quotation marks"
                typed = case.text[token.end : end]
                advice = f'did you mean `"{typed}"`?'
                return Problem("single-marks", Span(token.start, end + 1), message, advice, edits)
    run = len(case.text[token.start :]) - len(case.text[token.start :].lstrip(token.text))
    span = Span(token.start, token.start + run)
    spaced = case.text[: span.start][-1:] in " \n" and case.text[span.end :][:1] == " "
    cut = Edit(Span(span.start, span.end + spaced), "")
    if case.reach(cut) > 0:
        message = f"`{case.typed(span)}` does not belong here"
        return Problem("stray-mark", span, message, "leave it out", (cut,))
    return None
