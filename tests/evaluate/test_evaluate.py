"""Scoring whole runs against gold, on an invented article."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from deskcheck.articles import Article
from deskcheck.evaluate import evaluate, render
from deskcheck.evaluate.gold import (
    EPOCH,
    Gold,
    GoldCredit,
    GoldEvent,
    GoldFact,
    GoldFinding,
    GoldMention,
    GoldQuotation,
    GoldTrap,
)
from deskcheck.facts import Attribution, Credit, Fact, Interval, Linked, Value, fact_id
from deskcheck.findings import Evidence, Finding

TEXT = (
    "Leaders talk\n"
    "Brandt and Okafor held a 40-minute call on 3 May, the palace said.\n"
    "The call covered up to 2,000 troops. “We agree on all points,” Brandt said.\n"
)
ARTICLE = Article(id="articles/leaders.txt", text=TEXT)
MAY_3 = (date(2022, 5, 3) - EPOCH).days


def at(words: str, after: int = 0) -> tuple[int, int]:
    start = TEXT.index(words, after)
    return start, start + len(words)


def gold_fact(key: str, words: str, kind: str, **more: object) -> GoldFact:
    return GoldFact(key, "A", at(words), words, kind, **more)  # type: ignore[arg-type]


GOLD = Gold(
    articles={"A": "articles/leaders.txt"},
    facts=(
        gold_fact(
            "F1",
            "40-minute",
            "duration",
            attribute="duration",
            concept="call",
            possible=(2400, 2400),
            unit="second",
            attribution=GoldCredit("institution", "the palace"),
        ),
        gold_fact(
            "F2",
            "3 May",
            "date",
            attribute="date",
            concept="call",
            days=(date(2022, 5, 3), date(2022, 5, 3)),
            accept=((date(2022, 5, 2), date(2022, 5, 3)),),
        ),
        gold_fact(
            "F3",
            "up to 2,000 troops",
            "troop count",
            attribute="value",
            concept="troop count",
            possible=(0, 2000),
        ),
    ),
    quotations=(
        GoldQuotation("Q1", "A", at("“We agree on all points,”"), "…", speaker="Ada Brandt"),
    ),
    events=(
        GoldEvent(
            "CALL",
            "call",
            (
                GoldMention("A", at("a 40-minute call"), "a 40-minute call"),
                GoldMention("A", at("The call"), "The call"),
                GoldMention("A", at("talk"), "talk", optional=True),
            ),
        ),
    ),
    findings=(GoldFinding("E1", "must", "no source", "violates", ("F3",)),),
    non_findings=(GoldTrap("N1", "credited to the palace", ("F1",)),),
)


def fact(words: str, concept: str, attribute: str, value: Value, **more: object) -> Fact:
    start, end = at(words)
    place = {"line": 1, "column": 1, "text": words, "entity": "e1", "part": "body"}
    key = fact_id(ARTICLE.id, start, end, concept, attribute)
    base = Fact(
        id=key,
        article=ARTICLE.id,
        start=start,
        end=end,
        concept=concept,
        attribute=attribute,
        value=value,
        **place,  # type: ignore[arg-type]
    )
    return replace(base, **more)  # type: ignore[arg-type]


PALACE = Attribution((Credit("palace", "institution", 0, 1),), "same sentence", (0, 1))


def number(low: int, high: int, kind: str = "number") -> Value:
    interval = Interval(low, high)
    return Value(kind, interval, interval)  # type: ignore[arg-type]


FACTS = (
    fact(
        "40-minute",
        "call",
        "duration",
        number(2400, 2400, "length of time"),
        attributions=(PALACE,),
    ),
    fact("3 May", "call", "date", number(MAY_3, MAY_3, "day")),
    fact("up to 2,000 troops", "troop count", "value", number(0, 2000)),
    fact("“We agree on all points,”", "quotation", "", Value("mention"), entity="q1"),
    fact("Brandt said", "quotation", "speaker", Value("person", text="Brandt"), entity="q1"),
    fact("40-minute call", "call", "", Value("mention"), event="x"),
    fact("The call", "call", "", Value("mention"), event="x"),
)


def score(facts: tuple[Fact, ...], findings: tuple[Finding, ...] | None = None):
    return evaluate(GOLD, {"A": ARTICLE}, facts, Linked((), facts), findings)


def of(evaluation, kind: str):
    return next(item for item in evaluation.scores if item.kind == kind)


def test_a_run_that_says_what_the_gold_says_is_perfect():
    evaluation = score(FACTS)
    assert evaluation.slips == ()
    assert {item.f1 for item in evaluation.scores} == {1.0}


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("40-minute", "duration"),
        ("3 May", "date"),
        ("up to 2,000 troops", "troop count"),
        ("“We agree on all points,”", "quotation"),
        ("The call", "event mention"),
    ],
)
def test_leaving_a_fact_out_costs_recall_of_its_kind(words, kind):
    kept = tuple(item for item in FACTS if item.text != words)
    evaluation = score(kept)
    assert of(evaluation, kind).recall < 1
    assert [slip.problem for slip in evaluation.slips if slip.kind == kind] == ["missed"]


def test_another_value_at_the_place_is_wrong_and_says_both():
    changed = (replace(FACTS[0], value=number(3000, 3000, "length of time")), *FACTS[1:])
    evaluation = score(changed)
    (slip,) = evaluation.slips
    assert (slip.problem, slip.expected, slip.got) == ("wrong", "40 min", "50 min")
    assert (slip.line, slip.column, slip.words) == (2, 26, "40-minute")
    assert of(evaluation, "duration").precision == 0


def test_every_accepted_reading_is_right():
    other = replace(FACTS[1], value=number(MAY_3 - 1, MAY_3, "day"))
    assert score((FACTS[0], other, *FACTS[2:])).slips == ()


def test_a_fact_that_no_words_state_is_not_counted():
    assumed = replace(FACTS[1], id="assumed", start=0, end=5, traits=frozenset({"assumed"}))
    assert score((*FACTS, assumed)).slips == ()


def test_a_fact_elsewhere_is_a_false_alarm():
    extra = fact("covered", "call", "duration", number(60, 60, "length of time"))
    evaluation = score((*FACTS, extra))
    assert of(evaluation, "duration").precision == 0.5
    assert [slip.problem for slip in evaluation.slips] == ["false alarm"]


def test_a_wrong_credit_costs_attribution_alone():
    uncredited = (replace(FACTS[0], attributions=()), *FACTS[1:])
    evaluation = score(uncredited)
    assert of(evaluation, "attribution").recall == pytest.approx(2 / 3)
    assert [(slip.expected, slip.got) for slip in evaluation.slips] == [
        ("institution: the palace", "nobody")
    ]


def test_another_speaker_is_wrong():
    other = replace(FACTS[4], value=Value("person", text="Okafor"))
    evaluation = score((*FACTS[:4], other, *FACTS[5:]))
    assert of(evaluation, "speaker").precision == 0
    assert evaluation.slips[0].got == "Okafor"


def test_an_event_split_in_two_costs_recall():
    split = (*FACTS[:6], replace(FACTS[6], event="y"))
    assert of(score(split), "event").recall == 0.5


def test_a_mention_that_is_not_read_stands_alone():
    kept = FACTS[:6]
    assert of(score(kept), "event").recall == 0.5
    assert of(score(kept), "event").precision == 1
    assert of(score(kept), "event mention").recall == 0.5


def test_a_merged_mention_is_read_at_all_its_places():
    places = tuple(item.place for item in FACTS[5:])
    merged = (*FACTS[:5], replace(FACTS[5], places=places))
    assert score(merged).slips == ()


def test_an_optional_mention_counts_neither_way():
    mention = fact("talk", "call", "", Value("mention"), event="z")
    assert score((*FACTS, mention)).slips == ()


def finding(about: Fact, verdict: str = "violates") -> Finding:
    evidence = Evidence(
        fact=about.id,
        article=about.article,
        part="body",
        start=about.start,
        end=about.end,
        line=1,
        column=1,
        text=about.text,
        value=about.value,
        hedge="exact",
        role="subject",
        attributions=(),
    )
    return Finding(
        fingerprint="f",
        topic="t",
        rule="troop-counts-must-cite",
        sentence="Troop counts must cite a source",
        path="r.rules",
        line=1,
        severity="error",
        verdict=verdict,  # type: ignore[arg-type]
        message="",
        concept=about.concept,
        attribute=about.attribute,
        event=None,
        evidence=(evidence,),
    )


def test_expected_findings():
    evaluation = score(FACTS, (finding(FACTS[2]),))
    assert evaluation.slips == ()
    assert of(evaluation, "findings (must)").f1 == 1


def test_a_finding_with_another_verdict_is_another_finding():
    evaluation = score(FACTS, (finding(FACTS[2], "differs"),))
    assert {slip.problem for slip in evaluation.slips} == {"missed", "false alarm"}


def test_a_false_alarm_names_the_trap():
    evaluation = score(FACTS, (finding(FACTS[2]), finding(FACTS[0])))
    (slip,) = evaluation.slips
    assert slip.expected == "no finding (N1: credited to the palace)"


def test_the_table_has_a_line_for_each_kind_and_slip():
    screen = render(score(FACTS[1:]))
    assert "duration" in screen
    assert "articles/leaders.txt:2:26: missed duration “40-minute”: expected 40 min" in screen
    assert screen.endswith("\n")
