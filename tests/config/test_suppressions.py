"""Suppressions: what they hide, and what is wrong with one."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from deskcheck.config import Ignore
from deskcheck.facts import Value
from deskcheck.findings import Evidence, Finding
from deskcheck.suppress import Known, suppress
from deskcheck_grammar.source import Source, Span

TODAY = date(2022, 5, 6)
SOURCE = Source("desk.yaml", "ignore:\n  - rule: a-rule\n")
ENTRY = Ignore("a-rule", because="known", span=Span(12, 24))
PIECE = Evidence(
    "f1", "a.txt", "body", 0, 3, 1, 1, "two", Value("text"), "exact", "outlier", ()
)  # fmt: skip
FINDING = Finding(
    "0" * 32, "1" * 32, "a-rule", "It must.", "r.rules", 1, "error", "violates", "said",
    "call", "duration", None, (PIECE, replace(PIECE, article="b.txt", role="agrees")),
)  # fmt: skip


def run(*entries: Ignore, rules: tuple[str, ...] = ("a-rule",)) -> list[tuple[str, str | None]]:
    found = suppress([FINDING], entries, SOURCE, rules, ("a.txt", "b.txt"), TODAY)
    return [(finding.rule + " " + finding.severity, finding.suppressed) for finding in found]


def test_an_entry_with_a_reason_hides_its_rule() -> None:
    assert run(ENTRY) == [("a-rule error", "known")]
    assert run(replace(ENTRY, article="a.*")) == [("a-rule error", "known")]
    assert run(replace(ENTRY, until=TODAY)) == [("a-rule error", "known")]


def test_without_a_reason_or_after_its_day_an_entry_is_itself_a_finding() -> None:
    for entry in (replace(ENTRY, because=" "), replace(ENTRY, until=date(2022, 5, 5))):
        assert run(entry) == [("a-rule error", None), ("suppression warning", None)]


def test_an_article_that_is_not_to_blame_is_not_hidden() -> None:
    assert run(replace(ENTRY, article="b.txt")) == [
        ("a-rule error", None),
        ("suppression note", None),
    ]


def test_an_unused_entry_is_told_only_where_it_could_have_been_used() -> None:
    other = replace(ENTRY, rule="other-rule")
    assert run(other, rules=("a-rule", "other-rule"))[1:] == [("suppression note", None)]
    assert run(other)[1:] == []
    assert run(replace(ENTRY, article="c.txt"))[1:] == []


def test_a_complaint_points_at_its_entry() -> None:
    *_, complaint = suppress([], [ENTRY], SOURCE, ("a-rule",), ("a.txt",), TODAY)
    (piece,) = complaint.evidence
    assert (piece.article, piece.line, piece.column, piece.text) == (
        "desk.yaml",
        2,
        5,
        "rule: a-rule",
    )


def test_an_entry_about_nothing_that_the_desk_has_is_told_with_the_nearest_name() -> None:
    known = Known(frozenset({"a-rule"}), frozenset({"a.txt", "news/b.txt"}))
    for entry, said in (
        (replace(ENTRY, rule="a-ruel"), "no rule `a-ruel`; did you mean `a-rule`?"),
        (replace(ENTRY, article="new/b.txt"), "no article `new/b.txt`; did you mean `news/b.txt`?"),
        (replace(ENTRY, article="c/*"), "no article `c/*`"),
    ):
        (complaint,) = suppress([], [entry], SOURCE, ("a-rule",), ("a.txt",), TODAY, known)
        assert (complaint.severity, complaint.message) == ("warning", said)
    other = replace(ENTRY, article="news/*")
    assert suppress([], [other], SOURCE, ("a-rule",), ("a.txt",), TODAY, known) == ()
