"""What a rule asks of its subject: tree predicates to typed checks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from deskcheck import typed
from deskcheck.check import comparing, predicate_messages, single, sums
from deskcheck.check.context import Context
from deskcheck.check.meaning import Meaning
from deskcheck.check.measures import compare
from deskcheck.check.verbs import IN_CONDITIONS_ONLY, NEGATABLE, verb
from deskcheck_grammar import tree
from deskcheck_grammar.source import Span

Reader = Callable[[Context, Any, Meaning], Any]
"""A predicate about a subject to its typed check, None once its mistakes are reported."""

OF_ONE_FACT: dict[type, Reader] = {
    tree.Cite: single.cite,
    tree.Be: compare,
    tree.Have: single.have,
    tree.Order: single.order,
    tree.Old: single.old,
    tree.GivenIn: single.given_in,
    tree.MatchIts: single.match_its,
    tree.Appear: single.appear,
    tree.BeWritten: single.written,
    tree.Pair: single.pair,
    tree.InPart: single.in_part,
}
"""Predicates that look at one fact: rules ask them, and conditions test them."""

OF_SEVERAL: dict[type, Reader] = {
    tree.Agree: comparing.agree,
    tree.BeCompatible: comparing.agree,
    tree.MatchWords: comparing.match_words,
    tree.ShowEllipsis: comparing.show_ellipsis,
    tree.OneSpelling: comparing.one_spelling,
    tree.Corroborated: comparing.corroborated,
    tree.Trend: comparing.trend,
    tree.Unique: sums.unique,
    tree.AddUp: sums.add_up,
    tree.Equal: sums.equal,
}
"""Predicates that look at several facts together, which no condition can."""

OPPOSITE: dict[str, Any] = {
    "after": "on or before",
    "before": "on or after",
    "on or after": "before",
    "on or before": "after",
}
"""What `not after` and the like mean, said without `not`."""


def check_of(context: Context, subject: Meaning) -> tuple[typed.Check, bool] | None:
    """The typed check of a rule and whether it is negated, None once its mistakes are reported."""
    predicate, negated = context.rule.predicate, context.rule.negated
    if isinstance(predicate, IN_CONDITIONS_ONLY):
        about_text = isinstance(predicate, tree.BeTagged | tree.Say)
        test = "the article is tagged …" if about_text else f"it is {verb(predicate)[3:]}"
        message = predicate_messages.only_in_conditions(verb(predicate), test)
        context.report(message, predicate.span)
        return None
    sound = _sound_negation(context) & _sound_words(context, subject)
    if not sound and subject.selector.words:
        return None
    reader = OF_ONE_FACT.get(type(predicate)) or OF_SEVERAL[type(predicate)]
    check = reader(context, predicate, subject)
    if check is None or not sound:
        return None
    if isinstance(check, typed.Order) and negated:
        return typed.Order(OPPOSITE[check.relation], check.other), False
    # Trend says itself what must not be.
    return check, negated and not isinstance(check, typed.Trend)


def _sound_negation(context: Context) -> bool:
    """Whether `not` stands where it means something, and only there."""
    rule, predicate = context.rule, context.rule.predicate
    span = predicate.span
    if rule.negated and not isinstance(predicate, NEGATABLE):
        edits = [(found, "")] if (found := context.negation()) else []
        context.report(predicate_messages.refused_not(verb(predicate)), span, edits)
        return False
    if not rule.negated and isinstance(predicate, tree.Trend):
        edits = [(Span(span.start, span.start), "not ")]
        context.report(predicate_messages.needs_not(verb(predicate)), span, edits)
        return False
    return True


def _sound_words(context: Context, subject: Meaning) -> bool:
    """Whether words between quotation marks are asked what can be asked of words."""
    predicate = context.rule.predicate
    if subject.selector.words and not isinstance(predicate, tree.BeWritten | tree.Appear):
        message = predicate_messages.not_about_words(verb(predicate))
        context.blame_subject(message)
        return False
    return True
