"""Single disagreements, case by case: verdict, roles, what is compared and what cannot be."""

from __future__ import annotations

from fractions import Fraction

import pytest
from made_facts import credited, figure, length, linked_of, made, quotation
from msgspec.structs import replace

from deskcheck.backends import duckdb
from deskcheck.facts import Interval, QuotePair, SourceRow, Value
from deskcheck.findings import Tally
from deskcheck.reference import evaluate, statuses
from deskcheck.typed import (
    Agree,
    Cite,
    Compare,
    Have,
    MatchWords,
    OfSubject,
    Rule,
    Selector,
    Tagged,
    Tolerance,
)

LENGTH = ("call", "duration")
COUNT = ("troop count", "value")
QUARTER = Agree(Tolerance(share=Fraction(1, 4)))


def rule(check, *pairs, **more):
    return Rule("a-rule", "Something must hold.", "r.rules", 1, "error",
                Selector(pairs or (LENGTH, COUNT)), check, **more)  # fmt: skip


def within(minutes):
    return rule(Agree(Tolerance(minutes * 60)))


def run(the_rule, *facts, **more):
    """The outcome, on which both engines agree."""
    linked = linked_of(*facts, **more)
    outcome = evaluate([the_rule], linked)
    assert duckdb.evaluate([the_rule], linked) == outcome
    return outcome


def told(outcome, *facts):
    """(verdict, role of each fact) of the only judgement."""
    (only,) = outcome.judgements
    roles = dict(only.facts)
    return (only.verdict, *(roles.get(fact.id) for fact in facts))


def test_an_unhedged_length_far_from_two_others_is_the_outlier():
    facts = (
        length("north.txt", 90),
        length("south.txt", (0, 60, False, True), 60),
        length("east.txt", (50, 60, False, True)),
    )
    assert told(run(within(15), *facts), *facts) == ("contradicts", "outlier", "agrees", "agrees")


def test_a_gap_of_exactly_the_tolerance_agrees_unless_an_end_is_open():
    fifty, sixty_five = length("a.txt", 50), length("b.txt", 65)
    assert not run(within(15), fifty, sixty_five).judgements
    assert run(within(14), fifty, sixty_five).judgements
    assert run(within(15), fifty, length("b.txt", (65, 70, True, False))).judgements
    assert not run(within(15), fifty, length("b.txt", (64, 70, True, False))).judgements


def test_just_under_agrees_with_a_figure_inside_at_any_tolerance():
    assert not run(
        within(0), length("a.txt", 50), length("b.txt", (50, 60, False, True))
    ).judgements


def test_up_to_and_around_differ_at_a_quarter_but_do_not_contradict():
    up_to, around = figure("a.txt", (0, 175_000), 175_000), figure("b.txt", (90_000, 110_000))
    assert told(run(rule(QUARTER), up_to, around), up_to, around) == (
        "differs", "disputed", "disputed")  # fmt: skip
    lenient = rule(replace(QUARTER, compatible=True))
    assert not run(lenient, up_to, around).judgements


def test_a_quarter_is_of_the_larger_and_exact():
    assert not run(rule(QUARTER), figure("a.txt", 75), figure("b.txt", 100)).judgements
    assert run(rule(QUARTER), figure("a.txt", 74), figure("b.txt", 100)).judgements


def test_exactly_tells_hedged_from_unhedged():
    exactly = rule(Agree(Tolerance(exactly=True)))
    one, other = length("a.txt", (9, 10)), length("b.txt", 10)
    assert told(run(exactly, one, other), one)[0] == "contradicts"
    about = replace(one, hedge="about")
    assert told(run(exactly, about, other), one)[0] == "differs"
    apart = replace(length("a.txt", (8, 9)), hedge="about")
    assert told(run(exactly, apart, other), one)[0] == "contradicts"


def test_a_tie_names_nobody_and_leaves_the_uninvolved_out():
    facts = [length("a.txt", 10), length("b.txt", 30), length("c.txt", (10, 30))]
    assert told(run(within(0), *facts), *facts) == ("contradicts", "disputed", "disputed", None)


