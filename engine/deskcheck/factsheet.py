"""A file of facts that rules compare articles with: what is withdrawn, agreed, or on the record.

published: 2021-12-10            # the day for which numbers are stated, unless they say another
facts:
  - concept: troop count
    value: 175,000
    owner: Russia
    as-of: 2021-12-03
  - concept: call
    date: 2021-12-07
    participants: Ana Ruiz, Peru
    duration: 50 minutes
  - quotation: We will not sign it.
    speaker: Ana Ruiz

The file itself is the article that states them, so every fact has its words and its line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from deskcheck.articles import Article, Lines, Part
from deskcheck.config.documents import Located, decode
from deskcheck.corrections.values import EPOCH, kinds_of, read_value
from deskcheck.facts import Attribution, Credit, Fact, Interval, Kind, Value, fact_id
from deskcheck.vocabulary.concepts import Vocabulary
from deskcheck.vocabulary.messages import a_kind
from deskcheck_grammar.diagnostics import Diagnostic
from deskcheck_grammar.names import canonical, nearest
from deskcheck_grammar.source import Source, Span

FIGURE, QUOTATION = "figure", "quotation"

ANY_NUMBER: tuple[Kind, ...] = (
    "percentage",
    "amount of money",
    "length of time",
    "distance",
    "weight",
    "number",
)
"""What a figure's value may be, in the order in which it is tried."""

MORE = ("noun", "owner", "outcome", "as-of", "source")
"""Keys beside those that a concept has as attributes."""

NAMED: tuple[Kind, ...] = ("person", "country", "organisation")


class Sheet(Struct, frozen=True):
    """The file as written; each fact is a mapping of what it states."""

    facts: tuple[Mapping[str, Located], ...]
    published: date | None = None
    outlet: str | None = None


def read_sheet(
    source: Source, vocabulary: Vocabulary
) -> tuple[Article, list[Fact], tuple[Diagnostic, ...]]:
    """The file as an article, the facts that it states, and what is wrong with it."""
    sheet, mistakes = decode(source, Sheet)
    lines = re.finditer(r"[^\n]*\S[^\n]*", source.text)
    parts = tuple(Part("body", *line.span()) for line in lines)
    published = sheet.published.toordinal() - EPOCH if sheet and sheet.published else None
    outlet = sheet.outlet if sheet else None
    article = Article(source.name, source.text, outlet, published, parts=parts)
    if sheet is None:
        return article, [], mistakes
    writer = _Writer(source, article, vocabulary)
    facts = [
        fact for number, entry in enumerate(sheet.facts) for fact in writer.entry(entry, number)
    ]
    return article, facts, tuple(writer.mistakes)


