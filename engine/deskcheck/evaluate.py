"""How right a run is: its facts, events and findings against a gold annotation.

An answer is right when its place overlaps a gold place of its kind and its value is equal; a
place where a text merely repeats itself counts once. Nothing here extracts or checks: the caller
hands in what a run has computed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from deskcheck.articles import Article
from deskcheck.facts import Fact, Interval, Linked
from deskcheck.findings import Finding
from deskcheck.gold import EPOCH, Gold, GoldFact, GoldFinding, GoldQuotation
from deskcheck.scores import Locator, Score, Slip, Span, b_cubed, overlap, paired


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Scores by kind, and every slip in the order of kind, article and place."""

    scores: tuple[Score, ...]
    slips: tuple[Slip, ...]


def evaluate(
    gold: Gold,
    articles: Mapping[str, Article],
    facts: Sequence[Fact],
    linked: Linked,
    findings: Sequence[Finding] | None = None,
) -> Evaluation:
    """Score a run.

    `articles` are the gold's articles by the gold's short ids, `facts` what `extract` read from
    them, `linked` the same after linking; `findings` are scored only where given.
    """
    judge = _Judge(gold, articles)
    judge.values(facts)
    judge.quotations(facts)
    judge.events(linked)
    if findings is not None:
        judge.findings(findings)
    return Evaluation(tuple(judge.scores), tuple(sorted(judge.slips)))


