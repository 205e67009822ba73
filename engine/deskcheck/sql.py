"""A plan as queries, in the SQL that DuckDB and Spark share.

A query is a few named steps, each a SELECT over the tables of `tables.py`, the parameter tables of
`plan.py` and earlier steps; the last one is what an engine returns. Only names of our own stand in
the text: what editors write is in the parameter tables. Truth values are 0, 1 (unknown) and 2.

For rules that look at one fact the answer is exact. Of groups, the bounds furthest apart decide,
whichever articles they come from: a group may be returned which on closer look agrees, but none is
missed.
"""

from __future__ import annotations

from typing import NamedTuple

from deskcheck.plan import LIMIT, Plan

ANSWER = ("answer", "rule", "fact", "other", "first_count", "second_count", "third_count")
"""The columns of the last step. `answer` is one of

- `tally`: of a rule, facts selected, applied to, and of those the ones that cannot be compared,
- `fails`: a fact that fails the rule's own test,
- `unplaced`: a fact that cannot be compared though others wait for it,
- `compare`: a fact of a group in which some may disagree,
- `pair`: two quotations of a statement that does not match, or that has a translation; whether they
  match, and whether the pair is left out as a translation where the rule does not include them.
"""

_OF_FACTS = frozenset({"cite", "compare", "among", "have"})
_OF_ARTICLES = frozenset({"says", "tagged", "outlet", "language", "published"})


class Step(NamedTuple):
    """A named intermediate table: `select` may read all the earlier ones."""

    name: str
    select: str


def queries(plan: Plan) -> tuple[Step, ...]:
    """The steps that answer a plan; what its rules do not need is left out."""
    shapes = plan.shapes
    steps = [Step("truths", _truths(plan))] if plan.forms else []
    steps.append(Step("applied", _applied(plan)))
    answers = [_TALLY]
    if shapes & _OF_FACTS:
        answers.append(_FAILS)
    if "agree" in shapes:
        steps.append(Step("cells", _CELLS))
        answers += [_UNPLACED, _COMPARE]
    if "match" in shapes:
        answers.append(_PAIR)
    return (*steps, Step("answers", "\nUNION ALL\n".join(answers)))


_CHOSEN = """
  SELECT s.rule, f.fact FROM facts f
  JOIN selectors s ON s.concept = f.concept AND s.attribute = f.attribute
  UNION ALL
  SELECT s.rule, f.fact FROM facts f JOIN selectors s ON s.kind = f.kind WHERE f.worded = 0
"""


def _truth(forms: frozenset[str], form: str, test: str, fact: str, word: str) -> str:
    """The truth of a test, named by the columns `form` and `test`.*, about a fact.

    `word` is the fact's text when it is among the words of the test, else NULL; for `have` the
    fact is the value that was asked for. Only the forms in use are written.
    """
    t, f = test, fact
    every = f"CASE WHEN {t}.near = 1 THEN {f}.cited_near ELSE {f}.cited END"
    first = f"CASE WHEN {t}.near = 1 THEN {f}.cited_first_near ELSE {f}.cited_first END"
    truths = {
        "cite": f"""CASE
      WHEN {t}.only_first = 0 AND ({every}) & {t}.accepted <> 0 THEN 2
      WHEN {t}.only_first = 1 AND ({first}) <> 0
        AND ({first}) & (15 - {t}.accepted) = 0 THEN 2
      ELSE 0 END""",
        "compare": f"""CASE
      WHEN {f}.worded = 1 OR ({t}.unit <> '' AND {t}.unit <> {f}.unit) THEN 1
      WHEN {f}.low > {t}.high OR {f}.high < {t}.low THEN 0
      WHEN ({t}.low IS NULL OR {f}.low >= {t}.low)
        AND ({t}.high IS NULL OR {f}.high <= {t}.high) THEN 2
      ELSE 1 END""",
        "among": f"CASE WHEN {f}.word = '' THEN 1 WHEN {word} IS NULL THEN 0 ELSE 2 END",
        "have": "2",
    }
    cases = [
        f"\n    WHEN {form} = '{name}' THEN {truths[name]}" for name in sorted(forms & _OF_FACTS)
    ]
    return f"CASE{''.join(cases)}\n    ELSE 1 END" if cases else "1"


# Tests of a condition about a fact look at the fact itself, or at the values that its entity has
# for an attribute; of several the truest counts.
_TRUTHS_OF_FACTS = """
SELECT x.rule, x.test, x.fact, MAX({}) AS truth
FROM (
  SELECT c.rule, t.test, c.fact, c.fact AS target
  FROM chosen c JOIN tests t ON t.rule = c.rule
  WHERE t.attribute = '' AND t.form IN ('cite', 'compare', 'among', 'have')
  UNION ALL
  SELECT c.rule, t.test, c.fact, g.fact AS target
  FROM chosen c
  JOIN tests t ON t.rule = c.rule
  JOIN facts f ON f.fact = c.fact
  JOIN facts g ON g.article = f.article AND g.entity = f.entity AND g.attribute = t.attribute
  WHERE t.attribute <> '' AND g.valued = 1
) x
JOIN tests t ON t.rule = x.rule AND t.test = x.test
JOIN facts g ON g.fact = x.target
LEFT JOIN words w ON w.rule = x.rule AND w.test = x.test AND w.word = g.word
GROUP BY x.rule, x.test, x.fact"""

