"""Truth values of tests about one fact: 0, 1 (unknown) and 2."""

from __future__ import annotations

from deskcheck.plan import RELATED, Plan
from deskcheck.sql.choosing import chosen, targets

OF_FACTS = frozenset({"cite", "compare", "among", "have", "age", "marked", "written"}) | RELATED
"""Forms of tests that look at a fact; those in RELATED look at others beside it."""

_OF_ARTICLES = frozenset({"says", "tagged", "outlet", "language", "published"})


def truth(forms: frozenset[str], form: str, test: str, fact: str, word: str) -> str:
    """The truth of a test, named by the columns `form` and `test`.*, about a fact.

    `word` is the fact's text when it is among the words of the test, else NULL; for `have` the
    fact is the value that was asked for; `v` is the row of `relations`, if there is one. Only the
    forms in use are written.
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
      WHEN {f}.worded = 1 OR ({t}.term <> '' AND {t}.term <> {f}.unit) THEN 1
      {_lies(f"{f}.low", f"{f}.high", t)} END""",
        "age": f"""CASE
      WHEN {f}.age_known = 0 THEN 1
      {_lies(f"{f}.age_low", f"{f}.age_high", t)} END""",
        "among": f"""CASE
      WHEN {f}.valued = 0 OR {f}.worded = 0 THEN 1 WHEN {word} IS NULL THEN 0 ELSE 2 END""",
        "have": "2",
        "marked": f"CASE WHEN ({f}.marks & {t}.accepted) <> 0 THEN 2 ELSE 0 END",
        "written": f"CASE WHEN {t}.term IN ('', {f}.printed) THEN 2 ELSE 0 END",
    }
    cases = [
        f"\n    WHEN {form} = '{name}' THEN {truths.get(name, 'COALESCE(v.truth, 1)')}"
        for name in sorted(forms & OF_FACTS)
    ]
    return f"CASE{''.join(cases)}\n    ELSE 1 END" if cases else "1"


def _lies(low: str, high: str, test: str) -> str:
    """The branches of a CASE: whether all readings lie within the bounds of a test, or none."""
    return f"""WHEN {low} > {test}.high OR {high} < {test}.low THEN 0
      WHEN ({test}.low IS NULL OR {low} >= {test}.low)
        AND ({test}.high IS NULL OR {high} <= {test}.high) THEN 2
      ELSE 1"""


_RELATION = "\nLEFT JOIN relations v ON v.rule = x.rule AND v.test = x.test AND v.fact = x.target"

_OF_ARTICLE = """
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


def truths(plan: Plan) -> str:
    """Each test of a condition about each fact that its rule selects; the truest value counts."""
    of_facts = plan.forms & OF_FACTS
    found = []
    if of_facts:
        names = ", ".join(f"'{name}'" for name in sorted(of_facts))
        found.append(f"""
SELECT x.rule, x.test, x.fact, MAX({truth(plan.forms, "t.form", "t", "g", "w.word")}) AS truth
FROM ({targets("chosen", names)}) x
JOIN tests t ON t.rule = x.rule AND t.test = x.test
JOIN facts g ON g.fact = x.target
LEFT JOIN words w ON w.rule = x.rule AND w.test = x.test AND w.word = g.word\
{_RELATION if of_facts & RELATED else ""}
WHERE x.test > 0
GROUP BY x.rule, x.test, x.fact""")
    if plan.forms & _OF_ARTICLES:
        found.append(_OF_ARTICLE)
    union = "\nUNION ALL\n".join(found)
    joined = f"""
LEFT JOIN ({union}
) v ON v.rule = c.rule AND v.test = t.test AND v.fact = c.fact"""
    value = "COALESCE(v.truth, t.otherwise)" if found else "t.otherwise"
    return f"""
WITH chosen AS ({chosen(plan)})
SELECT c.rule, t.test, c.fact, {value} AS truth
FROM chosen c
JOIN tests t ON t.rule = c.rule AND t.test > 0{joined if found else ""}
"""
