"""Gold annotations: what articles state, as people read it, to measure the extractor against.

A gold folder holds YAML files (corpus/README.md describes them); each may hold any of the lists
below, and all files of a folder together are one gold. Places are code points into the article's
file, end excluded, and `text` repeats the words there. Values are in base units of `facts.py`
(seconds, ones); days are written as dates.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from pathlib import Path
from typing import Literal

from msgspec import Struct, field, structs

from deskcheck.facts import Interval, SourceKind
from deskcheck_grammar.diagnostics import Diagnostic
from deskcheck_grammar.source import Source, Span

EPOCH = date(1970, 1, 1)


class GoldCredit(Struct, frozen=True):
    """Who is credited first, kind and name, and the whole chain where it is longer."""

    kind: SourceKind
    name: str
    chain: tuple[str, ...] = ()


class GoldFact(Struct, frozen=True):
    """One value that an article states at one place.

    `kind` groups facts for scoring; "other" is not scored. The value is `possible` (with `open`
    bounds), `days` or the text `value`; `accept` holds further readings of `days` that count as
    right. No `attribution` means that nobody is credited. An `optional` fact is true but need not
    be found: a copy in alt text, or a repetition that the annotation does not list.
    """

    id: str
    article: str
    at: tuple[int, ...]
    text: str
    kind: str
    attribute: str
    concept: str = ""
    event: str = ""
    possible: tuple[int | None, ...] = ()
    open: tuple[bool, ...] = (False, False)
    days: tuple[date | None, ...] = ()
    accept: tuple[tuple[date, ...], ...] = ()
    value: str = ""
    unit: str = ""
    hedge: str = "exact"
    outcome: str = ""
    attribution: GoldCredit | None = None
    optional: bool = False

    def readings(self) -> tuple[Interval, ...]:
        """The possible intervals that count as right; none for a text value."""
        if self.possible:
            low, high = self.possible
            return (Interval(low, high, *self.open),)
        first = (self.days,) if self.days else ()
        return tuple(Interval(_day(low), _day(high)) for low, high in (*first, *self.accept))


class GoldQuotation(Struct, frozen=True):
    """A run between quotation marks (marks included) and who is quoted, "" when nobody is named.

    `accept` are further names that count as right, `status` says how the speaker is given, `cue`
    where the crediting words stand.
    """

    id: str
    article: str
    at: tuple[int, ...]
    text: str
    speaker: str = ""
    accept: tuple[str, ...] = ()
    status: str = "named"
    cue: tuple[int, ...] = ()
    chain: tuple[str, ...] = ()
    language: str = ""
    fragment: bool = False


class GoldSource(Struct, frozen=True):
    """An anonymous source at its first mention; `reason` says whether one is given."""

    id: str
    article: str
    at: tuple[int, ...]
    text: str
    reason: bool = False


class GoldMention(Struct, frozen=True):
    """A place where an article speaks of an event; `optional` as for facts."""

    article: str
    at: tuple[int, ...]
    text: str
    optional: bool = False


class GoldEvent(Struct, frozen=True):
    """One event of the world with every mention of it."""

    id: str
    concept: str
    mentions: tuple[GoldMention, ...]
    name: str = ""
    days: tuple[date, ...] = ()


class GoldFinding(Struct, frozen=True):
    """A finding to expect: what it is about (ids of facts, quotations, sources) and its verdict.

    A run "must" or "should" report it, or "may" (then it is scored neither way). `evidence` are
    places that no id stands for.
    """

    id: str
    level: Literal["must", "should", "may"]
    title: str
    verdict: Literal["violates", "contradicts", "differs"]
    refs: tuple[str, ...] = ()
    family: str = ""
    needs: str = "corpus"
    evidence: tuple[GoldMention, ...] = ()


class GoldTrap(Struct, frozen=True):
    """A finding never to report: the facts that it would wrongly set against each other."""

    id: str
    title: str
    refs: tuple[str, ...] = ()


class GoldRule(Struct, frozen=True):
    """What one sentence, alone in a rule file, must return: groups of ids by verdict.

    `dated` False means a run without publication dates.
    """

    sentence: str
    violations: tuple[tuple[str, ...], ...] = ()
    differs: tuple[tuple[str, ...], ...] = ()
    checked: tuple[str, ...] = ()
    passes: tuple[str, ...] = ()
    not_applicable: tuple[str, ...] = ()
    dated: bool = True


class Gold(Struct, frozen=True):
    """All that people annotated. `articles` maps the short ids used here to paths of files."""

    articles: Mapping[str, str] = field(default_factory=dict)
    facts: tuple[GoldFact, ...] = ()
    quotations: tuple[GoldQuotation, ...] = ()
    anonymous_sources: tuple[GoldSource, ...] = ()
    events: tuple[GoldEvent, ...] = ()
    findings: tuple[GoldFinding, ...] = ()
    non_findings: tuple[GoldTrap, ...] = ()
    rules: tuple[GoldRule, ...] = ()

    def places(self) -> dict[str, tuple[str, int, int]]:
        """Every id to its article, start and end."""
        rows: list[GoldFact | GoldQuotation | GoldSource] = [*self.facts, *self.quotations]
        rows += self.anonymous_sources
        return {row.id: (row.article, row.at[0], row.at[1]) for row in rows}

    def about(self, articles: Collection[str]) -> Gold:
        """What is said of these articles alone."""
        facts = tuple(fact for fact in self.facts if fact.article in articles)
        quotations = tuple(item for item in self.quotations if item.article in articles)
        sources = tuple(item for item in self.anonymous_sources if item.article in articles)
        kept = structs.replace(self, facts=facts, quotations=quotations, anonymous_sources=sources)
        events = tuple(
            structs.replace(
                event, mentions=tuple(m for m in event.mentions if m.article in articles)
            )
            for event in self.events
        )
        known = kept.places()
        findings = tuple(
            finding
            for finding in self.findings
            if (finding.refs or finding.evidence)
            and all(ref in known for ref in finding.refs)
            and all(mention.article in articles for mention in finding.evidence)
        )
        return structs.replace(kept, events=events, findings=findings)


def read_gold(path: Path) -> tuple[Gold, tuple[Diagnostic, ...]]:
    """Read a gold file or every .yaml file of a folder; paths of articles become absolute."""
    from deskcheck.config.documents import decode
    from deskcheck.config.files import read_source

    files = sorted(path.glob("*.yaml")) if path.is_dir() else [path]
    if not files:
        empty = Source(str(path), "")
        return Gold(), (Diagnostic("no-gold", "error", empty, Span(0, 0), "no .yaml file here"),)
    gold = Gold()
    mistakes: list[Diagnostic] = []
    for file in files:
        source, unreadable = read_source(file, str(file))
        part, wrong = (None, unreadable) if unreadable else decode(source, Gold)
        mistakes += wrong
        if part is not None:
            gold = _joined(gold, part, file.parent)
    return gold, tuple(mistakes)


def _joined(gold: Gold, part: Gold, folder: Path) -> Gold:
    """Two golds as one; the second's articles are paths relative to `folder`."""
    paths = {key: str((folder / name).resolve()) for key, name in part.articles.items()}
    lists = [entry.name for entry in structs.fields(Gold) if entry.name != "articles"]
    joined = {name: getattr(gold, name) + getattr(part, name) for name in lists}
    return Gold(articles={**gold.articles, **paths}, **joined)


def _day(day: date | None) -> int | None:
    return None if day is None else (day - EPOCH).days
