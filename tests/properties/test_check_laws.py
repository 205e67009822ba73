"""Laws of each check of the language; the table is in tests/README.md."""

from __future__ import annotations

from fractions import Fraction

import pytest
from generated_facts import (
    CALLS,
    COUNTS,
    DAYS,
    LENGTHS,
    MARKS,
    QUOTES,
    REFERENCE,
    SHARES,
    WEEKDAYS,
    contested,
    linked_facts,
    moved,
    scattered,
    spoken,
)
from generated_rules import THEMES, agreement, plain_tolerances, themed
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from deskcheck.facts import Attribution, Credit, Interval
from deskcheck.reference import evaluate, statuses, steps
from deskcheck.typed import (
    AddUp,
    Age,
    Agree,
    Appear,
    BeWritten,
    Corroborated,
    Equal,
    GivenIn,
    InPart,
    MatchIts,
    MatchWords,
    Order,
    Pair,
    Rule,
    Selector,
    ShowEllipsis,
    Tolerance,
    Trend,
    Unique,
)

quick = settings(max_examples=20, deadline=None)
broad = settings(max_examples=4, deadline=None)


def dense(**more):
    """Facts of so few articles that most have something to be held against."""
    return linked_facts(8, articles=("a.txt",), **more)


def rule_of(check, sorts, **more):
    """A rule about every fact of a theme."""
    pairs = tuple(dict.fromkeys((sort.concept, sort.attribute) for sort in sorts))
    subject = more.pop("subject", Selector(pairs))
    return Rule("rule", "It must hold.", "r.rules", 1, "error", subject, check, **more)


def blamed(rule, linked):
    """The facts that do not pass, with verdict and role."""
    return {one for one in statuses(rule, linked) if "(" in one[1]}


def untold(rule, linked):
    """The facts that could not be checked."""
    return {one for one in statuses(rule, linked) if one[1] == "cannot check"}


def shifted(linked, by):
    facts = (
        replace(
            fact,
            value=replace(
                fact.value,
                possible=moved(fact.value.possible, by),
                printed=moved(fact.value.printed, by),
            ),
        )
        for fact in linked.facts
    )
    return replace(linked, facts=tuple(facts))


def mirrored(linked):
    """All values with their signs reversed."""

    def turned(interval):
        return interval and Interval(
            None if interval.high is None else -interval.high,
            None if interval.low is None else -interval.low,
            interval.high_open,
            interval.low_open,
        )

    facts = (
        replace(
            fact,
            value=replace(
                fact.value,
                possible=turned(fact.value.possible),
                printed=turned(fact.value.printed),
            ),
        )
        for fact in linked.facts
    )
    return replace(linked, facts=tuple(facts))


# --- every check


@pytest.mark.parametrize("name", THEMES)
def test_order_and_duplicates_change_nothing(name):
    @broad
    @given(themed(name), st.randoms(use_true_random=False))
    def same(made, random):
        rules, linked = made
        facts = [*linked.facts, *linked.facts[:2]]
        random.shuffle(facts)
        turned = replace(
            linked,
            facts=tuple(facts),
            articles=tuple(reversed(linked.articles)),
            quote_pairs=tuple(reversed(linked.quote_pairs)),
        )
        assert evaluate(rules[::-1], turned) == evaluate(rules, linked)

    same()


@pytest.mark.parametrize("name", THEMES)
def test_rules_do_not_change_each_other(name):
    """What is derived for one rule is nothing to another."""

    @broad
    @given(themed(name), themed("have"))
    def alone(made, others):
        rules, linked = made
        more = tuple(replace(rule, id=f"other-{rule.id}") for rule in others[0])
        together = evaluate((*rules, *more), linked)
        apart = evaluate(rules, linked)
        ids = {rule.id for rule in rules}
        assert apart.judgements == tuple(j for j in together.judgements if j.rule in ids)
        assert apart.tallies == tuple(t for t in together.tallies if t.rule in ids)
        assert apart.unchecked == tuple(u for u in together.unchecked if u.rule in ids)

    alone()


@pytest.mark.parametrize("name", THEMES)
def test_every_fact_and_step_is_accounted_for(name):
    @broad
    @given(themed(name))
    def counted(made):
        rules, linked = made
        tallies = {tally.rule: tally for tally in evaluate(rules, linked).tallies}
        for rule in rules:
            tally, told = tallies[rule.id], dict(statuses(rule, linked))
            assert tally.applied + tally.not_applicable == len(told)
            assert tally.passed == sum(status == "passed" for status in told.values())
            assert tally.cannot_check == sum(status == "cannot check" for status in told.values())
            trace = steps(rule, linked).steps
            by_words = {step.words: step.facts for step in trace}
            assert by_words["that the rule applies to"] == tally.applied
            assert all(step.facts == sum(n for _, n in step.articles) for step in trace)

    counted()


# --- tests of one fact


