"""What a message to an editor is, and every message about definitions, a function each."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from deskcheck_grammar.diagnostics import Diagnostic, Severity
from deskcheck_grammar.source import Source, Span


class Message(Struct, frozen=True):
    """What a diagnostic says, before it has a place.

    `instead` is text that mends the sentence when put in place of the words blamed, None when no
    simple replacement does.
    """

    code: str
    text: str
    help: str = ""
    instead: str | None = None
    severity: Severity = "error"


def diagnostic(message: Message, source: Source, span: Span, repair: str = "") -> Diagnostic:
    """A message at its place; a span that reaches out of the source is cut to it."""
    end = min(max(span.end, 0), len(source.text))
    place = Span(min(max(span.start, 0), end), end)
    return Diagnostic(
        message.code, message.severity, source, place, message.text, message.help, repair
    )


EXAMPLES: dict[str, str] = {
    "length of time": "15 minutes",
    "number": "25 percent",
    "decimal": "25 percent",
    "amount of money": "$500",
    "percentage": "2 percentage points",
    "distance": "10 kilometres",
    "weight": "5 kilograms",
    "day": "2 days",
    "age": "30 days",
}
"""Kind of value to a measure of it that an editor may type."""


def a_kind(kind: str) -> str:
    """A kind of value with its article: "a length of time", "an amount of money"."""
    kind = "number" if kind == "decimal" else kind
    return f"{'an' if kind.startswith(tuple('aeiou')) else 'a'} {kind}"


def listed(names: Sequence[str], joint: str = "or", most: int = 6) -> str:
    """Names in backticks: "`a`, `b` or `c`", at most `most` of them."""
    shown = [f"`{name}`" for name in names[:most]]
    if len(names) > most:
        return ", ".join(shown) + " …"
    if len(shown) < 2:
        return "".join(shown)
    return f"{', '.join(shown[:-1])} {joint} {shown[-1]}"


def did_you_mean(names: Sequence[str]) -> str:
    """The question that offers one or several names, "" without any."""
    return f"did you mean {listed(names)}?" if names else ""


def defined_twice(name: str, where: str) -> Message:
    """A name with two definitions in the editor's own files."""
    return Message(
        "defined-twice", f"`{name}` is defined twice", f"first at {where}; keep one of the two"
    )


def builtin_name(name: str) -> Message:
    """A definition of something the language has already."""
    return Message(
        "built-in-name", f"`{name}` is built in and needs no definition", "choose another name"
    )


def attribute_is_concept(name: str) -> Message:
    """An attribute with the name of a concept."""
    return Message(
        "attribute-is-concept",
        f"`{name}` is the name of a concept and cannot name an attribute",
        "choose another name",
    )


def attribute_twice(name: str, concept: str) -> Message:
    """One attribute given twice in a definition."""
    return Message("attribute-twice", f"`{concept}` has `{name}` twice", "keep one of the two")


def keyword_in_name(name: str, keyword: str) -> Message:
    """A name that holds a word of the grammar."""
    return Message(
        "keyword-in-name",
        f"`{name}` holds `{keyword}`, a word of the rule language",
        f"choose a name without `{keyword}`",
    )


def no_name(text: str) -> Message:
    """A name without a letter or digit in it."""
    return Message("no-name", f"`{text}` is not a name", "write a word")


def unknown_kind(kind: str, known: Sequence[str], near: str | None) -> Message:
    """A kind of value that does not exist."""
    help_ = did_you_mean([near]) if near else f"a kind is one of {listed(known, most=20)}"
    return Message("unknown-kind", f"unknown kind of value `{kind}`", help_, near)


def no_choices(name: str) -> Message:
    """`one of` with nothing to choose from."""
    return Message(
        "no-choices", f"`{name}` has nothing to choose from", 'write `one of phone ("phone")`'
    )


def choice_twice(name: str) -> Message:
    """One choice or outcome listed twice."""
    return Message("choice-twice", f"`{name}` is listed twice", "keep one of the two")


def unknown_placeholder(name: str, known: Sequence[str], near: str | None) -> Message:
    """A `{name}` in a pattern that is no attribute of the concept."""
    help_ = did_you_mean([near]) if near else f"a pattern may hold {listed(known)}"
    return Message("unknown-placeholder", f"`{{{name}}}` names no attribute", help_)


def no_placeholder(name: str) -> Message:
    """A pattern that does not say where the attribute stands."""
    return Message(
        "no-placeholder",
        f"the pattern does not hold `{{{name}}}`",
        f"put `{{{name}}}` in its place",
    )


def no_patterns(name: str) -> Message:
    """A statement that no words of articles make."""
    return Message(
        "no-patterns",
        f"nothing says how articles put {a_kind(name)}",
        'write as in "{speaker} accused {target} of"',
    )


def nobody_in_pattern() -> Message:
    """A statement's pattern that says neither who speaks nor whom it is about."""
    return Message(
        "no-placeholder",
        "the pattern does not say who speaks or whom it is about",
        "put `{speaker}` or `{target}` in its place",
    )


def empty_words() -> Message:
    """A quoted word with nothing in it."""
    return Message(
        "empty-words", "there are no words between the marks", "write a word or leave out"
    )


def unknown_identity(
    text: str, concept: str, near: str | None, attributes: Sequence[str]
) -> Message:
    """`same event when` with something the event does not have."""
    help_ = did_you_mean([near]) if near else f"{a_kind(concept)} has {listed(attributes, 'and')}"
    return Message("unknown-attribute", f"`{concept}` has no `{text}`", help_, near)
