"""What a correction by hand refers to: the words of an article, a kind of value, a value."""

from __future__ import annotations

import re
from datetime import date

from msgspec.structs import replace

from deskcheck.articles import Article, Part
from deskcheck.facts import BASE_UNIT, Interval, Kind, Value
from deskcheck.vocabulary.concepts import BUILTIN, Vocabulary, attributes_of

EPOCH = date(1970, 1, 1).toordinal()


def spans_of(article: Article, words: str, line: int | None) -> list[tuple[int, int]]:
    """Where words stand in an article, on that line alone if one is given.

    Any white space of the article counts as the space between two words.
    """
    pattern = r"\s+".join(map(re.escape, words.split()))
    spans = [match.span() for match in re.finditer(pattern, article.text)] if pattern else []
    if line is None:
        return spans
    lines = article.positions()
    return [span for span in spans if lines.position(span[0])[0] == line]


def read_value(words: str, kind: Kind, published: int | None) -> tuple[Value, str] | None:
    """Words as a value of a kind, read as an article would be, with the name of their hedge."""
    from deskcheck.extract.dates import dates
    from deskcheck.extract.numbers.nouns import worded
    from deskcheck.extract.numbers.quantities import decimal, quantities
    from deskcheck.extract.text import read

    if kind not in BASE_UNIT:
        return Value(kind, text=words), "exact"
    if kind == "day" and (day := _iso(words)) is not None:
        return Value("day", day, day, "day"), "exact"
    counted = kind in ("number", "decimal")
    text = f"{words} people" if counted and words[-1:].isdigit() else words
    reading = read(Article("", text, published=published, parts=(Part("body", 0, len(text)),)))
    if kind == "day":
        days = [found.days for found in dates(reading) if found.days is not None]
        return (Value("day", days[0], days[0], "day"), "exact") if len(days) == 1 else None
    read_as = "number" if counted else kind
    found = [quantity for quantity in quantities(reading) if quantity.kind == read_as]
    if len(found) != 1:
        return None
    if kind == "decimal":
        return decimal(found[0]), found[0].hedge
    unit = "" if text != words else worded(reading, found[0])
    return replace(found[0].value, text=unit), found[0].hedge


def _iso(words: str) -> Interval | None:
    """A day such as 2021-12-30, or two with "to" between them."""
    try:
        days = [date.fromisoformat(part).toordinal() - EPOCH for part in words.split(" to ")]
    except ValueError:
        return None
    return Interval(days[0], days[-1]) if len(days) < 3 and days[0] <= days[-1] else None


def kinds_of(vocabulary: Vocabulary) -> dict[str, dict[str, tuple[Kind, ...]]]:
    """Concept to its attributes to their kinds; "" marks events, which are mentioned themselves."""
    kinds: dict[str, dict[str, tuple[Kind, ...]]] = {
        concept: dict(attributes)  # type: ignore[arg-type]
        for concept, attributes in BUILTIN.items()
    }
    for event in vocabulary.events:
        own = {name: item.kinds for name, item in attributes_of(event).items()}
        kinds[event.name] = {"": (), **own}  # type: ignore[dict-item]
    for count in vocabulary.counts:
        kinds[count.name] = {"value": ("number",)}
    return kinds
