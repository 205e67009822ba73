"""What a run says about articles: judgements from an engine, findings with their evidence."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Literal

from msgspec import Struct

from deskcheck.articles import PartKind
from deskcheck.facts import Attribution, Event, Fact, Interval, Linked, Place, Value
from deskcheck.findings.messages import message
from deskcheck.findings.subjects import folded_words, subjects
from deskcheck.typed import Agree, Rule, Trend

Verdict = Literal["violates", "contradicts", "differs"]
Role = Literal["outlier", "agrees", "disputed", "subject", "left-out"]
Severity = Literal["error", "warning", "note"]

LOWER: dict[Severity, Severity] = {"error": "warning", "warning": "note", "note": "note"}
"""The severity one step below: that of what differs but does not contradict."""


class Judgement(Struct, frozen=True, order=True):
    """One complaint of one rule: its group ("" for single facts) and facts with their roles.

    `facts` are (fact id, role), sorted. An article without a needed property is (article id,
    "subject").
    """

    rule: str
    verdict: Verdict
    group: str
    facts: tuple[tuple[str, Role], ...]


class Unchecked(Struct, frozen=True, order=True):
    """A fact that a rule could not check: where, a stable code and the reason in words."""

    rule: str
    fact: str
    code: str
    reason: str


class Tally(Struct, frozen=True, order=True):
    """Facts a rule applied to and what became of them."""

    rule: str
    applied: int
    passed: int
    not_applicable: int
    cannot_check: int


class Outcome(Struct, frozen=True):
    """What an engine (reference, DuckDB, Spark) returns; each tuple sorted."""

    judgements: tuple[Judgement, ...]
    tallies: tuple[Tally, ...]
    unchecked: tuple[Unchecked, ...]


class Evidence(Struct, frozen=True):
    """One fact of a finding: where it stands, what was read from it, its part in the finding.

    An article that lacks something is a fact of no words at its start. Offsets are code points into
    the article's file; `places` are all the places where the article states the value.
    """

    fact: str
    article: str
    part: PartKind
    start: int
    end: int
    line: int
    column: int
    text: str
    value: Value
    hedge: str
    role: Role
    attributions: tuple[Attribution, ...]
    event: str = ""
    owner: str = ""
    outcome: str = ""
    as_of: Interval | None = None
    places: tuple[Place, ...] = ()


class Finding(Struct, frozen=True):
    """One complaint of one rule, with all that a report shows.

    The first evidence is the primary place: the odd one out, else the newest article; left-out
    facts (of another event) come last. `fingerprint` (claimSet) changes with the printed words,
    `topic` (claimTopic) only with rule, event and attribute. `suppressed` is the reason that hides
    it, None when nothing does.
    """

    fingerprint: str
    topic: str
    rule: str
    sentence: str
    path: str
    line: int
    severity: Severity
    verdict: Verdict
    message: str
    concept: str
    attribute: str
    event: Event | None
    evidence: tuple[Evidence, ...]
    because: str = ""
    see: tuple[str, ...] = ()
    suppressed: str | None = None
    baseline: bool = False


def findings(outcome: Outcome, rules: Sequence[Rule], linked: Linked) -> tuple[Finding, ...]:
    """The judgements of an engine as findings, by rule file, rule and primary place."""
    by_rule = {rule.id: rule for rule in rules}
    archive = _Archive(linked, rules)
    seen: Counter[str] = Counter()
    found = []
    for judgement in sorted(outcome.judgements):
        rule = by_rule[judgement.rule]
        found.append(_finding(judgement, rule, archive, seen))
    return tuple(sorted(found, key=_order))


def _order(finding: Finding) -> tuple[object, ...]:
    first = finding.evidence[0]
    place = (first.article, first.start, first.end)
    return (finding.path, finding.line, finding.rule, *place, finding.fingerprint)


class _Archive:
    """The facts of a run, looked up as findings need them."""

    def __init__(self, linked: Linked, rules: Sequence[Rule]) -> None:
        self.facts: dict[str, Fact] = {}
        self.alike: dict[tuple[str, str, str], list[Fact]] = {}
        for fact in subjects(linked, rules):
            self.facts[fact.id] = fact
            key = (fact.article, fact.concept, fact.attribute)
            self.alike.setdefault(key, []).append(fact)
        self.events: Mapping[str, Event] = {event.id: event for event in linked.events}
        self.published = {row.article: row.published for row in linked.articles}

    def event(self, fact: Fact) -> Event | None:
        return self.events.get(fact.event)

    def left_out(self, judgement: Judgement, cited: Sequence[Fact]) -> list[Fact]:
        """Facts of the same attributes, in the same articles, that belong to something else.

        There are none where nothing is grouped.
        """
        if not judgement.group:
            return []
        keys = {(fact.article, fact.concept, fact.attribute) for fact in cited}
        near = [fact for key in keys for fact in self.alike[key]]
        return [fact for fact in near if fact.group not in ("", judgement.group)]


def _finding(judgement: Judgement, rule: Rule, archive: _Archive, seen: Counter[str]) -> Finding:
    cited: list[tuple[Fact, Role]] = [(archive.facts[name], role) for name, role in judgement.facts]
    cited.sort(key=lambda one: _prominence(one[0], one[1], archive))
    primary = cited[0][0]
    event = archive.event(primary)
    topic = _digest(rule.id, judgement.group or _about(primary), primary.attribute)
    words = sorted((fact.article, folded_words(fact.text)) for fact, _ in cited)
    claim = _digest(topic, *(part for pair in words for part in pair))
    seen[claim] += 1
    if seen[claim] > 1:  # the same words again, elsewhere in the same article
        claim = _digest(claim, str(seen[claim]))
    compares = isinstance(rule.check, Agree | Trend)
    others = archive.left_out(judgement, [fact for fact, _ in cited]) if compares else []
    others.sort(key=lambda fact: _prominence(fact, "left-out", archive))
    return Finding(
        fingerprint=claim,
        topic=topic,
        rule=rule.id,
        sentence=rule.sentence,
        path=rule.path,
        line=rule.line,
        severity=LOWER[rule.severity] if judgement.verdict == "differs" else rule.severity,
        verdict=judgement.verdict,
        message=message(rule, judgement.verdict, cited, archive.published),
        concept=primary.concept,
        attribute=primary.attribute,
        event=event,
        evidence=(
            *(_evidence(fact, role, archive) for fact, role in cited),
            *(_evidence(fact, "left-out", archive) for fact in others),
        ),
        because=rule.because,
        see=rule.see,
    )


def _prominence(fact: Fact, role: Role, archive: _Archive) -> tuple[object, ...]:
    """Odd ones out first, then the newest article."""
    published = archive.published.get(fact.article)
    newest = (published is None, -(published or 0))
    return (role != "outlier", *newest, fact.article, fact.start, fact.end, fact.id)


def _about(fact: Fact) -> str:
    """What a rule that looks at one fact is about: the event, else the article."""
    return fact.event or fact.article


def _evidence(fact: Fact, role: Role, archive: _Archive) -> Evidence:
    return Evidence(
        fact=fact.id,
        article=fact.article,
        part=fact.part,
        start=fact.start,
        end=fact.end,
        line=fact.line,
        column=fact.column,
        text=fact.text,
        value=fact.value,
        hedge=fact.hedge,
        role=role,
        attributions=fact.attributions,
        event=fact.event,
        owner=fact.owner,
        outcome=fact.outcome,
        as_of=fact.as_of,
        places=fact.places or (fact.place,),
    )


def _digest(*parts: str) -> str:
    return hashlib.blake2b(
        "\x1f".join(parts).encode("utf-8", "backslashreplace"), digest_size=16
    ).hexdigest()
