"""Sentences and the typed rules that they become."""

from __future__ import annotations

from fractions import Fraction

import pytest
from check.check_trees import VOCABULARY

from deskcheck import typed
from deskcheck.check import check
from deskcheck.facts import Interval
from deskcheck.typed import (
    Agree,
    Cite,
    Compare,
    Have,
    MatchWords,
    Metadata,
    OfSubject,
    Rule,
    Selector,
    Tolerance,
)
from deskcheck.vocabulary import glossary
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
}


@pytest.mark.parametrize("subject", SUBJECTS)
def test_subjects_select_concepts_and_attributes(subject: str) -> None:
    assert one(f"{subject} must cite a source.").subject == Selector(SUBJECTS[subject])


def test_figures_select_every_number() -> None:
    assert one("Figures must agree within 10%.").subject == Selector((), numbers=True)


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
}


@pytest.mark.parametrize("sentence", CHECKS)
def test_predicates_become_checks_in_base_units(sentence: str) -> None:
    rule = one(sentence)
    assert rule.check == CHECKS[sentence]
    assert rule.negated == (" not " in sentence)


SCOPES = {
    "Crowd counts must agree within 5%.": ("sources", 0),
    "Crowd counts must agree within 5% across articles on the same day.": ("articles", 0),
    "Crowd counts must agree within 5% within 3 days of each other.": ("sources", 3),
    "Crowd counts must agree within 5% at any time within an article.": ("article", None),
    "Hearing duration must agree within an outlet.": ("outlet", None),
    "Hearing dates must agree.": ("sources", None),
    "Figures must agree within 5%.": ("sources", 0),
    "Quotations must match word for word within an article.": ("article", None),
}


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
]


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
