"""Words that every report for people uses: who is credited, what part a place plays, sums."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from deskcheck.facts import INCIDENT, Event, Fact, SourceRow
from deskcheck.findings import Evidence, Finding
from deskcheck.findings.subjects import selected
from deskcheck.findings.wording import calendar_day, interval_in_words, value_in_words
from deskcheck.report.window import printable
from deskcheck.results import Results
from deskcheck.typed import Agree, Trend

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

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

MOST_COPIES = 5
"""Articles of one source that the closing lines name."""


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
    """What the finding is about and what is wrong; with its day, unless that is in dispute."""
    event, first = finding.event, finding.evidence[0]
    if event and finding.attribute == "date":
        name = event.name or event.concept
    else:
        name = event_in_words(event) if event else owner_in_words(first.owner)
    return f"{name}: {finding.message}" if name else finding.message


def owner_in_words(owner: str) -> str:
    """Whose a number is; nothing for an incident, whose id tells readers nothing."""
    return "" if owner.startswith(f"{INCIDENT} ") else owner


def event_in_words(event: Event) -> str:
    """An event's name and days: "Peru–Kenya call, Thursday 5 May 2022"."""
    days = event.days
    name = event.name or event.concept
    if days is None:
        return name
    known = None if days.low is None or days.low != days.high else calendar_day(days.low)
    weekday = f"{WEEKDAYS[known.weekday()]} " if known else ""
    return f"{name}, {weekday}{interval_in_words(days, 'day')}"


def left_out(finding: Finding, piece: Evidence, events: Mapping[str, Event]) -> str:
    """Why a value of the same kind was not compared: whom or what it is about."""
    if piece.event not in events:
        compared = [p for p in finding.evidence if p.role != "left-out" and p.owner == piece.owner]
        if compared and all(p.outcome != piece.outcome for p in compared):
            return f"another outcome: {piece.outcome}" if piece.outcome else "of several outcomes"
        if piece.owner.startswith(f"{INCIDENT} "):
            return f"another {INCIDENT}"
        return f"another subject: {piece.owner}" if piece.owner else ""
    other = events[piece.event]
    name = event_in_words(other)
    if finding.event is None or name != event_in_words(finding.event):
        return f"another event: {name}"
    return f"another {other.name or other.concept}: {_difference(finding.event, other)}"


def _difference(event: Event, other: Event) -> str:
    """In which way an event differs from one of the same name and day."""
    shared = set(event.participants) & set(other.participants)
    added = [name for name in other.participants if name not in shared]
    lacking = [name for name in event.participants if name not in shared]
    if added:
        return f"with {', '.join(added)}"
    if lacking:
        return f"without {', '.join(lacking)}"
    return "nothing printed says that they are one"


def cited(finding: Finding) -> list[Evidence]:
    """The evidence to show: of quotations, compared by statement, none that was left out."""
    whole = finding.concept == "quotation"
    return [piece for piece in finding.evidence if not (whole and piece.role == "left-out")]


def counted(count: int, noun: str) -> str:
    """A number with its noun: 1 article, 2 articles, 1,000 facts."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def short_names(articles: Iterable[str]) -> dict[str, str]:
    """Short names that tell articles apart: as few words of the files' names as that takes."""
    names = sorted(set(articles))
    words = {name: _words(name.rsplit("/", 1)[-1]) for name in names}
    for count in range(1, max(map(len, words.values()), default=0) + 1):
        short = {name: "".join(parts[:count]).rstrip("_-. ") for name, parts in words.items()}
        if len(set(short.values())) == len(names):
            return short
    return {name: name for name in names}


def _words(file: str) -> list[str]:
    """A file's name cut before each mark between its words."""
    parts: list[str] = [""]
    for before, char in zip(f" {file}", file, strict=False):
        if char in "_-. " and before not in "_-. ":
            parts.append("")
        parts[-1] += char
    return parts


def short_prints(findings: Iterable[Finding]) -> dict[str, str]:
    """Each fingerprint's shortest beginning, six or more digits, that no other shares."""
    prints = sorted({finding.fingerprint for finding in findings})
    length = 6
    while len({text[:length] for text in prints}) < len(prints):
        length += 1
    return {text: text[:length] for text in prints}


def closing(results: Results) -> list[str]:
    """What was read, what ran, and what came of it, so that a silent run can be trusted."""
    articles, tallies = results.articles, results.outcome.tallies
    sources = len({row.source for row in articles})
    read = [
        counted(len(articles), "article"),
        counted(sources, "source"),
        counted(results.facts, "fact"),
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
    lines = [", ".join(read), ", ".join(found), *_copies(articles), *_currencies(results)]
    applied = {tally.rule for tally in tallies if tally.applied}
    idle = [rule.id for rule in results.rules if rule.id not in applied]
    if idle:
        lines.append(f"never applied: {', '.join(idle)}")
    return lines


def _copies(articles: Iterable[SourceRow]) -> Iterator[str]:
    """A line for each source that copies of one text, not its outlet alone, make one."""
    groups: defaultdict[str, list[SourceRow]] = defaultdict(list)
    for row in articles:
        groups[row.source].append(row)
    for _, rows in sorted(groups.items()):
        outlets = {(row.outlet or "").casefold() or row.article for row in rows}
        if len(outlets) > 1:
            names = [printable(row.article) for row in rows[:MOST_COPIES]]
            more = [f"{len(rows) - MOST_COPIES:,} more"] if len(rows) > MOST_COPIES else []
            yield f"one source, taken for copies of one another: {', '.join(names + more)}"


def _currencies(results: Results) -> Iterator[str]:
    """A line for each thing of which rules compare amounts that are printed in two currencies."""
    amounts: defaultdict[str, list[Fact]] = defaultdict(list)
    for fact in results.linked.facts:
        if fact.value.kind == "amount of money" and fact.group:
            amounts[fact.group].append(fact)
    mixed = [facts for facts in amounts.values() if len({fact.value.unit for fact in facts}) > 1]
    rules = [rule for rule in results.rules if mixed and isinstance(rule.check, Agree | Trend)]
    for facts in mixed:
        firsts = {fact.value.unit: fact for fact in reversed(facts)}
        if any(all(selected(rule.subject, fact) for fact in facts) for rule in rules):
            told = (f"{fact.text} ({fact.article})" for _, fact in sorted(firsts.items()))
            yield f"not compared, in different currencies: {printable(', '.join(told))}"
