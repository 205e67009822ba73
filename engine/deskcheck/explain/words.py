"""Words that explanations are made of: measures, parts, and what a rule selects."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from deskcheck.facts import Interval
from deskcheck.findings.wording import interval_in_words
from deskcheck.typed import Selector


def listed(words: Sequence[str], joint: str) -> str:
    """Words in a row: "a, b or c"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {joint} {words[-1]}"


def with_article(noun: str) -> str:
    """A noun with "a" or "an"."""
    return f"{'an' if noun[:1] in 'aeiou' else 'a'} {noun}"


def days_in_words(count: int) -> str:
    """A number of days: "2 days"."""
    return f"{count} day" if count == 1 else f"{count:,} days"


def selected_in_words(selector: Selector) -> str:
    """The facts that a selector selects: "the date of a call", "a figure in the headline"."""
    part = f" in {place(selector.part)}" if selector.part else ""
    if selector.words:
        return f"a place where an article prints “{selector.words}”{part}"
    if selector.kinds:
        return f"{listed([with_article(kind) for kind in selector.kinds], 'or')}{part}"
    if selector.numbers:
        return f"a figure{part}"
    return listed([pair(*one) for one in selector.pairs], "or") + part


def pair(concept: str, attribute: str) -> str:
    """A concept or its attribute: "the date of a call"."""
    if not attribute or attribute == "value":
        return with_article(concept)
    return f"the {attribute} of {with_article(concept)}"


def place(part: str) -> str:
    """A part of an article, a quotation or a file: "the headline"."""
    return {
        "quotation": "a quotation",
        "caption": "a caption",
        "file": "the file",
    }.get(part, f"the {part}")


def in_percent(share: Fraction) -> str:
    """A share as a percentage: "12.5%"."""
    return f"{float(share * 100):g}%"


def measure(value: int, kind: str, unit: str) -> str:
    """How far apart values may be, in base units of a kind: "15 min", "2 days"."""
    if kind in ("day", "age"):
        return days_in_words(value)
    words = interval_in_words(Interval.exactly(value), kind, unit)
    if kind == "percentage":
        points = words.removesuffix("%")
        return f"{points} percentage point" + ("" if points == "1" else "s")
    return words


def interval_in_days(interval: Interval) -> str:
    """Some ages in days: "at most 14 days", "2 to 5 days"."""
    low, high = interval.low, interval.high
    if low is not None and low == high:
        return days_in_words(low)
    if low is None:
        bound = "less than" if interval.high_open else "at most"
        return f"{bound} {days_in_words(high or 0)}"
    if high is None:
        return f"{'more than' if interval.low_open else 'at least'} {days_in_words(low)}"
    return f"{low:,} to {days_in_words(high)}"
