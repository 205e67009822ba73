"""The words of the language: which terminals they stand for, and where they are keywords."""

from __future__ import annotations

from dataclasses import dataclass

from deskcheck_grammar.keyword_rows import (
    BE,
    CITED,
    CLAUSES,
    HEADS,
    KIND_ROWS,
    LINES,
    MODALS,
    NAMES,
    PARTS,
    PLACES,
    SOURCES,
    TAIL,
    TESTS,
    VERBS,
    Row,
    Zone,
)


@dataclass(frozen=True, slots=True)
class Keyword:
    """One keyword of one or more words, the terminals it becomes, the zone that follows it."""

    words: tuple[str, ...]
    types: tuple[str, ...]
    value: str | None = None
    zone: Zone | None = None


_ROWS: dict[Zone, tuple[Row, ...]] = {
    "statement": (),
    "use": (("and", "AND", None, None),),
    "name": (("as", "AS", None, "head"), *NAMES),
    "head": HEADS,
    "define": PARTS,
    "kind": (*PARTS, *KIND_ROWS),
    "same": (("and", "AND", None, None), ("match|matches|agree", "MATCH", None, "define"), *NAMES),
    "subject": (*MODALS, *NAMES, *CLAUSES),
    "verb": (*VERBS, *MODALS),
    "be": (*BE, *TAIL, *MODALS, *NAMES, *CLAUSES),
    "cite": (*CITED, *TAIL, *MODALS, *CLAUSES),
    "sources": (*SOURCES, *TAIL, *MODALS, *CLAUSES),
    "sum": (
        ("plus", "PLUS", None, None),
        ("and", "AND", None, None),
        *TAIL,
        *MODALS,
        *NAMES,
        *CLAUSES,
    ),
    "place": (
        *((places, "PLACE", part, "tail") for places, part in PLACES),
        *TAIL,
        *MODALS,
        *CLAUSES,
    ),
    "tail": (*TAIL, *MODALS, *NAMES, *CLAUSES, ("no", "NO", None, None)),
    "condition": (*TESTS, *MODALS, *NAMES, *CLAUSES),
    "cited": (
        *CITED,
        ("and", "AND", None, "condition"),
        ("or", "OR", None, "condition"),
        *MODALS,
        *CLAUSES,
    ),
    "found": (
        *((places, "PLACE", part, "condition") for places, part in PLACES),
        *MODALS,
        *CLAUSES,
    ),
    "clause": (*LINES, ("and", "AND", None, None)),
    "example": (
        *LINES,
        ("on", "ON", None, None),
        ("undated", "UNDATED", None, None),
        ("headline", "HEADLINE", None, None),
        ("caption|captions", "CAPTION", None, None),
        ("tagged", "TAGGED", None, None),
        ("outlet", "OUTLET", None, None),
    ),
}


def _table(rows: tuple[Row, ...]) -> dict[str, tuple[Keyword, ...]]:
    table: dict[str, list[Keyword]] = {}
    for spellings, types, value, zone in rows:
        for spelling in spellings.split("|"):
            words = tuple(spelling.split())
            kept = spelling if value == "=" else value
            keyword = Keyword(words, tuple(types.split()), kept, zone)
            table.setdefault(words[0], []).append(keyword)
    return {
        word: tuple(sorted(found, key=lambda keyword: -len(keyword.words)))
        for word, found in table.items()
    }


ZONES: dict[Zone, dict[str, tuple[Keyword, ...]]] = {
    zone: _table(rows) for zone, rows in _ROWS.items()
}
"""For each zone its keywords by their first word, the longest first."""

DEFINITION_ZONES: tuple[Zone, ...] = ("name", "head", "define", "kind", "same")
RULE_ZONES: tuple[Zone, ...] = tuple(
    zone for zone in ZONES if zone not in (*DEFINITION_ZONES, "statement", "use")
)


def spellings(zones: tuple[Zone, ...]) -> frozenset[str]:
    """Every keyword of some zones as it may be typed."""
    return frozenset(
        " ".join(keyword.words)
        for zone in zones
        for keywords in ZONES[zone].values()
        for keyword in keywords
    )


ONLY_AFTER: dict[str, frozenset[str]] = {
    "OLD": frozenset(["UNIT"]),
    "OLDER": frozenset(["BE", "NOT"]),
    "RELATION": frozenset(["BE", "NOT"]),
    "GIVEN_IN": frozenset(["BE", "NOT"]),
    "IN_PART": frozenset(["BE", "NOT", "WHEN", "UNLESS", "AND", "OR", "LPAR"]),
}
"""Terminals whose words are keywords only right after these; elsewhere they are words of names."""

AMOUNT_BEFORE = frozenset(
    "WITHIN BOUND BETWEEN BY_MORE_THAN BE NOT ONE_OF ON WITHIN_FACTOR BY_FACTOR CORROBORATED"
    " AT_LEAST ADD_UP EQUAL PLUS RELATION OLDER".split()
)
"""After these terminals number words and a/an before a unit are numbers."""

DEFINITION_STARTS = frozenset(["called", "loosely", "told", "but", "same", "of", "speaking"])
"""Words that begin a clause of a definition when they begin a line."""
