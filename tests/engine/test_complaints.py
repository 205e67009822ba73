"""The one line that each check says of what it found, by way of the plain-Python meaning."""

from __future__ import annotations

from typing import get_args

import pytest
from made_facts import figure, length, linked_of, made, quotation
from msgspec.structs import replace

from deskcheck.facts import (
    Attribution,
    Credit,
    Fact,
    Interval,
    Linked,
    Place,
    QuotePair,
    SourceRow,
    Value,
)
from deskcheck.findings import Finding, findings
from deskcheck.findings.complaints import LINES
from deskcheck.reference import evaluate
from deskcheck.typed import (
    AddUp,
    Age,
    Agree,
    Appear,
    BeWritten,
    Corroborated,
    Equal,
    GivenIn,
    MatchIts,
    MatchWords,
    OneFact,
    Order,
    Pair,
    Rule,
    Selector,
    ShowEllipsis,
    Tolerance,
    Trend,
    Unique,
)

DAY = 18_272
"""11 January 2020."""


def pairs(*found: tuple[str, str]) -> Selector:
    return Selector(found)


TROOPS = pairs(("troop count", "value"))


def rows(*names: str, published: int | None = None, text: str = "") -> tuple[SourceRow, ...]:
    parts = (("headline", 0, 20), ("body", 20, len(text))) if text else ()
    return tuple(SourceRow(n, n, None, published, "en", (), text, parts) for n in names)


def only(check, subject: Selector, linked: Linked, **more) -> Finding:
    rule = Rule("r", "Something must hold.", "r.rules", 1, "error", subject, check, **more)
    (found,) = findings(evaluate([rule], linked), [rule], linked)
    return found


def day(article: str, concept: str, value: int, **more) -> Fact:
    at = Interval.exactly(value)
    return made(article, concept, "date", Value("day", at, at, "day"), **more)


def numbered(attribute: str, value: int, **more) -> Fact:
    at = Interval.exactly(value)
    return made("a.txt", "call", attribute, Value("number", at, at, "one"), entity="one", **more)


def share(percent: int, start: int) -> Fact:
    at = Interval.exactly(percent * 1000)
    value = Value("percentage", at, at)
    return made("a.txt", "share", "value", value, entity="whole", start=start, text=f"{percent}%")


def credit(name: str) -> Attribution:
    return Attribution((Credit(name, "named person", 0, 1),), "same sentence", (0, 0))


def test_a_weekday_beside_a_date():
    facts = [
        made("a.txt", "weekday", "value", Value("text", text="monday"), entity="d", text="Monday"),
        made("a.txt", "weekday", "by its date", Value("text", text="tuesday"), entity="d",
             start=9, text="7 December 2021"),
    ]  # fmt: skip
    found = only(MatchIts("date", Tolerance()), pairs(("weekday", "value")), linked_of(*facts))
    assert found.message == "`Monday` does not match its date: `7 December 2021` is a Tuesday"
    assert [item.role for item in found.evidence] == ["subject", "subject"]
    assert found.verdict == "violates"


def test_a_conversion_beside_its_original():
    at, by = Interval.exactly(120_000_000), Interval(160_000_000, 161_000_000)
    facts = [
        made("a.txt", "conversion", "value", Value("distance", at, at), entity="c", text="120 km"),
        made("a.txt", "conversion", "by its original", Value("distance", by, by), entity="c",
             start=9, text="100 miles"),
    ]  # fmt: skip
    found = only(
        MatchIts("original", Tolerance()), pairs(("conversion", "value")), linked_of(*facts)
    )
    assert found.message == (
        "`120 km` does not match its original: `100 miles` gives 160 to 161 km"
    )


def test_days_out_of_order():
    facts = day("a.txt", "meeting", DAY), day("a.txt", "call", DAY + 3, start=20)
    check = Order("after", pairs(("call", "date")))
    found = only(check, pairs(("meeting", "date")), linked_of(*facts))
    assert found.message == ("11 Jan 2020 (meeting date) is not after 14 Jan 2020 (call date)")


def test_a_day_and_publication():
    linked = linked_of(day("a.txt", "call", DAY + 3), articles=rows("a.txt", published=DAY))
    found = only(Order("on or before"), pairs(("call", "date")), linked)
    assert found.message == ("14 Jan 2020 (call date) is not on or before publication, 11 Jan 2020")


