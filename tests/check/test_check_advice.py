"""What editors are told: one sentence with one mistake, and the screen they get."""

from __future__ import annotations

import pytest
from check.check_trees import VOCABULARY

from deskcheck.check import check
from deskcheck.vocabulary import Vocabulary, glossary
from deskcheck_grammar.diagnostics import Diagnostic
from deskcheck_grammar.parse import parse
from deskcheck_grammar.source import Source


def told(text: str, vocabulary: Vocabulary = VOCABULARY) -> tuple[Diagnostic, ...]:
    source = Source("desk.rules", text)
    parsed = parse(source, glossary(vocabulary))
    assert parsed.diagnostics == (), [found.message for found in parsed.diagnostics]
    return check([(source, parsed.tree)], vocabulary)[1]


# sentence, words under the caret, message, help, repaired sentence
MISTAKES = [
    (
        "Crowd counts must agree within 15 minutes.",
        "15 minutes",
        "`15 minutes` does not measure a number, which `crowd count` is",
        "write for example `25 percent`",
        "Crowd counts must agree within 25 percent.",
    ),
    (
        "Hearing duration must agree within 15.",
        "15",
        "`15` of what? `hearing duration` is a length of time",
        "write for example `15 minutes`",
        "Hearing duration must agree within 15 minutes.",
    ),
    (
        "Hearing duration must be between 6 months and 2 years.",
        "6 months and 2 years",
        "months and years have no fixed length",
        "write for example `180 days` and `730 days`",
        "Hearing duration must be between 180 days and 730 days.",
    ),
    (
        "Hearing duration must be between 6 and 8.",
        "8",
        "`8` of what? `hearing duration` is a length of time",
        "write for example `8 minutes`",
        "Hearing duration must be between 6 and 8 minutes.",
    ),
    (
        "Hearing duration must agree within 2 months.",
        "2 months",
        "a month has no fixed length",
        "write for example `60 days`",
        "Hearing duration must agree within 60 days.",
    ),
    (
        "Hearing duration must agree within 3 percentage points across sources.",
        "3 percentage points",
        "`3 percentage points` fits percentages only, and `hearing duration` is none",
        "write `3 percent`",
        "Hearing duration must agree within 3 percent across sources.",
    ),
    (
        "Hearing dates must agree within 5%.",
        "5%",
        "`5%` of a date means nothing, and `hearing date` is a day",
        "write for example `2 days`",
        "Hearing dates must agree within 2 days.",
    ),
    (
        "Figures must agree within 3 hours.",
        "3 hours",
        "`3 hours` does not fit figures of every kind",
        "write a percentage, for example `10 percent`",
        "Figures must agree within 10 percent.",
    ),
    (
        "A hearing's format must agree within 5 minutes across sources.",
        "5 minutes",
        "`hearing format` is a choice and takes no tolerance",
        "leave it out: words agree or they do not",
        "A hearing's format must agree across sources.",
    ),
    (
        "A hearing's bail must agree within $5 €3.",
        "$5 €3",
        "`$5 €3` mixes two ways to measure",
        "keep one of them",
        "",
    ),
    (
        "Crowd counts must agree within 1.5 marchers.",
        "1.5 marchers",
        "`1.5 marchers` is finer than Deskcheck measures",
        "use a whole number",
        "",
    ),
    (
        "Hearing duration must be between 6 hours and 1 minute.",
        "6 hours and 1 minute",
        "nothing lies between `6 hours` and `1 minute`",
        "did you mean `between 1 minute and 6 hours`?",
        "Hearing duration must be between 1 minute and 6 hours.",
    ),
    (
        "Hearing colour must agree.",
        "colour",
        "`hearing` has no `colour`",
        "a hearing has `bail`, `convener`, `date`, `duration`, `format`, `judge` …",
        "",
    ),
    (
        "Invasion counts must cite a source.",
        "Invasion counts",
        "unknown concept `Invasion counts`",
        "did you mean `crowd count`?",
        "Crowd count must cite a source.",
    ),
    (
        "Hearing duration must agree within 15 foobars.",
        "foobars",
        "unknown unit `foobars`",
        "write for example `15 minutes`",
        "Hearing duration must agree within 15 minutes.",
    ),
    (
        "Hearing lenght must agree.",
        "lenght",
        "`hearing` has no `lenght`",
        "did you mean `duration`?",
        "Hearing duration must agree.",
    ),
    (
        "The duratoin of a hearing must agree.",
        "duratoin",
        "`hearing` has no `duratoin`",
        "did you mean `duration`?",
        "The duration of a hearing must agree.",
    ),
    (
        "Herring durations must agree.",
        "Herring",
        "unknown concept `Herring`",
        "did you mean `hearing`?",
        "Hearing durations must agree.",
    ),
    (
        "Crown counts must cite a source.",
        "Crown counts",
        "unknown concept `Crown counts`",
        "did you mean `crowd counts`?",
        "Crowd counts must cite a source.",
    ),
    (
        "Crowd cuont must cite a source.",
        "Crowd cuont",
        "unknown concept `Crowd cuont`",
        "did you mean `crowd count`?",
        "Crowd count must cite a source.",
    ),
    (
        "Haering lenght must agree.",
        "Haering lenght",
        "unknown concept `Haering lenght`",
        "did you mean `hearing duration`?",
        "Hearing duration must agree.",
    ),
    (
        "Quotes must match word for word across sources.",
        "Quotes",
        "unknown concept `Quotes`",
        "did you mean `quotations`?",
        "Quotations must match word for word across sources.",
    ),
    (
        "Every quote must have a speaker.",
        "quote",
        "unknown concept `quote`",
        "did you mean `quotation`?",
        "Every quotation must have a speaker.",
    ),
    (
        "Weather must agree.",
        "Weather",
        "unknown concept `Weather`",
        "a rule can be about `crowd count`, `hearing`, `march` or `quotation`",
        "",
    ),
    (
        "Public hearing duration must agree.",
        "Public hearing duration",
        "`Public hearing duration` is not a name for rules",
        "did you mean `hearing duration`, when the format is open?",
        "Hearing duration must agree when the format is open.",
    ),
    (
        "Court session durations must agree.",
        "Court session durations",
        "`Court session durations` is what articles say, not a name for rules",
        "did you mean `hearing durations`?",
        "Hearing durations must agree.",
    ),
    (
        "Protesters must cite a source.",
        "Protesters",
        "`Protesters` is what articles say, not a name for rules",
        "did you mean `crowd counts`?",
        "Crowd counts must cite a source.",
    ),
    (
        "Language must be one of x.",
        "Language",
        "`Language` can mean `the language of a quotation` or `the language of an article`",
        "write one of them",
        "",
    ),
    (
        "A hearing's format must be one of openn, closed.",
        "openn",
        "`openn` is no format",
        "did you mean `open`?",
        "A hearing's format must be one of open, closed.",
    ),
    (
        "A hearing's state must be Norlund.",
        "Norlund",
        "unknown country `Norlund`",
        "did you mean `Norland`?",
        "A hearing's state must be Norland.",
    ),
    (
        "A hearing's format must be at most open.",
        "be at most open",
        "`hearing format` is a choice and cannot be `at most`",
        "write `be` or `be one of`",
        "",
    ),
    (
        "Crowd counts must be cited.",
        "be cited",
        "`crowd count` cites a source",
        "did you mean `cite a source`?",
        "Crowd counts must cite a source.",
    ),
    (
        "Hearing duration must agree when it is sourced.",
        "sourced",
        "`hearing duration` cites a source",
        "did you mean `cites a source`?",
        "Hearing duration must agree when it cites a source.",
    ),
    (
        "Hearing duration must agree unless it is not sourced.",
        "sourced",
        "`hearing duration` cites a source",
        "did you mean `does not cite a source`?",
        "Hearing duration must agree unless it does not cite a source.",
    ),
    (
        "Quotations should be attributed.",
        "be attributed",
        "`quotation` cites a source",
        "did you mean `cite a source`?",
        "Quotations should cite a source.",
    ),
    (
        "Crowd counts must be 25 percent.",
        "25 percent",
        "`25 percent` does not measure a number, which `crowd count` is",
        "write for example `1,000`",
        "Crowd counts must be 1,000.",
    ),
    (
        "Crowd counts must be at least many.",
        "many",
        "`many` is no number, which `crowd count` is",
        "write for example `1,000`",
        "Crowd counts must be at least 1,000.",
    ),
    (
        "Crowd counts must be at most 3 percentage points.",
        "3 percentage points",
        "`3 percentage points` does not measure a number, which `crowd count` is",
        "write for example `1,000`",
        "Crowd counts must be at most 1,000.",
    ),
    (
        "Turnout must be at least 5 minutes.",
        "5 minutes",
        "`5 minutes` does not measure a percentage, which `turnout` is",
        "write for example `25 percent`",
        "Turnout must be at least 25 percent.",
    ),
    (
        "Hearing dates must be at most 5 days.",
        "5 days",
        "`5 days` is no day, which `hearing date` is",
        "write for example `30 December 2021`",
        "Hearing dates must be at most 30 December 2021.",
    ),
    (
        "Quotations must agree across sources.",
        "agree",
        "quotations do not agree or differ by a measure",
        "did you mean `match word for word`?",
        "Quotations must match word for word across sources.",
    ),
    (
        "Crowd counts must match word for word.",
        "match word for word",
        "only quotations match word for word, and `crowd count` is none",
        "did you mean `agree`?",
        "Crowd counts must agree.",
    ),
    (
        "Hearings must agree.",
        "agree",
        "`hearing` has no value that can agree",
        "name one of its attributes: `hearing bail`, `hearing convener`, `hearing date`, "
        "`hearing duration`, `hearing format`, `hearing judge` …",
        "",
    ),
    (
        "Every quotation must have a speker.",
        "speker",
        "`quotation` has no `speker`",
        "did you mean `speaker`?",
        "Every quotation must have a speaker.",
    ),
    (
        "Crowd counts must have a date.",
        "date",
        "`crowd count` has no `date`",
        "did you mean `as-of date`?",
        "Crowd counts must have an as-of date.",
    ),
    (
        "Crowd counts must have a source.",
        "have a source",
        "`crowd count` cites a source",
        "did you mean `cite a source`?",
        "Crowd counts must cite a source.",
    ),
    (
        "Every article must cite a source.",
        "cite a source",
        "`article` does not cite a source",
        "a count, a value or a quotation does",
        "",
    ),
    (
        "Crowd counts must cite a source across sources.",
        "across sources",
        "`cite` looks at one fact at a time, so `across sources` says nothing",
        "leave out `across sources`",
        "Crowd counts must cite a source.",
    ),
    (
        "Hearing dates must agree within 3 days of each other.",
        "within 3 days of each other",
        "`within 3 days of each other` goes with counts and amounts, and `hearing date` is a day",
        "did you mean `within 3 days`?",
        "Hearing dates must agree within 3 days.",
    ),
    (
        "Hearing duration must agree on the same day.",
        "on the same day",
        "`on the same day` goes with counts and amounts, and `hearing duration` is a length of "
        "time",
        "leave it out: hearing duration is compared event by event",
        "Hearing duration must agree.",
    ),
    (
        "Hearing duration must agree when the formt is open.",
        "formt",
        "`the formt` is not what this rule is about",
        "did you mean `format`?",
        "Hearing duration must agree when the format is open.",
    ),
    (
        "Hearing duration must agree when the march's date is 1 May 2021.",
        "the march's date",
        "`the march's date` is not what this rule is about",
        "a condition is about `it`, `its bail`, `its convener`, `its date`, `its duration`, "
        "`its format`, `its judge`, `its participants`, `its place`, `its state`, `its status`, "
        "`its turnout`, `its way` or `the article`",
        "",
    ),
    (
        'Crowd counts must cite a source unless it is tagged "opinion".',
        "it",
        "only an article can be tagged, not `it`",
        "did you mean `the article`?",
        'Crowd counts must cite a source unless the article is tagged "opinion".',
    ),
    (
        "Crowd counts must cite a source when the article's language is Englsh.",
        "Englsh",
        "unknown language `Englsh`",
        "did you mean `english`?",
        "Crowd counts must cite a source when the article's language is English.",
    ),
]


@pytest.mark.parametrize(("sentence", "blamed", "message", "help_", "repair"), MISTAKES)
def test_a_mistake_is_told_with_its_place_and_its_fix(
    sentence: str, blamed: str, message: str, help_: str, repair: str
) -> None:
    (found,) = told(sentence + "\n")
    assert found.message == message
    assert found.help == help_
    assert sentence[found.span.start : found.span.end] == blamed
    assert found.repair == repair
    if repair:
        assert told(repair + "\n") == ()
