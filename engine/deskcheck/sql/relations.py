"""Tests of one fact that look at others: its entity's, its article's, or a reference file's."""

from __future__ import annotations

from deskcheck.plan import LONE, RELATED, SEVERAL, UNRESOLVED, Plan
from deskcheck.plan.lowering import EARLIER, LATER, SAME
from deskcheck.sql.choosing import chosen, targets

BESIDE = frozenset({"implied", "order", "beside", "equal"})
"""Forms that look at the facts in `partners`."""


def related(plan: Plan) -> str:
    """Every fact that a test looks beside, as (rule, test, fact)."""
    names = ", ".join(f"'{name}'" for name in sorted(plan.tests & RELATED))
    return f"""
WITH chosen AS ({chosen(plan)})
SELECT DISTINCT x.rule, x.test, x.target AS fact FROM ({targets("chosen", names)}) x
"""


def relations(plan: Plan) -> str:
    """The truth and the state of each test about each fact in `related`.

    A fact without a row has nobody to be held against: its test makes no sense.
    """
    ways = {
        "given": _GIVEN,
        "appear": _APPEAR,
        "filed": _FILED,
        "implied": _IMPLIED,
        "order": _ORDER,
        "beside": _BESIDE,
        "equal": _EQUAL,
    }
    return "\nUNION ALL\n".join(ways[name] for name in sorted(plan.tests & RELATED))


_GIVEN = """
SELECT x.rule, x.test, x.fact,
  MAX(CASE WHEN g.text = t.term AND (g.worded = 0 OR g.fact = f.fact) THEN 2 ELSE 0 END) AS truth,
  0 AS state
FROM related x
JOIN tests t ON t.rule = x.rule AND t.test = x.test AND t.form = 'given'
JOIN facts f ON f.fact = x.fact
JOIN facts g ON g.article = f.article AND g.entity = f.entity
WHERE f.text <> ''
GROUP BY x.rule, x.test, x.fact"""

_UNITS = "(f.unit = g.unit OR f.unit IN ('', 'one', 'person') OR g.unit IN ('', 'one', 'person'))"
_MEET = """(f.low IS NULL OR g.high IS NULL OR f.low <= g.high)
    AND (g.low IS NULL OR f.high IS NULL OR g.low <= f.high)"""


def _says_the_same(alike: str) -> str:
    """Whether g says what f says, both being said alike; `alike` is of two figures of one unit."""
    return f"""CASE
    WHEN f.spoken <> '' THEN POSITION(f.spoken IN g.spoken) > 0
    WHEN f.worded = 0 THEN {_UNITS} AND {alike}
    ELSE 1 = 1 END"""


_APPEAR = f"""
SELECT x.rule, x.test, x.fact,
  MAX(CASE WHEN (f.marks & t.accepted) <> 0 OR g.fact IS NOT NULL THEN 2 ELSE 0 END) AS truth,
  0 AS state
FROM related x
JOIN tests t ON t.rule = x.rule AND t.test = x.test AND t.form = 'appear'
JOIN facts f ON f.fact = x.fact
LEFT JOIN facts g ON g.article = f.article AND g.said = f.said
  AND (g.marks & t.accepted) <> 0 AND g.stated = 1
  AND {_says_the_same(_MEET)}
GROUP BY x.rule, x.test, x.fact"""

_FILED = f"""
SELECT x.rule, x.test, x.fact,
  MAX(CASE WHEN g.fact IS NOT NULL OR a.article IS NOT NULL THEN 2 ELSE 0 END) AS truth,
  0 AS state
FROM related x
JOIN tests t ON t.rule = x.rule AND t.test = x.test AND t.form = 'filed'
JOIN rules r ON r.rule = x.rule
JOIN facts f ON f.fact = x.fact AND f.reference = ''
LEFT JOIN facts g ON r.reference <> '' AND g.reference = r.reference
  AND g.said_exactly = f.said_exactly AND g.stated = 1
  AND {_says_the_same("(f.text = g.text OR f.text = '' OR g.text = '')")}
LEFT JOIN articles a ON r.reference <> '' AND a.reference = r.reference
  AND f.spoken <> '' AND POSITION(f.spoken IN a.folded) > 0
GROUP BY x.rule, x.test, x.fact"""


def _beside(form: str, truth: str, state: str, where: str = "1 = 1") -> str:
    """A test of a fact f against its partners g."""
    return f"""
SELECT p.rule, p.test, p.fact, {truth} AS truth, {state} AS state
FROM partners p
JOIN tests t ON t.rule = p.rule AND t.test = p.test AND t.form = '{form}'
JOIN facts f ON f.fact = p.fact
JOIN facts g ON g.fact = p.partner
WHERE {where}
GROUP BY p.rule, p.test, p.fact"""


