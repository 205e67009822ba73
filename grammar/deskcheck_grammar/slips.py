"""Words typed wrong, words of everyday English for words of the language, and words left out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from deskcheck_grammar.case import Case
from deskcheck_grammar.everyday import MISSING, MODALS, PHRASES, SYNONYMS, VERBS
from deskcheck_grammar.keywords import DEFINITION_ZONES, RULE_ZONES, spellings
from deskcheck_grammar.lexer import Token
from deskcheck_grammar.names import distance, singular, slips
from deskcheck_grammar.problems import Edit, Problem
from deskcheck_grammar.quantities import SMALL, TENS
from deskcheck_grammar.source import Span

MOST_WORDS = 14
"""Words before the caret that are looked at."""

MOST_TRIES = 48
"""Repairs that are tried for one mistake."""

_WEIGHTY = frozenset(["not", "never", "no", "only", "without", "n't", *SMALL, *TENS])
"""Words without which a rule means something else: they are never left out."""

_IDLE = frozenset("WORD DET COMMA STOP COLON SEMICOLON MARK SIGN LPAR RPAR TEXT KIND".split())
"""Terminals that may be left out where they do not fit; a keyword says something."""

MOST_SLIPS = 3
FAR = 99


def modal_slip(case: Case) -> Problem | None:
    """A rule whose must or should is misspelt, or is another modal verb.

    The rest of the sentence was read without its modal, so what counts is only that more than the
    next word makes sense after it.
    """
    failure = case.failure
    if any(token.type in ("MODAL", "DEFINE", "USE") for token in failure.tokens):
        return None
    best: tuple[float, Span, str] | None = None
    for _, span, keyword in sorted(_candidates(case)):
        if not keyword.startswith(("must", "should")):
            continue
        following = len(case.text[span.end :].lstrip().split(" ")[0])
        reach = case.reach(Edit(span, keyword)) + failure.offset(len(case.text)) - span.end
        if reach > following + 1 and (best is None or reach > best[0]):
            best = (reach, span, keyword)
    return _blamed(case, best[1], best[2]) if best else None


def sure_slip(case: Case) -> Problem | None:
    """A slip whose repair makes the whole parse."""
    return slip(case, least=float("inf"))


def slip(case: Case, least: float = 1) -> Problem | None:
    """A word before or at the caret that is nearly a keyword, or an everyday word for one.

    The repair that parses wins, else the one that gets furthest, at least `least` characters.
    """
    best: tuple[float, Span, str] | None = None
    for _, span, keyword in sorted(_candidates(case))[:MOST_TRIES]:
        reach = case.reach(Edit(span, keyword))
        if reach >= least and (best is None or reach > best[0]):
            best = (reach, span, keyword)
        if reach == float("inf"):
            break
    return _blamed(case, best[1], best[2]) if best else None


def _candidates(case: Case) -> Iterator[tuple[tuple[int, int, int], Span, str]]:
    """Replacements by keywords: (distance, how far before the caret, -words), place, keyword."""
    tokens = [token for token in case.failure.tokens[: case.failure.at + 6] if _is_word(token)]
    definition = case.failure.tokens[0].type == "DEFINE"
    last = case.failure.offset(len(case.text))
    tokens = [token for token in tokens if token.start <= last + 48][-MOST_WORDS:]
    for first in range(len(tokens)):
        for count in range(1, 7):
            here = tokens[first : first + count]
            if len(here) < count or here[0].start > last:
                break
            span = Span(here[0].start, here[-1].end)
            typed = " ".join(case.text[span.start : span.end].lower().split())
            known = all(singular(word) in case.glossary.words for word in typed.split())
            for keyword, apart in () if known else _near(typed, definition):
                yield (apart, last - here[0].start, -count), span, keyword


def _is_word(token: Token) -> bool:
    return token.text[:1].isalpha() or token.text == "&"


@lru_cache(maxsize=1024)
def _near(typed: str, definition: bool) -> tuple[tuple[str, int], ...]:
    """Keywords that the words may have been meant for, with the number of slips."""
    known, words = _keywords(definition), typed.split()
    found = [(MODALS[typed], 1)] if typed in MODALS else []
    meant = SYNONYMS.get(typed, "").split("|")
    found += [(keyword, 1) for keyword in meant if keyword in known]
    if typed in PHRASES and not definition:
        found.append((PHRASES[typed], 2 - len(words)))  # "not exceed" before "exceed"
    near = [_near_words(word, definition) for word in words]
    for candidate in _by_length(len(words), definition) if all(near) else ():
        apart = sum(table.get(word, FAR) for table, word in zip(near, candidate, strict=True))
        if 0 < apart <= MOST_SLIPS:
            found.append((" ".join(candidate), apart))
    joined = _joined(definition).get("".join(words), ())
    return (*found, *((word, 1) for word in joined if word != typed))


@lru_cache(maxsize=1024)
def _near_words(word: str, definition: bool) -> dict[str, int]:
    """Single words of keywords within reach of a typed word, itself among them."""
    found = {}
    for other in _single_words(definition):
        limit = min(slips(word), slips(other))
        apart = distance(word, other, limit)
        if apart <= limit:
            found[other] = apart
    return found


@cache
def _single_words(definition: bool) -> tuple[str, ...]:
    return tuple(sorted({word for keyword in _keywords(definition) for word in keyword.split()}))


@cache
def _keywords(definition: bool) -> frozenset[str]:
    """Keywords of definitions, or of rules and of how statements begin."""
    return spellings(DEFINITION_ZONES) if definition else spellings(RULE_ZONES) | {"define", "use"}


@cache
def _by_length(count: int, definition: bool) -> tuple[tuple[str, ...], ...]:
    """Keywords of this many words."""
    split = (tuple(keyword.split()) for keyword in _keywords(definition))
    return tuple(sorted(words for words in split if len(words) == count))


@cache
def _joined(definition: bool) -> dict[str, tuple[str, ...]]:
    """Keywords by their letters without spaces: atleast, with in."""
    table: dict[str, list[str]] = {}
    for keyword in sorted(_keywords(definition)):
        table.setdefault(keyword.replace(" ", ""), []).append(keyword)
    return {letters: tuple(keywords) for letters, keywords in table.items()}


def _blamed(case: Case, span: Span, keyword: str) -> Problem:
    """The problem, its caret under the words that differ alone."""
    edit = Edit(span, keyword)
    typed = case.typed(span)
    if MODALS.get(typed.lower()) == keyword:
        message = f"`{typed}` is not a check"
        advice = f"did you mean `{keyword}`? (`must` reports errors, `should` warnings)"
        return Problem("not-a-check", span, message, advice, (edit,))
    old, new = typed.split(" "), keyword.split(" ")
    parallel = len(old) == len(new) or "".join(old).lower() == "".join(new)
    parallel = parallel and typed.lower() not in PHRASES
    if len(old) > 1 and parallel and len(typed) == span.end - span.start:
        while len(old) > 1 and old[0].lower() == new[0]:
            span = Span(span.start + len(old.pop(0)) + 1, span.end)
            new.pop(0)
        while len(old) > 1 and old[-1].lower() == new[-1]:
            span = Span(span.start, span.end - len(old.pop()) - 1)
            new.pop()
    message = f"`{case.typed(span)}` is not understood here"
    return Problem("unknown-word", span, message, f"did you mean `{' '.join(new)}`?", (edit,))


def missing_modal(case: Case) -> Problem | None:
    """Call duration agrees …: a rule without must or should."""
    tokens = case.failure.tokens
    if any(token.type in ("MODAL", "DEFINE", "USE") for token in tokens):
        return None
    for token in tokens[1:MOST_WORDS]:
        base = VERBS.get(token.text.lower())
        if base is None:
            continue
        span = Span(token.start, token.end)
        edit = Edit(span, f"must {base}")
        if case.reach(edit) > 0:
            advice = f"did you mean `must {base}`?"
            return Problem("no-modal", span, "a rule says `must` or `should`", advice, (edit,))
    return None


def missing_word(case: Case) -> Problem | None:
    """A word whose insertion at the caret makes the whole parse."""
    place, expected = case.failure.offset(len(case.text.rstrip(" .,\n"))), case.failure.expected
    before = [token for token in case.failure.tokens[1 : case.failure.at] if _is_word(token)]
    earlier = before[:-5:-1]
    # An unknown verb right after must is no value: "must be …" would make a name of it.
    verb = case.token is not None and case.token.type == "WORD" and "AGREE" in expected
    for kind, word in MISSING:
        if (
            kind not in expected
            or (kind == "BE" and verb)
            or (kind == "AGREE" and case.token is None)
        ):
            continue
        for at in (len(case.text[:place].rstrip()), *(token.start - 1 for token in earlier)):
            edit = Edit(Span(at, at), word if word in "),:" else f" {word}")
            if case.mends(edit):
                span, side = _beside(case, at)
                message = f"`{word}` is missing {side} `{case.typed(span)}`"
                return Problem("missing-word", span, message, f"add `{word}`", (edit,))
    return None


def _beside(case: Case, at: int) -> tuple[Span, str]:
    """The word behind or before a place where one is missing."""
    tokens = [token for token in case.failure.tokens if token.end > token.start]
    behind = next((token for token in tokens if token.start >= at), None)
    if behind and "\n" not in case.text[at : behind.start]:
        return Span(behind.start, behind.end), "before"
    before = [token for token in tokens if token.end <= at]
    return (Span(before[-1].start, before[-1].end), "after") if before else (case.span, "near")


def extra_word(case: Case) -> Problem | None:
    """A word without which the whole parses: the failing one, or one shortly before it."""
    at = case.failure.at
    if not at or case.token is None or case.token.type == "LINE":
        return None
    for index in (at, at - 1, at - 2):
        if not 0 <= index < len(case.failure.tokens):
            continue
        token = case.failure.tokens[index]
        if token.end == token.start or token.text.lower() in _WEIGHTY:
            continue
        span = Span(token.start, token.end)
        before = len(case.text[: token.start].rstrip(" "))
        edit = Edit(Span(before, token.end), "")
        doubled = index == at and token.text.lower() == case.failure.tokens[at - 1].text.lower()
        if token.type not in _IDLE and not doubled:
            continue
        if case.mends(edit) or (doubled and case.reach(edit) > 0):
            message = f"`{case.typed(span)}` does not belong here"
            return Problem("extra-word", span, message, "leave it out", (edit,))
    return None
