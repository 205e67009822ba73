"""A plan as queries, in the SQL that DuckDB and Spark share.

A query is a few named steps, each a SELECT over the tables of `tables.py`, the parameter tables of
`plan.py` and earlier steps; the last one, `answers`, is what an engine returns. Only names of our
own stand in the text: what editors write is in the parameter tables. Truth values are 0, 1
(unknown) and 2. Which facts fail is exact for single facts; for groups the bounds that are furthest
apart decide, whichever articles they come from, so that a group may be returned which on closer
look agrees, but never one missed.
"""

from __future__ import annotations

from dataclasses import dataclass

from deskcheck.plan import LIMIT, Plan

ANSWER = ("answer", "rule", "fact", "other", "first_count", "second_count")
"""The columns of the last step. `answer` is one of

- `tally`: of a rule, facts selected (`first_count`) and applied to (`second_count`),
- `fails`: a fact that fails the rule's own test,
- `unplaced`: a fact that cannot be compared though others wait for it,
- `adrift`: of a rule, all facts that cannot be compared (`first_count`),
- `compare`: a fact of a group in which some may disagree,
- `pair`: two quotations of a statement in which some do not match,
- `translated`: a quotation of which only translations were found.
"""


@dataclass(frozen=True, slots=True)
class Step:
    """A named intermediate table: `select` may read all the earlier ones."""

    name: str
    select: str


def queries(plan: Plan) -> tuple[Step, ...]:
    """The steps that answer a plan; what its rules do not need is left out."""
    shapes, forms = plan.shapes, plan.forms
    steps = [Step("chosen", _CHOSEN)]
    if forms:
        targets = f"WITH targets AS ({_TARGETS})" if forms & _LOOKING else ""
        found = [_FOUND[form] for form in sorted(forms) if form in _FOUND]
        steps.append(Step("truths", _TRUTHS.format(targets, "\nUNION ALL\n".join(found))))
    steps.append(Step("applied", _APPLIED if forms else _APPLIED_UNTESTED))
    answers = [_TALLY]
    if shapes & {"cite", "compare", "have"}:
        answers.append(_FAILS)
    if "agree" in shapes:
        steps.append(Step("members", _MEMBERS))
        steps.append(Step("cells", _CELLS))
        answers += [_ADRIFT, _UNPLACED, _COMPARE]
    if "match" in shapes:
        steps.append(Step("counted", _COUNTED))
        answers += [_PAIR, _TRANSLATED]
    return (*steps, Step("answers", "\nUNION ALL\n".join(answers)))


_CHOSEN = """
SELECT s.rule, f.fact, f.article
FROM facts f JOIN selectors s ON s.concept = f.concept AND s.attribute = f.attribute
UNION ALL
SELECT s.rule, f.fact, f.article
FROM facts f JOIN selectors s ON s.kind = f.kind
WHERE f.worded = 0
"""

# What a test looks at: the fact itself, or the values that its entity has for an attribute.
_LOOKING = frozenset({"cite", "compare", "among", "have"})
_TARGETS = """
SELECT c.rule, t.test, c.fact, c.fact AS target
FROM chosen c JOIN tests t ON t.rule = c.rule
WHERE t.attribute = ''
UNION ALL
SELECT c.rule, t.test, c.fact, g.fact AS target
FROM chosen c
JOIN tests t ON t.rule = c.rule
JOIN facts f ON f.fact = c.fact
JOIN facts g ON g.article = f.article AND g.entity = f.entity AND g.attribute = t.attribute
WHERE t.attribute <> '' AND g.valued = 1
"""

_FITS = """CASE
  WHEN t.not_outlet = 1 AND k.kind = 'outlet' THEN 0
  WHEN t.kind = 'source' OR t.kind = k.kind THEN 2
  WHEN t.kind = 'named source' AND k.kind <> 'anonymous' THEN 2
  WHEN t.kind = 'anonymous source' AND k.kind = 'anonymous' THEN 2
  ELSE 0 END"""

