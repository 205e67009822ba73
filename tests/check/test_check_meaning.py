"""Sentences and the typed rules that they become."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

import pytest
from check.check_trees import VOCABULARY, made

from deskcheck import typed
from deskcheck.check import check
from deskcheck.facts import Interval
from deskcheck.typed import (
    AddUp,
    Age,
    Agree,
    Appear,
    BeWritten,
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
    Rule,
    Selector,
    ShowEllipsis,
    Tolerance,
    Trend,
    Unique,
)
from deskcheck.vocabulary import glossary
from deskcheck_grammar import tree
from deskcheck_grammar.diagnostics import Diagnostic
from deskcheck_grammar.parse import parse
from deskcheck_grammar.source import Source


def checked(*texts: str) -> tuple[tuple[Rule, ...], tuple[Diagnostic, ...]]:
    files = []
    for number, text in enumerate(texts, 1):
        source = Source(f"{number}.rules", text)
        parsed = parse(source, glossary(VOCABULARY))
        assert parsed.diagnostics == ()
        files.append((source, parsed.tree))
    return check(files, VOCABULARY)


def one(text: str) -> Rule:
    (rule,), mistakes = checked(text + "\n")
    assert [found for found in mistakes if found.severity == "error"] == []
    return rule


def day(iso: str) -> int:
    from datetime import date

    return (date.fromisoformat(iso) - date(1970, 1, 1)).days


SUBJECTS = {
    "Durations": (("hearing", "duration"), ("march", "duration")),
    "Hearing dates": (("hearing", "date"),),
    "Dates": (("hearing", "date"), ("march", "date")),
    "The place of a march": (("march", "place"),),
    "A hearing's participants": (("hearing", "participants"),),
    "Crowd counts": (("crowd count", "value"),),
    "Every hearing": (("hearing", ""),),
    "Quotations": (("quotation", ""),),
    "The speaker of a quotation": (("quotation", "speaker"),),
    "Speakers": (("quotation", "speaker"),),
    "Shortened quotations": (("quotation", ""),),
    "Shares of a whole": (("share", "value"),),
    "A stated change": (("stated change", "value"),),
    "A hearing's ordinal": (("hearing", "ordinal"),),
    "A hearing's earlier marches": (("hearing", "earlier marches"),),
    "A crowd count's hedge": (("crowd count", "hedge"),),
    "A figure's status": (("figure", "status"), ("crowd count", "status")),
    "Every slur": (("slur", ""),),
    "The target of a slur": (("slur", "target"),),
}


@pytest.mark.parametrize("subject", SUBJECTS)
def test_subjects_select_concepts_and_attributes(subject: str) -> None:
    assert one(f"{subject} must cite a source.").subject == Selector(SUBJECTS[subject])


FIGURES = {
    "Figures must agree within 10%.": Selector((), numbers=True),
    "Corrected figures must agree within 10%.": Selector((), numbers=True),
    "Headline figures must appear in the body.": Selector((), numbers=True, part="headline"),
    "Figures in a caption must appear in the body.": Selector((), numbers=True, part="caption"),
    "Headline quotations must appear in the body.": Selector((("quotation", ""),), part="headline"),
    "Lengths must be given in kilometres.": Selector((), kinds=("distance",)),
    "Distances in the body must be given in miles.": Selector((), kinds=("distance",), part="body"),
    "Weights must be given in kilograms.": Selector((), kinds=("weight",)),
    "Amounts of money must cite a source.": Selector((), kinds=("amount of money",)),
    "Percentages must be at most 100 percent.": Selector((), kinds=("percentage",)),
    "Figures must be unique when it is more than 1,000.": Selector((), kinds=("number",)),
    '"Harwick  Bay" must be written "Harwick Sound".': Selector((), words="Harwick Bay"),
    "A person's name must have one spelling.": Selector((("person", "spelling"),)),
}


@pytest.mark.parametrize("sentence", FIGURES)
def test_figures_parts_kinds_and_words_are_selected(sentence: str) -> None:
    assert one(sentence).subject == FIGURES[sentence]


def test_what_an_editor_defines_goes_before_the_names_of_kinds() -> None:
    lake = tree.EventDefinition(
        tree.Phrase("flood"),
        attributes=(tree.AttributeDefinition(tree.Phrase("weight"), ("weight",)),),
    )
    source = Source("1.rules", "Weights must be given in tonnes.\n")
    words = made(lake)
    (rule,), mistakes = check([(source, parse(source, glossary(words)).tree)], words)
    assert mistakes == ()
    assert rule.subject == Selector((("flood", "weight"),))


CHECKS = {
    "Hearing duration must agree within 15 minutes.": Agree(Tolerance(900)),
    "Hearing duration must agree to within half an hour.": Agree(Tolerance(1800)),
    "Hearing duration must agree within 1 hour 30 minutes.": Agree(Tolerance(5400)),
    "Hearing duration must agree.": Agree(Tolerance()),
    "Hearing duration must agree exactly.": Agree(Tolerance(exactly=True)),
    "Hearing format must be the same in every source.": Agree(Tolerance()),
    "Hearing dates must agree within 2 weeks.": Agree(Tolerance(14)),
    "Hearing dates must be compatible within 1 day.": Agree(Tolerance(1), compatible=True),
    "Crowd counts must agree within 25%.": Agree(Tolerance(share=Fraction(1, 4))),
    "Crowd counts must agree within 12.5 percent.": Agree(Tolerance(share=Fraction(1, 8))),
    "Crowd counts must agree within 1,000.": Agree(Tolerance(1000)),
    "Crowd counts must agree within 1.5 thousand marchers.": Agree(Tolerance(1500)),
    "Hearing turnout must agree within 2 percentage points.": Agree(Tolerance(2000)),
    "Hearing turnout must agree within 2%.": Agree(Tolerance(share=Fraction(1, 50))),
    "Hearing bail must agree within $1.5 million.": Agree(Tolerance(150_000_000, unit="USD")),
    "Hearing bail must agree within 20 euros.": Agree(Tolerance(2000, unit="EUR")),
    "Hearing way must agree within 2 kilometres.": Agree(Tolerance(2_000_000)),
    "Crowd counts must cite a named source in the same sentence.": Cite(
        "named source", same_sentence=True
    ),
    "Crowd counts must cite a source other than another outlet.": Cite(other_than_outlet=True),
    "Crowd counts must not cite only anonymous sources.": Cite("anonymous source", only=True),
    "Hearing duration must be at most 6 hours.": Compare(Interval(None, 21600)),
    "Hearing duration must be less than 6 hours.": Compare(Interval(None, 21600, high_open=True)),
    "Hearing duration must be at least 1 minute.": Compare(Interval(60, None)),
    "Hearing duration must be more than 1 minute.": Compare(Interval(60, None, low_open=True)),
    "Hearing duration must be between 1 minute and 6 hours.": Compare(Interval(60, 21600)),
    "Hearing duration must be 1 hour.": Compare(Interval(3600, 3600)),
    "Hearing turnout must be at most 100 percent.": Compare(Interval(None, 100_000)),
    "Hearing bail must be at most €3bn.": Compare(Interval(None, 3 * 10**11), unit="EUR"),
    "Hearing dates must be at least 1 January 1970.": Compare(Interval(0, None)),
    "A hearing's format must be one of open, closed.": Compare(texts=("open", "closed")),
    "A hearing's format must be public.": Compare(texts=("open",)),
    "A hearing's convener must be Harwick.": Compare(texts=("Norland",)),
    'A hearing\'s convener must be one of "Ada Brandt", Norland.': Compare(
        texts=("Ada Brandt", "Norland")
    ),
    "Every quotation must have a speaker.": Have("speaker"),
    "Every hearing must have participants.": Have("participants"),
    "Every article must have a publication date.": Have("publication date"),
    "Quotations must match word for word.": MatchWords(),
    "Quotations must match word for word including translations.": MatchWords(True),
    "Figures must agree within a factor of 10.": Agree(Tolerance(share=Fraction(9, 10))),
    "Hearing duration must agree within a factor of 1.5.": Agree(Tolerance(share=Fraction(1, 3))),
    "A caption's date must agree with the hearing's date.": Agree(
        Tolerance(), other=Selector((("hearing", "date"),))
    ),
    "A caption's date must be compatible within 1 day with the hearing's date.": Agree(
        Tolerance(1), True, Selector((("hearing", "date"),))
    ),
    "Crowd counts must be corroborated by 2 independent sources.": Corroborated(2),
    "Crowd counts must be corroborated by at least three sources.": Corroborated(3),
    "A march's date must be after the hearing's date.": Order(
        "after", Selector((("hearing", "date"),))
    ),
    "A march's date must be on or before publication.": Order("on or before"),
    "Crowd counts must be at most 14 days old.": Age(Interval(None, 14)),
    "Figures should be between 2 and 21 days old.": Age(Interval(2, 21)),
    "Crowd counts should be less than 2 weeks old.": Age(Interval(None, 14, high_open=True)),
    "Crowd counts must not be more than 14 days old.": Age(Interval(14, None, low_open=True)),
    "Crowd counts should be at most 2 years old.": Age(Interval(None, 730)),
    "Hearing duration must be between 1 and 6 hours.": Compare(Interval(3600, 21600)),
    "Lengths must be given in kilometers.": GivenIn("kilometre"),
    "Lengths must not be given in miles.": GivenIn("mile"),
    "A hearing's bail must be given in euros.": GivenIn("EUR"),
    "A stated change must be given in percentage points.": GivenIn("percentage point"),
    "Crowd counts must be unique within an article.": Unique(),
    "A person's name must have one spelling within an article.": Agree(Tolerance()),
    "A weekday must match its date.": MatchIts("date", Tolerance()),
    "An age must match its person's birth date.": MatchIts("birth date", Tolerance()),
    "An age must match its birth date within 1 year.": MatchIts("birth date", Tolerance(365)),
    "A conversion must match its original within 2 percent.": MatchIts(
        "original", Tolerance(share=Fraction(1, 50))
    ),
    "A stated change must match its figures.": MatchIts("figures", Tolerance()),
    "A shortened quotation must show an ellipsis.": ShowEllipsis(),
    "Headline figures must appear in the body.": Appear("body"),
    'Corrected figures must not appear in "withdrawn.yaml".': Appear("file"),
    '"Harwick" must not appear in the headline.': Appear("headline"),
    '"Harwick" must be written "Harwick Sound".': BeWritten("Harwick Sound"),
    '"insiders" must not be written.': BeWritten(),
    "Shares must add up to 100 percent within 1 percentage point.": AddUp(
        Interval(100_000, 100_000), Tolerance(1000)
    ),
    "A hearing's bail must add up to $500.": AddUp(Interval(50_000, 50_000), Tolerance()),
    "A march's ordinal must equal its earlier marches + earlier hearings + 1.": Equal(
        ("earlier marches", "earlier hearings"), 1
    ),
    "A march's ordinal must not equal the march's earlier marches.": Equal(("earlier marches",)),
    "A crowd count must not fall over time.": Trend("fall"),
    "Crowd counts must not rise over time.": Trend("rise"),
    "Quotation marks must pair.": Pair(),
    "Every caption should have a date.": Have("date"),
    "Every slur should have an apology.": Have("apology"),
    "Figures should have an as-of date.": Have("as-of date"),
    "Crowd counts should state a hedge.": Have("hedge"),
    "Weekdays must have a date.": Have("date"),
    "A figure's status must be one of stated, estimated.": Compare(texts=("stated", "estimated")),
    "A crowd count's hedge must be roughly.": Compare(texts=("about",)),
}

INVERTED: dict[str, Literal["after", "before", "on or after", "on or before"]] = {
    "A march's date must not be after publication.": "on or before",
    "A march's date must not be before publication.": "on or after",
    "A march's date must not be on or after publication.": "before",
    "A march's date must not be on or before publication.": "after",
}


@pytest.mark.parametrize("sentence", INVERTED)
def test_not_turns_an_order_round(sentence: str) -> None:
    rule = one(sentence)
    assert rule.check == Order(INVERTED[sentence])
    assert not rule.negated


@pytest.mark.parametrize("sentence", CHECKS)
def test_predicates_become_checks_in_base_units(sentence: str) -> None:
    rule = one(sentence)
    assert rule.check == CHECKS[sentence]
    assert rule.negated == (" not " in sentence and not isinstance(rule.check, Trend))


SCOPES = {
    "Crowd counts must agree within 5%.": ("sources", 0),
    "Crowd counts must agree within 5% across articles on the same day.": ("articles", 0),
    "Crowd counts must agree within 5% within 3 days of each other.": ("sources", 3),
    "Crowd counts must agree within 5% at any time within an article.": ("article", None),
    "Hearing duration must agree within an outlet.": ("outlet", None),
    "Hearing dates must agree.": ("sources", None),
    "Figures must agree within 5%.": ("sources", 0),
    "Quotations must match word for word within an outlet.": ("outlet", None),
    "Hearing duration must agree between headline and body.": ("headline", None),
    "Crowd counts must agree between headline and body.": ("headline", None),
    'Crowd counts must agree within 5% with "toll.yaml".': ("reference", None),
    'Crowd counts must agree within 3 days of each other with "toll.yaml".': ("reference", 3),
    'Quotations must match word for word with "readout.txt".': ("reference", None),
    "Shortened quotations must show an ellipsis within an outlet.": ("outlet", None),
    "A person's name must have one spelling.": ("article", None),
    "A person's name must have one spelling across articles.": ("articles", None),
    "A caption's date must agree with the hearing's date.": ("article", None),
    "A march's date must be after the hearing's date.": ("article", None),
    "Crowd counts must be unique.": ("article", None),
    "Shares must add up to 100 percent.": ("article", None),
    "Headline figures must appear in the body.": ("article", None),
    'Figures must not appear in "withdrawn.yaml".': ("reference", None),
    "Crowd counts must not fall over time.": ("sources", None),
    "Crowd counts must not fall over time across articles.": ("articles", None),
    "Crowd counts must be corroborated by 2 sources.": ("sources", None),
}


def test_a_rule_keeps_the_path_of_its_reference_file() -> None:
    assert one('Quotations must match word for word with "a/readout.txt".').reference == (
        "a/readout.txt"
    )
    assert one('Figures must not appear in "withdrawn.yaml".').reference == "withdrawn.yaml"
    assert one("Quotations must match word for word.").reference == ""


@pytest.mark.parametrize("sentence", SCOPES)
def test_scopes_and_windows(sentence: str) -> None:
    rule = one(sentence)
    assert (rule.across, rule.window) == SCOPES[sentence]


CONDITIONS = {
    'when the article is tagged "opinion"': typed.Tagged("opinion"),
    'unless the article says "file photo"': typed.Not(typed.Says("file photo")),
    "when it cites an anonymous source": OfSubject("", Cite("anonymous source")),
    "when it does not cite a source": typed.Not(OfSubject("", Cite())),
    "when it is more than 1 hour": OfSubject("", Compare(Interval(3600, None, low_open=True))),
    "when its format is open": OfSubject("format", Compare(texts=("open",))),
    "when the format is not public": typed.Not(OfSubject("format", Compare(texts=("open",)))),
    "when the hearing's format is open": OfSubject("format", Compare(texts=("open",))),
    "when the hearing has a judge": OfSubject("", Have("judge")),
    "when it has a judge": OfSubject("", Have("judge")),
    "unless it is in a quotation": typed.Not(OfSubject("", InPart("quotation"))),
    "unless in a quotation": typed.Not(OfSubject("", InPart("quotation"))),
    "when it is in the headline": OfSubject("", InPart("headline")),
    "when it appears in the headline": OfSubject("", Appear("headline")),
    "when it is given in hours": OfSubject("", GivenIn("hour")),
    "when its date is before publication": OfSubject("date", Order("before")),
    "when its date is not after the march's date": typed.Not(
        OfSubject("date", Order("after", Selector((("march", "date"),))))
    ),
    "when its ordinal is more than 2": OfSubject(
        "ordinal", Compare(Interval(2, None, low_open=True))
    ),
    "when the outlet is Harwick Courier": Metadata("outlet", ("Harwick Courier",)),
    "when the article's language is English": Metadata("language", ("en",)),
    "when the publication date is at least 2 January 1970": Metadata(
        "published", within=Interval(1, None)
    ),
    "when the article has a publication date": Metadata("published", within=Interval(None, None)),
    "when its format is open and it cites a source unless its date is 2 January 1970": typed.All(
        (
            typed.All((OfSubject("format", Compare(texts=("open",))), OfSubject("", Cite()))),
            typed.Not(OfSubject("date", Compare(Interval(1, 1)))),
        )
    ),
}


@pytest.mark.parametrize("condition", CONDITIONS)
def test_conditions(condition: str) -> None:
    assert one(f"Hearing duration must agree {condition}.").condition == CONDITIONS[condition]


OF_FIGURES = {
    "Crowd counts must cite a source when it is more than 14 days old.": OfSubject(
        "", Age(Interval(14, None, low_open=True))
    ),
    "Crowd counts must cite a source unless its hedge is exact.": typed.Not(
        OfSubject("hedge", Compare(texts=("exact",)))
    ),
    "Figures must cite a source when its status is planned.": OfSubject(
        "status", Compare(texts=("planned",))
    ),
    "Figures must cite a source when it has an as-of date.": OfSubject("", Have("as-of date")),
    "Figures must cite a source when it is more than 5 minutes.": OfSubject(
        "", Compare(Interval(300, None, low_open=True))
    ),
    "Stated changes must cite a source when its figures are percentages.": OfSubject(
        "figures", Compare(texts=("percentages",))
    ),
    "Stated changes must cite a source when its figures is a percentage.": OfSubject(
        "figures", Compare(texts=("percentages",))
    ),
    "Weekdays must have a date when it is Sunday.": OfSubject("", Compare(texts=("sunday",))),
    "Weekdays must have a date when it matches its date.": OfSubject(
        "", MatchIts("date", Tolerance())
    ),
    '"Harwick" must not be written unless in a quotation.': typed.Not(
        OfSubject("", InPart("quotation"))
    ),
}


@pytest.mark.parametrize("sentence", OF_FIGURES)
def test_conditions_reuse_what_looks_at_one_fact(sentence: str) -> None:
    assert one(sentence).condition == OF_FIGURES[sentence]


def test_a_rule_keeps_its_place_words_and_clauses() -> None:
    text = """\
