"""What a comparing rule may compare: the facts of one scope, and of different sides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from deskcheck.facts import Fact, Linked
from deskcheck.findings.subjects import headline_only, publisher
from deskcheck.typed import Rule, Trend


class Scopes:
    """Scopes and sides of the facts of a run."""

    def __init__(self, linked: Linked) -> None:
        self._publishers = {row.article: publisher(row) for row in linked.articles}
        self._files = {row.article for row in linked.articles if row.reference}

    def partitioned(self, rule: Rule, facts: Iterable[Fact]) -> Iterator[tuple[str, list[Fact]]]:
        """What may be compared with each other: (group, facts), apart by unit and by scope."""
        parts: dict[tuple[str, str, bool, str], list[Fact]] = defaultdict(list)
        for fact in facts:
            worded = fact.value.possible is None
            parts[fact.group, fact.value.unit, worded, self._scope(rule, fact)].append(fact)
        for (group, *_), members in parts.items():
            yield group, members

    def _scope(self, rule: Rule, fact: Fact) -> str:
        if rule.across in ("article", "headline"):
            return fact.article
        return self._publishers[fact.article] if rule.across == "outlet" else ""

    def side(self, rule: Rule, fact: Fact) -> int:
        """Facts of one side are not compared; -1 takes no side."""
        if rule.across == "headline":
            return int(not headline_only(fact))
        return int(fact.article in self._files) if rule.across == "reference" else -1


def unit(rule: Rule, fact: Fact) -> str:
    """What can be out of line: articles, or facts where those of one article are compared."""
    within = isinstance(rule.check, Trend) or rule.across in ("article", "outlet", "headline")
    return fact.id if within else fact.article
