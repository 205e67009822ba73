"""Casualties in one article: who was killed or hurt, how many, and of what a figure is."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from readings import reading_of
from runs import facts_of, values, vocabulary

from deskcheck.extract.casualties import Tally, casualties, tally
from deskcheck.extract.events.actors import actors
from deskcheck.extract.extraction import tables
from deskcheck.extract.numbers.quantities import quantities
from deskcheck.extract.people import people
from deskcheck.facts import Fact

WORDS = st.sampled_from(
    "a the man woman two five 14 people others police officer Ada Brandt was were shot killed "
    "wounded dead died injured and , . who himself killing left one of in critical condition "
    "hospital fatally another more including gunman his wife 25 year old - homicide double death "
    "'s suicide murder not no she they that from with gunshot wounds taken missing".split()
)
TEXT = st.lists(WORDS, max_size=40).map(" ".join)


def counted(text: str) -> list[tuple[str, int | None]]:
    """Outcome and lowest number of every casualty count, in order."""
    return [(f.outcome, low(f)) for f in values(facts_of(text), "casualty count", "value")]


def low(fact: Fact) -> int | None:
    return fact.value.possible.low if fact.value.possible else None


def totals(text: str) -> Tally:
    reading = reading_of(text)
    parties = actors(reading, tables(vocabulary()).lexicon, people(reading, vocabulary()))
    return tally(casualties(reading, quantities(reading), parties))


@example("himself killing himself")
@given(TEXT)
def test_any_words_are_read_and_spans_cut_them_out(text: str) -> None:
    reading = reading_of(text)
    parties = actors(reading, tables(vocabulary()).lexicon, people(reading, vocabulary()))
    for row in casualties(reading, quantities(reading), parties):
        sentence = reading.sentences[row.sentence]
        assert sentence.first <= row.first < row.last <= sentence.last
        assert row.first <= row.group.first < row.group.last <= sentence.last
        assert row.group.low is None or row.group.low >= 0


@given(st.integers(2, 20))
def test_a_list_counts_its_members(size: int) -> None:
    people_told = ", ".join(["a man"] * (size - 1)) + " and a woman"
    assert counted(f"{people_told.capitalize()} were killed in Harwick.") == [("killed", size)]


@given(st.integers(2, 60), st.sampled_from(["killed", "wounded", "injured", "shot dead"]))
def test_voice_changes_no_number(number: int, verb: str) -> None:
    passive = counted(f"{number} people were {verb} in Harwick.")
    assert passive == counted(f"Gunmen {verb} {number} people in Harwick.")
    assert [count for _, count in passive] == [number]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A man was killed in Harwick.", [("killed", 1)]),
        ("A 25-year-old woman was found dead.", [("killed", 1)]),
        ("Man shot to death in Harwick", [("killed", 1)]),
        ("The fire killed his wife and two children.", [("killed", 3)]),
        ("Ada Brandt and Tom Halloran were killed.", [("killed", 2)]),
        ("5 shot, 1 killed in Harwick", [("", 5), ("killed", 1)]),
        ("Six wounded, two mortally, in Harwick", [("injured", 6), ("killed", 2)]),
        ("10 women, 7 men wounded in Harwick", [("injured", 17)]),
        ("One person was killed and four others were hurt.", [("killed", 1), ("injured", 4)]),
        ("The blast left three people dead and a teenager injured.",
         [("killed", 3), ("injured", 1)]),
        ("Police called it a double homicide.", [("killed", 2)]),
        ("The deaths of four men shook the town.", [("killed", 4)]),
        ("Four homicide victims were buried.", [("killed", 4)]),
        ("Two men, including an officer, were killed.", [("killed", 2)]),
        ("Two men, an officer and a guest, were killed.", [("killed", 2)]),
        ("A man, a woman, a boy and their dog were killed.", [("killed", 3)]),
        ("Nine people were shot at the Heron Bar.", [("", 9)]),
        ("He told us about two murders in Harwick.", [("killed", 2)]),
        ("About 40 people were killed.", [("killed", 36)]),
        ("The blast killed 40 people, including 12 Canadians.", [("killed", 40), ("killed", 12)]),
        ("Six people died, including the gunman.", [("killed", 6)]),
        ("Man, baby found dead inside home", [("killed", 2)]),
        ("A gunman killed his three children as well as his wife, police said.", [("killed", 4)]),
        ("The gunfire wounded two boys and two women.", [("injured", 4)]),
        ("A man named Tom Halloran, 33, was killed.", [("killed", 1)]),
        ("One of four people shot in Harwick was a cook.", [("", 1), ("", 4)]),
        ("Ibsen was one of the two who died.", [("killed", 1), ("killed", 2)]),
        ("One of four people was shot.", [("", 1)]),
        ("The blast killed 40 people in Norland and ten in Dunmoor.",
         [("killed", 40), ("killed", 10)]),
        ("The killing of a family of four shook Harwick.", [("killed", 4)]),
        ("A family of five was found dead.", [("killed", 5)]),
        ("The bodies of a man and a woman were found.", [("killed", 2)]),
        ("One in three passengers was hurt.", []),
        ("4 shot at busy Harwick bowling alley", [("", 4)]),
        ("Seven people were shot at Kestrel Park.", [("", 7)]),
        ("One dead, two critical after night of violence", [("killed", 1), ("injured", 2)]),
        ("Two critical votes were held and five people were hurt.", [("injured", 5)]),
        ("The fire caused injuries to five other people.", [("injured", 5)]),
        ("A Harwick man is recovering after he was found shot.", [("injured", 1)]),
        ("An officer is expected to recover.", [("injured", 1)]),
        ("A woman is recovering from a divorce.", []),
        ("Shooting of Nine-Year-Old Girl", [("", 1)]),
        ("In New Harwick, a man was killed.", [("killed", 1)]),
        ("The fire claimed the life of one man and injured three people.",
         [("killed", 1), ("injured", 3)]),
        ("Troopers found the body of a boy.", [("killed", 1)]),
        ("Four people — three of them teenagers — were shot.", [("", 4)]),
        ("A 3-year-old who was in the car was shot.", [("", 1)]),
    ],
)  # fmt: skip
def test_figures(text: str, expected: list[tuple[str, int]]) -> None:
    assert counted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "No officers and no other people were injured.",
        "Neither man was hurt.",
        "The driver was not hurt.",
        "A man could have been killed.",
        "He threatened to kill two officers.",
        "He faces two counts of murder.",
        "A gunman fired 12 shots.",
        "Carla Ibsen, then 18, was killed.",
        "Officers shot at two men.",
        "Two officers were shot at Monday night.",
        "Two officers shot at a car.",
        "Tom Halloran, a 25-year-old cook, was killed.",
        "Melvin Ulster, a member of a Harwick team, was killed.",
        "An employee ran out, saying he'd been shot.",
        "The governing body of the club met in Harwick.",
        "The bodies of the victims were flown out.",
        "The injured man was flown out.",
        "He died on Monday.",
        "There should've been five or six people dead.",
        "Ada Brandt, 52, and the father of four boys, was shot to death.",
        "Ibsen, a Harwick graduate and athlete at Dunmoor College, was killed.",
    ],
)
def test_no_figures(text: str) -> None:
    assert counted(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No one was injured.", ["injured"]),
        ("No-one was hurt.", ["injured"]),
        ("Nobody was killed or injured in the blaze.", ["killed", "injured"]),
        ("No injuries were reported.", ["injured"]),
        ("There were no reports of deaths or injuries.", ["killed", "injured"]),
        ("No casualties were reported.", [""]),
        ("The standoff ended without injuries.", ["injured"]),
        ("No one died.", ["killed"]),
        ("No one was shot.", [""]),
        ("No one else was hurt.", []),
        ("No other injuries were reported.", []),
        ("No one was seriously injured.", []),
        ("No officers were injured.", []),
        ("Ibsen escaped without injuries.", []),
        ("Police hope no one was hurt.", []),
        ("They checked to ensure that no one was hurt.", []),
        ("No one was arrested after the shooting.", []),
        ("The fire spread fast and hurt the trade.", []),
    ],
)
def test_explicit_zeros(text: str, expected: list[str]) -> None:
    assert counted(text) == [(outcome, 0) for outcome in expected]


@pytest.mark.parametrize(
    ("text", "trait"),
    [
        ("Two people were killed in a separate shooting.", "other incident"),
        ("Three people were killed in 2009.", "other incident"),
        ("So far 40 people have been killed this year.", "total of a period"),
        ("Two people died in shootings across the county.", "total of a period"),
        ("Last May alone, three people were killed.", "total of a period"),
        ("About 12 people die annually in fires.", "total of a period"),
        ("Ten people statewide were killed.", "total of a period"),
        ("So far this year a man has died and a 15-year-old was killed.", "other incident"),
        ("Four people were killed. The attack comes a year after nine people were wounded.",
         "other incident"),
        ("Four people were killed. It came hours before an attack; the attack came days before "
         "nine people were wounded.", "other incident"),
        ("Four people were killed. Nine people were killed in a separate attack. A woman died.",
         "other incident"),
        ("Four people were killed. So far this year, 30 people died. In 2012, 13 people died.",
         "total of a period"),
        ("Four people were killed. A bombing on May 3, 1988, killed 70 people.",
         "other incident"),
        ("Four people were killed. Three people were killed on the spot.", "part"),
        ("The fire killed four people, including two children.", "part"),
        ("Two people were killed and 22 more died later.", "increment"),
        ("5 dead, including the gunman, in Harwick", "attacker included"),
        ("Two people were killed. Four people were injured.", "perhaps not of all"),
        ("Two people were critically injured.", "perhaps not of all"),
        ("Gunshots had rung out before, although nobody had been hit.", "other incident"),
        ("A man was hurt. Earlier, two people were killed at a bar.", "other incident"),
        ("Police initially said that six people were shot.", "perhaps not of all"),
        ("The blast killed 40 people in Norland and ten in Dunmoor.", "part"),
    ],
)  # fmt: skip
def test_scopes(text: str, trait: str) -> None:
    assert trait in values(facts_of(text), "casualty count", "value")[-1].traits


@pytest.mark.parametrize(
    "text",
    [
        "Police investigate two homicides in the 3700 block of Quarry Road.",
        "The killings of two men shook Harwick.",
        "Four people were hurt. He shot four people last year.",
        "Two men were killed on May 3, 1988, in Harwick.",
        "The men were arrested a year after two people were killed.",
    ],
)
def test_figures_of_the_own_incident(text: str) -> None:
    away = {"other incident", "total of a period"}
    assert not away & values(facts_of(text), "casualty count", "value")[-1].traits


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A man was shot on Monday. He died at a hospital.", (1, None)),
        ("A man was shot on Monday. He is in critical condition.", (None, 1)),
        ("5 shot, 1 killed in Harwick", (1, 4)),
        ("A gunman killed three people and then himself.", (4, None)),
        ("Tom Halloran was killed. Ada Brandt was killed as well.", (2, None)),
        ("A man was killed. Tom Halloran, 30, died at the scene.", (1, None)),
        ("A man was killed and another was wounded.", (1, 1)),
        ("Two men were shot. Both men died.", (2, None)),
        ("Officers killed Tom Halloran. They also shot and killed a neighbor.", (2, None)),
        ("A gunman caused the deaths of three people and killed himself.", (3, None)),
        ("A man killed a girl." + " It was late." * 9 + " Tom Halloran killed himself in jail.",
         (1, None)),
        ("The town council met on Monday.", (None, None)),
        ("A man was charged with killing another man. Tom Halloran, 40, was killed in his car.",
         (1, None)),
        ("An officer and a suspect were killed. A suspect was killed by police.", (2, None)),
        ("A mother was shot. The daughter was shot in the arm.", (None, 2)),
        ("Two teens were shot. Both teens were flown out, and they died.", (2, None)),
        ("7 shot, 3 dead in Harwick. Police said six were rushed to hospitals.", (3, 4)),
        ("Five people were hurt. No one was killed.", (None, 5)),
    ],
)  # fmt: skip
def test_totals(text: str, expected: tuple[int | None, int | None]) -> None:
    found = totals(text)
    assert (found.killed, found.injured) == expected


def test_the_day_is_that_of_the_incident_and_not_of_an_arrest() -> None:
    text = "Police said on Monday that two people were killed on Saturday."
    (day,) = values(facts_of(text), "incident", "date")
    assert day.text == "Saturday"
