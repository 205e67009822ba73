"""What becomes of each fact that a rule selects, as far as it can be told from the fact alone."""

from __future__ import annotations

from deskcheck.plan import LONE, RELATED, UNDATED, Plan
from deskcheck.sql.choosing import chosen
from deskcheck.sql.truths import truth

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
_RELATION = "\nLEFT JOIN relations v ON v.rule = c.rule AND v.test = 0 AND v.fact = c.fact"


def applied(plan: Plan) -> str:
    """Each fact that a rule selects: whether it applies, fails its own test, is comparable.

    `state` says why the rule's own test has no answer (see `plan.CODES`); 0 is no trouble. `adrift`
    is 1 for facts that cannot be compared, 2 for those compared with nothing by design. `scope` is
    what a comparing rule compares within; where `side` is not -1, only facts of different sides are
    compared. Days without an end let all be compared that have no as-of day, or whose rule does not
    ask for one.
    """
    shapes = plan.shapes
    condition = "COALESCE(q.truth, 0)" if plan.forms else "0"
    held = "h.article" if "have" in shapes else "NULL"
    word = "w.word" if "among" in shapes else "NULL"
    related = sorted(shapes & RELATED)
    state = _state(plan, related)
    fails = truth(shapes - {"beside", "equal"}, "r.shape", "r", "f", word)
    return f"""
SELECT r.rule, r.shape, f.fact, f.article, f.entity, f.concept, f.attribute, f.owner, f.outcome,
  f.grp, f.unit, f.worded, f.text, f.low, f.high, f.printed_low, f.printed_high, {state} AS state,
  CASE WHEN r.conditional = 1 AND {condition} < 2 THEN 0
    WHEN r.shape = 'cite' THEN f.in_body
    WHEN r.shape IN ('compare', 'among')
      THEN CASE WHEN f.valued = 1 AND (r.term = '' OR r.term = f.unit) THEN 1 ELSE 0 END
    WHEN r.shape = 'have' AND r.attribute = 'speaker' AND f.concept = 'quotation' THEN f.speech\
{_applies(plan, state)}
    ELSE 1 END AS applies,
  CASE WHEN 2 * r.negated = CASE
    WHEN r.shape = 'have' AND {held} IS NULL THEN 0
    ELSE {fails} END THEN 1 ELSE 0 END AS fails,
  CASE WHEN r.shape NOT IN ('agree', 'trend') THEN 0
    WHEN f.valued = 0 THEN 1
    WHEN r.term NOT IN ('', f.unit) AND r.shape = 'agree' THEN 2
    WHEN f.grp = '' THEN 2 - f.explained
    WHEN r.shape = 'trend' THEN 1 - f.day_known
    WHEN f.dated = 1 AND f.day_known = 0 AND r.days IS NOT NULL THEN 1
    ELSE 0 END AS adrift,
  CASE r.across WHEN 'article' THEN f.article WHEN 'headline' THEN f.article
    WHEN 'outlet' THEN f.publisher ELSE '' END AS scope,
  {_side(plan)} AS side,
  CASE WHEN f.dated = 1 AND r.days IS NOT NULL OR r.shape = 'trend'
    THEN f.day_low ELSE -100000000 END AS day_low,
  CASE WHEN f.dated = 1 AND r.days IS NOT NULL OR r.shape = 'trend'
    THEN f.day_high ELSE 100000000 END AS day_high
FROM ({chosen(plan)}) c
JOIN rules r ON r.rule = c.rule
JOIN facts f ON f.fact = c.fact\
{_WORDS if "among" in shapes else ""}{_HELD if "have" in shapes else ""}\
{_CONDITION if plan.forms else ""}{_RELATION if related else ""}
"""


def _state(plan: Plan, related: list[str]) -> str:
    cases = []
    if "age" in plan.shapes:
        cases.append(f"WHEN r.shape = 'age' AND f.age_known = 0 THEN {UNDATED}")
    if "beside" in plan.shapes:
        cases.append(f"WHEN r.shape = 'beside' AND r.term NOT IN ('', f.unit) THEN {LONE}")
    if related:
        names = ", ".join(f"'{name}'" for name in related)
        cases.append(f"WHEN r.shape IN ({names}) THEN COALESCE(v.state, {LONE})")
    return f"CASE {' '.join(cases)} ELSE 0 END" if cases else "0"


def _applies(plan: Plan, state: str) -> str:
    """When a rule makes no sense for a fact: cases that not every plan needs."""
    single = "\n    WHEN r.shape = 'unique' THEN f.single" if "unique" in plan.shapes else ""
    return single + ("" if state == "0" else f"\n    WHEN {state} = {LONE} THEN 0")


def _side(plan: Plan) -> str:
    sides = {"headline": "f.in_body", "reference": "CASE f.reference WHEN '' THEN 0 ELSE 1 END"}
    cases = [
        f"WHEN r.across = '{name}' THEN {side}"
        for name, side in sides.items()
        if name in plan.across
    ]
    return f"CASE {' '.join(cases)} ELSE -1 END" if cases else "-1"