@quick
@given(dense(sorts=(*LENGTHS, *WEEKDAYS)), st.integers(0, 4), st.integers(0, 4))
def test_a_wider_tolerance_lets_more_match(linked, narrow, more):
    def check(absolute):
        return rule_of(MatchIts("original", Tolerance(absolute)), LENGTHS)

    assert blamed(check(narrow + more), linked) <= blamed(check(narrow), linked)


@quick
@given(dense(sorts=DAYS), st.none() | st.just(Selector((("meeting", "date"),))))
def test_before_and_after_exclude_each_other_and_equal_days(linked, other):
    def failing(relation):
        rule = rule_of(Order(relation, other), DAYS, subject=Selector((("call", "date"),)))
        return {name for name, _ in blamed(rule, linked)}

    assert failing("on or after") <= failing("after")
    assert failing("on or before") <= failing("before")
    assert not failing("on or after") & failing("on or before")


@quick
@given(dense(sorts=COUNTS, lowest=-2), st.integers(-2, 4), st.integers(0, 4))
def test_older_figures_are_allowed_by_longer_limits(linked, days, more):
    def check(most):
        return rule_of(Age(Interval(None, most)), COUNTS)

    assert blamed(check(days + more), linked) <= blamed(check(days), linked)
    assert untold(check(days + more), linked) == untold(check(days), linked)


@quick
@given(dense(sorts=(*QUOTES, *LENGTHS, *MARKS)), st.data())
def test_must_and_must_not_share_the_facts_out(linked, data):
    """A test that is answered fails one of the two."""
    check = data.draw(
        st.sampled_from(
            [
                Appear("body"),
                Appear("file"),
                GivenIn("mile"),
                Pair(),
                InPart("quotation"),
                BeWritten("Kiev"),
            ]
        )
    )
    rule = rule_of(check, (*QUOTES, *LENGTHS, *MARKS), reference=REFERENCE)
    yes = {name for name, _ in blamed(rule, linked)}
    no = {name for name, _ in blamed(replace(rule, negated=True), linked)}
    applied = {name for name, told in statuses(rule, linked) if told != "not applicable"}
    assert not yes & no
    assert yes | no == applied


@quick
@given(dense(sorts=(*QUOTES, *COUNTS)), st.data())
def test_repeating_a_fact_in_the_body_lets_it_appear_there(linked, data):
    rule = rule_of(Appear("body"), (*QUOTES, *COUNTS))
    failing = blamed(rule, linked)
    again = tuple(
        replace(fact, id=f"again {fact.id}", part="body", places=()) for fact in linked.facts
    )
    more = replace(linked, facts=(*linked.facts, *again))
    read = {fact.id for fact in linked.facts if fact.text.split()}
    assert failing <= {(name, "violates (subject)") for name in read}
    assert blamed(rule, more) == set()


# --- tests of groups


@quick
@given(dense(sorts=SHARES, lowest=-3), st.integers(-3, 12), plain_tolerances)
def test_parts_and_whole_shifted_together_add_up_alike(linked, whole, tolerance):
    """One part and its whole grow by the same."""

    def check(total):
        return rule_of(AddUp(Interval.exactly(total), replace(tolerance, share=None)), SHARES)

    first = {}
    for fact in linked.facts:
        first.setdefault((fact.article, fact.entity or fact.id), fact.id)
    grown = shifted(
        replace(linked, facts=tuple(f for f in linked.facts if f.id in first.values())), 5
    )
    rest = tuple(fact for fact in linked.facts if fact.id not in first.values())
    together = replace(linked, facts=(*grown.facts, *rest))
    assert blamed(check(whole + 5), together) == blamed(check(whole), linked)


@quick
@given(dense(sorts=SHARES), st.integers(0, 12), st.integers(0, 6), st.integers(0, 6))
def test_a_wider_tolerance_lets_more_add_up(linked, whole, narrow, more):
    def check(absolute):
        return rule_of(AddUp(Interval.exactly(whole), Tolerance(absolute)), SHARES)

    assert blamed(check(narrow + more), linked) <= blamed(check(narrow), linked)


@quick
@given(dense(sorts=CALLS), st.integers(-2, 3), st.integers(-5, 5))
def test_a_number_and_its_sum_shifted_together_are_equal_alike(linked, constant, by):
    def check(added):
        equation = Equal(("earlier calls",), added)
        return rule_of(equation, CALLS, subject=Selector((("call", "ordinal"),)))

    ordinals = tuple(fact for fact in linked.facts if fact.attribute == "ordinal")
    rest = tuple(fact for fact in linked.facts if fact.attribute != "ordinal")
    more = replace(linked, facts=(*shifted(replace(linked, facts=ordinals), by).facts, *rest))
    assert blamed(check(constant + by), more) == blamed(check(constant), linked)


@quick
@given(dense(sorts=COUNTS), st.integers(1, 2), st.data())
def test_one_more_source_never_takes_corroboration_away(linked, sources, data):
    rule = rule_of(Corroborated(sources), COUNTS)
    before = blamed(rule, linked)
    if not linked.facts:
        return
    told = data.draw(st.sampled_from(linked.facts))
    credit = Credit("A new voice", "institution", 0, 0)
    told = replace(
        told, attributions=(*told.attributions, Attribution((credit,), "carried", (0, 0)))
    )
    facts = tuple(told if fact.id == told.id else fact for fact in linked.facts)
    assert blamed(rule, replace(linked, facts=facts)) <= before
    assert before <= blamed(rule_of(Corroborated(sources + 1), COUNTS), linked)


