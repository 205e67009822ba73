"""Units that no rule converts, rates, powers of ten, numbers below zero, fractions and shares."""

from __future__ import annotations

from fractions import Fraction

import hypothesis.strategies as st
import pytest
from hypothesis import given
from readings import only, quantities_in, reading_of

from deskcheck.extract.numbers.nouns import worded
from deskcheck.extract.numbers.physical import NAMES, PREFIXES, SYMBOLS
from deskcheck.extract.numbers.quantities import Quantity
from deskcheck.hedges import BY_NAME, intervals


def printed(quantity: Quantity, text: str) -> str:
    return text[quantity.start : quantity.end]


def bounds(quantity: Quantity) -> tuple[int | None, int | None]:
    possible = quantity.value.possible
    assert possible is not None
    return possible.low, possible.high


@pytest.mark.parametrize(
    ("span", "unit"),
    [
        ("40 megawatts", "megawatt"),
        ("40 MW", "megawatt"),
        ("40-megawatt", "megawatt"),
        ("40MWh", "megawatt hour"),
        ("40 kilowatt-hours", "kilowatt hour"),
        ("40 GHz", "gigahertz"),
        ("40 hPa", "hectopascal"),
        ("40 volts", "volt"),
        ("40 V", "volt"),
        ("40 Ω", "ohm"),
        ("40 mA", "milliampere"),
        ("40 litres", "litre"),
        ("40 L", "litre"),
        ("40ml", "millilitre"),
        ("40 gallons", "gallon"),
        ("40TB", "terabyte"),
        ("40 Mbps", "megabit per second"),
        ("40 °C", "degree celsius"),
        ("40°F", "degree fahrenheit"),
        ("40C", "degree celsius"),
        ("40 degrees Celsius", "degree celsius"),
        ("40 degrees", "degree"),
        ("40 kelvin", "kelvin"),
        ("40 square miles", "square mile"),
        ("40 sq. km", "square kilometre"),
        ("40 km²", "square kilometre"),
        ("40 km2", "square kilometre"),
        ("40 m^3", "cubic metre"),
        ("40 cubic feet", "cubic foot"),
        ("40 metres squared", "square metre"),
        ("40 hectares", "hectare"),
        ("40 km/h", "kilometre per hour"),
        ("40 mph", "mile per hour"),
        ("40 miles per hour", "mile per hour"),
        ("40 miles an hour", "mile per hour"),
        ("40 m/s2", "metre per square second"),
        ("40 litres a day", "litre per day"),
        ("40 mg/l", "milligram per litre"),
        ("40 grams per cubic metre", "gram per cubic metre"),
        ("40 kWh per 100 km", "kilowatt hour per 100 kilometre"),
        ("40 times a week", "time per week"),
        ("40 nanometres", "nanometre"),
        ("40 light-years", "light year"),
        ("40 British thermal units", "british thermal unit"),
    ],
)
def test_units_are_named_and_in_the_span(span: str, unit: str) -> None:
    text = f"It measured {span}, Ada Brandt said."
    found = only(text)
    assert (printed(found, text), found.unit, found.value.text) == (span, unit, unit)
    assert (found.kind, bounds(found)) == ("number", (40, 40))


@pytest.mark.parametrize(
    "text",
    [
        "The 40 C. Brandt novels sold well.",
        "They sold 40 W. Quade prints.",
        "The 40 in the list are his.",
        "Some 40 a were marked.",
        "Of 40 L-shaped rooms one was free.",
    ],
)
def test_letters_that_are_no_units(text: str) -> None:
    assert (quantities_in(text)[0].kind, quantities_in(text)[0].unit) == ("number", "")