def test_an_old_figure():
    fact = figure("a.txt", 10, day=DAY - 27, text="10 soldiers")
    linked = linked_of(fact, articles=rows("a.txt", published=DAY))
    found = only(Age(Interval(None, 14)), TROOPS, linked)
    assert found.message == "27 days old at publication, as of 15 Dec 2019: `10 soldiers`"


def test_a_figure_in_another_unit():
    value = Value("distance", Interval.exactly(5), None, "", "mile")
    fact = made("a.txt", "figure", "value", value, text="100 miles")
    lengths = Selector((), kinds=("distance",))
    found = only(GivenIn("kilometre"), lengths, linked_of(fact))
    assert found.message == "`100 miles` is not given in kilometres"
    found = only(GivenIn("mile"), lengths, linked_of(fact), negated=True)
    assert found.message == "`100 miles` is given in miles"


def test_a_headline_figure_that_the_body_lacks():
    fact = figure("a.txt", 200, part="headline", text="200 troops")
    subject = Selector((), numbers=True, part="headline")
    found = only(Appear("body"), subject, linked_of(fact))
    assert found.message == "in the headline, not in the body: `200 troops`"


def test_a_figure_of_a_withdrawn_file():
    facts = figure("a.txt", 200, text="200 troops"), figure("w.yaml", 200, text="200")
    row, file = rows("a.txt", "w.yaml")
    linked = linked_of(*facts, articles=(row, replace(file, reference="w.yaml")))
    more = {"negated": True, "across": "reference", "reference": "w.yaml"}
    found = only(Appear("file"), TROOPS, linked, **more)
    assert found.message.startswith("in w.yaml: `200 troops`")


def test_words_that_house_style_refuses():
    text = "Harbour in Harwick..Harwick harbour is open."
    linked = Linked(rows("a.txt", text=text), ())
    subject = Selector((), words="harbour is open")
    found = only(BeWritten("port is open"), subject, linked)
    assert found.message == "`harbour is open` is not written `port is open`"
    found = only(BeWritten(), subject, linked, negated=True)
    assert found.message == "`harbour is open` is written here"


def test_a_mark_without_its_partner():
    mark = made("a.txt", "quotation mark", "", Value("mention"), text="„",
                traits=frozenset({"unpaired"}))  # fmt: skip
    found = only(Pair(), pairs(("quotation mark", "")), linked_of(mark))
    assert found.message == "a quotation mark without its partner: `„`"


def test_one_number_for_two_things():
    dead = figure("a.txt", 4460, text="4,460 dead")
    dead = replace(dead, value=replace(dead.value, text="dead"))
    homes = made("a.txt", "figure", "value",
                 Value("number", Interval.exactly(4460), None, "one", "shelter"),
                 start=40, text="4,460 shelters")  # fmt: skip
    found = only(Unique(), Selector((), numbers=True), linked_of(dead, homes))
    assert found.message == "4,460 stands for several things: `4,460 dead` and `4,460 shelters`"


def test_parts_that_do_not_add_up():
    facts = [share(52, 0), share(31, 20), share(20, 40)]
    check = AddUp(Interval.exactly(100_000), Tolerance(1000))
    found = only(check, pairs(("share", "value")), linked_of(*facts))
    assert found.message == "the parts add up to 103%, not 100%"
    assert len(found.evidence) == 3


def test_an_ordinal_that_is_not_the_sum():
    facts = [
        numbered("ordinal", 6),
        numbered("earlier calls", 3, start=20),
        numbered("earlier meetings", 1, start=40),
    ]
    check = Equal(("earlier calls", "earlier meetings"), 1)
    found = only(check, pairs(("call", "ordinal")), linked_of(*facts))
    assert found.message == ("6 (call ordinal) is not 3 (earlier calls) + 1 (earlier meetings) + 1")


