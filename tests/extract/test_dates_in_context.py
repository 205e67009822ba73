"""Days that hang on the words around them, on invented sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from readings import WEDNESDAY, dates_in, day, days_of, iso, reading_of

from deskcheck.articles import Article, Part
from deskcheck.extract.dates import dates
from deskcheck.extract.dates.calendar import calendar_date
from deskcheck.extract.dates.timexes import timexes
from deskcheck.extract.text import read

# Where nothing else is said, all of these are published on Wednesday, 12 March 2031.

EARLY, LATE = "Crews left the harbour today.", "Divers went down on Tuesday."


def blog(texts: list[str], days: list[int | None]) -> Article:
    """A live blog with one paragraph an entry."""
    parts, start = [], 0
    for text, published in zip(texts, days, strict=True):
        parts.append(Part("body", start, start + len(text), published))
        start += len(text) + 1
    return Article("blog.txt", "\n".join(texts), published=WEDNESDAY, parts=tuple(parts))


def test_the_entries_of_a_live_blog_count_from_their_own_days() -> None:
    texts = [EARLY, LATE, EARLY, LATE, EARLY]
    days = [WEDNESDAY - 2, WEDNESDAY - 2, WEDNESDAY - 1, WEDNESDAY - 1, None]
    reading = read(blog(texts, days))
    found = [iso(m.days.low) for m in dates(reading) if m.days is not None]
    assert found == ["2031-03-10", "2031-03-04", "2031-03-11", "2031-03-11", "2031-03-12"]
    assert [t.value for t in timexes(reading)] == found


def test_times_of_day_in_a_live_blog_are_of_its_entries() -> None:
    reading = read(blog(["It rang at 9 a.m.", "It rang at 9 a.m."], [WEDNESDAY - 1, None]))
    assert [t.value for t in timexes(reading)] == ["2031-03-11T09:00", "2031-03-12T09:00"]


@given(st.lists(st.one_of(st.none(), st.integers(-400_000, 2_000_000)), min_size=1, max_size=5))
def test_an_entry_reads_as_an_article_of_its_day(days: list[int | None]) -> None:
    found = dates(read(blog([LATE] * len(days), days)))
    for mention, published in zip(found, days, strict=True):
        (alone,) = dates_in(LATE, WEDNESDAY if published is None else published)
        assert mention.days == alone.days


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor said Thursday that the bridge was shut.", "2031-03-13"),
        ("The harbour on Thursday named the captain.", "2031-03-13"),
        ("Most expect her to win Thursday's race.", "2031-03-13"),
        ("The divers were on a raft Thursday when they were hit.", "2031-03-06"),
        ("Two divers hid under a pier outside the port on Sunday.", "2031-03-09"),
        ("A blast tore through a shop next to the bank on Tuesday.", "2031-03-11"),
        ("Neither of the owners could be reached Tuesday.", "2031-03-11"),
        ("He kept going until Tuesday.", ""),
        ("She is scheduled to have an operation on Friday.", "2031-03-14"),
        ("We agreed that on Friday she will stay at home.", "2031-03-14"),
        (
            "She plans to write to the head of the Office of Harbours and Inland Waters on Friday.",
            "2031-03-14",
        ),
    ],
)
def test_the_clause_tells_which_day_is_meant(text: str, expected: str) -> None:
    assert days_of(text)[0] == expected


def test_what_was_said_was_said_within_days_of_publication() -> None:
    for shift in range(7):
        (mention,) = dates_in("The mayor said Friday that he was well.", WEDNESDAY + shift)
        assert mention.days is not None
        assert mention.days.low is not None
        assert -5 <= mention.days.low - (WEDNESDAY + shift) <= 1


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("They began it on April 3rd of last year.", "2030-04-03", "2030-04-03"),
        ("They began it on April 3 of this year.", "2031-04-03", "2031-04-03"),
        ("A ferry sank in the early hours of 2031.", "2031-01-01", "2031-01-01"),
        ("A ferry sank in the final hours of 2030.", "2030-12-31", "2030-12-31"),
        ("So far this year, three boats sank.", "2031-01-01", "2031-03-12"),
        ("Three boats sank this year to date.", "2031-01-01", "2031-03-12"),
        ("They met on the Sept. 11, 2030, attacks.", "2030-09-11", "2030-09-11"),
        ("They met on Sept. 11.", "2030-09-11", "2030-09-11"),
        ("They danced in the '40s.", "1940-01-01", "1949-12-31"),
        ("They danced in the early 80s.", "1980-01-01", "1983-12-31"),
        ("After the 2008 Wall Street crash they left.", "2008-01-01", "2008-12-31"),
        ("In 2008 Toyota moved.", "2008-01-01", "2008-12-31"),
    ],
)
def test_dates_with_more_words(text: str, low: str, high: str) -> None:
    assert days_of(text) == (low, high)


@pytest.mark.parametrize(
    "text",
    [
        "Most of the sailors are women in their early 20s.",
        "He is in his mid-to-late 60s.",
        "Unemployment stood in the mid-30s.",
        "Highs in the low 80s are expected, with temperatures in the 70s at night.",
        "They met at a hall at 1825 N. Elder Ave. in Brill.",
        "Their 1994 Toyota broke down.",
        "He drove a 2014 dark blue Ford pickup.",
        "She praised the Sept. 11 terrorist attacks commission.",
        "That was the latest year for which the harbour has figures.",
    ],
)
def test_numbers_and_names_that_are_no_dates(text: str) -> None:
    assert dates_in(text) == []


def test_election_day_is_the_near_one() -> None:
    text = "We agreed that on Election Day she will stay at home."
    assert days_of(text, day(2032, 9, 26)) == ("2032-11-02", "2032-11-02")
    assert days_of("They won on Election Day.", day(2032, 11, 20)) == ("2032-11-02", "2032-11-02")


def test_that_sunday_is_the_sunday_told_before() -> None:
    told = "The blast was on Sunday, Feb. 9. Two ferries sank late that Sunday evening."
    first, second = dates_in(told)
    assert first.days == second.days
    (alone,) = dates_in("Two ferries sank late that Sunday evening.")
    assert alone.days is None
    (said,) = dates_in("She said that Sunday was quiet.")
    assert said.days is not None
    assert calendar_date(said.days.low or 0).isoformat() == "2031-03-09"


def test_the_day_before_a_day_is_one_date() -> None:
    (mention,) = dates_in("They left the day before last Monday.")
    assert (mention.weekday, mention.offset_days) == ("", None)
    assert days_of("They left the day after Dec. 31, 2029.") == ("2030-01-01", "2030-01-01")
    assert dates_in("They will fly home later in the day before dining.") == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Now the band is larger.", []),
        ("Now leading the band, she sings.", ["PRESENT_REF"]),
        ("She leads the band now.", ["PRESENT_REF"]),
        ("It was told by the party daily Echo.", ["P1D"]),
        ("It was told by the Daily Echo.", []),
        (
            "In May, a week after the long and very much awaited first of many fairs, she fell.",
            ["2030-05", None],
        ),
    ],
)
def test_words_that_point(text: str, values: list[str | None]) -> None:
    found = [t.value for t in timexes(reading_of(text)) if t.type != "DURATION"]
    assert found[:1] == values[:1]


def test_parts_need_no_day() -> None:
    reading = reading_of(LATE)
    undated = replace(reading, article=replace(reading.article, published=None))
    assert [m.days for m in dates(undated)] == [None]
