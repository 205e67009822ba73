"""The tree of a rule file: what the sentences say, names not yet resolved.

Every node is frozen; `span` takes no part in equality, so parse(format(tree)) == tree can hold.
A node's text keeps the editor's words with white space folded to one space.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal

from deskcheck_grammar.source import Span

NOWHERE = Span(0, 0)


def _span() -> Span:
    return field(default=NOWHERE, compare=False, repr=False)


# ---------------------------------------------------------------- words and values


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase as typed ("a call's duration", "Troop counts"), resolved by the engine."""

    text: str
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class Text:
    """Words between quotation marks, marks left off."""

    text: str
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class Measure:
    """A number with its unit; `unit` is the singular word, "percent", "percentage point",
    a currency sign or code, or "" for a bare number.
    """

    number: Fraction
    unit: str
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class Amount:
    """One or more measures that add up: 15 minutes, 1 hour 30 minutes, 25%, €3bn, 1,000."""

    measures: tuple[Measure, ...]
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class Day:
    """A calendar day, ISO text `YYYY-MM-DD`."""

    iso: str
    span: Span = _span()


Operand = Amount | Day | Text | Phrase


# ---------------------------------------------------------------- predicates


@dataclass(frozen=True, slots=True)
class Agree:
    """agree [within T | within a factor of N | exactly] [with OTHER]; nothing said is None.

    `other` is what the subject is compared with in its own article ("with the call's date").
    """

    tolerance: Amount | None = None
    exactly: bool = False
    factor: Fraction | None = None
    other: Phrase | None = None
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class BeCompatible:
    """be compatible [within T] [with OTHER]."""

    tolerance: Amount | None = None
    other: Phrase | None = None
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class Cite:
    """cite a source; each field is one thing the sentence adds.

    `kind` is what must be cited: any source, a named one or an anonymous one. `only` True is
    "cite only …". `other_than_outlet` is "other than another outlet". `same_sentence` is
    "in the same sentence".
    """

    kind: Literal["source", "named source", "anonymous source", "outlet"] = "source"
    only: bool = False
    other_than_outlet: bool = False
    same_sentence: bool = False
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class Be:
    """be OPERATOR OPERANDS; `equal` has one operand, `between` two, `one of` one or more."""

    operator: Literal["between", "at most", "at least", "more than", "less than", "one of", "equal"]
    operands: tuple[Operand, ...]
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class Have:
    """have a THING."""

    thing: Phrase
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class MatchWords:
    """match word for word [including translations]."""

    including_translations: bool = False
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class Corroborated:
    """be corroborated by N independent sources."""

    sources: int
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class Order:
    """be after OTHER: two days in order; `other` may be "publication"."""

    relation: Literal["after", "before", "on or after", "on or before"]
    other: Phrase
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class Old:
    """be at most 14 days old: OPERATOR AMOUNTS old; two amounts for `between`, else one."""

    operator: Literal["between", "at most", "at least", "more than", "less than", "equal"]
    operands: tuple[Amount, ...]
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class GivenIn:
    """be given in UNIT; the unit's singular word, "percentage point" or a currency."""

    unit: str
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class Unique:
    """be unique."""

    span: Span = _span()


@dataclass(frozen=True, slots=True)
class OneSpelling:
    """have one spelling."""

    span: Span = _span()


@dataclass(frozen=True, slots=True)
class MatchIts:
    """match its THING [within T]."""

    thing: Phrase
    tolerance: Amount | None = None
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class ShowEllipsis:
    """show an ellipsis [including translations]."""

    including_translations: bool = False
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class Appear:
    """appear in the body, the headline, a caption, or in a file that a scope names."""

    place: Literal["body", "headline", "caption", "file"]
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class BeWritten:
    """be written "WORDS"; None in "must not be written"."""

    words: Text | None = None
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class AddUp:
    """add up to TOTAL [within T]."""

    total: Amount
    tolerance: Amount | None = None
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class Equal:
    """equal TERM + TERM + …: attributes of the subject's own entity, and numbers."""

    terms: tuple[Phrase | Amount, ...]
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class Trend:
    """fall over time, rise over time; said with `not`."""

    direction: Literal["fall", "rise"]
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class Pair:
    """pair."""

    span: Span = _span()


@dataclass(frozen=True, slots=True)
class BeTagged:
    """be tagged "…" (conditions only)."""

    tag: Text
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class Say:
    """say "…" (conditions only): the article's text holds these words."""

    words: Text
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class InPart:
    """is in a quotation, the headline, the body, a caption (conditions only)."""

    part: Literal["quotation", "headline", "body", "caption"]
    span: Span = _span()


Predicate = (
    Agree
    | BeCompatible
    | Cite
    | Corroborated
    | Be
    | Order
    | Old
    | GivenIn
    | Unique
    | Have
    | OneSpelling
    | MatchWords
    | MatchIts
    | ShowEllipsis
    | Appear
    | BeWritten
    | AddUp
    | Equal
    | Trend
    | Pair
    | BeTagged
    | Say
    | InPart
)


