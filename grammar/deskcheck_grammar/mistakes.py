"""Why a statement does not parse: each kind of mistake recognised, the most telling first."""

from __future__ import annotations

import re

from deskcheck_grammar.bounds import or_more, scale_word
from deskcheck_grammar.case import Case
from deskcheck_grammar.everyday import KIND_WORDS
from deskcheck_grammar.keyword_rows import KINDS
from deskcheck_grammar.literals import (
    bad_day,
    foreign_mark,
    long_number,
    malformed_number,
    missing_age_unit,
    missing_number,
    misspelt_unit,
    spaced_id,
    unclosed_string,
    unknown_number,
    unquoted,
)
from deskcheck_grammar.names import DETERMINERS, nearest, singular
from deskcheck_grammar.problems import Edit, Problem
from deskcheck_grammar.quantities import SMALL
from deskcheck_grammar.reorder import condition_first, indented_rule, two_rules
from deskcheck_grammar.scan import CLAUSES
from deskcheck_grammar.slips import (
    extra_word,
    missing_modal,
    missing_word,
    modal_slip,
    slip,
    sure_slip,
)
from deskcheck_grammar.source import Span

LONGEST_REPAIRED = 4000
"""Repairs are tried on statements up to this many characters."""


def explain(case: Case) -> Problem:
    """The mistake that stops the parser, with a repair where one is found."""
    recognisable = case.failure.tokens and len(case.text) <= LONGEST_REPAIRED
    for recognise in _RECOGNISERS if recognisable and case.wanted else ():
        problem = recognise(case)
        if problem:
            return problem
    return unexpected(case)


# ---------------------------------------------------------------- tests, kinds, lines


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
    everyday = KIND_WORDS.get(singular(token.text.lower()))
    bare = case.failure.tokens[case.failure.at - 1].type != "DET"
    near = nearest(token.text, KINDS)
    if everyday:
        near = f"{'an' if everyday[0] in 'aeiou' else 'a'} {everyday}" if bare else everyday
    edits = (Edit(case.span, near),) if near else ()
    advice = f"did you mean `{near}`?" if near else f"such as {', '.join(KINDS[:4])}, …"
    message = f"`{token.text}` is not a kind of value"
    return Problem("unknown-kind", case.span, message, advice, edits)


def unknown_place(case: Case) -> Problem | None:
    """Words that are no part of an article after `appear in`; a file has a dot in its name."""
    token = case.token
    if token is None or "PLACE" not in case.failure.expected or token.type != "WORD":
        return None
    line = case.text[token.start :].split("\n")[0]
    words = re.match(r"(?:(?:the|an?|its)\s+)?[^\s.,]+", line, re.IGNORECASE)
    if words is None or line[words.end() : words.end() + 2].strip() not in ("", ".", ","):
        return None
    span = Span(token.start, token.start + words.end())
    message = f"`{case.typed(span)}` is not a part of an article"
    advice = "such as `the body`, `the headline`, `a caption`, or a file in quotation marks"
    return Problem("unknown-place", span, message, advice)


def sum_after_be(case: Case) -> Problem | None:
    """Must be its earlier calls + 1: a sum follows `equal`."""
    token, tokens = case.token, case.failure.tokens
    verb = next((other for other in tokens if other.type == "BE"), None)
    if token is None or token.type != "PLUS" or verb is None:
        return None
    after = tokens[tokens.index(verb) + 1]
    span = Span(verb.start, after.end if after.text.lower() == "equal to" else verb.end)
    edit = Edit(span, "equal")
    if case.reach(edit) <= 0:
        return None
    message, advice = f"a sum does not follow `{case.typed(span)}`", "did you mean `equal`?"
    return Problem("unknown-word", span, message, advice, (edit,))


def counted_sources(case: Case) -> Problem | None:
    """Must have at least 2 sources, must cite two sources."""
    token, tokens = case.token, case.failure.tokens
    verb = next((other for other in tokens if other.type in ("HAVE", "CITE")), None)
    if token is None or verb is None:
        return None
    if token.type != "NUMBER" and token.text.lower() not in SMALL:
        return None
    span = Span(verb.start, verb.end)
    edit = Edit(span, "be corroborated by")
    if not case.mends(edit):
        return None
    message = f"`{case.typed(span)}` does not count sources"
    return Problem("unknown-word", span, message, "did you mean `be corroborated by`?", (edit,))


def new_line(case: Case) -> Problem | None:
    """An attribute that follows on the line of another clause."""
    token = case.token
    if token is None or token.type not in ("WORD", "DET") or "LINE" not in case.failure.expected:
        return None
    start = len(case.text[: token.start].rstrip(" ,"))
    edit = Edit(Span(start, token.start), "\n    ")
    if case.failure.tokens[0].type != "DEFINE" or case.reach(edit) <= 0:
        return None
    message = f"`{case.typed(case.span)}` begins an attribute, which has a line of its own"
    return Problem("new-line", case.span, message, "begin a new indented line", (edit,))


def unindented(case: Case) -> Problem | None:
    """A clause of a rule that begins in column 1, where statements begin."""
    first = case.failure.tokens[0]
    if first.text.lower() not in CLAUSES:
        return None
    if any(token.type == "MODAL" for token in case.failure.tokens):
        return None
    message = f"`{first.text}` does not begin a statement"
    advice = "indent this line: it belongs to the rule above"
    return Problem("not-indented", Span(first.start, first.end), message, advice)


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
        ("ITS", "`its …`"),
        ("PLACE", "`the body`, `the headline`, `a caption`"),
        ("SOURCES", "`sources`"),
        ("PLUS", "`+`"),
        ("AS_IN", '`as in "…"`'),
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
        subject = case.token is not None and case.token.type == "MODAL"
        said = ["what the rule is about" if subject else "a rule, `define` or `use`"]
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


# What the lexer has already seen comes first; then sentences of the wrong shape, whose single words
# are all right; then single words, sure repairs before likely ones; then words too many or too few.
_RECOGNISERS = (
    unclosed_string,
    unindented,
    bad_day,
    long_number,
    malformed_number,
    scale_word,
    misspelt_unit,
    or_more,
    indented_rule,
    condition_first,
    two_rules,
    spaced_id,
    missing_number,
    missing_age_unit,
    half_test,
    sum_after_be,
    counted_sources,
    modal_slip,
    sure_slip,
    unknown_place,
    unquoted,
    slip,
    unknown_kind,
    unknown_number,
    new_line,
    missing_modal,
    foreign_mark,
    missing_word,
    extra_word,
)
