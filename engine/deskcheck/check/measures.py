"""`be` and its operators: the values that a subject may have."""

from __future__ import annotations

from collections.abc import Sequence

from deskcheck import units
from deskcheck.check import messages, predicate_messages
from deskcheck.check.comparing import UNCREDITED, one_kind, report_no_value
from deskcheck.check.context import Context
from deskcheck.check.meaning import Meaning
from deskcheck.check.values import (
    BOUNDS,
    amount_words,
    base_units,
    bounds,
    day_number,
    number_words,
    with_units,
)
from deskcheck.facts import BASE_UNIT
from deskcheck.typed import Compare
from deskcheck.vocabulary.messages import EXAMPLES
from deskcheck_grammar import tree
from deskcheck_grammar.names import canonical, nearest
from deskcheck_grammar.source import Span

PLACES = frozenset(["in the body", "in the headline", "in a caption", "in a quotation"])
"""What editors write after `be` for `appear in the body`."""

CREDITED = frozenset(["cited", "sourced", "attributed", "credited"])
"""What editors write after `be` for `cite a source`."""


def compare(context: Context, predicate: tree.Be, subject: Meaning) -> Compare | None:
    """The values that the subject may have."""
    if is_credited(predicate) and not set(subject.concepts) & UNCREDITED:
        context.report(predicate_messages.be_cited(subject.label, "cite a source"), predicate.span)
        return None
    if _is_place(context, predicate):
        return None
    if subject.entity:
        report_no_value(context, subject, "be", predicate.span)
        return None
    if subject.figures and len(subject.kinds) > 1:
        labels = [f"{count.name}s" for count in context.names.vocabulary.counts] or ["a count"]
        message = messages.mixed_subject(subject.label, labels)
        context.blame_subject(message)
        return None
    if not one_kind(context, subject):
        return None
    if subject.kind in BASE_UNIT:
        return _measured(context, predicate, subject)
    return _worded(context, predicate, subject)


def _is_place(context: Context, predicate: tree.Be) -> bool:
    """Whether `be in the body` is said for `appear in the body`; that is reported."""
    first = predicate.operands[0]
    place = first.text.lower() if isinstance(first, tree.Phrase) else ""
    if predicate.operator != "equal" or place not in PLACES:
        return False
    if place == "in a quotation":
        context.report(
            predicate_messages.only_in_conditions(f"be {place}", f"it is {place}"), predicate.span
        )
    else:
        context.report(predicate_messages.in_is_appear(place), predicate.span)
    return True


def is_credited(predicate: tree.Be) -> bool:
    """Whether `be cited` or the like is said for `cite a source`."""
    first = predicate.operands[0]
    return (
        predicate.operator == "equal"
        and isinstance(first, tree.Phrase)
        and first.text.lower() in CREDITED
    )


def _measured(context: Context, predicate: tree.Be, subject: Meaning) -> Compare | None:
    if predicate.operator == "one of" and len(predicate.operands) > 1:
        context.report(messages.several_measures(subject.label), predicate.span)
        return None
    bare = subject.kind in ("number", "decimal")
    operands = predicate.operands if bare else with_units(predicate.operands)
    if _vague(context, operands, subject):
        return None
    if not bare and not any(_unit(operand) for operand in operands):
        operands = operands[-1:]  # the unit of the last bound is enough
    values = [_operand(context, operand, subject) for operand in operands]
    known = [value for value in values if value is not None]
    if len(known) < len(values):
        return None
    currencies = {unit for _, unit in known}
    if len(currencies) > 1:
        context.report(messages.mixed_measures(context.words(predicate.span, "")), predicate.span)
        return None
    numbers = [number for number, _ in known]
    if predicate.operator == "between" and numbers[0] > numbers[1]:
        report_empty(context, predicate.operands)
        return None
    return Compare(bounds(predicate.operator, numbers), unit=currencies.pop())


def _unit(operand: tree.Operand) -> str:
    """The unit of an amount in one unit; what is no amount stands for itself."""
    return operand.measures[-1].unit if isinstance(operand, tree.Amount) else type(operand).__name__


