"""What findings say, in English: one function for each kind of complaint.

No capital, no full stop. Figures are given with their hedges, and nothing is said of who is right.
"""

from __future__ import annotations

from collections.abc import Mapping

from deskcheck.facts import Fact, Interval
from deskcheck.findings.complaints import complaint
from deskcheck.findings.differences import difference
from deskcheck.findings.phrases import Cited, distinct, listed, quoted, sides, value_of
from deskcheck.findings.subjects import headline_only, printed, selected
from deskcheck.findings.wording import interval_in_words
from deskcheck.typed import Agree, MatchWords, Rule, ShowEllipsis, Trend

NUMBERS = {2: "two", 3: "three", 4: "four", 5: "five"}


def message(
    rule: Rule, verdict: str, cited: Cited, published: Mapping[str, int | None] | None = None
) -> str:
    """What is wrong, in one line; `cited` holds no left-out facts, `published` articles' days."""
    check = rule.check
    if isinstance(check, Agree):
        return _disagreement(rule, check, verdict, cited)
    if isinstance(check, MatchWords):
        return "two wordings of one statement: " + _wordings(rule, cited)
    if isinstance(check, ShowEllipsis):
        return "words are left out without an ellipsis: " + _wordings(rule, cited)
    if isinstance(check, Trend):
        return _change(check, verdict, cited)
    return complaint(rule, cited, published or {})


# --- values against values


def _disagreement(rule: Rule, check: Agree, verdict: str, cited: Cited) -> str:
    if rule.subject.pairs == (("person", "spelling"),):
        return _spellings(cited)
    if check.other:
        said = _against_other(rule, cited)
    elif rule.across == "headline":
        said = _headline(cited)
    else:
        said = sides(cited, value_of) + _in_reference(rule)
    return said + (_HEDGED if verdict == "differs" else "")


_HEDGED = ": the printed figures differ, a hedge allows both"


def _spellings(cited: Cited) -> str:
    spellings = distinct((fact for fact, _ in cited), lambda fact: f"`{value_of(fact)}`")
    many = NUMBERS.get(len(spellings), str(len(spellings)))
    return f"{many} spellings of one name: {listed(spellings)}"


def _against_other(rule: Rule, cited: Cited) -> str:
    """A value and what its own article says of something else, each with its name."""
    own = [fact for fact, _ in cited if selected(rule.subject, fact)]
    others = [fact for fact, _ in cited if fact not in own]
    if not own or not others:
        return sides(cited, value_of)
    return f"{listed(distinct(own, _named))} against {listed(distinct(others, _named))}"


def _named(fact: Fact) -> str:
    """A value with what it is the value of: "caption date 7 Dec 2021"."""
    attribute = "" if fact.attribute == "value" else f" {fact.attribute}"
    return f"{fact.concept}{attribute} {value_of(fact)}"


def _headline(cited: Cited) -> str:
    above = [fact for fact, _ in cited if headline_only(fact)]
    below = [fact for fact, _ in cited if not headline_only(fact)]
    if not above or not below:
        return sides(cited, value_of)
    first, second = (listed(distinct(facts, value_of)) for facts in (above, below))
    return f"{first} in the headline against {second} in the body"


def _in_reference(rule: Rule) -> str:
    return f" in {rule.reference}" if rule.across == "reference" else ""


# --- words against words


def _wordings(rule: Rule, cited: Cited) -> str:
    """The first place where two sides part; what each prints where no such place is found."""
    out = [fact for fact, role in cited if role in ("outlier", "disputed")]
    others = [fact for fact, role in cited if role == "agrees"] or out[1:]
    for fact in out:
        for other in others:
            found = difference(_inner(fact), _inner(other)) if fact.id != other.id else None
            if found is not None:
                return f"“{found[0]}” against “{found[1]}”" + _in_reference(rule)
    return sides(cited, quoted) + _in_reference(rule)


def _inner(fact: Fact) -> str:
    return fact.text.strip("\"“”„«»‘’'` ")


# --- values in the course of time


def _change(check: Trend, verdict: str, cited: Cited) -> str:
    """The first two values, by their days, that go the way they must not."""
    dated = [fact for fact, _ in cited if fact.as_of is not None]
    dated.sort(key=lambda fact: (_day(fact.as_of), fact.article, fact.start, fact.id))
    for at, later in enumerate(dated):
        for earlier in dated[:at]:
            before, after = _compared(earlier, verdict), _compared(later, verdict)
            first, second = (after, before) if check.direction == "fall" else (before, after)
            if _day(earlier.as_of) < _day(later.as_of) and _below(first, second):
                said = f"{_dated(earlier)}, but {_dated(later)}"
                return said + (_HEDGED if verdict == "differs" else "")
    return sides(cited, value_of)


def _compared(fact: Fact, verdict: str) -> Interval | None:
    return printed(fact.value) if verdict == "differs" else fact.value.possible


def _below(first: Interval | None, second: Interval | None) -> bool:
    """Whether every value of the first lies below every value of the second."""
    if first is None or second is None or first.high is None or second.low is None:
        return False
    return first.high <= second.low and not first.meets(second)


def _day(as_of: Interval | None) -> int:
    return as_of.low if as_of is not None and as_of.low is not None else 0


def _dated(fact: Fact) -> str:
    day = interval_in_words(fact.as_of, "day") if fact.as_of else "an unknown day"
    return f"{value_of(fact)} on {day}"
