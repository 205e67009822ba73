"""What findings say of facts that break a rule by themselves, or together in one article."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from deskcheck.facts import BASE_UNIT, Fact, Interval
from deskcheck.findings.phrases import Cited, distinct, listed, number, quoted, total, value_of
from deskcheck.findings.subjects import ARTICLE, IMPLIED, selected
from deskcheck.findings.wording import day_in_words, interval_in_words
from deskcheck.typed import (
    AddUp,
    Age,
    Appear,
    BeWritten,
    Cite,
    Compare,
    Corroborated,
    Equal,
    GivenIn,
    Have,
    InPart,
    MatchIts,
    Order,
    Pair,
    Rule,
    Unique,
)
from deskcheck.units import plural

Published = Mapping[str, int | None]
"""Article to its day of publication."""


def complaint(rule: Rule, cited: Cited, published: Published) -> str:
    """What is wrong with some facts, in one line."""
    return LINES[type(rule.check)](rule.check, rule, cited, published)


def _uncited(check: Cite, rule: Rule, cited: Cited, published: Published) -> str:
    return f"{_citing(check, rule.negated)}: {quoted(cited[0][0])}"


def _citing(check: Cite, negated: bool) -> str:
    other = " other than another outlet" if check.other_than_outlet else ""
    sentence = " in the same sentence" if check.same_sentence else ""
    kind = check.kind
    if negated:
        said = f"only {kind}s" if check.only else f"an {kind}" if kind[0] in "ao" else f"a {kind}"
        return f"cites {said}{other}{sentence}"
    if check.only:
        return f"does not cite only {kind}s{other}{sentence}"
    return f"cites no {kind}{other}{sentence}"


def _out_of_place(check: Compare, rule: Rule, cited: Cited, published: Published) -> str:
    fact = cited[0][0]
    value, negation = value_of(fact), "" if rule.negated else "not "
    if check.texts:
        return f"{value} is {negation}{listed(check.texts, ' or ')}"
    if check.within is None:
        return value
    return f"{value} is {negation}{_within(check.within, fact)}"


def _within(interval: Interval, fact: Fact) -> str:
    return interval_in_words(interval, fact.value.kind, fact.value.unit)


def _lacking(check: Have, rule: Rule, cited: Cited, published: Published) -> str:
    facts = [fact for fact, _ in cited]
    concept, article = facts[0].concept, "a" if rule.negated else "no"
    if rule.negated and check.attribute[0] in "aeio":
        article = "an"
    if concept == ARTICLE:
        return f"the article has {article} {check.attribute}"
    what = f"this {concept}" if len(facts) == 1 else f"these {len(facts)} {concept}s"
    verb = "has" if len(facts) == 1 else "have"
    shown = listed([quoted(fact) for fact in facts])
    return f"{what} {verb} {article} {check.attribute}: {shown}"


def _out_of_order(check: Order, rule: Rule, cited: Cited, published: Published) -> str:
    facts = [fact for fact, _ in cited]
    own = [fact for fact in facts if selected(rule.subject, fact)] or facts[:1]
    fact = own[0]
    others = [other for other in facts if other.id != fact.id]
    day = published.get(fact.article)
    if others and check.other is not None:
        other = listed(distinct(others, lambda one: f"{value_of(one)} ({_name(one)})"))
    else:
        other = "publication" if day is None else f"publication, {day_in_words(day)}"
    return f"{value_of(fact)} ({_name(fact)}) is not {check.relation} {other}"


def _name(fact: Fact) -> str:
    if fact.attribute in ("", "value"):
        return fact.concept
    return f"{fact.concept} {fact.attribute}"


def _too_old(check: Age, rule: Rule, cited: Cited, published: Published) -> str:
    fact = cited[0][0]
    day = published.get(fact.article)
    if day is None or fact.as_of is None:
        return f"not of the age asked for: {quoted(fact)}"
    as_of = interval_in_words(fact.as_of, "day")
    return f"{_old(fact.as_of, day)} at publication, as of {as_of}: {quoted(fact)}"


def _old(as_of: Interval, published: int) -> str:
    """How many days before publication a figure's day lies: "27 days old"."""
    low = None if as_of.high is None else published - as_of.high
    high = None if as_of.low is None else published - as_of.low
    if low is None or high is None or low == high:
        days = low if low is not None else high
        return f"{number(days, 'day')} old" if days is not None else "of unknown age"
    return f"{low:,} to {high:,} days old"


