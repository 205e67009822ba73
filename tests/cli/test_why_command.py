"""`desk why`: the numbers after each step, near misses, and what became of each fact."""

from __future__ import annotations

from pathlib import Path

import pytest
from desk_screens import Desk
from generated_rules import THEMES, themed
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made_facts import length, linked_of
from msgspec.structs import replace

from deskcheck.report.why import MOST_FATES, plain, why
from deskcheck.run import HANDFUL, evaluate
from deskcheck.typed import Agree, Rule, Selector, Tolerance
from deskcheck.why import traced

RULE = Rule(
    "call-length",
    "Call duration must agree within 15 minutes",
    "desk.rules",
    1,
    "error",
    Selector((("call", "duration"),)),
    Agree(Tolerance(absolute=900)),
)


def of_calls(minutes: list[int], *, groups: int = 1):
    """One article a length, the events in turn."""
    return linked_of(
        *(
            length(f"a{n:02}.txt", value, group=f"call {n % groups}")
            for n, value in enumerate(minutes)
        )
    )


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(10, 60), min_size=1, max_size=6), st.integers(1, 3))
def test_the_steps_come_down_to_what_the_rule_says(minutes, groups):
    linked = of_calls(minutes, groups=groups)
    answer = traced(RULE, linked)
    counts = [step.facts for step in answer.steps]
    assert counts == sorted(counts, reverse=True)
    (tally,) = evaluate([RULE], linked).tallies
    in_finding = [fate for fate in answer.fates if fate.became.startswith("in a finding")]
    assert len(answer.fates) == tally.applied + tally.not_applicable
    assert counts[-1] == len(in_finding)
    assert answer.answer.startswith("it fired" if in_finding else "it did not fire")


@settings(max_examples=15, deadline=None)
@given(st.lists(st.integers(10, 60), min_size=HANDFUL + 1, max_size=HANDFUL + 6))
def test_one_article_of_many_is_followed_among_those_of_its_event(minutes):
    linked = of_calls(minutes, groups=5)
    answer = traced(RULE, linked, ["a00.txt"])
    assert (answer.read, answer.looked_at) == (len(minutes), len(minutes[::5]))
    (fate,) = answer.fates
    fires = any(abs(minutes[0] - other) > 15 for other in minutes[::5])
    assert fate.became.startswith("in a finding") or not fires


@pytest.mark.parametrize("theme", sorted(THEMES))
def test_rules_of_every_check_are_followed(theme):
    """The steps never grow, and the facts told of are those of the last steps."""

    @settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
    @given(themed(theme))
    def follow(case):
        rules, linked = case
        for rule in rules:
            answer = traced(rule, linked)
            in_finding = [fate for fate in answer.fates if fate.became.startswith("in a finding")]
            assert len(in_finding) >= answer.steps[-1].facts
            assert answer.answer.startswith("it fired") == bool(answer.steps[-1].facts)
            for shown in (why(answer, verbose=True), plain(answer)):
                assert all("\n" not in text for line in shown for text, _ in line)

    follow()


def test_many_articles_are_counted_alone():
    linked = of_calls([10, 60] * HANDFUL)
    answer = traced(RULE, linked)
    assert (answer.fates, answer.looked_at) == ((), 2 * HANDFUL)
    assert [step.facts for step in answer.steps] == [2 * HANDFUL] * 5
    assert answer.answer == f"it fired: {2 * HANDFUL} facts in a finding"


def test_a_fact_without_a_partner_is_told_so():
    (fate,) = traced(RULE, of_calls([10])).fates
    assert fate.became == "alone: nothing to compare it with"
    assert traced(RULE, of_calls([10])).answer.startswith("it did not fire: no facts that were")


def test_an_unknown_rule_or_article_is_refused(folder: Path, desk: Desk) -> None:
    screen = desk("why", "call-duration-must-agre")
    assert screen.status == 2
    assert "did you mean `call-duration-must-agree`?" in screen.err
    assert desk("why", "call-duration-must-agree", "nowhere.txt").status == 2


def test_articles_beside_the_desk_are_read_with_it(folder: Path, desk: Desk) -> None:
    screen = desk("why", "call-duration-must-agree", "corpus/evening-post.txt")
    assert screen.status == 0
    assert "2 articles  evening" in screen.out
    beside = folder / "draft.txt"
    beside.write_text("The call on Thursday ended well.\n", encoding="utf-8")
    screen = desk("why", "call-duration-must-agree", "draft.txt")
    assert "3 articles" in screen.out
    assert "it did not fire: no facts that give its `duration`" in screen.out
    assert "near misses in draft.txt:" in screen.out


@pytest.mark.parametrize("options", [["--plain"], ["--plain", "--verbose"]])
def test_plain_words_are_ascii(folder: Path, desk: Desk, options: list[str]) -> None:
    screen = desk("why", "call-duration-must-agree", *options, "-o", "why.txt")
    assert (screen.status, screen.out) == (0, "")
    assert (folder / "why.txt").read_text(encoding="utf-8").isascii()


def test_more_facts_are_shown_when_asked_for():
    answer = traced(RULE, of_calls([20] * (MOST_FATES - 2)))
    fates = answer.fates * 2
    answer = replace(answer, fates=fates)
    hidden = f"and {len(fates) - MOST_FATES} more"
    assert hidden in str(why(answer))
    assert hidden not in str(why(answer, verbose=True))


def test_articles_that_share_a_file_are_shown(tmp_path):
    from deskcheck import run
    from deskcheck.why import why

    (tmp_path / "wire.jsonl").write_text(
        '{"id": "a", "text": "Norland has 40,000 troops."}\n{"id": "b", "text": "It rained."}\n',
        encoding="utf-8",
    )
    (tmp_path / "one.rules").write_text("Troop counts must cite a source.\n", encoding="utf-8")
    request = run.Request(tmp_path, paths=("wire.jsonl",), rules=("one.rules",))
    told = why("troop-counts-must-cite-a-source", request)
    assert not isinstance(told, run.Refusal)
    assert told[0].articles == ("wire.jsonl#a", "wire.jsonl#b")


TAKEOVER = """
define takeover as an event
    called "takeover"
    price is an amount of money, as in "{price} {concept}"

price: Takeover price must agree within 10% across sources
    because "One deal has one price."
"""


def test_amounts_in_two_currencies_are_told(desk: Desk, folder: Path) -> None:
    (folder / "t.rules").write_text(TAKEOVER, encoding="utf-8")
    for name, price in (("x.txt", "$3bn"), ("y.txt", "€2.5bn")):
        text = f"The {price} takeover between Peru and Chile on 3 May 2022 was hailed.\n"
        (folder / name).write_text(text, encoding="utf-8")
    screen = desk("check", "--rules", "t.rules", "x.txt", "y.txt")
    assert "not compared, in different currencies: €2.5bn (y.txt), $3bn (x.txt)" in screen.out
    answer = desk("why", "price", "--rules", "t.rules", "x.txt", "y.txt").out
    assert "alone: `€2.5bn` is in another currency" in answer
    (folder / "y.txt").write_text(text.replace("€2.5bn", "$5bn"), encoding="utf-8")
    screen = desk("check", "--rules", "t.rules", "x.txt", "y.txt")
    assert "currencies" not in screen.out
