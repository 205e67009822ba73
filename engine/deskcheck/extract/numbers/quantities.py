"""Every quantity of an article: how much, in which unit, how hedged, in which role."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from deskcheck.extract.dates import DateMention, dates
from deskcheck.extract.numbers import durations, guards, naming
from deskcheck.extract.numbers.ages import aged
from deskcheck.extract.numbers.hedges import hedge_after, hedge_before
from deskcheck.extract.numbers.measured import Measure
from deskcheck.extract.numbers.measures import MONEY, SIGNS, measure
from deskcheck.extract.numbers.notation import numeric
from deskcheck.extract.numbers.number_words import HYPHENS, MINUS, Rational, touches
from deskcheck.extract.numbers.numerals import TRIGGERS as NUMBER_TRIGGERS
from deskcheck.extract.numbers.ranges import ranged
from deskcheck.extract.numbers.roles import role
from deskcheck.extract.numbers.shares import PART_WORDS
from deskcheck.extract.numbers.unit_reader import DATED
from deskcheck.extract.numbers.units import NUMBER, TIME_UNITS, WRITTEN_SIGNS
from deskcheck.extract.text import Reading, Sentence
from deskcheck.facts import BASE_UNIT, Kind, Value
from deskcheck.hedges import RANGE, VAGUE_HEDGE, Hedge, intervals

TRIGGERS = frozenset({*NUMBER_TRIGGERS, *durations.TRIGGERS, *PART_WORDS, *MONEY, *SIGNS})
NOT_ONE_BEFORE = frozenset(
    "no this that every each any the another which some a last same only first other "
    "or and such good big new hard little loved day number".split()
)
NOT_ONE_AFTER = frozenset(
    "of who that which is was can could should must may might will would has had does "
    "did another thing day in to on at by for with from as if but or and when where "
    "how more's knows wants could're i we you he she they it the a an".split()
)
DURING = frozenset(["days", "weeks", "months", "years", "decades"])
OVER_CUES = frozenset(
    "for of after lasted lasts lasting took takes taking in spent just a well "
    "spanning been is was at with and to".split()
)


class Quantity(Struct, frozen=True):
    """One quantity at code points `start` to `end` (hedge, number and unit; not what it counts).

    `first` and `last` are its tokens (end excluded), `noun` the token after it or -1 at the end of
    its sentence, `sentence` an index into the reading's sentences. `hedge` is a name of the hedge
    table. `role` of a length of time is length, gap, rate, position, person or name (only a length
    may become a fact about an event), of anything else "" or rate ("60 miles per hour"). `bounds`
    are what is printed, in base units before rounding and before its `hedges`; `numeral` is the
    token after the number itself.
    """

    start: int
    end: int
    first: int
    last: int
    value: Value
    hedge: str
    role: str
    noun: int
    sentence: int
    bounds: tuple[Rational, Rational] = (0, 0)
    hedges: tuple[Hedge, ...] = ()
    numeral: int = 0

    @property
    def kind(self) -> Kind:
        """The kind of its value."""
        return self.value.kind

    @property
    def unit(self) -> str:
        """The unit of its value."""
        return self.value.unit


def quantities(reading: Reading, dated: Iterable[DateMention] | None = None) -> list[Quantity]:
    """Every quantity of an article in order; none overlap.

    `dated` are the article's date mentions, whose numbers count nothing; they are read when the
    caller does not have them. Years, ordinals, names, scores and clock times are no quantities.
    """
    mentions = dates(reading) if dated is None else dated
    taken = {i for m in mentions if not m.counted for i in range(m.first, m.last)}
    found: list[Quantity] = []
    lower = reading.lower
    for number, hits in reading.by_sentence(reading.numbers(TRIGGERS)).items():
        sentence = reading.sentences[number]
        done = sentence.first
        for index in hits:
            if index < done or index in taken:
                continue
            if lower[index] in MINUS and not numeric(lower[min(index + 1, sentence.last - 1)]):
                continue  # nearly every hyphen
            quantity, done = _read(reading, index, done, number, sentence, found)
            if quantity is not None:
                found.append(quantity)
    return found


def _read(
    reading: Reading,
    index: int,
    begin: int,
    number: int,
    sentence: Sentence,
    found: list[Quantity],
) -> tuple[Quantity | None, int]:
    """The quantity at token `index`, if any, and the first token that may start the next."""
    stop = sentence.last
    one = measure(reading, index, begin, stop)
    if one is None:
        return None, begin if reading.lower[index] in SIGNS else max(begin, index)
    whole = ranged(reading, one, begin, stop)
    if whole is None or not _counts(reading, whole, sentence):
        return None, (whole or one).last
    whole = aged(reading, whole, begin, stop)
    first, last, hedges = _hedges(reading, whole, begin, stop)
    factor = whole.unit.factor
    bounds = (whole.low * factor, whole.high * factor)
    possible, printed = intervals(*bounds, hedges)
    text = whole.unit.unit if whole.unit.kind == "number" else ""
    value = Value(whole.unit.kind, possible, printed, whole.unit.unit, text)
    part = _role(reading, whole, first, last, sentence, found)
    span = (reading.start[first], reading.end[last - 1])
    noun = last if last < stop else -1
    name = _hedge_name(whole, hedges)
    numeral = whole.found.last if whole.found else last
    return Quantity(
        *span, first, last, value, name, part, noun, number, bounds, hedges, numeral
    ), last


def decimal(quantity: Quantity) -> Value:
    """The value of a number, its fraction kept, in thousandths."""
    scale = BASE_UNIT["decimal"][1]
    low, high = quantity.bounds
    possible, printed = intervals(low * scale, high * scale, quantity.hedges)
    return Value("decimal", possible, printed, text=quantity.value.text)


def _hedges(
    reading: Reading, whole: Measure, begin: int, stop: int
) -> tuple[int, int, tuple[Hedge, ...]]:
    """The hedges of a measure, the innermost first, and the tokens that they reach to."""
    first, last = whole.first, whole.last
    hedges: list[Hedge] = [whole.hedge] if whole.hedge else []
    while len(hedges) < 2 and (before := hedge_before(reading, first, begin)) is not None:
        if reading.lower[first - 1] == "over" and _during(reading, whole, before[1], begin):
            break
        hedges.append(before[0])
        first = before[1]
    if not hedges and (after := hedge_after(reading, last, stop)) is not None:
        hedges.append(after[0])
        last = after[1]
    return first, last, tuple(hedges)


def _during(reading: Reading, whole: Measure, first: int, begin: int) -> bool:
    """Whether "over" before a length of time means "during": "over three days"."""
    if reading.lower[whole.last - 1] not in DURING or reading.lower[first] != "over":
        return False
    return first == begin or reading.lower[first - 1] not in OVER_CUES


def _hedge_name(whole: Measure, hedges: tuple[Hedge, ...]) -> str:
    if hedges:
        return hedges[-1].name
    if whole.ranged:
        return RANGE.name
    return VAGUE_HEDGE.name if whole.low != whole.high else "exact"


def _counts(reading: Reading, whole: Measure, sentence: Sentence) -> bool:
    """Whether a measure is a quantity: no year, name, score, clock time or pronoun."""
    found = whole.found
    if found is None or whole.unit is not NUMBER:
        if found is None or reading.lower[found.first - 1] in WRITTEN_SIGNS:
            return True
        return not (
            guards.glued(reading, found, sentence)
            or naming.generation(reading, found, whole.last)
            or guards.clock_hours(reading, found, sentence.last)
        )
    begin, stop = sentence.first, sentence.last
    if whole.first > begin and reading.lower[whole.first - 1] == "per":
        return False
    if whole.ranged and found.last < stop and reading.lower[found.last] in HYPHENS:
        if guards.score(reading, whole.first, whole.last, begin, stop):
            return False
    elif guards.not_counted(reading, found, begin, stop):
        return False
    if found.first == found.last - 1 and reading.lower[found.first] == "one":
        return not whole.ranged and _counts_one(reading, found.first, begin, stop)
    return not (
        guards.names(reading, found, sentence)
        or naming.in_a_name(reading, found, sentence)
        or naming.generation(reading, found, whole.last)
    )


def _counts_one(reading: Reading, index: int, begin: int, stop: int) -> bool:
    """Whether "one" is a number here and not a pronoun or an article."""
    before = reading.lower[index - 1] if index > begin else ""
    after = reading.lower[index + 1] if index + 1 < stop else ""
    if before in NOT_ONE_BEFORE or after in NOT_ONE_AFTER or not after[:1].isalpha():
        return False
    return not (before in ("-", "’", "'") and touches(reading, index))


def _role(
    reading: Reading,
    whole: Measure,
    first: int,
    last: int,
    sentence: Sentence,
    found: list[Quantity],
) -> str:
    lower, begin, stop = reading.lower, sentence.first, sentence.last
    if whole.unit.kind != "length of time":
        return "rate" if whole.rate or _rated(lower, last, stop) else ""
    if _is_title(reading, whole, sentence):
        return "name"
    if whole.found is None and lower[first] in ("a", "an") and _follows_rate(reading, first, found):
        return "rate"
    return role(reading, first, last, begin, stop, whole.hyphen)


def _is_title(reading: Reading, whole: Measure, sentence: Sentence) -> bool:
    """Whether a capitalised unit makes a length a name: "on 60 Minutes"."""
    unit = whole.last - 1
    if whole.found is None or whole.hyphen or reading.lower[unit] not in TIME_UNITS:
        return False
    capital = reading.article.text[reading.start[unit]].isupper()
    return capital and not guards.title_case(reading, sentence)


def _rated(lower: list[str], last: int, stop: int) -> bool:
    """Whether a rate follows: "per hour", "a day", "/hour", one counted word between allowed."""
    for at in (last, last + 1):
        if at + 1 >= stop:
            return False
        if lower[at] in ("per", "/"):
            return True
        if lower[at] in ("a", "an", "each", "every") and lower[at + 1] in durations.SINGULAR:
            return at + 2 >= stop or lower[at + 2] not in DATED
    return lower[last] == "-" and lower[last + 1] in ("a", "an", "per")


def _follows_rate(reading: Reading, first: int, found: list[Quantity]) -> bool:
    """Whether "an hour" at token `first` ends a rate: "$15 an hour", "three times a week"."""
    if first and reading.lower[first - 1] in ("times", "once", "twice", "-"):
        return True
    return bool(found) and found[-1].role == "rate" and first - found[-1].last <= 1
