"""Predicates that look at one fact: what rules ask of it, and what conditions test."""

from __future__ import annotations

from deskcheck import units
from deskcheck.check import messages as measure_messages
from deskcheck.check import predicate_messages as messages
from deskcheck.check.comparing import UNCREDITED
from deskcheck.check.context import Context
from deskcheck.check.meaning import Meaning
from deskcheck.check.measures import report_empty
from deskcheck.check.values import base_units, bounds, tolerance, with_units
from deskcheck.check.verbs import verb
from deskcheck.facts import BASE_UNIT
from deskcheck.typed import (
    Age,
    Appear,
    BeWritten,
    Cite,
    GivenIn,
    Have,
    InPart,
    MatchIts,
    Order,
    Pair,
    Tolerance,
)
from deskcheck.vocabulary.concepts import MATCHES
from deskcheck_grammar import tree
from deskcheck_grammar.names import canonical, nearest
from deskcheck_grammar.source import Span
from deskcheck_grammar.units import UNITS

PUBLICATION = frozenset(
    canonical(name)
    for name in (
        *("publication", "publication date", "publication day", "its publication"),
        *("its publication date", "article's publication date", "article's publication"),
    )
)
"""What a day can be after or before without being a fact of the article."""


def cite(context: Context, predicate: tree.Cite, subject: Meaning) -> Cite | None:
    """What must be credited, None when nothing about the subject can be."""
    if set(subject.concepts) & UNCREDITED:
        context.report(messages.cannot_cite(subject.label), predicate.span)
        return None
    return Cite(
        predicate.kind, predicate.only, predicate.other_than_outlet, predicate.same_sentence
    )


def have(context: Context, predicate: tree.Have, subject: Meaning) -> Have | None:
    """The attribute that the subject's entity must have."""
    thing = predicate.thing
    if canonical(thing.text) == "source" and not set(subject.concepts) & UNCREDITED:
        context.report(messages.have_source(subject.label), predicate.span)
        return None
    if not subject.entity and not _is_value_itself(subject):
        context.report(messages.cannot_have(canonical(thing.text), subject.label), thing.span)
        return None
    found = context.names.attribute(thing.text, subject.owners)
    if found and found[0] != "value":
        return Have(found[0])
    known = sorted({name for c in subject.owners for name in context.names.suggested(c)})
    wanted = canonical(thing.text)
    near = nearest(wanted, known) or next((k for k in known if wanted in k.split()), None)
    message = measure_messages.unknown_attribute(wanted, subject.label, near, known)
    span = context.located(thing, wanted)
    context.report(message, span, context.with_article(span, near) if near else ())
    return None


def _is_value_itself(subject: Meaning) -> bool:
    """Whether the subject is a count, a figure or the like, which has attributes of its own."""
    return subject.figures or {name for _, name in subject.selector.pairs} == {"value"}


def order(context: Context, predicate: tree.Order, subject: Meaning) -> Order | None:
    """A day and the day that it must come after or before."""
    sound = _is_day(context, subject, predicate.span)
    if canonical(predicate.other.text) in PUBLICATION:
        return Order(predicate.relation) if sound else None
    other = context.meaning(predicate.other)
    if other is None or not sound:
        return None
    place = context.located(predicate.other, canonical(predicate.other.text))
    if not _is_day(context, other, place, named=True):
        return None
    return Order(predicate.relation, other.selector)


def _is_day(context: Context, meaning: Meaning, span: Span, named: bool = False) -> bool:
    """Whether some values are days; an event stands for none, and its date is offered.

    `span` is the predicate, which is blamed for a wrong subject, or where another value is `named`.
    """
    if meaning.kinds == {"day"}:
        return True
    has_date = all(context.names.attribute("date", [c]) for c in meaning.concepts)
    near = f"{meaning.label} date" if meaning.entity and has_date else ""
    kind = "" if meaning.entity else meaning.kind
    message = messages.not_a_day(meaning.label, kind, near)
    if near and not named:
        context.blame_subject(message)
    else:
        context.report(message, span)
    return False


