"""Rules said back in English."""

from __future__ import annotations

from typing import get_args

import pytest
from check.check_trees import SOURCE, VOCABULARY, sensible
from hypothesis import given

from deskcheck.articles import article_of
from deskcheck.check import check
from deskcheck.explain import HEDGES, explain
from deskcheck.extract import extract
from deskcheck.typed import Check, InPart, Rule
from deskcheck.vocabulary import glossary
from deskcheck_grammar import tree
from deskcheck_grammar.parse import parse
from deskcheck_grammar.source import Source


def typed_rule(text: str) -> Rule:
    source = Source("rules/courts.rules", text + "\n")
    (rule,), mistakes = check([(source, parse(source, glossary(VOCABULARY)).tree)], VOCABULARY)
    assert mistakes == ()
    return rule


def explained(text: str) -> str:
    return explain(typed_rule(text), VOCABULARY)


def _sound(rule: tree.Rule) -> list[Rule]:
    return list(check([(SOURCE, tree.RuleFile((rule,)))], VOCABULARY)[0])


SOUND = sensible.map(_sound).filter(bool).map(lambda found: found[0])
CHECKS = set(get_args(Check)) - {InPart}
"""Every typed check that a rule can ask for; a place alone is a condition's test."""


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
    "Figures must agree within a factor of 4.": ["that they agree within 75% of the larger"],
    "Turnout must agree within 2 percentage points.": ["at most 2 percentage points apart"],
    "Crowd counts must be corroborated by 2 sources.": [
        "the sources of all articles, counts by what is counted, outcome and owner",
        "credited to at least 2 different sources",
        "violates (error)",
    ],
    "A march's date must not be after the hearing's date.": [
        "each fact with the date of a hearing of the same article",
        "that it is on or before the date of a hearing",
        "Where an article has more than one thing to compare with",
    ],
    "A march's date must be before publication.": ["that it is before the day of publication"],
    "A caption's date must agree within 1 day with the hearing's date.": [
        "the date of a caption",
        "each fact with the date of a hearing of the same article",
        "at most 1 day apart",
        "Where an article has more than one thing to compare with",
    ],
    "Crowd counts must be between 2 and 14 days old.": [
        "that it is 2 to 14 days old when the article is published"
    ],
    "Crowd counts must not be more than 1 day old.": ["that it is not more than 1 day old"],
    "Lengths must be given in kilometres.": [
        "every figure that is a distance",
        "that it is given in kilometres, alone or beside another unit",
    ],
    "A figure must be unique within an article when it is more than 1,000.": [
        "every figure that is a number",
        "it is over 1,000",
        "the exact numbers of each article",
        "no exact number stands for two different things",
    ],
    "A person's name must have one spelling.": [
        "every two facts of one article, person by person",
        "that they are the same",
    ],
    "A weekday must match its date.": [
        "each fact with its date, where the article gives both",
        "that it matches its date, as far as the digits that are printed go",
        "no reading of the hedges",
    ],
    "A conversion must match its original within 2 percent.": ["give or take 2%"],
    "An age must match its birth date within 1 year.": ["give or take 365 days"],
    "A shortened quotation must show an ellipsis.": [
        "statement by statement",
        "leaves out words of the same statement",
        "violates (error)",
    ],
    "Headline figures must appear in the body.": [
        "every figure in the headline",
        "each fact with the same again in its own article",
        "that it, or the same again, is found in the body",
    ],
    'Figures must not appear in "withdrawn.yaml".': [
        "the file withdrawn.yaml",
        "is not found in withdrawn.yaml",
    ],
    '"Harwick" must be written "Harwick Bay" unless in a quotation.': [
        "every place where an article prints “Harwick” as whole words",
        "it is not so that it stands in a quotation",
        "that it is written “Harwick Bay”",
    ],
    '"insiders" must not be written.': ["that it is not written at all"],
    "Shares must add up to 100 percent within 1 percentage point.": [
        "a share, which is a percentage",
        "that the parts of one whole add up to 100%, give or take 1 percentage point",
    ],
    "A march's ordinal must equal its earlier marches + 1.": [
        "that it equals its earlier marches + 1"
    ],
    "Crowd counts must not fall over time.": [
        "that no later value is lower than an earlier one",
        "contradicts (error)",
        "differs (warning)",
    ],
    "Quotation marks must pair.": ["that it has its partner"],
    'Quotations must match word for word with "readout.txt".': [
        "every article with the file readout.txt, statement by statement"
    ],
    "Hearing duration must agree between headline and body.": [
        "what only the headline says with what is below it"
    ],
    "Every slur should have an apology.": [
        "every fact about a slur",
        "articles put it as “{speaker} insulted {target}”",
        "its apology as “{speaker} apologised”",
        "that the article gives its apology",
    ],
    "A hearing's format must agree when its date is before publication.": [
        "its date is before the day of publication"
    ],
    "Crowd counts must cite a source when it appears in the headline.": [
        "it, or the same again, is found in the headline"
    ],
}


@pytest.mark.parametrize("sentence", PHRASES)
def test_explanations_say_what_is_meant(sentence: str) -> None:
    told = " ".join(explained(sentence).split())
    for phrase in PHRASES[sentence]:
        assert phrase in told


@given(SOUND)
def test_every_sensible_rule_says_what_it_asks_and_what_it_compares(rule: Rule) -> None:
    told = explain(rule, VOCABULARY)
    labels = [line[:12].strip() for line in told.splitlines()]
    assert labels.count("Asks") == labels.count("Compares") == labels.count("Looks at") == 1
    assert "Verdict" in labels
    assert "()" not in told
    assert "Selector" not in told


def test_every_check_of_the_language_is_explained() -> None:
    sentences = [LENGTH, *PHRASES]
    assert {type(typed_rule(text).check) for text in sentences} >= set(CHECKS)


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
