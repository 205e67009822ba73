"""Type checking: trees and a vocabulary to typed rules, or to what the editor should type instead.

Every mistake of every sentence is reported; only rules without a mistake are returned, and such a
rule cannot fail at run time.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from deskcheck.check import messages
from deskcheck.check.conditions import condition_of
from deskcheck.check.context import Context
from deskcheck.check.ids import report_equal_ids, rule_id
from deskcheck.check.names import Meaning, Names
from deskcheck.check.pairs import report_pairs
from deskcheck.check.predicates import check_of
from deskcheck.typed import Agree, Rule
from deskcheck.vocabulary.concepts import Vocabulary
from deskcheck_grammar import tree
from deskcheck_grammar.diagnostics import Diagnostic
from deskcheck_grammar.source import Source

Across = Literal["sources", "articles", "article", "outlet"]

ACROSS: dict[str, Across] = {
    "across sources": "sources",
    "across articles": "articles",
    "within an article": "article",
    "within an outlet": "outlet",
}
"""Scopes that say which two facts are a pair; the others are windows of as-of days."""

DATED_KINDS = frozenset(["number", "amount of money"])
"""Kinds of value that have as-of days, so that a window means something."""

VERBS: dict[type, str] = {
    tree.Agree: "agree",
    tree.BeCompatible: "be compatible",
    tree.MatchWords: "match word for word",
    tree.Cite: "cite",
    tree.Be: "be",
    tree.Have: "have",
    tree.BeTagged: "be tagged",
    tree.Say: "say",
}
"""Predicates as messages name them."""


def check(
    files: Sequence[tuple[Source, tree.RuleFile]], vocabulary: Vocabulary
) -> tuple[tuple[Rule, ...], tuple[Diagnostic, ...]]:
    """Resolve and type every rule of some files.

    Returns the sound rules in the order of files and sentences, and all mistakes and warnings in
    the same order. Never raises for what an editor wrote.
    """
    names = Names(vocabulary)
    contexts = [
        Context(source, statement, names)
        for source, file in files
        for statement in file.statements
        if isinstance(statement, tree.Rule)
    ]
    sound = [(context, rule) for context in contexts if (rule := _typed(context))]
    report_equal_ids(contexts)
    report_pairs(sound)
    diagnostics = [found for context in contexts for found in context.in_order()]
    rules = [
        rule
        for context, rule in sound
        if all(found.severity == "warning" for found in context.diagnostics)
    ]
    return tuple(rules), tuple(diagnostics)


def _typed(context: Context) -> Rule | None:
    """The typed rule of a sentence, None once its mistakes are reported."""
    rule = context.rule
    subject = context.meaning(rule.subject)
    if subject is None:
        return None
    found = check_of(context, rule.predicate, rule.negated, subject)
    across, window = _scopes(context, subject)
    condition, sound = condition_of(context, subject)
    if found is None or not sound:
        return None
    return Rule(
        id=rule_id(rule),
        sentence=rule.sentence,
        path=context.source.name,
        line=context.source.position(context.sentence.start)[0],
        severity="error" if rule.modal == "must" else "warning",
        subject=subject.selector,
        check=found,
        negated=rule.negated,
        across=across,
        window=window if isinstance(found, Agree) else None,
        condition=condition,
        because=rule.because.text if rule.because else "",
        see=tuple(text.text for text in rule.see),
    )


def _scopes(context: Context, subject: Meaning) -> tuple[Across, int | None]:
    """Which facts are a pair, and how many days apart; mistakes are reported."""
    predicate = context.rule.predicate
    comparing = isinstance(predicate, tree.Agree | tree.BeCompatible | tree.MatchWords)
    dated = bool(subject.kinds & DATED_KINDS)
    across: Across = "sources"
    window = 0 if dated else None
    first: dict[bool, str] = {}
    for scope in context.rule.scopes:
        shown = context.words(scope.span, scope.kind)
        pairing = scope.kind in ACROSS
        if not comparing:
            context.report(messages.no_scope(shown, VERBS[type(predicate)]), scope.span)
        elif pairing in first:
            context.report(messages.two_scopes(first[pairing], shown), scope.span)
        elif pairing:
            across = ACROSS[scope.kind]
        elif not dated:
            _report_window(context, scope, shown, subject)
        else:
            window = {"within days": scope.days, "on the same day": 0}.get(scope.kind)
        first.setdefault(pairing, shown)
    return across, window


def _report_window(context: Context, scope: tree.Scope, shown: str, subject: Meaning) -> None:
    """A window on values that have no as-of days."""
    advice, instead = f"leave it out: {subject.label} is compared event by event", ""
    predicate = context.rule.predicate
    if subject.kinds == {"mention"}:
        advice = "leave it out: quotations are compared statement by statement"
    elif subject.kind == "day" and scope.kind == "within days":
        advice = f"did you mean `within {scope.days} days`?"
        tolerant = isinstance(predicate, tree.Agree | tree.BeCompatible) and predicate.tolerance
        instead = "" if tolerant else f"within {scope.days} days"
    message = messages.no_window(shown, subject.label, subject.kind, advice, instead)
    context.report(message, scope.span)
