"""Measures of a rule in base units: tolerances, bounds and days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import TypeVar

from deskcheck import units
from deskcheck.check import messages
from deskcheck.check.context import Context
from deskcheck.check.meaning import Meaning
from deskcheck.facts import BASE_UNIT, Interval
from deskcheck.typed import Tolerance
from deskcheck.vocabulary.concepts import plural
from deskcheck.vocabulary.messages import EXAMPLES
from deskcheck_grammar import tree
from deskcheck_grammar.names import canonical, nearest
from deskcheck_grammar.source import Span
from deskcheck_grammar.units import UNITS

SHARE_LIMIT = 10**6
"""Largest denominator of a share: percent with four decimals keep products within 128 bits."""

BOUNDS = {
    "number": "1,000",
    "decimal": "6.5",
    "percentage": "25 percent",
    "day": "30 December 2021",
}
"""Kind of value to one such value, where a distance between two values is no value itself."""

_Operand = TypeVar("_Operand", bound=tree.Operand)

EPOCH = date(1970, 1, 1).toordinal()


def tolerance(context: Context, amount: tree.Amount, subject: Meaning) -> Tolerance | None:
    """How far apart values of the subject may be; None once a mistake is reported."""
    name, kind = subject.label, subject.kind
    shown = context.words(amount.span, amount_words(amount))
    shares = [measure for measure in amount.measures if _is_percent(measure)]
    if shares and len(amount.measures) > 1:
        context.report(messages.mixed_measures(shown), amount.span)
        return None
    if shares or (subject.measured and len(subject.kinds) > 1):
        return _share(context, amount, shown, subject, bool(shares))
    if kind not in BASE_UNIT:
        start = Span(context.rule.predicate.span.start, amount.span.start)
        within = context.source.text[start.start : start.end].rfind("within")
        span = Span(start.start + within, amount.span.end) if within >= 0 else amount.span
        context.report(messages.no_tolerance(name, kind), amount.span, [(span, "")])
        return None
    found = base_units(context, amount, subject)
    return None if found is None else Tolerance(absolute=found[0], unit=found[1])


def _share(
    context: Context, amount: tree.Amount, shown: str, subject: Meaning, percent: bool
) -> Tolerance | None:
    """A percentage of the larger value, which any numeric kind but a day takes."""
    if not percent:
        name = "figures" if subject.figures else plural(subject.label)
        context.report(messages.figures_need_percent(shown, name), amount.span)
    elif subject.kind == "day":
        context.report(messages.percent_of_day(shown, subject.label), amount.span)
    elif not subject.measured:
        context.report(messages.no_tolerance(subject.label, subject.kind), amount.span)
    else:
        share = amount.measures[0].number / 100
        if share.denominator > SHARE_LIMIT:
            context.report(messages.too_fine(shown, "percentage"), amount.span)
        elif share > SHARE_LIMIT:
            context.report(messages.too_large(shown), amount.span)
        else:
            if share >= 1:
                context.report(messages.always_agrees(shown), amount.span)
            return Tolerance(share=share)
    return None


def base_units(
    context: Context, amount: tree.Amount, subject: Meaning, bound: bool = False
) -> tuple[int, str] | None:
    """An amount of the subject's kind in whole base units, with the currency of money.

    It is the `bound` of a value, else how far apart two values may be.
    """
    total, currencies = Fraction(0), set[str]()
    for measure in amount.measures:
        size = _size(context, amount, measure, subject, bound)
        if size is None:
            return None
        total += measure.number * size
        if subject.kind == units.MONEY:
            currencies.add(units.currency(measure.unit) or "")
    shown = context.words(amount.span, amount_words(amount))
    if len(currencies) > 1:
        context.report(messages.mixed_measures(shown), amount.span)
    elif total.denominator != 1:
        unit = BASE_UNIT[subject.kind][0]
        context.report(messages.too_fine(shown, "number" if unit == "one" else unit), amount.span)
    elif total > units.LARGEST:
        context.report(messages.too_large(shown), amount.span)
    else:
        return int(total), next(iter(currencies), "")
    return None


def _size(
    context: Context, amount: tree.Amount, measure: tree.Measure, subject: Meaning, bound: bool
) -> Fraction | None:
    """How many base units the measure's unit holds, None once its mistake is reported."""
    unit, name, kind = measure.unit, subject.label, subject.kind
    size = units.size(unit, kind)
    if size is not None:
        return size
    if kind == "age" and unit.lower() in units.VAGUE:
        return Fraction(units.VAGUE[unit.lower()])  # as the ages that articles print are read
    if kind in ("number", "decimal") and _counted(context, unit, subject):
        return Fraction(BASE_UNIT[kind][1])
    example = BOUNDS.get(kind, EXAMPLES[kind]) if bound else EXAMPLES[kind]
    shown = context.words(amount.span, amount_words(amount))
    if not unit:
        if kind != units.MONEY:
            example = f"{number_words(measure.number)} {example.split()[-1]}"
        context.report(messages.missing_unit(shown, name, kind, example), amount.span)
    elif unit.lower() in units.VAGUE:
        days = round(measure.number * units.VAGUE[unit.lower()]) or 1
        instead = f"{days:,} days" if units.size("day", kind) else example
        context.report(messages.vague_unit(unit, instead), amount.span)
    elif not units.is_unit(unit):
        _unknown_unit(context, amount, measure, kind, example)
    elif unit == "percentage point" and not bound:
        instead = f"{number_words(measure.number)} percent"
        context.report(messages.points_need_percentage(shown, name, instead), amount.span)
    else:
        context.report(messages.wrong_unit(shown, name, kind, example), amount.span)
    return None


