"""A rule said back in English: what it looks at, what it compares, and when it complains."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap

from deskcheck.explain.asks import asks, condition_in_words, kinds_of
from deskcheck.explain.groups import compares
from deskcheck.explain.words import listed, place, selected_in_words, with_article
from deskcheck.facts import BASE_UNIT
from deskcheck.typed import (
    AddUp,
    Agree,
    Compare,
    Equal,
    MatchIts,
    MatchWords,
    Order,
    Rule,
    Trend,
)
from deskcheck.vocabulary.concepts import (
    CountConcept,
    EventConcept,
    StatementConcept,
    Vocabulary,
    attributes_of,
)

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

SEVERAL = "Where an article has more than one thing to compare with, that is “cannot check”, too."
NOT_CHECKED = "A fact that cannot be placed is counted as “cannot check”, never guessed."


def explain(rule: Rule, vocabulary: Vocabulary) -> str:
    """The rule in plain English, one labelled paragraph a topic, lines at most 96 wide."""
    paragraphs = [
        ("", f"{rule.id} ({rule.severity}), {rule.path}:{rule.line}"),
        ("", rule.sentence),
        ("Looks at", _looks_at(rule, vocabulary)),
        *(("Words", words) for words in _words(rule, vocabulary)),
        ("Only if", condition_in_words(rule.condition, rule, vocabulary) if rule.condition else ""),
        ("Compares", compares(rule, vocabulary)),
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
    subject = rule.subject
    where = f" in {place(subject.part)}" if subject.part else ""
    if subject.words:
        return f"every place{where} where an article prints “{subject.words}” as whole words"
    if subject.kinds:
        return (
            f"every figure{where} that is {listed([with_article(k) for k in subject.kinds], 'or')}"
        )
    if subject.numbers:
        figures = "lengths of time, numbers, amounts of money and percentages"
        return f"every figure{where}: {figures}"
    kinds = sorted(kinds_of(rule, vocabulary) - {"mention"})
    known = [with_article("number" if kind == "decimal" else kind) for kind in kinds]
    told = f", which is {' or '.join(known)}" if known else ""
    return f"every fact about {selected_in_words(subject)}{told}"


def _words(rule: Rule, vocabulary: Vocabulary) -> Iterator[str]:
    """What articles call the concepts."""
    concepts = dict.fromkeys(concept for concept, _ in rule.subject.pairs)
    events = {event.name: event for event in vocabulary.events}
    counts = {count.name: count for count in vocabulary.counts}
    statements = {statement.name: statement for statement in vocabulary.statements}
    for concept in concepts:
        if concept in events:
            yield from _event_words(events[concept])
            for own, attribute in rule.subject.pairs:
                if own == concept:
                    yield from _choice_words(events[concept], attribute)
        elif concept in counts:
            yield from _count_words(counts[concept])
        elif concept in statements:
            yield from _statement_words(statements[concept])


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
    known = attributes_of(event).get(attribute)
    for choice in known.choices if known else ():
        yield f"{attribute} {choice.name}: {_quoted(choice.words)}"


def _count_words(count: CountConcept) -> Iterator[str]:
    yield f"a number of {_quoted(count.nouns)}"
    if count.but_not:
        yield f"but not {_quoted(count.but_not)}"
    for outcome in count.outcomes:
        yield f"outcome {outcome.name}: {_quoted(outcome.words)}"


def _statement_words(statement: StatementConcept) -> Iterator[str]:
    yield f"articles put it as {_quoted(statement.patterns)}"
    for attribute in statement.attributes:
        yield f"its {attribute.name} as {_quoted(attribute.patterns)}"


# ---------------------------------------------------------------- what it says


def _verdicts(rule: Rule) -> Iterator[str]:
    lower = "warning" if rule.severity == "error" else "note"
    if isinstance(rule.check, Agree | Trend):
        yield f"contradicts ({rule.severity}): no reading of the hedges satisfies the rule"
        if isinstance(rule.check, Trend) or not rule.check.compatible:
            yield (
                f"differs ({lower}): the printed values break the rule, but the hedges allow a "
                "reading that keeps it"
            )
    elif isinstance(rule.check, MatchWords):
        yield f"contradicts ({rule.severity}): two quotations of one statement differ in words"
    elif isinstance(rule.check, AddUp | Equal | MatchIts | Order):
        yield f"violates ({rule.severity}): no reading of the hedges satisfies the rule"
    else:
        yield f"violates ({rule.severity}): the article breaks the rule"
    if isinstance(rule.check, Order) or (isinstance(rule.check, Agree) and rule.check.other):
        yield SEVERAL
    yield NOT_CHECKED


# ---------------------------------------------------------------- words


def _hedges(rule: Rule, vocabulary: Vocabulary) -> list[str]:
    """How hedged figures are read, where the rule looks at figures."""
    measured = BASE_UNIT.keys() - {"day", "age"}
    hedged = Agree | Compare | Trend | AddUp | Equal | MatchIts
    if not isinstance(rule.check, hedged) or not measured & kinds_of(rule, vocabulary):
        return []
    widest = max(len(words) for words, _ in HEDGES)
    lines = [f"{words:<{widest}}  {meaning}" for words, meaning in HEDGES]
    labels = ["Hedges", *[""] * (len(lines) - 1)]
    return [f"{label:<{LABEL}}{line}" for label, line in zip(labels, lines, strict=True)]


def _quoted(words: Sequence[str]) -> str:
    return listed([f"“{word}”" for word in words], "or")
