"""Rules said back in English."""

from __future__ import annotations

import pytest
from check.check_trees import VOCABULARY

from deskcheck.articles import article_of
from deskcheck.check import check
from deskcheck.explain import HEDGES, explain
from deskcheck.extract import extract
from deskcheck.vocabulary import glossary
from deskcheck_grammar.parse import parse
from deskcheck_grammar.source import Source


def explained(text: str) -> str:
    source = Source("rules/courts.rules", text + "\n")
    (rule,), mistakes = check([(source, parse(source, glossary(VOCABULARY)).tree)], VOCABULARY)
    assert mistakes == ()
    return explain(rule, VOCABULARY)


LENGTH = """\
hearing-length: Hearing duration must agree within 15 minutes across sources
    because "Readers notice."
    see "stylebook#courts"
    unless the article is tagged "opinion"
"""

EXPECTED = """\
hearing-length (error), rules/courts.rules:1
Hearing duration must agree within 15 minutes across sources
Looks at    every fact about the duration of a hearing, which is a length of time
Words       articles call a hearing “hearing” or “court session”
            loosely also “session”, where the article says elsewhere that it means a hearing
            or tell of it as “testified”
Only if     it is not so that the article is tagged “opinion”
Compares    every two articles, event by event: two mentions are one hearing when date and
            participants match
Asks        that they lie at most 15 min apart, on some reading of their hedges
Verdict     contradicts (error): no reading of the hedges satisfies the rule
            differs (warning): the printed values break the rule, but the hedges allow a reading
            that keeps it
            A fact that cannot be placed is counted as “cannot check”, never guessed.
Because     Readers notice.
See         stylebook#courts
Hedges      50 minutes                 50
"""


def test_a_whole_explanation() -> None:
    told = explained(LENGTH)
    assert told.startswith(EXPECTED)
    assert told.splitlines()[-1].split("  ")[-1].strip() == HEDGES[-1][1]


PHRASES = {
    "Crowd counts should agree within 12.5% within 2 days of each other.": [
        "every fact about a crowd count, which is a number",
        "a number of “protesters” or “marchers”",
        "counts by what is counted, outcome and owner, at most 2 days apart",
        "that they agree within 12.5% of the larger",
        "contradicts (warning)",
        "differs (note)",
    ],
    "Crowd counts must agree within 25 percent at any time within an article.": [
        "every two facts of one article",
        "whatever days they are about",
    ],
    "Hearing dates must be compatible within 2 days.": [
        "two mentions are one hearing when participants match and their days are at most 7 apart",
        "that they lie at most 2 days apart",
    ],
    "Hearing bail must be at most $500 when it cites an anonymous source.": [
        "nothing: each fact is looked at alone",
        "that it is up to USD 500",
        "the article credits an anonymous source for it",
        "violates (error): the article breaks the rule",
    ],
    "A hearing's format must be one of open, closed.": [
        "the format of a hearing, which is a choice",
        "format open: “open” or “public”",
        "that it is open or closed",
    ],
    "Crowd counts must not cite only anonymous sources.": [
        "that the article does not credit only anonymous sources for it",
    ],
    "Every quotation must have a speaker.": [
        "every fact about a quotation",
        "that the article gives its speaker",
    ],
    "Quotations must match word for word across sources.": [
        "every two articles, statement by statement",
        "that the same words stand in the same order",
    ],
    "Figures must agree within 10% on the same day.": ["every figure", "of the same day"],
}


@pytest.mark.parametrize("sentence", PHRASES)
def test_explanations_say_what_is_meant(sentence: str) -> None:
    told = " ".join(explained(sentence).split())
    for phrase in PHRASES[sentence]:
        assert phrase in told


def test_compatible_rules_never_speak_of_differing() -> None:
    assert "differs" not in explained("Hearing dates must be compatible.")


def test_hedges_are_shown_for_figures_only() -> None:
    assert "Hedges" not in explained("Every quotation must have a speaker.")
    assert "Hedges" not in explained("A hearing's format must agree.")


READ = {
    "about, around, roughly 50": ("about 50 minutes", (45, 55), (False, False), (45, 55)),
    "nearly, almost 50": ("almost 50 minutes", (45, 50), (False, True), (45, 50)),
    "just under an hour": ("just under an hour", (50, 60), (False, True), (50, 60)),
    "just over an hour": ("just over an hour", (60, 70), (True, False), (60, 70)),
    "up to, at most 50": ("up to 50 minutes", (0, 50), (False, False), (50, 50)),
    "less than, under 50": ("less than 50 minutes", (0, 50), (False, True), (50, 50)),
    "at least 50": ("at least 50 minutes", (50, None), (False, False), (50, 50)),
    "more than, over 50": ("more than 50 minutes", (50, None), (True, False), (50, 50)),
    "40 to 50": ("40 to 50 minutes", (40, 50), (False, False), (40, 50)),
}


@pytest.mark.parametrize("row", READ)
def test_the_table_of_hedges_is_what_is_read(row: str) -> None:
    words, bounds, opened, printed = READ[row]
    told = dict(HEDGES)[row]
    (fact,) = [
        found
        for found in extract(article_of("a.txt", f"The hearing lasted {words}.\n"), VOCABULARY)
        if found.attribute == "duration"
    ]
    possible, shown = fact.value.possible, fact.value.printed
    assert possible is not None
    assert shown is not None
    minutes = [None if bound is None else bound / 60 for bound in (possible.low, possible.high)]
    assert tuple(minutes) == bounds
    assert (possible.low_open, possible.high_open) == opened
    assert (shown.low, shown.high) == tuple(60 * bound for bound in printed)
    assert ("under" in told) == opened[1]
    assert told.startswith("over") == opened[0]
    assert all(str(bound) in told for bound in bounds if bound is not None)
    assert ("printed as" in told) == (printed != bounds)
