"""What a rule asks of a fact, and under which condition, in words."""

from __future__ import annotations

from collections.abc import Sequence

from deskcheck.check.names import Names
from deskcheck.facts import Interval
from deskcheck.findings.wording import interval_in_words
from deskcheck.typed import (
    Agree,
    All,
    Any,
    Cite,
    Compare,
    Condition,
    Have,
    MatchWords,
    Metadata,
    Not,
    OfSubject,
    Rule,
    Says,
    Tagged,
    Tolerance,
)
from deskcheck.vocabulary.concepts import Vocabulary


def asks(rule: Rule, vocabulary: Vocabulary) -> str:
    """What must hold of a fact, or of two, for the rule to be kept: "that …"."""
    check, negated = rule.check, "not " if rule.negated else ""
    kinds = sorted(kinds_of(rule, vocabulary))
    if isinstance(check, Agree):
        return _agreement(check.tolerance, kinds)
    if isinstance(check, MatchWords):
        return (
            "that the same words stand in the same order; case, punctuation, square brackets and "
            "words left out at an ellipsis do not count"
        )
    if isinstance(check, Cite):
        credit = "does not credit" if rule.negated else "credits"
        return f"that the article {credit} {_cited(check)} for it"
    if isinstance(check, Have):
        return f"that the article {'gives no' if rule.negated else 'gives its'} {check.attribute}"
    return f"that it is {negated}{_compared(check, kinds)}"


def _agreement(tolerance: Tolerance, kinds: list[str]) -> str:
    if tolerance.exactly:
        return "that the printed values are equal"
    if tolerance.share is not None:
        percent = f"{float(tolerance.share * 100):g}%"
        return f"that they agree within {percent} of the larger, on some reading of their hedges"
    if tolerance.absolute:
        kind = kinds[0]
        amount = _amount(tolerance.absolute, kind, tolerance.unit)
        return f"that they lie at most {amount} apart, on some reading of their hedges"
    if any(kind in ("number", "day", "length of time") for kind in kinds):
        return "that some reading of their hedges makes them equal"
    return "that they are the same"


def _cited(check: Cite) -> str:
    who = {
        "source": "a source",
        "named source": "a named source",
        "anonymous source": "an anonymous source",
        "outlet": "an outlet",
    }[check.kind]
    only = f"only {check.kind}s" if check.only else who
    other = " other than another outlet" if check.other_than_outlet else ""
    near = " in the same sentence" if check.same_sentence else ""
    return f"{only}{other}{near}"


def _compared(check: Compare, kinds: list[str]) -> str:
    if check.within is None:
        return listed(check.texts, "or")
    return interval_in_words(check.within, kinds[0], check.unit)


def _amount(value: int, kind: str, unit: str) -> str:
    if kind == "day":
        return days_in_words(value)
    return interval_in_words(Interval.exactly(value), kind, unit)


def condition_in_words(condition: Condition, rule: Rule, vocabulary: Vocabulary) -> str:
    """A condition as a clause: "the article is tagged “opinion” or its medium is phone"."""
    if isinstance(condition, Tagged):
        return f"the article is tagged “{condition.tag}”"
    if isinstance(condition, Says):
        return f"the article says “{condition.words}”"
    if isinstance(condition, Metadata):
        return _metadata(condition)
    if isinstance(condition, OfSubject):
        return _of_subject(condition, rule, vocabulary)
    if isinstance(condition, Not):
        return f"it is not so that {_inner(condition.part, rule, vocabulary)}"
    joint = " and " if isinstance(condition, All) else " or "
    return joint.join(_inner(part, rule, vocabulary) for part in condition.parts)


def _inner(condition: Condition, rule: Rule, vocabulary: Vocabulary) -> str:
    told = condition_in_words(condition, rule, vocabulary)
    return f"({told})" if isinstance(condition, All | Any) else told


def _metadata(condition: Metadata) -> str:
    if condition.field == "published":
        if condition.within in (None, Interval(None, None)):
            return "the article's publication date is known"
        return f"the article was published {interval_in_words(condition.within, 'day')}"
    return f"the article's {condition.field} is {listed(condition.texts, 'or')}"


def _of_subject(condition: OfSubject, rule: Rule, vocabulary: Vocabulary) -> str:
    check, attribute = condition.check, condition.attribute
    asked = f"its {attribute}" if attribute else "it"
    if isinstance(check, Cite):
        return f"the article credits {_cited(check)} for {asked}"
    if isinstance(check, Have):
        return f"the article gives its {check.attribute}"
    kinds = sorted(kinds_of(rule, vocabulary, attribute))
    return f"{asked} is {_compared(check, kinds)}"


def kinds_of(rule: Rule, vocabulary: Vocabulary, attribute: str = "") -> set[str]:
    """The kinds of value of the subject, or of another attribute of its concepts."""
    names = Names(vocabulary)
    counts = {count.name for count in vocabulary.counts}
    kinds: set[str] = {"number"} if rule.subject.numbers else set()
    for concept, own in rule.subject.pairs:
        wanted = attribute or own
        if not wanted:
            kinds.add("mention")
        elif concept in counts:
            kinds.add("number")
        else:
            kinds |= names.attributes(concept).get(wanted, frozenset())
    return kinds


def listed(words: Sequence[str], joint: str) -> str:
    """Words in a row: "a, b or c"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {joint} {words[-1]}"


def with_article(noun: str) -> str:
    """A noun with "a" or "an"."""
    return f"{'an' if noun[:1] in 'aeiou' else 'a'} {noun}"


def days_in_words(count: int) -> str:
    """A number of days: "2 days"."""
    return f"{count} day" if count == 1 else f"{count:,} days"
