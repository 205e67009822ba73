"""Predicates that add up or count the figures of one article."""

from __future__ import annotations

from deskcheck.check import predicate_messages as messages
from deskcheck.check.comparing import one_kind, report_no_value
from deskcheck.check.context import Context
from deskcheck.check.meaning import FIGURE, Meaning
from deskcheck.check.names import without_owner
from deskcheck.check.values import base_units, tolerance
from deskcheck.check.verbs import verb
from deskcheck.facts import Interval
from deskcheck.typed import AddUp, Equal, Tolerance, Unique
from deskcheck_grammar import tree


def unique(context: Context, predicate: tree.Unique, subject: Meaning) -> Unique | None:
    """Numbers that one article gives to one thing only."""
    if subject.entity:
        report_no_value(context, subject, verb(predicate), predicate.span)
    elif subject.kind == "day" or not subject.measured:
        context.report(messages.not_measured(subject.label, verb(predicate)), predicate.span)
    else:
        return Unique()
    return None


def add_up(context: Context, predicate: tree.AddUp, subject: Meaning) -> AddUp | None:
    """Parts of one whole and their total."""
    if subject.entity:
        report_no_value(context, subject, verb(predicate), predicate.span)
        return None
    if subject.kind == "day" or not subject.measured:
        context.report(messages.not_measured(subject.label, verb(predicate)), predicate.span)
        return None
    # A count or a figure is alone in its entity, and has no other parts to be added to.
    if subject.figures or set(subject.concepts) & {*context.names.counts, FIGURE}:
        context.blame_subject(messages.adds_up_alone(subject.label))
        return None
    if not one_kind(context, subject):
        return None
    total = base_units(context, predicate.total, subject, bound=True)
    allowed: Tolerance | None = Tolerance()
    if predicate.tolerance:
        allowed = tolerance(context, predicate.tolerance, subject)
    if total is None or allowed is None:
        return None
    return AddUp(Interval.exactly(total[0]), allowed)


def equal(context: Context, predicate: tree.Equal, subject: Meaning) -> Equal | None:
    """A number that is the sum of other attributes of its entity, and of constants."""
    if subject.entity:
        report_no_value(context, subject, verb(predicate), predicate.span)
        return None
    if subject.kind == "day" or not subject.measured:
        context.report(messages.not_measured(subject.label, verb(predicate)), predicate.span)
        return None
    if subject.figures:
        context.blame_subject(messages.figures_with_other(subject.label))
        return None
    if not one_kind(context, subject):
        return None
    known = sorted(_addable(context, subject) - {name for _, name in subject.selector.pairs})
    attributes, constant, sound = list[str](), 0, True
    for term in predicate.terms:
        if isinstance(term, tree.Amount):
            amount = base_units(context, term, subject, bound=True)
            sound = sound and amount is not None
            constant += amount[0] if amount else 0
        else:
            attribute = _attribute(context, term, subject, known)
            sound = sound and attribute is not None
            attributes += [attribute] if attribute else []
    if sound and not attributes:
        context.report(messages.no_terms(subject.label, known), predicate.span)
        return None
    return Equal(tuple(dict.fromkeys(attributes)), constant) if sound else None


def _attribute(
    context: Context, term: tree.Phrase, subject: Meaning, known: list[str]
) -> str | None:
    """An attribute of the subject's own entity in the subject's kind, None once reported."""
    wanted = without_owner(term.text, subject.owners)
    found = context.names.attribute(wanted, subject.owners)
    if found and found[0] in known:
        return found[0]
    context.report(messages.not_a_term(term.text, subject.label, subject.kind, known), term.span)
    return None


def _addable(context: Context, subject: Meaning) -> set[str]:
    """The attributes of the subject's concepts that have values of its kind."""
    return {
        name
        for concept in subject.owners
        for name, kinds in context.names.attributes(concept).items()
        if kinds == subject.kinds
    }
