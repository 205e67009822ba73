"""Values that go the wrong way from day to day, and the roles of their facts.

A group is swept in order of days rather than pair by pair: a fact conflicts with an earlier one if
it lies below the highest low bound so far.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from deskcheck.facts import Fact, Interval
from deskcheck.findings import Judgement, Role, Verdict
from deskcheck.findings.subjects import printed
from deskcheck.plan.schema import doubled_high, doubled_low
from deskcheck.typed import Rule, Trend
from deskcheck.verdicts.outliers import LIMIT, smallest_cover
from deskcheck.verdicts.scopes import Scopes

_ENDLESS = float("inf")


class _Point(NamedTuple):
    """A fact in time, its value turned over for `rise`: what conflicts lies below."""

    fact: str
    side: int
    first: float
    last: float
    low: float
    high: float

    def mirrored(self) -> _Point:
        """Later is earlier, above is below: who conflicts with whom stays the same."""
        turned = (-self.last, -self.first, -self.high, -self.low)
        return _Point(self.fact, self.side, *turned)

    def conflicts(self, later: _Point) -> bool:
        """Whether a later value lies below by every reading."""
        sided = self.side < 0 or self.side != later.side
        return sided and self.last < later.first and later.high < self.low


def trended(
    rule: Rule, check: Trend, group: str, facts: list[Fact], scopes: Scopes
) -> Iterator[Judgement]:
    """At most one judgement of a group: contradiction, or else difference."""
    possible = [fact.value.possible for fact in facts]
    shown = [printed(fact.value) for fact in facts]
    readings: tuple[tuple[Verdict, list[Interval | None]], ...]
    readings = (("contradicts", possible), ("differs", shown))
    for verdict, values in readings:
        points = [
            _point(check, fact, value, scopes.side(rule, fact))
            for fact, value in zip(facts, values, strict=True)
            if value is not None
        ]
        roles = _roles(rule, points)
        if roles:
            yield Judgement(rule.id, verdict, group, tuple(sorted(roles.items())))
            return


def _point(check: Trend, fact: Fact, value: Interval, side: int) -> _Point:
    low, high = doubled_low(value), doubled_high(value)
    bottom, top = -_ENDLESS if low is None else low, _ENDLESS if high is None else high
    days = fact.as_of
    first = -_ENDLESS if days is None or days.low is None else days.low
    last = _ENDLESS if days is None or days.high is None else days.high
    if check.direction == "rise":
        bottom, top = -top, -bottom
    return _Point(fact.id, side, first, last, bottom, top)


def _roles(rule: Rule, points: list[_Point]) -> dict[str, Role]:
    """The facts of a finding; in a tie all that are in a conflict are disputed."""
    involved = _in_conflict(points)
    if rule.across == "reference":
        return {p.fact: "agrees" if p.side else "outlier" for p in points if p.fact in involved}
    removed = None
    if len(involved) <= LIMIT:
        rivals = [point for point in points if point.fact in involved]
        removed = smallest_cover((p.fact, q.fact) for p in rivals for q in rivals if p.conflicts(q))
    if not involved or removed is None:
        return dict.fromkeys(involved, "disputed")
    anyhow = [point._replace(low=_ENDLESS, high=-_ENDLESS) for point in points]
    return {name: "outlier" if name in removed else "agrees" for name in _in_conflict(anyhow)}


def _in_conflict(points: list[_Point]) -> set[str]:
    """The facts that conflict with an earlier or a later one of another side."""
    found: set[str] = set()
    sides = {point.side for point in points}
    for side in sides:
        earlier = [point for point in points if point.side == side]
        later = [point for point in points if side < 0 or point.side != side]
        found |= _below(earlier, later)
        found |= _below([one.mirrored() for one in later], [one.mirrored() for one in earlier])
    return found


def _below(earlier: list[_Point], later: list[_Point]) -> set[str]:
    """Which of the later ones lie below one of the earlier ones, in one sweep."""
    found = set()
    waiting = sorted(earlier, key=lambda point: point.last, reverse=True)
    highest = -_ENDLESS
    for point in sorted(later, key=lambda point: point.first):
        while waiting and waiting[-1].last < point.first:
            highest = max(highest, waiting.pop().low)
        if point.high < highest:
            found.add(point.fact)
    return found
