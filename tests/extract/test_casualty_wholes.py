"""Which figures of an article are of all that its incident left dead or hurt."""

import pytest
from runs import facts_of, values

from deskcheck.link.incidents import SCOPES

ALONE = ("part", "perhaps not of all")


def whole(text: str) -> list[tuple[str, int | None]]:
    """Outcome and number of every count that may be compared with other articles."""
    return [
        (fact.outcome, fact.value.possible.low if fact.value.possible else None)
        for fact in values(facts_of(text), "casualty count", "value")
        if SCOPES.keys().isdisjoint(fact.traits)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A man was killed in Harwick.", [("killed", 1)]),
        ("A 15-year-old has died.", [("killed", 1)]),
        ("Two women were killed.", [("killed", 2)]),
        ("A man and two women were killed.", [("killed", 3)]),
        ("Ada Brandt, 40, and Tom Halloran, 31, were killed.", [("killed", 2)]),
        ("Police say man killed in Harwick", [("killed", 1)]),
        ("Two people were killed and four others were hurt.", [("killed", 2), ("injured", 4)]),
        ("No one was hurt.", [("injured", 0)]),
        ("Four people were shot. No one was killed.", [("", 4), ("killed", 0)]),
    ],
)
def test_what_leaves_out_nobody_is_of_all(text: str, expected: list[tuple[str, int]]) -> None:
    assert whole(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Two officers were killed.",
        "Three children were killed.",
        "A cook was killed.",
        "Two brothers were killed.",
        "Three people and an unborn baby were killed.",
        "Two women were also shot.",
        "Friends remember man killed in Harwick",
        "Ibsen was charged with murdering a Harwick man.",
        "Ibsen was indicted in the death of a man.",
        "Ibsen was one of the victims who died.",
        "Officers went there on a report of a man shot.",
        "Man killed in Harwick fire identified",
        "Three other people died in the storm.",
        "The shooting of a Harwick man angered the town.",
    ],
)
def test_what_may_leave_somebody_out_is_not(text: str) -> None:
    assert whole(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A woman was killed. A man was killed as well.", []),
        ("A gunman killed four people. The suspect was killed by police.", []),
        ("Four people were shot and a fifth was shot later.", []),
        ("A man was killed." + " It was late." * 5 + " Another man was killed as well.", []),
        ("Four people were hurt. Later two people were hurt.", [("injured", 4)]),
        ("Three children shot, 1 injured in Harwick", []),
        ("5 shot, 1 dead, 4 injured in Harwick", [("", 5), ("killed", 1), ("injured", 4)]),
        ("Two people were hurt. Police said five people were hurt.", []),
        ("Seven people were shot. Two were killed. The other five were taken to a hospital with "
         "serious injuries.", [("", 7), ("killed", 2), ("injured", 5)]),
        ("Four killed in weekend shootings. A man was killed on Quarry Road.", []),
        ("Three Harwick shootings on Monday. One person was shot on Quarry Road.", []),
        ("A man was hurt. No one was hurt in the house next door.", [("injured", 1)]),
        ("A man was killed. No injuries were reported.", [("killed", 1)]),
        ("A man was killed." + " It was late." * 25 + " Six people were shot.",
         [("killed", 1)]),
    ],
)  # fmt: skip
def test_all_figures_of_an_article_are_looked_at(
    text: str, expected: list[tuple[str, int]]
) -> None:
    assert whole(text) == expected