def test_two_against_two_is_disputed_and_words_contradict_when_they_are_not_the_same():
    facts = [
        made(f"{name}.txt", "call", "medium", Value("choice", text=word), group="call 1")
        for name, word in zip("abcde", ["phone", "phone", "video", "video", "video"], strict=True)
    ]
    medium = rule(Agree(Tolerance(exactly=True)), ("call", "medium"))
    assert set(told(run(medium, *facts[:4]), *facts[:4])) == {"contradicts", "disputed"}
    assert told(run(medium, *facts), *facts) == ("contradicts", *["outlier"] * 2, *["agrees"] * 3)


def test_many_sources_are_sorted_out_without_search():
    facts = [length(f"{n:03}.txt", 50 + n % 10) for n in range(200)]
    odd = [length(f"x{n}.txt", 200 + n) for n in range(40)]
    outcome = duckdb.evaluate([within(15)], linked_of(*facts, *odd))
    assert [role for _, role in outcome.judgements[0].facts].count("outlier") == 40


def test_facts_of_other_groups_units_and_days_are_not_compared():
    assert not run(within(15), length("a.txt", 50), length("b.txt", 90, group="call 2")).judgements
    yards = replace(length("b.txt", 90).value, unit="other")
    assert not run(
        within(15), length("a.txt", 50), replace(length("b.txt", 90), value=yards)
    ).judgements
    days = figure("a.txt", 10, day=0), figure("b.txt", 90, day=3)
    assert not run(rule(QUARTER, window=2), *days).judgements
    assert run(rule(QUARTER, window=3), *days).judgements
    assert run(rule(QUARTER, window=None), *days).judgements


def test_a_chain_of_days_is_one_finding_that_compares_within_the_window_only():
    facts = [figure(f"{day}.txt", 100 if day < 4 else 10, day=day) for day in range(5)]
    outcome = run(rule(QUARTER, window=1), *facts, figure("9.txt", 7, day=9))
    assert told(outcome, *facts) == ("contradicts", None, None, None, "disputed", "disputed")


def test_scopes_say_who_is_compared():
    here = length("a.txt", 10), length("a.txt", 90, start=20)
    there = length("b.txt", 90)
    rows = [SourceRow(name, name, outlet, None, "en")
            for name, outlet in [("a.txt", "The Bugle"), ("b.txt", "the bugle")]]  # fmt: skip
    assert not run(within(0), *here).judgements
    inside = replace(within(0), across="article")
    assert told(run(inside, *here), *here) == ("contradicts", "disputed", "disputed")
    assert not run(inside, here[0], there).judgements
    outlet = replace(within(0), across="outlet")
    assert not run(outlet, here[0], there).judgements
    assert run(outlet, here[0], there, articles=tuple(rows)).judgements


def test_what_cannot_be_placed_is_said_only_where_a_partner_waits():
    lost = length("a.txt", 50, group="", unplaced="unplaced")
    assert run(within(15), lost).tallies == (Tally("a-rule", 0, 0, 1, 0),)
    outcome = run(within(15), lost, length("b.txt", 90))
    assert [(one.fact, one.code) for one in outcome.unchecked] == [(lost.id, "unplaced")]
    assert outcome.tallies == (Tally("a-rule", 2, 1, 0, 1),)
    undated = figure("a.txt", 50, day=None)
    outcome = run(rule(QUARTER), undated, figure("b.txt", 90))
    assert [one.code for one in outcome.unchecked] == ["undated"]
    other = figure("b.txt", 90, owner="Aland")
    assert not run(rule(QUARTER), replace(undated, owner="Bland"), other).unchecked
    series = length("a.txt", 50, group="")
    assert run(within(15), series, length("b.txt", 90)).tallies == (Tally("a-rule", 1, 1, 1, 0),)


