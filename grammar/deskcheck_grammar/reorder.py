"""Sentences whose parts stand in the wrong order, and sentences that are two."""

from __future__ import annotations

import re
from collections.abc import Iterator

from deskcheck_grammar.case import Case
from deskcheck_grammar.lexer import Token
from deskcheck_grammar.problems import Edit, Problem
from deskcheck_grammar.scan import CLAUSES
from deskcheck_grammar.source import Span

_CONDITIONALS = {"when": "when", "unless": "unless", "if": "when", "whenever": "when"}
_MODAL = re.compile(r"\b(?:must|should)\b", re.IGNORECASE)
MOST_SPLITS = 24


def _head(case: Case) -> list[Token]:
    """The tokens of the sentence, without the clauses on their own lines."""
    tokens = case.failure.tokens
    first = next((i for i, token in enumerate(tokens) if token.type == "LINE"), len(tokens))
    return [token for token in tokens[:first] if token.end > token.start]


def _head_end(text: str, start: int) -> int:
    """Where the sentence ends that goes on from `start`: before the first line with a clause."""
    for match in re.finditer(r"\n\s*(\w+)", text[start:]):
        if match.group(1).lower() in CLAUSES:
            return start + match.start()
    return len(text)


# ---------------------------------------------------------------- the condition first


def condition_first(case: Case) -> Problem | None:
    """When …, X must …: the condition moves to the end."""
    head = _head(case)
    if not head or head[0].text.lower() not in _CONDITIONALS:
        return None
    modal = next((i for i, token in enumerate(head) if token.type == "MODAL"), 0)
    if modal < 3:
        return None
    best: tuple[float, tuple[Edit, ...], int] | None = None
    for at in _condition_ends(case, head[1 : modal + 1]):
        edits = _moved(case.text, head[0], at)
        reach = case.reach(*edits)
        if best is None or reach > best[0]:
            best = (reach, edits, at)
        if reach == float("inf"):
            break
    if best is None:
        return None
    _, edits, at = best
    word = _CONDITIONALS[head[0].text.lower()]
    message = "the condition stands before what it is about"
    end = _head_end(case.text, at)
    rest = " ".join(_after_then(case.text[at:end]).rstrip(" ,.\n").split())
    sentence = (
        f"{rest[:1].upper()}{rest[1:]} {word} {case.typed(Span(head[1].start, at)).rstrip(', ')}"
    )
    return Problem(
        "condition-first",
        Span(head[0].start, _trimmed(case.text, at)),
        message,
        f"move it to the end: `{sentence}`",
        edits,
    )


def _condition_ends(case: Case, tokens: list[Token]) -> Iterator[int]:
    """Where the condition may end: at each comma, else before each word up to must."""
    start, stop = tokens[0].start, tokens[-1].start
    commas = [at + 1 for at in range(start, stop) if case.text[at] == ","]
    yield from commas[:MOST_SPLITS]
    yield from [token.start for token in tokens[2:-1]][:MOST_SPLITS]


def _trimmed(text: str, at: int) -> int:
    return len(text[:at].rstrip(" ,\n"))


def _moved(text: str, first: Token, at: int) -> tuple[Edit, ...]:
    """Edits that take the condition up to `at` from the front to the sentence's end."""
    condition = " ".join(text[first.end : _trimmed(text, at)].split())
    word = _CONDITIONALS[first.text.lower()]
    begin = at + len(text[at:]) - len(_after_then(text[at:]))
    end = _head_end(text, begin)
    kept = len(text[:end].rstrip(" .,\n"))
    return (
        Edit(Span(first.start, begin), ""),
        *_capital(text, begin),
        Edit(Span(kept, kept), f" {word} {condition}"),
    )


def _after_then(text: str) -> str:
    """The text without white space and a `then` at its beginning."""
    text = text.lstrip()
    return text[4:].lstrip() if text[:5].lower() == "then " else text


def _capital(text: str, at: int) -> tuple[Edit, ...]:
    letter = text[at : at + 1]
    capital = letter.upper()
    return (Edit(Span(at, at + 1), capital),) if capital != letter and len(capital) == 1 else ()


# ---------------------------------------------------------------- a rule with an indent


def indented_rule(case: Case) -> Problem | None:
    """An indented line with must or should in a definition: a rule of its own."""
    tokens = case.failure.tokens
    if not tokens or tokens[0].type != "DEFINE":
        return None
    place = min(case.failure.offset(len(case.text)), len(case.text.rstrip()))
    begin = case.text.rfind("\n", 0, place) + 1
    line = case.text[begin:].split("\n")[0]
    kept = line.lstrip(" \t")
    if not begin or kept == line or not _MODAL.search(kept):
        return None
    start = begin + len(line) - len(kept)
    edit = Edit(Span(begin, start), "")
    edits = (edit,) if case.reach(edit) > 0 or case.mends(edit) else ()
    span = Span(start, start + len(kept.split(maxsplit=1)[0]))
    message = "a rule starts in column 1"
    return Problem("indented-rule", span, message, "take the white space before it out", edits)


# ---------------------------------------------------------------- two rules in one


def two_rules(case: Case) -> Problem | None:
    """Two sentences on a line, or X must … and must …"""
    head = _head(case)
    modals = [i for i, token in enumerate(head) if token.type == "MODAL"]
    if len(modals) < 2 or head[0].text.lower() in _CONDITIONALS:
        return None
    best: Problem | None = None
    for doubt, at in _second_starts(case, head, modals[0], modals[1])[:MOST_SPLITS]:
        problem = _split(case, head, modals[0], at)
        reach = case.reach(*problem.edits)
        if reach == float("inf"):
            return problem
        if best is None and reach > 0 and not doubt:
            best = problem
    return best


def _second_starts(case: Case, head: list[Token], first: int, second: int) -> list[tuple[int, int]]:
    """Tokens that may begin the second sentence, the likeliest first, with the doubt about each."""

    def doubt(at: int) -> int:
        if _divides(head[at - 1]) or "\n" in case.text[head[at - 1].end : head[at].start]:
            return 0
        return 1 if head[at].text[:1].isupper() else 2

    return sorted((doubt(at), at) for at in range(first + 2, second + 1))


def _divides(token: Token) -> bool:
    return token.type in ("STOP", "SEMICOLON", "COMMA") or token.text.lower() in ("and", "but")


def _split(case: Case, head: list[Token], modal: int, at: int) -> Problem:
    """The problem, were the second rule to begin with token `at`."""
    text, token = case.text, head[at]
    before = at - 1
    while before > modal and _divides(head[before]):
        before -= 1
    subject = [part for part in head[:modal] if part.type != "ID"]
    shared = token.type == "MODAL" and bool(subject)
    lead = f"{text[subject[0].start : subject[-1].end]} " if shared else ""
    edits = (Edit(Span(head[before].end, token.start), f".\n{lead}"), *_capital(text, token.start))
    start = head[before + 1].start if shared else token.start
    span = Span(start, max(token.end, head[-1].end))
    if shared:
        message, advice = "two rules in one sentence", "write two rules, each with its own subject"
        return Problem("two-rules", span, message, advice, edits[:1])
    if "\n" in text[head[before].end : token.start]:
        message, advice = "this line goes on with the rule above it", "begin it in column 1"
    else:
        message, advice = "two sentences on a line", "put each rule on a line of its own"
    return Problem("two-rules", span, message, advice, edits)
