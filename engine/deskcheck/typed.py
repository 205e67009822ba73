"""Typed rules: names resolved, units in base units, nothing left to go wrong at run time."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from msgspec import Struct

from deskcheck.facts import Interval


class Selector(Struct, frozen=True):
    """The facts a rule is about: any of these (concept, attribute) pairs.

    `numbers` selects every fact with a numeric value instead ("figures"): lengths of time, numbers,
    money, percentages; `kinds` those of some kinds alone ("distances"). `part` keeps what stands
    in that part of the article ("headline figures"). `words` selects the places where articles
    print these words.
    """

    pairs: tuple[tuple[str, str], ...]
    numbers: bool = False
    kinds: tuple[str, ...] = ()
    part: Literal["", "headline", "body", "caption"] = ""
    words: str = ""


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
    """Values of one group must agree; `compatible` reports contradicts only.

    With `other`, each value is compared with what its own article says of that.
    """

    tolerance: Tolerance
    compatible: bool = False
    other: Selector | None = None


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


class Corroborated(Struct, frozen=True):
    """The facts of one group must be credited to at least so many distinct first speakers."""

    sources: int


class Order(Struct, frozen=True):
    """A day must stand in this relation to a day of the same article, None its publication."""

    relation: Literal["after", "before", "on or after", "on or before"]
    other: Selector | None = None


class Age(Struct, frozen=True):
    """The days from a figure's as-of day to publication must lie in `within`."""

    within: Interval


class GivenIn(Struct, frozen=True):
    """A measure must be printed in this unit (its canonical singular name or currency code)."""

    unit: str


class Unique(Struct, frozen=True):
    """One article must not print one number for two things."""


class MatchIts(Struct, frozen=True):
    """A value must agree with what its entity's `attribute` implies ("by its ATTRIBUTE")."""

    attribute: str
    tolerance: Tolerance


class ShowEllipsis(Struct, frozen=True):
    """A quotation that drops words of the same statement must show it."""

    including_translations: bool = False


class Appear(Struct, frozen=True):
    """A fact must be found in this part of its article, or in the rule's reference file."""

    place: Literal["body", "headline", "caption", "file"]


class BeWritten(Struct, frozen=True):
    """Printed words must be exactly these; "" holds of any (for rules with `not`)."""

    words: str = ""


class AddUp(Struct, frozen=True):
    """The values of one whole must add up to `total`, in base units."""

    total: Interval
    tolerance: Tolerance


class Equal(Struct, frozen=True):
    """A number must equal `constant` plus its entity's values for these attributes."""

    attributes: tuple[str, ...]
    constant: int = 0


class Trend(Struct, frozen=True):
    """The values of one group must not go this way from day to day."""

    direction: Literal["fall", "rise"]


class Pair(Struct, frozen=True):
    """A quotation mark must have its partner."""


class InPart(Struct, frozen=True):
    """A fact stands inside a quotation, or in this part of its article."""

    part: Literal["quotation", "headline", "body", "caption"]


OneFact = (
    Cite | Compare | Have | Age | InPart | GivenIn | MatchIts | Appear | BeWritten | Pair | Order
)
"""What can be asked of one fact, in rules and in conditions."""

Check = Agree | MatchWords | Corroborated | Unique | ShowEllipsis | AddUp | Equal | Trend | OneFact


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
    check: OneFact


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
    of different articles ("sources", "articles"), of one article, of one outlet, the headline
    against what is below it, or articles against the file `reference` (its path as written).
    """

    id: str
    sentence: str
    path: str
    line: int
    severity: Literal["error", "warning"]
    subject: Selector
    check: Check
    negated: bool = False
    across: Literal["sources", "articles", "article", "outlet", "headline", "reference"] = "sources"
    window: int | None = 0
    condition: Condition | None = None
    because: str = ""
    see: tuple[str, ...] = ()
    reference: str = ""
