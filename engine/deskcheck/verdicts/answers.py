"""The rows that queries return, by what they say, and the facts that they name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from deskcheck.facts import Fact, Linked
from deskcheck.findings import Judgement, Role, Verdict
from deskcheck.findings.subjects import entity, subjects, valued
from deskcheck.plan import CODES
from deskcheck.typed import Rule
from deskcheck.verdicts.scopes import Scopes

Row = tuple[str, int, str, str, int, int, int]
"""One row of the last query: see `sql.ANSWER`."""


class Aligned(NamedTuple):
    """Two quotations of a statement that a rule may compare."""

    left: Fact
    right: Fact
    conflict: bool
    translation: bool


class Found(NamedTuple):
    """A complaint, and the facts of it that failed: others are shown beside them."""

    judgement: Judgement
    failed: frozenset[str]


class Answers:
    """The rows of a run."""

    def __init__(self, linked: Linked, rules: Sequence[Rule], rows: Iterable[Row]) -> None:
        facts = {fact.id: fact for fact in subjects(linked, rules)}
        self.scopes = Scopes(linked)
        self.cues: dict[tuple[str, str], list[Fact]] = defaultdict(list)
        for fact in facts.values():
            if fact.concept == "quotation" and fact.attribute == "cue" and valued(fact):
                self.cues[fact.article, entity(fact)].append(fact)
        self.quote_pairs = {(pair.left, pair.right): pair for pair in linked.quote_pairs}
        self.facts: dict[tuple[str, int], list[Fact]] = defaultdict(list)
        self.partners: dict[tuple[int, str], list[Fact]] = defaultdict(list)
        self.cannot: dict[int, list[tuple[Fact, str]]] = defaultdict(list)
        self.pairs: dict[int, list[Aligned]] = defaultdict(list)
        self.counts: dict[int, tuple[int, int, int]] = {}
        for answer, rule, name, other, *counts in sorted(rows):
            if answer == "tally":
                self.counts[rule] = (counts[0], counts[1], counts[2])
            elif answer == "pair":
                pair = Aligned(facts[name], facts[other], bool(counts[0]), bool(counts[1]))
                self.pairs[rule].append(pair)
            elif answer == "partner":
                self.partners[rule, name].append(facts[other])
            elif answer == "cannot":
                self.cannot[rule].append((facts[name], CODES[counts[0]]))
            else:
                self.facts[answer, rule].append(facts[name])


def complaint(
    rule: Rule,
    verdict: Verdict,
    group: str,
    roles: dict[str, Role],
    failed: Iterable[str] | None = None,
) -> Found:
    """A complaint; all its facts failed unless it is said which."""
    judgement = Judgement(rule.id, verdict, group, tuple(sorted(roles.items())))
    return Found(judgement, frozenset(roles if failed is None else failed))


def subject_roles(facts: Iterable[Fact]) -> dict[str, Role]:
    """The roles of a finding that blames no one in particular."""
    return {fact.id: "subject" for fact in facts}
