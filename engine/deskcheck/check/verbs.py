"""Predicates as messages name them, and which of them go with `not`."""

from __future__ import annotations

from deskcheck_grammar import tree

VERBS: dict[type, str] = {
    tree.Agree: "agree",
    tree.BeCompatible: "be compatible",
    tree.Cite: "cite",
    tree.Corroborated: "be corroborated",
    tree.Be: "be",
    tree.Order: "be after or before",
    tree.Old: "be so many days old",
    tree.GivenIn: "be given in a unit",
    tree.Unique: "be unique",
    tree.Have: "have",
    tree.OneSpelling: "have one spelling",
    tree.MatchWords: "match word for word",
    tree.MatchIts: "match its",
    tree.ShowEllipsis: "show an ellipsis",
    tree.Appear: "appear",
    tree.BeWritten: "be written",
    tree.AddUp: "add up",
    tree.Equal: "equal",
    tree.Trend: "fall or rise over time",
    tree.Pair: "pair",
    tree.BeTagged: "be tagged",
    tree.Say: "say",
    tree.InPart: "be in a quotation",
}

NEGATABLE = (
    tree.Be,
    tree.Order,
    tree.Old,
    tree.GivenIn,
    tree.Cite,
    tree.Have,
    tree.Appear,
    tree.Equal,
    tree.BeWritten,
    tree.Trend,
)
"""Predicates that a sentence may say with `not`."""

IN_CONDITIONS_ONLY = (tree.BeTagged, tree.Say, tree.InPart)
"""Tests that no rule can ask for."""


def verb(predicate: tree.Predicate) -> str:
    """A predicate as a message names it, in the words that go with `must`."""
    if isinstance(predicate, tree.Order):
        return f"be {predicate.relation}"
    if isinstance(predicate, tree.Trend):
        return f"{predicate.direction} over time"
    if isinstance(predicate, tree.MatchIts):
        return f"match its {predicate.thing.text}"
    if isinstance(predicate, tree.InPart):
        place = {"quotation": "a quotation", "caption": "a caption"}.get(predicate.part)
        return f"be in {place or f'the {predicate.part}'}"
    return VERBS[type(predicate)]