_CITE = f"""
SELECT x.rule, x.test, x.fact, MAX(x.truth) AS truth
FROM (
  SELECT g.rule, g.test, g.fact, g.target, COALESCE(CASE
    WHEN t.only_first = 1 THEN MIN(CASE WHEN k.opens = 1 THEN {_FITS} END)
    ELSE MAX(CASE WHEN k.fact IS NOT NULL THEN {_FITS} END) END, 0) AS truth
  FROM targets g
  JOIN tests t ON t.rule = g.rule AND t.test = g.test
  LEFT JOIN credits k ON k.fact = g.target AND k.near >= t.near
  WHERE t.form = 'cite'
  GROUP BY g.rule, g.test, g.fact, g.target, t.only_first
) x
GROUP BY x.rule, x.test, x.fact"""

_COMPARE_VALUE = """
SELECT g.rule, g.test, g.fact, MAX(CASE
  WHEN f.worded = 1 THEN 1
  WHEN f.low > t.high OR f.high < t.low THEN 0
  WHEN (t.low IS NULL OR f.low >= t.low) AND (t.high IS NULL OR f.high <= t.high) THEN 2
  ELSE 1 END) AS truth
FROM targets g
JOIN tests t ON t.rule = g.rule AND t.test = g.test
JOIN facts f ON f.fact = g.target
WHERE t.form = 'compare'
GROUP BY g.rule, g.test, g.fact"""

_AMONG = """
SELECT g.rule, g.test, g.fact, MAX(CASE
  WHEN f.word = '' THEN 1 WHEN w.word IS NULL THEN 0 ELSE 2 END) AS truth
FROM targets g
JOIN tests t ON t.rule = g.rule AND t.test = g.test
JOIN facts f ON f.fact = g.target
LEFT JOIN words w ON w.rule = g.rule AND w.test = g.test AND w.word = f.word
WHERE t.form = 'among'
GROUP BY g.rule, g.test, g.fact"""

_HAVE = """
SELECT DISTINCT g.rule, g.test, g.fact, 2 AS truth
FROM targets g JOIN tests t ON t.rule = g.rule AND t.test = g.test
WHERE t.form = 'have'"""

_ARTICLE_WORD = """
SELECT DISTINCT c.rule, t.test, c.fact, 2 AS truth
FROM chosen c
JOIN tests t ON t.rule = c.rule
JOIN words w ON w.rule = t.rule AND w.test = t.test
JOIN article_words a ON a.article = c.article AND a.form = t.form AND a.word = w.word
WHERE t.form = '{}'"""

_SAYS = """
SELECT DISTINCT c.rule, t.test, c.fact, 2 AS truth
FROM chosen c
JOIN tests t ON t.rule = c.rule
JOIN words w ON w.rule = t.rule AND w.test = t.test
JOIN articles a ON a.article = c.article
WHERE t.form = 'says' AND POSITION(w.word IN a.folded) > 0"""

_PUBLISHED = """
SELECT c.rule, t.test, c.fact, 2 AS truth
FROM chosen c
JOIN tests t ON t.rule = c.rule
JOIN articles a ON a.article = c.article
WHERE t.form = 'published' AND a.published IS NOT NULL
  AND (t.low IS NULL OR 2 * a.published >= t.low)
  AND (t.high IS NULL OR 2 * a.published <= t.high)"""

_FOUND = {
    "cite": _CITE,
    "compare": _COMPARE_VALUE,
    "among": _AMONG,
    "have": _HAVE,
    "tagged": _ARTICLE_WORD.format("tagged"),
    "outlet": _ARTICLE_WORD.format("outlet"),
    "language": _ARTICLE_WORD.format("language"),
    "says": _SAYS,
    "published": _PUBLISHED,
}

_TRUTHS = """
{}
SELECT c.rule, t.test, c.fact, COALESCE(v.truth, t.otherwise) AS truth
FROM chosen c
JOIN tests t ON t.rule = c.rule
LEFT JOIN ({}) v ON v.rule = c.rule AND v.test = t.test AND v.fact = c.fact
"""

