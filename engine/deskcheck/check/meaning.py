"""What a noun phrase of a rule means, or why it means nothing."""

from __future__ import annotations

from msgspec import Struct

from deskcheck.facts import BASE_UNIT
from deskcheck.typed import Selector
from deskcheck.vocabulary.messages import Message

FIGURE = "figure"
"""The concept that lends its attributes to every number."""


class Meaning(Struct, frozen=True):
    """What a phrase means: the facts it selects and the kinds of value they have.

    `label` is how rules write it. The kind of an entity itself (a call, a quotation) is "mention".
    """

    label: str
    selector: Selector
    kinds: frozenset[str]

    @property
    def concepts(self) -> tuple[str, ...]:
        """The concepts whose facts are selected, none for figures and for printed words."""
        return tuple(dict.fromkeys(concept for concept, _ in self.selector.pairs))

    @property
    def figures(self) -> bool:
        """Whether facts are selected by being numbers, whatever they are about."""
        return self.selector.numbers or bool(self.selector.kinds)

    @property
    def owners(self) -> tuple[str, ...]:
        """The concepts whose attributes the selected facts have."""
        return (FIGURE,) if self.figures else self.concepts

    @property
    def measured(self) -> bool:
        """Whether every value is a number of base units, of one kind or of several."""
        return bool(self.kinds) and self.kinds <= BASE_UNIT.keys()

    @property
    def entity(self) -> bool:
        """Whether it is a thing that has values, and not a value itself."""
        return self.kinds == {"mention"}

    @property
    def kind(self) -> str:
        """The one kind of value; several kinds of words count as "text", as they compare so."""
        return next(iter(self.kinds)) if len(self.kinds) == 1 else "text"


class Unknown(Struct, frozen=True):
    """Why a phrase means nothing: the message, the words to blame, and edits that mend it.

    `blamed` is a piece of the phrase ("" for all of it); `after` goes to the sentence's end.
    """

    message: Message
    blamed: str = ""
    after: str = ""
