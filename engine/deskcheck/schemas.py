"""JSON Schemas of what Deskcheck writes and reads: facts, findings and desk.yaml."""

from __future__ import annotations

import json
from typing import Any, Literal

import msgspec

from deskcheck.config import Config
from deskcheck.facts import Kind, SourceKind
from deskcheck.findings import Role, Severity, Verdict


class ValueRow(msgspec.Struct, forbid_unknown_fields=True):
    """A value in base units; null bounds are infinite, `open` belongs to `possible`."""

    possible: tuple[int | None, int | None] | None
    printed: tuple[int | None, int | None] | None
    open: tuple[bool, bool]
    unit: str
    text: str


class CreditRow(msgspec.Struct, forbid_unknown_fields=True):
    """One link of an attribution chain, with where it is printed."""

    name: str
    kind: SourceKind
    start: int
    end: int
    role: str
    reason: str
    country: str


class AttributionRow(msgspec.Struct, forbid_unknown_fields=True):
    """Who is credited, first speaker first; `cue` is where the crediting words stand."""

    scope: Literal["same sentence", "carried", "speaker"]
    cue: tuple[int, int]
    chain: list[CreditRow]


class FactRow(msgspec.Struct, forbid_unknown_fields=True):
    """One fact, as `desk extract` writes it; offsets are code points, ends excluded."""

    id: str
    article: str
    part: str
    start: int
    end: int
    line: int
    column: int
    text: str
    concept: str
    attribute: str
    entity: str
    kind: Kind
    value: ValueRow
    hedge: str
    event: str
    group: str
    unplaced: str
    owner: str
    outcome: str
    as_of: tuple[int | None, int | None] | None
    attributions: list[AttributionRow]
    sentence: tuple[int, int]
    paragraph: int
    places: list[tuple[int, int]]
    traits: list[str]
    pattern: str


class NamedSource(msgspec.Struct, forbid_unknown_fields=True):
    """A credited source."""

    name: str
    kind: SourceKind


class EvidenceRow(msgspec.Struct, forbid_unknown_fields=True):
    """One place of a finding."""

    article: str
    part: str
    start: int
    end: int
    line: int
    column: int
    text: str
    value: ValueRow
    hedge: str
    role: Role
    event: str
    owner: str
    attributions: list[NamedSource]
    places: list[tuple[int, int]]


class EventRow(msgspec.Struct, forbid_unknown_fields=True):
    """The event a finding is about; `date` holds its first and last day, null when undated."""

    id: str
    name: str
    date: tuple[str | None, str | None] | None
    participants: list[str]


class FindingRow(msgspec.Struct, forbid_unknown_fields=True):
    """One finding; `suppressed` is the reason that hides it."""

    fingerprint: str
    topic: str
    rule: str
    path: str
    line: int
    sentence: str
    severity: Severity
    verdict: Verdict
    message: str
    because: str
    see: list[str]
    concept: str
    attribute: str
    event: EventRow | None
    evidence: list[EvidenceRow]
    suppressed: str | None
    baseline: bool


class IncompleteRow(msgspec.Struct, forbid_unknown_fields=True):
    """An article that could not be read."""

    article: str
    reason: str


class RunRow(msgspec.Struct, forbid_unknown_fields=True):
    """What a run read."""

    articles: int
    sources: int
    facts: int
    rules: int
    incomplete: list[IncompleteRow]
    superseded: list[str]


class RuleRow(msgspec.Struct, forbid_unknown_fields=True):
    """What became of the facts that a rule looked at."""

    id: str
    applied: int
    passed: int
    not_applicable: int
    cannot_check: int


class UncheckedRow(msgspec.Struct, forbid_unknown_fields=True):
    """A fact that a rule could not check."""

    rule: str
    article: str
    start: int
    end: int
    line: int
    column: int
    code: str
    reason: str


class SummaryRow(msgspec.Struct, forbid_unknown_fields=True):
    """Findings by severity, suppressed ones apart."""

    error: int
    warning: int
    note: int
    suppressed: int


class ReportRow(msgspec.Struct, forbid_unknown_fields=True):
    """A whole report, as `desk check --format json` writes it."""

    deskcheck: Literal["1"]
    run: RunRow
    findings: list[FindingRow]
    rules: list[RuleRow]
    cannot_check: list[UncheckedRow]
    summary: SummaryRow


class ProblemRow(msgspec.Struct, forbid_unknown_fields=True):
    """One problem of a rule file; lines and columns count from 1, the end is excluded."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    severity: Literal["error", "warning", "note"]
    code: str
    message: str
    help: str
    repair: str


class ProblemSummaryRow(msgspec.Struct, forbid_unknown_fields=True):
    """Problems by severity."""

    error: int
    warning: int
    note: int


class LintRow(msgspec.Struct, forbid_unknown_fields=True):
    """All problems of some rule files, as `desk lint --format json` writes them."""

    deskcheck: Literal["1"]
    problems: list[ProblemRow]
    summary: ProblemSummaryRow


SCHEMAS: dict[str, type[msgspec.Struct]] = {
    "facts": FactRow,
    "findings": ReportRow,
    "problems": LintRow,
}


def schema(name: str) -> str:
    """The JSON Schema (2020-12) of one of `SCHEMAS` (of facts one row) or `config` as JSON text."""
    described: dict[str, Any]
    if name == "config":
        described = _hyphened(msgspec.json.schema(Config))
    else:
        described = msgspec.json.schema(SCHEMAS[name])
    full = {"$schema": "https://json-schema.org/draft/2020-12/schema", **described}
    return json.dumps(full, ensure_ascii=False, indent=2) + "\n"


def _hyphened(described: Any) -> Any:
    """A schema of structs as one of YAML: keys with hyphens, one value for a list of one."""
    if isinstance(described, list):
        return [_hyphened(item) for item in described]
    if not isinstance(described, dict):
        return described
    result = {key: _hyphened(value) for key, value in described.items()}
    if "properties" in result:
        properties = result["properties"]
        properties.pop("span", None)
        result["properties"] = {key.replace("_", "-"): item for key, item in properties.items()}
        result["additionalProperties"] = False
    if result.get("type") == "array" and result.get("items", {}).get("type") == "string":
        return {"anyOf": [{"type": "string"}, result]}
    return result
