"""The five articles with a figure changed, or with what is known about them taken away."""

from __future__ import annotations

import pytest

RULE = "Call duration must agree within 15 minutes across sources.\n"


def test_one_changed_length_is_the_odd_one_out(check):
    def edit(name: str, data: bytes) -> bytes:
        return data.replace(b"50-minute", b"90-minute")

    desk = check(RULE, edit)
    (finding,) = desk.run.findings
    assert finding.verdict == "contradicts"
    roles = {desk.name(e): e.role for e in finding.evidence if e.role != "left-out"}
    assert roles == {"A3-F02": "outlier", "A2-F03": "agrees", "A4-F09": "agrees"}


def test_the_other_call_is_left_out_by_name(check):
    desk = check(RULE, lambda _, data: data.replace(b"50-minute", b"90-minute"))
    (finding,) = desk.run.findings
    left_out = {desk.name(e) for e in finding.evidence if e.role == "left-out"}
    assert "A2-F14" in left_out


@pytest.mark.parametrize(
    "sentence",
    [
        "Call duration must agree within 15 minutes across sources.",
        "Meeting dates must be compatible across sources.",
        "Troop counts must agree within 25% across sources within 2 days of each other.",
    ],
)
def test_without_publication_dates_nothing_is_claimed(check, sentence):
    desk = check(f"{sentence}\n", dated=False)
    assert desk.run.findings == ()
    assert desk.run.outcome.unchecked != ()
    assert all(found.code and found.reason for found in desk.run.outcome.unchecked)


def test_the_order_of_articles_changes_nothing(check):
    assert check().run.findings == check().run.findings
