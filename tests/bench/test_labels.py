"""Scoring against hand labels: what is right, what is wrong, what the labels are silent about."""

from __future__ import annotations

from math import ceil, floor
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from labels import ROUNDS, Label, Labelled, Stated, Verdict, day, judge, read_labels, same
from precision import Tally, counted, table, tallies

SENTENCE = Label("attribution", 0, 100)


def verdicts(labels: list[Label], stated: list[Stated]) -> list[Verdict]:
    return list(judge(Labelled("made", "1", (SENTENCE, *labels)), stated))


def tally(name: str, labels: list[Label], stated: list[Stated]) -> Tally:
    return tallies(verdicts(labels, stated)).get(name, Tally())


def count(start: int, end: int, number: int, **more: Any) -> Label:
    return Label("count", start, end, (number, number), outcome="killed", **more)


def said(start: int, end: int, number: int, **more: Any) -> Stated:
    return Stated("count", start, end, (number, number), "killed", **more)


def restated(label: Label) -> Stated:
    """What an extractor would say that is right in everything."""
    low, high = label.range or (None, None)
    bounds = (
        floor(low) if isinstance(low, float) else low,
        ceil(high) if isinstance(high, float) else high,
    )
    marked = label.attributed or label.credited
    return Stated(label.kind, label.start, label.end, bounds, label.outcome, label.scope, marked)


@pytest.mark.parametrize("name", ROUNDS)
def test_what_the_labels_say_is_right_in_everything(name: str) -> None:
    for labelled in read_labels(name):
        own = [
            restated(label)
            for label in labelled.labels
            if (label.kind != "duration" or label.event_length)
            and (label.kind != "attribution" or label.credited)
        ]
        assert [one for one in judge(labelled, own) if not one.right] == []


def test_a_wrong_number_is_wrong_and_its_label_missed() -> None:
    found = tally("count", [count(5, 15, 3)], [said(5, 8, 4)])
    assert (found.said, found.right, found.wanted, found.met) == (1, 0, 1, 0)


def test_a_fact_without_a_label_is_a_false_alarm_inside_a_labelled_sentence_alone() -> None:
    assert tally("count", [], [said(5, 8, 4)]) == Tally(said=1)
    assert tally("count", [], [said(200, 208, 4)]) == Tally(silent=1)
    assert tally("count", [], [said(5, 8, 4, labelled=False)]) == Tally(silent=1)


def test_a_label_outside_every_sentence_still_judges_the_fact_on_it() -> None:
    assert tally("count", [count(200, 210, 3)], [said(200, 203, 3)]).right == 1
    assert tally("count", [count(200, 210, 3)], [said(200, 203, 4)]).said == 1


def test_a_list_may_be_one_fact_of_all_its_people() -> None:
    labels = [count(0, 5, 1), count(10, 15, 1), count(20, 25, 2)]
    found = tally("count", labels, [said(0, 30, 4)])
    assert (found.said, found.right, found.wanted, found.met) == (1, 1, 3, 3)
    assert tally("count", labels, [said(0, 30, 5)]).right == 0
    assert tally("count", labels, [said(0, 22, 4)]).right == 0


def test_a_list_without_an_upper_end_is_no_sum() -> None:
    open_ended = Label("count", 10, 15, (1, None), outcome="killed")
    assert tally("count", [count(0, 5, 1), open_ended], [said(0, 30, 2)]).right == 0


def test_hedged_numbers_are_rounded_outward_by_one_at_most() -> None:
    dozen = [Label("count", 5, 15, (11, 13), outcome="killed")]
    for low, high, right in ((11, 13, 1), (10, 14, 1), (9, 14, 0), (12, 13, 0), (11, 15, 0)):
        stated = [Stated("count", 5, 15, (low, high), "killed")]
        assert tally("count", dozen, stated).right == right
    assert tally("count", [count(5, 15, 3)], [said(5, 15, 4)]).right == 0


