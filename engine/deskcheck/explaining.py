"""`desk explain`: a rule in English with its query and facts, or what led to a finding."""

from __future__ import annotations

import re

from deskcheck.colour import Line
from deskcheck.facts import Linked
from deskcheck.run import HANDFUL, Read, Refusal, Request, Setup, check, read, set_up, unknown_rule
from deskcheck.typed import Rule

FINGERPRINT = re.compile(r"[0-9a-f]{6,64}")
"""What a finding is named by: six or more digits of its fingerprint."""


def explain(what: str, request: Request, *, sql: bool, facts: bool) -> list[Line] | Refusal:
    """Explain a rule by its id or a finding by the beginning of its fingerprint.

    `sql` adds the queries, `facts` the facts of the articles that the rule looks at.
    """
    setup = set_up(request)
    if isinstance(setup, Refusal):
        return setup
    rule = next((rule for rule in setup.rules if rule.id == what), None)
    if rule is not None:
        return _rule(rule, request, setup, sql=sql, facts=facts)
    if FINGERPRINT.fullmatch(what):
        return _finding(what, request, setup, sql=sql, facts=facts)
    return Refusal((unknown_rule(what, [rule.id for rule in setup.rules]),))


def _rule(
    rule: Rule, request: Request, setup: Setup, *, sql: bool, facts: bool
) -> list[Line] | Refusal:
    lines = _english(rule, setup)
    if sql:
        lines += _queries(rule)
    if facts:
        done = read(request, setup)
        if isinstance(done, Refusal):
            return done
        lines += _facts(rule, done)
    return lines


def _finding(
    what: str, request: Request, setup: Setup, *, sql: bool, facts: bool
) -> list[Line] | Refusal:
    """The finding as reported, then its rule; every finding whose fingerprint begins so."""
    from deskcheck.report.text import text

    done = check(request)
    if isinstance(done, Refusal):
        return done
    results = done.results
    named = [found for found in done.findings if found.fingerprint.startswith(what)]
    if not named:
        return Refusal((f"no finding `{what}` in these articles",))
    lines: list[Line] = []
    for finding in named:
        lines += text(results, only=finding, verbose=True)
        rule = next((rule for rule in setup.rules if rule.id == finding.rule), None)
        if rule is not None:
            more = _rule(rule, request, setup, sql=sql, facts=facts)
            if isinstance(more, Refusal):
                return more
            lines += [[], *more]
    return lines


def _english(rule: Rule, setup: Setup) -> list[Line]:
    from deskcheck.explain import explain as in_english

    told = in_english(rule, setup.book.vocabulary)
    return [[(line, "")] for line in told.splitlines()]


def _queries(rule: Rule) -> list[Line]:
    from deskcheck.plan import plan
    from deskcheck.sql import queries

    lines: list[Line] = []
    for step in queries(plan([rule])):
        lines += [[], [(f"-- {step.name}", "dim")]]
        lines += [[(line, "")] for line in step.select.strip().splitlines()]
    return lines


def _facts(rule: Rule, done: Read) -> list[Line]:
    """The facts a rule selects, with what became of each where the plain meaning is quick."""
    from msgspec.structs import replace

    from deskcheck.findings.subjects import selected
    from deskcheck.reference import statuses
    from deskcheck.report.facts import facts

    linked: Linked = done.linked
    chosen = tuple(fact for fact in linked.facts if selected(rule.subject, fact))
    within = {fact.article for fact in chosen}
    articles = tuple(row for row in linked.articles if row.article in within)
    became = dict(statuses(rule, linked)) if len(linked.articles) <= HANDFUL else None
    return [[], *facts(replace(linked, articles=articles, facts=chosen), statuses=became)]
