import pytest
from readings import only, quantities_in

MINUTE, HOUR, DAY = 60, 3600, 86400


@pytest.mark.parametrize(
    ("text", "low", "high", "hedge"),
    [
        ("Quill had a 50-minute phone call with Mora.", 50 * MINUTE, 50 * MINUTE, "exact"),
        ("After two hours of talks they left.", 2 * HOUR, 2 * HOUR, "exact"),
        ("In the less than hour-long conversation he wept.", 0, HOUR, "less than"),
        ("The call lasted just under an hour.", 50 * MINUTE, HOUR, "just under"),
        ("The call lasted half an hour.", 30 * MINUTE, 30 * MINUTE, "exact"),
        ("The half-hour call ended.", 30 * MINUTE, 30 * MINUTE, "exact"),
        ("The call lasted an hour and a half.", 90 * MINUTE, 90 * MINUTE, "exact"),
        ("The call lasted two and a half hours.", 150 * MINUTE, 150 * MINUTE, "exact"),
        ("The two-and-a-half-hour call ended.", 150 * MINUTE, 150 * MINUTE, "exact"),
        ("The call lasted 2½ hours.", 150 * MINUTE, 150 * MINUTE, "exact"),
        ("The call lasted 3 minutes 32 seconds.", 212, 212, "exact"),
        ("The call lasted 1 hour and 30 minutes.", 90 * MINUTE, 90 * MINUTE, "exact"),
        ("The call lasted an hour and 45 minutes.", 105 * MINUTE, 105 * MINUTE, "exact"),
        ("The call lasted 2h30.", 150 * MINUTE, 150 * MINUTE, "exact"),
        ("The call lasted three quarters of an hour.", 45 * MINUTE, 45 * MINUTE, "exact"),
        ("The hour-long call ended.", HOUR, HOUR, "exact"),
        ("The hourlong call ended.", HOUR, HOUR, "exact"),
        ("The hourslong call ended.", 2 * HOUR, 9 * HOUR, "vague"),
        ("The call lasted several hours.", 3 * HOUR, 9 * HOUR, "vague"),
        ("The call lasted a few minutes.", 2 * MINUTE, 5 * MINUTE, "vague"),
        ("The call lasted an hour or two.", HOUR, 2 * HOUR, "range"),
        ("The call lasted between 90 minutes and two hours.", 90 * MINUTE, 2 * HOUR, "range"),
        ("The call lasted 40 to 50 minutes.", 40 * MINUTE, 50 * MINUTE, "range"),
        ("The call lasted more than an hour.", HOUR, None, "more than"),
        ("The call lasted for over an hour.", HOUR, None, "more than"),
        ("The calls never lasted more than an hour.", 0, HOUR, "up to"),
        ("The call did not last longer than an hour.", 0, HOUR, "up to"),
        ("No call lasted less than an hour.", HOUR, None, "at least"),
        ("He didn't stay, and it lasted over an hour.", HOUR, None, "more than"),
        ("The call lasted 20-odd minutes.", 18 * MINUTE, 22 * MINUTE, "about"),
        ("The call lasted an hour or so.", 54 * MINUTE, 66 * MINUTE, "about"),
        ("They talked for hours.", 2 * HOUR, 9 * HOUR, "vague"),
    ],
)
def test_lengths(text: str, low: int, high: int | None, hedge: str) -> None:
    quantity = only(text)
    possible = quantity.value.possible
    assert possible is not None
    assert (possible.low, possible.high) == (low, high)
    assert (quantity.hedge, quantity.role) == (hedge, "length")
    assert (quantity.kind, quantity.unit) == ("length of time", "second")


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The call could last two hours.", "length"),
        ("He faces up to 10 years in prison.", "possible"),
        ("Theft is punishable by as many as five years in jail.", "possible"),
        ("The count carries a maximum sentence of 20 years.", "possible"),
        ("He was sentenced to 10 years in prison.", "length"),
        ("The leaders met face to face for two hours.", "length"),
        ("They carried on a 50-minute call.", "length"),
        ("Facing protests, they held a two-hour call.", "length"),
        ("Two hours after the call he left.", "gap"),
        ("They spoke again two weeks ago.", "gap"),
        ("A reply came within two hours.", "gap"),
        ("The road was shut for the past two weeks.", "gap"),
        ("A day earlier he had left.", "gap"),
        ("She spoke 30 minutes into the debate.", "position"),
        ("The first 20 minutes were calm.", "position"),
        ("He appeared on 60 Minutes.", "name"),
        ("He calls every two hours.", "rate"),
        ("They spoke for two hours on Monday.", "length"),
        ("Their last 50-minute call ended.", "length"),
        ("He was held for two hours before he left.", "length"),
        ("He was held for two hours after the crash.", "length"),
        ("The war lasted for years.", "length"),
        ("He has wanted it for years.", "gap"),
        ("It is quiet on some days.", "gap"),
        ("It stands an hour north of Marlow.", "gap"),
        ("With two weeks to go, Mora leads.", "gap"),
        ("A 12-year veteran of the force spoke.", "person"),
        ("His wife of 20 years spoke.", "person"),
        ("She has 20 years of experience.", "person"),
        ("She was eight months pregnant.", "person"),
        ("He has spent four years on the job.", "person"),
    ],
)
def test_roles(text: str, role: str) -> None:
    assert only(text).role == role


def test_rates() -> None:
    for text in ("It pays $15 an hour.", "It costs $15 a day.", "It runs 24 hours a day."):
        assert {q.role for q in quantities_in(text)} == {"rate"}, text
    assert only("It ran at 60 miles per hour.").role == "rate"


def test_what_is_no_length() -> None:
    for text in ("They met at a night club.", "He came at 0930 hours.", "It is a day school."):
        assert quantities_in(text) == [], text
    assert only("It fell in two quarters.").value == only("It fell in six months.").value
    assert only("It filled three quarters of the hall.").kind == "percentage"
    assert only("It took one and a quarter of an hour.").value == only("It took 75 minutes.").value


def test_over_some_days_is_during_them() -> None:
    assert only("The price rose over three days.").hedge == "exact"
    assert only("The siege lasted over three days.").hedge == "more than"


def test_a_title_is_a_name_only_outside_title_case() -> None:
    assert only("Leaders Talk for Two Hours About Grain Prices").role == "length"
