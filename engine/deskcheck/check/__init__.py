"""Type checking: trees and a vocabulary to typed rules, or to what the editor should type instead.

Every mistake of every sentence is reported; only rules without a mistake are returned, and such a
rule cannot fail at run time.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from deskcheck.check.conditions import condition_of
from deskcheck.check.context import Context
from deskcheck.check.ids import report_equal_ids, rule_id
from deskcheck.check.meaning import Meaning
from deskcheck.check.names import Names
from deskcheck.check.pairs import report_pairs
from deskcheck.check.predicates import check_of
from deskcheck.check.scopes import scopes_of
from deskcheck.typed import Rule, Selector
from deskcheck.vocabulary.concepts import Vocabulary
from deskcheck_grammar import tree
from deskcheck_grammar.diagnostics import Diagnostic
from deskcheck_grammar.source import Source


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
    subject = context.subject()
    if subject is None:
        return None
    found = check_of(context, subject)
    scopes = scopes_of(context, subject)
    condition, sound = condition_of(context, subject)
    if found is None or scopes is None or not sound:
        return None
    check, negated = found
    return Rule(
        id=rule_id(rule),
        sentence=rule.sentence,
        path=context.source.name,
        line=context.source.position(context.sentence.start)[0],
        severity="error" if rule.modal == "must" else "warning",
        subject=_selector(context, subject),
        check=check,
        negated=negated,
        across=scopes.across,
        window=scopes.window,
        condition=condition,
        because=rule.because.text if rule.because else "",
        see=tuple(text.text for text in rule.see),
        reference=scopes.reference,
    )


def _selector(context: Context, subject: Meaning) -> Selector:
    """The facts that a rule is about, of the kind that its conditions measure figures in."""
    selector = subject.selector
    if isinstance(context.rule.predicate, tree.OneSpelling):
        selector = replace(selector, pairs=(("person", "spelling"),))
    if context.narrowed:
        selector = replace(selector, numbers=False, kinds=tuple(context.narrowed))
    return selector
