"""Facts about captions and headlines: the day and the place they give, file photos."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from msgspec import Struct

from deskcheck.articles.words import word_set
from deskcheck.extract.dates import DateMention
from deskcheck.extract.people.names import NOT_NAMES
from deskcheck.extract.people.persons import People
from deskcheck.extract.spans import SpanWriter
from deskcheck.extract.text import Reading, Sentence
from deskcheck.facts import Fact, Value

_CONCEPTS = ("caption", "headline")
_BEFORE_PLACES = word_set("in at near outside inside off around across above beside")
_PICTURES = word_set("photo photograph picture image file handout footage")
_JOINED = word_set("- ‐ ‑ of the de la el al")


class _Text(Struct):
    """A caption or headline: its words and the sentences of every place where it stands."""

    concept: str
    words: frozenset[str]
    places: list[list[Sentence]]


def part_facts(writer: SpanWriter, people: People, days: list[DateMention]) -> Iterator[Fact]:
    """Each caption and headline with its "date" and "place".

    A caption's "kind" is "photo" or "file photo". A caption that repeats another, as alternative
    text does, is one more place of it.
    """
    reading = writer.reading
    found: list[_Text] = []
    known: dict[tuple[str, frozenset[str]], _Text] = {}
    for number, part in enumerate(reading.article.parts):
        rows = _sentences(reading, number) if part.kind in _CONCEPTS else []
        if rows:
            words = frozenset(reading.lower[rows[0].first : rows[-1].last])
            same = known.get((part.kind, words))
            if same is None and found and found[-1].concept == part.kind:
                same = found[-1] if _nearly(found[-1], words) else None
            if same is None:
                same = known[part.kind, words] = _Text(part.kind, words, [])
                found.append(same)
            same.places.append(rows)
    for text in found:
        yield from _part(writer, people, days, text)


def _nearly(text: _Text, words: frozenset[str]) -> bool:
    """Whether words are nearly those of a caption that is known."""
    return len(text.words & words) >= 0.85 * max(len(text.words), len(words))


def _sentences(reading: Reading, paragraph: int) -> list[Sentence]:
    first = bisect_left(reading.sentences, paragraph, key=lambda s: s.paragraph)
    last = bisect_right(reading.sentences, paragraph, key=lambda s: s.paragraph)
    return list(reading.sentences[first:last])


def _part(
    writer: SpanWriter,
    people: People,
    days: list[DateMention],
    part: _Text,
) -> Iterator[Fact]:
    """One caption or headline and what it says of itself."""
    reading, rows, concept = writer.reading, part.places[0], part.concept
    span = (rows[0].start, rows[-1].end)
    places = tuple(sorted(writer.place((r[0].start, r[-1].end)) for r in part.places))
    text = reading.article.text[slice(*span)]
    base = writer.fact(span, concept, "", Value("mention", text=text), places=places)
    yield base
    first, last = rows[0].first, rows[-1].last
    begin = bisect_left(days, first, key=lambda d: d.first)
    here = days[begin : bisect_left(days, last, key=lambda d: d.first)]
    for date in here:
        value = Value("day", date.days, date.days, "day")
        traits = {date.precision} | ({"unresolved"} if date.days is None else set())
        yield writer.fact(
            (date.start, date.end), concept, "date", value, base.id, traits=frozenset(traits)
        )
    for start, end in _places(reading, people, here, first, last):
        at = (reading.start[start], reading.end[end - 1] - 2 * _possessive(reading, end - 1))
        value = Value("place", text=reading.article.text[slice(*at)], unit="place")
        yield writer.fact(at, concept, "place", value, base.id)
    if concept == "caption":
        filed = _file_photo(reading, first, last)
        value = Value("text", text="photo" if filed is None else "file photo")
        yield writer.fact(filed or span, concept, "kind", value, base.id)


def _possessive(reading: Reading, index: int) -> bool:
    return reading.lower[index].endswith("'s")


def _places(
    reading: Reading, people: People, days: list[DateMention], first: int, last: int
) -> Iterator[tuple[int, int]]:
    """Token ranges of the places: after "in" or "near", or before a dash at the start. Words that
    are all in capitals or title case do not tell what names a place.
    """
    taken = {token for day in days for token in range(day.first, day.last)}
    rows = people.mentions
    number = bisect_left(rows, first, key=lambda m: m.first)
    while number < len(rows) and rows[number].first < last:
        taken.update(range(rows[number].first, rows[number].last))
        number += 1
    stop = _capitals(reading, first, last, taken)
    following = reading.lower[stop] if stop < last else ""
    if stop > first and following in ("-", "–", "—", ",", "(") and reading.bare[first].isupper():
        yield first, stop
    words = [word for word in reading.bare[first:last] if word.isalpha()]
    if sum(word[0].isupper() for word in words) > 0.75 * len(words):
        return
    for index in range(first, last - 1):
        if reading.lower[index] in _BEFORE_PLACES:
            start = index + 1 + (reading.lower[index + 1] == "the")
            stop = _capitals(reading, start, last, taken)
            if stop > start:
                yield start, stop


def _capitals(reading: Reading, first: int, last: int, taken: set[int]) -> int:
    """The token after a run of capitalised words that are no date's and no person's."""
    stop = first
    while stop < last and stop not in taken:
        word = reading.bare[stop]
        named = word[:1].isupper() and (stop > first or reading.lower[stop] not in NOT_NAMES)
        if not named and not (stop > first and _joins(reading, stop, last)):
            break
        stop += 1
        if stop > first and reading.lower[stop - 1].endswith("'s"):
            break
    return stop


def _joins(reading: Reading, index: int, last: int) -> bool:
    """Whether "of", "de" or a hyphen joins the capitalised words on either side."""
    if reading.lower[index] not in _JOINED or index + 1 >= last:
        return False
    tight = reading.start[index] == reading.end[index - 1]
    return reading.bare[index + 1][:1].isupper() and (tight or reading.lower[index].isalpha())


def _file_photo(reading: Reading, first: int, last: int) -> tuple[int, int] | None:
    """Where a caption says that its picture is from the file."""
    for index in range(first, last):
        if reading.lower[index] not in ("file", "archive", "archival"):
            continue
        after = reading.lower[index + 1] if index + 1 < last else ""
        if after in _PICTURES:
            return reading.start[index], reading.end[index + 1]
        shouted = index == first or reading.bare[index].isupper()
        if (index == first and after in ("-", "–", "—", ":")) or (
            reading.lower[index] == "file" and (shouted or after in (")", "/")) and index > first
        ):
            return reading.start[index], reading.end[index]
    return None
