"""Expressions of time as TIMEX3 types and writes them, on invented sentences."""

from __future__ import annotations

import sys
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from readings import WEDNESDAY, day, reading_of

from deskcheck.extract.dates import dates
from deskcheck.extract.dates.calendar import calendar_date, day_number
from deskcheck.extract.dates.daymention import Grain
from deskcheck.extract.dates.holidays import easter
from deskcheck.extract.dates.timex_values import length_value, period_value
from deskcheck.extract.dates.timexes import timexes

# All of these are published on Wednesday, 12 March 2031.


def read(text: str, published: int | None = WEDNESDAY) -> list[tuple[str, str, str | None]]:
    return [(text[t.start : t.end], t.type, t.value) for t in timexes(reading_of(text, published))]


@pytest.mark.parametrize(
    ("text", "words", "kind", "value"),
    [
        ("They met on Dec. 7, 2021.", "Dec. 7, 2021", "DATE", "2021-12-07"),
        ("They kept the union of 1707.", "1707", "DATE", "1707"),
        ("They landed on 3 June 1544.", "3 June 1544", "DATE", "1544-06-03"),
        ("They met in early June.", "early June", "DATE", "2030-06"),
        ("They left since Monday.", "Monday", "DATE", "2031-03-10"),
        ("They met in the late 1980s.", "the late 1980s", "DATE", "198X"),
        ("They danced in the '70s.", "the '70s", "DATE", "197X"),
        ("A 19th-century mill burned.", "19th-century", "DATE", "18"),
        ("Sales fell in the third quarter.", "the third quarter", "DATE", "2030-Q3"),
        ("Sales fell in fourth-quarter 2029.", "fourth-quarter 2029", "DATE", "2029-Q4"),
        (
            "Sales fell in the first half of 2029.",
            "the first half of 2029",
            "DATE",
            "2029-H1",
        ),
        ("It closed in fiscal 2029.", "fiscal 2029", "DATE", "2029"),
        ("They cheered the 2028 elections.", "2028", "DATE", "2028"),
        ("It was the 2014 crisis.", "2014", "DATE", "2014"),
        ("They met last week.", "last week", "DATE", "2031-W10"),
        ("The trial opens the week of March 24.", "the week of March 24", "DATE", "2031-W13"),
        ("They met over the weekend.", "the weekend", "DATE", "2031-W10-WE"),
        ("They met last fall.", "last fall", "DATE", "2030-FA"),
        ("It snowed in the winter of 2019.", "the winter of 2019", "DATE", "2019-WI"),
        ("They met three weeks ago.", "three weeks ago", "DATE", "2031-W08"),
        ("They met ten years ago.", "ten years ago", "DATE", "2021"),
        ("She spoke on Monday evening.", "Monday evening", "TIME", "2031-03-10TEV"),
        ("It rang at 9 a.m. Monday.", "9 a.m. Monday", "TIME", "2031-03-10T09:00"),
        ("He fell at 10:35 p.m.", "10:35 p.m.", "TIME", "2031-03-12T22:35"),
        ("He fell at 4 o'clock.", "4 o'clock", "TIME", "2031-03-12T04:00"),
        ("He fell at 4 in the afternoon.", "4 in the afternoon", "TIME", "2031-03-12T16:00"),
        ("The bell rang at noon.", "noon", "TIME", "2031-03-12T12:00"),
        ("They sang on Christmas Eve.", "Christmas Eve", "DATE", "2030-12-24"),
        ("They voted on Election Day.", "Election Day", "DATE", "2030-11-05"),
        ("They will sing on Good Friday.", "Good Friday", "DATE", "2031-04-11"),
        ("They met for two weeks.", "two weeks", "DURATION", "P2W"),
        ("They met for five and a half hours.", "five and a half hours", "DURATION", "PT5H30M"),
        ("They sang for weeks.", "weeks", "DURATION", "PXW"),
        ("It grew in the past two months.", "the past two months", "DURATION", "P2M"),
        ("It grew in recent years.", "recent years", "DURATION", "PXY"),
        ("A month after the vote he left.", "A month", "DURATION", "P1M"),
        ("They sing every Tuesday.", "every Tuesday", "SET", "XXXX-WXX-2"),
        ("They sing every two weeks.", "every two weeks", "SET", "P2W"),
        ("They sing twice a week.", "twice a week", "SET", "P1W"),
        ("They sing daily.", "daily", "SET", "P1D"),
        ("It is now closed.", "now", "DATE", "PRESENT_REF"),
        ("It recently closed.", "recently", "DATE", "PAST_REF"),
        ("It may close in the near future.", "the near future", "DATE", "FUTURE_REF"),
        ("The post-1959 rulers left.", "post-1959", "DATE", "1959"),
        ("They leave the day after tomorrow.", "the day after tomorrow", "DATE", "2031-03-14"),
        ("They sang in the weeks before the vote.", "weeks", "DURATION", "PXW"),
        ("It closed last fiscal year.", "last fiscal year", "DATE", "2030"),
        ("It fell in the latest quarter.", "the latest quarter", "DATE", "2030-Q4"),
        ("He left years ago.", "years ago", "DATE", "PAST_REF"),
        ("They sing on Tuesdays.", "Tuesdays", "SET", "XXXX-WXX-2"),
        ("They agreed to meet in May.", "May", "DATE", "2031-05"),
        ("She has until Friday to sign.", "Friday", "DATE", "2031-03-14"),
        (
            "He was jailed for 11 months and 29 days.",
            "11 months and 29 days",
            "DURATION",
            "P11M29D",
        ),
        ("The city fell in 212 BC.", "212 BC", "DATE", "BC0212"),
    ],
)
def test_one_expression(text: str, words: str, kind: str, value: str) -> None:
    assert read(text) == [(words, kind, value)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It opens April 9th and 10th.", [("April 9th", "2031-04-09"), ("10th", "2031-04-10")]),
        (
            "They met on 3, 5 and 8 May 2029.",
            [("3", "2029-05-03"), ("5", "2029-05-05"), ("8 May 2029", "2029-05-08")],
        ),
        ("It ran in 1954-55.", [("1954", "1954"), ("55", "1955")]),
        (
            "He left on 3 May 2029. Two days later he came back.",
            [("3 May 2029", "2029-05-03"), ("Two days later", "2029-05-05")],
        ),
        (
            "He won in 2019. The following year he lost.",
            [("2019", "2019"), ("The following year", "2020")],
        ),
        (
            "The day before last Monday he left.",
            [("The day before last Monday", "2031-03-09")],
        ),
    ],
)
def test_expressions_that_hang_together(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(words, value) for words, _, value in read(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Daily Herald wrote of it.",
        "The score was 3:15 at last.",
        "High noon was a film.",
        "They did their Christmas shopping.",
        "Now that he is here, they eat.",
        "He ran a mile and a half.",
        "They lost every war.",
    ],
)
def test_what_says_no_time(text: str) -> None:
    assert [found for found in read(text) if found[1] != "DATE"] == []
    assert not {value for _, _, value in read(text)} - {None}