_TRUTHS_OF_ARTICLES = """
SELECT c.rule, x.test, c.fact, x.truth
FROM chosen c
JOIN facts f ON f.fact = c.fact
JOIN (
  SELECT t.rule, t.test, a.article, MAX(CASE
    WHEN t.form = 'says' AND POSITION(w.word IN a.folded) > 0 THEN 2
    WHEN t.form = 'tagged' AND POSITION(w.word IN a.tags) > 0 THEN 2
    WHEN t.form = 'outlet' AND w.word = a.outlet THEN 2
    WHEN t.form = 'language' AND w.word = a.language THEN 2
    WHEN t.form = 'published' AND a.published IS NOT NULL
      AND (t.low IS NULL OR 2 * a.published >= t.low)
      AND (t.high IS NULL OR 2 * a.published <= t.high) THEN 2
    ELSE 0 END) AS truth
  FROM tests t
  CROSS JOIN articles a
  LEFT JOIN words w ON w.rule = t.rule AND w.test = t.test
  WHERE t.form IN ('says', 'tagged', 'outlet', 'language', 'published')
  GROUP BY t.rule, t.test, a.article
) x ON x.rule = c.rule AND x.article = f.article"""


def _truths(plan: Plan) -> str:
    """Each test of a condition about each fact that its rule selects."""
    truth = _truth(plan.forms, "t.form", "t", "g", "w.word")
    found = [_TRUTHS_OF_FACTS.format(truth)] if plan.forms & _OF_FACTS else []
    if plan.forms & _OF_ARTICLES:
        found.append(_TRUTHS_OF_ARTICLES)
    union = "\nUNION ALL\n".join(found)
    joined = f"""
LEFT JOIN ({union}
) v ON v.rule = c.rule AND v.test = t.test AND v.fact = c.fact"""
    truth = "COALESCE(v.truth, t.otherwise)" if found else "t.otherwise"
    return f"""
WITH chosen AS ({_CHOSEN})
SELECT c.rule, t.test, c.fact, {truth} AS truth
FROM chosen c
JOIN tests t ON t.rule = c.rule{joined if found else ""}
"""


# A condition is true when some clause of it is, a clause when all its literals are.
_CONDITION = """
LEFT JOIN (
  SELECT y.rule, y.fact, MAX(y.truth) AS truth
  FROM (
    SELECT k.rule, k.clause, t.fact,
      MIN(CASE WHEN k.wanted = 1 THEN t.truth ELSE 2 - t.truth END) AS truth
    FROM clauses k JOIN truths t ON t.rule = k.rule AND t.test = k.test
    GROUP BY k.rule, k.clause, t.fact
  ) y
  GROUP BY y.rule, y.fact
) q ON q.rule = c.rule AND q.fact = c.fact"""

_WORDS = "\nLEFT JOIN words w ON w.rule = c.rule AND w.test = 0 AND w.word = f.word"
_HELD = """
LEFT JOIN (SELECT DISTINCT g.article, g.entity, g.attribute FROM facts g WHERE g.valued = 1) h
  ON h.article = f.article AND h.entity = f.entity AND h.attribute = r.attribute"""


def _applied(plan: Plan) -> str:
    """Each fact that a rule selects: whether it applies, fails its own test, is comparable.

    `adrift` is 1 for facts that cannot be compared, 2 for those compared with nothing by design.
    `scope` is what an agreement rule compares within. Days without an end let all be compared that
    have no as-of day, or whose rule does not ask for one.
    """
    condition = "COALESCE(q.truth, 0)" if plan.forms else "0"
    held = "h.article" if "have" in plan.shapes else "NULL"
    word = "w.word" if "among" in plan.shapes else "NULL"
    joins = [_WORDS] if "among" in plan.shapes else []
    joins += [_HELD] if "have" in plan.shapes else []
    joins += [_CONDITION] if plan.forms else []
    return f"""
SELECT r.rule, r.shape, f.fact, f.article, f.concept, f.attribute, f.owner, f.outcome,
  f.grp, f.unit, f.worded, f.text, f.low, f.high, f.printed_low, f.printed_high,
  CASE WHEN r.conditional = 1 AND {condition} < 2 THEN 0
    WHEN r.shape = 'cite' THEN f.in_body
    WHEN r.shape IN ('compare', 'among')
      THEN CASE WHEN f.valued = 1 AND (r.unit = '' OR r.unit = f.unit) THEN 1 ELSE 0 END
    WHEN r.shape = 'have' AND r.attribute = 'speaker' AND f.concept = 'quotation' THEN f.speech
    ELSE 1 END AS applies,
  CASE WHEN 2 * r.negated = CASE
    WHEN r.shape = 'have' AND {held} IS NULL THEN 0
    ELSE {_truth(plan.shapes, "r.shape", "r", "f", word)} END THEN 1 ELSE 0 END AS fails,
  CASE WHEN r.shape <> 'agree' THEN 0
    WHEN f.valued = 0 THEN 1
    WHEN r.unit <> '' AND r.unit <> f.unit THEN 2
    WHEN f.grp = '' THEN 2 - f.explained
    WHEN f.dated = 1 AND f.day_known = 0 AND r.days IS NOT NULL THEN 1
    ELSE 0 END AS adrift,
  CASE r.across WHEN 'article' THEN f.article WHEN 'outlet' THEN f.publisher ELSE '' END AS scope,
  CASE WHEN f.dated = 1 AND r.days IS NOT NULL THEN f.day_low ELSE -100000000 END AS day_low,
  CASE WHEN f.dated = 1 AND r.days IS NOT NULL THEN f.day_high ELSE 100000000 END AS day_high
FROM ({_CHOSEN}) c
JOIN rules r ON r.rule = c.rule
JOIN facts f ON f.fact = c.fact{"".join(joins)}
"""