# Courts.

hearing-length: Hearing duration should agree within 15 minutes
    because "Readers notice."
    see "stylebook#courts", "stylebook#time"
"""
    rule = one(text)
    assert (rule.id, rule.severity, rule.path, rule.line) == (
        "hearing-length",
        "warning",
        "1.rules",
        3,
    )
    assert rule.sentence == "Hearing duration should agree within 15 minutes"
    assert (rule.because, rule.see) == (
        "Readers notice.",
        ("stylebook#courts", "stylebook#time"),
    )


IDS = {
    "Hearing duration must agree within 15 minutes across sources.": "hearing-duration-must-agree",
    "The hearing's judge should agree.": "hearing-judge-should-agree",
    "Crowd counts must cite a source.": "crowd-counts-must-cite-a-source",
    "Crowd counts should cite only other outlets.": "crowd-counts-should-cite-only-other-outlets",
    "Hearing duration must be at most 6 hours when its format is open.": (
        "hearing-duration-must-be-at-most-6-hours"
    ),
    "Every quotation must have a speaker.": "quotation-must-have-a-speaker",
    '"Harwick" must be written "Harwick Sound".': "harwick-must-be-written-harwick-sound",
    '"a source said" must not be written.': "source-said-must-not-be-written",
    "Lengths must be given in kilometres.": "lengths-must-be-given-in-kilometres",
    "Crowd counts must be at most 14 days old.": "crowd-counts-must-be-at-most-14-days-old",
    "Shares must add up to 100 percent within 2 percent.": "shares-must-add-up-to-100-percent",
    "A weekday must match its date.": "weekday-must-match-its-date",
    'Figures must not appear in "withdrawn.yaml".': "figures-must-not-appear-in-withdrawn-yaml",
    "Headline figures must appear in the body.": "headline-figures-must-appear-in-the-body",
    "A march's date must not be after publication.": "march-date-must-not-be-after-publication",
    "A caption's date must agree within 2 days with the hearing's date.": (
        "caption-date-must-agree-with-the-hearing-date"
    ),
    "Crowd counts must be corroborated by 2 sources.": (
        "crowd-counts-must-be-corroborated-by-2-sources"
    ),
    "Crowd counts must not fall over time.": "crowd-counts-must-not-fall-over-time",
    "A march's ordinal must equal its earlier marches + 1.": (
        "march-ordinal-must-equal-its-earlier-marches-plus-1"
    ),
}


@pytest.mark.parametrize("sentence", IDS)
def test_ids_are_made_from_words(sentence: str) -> None:
    assert one(sentence).id == IDS[sentence]


def test_equal_ids_ask_for_one_across_files() -> None:
    first = "Hearing duration must agree within 15 minutes.\n"
    second = "\nCrowd counts must cite a source.\nHearing duration must agree within an article.\n"
    rules, (found,) = checked(first, second)
    assert [rule.id for rule in rules] == [
        "hearing-duration-must-agree",
        "crowd-counts-must-cite-a-source",
    ]
    assert found.source.name == "2.rules"
    assert found.source.position(found.span.start) == (3, 1)
    assert found.message == "the rule at 1.rules:1 is called `hearing-duration-must-agree` too"
    assert found.repair.startswith("hearing-duration-must-agree-2: Hearing duration must agree")
    assert checked(first, found.repair + "\n")[1] == ()


PAIRS = [
    ("Crowd counts must cite a source.", "x: Crowd counts should cite a source.", "repeated-rule"),
    ("Crowd counts must cite a source.", "Crowd counts must not cite a source.", "contra"),
    (
        "Hearing duration must be at most 1 hour.",
        "Hearing duration must be at least 2 hours.",
        "contra",
    ),
    (
        "Hearing duration must be at most 1 hour.",
        "Hearing duration must not be at most 2 hours.",
        "contra",
    ),
    (
        "Hearing duration must be at least 1 hour.",
        "Hearing duration must not be at least 1 hour.",
        "contra",
    ),
    (
        "Hearing duration must be at least 1 hour.",
        "Hearing duration must not be more than 1 hour.",
        "",
    ),
    ("A hearing's format must be open.", "A hearing's format must be closed.", "contra"),
    ("Hearing duration must be at most 1 hour.", "Hearing duration must be at least 1 hour.", ""),
    ("Hearing duration must be more than 1 hour.", "March durations must be at most 1 hour.", ""),
    (
        "Hearing duration must be less than 1 hour when its format is open.",
        "Hearing duration must be at least 1 hour.",
        "",
    ),
    ("Hearing duration must agree.", "x: Hearing duration must agree within 5 minutes.", ""),
    (
        "A march's date must be after publication.",
        "A march's date must not be after publication.",
        "contra",
    ),
    ("A march's date must be after publication.", "March dates must be on or after publication.",
     ""),
    ('"Harwick" must be written "Harwick Sound".', '"Harwick" must be written "Harwick Bay".',
     "contra"),
    ('"Harwick" must be written "Harwick Sound".', '"Norland" must be written "Norway".', ""),
    ("Figures must appear in the headline.", "Headline figures must not appear in the headline.",
     ""),
    ("Figures must appear in the headline.", "Figures must not appear in the headline.", "contra"),
    ("Crowd counts must be at most 2 days old.", "Crowd counts must be more than 2 days old.",
     "contra"),
    ('Quotations must match word for word with "a.txt".',
     'x: Quotations must match word for word with "b.txt".', ""),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "code"), PAIRS)
def test_repeated_and_contradicting_rules_are_warned_about(
    first: str, second: str, code: str
) -> None:
    rules, mistakes = checked(f"{first}\n{second}\n")
    assert len(rules) == 2
    assert [found.severity for found in mistakes] == ["warning"] * bool(code)
    assert all(found.code.startswith(code) for found in mistakes)
    assert all(found.source.position(found.span.start)[0] == 2 for found in mistakes)


def test_all_mistakes_of_a_file_are_told_at_once_and_the_sound_rules_kept() -> None:
    rules, mistakes = checked(
        "Hearing lenght must agree.\n"
        "Crowd counts must cite a source across sources when its format is open.\n"
        "Hearing duration must agree within 5 minutes.\n"
    )
    assert [rule.line for rule in rules] == [3]
    assert [found.code for found in mistakes] == [
        "unknown-attribute",
        "needless-scope",
        "other-subject",
    ]


def test_a_tolerance_of_all_is_warned_about() -> None:
    rules, (found,) = checked("Crowd counts must agree within 100 percent.\n")
    assert len(rules) == 1
    assert found.severity == "warning"
