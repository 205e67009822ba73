"""Values and messages in words."""

from __future__ import annotations

import pytest
from generated_facts import intervals
from hypothesis import given, settings
from hypothesis import strategies as st
from made_facts import credited, figure, length, linked_of, made, quotation

from deskcheck.facts import Interval, Value
from deskcheck.findings import findings
from deskcheck.findings.wording import interval_in_words, value_in_words
from deskcheck.reference import evaluate
from deskcheck.typed import Agree, Cite, Compare, Have, Rule, Selector, Tolerance

TIME, NUMBER, DAY = "length of time", "number", "day"
KINDS = [TIME, NUMBER, DAY, "amount of money", "percentage", "distance", "weight", "age"]


@pytest.mark.parametrize(
    ("interval", "kind", "unit", "words"),
    [
        (Interval(3000, 3000), TIME, "second", "50 min"),
        (Interval(0, 3600, False, True), TIME, "second", "under 60 min"),
        (Interval(3000, 3600, False, True), TIME, "second", "50 to under 60 min"),
        (Interval(7200, 32400), TIME, "second", "2 to 9 h"),
        (Interval(5400, 9000), TIME, "second", "90 min to 2 h 30 min"),
        (Interval(212, 212), TIME, "second", "3 min 32 s"),
        (Interval(259200, 259200), TIME, "second", "3 days"),
        (Interval(0, 175000), NUMBER, "person", "up to 175,000"),
        (Interval(90000, 110000), NUMBER, "person", "90,000 to 110,000"),
        (Interval(14000, None), NUMBER, "person", "at least 14,000"),
        (Interval(20, None, True), NUMBER, "", "over 20"),
        (Interval(0, 0), NUMBER, "", "0"),
        (Interval(300_000_050, 300_000_050), "amount of money", "EUR", "EUR 3,000,000.50"),
        (Interval(12500, 12500), "percentage", "", "12.5%"),
        (Interval(1_500_000, 1_500_000), "distance", "", "1.5 km"),
        (Interval(18272, 18272), DAY, "day", "11 Jan 2020"),
        (Interval(18272, 18273), DAY, "day", "11–12 Jan 2020"),
        (Interval(18272, 18303), DAY, "day", "11 Jan – 11 Feb 2020"),
        (Interval(18261, 18263), DAY, "day", "31 Dec 2019 – 2 Jan 2020"),
        (Interval(None, 18273, False, True), DAY, "day", "by 11 Jan 2020"),
    ],
)
def test_intervals_read_as_an_editor_writes_them(interval, kind, unit, words):
    assert interval_in_words(interval, kind, unit) == words


@settings(max_examples=100, deadline=None)
@given(intervals(-5, 10**7), st.sampled_from(KINDS))
def test_every_interval_has_words(interval, kind):
    assert value_in_words(Value(kind, interval, None, "EUR"))


def only(check, *facts, pairs=None, **more):
    subject = Selector(pairs or (("call", "duration"), ("troop count", "value")))
    rule = Rule("r", "Something must hold.", "r.rules", 1, "error", subject, check, **more)
    linked = linked_of(*facts)
    (found,) = findings(evaluate([rule], linked), [rule], linked)
    return found


def test_a_contradiction_sets_the_outlier_against_the_others():
    found = only(
        Agree(Tolerance(900)),
        length("a.txt", 90),
        length("b.txt", 50),
        length("c.txt", (0, 60, False, True), 60),
        length("a.txt", 120, group="call 2", start=40),
        length("d.txt", 120, group="call 2"),
    )
    assert found.message == "90 min against 50 min and under 60 min"
    assert [(item.article, item.role) for item in found.evidence] == [
        ("a.txt", "outlier"), ("b.txt", "agrees"), ("c.txt", "agrees"), ("a.txt", "left-out"),
    ]  # fmt: skip
    assert found.severity == "error"


def test_a_difference_is_one_step_lower_and_says_why():
    found = only(
        Agree(Tolerance()), figure("a.txt", (0, 9), 9), figure("b.txt", 5), figure("c.txt", 5)
    )
    assert found.message == ("up to 9 against 5: the printed figures differ, a hedge allows both")
    assert (found.verdict, found.severity) == ("differs", "warning")


def test_a_tie_counts_the_articles():
    values = {"a.txt": 5, "b.txt": 5, "c.txt": 90, "d.txt": 90}
    found = only(Agree(Tolerance()), *(figure(name, value) for name, value in values.items()))
    assert found.message == "5 (2 articles) against 90 (2 articles)"


@pytest.mark.parametrize(
    ("check", "negated", "message"),
    [
        (Cite(), False, "cites no source: `10 soldiers`"),
        (Cite("named source", same_sentence=True), False,
         "cites no named source in the same sentence: `10 soldiers`"),
        (Cite(other_than_outlet=True), False,
         "cites no source other than another outlet: `10 soldiers`"),
        (Compare(Interval(20, None)), False, "10 is not at least 20"),
        (Have("as-of date"), False, "this troop count has no as-of date: `10 soldiers`"),
    ],
)  # fmt: skip
def test_single_facts(check, negated, message):
    fact = figure("a.txt", 10, text="10 soldiers")
    assert only(check, fact, negated=negated).message == message


def test_negated_citing():
    fact = figure("a.txt", 10, text="10 soldiers", attributions=(credited("anonymous"),))
    found = only(Cite("anonymous source", only=True), fact, negated=True)
    assert found.message == "cites only anonymous sources: `10 soldiers`"
    found = only(
        Cite("outlet"), figure("a.txt", 1, attributions=(credited("outlet"),)), negated=True
    )
    assert found.message == "cites an outlet: `words`"


def test_quotations_keep_their_own_marks_and_long_ones_are_cut_at_a_word():
    long = quotation("a.txt", "“" + "very " * 30 + "long”")
    found = only(Have("speaker"), long, pairs=(("quotation", ""),))
    assert found.message.startswith("this quotation has no speaker: “very very")
    assert found.message.endswith("very …")


def test_the_fingerprint_follows_the_words_and_the_topic_does_not():
    def two(words):
        facts = length("a.txt", 10, text=words), length("b.txt", 90)
        return only(Agree(Tolerance()), *facts)

    first, spaced, changed = two("Ten minutes"), two("ten  MINUTES"), two("a tenth")
    assert first.fingerprint == spaced.fingerprint != changed.fingerprint
    assert first.topic == spaced.topic == changed.topic


def test_the_newest_article_comes_first_where_nobody_is_out_of_line():
    from deskcheck.facts import SourceRow

    facts = [made(name, "call", "duration", Value(TIME, Interval(n, n), None, "second"), group="g")
             for n, name in enumerate(["a.txt", "b.txt"])]  # fmt: skip
    rows = tuple(SourceRow(name, name, None, n, "en") for n, name in enumerate(["a.txt", "b.txt"]))
    rule = Rule("r", "S.", "r.rules", 1, "error", Selector((("call", "duration"),)),
                Agree(Tolerance()))  # fmt: skip
    linked = linked_of(*facts, articles=rows)
    (found,) = findings(evaluate([rule], linked), [rule], linked)
    assert [item.article for item in found.evidence] == ["b.txt", "a.txt"]
