"""Problems of single rules: no reason, no examples, nothing that could ever break them."""

from __future__ import annotations

from collections.abc import Iterator

from deskcheck.facts import Interval
from deskcheck.lint import messages
from deskcheck.lint.desk import Placed, Sheet
from deskcheck.lint.logic import conjuncts, inside, never_true, outside
from deskcheck.typed import Compare, OfSubject, Rule
from deskcheck.vocabulary.concepts import Vocabulary, attributes_of
from deskcheck.vocabulary.messages import Message, diagnostic
from deskcheck_grammar.diagnostics import Diagnostic

NATURAL = frozenset(["length of time", "distance", "weight", "age"])
"""Kinds of value that are never less than nothing."""


def about_rules(sheet: Sheet) -> Iterator[Diagnostic]:
    """What is wrong with each rule of the files in question, by itself."""
    for placed in sheet.placed():
        for message in (*_incomplete(placed), *_never_fires(placed.rule, sheet.vocabulary)):
            yield diagnostic(message, placed.source, placed.span)


def _incomplete(placed: Placed) -> Iterator[Message]:
    """What a rule should have beside its sentence."""
    if placed.written.modal == "must" and placed.written.because is None:
        yield messages.no_because()
    given = {example.expected for example in placed.written.examples}
    missing = [expected for expected in ("passes", "fails") if expected not in given]
    if missing:
        yield messages.no_examples(missing)


def _never_fires(rule: Rule, vocabulary: Vocabulary) -> Iterator[Message]:
    """Why no article can ever break a rule, the first reason found."""
    message = _never_applies(rule) or _always_kept(rule, vocabulary)
    if message is not None:
        yield message


def _never_applies(rule: Rule) -> Message | None:
    """A condition that is never true."""
    if rule.condition is not None and never_true(rule.condition):
        return messages.condition_never_true()
    return None


def _always_kept(rule: Rule, vocabulary: Vocabulary) -> Message | None:
    """A comparison that every value keeps, or every value that the condition lets through."""
    check = rule.check
    if not isinstance(check, Compare):
        return None
    keeps = outside if rule.negated else inside
    everything = _range(rule, vocabulary)
    if everything is not None and keeps(everything, check):
        return messages.no_value_breaks(
            " or ".join(attribute for _, attribute in rule.subject.pairs)
        )
    for part in conjuncts(rule.condition):
        if not isinstance(part, OfSubject) or part.attribute:
            continue
        if isinstance(part.check, Compare) and keeps(part.check, check):
            return messages.condition_keeps()
    return None


def _range(rule: Rule, vocabulary: Vocabulary) -> Compare | None:
    """Every value that the subject can have, None where that is not known."""
    if len(rule.subject.pairs) != 1 or rule.subject.numbers or rule.subject.kinds:
        return None
    ((concept, name),) = rule.subject.pairs
    for event in vocabulary.events:
        attribute = attributes_of(event).get(name) if event.name == concept else None
        if attribute is not None and attribute.choices:
            return Compare(texts=tuple(choice.name for choice in attribute.choices))
        if attribute is not None and set(attribute.kinds) <= NATURAL:
            return Compare(Interval(0, None))
    counted = any(count.name == concept for count in vocabulary.counts)
    return Compare(Interval(0, None)) if counted and name == "value" else None
