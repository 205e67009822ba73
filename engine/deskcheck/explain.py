"""A rule said back in English: what it looks at, what it compares, and when it complains."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap

from deskcheck.concepts import CountConcept, EventConcept, Vocabulary, attributes_of
from deskcheck.facts import Interval
from deskcheck.typed import (
    Agree,
    All,
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
from deskcheck.wording import interval_in_words

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
        ("Only if", _condition(rule.condition, rule, vocabulary) if rule.condition else ""),
        ("Compares", _compares(rule, vocabulary)),
        ("Asks", _asks(rule, vocabulary)),
        *(("Verdict", verdict) for verdict in _verdicts(rule)),
        ("Because", rule.because),
        ("See", ", ".join(rule.see)),
    ]
    lines: list[str] = []
    before = ""
    for label, text in paragraphs:
        if text:
            lines += _paragraph(label if label != before else " ", text)
            before = label
    return "\n".join([*lines, *_hedges(rule, vocabulary)]) + "\n"


def _paragraph(label: str, text: str) -> list[str]:
    if not label:
        return wrap(text, WIDTH) or [""]
    lines = wrap(text, WIDTH - LABEL)
    first = f"{label:<{LABEL}}{lines[0]}"
    return [first, *(" " * LABEL + line for line in lines[1:])]


# ---------------------------------------------------------------- what it looks at


def _looks_at(rule: Rule, vocabulary: Vocabulary) -> str:
    if rule.subject.numbers:
        return "every figure: lengths of time, numbers, amounts of money and percentages"
    named = [_pair(concept, attribute) for concept, attribute in rule.subject.pairs]
    kinds = sorted(_kinds(rule, vocabulary) - {"mention"})
    told = f", which is {' or '.join(_a(kind) for kind in kinds)}" if kinds else ""
    return f"every fact about {_listed(named, 'or')}{told}"


def _pair(concept: str, attribute: str) -> str:
    if not attribute or attribute == "value":
        return _a(concept)
    return f"the {attribute} of {_a(concept)}"


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
    yield f"articles call {_a(event.name)} {_quoted(event.called)}"
    if event.loosely_called:
        yield (
            f"loosely also {_quoted(event.loosely_called)}, where the article says elsewhere "
            f"that it means {_a(event.name)}"
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
    known = _listed(matched, "and") or "names"
    return f"two mentions are one {event.name} when {known} {verb}{near}"


def _window(days: int | None) -> str:
    if days is None:
        return "whatever days they are about"
    return f"at most {_days(days)} apart" if days else "of the same day"


# ---------------------------------------------------------------- what it asks


def _asks(rule: Rule, vocabulary: Vocabulary) -> str:
    check, negated = rule.check, "not " if rule.negated else ""
    kinds = sorted(_kinds(rule, vocabulary))
    if isinstance(check, Agree):
        return _agreement(check.tolerance, kinds)
    if isinstance(check, MatchWords):
        return (
            "that the same words stand in the same order; case, punctuation, square brackets and "
            "words left out at an ellipsis do not count"
        )
    if isinstance(check, Cite):
        return f"that the article does {negated}credit {_cited(check)} for it".replace(
            "does credit", "credits"
        )
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
        return _listed(check.texts, "or")
    return interval_in_words(check.within, kinds[0], check.unit)


def _amount(value: int, kind: str, unit: str) -> str:
    return _days(value) if kind == "day" else interval_in_words(Interval(value, value), kind, unit)


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


# ---------------------------------------------------------------- conditions


def _condition(
    condition: Condition, rule: Rule, vocabulary: Vocabulary, inner: bool = False
) -> str:
    if isinstance(condition, Tagged):
        return f"the article is tagged “{condition.tag}”"
    if isinstance(condition, Says):
        return f"the article says “{condition.words}”"
    if isinstance(condition, Metadata):
        return _metadata(condition)
    if isinstance(condition, OfSubject):
        return _of_subject(condition, rule, vocabulary)
    if isinstance(condition, Not):
        return f"it is not so that {_condition(condition.part, rule, vocabulary, inner=True)}"
    joint = " and " if isinstance(condition, All) else " or "
    told = joint.join(_condition(part, rule, vocabulary, inner=True) for part in condition.parts)
    return f"({told})" if inner else told


def _metadata(condition: Metadata) -> str:
    if condition.field == "published":
        if condition.within in (None, Interval(None, None)):
            return "the article's publication date is known"
        return f"the article was published {interval_in_words(condition.within, 'day')}"
    return f"the article's {condition.field} is {_listed(condition.texts, 'or')}"


def _of_subject(condition: OfSubject, rule: Rule, vocabulary: Vocabulary) -> str:
    check, attribute = condition.check, condition.attribute
    if isinstance(check, Cite):
        return (
            f"the article credits {_cited(check)} for {f'its {attribute}' if attribute else 'it'}"
        )
    if isinstance(check, Have):
        return f"the article gives its {check.attribute}"
    kinds = sorted(_kinds(rule, vocabulary, attribute))
    return f"{asked} is {_compared(check, kinds)}"


# ---------------------------------------------------------------- words


def _kinds(rule: Rule, vocabulary: Vocabulary, attribute: str = "") -> set[str]:
    """The kinds of value of the subject, or of another attribute of its concepts."""
    from deskcheck.check_names import Names

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


def _hedges(rule: Rule, vocabulary: Vocabulary) -> list[str]:
    """How hedged figures are read, where the rule looks at figures."""
    measured = {"length of time", "number", "amount of money", "percentage", "distance", "weight"}
    if not isinstance(rule.check, Agree | Compare) or not measured & _kinds(rule, vocabulary):
        return []
    widest = max(len(words) for words, _ in HEDGES)
    lines = [f"{words:<{widest}}  {meaning}" for words, meaning in HEDGES]
    labels = ["Hedges", *[""] * (len(lines) - 1)]
    return [f"{label:<{LABEL}}{line}" for label, line in zip(labels, lines, strict=True)]


def _quoted(words: Sequence[str]) -> str:
    return _listed([f"“{word}”" for word in words], "or")


def _listed(words: Sequence[str], joint: str) -> str:
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {joint} {words[-1]}"


def _a(noun: str) -> str:
    return f"{'an' if noun[:1] in 'aeiou' else 'a'} {noun}"


def _days(count: int) -> str:
    return f"{count} day" if count == 1 else f"{count:,} days"
