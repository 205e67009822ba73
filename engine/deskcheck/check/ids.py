"""Rule ids: made from a sentence's words, and unique over all files."""

from __future__ import annotations

import re
from collections.abc import Sequence

from deskcheck.check import rule_messages as messages
from deskcheck.check.context import Context
from deskcheck.check.values import amount_words
from deskcheck.check.verbs import verb
from deskcheck.units import plural
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
    subject = _split(rule.subject.text)
    named = [word for word in subject if word not in ARTICLES] or subject
    words = [*named, rule.modal, *(["not"] if rule.negated else []), *_words(rule)]
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


def _words(rule: tree.Rule) -> list[str]:
    """The predicate's words, without a tolerance."""
    predicate = rule.predicate
    if isinstance(predicate, tree.Cite):
        return _cite_words(predicate)
    if isinstance(predicate, tree.Be):
        operator = [] if predicate.operator == "equal" else predicate.operator.split()
        return ["be", *operator, *_range_words(predicate.operator, predicate.operands)]
    if isinstance(predicate, tree.Old):
        operator = [] if predicate.operator == "equal" else predicate.operator.split()
        return ["be", *operator, *_range_words(predicate.operator, predicate.operands), "old"]
    if isinstance(predicate, tree.Equal):
        return ["equal", *_split(" plus ".join(_operand_words(term) for term in predicate.terms))]
    if isinstance(predicate, tree.Appear):
        return ["appear", "in", *_place_words(rule, predicate)]
    return _split(_said(predicate))


def _said(predicate: tree.Predicate) -> str:
    """The words of a predicate with one object or none."""
    if isinstance(predicate, tree.Have):
        return f"have {predicate.thing.text}"
    if isinstance(predicate, tree.Order):
        return f"be {predicate.relation} {predicate.other.text}"
    if isinstance(predicate, tree.Agree | tree.BeCompatible) and predicate.other:
        return f"{verb(predicate)} with {predicate.other.text}"
    if isinstance(predicate, tree.GivenIn):
        return f"be given in {plural(predicate.unit)}"
    if isinstance(predicate, tree.BeWritten):
        return f"be written {predicate.words.text if predicate.words else ''}"
    if isinstance(predicate, tree.AddUp):
        return f"add up to {amount_words(predicate.total).replace(',', '')}"
    if isinstance(predicate, tree.Corroborated):
        return f"be corroborated by {predicate.sources} sources"
    if isinstance(predicate, tree.BeTagged):
        return f"be tagged {predicate.tag.text}"
    if isinstance(predicate, tree.Say):
        return f"say {predicate.words.text}"
    return verb(predicate)


def _place_words(rule: tree.Rule, predicate: tree.Appear) -> list[str]:
    if predicate.place != "file":
        return ["a" if predicate.place == "caption" else "the", predicate.place]
    files = [scope.file.text for scope in rule.scopes if scope.file]
    return _split(files[0]) if files else ["a", "file"]


def _range_words(operator: str, operands: Sequence[tree.Operand]) -> list[str]:
    joint = " and " if operator == "between" else " "
    return _split(joint.join(_operand_words(operand) for operand in operands))


def _split(text: str) -> list[str]:
    return _WORD.findall(_POSSESSIVE.sub("", text.lower()))


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
