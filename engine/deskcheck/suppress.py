"""Suppressions of desk.yaml: findings hidden with a reason, and findings about bad suppressions."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from fnmatch import fnmatchcase

from msgspec import Struct
from msgspec.structs import replace

from deskcheck.config import Ignore
from deskcheck.facts import Value
from deskcheck.findings import Evidence, Finding, Severity
from deskcheck_grammar.source import Source

RULE = "suppression"
"""The rule id of findings about suppressions themselves."""


class Known(Struct, frozen=True):
    """Ids of rules and of articles; where either is empty, nothing is said of its names."""

    rules: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()


NOTHING_MORE = Known()


def suppress(
    findings: Sequence[Finding],
    ignores: Sequence[Ignore],
    source: Source | None,
    rules: Collection[str],
    articles: Collection[str],
    today: date,
    known: Known = NOTHING_MORE,
) -> tuple[Finding, ...]:
    """Mark the findings that an entry of `ignore` hides; add one for each entry that is wrong.

    An entry hides findings of its rule that blame its article, when it has a reason and `until`
    is not past. `rules` and `articles` are those of this run: an entry about others is no unused
    one, but one about what the desk does not have at all (`known`) is wrong.
    """
    valid = [entry for entry in ignores if _problem(entry, today) is None]
    used: set[Ignore] = set()
    marked = []
    for finding in findings:
        entry = next((entry for entry in valid if _hides(entry, finding)), None)
        if entry is not None:
            finding = replace(finding, suppressed=entry.because)
        used.update(entry for entry in valid if _hides(entry, finding))
        marked.append(finding)
    if source is not None:
        run = Known(frozenset(rules), frozenset(articles))
        marked += _complaints(ignores, used, source, run, known, today)
    return tuple(marked)


def _complaints(
    ignores: Sequence[Ignore],
    used: Collection[Ignore],
    source: Source,
    run: Known,
    known: Known,
    today: date,
) -> Iterator[Finding]:
    for entry in ignores:
        problem = _problem(entry, today) or _nowhere(entry, known)
        if problem is not None:
            yield _complaint(entry, source, "warning", problem)
        elif entry not in used and _concerns(entry, run):
            said = f"nothing of `{entry.rule}` is left to hide{_where(entry)}: remove the entry"
            yield _complaint(entry, source, "note", said)


def _nowhere(entry: Ignore, known: Known) -> str | None:
    """That an entry names a rule or an article that the desk does not have, and the nearest."""
    if known.rules and entry.rule not in known.rules:
        return f"no rule `{entry.rule}`" + _meant(entry.rule, known.rules)
    if known.articles and not any(_names(entry, article) for article in known.articles):
        return f"no article `{entry.article}`" + _meant(entry.article, known.articles)
    return None


def _meant(name: str, names: Collection[str]) -> str:
    from deskcheck_grammar.names import nearest

    near = nearest(name, sorted(names))
    return f"; did you mean `{near}`?" if near else ""


def _problem(entry: Ignore, today: date) -> str | None:
    if not entry.because.strip():
        return f"the entry for `{entry.rule}` gives no reason: say why with `because`"
    if entry.until is not None and entry.until < today:
        return f"the entry for `{entry.rule}` ended on {entry.until.isoformat()}"
    return None


def _hides(entry: Ignore, finding: Finding) -> bool:
    """Whether an entry speaks of a finding: its rule, and an article that the finding blames."""
    blamed = [
        piece.article for piece in finding.evidence if piece.role not in ("agrees", "left-out")
    ]
    return entry.rule == finding.rule and any(_names(entry, article) for article in blamed)


def _names(entry: Ignore, article: str) -> bool:
    return not entry.article or fnmatchcase(article, entry.article)


def _concerns(entry: Ignore, run: Known) -> bool:
    return entry.rule in run.rules and any(_names(entry, article) for article in run.articles)


def _where(entry: Ignore) -> str:
    return f" in {entry.article}" if entry.article else ""


def _complaint(entry: Ignore, source: Source, severity: Severity, said: str) -> Finding:
    """A finding that points at the entry in desk.yaml."""
    line, column = source.position(entry.span.start)
    end = source.text.find("\n", entry.span.start)
    end = min(entry.span.end, end if end >= 0 else len(source.text))
    text = source.text[entry.span.start : end]
    key = "\x1f".join((RULE, said, text)).encode()
    digest = hashlib.blake2b(key, digest_size=16).hexdigest()
    evidence = Evidence(
        fact="",
        article=source.name,
        part="body",
        start=entry.span.start,
        end=end,
        line=line,
        column=column,
        text=text,
        value=Value("text"),
        hedge="exact",
        role="subject",
        attributions=(),
    )
    return Finding(
        fingerprint=digest,
        topic=digest,
        rule=RULE,
        sentence="A suppression must have a reason, be in time and hide something.",
        path=source.name,
        line=line,
        severity=severity,
        verdict="violates",
        message=said,
        concept="suppression",
        attribute="",
        event=None,
        evidence=(evidence,),
    )
