"""What the type checker says of scopes, conditions and rules among themselves."""

from __future__ import annotations

from collections.abc import Sequence

from deskcheck.vocabulary.messages import Message, a_kind, did_you_mean, listed

# ---------------------------------------------------------------- scopes


def no_scope(scope: str, verb: str) -> Message:
    """A scope on a predicate that looks at one fact."""
    return Message(
        "needless-scope",
        f"`{verb}` looks at one fact at a time, so `{scope}` says nothing",
        f"leave out `{scope}`",
        "",
    )


def wrong_scope(scope: str, verb: str, allowed: Sequence[str]) -> Message:
    """A scope that has no meaning for a predicate."""
    help_ = f"write {listed(allowed)}" if len(allowed) > 1 else f"leave out `{scope}`"
    return Message("wrong-scope", f"`{scope}` does not go with `{verb}`", help_, "")


def needs_file() -> Message:
    """`appear in` a file that nothing names."""
    return Message("needs-file", "`appear in` which file?", 'write `appear in "facts.yaml"`')


def no_file() -> Message:
    """A file without a name."""
    return Message("needs-file", "there is no file name between the marks", 'write "facts.yaml"')


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


def files_in_condition() -> Message:
    """A condition about another file."""
    return Message(
        "file-in-condition",
        "a condition cannot look into a file",
        "write a rule of its own for it",
    )


def figures_are_measured() -> Message:
    """Figures of every kind held against words, or against no measure of theirs."""
    return Message(
        "wrong-kind", "figures are numbers and measures", "write for example `more than 1,000`"
    )


def mixed_conditions(name: str) -> Message:
    """Figures held against measures of different kinds in one rule's conditions."""
    return Message(
        "ambiguous-name",
        f"the conditions measure `{name}` in different kinds",
        "keep one of them",
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
