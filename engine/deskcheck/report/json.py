"""The report that other tools read; `desk schema findings` describes it."""

from __future__ import annotations

import json as _json
from collections import Counter
from typing import Any

from deskcheck.facts import Attribution, Fact, Interval, Value
from deskcheck.findings import Evidence, Finding
from deskcheck.findings.wording import calendar_day
from deskcheck.report.spans import Spans
from deskcheck.report.unchecked import unchecked_places
from deskcheck.results import Results

FORMAT = "1"
"""The version of the form; it changes when a field goes or changes its meaning."""


def json(results: Results) -> str:
    """A whole run as JSON: same run, same bytes."""
    spans = Spans(results.linked)
    severities = Counter(finding.severity for finding in results.reported)
    report = {
        "deskcheck": FORMAT,
        "run": {
            "articles": len(results.articles),
            "sources": len({row.source for row in results.articles}),
            "facts": results.facts,
            "rules": len(results.rules),
            "incomplete": [
                {"article": found.article, "reason": found.reason} for found in results.incomplete
            ],
            "superseded": list(results.superseded),
        },
        "findings": [finding_row(finding, spans) for finding in results.findings],
        "rules": _rules(results),
        "cannot_check": _unchecked(results, spans),
        "summary": {
            **{severity: severities[severity] for severity in ("error", "warning", "note")},
            "suppressed": len(results.findings) - len(results.reported),
        },
    }
    return _json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def finding_row(finding: Finding, spans: Spans) -> dict[str, Any]:
    """One finding."""
    event = finding.event
    return {
        "fingerprint": finding.fingerprint,
        "topic": finding.topic,
        "rule": finding.rule,
        "path": finding.path,
        "line": finding.line,
        "sentence": finding.sentence,
        "severity": finding.severity,
        "verdict": finding.verdict,
        "message": finding.message,
        "because": finding.because,
        "see": list(finding.see),
        "concept": finding.concept,
        "attribute": finding.attribute,
        "event": None
        if event is None
        else {
            "id": event.id,
            "name": event.name,
            "date": _dates(event.days),
            "participants": list(event.participants),
        },
        "evidence": [_evidence(piece, spans) for piece in finding.evidence],
        "suppressed": finding.suppressed,
        "baseline": finding.baseline,
    }


def fact_row(fact: Fact, spans: Spans) -> dict[str, Any]:
    """One linked fact, as `desk extract` writes it."""
    article = fact.article
    start, end = spans.of(article, fact.start, fact.end)
    places = fact.places or (fact.place,)
    return {
        "id": fact.id,
        "article": fact.article,
        "part": fact.part,
        "start": start,
        "end": end,
        "line": fact.line,
        "column": fact.column,
        "text": fact.text,
        "concept": fact.concept,
        "attribute": fact.attribute,
        "entity": fact.entity,
        "kind": fact.value.kind,
        "value": _value(fact.value),
        "hedge": fact.hedge,
        "event": fact.event,
        "group": fact.group,
        "unplaced": fact.unplaced,
        "owner": fact.owner,
        "outcome": fact.outcome,
        "as_of": None if fact.as_of is None else [fact.as_of.low, fact.as_of.high],
        "attributions": [_attribution(found, article, spans) for found in fact.attributions],
        "sentence": list(spans.of(article, *fact.sentence)),
        "paragraph": fact.paragraph,
        "places": [list(spans.of(article, place.start, place.end)) for place in places],
        "traits": sorted(fact.traits),
        "pattern": fact.pattern,
    }


def _evidence(piece: Evidence, spans: Spans) -> dict[str, Any]:
    start, end = spans.of(piece.article, piece.start, piece.end)
    return {
        "article": piece.article,
        "part": piece.part,
        "start": start,
        "end": end,
        "line": piece.line,
        "column": piece.column,
        "text": piece.text,
        "value": _value(piece.value),
        "hedge": piece.hedge,
        "role": piece.role,
        "event": piece.event,
        "owner": piece.owner,
        "attributions": [
            {"name": credit.name, "kind": credit.kind}
            for found in piece.attributions
            for credit in found.chain
        ],
        "places": [list(spans.of(piece.article, place.start, place.end)) for place in piece.places],
    }


def _value(value: Value) -> dict[str, Any]:
    possible = value.possible
    return {
        "possible": _bounds(possible),
        "printed": _bounds(value.printed),
        "open": [False, False] if possible is None else [possible.low_open, possible.high_open],
        "unit": value.unit,
        "text": value.text,
    }


def _bounds(interval: Interval | None) -> list[int | None] | None:
    return None if interval is None else [interval.low, interval.high]


def _dates(days: Interval | None) -> list[str | None] | None:
    """First and last day of an interval of days as ISO dates."""
    if days is None:
        return None
    known = (None if day is None else calendar_day(day) for day in (days.low, days.high))
    return [None if day is None else day.isoformat() for day in known]


def _attribution(found: Attribution, article: str, spans: Spans) -> dict[str, Any]:
    return {
        "scope": found.scope,
        "cue": list(spans.of(article, *found.cue)),
        "chain": [
            {
                "name": credit.name,
                "kind": credit.kind,
                "start": start,
                "end": end,
                "role": credit.role,
                "reason": credit.reason,
                "country": credit.country,
            }
            for credit in found.chain
            for start, end in [spans.of(article, credit.start, credit.end)]
        ],
    }


def _rules(results: Results) -> list[dict[str, Any]]:
    tallies = {tally.rule: tally for tally in results.outcome.tallies}
    rows = []
    for rule in results.rules:
        tally = tallies.get(rule.id)
        rows.append(
            {
                "id": rule.id,
                "applied": tally.applied if tally else 0,
                "passed": tally.passed if tally else 0,
                "not_applicable": tally.not_applicable if tally else 0,
                "cannot_check": tally.cannot_check if tally else 0,
            }
        )
    return rows


def _unchecked(results: Results, spans: Spans) -> list[dict[str, Any]]:
    return [
        {
            "rule": place.rule,
            "article": place.article,
            "start": start,
            "end": end,
            "line": place.line,
            "column": place.column,
            "code": place.code,
            "reason": place.reason,
        }
        for place in unchecked_places(results)
        for start, end in [spans.of(place.article, place.start, place.end)]
    ]
