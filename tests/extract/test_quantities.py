import pytest
from readings import only, quantities_in, reading_of


def bounds(text: str) -> tuple[int | None, int | None]:
    value = only(text).value
    assert value.possible is not None
    return value.possible.low, value.possible.high


@pytest.mark.parametrize(
    "text",
    [
        "It was not seen in more than 40 countries.",
        "She has not spoken for more than 40 days.",
        "There were no survivors among more than 40 passengers.",
        "Nobody was hurt when more than 40 houses fell.",
    ],
)
def test_what_is_denied_before_a_preposition_denies_no_bound_behind_it(text: str) -> None:
    assert only(text).hedge == "more than"


@pytest.mark.parametrize(
    ("text", "low", "high", "hedge"),
    [
        ("The army sent 4,200 soldiers.", 4200, 4200, "exact"),
        ("The army sent about 4,000 soldiers.", 3600, 4400, "about"),
        ("The army sent some 300 soldiers.", 270, 330, "about"),
        ("The army sent 300-odd soldiers.", 270, 330, "about"),
        ("The army sent nearly 4,000 soldiers.", 3600, 4000, "nearly"),
        ("The army sent just under 600 soldiers.", 500, 600, "just under"),
        ("The army sent just over 600 soldiers.", 600, 700, "just over"),
        ("The army sent up to 88,000 soldiers.", 0, 88_000, "up to"),
        ("The army sent as many as 88,000 soldiers.", 0, 88_000, "up to"),
        ("The army sent fewer than 500 soldiers.", 0, 500, "less than"),
        ("The army sent at least 500 soldiers.", 500, None, "at least"),
        ("The army sent 500 or more soldiers.", 500, None, "at least"),
        ("The army sent more than 500 soldiers.", 500, None, "more than"),
        ("The army sent between 500 and 700 soldiers.", 500, 700, "range"),
        ("The army sent 500 to 700 soldiers.", 500, 700, "range"),
        ("The army sent 500-700 soldiers.", 500, 700, "range"),
        ("The army sent two or three soldiers.", 2, 3, "range"),
        ("The army sent tens of thousands of soldiers.", 20_000, 99_999, "vague"),
        ("The army sent dozens of soldiers.", 24, 99, "vague"),
        ("The army sent hundreds of soldiers.", 200, 999, "vague"),
        ("The army sent thousands of soldiers.", 2000, 9999, "vague"),
        ("The army sent several soldiers.", 3, 9, "vague"),
        ("The army sent a few soldiers.", 2, 5, "vague"),
        ("The army sent several hundred soldiers.", 300, 999, "vague"),
        ("The army sent a pair of soldiers.", 2, 2, "exact"),
        ("The army sent a couple of soldiers.", 2, 2, "exact"),
        ("The army sent up to about 1,000 soldiers.", 0, 1100, "up to"),
    ],
)
def test_hedges(text: str, low: int, high: int | None, hedge: str) -> None:
    quantity = only(text)
    assert bounds(text) == (low, high)
    assert quantity.hedge == hedge
    assert quantity.kind == "number"


def test_one_sided_hedges_print_the_bound_itself() -> None:
    for text in ("up to 88,000 tents", "fewer than 88,000 tents", "at least 88,000 tents"):
        printed = only(text).value.printed
        assert printed is not None
        assert (printed.low, printed.high) == (88_000, 88_000)


def test_open_bounds() -> None:
    for text, low_open, high_open in (
        ("nearly 60 tents", False, True),
        ("just under 60 tents", False, True),
        ("just over 60 tents", True, False),
        ("fewer than 60 tents", False, True),
        ("more than 60 tents", True, False),
        ("at least 60 tents", False, False),
        ("up to 60 tents", False, False),
    ):
        possible = only(text).value.possible
        assert possible is not None
        assert (possible.low_open, possible.high_open) == (low_open, high_open), text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.5 million tents", 1_500_000),
        ("a hundred and twenty-two tents", 122),
        ("half a million tents", 500_000),
        ("two and a half thousand tents", 2500),
        ("three dozen tents", 36),
        ("20k tents", 20_000),
        ("1,23,456 tents", 123_456),
        ("1.500.000 tents", 1_500_000),
        ("10\u202f000 tents", 10_000),
        ("twelve tents", 12),
        ("three hundred thousand and five tents", 300_005),
        ("5m tents", 5_000_000),
    ],
)
def test_numbers_as_printed(text: str, value: int) -> None:
    assert bounds(text) == (value, value)


