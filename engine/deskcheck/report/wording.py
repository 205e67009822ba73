"""Words that every report for people uses: who is credited, what part a place plays, sums."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from deskcheck.findings import Evidence, Finding
from deskcheck.report.window import printable
from deskcheck.results import Results
from deskcheck.wording import value_in_words

NOT_CREDITED = ("source", "anonymous source", "person")
"""Concepts that are who is credited, and so credit nobody."""

ROLES: Mapping[str, str] = {
    "outlier": "odd one out",
    "agrees": "agrees",
    "disputed": "disputed",
    "subject": "",
    "left-out": "left out",
}
"""Roles as readers are told them; the subject of a rule that looks at one fact needs none."""


def said(evidence: Evidence) -> str:
    """The value read from a place; words that only repeat what is printed there are left out."""
    value = evidence.value
    if value.possible is None and value.kind in ("mention", "text", "statement"):
        return ""
    return printable(value_in_words(value))


def credited(finding: Finding, evidence: Evidence) -> str:
    """Who is credited for a statement, as a reader would say it; nothing for what states none."""
    if not evidence.fact or finding.concept in NOT_CREDITED:
        return ""
    if not evidence.attributions:
        return "no one credited"
    chain = evidence.attributions[0].chain
    return chain[0].name if chain else "no one credited"


def subject_line(finding: Finding) -> str:
    """The event and what is wrong."""
    name = finding.event.name if finding.event else finding.evidence[0].owner
    return f"{name}: {finding.message}" if name else finding.message


def counted(count: int, noun: str) -> str:
    """A number with its noun: 1 article, 2 articles, 1,000 facts."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def short_names(articles: Iterable[str]) -> dict[str, str]:
    """Short names that tell articles apart: the shortest beginnings of their files' names."""
    names = sorted(set(articles))
    stems = {name: name.rsplit("/", 1)[-1] for name in names}
    shortest: dict[str, str] = {}
    for name, stem in stems.items():
        others = [other for key, other in stems.items() if key != name]
        length = next(
            (n for n in range(3, len(stem)) if not any(o.startswith(stem[:n]) for o in others)),
            len(stem),
        )
        shortest[name] = stem[:length].rstrip("_-. ") or stem
    unique = len(set(shortest.values())) == len(names)
    return shortest if unique else {name: name for name in names}


def short_prints(findings: Iterable[Finding]) -> dict[str, str]:
    """Each fingerprint's shortest beginning, six or more digits, that no other shares."""
    prints = sorted({finding.fingerprint for finding in findings})
    length = 6
    while len({text[:length] for text in prints}) < len(prints):
        length += 1
    return {text: text[:length] for text in prints}


def closing(results: Results) -> list[str]:
    """What was read, what ran, and what came of it, so that a silent run can be trusted."""
    linked, tallies = results.linked, results.outcome.tallies
    sources = len({row.source for row in linked.articles})
    read = [
        counted(len(linked.articles), "article"),
        counted(sources, "source"),
        counted(len(linked.facts), "fact"),
        f"{counted(len(results.rules), 'rule')} applied "
        f"{counted(sum(tally.applied for tally in tallies), 'time')}",
        f"{sum(tally.passed for tally in tallies):,} passed",
        f"{sum(tally.cannot_check for tally in tallies):,} cannot be checked",
    ]
    severities = Counter(finding.severity for finding in results.reported)
    found = [
        counted(severities["error"], "error"),
        counted(severities["warning"], "warning"),
        counted(severities["note"], "note"),
    ]
    hidden = len(results.findings) - len(results.reported)
    found += [f"{hidden:,} suppressed"] if hidden else []
    lines = [", ".join(read), ", ".join(found)]
    applied = {tally.rule for tally in tallies if tally.applied}
    idle = [rule.id for rule in results.rules if rule.id not in applied]
    if idle:
        lines.append(f"never applied: {', '.join(idle)}")
    return lines
