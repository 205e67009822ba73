"""Whether two values agree, and who is out of line where some do not."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

from deskcheck.facts import Fact
from deskcheck.findings import Role, Verdict
from deskcheck.findings.subjects import printed
from deskcheck.reference.intervals import agree_within, below
from deskcheck.typed import Agree, Rule, Trend

Two = tuple[Fact, Fact]


def pair_verdict(check: Agree, fact: Fact, other: Fact) -> Verdict | None:
    """contradicts: no possible readings agree; differs: possible ones do, printed ones do not."""
    possible, others_possible = fact.value.possible, other.value.possible
    if possible is None or others_possible is None:
        return "contradicts" if fact.value.text != other.value.text else None
    shown, others_shown = printed(fact.value), printed(other.value)
    assert shown is not None
    assert others_shown is not None
    if check.tolerance.exactly:
        apart = shown != others_shown
        unhedged = fact.hedge == other.hedge == "exact"
        contradicts = apart and (unhedged or not possible.meets(others_possible))
    else:
        apart = not agree_within(check.tolerance, shown, others_shown)
        contradicts = not agree_within(check.tolerance, possible, others_possible)
    if contradicts:
        return "contradicts"
    return "differs" if apart and not check.compatible else None


def earlier_first(fact: Fact, other: Fact) -> Two | None:
    """Two figures in the order of their days, None where the days may be the same."""
    for first, second in ((fact, other), (other, fact)):
        days = first.as_of, second.as_of
        high = days[0].high if days[0] else None
        low = days[1].low if days[1] else None
        if high is not None and low is not None and high < low:
            return first, second
    return None


def trend_verdict(check: Trend, earlier: Fact, later: Fact) -> Verdict | None:
    """Whether a later figure lies below (for rise: above) an earlier one by every reading."""
    first, second = earlier.value, later.value
    if first.possible is None or second.possible is None:
        return None
    lower, upper = (second, first) if check.direction == "fall" else (first, second)
    assert lower.possible is not None
    assert upper.possible is not None
    if below(lower.possible, upper.possible):
        return "contradicts"
    shown, others_shown = printed(lower), printed(upper)
    assert shown is not None
    assert others_shown is not None
    return "differs" if below(shown, others_shown) else None


def roles_of(
    rule: Rule, conflicts: list[Two], compared: list[Two], *, keep_all: bool = False
) -> dict[str, Role]:
    """The smallest set of articles whose removal ends all conflicts, if there is only one.

    Where facts of one article are compared, the units are the facts themselves. In a tie all that
    are in a conflict are disputed, and the others are left out unless `keep_all`. What a reference
    file says is not in doubt.
    """
    within = isinstance(rule.check, Trend) or rule.across in ("article", "outlet", "headline")

    def unit(fact: Fact) -> str:
        return fact.id if within else fact.article

    edges = [(unit(f), unit(g)) for f, g in conflicts]
    smallest = _smallest_covers(edges)
    involved = {fact.id: unit(fact) for pair in conflicts for fact in pair}
    named: Role = "outlier" if len(smallest) == 1 else "disputed"
    out = smallest[0] if len(smallest) == 1 else set(involved.values())
    roles: dict[str, Role] = {name: named for name, its in involved.items() if its in out}
    if named == "outlier" or keep_all:
        for pair in compared:
            for fact in pair:
                roles.setdefault(fact.id, "agrees")
    return roles


def _smallest_covers(edges: list[tuple[str, str]]) -> list[set[str]]:
    units = sorted({unit for edge in edges for unit in edge})
    for size in range(len(units) + 1):
        found = [set(some) for some in combinations(units, size) if _covers(some, edges)]
        if found:
            return found
    return []


def _covers(units: tuple[str, ...], edges: list[tuple[str, str]]) -> bool:
    return all(left in units or right in units for left, right in edges)


def components(facts: list[Fact], joined: Callable[[Fact, Fact], bool]) -> list[list[Fact]]:
    """The facts in connected groups."""
    left, groups = list(facts), []
    while left:
        group, rest = [left[0]], left[1:]
        for fact in group:  # grows while it is walked
            group += [other for other in rest if joined(fact, other)]
            rest = [other for other in rest if not joined(fact, other)]
        groups.append(group)
        left = rest
    return groups
