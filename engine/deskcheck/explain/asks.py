"""What a rule asks of a fact, and under which condition, in words."""

from __future__ import annotations

from deskcheck.check.meaning import FIGURE
from deskcheck.check.names import Names
from deskcheck.explain.single import told_of_one
from deskcheck.explain.words import in_percent, listed, measure
from deskcheck.facts import BASE_UNIT, Interval
from deskcheck.findings.wording import interval_in_words
from deskcheck.typed import (
    AddUp,
    Agree,
    All,
    Any,
    Condition,
    Corroborated,
    Equal,
    MatchWords,
    Metadata,
    Not,
    OfSubject,
    Rule,
    Says,
    ShowEllipsis,
    Tagged,
    Tolerance,
    Trend,
    Unique,
)
from deskcheck.vocabulary.concepts import Vocabulary


def asks(rule: Rule, vocabulary: Vocabulary) -> str:
    """What must hold of a fact, or of several, for the rule to be kept: "that …"."""
    check, kinds = rule.check, sorted(kinds_of(rule, vocabulary))
    if isinstance(check, Agree):
        return _agreement(check.tolerance, kinds)
    if isinstance(check, MatchWords | ShowEllipsis):
        return WORDS_ALIKE if isinstance(check, MatchWords) else ELLIPSIS
    if isinstance(check, Corroborated):
        return (
            f"that what the articles say of one thing is credited to {_people(check.sources)}, by "
            "name and whoever passes it on"
        )
    if isinstance(check, Unique):
        return "that no exact number stands for two different things in one article"
    if isinstance(check, AddUp):
        return f"that the parts of one whole add up to {_total(check, kinds)}"
    if isinstance(check, Equal):
        terms = [f"its {attribute}" for attribute in check.attributes]
        terms += [measure(check.constant, kinds[0], "")] if check.constant else []
        return f"that it {'does not equal' if rule.negated else 'equals'} {' + '.join(terms)}"
    if isinstance(check, Trend):
        low = "lower" if check.direction == "fall" else "higher"
        return f"that no later value is {low} than an earlier one, by the days they are about"
    return f"that {told_of_one(check, 'it', rule.negated, kinds, rule.reference)}"


WORDS_ALIKE = (
    "that the same words stand in the same order; case, punctuation, square brackets and "
    "words left out at an ellipsis do not count"
)
ELLIPSIS = (
    "that a quotation which leaves out words of the same statement inside its marks shows it with "
    "an ellipsis"
)


def _people(number: int) -> str:
    return "at least one source" if number == 1 else f"at least {number} different sources"


def _total(check: AddUp, kinds: list[str]) -> str:
    total = interval_in_words(check.total, kinds[0])
    allowed = check.tolerance
    if allowed.share is not None:
        return f"{total}, give or take {in_percent(allowed.share)}"
    if allowed.absolute:
        return f"{total}, give or take {measure(allowed.absolute, kinds[0], allowed.unit)}"
    return total


def _agreement(tolerance: Tolerance, kinds: list[str]) -> str:
    if tolerance.exactly:
        return "that the printed values are equal"
    if tolerance.share is not None:
        percent = in_percent(tolerance.share)
        return f"that they agree within {percent} of the larger, on some reading of their hedges"
    if tolerance.absolute:
        kind = kinds[0]
        amount = measure(tolerance.absolute, kind, tolerance.unit)
        return f"that they lie at most {amount} apart, on some reading of their hedges"
    if any(kind in BASE_UNIT for kind in kinds):
        return "that some reading of their hedges makes them equal"
    return "that they are the same"


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
    return told_of_one(check, asked, False, sorted(kinds_of(rule, vocabulary, attribute)))


def kinds_of(rule: Rule, vocabulary: Vocabulary, attribute: str = "") -> set[str]:
    """The kinds of value of the subject, or of another attribute of its concepts."""
    names = Names(vocabulary)
    subject = rule.subject
    if not attribute and (subject.numbers or subject.kinds or subject.words):
        return set(subject.kinds) or ({"text"} if subject.words else {"number"})
    owners = subject.pairs or ((FIGURE, ""),)
    kinds: set[str] = set()
    for concept, own in owners:
        wanted = attribute or own
        if not wanted:
            kinds.add("mention")
        elif concept in names.counts and wanted == "value":
            kinds.add("number")
        else:
            kinds |= names.attributes(concept).get(wanted, frozenset())
    return kinds