def _vague(context: Context, operands: Sequence[tree.Operand], subject: Meaning) -> bool:
    """Several bounds in months or years on a length of time, reported as one mistake."""
    names = [_unit(operand).lower() for operand in operands]
    if len(names) < 2 or subject.kind == "age" or not units.size("day", subject.kind):
        return False
    if not all(name in units.VAGUE for name in names):
        return False
    amounts = [operand for operand in operands if isinstance(operand, tree.Amount)]
    if any(len(amount.measures) > 1 for amount in amounts):
        return False
    days = [
        round(a.measures[0].number * units.VAGUE[n]) for a, n in zip(amounts, names, strict=True)
    ]
    instead = [f"{number or 1:,} days" for number in days]
    edits = [(amount.span, words) for amount, words in zip(amounts, instead, strict=True)]
    whole = Span(amounts[0].span.start, amounts[-1].span.end)
    context.report(messages.vague_units(names, instead), whole, edits)
    return True


def report_empty(context: Context, operands: Sequence[tree.Operand]) -> None:
    """`between` with its bounds the wrong way round, and the sentence with them swapped."""
    low, high = operands[0], operands[-1]
    first, last = (context.words(side.span, operand_words(side)) for side in (low, high))
    whole = Span(low.span.start, high.span.end)
    greater, less = first, last
    if with_units(operands)[0] != low and isinstance(high, tree.Amount):
        # "Between 14 and 2 days": the unit stays where it is, after the last number.
        greater = operand_words(with_units(operands)[0])
        less = number_words(high.measures[-1].number)
    message = messages.empty_interval(first, last, f"{less} and {greater}")
    context.report(message, whole, [(low.span, less), (high.span, greater)])


def _operand(context: Context, operand: tree.Operand, subject: Meaning) -> tuple[int, str] | None:
    """A bound in base units and its currency, None once its mistake is reported."""
    shown = context.words(operand.span, operand_words(operand))
    if subject.kind == "day":
        if isinstance(operand, tree.Day):
            number = day_number(context, operand)
            return None if number is None else (number, "")
    elif isinstance(operand, tree.Amount):
        return base_units(context, operand, subject, bound=True)
    example = BOUNDS.get(subject.kind, EXAMPLES[subject.kind])
    message = messages.not_a_measure(shown, subject.label, subject.kind, example)
    context.report(message, operand.span)
    return None


def _worded(context: Context, predicate: tree.Be, subject: Meaning) -> Compare | None:
    if predicate.operator not in ("one of", "equal"):
        message = messages.needs_order(predicate.operator, subject.label, subject.kind)
        context.report(message, predicate.span)
        return None
    words = [_word(context, operand, subject) for operand in predicate.operands]
    known = [word for word in words if word is not None]
    return Compare(texts=tuple(dict.fromkeys(known))) if len(known) == len(words) else None


def _word(context: Context, operand: tree.Operand, subject: Meaning) -> str | None:
    """A choice, or a thing's name, in the form that facts have; None once reported."""
    choices = context.names.choices(subject.selector.pairs)
    names = [choice.name for choice in choices]
    if not isinstance(operand, tree.Text | tree.Phrase):
        shown = context.words(operand.span, operand_words(operand))
        message = messages.words_needed(shown, subject.label, subject.kind, names)
        context.report(message, operand.span)
        return None
    word = " ".join(operand.text.split())
    if not choices:
        return _thing(context, operand, word, subject)
    folded = word.lower().removeprefix("the ")
    for choice in choices:
        if folded in (choice.name, *choice.words) or canonical(word) == canonical(choice.name):
            return choice.name
    attribute = subject.selector.pairs[0][1]
    near = nearest(folded, names)
    context.report(messages.not_a_choice(word, attribute, names, near), operand.span)
    return None


def _thing(
    context: Context, operand: tree.Text | tree.Phrase, word: str, subject: Meaning
) -> str | None:
    """The name of a defined country, person …; any other words stand for themselves."""
    things = [thing for thing in context.names.vocabulary.things if thing.kind in subject.kinds]
    folded = word.casefold()
    for thing in things:
        if folded in (name.casefold() for name in (thing.name, *thing.called)):
            return thing.name
    if subject.kinds == {"country"}:
        near = nearest(word, [thing.name for thing in things])
        context.report(messages.unknown_thing(word, "country", near), operand.span)
        return None
    return word


def operand_words(operand: tree.Operand) -> str:
    """An operand in words, for trees without a source and for ids."""
    if isinstance(operand, tree.Amount):
        return amount_words(operand)
    return operand.iso if isinstance(operand, tree.Day) else operand.text
