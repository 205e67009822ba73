"""Dates read with the one before them, and parts of periods, on invented sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from readings import WEDNESDAY, dates_in, iso, reading_of

from deskcheck.extract.dates.timexes import timexes

# All of these are published on Wednesday, 12 March 2031.


def intervals(text: str, published: int | None = WEDNESDAY) -> list[str]:
    found = []
    for mention in dates_in(text, published):
        days = mention.days
        low, high = (iso(days.low), iso(days.high)) if days else ("", "")
        found.append(low if low == high else f"{low}..{high}")
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was shut from May 3 to June 4, 2029.", ["2029-05-03", "2029-06-04"]),
        ("It was shut from 3 May to 4 June 2029.", ["2029-05-03", "2029-06-04"]),
        ("It was shut from Nov. 30, 2029 to Jan. 2.", ["2029-11-30", "2030-01-02"]),
        ("It was shut from Dec. 29 to Jan. 2, 2030.", ["2029-12-29", "2030-01-02"]),
        ("It was shut Sept. 29 through Oct. 2.", ["2030-09-29", "2030-10-02"]),
        ("It was shut from Monday to Thursday.", ["2031-03-03", "2031-03-06"]),
        ("It will be shut from Friday to Monday.", ["2031-03-14", "2031-03-17"]),
        (
            "It was shut between June and August 2029.",
            ["2029-06-01..2029-06-30", "2029-08-01..2029-08-31"],
        ),
        ("It burned in 2024. It reopened on May 3 of the following year.", ["2024", "2025-05-03"]),
        (
            "It burned in 2024. It was sold in June of the same year.",
            ["2024", "2024-06-01..2024-06-30"],
        ),
        ("It was sold in June of that year.", [""]),
    ],
)
def test_dates_of_a_range_and_of_a_year_told_before(text: str, expected: list[str]) -> None:
    found = intervals(text)
    assert [each.replace("2024-01-01..2024-12-31", "2024") for each in found] == expected


MONTHS = st.sampled_from(["March", "May", "June", "October", "December"])


@given(MONTHS, st.integers(1, 30), MONTHS, st.integers(1, 30), st.integers(2000, 2030))
def test_a_range_with_one_year_ends_when_it_says_after_it_began(
    one: str, first: int, other: str, last: int, year: int
) -> None:
    text = f"It was shut from {one} {first} to {other} {last}, {year}."
    began, ended = (m.days for m in dates_in(text))
    assert began is not None and ended is not None
    assert began.low is not None and ended.low is not None
    assert 0 <= ended.low - began.low <= 366
    assert iso(ended.low).startswith(str(year))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained in the last week of August.", "2030-08-25..2030-08-31"),
        ("It rained in the first week of August 2029.", "2029-08-01..2029-08-07"),
        ("It rained in the second half of June 2029.", "2029-06-16..2029-06-30"),
        ("It rained in the final days of June 2029.", "2029-06-21..2029-06-30"),
        ("The firm will report fourth-quarter results on Friday.", "2031-03-14"),
        ("On Friday the firm will report fourth-quarter results.", "2030-10-01..2030-12-31"),
        ("It will grow in the first quarter.", "2031-01-01..2031-03-31"),
        ("It will grow in the second quarter.", "2031-04-01..2031-06-30"),
        ("It grew in the second quarter.", "2030-04-01..2030-06-30"),
        ("The council is to vote on Monday.", "2031-03-17"),
        ("Rain is forecast for Monday.", "2031-03-17"),
        ("The fair ends on Monday.", "2031-03-17"),
        ("It rained in Q3 2029.", "2029-07-01..2029-09-30"),
        ("It rained in Q4 of last year.", "2030-10-01..2030-12-31"),
        ("It rained in H1 2029.", "2029-01-01..2029-06-30"),
        ("It rained in FY2029.", "2029-01-01..2029-12-31"),
        ("It ends on 30.6.2032.", "2032-06-30"),
        ("It will end by year-end.", "..2031-12-31"),
        ("It will end before the end of 2033.", "..2033-12-31"),
        ("It will end by the month's end.", "..2031-03-31"),
        ("This past weekend it rained.", "2031-03-08..2031-03-09"),
        ("It was built in March 2029 flats said.", "2029-03-01..2029-03-31"),
        ("It was built last March.", "2030-03-01..2030-03-31"),
        ("It was built last February.", "2031-02-01..2031-02-28"),
        ("It opens next March.", "2032-03-01..2032-03-31"),
        ("It rained in late spring 2029.", "2029-05-02..2029-05-31"),
        ("It will end by early summer.", "..2031-07-01"),
        ("It will end no later than 2035.", "2035-01-01..2035-12-31"),
        ("It shrank in the early nineties.", "1990-01-01..1993-12-31"),
        ("In January, February and March of this year it rained.", "2031-03-01..2031-03-31"),
    ],
)
def test_parts_of_periods(text: str, expected: str) -> None:
    assert intervals(text)[-1] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Ostrel Q5 is a car.",
        "The H1 road was shut.",
        "The last week of the campaign was quiet.",
        "The last year of the war was hard.",
        "She is in her sixties.",
        "There were highs in the seventies.",
        "The year-end results were good.",
        "The version is 1.20.2029.",
        "The Fourth of July parade was long.",
        "It held more than 2000 men.",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert dates_in(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rang at half past three.", "half past three 2031-03-12T03:30"),
        ("It rang at a quarter to six.", "a quarter to six 2031-03-12T05:45"),
        ("It rang at quarter past 9 in the evening.", "quarter past 9 in the evening"
         " 2031-03-12T21:15"),
        ("It rang at 0330 GMT.", "0330 GMT 2031-03-12T03:30"),
        ("It rang at 1430 hours.", "1430 hours 2031-03-12T14:30"),
        ("These days it is shut.", "These days PRESENT_REF"),
        ("At the moment it is shut.", "the moment PRESENT_REF"),
        ("It rained in the last week of August.", "the last week of August 2030-W35"),
    ],
)  # fmt: skip
def test_times_of_day_and_words_for_now(text: str, expected: str) -> None:
    (found,) = timexes(reading_of(text))
    assert f"{text[found.start : found.end]} {found.value}" == expected


@pytest.mark.parametrize(
    "text", ["They did 2000 hours of it.", "It was half of it.", "At the moment of impact it rang."]
)
def test_what_is_no_time_of_day(text: str) -> None:
    assert [t for t in timexes(reading_of(text)) if t.type in ("TIME", "DATE")] == []
