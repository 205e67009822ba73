"""Checks as rows: what one test asks, in the columns that all tests share."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from deskcheck.facts import Interval
from deskcheck.findings.subjects import ARTICLE, IMPLIED, NUMERIC_KINDS, WORDS, folded_words
from deskcheck.plan.schema import Cell, Test, clamped, doubled_high, doubled_low
from deskcheck.typed import (
    AddUp,
    Age,
    Agree,
    Appear,
    BeWritten,
    Check,
    Cite,
    Compare,
    Corroborated,
    Equal,
    GivenIn,
    Have,
    InPart,
    MatchIts,
    MatchWords,
    Metadata,
    OfSubject,
    Order,
    Pair,
    Says,
    Selector,
    ShowEllipsis,
    Tagged,
    Tolerance,
    Trend,
    Unique,
)

SOURCE_BITS: dict[str, int] = {"named person": 1, "institution": 2, "outlet": 4, "anonymous": 8}
"""Kinds of source as bits: a set of them is a number."""

MARK_BITS: dict[str, int] = {"paired": 1, "quotation": 2, "headline": 4, "body": 8, "caption": 16}
"""What a fact has or stands in, as bits."""

PLACE_BITS: dict[str, int] = {"headline": 32, "body": 64, "caption": 128}
"""The parts that hold the fact or one of the places where it is stated again, as bits."""

LATER, SAME, EARLIER = 1, 2, 4
"""How one day may stand to another, as bits."""

_ACCEPTED = {"source": 15, "named source": 7, "anonymous source": 8, "outlet": 4}
_RELATIONS = {
    "after": LATER,
    "before": EARLIER,
    "on or after": LATER | SAME,
    "on or before": EARLIER | SAME,
}
_FINEST = 10**6
"""Shares finer than millionths are rounded down to them: products must stay in 38 digits."""

Selected = tuple[Cell, Cell, Cell, int]
"""Concept, attribute, kind and marks of facts to select; see `schema.SELECTORS`."""

Leaf = Tagged | Says | Metadata | OfSubject


class Lowered(NamedTuple):
    """A test, the words it accepts and the facts it looks at beside its own."""

    test: Test
    words: tuple[str, ...] = ()
    others: tuple[Selected, ...] = ()


def lowered_leaf(leaf: Leaf) -> Lowered:
    """One test of a condition."""
    if isinstance(leaf, OfSubject):
        return lowered_check(leaf.check, leaf.attribute)
    if isinstance(leaf, Says):
        return Lowered(Test("says"), (folded_words(leaf.words),))
    if isinstance(leaf, Tagged):
        return Lowered(Test("tagged"), (tag_mark(leaf.tag),))
    if leaf.field == "published":
        if leaf.within is None:
            return Lowered(Test("never"))
        return Lowered(_within("published", "", leaf.within))
    return Lowered(Test(leaf.field), tuple(text.casefold() for text in leaf.texts))


def lowered_check(check: Check, attribute: str = "") -> Lowered:
    """A check of the subject, or of another attribute of its entity."""
    if isinstance(check, MatchIts | Order | GivenIn | Appear):
        return _related(check, attribute)
    if isinstance(check, Cite):
        accepted = _ACCEPTED[check.kind] & ~(SOURCE_BITS["outlet"] * check.other_than_outlet)
        return Lowered(Test("cite", attribute, accepted, int(check.only), int(check.same_sentence)))
    if isinstance(check, Have):
        return Lowered(Test("have", check.attribute))
    if isinstance(check, Compare):
        return _compared(check, attribute)
    if isinstance(check, Age):
        return Lowered(_within("age", attribute, check.within))
    if isinstance(check, InPart):
        return Lowered(Test("marked", attribute, MARK_BITS[check.part]))
    if isinstance(check, Pair):
        return Lowered(Test("marked", attribute, MARK_BITS["paired"]))
    if isinstance(check, BeWritten):
        return Lowered(Test("written", attribute, term=" ".join(check.words.split())))
    return _grouped(check)


def _compared(check: Compare, attribute: str) -> Lowered:
    if check.texts:
        return Lowered(Test("among", attribute), tuple(text.casefold() for text in check.texts))
    if check.within is None:
        return Lowered(Test("unknown", attribute))
    return Lowered(_within("compare", attribute, check.within, check.unit))


def _related(check: MatchIts | Order | GivenIn | Appear, attribute: str) -> Lowered:
    """Tests that look at other facts of the article, or at the reference file."""
    if isinstance(check, GivenIn):
        return Lowered(Test("given", attribute, term=check.unit))
    if isinstance(check, Appear):
        if check.place == "file":
            return Lowered(Test("filed", attribute))
        return Lowered(Test("appear", attribute, PLACE_BITS[check.place]))
    if isinstance(check, Order):
        others = selected(check.other) if check.other else ((ARTICLE, "publication date", None, 0),)
        return Lowered(Test("order", attribute, _RELATIONS[check.relation]), others=others)
    test = _tolerated("implied", check.tolerance, attribute)
    return Lowered(test, others=_of_entity((f"{IMPLIED}{check.attribute}",)))


def _grouped(
    check: Agree | MatchWords | Corroborated | Unique | ShowEllipsis | AddUp | Equal | Trend,
) -> Lowered:
    """Tests of several facts at once."""
    if isinstance(check, Agree):
        if check.other is None:
            return Lowered(_tolerated("agree", check.tolerance))
        return Lowered(_tolerated("beside", check.tolerance), others=selected(check.other))
    if isinstance(check, Equal):
        others = _of_entity(check.attributes)
        return Lowered(Test("equal", accepted=len(others)), others=others)
    if isinstance(check, Corroborated):
        return Lowered(_within("corroborated", "", Interval(check.sources, None)))
    if isinstance(check, Trend):
        return Lowered(Test("trend", term=check.direction))
    forms = {MatchWords: "match", ShowEllipsis: "ellipsis", Unique: "unique", AddUp: "sum"}
    return Lowered(Test(forms[type(check)]))


def selected(selector: Selector) -> tuple[Selected, ...]:
    """The rows of a selector."""
    marks = PLACE_BITS[selector.part] if selector.part else 0
    kinds = NUMERIC_KINDS if selector.numbers else frozenset(selector.kinds)
    pairs = set(selector.pairs)
    if selector.words:
        pairs, kinds = {(WORDS, selector.words)}, frozenset()
    elif kinds:
        pairs = set()
    named = ((concept, attribute, None, marks) for concept, attribute in sorted(pairs))
    return (*named, *((None, None, kind, marks) for kind in sorted(kinds)))


def _of_entity(attributes: tuple[str, ...]) -> tuple[Selected, ...]:
    return tuple((None, attribute, None, 0) for attribute in dict.fromkeys(attributes))


def _within(form: str, attribute: str, within: Interval, term: str = "") -> Test:
    low, high = doubled_low(within), doubled_high(within)
    return Test(form, attribute, low=low, high=high, term=term)


def _tolerated(form: str, tolerance: Tolerance, attribute: str = "") -> Test:
    numerator, denominator = _ratio(tolerance.share)
    return Test(
        form,
        attribute,
        term=tolerance.unit,
        gap=2 * clamped(tolerance.absolute),
        numerator=numerator,
        denominator=denominator,
        exactly=int(tolerance.exactly),
    )


def _ratio(share: Fraction | None) -> tuple[int | None, int | None]:
    """A share never greater than the one asked for; beyond 2 none tells two values apart."""
    if share is None:
        return None, None
    share = min(share, Fraction(3))
    if share.denominator > _FINEST:
        share = Fraction(share.numerator * _FINEST // share.denominator, _FINEST)
    return share.numerator, share.denominator


def tag_mark(tag: str) -> str:
    """A tag as it stands among an article's tags in one text: no tag is a part of another."""
    return f"\x1f{tag.casefold()}\x1f"