HISTORY = (
    "The old duke died in 1612. On May 9, 1613 his son marched. In September he lost. "
    "He fled in early 1614. On 3 March he died. In 1615 and again in 1617 they rose. "
    "The end of the year was cold."
)


def test_in_a_history_dates_follow_on_one_another() -> None:
    values = [value for _, _, value in read(HISTORY)]
    assert values == [
        "1612", "1613-05-09", "1613-09", "1614", "1614-03-03", "1615", "1617", "1617",
    ]  # fmt: skip


def test_news_of_today_is_no_history() -> None:
    text = HISTORY + " On Monday they met. He spoke on Tuesday. They sang yesterday and today."
    assert "2030-09" in [value for _, _, value in read(text)]


def test_a_mention_says_how_fine_it_is() -> None:
    (mention,) = dates(reading_of("They met in late 2019."))
    assert (mention.grain, mention.precision) == ("year", "vague")
    assert mention.whole is not None
    assert calendar_date(mention.whole.low or 0).isoformat() == "2019-01-01"


@pytest.mark.parametrize(
    ("year", "month", "number"), [(1818, 3, 22), (1943, 4, 25), (2000, 4, 23), (2024, 3, 31)]
)
def test_easter(year: int, month: int, number: int) -> None:
    assert easter(year) == day(year, month, number)


