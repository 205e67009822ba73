"""What could not be checked: each rule's reasons, with the places that they hold for."""

from __future__ import annotations

from msgspec import Struct

from deskcheck.findings.subjects import subjects
from deskcheck.report.window import printable
from deskcheck.results import Results

MOST_PLACES = 5


class Place(Struct, frozen=True, order=True):
    """A fact that a rule could not check, and why."""

    rule: str
    reason: str
    article: str
    start: int
    end: int
    line: int
    column: int
    text: str
    code: str


def unchecked_places(results: Results) -> list[Place]:
    """Every fact that a rule could not check, by rule and reason."""
    facts = {fact.id: fact for fact in subjects(results.linked, results.rules)}
    places = []
    for item in results.outcome.unchecked:
        fact = facts[item.fact]
        spot = (fact.article, fact.start, fact.end, fact.line, fact.column, fact.text)
        places.append(Place(item.rule, item.reason, *spot, item.code))
    return sorted(places)


def unchecked_lines(results: Results) -> list[str]:
    """The same compactly, a line for each rule and reason."""
    groups: dict[tuple[str, str], list[Place]] = {}
    for place in unchecked_places(results):
        groups.setdefault((place.rule, place.reason), []).append(place)
    lines = []
    for (rule, reason), places in groups.items():
        shown = [_shown(place) for place in places[:MOST_PLACES]]
        if len(places) > MOST_PLACES:
            shown.append(f"{len(places) - MOST_PLACES} more")
        lines.append(f"cannot check[{rule}]: {reason}")
        lines += [f"  {line}" for line in shown]
    return [*lines, ""] if lines else []


def _shown(place: Place) -> str:
    words = " ".join(printable(place.text).split())
    return f"{printable(place.article)}:{place.line}:{place.column} “{words}”"