def old(context: Context, predicate: tree.Old, subject: Meaning) -> Age | None:
    """How many days a figure may be old when it is published."""
    if not _is_value_itself(subject) or subject.kinds & {"age", "text"}:
        context.report(messages.no_as_of(subject.label), predicate.span)
        return None
    age = Meaning(f"{subject.label}'s age", subject.selector, frozenset(["age"]))
    operands = with_units(predicate.operands)
    values = [base_units(context, amount, age, bound=True) for amount in operands]
    numbers = [value[0] for value in values if value is not None]
    if len(numbers) < len(values):
        return None
    if predicate.operator == "between" and numbers[0] > numbers[1]:
        report_empty(context, predicate.operands)
        return None
    return Age(bounds(predicate.operator, numbers))


def given_in(context: Context, predicate: tree.GivenIn, subject: Meaning) -> GivenIn | None:
    """The unit that a measure must be printed in."""
    kinds = sorted(subject.kinds & BASE_UNIT.keys() - {"day", "age"})
    if not kinds:
        context.report(messages.not_measured(subject.label, verb(predicate)), predicate.span)
        return None
    if not any(units.size(predicate.unit, kind) for kind in kinds):
        shown = context.words(predicate.span, predicate.unit).split()[-1]
        measured = [kind for kind in kinds if kind != "number"]
        fitting = [units.plural(unit) for kind in measured for unit in units.fitting(kind)]
        near = nearest(predicate.unit, fitting)
        message = messages.wrong_given_unit(shown, subject.label, near, fitting)
        context.report(message, context.last_word(predicate.span))
        return None
    known = UNITS.get(predicate.unit.lower())
    if units.MONEY in kinds:  # a pound is money there, a weight elsewhere
        return GivenIn(units.currency(predicate.unit) or predicate.unit)
    return GivenIn(known.name if known else predicate.unit)


def match_its(context: Context, predicate: tree.MatchIts, subject: Meaning) -> MatchIts | None:
    """What a value must agree with because its own words or person imply it."""
    known = {thing for concept in subject.concepts for thing in MATCHES.get(concept, ())}
    wanted = canonical(predicate.thing.text).removeprefix("person ")
    attribute = next((thing for thing in known if canonical(thing) == wanted), None)
    if attribute is None or not _is_value_itself(subject):
        message = messages.matches_nothing(subject.label, wanted, sorted(known))
        context.report(message, predicate.span)
        return None
    allowed: Tolerance | None = Tolerance()
    if predicate.tolerance:
        allowed = tolerance(context, predicate.tolerance, subject)
    return MatchIts(attribute, allowed) if allowed else None


def appear(context: Context, predicate: tree.Appear, subject: Meaning) -> Appear | None:
    """Where a figure, a value, a quotation or printed words must be found again."""
    if subject.entity and subject.concepts != ("quotation",):
        context.report(messages.cannot_appear(subject.label), predicate.span)
        return None
    return Appear(predicate.place)


def written(context: Context, predicate: tree.BeWritten, subject: Meaning) -> BeWritten | None:
    """The one way to print some words, or none."""
    if not subject.selector.words:
        shown = context.words(context.rule.subject.span, subject.label)
        context.blame_subject(messages.words_in_marks(shown, f'"{shown}"'))
        return None
    if predicate.words is None:
        return BeWritten()
    words = " ".join(predicate.words.text.split())
    if not words:
        context.report(messages.no_words(), predicate.words.span)
        return None
    return BeWritten(words)


def pair(context: Context, predicate: tree.Pair, subject: Meaning) -> Pair | None:
    """Marks that open and close."""
    if subject.concepts != ("quotation mark",):
        message = messages.only_subject("pair", "quotation marks", subject.label)
        context.blame_subject(message)
        return None
    return Pair()


def in_part(context: Context, predicate: tree.InPart, subject: Meaning) -> InPart | None:
    """Where a fact stands."""
    return InPart(predicate.part)