class _Judge:
    """One evaluation under way; scores and slips gather here."""

    def __init__(self, gold: Gold, articles: Mapping[str, Article]) -> None:
        self.gold = gold
        self.ids = {short: article.id for short, article in articles.items()}
        self.locator = Locator(articles.values())
        self.scores: list[Score] = []
        self.slips: list[Slip] = []

    def place(self, article: str, at: tuple[int, ...]) -> Span:
        """A gold place with the run's id of its article."""
        return self.ids[article], at[0], at[1]

    # ------------------------------------------------------------ values and their credits

    def values(self, facts: Sequence[Fact]) -> None:
        """Score each kind of value, then the credits of those that were found."""
        found: list[tuple[GoldFact, Fact]] = []
        for kind in sorted({fact.kind for fact in self.gold.facts} - {"other"}):
            gold = [fact for fact in self.gold.facts if fact.kind == kind]
            found += self.kind(kind, gold, _of_kind(gold, self.gold, facts))
        self.credits([pair for pair in found if pair[0].readings()])

    def kind(
        self, kind: str, gold: Sequence[GoldFact], answers: Sequence[Fact]
    ) -> list[tuple[GoldFact, Fact]]:
        """Score the answers of one kind; the gold facts found, each with its answer."""
        places = [self.place(fact.article, fact.at) for fact in gold]
        hits: dict[int, Fact] = {}
        right = wrong = 0
        near: dict[int, Fact] = {}
        for answer in answers:
            spans = _spans(answer)
            touched = [i for i, at in enumerate(places) if any(overlap(at, s) for s in spans)]
            equal = [i for i in touched if _equal(gold[i], answer)]
            hits.update((i, answer) for i in equal if i not in hits)
            near.update((i, answer) for i in touched)
            if any(not gold[i].optional for i in equal):
                right += 1
            elif not equal and not (touched and all(gold[i].optional for i in touched)):
                wrong += 1
                if not touched:
                    got = _shown(answer.value.possible, answer.value.kind, answer.value.text)
                    slip = self.locator.slip(kind, "false alarm", spans[0], got=got)
                    self.slips.append(slip)
        wanted = [i for i, fact in enumerate(gold) if not fact.optional]
        for i in wanted:
            if i not in hits:
                self.slips.append(self.missed(kind, gold[i], places[i], near.get(i)))
        found = sum(i in hits for i in wanted)
        self.scores.append(Score(kind, len(wanted), found, right + wrong, right))
        return [(gold[i], hits[i]) for i in wanted if i in hits]

    def missed(self, kind: str, gold: GoldFact, place: Span, near: Fact | None) -> Slip:
        """The slip for a gold fact that no answer equals; `near` is an answer at its place."""
        readings = gold.readings()
        expected = _shown(readings[0] if readings else None, _kind_of(gold), gold.value)
        if near is None:
            return self.locator.slip(kind, "missed", place, expected, "nothing", gold.id)
        got = _shown(near.value.possible, near.value.kind, near.value.text)
        return self.locator.slip(kind, "wrong", place, expected, got, gold.id)

    def credits(self, found: Sequence[tuple[GoldFact, Fact]]) -> None:
        """Score who is credited for the values that were found: nobody, or kind and name."""
        right = 0
        for gold, fact in found:
            credit = fact.attributions[0].chain[0] if fact.attributions else None
            wanted = gold.attribution
            if wanted is None or credit is None:
                good = wanted is None and credit is None
            else:
                good = wanted.kind == credit.kind and same_name(wanted.name, credit.name)
            right += good
            if not good:
                expected = f"{wanted.kind}: {wanted.name}" if wanted else "nobody"
                got = f"{credit.kind}: {credit.name}" if credit else "nobody"
                place = self.place(gold.article, gold.at)
                slip = self.locator.slip("attribution", "wrong", place, expected, got, gold.id)
                self.slips.append(slip)
        self.scores.append(Score("attribution", len(found), right, len(found), right))

    # ------------------------------------------------------------ quotations

    def quotations(self, facts: Sequence[Fact]) -> None:
        """Score the places of quotations, then the speakers of those that were found."""
        gold = self.gold.quotations
        places = [self.place(quotation.article, quotation.at) for quotation in gold]
        answers = [fact for fact in facts if (fact.concept, fact.attribute) == ("quotation", "")]
        spans = [(fact.article, fact.start, fact.end) for fact in answers]
        pairs = paired(places, spans)
        found = set(pairs.values())
        self.scores.append(Score("quotation", len(gold), len(found), len(answers), len(pairs)))
        self.slips += [
            self.locator.slip("quotation", "missed", places[i], id=gold[i].id)
            for i in range(len(gold))
            if i not in found
        ]
        self.slips += [
            self.locator.slip("quotation", "false alarm", spans[i])
            for i in range(len(spans))
            if i not in pairs
        ]
        said = {
            (fact.article, fact.entity): fact.value.text
            for fact in facts
            if (fact.concept, fact.attribute) == ("quotation", "speaker")
        }
        speakers: dict[int, str] = {}
        for index, quoted in pairs.items():
            speaker = said.get((answers[index].article, answers[index].entity), "")
            speakers.setdefault(quoted, speaker)
        self.speakers([(gold[i], places[i], speakers.get(i, "")) for i in range(len(gold))])

    def speakers(self, rows: Iterable[tuple[GoldQuotation, Span, str]]) -> None:
        """Score speakers: a quotation of nobody that is given one counts against precision."""
        expected = found = returned = 0
        for gold, place, got in rows:
            names = ((gold.speaker,) if gold.speaker else ()) + gold.accept
            good = bool(got) and any(same_name(name, got) for name in names)
            expected += bool(gold.speaker)
            found += good and bool(gold.speaker)
            returned += bool(got) and (bool(gold.speaker) or not good)
            if not good and (got or gold.speaker):
                problem = "false alarm" if not gold.speaker else "wrong" if got else "missed"
                shown = (gold.speaker or "nobody", got or "nobody", gold.id)
                self.slips.append(self.locator.slip("speaker", problem, place, *shown))
        self.scores.append(Score("speaker", expected, found, returned, found))

    # ------------------------------------------------------------ events

    def events(self, linked: Linked) -> None:
        """Score mentions of events as clusters (B³); the gold's concepts alone count."""
        gold = [(event.id, mention) for event in self.gold.events for mention in event.mentions]
        places = [self.place(mention.article, mention.at) for _, mention in gold]
        concepts = {event.concept for event in self.gold.events}
        answers = [f for f in linked.facts if f.attribute == "" and f.concept in concepts]
        spans = [(fact.article, fact.start, fact.end) for fact in answers]
        clusters = [fact.event or fact.id for fact in answers]
        pairs = paired(places, spans)
        rows: list[tuple[str | None, str | None, Span, str]] = []
        taken: dict[int, str] = {}
        for index, span in enumerate(spans):
            at = pairs.get(index)
            if at is None:
                rows.append((None, clusters[index], span, ""))
            elif at not in taken:
                taken[at] = clusters[index]
                if not gold[at][1].optional:
                    rows.append((gold[at][0], clusters[index], places[at], gold[at][0]))
        for at, (event, mention) in enumerate(gold):
            if at not in taken and not mention.optional:
                rows.append((event, None, places[at], event))
        self.clusters(rows)

    def clusters(self, rows: Sequence[tuple[str | None, str | None, Span, str]]) -> None:
        """Score rows of (gold event, answered event, place, gold id); None: a side lacks it."""
        golds = [row[0] for row in rows]
        answers = [row[1] for row in rows]
        right, found = b_cubed(golds, answers)
        returned = sum(answer is not None for answer in answers)
        self.scores.append(
            Score("event", sum(g is not None for g in golds), found, returned, right)
        )
        main = _main_clusters(rows)
        for event, answer, place, id in rows:
            if event is None:
                self.slips.append(self.locator.slip("event", "false alarm", place, got=str(answer)))
            elif answer is None:
                self.slips.append(self.locator.slip("event", "missed", place, event, "nothing", id))
            elif main[event] != answer:
                slip = self.locator.slip("event", "wrong", place, main[event], answer, id)
                self.slips.append(slip)

    # ------------------------------------------------------------ findings

    def findings(self, findings: Sequence[Finding]) -> None:
        """Score findings: those that must and should be there, and any that should not."""
        matches = [self.matching(finding) for finding in findings]
        known = {gold.id for gold in matches if gold is not None}
        right = sum(gold is not None for gold in matches)
        for level in ("must", "should"):
            wanted = [gold for gold in self.gold.findings if gold.level == level]
            found = sum(gold.id in known for gold in wanted)
            counts = (len(findings), right) if level == "must" else (0, 0)
            self.scores.append(Score(f"findings ({level})", len(wanted), found, *counts))
            self.slips += [
                self.locator.slip(
                    f"findings ({level})", "missed", self.targets(gold)[0], gold.title, id=gold.id
                )
                for gold in wanted
                if gold.id not in known
            ]
        for finding, gold in zip(findings, matches, strict=True):
            if gold is None:
                place = self.evidence(finding)[0]
                trap = self.trap(finding)
                got = f"{finding.rule} {finding.verdict}"
                self.slips.append(
                    self.locator.slip("findings (must)", "false alarm", place, trap, got)
                )

    def evidence(self, finding: Finding) -> list[Span]:
        """The places that a finding is about, those of other events left out."""
        return [(e.article, e.start, e.end) for e in finding.evidence if e.role != "left-out"]

    def referred(self, refs: Iterable[str]) -> list[Span]:
        """The places of facts, quotations and sources by id; ids of other things are left out."""
        places = self.gold.places()
        known = [places[ref] for ref in refs if ref in places]
        return [self.place(article, (start, end)) for article, start, end in known]

    def targets(self, gold: GoldFinding) -> list[Span]:
        """The places that a gold finding is about."""
        more = [self.place(mention.article, mention.at) for mention in gold.evidence]
        return self.referred(gold.refs) + more

    def matching(self, finding: Finding) -> GoldFinding | None:
        """The gold finding that this finding is, if any."""
        evidence = self.evidence(finding)
        for gold in self.gold.findings:
            targets = self.targets(gold)
            if finding.verdict != gold.verdict or not targets:
                continue
            inside = all(any(overlap(place, at) for at in targets) for place in evidence)
            whole = all(any(overlap(place, at) for place in evidence) for at in targets)
            if inside and (whole or gold.level != "must"):
                return gold
        return None

    def trap(self, finding: Finding) -> str:
        """What should have come of a false alarm, with the known trap that it fell into."""
        evidence = self.evidence(finding)
        for gold in self.gold.non_findings:
            targets = self.referred(gold.refs)
            if targets and all(any(overlap(place, at) for at in targets) for place in evidence):
                return f"no finding ({gold.id}: {gold.title})"
        return "no finding"


