"""`story.facts.yaml`: facts added, corrected and removed by hand."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from desk_screens import Desk

TEXT = (
    "The presidents of Peru and Kenya held a 50-minute phone call on 5 May 2022.\n"
    "Peru has massed 40,000 troops there. The chat in Lima went on\u00a0and on.\n"
)
Facts = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def facts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, desk: Desk) -> Facts:
    """The facts of one article under these corrections."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "story.txt").write_text(TEXT, encoding="utf-8")

    def read(corrections: str, concept: str, attribute: str) -> list[dict[str, Any]]:
        (tmp_path / "story.facts.yaml").write_text(corrections, encoding="utf-8")
        screen = desk("extract", "story.txt")
        assert screen.status == 0, screen.err
        rows = [json.loads(line) for line in screen.out.splitlines()]
        return [row for row in rows if (row["concept"], row["attribute"]) == (concept, attribute)]

    return read


def test_a_value_is_corrected_in_the_words_of_an_article(facts: Facts) -> None:
    (fact,) = facts(
        "correct:\n- {words: 50-minute, concept: call, attribute: duration,"
        " value: just under an hour}\n",
        "call",
        "duration",
    )
    assert fact["value"]["possible"] == [3000, 3600]
    assert (fact["value"]["open"], fact["hedge"]) == ([False, True], "just under")
    assert "by hand" in fact["traits"]
    assert TEXT[fact["start"] : fact["end"]] == "50-minute"


def test_a_source_and_an_owner_are_corrected(facts: Facts) -> None:
    (fact,) = facts(
        "correct:\n- {words: '40,000', concept: troop count, source: the ministry,"
        " source-kind: institution, owner: Chile, as-of: 2022-05-01}\n",
        "troop count",
        "value",
    )
    (attribution,) = fact["attributions"]
    assert [(c["name"], c["kind"]) for c in attribution["chain"]] == [
        ("the ministry", "institution")
    ]
    assert fact["owner"] == "Chile"
    assert fact["as_of"] == [19113, 19113]


def test_a_fact_is_removed_and_with_a_mention_all_that_was_stated_of_it(facts: Facts) -> None:
    assert facts("remove:\n- {words: 50-minute}\n", "call", "duration") == []
    gone = "remove:\n- {words: phone call, concept: call, attribute: ''}\n"
    assert facts(gone, "call", "") == []
    assert facts(gone, "call", "duration") == []


def test_an_event_and_its_attribute_are_added(facts: Facts) -> None:
    corrections = (
        "add:\n"
        "- {words: chat in Lima, concept: call}\n"
        "- {words: on and on, concept: call, attribute: duration, value: 3 hours, about: chat}\n"
    )
    (call,) = facts(corrections, "call", "")
    assert [TEXT[start:end] for start, end in call["places"]] == ["phone call", "chat in Lima"]
    added = [f for f in facts(corrections, "call", "duration") if f["text"] == "on\u00a0and on"]
    assert [fact["value"]["possible"] for fact in added] == [[10800, 10800]]
    assert added[0]["event"] == call["event"]


def test_a_number_and_a_day_are_added(facts: Facts) -> None:
    corrections = (
        "add:\n"
        "- {words: massed, concept: troop count, value: 'up to 20,000', owner: Peru}\n"
        "- {words: Lima, concept: call, attribute: date, value: 2022-05-01 to 2022-05-02}\n"
    )
    values = [fact["value"] for fact in facts(corrections, "troop count", "value")]
    assert {"possible": [0, 20000], "printed": [20000, 20000]} in [
        {key: value[key] for key in ("possible", "printed")} for value in values
    ]
    days = [fact["value"]["possible"] for fact in facts(corrections, "call", "date")]
    assert [19113, 19114] in days


@pytest.mark.parametrize(
    ("correction", "said"),
    [
        ("add:\n- {words: on, concept: call}", "`on` stands more than once say which"),
        ("add:\n- {words: Lima, concept: call, line: 1}", "`Lima` is not in line 1 of story.txt"),
        ("add:\n- {words: Lima}", "`concept` is missing here"),
        ("add:\n- {words: Lima, concept: meeting, attribute: date, value: may}", "no `meeting`"),
        ("remove:\n- {words: Lima, attribute: duration}", "no such fact at `Lima`"),
        ("correct:\n- {wrods: Lima}", "unknown key `wrods` did you mean `words`?"),
    ],
)
def test_mistakes_stop_the_run_with_their_place(
    tmp_path: Path, facts: Facts, desk: Desk, correction: str, said: str
) -> None:
    (tmp_path / "story.facts.yaml").write_text(correction + "\n", encoding="utf-8")
    screen = desk("check", "story.txt")
    assert (screen.status, screen.out) == (2, "")
    assert screen.err.startswith("story.facts.yaml:2:")
    message, *_, caret = screen.err.splitlines()[:3]
    shown = message.partition(": ")[2] + " " + caret.rpartition("^")[2].strip()
    assert said in shown


def test_a_figure_of_nothing_becomes_what_the_entry_names(facts: Facts) -> None:
    story = TEXT.replace("troops there", "hours there").replace("40,000", "40")
    Path("story.txt").write_text(story, encoding="utf-8")
    said = "correct:\n- {words: '40 hours', concept: call, attribute: duration, value: an hour}\n"
    assert len(facts("", "figure", "value")) == 1
    assert facts(said, "figure", "value") == []
    assert [3600, 3600] in [fact["value"]["possible"] for fact in facts(said, "call", "duration")]
