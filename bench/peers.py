"""Other extractors, as readers of the documents of annotated sets; those that are installed.

    pip install -e '.[bench]'
    python -m spacy download en_core_web_sm     # where models can be had

A peer answers in the shape of the sets, so that one comparison serves all. The set `quantities` is
quantulum3's own test suite: on it the peer is right by definition.
"""

from __future__ import annotations

import re
import sys
import warnings
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from importlib.metadata import version
from typing import Any

from msgspec import Struct

from deskcheck.evaluate.annotated.sets import Document, Item
from deskcheck.evaluate.annotated.values import SECONDS

MODEL = "en_core_web_sm"
TIMES = frozenset(("DATE", "TIME", "DURATION", "SET"))
AMOUNTS = frozenset(("QUANTITY", "MONEY", "PERCENT", "CARDINAL"))
UNITS = {"second": "S", "hour": "H", "day": "D", "week": "W", "month": "M", "year": "Y"}
"""Units of time as quantulum3 names them, and as ISO durations do; a minute is no such letter."""


class Peer(Struct, frozen=True):
    """An extractor: which types of annotations it answers, and whether it tells them apart.

    One without types is measured for its speed alone.
    """

    name: str
    read: Callable[[Document], list[Item]]
    types: frozenset[str] = frozenset()
    typed: bool = True

    def answers(self, document: Document, types: frozenset[str]) -> list[Item]:
        """What it reads of some types."""
        return [item for item in self.read(document) if item.type in types]


def peers() -> Iterator[Peer]:
    """Every peer that is installed; says on standard error which is not."""
    for name, make in (("spacy", spacy), ("dateparser", dateparser), ("quantulum3", quantulum3)):
        try:
            yield make(f"{name} {version(name)}")
        except ImportError:
            print(f"{name} is not installed: pip install -e '.[bench]'", file=sys.stderr)


def spacy(name: str) -> Peer:
    """spaCy's named entities; where no model is installed, the speed of its tokenizer alone."""
    import spacy as library

    if not library.util.is_package(MODEL):
        print(f"{MODEL} is not installed: spaCy's tokenizer alone is timed", file=sys.stderr)
        tokenize = library.blank("en")

        def nothing(document: Document) -> list[Item]:
            tokenize(document.text)
            return []

        return Peer(f"{name}, tokenizer", nothing)
    nlp = library.load(MODEL, disable=["tagger", "parser", "attribute_ruler", "lemmatizer"])

    def read(document: Document) -> list[Item]:
        found: list[Item] = []
        for entity in nlp(document.text).ents:
            kind = "Quantity" if entity.label_ in AMOUNTS else entity.label_
            found.append(Item(entity.start_char, entity.end_char, kind))
        return found

    return Peer(f"{name}, NER", read, TIMES | {"Quantity"}, typed=False)


def dateparser(name: str) -> Peer:
    """The dates that `dateparser.search` finds, counted from the day of publication."""
    from dateparser.search import search_dates

    def read(document: Document) -> list[Item]:
        base = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(days=document.published or 0)
        settings = {"RELATIVE_BASE": base.replace(tzinfo=None), "RETURN_AS_TIMEZONE_AWARE": False}
        found: list[Item] = []
        at = 0
        for words, moment in search_dates(document.text, ["en"], settings) or ():
            start = document.text.find(words, at)
            if start >= 0:
                at = start + len(words)
                timed = (moment.hour, moment.minute) != (0, 0)
                value = f"{moment:%Y-%m-%dT%H:%M}" if timed else f"{moment:%Y-%m-%d}"
                found.append(Item(start, at, "TIME" if timed else "DATE", value))
        return found

    return Peer(name, read, frozenset(("DATE", "TIME")))


def quantulum3(name: str) -> Peer:
    """The quantities that quantulum3 reads; those of time are also durations."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from quantulum3 import parser

    def read(document: Document) -> list[Item]:
        found: list[Item] = []
        for offset, quantity in by_paragraph(document.text, parser.parse):
            start, end = (offset + place for place in quantity.span)
            found.append(Item(start, end, "Quantity", quantity.value, unit=quantity.unit.name))
            factor = seconds(quantity.unit.name)
            if factor:
                length = quantity.value * factor
                found.append(Item(start, end, "DURATION", f"PT{length:.3f}S", length))
        return found

    return Peer(name, read, frozenset(("Quantity", "DURATION")))


def by_paragraph(text: str, parse: Callable[[str], list[Any]]) -> Iterator[tuple[int, Any]]:
    """What is read of each paragraph, with its offset: long texts take more than their share."""
    for match in re.finditer(r"[^\n]+", text):
        yield from ((match.start(), found) for found in parse(match[0]))


def seconds(unit: str) -> int:
    """The seconds of a unit of time, 0 for any other unit."""
    return 60 if unit == "minute" else SECONDS.get(UNITS.get(unit, ""), 0)