@given(st.integers(1000, 8000))
def test_easter_is_a_sunday_in_spring(year: int) -> None:
    sunday = calendar_date(easter(year))
    assert sunday.weekday() == 6
    assert (3, 22) <= (sunday.month, sunday.day) <= (4, 25)


@given(
    st.dates().filter(lambda date: 1000 < date.year < 9000),
    st.sampled_from(["day", "week", "month", "season", "quarter", "half", "year", "decade"]),
)
def test_days_of_one_period_have_one_value(date, grain: Grain) -> None:
    number = day_number(date.year, date.month, date.day)
    assert number is not None
    starts = [n for n in range(number, number + 4000) if n == number or _first(n, grain)]
    end = starts[1] if len(starts) > 1 else number + 1
    assert {period_value(grain, n) for n in (number, end - 1)} == {period_value(grain, number)}
    if len(starts) > 1:
        assert period_value(grain, end) != period_value(grain, number)


def _first(number: int, grain: Grain) -> bool:
    """Whether a day is the first of its period, told without the code under test."""
    date = calendar_date(number)
    if grain == "week":
        return date.weekday() == 0
    if date.day != 1:
        return grain == "day"
    firsts = {
        "month": range(1, 13),
        "season": (3, 6, 9, 12),
        "quarter": (1, 4, 7, 10),
        "half": (1, 7),
    }
    return grain == "day" or date.month in firsts.get(
        grain, (1,) if grain != "decade" or date.year % 10 == 0 else ()
    )


@given(st.integers(0, 23), st.integers(0, 59), st.integers(0, 59))
def test_a_length_is_written_whole(hours: int, minutes: int, seconds: int) -> None:
    total = 3600 * hours + 60 * minutes + seconds
    value = length_value(total, 3600)
    parts = {"H": 3600, "M": 60, "S": 1}
    number, read = "", 0
    for char in value.removeprefix("P").removeprefix("T"):
        if char in parts:
            read += int(number) * parts[char]
            number = ""
        else:
            number += char
    assert read == total


WORDS = st.sampled_from(
    "Monday on January Jan. 5 9th 10 2014 1793 the last next past week of early end year years "
    "ago later before after a two weeks Christmas Easter Day noon p.m. : 30 every each daily "
    "now future quarter first half century 19th 's - – , . and to in since until spring summer "
    "BC 90 s ' that day morning night told will met".split()
)


@given(st.lists(WORDS, max_size=40), st.one_of(st.none(), st.integers(-719_000, 2_900_000)))
def test_any_words_can_be_read(words: list[str], published: int | None) -> None:
    text = " ".join(words)
    reading = reading_of(text, published)
    mentions = dates(reading)
    assert all(one.last <= other.first for one, other in pairwise(mentions))
    found = timexes(reading)
    assert all(0 <= t.start < t.end <= len(text) for t in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    for mention in mentions:
        if mention.days and mention.days.low is not None and mention.days.high is not None:
            assert mention.days.low <= mention.days.high


@given(st.text(max_size=80))
def test_any_text_can_be_read(text: str) -> None:
    assert timexes(reading_of(text)) is not None


HOSTILE = [
    "Tuesday , , , ", "January 1 and 2 and 3 , ", "1 - 2 - 3 - ", "of the end of the ",
    "May , . the , ", "two weeks or three weeks later ", "1 , 2 , 3 , 4 , 5 May ", "Christmas of ",
    "until 9 a.m. ", "1999 - 2000 - 2001 , ", "Jan. , , , , ", "the day before the day after ",
]  # fmt: skip


def steps(text: str) -> int:
    """How many functions are called to find the dates of a text."""
    reading, count = reading_of(text), 0

    def called(*_: object) -> None:
        nonlocal count
        count += 1

    previous = sys.getprofile()
    sys.setprofile(called)
    try:
        dates(reading)
    finally:
        sys.setprofile(previous)
    return count


@pytest.mark.parametrize("piece", HOSTILE)
def test_twice_the_text_is_twice_the_work(piece: str) -> None:
    assert steps(piece * 400) <= 2.2 * steps(piece * 200) + 200