# ---------------------------------------------------------------- rules


@dataclass(frozen=True, slots=True)
class Scope:
    """Where two facts are compared.

    `days` belongs to "within N days of each other" alone, `file` to `with "file"`.
    """

    kind: Literal[
        "across sources",
        "across articles",
        "within an article",
        "within an outlet",
        "on the same day",
        "within days",
        "at any time",
        "between headline and body",
        "with file",
    ]
    days: int | None = None
    file: Text | None = None
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class Test:
    """One test of a condition: SUBJECT [not] PREDICATE; `it` is the rule's own subject."""

    __test__ = False

    subject: Phrase
    negated: bool
    predicate: Predicate
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class Not:
    """not CONDITION."""

    part: Condition
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class All:
    """A and B and …, two or more."""

    parts: tuple[Condition, ...]
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class Any:
    """A or B or …, two or more."""

    parts: tuple[Condition, ...]
    span: Span = _span()


Condition = Test | Not | All | Any


@dataclass(frozen=True, slots=True)
class ExampleArticle:
    """A small article of an example: its body, and what was said of it.

    `day` is its publication day where it has one of its own; an `undated` article has none at all.
    """

    text: Text
    headline: Text | None = None
    day: Day | None = None
    outlet: Text | None = None
    tags: tuple[Text, ...] = ()
    captions: tuple[Text, ...] = ()
    undated: bool = False
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class Example:
    """One `passes`, `differs` or `fails` block: a case that `desk test` runs."""

    expected: Literal["passes", "differs", "fails"]
    articles: tuple[ExampleArticle, ...]
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule sentence with what is indented under it.

    `id` is None where the editor wrote none. `sentence` is the sentence as written, white space
    folded, without id, decoration at its end and indented clauses other than the sentence's own.
    A subject between quotation marks stands for those words wherever articles print them.
    """

    id: str | None
    subject: Phrase | Text
    modal: Literal["must", "should"]
    negated: bool
    predicate: Predicate
    scopes: tuple[Scope, ...] = ()
    when: Condition | None = None
    unless: Condition | None = None
    because: Text | None = None
    see: tuple[Text, ...] = ()
    examples: tuple[Example, ...] = ()
    sentence: str = field(default="", compare=False)
    span: Span = _span()
    id_span: Span = _span()


# ---------------------------------------------------------------- definitions


@dataclass(frozen=True, slots=True)
class Use:
    """use PACK, "path.rules": names of packs as Phrase, paths as Text."""

    packs: tuple[Phrase | Text, ...]
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a choice or outcome, with the words that articles use for it."""

    name: Phrase
    words: tuple[Text, ...] = ()
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class AttributeDefinition:
    """NAME is KIND [or KIND], as in "pattern", …; `choices` for "one of"."""

    name: Phrase
    kinds: tuple[str, ...]
    choices: tuple[Choice, ...] = ()
    patterns: tuple[Text, ...] = ()
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class EventDefinition:
    """define NAME as an event …"""

    name: Phrase
    called: tuple[Text, ...] = ()
    loosely_called: tuple[Text, ...] = ()
    told_as: tuple[Text, ...] = ()
    but_not: tuple[Text, ...] = ()
    attributes: tuple[AttributeDefinition, ...] = ()
    same_event: tuple[Phrase, ...] = ()
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class CountDefinition:
    """define NAME as a number of "nouns" [of a country or organisation] [of one outcome: …]."""

    name: Phrase
    nouns: tuple[Text, ...]
    but_not: tuple[Text, ...] = ()
    owner_kinds: tuple[str, ...] = ()
    outcomes: tuple[Choice, ...] = ()
    span: Span = _span()
    owner_span: Span = _span()


@dataclass(frozen=True, slots=True)
class ThingDefinition:
    """define NAME as the country|person|place|organisation called "…", speaking LANGUAGE, …"""

    name: Phrase
    kind: Literal["country", "person", "place", "organisation"]
    called: tuple[Text, ...] = ()
    languages: tuple[Phrase, ...] = ()
    span: Span = _span()


@dataclass(frozen=True, slots=True)
class StatementDefinition:
    """define NAME as a statement, as in "{speaker} accused {target}" …"""

    name: Phrase
    patterns: tuple[Text, ...]
    attributes: tuple[AttributeDefinition, ...] = ()
    span: Span = _span()


Definition = EventDefinition | CountDefinition | ThingDefinition | StatementDefinition
Statement = Use | Definition | Rule


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment (`#` and text); `span` tells where it stood.

    `place` is "line" on a line of its own, "indented" on one inside a statement, "end" after words.
    """

    text: str
    span: Span = _span()
    place: Literal["line", "indented", "end"] = field(default="line", compare=False)


@dataclass(frozen=True, slots=True)
class RuleFile:
    """A parsed file: its statements in order, its comments, and offsets of its blank lines."""

    statements: tuple[Statement, ...]
    comments: tuple[Comment, ...] = field(default=(), compare=False)
    blanks: tuple[int, ...] = field(default=(), compare=False)
