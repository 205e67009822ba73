"""A rule said back in English: what it looks at, what it compares, and when it complains."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap

from deskcheck.explain.asks import (
    asks,
    condition_in_words,
    days_in_words,
    kinds_of,
    listed,
    with_article,
)
from deskcheck.typed import (
    Agree,
    Compare,
    MatchWords,
    Rule,
)
from deskcheck.vocabulary.concepts import CountConcept, EventConcept, Vocabulary, attributes_of

WIDTH = 96
"""Widest line, in characters."""

LABEL = 12
"""Width of the column of labels."""

HEDGES: tuple[tuple[str, str], ...] = (
    ("50 minutes", "50"),
    ("about, around, roughly 50", "45 to 55"),
    ("nearly, almost 50", "45 to under 50"),
    ("just under an hour", "50 to under 60 minutes"),
    ("just over an hour", "over 60 to 70 minutes"),
    ("up to, at most 50", "0 to 50, printed as 50"),
    ("less than, under 50", "0 to under 50, printed as 50"),
    ("at least 50", "50 and more, printed as 50"),
    ("more than, over 50", "over 50, printed as 50"),
    ("40 to 50", "40 to 50"),
    ("tens of thousands", "20,000 to 99,999"),
)
"""How hedged figures are read, by example: the words, and every value they allow."""

NOT_CHECKED = "A fact that cannot be placed is counted as “cannot check”, never guessed."


def explain(rule: Rule, vocabulary: Vocabulary) -> str:
    """The rule in plain English, one labelled paragraph a topic, lines at most 96 wide."""
    paragraphs = [
        ("", f"{rule.id} ({rule.severity}), {rule.path}:{rule.line}"),
        ("", rule.sentence),
        ("Looks at", _looks_at(rule, vocabulary)),
        *(("Words", words) for words in _words(rule, vocabulary)),
        ("Only if", condition_in_words(rule.condition, rule, vocabulary) if rule.condition else ""),
        ("Compares", _compares(rule, vocabulary)),
        ("Asks", asks(rule, vocabulary)),
        *(("Verdict", verdict) for verdict in _verdicts(rule)),
        ("Because", rule.because),
        ("See", ", ".join(rule.see)),
    ]
    lines: list[str] = []
    before: str | None = None
    for label, text in paragraphs:
        if text:
            lines += _paragraph(" " if label and label == before else label, text)
            before = label
    return "\n".join([*lines, *_hedges(rule, vocabulary)]) + "\n"


def _paragraph(label: str, text: str) -> list[str]:
    if not label:
        return _folded(text, WIDTH)
    lines = _folded(text, WIDTH - LABEL)
    first = f"{label:<{LABEL}}{lines[0]}"
    return [first, *(" " * LABEL + line for line in lines[1:])]


def _folded(text: str, width: int) -> list[str]:
    """Lines no wider than `width`; ids and other long words stay whole."""
    return wrap(text, width, break_long_words=False, break_on_hyphens=False) or [""]


# ---------------------------------------------------------------- what it looks at


def _looks_at(rule: Rule, vocabulary: Vocabulary) -> str:
    if rule.subject.numbers:
        return "every figure: lengths of time, numbers, amounts of money and percentages"
    named = [_pair(concept, attribute) for concept, attribute in rule.subject.pairs]
    kinds = sorted(kinds_of(rule, vocabulary) - {"mention"})
    told = f", which is {' or '.join(with_article(kind) for kind in kinds)}" if kinds else ""
    return f"every fact about {listed(named, 'or')}{told}"


def _pair(concept: str, attribute: str) -> str:
    if not attribute or attribute == "value":
        return with_article(concept)
    return f"the {attribute} of {with_article(concept)}"


def _words(rule: Rule, vocabulary: Vocabulary) -> Iterator[str]:
    """What articles call the concepts."""
    concepts = dict.fromkeys(concept for concept, _ in rule.subject.pairs)
    events = {event.name: event for event in vocabulary.events}
    counts = {count.name: count for count in vocabulary.counts}
    for concept in concepts:
        if concept in events:
            yield from _event_words(events[concept])
            for own, attribute in rule.subject.pairs:
                if own == concept:
                    yield from _choice_words(events[concept], attribute)
        elif concept in counts:
            yield from _count_words(counts[concept])


def _event_words(event: EventConcept) -> Iterator[str]:
    yield f"articles call {with_article(event.name)} {_quoted(event.called)}"
    if event.loosely_called:
        yield (
            f"loosely also {_quoted(event.loosely_called)}, where the article says elsewhere "
            f"that it means {with_article(event.name)}"
        )
    if event.told_as:
        yield f"or tell of it as {_quoted(event.told_as)}"
    if event.but_not:
        yield f"but not {_quoted(event.but_not)}"


def _choice_words(event: EventConcept, attribute: str) -> Iterator[str]:
    for choice in attributes_of(event)[attribute].choices if attribute else ():
        yield f"{attribute} {choice.name}: {_quoted(choice.words)}"


def _count_words(count: CountConcept) -> Iterator[str]:
    yield f"a number of {_quoted(count.nouns)}"
    if count.but_not:
        yield f"but not {_quoted(count.but_not)}"
    for outcome in count.outcomes:
        yield f"outcome {outcome.name}: {_quoted(outcome.words)}"


# ---------------------------------------------------------------- what it compares


def _compares(rule: Rule, vocabulary: Vocabulary) -> str:
    if not isinstance(rule.check, Agree | MatchWords):
        return "nothing: each fact is looked at alone"
    pair = {
        "sources": "every two articles",
        "articles": "every two articles",
        "article": "every two facts of one article",
        "outlet": "every two facts that one outlet prints",
    }[rule.across]
    return f"{pair}, {_grouping(rule, vocabulary)}"


def _grouping(rule: Rule, vocabulary: Vocabulary) -> str:
    if isinstance(rule.check, MatchWords):
        known = "translations too" if rule.check.including_translations else "not translations"
        return f"statement by statement: quotations that share most of their words ({known})"
    events = {event.name: event for event in vocabulary.events}
    counts = {count.name for count in vocabulary.counts}
    concepts = {concept for concept, _ in rule.subject.pairs}
    told: list[str] = []
    for concept in sorted(concepts & events.keys()):
        judged = {attribute for own, attribute in rule.subject.pairs if own == concept}
        told.append(f"event by event: {_identity(events[concept], judged)}")
    if concepts & counts or rule.subject.numbers:
        told.append(f"counts by what is counted, outcome and owner, {_window(rule.window)}")
    return "; ".join(told) or "entity by entity"


def _identity(event: EventConcept, judged: set[str]) -> str:
    """When two mentions are one event; what a rule judges takes no part in it."""
    matched = [name for name in event.same_event if name not in judged]
    near = " and their days are at most 7 apart" if "date" in judged else ""
    verb = "matches" if matched == ["date"] else "match"
    known = listed(matched, "and") or "names"
    return f"two mentions are one {event.name} when {known} {verb}{near}"


def _window(days: int | None) -> str:
    if days is None:
        return "whatever days they are about"
    return f"at most {days_in_words(days)} apart" if days else "of the same day"


def _verdicts(rule: Rule) -> Iterator[str]:
    lower = "warning" if rule.severity == "error" else "note"
    if isinstance(rule.check, Agree):
        yield f"contradicts ({rule.severity}): no reading of the hedges satisfies the rule"
        if not rule.check.compatible:
            yield (
                f"differs ({lower}): the printed values break the rule, but the hedges allow a "
                "reading that keeps it"
            )
    elif isinstance(rule.check, MatchWords):
        yield f"contradicts ({rule.severity}): two quotations of one statement differ in words"
    else:
        yield f"violates ({rule.severity}): the article breaks the rule"
    yield NOT_CHECKED


# ---------------------------------------------------------------- words


def _hedges(rule: Rule, vocabulary: Vocabulary) -> list[str]:
    """How hedged figures are read, where the rule looks at figures."""
    measured = {"length of time", "number", "amount of money", "percentage", "distance", "weight"}
    if not isinstance(rule.check, Agree | Compare) or not measured & kinds_of(rule, vocabulary):
        return []
    widest = max(len(words) for words, _ in HEDGES)
    lines = [f"{words:<{widest}}  {meaning}" for words, meaning in HEDGES]
    labels = ["Hedges", *[""] * (len(lines) - 1)]
    return [f"{label:<{LABEL}}{line}" for label, line in zip(labels, lines, strict=True)]


def _quoted(words: Sequence[str]) -> str:
    return listed([f"“{word}”" for word in words], "or")
