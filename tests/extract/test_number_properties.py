"""Properties of reading numbers, lengths of time and dates."""

import sys
from datetime import date

import hypothesis.strategies as st
import pytest
from hypothesis import example, given, settings
from readings import EPOCH, WEDNESDAY, dates_in, only, quantities_in, reading_of

from deskcheck.extract.dates import dates
from deskcheck.extract.numbers.quantities import quantities
from deskcheck.facts import Interval
from deskcheck.hedges import HEDGES, Hedge, intervals

WORDS = (
    "a an the half hour hours minute minutes day days week weeks month year years long old ago and "
    "or to of in on at by one two three twelve twenty hundred thousand million dozen dozens tens "
    "thousands several few couple pair quarter quarters second seconds third about just under over "
    "less than more up between from nearly at least Monday Tuesday, Jan. January May March 7 12 31 "
    "99 45 2014 1,500 1.5 3.2bn 10,30 0 007 2½ ½ 1/2 $ € £ % per cent percent points - – : / . , ; "
    "( st th 's ’s early mid late end this last next before after since until earlier later today "
    "tonight morning night weekend summer aged people killed Nord 60 Minutes p.m. GMT o'clock US$ "
    "century decade before same that now no not 13/12/2021 2021-12-07 9999 ² ٣ ⅓ 1e9 "
    "− ± +/- minus plus × ^ 10 e x m km km² W kW MWh °C ° "
    "degrees C m/s per / square cubic miles L gallons times fifth of Rs RM Egyptian pounds out ⁻⁶"
).split()
GLUE = (" ", "", "\u00a0", "\xad", "\u202f", "\n", " - ")
jumbles = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(GLUE)), max_size=25).map(
    lambda pairs: "".join(word + glue for word, glue in pairs)
)
texts = st.one_of(st.text(max_size=80), jumbles)
published = st.one_of(st.none(), st.integers(-800_000, 3_000_000), st.just(10**12))


@given(texts, published)
@example("²/²", None)
@example("9" * 5000, 0)
def test_any_text_is_read_and_spans_cut_it(text: str, day: int | None) -> None:
    reading = reading_of(text, day)
    mentions = dates(reading)
    for found in (quantities(reading, mentions), mentions):
        end = 0
        for item in found:
            assert end <= item.start < item.end <= len(text)
            assert reading.start[item.first] == item.start
            assert item.end <= reading.end[item.last - 1]
            assert reading.sentences[item.sentence].first <= item.first < item.last
            assert item.last <= reading.sentences[item.sentence].last
            end = item.end
    for quantity in quantities(reading, mentions):
        assert ordered(quantity.value.possible)
        assert ordered(quantity.value.printed)
    for mention in mentions:
        assert mention.days is None or ordered(mention.days)
        assert day is not None or not mention.relative or mention.days is None


def ordered(interval: Interval | None) -> bool:
    assert interval is not None
    return interval.low is None or interval.high is None or interval.low <= interval.high


HOSTILE = (
    *("5 ", "minus ", "-5 ", "5-", "5 to ", "million ", "5 million ", "five hundred and "),
    *("5 per hour ", "per ", "5/", "1 000 ", "½ ", "half a ", "5 hours and ", "10^", "5 e 5 "),
    *("between ", "about ", "$", "5 km/h ", "Five ", "a third of ", "one in ", "5 ± ", "5 × 10 "),
    *("twenty-", "three million, ", "tens of ", "square ", "5 degrees ", "of a ", "more than "),
)


