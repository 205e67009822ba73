"""What the parser found, put together as nodes of the tree: one method a rule of rules.lark.

Each method gets the parts of its rule, tokens and nodes, in order. Misuse that the grammar lets
through for the sake of a better message is found here and handed up as `Problem`s.
"""

from __future__ import annotations

from deskcheck_grammar import tree
from deskcheck_grammar.assemble import Assembly
from deskcheck_grammar.build_definitions import DefinitionCallbacks
from deskcheck_grammar.build_predicates import PredicateCallbacks
from deskcheck_grammar.lexer import Token
from deskcheck_grammar.parts import (
    Built,
    Clause,
    Modifier,
    Part,
    Said,
    Sentence,
    end_of,
    of_kind,
    span_of,
    start_of,
    text_of,
    tokens_in,
)
from deskcheck_grammar.source import Span


def callbacks() -> object:
    """The parser's callbacks: an object with one method a rule, which keeps nothing."""
    return _Callbacks()


class _Callbacks(DefinitionCallbacks, PredicateCallbacks):
    def modifier(self, parts: list[Part]) -> Modifier:
        kind = parts[0].type
        if parts[-1].__class__ is Token and parts[-1].type == "OF_EACH_OTHER":
            kind = "OF_EACH_OTHER"
        value: tree.Amount | tree.Phrase | tree.Text | str | None = None
        if kind == "SCOPE":
            value = str(parts[0].value)
        elif len(parts) > 1:
            value = parts[1]
        return Modifier(kind, value, span_of(parts))

    def sentence(self, parts: list[Part]) -> Sentence:
        label = parts.pop(0) if isinstance(parts[0], Token) else None
        subject, modal, *rest = parts
        negation = rest.pop(0) if isinstance(rest[0], Token) else None
        predicate: Part = rest[0]
        said = predicate if isinstance(predicate, Said) else Said(predicate, "", (), tree.NOWHERE)
        return Sentence(
            id=str(label.value) if label else None,
            id_span=span_of([label]) if label else tree.NOWHERE,
            subject=subject,
            modal=str(modal.value),
            negation=span_of([negation]) if negation else None,
            predicate=said.predicate,
            turned=said.turned,
            turned_at=said.span,
            modifiers=(*said.modifiers, *of_kind(rest, Modifier)),
            span=Span(start_of(label or subject), end_of(rest[-1])),
        )

    def condition_clause(self, parts: list[Part]) -> Clause:
        return Clause(parts[0].type, parts[1], span_of(parts))

    def because(self, parts: list[Part]) -> Clause:
        return Clause("BECAUSE", parts[1], span_of(parts))

    def see(self, parts: list[Part]) -> Clause:
        return Clause("SEE", parts[1].value, span_of(parts))

    def option(self, parts: list[Part]) -> Clause:
        value = parts[-1]  # of `undated` it is the word itself, which nobody reads
        if isinstance(value, Token):
            value = text_of(value)
        return Clause(
            parts[0].type, value.value if isinstance(value, Clause) else value, span_of(parts)
        )

    def article(self, parts: list[Part]) -> tree.ExampleArticle:
        options = of_kind(parts, Clause)
        values = {option.type: option.value for option in options}
        body = tokens_in(parts, "BODY")[0]
        tags = tuple(tag for option in options if option.type == "TAGGED" for tag in option.value)
        below = tuple(one for option in options if option.type == "CAPTION" for one in option.value)
        return tree.ExampleArticle(
            text=text_of(body),
            headline=values.get("HEADLINE"),
            day=values.get("ON"),
            outlet=values.get("OUTLET"),
            tags=tags,
            captions=below,
            undated="UNDATED" in values,
            span=span_of(parts),
        )

    def example(self, parts: list[Part]) -> Clause:
        case = tree.Example(parts[0].value, tuple(parts[1:]), span_of(parts))
        return Clause("CASE", case, case.span)

    def rule(self, parts: list[Part]) -> Built:
        return Assembly(parts[0]).run(of_kind(parts, Clause))