def same_name(one: str, other: str) -> bool:
    """Whether two names credit the same source: equal, or one the end of the other.

    Articles, possessives and case do not count: "President Ada Brandt" is "Brandt".
    """
    left, right = _name_words(one), _name_words(other)
    short, long = sorted((left, right), key=len)
    return bool(short) and long[len(long) - len(short) :] == short


def _name_words(name: str) -> list[str]:
    words = name.casefold().replace("’", "'").replace(".", "").removeprefix("anonymous: ").split()
    words = [word.removesuffix("'s") for word in words]
    return words[1:] if words[:1] in (["the"], ["a"], ["an"]) else words


def _of_kind(gold: Sequence[GoldFact], all_gold: Gold, facts: Sequence[Fact]) -> list[Fact]:
    """The answers that compete with these gold facts: same attributes, same sort of concept."""
    attributes = {fact.attribute for fact in gold}
    concepts = {fact.concept for fact in gold if fact.concept}
    events = {event.concept for event in all_gold.events}
    if concepts & events:
        concepts |= events
    seen: dict[tuple[object, ...], Fact] = {}
    for fact in facts:
        if fact.attribute in attributes and fact.concept in concepts and _printed(fact):
            key = (fact.article, fact.start, fact.end, fact.value)
            seen.setdefault(key, fact)
    return list(seen.values())


