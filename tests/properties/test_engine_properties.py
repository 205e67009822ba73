"""What must hold of every rule over every set of linked facts; the table is in tests/README.md."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations

from generated_facts import contested, linked_facts
from generated_rules import agreement, rule_lists, tolerances
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from made_facts import length, linked_of
from msgspec.structs import replace

from deskcheck.facts import Interval, Linked
from deskcheck.findings import findings
from deskcheck.reference import evaluate, statuses
from deskcheck.typed import Agree, Tolerance

quick = settings(max_examples=60, deadline=None)
broad = settings(max_examples=25, deadline=None)
windows = st.sampled_from([0, 1, 2, None])
PAIR = linked_of(length("a.txt", 50), length("b.txt", 50))
wide_ones = st.builds(Tolerance, st.integers(0, 6)) | st.builds(
    Tolerance, share=st.fractions(0, 1, max_denominator=6)
)


def judged(rule, linked, verdict=None):
    found = evaluate([rule], linked).judgements
    return [one for one in found if verdict in (None, one.verdict)]


def names(judgement, *roles):
    return {fact for fact, role in judgement.facts if not roles or role in roles}


def covered(later, earlier):
    """Each later complaint is about facts of one earlier complaint."""
    blamed = [names(one, "outlier", "disputed") for one in later]
    return all(any(some <= names(one) for one in earlier) for some in blamed)


def with_values(linked, change):
    def moved(interval):
        return interval and replace(interval, low=change(interval.low), high=change(interval.high))

    facts = (
        replace(
            fact,
            value=replace(
                fact.value, possible=moved(fact.value.possible), printed=moved(fact.value.printed)
            ),
        )
        for fact in linked.facts
    )
    return replace(linked, facts=tuple(facts))


@quick
@given(contested(), wide_ones, st.integers(0, 4), st.fractions(0, 1, max_denominator=4), windows)
def test_widening_a_tolerance_adds_no_contradiction(linked, narrow, more, share, window):
    wide = replace(
        narrow,
        absolute=narrow.absolute + more,
        share=None if narrow.share is None else narrow.share + share,
    )
    before = judged(agreement(Agree(narrow), window=window), linked, "contradicts")
    after = judged(agreement(Agree(wide), window=window), linked, "contradicts")
    assert covered(after, before)


@quick
@given(contested(), tolerances, windows, st.data())
def test_removing_an_article_adds_no_contradiction(linked, tolerance, window, data):
    gone = data.draw(st.sampled_from(linked.facts)).article
    less = replace(linked, facts=tuple(f for f in linked.facts if f.article != gone))
    rule = agreement(Agree(tolerance), window=window)
    assert covered(judged(rule, less, "contradicts"), judged(rule, linked, "contradicts"))


@quick
@given(contested(), tolerances, windows, st.data())
def test_adding_an_agreeing_article_removes_no_contradiction(linked, tolerance, window, data):
    told = data.draw(st.sampled_from(linked.facts)).article
    twins = tuple(
        replace(fact, id=f"twin of {fact.id}", article="twin.txt")
        for fact in linked.facts
        if fact.article == told
    )
    row = replace(linked.articles[0], article="twin.txt", source="twin.txt")
    more = Linked((*linked.articles, row), (*linked.facts, *twins))
    rule = agreement(Agree(tolerance), window=window)
    assert covered(judged(rule, linked, "contradicts"), judged(rule, more, "contradicts"))


@quick
@given(contested(), st.integers(0, 6) | st.none(), st.integers(-50, 50), windows)
def test_shifting_all_values_leaves_absolute_tolerances(linked, absolute, shift, window):
    tolerance = Tolerance(exactly=True) if absolute is None else Tolerance(absolute)
    rule = agreement(Agree(tolerance), window=window)
    shifted = with_values(linked, lambda bound: None if bound is None else bound + shift)
    assert evaluate([rule], shifted) == evaluate([rule], linked)


@quick
@given(contested(lowest=-4), st.fractions(0, 1, max_denominator=6), st.integers(1, 10**9), windows)
def test_scaling_all_values_leaves_percentages(linked, share, factor, window):
    rule = agreement(Agree(Tolerance(share=share)), window=window)
    scaled = with_values(linked, lambda bound: None if bound is None else bound * factor)
    assert evaluate([rule], scaled) == evaluate([rule], linked)


@broad
@given(rule_lists(), linked_facts(), st.randoms(use_true_random=False))
def test_order_and_duplicates_change_nothing(rules, linked, random):
    def mixed(rows):
        rows = [*rows, *rows[:2]]
        random.shuffle(rows)
        return tuple(rows)

    expected = evaluate(rules, linked)
    pairs = tuple(reversed(linked.quote_pairs))
    articles = tuple(reversed(linked.articles))
    other = Linked(articles, mixed(linked.facts), linked.events, pairs)
    turned = tuple(reversed(rules))
    assert evaluate(turned, other) == expected
    assert findings(expected, turned, other) == findings(expected, rules, linked)


@quick
@given(contested(), tolerances, windows)
def test_a_value_printed_twice_in_an_article_changes_no_verdict(linked, tolerance, window):
    again = tuple(replace(fact, id=f"again {fact.id}") for fact in linked.facts)
    twice = replace(linked, facts=(*linked.facts, *again))
    rule = agreement(Agree(tolerance), window=window)

    def verdicts(found, ids):
        return {
            (one.verdict, role, name) for one in found for name, role in one.facts if name in ids
        }

    ids = {fact.id for fact in linked.facts}
    assert verdicts(judged(rule, twice), ids) == verdicts(judged(rule, linked), ids)


@quick
@given(contested(), tolerances, windows)
def test_silence_of_agree_means_silence_of_compatible(linked, tolerance, window):
    strict = judged(agreement(Agree(tolerance), window=window), linked)
    lenient = judged(agreement(Agree(tolerance, compatible=True), window=window), linked)
    assert strict or not lenient
    assert lenient == [one for one in strict if one.verdict == "contradicts"]


@quick
@given(contested(dated=False), tolerances)
def test_without_the_outliers_the_rest_agrees_and_no_fewer_will_do(linked, tolerance):
    rule = agreement(Agree(tolerance))
    found = judged(rule, linked)
    assume(found)
    verdict, article = found[0].verdict, {fact.id: fact.article for fact in linked.facts}
    out = {article[name] for name in names(found[0], "outlier")}

    def restored(gone):
        kept = tuple(fact for fact in linked.facts if fact.article not in gone)
        return not judged(rule, replace(linked, facts=kept), verdict)

    involved = {article[name] for name in names(found[0])}
    least = next(
        [set(some) for some in combinations(sorted(involved), size) if restored(set(some))]
        for size in range(len(involved) + 1)
        if any(restored(set(some)) for some in combinations(sorted(involved), size))
    )
    assert least == [out] if out else len(least) > 1


@broad
@given(rule_lists(), linked_facts())
def test_every_fact_is_accounted_for(rules, linked):
    outcome = evaluate(rules, linked)
    for rule, tally in zip(sorted(rules, key=lambda rule: rule.id), outcome.tallies, strict=True):
        told = dict(statuses(rule, linked))
        assert tally.applied + tally.not_applicable == len(told)
        assert tally.passed == sum(status == "passed" for status in told.values())
        assert tally.cannot_check == sum(status == "cannot check" for status in told.values())
        assert min(tally.applied, tally.passed, tally.not_applicable, tally.cannot_check) >= 0


@broad
@given(rule_lists(), linked_facts(), st.integers(1, 100))
def test_findings_are_whole_and_survive_moved_lines(rules, linked, lines):
    found = findings(evaluate(rules, linked), rules, linked)
    moved = replace(
        linked,
        facts=tuple(
            replace(fact, start=fact.start + lines, end=fact.end + lines, line=fact.line + lines)
            for fact in linked.facts
        ),
    )
    again = findings(evaluate(rules, moved), rules, moved)
    assert sorted(one.fingerprint for one in again) == sorted(one.fingerprint for one in found)
    assert len({one.fingerprint for one in found}) == len(found)
    for one in found:
        assert one.message
        assert one.evidence[0].role != "left-out"
        roles = [item.role for item in one.evidence]
        assert "outlier" not in roles or roles[0] == "outlier"
        expected = rules[int(one.rule.removeprefix("rule-"))].severity
        lower = {"error": "warning", "warning": "note"}[expected]
        assert one.severity == (lower if one.verdict == "differs" else expected)


@quick
@given(st.integers(0, 10**12), st.integers(0, 10**6), st.fractions(0, 1), st.booleans())
def test_tolerances_are_exact_at_the_boundary(value, gap, share, open_end):
    """A gap of exactly T agrees, one unit more does not; an open end at T does not."""

    def apart(high, tolerance):
        spans = Interval.exactly(value), Interval(high, high + 9, open_end)
        facts = tuple(
            replace(fact, value=replace(fact.value, possible=span, printed=None))
            for fact, span in zip(PAIR.facts, spans, strict=True)
        )
        return bool(judged(agreement(Agree(tolerance)), replace(PAIR, facts=facts)))

    assert apart(value + gap, Tolerance(gap)) is open_end
    assert apart(value + gap + 1, Tolerance(gap))
    assert gap == 0 or not apart(value + gap - 1, Tolerance(gap))
    larger = value + gap
    if larger and share < 1:
        exact = Fraction(gap, larger)
        assert apart(larger, Tolerance(share=exact)) is (open_end and exact < 1)
        assert apart(larger, Tolerance(share=exact * share)) is (open_end or gap > 0)
