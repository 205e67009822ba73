"""What rules look at: linked facts, articles as facts, and what follows from either."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from deskcheck.facts import BASE_UNIT, Fact, Interval, Linked, SourceRow, Value
from deskcheck.findings.derived import ARTICLE as ARTICLE
from deskcheck.findings.derived import DERIVED as DERIVED
from deskcheck.findings.derived import (
    OF_FIGURES,
    article_facts,
    hedges,
    of_event,
    of_figure,
    printed_places,
)
from deskcheck.findings.derived import WORDS as WORDS
from deskcheck.typed import (
    Agree,
    All,
    Any,
    Condition,
    Have,
    Not,
    OfSubject,
    Order,
    Rule,
    Selector,
)
from deskcheck.vocabulary.concepts import BUILTIN

IMPLIED = "by its "
"""So begin attributes that hold what something else implies of a value: not values of its own."""

NUMERIC_KINDS = frozenset({"length of time", "number", "amount of money", "percentage"})
"""The kinds of value that a rule about figures looks at."""

REASONS: dict[str, str] = {
    "unplaced": "it is not clear which event this belongs to",
    "undated": "it is not clear which day this is about",
    "unresolved": "the value could not be worked out from the text",
    "no-owner": "it is not clear whose figure this is",
    "no-speaker": "the text suggests a speaker that could not be read",
    "series": "this is about several events at once",
    "several": "the article has more than one",
    "translation": "only translations of this quotation were found to compare it with",
}
"""Reason codes of what could not be checked, and the reasons in words."""


def reason(code: str) -> str:
    """The words for a reason code; an unknown code speaks for itself."""
    return REASONS.get(code, code.replace("-", " "))


def subjects(linked: Linked, rules: Sequence[Rule] = ()) -> tuple[Fact, ...]:
    """Every fact once, by id, then what follows from them that the rules ask for, by id.

    The order of the input is forgotten, and what one rule asks for changes nothing for another.
    """
    facts = {fact.id: fact for fact in linked.facts}
    stated = [facts[key] for key in sorted(facts)]
    attributes, words = _asked(rules)
    made = [fact for row in linked.articles for fact in article_facts(row)]
    asked = [name for name in sorted(attributes) if name in OF_FIGURES]
    figures = [fact for fact in stated if as_of_counts(fact)]
    made += [new for fact in figures for new in of_figure(fact, asked)]
    if "hedge" in attributes:
        texts = {row.article: row.text for row in linked.articles}
        made += [new for fact in figures for new in hedges(fact, texts[fact.article])]
    if "status" in attributes:
        made += [of_event(fact) for fact in stated if _is_event(fact)]
    made += printed_places(linked.articles, stated, words)
    derived = {fact.id: fact for fact in made}
    return (*stated, *(derived[key] for key in sorted(derived)))


def _is_event(fact: Fact) -> bool:
    """Whether a fact is a mention of an event."""
    return fact.attribute == "" and fact.value.kind == "mention" and fact.concept not in BUILTIN


def _asked(rules: Sequence[Rule]) -> tuple[set[str], set[str]]:
    """The attributes and the printed words that some rule needs facts of."""
    attributes: set[str] = set()
    words: set[str] = set()
    for rule in rules:
        tests = list(_tests(rule.condition))
        checks = [rule.check, *(test.check for test in tests)]
        others = [c.other for c in checks if isinstance(c, (Agree, Order)) and c.other]
        for selector in (rule.subject, *others):
            attributes |= {attribute for _, attribute in selector.pairs}
            words |= {selector.words} - {""}
        attributes |= {test.attribute for test in tests}
        attributes |= {check.attribute for check in checks if isinstance(check, Have)}
    return attributes, words


def _tests(condition: Condition | None) -> Iterator[OfSubject]:
    """The tests of facts in a condition."""
    if isinstance(condition, OfSubject):
        yield condition
    elif isinstance(condition, Not):
        yield from _tests(condition.part)
    elif isinstance(condition, (All, Any)):
        for part in condition.parts:
            yield from _tests(part)


def selected(selector: Selector, fact: Fact) -> bool:
    """Whether a rule with this subject is about this fact; see also `in_sight`."""
    if selector.part and not stands_in(fact, selector.part):
        return False
    if selector.words:
        return fact.concept == WORDS and fact.attribute == selector.words
    if selector.numbers or selector.kinds:
        kinds = selector.kinds or NUMERIC_KINDS
        own = not fact.attribute.startswith(IMPLIED) and DERIVED not in fact.traits
        return own and fact.value.kind in kinds and fact.value.possible is not None
    return (fact.concept, fact.attribute) in selector.pairs


def in_sight(rule: Rule, row: SourceRow) -> bool:
    """Whether a rule looks at an article: at a reference file only where it names that file."""
    return row.reference in ("", rule.reference)


# --- what facts are like


def valued(fact: Fact) -> bool:
    """Whether the fact's value could be read: an interval, or words.

    The words of a kind that is measured or counted are its unit or noun, not its value.
    """
    value = fact.value
    return value.possible is not None or (bool(value.text) and value.kind not in BASE_UNIT)


def printed(value: Value) -> Interval | None:
    """The printed interval, the possible one where none is given."""
    return value.printed or value.possible


def as_of_counts(fact: Fact) -> bool:
    """Whether the fact is a figure of a day: a count's or an amount's own value."""
    return fact.attribute == "value"


def entity(fact: Fact) -> str:
    """The fact's entity in its article; a fact without one is alone."""
    return fact.entity or fact.id


def stands_in(fact: Fact, part: str) -> bool:
    """Whether the fact, or another place where its article states it, stands in a part."""
    return any(place.part == part for place in (fact.place, *fact.places))


def headline_only(fact: Fact) -> bool:
    """Whether the article states the fact nowhere but in its headline."""
    return all(place.part == "headline" for place in fact.places or (fact.place,))


def publisher(row: SourceRow) -> str:
    """The outlet, case-folded; of an unknown one only that it is this article's own."""
    return row.outlet.casefold() if row.outlet else f"\x1f{row.article}"


def folded_words(text: str) -> str:
    """The words of a text, case-folded, one space around each: one text holds another or not."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    words = "".join(char if char.isalnum() else " " for char in folded).split()
    return f" {' '.join(words)} "
