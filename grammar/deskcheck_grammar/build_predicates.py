"""Predicates and conditions out of what the parser found: one method a rule of rules.lark."""

# ruff: noqa: D102 - what a method is about is its rule of rules.lark.

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any, cast

from deskcheck_grammar import tree
from deskcheck_grammar.lexer import Token
from deskcheck_grammar.parts import (
    Clause,
    Modifier,
    Part,
    Said,
    of_kind,
    span_of,
    token_in,
    tokens_in,
)

_DAYS: dict[str, Any] = {
    "after": "more than",
    "before": "less than",
    "on or after": "at least",
    "on or before": "at most",
}
"""What `after` and the like are where a day follows."""


class PredicateCallbacks:
    """Methods for what a sentence says of its subject, and for the tests of a condition."""

    # ------------------------------------------------------------ predicates

    def agree(self, parts: list[Part]) -> tree.Agree | Said:
        span = span_of(parts)
        agree = tree.Agree(span=span)
        if token_in(parts, "SAME"):
            return Said(agree, "", (Modifier("EXACTLY", None, span),), span)
        if parts[0].type != "DIFFER":
            return agree
        kind = "WITHIN_FACTOR" if token_in(parts, "BY_FACTOR") else "WITHIN"
        tolerance = [Modifier(kind, amount, amount.span) for amount in of_kind(parts, tree.Amount)]
        return Said(agree, "DIFFER", tuple(tolerance), span)

    def be_compatible(self, parts: list[Part]) -> tree.BeCompatible:
        return tree.BeCompatible(span=span_of(parts))

    def cite(self, parts: list[Part]) -> tree.Cite:
        source = token_in(parts, "SOURCE")
        return tree.Cite(
            kind=cast(Any, source.value if source else "source"),
            only=token_in(parts, "ONLY") is not None,
            other_than_outlet=token_in(parts, "OTHER_THAN_OUTLET") is not None,
            same_sentence=token_in(parts, "SAME_SENTENCE") is not None,
            span=span_of(parts),
        )

    test_cite = cite

    def be(self, parts: list[Part]) -> Part:
        said, span = parts[1], span_of(parts)
        if isinstance(said, Said):
            return replace(said, predicate=replace(said.predicate, span=span))
        return replace(said, span=span)

    def range(self, parts: list[Part]) -> tree.Be | tree.Old | tree.Order:
        operands = tuple(part for part in parts if not isinstance(part, Token))
        first, span = parts[0], span_of(parts)
        operator: Any = "equal"
        if isinstance(first, Token):
            operator = "between" if first.type == "BETWEEN" else str(first.value)
        if token_in(parts, "OLD", "OLDER"):
            return tree.Old(operator, operands, span)
        if token_in(parts, "RELATION") and isinstance(operands[0], tree.Phrase):
            return tree.Order(operator, operands[0], span)
        return tree.Be(_DAYS.get(operator, operator), operands, span)

    def one_of(self, parts: list[Part]) -> tree.Be:
        operands = tuple(part for part in parts if not isinstance(part, Token))
        return tree.Be("one of", operands, span_of(parts))

    def have(self, parts: list[Part]) -> tree.Have | Said:
        have = tree.Have(parts[-1], span_of(parts))
        return Said(have, "NO", (), have.span) if token_in(parts, "NO") else have

    def given_in(self, parts: list[Part]) -> tree.GivenIn:
        return tree.GivenIn(str(parts[1].value), span_of(parts))

    def unique(self, parts: list[Part]) -> tree.Unique:
        return tree.Unique(span_of(parts))

    def written(self, parts: list[Part]) -> tree.BeWritten:
        return tree.BeWritten(parts[1] if len(parts) > 1 else None, span_of(parts))

    def corroborated(self, parts: list[Part]) -> tree.Corroborated | Said:
        token = tokens_in(parts, "NUMBER")[0]
        number = cast(Fraction, token.value)
        found = tree.Corroborated(int(number), span_of(parts))
        whole = number >= 1 and number.denominator == 1
        return found if whole else Said(found, "PART", (), span_of([token]))

    def one_spelling(self, parts: list[Part]) -> tree.OneSpelling:
        return tree.OneSpelling(span_of(parts))

    def match_words(self, parts: list[Part]) -> tree.MatchWords:
        return tree.MatchWords(span=span_of(parts))

    def match_its(self, parts: list[Part]) -> tree.MatchIts:
        return tree.MatchIts(parts[2], None, span_of(parts))

    def test_match(self, parts: list[Part]) -> tree.MatchIts:
        tolerance = parts[2] if len(parts) > 1 else None
        return tree.MatchIts(parts[0].thing, tolerance, span_of(parts))

    def show_ellipsis(self, parts: list[Part]) -> tree.ShowEllipsis:
        return tree.ShowEllipsis(span=span_of(parts))

    def appear(self, parts: list[Part]) -> tree.Appear | Said:
        place, span = parts[2], span_of(parts)
        if isinstance(place, Token):
            return tree.Appear(cast(Any, place.value), span)
        file = Modifier("IN", place, place.span)
        return Said(tree.Appear("file", span), "", (file,), span)

    test_appear = appear

    def add_up(self, parts: list[Part]) -> tree.AddUp:
        return tree.AddUp(parts[1], None, span_of(parts))

    def equal(self, parts: list[Part]) -> tree.Equal:
        terms = tuple(part for part in parts if not isinstance(part, Token))
        return tree.Equal(terms, span_of(parts))

    def trend(self, parts: list[Part]) -> tree.Trend:
        return tree.Trend(cast(Any, parts[0].value), span_of(parts))

    def pair(self, parts: list[Part]) -> tree.Pair:
        return tree.Pair(span_of(parts))

    # ------------------------------------------------------------ conditions

    def test_predicate(self, parts: list[Part]) -> Clause:
        predicate = parts[-1]
        negated = token_in(parts, "NOT", "DO_NOT") is not None
        if isinstance(predicate, Said):
            predicate, negated = predicate.predicate, not negated
        return Clause("NOT" if negated else "", predicate, span_of(parts))

    def tagged(self, parts: list[Part]) -> tree.BeTagged:
        return tree.BeTagged(parts[1], span_of(parts))

    def say(self, parts: list[Part]) -> tree.Say:
        return tree.Say(parts[1], span_of(parts))

    def in_part(self, parts: list[Part]) -> tree.InPart:
        return tree.InPart(cast(Any, parts[0].value), span_of(parts))

    def test(self, parts: list[Part]) -> tree.Test:
        span = span_of(parts)
        if len(parts) == 1:
            return tree.Test(tree.Phrase("it", span), False, parts[0], span)
        subject, says = parts
        return tree.Test(subject, says.type == "NOT", says.value, span)

    def negation(self, parts: list[Part]) -> tree.Not:
        return tree.Not(parts[1], span_of(parts))

    def group(self, parts: list[Part]) -> Part:
        return parts[1]

    def all(self, parts: list[Part]) -> Part:
        return parts[0] if len(parts) == 1 else tree.All(tuple(parts[::2]), span_of(parts))

    def any(self, parts: list[Part]) -> Part:
        return parts[0] if len(parts) == 1 else tree.Any(tuple(parts[::2]), span_of(parts))
