"""All that a check came to: the one thing that every report is made from."""

from __future__ import annotations

from msgspec import Struct

from deskcheck.articles import Incomplete
from deskcheck.facts import Fact, Linked, SourceRow
from deskcheck.findings import Finding, Outcome
from deskcheck.typed import Rule
from deskcheck_grammar.source import Source


class Results(Struct, frozen=True):
    """A whole check; `findings` hold suppressed ones too, marked.

    `superseded` are articles left out for a newer version of the same story; `configuration` is
    desk.yaml, which findings about suppressions point into.
    """

    linked: Linked
    rules: tuple[Rule, ...]
    outcome: Outcome
    findings: tuple[Finding, ...]
    incomplete: tuple[Incomplete, ...] = ()
    superseded: tuple[str, ...] = ()
    configuration: Source | None = None

    @property
    def texts(self) -> dict[str, str]:
        """The text of everything that evidence may point into, by the name in the evidence."""
        texts = {row.article: row.text for row in self.linked.articles}
        if self.configuration is not None:
            texts[self.configuration.name] = self.configuration.text
        return texts

    @property
    def articles(self) -> tuple[SourceRow, ...]:
        """What was checked: every article, no file that it is compared with."""
        return tuple(row for row in self.linked.articles if not row.reference)

    @property
    def facts(self) -> int:
        """How many facts these articles state."""
        checked = {row.article for row in self.articles}
        return sum(fact.article in checked for fact in self.linked.facts)

    @property
    def reported(self) -> tuple[Finding, ...]:
        """The findings that nothing suppresses."""
        return tuple(found for found in self.findings if found.suppressed is None)


class Step(Struct, frozen=True):
    """A step of a rule in words, the facts left after it, and those of each shown article."""

    words: str
    facts: int
    shown: tuple[int, ...] = ()


class Near(Struct, frozen=True):
    """How many facts there are that resemble those a rule asks for."""

    name: str
    facts: int


class Fate(Struct, frozen=True):
    """What became of one fact under a rule."""

    fact: Fact
    became: str


class Why(Struct, frozen=True):
    """What a rule did and did not look at, step by step.

    `articles` are those that the user asked about, () for all; `looked_at` is how many articles the
    numbers are of, `read` how many were read. `near` and `fates` are of the articles asked about.
    """

    rule: Rule
    answer: str
    articles: tuple[str, ...]
    looked_at: int
    read: int
    steps: tuple[Step, ...]
    near: tuple[Near, ...]
    fates: tuple[Fate, ...]
