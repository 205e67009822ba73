"""Answers of the queries, looked at closely: exact verdicts, and who is out of line.

Only facts of groups in which the queries saw something come here, so that time is spent on what
will be reported.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from deskcheck.agreement import judged, partitioned
from deskcheck.facts import Fact, Linked
from deskcheck.findings import Judgement, Outcome, Role, Tally, Unchecked
from deskcheck.findings.subjects import entity, publisher, reason, subjects, valued
from deskcheck.outliers import smallest_cover
from deskcheck.plan import Plan
from deskcheck.typed import Agree, Have, MatchWords, Rule

Row = tuple[str, int, str, str, int, int, int]
"""One row of the last query: see `sql.ANSWER`."""

_Pair = tuple[Fact, Fact, bool, int]
"""Two quotations, whether they match, and whether one is a translation."""


def outcome(plan: Plan, linked: Linked, rows: Iterable[Row]) -> Outcome:
    """The outcome of a run from the rows that the queries returned."""
    answers = _Answers(linked, rows)
    judgements: list[Judgement] = []
    tallies: list[Tally] = []
    unchecked: list[Unchecked] = []
    for number, rule in enumerate(plan.rules):
        found = list(_judgements(rule, number, answers))
        cannot = list(_unchecked(rule, number, answers))
        tallies.append(_tally(rule, number, answers, found, len(cannot)))
        judgements += found
        unchecked += cannot
    return Outcome(tuple(sorted(judgements)), tuple(sorted(tallies)), tuple(sorted(unchecked)))


class _Answers:
    """The rows by what they say, and the facts that they name."""

    def __init__(self, linked: Linked, rows: Iterable[Row]) -> None:
        facts = {fact.id: fact for fact in subjects(linked)}
        self.publishers = {row.article: publisher(row) for row in linked.articles}
        self.cues: dict[tuple[str, str], list[Fact]] = defaultdict(list)
        for fact in facts.values():
            if fact.concept == "quotation" and fact.attribute == "cue" and valued(fact):
                self.cues[fact.article, entity(fact)].append(fact)
        self.facts: dict[tuple[str, int], list[Fact]] = defaultdict(list)
        self.pairs: dict[int, list[_Pair]] = defaultdict(list)
        self.counts: dict[int, tuple[int, int, int]] = {}
        self.statements: dict[str, str] = {}
        for pair in linked.quote_pairs:
            self.statements[pair.left] = self.statements[pair.right] = pair.statement
        for answer, rule, name, other, *counts in sorted(rows):
            if answer == "tally":
                self.counts[rule] = (counts[0], counts[1], counts[2])
            elif answer == "pair":
                self.pairs[rule].append((facts[name], facts[other], bool(counts[0]), counts[1]))
            else:
                self.facts[answer, rule].append(facts[name])


def _tally(
    rule: Rule, number: int, answers: _Answers, found: list[Judgement], cannot: int
) -> Tally:
    selected, applied, adrift = answers.counts.get(number, (0, 0, 0))
    applied -= adrift - len(answers.facts["unplaced", number])
    failed = len({name for judgement in found for name, _ in judgement.facts})
    return Tally(rule.id, applied, applied - cannot - failed, selected - applied, cannot)


def _unchecked(rule: Rule, number: int, answers: _Answers) -> Iterator[Unchecked]:
    codes = [(fact, _trouble(fact)) for fact in answers.facts["unplaced", number]]
    counted, left_out = _counted(rule, answers.pairs[number])
    translated = _ends(left_out).keys() - _ends(counted).keys()
    codes += [(_ends(left_out)[name], "translation") for name in sorted(translated)]
    codes += [
        (fact, "no-speaker") for fact in answers.facts["fails", number] if _unread(rule, fact)
    ]
    for fact, code in codes:
        yield Unchecked(rule.id, fact.id, code, reason(code))


def _trouble(fact: Fact) -> str:
    """Why a fact cannot be compared; one that has a value and a group has no day."""
    if not valued(fact):
        return fact.unplaced or "unresolved"
    return "undated" if fact.group else fact.unplaced


def _judgements(rule: Rule, number: int, answers: _Answers) -> Iterator[Judgement]:
    check = rule.check
    if isinstance(check, Agree):
        facts = answers.facts["compare", number]
        for group, members in partitioned(rule, facts, answers.publishers):
            yield from judged(rule, check, group, members)
    elif isinstance(check, MatchWords):
        counted, _ = _counted(rule, answers.pairs[number])
        yield from _wordings(rule, counted, answers.statements)
    else:
        yield from _complaints(rule, answers.facts["fails", number], answers)


def _complaints(rule: Rule, facts: list[Fact], answers: _Answers) -> Iterator[Judgement]:
    together: dict[tuple[object, ...], list[str]] = defaultdict(list)
    for fact in facts:
        if not _unread(rule, fact):
            together[_one_finding(rule, fact, answers)].append(fact.id)
    for names in together.values():
        subject: Role = "subject"
        yield Judgement(rule.id, "violates", "", tuple((name, subject) for name in sorted(names)))


def _about_speakers(rule: Rule, fact: Fact) -> bool:
    asks = isinstance(rule.check, Have) and rule.check.attribute == "speaker"
    return asks and fact.concept == "quotation"


def _unread(rule: Rule, fact: Fact) -> bool:
    """Whether the text suggests a speaker that could not be read."""
    return not rule.negated and "unread speaker" in fact.traits and _about_speakers(rule, fact)


def _one_finding(rule: Rule, fact: Fact, answers: _Answers) -> tuple[object, ...]:
    """Facts with the same key share a finding: by cue, by article for weekdays, by entity."""
    if not isinstance(rule.check, Have):
        return (fact.id,)
    if fact.concept == "weekday":
        return (fact.article, "weekday")
    cues = answers.cues[fact.article, entity(fact)] if _about_speakers(rule, fact) else []
    if cues:
        return (fact.article, *min((str(cue.start), str(cue.end)) for cue in cues))
    return (fact.article, entity(fact))


def _counted(rule: Rule, pairs: list[_Pair]) -> tuple[list[_Pair], list[_Pair]]:
    """The pairs that a rule compares, and those that it leaves out as translations."""
    check = rule.check
    if isinstance(check, MatchWords) and check.including_translations:
        return pairs, []
    return [pair for pair in pairs if not pair[3]], [pair for pair in pairs if pair[3]]


def _ends(pairs: list[_Pair]) -> dict[str, Fact]:
    return {fact.id: fact for left, right, *_ in pairs for fact in (left, right)}


def _wordings(rule: Rule, pairs: list[_Pair], statements: dict[str, str]) -> Iterator[Judgement]:
    """One judgement a connected group of quotations in which some two do not match."""
    within = rule.across in ("article", "outlet")
    for group in _connected(pairs):
        conflicts = [(left, right) for left, right, matches, _ in group if not matches]
        if not conflicts:
            continue
        facts = _ends(group)
        units = {name: name if within else fact.article for name, fact in facts.items()}
        removed = smallest_cover((units[left.id], units[right.id]) for left, right in conflicts)
        roles: dict[str, Role] = dict.fromkeys(units, "agrees")
        for fact in (fact for pair in conflicts for fact in pair):
            if removed is None:
                roles[fact.id] = "disputed"
            elif units[fact.id] in removed:
                roles[fact.id] = "outlier"
        statement = statements[group[0][0].id]
        yield Judgement(rule.id, "contradicts", statement, tuple(sorted(roles.items())))


def _connected(pairs: list[_Pair]) -> list[list[_Pair]]:
    """The pairs in connected groups (union-find with path halving)."""
    parent: dict[str, str] = {}

    def root(name: str) -> str:
        parent.setdefault(name, name)
        while parent[name] != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    for left, right, *_ in pairs:
        parent[root(left.id)] = root(right.id)
    groups: dict[str, list[_Pair]] = defaultdict(list)
    for pair in pairs:
        groups[root(pair[0].id)].append(pair)
    return list(groups.values())