def test_a_tolerance_in_one_currency_compares_no_other():
    euros = rule(Agree(Tolerance(5, unit="EUR")), ("fee", "value"))
    facts = [
        made(f"{n} {unit}.txt", "fee", "value",
             Value("amount of money", Interval.exactly(n), None, unit),
             group="fee", as_of=Interval.exactly(0))
        for n, unit in [(10, "EUR"), (90, "EUR"), (10, "USD"), (900, "USD")]
    ]  # fmt: skip
    outcome = run(euros, *facts)
    assert told(outcome, *facts) == ("contradicts", "disputed", "disputed", None, None)
    assert outcome.tallies[0].not_applicable == 2


@pytest.mark.parametrize(
    ("check", "negated", "kinds", "scope", "violates"),
    [
        (Cite(), False, (), "same sentence", True),
        (Cite(), False, ("anonymous",), "carried", False),
        (Cite("named source"), False, ("anonymous",), "carried", True),
        (Cite("named source", same_sentence=True), False, ("institution",), "carried", True),
        (Cite("named source", same_sentence=True), False, ("institution",), "speaker", False),
        (Cite(other_than_outlet=True), False, ("outlet",), "same sentence", True),
        (Cite(other_than_outlet=True), False, ("named person", "outlet"), "carried", False),
        (Cite("anonymous source", only=True), True, ("anonymous", "outlet"), "carried", True),
        (
            Cite("anonymous source", only=True),
            True,
            ("named person", "anonymous"),
            "carried",
            False,
        ),
        (Cite("outlet", only=True), True, (), "carried", False),
        (Cite("anonymous source"), True, ("outlet", "anonymous"), "carried", True),
    ],
)
def test_citing(check, negated, kinds, scope, violates):
    attributions = (credited(*kinds, scope=scope),) if kinds else ()
    fact = figure("a.txt", 10, attributions=attributions)
    assert bool(run(rule(check, negated=negated), fact).judgements) is violates


def test_a_headline_alone_never_fails_to_cite():
    headline = figure("a.txt", 10, part="headline")
    assert run(rule(Cite()), headline).tallies == (Tally("a-rule", 0, 0, 1, 0),)


def test_bounds_fail_only_where_no_reading_lies_within():
    day_long = rule(Compare(Interval(60, 6 * 3600)))
    assert run(day_long, length("a.txt", 361)).judgements
    assert not run(day_long, length("a.txt", (300, 400))).judgements
    assert not run(day_long, length("a.txt", 360)).judgements
    inside = replace(day_long, negated=True)
    assert run(inside, length("a.txt", (1, 360))).judgements
    assert not run(inside, length("a.txt", (0, 360))).judgements


def test_speakers_are_asked_of_speech_once_a_cue():
    def cue(fact, start):
        return made(fact.article, "quotation", "cue", Value("text", text="said"), start=start,
                    entity=fact.entity, id=f"cue of {fact.id}")  # fmt: skip

    one, two = quotation("a.txt", "“aid”", start=10), quotation("a.txt", "“arms,”", start=30)
    scare = quotation("a.txt", "“so-called”", start=50, traits=frozenset())
    unread = quotation("a.txt", "“no”", start=70, traits=frozenset({"speech", "unread speaker"}))
    has = rule(Have("speaker"), ("quotation", ""))
    outcome = run(has, one, two, scare, unread, cue(one, 90), cue(two, 90), cue(unread, 99))
    assert told(outcome, one, two, scare) == ("violates", "subject", "subject", None)
    assert [(u.fact, u.code) for u in outcome.unchecked] == [(unread.id, "no-speaker")]
    assert outcome.tallies == (Tally("a-rule", 3, 0, 1, 1),)


def test_weekdays_without_a_date_are_one_finding_an_article():
    days = [made("a.txt", "weekday", "", Value("mention"), start=n, text="Monday") for n in (0, 9)]
    outcome = run(rule(Have("date"), ("weekday", "")), *days)
    assert told(outcome, *days) == ("violates", "subject", "subject")


