"""Quotations: every run between paired marks of an article, and the marks that do not pair."""

from __future__ import annotations

from bisect import bisect_right

from msgspec import Struct
from msgspec.structs import replace

from deskcheck.articles import Part
from deskcheck.extract.speech.paired_marks import Quotation, Scan, Stray, nearest
from deskcheck.extract.text import Reading

__all__ = ["Marks", "Quotation", "quotation_marks", "quotations", "titled"]

_LONGEST_TITLE = 10
_NEAR = 40
"""A mark without a partner belongs to the quotation that is at most so many code points away."""


class Marks(Struct, frozen=True):
    """The outermost quotations of an article in order; `unpaired` are the stretches (code points)
    whose double marks do not pair: a mark without a partner, with the quotation beside it if any.
    """

    quotations: list[Quotation]
    unpaired: list[tuple[int, int]]


def quotations(reading: Reading) -> list[Quotation]:
    """The outermost quotations of an article's headline, body and captions, in order."""
    return quotation_marks(reading).quotations


def quotation_marks(reading: Reading) -> Marks:
    """Pair the quotation marks of an article's headline, body and captions."""
    article = reading.article
    found: list[Quotation] = []
    strays: list[Stray] = []
    ongoing = False
    for number, part in enumerate(article.parts):
        if part.kind in ("credit", "boilerplate"):
            continue
        scan = Scan(article.text, part, number)
        scan.run()
        if ongoing and scan.found and scan.found[0].start == part.start:
            scan.found[0] = replace(scan.found[0], continues=True)
        ongoing = False
        if scan.left_open and _goes_on(article.text, article.parts, number):
            scan.leave_open()
            ongoing = True
        found.extend(scan.finish())
        strays.extend(scan.strays)
    return Marks(found, _unpaired(found, strays))


def _unpaired(found: list[Quotation], strays: list[Stray]) -> list[tuple[int, int]]:
    """The stretches that do not pair, in order. A mark that opens on one line and the one that
    closes on the next are a pair that a line break parts.
    """
    alone: list[Stray] = []
    for stray in sorted(strays, key=lambda s: s.start):
        last = alone[-1] if alone else None
        if (
            last is not None
            and (last.opens and not stray.opens)
            and stray.paragraph == last.paragraph + 1
            and not _between(found, last.start, stray.start)
        ):
            alone.pop()
        else:
            alone.append(stray)
    spans: list[tuple[int, int]] = []
    for stray in alone:
        start, end = _with_neighbour(stray, found)
        if spans and start < spans[-1][1]:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((start, end))
    return spans


def _between(found: list[Quotation], start: int, end: int) -> bool:
    """Whether a quotation starts between two code points."""
    number = bisect_right(found, start, key=lambda q: q.start)
    return number < len(found) and found[number].start < end


def _with_neighbour(stray: Stray, found: list[Quotation]) -> tuple[int, int]:
    """A stray mark with the quotation of its paragraph that stands close by."""
    near = nearest(found, stray.start)
    if near is None or near[1] > _NEAR or found[near[0]].paragraph != stray.paragraph:
        return stray.start, stray.end
    quotation = found[near[0]]
    return min(quotation.start, stray.start), max(quotation.end, stray.end)


def _goes_on(text: str, parts: tuple[Part, ...], number: int) -> bool:
    """Whether the paragraph after this one starts with an opening mark."""
    for part in parts[number + 1 :]:
        if part.kind == "body":
            return text[part.start] in '“„"«' or text.startswith(("''", "``"), part.start)
    return False


def titled(words: str) -> bool:
    """Whether words are capitalised like the title of a work, two at least."""
    parts = [part.strip("'’-,.!?:;()") for part in words.split(None, _LONGEST_TITLE)]
    if len(parts) >= _LONGEST_TITLE:
        return False
    long = [part for part in parts if len(part) > 3]
    capitals = [part for part in parts if part[:1].isupper()]
    return (
        len(capitals) + sum(part.isdigit() for part in parts) > 1
        and parts[0][:1].isupper()
        and all(part[:1].isupper() for part in long)
        and bool(long)
    )
