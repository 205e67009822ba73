"""The order of the stages: from paths to findings. No other module knows it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from deskcheck import config, rulebook
from deskcheck.articles import Article, Incomplete
from deskcheck.config import corpus
from deskcheck.facts import Fact, Linked
from deskcheck.findings import Finding, Outcome
from deskcheck.reading import corrected, newest, notes, read_articles
from deskcheck.references import read_references
from deskcheck.results import Results
from deskcheck.setup import Refusal, Request, Setup, refused, set_up
from deskcheck.typed import Agree, Rule, Trend
from deskcheck_grammar.diagnostics import render

if TYPE_CHECKING:
    from deskcheck.evaluate.scores import Evaluation
    from deskcheck.examples import Trial
    from deskcheck.suppress import Known

__all__ = [
    "HANDFUL", "Read", "Refusal", "Request", "Run", "Setup", "check", "evaluate", "read",
    "read_only", "score", "select", "set_up", "try_examples",
]  # fmt: skip

HANDFUL = 12
"""Up to so many articles are judged by the plain meaning, which tries out every subset of them."""


class Read(Struct, frozen=True):
    """What was read from the articles, before and after linking, and what could not be read."""

    setup: Setup
    articles: tuple[Article, ...]
    facts: tuple[Fact, ...]
    linked: Linked
    incomplete: tuple[Incomplete, ...]
    superseded: tuple[str, ...]
    notes: tuple[str, ...]


class Run(Struct, frozen=True):
    """A whole check; `findings` hold suppressed ones too, marked."""

    read: Read
    outcome: Outcome
    findings: tuple[Finding, ...]

    @property
    def results(self) -> Results:
        """What reports are made from."""
        desk = self.read.setup.desk
        return Results(
            self.read.linked,
            self.read.setup.rules,
            self.outcome,
            self.findings,
            self.read.incomplete,
            self.read.superseded,
            desk.source,
        )


def read(request: Request, setup: Setup) -> Read | Refusal:
    """Select, read, extract, correct and link the articles, and the files they are compared with.

    A file that rules compare articles with is not compared with itself: it is no article then.
    """
    from deskcheck.link import link
    from deskcheck.workers import extract_all

    selection = select(request, setup.desk)
    if selection.missing or selection.diagnostics:
        said = tuple(render(found) for found in selection.diagnostics)
        return Refusal((*selection.missing, *said))
    vocabulary = setup.book.vocabulary
    place = (setup.desk.root, setup.week_start)
    referred, mistakes = read_references(setup.references, vocabulary, *place)
    if mistakes:
        return refused(mistakes)
    articles, incomplete = read_articles(selection)
    articles, superseded = newest(referred.others(articles))
    jobs = request.jobs or setup.desk.config.jobs
    facts, failed = extract_all(articles, vocabulary, jobs, setup.week_start)
    unread = {found.article for found in failed}
    articles = [article for article in articles if article.id not in unread]
    facts, wrong = corrected(selection, articles, facts, vocabulary)
    if wrong:
        return refused(wrong)
    return Read(
        setup,
        tuple(articles),
        facts,
        link(articles, (*facts, *referred.facts), vocabulary, referred.articles),
        tuple(sorted([*incomplete, *failed], key=lambda found: found.article)),
        superseded,
        (*setup.notes, *notes(selection, articles, superseded)),
    )


def check(request: Request) -> Run | Refusal:
    """Check articles against rules."""
    setup = set_up(request)
    if isinstance(setup, Refusal):
        return setup
    done = read(request, setup)
    if isinstance(done, Refusal):
        return done
    return _run(done, evaluate(setup.rules, done.linked), request)


def evaluate(rules: Sequence[Rule], linked: Linked) -> Outcome:
    """Judge rules over linked facts: a handful of articles by the plain meaning of the language,
    more by the database. Both give the same outcome; the database would take longer to start
    than the plain meaning takes to end. Rules that tell facts of one article apart, or figures of
    one event from day to day, may have more than a handful of them to try out.
    """
    if len(linked.articles) <= HANDFUL and not any(map(_tries_out_facts, rules)):
        from deskcheck.reference import evaluate as plainly

        return plainly(rules, linked)
    from deskcheck.backends.duckdb import evaluate as by_database

    return by_database(rules, linked)


def _tries_out_facts(rule: Rule) -> bool:
    """Whether the facts of one article, not articles, are what a rule looks for the odd ones in."""
    check = rule.check
    if isinstance(check, Agree) and check.other is None:
        return rule.across in ("article", "outlet", "headline")
    return isinstance(check, Trend)


def read_only(request: Request) -> Read | Refusal:
    """What the articles say, without checking it."""
    setup = set_up(request)
    return setup if isinstance(setup, Refusal) else read(request, replace(setup, references=()))


def try_examples(request: Request) -> tuple[Trial, ...] | Refusal:
    """Run every example of the rules, each over its own small articles."""
    from deskcheck.examples import articles_of, judge
    from deskcheck.link import link
    from deskcheck.workers import extract_all

    setup = set_up(request)
    if isinstance(setup, Refusal):
        return setup
    places = {(rule.path, rule.line): rule for rule in setup.rules}
    vocabulary = setup.book.vocabulary
    place = (setup.desk.root, setup.week_start)
    referred, mistakes = read_references(setup.references, vocabulary, *place)
    if mistakes:
        return refused(mistakes)
    trials = []
    for source, written in rulebook.rules_of(setup.book):
        rule = places.get((source.name, source.position(written.span.start)[0]))
        for example in written.examples if rule else ():
            articles = articles_of(example)
            facts, failed = extract_all(articles, vocabulary, 1, setup.week_start)
            assert rule is not None
            beside = referred.named(rule.reference)
            linked = link(articles, (*facts, *beside.facts), vocabulary, beside.articles)
            trial = judge(rule, example, source, linked, evaluate([rule], linked))
            why = tuple(lost.reason for lost in failed)
            trials.append(replace(trial, found="unreadable", details=why) if failed else trial)
    return tuple(trials)


def score(request: Request, gold: Path) -> Evaluation | Refusal:
    """Compare what is read from the articles of a gold annotation, and found in them, with it.

    The desk is the one that the gold lies in, from whatever folder that is asked for.
    """
    from deskcheck.evaluate import evaluate as compare
    from deskcheck.evaluate.gold import read_gold

    gold = (request.folder / gold).resolve()
    annotated, mistakes = read_gold(gold)
    if mistakes:
        return refused(mistakes)
    setup = set_up(replace(request, desk=gold if gold.is_dir() else gold.parent))
    if isinstance(setup, Refusal):
        return setup
    done = read(replace(request, paths=tuple(annotated.articles.values())), setup)
    if isinstance(done, Refusal):
        return done
    outcome = evaluate(setup.rules, done.linked)
    found = _run(done, outcome, request).results.reported
    by_path = {os.path.normpath(setup.desk.root / item.id): item for item in done.articles}
    known = {short: by_path[path] for short, path in annotated.articles.items() if path in by_path}
    return compare(annotated, known, done.facts, done.linked, found)


def select(request: Request, desk: config.Desk) -> corpus.Selection:
    """The articles that a request names, else those of desk.yaml."""
    if request.paths:
        asked = corpus.select(request.paths, request.folder, desk.root)
        if request.beside and desk.config.articles and not asked.missing:
            whole = corpus.select(desk.config.articles, desk.root, desk.root)
            return replace(whole, articles={**whole.articles, **asked.articles})
        return asked
    if not desk.config.articles:
        said = "no articles: name files or folders, or list `articles` in desk.yaml"
        return corpus.Selection(desk.root, missing=[said])
    return corpus.select(desk.config.articles, desk.root, desk.root)


def _run(done: Read, outcome: Outcome, request: Request) -> Run:
    """The findings of an outcome, those that desk.yaml ignores marked."""
    from deskcheck.findings import findings

    setup = done.setup
    found = findings(outcome, setup.rules, done.linked)
    ignores, source = setup.desk.config.ignore, setup.desk.source
    if ignores:
        from deskcheck.suppress import suppress

        rules = {rule.id for rule in setup.rules}
        articles = {article.id for article in done.articles}
        known = _known(done, request)
        found = suppress(found, ignores, source, rules, articles, request.today, known)
    return Run(done, outcome, found)


def _known(done: Read, request: Request) -> Known:
    """What entries of `ignore` may name: the rules and articles of this run and of the desk.

    Rules and articles given on the command line alone say nothing of the desk's.
    """
    from deskcheck.suppress import Known

    desk = done.setup.desk
    rules = frozenset() if request.rules else frozenset(rule.id for rule in done.setup.book.rules)
    if not desk.config.articles:
        return Known(rules)
    named = corpus.select(desk.config.articles, desk.root, desk.root)
    read = {article.id for article in done.articles} | {lost.article for lost in done.incomplete}
    loose = {name.article for name in desk.config.ignore if (desk.root / name.article).is_file()}
    return Known(rules, frozenset({*named.articles, *named.unnamed, *read, *loose}))
