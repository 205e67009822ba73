"""Facts of groups in which some may disagree, and quotations that may not match."""

from __future__ import annotations

from deskcheck.plan.schema import LIMIT

_BEYOND = f"CAST({9 * LIMIT} AS DECIMAL(38,0))"

# The furthest bounds of a group on a day. Printed bounds at infinity count as beyond all others
# where printed values must be equal.
CELLS = f"""
SELECT a.rule, a.grp, a.unit, a.worded, a.scope, a.day_low, a.day_high,
  MAX(a.low) AS low, MIN(a.high) AS high,
  MAX(a.printed_low) AS printed_low, MIN(a.printed_high) AS printed_high,
  MIN(COALESCE(a.printed_low, -{_BEYOND})) AS least_low,
  MAX(COALESCE(a.printed_low, -{_BEYOND})) AS most_low,
  MIN(COALESCE(a.printed_high, {_BEYOND})) AS least_high,
  MAX(COALESCE(a.printed_high, {_BEYOND})) AS most_high,
  MIN(a.text) AS least_text, MAX(a.text) AS most_text
FROM applied a
WHERE a.shape IN ('agree', 'trend') AND a.applies = 1 AND a.adrift = 0
GROUP BY a.rule, a.grp, a.unit, a.worded, a.scope, a.day_low, a.day_high
"""


def _apart(low: str, high: str) -> str:
    """Whether a low bound lies beyond a high one by more than the tolerance (both doubled).

    For a share p = n/d of the larger magnitude y, y - x > p * y is d * (y - x) > n * y; doubled
    bounds may be one too far from zero, for which one is taken off.
    """
    return f"""(r.numerator IS NULL AND {low} - {high} > r.gap
      OR r.denominator * ({low} - {high})
        > r.numerator * (GREATEST(ABS({low}), ABS({high})) - 1))"""


COMPARE = f"""
SELECT 'compare' AS answer, m.rule, m.fact, '' AS other, 0 AS first_count, 0 AS second_count,
  0 AS third_count
FROM applied m JOIN (
  SELECT DISTINCT a.rule, a.grp, a.unit, a.worded, a.scope
  FROM cells a
  JOIN cells b ON b.rule = a.rule AND b.grp = a.grp AND b.unit = a.unit
    AND b.worded = a.worded AND b.scope = a.scope
  JOIN rules r ON r.rule = a.rule
  WHERE a.day_low - b.day_high <= COALESCE(r.days, 0)
    AND b.day_low - a.day_high <= COALESCE(r.days, 0)
    AND r.shape = 'agree'
    AND CASE
      WHEN a.worded = 1 THEN a.least_text <> b.most_text
      WHEN r.exactly = 1 THEN a.least_low <> b.most_low OR a.least_high <> b.most_high
      ELSE {_apart("a.low", "b.high")}
        OR (r.compatible = 0 AND {_apart("a.printed_low", "b.printed_high")}) END
) g ON g.rule = m.rule AND g.grp = m.grp AND g.unit = m.unit
  AND g.worded = m.worded AND g.scope = m.scope
WHERE m.applies = 1 AND m.adrift = 0
"""

# Days apart, and the later bounds all below (or above) the earlier ones.
TREND = """
SELECT 'compare' AS answer, m.rule, m.fact, '' AS other, 0 AS first_count, 0 AS second_count,
  0 AS third_count
FROM applied m JOIN (
  SELECT DISTINCT a.rule, a.grp, a.unit, a.scope
  FROM cells a
  JOIN cells b ON b.rule = a.rule AND b.grp = a.grp AND b.unit = a.unit AND b.scope = a.scope
    AND a.worded = 0 AND b.worded = 0
  JOIN rules r ON r.rule = a.rule AND r.shape = 'trend'
  WHERE a.day_high < b.day_low
    AND ((r.term = 'fall' AND (b.high < a.low OR b.printed_high < a.printed_low))
      OR (r.term = 'rise' AND (a.high < b.low OR a.printed_high < b.printed_low)))
) g ON g.rule = m.rule AND g.grp = m.grp AND g.unit = m.unit AND g.scope = m.scope
WHERE m.applies = 1 AND m.adrift = 0 AND m.worded = 0
"""

# A partner has the same concept, attribute and outcome, the same owner or one unknown, and stands
# in another article, or, for trends and within an article or outlet, anywhere in it; where there
# are sides, on the other one.
UNPLACED = """
SELECT DISTINCT 'unplaced' AS answer, m.rule, m.fact, '' AS other,
  0 AS first_count, 0 AS second_count, 0 AS third_count
FROM applied m JOIN (
  SELECT a.rule, a.concept, a.attribute, a.outcome, a.scope, a.side, a.owner,
    MIN(a.article) AS first_article, MAX(a.article) AS last_article, COUNT(*) AS members
  FROM applied a
  WHERE a.shape IN ('agree', 'trend') AND a.applies = 1
  GROUP BY a.rule, a.concept, a.attribute, a.outcome, a.scope, a.side, a.owner
) p ON p.rule = m.rule AND p.concept = m.concept AND p.attribute = m.attribute
  AND p.outcome = m.outcome AND p.scope = m.scope
WHERE m.applies = 1 AND m.adrift = 1
  AND (p.owner = m.owner OR p.owner = '' OR m.owner = '')
  AND CASE WHEN m.side <> -1 THEN p.side <> m.side
    WHEN m.scope = '' AND m.shape = 'agree'
      THEN p.first_article <> m.article OR p.last_article <> m.article
    ELSE p.members > 1 OR p.owner <> m.owner END
"""


def pairs(shape: str, conflict: str) -> str:
    """Quotations of statements in which some two conflict, or in which one is a translation."""
    return f"""
SELECT 'pair' AS answer, a.rule, q.one AS fact, q.other, q.{conflict} AS first_count,
  q.translation AS second_count, 0 AS third_count
FROM quote_pairs q
JOIN applied a ON a.fact = q.one AND a.shape = '{shape}' AND a.applies = 1
JOIN applied b ON b.fact = q.other AND b.rule = a.rule AND b.applies = 1
JOIN (
  SELECT DISTINCT s.statement FROM quote_pairs s WHERE s.{conflict} = 1 OR s.translation = 1
) d ON d.statement = q.statement
WHERE q.speakers <> 'conflict'
  AND CASE WHEN a.side <> -1 THEN a.side <> b.side AND a.scope = b.scope
    ELSE a.scope = b.scope AND (a.scope <> '' OR a.article <> b.article) END
"""
