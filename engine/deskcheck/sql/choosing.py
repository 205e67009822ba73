"""Which facts rules and tests look at: the subjects of rules, and what stands beside them."""

from __future__ import annotations

from deskcheck.plan import Plan


def chosen(plan: Plan) -> str:
    """Each fact that a rule's subject selects, as (rule, fact)."""
    more = ""
    if plan.references:
        more = "\n  JOIN rules r ON r.rule = s.rule AND f.reference IN ('', r.reference)"
    named = f"""
  SELECT s.rule, f.fact FROM facts f
  JOIN selectors s ON s.concept = f.concept AND s.attribute = f.attribute{more}{_marked(plan, "s")}
"""
    if not plan.kinds:
        return named
    return f"""{named}  UNION ALL
  SELECT s.rule, f.fact FROM facts f
  JOIN selectors s ON s.kind = f.kind AND f.figure = 1{more}{_marked(plan, "s")}
"""


def _marked(plan: Plan, selector: str, fact: str = "f", joint: str = "WHERE") -> str:
    if not plan.marks:
        return ""
    return f"\n  {joint} ({selector}.marks = 0 OR ({fact}.marks & {selector}.marks) <> 0)"


def targets(chosen: str, forms: str) -> str:
    """What tests of some forms are about, as (rule, test, fact, target).

    A test looks at the fact itself, or at the values that its entity has for an attribute.
    """
    return f"""
  SELECT c.rule, t.test, c.fact, c.fact AS target
  FROM {chosen} c JOIN tests t ON t.rule = c.rule
  WHERE t.attribute = '' AND t.form IN ({forms})
  UNION ALL
  SELECT c.rule, t.test, c.fact, g.fact AS target
  FROM {chosen} c
  JOIN tests t ON t.rule = c.rule
  JOIN facts f ON f.fact = c.fact
  JOIN facts g ON g.article = f.article AND g.entity = f.entity AND g.attribute = t.attribute
  WHERE t.attribute <> '' AND g.valued = 1 AND t.form IN ({forms})
"""


def partners(plan: Plan) -> str:
    """The facts beside a target that its test asks for, as (rule, test, fact, partner).

    They are values of its entity, or whatever else its article says of something.
    """
    marked = _marked(plan, "o", "g", "AND")
    ways = [
        """JOIN facts g ON g.article = f.article AND g.entity = f.entity
  AND g.attribute = o.attribute
WHERE o.concept IS NULL AND o.kind IS NULL""",
        f"""JOIN facts g ON g.article = f.article AND g.concept = o.concept
  AND g.attribute = o.attribute
WHERE g.fact <> f.fact{marked}""",
    ]
    if plan.kinds:
        ways.append(f"""JOIN facts g ON g.article = f.article AND g.kind = o.kind AND g.figure = 1
WHERE g.fact <> f.fact{marked}""")
    return "\nUNION\n".join(
        f"""SELECT x.rule, x.test, x.fact, g.fact AS partner
FROM related x
JOIN others o ON o.rule = x.rule AND o.test = x.test
JOIN facts f ON f.fact = x.fact
{way}"""
        for way in ways
    )
