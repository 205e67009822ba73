"""Whom a headline credits with its words, and whether the body bears it out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runs import facts_of, values

HEADLINES = st.lists(
    st.sampled_from(
        ["Brandt", "Ada Brandt", "threatens", "says", "with", "sanctions", "Kenya", "to", "that",
         "the", "ship", "“", "”", ":", "vows"]
    ),
    min_size=1,
    max_size=10,
).map(" ".join)  # fmt: skip
BODY = "President Ada Brandt spoke in Harwick. The ship lay in the harbour."


@given(HEADLINES)
def test_speaker_and_support_belong_to_a_headline(headline: str) -> None:
    text = f"{headline}\n\n{BODY}\n"
    facts = facts_of(text)
    own = {f.id for f in values(facts, "headline", "")}
    speakers = {f.entity for f in values(facts, "headline", "speaker")}
    assert speakers <= own
    for fact in values(facts, "headline", "support"):
        assert fact.entity in speakers
        assert fact.part == "body"
        assert text[fact.start : fact.end] == fact.text


@pytest.mark.parametrize(
    ("headline", "body", "speaker", "supported"),
    [
        ("Brandt threatens Kenya with harbour sanctions",
         "President Ada Brandt said sanctions on the harbour were near.", ["Ada Brandt"], True),
        ("Brandt threatens Kenya with harbour sanctions",
         "President Ada Brandt called for calm. An official said sanctions were near.",
         ["Ada Brandt"], False),
        ("Harbour to close in May, says Ada Brandt",
         "The closing of the harbour, Mayor Ada Brandt added, is late.", ["Ada Brandt"], True),
        ("Harbour to close in May", "Mayor Ada Brandt said so.", [], False),
        ("Police say harbour to close", "Mayor Ada Brandt said so.", [], False),
    ],
)  # fmt: skip
def test_the_body_bears_a_headline_out(
    headline: str, body: str, speaker: list[str], supported: bool
) -> None:
    facts = facts_of(f"{headline}\n\n{body}\n")
    assert [f.value.text for f in values(facts, "headline", "speaker")] == speaker
    assert bool(values(facts, "headline", "support")) == supported