def steps(text: str) -> int:
    """How many functions are called to read the quantities of a text."""
    reading = reading_of(text, None)
    calls = 0

    def count(_frame: object, event: str, _arg: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        quantities(reading, [])
    finally:
        sys.setprofile(before)
    return calls


@given(st.lists(st.sampled_from(HOSTILE), min_size=1, max_size=3))
@settings(max_examples=30)
def test_the_steps_grow_with_the_text(parts: list[str]) -> None:
    once = "".join(parts) * 60
    assert steps(once * 3) <= 3.5 * steps(once) + 200


@given(st.sampled_from(HEDGES), st.integers(0, 10**9), st.integers(1, 1000))
def test_hedges_scale(hedge: Hedge, number: int, factor: int) -> None:
    base = 60 * number
    possible, printed = intervals(base, base, (hedge,))
    larger, _ = intervals(base * factor, base * factor, (hedge,))
    assert larger.low == (None if possible.low is None else possible.low * factor)
    assert larger.high == (None if possible.high is None else possible.high * factor)
    assert (printed.low, printed.high) == (base, base) or printed == possible
    if possible.low is not None and possible.high is not None:
        assert possible.low <= base <= possible.high


SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()


def spelled(number: int) -> str:
    """An English number below a million in words."""
    if number < 20:
        return SMALL[number]
    if number < 100:
        return TENS[number // 10] + (f"-{SMALL[number % 10]}" if number % 10 else "")
    scale, name = (100, "hundred") if number < 1000 else (1000, "thousand")
    rest = number % scale
    return f"{spelled(number // scale)} {name}" + (
        f" {'and ' if rest < 100 else ''}{spelled(rest)}" if rest else ""
    )


@given(st.integers(0, 999_999).filter(lambda number: number != 1))
@example(121_021)
@example(100_000)
def test_words_and_digits_are_one_number(number: int) -> None:
    expected = Interval.exactly(number)
    groups = f"{number:,}"
    forms = [spelled(number), groups, groups.replace(",", "\u202f")]
    if groups.count(",") != 1:
        forms.append(groups.replace(",", "."))
    for form in forms:
        assert only(f"They built {form} houses.").value.possible == expected, form


@given(
    st.sampled_from(["", "about ", "nearly ", "just under ", "up to ", "at least ", "more than "]),
    st.integers(1, 40),
)
def test_a_length_is_the_same_in_any_unit(hedge: str, hours: int) -> None:
    in_hours = only(f"The call lasted {hedge}{hours} hours.").value
    in_minutes = only(f"The call lasted {hedge}{hours * 60} minutes.").value
    in_seconds = only(f"The call lasted {hedge}{hours * 3600} seconds.").value
    in_both = only(f"The call lasted {hedge}{hours - 1} hours and 60 minutes.").value
    assert in_hours == in_minutes == in_seconds == in_both


SENTENCES = (
    "Quill led a 50-minute phone call with about 1,200 guests on Thursday.",
    "They talked for just under an hour and a half, up to 12 people said on Dec. 7, 2021.",
    "Tens of thousands of soldiers came two weeks ago in the less than hour-long march.",
)


@pytest.mark.parametrize("sentence", SENTENCES)
@given(st.data())
def test_spaces_and_soft_hyphens_change_nothing(sentence: str, data: st.DataObject) -> None:
    spaced = "".join(
        data.draw(st.sampled_from(" \u00a0")) if char == " " else char for char in sentence
    )
    softened = "".join(
        char + "\xad" * (char.isalpha() and after.isalpha() and data.draw(st.booleans()))
        for char, after in zip(spaced, spaced[1:] + " ", strict=True)
    )
    for other in (spaced, softened):
        assert [(q.value, q.hedge, q.role) for q in quantities_in(other)] == [
            (q.value, q.hedge, q.role) for q in quantities_in(sentence)
        ]
        assert [m.days for m in dates_in(other)] == [m.days for m in dates_in(sentence)]


@given(st.dates(date(1850, 1, 1), date(2090, 12, 31)))
def test_a_full_date_is_one_day_however_printed(day: date) -> None:
    expected = Interval.exactly(day.toordinal() - EPOCH)
    for form in ("%B {}, %Y", "{} %B %Y", "%b. {}, %Y", "%A, %B {}, %Y", "%Y-%m-%d"):
        text = f"They met on {day.strftime(form).format(day.day)}."
        (mention,) = dates_in(text, None)
        assert mention.days == expected, text


@given(st.integers(-150, 150).filter(bool))
def test_a_date_without_a_year_is_the_nearest(shift: int) -> None:
    day = date.fromordinal(WEDNESDAY + shift + EPOCH)
    verb = "met" if shift < 0 else "will meet"
    (mention,) = dates_in(f"They {verb} on {day.strftime('%B')} {day.day}.")
    assert mention.days == Interval.exactly(WEDNESDAY + shift)


@given(st.integers(-3000, 3000), st.sampled_from(["today", "yesterday", "three days ago"]))
def test_relative_days_move_with_publication(shift: int, words: str) -> None:
    (one,) = dates_in(f"They met {words}.")
    (two,) = dates_in(f"They met {words}.", WEDNESDAY + shift)
    assert one.days is not None
    assert two.days is not None
    assert one.days.low is not None
    assert two.days.low == one.days.low + shift


@given(st.integers(0, 30_000), st.integers(0, 6))
def test_a_weekday_is_within_a_week_on_the_side_of_the_tense(day: int, name: int) -> None:
    word = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()[name]
    (past,) = dates_in(f"They met on {word}.", day)
    (future,) = dates_in(f"They will meet on {word}.", day)
    assert past.days is not None
    assert future.days is not None
    assert past.days.low is not None
    assert future.days.low is not None
    assert day - 7 < past.days.low <= day <= future.days.low < day + 7
    assert date.fromordinal(past.days.low + EPOCH).weekday() == name
