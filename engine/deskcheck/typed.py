"""Typed rules: names resolved, units in base units, nothing left to go wrong at run time."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from msgspec import Struct

from deskcheck.facts import Interval


class Selector(Struct, frozen=True):
    """The facts a rule is about: any of these (concept, attribute) pairs.

    `numbers` selects every fact with a numeric value instead ("figures"): lengths of time, numbers,
    money, percentages.
    """

    pairs: tuple[tuple[str, str], ...]
    numbers: bool = False


class Tolerance(Struct, frozen=True):
    """How far apart two values may be: base units, or a share of the larger magnitude.

    `share` is exact (25 % is Fraction(1, 4)). `exactly` compares printed intervals for equality.
    `unit` is the currency code of an absolute tolerance on money, "" for all else: values in
    another currency are compared with nothing.
    """

    absolute: int = 0
    share: Fraction | None = None
    exactly: bool = False
    unit: str = ""


class Agree(Struct, frozen=True):
    """Values of one group must agree; `compatible` reports contradicts only."""

    tolerance: Tolerance
    compatible: bool = False


class MatchWords(Struct, frozen=True):
    """Quotations of one statement must match word for word."""

    including_translations: bool = False


class Cite(Struct, frozen=True):
    """A fact must (or, negated, must not) cite; fields as in the sentence."""

    kind: Literal["source", "named source", "anonymous source", "outlet"] = "source"
    only: bool = False
    other_than_outlet: bool = False
    same_sentence: bool = False


class Compare(Struct, frozen=True):
    """A fact's value must lie in `within` (numeric and day kinds) or be one of `texts`.

    `unit` is the currency code of bounds on money, "" for all else: a value in another currency
    is not checked.
    """

    within: Interval | None = None
    texts: tuple[str, ...] = ()
    unit: str = ""


class Have(Struct, frozen=True):
    """The subject's entity must have a value for this attribute."""

    attribute: str


Check = Agree | MatchWords | Cite | Compare | Have


class Tagged(Struct, frozen=True):
    """The article has this tag."""

    tag: str


class Says(Struct, frozen=True):
    """The article's text holds these words (case-folded, white space folded)."""

    words: str


class Metadata(Struct, frozen=True):
    """The article's outlet or language is one of these (case-folded), or its day lies within."""

    field: Literal["outlet", "language", "published"]
    texts: tuple[str, ...] = ()
    within: Interval | None = None


class OfSubject(Struct, frozen=True):
    """A test of the subject itself (`attribute` "") or of another attribute of its entity.

    Attribute comparisons are unknown when the entity has no such value.
    """

    attribute: str
    check: Compare | Cite | Have


class Not(Struct, frozen=True):
    """Kleene negation."""

    part: Condition


class All(Struct, frozen=True):
    """Kleene conjunction."""

    parts: tuple[Condition, ...]


class Any(Struct, frozen=True):
    """Kleene disjunction."""

    parts: tuple[Condition, ...]


Condition = Tagged | Says | Metadata | OfSubject | Not | All | Any


class Rule(Struct, frozen=True):
    """One typed rule.

    `window` is how many days two as-of days may lie apart for facts to be compared (None: any);
    it counts for facts that have as-of days only. `across` says which two facts are a pair:
    of different articles ("sources", "articles"), of one article, or of one outlet.
    """

    id: str
    sentence: str
    path: str
    line: int
    severity: Literal["error", "warning"]
    subject: Selector
    check: Check
    negated: bool = False
    across: Literal["sources", "articles", "article", "outlet"] = "sources"
    window: int | None = 0
    condition: Condition | None = None
    because: str = ""
    see: tuple[str, ...] = ()
