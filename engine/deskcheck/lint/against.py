"""Rules against each other: one that another makes redundant, two that cannot both be kept.

Rules that say the very same, or the very opposite, under one condition are told where rules are
read; here is what needs a comparison of what they allow and of where they apply.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from deskcheck.check.pairs import contradict
from deskcheck.lint import messages
from deskcheck.lint.desk import Placed, Sheet
from deskcheck.lint.logic import conjuncts, contains, inside, outside
from deskcheck.typed import (
    AddUp,
    Age,
    Agree,
    Cite,
    Compare,
    Corroborated,
    MatchIts,
    Rule,
    Selector,
    Tolerance,
)
from deskcheck.vocabulary.messages import diagnostic
from deskcheck_grammar.diagnostics import Diagnostic


def against_each_other(sheet: Sheet) -> Iterator[Diagnostic]:
    """Rules of the files in question that another rule of the run makes redundant or refutes."""
    alike: dict[type, list[Placed]] = defaultdict(list)
    for placed in sheet.rules:
        alike[type(placed.rule.check)].append(placed)
    for placed in sheet.placed():
        others = [other for other in alike[type(placed.rule.check)] if other is not placed]
        stricter = next((other for other in others if _redundant(placed, other)), None)
        if stricter is not None:
            yield diagnostic(messages.redundant(stricter.place), placed.source, placed.span)
            continue
        broader = next((other for other in others if _refutes(other.rule, placed.rule)), None)
        if broader is not None:
            yield diagnostic(messages.contradicting(broader.place), placed.source, placed.span)


def _redundant(placed: Placed, other: Placed) -> bool:
    """Whether a rule can go for another's sake; of two that cover each other, the later can."""
    if not _covers(other, placed):
        return False
    mutual = _covers(placed, other)
    return not mutual or (other.rule.path, other.rule.line) < (placed.rule.path, placed.rule.line)


def _covers(other: Placed, placed: Placed) -> bool:
    """Whether one rule complains, no more mildly, of all that another complains of."""
    strict, loose = other.rule, placed.rule
    if strict.severity == "warning" and loose.severity == "error":
        return False
    if not (_takes_in(strict.subject, loose.subject) and _applies_wherever(strict, loose)):
        return False
    if isinstance(strict.check, AddUp | Corroborated) and _where(strict) != _where(loose):
        return False  # more facts may mend a sum or add a source
    if _same(strict, loose):
        # Two rules that say the same of the same facts are told of elsewhere, as repeated.
        return _where(strict) != _where(loose)
    return _stricter(strict, loose)


def _same(one: Rule, other: Rule) -> bool:
    return _how(one) == _how(other) and one.check == other.check


def _how(rule: Rule) -> tuple[object, ...]:
    """Everything that says how facts are judged but the test itself."""
    return (rule.negated, rule.across, rule.window, rule.reference)


def _where(rule: Rule) -> tuple[object, ...]:
    """Which facts a rule is about."""
    return (rule.subject, rule.condition)


def _applies_wherever(broad: Rule, narrow: Rule) -> bool:
    """Whether every condition of one rule is among those of the other."""
    return set(conjuncts(broad.condition)) <= set(conjuncts(narrow.condition))


def _takes_in(broad: Selector, narrow: Selector) -> bool:
    """Whether one selector selects all facts that another selects."""
    if (broad.numbers, broad.kinds, broad.part, broad.words) != (
        narrow.numbers, narrow.kinds, narrow.part, narrow.words
    ):  # fmt: skip
        return False
    return set(narrow.pairs) <= set(broad.pairs)


def _stricter(strict: Rule, loose: Rule) -> bool:
    """Whether what breaks `loose` breaks `strict`, their facts and conditions alike."""
    one, other = strict.check, loose.check
    if isinstance(one, Compare) and isinstance(other, Compare) and loose.negated > strict.negated:
        return outside(other, one)
    if _how(strict) != _how(loose):
        return False
    match one, other:
        case Agree() as one, Agree() as other:
            alike = one.other == other.other and (not one.compatible or other.compatible)
            return alike and _tighter(one.tolerance, other.tolerance)
        case MatchIts() as one, MatchIts() as other:
            return one.attribute == other.attribute and _tighter(one.tolerance, other.tolerance)
        case Compare() as one, Compare() as other:
            return inside(other, one) if strict.negated else inside(one, other)
        case Age() as one, Age() as other:
            outer, inner = (one, other) if strict.negated else (other, one)
            return contains(outer.within, inner.within)
        case Corroborated() as one, Corroborated() as other:
            return one.sources >= other.sources
        case Cite() as one, Cite() as other:
            return not strict.negated and _cites_more(one, other)
    return False


def _tighter(one: Tolerance, other: Tolerance) -> bool:
    """Whether values within one tolerance of each other are within another.

    `exactly` is not held against the others: it judges hedged values in its own way.
    """
    if one.exactly or other.exactly or one.unit != other.unit:
        return one == other
    return one.absolute <= other.absolute and (one.share or 0) <= (other.share or 0)


def _cites_more(one: Cite, other: Cite) -> bool:
    """Whether who cites as one rule wants cites as another does."""
    if one.only or other.only:
        return False
    return (
        other.kind in ("source", one.kind)
        and (one.same_sentence or not other.same_sentence)
        and (one.other_than_outlet or not other.other_than_outlet)
    )


def _refutes(broad: Rule, narrow: Rule) -> bool:
    """Whether a rule refutes another one of narrower condition; equal ones are told elsewhere."""
    if broad.condition == narrow.condition or broad.subject != narrow.subject:
        return False
    return _applies_wherever(broad, narrow) and contradict(broad, narrow)
