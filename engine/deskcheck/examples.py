"""The examples of a rule: small articles under `passes`, `differs` and `fails`, and their trial."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from deskcheck.articles import Article, Metadata, Part, article_of
from deskcheck.facts import Linked
from deskcheck.findings import Outcome
from deskcheck.findings.subjects import selected, subjects
from deskcheck.findings.wording import value_in_words
from deskcheck.typed import Rule
from deskcheck_grammar.source import Source
from deskcheck_grammar.tree import Example, ExampleArticle

FRIDAY = date(2021, 12, 31)
"""The day on which an example is published unless it says `on DATE` or `undated`."""

_EPOCH = date(1970, 1, 1)


class Trial(Struct, frozen=True):
    """One example as it went.

    `found` is "passes", "differs", "fails" or, where the rule looked at nothing, "never applied";
    `details` says, a line each, what was read and why nothing could be checked.
    """

    rule: str
    sentence: str
    path: str
    line: int
    expected: str
    found: str
    details: tuple[str, ...] = ()

    @property
    def good(self) -> bool:
        """Whether the example did what it says."""
        return self.expected == self.found


def articles_of(example: Example) -> tuple[Article, ...]:
    """The example's strings as articles; each has an outlet of its own unless it names one."""
    return tuple(
        _article(number, written) for number, written in enumerate(example.articles, start=1)
    )


def judge(rule: Rule, example: Example, source: Source, linked: Linked, outcome: Outcome) -> Trial:
    """Hold what a run of the rule over the example's articles said against what it should.

    Articles that do not print the words of a rule keep it: there is nothing else to apply it to.
    """
    found = _found(outcome)
    if found == "never applied" and rule.subject.words:
        found = "passes"
    details = () if found == example.expected else tuple(_details(rule, linked, outcome))
    line, _ = source.position(example.span.start)
    return Trial(rule.id, rule.sentence, source.name, line, example.expected, found, details)


def _article(number: int, written: ExampleArticle) -> Article:
    day = date.fromisoformat(written.day.iso) if written.day else FRIDAY
    metadata = Metadata(
        outlet=written.outlet.text if written.outlet else f"Outlet {number}",
        published=None if written.undated else (day - _EPOCH).days,
        language="en",
        tags=tuple(tag.text for tag in written.tags),
    )
    headline = written.headline.text if written.headline else ""
    captions = [caption.text for caption in written.captions]
    lines = [*([headline] if headline else []), written.text.text]
    title = (0, len(headline)) if headline else None
    start = len(headline) + 1 if headline else 0
    article = article_of(f"article {number}", "\n".join(lines), metadata, start=start, title=title)
    return _captioned(article, captions)


def _captioned(article: Article, captions: Sequence[str]) -> Article:
    """The article with lines below it that are captions of its pictures."""
    for caption in captions:
        start = len(article.text) + 1
        part = Part("caption", start, start + len(caption))
        article = replace(article, text=f"{article.text}\n{caption}", parts=(*article.parts, part))
    return article


def _found(outcome: Outcome) -> str:
    verdicts = {judgement.verdict for judgement in outcome.judgements}
    if verdicts & {"violates", "contradicts"}:
        return "fails"
    if verdicts:
        return "differs"
    return "passes" if sum(tally.applied for tally in outcome.tallies) else "never applied"


def _details(rule: Rule, linked: Linked, outcome: Outcome) -> Sequence[str]:
    """What was read of the rule's subject, or of anything when there was none of it."""
    concepts = {concept for concept, _ in rule.subject.pairs}
    wanted = [fact for fact in subjects(linked, [rule]) if selected(rule.subject, fact)]
    shown = wanted or [fact for fact in linked.facts if fact.concept in concepts] or linked.facts
    reasons = {unchecked.fact: unchecked.reason for unchecked in outcome.unchecked}
    lines = []
    for fact in sorted(shown, key=lambda fact: (fact.article, fact.start, fact.concept)):
        value = value_in_words(fact.value)
        name = f"{fact.concept} {fact.attribute}".strip()
        why = reasons.get(fact.id) or fact.unplaced
        lines.append(
            f"{fact.article}: “{fact.text}” is read as {name}"
            + (f", {value}" if value else "")
            + (f" (cannot check: {why})" if why else "")
        )
    return lines or ["nothing is read in these articles"]
