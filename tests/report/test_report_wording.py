"""Why a value was not compared, and which articles count as one source."""

from __future__ import annotations

from msgspec.structs import replace

from deskcheck.facts import Event, Interval, Linked, SourceRow, Value
from deskcheck.findings import Evidence, Finding, Outcome
from deskcheck.report.wording import cited, closing, left_out, owner_in_words, subject_line
from deskcheck.results import Results

DAY = Interval(19000, 19000)
CALL = Event("e1", "call", DAY, ("Kenya", "Peru"), (), "Kenya–Peru call")
PIECE = Evidence(
    "f1", "a.txt", "body", 0, 3, 1, 1, "two", Value("text"), "exact", "left-out", (), event="e2"
)  # fmt: skip
FINDING = Finding(
    "0" * 32, "1" * 32, "a-rule", "It must.", "r.rules", 1, "error", "violates", "said",
    "call", "duration", CALL, (replace(PIECE, role="outlier"), PIECE),
)  # fmt: skip


def why(other: Event) -> str:
    return left_out(FINDING, PIECE, {"e1": CALL, "e2": other})


def test_another_event_of_the_same_name_is_told_apart() -> None:
    other = replace(CALL, id="e2")
    assert "another event: Kenya–Chile call" in why(replace(other, name="Kenya–Chile call"))
    more = replace(other, participants=("Chile", "Kenya", "Peru"))
    assert why(more) == "another Kenya–Peru call: with Chile"
    assert why(replace(other, participants=("Kenya",))) == "another Kenya–Peru call: without Peru"
    assert why(other) == "another Kenya–Peru call: nothing printed says that they are one"


def test_quotations_show_nothing_left_out() -> None:
    assert len(cited(FINDING)) == 2
    assert [piece.role for piece in cited(replace(FINDING, concept="quotation"))] == ["outlier"]


def last(*rows: SourceRow) -> str:
    return closing(Results(Linked(rows, ()), (), Outcome((), (), ()), (), (), (), None))[-1]


def test_copies_are_named_in_the_closing_lines() -> None:
    one = SourceRow("a.txt", "a.txt", "Lamp", None, "en")
    two = SourceRow("b.txt", "a.txt", "Post", None, "en")
    assert last(one, two) == "one source, taken for copies of one another: a.txt, b.txt"
    assert "copies" not in last(one, replace(two, outlet="Lamp"))
    assert "copies" not in last(one, replace(two, source="b.txt"))


def test_the_id_of_an_incident_is_no_name() -> None:
    piece = replace(PIECE, event="", owner="incident 0a1b2c")
    assert owner_in_words("incident 0a1b2c") == ""
    assert owner_in_words("Kenya") == "Kenya"
    assert left_out(FINDING, piece, {}) == "another incident"
    dead = replace(piece, role="outlier", outcome="killed")
    finding = replace(FINDING, event=None, evidence=(dead,))
    hurt = replace(piece, outcome="injured")
    assert left_out(finding, hurt, {}) == "another outcome: injured"
    assert left_out(finding, replace(hurt, owner="incident f00"), {}) == "another incident"
    assert subject_line(replace(FINDING, event=None, evidence=(piece,))) == FINDING.message
