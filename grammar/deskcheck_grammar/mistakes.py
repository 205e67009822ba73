"""Why a statement does not parse: each kind of mistake recognised, the most telling first."""

from __future__ import annotations

from deskcheck_grammar.case import Case
from deskcheck_grammar.keywords import KINDS
from deskcheck_grammar.names import DETERMINERS, nearest, singular
from deskcheck_grammar.problems import Edit, Problem
from deskcheck_grammar.reorder import condition_first, two_rules
from deskcheck_grammar.slips import (
    extra_word,
    missing_modal,
    missing_word,
    modal_slip,
    slip,
    sure_slip,
)
from deskcheck_grammar.source import Span
from deskcheck_grammar.units import PLURALS, UNITS, near_unit

LONGEST_REPAIRED = 4000
"""Repairs are tried on statements up to this many characters."""


def explain(case: Case) -> Problem:
    """The mistake that stops the parser, with a repair where one is found."""
    recognisable = case.failure.tokens and len(case.text) <= LONGEST_REPAIRED
    for recognise in _RECOGNISERS if recognisable else ():
        problem = recognise(case)
        if problem:
            return problem
    return unexpected(case)


# ---------------------------------------------------------------- strings, days, units, signs


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
    if token is None or token.type != "COLON" or len(words) < 2:
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


def half_test(case: Case) -> Problem | None:
    """The test `tagged "a" or "b"`: a condition repeats the whole test."""
    token, tokens = case.token, case.failure.tokens
    if token is None or case.failure.at < 4 or token.type not in ("TEXT", "NUMBER", "BE", "TAGGED"):
        return None
    if tokens[case.failure.at - 1].type not in ("OR", "AND"):
        return None
    begin = case.failure.at - 1
    while begin and tokens[begin - 1].type not in ("WHEN", "UNLESS", "AND", "OR", "LPAR", "RPAR"):
        begin -= 1
    starts = [other.end for other in tokens[begin : case.failure.at - 1]]
    for end in starts[:-9:-1]:
        test = case.text[tokens[begin].start : end]
        edit = Edit(Span(token.start, token.start), f"{test} ")
        if case.reach(edit) > 0:
            message = f"`{case.typed(case.span)}` is not a whole test"
            advice = f"say the whole of it: `{' '.join(test.split())} {case.typed(case.span)}`"
            return Problem("half-test", case.span, message, advice, (edit,))
    return None


def unknown_kind(case: Case) -> Problem | None:
    """A word that is no kind of value, where one must stand."""
    token = case.token
    if token is None or "KIND" not in case.failure.expected or token.type != "WORD":
        return None
    near = nearest(token.text, KINDS)
    edits = (Edit(case.span, near),) if near else ()
    advice = f"did you mean `{near}`?" if near else f"such as {', '.join(KINDS[:4])}, …"
    message = f"`{token.text}` is not a kind of value"
    return Problem("unknown-kind", case.span, message, advice, edits)


def foreign_mark(case: Case) -> Problem | None:
    """A character that the language does not use; single quotation marks above all."""
    token = case.token
    if token is None or token.type not in ("MARK", "STOP", "SEMICOLON", "COLON", "COMMA", "SIGN"):
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
    cut = Edit(case.span, "")
    if case.reach(cut) > 0:
        message = f"`{token.text}` does not belong here"
        return Problem("stray-mark", case.span, message, "leave it out", (cut,))
    return None


# ---------------------------------------------------------------- anything else

_SAID: tuple[tuple[frozenset[str], str], ...] = tuple(
    (frozenset(types.split()), words)
    for types, words in (
        ("MODAL", "`must` or `should`"),
        ("AGREE", "what it must do (`agree`, `cite a source`, `have a …`, `be …`)"),
        ("COMPATIBLE", "`compatible`"),
        ("BOUND", "`between`, `at most`, `at least`, `one of`"),
        ("SOURCE", "`a source`, `a named source`, `an anonymous source`, `another outlet`"),
        ("WORD_FOR_WORD", "`word for word`"),
        ("SAY", "what it is, has, cites or says"),
        ("NUMBER", "a number"),
        ("UNIT", "a unit such as `minutes`"),
        ("DAY", "a day such as `30 December 2021`"),
        ("TEXT", "words in quotation marks"),
        ("BODY", "an article in quotation marks"),
        ("TAGGED", '`tagged "…"`'),
        ("AS", "`as`"),
        ("EVENT", "`an event`, `a number of`, `the country`"),
        ("KIND", "a kind of value such as `a length of time`"),
        ("IS", "`is`"),
        ("MATCH", "`match`"),
        ("RPAR", "`)`"),
        ("COLON", "`:`"),
        ("WITHIN", "`within …`"),
        ("SCOPE", "`across sources`"),
        ("WHEN", "`when`, `unless`"),
        ("CALLED", "`called`"),
        ("TOLD_AS", "`told as`"),
        ("BUT_NOT", "`but not`"),
        ("OF_OUTCOME", "`of a country`, `of one outcome: …`"),
    )
)
_NAME = frozenset(["WORD", "DET"])
MOST_NAMED = 4


def unexpected(case: Case) -> Problem:
    """What could have stood here, in human words."""
    expected = case.failure.expected
    said = [words for types, words in _SAID if types & expected]
    if _NAME & expected and case.failure.at < 1:
        said = ["a rule, `define` or `use`"]
    elif "DET" in expected:
        said.insert(0, "a name")
    wanted = ", ".join(said[:MOST_NAMED]) or "a new line"
    token, following = case.token, case.failure.tokens[case.failure.at + 1 :][:1]
    span = case.span
    if token and token.text.lower() in DETERMINERS and following and following[0].type == "WORD":
        span = Span(token.start, following[0].end)
    if token is None or token.type in ("LINE", "END_ARTICLE"):
        message = f"something is missing after `{case.typed(case.span)}`"
    else:
        message = f"`{case.typed(span)}` does not fit here"
    return Problem("syntax", span, message, f"expected {wanted}")


_RECOGNISERS = (
    unclosed_string,
    bad_day,
    long_number,
    misspelt_unit,
    condition_first,
    two_rules,
    spaced_id,
    missing_number,
    half_test,
    modal_slip,
    sure_slip,
    unquoted,
    slip,
    unknown_kind,
    missing_modal,
    foreign_mark,
    missing_word,
    extra_word,
)
