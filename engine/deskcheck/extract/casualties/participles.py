"""Participles in a row and what they come to: "shot and killed", "stabbed to death"."""

from __future__ import annotations

from deskcheck.extract.casualties.clause import Clause
from deskcheck.extract.casualties.words import ADVERBS, MORTAL, PARTICIPLES, Outcome

SEVERITY: dict[Outcome, int] = {"killed": 3, "injured": 2, "struck": 1, "missing": 0}
JOINING = frozenset(("and", ",", "&", "/", "then"))


def participles(clause: Clause, index: int) -> tuple[int, Outcome]:
    """End and outcome of participles in a row: "shot and killed", "stabbed to death"."""
    outcome = PARTICIPLES[clause.lower[index]]
    end = index + 1 + (outcome == "struck" and clause.word(index + 1) == "down")
    while end < clause.stop:
        if clause.lower[end : end + 2] == ["to", "death"]:
            outcome, end = "killed", end + 2
        elif clause.lower[end] == "dead" or clause.lower[end] in MORTAL:
            outcome, end = "killed", end + 1
        else:
            after = end
            while clause.word(after) in JOINING or clause.word(after) in ADVERBS:
                after += 1
            other = PARTICIPLES.get(clause.word(after))
            if after == end or other is None:
                break
            if not MORTAL.isdisjoint(clause.lower[end:after]):
                other = "killed"
            outcome = max(outcome, other, key=SEVERITY.__getitem__)
            end = after + 1
    return end, outcome