class _Writer:
    """Entries of a file on their way to facts."""

    def __init__(self, source: Source, article: Article, vocabulary: Vocabulary) -> None:
        self.source = source
        self.article = article
        self.lines = Lines.of(article.text)
        self.kinds = kinds_of(vocabulary)
        self.counts = {count.name for count in vocabulary.counts}
        self.things = {word: thing for thing in vocabulary.things for word in thing.called}
        self.mistakes: list[Diagnostic] = []

    def mistake(self, span: Span, message: str, advice: str = "") -> None:
        """Note what is wrong with an entry."""
        found = Diagnostic("reference-facts", "error", self.source, span, message, advice)
        self.mistakes.append(found)

    def entry(self, given: Mapping[str, Located], number: int) -> Iterator[Fact]:
        """The facts of one entry: the thing itself, then what is stated of it."""
        whole = Span(
            min((words.span.start for words in given.values()), default=0),
            max((words.span.end for words in given.values()), default=0),
        )
        head = given.get(QUOTATION) or given.get("concept")
        if head is None:
            self.mistake(whole, "this fact names no `concept`", "write for example: concept: call")
            return
        concept = QUOTATION if QUOTATION in given else canonical(head.text)
        attributes = self.kinds.get(concept)
        if attributes is None:
            near = nearest(concept, self.kinds)
            advice = f"did you mean `{near}`?" if near else ""
            self.mistake(head.span, f"unknown concept `{head.text}`", advice)
            return
        base = self.blank(head.span, concept, "", whole, number)
        stated = list(self.stated(given, base, attributes))
        days = [fact.value.possible for fact in stated if fact.attribute == "date"]
        credited = tuple(self.credited(given, concept))
        if "" in attributes or "value" not in attributes:
            base = replace(base, as_of=days[0] if days else None)
            if concept == QUOTATION:
                value = Value("mention", text=head.text)
                base = replace(base, value=value, traits=frozenset({"speech"}))
            stated.insert(0, base)
        if not stated and not self.mistakes:
            known = ", ".join(attributes)
            self.mistake(head.span, f"nothing is stated of this {concept}", f"known keys: {known}")
        yield from (replace(fact, attributions=credited) for fact in stated)

    def stated(
        self,
        given: Mapping[str, Located],
        base: Fact,
        attributes: Mapping[str, tuple[Kind, ...]],
    ) -> Iterator[Fact]:
        """A fact for each attribute that an entry gives a value."""
        names = {canonical(name): name for name in attributes if name}
        for key, words in given.items():
            if key in ("concept", QUOTATION, *MORE):
                continue
            name = names.get(canonical(key))
            if name is None:
                known = [*names.values(), *MORE]
                near = nearest(key, known)
                advice = f"did you mean `{near}`?" if near else f"known keys: {', '.join(known)}"
                self.mistake(words.span, f"a {base.concept} has no `{key}`", advice)
                continue
            several = _pieces(words) if name == "participants" else [words]
            kinds = ANY_NUMBER if base.concept == FIGURE else attributes[name]
            for piece in several:
                read = self.value(piece, kinds)
                if read is None:
                    kind = "number" if base.concept == FIGURE else " or ".join(kinds)
                    kind = kind.replace("decimal", "number")
                    self.mistake(piece.span, f"`{piece.text}` cannot be read as {a_kind(kind)}")
                    continue
                fact = self.blank(
                    piece.span, base.concept, name, Span(*base.sentence), base.paragraph
                )
                value, hedge = read
                fact = replace(fact, entity=base.entity, value=value, hedge=hedge)
                yield self.figure(fact, given) if name == "value" else fact

    def value(self, words: Located, kinds: tuple[Kind, ...]) -> tuple[Value, str] | None:
        """Words as a value of the first kind that they can be read as."""
        if set(kinds) & set(NAMED):
            thing = self.things.get(words.text)
            if thing is not None:
                return Value("person", text=thing.name, unit=thing.kind), "exact"
            return Value("person", text=words.text, unit="person"), "exact"
        for kind in kinds or ("text",):
            read = read_value(words.text, kind, self.article.published)
            if read is not None:
                unit = kind if kind in ("choice", "place") else read[0].unit
                text = read[0].text.lower() if kind == "choice" else read[0].text
                return replace(read[0], unit=unit, text=text), read[1]
        return None

    def figure(self, fact: Fact, given: Mapping[str, Located]) -> Fact:
        """A number with whose it is, of what, and as of which day."""
        value = fact.value
        if fact.concept in self.counts:
            value = replace(value, unit="person")
        if "noun" in given:
            value = replace(value, text=canonical(given["noun"].text))
        published = self.article.published
        as_of = None if published is None else Interval.exactly(published)
        if "as-of" in given:
            day = read_value(given["as-of"].text, "day", published)
            if day is None:
                where = given["as-of"]
                self.mistake(where.span, f"`{where.text}` cannot be read as a day")
            as_of = day[0].possible if day else None
        owner = given["owner"].text if "owner" in given else ""
        outcome = given["outcome"].text.lower() if "outcome" in given else ""
        thing = self.things.get(owner)
        return replace(
            fact,
            value=value,
            owner=thing.name if thing else owner,
            outcome=outcome,
            as_of=as_of,
            traits=fact.traits | ({"dated"} if "as-of" in given else frozenset()),
        )

    def credited(self, given: Mapping[str, Located], concept: str) -> Iterator[Attribution]:
        """Who is credited: the speaker of a quotation, the source of anything else."""
        words = given.get("speaker" if concept == QUOTATION else "source")
        if words is not None:
            span = (words.span.start, words.span.end)
            credit = Credit(words.text, "named person", *span)
            spoken = concept == QUOTATION
            yield Attribution((credit,), "speaker" if spoken else "same sentence", span)

    def blank(self, span: Span, concept: str, attribute: str, whole: Span, number: int) -> Fact:
        """A fact at a place, its value still open."""
        article = self.article
        key = fact_id(article.id, span.start, span.end, concept, attribute)
        line, column = self.lines.position(span.start)
        return Fact(
            key,
            article.id,
            "body",
            span.start,
            span.end,
            line,
            column,
            article.text[span.start : span.end],
            concept,
            attribute,
            key,
            Value("mention"),
            sentence=(whole.start, whole.end),
            paragraph=number,
        )


def _pieces(words: Located) -> Iterator[Located]:
    """The names of a list: "Ana Ruiz, Peru and Chile"."""
    at = 0
    for piece in re.split(r"\s*[,;]\s*|\s+and\s+", words.text):
        at = words.text.index(piece, at)
        if piece:
            start = words.span.start + at
            yield Located(piece, Span(start, start + len(piece)))
        at += len(piece)
