"""How right a run is: its facts, events and findings against a gold annotation.

An answer is right when its place overlaps a gold place of its kind and its value is equal.
Nothing here extracts or checks: the caller hands in what a run has computed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from deskcheck.articles import Article
from deskcheck.evaluate.gold import Gold
from deskcheck.evaluate.scores import Evaluation, Ground, Slip
from deskcheck.facts import Fact, Linked
from deskcheck.findings import Finding


def evaluate(
    gold: Gold,
    articles: Mapping[str, Article],
    facts: Sequence[Fact],
    linked: Linked,
    findings: Sequence[Finding] | None = None,
) -> Evaluation:
    """Score a run against `gold`; slips come in the order of kind, article and place.

    `articles` are the gold's articles by the gold's short ids, `facts` what `extract` read from
    them, `linked` the same after linking; `findings` are scored only where given. What the gold
    says of an article that is not among them is left out.
    """
    from deskcheck.evaluate import facts as score_facts
    from deskcheck.evaluate import findings as score_findings

    gold = gold.about(articles)
    ground = Ground(articles)
    result = score_facts.values(gold, ground, facts)
    result += score_facts.quotations(gold, ground, facts)
    result += score_findings.events(gold, ground, linked)
    if findings is not None:
        result += score_findings.findings(gold, ground, findings)
    return Evaluation(result.scores, tuple(sorted(result.slips)))


def render(evaluation: Evaluation) -> str:
    """The scores as a table and the slips below it, one a line, for a person to read."""
    lines = ["kind                 gold  answers  precision  recall     F1"]
    for score in evaluation.scores:
        shares = (_share(score.precision), _share(score.recall), _share(score.f1))
        lines.append(
            f"{score.kind:<19}{score.expected:>6}{score.returned:>9}"
            f"{shares[0]:>11}{shares[1]:>8}{shares[2]:>7}"
        )
    return "\n".join([*lines, *map(line_of, evaluation.slips)]) + "\n"


def line_of(slip: Slip) -> str:
    """A slip as one line: where it stands, what is wrong, what was expected and read."""
    what = [f"expected {slip.expected}"] if slip.expected else []
    what += [f"got {slip.got}"] if slip.got else []
    said = f": {', '.join(what)}" if what else ""
    key = f" [{slip.key}]" if slip.key else ""
    place = f"{slip.article}:{slip.line}:{slip.column}"
    return f"{place}: {slip.problem} {slip.kind} “{slip.words}”{said}{key}"


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"
