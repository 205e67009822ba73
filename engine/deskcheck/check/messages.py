"""Everything the type checker says to editors, a function a message."""

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


def figures_need_percent(amount: str) -> Message:
    """An absolute measure for figures of every kind."""
    return Message(
        "wrong-kind",
        f"`{amount}` does not fit figures of every kind",
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


def empty_interval(low: str, high: str) -> Message:
    """`between` with its bounds the wrong way round."""
    return Message(
        "empty-interval",
        f"nothing lies between `{low}` and `{high}`",
        f"did you mean `between {high} and {low}`?",
    )


def bad_day(text: str) -> Message:
    """A day that no calendar has."""
    return Message("bad-day", f"`{text}` is no day of the calendar", "write `30 December 2021`")


# ---------------------------------------------------------------- predicates


def refused_not(verb: str, positive: str) -> Message:
    """`not` with a predicate that has no negative meaning."""
    return Message("refused-not", f"`not` does not go with `{verb}`", positive)


def no_value(name: str, verb: str, attributes: Sequence[str]) -> Message:
    """A predicate about values on an entity itself."""
    help_ = f"name one of its attributes: {listed(attributes)}" if attributes else "name a count"
    return Message("no-value", f"`{name}` has no value that can {verb}", help_)


def quotations_agree() -> Message:
    """`agree` about quotations."""
    return Message(
        "no-value",
        "quotations do not agree or differ by a measure",
        "did you mean `match word for word`?",
        "match word for word",
    )


def only_quotations_match(name: str) -> Message:
    """`match word for word` about something that is not a quotation."""
    return Message(
        "only-quotations",
        f"only quotations match word for word, and `{name}` is none",
        "did you mean `agree`?",
        "agree",
    )


def no_hedge(name: str, kind: str) -> Message:
    """`be compatible` about words."""
    return Message(
        "wrong-kind",
        f"`{name}` is {a_kind(kind)}, which is never hedged",
        "did you mean `agree`?",
        "agree",
    )


def no_file_yet(name: str) -> Message:
    """Matching against a file."""
    return Message(
        "unsupported", f'quotations cannot be matched with "{name}"', "match them across sources"
    )


def cannot_cite(name: str) -> Message:
    """`cite` about something that credits nobody."""
    return Message(
        "cannot-cite", f"`{name}` does not cite a source", "a count, a value or a quotation does"
    )


def cannot_have(thing: str, name: str) -> Message:
    """`have` about a value instead of an entity."""
    return Message(
        "cannot-have", f"`{name}` is a value and has no `{thing}`", "write about what it belongs to"
    )


def have_source(name: str) -> Message:
    """`have a source` for `cite a source`."""
    return Message(
        "cannot-have", f"`{name}` cites a source", "did you mean `cite a source`?", "cite a source"
    )


def be_cited(name: str, instead: str) -> Message:
    """`be cited` for `cite a source`, which conditions write as `cites a source`."""
    return Message("be-cited", f"`{name}` cites a source", f"did you mean `{instead}`?", instead)


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
        f"write {listed(candidates)}",
    )


def only_in_conditions(verb: str) -> Message:
    """A test of articles in place of a rule's predicate."""
    return Message(
        "only-in-conditions",
        f"`{verb}` is a test for conditions",
        "write it after `when` or `unless`: `unless the article is tagged …`",
    )


# ---------------------------------------------------------------- scopes


def no_scope(scope: str, verb: str) -> Message:
    """A scope on a predicate that looks at one fact."""
    return Message(
        "needless-scope",
        f"`{verb}` looks at one fact at a time, so `{scope}` says nothing",
        f"leave out `{scope}`",
        "",
    )


def two_scopes(first: str, second: str) -> Message:
    """Two scopes that exclude each other."""
    return Message("two-scopes", f"`{second}` does not go with `{first}`", "keep one of them", "")


def no_window(scope: str, name: str, kind: str, advice: str, instead: str) -> Message:
    """An as-of window on values without as-of days."""
    return Message(
        "wrong-window",
        f"`{scope}` goes with counts and amounts, and `{name}` is {a_kind(kind)}",
        advice,
        instead,
    )


# ---------------------------------------------------------------- conditions


def compares_in_condition(verb: str) -> Message:
    """A comparing predicate in a condition."""
    return Message(
        "comparing-condition",
        f"a condition looks at one fact, and `{verb}` compares several",
        "write a rule of its own for it",
    )


def other_subject(text: str, attributes: Sequence[str], near: str | None) -> Message:
    """A condition about something else than the rule's subject or its article."""
    names = ["it", *(f"its {name}" for name in attributes), "the article"]
    return Message(
        "other-subject",
        f"`{text}` is not what this rule is about",
        did_you_mean([near]) if near else f"a condition is about {listed(names, most=20)}",
        near,
    )


def only_articles(verb: str, subject: str) -> Message:
    """`be tagged` or `say` about something that is not the article."""
    return Message(
        "only-articles",
        f"only an article can {verb}, not `{subject}`",
        "did you mean `the article`?",
        "the article",
    )


def article_cannot(verb: str) -> Message:
    """A test that no article answers."""
    return Message(
        "article-cannot",
        f"an article as a whole cannot {verb}",
        "write `the article is tagged …`, `the article says …` or a test of `it`",
    )


def its_value(name: str) -> Message:
    """`it` compared although the subject has no value."""
    return Message(
        "no-value", f"`{name}` has no value to compare", "write `its` and one of its attributes"
    )


def unknown_language(text: str, near: str | None) -> Message:
    """A language that has no code."""
    help_ = did_you_mean([near]) if near else "write its English name or its code, such as `en`"
    return Message("unknown-language", f"unknown language `{text}`", help_, near)


# ---------------------------------------------------------------- rules among themselves


def same_id(rule_id: str, where: str, free: str) -> Message:
    """Two rules with one id."""
    return Message(
        "duplicate-id",
        f"the rule at {where} is called `{rule_id}` too",
        f"write another id before a colon, for example `{free}:`",
    )


def repeats(where: str) -> Message:
    """A rule that says what another one says."""
    return Message(
        "repeated-rule",
        f"this rule repeats the one at {where}",
        "keep one of them",
        severity="warning",
    )


def contradicts(where: str) -> Message:
    """Two rules that no fact can satisfy together."""
    return Message(
        "contradicting-rule",
        f"no article can keep this rule and the one at {where}",
        "give one of them a condition, or drop it",
        severity="warning",
    )
