"""Corrections by hand: `story.facts.yaml` beside an article adds, corrects and removes facts.

correct:
  - words: 50-minute            # as printed; with `line` where they stand more than once
    concept: call
    attribute: duration
    value: just under an hour   # as an article would print it
add:
  - {words: video link, concept: call}
  - {words: an hour and ten, concept: call, attribute: duration, value: 70 minutes}
remove:
  - {words: two-hour, attribute: duration}
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from deskcheck.articles import Article
from deskcheck.corrections.values import EPOCH, kinds_of, read_value, spans_of
from deskcheck.facts import (
    Attribution,
    Credit,
    Fact,
    Interval,
    SourceKind,
    Value,
    fact_id,
)
from deskcheck.vocabulary.concepts import Vocabulary
from deskcheck.vocabulary.messages import a_kind
from deskcheck_grammar.diagnostics import Diagnostic
from deskcheck_grammar.names import canonical, nearest
from deskcheck_grammar.source import Source, Span

TRAIT = "by hand"
"""The trait of a fact that a person added or corrected."""

FIGURE = "figure"
"""The concept of a number or length of time that nothing is said to have."""


class Correction(Struct, frozen=True):
    """One entry: which words of the article, what they are about, and what they state.

    `about` is words of the event mention that an added fact belongs to, else the nearest one;
    `source` "" says that nobody is credited. What a correction leaves out stays as it was read.
    """

    words: str
    line: int | None = None
    concept: str = ""
    attribute: str | None = None
    value: str | None = None
    about: str | None = None
    source: str | None = None
    source_kind: SourceKind = "named person"
    owner: str | None = None
    outcome: str | None = None
    as_of: date | None = None
    span: Span = Span(0, 0)


class Corrections(Struct, frozen=True):
    """A whole file; entries are applied in this order, each list from its top."""

    remove: tuple[Correction, ...] = ()
    correct: tuple[Correction, ...] = ()
    add: tuple[Correction, ...] = ()


def correct(
    source: Source, article: Article, facts: Sequence[Fact], vocabulary: Vocabulary
) -> tuple[list[Fact], tuple[Diagnostic, ...]]:
    """Apply the corrections of one article to its facts; mistakes leave the facts as they are."""
    from deskcheck.config.documents import decode

    corrections, mistakes = decode(source, Corrections)
    if corrections is None:
        return list(facts), mistakes
    desk = _Desk(source, article, list(facts), vocabulary)
    for entry in corrections.remove:
        desk.remove(entry)
    for entry in corrections.correct:
        desk.correct(entry)
    for entry in corrections.add:
        desk.add(entry)
    if desk.mistakes:
        return list(facts), tuple(desk.mistakes)
    return sorted(desk.facts, key=lambda fact: (fact.start, fact.end, fact.id)), ()


class _Desk:
    """The facts of one article while corrections are applied to them."""

    def __init__(
        self, source: Source, article: Article, facts: list[Fact], vocabulary: Vocabulary
    ) -> None:
        self.source = source
        self.article = article
        self.facts = facts
        self.kinds = kinds_of(vocabulary)
        self.counts = {count.name for count in vocabulary.counts}
        self.mistakes: list[Diagnostic] = []

    def mistake(self, entry: Correction, message: str, help: str = "") -> None:  # noqa: A002
        """Note what is wrong with an entry."""
        span = entry.span
        self.mistakes.append(Diagnostic("correction", "error", self.source, span, message, help))

    def remove(self, entry: Correction) -> None:
        """Drop a fact; with an event's mention goes what was stated of it."""
        for fact in self.chosen(entry):
            whole = fact.attribute == ""
            self.facts = [
                other
                for other in self.facts
                if other is not fact and not (whole and other.entity == fact.entity)
            ]

    def correct(self, entry: Correction) -> None:
        """Give a fact another value, source, owner, outcome or day; a figure gets its concept."""
        figures = self.figures(entry)
        if figures:
            self.facts = [fact for fact in self.facts if fact not in figures]
            self.add(entry)
            return
        for fact in self.chosen(entry):
            changed = self.stated(entry, fact)
            if changed is not None:
                self.facts[self.facts.index(fact)] = changed

    def add(self, entry: Correction) -> None:
        """Add a fact that nobody read."""
        place = self.locate(entry)
        concept, attribute = self.named(entry)
        if place is None or concept is None or attribute is None:
            return
        fact = self.blank(*place, concept, attribute)
        if concept in self.kinds and "" in self.kinds[concept] and attribute:
            mention = self.mention(entry, fact)
            if mention is None:
                advice = f"add the {concept} itself first: an entry without `attribute`"
                self.mistake(entry, f"no `{concept}` is read near `{entry.words}`", advice)
                return
            fact = replace(fact, entity=mention.entity)
        added = self.stated(entry, fact)
        if added is not None:
            self.facts = [other for other in self.facts if other.id != added.id] + [added]

    def chosen(self, entry: Correction) -> list[Fact]:
        """The facts at an entry's words, of its concept and attribute where it names them."""
        place = self.locate(entry)
        if place is None:
            return []
        start, end = place
        here = [fact for fact in self.facts if fact.start < end and start < fact.end]
        fitting = [
            fact
            for fact in here
            if (not entry.concept or fact.concept == canonical(entry.concept))
            and (entry.attribute is None or canonical(fact.attribute) == canonical(entry.attribute))
        ]
        if not fitting:
            read = sorted({f"{fact.concept} {fact.attribute}".strip() for fact in here})
            said = f"read there: {', '.join(read)}" if read else "nothing is read there"
            self.mistake(entry, f"no such fact at `{entry.words}`", said)
        return fitting

    def figures(self, entry: Correction) -> list[Fact]:
        """Figures of no concept at an entry's words, where the entry says what they are about."""
        spans = spans_of(self.article, entry.words, entry.line)
        if len(spans) != 1 or canonical(entry.concept) in ("", FIGURE):
            return []
        start, end = spans[0]
        here = [fact for fact in self.facts if fact.start < end and start < fact.end]
        if any(fact.concept == canonical(entry.concept) for fact in here):
            return []
        return [fact for fact in here if fact.concept == FIGURE]

    def locate(self, entry: Correction) -> tuple[int, int] | None:
        """Where an entry's words stand; any white space counts as a space."""
        spans = spans_of(self.article, entry.words, entry.line)
        if not spans:
            where = f"line {entry.line} of " if entry.line is not None else ""
            self.mistake(entry, f"`{entry.words}` is not in {where}{self.article.id}")
        elif len(spans) > 1:
            lines = self.article.positions()
            numbers = sorted({lines.position(start)[0] for start, _ in spans})
            listed = ", ".join(map(str, numbers))
            self.mistake(
                entry,
                f"`{entry.words}` stands more than once",
                f"say which with `line` ({listed})" if len(numbers) > 1 else "give more words",
            )
        return spans[0] if len(spans) == 1 else None

    def named(self, entry: Correction) -> tuple[str | None, str | None]:
        """The concept and attribute that an added fact names, as the vocabulary writes them."""
        concept = canonical(entry.concept)
        if concept not in self.kinds:
            near = nearest(concept, self.kinds)
            said = f"unknown concept `{entry.concept}`" if concept else "`concept` is missing here"
            self.mistake(entry, said, f"did you mean `{near}`?" if near else "")
            return None, None
        attributes = self.kinds[concept]
        default = "" if "" in attributes else "value"
        wanted = entry.attribute or default
        found = next((own for own in attributes if canonical(own) == canonical(wanted)), None)
        if found is None:
            near = nearest(wanted, attributes)
            self.mistake(
                entry,
                f"a {concept} has no `{wanted}`",
                f"did you mean `{near}`?" if near else f"it has {_listed(attributes)}",
            )
        return concept, found

    def blank(self, start: int, end: int, concept: str, attribute: str) -> Fact:
        """A fact at a place, its value still open."""
        article = self.article
        id = fact_id(article.id, start, end, concept, attribute)  # noqa: A001
        line, column = article.positions().position(start)
        number, part = next(
            (
                (number, part)
                for number, part in enumerate(article.parts)
                if part.start <= start < part.end
            ),
            (0, article.parts[0]),
        )
        near = (
            fact.sentence for fact in self.facts if fact.sentence[0] <= start < fact.sentence[1]
        )
        day = article.published
        return Fact(
            id,
            article.id,
            part.kind,
            start,
            end,
            line,
            column,
            article.text[start:end],
            concept,
            attribute,
            id,
            Value("mention"),
            sentence=next(near, (part.start, part.end)),
            paragraph=number,
            as_of=None if day is None or attribute != "value" else Interval.exactly(day),
        )

    def mention(self, entry: Correction, fact: Fact) -> Fact | None:
        """The mention of the fact's concept that it is stated of."""
        mentions = [
            other for other in self.facts if other.concept == fact.concept and not other.attribute
        ]
        if entry.about is not None:
            about = " ".join(entry.about.lower().split())
            mentions = [m for m in mentions if about in " ".join(m.text.lower().split())]
        return min(mentions, key=lambda other: _distance(other, fact), default=None)

    def stated(self, entry: Correction, fact: Fact) -> Fact | None:
        """The fact with what the entry states; a mention states nothing but itself."""
        kinds = self.kinds.get(fact.concept, {}).get(fact.attribute, ())
        needs = fact.value.kind == "mention" and fact.attribute != ""
        if entry.value is not None or needs:
            words = entry.words if entry.value is None else entry.value
            known = (fact.value.kind,) if fact.value.kind != "mention" else kinds
            published = self.article.published
            read = next(filter(None, (read_value(words, kind, published) for kind in known)), None)
            if read is None:
                kind = " or ".join(known) or "value"
                self.mistake(entry, f"`{words}` cannot be read as {a_kind(kind)}")
                return None
            value, hedge = read
            if fact.concept in self.counts:
                value = replace(value, unit="person")
            fact = replace(fact, value=value, hedge=hedge)
        if entry.source is not None:
            fact = replace(fact, attributions=_credited(entry, fact))
        day = None if entry.as_of is None else Interval.exactly(entry.as_of.toordinal() - EPOCH)
        return replace(
            fact,
            owner=fact.owner if entry.owner is None else entry.owner,
            outcome=fact.outcome if entry.outcome is None else entry.outcome,
            as_of=day or fact.as_of,
            traits=fact.traits | {TRAIT},
        )


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names if name)


def _credited(entry: Correction, fact: Fact) -> tuple[Attribution, ...]:
    if not entry.source:
        return ()
    credit = Credit(entry.source, entry.source_kind, fact.start, fact.end)
    return (Attribution((credit,), "same sentence", (fact.start, fact.end)),)


def _distance(mention: Fact, fact: Fact) -> tuple[bool, bool, int]:
    gap = max(mention.start - fact.end, fact.start - mention.end, 0)
    return mention.sentence != fact.sentence, mention.paragraph != fact.paragraph, gap
