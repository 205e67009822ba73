"""What an article says of an unnamed source: more than "an official", how many, of which party."""

import pytest
from runs import facts_of, values


def told(text: str, attribute: str) -> list[str]:
    facts = facts_of(text)
    return [
        f.value.text for c in ("source", "anonymous source") for f in values(facts, c, attribute)
    ]


@pytest.mark.parametrize(
    ("source", "detail"),
    [
        ("A source", []),
        ("An official", []),
        ("Officials", []),
        ("Another source", []),
        ("A senior official", ["senior official"]),
        ("A defence ministry official", ["defence ministry official"]),
        ("Two sources close to the talks", ["sources close to the talks"]),
        ("A neighbour", ["neighbour"]),
    ],
)
def test_a_detail_is_more_than_a_source_or_an_official(source: str, detail: list[str]) -> None:
    assert told(f"{source} said 40 ships left.", "detail") == detail


@pytest.mark.parametrize(
    ("source", "low", "high"),
    [
        ("A source", 1, 1),
        ("One official", 1, 1),
        ("Two officials", 2, 2),
        ("Several officials", 3, 9),
        ("A spokesman for both parties", 1, 1),
    ],
)
def test_how_many_sources_a_description_speaks_of(source: str, low: int, high: int) -> None:
    (count,) = values(facts_of(f"{source} said 40 ships left."), "anonymous source", "count")
    assert count.value.possible is not None
    assert (count.value.possible.low, count.value.possible.high) == (low, high)


@pytest.mark.parametrize("source", ["Officials", "Senior officials"])
def test_a_bare_plural_does_not_say_how_many(source: str) -> None:
    assert values(facts_of(f"{source} said 40 ships left."), "anonymous source", "count") == []


def test_a_source_belongs_to_the_party_of_its_country() -> None:
    assert told("A Kenyan official said 40 ships left.", "party") == ["Kenya"]
    assert told("Kenyan President Tom Halloran said 40 ships left.", "party") == ["Kenya"]
    assert told("A teacher said 40 ships left.", "party") == []