# A condition is true when some clause of it is, a clause when all its literals are.
_APPLIED = """
SELECT c.rule, c.fact,
  CASE WHEN r.conditional = 1 AND COALESCE(q.truth, 0) < 2 THEN 0
    WHEN r.shape = 'cite' THEN f.in_body
    WHEN r.shape = 'compare' THEN f.valued
    WHEN r.speakers = 1 AND f.concept = 'quotation' THEN f.speech
    ELSE 1 END AS applies,
  CASE WHEN v.truth = 2 * r.negated THEN 1 ELSE 0 END AS fails
FROM chosen c
JOIN rules r ON r.rule = c.rule
JOIN facts f ON f.fact = c.fact
LEFT JOIN truths v ON v.rule = c.rule AND v.fact = c.fact AND v.test = 0
LEFT JOIN (
  SELECT y.rule, y.fact, MAX(y.truth) AS truth
  FROM (
    SELECT k.rule, k.clause, t.fact,
      MIN(CASE WHEN k.wanted = 1 THEN t.truth ELSE 2 - t.truth END) AS truth
    FROM clauses k JOIN truths t ON t.rule = k.rule AND t.test = k.test
    GROUP BY k.rule, k.clause, t.fact
  ) y
  GROUP BY y.rule, y.fact
) q ON q.rule = c.rule AND q.fact = c.fact
"""

_APPLIED_UNTESTED = """
SELECT c.rule, c.fact, 1 - r.conditional AS applies, 0 AS fails
FROM chosen c JOIN rules r ON r.rule = c.rule
"""

_TALLY = """
SELECT 'tally' AS answer, a.rule, '' AS fact, '' AS other,
  COUNT(*) AS first_count, SUM(a.applies) AS second_count
FROM applied a GROUP BY a.rule
"""

_FAILS = """
SELECT 'fails' AS answer, a.rule, a.fact, '' AS other, 0 AS first_count, 0 AS second_count
FROM applied a JOIN rules r ON r.rule = a.rule
WHERE a.applies = 1 AND a.fails = 1 AND r.shape IN ('cite', 'compare', 'have')
"""

# The facts that agreement rules apply to. `scope` is what a rule compares within; days without an
# end let all be compared that have no as-of day, or whose rule does not ask for one.
_MEMBERS = """
SELECT a.rule, a.fact, f.article, f.concept, f.attribute, f.owner, f.outcome,
  f.grp, f.unit, f.worded,
  CASE r.across WHEN 'article' THEN f.article WHEN 'outlet' THEN f.publisher ELSE '' END AS scope,
  CASE WHEN f.valued = 1 AND f.grp <> ''
    AND (f.dated = 0 OR f.day_known = 1 OR r.days IS NULL) THEN 1 ELSE 0 END AS placed,
  CASE WHEN f.dated = 1 AND r.days IS NOT NULL THEN f.day_low ELSE -100000000 END AS day_low,
  CASE WHEN f.dated = 1 AND r.days IS NOT NULL THEN f.day_high ELSE 100000000 END AS day_high,
  f.low, f.high, f.printed_low, f.printed_high, f.text
FROM applied a
JOIN rules r ON r.rule = a.rule
JOIN facts f ON f.fact = a.fact
WHERE a.applies = 1 AND r.shape = 'agree'
"""

_BEYOND = f"CAST({9 * LIMIT} AS DECIMAL(38,0))"

# The furthest bounds of a group on a day. Printed bounds at infinity count as beyond all others
# where printed values must be equal.
_CELLS = f"""
SELECT m.rule, m.grp, m.unit, m.worded, m.scope, m.day_low, m.day_high,
  MAX(m.low) AS low, MIN(m.high) AS high,
  MAX(m.printed_low) AS printed_low, MIN(m.printed_high) AS printed_high,
  MIN(COALESCE(m.printed_low, -{_BEYOND})) AS least_low,
  MAX(COALESCE(m.printed_low, -{_BEYOND})) AS most_low,
  MIN(COALESCE(m.printed_high, {_BEYOND})) AS least_high,
  MAX(COALESCE(m.printed_high, {_BEYOND})) AS most_high,
  MIN(m.text) AS least_text, MAX(m.text) AS most_text
FROM members m
WHERE m.placed = 1
GROUP BY m.rule, m.grp, m.unit, m.worded, m.scope, m.day_low, m.day_high
"""


def _apart(low: str, high: str) -> str:
    """Whether a low bound lies beyond a high one by more than the tolerance (both doubled).

    For a share p = n/d of the larger magnitude y, y - x > p * y is d * (y - x) > n * y; doubled
    bounds may be one too far from zero, for which one is taken off.
    """
    return f"""(r.numerator IS NULL AND {low} - {high} > r.gap
      OR r.denominator * ({low} - {high})
        > r.numerator * (GREATEST(ABS({low}), ABS({high})) - 1))"""


