"""What is asked of one fact, in words: by rules and by their conditions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from msgspec import Struct

from deskcheck.explain.words import (
    days_in_words,
    in_percent,
    interval_in_days,
    listed,
    place,
    selected_in_words,
)
from deskcheck.findings.wording import interval_in_words
from deskcheck.typed import (
    Age,
    Appear,
    BeWritten,
    Cite,
    Compare,
    GivenIn,
    Have,
    InPart,
    MatchIts,
    OneFact,
    Order,
    Pair,
    Tolerance,
)
from deskcheck.units import plural


class Asked(Struct, frozen=True):
    """A test in the making: of what, whether denied, of which kinds of value, in which file."""

    of: str
    negated: bool
    kinds: Sequence[str]
    file: str = ""

    def verb(self, denied: str, affirmed: str) -> str:
        """One of two verbs after what is asked: "it is not given"."""
        return f"{self.of} {denied if self.negated else affirmed}"

    @property
    def be(self) -> str:
        """The subject and its verb: "it is not"."""
        return self.verb("is not", "is")


def told_of_one(
    check: OneFact, of: str, negated: bool, kinds: Sequence[str], file: str = ""
) -> str:
    """What a test of one fact says of it: "it is not in a quotation"."""
    return _TOLD[type(check)](check, Asked(of, negated, kinds, file))


def _cite(check: Cite, asked: Asked) -> str:
    does = "does not credit" if asked.negated else "credits"
    return f"the article {does} {cited(check)} for {asked.of}"


def _have(check: Have, asked: Asked) -> str:
    return f"the article gives {'no' if asked.negated else 'its'} {check.attribute}"


def _compare(check: Compare, asked: Asked) -> str:
    return f"{asked.be} {_compared(check, asked.kinds)}"


def _order(check: Order, asked: Asked) -> str:
    day = "the day of publication" if check.other is None else selected_in_words(check.other)
    return f"{asked.be} {check.relation} {day}"


def _age(check: Age, asked: Asked) -> str:
    return f"{asked.be} {interval_in_days(check.within)} old when the article is published"


def _given_in(check: GivenIn, asked: Asked) -> str:
    return f"{asked.be} given in {plural(check.unit)}, alone or beside another unit"


def _match_its(check: MatchIts, asked: Asked) -> str:
    does = asked.verb("does not match", "matches")
    return f"{does} its {check.attribute}, {_give_or_take(check.tolerance)}"


def _in_part(check: InPart, asked: Asked) -> str:
    return f"{asked.verb('does not stand', 'stands')} in {place(check.part)}"


def _appear(check: Appear, asked: Asked) -> str:
    where = asked.file or place(check.place)
    return f"{asked.of}, or the same again, {'is not' if asked.negated else 'is'} found in {where}"


def _pair(check: Pair, asked: Asked) -> str:
    return asked.verb("has no partner", "has its partner")


def _written(check: BeWritten, asked: Asked) -> str:
    if not check.words:
        return f"{asked.be} written at all"
    return f"{asked.be} written “{check.words}”"


def _give_or_take(allowed: Tolerance) -> str:
    if allowed.share is not None:
        return f"give or take {in_percent(allowed.share)}"
    if allowed.absolute:
        return f"give or take {days_in_words(allowed.absolute)}"
    return "as far as the digits that are printed go"


def cited(check: Cite) -> str:
    """Whom a rule asks to be credited: "a named source in the same sentence"."""
    who = {
        "source": "a source",
        "named source": "a named source",
        "anonymous source": "an anonymous source",
        "outlet": "an outlet",
    }[check.kind]
    only = f"only {check.kind}s" if check.only else who
    other = " other than another outlet" if check.other_than_outlet else ""
    near = " in the same sentence" if check.same_sentence else ""
    return f"{only}{other}{near}"


def _compared(check: Compare, kinds: Sequence[str]) -> str:
    if check.within is None:
        return listed(check.texts, "or")
    return interval_in_words(check.within, kinds[0], check.unit)


_TOLD: dict[type, Callable[[Any, Asked], str]] = {
    Cite: _cite,
    Compare: _compare,
    Have: _have,
    Age: _age,
    InPart: _in_part,
    GivenIn: _given_in,
    MatchIts: _match_its,
    Appear: _appear,
    BeWritten: _written,
    Pair: _pair,
    Order: _order,
}
"""The clause for each test of one fact."""
