"""`desk explain`: a rule in English with its query and facts, or what led to a finding."""

from __future__ import annotations

import re

from msgspec import Struct

from deskcheck.colour import Line
from deskcheck.facts import Linked
from deskcheck.run import HANDFUL, Read, check, read
from deskcheck.setup import Refusal, Request, Setup, set_up, unknown_rule
from deskcheck.typed import Rule

FINGERPRINT = re.compile(r"[0-9a-f]{6,64}")
"""What a finding is named by: six or more digits of its fingerprint."""


class More(Struct, frozen=True):
    """What an explanation holds beside the English, and how facts are shown in it.

    `sql` adds the queries, `facts` the facts of the articles that the rule looks at, `verbose` what
    linking knows of each, `plain` is for logs and screen readers.
    """

    sql: bool = False
    facts: bool = False
    verbose: bool = False
    plain: bool = False


def explain(what: str, request: Request, more: More) -> list[Line] | Refusal:
    """Explain a rule by its id or a finding by the beginning of its fingerprint."""
    setup = set_up(request)
    if isinstance(setup, Refusal):
        return setup
    rule = next((rule for rule in setup.rules if rule.id == what), None)
    if rule is not None:
        return _rule(rule, request, setup, more)
    if FINGERPRINT.fullmatch(what):
        return _finding(what, request, setup, more)
    return Refusal((unknown_rule(what, [rule.id for rule in setup.rules]),))


def _rule(rule: Rule, request: Request, setup: Setup, more: More) -> list[Line] | Refusal:
    lines = _english(rule, setup)
    if more.sql:
        lines += _queries(rule)
    if more.facts:
        done = read(request, setup)
        if isinstance(done, Refusal):
            return done
        lines += _facts(rule, done, more)
    return lines


def _finding(what: str, request: Request, setup: Setup, more: More) -> list[Line] | Refusal:
    """The finding as reported, then its rule; every finding whose fingerprint begins so."""
    from deskcheck.report.plain import plain
    from deskcheck.report.text import text

    done = check(request)
    if isinstance(done, Refusal):
        return done
    results = done.results
    named = [found for found in done.findings if found.fingerprint.startswith(what)]
    if not named:
        return Refusal((f"no finding `{what}` in these articles",))
    show = plain if more.plain else text
    lines: list[Line] = []
    for finding in named:
        lines += show(results, only=finding, verbose=True)
        rule = next((rule for rule in setup.rules if rule.id == finding.rule), None)
        if rule is not None:
            explained = _rule(rule, request, setup, more)
            if isinstance(explained, Refusal):
                return explained
            lines += [[], *explained]
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


def _facts(rule: Rule, done: Read, more: More) -> list[Line]:
    """The facts a rule selects, with what became of each where the plain meaning is quick."""
    from msgspec.structs import replace

    from deskcheck.findings.subjects import selected, subjects
    from deskcheck.reference import statuses
    from deskcheck.report.facts import facts

    linked: Linked = done.linked
    chosen = tuple(fact for fact in subjects(linked, [rule]) if selected(rule.subject, fact))
    within = {fact.article for fact in chosen}
    articles = tuple(row for row in linked.articles if row.article in within)
    became = dict(statuses(rule, linked)) if len(linked.articles) <= HANDFUL else None
    shown = replace(linked, articles=articles, facts=chosen)
    return [[], *facts(shown, statuses=became, plain=more.plain, verbose=more.verbose)]
