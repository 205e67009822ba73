"""Shares, changes, conversions, ages, weekdays: what agrees matches, what was altered does not."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from readings import EPOCH, day
from runs import FRIDAY, article, facts_of, values, vocabulary

from deskcheck.extract import extract
from deskcheck.facts import Fact

NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
DAYS = st.dates(date(1920, 1, 1), date(2031, 3, 14))


def matches(facts: list[Fact], concept: str, partner: str) -> bool:
    """Whether the only value of a concept meets what its partner implies."""
    (own,) = values(facts, concept, "value")
    (implied,) = values(facts, concept, f"by its {partner}")
    assert implied.entity == own.entity
    if own.value.possible is None:
        return own.value.text == implied.value.text
    assert implied.value.possible is not None
    return own.value.possible.meets(implied.value.possible)


def span(fact: Fact) -> tuple[int | None, int | None]:
    assert fact.value.possible is not None
    return fact.value.possible.low, fact.value.possible.high


# Shares


@given(st.integers(20, 50), st.integers(10, 30), st.integers(-5, 5))
def test_shares_of_a_closed_list_are_one_whole(first: int, second: int, off: int) -> None:
    last = 100 - first - second + off
    text = f"{first} percent voted yes, {second} percent no and {last} percent did not vote."
    found = values(facts_of(text), "share", "value")
    assert len(found) == 3 and len({fact.entity for fact in found}) == 1
    assert sum(span(fact)[0] or 0 for fact in found) == (100 + off) * 1000
    assert {fact.value.text for fact in found} == {"percent"}


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("The poll found 48 percent in favour, 45 percent against and 7 percent unsure.", 3),
        ("Carbon makes up 80 percent, hydrogen 12 percent and the rest, 10 percent, is lead.", 3),
        ("52, 31 and 20 percent chose red, green and blue.", ["52", "31", "20 percent"]),
        ("Owners hold 60 percent and the remaining 30 percent is held by staff.", 2),
        ("Red took 45%, green 30% and blue 25%.", 3),
        ("Some 46 percent would choose Ruiz, 44 percent Brandt and 5 percent Halloran.", 0),
        ("Sales rose 32 percent, exports rose 30 percent and imports rose 38 percent.", 0),
        ("The rate was 30 percent in May, 35 percent in June and 35 percent a year earlier.", 0),
        ("The top 1 percent paid 30 percent and the top 10 percent paid 69 percent.", 0),
        ("Of them 60 percent own a cat, 55 percent a dog and 40 percent a bird.", 0),
    ],
)
def test_shares(text: str, shares: list[str] | int) -> None:
    found = [fact.text for fact in values(facts_of(text), "share", "value")]
    assert found == shares if isinstance(shares, list) else len(found) == shares


# Stated changes


@settings(max_examples=60)
@given(st.integers(20, 90), st.integers(5, 60), st.sampled_from(["rose", "climbed", "fell"]))
def test_a_stated_percentage_matches_what_its_amounts_imply(
    before: int, percent: int, verb: str
) -> None:
    sign = -1 if verb == "fell" else 1
    after = round(Fraction(before) * (100 + sign * percent) / 100, 1)
    text = "Revenue {} {} percent to ${}bn from ${}bn a year earlier."
    numbers = f"{float(after):.1f}", f"{before / 1:.1f}"
    assert matches(facts_of(text.format(verb, percent, *numbers)), "stated change", "figures")
    wrong = facts_of(text.format(verb, percent + 12, *numbers))
    assert not matches(wrong, "stated change", "figures")
    other = "rose" if verb == "fell" else "fell"
    turned = facts_of(text.format(other, percent, *numbers))
    assert not matches(turned, "stated change", "figures")


@given(st.integers(1, 60), st.integers(1, 60))
def test_a_direction_matches_its_levels_only_if_they_go_that_way(low: int, high: int) -> None:
    assume(low + 1 < high)
    for text, right in (
        (f"The rate rose from {low}% to {high}%.", True),
        (f"The rate fell from {low}% to {high}%.", False),
        (f"The rate fell from {high} to {low} percent.", True),
        (f"The rate is {high}%, up from {low}% in May.", True),
        (f"The rate is {high}%, down from {low}% in May.", False),
    ):
        facts = facts_of(text)
        assert matches(facts, "stated change", "figures") == right, text
        (kind,) = values(facts, "stated change", "figures")
        assert kind.value.text == "percentages"


@pytest.mark.parametrize(
    ("text", "own", "right"),
    [
        ("Shares were up 11 percent, from 10.99 to 12.20.", "11 percent", True),
        ("Shares were up 11 percent, from 10.99 to 11.99.", "11 percent", False),
        ("Membership doubled from 40 to 80 clubs.", "doubled", True),
        ("Membership doubled from 40 to 140 clubs.", "doubled", False),
        ("The fee was halved from $80 to $40.", "halved", True),
        ("There was an increase of 500 to 1,500 from 1,000.", "500", True),
        ("There was an increase of 700 to 1,500 from 1,000.", "700", False),
        ("Support rose 2 percentage points to 6 percent from 4 percent.", "2 percentage", True),
        ("Support rose 2 percent to 6 percent from 4 percent.", "2 percent", False),
        ("Sales fell in the year to May from 2.9 to 2.5 million.", "fell", True),
        ("Income more than doubled to $1.2 million from $500,000.", "more than doubled", True),
        ("Income nearly doubled to $750,000 from $500,000.", "nearly doubled", False),
        ("The rate fell 0.3 points to 4.2% from 4.5%.", "0.3", True),
        ("The rate fell 0.6 points to 4.2% from 4.5%.", "0.6", False),
        (
            "The bank lowered its forecast for growth to 2.1 percent from 2.4 percent.",
            "lower",
            True,
        ),
        ("The sentence was reduced from 10 years to eight.", "reduced", True),
        ("Rents rose 5% between May and June, from $1,000 to $1,050.", "5%", True),
        ("Rents rose 9% between May and June, from $1,000 to $1,050.", "9%", False),
        ("Crime fell 12 percent, to 3,000, compared with 3,400 a year earlier.", "12 ", True),
        ("Crime fell 22 percent, to 3,000, compared with 3,400 a year earlier.", "22 ", False),
        ("The budget grew by $500,000, from $2 million to $2.5 million.", "$500,000", True),
        ("The budget grew by $800,000, from $2 million to $2.5 million.", "$800,000", False),
        ("Sales fell 10% to 90,000 units (from 100,000).", "10%", True),
        ("Profits rose 12 percent to $3.2bn, from a revised $2.6bn.", "12 percent", False),
        ("Output grew by a further 25 percent to 1,000 from 800 tonnes.", "25 percent", True),
    ],
)
def test_stated_changes(text: str, own: str, right: bool) -> None:
    facts = facts_of(text)
    assert values(facts, "stated change", "value")[0].text.startswith(own)
    assert matches(facts, "stated change", "figures") == right


def test_a_level_before_is_no_level_after() -> None:
    facts = facts_of(
        "It was 62 percent, down from 65 percent in May and up from 58 percent in June."
    )
    assert [f.text for f in values(facts, "stated change", "after")] == ["62 percent"]


def test_a_change_of_a_percentage_gives_the_unit_that_it_is_printed_in() -> None:
    facts = facts_of("Unemployment rose 0.2 percent to 5.1 percent.")
    (own,) = values(facts, "stated change", "value")
    assert own.value.text == "percent"
    assert values(facts, "stated change", "figures")[0].value.text == "percentages"
    assert not values(facts, "stated change", "by its figures")
    facts = facts_of("Unemployment rose 0.2 percentage points to 5.1 percent.")
    assert values(facts, "stated change", "value")[0].value.text == "percentage point"


@pytest.mark.parametrize(
    "text",
    [
        "The shop is open from 10 to 12 percent of the time.",
        "They made up 12 percent of 300 members.",
        "He fell to his death from 40 feet.",
        "Norland won 3 to 2, up 2 at half-time.",
        "Costs rose 4 percent to 6 percent.",
        "She raised $5 million from 300 donors.",
        "Its share of the market rose to 17 percent.",
        "They grew from 3 farms to 12 countries.",
        "The company cut 500 jobs from a staff of 3,000 to save $2 million.",
        "Up to 500 people came down from 20 villages.",
    ],
)
def test_no_stated_change(text: str) -> None:
    assert not values(facts_of(text), "stated change", "value")


# Conversions

UNITS = {
    ("miles", "km"): Fraction(1_609_344, 10**6),
    ("feet", "metres"): Fraction(3048, 10**4),
    ("pounds", "kg"): Fraction(45_359_237, 10**8),
    ("km", "miles"): Fraction(10**6, 1_609_344),
}


@given(st.sampled_from(sorted(UNITS)), st.integers(20, 900), st.booleans())
def test_a_conversion_matches_its_original(
    units: tuple[str, str], size: int, bracket: bool
) -> None:
    one, other = units
    text = "It is {:,} {} ({:,} {}) away." if bracket else "It is {:,} {}, or {:,} {}, away."
    right = round(size * UNITS[units])
    facts = facts_of(text.format(size, one, right, other))
    assert matches(facts, "conversion", "original")
    wrong = facts_of(text.format(size, one, right * 2 + 30, other))
    assert not matches(wrong, "conversion", "original")


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("He is 6 ft (1.83 m) tall.", True),
        ("He is 6 feet 2 inches (1.88 m) tall.", True),
        ("He is 6 feet 2 inches (1.68 m) tall.", False),
        ("It flew at 40,000 feet (12,190 metres).", True),
        ("A 500-mile (800 km) march.", True),
        ("About 100 miles (160 km) away.", True),
        ("A 3,000-foot-high (914-metre-high) wall.", True),
        ("A 3,000-foot-high (1,114-metre-high) wall.", False),
        ("A walk of 50 to 60 miles (80 to 97 km).", True),
        ("The 13.3-inch (33.78-cm) model.", True),
        ("It carries cargo 5,600 miles (10,400 km).", False),
    ],
)
def test_conversions(text: str, right: bool) -> None:
    assert matches(facts_of(text), "conversion", "original") == right


@pytest.mark.parametrize(
    "text",
    [
        "It costs $3.2bn (€2.9bn).",
        "It is 5 miles (8 miles by road) away.",
        "Drive 5 miles and 3 km.",
        "A limit of 60 miles per hour (97 km per hour).",
    ],
)
def test_no_conversion(text: str) -> None:
    assert not values(facts_of(text), "conversion", "value")


# Ages


@settings(max_examples=60)
@given(DAYS, st.sampled_from([-3, -2, 2, 3]))
def test_an_age_matches_the_birth_date_on_the_day_of_publication(born: date, off: int) -> None:
    today = date.fromordinal(FRIDAY + EPOCH)
    years = today.year - born.year - ((today.month, today.day) < (born.month, born.day))
    assume(10 <= years <= 100)
    text = "Ada Brandt was born on {} {} {}. Brandt, {}, sings."
    words = (born.day, born.strftime("%B"), born.year)
    facts = facts_of(text.format(*words, years))
    assert matches(facts, "age", "birth date")
    assert not matches(facts_of(text.format(*words, years + off)), "age", "birth date")
    (own,) = values(facts, "person", "birth date")
    assert span(own) == (born.toordinal() - EPOCH,) * 2
    names = {fact.entity for fact in values(facts, "person", "name")}
    assert own.entity in names


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Ada Brandt (b. 1950), the poet, spoke. Brandt, aged 80, sings.", True),
        ("Ada Brandt (b. 1950), the poet, spoke. Brandt, aged 82, sings.", False),
        ("Ada Brandt, 88, was born in 1942.", True),
        ("The 81-year-old poet Ada Brandt was born in March 1942.", False),
        ("Ada Brandt, who is 88, spoke. She was born on 20 November 1942.", True),
    ],
)
def test_ages(text: str, right: bool) -> None:
    assert matches(facts_of(text), "age", "birth date") == right


@pytest.mark.parametrize(
    "text",
    [
        "Ada Brandt was born in 1942. Tom Halloran, 45, sings.",
        "Ada Brandt was born in 1942. Brandt, 45, then sang.",
        "Ada Brandt was born in 1942. In May 1960 Brandt, 17, sang.",
        "Ada Brandt, 45, was born to a singer in the town where a club opened in 1942.",
        "A 45-year-old was arrested.",
    ],
)
def test_an_age_without_a_birth_date_of_its_own(text: str) -> None:
    facts = facts_of(text)
    assert len(values(facts, "age", "value")) == 1
    assert not values(facts, "age", "by its birth date")


def test_an_age_is_unresolved_without_a_publication_date() -> None:
    facts = facts_of("Ada Brandt, 88, was born in 1942.", None)
    (implied,) = values(facts, "age", "by its birth date")
    assert implied.value.possible is None and "unresolved" in implied.traits


def test_ages_of_things_and_of_babies_are_none() -> None:
    text = "A 300-year-old church, an 18-month-old boy and a 4-week-old kitten."
    assert not values(facts_of(text), "age", "value")


# Weekdays


@settings(max_examples=60)
@given(st.dates(date(1950, 1, 1), date(2060, 1, 1)), st.integers(1, 6), st.booleans())
def test_a_weekday_matches_its_date(when: date, off: int, british: bool) -> None:
    printed = (
        f"{when.day} {when:%B} {when.year}" if british else f"{when:%B} {when.day}, {when.year}"
    )
    for published in (FRIDAY, None):
        name = NAMES[when.weekday()]
        assert matches(facts_of(f"They met on {name}, {printed}.", published), "weekday", "date")
        name = NAMES[(when.weekday() + off) % 7]
        facts = facts_of(f"They met on {name}, {printed}.", published)
        assert not matches(facts, "weekday", "date")


@given(st.integers(-50, 50), st.integers(1, 6))
def test_a_date_without_a_year_is_of_the_year_nearest_publication(away: int, off: int) -> None:
    when = date.fromordinal(FRIDAY + EPOCH) + timedelta(days=away)
    name, other = NAMES[when.weekday()], NAMES[(when.weekday() + off) % 7]
    printed = f"{when:%B} {when.day}"
    assert matches(facts_of(f"They met on {name}, {printed}."), "weekday", "date")
    assert not matches(facts_of(f"They met on {other}, {printed}."), "weekday", "date")
    assert not values(facts_of(f"They met on {name}, {printed}.", None), "weekday", "by its date")


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("They met on Tuesday (Dec. 7, 2021).", True),
        ("They met on Friday (Dec. 7, 2021).", False),
        ("They met on December 8, 2021, a Wednesday.", True),
        ("They met on December 8, 2021, a Thursday.", False),
    ],
)
def test_a_weekday_beside_a_date(text: str, right: bool) -> None:
    assert matches(facts_of(text), "weekday", "date") == right


def test_a_weekday_alone_has_no_date_to_match() -> None:
    facts = facts_of("They met on Tuesday.")
    assert values(facts, "weekday", "value")[0].value.text == "tuesday"
    assert not values(facts, "weekday", "by its date")


# Any text

PIECES = st.sampled_from(
    "rose fell up down doubled from to by of a an the was born in on b ( ) , . ; - % $ percent 5 "
    "percentage points point 12 3.2bn 100 miles km feet 2 inches 81 aged year - old 1942 March Ada "
    "Brandt she fifth 21 st call meeting three calls and met Monday , 20 , 2021 the rest remaining "
    "half one in million more than nearly as of Tuesday ½ 0 . 1,000,000 year ago".split(" ")
)


@settings(max_examples=100)
@given(st.lists(PIECES, max_size=40), st.sampled_from([FRIDAY, None, -719_000, 2_900_000]))
def test_any_words_are_read_and_spans_cut_them(words: list[str], published: int | None) -> None:
    text = " ".join(words)
    facts = extract(article("invented.txt", text, published), vocabulary())
    assert len({fact.id for fact in facts}) == len(facts)
    for fact in facts:
        assert text[fact.start : fact.end] == fact.text and fact.text
        possible = fact.value.possible
        if possible is not None and None not in (possible.low, possible.high):
            assert (possible.low or 0) <= (possible.high or 0)


def test_a_two_week_old_event_is_dated_within_three_days() -> None:
    facts = facts_of("Two weeks ago Ada Brandt met Tom Halloran in Oslo.")
    dates = values(facts, "meeting", "date")
    assert span(dates[0]) == (day(2031, 2, 25), day(2031, 3, 3))
