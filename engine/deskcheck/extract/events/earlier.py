"""Which of its kind an event is ("was the fifth"), and how many an article says came before it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from deskcheck.extract.events.mentions import Mention
from deskcheck.extract.numbers.number_words import HYPHENS, TENS, touches
from deskcheck.extract.numbers.ordinals import ENDINGS, SIMPLE
from deskcheck.extract.numbers.quantities import Quantity
from deskcheck.extract.text import Reading
from deskcheck.vocabulary.concepts import earlier_attribute

BEING = frozenset(("was", "is", "were", "marked", "marks", "became"))
OWNERS = frozenset(("the", "their", "his", "her", "its", "a", "our"))
FOLLOWERS = frozenset(
    "since between this in such of for so to among after within on contact time that".split()
) | set(".,;:)—–")
"""What stands after an ordinal that has no noun of its own ("the fifth this year")."""
BARRIERS = frozenset(("that", "which", "who", "while", "but", "because", ";", ":"))
SO_FAR = frozenset(
    "already after previous previously earlier have had has follows following followed prior "
    "held before".split()
)
AHEAD = frozenset("will plan plans planned scheduled would could may agreed".split())
ALSO = frozenset(("also", "already", "have", "had", "has", "once"))
REACH = 12
MOST = 4
"""So many series of one sentence are looked at."""


class Earlier(Struct, frozen=True):
    """A number stated of a mention: its attribute ("ordinal", "earlier calls"), where and what."""

    mention: Mention
    attribute: str
    first: int
    last: int
    sentence: int
    number: int


def earlier(
    reading: Reading, mentions: list[Mention], quantities: list[Quantity]
) -> Iterator[Earlier]:
    """Ordinals of mentions, and the counted events that the sentences beside them name.

    An ordinal of 2 or more is read in a noun phrase ("their fifth call") or as a predicate ("the
    call was the fifth since …"). Counted are a series ("three phone calls") and single events in
    its list ("and a meeting", "and they also met"), of the same or the next sentence.
    """
    ranks = list(_ordinals(reading, mentions))
    yield from ranks
    if not ranks:
        return
    starts = {quantity.first: quantity for quantity in quantities}
    single = Counter(rank.sentence for rank in ranks)
    rows: dict[int, list[Mention]] = {}
    for mention in mentions:
        rows.setdefault(mention.sentence, []).append(mention)
    for rank in (rank for rank in ranks if single[rank.sentence] == 1):
        for number in (rank.sentence, rank.sentence + 1, rank.sentence - 1):
            if _beside(reading, rank.sentence, number):
                yield from _counted(reading, rank, rows.get(number, []), starts)


def _beside(reading: Reading, one: int, other: int) -> bool:
    sentences = reading.sentences
    return 0 <= other < len(sentences) and sentences[one].paragraph == sentences[other].paragraph


def _ordinals(reading: Reading, mentions: list[Mention]) -> Iterator[Earlier]:
    taken: set[int] = set()
    for mention in mentions:
        rank = _predicate(reading, mention) or _inside(reading, mention)
        if rank is not None and rank.first not in taken:
            taken.add(rank.first)
            yield rank


def _rank(reading: Reading, index: int) -> int:
    """The ordinal number at a token ("fifth", the ending of "5th"), 0 when there is none."""
    word = reading.lower[index]
    if word in ENDINGS and touches(reading, index):
        digits = reading.lower[index - 1]
        return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 4 else 0
    number = SIMPLE.get(word, 0)
    if not number or reading.lower[index + 1 : index + 2] == ["-"]:
        return 0
    if reading.lower[index - 1] not in HYPHENS:
        return number
    tens = TENS.get(reading.lower[index - 2], 0)
    return tens + number if tens and number < 10 else 0


def _inside(reading: Reading, mention: Mention) -> Earlier | None:
    """The ordinal in a mention's own noun phrase: "their fifth call"."""
    if mention.verb or mention.plural:
        return None
    for index in range(mention.phrase, mention.first):
        number = _rank(reading, index)
        if number > 1 and index > mention.phrase and reading.lower[index - 1] != "than":
            return _row(mention, reading, index, number)
    return None


def _predicate(reading: Reading, mention: Mention) -> Earlier | None:
    """The ordinal that is said of a mention: "the call was the fifth since …"."""
    lower, stop = reading.lower, reading.sentences[mention.sentence].last
    if mention.verb or mention.plural:
        return None
    for index in range(mention.last, min(mention.last + REACH, stop - 2)):
        if lower[index] in BARRIERS:
            return None
        if lower[index] not in BEING or lower[index + 1] not in OWNERS:
            continue
        at = index + 2
        while at + 1 < stop and (
            lower[at][0].isdigit() or lower[at] in TENS or lower[at] in HYPHENS
        ):
            at += 1
        number = _rank(reading, at)
        after = lower[at + 1] if at + 1 < stop else "."
        named = after in FOLLOWERS or after.endswith("-") or _event_word(mention, lower, at, stop)
        return _row(mention, reading, at, number) if number > 1 and named else None
    return None


def _event_word(mention: Mention, lower: list[str], index: int, stop: int) -> bool:
    """Whether an event of the mention's kind is what an ordinal counts ("the fifth phone call")."""
    names = {name.rsplit(" ", 1)[-1] for name in (*mention.concepts, *mention.loose)}
    names |= {lower[mention.last - 1]}
    return any(word in names for word in lower[index + 1 : min(index + 4, stop)])


def _row(mention: Mention, reading: Reading, index: int, number: int) -> Earlier:
    first = index - (reading.lower[index] in ENDINGS)
    first -= 2 * (reading.lower[first - 1] in HYPHENS)
    first -= reading.lower[first - 1] in OWNERS
    return Earlier(mention, "ordinal", first, index + 1, mention.sentence, number)


def _counted(
    reading: Reading, rank: Earlier, here: list[Mention], starts: dict[int, Quantity]
) -> Iterator[Earlier]:
    """The series of one sentence and the single events listed with it, one row a concept."""
    done: set[str] = set()
    series = [(m, q) for m in here if (q := _number(m, starts)) is not None]
    series = [(m, q) for m, q in series if m is not rank.mention and _past(reading, m)]
    for mention, quantity in series:
        possible = quantity.value.possible
        assert possible is not None and possible.high is not None
        attribute = earlier_attribute((*mention.concepts, *mention.loose)[0])
        if attribute not in done:
            done.add(attribute)
            yield Earlier(
                rank.mention, attribute, quantity.first, mention.last, mention.sentence,
                possible.high,
            )  # fmt: skip
    for mention in here:
        attribute = earlier_attribute((*mention.concepts, *mention.loose)[0])
        if attribute in done or mention is rank.mention or mention.plural:
            continue
        if any(_listed(reading, one, mention) for one, _ in series[:MOST]):
            done.add(attribute)
            yield Earlier(
                rank.mention, attribute, mention.phrase, mention.last, mention.sentence, 1
            )


def _number(mention: Mention, starts: dict[int, Quantity]) -> Quantity | None:
    """The exact number of a series: "three" of "three phone calls"."""
    if not mention.series:
        return None
    for index in range(mention.phrase, mention.first):
        quantity = starts.get(index)
        if quantity is not None and quantity.kind == "number" and quantity.hedge == "exact":
            possible = quantity.value.possible
            return quantity if possible is not None and possible.low == possible.high else None
    return None


def _past(reading: Reading, mention: Mention) -> bool:
    """Whether the words before a series say that it has taken place."""
    begin = reading.sentences[mention.sentence].first
    before = reading.lower[max(begin, mention.phrase - REACH) : mention.first]
    return any(w in SO_FAR for w in before) and not any(w in AHEAD for w in before)


def _listed(reading: Reading, series: Mention, single: Mention) -> bool:
    """Whether a single event is named in one list with a series."""
    one, other = sorted((series, single), key=lambda m: m.first)
    gap = reading.lower[one.last : other.phrase]
    if "and" not in gap or len(gap) > REACH // 2 or any(word in BARRIERS for word in gap):
        return False
    if single.verb:
        return any(word in ALSO for word in gap)
    return reading.lower[single.phrase] in ("a", "an", "one")
