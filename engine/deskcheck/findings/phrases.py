"""Pieces that messages of findings are made of: printed words, lists, sides."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from deskcheck.facts import Fact, Interval
from deskcheck.findings.wording import value_in_words

Cited = Sequence[tuple[Fact, str]]
"""The facts of a finding with their roles."""

Words = Callable[[Fact], str]
"""How a fact is shown."""

_SHOWN_VALUES = 4
_SHOWN_WORDS = 48
_MARKS = tuple("\"“”„«‘’'")


def quoted(fact: Fact) -> str:
    """The words as printed, on one line, shortened at a word; a quotation has its own marks."""
    words = " ".join(fact.text.split())
    if len(words) > _SHOWN_WORDS:
        words = words[:_SHOWN_WORDS].rsplit(" ", 1)[0] + " …"
    return words if words[:1] in _MARKS and words[1:] else f"`{words}`"


def value_of(fact: Fact) -> str:
    """The fact's value with its hedge."""
    return value_in_words(fact.value)


def distinct(facts: Iterable[Fact], words: Words) -> list[str]:
    """How facts are shown, each way once, in their order."""
    return list(dict.fromkeys(words(fact) for fact in facts))


def listed(parts: Sequence[str], last: str = " and ") -> str:
    """Parts in a row: "a, b and c"; of more than four the first ones and how many more."""
    if len(parts) > _SHOWN_VALUES:
        more = f"{len(parts) - _SHOWN_VALUES + 1} more"
        parts = [*parts[: _SHOWN_VALUES - 1], more]
        last = " and "
    return last.join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)


def number(count: int, noun: str) -> str:
    """A count with its noun: "1 article", "2 articles"."""
    return f"{count} {noun}" + ("" if count == 1 else "s")


def sides(cited: Cited, words: Words) -> str:
    """The odd ones out against the others; where nobody is, each value against the next."""
    out = [fact for fact, role in cited if role == "outlier"]
    if out:
        others = [fact for fact, role in cited if role != "outlier"]
        return f"{listed(distinct(out, words))} against {listed(distinct(others, words))}"
    disputed = [fact for fact, role in cited if role == "disputed"]
    articles: dict[str, set[str]] = {}
    for fact in disputed:
        articles.setdefault(words(fact), set()).add(fact.article)
    counts = {len(found) for found in articles.values()}
    if counts <= {1}:
        return listed(list(articles), " against ")
    told = [f"{word} ({number(len(found), 'article')})" for word, found in articles.items()]
    return listed(told, " against ")


def total(intervals: Iterable[Interval | None]) -> Interval:
    """The sum of some intervals; one that is not known can be anything."""
    low: int | None = 0
    high: int | None = 0
    low_open = high_open = False
    for one in intervals:
        known = one or Interval(None, None)
        low = None if low is None or known.low is None else low + known.low
        high = None if high is None or known.high is None else high + known.high
        low_open, high_open = low_open or known.low_open, high_open or known.high_open
    return Interval(low, high, low_open, high_open)
