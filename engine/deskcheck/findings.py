"""What a run says about articles: judgements from an engine, findings with their evidence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["violates", "contradicts", "differs"]
Role = Literal["outlier", "agrees", "disputed", "subject", "left-out"]


@dataclass(frozen=True, slots=True, order=True)
class Judgement:
    """One complaint of one rule: its group ("" for single facts) and facts with their roles.

    `facts` are (fact id, role), sorted. An article without a needed property is (article id,
    "subject").
    """

    rule: str
    verdict: Verdict
    group: str
    facts: tuple[tuple[str, Role], ...]


@dataclass(frozen=True, slots=True, order=True)
class Unchecked:
    """A fact that a rule could not check: where, a stable code and the reason in words."""

    rule: str
    fact: str
    code: str
    reason: str


@dataclass(frozen=True, slots=True, order=True)
class Tally:
    """Facts a rule applied to and what became of them."""

    rule: str
    applied: int
    passed: int
    not_applicable: int
    cannot_check: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an engine (reference, DuckDB, Spark) returns; each tuple sorted."""

    judgements: tuple[Judgement, ...]
    tallies: tuple[Tally, ...]
    unchecked: tuple[Unchecked, ...]
