"""Values, predicates and conditions in canonical words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from functools import cache
from typing import Any

from deskcheck_grammar import tree
from deskcheck_grammar.names import DETERMINERS, singular, words_of
from deskcheck_grammar.scan import body_marks
from deskcheck_grammar.units import CODES, PLURALS, UNITS

_SIGNS = frozenset(unit.name for unit in UNITS.values() if not unit.name[-1].isalpha())
"""Units that stand before their number."""

_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_CITED = {
    ("source", False): "a source",
    ("named source", False): "a named source",
    ("anonymous source", False): "an anonymous source",
    ("outlet", False): "another outlet",
    ("source", True): "sources",
    ("named source", True): "named sources",
    ("anonymous source", True): "anonymous sources",
    ("outlet", True): "other outlets",
}


def number(value: Fraction, scaled: bool = True) -> str:
    """A number as editors write it: 15, 1,000, 2.5, 1.5 million (the last if `scaled`)."""
    if scaled:
        for size, word in _SCALES:
            if value >= size and (value * 1000 / size).denominator == 1:
                return f"{_decimal(value / size)} {word}"
    return _decimal(value)


def _decimal(value: Fraction) -> str:
    """Exact decimal digits; a fraction that has none is shown as one."""
    whole, rest = divmod(value.numerator, value.denominator)
    digits = ""
    while rest and len(digits) < 40:
        digit, rest = divmod(rest * 10, value.denominator)
        digits += str(digit)
    return f"{whole:,}.{digits}" if digits else f"{whole:,}"


def measure(node: tree.Measure) -> str:
    """15 minutes, half an hour, 25%, €3 billion, 1,000."""
    value, unit = node.number, node.unit
    if not unit:
        return number(value)
    if unit == "percent":
        return f"{number(value, scaled=False)}%"
    if unit in _SIGNS:
        return f"{unit}{number(value)}"
    if unit in CODES:
        return f"{number(value)} {unit}"
    if value == Fraction(1, 2) and unit in UNITS:
        return f"half {_a(unit)}"
    return f"{number(value)} {unit if value == 1 else _plural(unit)}"


def _a(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeio" or noun.startswith(("hour", "ukr")) else f"a {noun}"


@cache
def _plural(unit: str) -> str:
    """The plural of a unit, or the unit itself where no plural would be read back as it."""
    known = PLURALS.get(unit)
    if known:
        return known
    guess = f"{unit}s"
    return guess if singular(guess) == unit else unit


def amount(node: tree.Amount) -> str:
    """Measures one after the other: 1 hour 30 minutes."""
    return " ".join(measure(part) for part in node.measures)


def day(node: tree.Day) -> str:
    """30 December 2021."""
    when = date.fromisoformat(node.iso)
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year:04}"


_MONTHS = (
    "January February March April May June July August September October November December"
).split()


def text(node: tree.Text) -> str:
    """Words between straight marks."""
    return f'"{node.text}"'


def body(node: tree.Text) -> str:
    """The article of an example between marks that its own marks cannot end."""
    opening, closing = body_marks(node.text)
    return f"{opening}{node.text}{closing}"


def texts(nodes: tuple[tree.Text, ...]) -> list[str]:
    """Each text between marks."""
    return [text(node) for node in nodes]


def operand(node: tree.Operand) -> str:
    """An amount, a day, a text or a name."""
    if isinstance(node, tree.Amount):
        return amount(node)
    if isinstance(node, tree.Day):
        return day(node)
    return text(node) if isinstance(node, tree.Text) else node.text


# ---------------------------------------------------------------- predicates


def predicate(node: tree.Predicate) -> str:
    """A predicate in the form that follows must."""
    words = _WORDS[type(node)]
    return words if isinstance(words, str) else words(node)


def _agree(node: tree.Agree) -> str:
    factor = f" within a factor of {number(node.factor)}" if node.factor else ""
    exactly = " exactly" if node.exactly else ""
    return f"agree{_within(node.tolerance)}{factor}{exactly}{_with(node.other)}"


def _corroborated(node: tree.Corroborated) -> str:
    sources = "source" if node.sources == 1 else "sources"
    return f"be corroborated by {node.sources} independent {sources}"


_PLACES = {
    "body": "the body",
    "headline": "the headline",
    "caption": "a caption",
    "quotation": "a quotation",
    "file": "",
}


_WORDS: dict[type, str | Callable[[Any], str]] = {
    tree.Agree: _agree,
    tree.BeCompatible: lambda node: f"be compatible{_within(node.tolerance)}{_with(node.other)}",
    tree.Cite: lambda node: f"cite {cited(node)}",
    tree.Corroborated: _corroborated,
    tree.Be: lambda node: f"be {comparison(node)}",
    tree.Order: lambda node: f"be {node.relation} {node.other.text}",
    tree.Old: lambda node: f"be {comparison(node)} old",
    tree.GivenIn: lambda node: f"be given in {_units(node.unit)}",
    tree.Unique: "be unique",
    tree.Have: lambda node: f"have {node.thing.text}",
    tree.OneSpelling: "have one spelling",
    tree.MatchWords: lambda node: f"match word for word{_translations(node)}",
    tree.MatchIts: lambda node: f"match its {node.thing.text}{_within(node.tolerance)}",
    tree.ShowEllipsis: lambda node: f"show an ellipsis{_translations(node)}",
    tree.Appear: lambda node: f"appear in {_PLACES[node.place]}".rstrip(),
    tree.BeWritten: lambda node: f"be written {text(node.words)}" if node.words else "be written",
    tree.AddUp: lambda node: f"add up to {amount(node.total)}{_within(node.tolerance)}",
    tree.Equal: lambda node: f"equal {' + '.join(operand(term) for term in node.terms)}",
    tree.Trend: lambda node: f"{node.direction} over time",
    tree.Pair: "pair",
    tree.BeTagged: lambda node: f"be tagged {text(node.tag)}",
    tree.Say: lambda node: f"say {text(node.words)}",
    tree.InPart: lambda node: f"be in {_PLACES[node.part]}",
}
"""The words of each predicate; a test sees that none is missing."""


def said(node: tree.Rule) -> str:
    """What follows must: the predicate and its scopes; `appear in` is followed by its file."""
    words = [predicate(node.predicate), *(scope(part) for part in node.scopes)]
    if isinstance(node.predicate, tree.Appear) and node.predicate.place == "file":
        file = next((part.file for part in node.scopes if part.file), tree.Text(""))
        words = [f"appear in {text(file)}", *(scope(s) for s in node.scopes if not s.file)]
    return " ".join(words)


def _within(tolerance: tree.Amount | None) -> str:
    return f" within {amount(tolerance)}" if tolerance else ""


def _with(other: tree.Phrase | None) -> str:
    return f" with {other.text}" if other else ""


def _translations(node: tree.MatchWords | tree.ShowEllipsis) -> str:
    return " including translations" if node.including_translations else ""


def _units(unit: str) -> str:
    """A unit after `given in`: miles, percentage points, percent, EUR, €."""
    plain = unit in CODES or (unit in _SIGNS and unit not in PLURALS)
    return unit if plain else _plural(unit)


def cited(node: tree.Cite) -> str:
    """What a `cite` asks for."""
    return (
        ("only " if node.only else "")
        + _CITED[node.kind, node.only]
        + (" other than another outlet" if node.other_than_outlet else "")
        + (" in the same sentence" if node.same_sentence else "")
    )


_DAYS = {
    "more than": "after",
    "less than": "before",
    "at least": "on or after",
    "at most": "on or before",
}


def comparison(node: tree.Be | tree.Old) -> str:
    """What follows `be`."""
    operands = [operand(part) for part in node.operands]
    if node.operator == "between":
        return f"between {operands[0]} and {operands[1]}"
    if node.operator == "one of":
        return f"one of {', '.join(operands)}"
    if node.operator == "equal":
        return operands[0]
    bound = _DAYS[node.operator] if isinstance(node.operands[0], tree.Day) else node.operator
    return f"{bound} {operands[0]}"


def scope(node: tree.Scope) -> str:
    """The words of a scope: within 2 days of each other."""
    if node.file:
        return f"with {text(node.file)}"
    if node.kind != "within days":
        return node.kind
    return f"within {node.days} {'day' if node.days == 1 else 'days'} of each other"


# ---------------------------------------------------------------- conditions


def lacks(node: tree.Predicate) -> bool:
    """Whether the denial of `have` reads better as `have no`: its thing has no article."""
    return isinstance(node, tree.Have) and node.thing.text.split()[0].lower() not in DETERMINERS


def condition(node: tree.Condition) -> str:
    """A condition; a part of several parts stands in parentheses."""
    match node:
        case tree.Test():
            return _test(node)
        case tree.Not():
            return f"not ({condition(node.part)})"
        case tree.All():
            return " and ".join(_part(part) for part in node.parts)
        case tree.Any():
            return " or ".join(_part(part) for part in node.parts)


def _part(node: tree.Condition) -> str:
    compound = isinstance(node, tree.All | tree.Any)
    return f"({condition(node)})" if compound else condition(node)


def _test(node: tree.Test) -> str:
    many, found = is_plural(node.subject.text), node.predicate
    subject, words = node.subject.text, predicate(node.predicate)
    if isinstance(found, tree.InPart) and subject == "it" and not node.negated:
        return words.removeprefix("be ")
    if words.startswith("be "):
        rest = words.removeprefix("be ")
        verb = ("are" if many else "is") + (" not" if node.negated else "")
    elif node.negated and lacks(found):
        verb, rest = ("have" if many else "has"), f"no {words.removeprefix('have ')}"
    elif node.negated:
        verb, rest = ("do not" if many else "does not"), words
    else:
        verb, _, rest = words.partition(" ")
        if not many:
            verb = _THIRD.get(verb) or f"{verb}s"
    return f"{subject} {verb} {rest}".rstrip()


_THIRD = {"have": "has", "match": "matches"}


def is_plural(name: str) -> bool:
    """Whether the last word of a name, before any `of`, is a plural."""
    last = name.lower().split(" of ")[0].split()[-1]
    return "'" not in last and "’" not in last and words_of(last)[0] != last


# ---------------------------------------------------------------- kinds of value

_KINDS_PLURAL = {
    "length of time": "lengths of time",
    "amount of money": "amounts of money",
    "time of day": "times of day",
    "person": "people",
    "country": "countries",
}


def kinds(names: tuple[str, ...], many: bool) -> str:
    """Kinds of value: a person or country, people or countries."""
    if many:
        return " or ".join(_KINDS_PLURAL.get(name, f"{name}s") for name in names)
    article = "an" if names[0][0] in "ao" else "a"
    return f"{article} {' or '.join(names)}"