def _printed(fact: Fact) -> bool:
    return "assumed" not in fact.traits


def _spans(fact: Fact) -> list[Span]:
    places = fact.places or (fact.place,)
    return [(fact.article, place.start, place.end) for place in places]


def _equal(gold: GoldFact, answer: Fact) -> bool:
    readings = gold.readings()
    if readings:
        return answer.value.possible in readings
    return bool(gold.value) and gold.value.casefold() == answer.value.text.casefold()


def _main_clusters(rows: Sequence[tuple[str | None, str | None, Span, str]]) -> dict[str, str]:
    """Each gold event with the answered event that most of its mentions are in."""
    tally: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for event, answer, _, _ in rows:
        if event is not None and answer is not None:
            tally[event][answer] += 1
    return {e: min(counts, key=lambda c: (-counts[c], c)) for e, counts in tally.items()}


def _kind_of(gold: GoldFact) -> str:
    return "day" if gold.days else "length of time" if gold.unit == "second" else "number"


def _shown(interval: Interval | None, kind: str, text: str) -> str:
    """An interval in readable units: days as dates, lengths of time in minutes."""
    if interval is None:
        return text or "no value"
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


def render(evaluation: Evaluation) -> str:
    """The scores as a table and the slips below it, one a line, for a person to read."""
    lines = ["kind                 gold  answers  precision  recall     F1"]
    for score in evaluation.scores:
        numbers = [_share(score.precision), _share(score.recall), _share(score.f1)]
        lines.append(
            f"{score.kind:<19}{score.expected:>6}{score.returned:>9}"
            f"{numbers[0]:>11}{numbers[1]:>8}{numbers[2]:>7}"
        )
    for slip in evaluation.slips:
        what = [f"expected {slip.expected}"] if slip.expected else []
        what += [f"got {slip.got}"] if slip.got else []
        said = f": {', '.join(what)}" if what else ""
        id = f" [{slip.id}]" if slip.id else ""
        lines.append(
            f"{slip.article}:{slip.line}:{slip.column}: {slip.problem} {slip.kind}"
            f" “{slip.words}”{said}{id}"
        )
    return "\n".join(lines) + "\n"


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"
