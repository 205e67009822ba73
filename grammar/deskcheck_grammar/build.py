"""What the parser found, put together as nodes of the tree: one method a rule of rules.lark.

Each method gets the parts of its rule, tokens and nodes, in order. Misuse that the grammar lets
through for the sake of a better message is found here and handed up as `Problem`s.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Any, TypeVar, cast

from deskcheck_grammar import tree
from deskcheck_grammar.assemble import Assembly
from deskcheck_grammar.lexer import Token
from deskcheck_grammar.parts import Built, Clause, Modifier, Said, Sentence, joined
from deskcheck_grammar.source import Span

Part = Any
"""A token, or what a method below returned."""

Node = TypeVar("Node")

_DAYS: dict[str, Any] = {
    "after": "more than",
    "before": "less than",
    "on or after": "at least",
    "on or before": "at most",
}
"""What `after` and the like are where a day follows."""


def _span(parts: Sequence[Part]) -> Span:
    return Span(_start(parts[0]), _end(parts[-1]))


def _start(part: Part) -> int:
    return cast(int, part.start if isinstance(part, Token) else part.span.start)


def _end(part: Part) -> int:
    return cast(int, part.end if isinstance(part, Token) else part.span.end)


def _tokens(parts: Sequence[Part], *types: str) -> list[Token]:
    return [part for part in parts if isinstance(part, Token) and part.type in types]


def _token(parts: Sequence[Part], *types: str) -> Token | None:
    found = _tokens(parts, *types)
    return found[0] if found else None


def _of(parts: Sequence[Part], kind: type[Node]) -> tuple[Node, ...]:
    return tuple(part for part in parts if isinstance(part, kind))


def _text(token: Token) -> tree.Text:
    return tree.Text(str(token.value), Span(token.start, token.end))


def _texts(parts: Sequence[Part]) -> tuple[tree.Text, ...]:
    return tuple(_text(token) for token in _tokens(parts, "TEXT"))


def callbacks() -> object:
    """The parser's callbacks: an object with one method a rule, which keeps nothing."""
    return _Callbacks()


