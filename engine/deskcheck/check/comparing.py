"""Predicates that hold what several facts say against each other."""

from __future__ import annotations

import re
from fractions import Fraction

from deskcheck.check import messages as measure_messages
from deskcheck.check import predicate_messages as messages
from deskcheck.check.context import Context
from deskcheck.check.meaning import Meaning
from deskcheck.check.values import SHARE_LIMIT, number_words, tolerance
from deskcheck.check.verbs import verb
from deskcheck.facts import BASE_UNIT
from deskcheck.typed import (
    Agree,
    Corroborated,
    MatchWords,
    Selector,
    ShowEllipsis,
    Tolerance,
    Trend,
)
from deskcheck_grammar import tree
from deskcheck_grammar.source import Span

UNCREDITED = frozenset(
    (
        *("article", "headline", "caption", "source", "anonymous source", "person"),
        *("quotation mark", "weekday"),
    )
)
"""Built-in concepts that state nothing for which somebody could be credited."""


def agree(
    context: Context, predicate: tree.Agree | tree.BeCompatible, subject: Meaning
) -> Agree | None:
    """Values that must agree with each other, or each with another value of its article."""
    compatible = isinstance(predicate, tree.BeCompatible)
    if subject.entity:
        report_no_value(context, subject, verb(predicate), predicate.span)
        return None
    if not one_kind(context, subject):
        return None
    if compatible and not subject.measured:
        context.report(messages.no_hedge(subject.label, subject.kind), predicate.span)
        return None
    other = _other(context, predicate, subject) if predicate.other else None
    allowed = _allowed(context, predicate, subject)
    if allowed is None or (predicate.other and other is None):
        return None
    return Agree(allowed, compatible, other)


def _allowed(
    context: Context, predicate: tree.Agree | tree.BeCompatible, subject: Meaning
) -> Tolerance | None:
    if isinstance(predicate, tree.Agree) and predicate.exactly:
        # Words are equal or not, so "be the same" asks no more of them than "agree".
        return Tolerance(exactly=subject.measured)
    if isinstance(predicate, tree.Agree) and predicate.factor is not None:
        return _factor(context, predicate.factor, predicate.span, subject)
    if predicate.tolerance:
        return tolerance(context, predicate.tolerance, subject)
    return Tolerance()


def _factor(context: Context, factor: Fraction, span: Span, subject: Meaning) -> Tolerance | None:
    """Within a factor of N: the smaller value is at least 1/N of the larger."""
    shown = number_words(factor)
    place = _factor_place(context, span)
    if subject.kind == "day" or not subject.measured:
        instead = "within 2 days" if subject.kind == "day" else ""
        message = measure_messages.no_factor(subject.label, subject.kind)
        context.report(message, place, [(place, instead)] if place != span else ())
    elif factor <= 1:
        context.report(measure_messages.factor_too_small(shown), place)
    else:
        share = 1 - 1 / factor
        if share.denominator <= SHARE_LIMIT:
            return Tolerance(share=share)
        context.report(measure_messages.too_large(shown), place)
    return None


def _factor_place(context: Context, span: Span) -> Span:
    """Where the words of a factor stand, which no node of the tree has; else the predicate."""
    text = context.source.text[span.start : context.sentence.end]
    found = re.search(r"within\s+a\s+factor\s+of\s+[^\s]*[^\s.,]", text)
    return Span(span.start + found.start(), span.start + found.end()) if found else span


def _other(
    context: Context, predicate: tree.Agree | tree.BeCompatible, subject: Meaning
) -> Selector | None:
    """What each value is compared with in its own article."""
    assert predicate.other is not None
    other = context.meaning(predicate.other)
    if other is None:
        return None
    if other.entity:
        report_no_value(context, other, verb(predicate), predicate.other.span)
    elif subject.figures or other.figures:
        label = subject.label if subject.figures else other.label
        context.report(messages.figures_with_other(label), predicate.other.span)
    elif _compared_as(subject) != _compared_as(other):
        message = messages.not_comparable(subject.label, subject.kind, other.label, other.kind)
        context.report(message, predicate.other.span)
    elif one_kind(context, other):
        return other.selector
    return None


def _compared_as(meaning: Meaning) -> str:
    """The measured kind of some values; all words compare as words."""
    return meaning.kind if meaning.kind in BASE_UNIT else "text"


def report_no_value(context: Context, subject: Meaning, does: str, span: Span) -> None:
    """A predicate about values on an entity: say which of its attributes has one."""
    if subject.concepts == ("quotation",) and does != "be":
        context.report(messages.quotations_agree(), span)
        return
    attributes = sorted(
        f"{concept} {name}"
        for concept in subject.concepts
        for name in context.names.suggested(concept)
    )
    context.report(messages.no_value(subject.label, does, attributes), span)


def one_kind(context: Context, subject: Meaning) -> bool:
    """Whether all values can be compared: one measured kind, or words only; reported if not."""
    measured = subject.kinds & BASE_UNIT.keys()
    if subject.figures or not measured or subject.kinds == measured == {subject.kind}:
        return True
    labels = [f"{concept} {name}" for concept, name in subject.selector.pairs if name != "value"]
    message = measure_messages.mixed_subject(subject.label, labels)
    context.blame_subject(message)
    return False


def match_words(
    context: Context, predicate: tree.MatchWords, subject: Meaning
) -> MatchWords | None:
    """Quotations of one statement in the same words."""
    if subject.selector.pairs != (("quotation", ""),):
        context.report(messages.only_quotations_match(subject.label), predicate.span)
        return None
    return MatchWords(predicate.including_translations)


def show_ellipsis(
    context: Context, predicate: tree.ShowEllipsis, subject: Meaning
) -> ShowEllipsis | None:
    """Quotations that drop words of one statement."""
    if subject.selector.pairs != (("quotation", ""),):
        message = messages.only_subject("show an ellipsis", "quotations", subject.label)
        context.blame_subject(message)
        return None
    return ShowEllipsis(predicate.including_translations)


def one_spelling(context: Context, predicate: tree.OneSpelling, subject: Meaning) -> Agree | None:
    """The spellings of one person's name; "a person's name" stands for them."""
    if subject.selector.pairs not in SPELLED:
        message = messages.only_subject("have one spelling", "persons' names", subject.label)
        context.blame_subject(message)
        return None
    return Agree(Tolerance())


SPELLED = tuple((("person", attribute),) for attribute in ("", "name", "spelling"))
"""What rules say for the spellings of persons' names."""


def trend(context: Context, predicate: tree.Trend, subject: Meaning) -> Trend | None:
    """Figures that must not go one way from day to day."""
    if subject.entity:
        report_no_value(context, subject, verb(predicate), predicate.span)
    elif subject.kind == "day" or not subject.measured:
        context.report(messages.not_measured(subject.label, verb(predicate)), predicate.span)
    elif one_kind(context, subject):
        return Trend(predicate.direction)
    return None


def corroborated(
    context: Context, predicate: tree.Corroborated, subject: Meaning
) -> Corroborated | None:
    """How many first speakers one claim needs."""
    if set(subject.concepts) & UNCREDITED:
        context.report(messages.no_grouping(subject.label, "corroborate"), predicate.span)
        return None
    return Corroborated(predicate.sources)
