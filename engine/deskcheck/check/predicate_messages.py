"""What the type checker says of predicates, a function a message."""

from __future__ import annotations

from collections.abc import Sequence

from deskcheck.vocabulary.messages import Message, a_kind, did_you_mean, listed


def refused_not(verb: str) -> Message:
    """`not` with a predicate that has no negative meaning."""
    return Message(
        "refused-not", f"`not` does not go with `{verb}`", f"did you mean `must {verb}`?"
    )


def needs_not(verb: str) -> Message:
    """`must fall over time`, which no news can promise."""
    return Message(
        "needs-not",
        f"a rule cannot ask that figures {verb}",
        f"did you mean `must not {verb}`?",
    )


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


def only_in_conditions(verb: str, test: str) -> Message:
    """A test of articles or places instead of a rule's predicate; `test` is one in full."""
    return Message(
        "only-in-conditions",
        f"`{verb}` is a test for conditions",
        f"write it after `when` or `unless`: `unless {test}`",
    )


def not_about_words(verb: str) -> Message:
    """A predicate about facts on words between quotation marks."""
    return Message(
        "only-words",
        f"words between quotation marks cannot {verb}",
        'write `must be written "…"`, `must not be written` or `must not appear in the headline`',
    )


def words_in_marks(name: str, instead: str) -> Message:
    """`be written` about a name of rules, where the words themselves are meant."""
    return Message(
        "only-words",
        f"`be written` is about words as articles print them, and `{name}` has no marks",
        f"did you mean `{instead}`?",
        instead,
    )


def no_words() -> Message:
    """Quotation marks with nothing between them."""
    return Message("no-words", "there are no words between the marks", "write a word")


def not_comparable(name: str, kind: str, other: str, its_kind: str) -> Message:
    """Two values of different kinds held against each other."""
    return Message(
        "wrong-kind",
        f"`{name}` is {a_kind(kind)} and `{other}` is {a_kind(its_kind)}",
        "compare values of one kind",
    )


def figures_with_other(name: str) -> Message:
    """Figures of all kinds compared with one value."""
    return Message(
        "wrong-kind",
        f"`{name}` are figures of every kind",
        "name the value that is compared: a count or an attribute",
    )


def not_a_day(name: str, kind: str, near: str) -> Message:
    """Something without a day put in order."""
    what = f"is {a_kind(kind)} and not a day" if kind else "is not a day itself"
    help_ = f"did you mean `{near}`?" if near else "only days come before and after one another"
    return Message("wrong-kind", f"`{name}` {what}", help_, near or None)


def no_as_of(name: str) -> Message:
    """The age of a value that is of no day."""
    return Message(
        "no-as-of",
        f"`{name}` is of no day, so it has no age",
        "counts and figures are so many days old",
    )


def not_measured(name: str, verb: str) -> Message:
    """A predicate about measures on something else."""
    return Message(
        "wrong-kind",
        f"`{name}` has no number that can {verb}",
        "a count, a figure or a measured attribute has",
    )


def wrong_given_unit(unit: str, name: str, near: str | None, units: Sequence[str]) -> Message:
    """A unit in which values of this kind are never given."""
    if near:
        help_ = did_you_mean([near])
    else:
        help_ = f"write {listed(units, most=12)}" if units else "counts are given in no unit"
    return Message("wrong-kind", f"`{unit}` does not measure `{name}`", help_, near)


def matches_nothing(name: str, thing: str, known: Sequence[str]) -> Message:
    """`match its …` about something that implies nothing."""
    if known:
        instead = f"match its {known[0]}"
        help_ = did_you_mean([instead])
        return Message("no-match", f"no `{thing}` gives the value of `{name}`", help_, instead)
    return Message(
        "no-match",
        f"nothing else in an article gives the value of `{name}`",
        "weekdays match their date, ages their birth date, conversions their original, "
        "stated changes their figures",
    )


def only_subject(verb: str, wanted: str, name: str) -> Message:
    """A predicate that only one kind of thing can keep; `wanted` is its plural."""
    return Message(
        "wrong-subject",
        f"only {wanted} {verb}, and `{name}` is none",
        f"did you mean `{wanted}`?",
        wanted,
    )


def adds_up_alone(name: str) -> Message:
    """`add up to` about values that have no whole."""
    return Message(
        "wrong-subject",
        f"`{name}` has no parts of one whole that could add up",
        "write about shares, or an attribute that one event gives several times",
    )


def no_terms(name: str, known: Sequence[str]) -> Message:
    """`equal` without an attribute to be equal to."""
    return Message(
        "no-terms",
        f"`{name}` cannot equal a number alone",
        f"add one of its attributes: {listed(known)}" if known else "write `be` and the number",
    )


def no_grouping(name: str, verb: str) -> Message:
    """A predicate about what several articles say of one thing, on something that none shares."""
    return Message(
        "wrong-subject",
        f"`{name}` is no claim that sources could {verb}",
        "name a count or a value",
    )


def cannot_appear(name: str) -> Message:
    """`appear in` about an entity that is no words or number."""
    return Message(
        "no-value",
        f"`{name}` has no value or words that could appear anywhere",
        "a figure, a value or a quotation can appear",
    )


def not_a_term(text: str, name: str, kind: str, known: Sequence[str]) -> Message:
    """A term of a sum that is no number of the same thing."""
    help_ = f"write {listed(known)}" if known else "nothing of this kind goes with it"
    return Message("not-a-term", f"`{text}` is no {kind} that goes with `{name}`", help_)


def in_is_appear(place: str) -> Message:
    """`must be in the body` for `must appear in the body`."""
    instead = f"appear {place}"
    return Message(
        "in-part",
        "where something stands is said with `appear`",
        f"did you mean `{instead}`?",
        instead,
    )
