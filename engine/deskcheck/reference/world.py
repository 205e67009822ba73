"""What the reference looks up, and what it says of the facts that a rule selects."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from msgspec import Struct, field

from deskcheck.facts import Fact, Linked, SourceRow
from deskcheck.findings import Judgement, Role, Unchecked, Verdict
from deskcheck.findings.subjects import (
    ARTICLE,
    DERIVED,
    entity,
    in_sight,
    publisher,
    reason,
    selected,
    subjects,
    valued,
)
from deskcheck.typed import Rule, Selector


class World:
    """The facts and articles of a run, and the few ways to look one up."""

    def __init__(self, linked: Linked, rules: Sequence[Rule]) -> None:
        self.facts = subjects(linked, rules)
        self.by_id = {fact.id: fact for fact in self.facts}
        self.rows: dict[str, SourceRow] = {row.article: row for row in linked.articles}
        self.quote_pairs = linked.quote_pairs
        self._entities: dict[tuple[str, str], list[Fact]] = defaultdict(list)
        self._articles: dict[str, list[Fact]] = defaultdict(list)
        for fact in self.facts:
            self._entities[fact.article, entity(fact)].append(fact)
            self._articles[fact.article].append(fact)

    def chosen(self, rule: Rule) -> list[Fact]:
        """The facts that a rule is about, its reference file's among them."""
        return [
            fact
            for fact in self.facts
            if selected(rule.subject, fact) and in_sight(rule, self.rows[fact.article])
        ]

    def same_entity(self, fact: Fact) -> list[Fact]:
        """The facts of the fact's entity in its article, itself among them."""
        return self._entities[fact.article, entity(fact)]

    def values(self, fact: Fact, attribute: str) -> list[Fact]:
        """The facts of the same entity that give a value for an attribute; "" is the fact."""
        if not attribute:
            return [fact]
        same = self.same_entity(fact)
        return [other for other in same if other.attribute == attribute and valued(other)]

    def others(self, fact: Fact, selector: Selector) -> list[Fact]:
        """What else the fact's article says of that."""
        article = self._articles[fact.article]
        return [other for other in article if other is not fact and selected(selector, other)]

    def stated(self, articles: Iterable[str]) -> list[Fact]:
        """The facts that articles state, nothing that only follows from them."""
        return [f for name in articles for f in self._articles[name] if DERIVED not in f.traits]

    def files(self, reference: str) -> list[SourceRow]:
        """The reference file that a rule names."""
        return [row for row in self.rows.values() if reference and row.reference == reference]

    def is_reference(self, fact: Fact) -> bool:
        """Whether the fact stands in a reference file."""
        return bool(self.rows[fact.article].reference)

    def article_fact(self, fact: Fact, attribute: str) -> Fact | None:
        """What the fact's article says of itself."""
        own = (f for f in self._articles[fact.article] if f.concept == ARTICLE)
        return next((other for other in own if other.attribute == attribute), None)

    def publisher(self, fact: Fact) -> str:
        """The outlet of the fact's article, or the article itself."""
        return publisher(self.rows[fact.article])


class Judged(Struct):
    """What one rule says of every fact that its subject selects.

    `failed` are ids of applied facts that did not pass; of a finding that shows other facts beside
    the one that was tested, only that one failed.
    """

    applied: list[Fact] = field(default_factory=list)
    not_applicable: list[Fact] = field(default_factory=list)
    unknown: list[Fact] = field(default_factory=list)  # of those, by an unknown condition
    unchecked: list[Unchecked] = field(default_factory=list)
    judgements: list[Judgement] = field(default_factory=list)
    met: list[str] = field(default_factory=list)  # ids of facts for which the condition holds
    failed: set[str] = field(default_factory=set)
    compared: set[str] = field(default_factory=set)  # ids of facts that had a partner

    def drop(self, facts: Iterable[Fact]) -> None:
        """Find that the rule does not apply to some facts after all."""
        gone = {fact.id for fact in facts}
        self.not_applicable += [fact for fact in self.applied if fact.id in gone]
        self.applied = [fact for fact in self.applied if fact.id not in gone]

    def cannot(self, rule: Rule, fact: Fact, code: str) -> None:
        """Note a fact that cannot be checked, with the words for the reason."""
        self.unchecked.append(Unchecked(rule.id, fact.id, code, reason(code)))

    def complain(
        self,
        rule: Rule,
        verdict: Verdict,
        group: str,
        roles: dict[str, Role],
        failed: Iterable[str] | None = None,
    ) -> None:
        """Add a complaint; all its facts failed unless it is said which."""
        self.judgements.append(Judgement(rule.id, verdict, group, tuple(sorted(roles.items()))))
        self.failed.update(roles if failed is None else failed)


def subject_roles(facts: Iterable[Fact]) -> dict[str, Role]:
    """The roles of a finding that blames no one in particular."""
    return {fact.id: "subject" for fact in facts}
