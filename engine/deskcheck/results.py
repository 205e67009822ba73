"""All that a check came to: the one thing that every report is made from."""

from __future__ import annotations

from msgspec import Struct

from deskcheck.articles import Incomplete
from deskcheck.facts import Linked
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
    def reported(self) -> tuple[Finding, ...]:
        """The findings that nothing suppresses."""
        return tuple(found for found in self.findings if found.suppressed is None)
