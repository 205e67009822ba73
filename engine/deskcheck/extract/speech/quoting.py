"""Who speaks a quotation: the cues around it, the quotation before it, its equal elsewhere."""

from __future__ import annotations

from msgspec.structs import replace

from deskcheck.extract.speech.clauses import QUOTE, Unit
from deskcheck.extract.speech.credits import Credits, Governed, QuoteCredit, chain_of, over, width
from deskcheck.extract.speech.cues import CUE_VERBS
from deskcheck.extract.speech.quotations import Quotation, titled
from deskcheck.extract.text import Reading
from deskcheck.facts import Credit

_SHORT = 120
_TAIL = 6
"""Words that may complete a quotation: "“It is a rise” for the richest"."""
_INTRODUCING = CUE_VERBS | {"that", "as", "and", "but"}


def quote_credit(
    reading: Reading,
    credits: Credits,  # noqa: A002
    unit: Unit,
    index: int,
    previous: Unit | None,
) -> QuoteCredit:
    """The credit of the quotation at an item of a unit whose cues are read already."""
    number = unit.quoted[index]
    quotation, governed = credits.quotations[number], credits.governed[-1]
    if quotation.continues and number:
        return replace(credits.quoted[number - 1], carried=True)
    words = reading.article.text[quotation.inner_start : quotation.inner_end]
    layers = [g for g in governed if over(g, quotation.inner_start, quotation.inner_end)]
    if layers:
        return _governed(layers, unit, index, words)
    before = [
        g
        for g in governed
        if g.cue[1] <= quotation.start and g.chain and not (g.agentless or g.missing)
    ]
    if before:
        first = not any(word == QUOTE for word in unit.low[:index])
        nearest = max(before, key=lambda g: g.cue[1]) if first else before[-1]
        return QuoteCredit(nearest.chain, nearest.cue)
    if governed or not _pure(unit):
        return QuoteCredit()
    return _carried(reading, credits, unit, number, previous)


def _governed(layers: list[Governed], unit: Unit, index: int, words: str) -> QuoteCredit:
    """The credit of a quotation that cues of its sentence govern."""
    inner = min(layers, key=width)
    named = titled(words)
    if inner.agentless:
        return QuoteCredit() if named else QuoteCredit((), inner.cue)
    if inner.missing == "author" or (named and not _introduced(unit, index)):
        return QuoteCredit()
    if inner.missing == "unread" or (inner.missing and len(layers) == 1):
        return QuoteCredit((), inner.cue, unread=inner.missing == "unread")
    return QuoteCredit(*chain_of(layers), pickup=_pickup(layers))


def _pickup(layers: list[Governed]) -> Credit | None:
    """The outlet that alone says the words: whoever else is credited has no verb of saying."""
    saying = [layer.chain for layer in layers if not layer.quoting]
    credits = [credit for chain in saying for credit in chain]  # noqa: A001
    if not credits or any(credit.kind != "outlet" for credit in credits):
        return None
    return credits[0]


def _introduced(unit: Unit, index: int) -> bool:
    """Whether a quotation follows a cue or a mark, not a word that it belongs to."""
    before = unit.low[index - 1] if index else ""
    possessor = before.endswith("'s")
    return not (before.isalpha() or possessor) or before in _INTRODUCING


def _carried(
    reading: Reading,
    credits: Credits,  # noqa: A002
    unit: Unit,
    number: int,
    previous: Unit | None,
) -> QuoteCredit:
    """The speaker of a quotation that stands by itself: the one who spoke just before."""
    quotation = credits.quotations[number]
    words = reading.article.text[quotation.inner_start : quotation.inner_end]
    if previous is None or unit.part != "body":
        return QuoteCredit()
    if titled(words) and previous.paragraph != unit.paragraph:
        return QuoteCredit()
    before = _told_before(reading, credits, unit, previous)
    if before is not None:
        return before
    if not number:
        return QuoteCredit()
    last = credits.quoted[number - 1]
    near = credits.quotations[number - 1].paragraph
    if near >= unit.paragraph - 1 and (last.chain or last.unread):
        return replace(last, carried=True)
    return QuoteCredit()


def _told_before(
    reading: Reading,
    credits: Credits,  # noqa: A002
    unit: Unit,
    previous: Unit,
) -> QuoteCredit | None:
    """The one speaker of the sentence before, which ends with a colon or quotes nobody.

    Across paragraphs only a colon leads on to a quotation.
    """
    announced = reading.article.text.startswith(":", previous.end - 1)
    if not announced and (previous.quoted or previous.paragraph != unit.paragraph):
        return None
    governed = credits.governed[-2] if len(credits.governed) > 1 else []
    told = [g for g in governed if not (g.quoting or g.agentless)] or governed
    last = max(told, key=lambda g: g.cue[1], default=None)
    if last is None or last.missing or not last.chain:
        return None
    closing = announced or last.cue[1] >= previous.end - 1
    alone = closing or all(g.chain and g.chain[0].name == last.chain[0].name for g in told)
    return QuoteCredit(last.chain, last.cue, carried=True) if alone else None


def _pure(unit: Unit) -> bool:
    """Whether a unit is nothing but quotations, or opens with one and ends soon after it."""
    outside = sum(word != QUOTE and word.isalpha() for word in unit.low)
    return outside <= (_TAIL if unit.low[0] == QUOTE and unit.low.count(QUOTE) == 1 else 1)


def repeats(reading: Reading, result: Credits) -> None:
    """Give quotations without a cue, in headlines and subheads, the speaker of equal words."""
    alone = [
        number
        for number, quotation in enumerate(result.quotations)
        if result.quoted[number].silent and _headed(reading, quotation.paragraph)
    ]
    if not alone:
        return
    known: dict[str, QuoteCredit] = {}
    for quotation, credit in zip(result.quotations, result.quoted, strict=True):
        if credit.chain:
            known.setdefault(_letters(reading, quotation), credit)
    for number in alone:
        match = known.get(_letters(reading, result.quotations[number]))
        if match is not None:
            result.quoted[number] = replace(match, carried=True)


def _headed(reading: Reading, paragraph: int) -> bool:
    """Whether a paragraph is a headline or subhead: short, without a sentence's end."""
    part, text = reading.article.parts[paragraph], reading.article.text
    if part.end - part.start >= _SHORT:
        return False
    return text[part.start : part.end].rstrip()[-1:] not in (".", "!", "?")


def _letters(reading: Reading, quotation: Quotation) -> str:
    """A quotation's letters and digits, case folded."""
    words = reading.article.text[quotation.inner_start : quotation.inner_end]
    return "".join(filter(str.isalnum, words.casefold()))