def _given_in(check: GivenIn, rule: Rule, cited: Cited, published: Published) -> str:
    verb = "is given" if rule.negated else "is not given"
    return f"{quoted(cited[0][0])} {verb} in {plural(check.unit)}"


def _unmatched(check: MatchIts, rule: Rule, cited: Cited, published: Published) -> str:
    implied = [fact for fact, _ in cited if fact.attribute == f"{IMPLIED}{check.attribute}"]
    own = [fact for fact, _ in cited if fact not in implied]
    said = f"{quoted((own or implied)[0])} does not match its {check.attribute}"
    if not implied:
        return said
    return f"{said}: {listed(distinct(implied, _implication))}"


def _implication(fact: Fact) -> str:
    """What the words beside a value imply: "`7 December 2021` is a Tuesday"."""
    if fact.value.possible is None:
        return f"{quoted(fact)} is a {fact.value.text.capitalize()}"
    return f"{quoted(fact)} gives {value_of(fact)}"


def _not_found(check: Appear, rule: Rule, cited: Cited, published: Published) -> str:
    places = {"caption": "a caption", "file": rule.reference}
    place = places.get(check.place, f"the {check.place}")
    part = rule.subject.part
    start = f"in the {part}, " if part and part != check.place else ""
    return f"{start}{'' if rule.negated else 'not '}in {place}: {quoted(cited[0][0])}"


def _miswritten(check: BeWritten, rule: Rule, cited: Cited, published: Published) -> str:
    shown = quoted(cited[0][0])
    if not check.words or rule.negated:
        return f"{shown} is written here"
    return f"{shown} is not written `{check.words}`"


def _unpaired(check: Pair, rule: Rule, cited: Cited, published: Published) -> str:
    return f"a quotation mark without its partner: {quoted(cited[0][0])}"


def _in_part(check: InPart, rule: Rule, cited: Cited, published: Published) -> str:
    place = {"quotation": "a quotation", "caption": "a caption"}.get(check.part)
    negation = "" if rule.negated else "not "
    return f"{negation}in {place or f'the {check.part}'}: {quoted(cited[0][0])}"


def _repeated(check: Unique, rule: Rule, cited: Cited, published: Published) -> str:
    facts = [fact for fact, _ in cited]
    return f"{value_of(facts[0])} stands for several things: {listed(distinct(facts, quoted))}"


def _sum(check: AddUp, rule: Rule, cited: Cited, published: Published) -> str:
    facts = [fact for fact, _ in cited]
    found = _within(total(fact.value.possible for fact in facts), facts[0])
    return f"the parts add up to {found}, not {_within(check.total, facts[0])}"


def _unequal(check: Equal, rule: Rule, cited: Cited, published: Published) -> str:
    facts = [fact for fact, _ in cited]
    own = next((fact for fact in facts if selected(rule.subject, fact)), facts[0])
    terms = [
        f"{listed(distinct(found, value_of), ' or ')} ({attribute})"
        for attribute in check.attributes
        if (found := [f for f in facts if f.attribute == attribute and f.id != own.id])
    ]
    if check.constant and own.value.kind in BASE_UNIT:
        terms.append(_within(Interval.exactly(check.constant), own))
    negation = "" if rule.negated else "not "
    return f"{value_of(own)} ({_name(own)}) is {negation}{' + '.join(terms)}"


def _uncorroborated(check: Corroborated, rule: Rule, cited: Cited, published: Published) -> str:
    speakers: dict[str, str] = {}
    for fact, _ in cited:
        for attribution in fact.attributions:
            if attribution.chain:
                name = attribution.chain[0].name
                speakers.setdefault(name.casefold(), name)
    names = f" ({listed(sorted(speakers.values()))})" if speakers else ""
    shown = listed(distinct((fact for fact, _ in cited), quoted))
    credited = f"credited to {number(len(speakers), 'source')}{names}"
    return f"{credited}, asked for {check.sources}: {shown}"


LINES: dict[type, Callable[[Any, Rule, Cited, Published], str]] = {
    Cite: _uncited,
    Compare: _out_of_place,
    Have: _lacking,
    Order: _out_of_order,
    Age: _too_old,
    GivenIn: _given_in,
    MatchIts: _unmatched,
    Appear: _not_found,
    BeWritten: _miswritten,
    Pair: _unpaired,
    InPart: _in_part,
    Unique: _repeated,
    AddUp: _sum,
    Equal: _unequal,
    Corroborated: _uncorroborated,
}
"""The line for each check of one fact, or of one article's facts together."""
