"""What the type checker says of names and measures, a function a message."""

from __future__ import annotations

from collections.abc import Sequence

from deskcheck.vocabulary.messages import Message, a_kind, did_you_mean, listed

# ---------------------------------------------------------------- names


def unknown_name(text: str, suggestions: Sequence[str], known: Sequence[str]) -> Message:
    """A subject that nothing defines."""
    help_ = did_you_mean(suggestions) or f"a rule can be about {listed(known, most=5)}"
    instead = suggestions[0] if suggestions else None
    return Message("unknown-name", f"unknown concept `{text}`", help_, instead)


def article_word(text: str, name: str) -> Message:
    """A word that articles use, in place of the name that rules use."""
    return Message(
        "article-word",
        f"`{text}` is what articles say, not a name for rules",
        f"did you mean `{name}`?",
        name,
    )


def choice_before_name(text: str, name: str, attribute: str, choice: str) -> Message:
    """A choice put before the name: "video call duration"."""
    return Message(
        "choice-before-name",
        f"`{text}` is not a name for rules",
        f"did you mean `{name}`, when the {attribute} is {choice}?",
    )


def unknown_attribute(
    text: str, concept: str, near: str | None, attributes: Sequence[str]
) -> Message:
    """A known concept without that attribute."""
    if near:
        help_ = did_you_mean([near])
    elif attributes:
        help_ = f"{a_kind(concept)} has {listed(attributes, 'and')}"
    else:
        help_ = f"a rule can be about `{concept}` itself"
    return Message("unknown-attribute", f"`{concept}` has no `{text}`", help_, near)


def ambiguous_name(text: str, candidates: Sequence[str]) -> Message:
    """A name with several meanings."""
    return Message(
        "ambiguous-name", f"`{text}` can mean {listed(candidates, 'or')}", "write one of them"
    )


def not_a_choice(text: str, attribute: str, choices: Sequence[str], near: str | None) -> Message:
    """A value that is none of the choices of an attribute."""
    help_ = did_you_mean([near]) if near else f"write {listed(choices, most=12)}"
    return Message("unknown-choice", f"`{text}` is no {attribute}", help_, near)


def unknown_thing(text: str, kind: str, near: str | None) -> Message:
    """A country that no definition names."""
    help_ = did_you_mean([near]) if near else f'define it: define {text} as the {kind} called "…"'
    return Message("unknown-thing", f"unknown {kind} `{text}`", help_, near)


# ---------------------------------------------------------------- measures


def unknown_unit(unit: str, near: str | None, example: str) -> Message:
    """A word after a number that measures nothing."""
    help_ = did_you_mean([near]) if near else f"write for example `{example}`"
    return Message("unknown-unit", f"unknown unit `{unit}`", help_, near)


def vague_unit(unit: str, instead: str) -> Message:
    """A unit of time without a fixed length."""
    return Message(
        "vague-unit", f"a {unit} has no fixed length", f"write for example `{instead}`", instead
    )


def vague_units(names: Sequence[str], instead: Sequence[str]) -> Message:
    """The bounds of an interval in units of time without a fixed length."""
    said = " and ".join(dict.fromkeys(f"{name.removesuffix('s')}s" for name in names))
    return Message(
        "vague-unit",
        f"{said} have no fixed length",
        f"write for example {listed(instead, 'and')}",
    )


def wrong_unit(amount: str, name: str, kind: str, example: str) -> Message:
    """A measure of another kind than the value's."""
    return Message(
        "wrong-kind",
        f"`{amount}` does not measure {a_kind(kind)}, which `{name}` is",
        f"write for example `{example}`",
        example,
    )


def missing_unit(amount: str, name: str, kind: str, example: str) -> Message:
    """A bare number where a unit is needed."""
    return Message(
        "missing-unit",
        f"`{amount}` of what? `{name}` is {a_kind(kind)}",
        f"write for example `{example}`",
        example,
    )


