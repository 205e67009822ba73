"""What the reference looks up, and what it says of the facts that a rule selects."""

from __future__ import annotations

from collections import defaultdict

from msgspec import Struct, field

from deskcheck.facts import Fact, Linked, SourceRow
from deskcheck.findings import Judgement, Unchecked
from deskcheck.findings.subjects import entity, publisher, reason, subjects, valued
from deskcheck.typed import Rule


class World:
    """The facts and articles of a run, and the few ways to look one up."""

    def __init__(self, linked: Linked) -> None:
        self.facts = subjects(linked)
        self.by_id = {fact.id: fact for fact in self.facts}
        self.rows: dict[str, SourceRow] = {row.article: row for row in linked.articles}
        self.quote_pairs = linked.quote_pairs
        self._entities: dict[tuple[str, str], list[Fact]] = defaultdict(list)
        for fact in self.facts:
            self._entities[fact.article, entity(fact)].append(fact)

    def values(self, fact: Fact, attribute: str) -> list[Fact]:
        """The facts of the same entity that give a value for an attribute; "" is the fact."""
        if not attribute:
            return [fact]
        same = self._entities[fact.article, entity(fact)]
        return [other for other in same if other.attribute == attribute and valued(other)]

    def publisher(self, fact: Fact) -> str:
        """The outlet of the fact's article, or the article itself."""
        return publisher(self.rows[fact.article])


class Judged(Struct):
    """What one rule says of every fact that its subject selects."""

    applied: list[Fact] = field(default_factory=list)
    not_applicable: list[Fact] = field(default_factory=list)
    unknown: list[Fact] = field(default_factory=list)  # of those, by an unknown condition
    unchecked: list[Unchecked] = field(default_factory=list)
    judgements: list[Judgement] = field(default_factory=list)


def unchecked(rule: Rule, fact: Fact, code: str) -> Unchecked:
    """A fact that a rule cannot check, with the words for the reason."""
    return Unchecked(rule.id, fact.id, code, reason(code))