class _Callbacks:
    # ------------------------------------------------------------ names and values

    def words(self, parts: list[Part]) -> tree.Phrase:
        if len(parts) == 1 and isinstance(parts[0], tree.Phrase):
            return parts[0]
        return tree.Phrase(" ".join(part.text for part in parts), _span(parts))

    base = phrase = label = words

    def amount(self, parts: list[Part]) -> tree.Amount:
        if isinstance(parts[0], Token):
            number = cast(Fraction, parts[0].value)
            parts = [tree.Measure(number, "", _span(parts))]
        return tree.Amount(tuple(parts), _span(parts))

    def measure(self, parts: list[Part]) -> tree.Measure:
        number, unit = parts
        return tree.Measure(cast(Fraction, number.value), str(unit.value), _span(parts))

    def day(self, parts: list[Part]) -> tree.Day:
        return tree.Day(str(parts[0].value), _span(parts))

    def text(self, parts: list[Part]) -> tree.Text:
        return _text(parts[0])

    def texts(self, parts: list[Part]) -> Clause:
        return Clause("TEXT", _texts(parts), _span(parts))

    # ------------------------------------------------------------ use and define

    def start(self, parts: list[Part]) -> Built:
        return parts[0] if isinstance(parts[0], Built) else Built(parts[0])

    def pack(self, parts: list[Part]) -> tree.Phrase | tree.Text:
        return _text(parts[0]) if isinstance(parts[0], Token) else parts[0]

    def use(self, parts: list[Part]) -> tree.Use:
        packs = tuple(part for part in parts if not isinstance(part, Token))
        return tree.Use(packs, _span(parts))

    def event_part(self, parts: list[Part]) -> Part:
        return parts[-1]

    count_part = thing_part = clause = event_part

    def called(self, parts: list[Part]) -> Clause:
        return Clause(parts[0].type, parts[1].value, _span(parts))

    but_not = loosely = called

    def patterns(self, parts: list[Part]) -> Clause:
        return Clause("AS_IN", parts[1].value, _span(parts))

    def kinds(self, parts: list[Part]) -> Clause:
        found = tuple(str(token.value) for token in _tokens(parts, "KIND"))
        return Clause("KIND", found, _span(parts))

    owners = event_part

    def choice(self, parts: list[Part]) -> tree.Choice:
        words = parts[2].value if len(parts) > 1 else ()
        return tree.Choice(parts[0], words, _span(parts))

    def choices(self, parts: list[Part]) -> Clause:
        return Clause("ONE_OF", _of(parts, tree.Choice), _span(parts))

    def outcomes(self, parts: list[Part]) -> Clause:
        return Clause("OF_OUTCOME", _of(parts, tree.Choice), _span(parts))

    def languages(self, parts: list[Part]) -> Clause:
        return Clause("SPEAKING", _of(parts, tree.Phrase), _span(parts))

    def same_event(self, parts: list[Part]) -> Clause:
        return Clause("SAME_EVENT_WHEN", _of(parts, tree.Phrase), _span(parts))

    def attribute(self, parts: list[Part]) -> tree.AttributeDefinition:
        values = {clause.type: clause.value for clause in _of(parts, Clause)}
        kinds = values.get("KIND", ("choice",))
        choices, patterns = values.get("ONE_OF", ()), values.get("AS_IN", ())
        return tree.AttributeDefinition(parts[0], kinds, choices, patterns, _span(parts))

    def event(self, parts: list[Part]) -> tree.EventDefinition:
        return tree.EventDefinition(
            name=parts[1],
            called=joined(parts, "CALLED"),
            loosely_called=joined(parts, "LOOSELY_CALLED"),
            told_as=joined(parts, "TOLD_AS"),
            but_not=joined(parts, "BUT_NOT"),
            attributes=_of(parts, tree.AttributeDefinition),
            same_event=joined(parts, "SAME_EVENT_WHEN"),
            span=_span(parts),
        )

    def count(self, parts: list[Part]) -> tree.CountDefinition:
        owners = [part.span for part in _of(parts, Clause) if part.type == "KIND"]
        return tree.CountDefinition(
            name=parts[1],
            nouns=parts[4].value,
            but_not=joined(parts, "BUT_NOT"),
            owner_kinds=joined(parts, "KIND"),
            outcomes=joined(parts, "OF_OUTCOME"),
            span=_span(parts),
            owner_span=owners[0] if owners else tree.NOWHERE,
        )

    def thing(self, parts: list[Part]) -> tree.ThingDefinition:
        return tree.ThingDefinition(
            name=parts[1],
            kind=cast(Any, str(parts[3].value)),
            called=joined(parts, "CALLED"),
            languages=joined(parts, "SPEAKING"),
            span=_span(parts),
        )

    def statement(self, parts: list[Part]) -> tree.StatementDefinition:
        return tree.StatementDefinition(
            name=parts[1],
            patterns=joined(parts, "AS_IN"),
            attributes=_of(parts, tree.AttributeDefinition),
            span=_span(parts),
        )

    # ------------------------------------------------------------ predicates

    def agree(self, parts: list[Part]) -> tree.Agree | Said:
        span = _span(parts)
        agree = tree.Agree(span=span)
        if _token(parts, "SAME"):
            return Said(agree, "", (Modifier("EXACTLY", None, span),), span)
        if parts[0].type != "DIFFER":
            return agree
        kind = "WITHIN_FACTOR" if _token(parts, "BY_FACTOR") else "WITHIN"
        tolerance = [Modifier(kind, amount, amount.span) for amount in _of(parts, tree.Amount)]
        return Said(agree, "DIFFER", tuple(tolerance), span)

    def be_compatible(self, parts: list[Part]) -> tree.BeCompatible:
        return tree.BeCompatible(span=_span(parts))

    def cite(self, parts: list[Part]) -> tree.Cite:
        source = _token(parts, "SOURCE")
        return tree.Cite(
            kind=cast(Any, source.value if source else "source"),
            only=_token(parts, "ONLY") is not None,
            other_than_outlet=_token(parts, "OTHER_THAN_OUTLET") is not None,
            same_sentence=_token(parts, "SAME_SENTENCE") is not None,
            span=_span(parts),
        )

    test_cite = cite

    def be(self, parts: list[Part]) -> Part:
        said, span = parts[1], _span(parts)
        if isinstance(said, Said):
            return replace(said, predicate=replace(said.predicate, span=span))
        return replace(said, span=span)

    def range(self, parts: list[Part]) -> tree.Be | tree.Old | tree.Order:
        operands = tuple(part for part in parts if not isinstance(part, Token))
        first, span = parts[0], _span(parts)
        operator: Any = "equal"
        if isinstance(first, Token):
            operator = "between" if first.type == "BETWEEN" else str(first.value)
        if _token(parts, "OLD", "OLDER"):
            return tree.Old(operator, operands, span)
        if _token(parts, "RELATION") and isinstance(operands[0], tree.Phrase):
            return tree.Order(operator, operands[0], span)
        return tree.Be(_DAYS.get(operator, operator), operands, span)

    def one_of(self, parts: list[Part]) -> tree.Be:
        operands = tuple(part for part in parts if not isinstance(part, Token))
        return tree.Be("one of", operands, _span(parts))

    def have(self, parts: list[Part]) -> tree.Have | Said:
        have = tree.Have(parts[-1], _span(parts))
        return Said(have, "NO", (), have.span) if _token(parts, "NO") else have

    def given_in(self, parts: list[Part]) -> tree.GivenIn:
        return tree.GivenIn(str(parts[1].value), _span(parts))

    def unique(self, parts: list[Part]) -> tree.Unique:
        return tree.Unique(_span(parts))

    def written(self, parts: list[Part]) -> tree.BeWritten:
        return tree.BeWritten(parts[1] if len(parts) > 1 else None, _span(parts))

    def corroborated(self, parts: list[Part]) -> tree.Corroborated | Said:
        token = _tokens(parts, "NUMBER")[0]
        number = cast(Fraction, token.value)
        found = tree.Corroborated(int(number), _span(parts))
        whole = number >= 1 and number.denominator == 1
        return found if whole else Said(found, "PART", (), _span([token]))

    def one_spelling(self, parts: list[Part]) -> tree.OneSpelling:
        return tree.OneSpelling(_span(parts))

    def match_words(self, parts: list[Part]) -> tree.MatchWords:
        return tree.MatchWords(span=_span(parts))

    def match_its(self, parts: list[Part]) -> tree.MatchIts:
        return tree.MatchIts(parts[2], None, _span(parts))

    def test_match(self, parts: list[Part]) -> tree.MatchIts:
        tolerance = parts[2] if len(parts) > 1 else None
        return tree.MatchIts(parts[0].thing, tolerance, _span(parts))

    def show_ellipsis(self, parts: list[Part]) -> tree.ShowEllipsis:
        return tree.ShowEllipsis(span=_span(parts))

    def appear(self, parts: list[Part]) -> tree.Appear | Said:
        place, span = parts[2], _span(parts)
        if isinstance(place, Token):
            return tree.Appear(cast(Any, place.value), span)
        file = Modifier("IN", place, place.span)
        return Said(tree.Appear("file", span), "", (file,), span)

    test_appear = appear

    def add_up(self, parts: list[Part]) -> tree.AddUp:
        return tree.AddUp(parts[1], None, _span(parts))

    def equal(self, parts: list[Part]) -> tree.Equal:
        terms = tuple(part for part in parts if not isinstance(part, Token))
        return tree.Equal(terms, _span(parts))

    def trend(self, parts: list[Part]) -> tree.Trend:
        return tree.Trend(cast(Any, parts[0].value), _span(parts))

    def pair(self, parts: list[Part]) -> tree.Pair:
        return tree.Pair(_span(parts))

    # ------------------------------------------------------------ conditions

    def test_predicate(self, parts: list[Part]) -> Clause:
        predicate = parts[-1]
        negated = _token(parts, "NOT", "DO_NOT") is not None
        if isinstance(predicate, Said):
            predicate, negated = predicate.predicate, not negated
        return Clause("NOT" if negated else "", predicate, _span(parts))

    def tagged(self, parts: list[Part]) -> tree.BeTagged:
        return tree.BeTagged(parts[1], _span(parts))

    def say(self, parts: list[Part]) -> tree.Say:
        return tree.Say(parts[1], _span(parts))

    def in_part(self, parts: list[Part]) -> tree.InPart:
        return tree.InPart(cast(Any, parts[0].value), _span(parts))

    def test(self, parts: list[Part]) -> tree.Test:
        span = _span(parts)
        if len(parts) == 1:
            return tree.Test(tree.Phrase("it", span), False, parts[0], span)
        subject, says = parts
        return tree.Test(subject, says.type == "NOT", says.value, span)

    def negation(self, parts: list[Part]) -> tree.Not:
        return tree.Not(parts[1], _span(parts))

    def group(self, parts: list[Part]) -> Part:
        return parts[1]

    def all(self, parts: list[Part]) -> Part:
        return parts[0] if len(parts) == 1 else tree.All(tuple(parts[::2]), _span(parts))

    def any(self, parts: list[Part]) -> Part:
        return parts[0] if len(parts) == 1 else tree.Any(tuple(parts[::2]), _span(parts))

    # ------------------------------------------------------------ rules

    def modifier(self, parts: list[Part]) -> Modifier:
        kind = parts[0].type
        if parts[-1].__class__ is Token and parts[-1].type == "OF_EACH_OTHER":
            kind = "OF_EACH_OTHER"
        value: tree.Amount | tree.Phrase | tree.Text | str | None = None
        if kind == "SCOPE":
            value = str(parts[0].value)
        elif len(parts) > 1:
            value = parts[1]
        return Modifier(kind, value, _span(parts))

    def sentence(self, parts: list[Part]) -> Sentence:
        label = parts.pop(0) if isinstance(parts[0], Token) else None
        subject, modal, *rest = parts
        negation = rest.pop(0) if isinstance(rest[0], Token) else None
        predicate: Part = rest[0]
        said = predicate if isinstance(predicate, Said) else Said(predicate, "", (), tree.NOWHERE)
        return Sentence(
            id=str(label.value) if label else None,
            id_span=_span([label]) if label else tree.NOWHERE,
            subject=subject,
            modal=str(modal.value),
            negation=_span([negation]) if negation else None,
            predicate=said.predicate,
            turned=said.turned,
            turned_at=said.span,
            modifiers=(*said.modifiers, *_of(rest, Modifier)),
            span=Span(_start(label or subject), _end(rest[-1])),
        )

    def condition_clause(self, parts: list[Part]) -> Clause:
        return Clause(parts[0].type, parts[1], _span(parts))

    def because(self, parts: list[Part]) -> Clause:
        return Clause("BECAUSE", parts[1], _span(parts))

    def see(self, parts: list[Part]) -> Clause:
        return Clause("SEE", parts[1].value, _span(parts))

    def option(self, parts: list[Part]) -> Clause:
        value = parts[1]
        if isinstance(value, Token):
            value = _text(value)
        return Clause(
            parts[0].type, value.value if isinstance(value, Clause) else value, _span(parts)
        )

    def article(self, parts: list[Part]) -> tree.ExampleArticle:
        options = _of(parts, Clause)
        values = {option.type: option.value for option in options}
        body = _tokens(parts, "BODY")[0]
        tags = tuple(tag for option in options if option.type == "TAGGED" for tag in option.value)
        return tree.ExampleArticle(
            text=_text(body),
            headline=values.get("HEADLINE"),
            day=values.get("ON"),
            outlet=values.get("OUTLET"),
            tags=tags,
            span=_span(parts),
        )

    def example(self, parts: list[Part]) -> Clause:
        case = tree.Example(parts[0].value, tuple(parts[1:]), _span(parts))
        return Clause("CASE", case, case.span)

    def rule(self, parts: list[Part]) -> Built:
        return Assembly(parts[0]).run(_of(parts, Clause))
