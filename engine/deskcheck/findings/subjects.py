"""What rules look at: linked facts, what follows from them, articles, and words as printed.

Facts that nobody extracted but that rules may ask for are made here: those of articles about their
own metadata, the hedge or owner of a figure as a fact of its own, and the places where articles
print words that a rule names. All of them carry the trait DERIVED.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from deskcheck.articles.parts import PartKind
from deskcheck.facts import (
    BASE_UNIT,
    Fact,
    Interval,
    Linked,
    SourceRow,
    Value,
    fact_id,
)
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

ARTICLE = "article"
"""The concept whose facts are the articles themselves; its attributes are their metadata.

The fact of an article itself has the article's id.
"""

WORDS = "words"
"""The concept of words as printed; the attribute is the words that a rule names."""

DERIVED = "derived"
"""The trait of a fact that follows from other facts or from a rule's words: nobody states it."""

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
    made = [fact for row in linked.articles for fact in _article_facts(row)]
    asked = [name for name in sorted(attributes) if name in _OF_FIGURES]
    made += [new for fact in stated if as_of_counts(fact) for new in _of_figure(fact, asked)]
    made += _printed_places(linked.articles, stated, words)
    derived = {fact.id: fact for fact in made}
    return (*stated, *(derived[key] for key in sorted(derived)))


# --- articles about themselves


def _article_facts(row: SourceRow) -> Iterator[Fact]:
    yield _article_fact(row, "", Value("mention"))
    if row.published is not None:
        day = Interval.exactly(row.published)
        yield _article_fact(row, "publication date", Value("day", day, day, "day"))
    named = [("outlet", row.outlet or ""), ("language", row.language)]
    for attribute, text in (*named, *(("tag", tag) for tag in row.tags)):
        if text:
            yield _article_fact(row, attribute, Value("text", text=text))


def _article_fact(row: SourceRow, attribute: str, value: Value) -> Fact:
    return Fact(
        id=f"{row.article}#{attribute}={value.text}" if attribute else row.article,
        article=row.article,
        part="body",
        start=0,
        end=0,
        line=1,
        column=1,
        text="",
        concept=ARTICLE,
        attribute=attribute,
        entity=ARTICLE,
        value=value,
        traits=frozenset({DERIVED}),
    )


# --- figures


def _hedge(fact: Fact) -> Value:
    return Value("text", text=fact.hedge)


def _status(fact: Fact) -> Value:
    known = (name for name in ("planned", "estimated") if name in fact.traits)
    return Value("text", text=next(known, "stated"))


def _owner(fact: Fact) -> Value:
    return Value("text", text=fact.owner)


def _outcome(fact: Fact) -> Value:
    return Value("text", text=fact.outcome)


def _noun(fact: Fact) -> Value:
    return Value("text", text=fact.value.text if fact.value.kind == "number" else "")


def _unit(fact: Fact) -> Value:
    return Value("text", text="" if fact.value.kind == "number" else fact.value.text)


def _as_of(fact: Fact) -> Value:
    known = fact.as_of if "dated" in fact.traits else None
    return Value("day", known, known, "day")


_OF_FIGURES = {
    "hedge": _hedge,
    "status": _status,
    "owner": _owner,
    "outcome": _outcome,
    "noun": _noun,
    "unit": _unit,
    "as-of date": _as_of,
}
"""What every count and figure has besides its value, read off its fact."""


def _of_figure(fact: Fact, attributes: Iterable[str]) -> Iterator[Fact]:
    """The facts about a figure for those of the attributes that it has."""
    for attribute in attributes:
        value = _OF_FIGURES[attribute](fact)
        if value.possible is not None or value.text:
            yield replace(
                fact,
                id=f"{fact.id}#{attribute}",
                attribute=attribute,
                entity=entity(fact),
                value=value,
                hedge="exact",
                traits=fact.traits | {DERIVED},
            )


# --- words as printed


def _printed_places(
    rows: Sequence[SourceRow], facts: Sequence[Fact], words: Iterable[str]
) -> list[Fact]:
    """Each place of an article's headline, body and captions that prints some of the words."""
    patterns = [(name, _pattern(name)) for name in sorted(words) if name.split()]
    if not patterns:
        return []
    spoken: dict[str, list[Fact]] = {}
    for fact in facts:
        if fact.concept == "quotation" and not fact.attribute:
            spoken.setdefault(fact.article, []).append(fact)
    return [
        _printed_place(row, part, name, found, spoken.get(row.article, []))
        for row in rows
        for part, start, end in row.parts or (("body", 0, len(row.text)),)
        if part in ("headline", "body", "caption")
        for name, pattern in patterns
        for found in pattern.finditer(row.text, start, end)
    ]


def _pattern(words: str) -> re.Pattern[str]:
    """Whole words, any white space and either apostrophe between them.

    Words with a capital are meant as they are or all in capitals; others in any case.
    """

    def loose(text: str) -> str:
        spaced = r"\s+".join(map(re.escape, text.split()))
        return re.sub("['’]", "['’]", spaced)

    first = r"(?<!\w)" if words.strip()[0].isalnum() else ""
    last = r"(?!\w)" if words.strip()[-1].isalnum() else ""
    capital = words != words.lower()
    forms = dict.fromkeys((loose(words), loose(words.upper())) if capital else (loose(words),))
    return re.compile(
        f"{first}(?:{'|'.join(forms)}){last}", re.NOFLAG if capital else re.IGNORECASE
    )


def _printed_place(
    row: SourceRow, part: PartKind, words: str, found: re.Match[str], spoken: Sequence[Fact]
) -> Fact:
    start, end = found.span()
    quoted = any(fact.start <= start and end <= fact.end for fact in spoken)
    return Fact(
        id=fact_id(row.article, start, end, WORDS, words),
        article=row.article,
        part=part,
        start=start,
        end=end,
        line=row.text.count("\n", 0, start) + 1,
        column=start - row.text.rfind("\n", 0, start),
        text=found.group(),
        concept=WORDS,
        attribute=words,
        entity="",
        value=Value("text", text=found.group()),
        traits=frozenset({DERIVED, "quoted"} if quoted else {DERIVED}),
    )


# --- what rules ask for


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
