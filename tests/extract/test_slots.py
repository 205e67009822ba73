"""Attributes that `as in` patterns read, by their kinds of value."""

from pathlib import Path

import pytest
from runs import article, values

from deskcheck.extract import extract
from deskcheck.facts import Fact
from deskcheck.rulebook import Files, compile_rules
from deskcheck_grammar.source import Source

DEFINED = """
define strike as an event
    called "strike"
    new date is a day, as in "postponed to {new date}", "postponed until {new date}"
    scene is a place, as in "picket at {scene}", "{scene} picket"
    cause is a text, as in "blamed on {cause}", "{cause} caused the {concept}"
    organiser is an organisation, as in "called by {organiser}", "{organiser}'s {concept}"
    cost is an amount of money, as in "{cost} {concept}"
    town is a place, as in "{town} {concept}"
    leader age is an age, as in "led by a man of {leader age}", "leader, {leader age}"
"""
BOOK = compile_rules(Files({Path("a.rules"): Source("a.rules", DEFINED)}))


def facts_of(text: str) -> list[Fact]:
    assert BOOK.diagnostics == ()
    return extract(article("a.txt", text), BOOK.vocabulary)


@pytest.mark.parametrize(
    ("sentence", "attribute", "expected"),
    [
        ("The strike was postponed to 5 May 2022.", "new date", "5 May 2022"),
        ("The strike was postponed until 5 May 2022.", "new date", "5 May 2022"),
        ("The strike had a picket at Mill Lane on Monday.", "scene", "Mill Lane"),
        ("The strike had its Mill Lane picket.", "scene", "Mill Lane"),
        ("The strike was blamed on a new pay scale, he said.", "cause", "a new pay scale"),
        ("The strike was blamed on low pay on Monday.", "cause", "low pay"),
        ("He said low pay caused the strike.", "cause", "low pay"),
        ("On Monday, low pay caused the strike.", "cause", "low pay"),
        ("The strike was called by the Harwick Dockers on Monday.", "organiser", "Harwick Dockers"),
        ("Harwick Dockers's strike began.", "organiser", "Harwick Dockers"),
        ("The strike was called by dockers.", "organiser", None),
        ("The strike was called by Ada Brandt.", "organiser", "Ada Brandt"),
        ("The strike was led by a man of 45.", "leader age", "45"),
        ("The £3m strike ended.", "cost", "£3m"),
        ("The £3m loss after the strike is known.", "cost", None),
        ("The Mill Lane strike ended.", "town", "Mill Lane"),
        ("The strike in Mill Lane ended.", "town", None),
    ],
)
def test_values_of_every_kind_are_read(sentence: str, attribute: str, expected: str | None) -> None:
    found = values(facts_of(sentence), "strike", attribute)
    assert [f.text for f in found] == ([] if expected is None else [expected])


def test_the_values_are_of_their_kinds() -> None:
    text = "The strike, blamed on A Storm, was led by a man of 45 and postponed until 5 May 2022."
    found = {f.attribute: f.value for f in facts_of(text) if f.concept == "strike"}
    assert (found["cause"].kind, found["cause"].text) == ("text", "storm")
    assert found["leader age"].kind == "age"
    assert found["new date"].possible is not None
    assert found["new date"].possible.low == found["new date"].possible.high == 19117
