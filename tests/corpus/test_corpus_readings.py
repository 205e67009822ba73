"""Phrases of the five articles, read in other articles with other names and days."""

from __future__ import annotations

from pathlib import Path

import pytest

from deskcheck import run
from deskcheck.facts import Interval

CASES = [
    (
        "Presidents Ama Okafor of Ghana and Luis Prado of Chile spoke on Monday during a "
        "50-minute phone call that focused on fishing rights.",
        ("call", "duration"),
        Interval(3000, 3000),
    ),
    (
        "After two hours of talks on fishing quotas, Chancellor Greta Lind offered a truce during "
        "Tuesday's video call with Prime Minister Kofi Mensah, the palace said.",
        ("call", "duration"),
        Interval(7200, 7200),
    ),
    (
        "Canals need repair, Chancellor Lind told President Prado in a phone call. Both were "
        "frank in the less than hour-long conversation.",
        ("call", "duration"),
        Interval(0, 3600, False, True),
    ),
    (
        "The phone call between President Prado and Chancellor Lind on Wednesday, which lasted "
        "just under an hour, was friendly.",
        ("call", "duration"),
        Interval(3000, 3600, False, True),
    ),
    (
        "Diplomats will discuss Peru's deployment of up to 175,000 troops along the river.",
        ("troop count", "value"),
        Interval(0, 175_000),
    ),
    (
        "The warning comes as Chile gathers around 100,000 soldiers on its northern border.",
        ("troop count", "value"),
        Interval(90_000, 110_000),
    ),
    (
        "The crisis began with Norway's massing of tens of thousands of troops near the fjord.",
        ("troop count", "value"),
        Interval(20_000, 99_999),
    ),
]


@pytest.mark.parametrize(("text", "what", "possible"), CASES, ids=[c[0][:40] for c in CASES])
def test_reading(tmp_path: Path, text, what, possible):
    (tmp_path / "story.txt").write_text(f"A quiet day in the capital\n\n{text}\n", encoding="utf-8")
    (tmp_path / "corpus.yaml").write_text(
        "articles:\n  story.txt:\n    published: 2023-03-15\n    outlet: Harwick Courier\n",
        encoding="utf-8",
    )
    done = run.read_only(run.Request(folder=tmp_path, paths=("story.txt",), jobs=1))
    assert isinstance(done, run.Read), done
    facts = [f for f in done.linked.facts if (f.concept, f.attribute) == what]
    assert [fact.value.possible for fact in facts] == [possible]
