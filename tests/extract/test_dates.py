from datetime import date

import pytest
from readings import EPOCH, dates_in, day, days_of, iso

# All of these are published on Wednesday, 12 March 2031.


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("They met on Dec. 7, 2021.", "2021-12-07", "2021-12-07"),
        ("They met on 7 December 2021.", "2021-12-07", "2021-12-07"),
        ("They met on the 7th of December 2021.", "2021-12-07", "2021-12-07"),
        ("They met on 2021-12-07.", "2021-12-07", "2021-12-07"),
        ("They met on 13/12/2021.", "2021-12-13", "2021-12-13"),
        ("They met on Tuesday, Dec. 7, 2021.", "2021-12-07", "2021-12-07"),
        ("They met on Feb. 3.", "2031-02-03", "2031-02-03"),
        ("They will meet on Jan. 10.", "2032-01-10", "2032-01-10"),
        ("Talks are planned for April 9th and 10th.", "2031-04-09", "2031-04-10"),
        ("Talks are planned for 9-12 April.", "2031-04-09", "2031-04-12"),
        ("Talks are scheduled for April. 13, he said.", "2031-04-13", "2031-04-13"),
        ("They met in June.", "2030-06-01", "2030-06-30"),
        ("They will meet in June.", "2031-06-01", "2031-06-30"),
        ("They met in June last year.", "2030-06-01", "2030-06-30"),
        ("They met last December.", "2030-12-01", "2030-12-31"),
        ("They meet in early April.", "2031-04-01", "2031-04-10"),
        ("They meet in mid-April.", "2031-04-11", "2031-04-20"),
        ("They meet at the end of April.", "2031-04-21", "2031-04-30"),
        ("They met at the beginning of February.", "2031-02-01", "2031-02-10"),
        ("They met in 2014.", "2014-01-01", "2014-12-31"),
        ("They ruled prior to 1954.", "", "1953-12-31"),
        ("They have ruled since 1990.", "1990-01-01", ""),
        ("They met in the 1990s.", "1990-01-01", "1999-12-31"),
        ("They met in 2014-15.", "2014-01-01", "2015-12-31"),
    ],
)
def test_calendar_dates(text: str, low: str, high: str) -> None:
    assert days_of(text) == (low, high)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("They met on Tuesday.", "2031-03-11", "2031-03-11"),
        ("They met on Wednesday.", "2031-03-12", "2031-03-12"),
        ("They met on Thursday evening.", "2031-03-06", "2031-03-06"),
        ("They will meet on Thursday.", "2031-03-13", "2031-03-13"),
        ("They met last Wednesday.", "2031-03-05", "2031-03-05"),
        ("They will meet next Wednesday.", "2031-03-19", "2031-03-19"),
        ("They met on Tuesday last week.", "2031-03-04", "2031-03-04"),
        ("They met today.", "2031-03-12", "2031-03-12"),
        ("They met yesterday evening.", "2031-03-11", "2031-03-11"),
        ("They meet tomorrow.", "2031-03-13", "2031-03-13"),
        ("They met this afternoon.", "2031-03-12", "2031-03-12"),
        ("They met last night.", "2031-03-11", "2031-03-11"),
        ("They met two weeks ago.", "2031-02-23", "2031-03-01"),
        ("They met three days ago.", "2031-03-09", "2031-03-09"),
        ("They met last week.", "2031-03-03", "2031-03-09"),
        ("They met this month.", "2031-03-01", "2031-03-31"),
        ("They meet next month.", "2031-04-01", "2031-04-30"),
        ("They met last year.", "2030-01-01", "2030-12-31"),
        ("They met earlier this year.", "2031-01-01", "2031-03-12"),
        ("They met over the weekend.", "2031-03-08", "2031-03-09"),
        ("They met last summer.", "2030-06-01", "2030-08-31"),
    ],
)
def test_relative_dates(text: str, low: str, high: str) -> None:
    assert days_of(text) == (low, high)
    assert days_of(text, None) == ("", "")


def test_next_year_is_near_in_december() -> None:
    published = day(2029, 12, 31)
    assert days_of("Talks are due on January 12th.", published) == ("2030-01-12", "2030-01-12")
    assert days_of("He won in January.", published) == ("2029-01-01", "2029-01-31")


def test_weeks_start_where_the_desk_says() -> None:
    (monday,) = dates_in("They met last week.", week_starts_on=0)
    (sunday,) = dates_in("They met last week.", week_starts_on=6)
    assert monday.days is not None
    assert sunday.days is not None
    assert iso(monday.days.low) == "2031-03-03"
    assert iso(sunday.days.low) == "2031-03-02"


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("A day earlier he left.", -1),
        ("The day before, he left.", -1),
        ("The next day he left.", 1),
        ("Two weeks later he left.", 14),
        ("That same day he left.", 0),
    ],
)
def test_dates_that_count_from_another(text: str, offset: int) -> None:
    (mention,) = dates_in(text)
    assert (mention.days, mention.offset_days) == (None, offset)
    assert mention.relative


def test_the_day_of_the_week_is_kept() -> None:
    (mention,) = dates_in("They met on Monday, Dec. 7, 2021.")
    assert (mention.weekday, mention.precision) == ("monday", "day")


def test_a_prefix_belongs_to_what_it_governs() -> None:
    (alone,) = dates_in("They left before Tuesday.")
    (owner,) = dates_in("They left before Tuesday's call.")
    assert alone.prefix == "before"
    assert owner.prefix == ""
    assert owner.days == owner.named


def test_without_a_publication_date_no_year_is_guessed() -> None:
    (unknown,) = dates_in("They met on Dec. 7.", None)
    (known,) = dates_in("They met on Dec. 7, 2021.", None)
    assert unknown.days is None
    assert known.days is not None


@pytest.mark.parametrize(
    "text",
    [
        "May I march to the river?",
        "Theresa May spoke.",
        "It was a Black Friday sale.",
        "About 2000 people came.",
        "It holds 1500 soldiers.",
        "They meet every Friday.",
        "The sun set on the sat nav.",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert dates_in(text) == []


def test_an_impossible_date_is_no_day() -> None:
    assert (
        dates_in("It says 2031-02-30.") == []
        or dates_in("It says 2031-02-30.")[0].precision == "year"
    )
    assert all(m.precision != "day" for m in dates_in("It was on Feb. 30, 2031."))


def test_day_and_month_that_could_be_either_stay_unresolved() -> None:
    (mention,) = dates_in("They met on 7/12/2021.")
    assert mention.days is None
    assert date.fromordinal(EPOCH).year == 1970
