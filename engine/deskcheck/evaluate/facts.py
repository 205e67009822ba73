"""Scores of what an extractor read: values, their credits, quotations and their speakers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta

from deskcheck.evaluate.gold import EPOCH, Gold, GoldFact, GoldQuotation
from deskcheck.evaluate.scores import (
    Evaluation,
    Ground,
    Problem,
    Score,
    Slip,
    Span,
    overlap,
    paired,
    same_name,
    spans_of,
)
from deskcheck.facts import Fact, Interval

Found = list[tuple[GoldFact, Fact]]
"""Gold facts that were found, each with the answer that is right."""


def values(gold: Gold, ground: Ground, facts: Sequence[Fact]) -> Evaluation:
    """Score each kind of value, then the credits of the numbers and days that were found."""
    result = Evaluation()
    found: Found = []
    for kind in sorted({fact.kind for fact in gold.facts} - {"other"}):
        wanted = [fact for fact in gold.facts if fact.kind == kind]
        answers = _competing(wanted, {event.concept for event in gold.events}, facts)
        scored, hits = _kind(kind, wanted, answers, ground)
        result += scored
        found += hits
    return result + _credits([pair for pair in found if pair[0].readings()], ground)


def quotations(gold: Gold, ground: Ground, facts: Sequence[Fact]) -> Evaluation:
    """Score the places of quotations, then their speakers."""
    wanted = gold.quotations
    places = [ground.place(quotation.article, quotation.at) for quotation in wanted]
    answers = [fact for fact in facts if (fact.concept, fact.attribute) == ("quotation", "")]
    spans = [(fact.article, fact.start, fact.end) for fact in answers]
    pairs = paired(places, spans)
    found = set(pairs.values())
    missed = [
        ground.slip("quotation", "missed", place, key=quotation.id)
        for i, (quotation, place) in enumerate(zip(wanted, places, strict=True))
        if i not in found
    ]
    alarms = [
        ground.slip("quotation", "false alarm", span)
        for i, span in enumerate(spans)
        if i not in pairs
    ]
    score = Score("quotation", len(wanted), len(found), len(answers), len(pairs))
    said = _speakers(facts)
    names: dict[int, str] = {}
    for index, quoted in pairs.items():
        names.setdefault(quoted, said.get((answers[index].article, answers[index].entity), ""))
    rows = [(wanted[i], places[i], names.get(i, "")) for i in range(len(wanted))]
    return Evaluation((score,), (*missed, *alarms)) + _spoken(rows, ground)


def _kind(
    kind: str, gold: Sequence[GoldFact], answers: Sequence[Fact], ground: Ground
) -> tuple[Evaluation, Found]:
    """The score of one kind of value; an answer that meets only optional gold is not counted."""
    places = [ground.place(fact.article, fact.at) for fact in gold]
    hits: dict[int, Fact] = {}
    near: dict[int, Fact] = {}
    slips: list[Slip] = []
    right = returned = 0
    for answer in answers:
        spans = spans_of(answer)
        touched = [i for i, at in enumerate(places) if any(overlap(at, span) for span in spans)]
        equal = [i for i in touched if _equal(gold[i], answer)]
        near.update((i, answer) for i in touched)
        hits.update((i, answer) for i in equal if i not in hits)
        if touched and all(gold[i].optional for i in equal or touched):
            continue
        returned += 1
        right += bool(equal)
        if not touched:
            slips.append(ground.slip(kind, "false alarm", spans[0], got=_value(answer)))
    wanted = [i for i, fact in enumerate(gold) if not fact.optional]
    slips += [_missed(gold[i], places[i], near.get(i), ground) for i in wanted if i not in hits]
    found = [(gold[i], hits[i]) for i in wanted if i in hits]
    score = Score(kind, len(wanted), len(found), returned, right)
    return Evaluation((score,), tuple(slips)), found


def _missed(gold: GoldFact, place: Span, near: Fact | None, ground: Ground) -> Slip:
    """The slip for a gold fact that no answer equals; `near` is an answer at its place."""
    readings = gold.readings()
    kind = "day" if gold.days else "length of time" if gold.unit == "second" else "number"
    expected = _shown(readings[0], kind) if readings else gold.value
    got = _value(near) if near else "nothing"
    return ground.slip(gold.kind, "wrong" if near else "missed", place, expected, got, gold.id)


def _credits(found: Found, ground: Ground) -> Evaluation:
    """The score of who is credited for the values found: nobody, or kind and name."""
    slips = []
    for gold, fact in found:
        credit = fact.attributions[0].chain[0] if fact.attributions else None
        wanted = gold.attribution
        if wanted is None or credit is None:
            right = wanted is None and credit is None
        else:
            right = wanted.kind == credit.kind and same_name(wanted.name, credit.name)
        if not right:
            expected = f"{wanted.kind}: {wanted.name}" if wanted else "nobody"
            got = f"{credit.kind}: {credit.name}" if credit else "nobody"
            place = ground.place(gold.article, gold.at)
            slips.append(ground.slip("attribution", "wrong", place, expected, got, gold.id))
    right_ones = len(found) - len(slips)
    score = Score("attribution", len(found), right_ones, len(found), right_ones)
    return Evaluation((score,), tuple(slips))


def _spoken(rows: Iterable[tuple[GoldQuotation, Span, str]], ground: Ground) -> Evaluation:
    """The score of speakers; a name for a quotation of nobody counts against precision."""
    expected = found = returned = 0
    slips = []
    for gold, place, got in rows:
        names = (gold.speaker, *gold.accept)
        right = bool(got) and any(name and same_name(name, got) for name in names)
        if gold.speaker:
            expected += 1
            found += right
        elif right:
            continue
        returned += bool(got)
        if not right and (got or gold.speaker):
            problem: Problem = "false alarm" if not gold.speaker else "wrong" if got else "missed"
            wanted = gold.speaker or "nobody"
            slips.append(ground.slip("speaker", problem, place, wanted, got or "nobody", gold.id))
    return Evaluation((Score("speaker", expected, found, returned, found),), tuple(slips))


def _speakers(facts: Sequence[Fact]) -> dict[tuple[str, str], str]:
    """Speakers by article and quotation."""
    return {
        (fact.article, fact.entity): fact.value.text
        for fact in facts
        if (fact.concept, fact.attribute) == ("quotation", "speaker")
    }


def _competing(gold: Sequence[GoldFact], events: set[str], facts: Sequence[Fact]) -> list[Fact]:
    """The answers of a kind: same attributes, same concepts (any event for an event's).

    Facts that no words state ("assumed") are left out, and one that stands twice counts once.
    """
    attributes = {fact.attribute for fact in gold}
    concepts = {fact.concept for fact in gold if fact.concept}
    if concepts & events:
        concepts |= events
    answers = {
        (fact.article, fact.start, fact.end, fact.value): fact
        for fact in facts
        if fact.attribute in attributes
        and fact.concept in concepts
        and "assumed" not in fact.traits
    }
    return list(answers.values())


def _equal(gold: GoldFact, answer: Fact) -> bool:
    readings = gold.readings()
    if readings:
        return answer.value.possible in readings
    return bool(gold.value) and gold.value.casefold() == answer.value.text.casefold()


def _value(fact: Fact) -> str:
    possible = fact.value.possible
    return _shown(possible, fact.value.kind) if possible else fact.value.text or "no value"


def _shown(interval: Interval, kind: str) -> str:
    """An interval in readable units: days as dates, lengths of time in minutes."""
    show = {"day": _day, "length of time": _minutes}.get(kind, "{:,}".format)
    low = "…" if interval.low is None else show(interval.low)
    high = "…" if interval.high is None else show(interval.high)
    if low == high:
        return low
    above = "over " if interval.low_open else ""
    below = "under " if interval.high_open else ""
    return f"{above}{low} to {below}{high}"


def _day(day: int) -> str:
    return (EPOCH + timedelta(days=day)).isoformat()


def _minutes(seconds: int) -> str:
    return f"{seconds // 60} min" if seconds % 60 == 0 else f"{seconds} s"
