"""Through which outlet a quotation came, and whether it stands on that outlet's word alone."""

import pytest
from runs import facts_of, values


@pytest.mark.parametrize(
    ("text", "relays", "pickups"),
    [
        ("“It is late,” Mayor Ada Brandt told Reuters.", ["Reuters"], []),
        ("“It is late,” Mayor Ada Brandt said, according to Interfax.", ["Interfax"], []),
        ("“It is late,” Mayor Ada Brandt said.", [], []),
        ("“It is late,” Reuters reported.", ["Reuters"], ["Reuters"]),
        (
            "Mayor Ada Brandt delivered a simple message to the builders: “it is late,” Reuters "
            "reports.",
            ["Reuters"],
            ["Reuters"],
        ),
    ],
)
def test_relays_and_pickups(text: str, relays: list[str], pickups: list[str]) -> None:
    facts = facts_of(text)
    assert [f.value.text for f in values(facts, "quotation", "relay")] == relays
    assert [f.value.text for f in values(facts, "quotation", "pickup")] == pickups
    for fact in values(facts, "quotation", "relay"):
        assert fact.entity in {f.id for f in values(facts, "quotation", "")}
        assert text[fact.start : fact.end] == fact.text
