"""Scores of what a whole run says: events as clusters of mentions, and findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct

from deskcheck.evaluate.gold import Gold, GoldFinding
from deskcheck.evaluate.scores import (
    Evaluation,
    Ground,
    Score,
    Slip,
    Span,
    b_cubed,
    overlap,
    paired,
    spans_of,
)
from deskcheck.facts import Linked
from deskcheck.findings import Finding


class _Mention(Struct, frozen=True):
    """A gold mention with its event and the run's; None where the run reads no mention there."""

    event: str
    answer: str | None
    place: Span


def events(gold: Gold, ground: Ground, linked: Linked) -> Evaluation:
    """Score mentions of the concepts of the gold's events: whether they are read, and how joined.

    Clusters are scored over the gold's mentions with B³; a mention that the run does not read
    stands alone there.
    """
    mentions, alarms = _mentions(gold, ground, linked)
    read = [mention for mention in mentions if mention.answer is not None]
    alone = [mention.answer or ("alone", mention.place) for mention in mentions]
    right, found = b_cubed([mention.event for mention in mentions], alone)
    total = len(mentions)
    scores = (
        Score("event mention", total, len(read), len(read) + len(alarms), len(read)),
        Score("event", total, found, total, right),
    )
    false = [ground.slip("event mention", "false alarm", place) for place in alarms]
    return Evaluation(scores, (*false, *_misplaced(mentions, ground)))


def findings(gold: Gold, ground: Ground, reported: Sequence[Finding]) -> Evaluation:
    """Score findings: those that must and should be there, and any that should not."""
    matches = [_match(gold, ground, finding) for finding in reported]
    known = {found.id for found in matches if found is not None}
    right = sum(found is not None for found in matches)
    scores, slips = [], []
    for level in ("must", "should"):
        kind = f"findings ({level})"
        wanted = [f for f in gold.findings if f.level == level and f.needs == "corpus"]
        missed = [finding for finding in wanted if finding.id not in known]
        answers = (len(reported), right) if level == "must" else (0, 0)
        scores.append(Score(kind, len(wanted), len(wanted) - len(missed), *answers))
        for finding in missed:
            place = _targets(gold, ground, finding)[0]
            slips.append(ground.slip(kind, "missed", place, finding.title, key=finding.id))
    for report, match in zip(reported, matches, strict=True):
        if match is None:
            place = _evidence(report)[0][0]
            expected = _trap(gold, ground, report)
            got = f"{report.rule} {report.verdict}"
            slips.append(ground.slip("findings (must)", "false alarm", place, expected, got))
    return Evaluation(tuple(scores), tuple(slips))


def _mentions(gold: Gold, ground: Ground, linked: Linked) -> tuple[list[_Mention], list[Span]]:
    """The gold's mentions with the run's answers, and places that the run alone reads.

    Optional mentions are left out of both.
    """
    wanted = [(event.id, mention) for event in gold.events for mention in event.mentions]
    places = [ground.place(mention.article, mention.at) for _, mention in wanted]
    answers = _answers(linked, {event.concept for event in gold.events})
    spans = list(answers)
    pairs = paired(places, spans)
    taken: dict[int, str] = {}
    for index, at in pairs.items():
        taken.setdefault(at, answers[spans[index]])
    mentions = [
        _Mention(event, taken.get(at), places[at])
        for at, (event, mention) in enumerate(wanted)
        if not mention.optional
    ]
    return mentions, [span for index, span in enumerate(spans) if index not in pairs]


def _answers(linked: Linked, concepts: set[str]) -> dict[Span, str]:
    """Every place where the run reads a mention of these concepts, with its event.

    A mention that belongs to no event is a cluster of its own.
    """
    return {
        span: fact.event or fact.id
        for fact in linked.facts
        if fact.attribute == "" and fact.concept in concepts
        for span in spans_of(fact)
    }


def _misplaced(mentions: Sequence[_Mention], ground: Ground) -> Iterable[Slip]:
    """A slip for each mention that is not read, split off its event or mixed into another."""
    pairs = [(m.event, m.answer) for m in mentions if m.answer is not None]
    answer_of = _mostly(pairs)
    event_of = _mostly((answer, event) for event, answer in pairs)
    for mention in mentions:
        place, event, answer = mention.place, mention.event, mention.answer
        if answer is None:
            yield ground.slip("event mention", "missed", place, event, "nothing")
        elif event_of[answer] != event:
            yield ground.slip("event", "wrong", place, event, event_of[answer])
        elif answer_of[event] != answer:
            yield ground.slip("event", "wrong", place, event, f"an event apart ({answer})")


def _mostly(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Each left name with the right name that it stands with most often; ties go by name."""
    tally = Counter(pairs)
    found: dict[str, str] = {}
    for (left, right), _ in sorted(tally.items(), key=lambda item: (-item[1], item[0])):
        found.setdefault(left, right)
    return found


def _evidence(finding: Finding) -> list[list[Span]]:
    """The facts that a finding is about, each with its places; those of other events left out."""
    return [spans_of(evidence) for evidence in finding.evidence if evidence.role != "left-out"]


def _inside(evidence: Sequence[Sequence[Span]], targets: Sequence[Span]) -> bool:
    """Whether every fact has a place that overlaps a target."""
    return all(any(overlap(p, at) for p in places for at in targets) for places in evidence)


def _referred(gold: Gold, ground: Ground, refs: Iterable[str]) -> list[Span]:
    """The places of facts, quotations and sources by id; ids of other things are left out."""
    places = gold.places()
    return [ground.place(places[ref][0], places[ref][1:]) for ref in refs if ref in places]


def _targets(gold: Gold, ground: Ground, finding: GoldFinding) -> list[Span]:
    """The places that a gold finding is about."""
    more = [ground.place(mention.article, mention.at) for mention in finding.evidence]
    return _referred(gold, ground, finding.refs) + more


def _match(gold: Gold, ground: Ground, finding: Finding) -> GoldFinding | None:
    """The gold finding that this finding is: same verdict, and exactly its places.

    For a finding that "should" or "may" be there, some of its places are enough.
    """
    evidence = _evidence(finding)
    for wanted in gold.findings:
        targets = _targets(gold, ground, wanted)
        if finding.verdict != wanted.verdict or not targets or not evidence:
            continue
        whole = _inside([[at] for at in targets], [p for places in evidence for p in places])
        if _inside(evidence, targets) and (whole or wanted.level != "must"):
            return wanted
    return None


def _trap(gold: Gold, ground: Ground, finding: Finding) -> str:
    """What should have come of a false alarm, with the known trap that it fell into."""
    evidence = _evidence(finding)
    for trap in gold.non_findings:
        targets = _referred(gold, ground, trap.refs)
        alike = (len(targets) > 1) == (len(evidence) > 1)
        if targets and alike and _inside(evidence, targets):
            return f"no finding ({trap.id}: {trap.title})"
    return "no finding"