def _unknown_unit(
    context: Context, amount: tree.Amount, measure: tree.Measure, kind: str, example: str
) -> None:
    near = nearest(measure.unit, units.fitting(kind)) or nearest(measure.unit, UNITS)
    typed = context.words(measure.span, measure.unit).split()[-1]
    if near and measure.number != 1:
        near = units.plural(UNITS[near].name)
    message = messages.unknown_unit(typed, near, example)
    end = measure.span.end
    start = end - len(typed) if context.source.text[:end].endswith(typed) else measure.span.start
    edits = [] if near else [(amount.span, example)]
    context.report(message, Span(start, end), edits)


def _counted(context: Context, unit: str, subject: Meaning) -> bool:
    """Whether the unit is a noun that the subject counts: "5,000 troops"."""
    counted = canonical(unit)
    return any(
        counted == canonical(noun)
        for count in context.names.vocabulary.counts
        if count.name in subject.concepts
        for noun in count.nouns
    )


def day_number(context: Context, day: tree.Day) -> int | None:
    """A day in days since 1970-01-01, None once it is reported that no calendar has it."""
    try:
        return date.fromisoformat(day.iso).toordinal() - EPOCH
    except ValueError:
        context.report(messages.bad_day(context.words(day.span, day.iso)), day.span)
        return None


def with_units(operands: Sequence[_Operand]) -> list[_Operand]:
    """The operands of `between 2 and 5 days`: a bare number has the unit of the last one."""
    last = operands[-1]
    unit = last.measures[-1].unit if isinstance(last, tree.Amount) else ""
    return [_with_unit(operand, unit) for operand in operands]


def _with_unit(operand: _Operand, unit: str) -> _Operand:
    if isinstance(operand, tree.Amount) and len(operand.measures) == 1:
        (measure,) = operand.measures
        if not measure.unit:
            return replace(operand, measures=(replace(measure, unit=unit),))
    return operand


def bounds(operator: str, values: list[int]) -> Interval:
    """The interval that `at most 5`, `between 1 and 6` and the like allow."""
    first = values[0]
    if operator == "between":
        return Interval(first, values[1])
    if operator == "at most":
        return Interval(None, first)
    if operator == "less than":
        return Interval(None, first, high_open=True)
    if operator == "at least":
        return Interval(first, None)
    if operator == "more than":
        return Interval(first, None, low_open=True)
    return Interval.exactly(first)


def amount_words(amount: tree.Amount) -> str:
    """An amount in words, for trees without a source and for ids."""
    return " ".join(
        f"{number_words(measure.number)} {_unit_words(measure)}".strip()
        for measure in amount.measures
    )


def number_words(number: Fraction) -> str:
    """A number in digits: "15", "1,000", "1.5"; a fraction without an end keeps its bar."""
    if number.denominator == 1:
        return f"{number.numerator:,}"
    scaled = number * 10**9
    if scaled.denominator != 1:
        return str(number)
    whole, rest = divmod(int(scaled), 10**9)
    return f"{whole:,}.{rest:09d}".rstrip("0")


def _unit_words(measure: tree.Measure) -> str:
    if measure.number == 1:
        return measure.unit
    return f"{measure.unit}s" if measure.unit in units.VAGUE else units.plural(measure.unit)


def _is_percent(measure: tree.Measure) -> bool:
    unit = UNITS.get(measure.unit.lower())
    return unit is not None and unit.name == "percent"
