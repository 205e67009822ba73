"""Exact verdicts on groups that may disagree, and the roles of their facts.

Bounds are doubled integers that know whether they are open, see `plan.schema`. Where each article
has one fact and all as-of days lie within the window, sorting answers everything; otherwise pairs.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from fractions import Fraction
from typing import NamedTuple

from deskcheck.facts import Fact, Interval
from deskcheck.findings import Judgement, Role, Verdict
from deskcheck.findings.subjects import as_of_counts, printed
from deskcheck.plan.schema import doubled_high, doubled_low
from deskcheck.typed import Agree, Rule, Tolerance
from deskcheck.verdicts.outliers import outside_deepest_point, outside_largest_class, smallest_cover
from deskcheck.verdicts.scopes import Scopes, unit

_FOREVER = float("inf")


def judged(
    rule: Rule, check: Agree, group: str, facts: list[Fact], scopes: Scopes
) -> Iterator[Judgement]:
    """At most one judgement for each cluster of as-of days in which some two facts disagree."""
    for cluster in _clusters(rule, facts, scopes):
        for verdict, relation in _relations(check, cluster.facts):
            roles = _roles(rule, relation, cluster)
            if roles:
                yield Judgement(rule.id, verdict, group, tuple(sorted(roles.items())))
                break


def verdict_of(check: Agree, fact: Fact, other: Fact) -> Verdict | None:
    """What is wrong between two facts, whatever their groups and days."""
    for verdict, relation in _relations(check, [fact, other]):
        if relation.conflict(0, 1):
            return verdict
    return None


def within_tolerance(tolerance: Tolerance, first: Interval, second: Interval) -> bool:
    """Whether some readings of two intervals lie within the tolerance of each other."""
    return not _within(tolerance, [first, second]).conflict(0, 1)


# --- what is compared


_Dated = tuple[tuple[float, float], str, Fact]
"""A fact with its as-of days and its id, as it is sorted."""


class _Cluster(NamedTuple):
    """Facts by first as-of day, joined by days within the window, directly or through others.

    `units` are what can be out of line, see `scopes.unit`; `sides` tell what is not compared.
    """

    facts: list[Fact]
    days: list[tuple[float, float]]
    units: list[str]
    sides: list[int]
    window: int

    def all_compared(self) -> bool:
        """Whether every two facts are compared."""
        apart = self.days[-1][0] - min(high for _, high in self.days)
        alone = len(set(self.units)) == len(self.units)
        return apart <= self.window and alone and self.sides[0] < 0

    def compared(self) -> Iterator[tuple[int, int]]:
        """Every two positions that are compared."""
        for i, (_, high) in enumerate(self.days):
            for j in range(i + 1, len(self.days)):
                if self.days[j][0] - high > self.window:
                    break
                apart = self.sides[i] < 0 or self.sides[i] != self.sides[j]
                if apart and self.units[i] != self.units[j]:
                    yield i, j


def _clusters(rule: Rule, facts: list[Fact], scopes: Scopes) -> Iterator[_Cluster]:
    """The clusters of as-of days, in one sweep; facts without days that matter are all one."""
    window = rule.window or 0
    reach = -_FOREVER
    rows: list[_Dated] = []
    dated = sorted(((_days(rule, fact), fact.id, fact) for fact in facts), key=lambda row: row[:2])
    for row in dated:
        if rows and row[0][0] - reach > window:
            yield _cluster(rule, rows, scopes)
            rows = []
        rows.append(row)
        reach = max(reach, row[0][1])
    yield _cluster(rule, rows, scopes)


def _cluster(rule: Rule, rows: list[_Dated], scopes: Scopes) -> _Cluster:
    facts = [fact for _, _, fact in rows]
    return _Cluster(
        facts,
        [days for days, _, _ in rows],
        [unit(rule, fact) for fact in facts],
        [scopes.side(rule, fact) for fact in facts],
        rule.window or 0,
    )


def _days(rule: Rule, fact: Fact) -> tuple[float, float]:
    """The as-of days of a fact; without any, or where they do not matter, all days."""
    if rule.window is None or fact.as_of is None or not as_of_counts(fact):
        return -_FOREVER, _FOREVER
    low, high = fact.as_of.low, fact.as_of.high
    return -_FOREVER if low is None else low, _FOREVER if high is None else high


# --- who agrees with whom


class _Classes(NamedTuple):
    """Two agree when their keys are equal."""

    keys: list[Hashable]

    def conflict(self, i: int, j: int) -> bool:
        return self.keys[i] != self.keys[j]

    def involved(self) -> set[int]:
        """Who is in a conflict when every two are compared."""
        return set(range(len(self.keys))) if len(set(self.keys)) > 1 else set()

    def removed(self) -> set[int] | None:
        """The one smallest set without which all agree."""
        return outside_largest_class(self.keys)


class _Spans(NamedTuple):
    """Two agree when their closed spans meet; None is infinity."""

    starts: list[int | None]
    ends: list[int | None]

    def conflict(self, i: int, j: int) -> bool:
        return self._beyond(i, self.ends[j]) or self._beyond(j, self.ends[i])

    def _beyond(self, i: int, end: int | None) -> bool:
        start = self.starts[i]
        return start is not None and end is not None and start > end

    def involved(self) -> set[int]:
        """Who is in a conflict when every two are compared."""
        first_end = min((end for end in self.ends if end is not None), default=None)
        last_start = max((start for start in self.starts if start is not None), default=None)
        if first_end is None or last_start is None:
            return set()
        return {
            i
            for i, (start, end) in enumerate(zip(self.starts, self.ends, strict=True))
            if (start is not None and start > first_end) or (end is not None and end < last_start)
        }

    def removed(self) -> set[int] | None:
        """The one smallest set without which all agree."""
        return outside_deepest_point(self.starts, self.ends)


class _Pairs(NamedTuple):
    """Any other relation, asked pair by pair."""

    conflict: Callable[[int, int], bool]


_Relation = _Classes | _Spans | _Pairs


def _relations(check: Agree, facts: list[Fact]) -> Iterator[tuple[Verdict, _Relation]]:
    """Contradiction, then difference: the second holds only where nothing contradicts."""
    values = [fact.value for fact in facts]
    possible = [value.possible for value in values if value.possible is not None]
    if len(possible) < len(values):
        yield "contradicts", _Classes([value.text for value in values])
        return
    shown = [interval for interval in map(printed, values) if interval is not None]
    if check.tolerance.exactly:
        keys: list[Hashable] = [(doubled_low(one), doubled_high(one)) for one in shown]
        yield "contradicts", _unlike(facts, possible, keys)
        differ: _Relation = _Classes(keys)
    else:
        yield "contradicts", _within(check.tolerance, possible)
        differ = _within(check.tolerance, shown)
    if not check.compatible:
        yield "differs", differ


def _unlike(facts: list[Fact], possible: list[Interval], keys: list[Hashable]) -> _Relation:
    """Printed otherwise, and either both unhedged or with no reading in common."""
    exact = [fact.hedge == "exact" for fact in facts]
    if all(exact):
        return _Classes(keys)

    def conflict(i: int, j: int) -> bool:
        unhedged = exact[i] and exact[j]
        return keys[i] != keys[j] and (unhedged or not possible[i].meets(possible[j]))

    return _Pairs(conflict)


def _within(tolerance: Tolerance, intervals: list[Interval]) -> _Relation:
    """Some readings of two lie within the tolerance of each other.

    |x - y| <= T is spans that meet when each start is moved down by T. For a share p of the larger
    of two values from 0 up, y - x <= p * y is (1 - p) * y <= x: each start is shrunk by 1 - p.
    """
    lows = [doubled_low(one) for one in intervals]
    highs = [doubled_high(one) for one in intervals]
    if tolerance.share is None:
        gap = 2 * tolerance.absolute
        return _Spans([None if low is None else low - gap for low in lows], list(highs))
    bounds = [bound for one in intervals for bound in (one.low, one.high) if bound is not None]
    if any(bound < 0 for bound in bounds):
        share = tolerance.share
        return _Pairs(lambda i, j: _share_apart(share, intervals[i], intervals[j]))
    if tolerance.share >= 1:
        return _Spans([None] * len(lows), list(highs))
    whole, part = tolerance.share.denominator, tolerance.share.numerator
    return _Spans(
        [_scaled(one.low, whole - part, one.low_open) for one in intervals],
        [_scaled(one.high, whole, -one.high_open) for one in intervals],
    )


def _scaled(bound: int | None, factor: int, step: int) -> int | None:
    return None if bound is None else 2 * factor * bound + step


def _share_apart(share: Fraction, first: Interval, second: Interval) -> bool:
    """Whether the closest readings are further apart than a share of the larger magnitude."""
    for lower, upper in ((first, second), (second, first)):
        if lower.high is None or upper.low is None or lower.high > upper.low:
            continue
        x, y = lower.high, upper.low
        open_ends = lower.high_open or upper.low_open
        if x == y and not open_ends:
            return False
        if share >= 1 and (x >= 0 or y <= 0):
            return False
        excess = share.denominator * (y - x) - share.numerator * max(abs(x), abs(y))
        return excess > 0 or (excess == 0 and open_ends)
    return False


# --- who is out of line


def _roles(rule: Rule, relation: _Relation, cluster: _Cluster) -> dict[str, Role]:
    """The facts of a finding and their roles; none when nobody disagrees.

    The smallest set of units is out of line when there is only one; in a tie all that are in a
    conflict are disputed and the others stay out of the finding. What a reference file says is not
    in doubt.
    """
    facts = cluster.facts
    if not isinstance(relation, _Pairs) and cluster.all_compared():
        involved, comparable = relation.involved(), set(range(len(facts)))
        removed = relation.removed() if involved else None
    else:
        comparable = set()
        edges = []
        for i, j in cluster.compared():
            comparable |= {i, j}
            if relation.conflict(i, j):
                edges.append((i, j))
        involved = {i for edge in edges for i in edge}
        units = smallest_cover((cluster.units[i], cluster.units[j]) for i, j in edges)
        removed = None if units is None else {i for i in involved if cluster.units[i] in units}
    if not involved:
        return {}
    if rule.across == "reference":
        return {facts[i].id: "agrees" if cluster.sides[i] else "outlier" for i in involved}
    if removed is None:
        return {facts[i].id: "disputed" for i in involved}
    return {facts[i].id: "outlier" if i in removed else "agrees" for i in comparable}