_COMPARE = f"""
SELECT 'compare' AS answer, m.rule, m.fact, '' AS other, 0 AS first_count, 0 AS second_count
FROM members m JOIN (
  SELECT DISTINCT a.rule, a.grp, a.unit, a.worded, a.scope
  FROM cells a
  JOIN cells b ON b.rule = a.rule AND b.grp = a.grp AND b.unit = a.unit
    AND b.worded = a.worded AND b.scope = a.scope
  JOIN rules r ON r.rule = a.rule
  WHERE a.day_low - b.day_high <= COALESCE(r.days, 0)
    AND b.day_low - a.day_high <= COALESCE(r.days, 0)
    AND CASE
      WHEN a.worded = 1 THEN a.least_text <> b.most_text
      WHEN r.exactly = 1 THEN a.least_low <> b.most_low OR a.least_high <> b.most_high
      ELSE {_apart("a.low", "b.high")}
        OR (r.compatible = 0 AND ({_apart("a.printed_low", "b.printed_high")})) END
) g ON g.rule = m.rule AND g.grp = m.grp AND g.unit = m.unit
  AND g.worded = m.worded AND g.scope = m.scope
WHERE m.placed = 1
"""

_ADRIFT = """
SELECT 'adrift' AS answer, m.rule, '' AS fact, '' AS other,
  COUNT(*) AS first_count, 0 AS second_count
FROM members m WHERE m.placed = 0 GROUP BY m.rule
"""

# A partner has the same concept, attribute and outcome, the same owner or one unknown, and stands
# in another article, or, for rules within an article or outlet, anywhere in it.
_UNPLACED = """
SELECT DISTINCT 'unplaced' AS answer, m.rule, m.fact, '' AS other,
  0 AS first_count, 0 AS second_count
FROM members m JOIN (
  SELECT o.rule, o.concept, o.attribute, o.outcome, o.scope, o.owner,
    MIN(o.article) AS first_article, MAX(o.article) AS last_article, COUNT(*) AS members
  FROM members o
  GROUP BY o.rule, o.concept, o.attribute, o.outcome, o.scope, o.owner
) p ON p.rule = m.rule AND p.concept = m.concept AND p.attribute = m.attribute
  AND p.outcome = m.outcome AND p.scope = m.scope
WHERE m.placed = 0
  AND (p.owner = m.owner OR p.owner = '' OR m.owner = '')
  AND CASE WHEN m.scope = '' THEN p.first_article <> m.article OR p.last_article <> m.article
    ELSE p.members > 1 OR p.owner <> m.owner END
"""

# Pairs of quotations that a rule counts, and those it leaves out as translations.
_COUNTED = """
SELECT r.rule, q.one, q.other, q.statement, q.matches,
  CASE WHEN r.translations = 1 THEN 0 ELSE q.translation END AS translated
FROM quote_pairs q
JOIN applied a ON a.fact = q.one AND a.applies = 1
JOIN applied b ON b.fact = q.other AND b.rule = a.rule AND b.applies = 1
JOIN rules r ON r.rule = a.rule
JOIN facts f ON f.fact = q.one
JOIN facts g ON g.fact = q.other
WHERE r.shape = 'match' AND q.speakers <> 'conflict' AND CASE r.across
  WHEN 'article' THEN f.article = g.article
  WHEN 'outlet' THEN f.publisher = g.publisher
  ELSE f.article <> g.article END
"""

_PAIR = """
SELECT 'pair' AS answer, c.rule, c.one AS fact, c.other, c.matches AS first_count, 0 AS second_count
FROM counted c JOIN (
  SELECT DISTINCT k.rule, k.statement FROM counted k WHERE k.matches = 0 AND k.translated = 0
) s ON s.rule = c.rule AND s.statement = c.statement
WHERE c.translated = 0
"""

_TRANSLATED = """
SELECT 'translated' AS answer, t.rule, t.fact, '' AS other, 0 AS first_count, 0 AS second_count
FROM (
  SELECT c.rule, c.one AS fact, c.translated FROM counted c
  UNION ALL
  SELECT c.rule, c.other AS fact, c.translated FROM counted c
) t
GROUP BY t.rule, t.fact
HAVING MIN(t.translated) = 1
"""
