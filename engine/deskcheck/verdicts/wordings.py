"""Quotations of one statement that do not match, or that drop words unseen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from deskcheck.facts import Fact
from deskcheck.findings import Role
from deskcheck.typed import MatchWords, Rule, ShowEllipsis
from deskcheck.verdicts.answers import Aligned, Answers, Found, complaint
from deskcheck.verdicts.outliers import smallest_cover
from deskcheck.verdicts.scopes import unit


def wordings(rule: Rule, number: int, answers: Answers) -> Iterator[Found]:
    """One complaint a connected group of quotations in which some two conflict."""
    counted, _ = _counted(rule, answers.pairs[number])
    for group in _connected(counted):
        conflicts = [pair for pair in group if pair.conflict]
        if not conflicts:
            continue
        statement = answers.quote_pairs[group[0].left.id, group[0].right.id].statement
        if isinstance(rule.check, ShowEllipsis):
            yield complaint(rule, "violates", statement, _shortened(conflicts, answers))
        else:
            yield complaint(rule, "contradicts", statement, _roles(rule, group, conflicts, answers))


def left_out(rule: Rule, number: int, answers: Answers) -> list[Fact]:
    """Quotations of which nothing but translations were found to compare them with."""
    counted, translated = _counted(rule, answers.pairs[number])
    ends = _ends(translated)
    return [ends[name] for name in sorted(ends.keys() - _ends(counted).keys())]


def _counted(rule: Rule, pairs: list[Aligned]) -> tuple[list[Aligned], list[Aligned]]:
    """The pairs that a rule compares, and those that it leaves out as translations."""
    check = rule.check
    if isinstance(check, MatchWords | ShowEllipsis) and check.including_translations:
        return pairs, []
    counted = [pair for pair in pairs if not pair.translation]
    return counted, [pair for pair in pairs if pair.translation]


def _ends(pairs: list[Aligned]) -> dict[str, Fact]:
    return {fact.id: fact for pair in pairs for fact in (pair.left, pair.right)}


def _shortened(conflicts: list[Aligned], answers: Answers) -> dict[str, Role]:
    """The quotations that drop words and do not show it, and those that have the words."""
    roles: dict[str, Role] = dict.fromkeys(_ends(conflicts), "agrees")
    for pair in conflicts:
        roles[answers.quote_pairs[pair.left.id, pair.right.id].shortened] = "outlier"
    return roles


def _roles(
    rule: Rule, group: list[Aligned], conflicts: list[Aligned], answers: Answers
) -> dict[str, Role]:
    """Who is out of line; against a reference file, whoever does not match it."""
    rivals = _ends(conflicts)
    if rule.across == "reference":
        sides = {name: answers.scopes.side(rule, fact) for name, fact in rivals.items()}
        return {name: "agrees" if side else "outlier" for name, side in sides.items()}
    units = {name: unit(rule, fact) for name, fact in _ends(group).items()}
    removed = smallest_cover((units[pair.left.id], units[pair.right.id]) for pair in conflicts)
    roles: dict[str, Role] = dict.fromkeys(units, "agrees")
    for name in rivals:
        if removed is None:
            roles[name] = "disputed"
        elif units[name] in removed:
            roles[name] = "outlier"
    return roles


def _connected(pairs: list[Aligned]) -> list[list[Aligned]]:
    """The pairs in connected groups (union-find with path halving)."""
    parent: dict[str, str] = {}

    def root(name: str) -> str:
        parent.setdefault(name, name)
        while parent[name] != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    for pair in pairs:
        parent[root(pair.left.id)] = root(pair.right.id)
    groups: dict[str, list[Aligned]] = defaultdict(list)
    for pair in pairs:
        groups[root(pair.left.id)].append(pair)
    return list(groups.values())
