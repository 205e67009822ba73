"""A number that an event has may be a fraction; rules compare it as exactly as it is printed."""

from pathlib import Path

import pytest

from deskcheck import run

RULES = """define earthquake as an event
    called "earthquake", "quake"
    magnitude is a number, as in "{magnitude}-magnitude {concept}",
        "magnitude {magnitude} {concept}"
    same event when dates and place match

near: Earthquake magnitude must agree within 0.2 across sources.
    passes
        "A 6.1-magnitude earthquake struck Harwick in Norland on Thursday."
        "The magnitude 6.3 earthquake hit Harwick, Norland, on Thursday."
    fails
        "A 6.1-magnitude earthquake struck Harwick in Norland on Thursday."
        "The magnitude 6.4 earthquake hit Harwick, Norland, on Thursday."

large: Earthquake magnitude must be at least 6.15.
    passes
        "A 6.2-magnitude earthquake struck Harwick in Norland on Thursday."
    fails
        "A 6.1-magnitude earthquake struck Harwick in Norland on Thursday."
"""


def test_fractions_are_compared_exactly(tmp_path: Path) -> None:
    (tmp_path / "quakes.rules").write_text(RULES, encoding="utf-8")
    trials = run.try_examples(run.Request(tmp_path, rules=("quakes.rules",)))
    assert not isinstance(trials, run.Refusal)
    assert [trial.found for trial in trials] == ["passes", "fails", "passes", "fails"]


@pytest.mark.parametrize("bound", ["6.1234", "0.00005"])
def test_more_than_three_decimals_are_refused(tmp_path: Path, bound: str) -> None:
    rules = RULES.replace("6.15", bound)
    (tmp_path / "quakes.rules").write_text(rules, encoding="utf-8")
    told = run.try_examples(run.Request(tmp_path, rules=("quakes.rules",)))
    assert isinstance(told, run.Refusal)
    assert bound in told.messages[0]
