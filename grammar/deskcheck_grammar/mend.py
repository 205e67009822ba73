"""Find every mistake of a statement: explain the first, mend it, and look again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from deskcheck_grammar.case import Attempt, Case, Failure
from deskcheck_grammar.glossary import Glossary
from deskcheck_grammar.journal import Journal
from deskcheck_grammar.lexer import Token
from deskcheck_grammar.mistakes import explain
from deskcheck_grammar.parts import Built
from deskcheck_grammar.problems import Edit, Problem
from deskcheck_grammar.source import Span

MOST_ROUNDS = 12
"""Mistakes looked for in one statement."""


@dataclass(frozen=True, slots=True)
class Mended:
    """The mistakes of a statement (places in its text as typed) and what it reads once mended.

    `repair` is the mended text when every mistake could be mended, else "". `journal` holds the
    text whose statements may stand in the tree, None when there is none: clauses that cannot be
    mended are blanked out in it.
    """

    problems: tuple[Problem, ...]
    repair: str
    journal: Journal | None


def mend(text: str, attempt: Attempt, glossary: Glossary, repair: bool = True) -> Mended:
    """Explain what is wrong with a statement that does not parse or is built with problems.

    Without `repair` it is only said what was expected where.
    """
    journal, problems = Journal(text), list[Problem]()
    whole, usable = True, True
    for _ in range(MOST_ROUNDS):
        result = attempt(journal.text)
        if not isinstance(result, Failure):
            built = _built_problems(result)
            problems += _placed(built, journal)
            whole = whole and all(problem.edits for problem in built if _is_error(problem))
            journal.apply(edit for problem in built for edit in problem.edits)
            break
        problem = explain(Case(journal.text, result, attempt, glossary, repair))
        problems += _placed([problem], journal)
        if problem.edits:
            journal.apply(problem.edits)
            continue
        whole = False
        blanked = _blank_clause(journal.text, result)
        if blanked is None:
            return Mended(tuple(problems), "", None)
        usable = usable and blanked.text.isspace()
        journal.apply([blanked])
    return Mended(tuple(problems), *_outcome(journal, attempt, whole, usable))


def _outcome(
    journal: Journal, attempt: Attempt, whole: bool, usable: bool
) -> tuple[str, Journal | None]:
    """The repair and the journal to keep, after a last look at the mended text."""
    result = attempt(journal.text)
    if isinstance(result, Failure):
        return "", None
    clean = whole and not any(_is_error(problem) for problem in _built_problems(result))
    changed = clean and journal.changed
    return (journal.text if changed else ""), (journal if usable else None)


def _is_error(problem: Problem) -> bool:
    return problem.severity == "error"


def _built_problems(result: Iterable[Built]) -> list[Problem]:
    return [problem for built in result for problem in built.problems]


def _placed(problems: Iterable[Problem], journal: Journal) -> list[Problem]:
    return [replace(problem, span=journal.origin_of(problem.span)) for problem in problems]


_STAND_IN = "it must agree"


def _blank_clause(text: str, failure: Failure) -> Edit | None:
    """An edit that takes the clause with the mistake out, so that the others can be looked at.

    A rule's sentence is replaced by a stand-in; None when nothing would be left to look at.
    """
    lines = [token for token in failure.tokens if token.type == "LINE"]
    place = failure.offset(len(text))
    if failure.at < len(failure.tokens) and failure.tokens[failure.at].type == "LINE":
        place -= 1  # the clause before this line is unfinished
    start = max((line.start for line in lines if line.start <= place), default=None)
    end = min((line.start for line in lines if line.start > place), default=len(text))
    if start is not None:
        return (
            None if not text[start:end].strip() else Edit(Span(start, end), _blank(text[start:end]))
        )
    if end == len(text) or _is_definition(failure.tokens):
        return None
    return Edit(Span(0, end), _STAND_IN + "\n    ")


def _is_definition(tokens: tuple[Token, ...]) -> bool:
    return bool(tokens) and tokens[0].type in ("DEFINE", "USE")


def _blank(text: str) -> str:
    return "".join(char if char == "\n" else " " for char in text)
