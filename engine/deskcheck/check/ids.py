"""Rule ids: made from a sentence's words, and unique over all files."""

from __future__ import annotations

import re
from collections.abc import Sequence

from deskcheck.check import messages
from deskcheck.check.context import Context
from deskcheck.check.values import amount_words
from deskcheck_grammar import tree

ARTICLES = frozenset(["a", "an", "the", "every", "each", "all"])
_POSSESSIVE = re.compile(r"['’]s\b|(?<=s)['’](?=\s|$)")
_WORD = re.compile(r"[^\W_]+")


def rule_id(rule: tree.Rule) -> str:
    """The written id, else one made from the words without tolerance, scope and condition.

    "A call's duration must agree within 15 minutes" → "call-duration-must-agree". It depends on
    the tree alone, so formatting a file keeps its ids.
    """
    if rule.id:
        return rule.id
    subject = _WORD.findall(_POSSESSIVE.sub("", rule.subject.text.lower()))
    named = [word for word in subject if word not in ARTICLES] or subject
    words = [*named, rule.modal, *(["not"] if rule.negated else []), *_words(rule.predicate)]
    return "-".join(words)


def report_equal_ids(contexts: Sequence[Context]) -> None:
    """Ask every rule whose id an earlier one has already for an id of its own."""
    first: dict[str, Context] = {}
    for context in contexts:
        name = rule_id(context.rule)
        earlier = first.setdefault(name, context)
        if earlier is context:
            continue
        taken = {rule_id(other.rule) for other in contexts}
        free = next(
            f"{name}-{n}" for n in range(2, len(contexts) + 3) if f"{name}-{n}" not in taken
        )
        written = bool(context.rule.id)
        span = context.rule.id_span if written else context.sentence
        start = type(span)(span.start, span.start)
        edit = (span, free) if written else (start, f"{free}: ")
        context.report(messages.same_id(name, place(earlier), free), span, [edit])


def place(context: Context) -> str:
    """File and line of a rule."""
    line, _ = context.source.position(context.sentence.start)
    return f"{context.source.name}:{line}"


def _words(predicate: tree.Predicate) -> list[str]:
    """The predicate's words, without a tolerance."""
    if isinstance(predicate, tree.Agree):
        return ["agree"]
    if isinstance(predicate, tree.BeCompatible):
        return ["be", "compatible"]
    if isinstance(predicate, tree.Cite):
        return _cite_words(predicate)
    if isinstance(predicate, tree.Be):
        operator = [] if predicate.operator == "equal" else predicate.operator.split()
        joint = " and " if predicate.operator == "between" else " "
        operands = joint.join(_operand_words(operand) for operand in predicate.operands)
        return ["be", *operator, *_WORD.findall(operands.lower())]
    if isinstance(predicate, tree.Have):
        return ["have", *_WORD.findall(_POSSESSIVE.sub("", predicate.thing.text.lower()))]
    if isinstance(predicate, tree.MatchWords):
        return ["match", "word", "for", "word"]
    said = predicate.tag.text if isinstance(predicate, tree.BeTagged) else predicate.words.text
    verb = ["be", "tagged"] if isinstance(predicate, tree.BeTagged) else ["say"]
    return [*verb, *_WORD.findall(said.lower())]


def _cite_words(predicate: tree.Cite) -> list[str]:
    if predicate.only:
        kind = "other outlets" if predicate.kind == "outlet" else f"{predicate.kind}s"
        words = ["cite", "only", *kind.split()]
    else:
        article = "an" if predicate.kind[0] in "ao" else "a"
        words = ["cite", article, *predicate.kind.split()]
    if predicate.other_than_outlet:
        words += ["other", "than", "another", "outlet"]
    if predicate.same_sentence:
        words += ["in", "the", "same", "sentence"]
    return words


def _operand_words(operand: tree.Operand) -> str:
    if isinstance(operand, tree.Amount):
        return amount_words(operand).replace(",", "")
    return operand.iso if isinstance(operand, tree.Day) else operand.text