_TALLY = """
SELECT 'tally' AS answer, a.rule, '' AS fact, '' AS other, COUNT(*) AS first_count,
  SUM(a.applies) AS second_count,
  SUM(CASE WHEN a.adrift > 0 THEN a.applies ELSE 0 END) AS third_count
FROM applied a GROUP BY a.rule
"""

_FAILS = """
SELECT 'fails' AS answer, a.rule, a.fact, '' AS other, 0 AS first_count, 0 AS second_count,
  0 AS third_count
FROM applied a
WHERE a.applies = 1 AND a.fails = 1 AND a.shape IN ('cite', 'compare', 'among', 'have')
"""

_BEYOND = f"CAST({9 * LIMIT} AS DECIMAL(38,0))"

# The furthest bounds of a group on a day. Printed bounds at infinity count as beyond all others
# where printed values must be equal.
_CELLS = f"""
SELECT a.rule, a.grp, a.unit, a.worded, a.scope, a.day_low, a.day_high,
  MAX(a.low) AS low, MIN(a.high) AS high,
  MAX(a.printed_low) AS printed_low, MIN(a.printed_high) AS printed_high,
  MIN(COALESCE(a.printed_low, -{_BEYOND})) AS least_low,
  MAX(COALESCE(a.printed_low, -{_BEYOND})) AS most_low,
  MIN(COALESCE(a.printed_high, {_BEYOND})) AS least_high,
  MAX(COALESCE(a.printed_high, {_BEYOND})) AS most_high,
  MIN(a.text) AS least_text, MAX(a.text) AS most_text
FROM applied a
WHERE a.shape = 'agree' AND a.applies = 1 AND a.adrift = 0
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


_COMPARE = f"""
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
    AND CASE
      WHEN a.worded = 1 THEN a.least_text <> b.most_text
      WHEN r.exactly = 1 THEN a.least_low <> b.most_low OR a.least_high <> b.most_high
      ELSE {_apart("a.low", "b.high")}
        OR (r.compatible = 0 AND {_apart("a.printed_low", "b.printed_high")}) END
) g ON g.rule = m.rule AND g.grp = m.grp AND g.unit = m.unit
  AND g.worded = m.worded AND g.scope = m.scope
WHERE m.applies = 1 AND m.adrift = 0
"""

# A partner has the same concept, attribute and outcome, the same owner or one unknown, and stands
# in another article, or, for rules within an article or outlet, anywhere in it.
_UNPLACED = """
SELECT DISTINCT 'unplaced' AS answer, m.rule, m.fact, '' AS other,
  0 AS first_count, 0 AS second_count, 0 AS third_count
FROM applied m JOIN (
  SELECT a.rule, a.concept, a.attribute, a.outcome, a.scope, a.owner,
    MIN(a.article) AS first_article, MAX(a.article) AS last_article, COUNT(*) AS members
  FROM applied a
  WHERE a.shape = 'agree' AND a.applies = 1
  GROUP BY a.rule, a.concept, a.attribute, a.outcome, a.scope, a.owner
) p ON p.rule = m.rule AND p.concept = m.concept AND p.attribute = m.attribute
  AND p.outcome = m.outcome AND p.scope = m.scope
WHERE m.applies = 1 AND m.adrift = 1
  AND (p.owner = m.owner OR p.owner = '' OR m.owner = '')
  AND CASE WHEN m.scope = '' THEN p.first_article <> m.article OR p.last_article <> m.article
    ELSE p.members > 1 OR p.owner <> m.owner END
"""

_PAIR = """
SELECT 'pair' AS answer, a.rule, q.one AS fact, q.other, q.matches AS first_count,
  q.translation AS second_count, 0 AS third_count
FROM quote_pairs q
JOIN applied a ON a.fact = q.one AND a.shape = 'match' AND a.applies = 1
JOIN applied b ON b.fact = q.other AND b.rule = a.rule AND b.applies = 1
JOIN (
  SELECT DISTINCT s.statement FROM quote_pairs s WHERE s.matches = 0 OR s.translation = 1
) d ON d.statement = q.statement
WHERE q.speakers <> 'conflict' AND a.scope = b.scope AND (a.scope <> '' OR a.article <> b.article)
"""