def points_need_percentage(amount: str, name: str, instead: str) -> Message:
    """Percentage points on a value that is no percentage."""
    return Message(
        "wrong-kind",
        f"`{amount}` fits percentages only, and `{name}` is none",
        f"write `{instead}`",
        instead,
    )


def percent_of_day(amount: str, name: str) -> Message:
    """A share of a date."""
    return Message(
        "wrong-kind",
        f"`{amount}` of a date means nothing, and `{name}` is a day",
        "write for example `2 days`",
        "2 days",
    )


def mixed_measures(amount: str) -> Message:
    """Percent together with another unit, or two currencies, in one amount."""
    return Message("mixed-measures", f"`{amount}` mixes two ways to measure", "keep one of them")


def figures_need_percent(amount: str, name: str) -> Message:
    """An absolute measure for figures of every kind."""
    return Message(
        "wrong-kind",
        f"`{amount}` does not fit {name} of every kind",
        "write a percentage, for example `10 percent`",
        "10 percent",
    )


def too_fine(amount: str, unit: str) -> Message:
    """A measure that is no whole number of base units."""
    return Message(
        "too-fine", f"`{amount}` is finer than Deskcheck measures", f"use a whole {unit}"
    )


def too_large(amount: str) -> Message:
    """A number that no engine can hold."""
    return Message("too-large", f"`{amount}` is too large", "write a smaller number")


def always_agrees(amount: str) -> Message:
    """A tolerance so wide that no two values can break it."""
    return Message(
        "tolerance-too-wide",
        f"any two values agree within `{amount}` of the larger",
        "write less than 100 percent",
        severity="warning",
    )


def no_tolerance(name: str, kind: str) -> Message:
    """A tolerance on words."""
    return Message(
        "wrong-kind",
        f"`{name}` is {a_kind(kind)} and takes no tolerance",
        "leave it out: words agree or they do not",
    )


def factor_too_small(factor: str) -> Message:
    """`within a factor of 1` or less."""
    return Message(
        "empty-interval",
        f"nothing lies within a factor of {factor} but equal values",
        "write a number above 1, for example `a factor of 10`",
    )


def no_factor(name: str, kind: str) -> Message:
    """A factor on words or days."""
    return Message(
        "wrong-kind",
        f"`{name}` is {a_kind(kind)}, and a factor goes with measures",
        "write `2 days`" if kind == "day" else "leave it out: words agree or they do not",
    )


def empty_interval(low: str, high: str, instead: str) -> Message:
    """`between` with its bounds the wrong way round."""
    return Message(
        "empty-interval",
        f"nothing lies between `{low}` and `{high}`",
        f"did you mean `between {instead}`?",
    )


def bad_day(text: str) -> Message:
    """A day that no calendar has."""
    return Message("bad-day", f"`{text}` is no day of the calendar", "write `30 December 2021`")


def needs_order(operator: str, name: str, kind: str) -> Message:
    """`at most` and the like on words."""
    return Message(
        "wrong-kind",
        f"`{name}` is {a_kind(kind)} and cannot be `{operator}`",
        "write `be` or `be one of`",
    )


def not_a_measure(text: str, name: str, kind: str, example: str) -> Message:
    """A word where a measure is needed."""
    return Message(
        "wrong-kind",
        f"`{text}` is no {kind}, which `{name}` is",
        f"write for example `{example}`",
        example,
    )


def words_needed(text: str, name: str, kind: str, choices: Sequence[str]) -> Message:
    """A measure where a word is needed."""
    help_ = f"write {listed(choices, most=12)}" if choices else "write a name"
    return Message("wrong-kind", f"`{text}` is no {kind}, which `{name}` is", help_)


def several_measures(name: str) -> Message:
    """`be one of` with measures."""
    return Message(
        "one-of-measures",
        f"`{name}` cannot be one of several measures",
        "write `be between … and …`",
    )


def mixed_subject(name: str, candidates: Sequence[str]) -> Message:
    """An attribute name that several events give to different kinds of value."""
    return Message(
        "ambiguous-name",
        f"`{name}` has values of different kinds",
        f"write {listed(candidates)}" if candidates else "write about one kind: `distances`",
    )
