"""Scopes: which two facts of a rule are a pair, and how far apart their as-of days may lie."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from deskcheck.check import rule_messages as messages
from deskcheck.check.context import Context
from deskcheck.check.meaning import Meaning
from deskcheck.check.verbs import verb
from deskcheck_grammar import tree

Across = Literal["sources", "articles", "article", "outlet", "headline", "reference"]

ACROSS: dict[str, Across] = {
    "across sources": "sources",
    "across articles": "articles",
    "within an article": "article",
    "within an outlet": "outlet",
    "between headline and body": "headline",
    "with file": "reference",
}
"""Scopes that say which two facts are a pair; the others are windows of as-of days."""

SHOWN = {"with file": 'with "…"'}
"""Scopes whose words are more than their name."""

WINDOWS = frozenset(["on the same day", "within days", "at any time"])

DATED_KINDS = frozenset(["number", "amount of money"])
"""Kinds of value that have as-of days, so that a window means something."""

_APART = ("across sources", "across articles", "within an article", "within an outlet")

_OF_QUOTATIONS = ("across sources", "across articles", "within an outlet", "with file")
"""Linking pairs quotations of different articles: one article's own are not compared."""

ALLOWED: dict[type, tuple[str, ...]] = {
    tree.Agree: tuple(ACROSS),
    tree.BeCompatible: tuple(ACROSS),
    tree.MatchWords: _OF_QUOTATIONS,
    tree.ShowEllipsis: _OF_QUOTATIONS,
    tree.OneSpelling: (
        *("within an article", "across sources", "across articles"),
        *("within an outlet", "with file"),
    ),
    tree.Trend: _APART,
    tree.Corroborated: ("across sources",),
    tree.Order: ("within an article",),
    tree.Appear: ("within an article",),
    tree.Unique: ("within an article",),
    tree.AddUp: ("within an article",),
    tree.Equal: ("within an article",),
}
"""The scopes that each predicate goes with, its default first; predicates of one fact have none."""


class Scopes(Struct, frozen=True):
    """Which facts are a pair, how many days apart (None: any), and the reference file's path."""

    across: Across = "sources"
    window: int | None = None
    reference: str = ""


def allowed_scopes(predicate: tree.Predicate) -> tuple[str, ...]:
    """The pairing scopes that a sentence's predicate goes with, the default first."""
    if isinstance(predicate, tree.Appear) and predicate.place == "file":
        return ("with file",)
    if isinstance(predicate, tree.Agree | tree.BeCompatible) and predicate.other:
        return ("within an article",)
    return ALLOWED.get(type(predicate), ())


def scopes_of(context: Context, subject: Meaning) -> Scopes | None:
    """The scopes of a rule; None once a mistake is reported."""
    predicate = context.rule.predicate
    allowed = allowed_scopes(predicate)
    windowed = isinstance(predicate, tree.Agree | tree.BeCompatible) and not predicate.other
    pairing = _of_sort(context, [s for s in context.rule.scopes if s.kind in ACROSS], allowed)
    window = _of_sort(context, [s for s in context.rule.scopes if s.kind in WINDOWS], ())
    if window and not windowed:
        _refuse(context, window, allowed)
    across = ACROSS[pairing.kind if pairing else (*allowed, "across sources")[0]]
    reference = _reference(context, pairing, across)
    # A fact file and a headline say nothing of days; what they repeat is compared all the same.
    dated = bool(subject.kinds & DATED_KINDS)
    days = 0 if windowed and dated and across not in ("reference", "headline") else None
    if window and windowed:
        if dated:
            days = {"within days": window.days, "on the same day": 0}.get(window.kind)
        else:
            _report_window(context, window, subject)
    if any(found.severity == "error" for found in context.diagnostics):
        return None
    return Scopes(across, days, reference)


def _of_sort(
    context: Context, scopes: list[tree.Scope], allowed: tuple[str, ...]
) -> tree.Scope | None:
    """The first of some scopes that exclude each other; the rest is reported."""
    for scope in scopes[1:]:
        message = messages.two_scopes(_shown(context, scopes[0]), _shown(context, scope))
        context.report(message, scope.span)
    if scopes and scopes[0].kind in ACROSS and scopes[0].kind not in allowed:
        _refuse(context, scopes[0], allowed)
        return None
    return scopes[0] if scopes else None


def _refuse(context: Context, scope: tree.Scope, allowed: tuple[str, ...]) -> None:
    shown, does = _shown(context, scope), verb(context.rule.predicate)
    if allowed:
        names = [SHOWN.get(name, name) for name in allowed]
        message = messages.wrong_scope(shown, does, names)
    else:
        message = messages.no_scope(shown, does)
    context.report(message, scope.span)


def _shown(context: Context, scope: tree.Scope) -> str:
    return context.words(scope.span, scope.kind)


def _reference(context: Context, pairing: tree.Scope | None, across: Across) -> str:
    """The path of the file that articles are compared with, "" where there is none."""
    if across != "reference":
        return ""
    if pairing is None or pairing.file is None:
        context.report(messages.needs_file(), context.rule.predicate.span)
        return ""
    path = pairing.file.text.strip()
    if not path:
        context.report(messages.no_file(), pairing.file.span)
    return path


def _report_window(context: Context, scope: tree.Scope, subject: Meaning) -> None:
    """A window on values that have no as-of days."""
    shown = _shown(context, scope)
    advice, instead = f"leave it out: {subject.label} is compared event by event", ""
    predicate = context.rule.predicate
    if subject.kind == "day" and scope.kind == "within days":
        advice = f"did you mean `within {scope.days} days`?"
        instead = "" if getattr(predicate, "tolerance", None) else f"within {scope.days} days"
    message = messages.no_window(shown, subject.label, subject.kind, advice, instead)
    context.report(message, scope.span)