@pytest.mark.parametrize(
    ("text", "kind", "unit", "value"),
    [
        ("They ran half a mile.", "distance", "millimetre", 804_672),
        ("They ran a quarter of a mile.", "distance", "millimetre", 402_336),
        ("They ran two and a quarter miles.", "distance", "millimetre", 3_621_024),
        ("They built a 5m wall.", "distance", "millimetre", 5000),
        ("They built a wall 5 m high.", "distance", "millimetre", 5000),
        ("It rose by 25 basis points.", "percentage", "percentage point", 250),
        ("It rose half a percentage point.", "percentage", "percentage point", 500),
        ("A third of the guests left.", "percentage", "percent", 33_333),
        ("Nearly half of the guests left.", "percentage", "percent", 45_000),
        ("Nine out of ten guests left.", "percentage", "percent", 90_000),
        ("It fell by one-fifth.", "percentage", "percent", 20_000),
        ("It costs $80 a barrel.", "amount of money", "USD", 8000),
        ("It costs Rs. 500.", "amount of money", "INR", 50_000),
        ("It costs RM5.", "amount of money", "MYR", 500),
        ("It costs 5 Hong Kong dollars.", "amount of money", "HKD", 500),
        ("It costs 5 Egyptian pounds.", "amount of money", "EGP", 500),
        ("It costs 15$.", "amount of money", "USD", 1500),
        ("It costs 3 dimes.", "amount of money", "USD", 30),
        ("The 5.2-magnitude quake was felt.", "number", "magnitude", 5),
        ("A quake of magnitude 5.2 was felt.", "number", "magnitude", 5),
        ("A margin of plus or minus 3 points is usual.", "number", "", 3),
    ],
)
def test_kinds_units_and_lowest_values(text: str, kind: str, unit: str, value: int) -> None:
    found = only(text)
    assert (found.kind, found.unit, bounds(found)[0]) == (kind, unit, value)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("It was -5 °C.", -5, -5),
        ("It was \u22125 °C.", -5, -5),
        ("It was minus five degrees.", -5, -5),
        ("It was between -5 and 10 degrees.", -5, 10),
        ("It was -5 °C to -15 °C.", -15, -5),
        ("It was about -20 degrees.", -22, -18),
        ("It was below -20 degrees.", None, -20),
        ("It was more than -20 degrees.", -20, None),
        ("It was nearly -20 degrees.", -20, -18),
        ("It held 45 ± 3 litres.", 42, 48),
        ("It held 10^6 litres.", 10**6, 10**6),
        ("It held 4e5 litres.", 400_000, 400_000),
        ("It held 2.5 × 10⁶ litres.", 2_500_000, 2_500_000),
        ("It held two million, three hundred thousand litres.", 2_300_000, 2_300_000),
        ("It held 5-10 litres.", 5, 10),
        ("It held 8- to 16-litre cans.", 8, 16),
    ],
)
def test_signs_margins_and_powers(text: str, low: int | None, high: int | None) -> None:
    assert bounds(only(text)) == (low, high)


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Oil fell to $80, from $85 a year earlier.", ["$80", "$85", "a year"]),
        ("There were 15 deaths per 100,000 people.", ["15"]),
        ("The first half of the season was dull.", []),
        ("Half of the season was dull.", []),
        ("A third man and one third party came.", []),
        ("A 2.0-litre and a 5 m wide tank.", ["2.0-litre", "5 m"]),
        ("About 5m people came.", ["About 5m"]),
        ("He is 6-foot-1 and stood at 41.59 -87.34.", ["6-foot-1", "41.59", "87.34"]),
        ("It was a third-degree burn.", []),
        ("It made a quarter of a million dollars.", ["quarter of a million dollars"]),
        ("A half-dozen boats and a 5-to-10-litre tank.", ["half-dozen", "5-to-10-litre"]),
        ("It lost -$5 million, or 99¢ each.", ["-$5 million", "99¢"]),
        ("He ran three-quarters of a mile.", ["three-quarters of a mile"]),
    ],
)
def test_what_spans_hold(text: str, spans: list[str]) -> None:
    assert [printed(q, text) for q in quantities_in(text)] == spans


def test_a_family_of_four_is_four_persons() -> None:
    text = "A family of four was hurt."
    assert worded(reading_of(text), only(text)) == "person"


symbols = st.sampled_from(sorted(s for s in SYMBOLS if s[0] in PREFIXES and SYMBOLS[s] in NAMES))


@given(symbols, st.integers(2, 999))
def test_a_symbol_is_its_name(symbol: str, number: int) -> None:
    name = SYMBOLS[symbol]
    one = only(f"It measured {number}{symbol}.")
    other = only(f"It measured {number} {name}s.")
    assert one.value == other.value
    assert one.unit == name


@given(st.integers(1, 999), st.integers(-6, 9))
def test_powers_of_ten_in_every_notation(number: int, exponent: int) -> None:
    raised = str(exponent).translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))
    forms = (
        f"{number}e{exponent}",
        f"{number} × 10^{exponent}",
        f"{number} x 10{raised}",
        f"{number}×10{raised}",
    )
    milligrams = number * Fraction(10) ** (exponent + 6)
    for form in forms:
        assert only(f"It held {form} kg.").bounds == (milligrams, milligrams)


@given(st.sampled_from(["about", "nearly", "just under", "just over"]), st.integers(1, 10**6))
def test_two_sided_hedges_mirror_at_zero(name: str, number: int) -> None:
    possible, _ = intervals(number, number, (BY_NAME[name],))
    below, _ = intervals(-number, -number, (BY_NAME[name],))
    assert possible.low is not None and possible.high is not None
    assert (below.low, below.high) == (-possible.high, -possible.low)
    assert (below.low_open, below.high_open) == (possible.high_open, possible.low_open)


@given(st.integers(2, 500), st.sampled_from(["litres", "°C", "percent", "megawatts", "acres"]))
def test_a_minus_sign_mirrors(number: int, unit: str) -> None:
    plus, minus = only(f"It was {number} {unit}."), only(f"It was -{number} {unit}.")
    low, high = bounds(plus)
    assert low is not None and high is not None
    assert bounds(minus) == (-high, -low)
    assert (plus.kind, plus.unit) == (minus.kind, minus.unit)
