"""Facts that fail tests, alone or together, and the counts of each rule."""

from __future__ import annotations

from deskcheck.plan import LONE

TALLY = """
SELECT 'tally' AS answer, a.rule, '' AS fact, '' AS other, COUNT(*) AS first_count,
  SUM(a.applies) AS second_count,
  SUM(CASE WHEN a.adrift > 0 THEN a.applies ELSE 0 END) AS third_count
FROM applied a GROUP BY a.rule
"""

_FAILED = "a.applies = 1 AND a.state = 0 AND (a.fails = 1 OR a.shape IN ('beside', 'equal'))"


def fails(shapes: frozenset[str]) -> str:
    """Facts that fail a test of one fact; those held against others are looked at closely."""
    names = ", ".join(f"'{name}'" for name in sorted(shapes))
    return f"""
SELECT 'fails' AS answer, a.rule, a.fact, '' AS other, 0 AS first_count, 0 AS second_count,
  0 AS third_count
FROM applied a
WHERE {_FAILED} AND a.shape IN ({names})
"""


PARTNERS = f"""
SELECT 'partner' AS answer, a.rule, a.fact, p.partner AS other, 0 AS first_count,
  0 AS second_count, 0 AS third_count
FROM applied a
JOIN partners p ON p.rule = a.rule AND p.test = 0 AND p.fact = a.fact
WHERE {_FAILED}
"""

CANNOT = f"""
SELECT 'cannot' AS answer, a.rule, a.fact, '' AS other, a.state AS first_count, 0 AS second_count,
  0 AS third_count
FROM applied a
WHERE a.applies = 1 AND a.state > {LONE}
"""

# --- tests of several facts at once

SUM = """
SELECT 'compare' AS answer, a.rule, a.fact, '' AS other, 0 AS first_count, 0 AS second_count,
  0 AS third_count
FROM applied a
WHERE a.shape = 'sum' AND a.applies = 1
"""

UNIQUE = """
SELECT 'compare' AS answer, a.rule, a.fact, '' AS other, 0 AS first_count, 0 AS second_count,
  0 AS third_count
FROM applied a
JOIN (
  SELECT m.rule, m.article, m.low, m.high
  FROM applied m
  WHERE m.shape = 'unique' AND m.applies = 1
  GROUP BY m.rule, m.article, m.low, m.high
  HAVING COUNT(*) > 1
) g ON g.rule = a.rule AND g.article = a.article AND g.low = a.low AND g.high = a.high
WHERE a.applies = 1
"""

CORROBORATED = """
SELECT 'compare' AS answer, a.rule, a.fact, '' AS other, 0 AS first_count, 0 AS second_count,
  0 AS third_count
FROM applied a
JOIN rules r ON r.rule = a.rule
JOIN (
  SELECT m.rule, m.grp, CASE m.grp WHEN '' THEN m.fact ELSE '' END AS lone,
    COUNT(DISTINCT n.name) AS sources
  FROM applied m
  LEFT JOIN attributions n ON n.fact = m.fact AND n.position = 0
  WHERE m.shape = 'corroborated' AND m.applies = 1
  GROUP BY m.rule, m.grp, CASE m.grp WHEN '' THEN m.fact ELSE '' END
) g ON g.rule = a.rule AND g.grp = a.grp AND g.lone IN ('', a.fact)
WHERE a.applies = 1 AND 2 * g.sources < r.low
"""