def test_articles_have_what_their_metadata_says():
    rows = (
        SourceRow("a.txt", "a", "The Bugle", 3, "en"),
        SourceRow("b.txt", "b", None, None, "en"),
    )
    dated = rule(Have("publication date"), ("article", ""))
    outcome = run(dated, articles=rows)
    assert [one.facts for one in outcome.judgements] == [(("b.txt", "subject"),)]
    assert outcome.tallies == (Tally("a-rule", 2, 1, 0, 0),)


def test_conditions_apply_only_where_they_are_known_to_be_true():
    rows = (
        SourceRow("a.txt", "a", None, None, "en", ("Opinion",)),
        SourceRow("b.txt", "b", None, None, "en"),
    )
    facts = [figure(name, 10) for name in ("a.txt", "b.txt")]
    tagged = rule(Cite(), condition=Tagged("opinion"))
    assert told(run(tagged, *facts, articles=rows), *facts) == ("violates", "subject", None)
    by_phone = rule(Cite(), condition=OfSubject("medium", Compare(texts=("phone",))))
    unknown = run(by_phone, *facts, articles=rows)
    assert unknown.tallies == (Tally("a-rule", 0, 0, 2, 0),)
    assert {s for _, s in statuses(by_phone, linked_of(*facts))} == {"condition unknown"}
    word = made("a.txt", "troop count", "medium", Value("choice", text="Phone"),
                entity=facts[0].entity)  # fmt: skip
    assert told(run(by_phone, *facts, word), *facts) == ("violates", "subject", None)


def pair(one, other, matches, translation=False, speakers="same"):
    left, right = sorted((one.id, other.id))
    return QuotePair(left, right, "statement 1", matches, translation, speakers)


def test_wordings_are_judged_a_connected_group_at_a_time():
    a, b, c, d = (quotation(f"{name}.txt", f"“{name}”") for name in "abcd")
    match = rule(MatchWords(), ("quotation", ""))
    pairs = (pair(a, b, False), pair(a, c, False), pair(b, c, True), pair(c, d, True))
    assert told(run(match, a, b, c, d, pairs=pairs), a, b, c, d) == (
        "contradicts", "outlier", "agrees", "agrees", "agrees")  # fmt: skip
    pairs = (pair(a, b, False), pair(b, c, True))
    assert told(run(match, a, b, c, pairs=pairs), a, b, c) == (
        "contradicts", "disputed", "disputed", "agrees")  # fmt: skip
    assert not run(match, a, b, pairs=(pair(a, b, False, speakers="conflict"),)).judgements


def test_translations_are_left_out_and_said_unless_included():
    a, b = quotation("a.txt", "“one”"), quotation("b.txt", "“two”")
    pairs = (pair(a, b, False, translation=True),)
    match = rule(MatchWords(), ("quotation", ""))
    outcome = run(match, a, b, pairs=pairs)
    assert not outcome.judgements
    assert {one.code for one in outcome.unchecked} == {"translation"}
    included = run(replace(match, check=MatchWords(True)), a, b, pairs=pairs)
    assert told(included, a, b) == ("contradicts", "disputed", "disputed")


def test_a_condition_may_look_at_the_sources_of_another_attribute():
    call = made("a.txt", "call", "", Value("mention"), entity="the call")
    lasted = length("a.txt", 50, entity="the call", attributions=(credited("anonymous"),))
    condition = OfSubject("duration", Cite("anonymous source"))
    asked = rule(Have("medium"), ("call", ""), condition=condition)
    assert told(run(asked, call, lasted), call) == ("violates", "subject")
    named = replace(lasted, attributions=(credited("institution"),))
    assert not run(asked, call, named).judgements
    assert run(asked, call).tallies[0].not_applicable == 1


def test_a_figure_of_several_days_joins_those_that_it_spans():
    week, first = figure("a.txt", 10), figure("b.txt", 10, day=1)
    week = replace(week, as_of=Interval(0, 6))
    last = figure("c.txt", 90, day=6)
    assert told(run(rule(QUARTER), week, first, last), week, first, last) == (
        "contradicts", "disputed", None, "disputed")  # fmt: skip