def test_outcome_and_incident_of_a_count() -> None:
    part = [count(5, 15, 3, scope="part")]
    other = [count(5, 15, 3, scope="other incident")]
    hurt = Stated("count", 5, 8, (3, 3), "injured")
    either = Stated("count", 5, 8, (3, 3), "shot")
    assert tally("count and outcome", part, [hurt]).right == 0
    assert tally("count and outcome", part, [either]).right == 1
    assert tally("count and incident", part, [said(5, 8, 3)]).right == 1
    assert tally("count and scope", part, [said(5, 8, 3)]).right == 0
    assert tally("count and incident", other, [said(5, 8, 3)]).right == 0


def test_credit_is_judged_of_counts_with_the_right_number() -> None:
    labels = [count(5, 15, 3, attributed=True), count(20, 30, 4), count(40, 50, 9)]
    stated = [said(5, 8, 3), said(20, 22, 4, attributed=True), said(40, 42, 8)]
    assert tally("count credited", labels, stated) == Tally(said=1, wanted=1)
    assert tally("count not credited", labels, stated) == Tally(said=1, wanted=1)


def test_a_gap_read_as_an_events_length_is_wrong_and_not_wanted() -> None:
    gap = Label("duration", 5, 15, seconds=(3600, 3600))
    stated = [Stated("duration", 5, 15, (3600, 3600))]
    assert tally("event length", [gap], stated) == Tally(said=1)


def test_lengths_agree_over_months_and_whole_seconds() -> None:
    month = Label("duration", 5, 15, seconds=(28 * 86400, 31 * 86400), event_length=True)
    short = Label("duration", 5, 15, seconds=(4.5, 5.5), event_length=True)
    thirty = Stated("duration", 5, 15, (30 * 86400, 30 * 86400))
    assert tally("event length", [month], [thirty]).right == 1
    assert tally("event length", [short], [Stated("duration", 5, 15, (4, 6))]).right == 1
    assert tally("event length", [month], [Stated("duration", 5, 15, (3600, 3600))]).right == 0


def test_a_date_whose_value_is_open_judges_nothing() -> None:
    labels = [Label("date", 5, 15)]
    stated = [Stated("date", 5, 15, ("2031-01-01", "2031-01-01"))]
    assert tally("date", labels, stated) == Tally(silent=1)


def test_sentences_of_attitude_are_no_statements() -> None:
    hope = Label("attribution", 200, 300, credited=True, form="attitude")
    stated = [Stated("attribution", 0, 50, attributed=True)]
    assert tally("sentence credited", [hope], stated) == Tally(said=1, wanted=1)
    assert tally("statement credited", [hope], stated) == Tally(said=1)
    assert tally("sentence not credited", [hope], stated) == Tally(said=1, wanted=1)


def test_an_unread_speaker_is_neither_credit_nor_the_lack_of_it() -> None:
    said = Label("attribution", 200, 300, credited=True, form="speech")
    stated = [Stated("attribution", 210, 250, unread=True)]
    assert tally("statement credited", [said], stated) == Tally(wanted=1)
    absent = tally("statement not credited", [said], stated)
    assert absent == Tally(said=1, right=1, wanted=1, met=1, silent=1)


@given(st.integers(0, 10**9), st.integers(0, 10**9), st.floats(0, 0.5))
def test_ranges_agree_alike_from_both_sides(one: int, other: int, slack: float) -> None:
    assert same((one, one), (other, other), slack) == same((other, other), (one, one), slack)
    assert same((one, None), (one, None), slack)
    assert not same((one, None), (one, one), slack)


def test_days_as_labels_write_them() -> None:
    assert day(0) == "1970-01-01"
    assert day(None) is None
    assert day(10**9) == ""


def test_what_counts_people() -> None:
    for words in ("two men", "a woman was killed", "17 hurt", "a 5-year-old boy", "none"):
        assert counted(words), words
    for words in ("Juvenile dead", "5-year-old Ada Bo", "Ada Bo, 52, died", "the victim", "years"):
        assert not counted(words), words


def test_the_table_says_what_is_below_the_goal() -> None:
    rows = list(table({"good": Tally(said=20, right=19), "bad": Tally(said=20, right=18)}))
    assert "below" not in rows[1]
    assert rows[2].endswith("below 0.93")