@pytest.mark.parametrize(
    ("names", "start"),
    [
        ((), "credited to 0 sources, asked for 2: "),
        (("Ada Brandt",), "credited to 1 source (Ada Brandt), asked for 2: "),
    ],
)
def test_too_few_sources(names, start):
    said = tuple(credit(name) for name in names)
    found = only(Corroborated(2), TROOPS, linked_of(
        figure("a.txt", 10, text="10 men", attributions=said), figure("b.txt", 10, text="ten men")
    ))  # fmt: skip
    assert found.message == f"{start}`10 men` and `ten men`"


def test_a_toll_that_falls():
    facts = [
        figure("a.txt", 4460, day=DAY),
        figure("b.txt", 2357, day=DAY + 2),
        figure("c.txt", 5000, day=DAY + 4),
    ]
    found = only(Trend("fall"), TROOPS, linked_of(*facts), window=None)
    assert found.message == "4,460 on 11 Jan 2020, but 2,357 on 13 Jan 2020"
    assert found.verdict == "contradicts"


def test_a_figure_that_rises_as_far_as_it_is_printed():
    facts = figure("a.txt", (0, 90), 90, day=DAY), figure("b.txt", (0, 200), 200, day=DAY + 2)
    found = only(Trend("rise"), TROOPS, linked_of(*facts), window=None)
    assert found.message == (
        "up to 90 on 11 Jan 2020, but up to 200 on 13 Jan 2020: the printed figures differ, "
        "a hedge allows both"
    )
    assert (found.verdict, found.severity) == ("differs", "warning")


def test_two_spellings_of_one_name():
    facts = [
        made("a.txt", "person", "spelling", Value("text", text=name), start=start, group="p")
        for start, name in ((0, "Halloran"), (40, "Holloran"))
    ]
    found = only(
        Agree(Tolerance()), pairs(("person", "spelling")), linked_of(*facts), across="article"
    )
    assert found.message == "two spellings of one name: `Halloran` and `Holloran`"


def test_a_value_against_another_of_its_article():
    facts = day("a.txt", "caption", DAY), day("a.txt", "call", DAY + 3, start=20, group="call 1")
    check = Agree(Tolerance(), other=pairs(("call", "date")))
    found = only(check, pairs(("caption", "date")), linked_of(*facts), across="article")
    assert found.message == "caption date 11 Jan 2020 against call date 14 Jan 2020"
    assert {item.role for item in found.evidence} == {"disputed"}


def test_a_headline_against_the_body():
    headline = length("a.txt", 90, part="headline")
    headline = replace(headline, places=(Place(0, 5, 1, 1, "headline"),))
    body = length("a.txt", 50, start=40)
    found = only(
        Agree(Tolerance()), pairs(("call", "duration")), linked_of(headline, body),
        across="headline",
    )  # fmt: skip
    assert found.message == "90 min in the headline against 50 min in the body"


def test_an_article_against_a_file():
    row, file = rows("a.txt", "f.yaml")
    linked = linked_of(
        length("a.txt", 90), length("f.yaml", 50),
        articles=(row, replace(file, reference="f.yaml")),
    )  # fmt: skip
    found = only(
        Agree(Tolerance()), pairs(("call", "duration")), linked,
        across="reference", reference="f.yaml",
    )  # fmt: skip
    assert found.message == "90 min against 50 min in f.yaml"
    assert [(item.article, item.role) for item in found.evidence] == [
        ("a.txt", "outlier"), ("f.yaml", "agrees"),
    ]  # fmt: skip


def test_words_left_out_without_an_ellipsis():
    whole = quotation("a.txt", "“we will build the new harbour”")
    piece = quotation("b.txt", "“we will build the harbour”")
    left, right = sorted((whole, piece), key=lambda fact: fact.id)
    pair = QuotePair(left.id, right.id, "s", False, False, "same", shortened=piece.id)
    found = only(ShowEllipsis(), pairs(("quotation", "")), linked_of(whole, piece, pairs=(pair,)))
    assert found.message.startswith("words are left out without an ellipsis: “")
    assert found.verdict == "violates"
    assert [item.role for item in found.evidence] == ["outlier", "agrees"]


def test_every_check_has_its_line():
    compared = {Agree, MatchWords, ShowEllipsis, Trend}
    together = {Unique, AddUp, Equal, Corroborated}
    assert LINES.keys() == {*get_args(OneFact), *together}
    assert not LINES.keys() & compared
