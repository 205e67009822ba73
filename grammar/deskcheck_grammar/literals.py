"""Mistakes in strings, numbers, units, days, ids and marks."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction

from deskcheck_grammar import tree, wording
from deskcheck_grammar.case import Case
from deskcheck_grammar.lexer import Token
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
    mark = "”" if words[0] == "“" else '"'
    stop = [] if "BODY" in case.failure.expected else [len(words.rstrip(" .,"))]
    ends = [at for at in range(len(words) - 1, 1, -1) if words[at] == " "]
    for end in [*stop, len(words), *ends][:12]:
        edit = Edit(Span(token.start + end, token.start + end), mark)
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
    figures = re.split(r"[/.-]", token.text)
    if len(figures) == 3 and len(figures[2]) == 4:
        return _day_in_figures(case, figures)
    weekday = reason.removeprefix("that day is a ")
    if weekday == reason:
        return Problem("bad-day", case.span, message, advice)
    typed = token.text.split()[0]
    edit = Edit(Span(token.start, token.start + len(typed)), weekday)
    advice = f"did you mean `{weekday} {' '.join(token.text.split()[1:])}`?"
    return Problem("bad-day", case.span, message, advice, (edit,))


def _day_in_figures(case: Case, figures: list[str]) -> Problem:
    """30/12/2021 can be one day only; 3/4/2021 could be two."""
    first, second, year = map(int, figures)
    message = f"`{case.typed(case.span)}` is not a day: write the month as a word"
    readings = {(first, second), (second, first)}
    days = [_calendar_day(year, month, day) for day, month in sorted(readings)]
    written = [wording.day(tree.Day(day.isoformat())) for day in days if day]
    if len(written) != 1:
        advice = f"such as `{' or '.join(written) or '30 December 2021'}`".replace(" or ", "` or `")
        return Problem("bad-day", case.span, message, advice)
    edit = Edit(case.span, written[0])
    return Problem("bad-day", case.span, message, f"did you mean `{written[0]}`?", (edit,))


def _calendar_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def long_number(case: Case) -> Problem | None:
    """A number of more digits than any article prints."""
    token = case.token
    if token is None or token.type != "LONG_NUMBER":
        return None
    message = f"`{case.typed(case.span)}` is too large a number"
    return Problem("long-number", case.span, message, "use a number below 10 to the 30th")


_FIGURE = re.compile(
    r"(?P<sign>[-−–]\s?)?(?P<first>\d(?:[\d,.]*\d)?)"
    r"(?:\s*(?P<dash>[-−–])\s*(?P<second>\d(?:[\d,.]*\d)?)|(?:\s+(?P<over>\d+))?/(?P<under>\d+))?"
    r"(?:\s*(?P<unit>[^\W\d_]+))?"
)


def malformed_number(case: Case) -> Problem | None:
    """A number with a sign, a decimal comma, a fraction bar, or a dash for `between`.

    Leaving out the mark would make another number of it, so such a mark is never just left out.
    """
    token = case.token
    if token is None or token.type not in ("MARK", "COMMA", "NUMBER"):
        return None
    found = next((m for m in _FIGURE.finditer(case.text) if m.end() > token.start), None)
    if found is None or found.start() > token.start:
        return None
    last = max(found.end(name) for name in ("first", "second", "under"))
    span = Span(found.start(), last)
    message = f"`{case.typed(span)}` is not a number here"
    if found["sign"]:
        return Problem("bad-number", span, message, "write a number without a sign")
    if found["dash"]:
        advice = f"write one number, or `between {found['first']} and {found['second']}`"
        return Problem("bad-number", span, message, advice)
    written = _fraction(found) if found["under"] else _decimal_comma(found["first"])
    if written is None:
        return None
    edit = Edit(span, written)
    if not written or case.reach(edit) <= 0:
        advice = "write thousands as `1,000` and parts as `1.5`"
        return Problem("bad-number", span, message, advice)
    shown = f"{written} {found['unit']}" if found["under"] and found["unit"] else written
    return Problem("bad-number", span, message, f"did you mean `{shown}`?", (edit,))


def _decimal_comma(typed: str) -> str | None:
    """`1,5` with a point; "" when it cannot be told what is meant, None without a wrong comma."""
    whole, *rest = typed.split(",")
    if not rest or (whole.strip("0") and all(len(part.split(".")[0]) == 3 for part in rest)):
        return None
    return f"{whole}.{rest[0]}" if len(rest) == 1 and "." not in typed else ""


def _fraction(found: re.Match[str]) -> str:
    """`1 1/2` as `1.5`; "" for a fraction without a short decimal form."""
    over, under = found["over"] or found["first"], int(found["under"][:9])
    whole = found["first"] if found["over"] else "0"
    if not under or not (over.isdecimal() and whole.isdecimal()):
        return ""
    value = int(whole[:9]) + Fraction(int(over[:9]), under)
    thousandths = value * 1000
    if thousandths.denominator != 1:
        return ""
    return f"{int(value)}.{int(thousandths) % 1000:03}".rstrip("0").rstrip(".")


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
    if before.type in _COUNTED and "NUMBER" in case.failure.expected:
        return _missing_after(case, before)
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


_COUNTED = {
    "WITHIN_FACTOR": "10",
    "BY_FACTOR": "10",
    "CORROBORATED": "2",
    "AT_LEAST": "2",
    "ADD_UP": "100 percent",
}
"""What a number follows that has no unit to be known by, and an example of it."""


def _missing_after(case: Case, before: Token) -> Problem | None:
    """Corroborated by sources, within a factor of across sources."""
    if case.token is not None and case.token.type in ("WORD", "DET", "PLACE"):
        return None
    example = f"{before.text} {_COUNTED[before.type]}"
    span = Span(before.start, before.end)
    edit = Edit(Span(before.end, before.end), f" {_COUNTED[before.type]}")
    edits = (edit,) if case.reach(edit) > 0 or case.mends(edit) else ()
    message = f"a number is missing after `{before.text}`"
    return Problem("missing-number", span, message, f"say how many: `{example}`", edits)


def missing_age_unit(case: Case) -> Problem | None:
    """At most 14 old."""
    token, before = case.token, case.failure.tokens[case.failure.at - 1]
    if token is None or token.text.lower() != "old" or before.type != "NUMBER":
        return None
    edit = Edit(Span(before.end, before.end), " days")
    message, advice = f"a unit is missing after `{before.text}`", "did you mean `days`?"
    return Problem("missing-unit", Span(before.start, before.end), message, advice, (edit,))


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
    if token is None or not {"TEXT", "BODY"} & case.failure.expected:
        return None
    if token.type != "WORD" and token.text != "{":
        return None
    line = case.text[token.start :].split("\n")[0].rstrip(" .,")
    if '"' in line:
        return None
    span = Span(token.start, token.start + len(line))
    quoted = ", ".join(f'"{part.strip()}"' for part in line.split(","))
    for words in (quoted, f'"{line}"'):
        edit = Edit(span, words)
        if case.reach(edit) > 0:
            reason = case.failure.tokens[case.failure.at - 1].type == "BECAUSE"
            whose = "the reason stands" if reason else "words of articles stand"
            message = f"{whose} between quotation marks"
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
