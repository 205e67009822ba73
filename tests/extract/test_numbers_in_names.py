"""Numbers that name, compare or tell an age, and measures of two parts, on invented sentences."""

from __future__ import annotations

import pytest
from readings import quantities_in


@pytest.mark.parametrize(
    "text",
    [
        "It passed by a 3-to-1 margin.",
        "It is a 9-to-5 job.",
        "They agreed to a 3-for-1 stock split.",
        "Bookmakers gave odds of 3 to 1.",
        "They read paragraphs 3 and 4.",
        "They sold items 1, 2 and 3.",
        "They sold lots 12-15.",
        "It stood at 1600 Elm Street.",
        "It stood near 24 N. Oak Road, he said.",
        "He drove a 2019 Ford.",
        "She was of the class of 2012.",
        "They built a 5G network.",
        "They showed 3D films.",
        "They showed a 4K video.",
        "He shot a 10-under-par round.",
        "They gave the zip code 90210.",
        "Call (562) 570-7244.",
        "Call (313) 224-DOPE.",
        "Call 215-686-TIPS.",
        "It was in the 3800-block of Elm.",
        "Image 2 of 11 was lost.",
        "It is photo 1 / 4 there.",
        "They saw it at 6abc.com.",
        "It made the top-10 list.",
    ],
)
def test_what_names_or_compares_counts_nothing(text: str) -> None:
    assert quantities_in(text) == []


@pytest.mark.parametrize(
    ("text", "unit", "low"),
    [
        ("There were 24 Oak Road residents.", "", 24),
        ("It had rooms, 3 baths and a hall.", "", 3),
        ("In Room 12, 30 people sat.", "", 30),
        ("They saw 4K people.", "", 4000),
        ("They ate 5g of salt.", "milligram", 5000),
        ("He ran the 1,500m.", "millimetre", 1_500_000),
        ("It has 1.5m readers.", "", 1_500_000),
        ("It is for adults 65 and older.", "day", 65 * 365),
        ("She turned 50 in May.", "day", 50 * 365),
        ("It turned 12 boats away.", "", 12),
        ("Both 28, they left.", "day", 28 * 365),
        ("It sold 50 787s.", "", 50),
        ("They saw 40ish boats.", "", 40),
        ("Inflation is 5.5 pc.", "percent", 5500),
        ("They read 1/4 of the book.", "percent", 25_000),
        ("They read ¾ of it.", "percent", 75_000),
        ("It is 5ft 10in tall.", "millimetre", 1778),
        ("It is 5 feet 10 inches tall.", "millimetre", 1778),
        ("He is a 5-foot-10 guard.", "millimetre", 1778),
    ],
)
def test_counts_ages_and_measures_beside_them(text: str, unit: str, low: int) -> None:
    (found,) = quantities_in(text)
    assert found.unit == unit
    assert found.bounds == (low, low)


def test_feet_end_where_inches_do_not_follow() -> None:
    found = quantities_in("It rose 6 feet and 2 in the crowd cheered.")
    assert [quantity.unit for quantity in found] == ["millimetre", ""]


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("They were men of ages 25, 34 and 23.", [25, 34, 23]),
        ("It is for those between the ages of 4 and 16.", [4, 16]),
        ("They were women, 35, 46 and 54 years old.", [35, 46, 54]),
        ("Another man, 26, left.", [26]),
        ("Ada Quade Jr., 49, left.", [49]),
        ("All were under the age of 15.", [15]),
        ("They left in March, 26, and more.", []),
        ("They won 3, 4 and 5 games.", []),
        ("They hit 20 men, 30 women and 40 boys.", []),
    ],
)
def test_lists_of_ages(text: str, ages: list[int]) -> None:
    found = [quantity for quantity in quantities_in(text) if quantity.kind == "age"]
    assert [quantity.bounds[0] for quantity in found] == [365 * age for age in ages]
