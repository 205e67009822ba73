"""Values over time: the sweep finds whom comparing every two would find."""

from __future__ import annotations

from itertools import permutations

from generated_facts import contested
from hypothesis import given, settings
from hypothesis import strategies as st
from made_facts import figure, linked_of

from deskcheck.facts import Interval
from deskcheck.typed import Rule, Selector, Trend
from deskcheck.verdicts.scopes import Scopes
from deskcheck.verdicts.trends import trended

RULE = Rule("a-rule", "Counts must not fall.", "r.rules", 1, "error",
            Selector((("troop count", "value"),)), Trend("fall"))  # fmt: skip


def roles(check, *facts):
    """Verdict and roles of the only judgement, none when nothing goes the wrong way."""
    found = list(trended(RULE, check, "g", list(facts), Scopes(linked_of(*facts))))
    return [(one.verdict, dict(one.facts)) for one in found]


def lies_below(low, high):
    touches = low.high == high.low and (low.high_open or high.low_open)
    return None not in (low.high, high.low) and (low.high < high.low or touches)


@settings(max_examples=100, deadline=None)
@given(contested(lowest=-2), st.sampled_from(["fall", "rise"]))
def test_the_sweep_finds_whom_comparing_every_two_finds(linked, direction):
    conflicts = set()
    for first, second in permutations(linked.facts, 2):
        values = first.value.possible, second.value.possible
        lower, upper = values[::-1] if direction == "fall" else values
        if first.as_of.high < second.as_of.low and lies_below(lower, upper):
            conflicts |= {first.id, second.id}
    found = roles(Trend(direction), *linked.facts)
    contradicting = [names for verdict, names in found if verdict == "contradicts"]
    assert bool(contradicting) is bool(conflicts)
    for names in contradicting:
        assert conflicts <= names.keys()


def test_the_one_that_ends_all_conflicts_is_out_of_line():
    facts = [figure(f"{n}.txt", value, day=n) for n, value in enumerate((10, 90, 20, 30))]
    ((verdict, told),) = roles(Trend("fall"), *facts)
    assert verdict == "contradicts"
    assert [told.get(fact.id) for fact in facts] == ["agrees", "outlier", "agrees", "agrees"]
    assert not roles(Trend("rise"), facts[0])


def test_the_same_day_is_no_trend():
    facts = figure("a.txt", 10, day=1), figure("b.txt", 5, day=1)
    assert not roles(Trend("fall"), *facts)


def test_a_hedge_that_allows_both_differs():
    facts = figure("a.txt", 10, day=1), figure("b.txt", (0, 12), 8, day=2)
    ((verdict, _),) = roles(Trend("fall"), *facts)
    assert verdict == "differs"


def test_a_bound_that_is_not_reached_lies_below():
    high = figure("a.txt", 10, day=1)
    touching = figure("b.txt", (0, 10), day=2)
    assert not roles(Trend("fall"), high, touching)
    short = figure("b.txt", (0, 10, False, True), day=2)
    assert short.value.possible == Interval(0, 10, False, True)
    assert roles(Trend("fall"), high, short)


def test_a_long_fall_names_nobody():
    facts = [figure(f"{n}.txt", 1000 - n, day=n) for n in range(500)]
    ((_, told),) = roles(Trend("fall"), *facts)
    assert told == dict.fromkeys((fact.id for fact in facts), "disputed")