@pytest.mark.parametrize(
    ("text", "kind", "unit", "value"),
    [
        ("It cost $3.2bn.", "amount of money", "USD", 320_000_000_000),
        ("It cost €15.50.", "amount of money", "EUR", 1550),
        ("It cost US$15 million.", "amount of money", "USD", 1_500_000_000),
        ("It cost A$15.", "amount of money", "AUD", 1500),
        ("It cost 20 million pounds.", "amount of money", "GBP", 2_000_000_000),
        ("It cost 500 Canadian dollars.", "amount of money", "CAD", 50_000),
        ("It cost EUR 5 million.", "amount of money", "EUR", 500_000_000),
        ("It grew 2.5 percent.", "percentage", "percent", 2500),
        ("It grew 10 per cent.", "percentage", "percent", 10_000),
        ("It grew 3%.", "percentage", "percent", 3000),
        ("It grew 3 percentage points.", "percentage", "percentage point", 3000),
        ("One in five voters agreed.", "percentage", "percent", 20_000),
        ("It is 12 kilometres away.", "distance", "millimetre", 12_000_000),
        ("It weighs 3 kg.", "weight", "milligram", 3_000_000),
        ("A 45-year-old man came.", "age", "day", 45 * 365),
        ("Ana Quill, 45, came.", "age", "day", 45 * 365),
        ("A man aged 45 came.", "age", "day", 45 * 365),
    ],
)
def test_kinds_and_units(text: str, kind: str, unit: str, value: int) -> None:
    quantity = only(text)
    assert (quantity.kind, quantity.unit) == (kind, unit)
    assert bounds(text) == (value, value)


def test_ranges_share_scale_and_unit() -> None:
    assert bounds("It cost $20-30 million.") == (2_000_000_000, 3_000_000_000)
    assert bounds("It grew 3 to 4 percent.") == (3000, 4000)


def test_a_change_is_two_figures() -> None:
    assert [q.hedge for q in quantities_in("Prices rose from 5 percent to 10 percent.")] == [
        "exact"
    ] * 2


@pytest.mark.parametrize(
    "text",
    [
        "The Amber Coast 2 pipeline is late.",
        "Traffic on Highway 101 stood still.",
        "The Group of Seven met.",
        "The team won 3-1.",
        "They met at 10:30 and at 5 p.m.",
        "Call 555-0134 now.",
        "An F-16 and the G7 were there.",
        "In 2014 the bridge fell.",
        "The 1998 vote was close.",
        "One should not say so.",
        "No one came, and this one left.",
        "See Article 5 and page 12.",
        "He came on Jan. 10.",
        "She was the fifth, the 21st.",
        "Case No. 4471 was closed.",
        "It happened in the 400 block of Elm Lane.",
        "He called 911 and ran.",
        "He is 5’11” tall.",
        "It began in the low-50s, in the 90's.",
    ],
)
def test_what_is_no_quantity(text: str) -> None:
    assert quantities_in(text) == []


def test_a_place_before_a_count_is_no_name() -> None:
    assert bounds("In Marlow 12 people were hurt.") == (12, 12)


def test_the_span_is_hedge_number_and_unit() -> None:
    text = "Marlow sent up\u00a0to 12,000 sol\u00addiers on a 45-mi\u00adnute march."
    reading = reading_of(text)
    first, second = quantities_in(text)
    assert text[first.start : first.end] == "up\u00a0to 12,000"
    assert reading.lower[first.noun] == "soldiers"
    assert text[second.start : second.end] == "45-mi\u00adnute"
    assert reading.lower[second.noun] == "march"