@quick
@given(dense(sorts=COUNTS), st.data())
def test_without_a_figure_the_others_stay_unique(linked, data):
    rule = rule_of(Unique(), COUNTS)
    if linked.facts:
        gone = data.draw(st.sampled_from(linked.facts))
        less = replace(linked, facts=tuple(f for f in linked.facts if f.id != gone.id))
        assert blamed(rule, less) <= blamed(rule, linked)


# --- comparing


@quick
@given(contested(lowest=-4))
def test_signs_reversed_turn_a_fall_into_a_rise(linked):
    fall = evaluate([agreement(Trend("fall"))], linked)
    assert evaluate([agreement(Trend("rise"))], mirrored(linked)) == fall


@quick
@given(contested(), st.integers(-20, 20), st.sampled_from(["fall", "rise"]))
def test_a_trend_does_not_depend_on_where_zero_lies(linked, by, direction):
    rule = agreement(Trend(direction))
    assert evaluate([rule], shifted(linked, by)) == evaluate([rule], linked)


@quick
@given(contested())
def test_what_neither_falls_nor_rises_has_no_two_days_apart(linked):
    """Exact figures of two different days are equal, fall or rise."""
    figures = tuple(
        replace(
            fact,
            value=replace(fact.value, possible=Interval.exactly(number), printed=None),
            as_of=Interval.exactly(number),
        )
        for number, fact in enumerate(linked.facts)
    )
    growing = replace(linked, facts=figures)
    assert evaluate([agreement(Trend("fall"))], growing).judgements == ()
    assert len(evaluate([agreement(Trend("rise"))], growing).judgements) == 1


@quick
@given(scattered(), plain_tolerances, st.sampled_from(["headline", "reference"]))
def test_only_headline_and_body_or_article_and_file_are_compared(linked, tolerance, across):
    rule = agreement(Agree(tolerance), across, window=None)
    facts = {fact.id: fact for fact in linked.facts}
    files = {row.article for row in linked.articles if row.reference}
    for judgement in evaluate([rule], linked).judgements:
        shown = [facts[name] for name, _ in judgement.facts]
        if across == "headline":
            assert len({fact.article for fact in shown}) == 1
            assert {fact.part for fact in shown} == {"headline", "body"}
        else:
            sides = {(fact.article in files, dict(judgement.facts)[fact.id]) for fact in shown}
            assert sides == {(True, "agrees"), (False, "outlier")}


@quick
@given(scattered(), plain_tolerances)
def test_a_reference_file_is_nothing_to_other_rules(linked, tolerance):
    rules = [
        agreement(check, window=None, name=str(check))
        for check in (Agree(tolerance), Trend("fall"))
    ]
    files = {row.article for row in linked.articles if row.reference}
    without = replace(
        linked, facts=tuple(fact for fact in linked.facts if fact.article not in files)
    )
    assert evaluate(rules, linked) == evaluate(rules, without)


@quick
@given(spoken(), st.booleans(), st.data())
def test_removing_an_article_adds_no_conflict_of_wording(linked, translated, data):
    gone = data.draw(st.sampled_from(linked.articles)).article
    kept = {fact.id for fact in linked.facts if fact.article != gone}
    less = replace(
        linked,
        facts=tuple(fact for fact in linked.facts if fact.id in kept),
        quote_pairs=tuple(p for p in linked.quote_pairs if {p.left, p.right} <= kept),
    )
    for check in (MatchWords(translated), ShowEllipsis(translated)):
        rule = agreement(check, subject=Selector((("quotation", ""),)))
        before = {name for name, _ in blamed(rule, linked)}
        assert {name for name, _ in blamed(rule, less)} <= before


@quick
@given(dense(sorts=DAYS), st.integers(0, 3), st.integers(0, 3), st.booleans())
def test_a_wider_tolerance_adds_no_contradiction_with_another_date(
    linked, narrow, more, compatible
):
    def contradicting(absolute):
        check = Agree(Tolerance(absolute), compatible, Selector((("meeting", "date"),)))
        rule = rule_of(check, DAYS, subject=Selector((("call", "date"),)))
        return {name for name, told in blamed(rule, linked) if told.startswith("contradicts")}

    assert contradicting(narrow + more) <= contradicting(narrow)


@quick
@given(st.integers(0, 10**9), st.integers(2, 50), st.integers(0, 1))
def test_a_factor_is_exact_at_its_boundary(value, factor, over):
    """Within a factor of N: the larger is at most N times the smaller."""
    from made_facts import figure, linked_of

    linked = linked_of(figure("a.txt", value), figure("b.txt", value * factor + over))
    rule = agreement(Agree(Tolerance(share=1 - Fraction(1, factor))))
    assert bool(evaluate([rule], linked).judgements) is bool(over)