# Bounds as printed, doubled: what an open one is short of is put back.
_F_LOW, _F_HIGH = "(f.low - f.low_open)", "(f.high + f.high_open)"
_G_LOW, _G_HIGH = "(g.low - g.low_open)", "(g.high + g.high_open)"


def _apart(low: str, high: str, low_open: str, high_open: str) -> str:
    """Whether a low bound lies beyond a high one by more than the tolerance; NULL where endless.

    For a share n/d of the larger magnitude m: d * (low - high) > n * m, or as much where an end is
    open; a share of the whole leaves no gap between values of one sign.
    """
    gap = f"t.denominator * ({low} - {high})"
    allowed = f"t.numerator * GREATEST(ABS({low}), ABS({high}))"
    signs = f"(t.numerator >= t.denominator AND ({high} >= 0 OR {low} <= 0))"
    ends = f"{low_open} + {high_open} > 0"
    return f"""(({low} > {high} OR ({low} = {high} AND {ends})) AND NOT {signs}
        AND ({gap} > {allowed} OR ({gap} = {allowed} AND {ends})))"""


_IMPLIES = f"""CASE
    WHEN f.worded <> g.worded THEN 0
    WHEN f.worded = 1 THEN CASE WHEN f.text = g.text THEN 2 ELSE 0 END
    WHEN t.exactly = 1 THEN CASE WHEN (f.low = g.low OR (f.low IS NULL AND g.low IS NULL))
      AND (f.high = g.high OR (f.high IS NULL AND g.high IS NULL)) THEN 2 ELSE 0 END
    WHEN t.numerator IS NULL
      THEN CASE WHEN f.low - g.high > t.gap OR g.low - f.high > t.gap THEN 0 ELSE 2 END
    WHEN {_apart(_F_LOW, _G_HIGH, "f.low_open", "g.high_open")}
      OR {_apart(_G_LOW, _F_HIGH, "g.low_open", "f.high_open")} THEN 0
    ELSE 2 END"""
_IMPLIED = _beside(
    "implied",
    f"CASE WHEN MIN(f.valued * g.valued) = 0 THEN 1 ELSE MAX({_IMPLIES}) END",
    f"CASE WHEN MIN(f.valued * g.valued) = 0 THEN {UNRESOLVED} ELSE 0 END",
    "t.term IN ('', f.unit)",
)


def _follows(later: str, earlier: str) -> str:
    """Whether some reading of one interval is more than some reading of another."""
    high, low = f"({later}.high + {later}.high_open)", f"({earlier}.low - {earlier}.low_open)"
    return f"({later}.high IS NULL OR {earlier}.low IS NULL OR {high} > {low})"


def _trouble(resolved: str) -> str:
    """Why a fact cannot be held against its partners, of which one at least must be resolved."""
    return f"""CASE WHEN MIN(g.entity) <> MAX(g.entity) THEN {SEVERAL}
    WHEN MAX({resolved}) = 0 THEN {UNRESOLVED} ELSE 0 END"""


_ORDERED = f"""CASE
    WHEN f.worded = 1 OR g.worded = 1 THEN 0
    WHEN (t.accepted & {LATER}) <> 0 AND {_follows("f", "g")} THEN 2
    WHEN (t.accepted & {EARLIER}) <> 0 AND {_follows("g", "f")} THEN 2
    WHEN (t.accepted & {SAME}) <> 0 AND {_MEET} THEN 2
    ELSE 0 END"""
_NO_ORDER = _trouble("(1 - f.worded) * (1 - g.worded)")
_ORDER = _beside("order", f"CASE WHEN {_NO_ORDER} > 0 THEN 1 ELSE MAX({_ORDERED}) END", _NO_ORDER)
_UNHELD = _trouble("f.valued * g.valued")
_ALIKE = """CASE WHEN f.worded = g.worded AND f.unit = g.unit
    AND (g.worded = 0 OR g.text <> '') THEN 1 ELSE 0 END"""
_BESIDE = _beside(
    "beside",
    "1",
    f"CASE WHEN {_UNHELD} > 0 THEN {_UNHELD} WHEN MAX({_ALIKE}) = 0 THEN {LONE} ELSE 0 END",
)

_EQUAL = f"""
SELECT x.rule, x.test, x.fact, 1 AS truth,
  CASE WHEN COUNT(DISTINCT g.attribute) < MAX(t.accepted) THEN {LONE}
    WHEN MAX(f.worded) + MAX(COALESCE(g.worded, 0)) > 0 THEN {UNRESOLVED} ELSE 0 END AS state
FROM related x
JOIN tests t ON t.rule = x.rule AND t.test = x.test AND t.form = 'equal'
JOIN facts f ON f.fact = x.fact
LEFT JOIN partners p ON p.rule = x.rule AND p.test = x.test AND p.fact = x.fact
LEFT JOIN facts g ON g.fact = p.partner
GROUP BY x.rule, x.test, x.fact"""
