"""Relations: each attribution of an article as its source, its cue and what is credited.

What the article's readers credit somebody with is one relation a cue: words that it governs,
quotations that go on behind it, whole noun phrases as sources.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from deskcheck.extract.people.persons import People
from deskcheck.extract.speech.attribution import Traced, traced
from deskcheck.extract.speech.clauses import QUOTE, Unit, fill
from deskcheck.extract.speech.clauses import cut as cut_items
from deskcheck.extract.speech.cue import Cue
from deskcheck.extract.speech.extents import Extent, Extents
from deskcheck.extract.speech.quotations import Quotation
from deskcheck.extract.speech.stances import Stance, Stances
from deskcheck.extract.speech.turns import turn
from deskcheck.extract.text import Reading
from deskcheck.vocabulary.concepts import Vocabulary

Span = tuple[int, int]


class Relation(Struct):
    """Who (`source`, code points, None where nobody is named) is credited by which words for
    what; `kind` "attitude" when the cue tells what somebody wants or does about it.
    """

    kind: Literal["speech", "attitude"]
    cue: Span
    source: Span | None
    content: list[Span] = []


def relations(
    reading: Reading, quotations: list[Quotation], people: People, vocabulary: Vocabulary
) -> list[Relation]:
    """Every attribution of an article, in order of place."""
    traces, credits = traced(reading, quotations, people, vocabulary)  # noqa: A001
    found: dict[Span, Relation] = {}
    paragraph = -1
    for trace in traces:
        if not trace.unit.low:
            fill(trace.unit, reading)
        extents = Extents(trace.unit, reading.bare)
        taken: set[int] = set()
        stances = Stances(trace.unit, extents, taken)
        for cue, span in zip(trace.cues, trace.spans, strict=True):
            relation = _relation(reading, quotations, trace, stances, cue)
            if relation.content:
                taken.add(cue.verb)
            found.setdefault(span, relation)
        opened = trace.unit.paragraph != paragraph and _turn(reading, trace.unit)
        paragraph = trace.unit.paragraph
        if opened:
            found.setdefault(opened.cue, opened)
        for stance in stances.read():
            relation = _attitude(reading, quotations, trace.unit, stance)
            found.setdefault(relation.cue, relation)
    for quotation, credit in zip(quotations, credits.quoted, strict=True):
        if credit.cue in found:
            _join(found[credit.cue], (quotation.start, quotation.end))
    return [relation for relation in found.values() if relation.content]


def _turn(reading: Reading, unit: Unit) -> Relation | None:
    """The relation of a paragraph that opens with its speaker's name and a colon."""
    colon = turn(reading, unit)
    if colon < 0:
        return None
    start, end = reading.start, reading.end
    rest = (start[colon + 1], reading.article.parts[unit.paragraph].end)
    source = (start[unit.first], end[colon - 1])
    return Relation("speech", (start[colon], end[colon]), source, [rest])


def _attitude(
    reading: Reading, quotations: list[Quotation], unit: Unit, stance: Stance
) -> Relation:
    """The relation of an attitude."""
    cue, content = (
        cut_items(reading, quotations, unit, *at) for at in (stance.cue, stance.content)
    )
    source = stance.source and cut_items(reading, quotations, unit, *stance.source)
    return Relation("attitude", cue, source, [content])


def _relation(
    reading: Reading, quotations: list[Quotation], trace: Traced, stances: Stances, cue: Cue
) -> Relation:
    """The relation of one cue, its quotations outside the stretches not yet in it."""
    unit, extents = trace.unit, stances.extents

    def cut(first: int, last: int) -> Span:
        return cut_items(reading, quotations, unit, first, last)

    source = _source(cue, stances)
    verb = cut(min(cue.verb, len(unit.low) - 1), min(cue.verb + 1, len(unit.low)))
    relation = Relation(
        "attitude" if cue.kind == "motion" else "speech", verb, cut(*source) if source else None
    )
    for first, last in cue.content:
        while first < last and extents.low[first] in (",", ":"):
            first += 1
        while last > first and extents.low[last - 1] in (",", ".", ";", ":"):
            last -= 1
        if first < last and cue.mode == "after":
            first -= first > 0 and extents.low[first - 1] == "that"
            last = stances.ends.trimmed(first, last, cue.kind == "speech")
        if first < last and not (cue.quoting and QUOTE not in extents.low[first:last]):
            relation.content.append(cut(first, last))
    return relation


def _source(cue: Cue, stances: Stances) -> Extent | None:
    """The items of the whole phrase that names who is credited."""
    who, extents = cue.subject, stances.extents
    if who is None:
        return None
    if who.first > cue.verb and not cue.leaning:
        return extents.after(who.first, who.last, opening=cue.first == 0)
    helper = stances.ends.helpers(cue.verb)
    if helper and extents.low[helper - 1] in ("who", "which"):
        return helper - 1, helper
    if cue.leaning:
        return extents.around(who.first, who.last, who.last)
    if cue.mode == "before" and cue.first - 1 in stances.ended:
        return cue.first, helper
    found = extents.before(helper)
    if found is not None and found[0] <= who.first and who.last <= found[1]:
        return found
    return extents.around(who.first, who.last, who.last)


def _join(relation: Relation, quotation: Span) -> None:
    """Add a quotation that is not part of the content yet."""
    if not any(a < quotation[1] and quotation[0] < b for a, b in relation.content):
        relation.content.append(quotation)
