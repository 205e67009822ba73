"""What editors are told of predicates, scopes and conditions that do not fit their subject."""

from __future__ import annotations

import pytest
from check.test_check_advice import told

from deskcheck.check import check
from deskcheck_grammar import tree
from deskcheck_grammar.source import Source, Span

# sentence, words under the caret, message, help, repaired sentence
REFUSED = [
    (
        "Figures must equal 15.",
        "Figures",
        "`figures` are figures of every kind",
        "name the value that is compared: a count or an attribute",
        "",
    ),
    (
        '"Harwick" must agree.',
        '"Harwick"',
        "words between quotation marks cannot agree",
        'write `must be written "…"`, `must not be written` or `must not appear in the headline`',
        "",
    ),
    (
        '"Harwick" must cite a source.',
        '"Harwick"',
        "words between quotation marks cannot cite",
        'write `must be written "…"`, `must not be written` or `must not appear in the headline`',
        "",
    ),
    (
        '"" must not be written.',
        '""',
        "there are no words between the marks",
        "write a word",
        "",
    ),
    (
        '"Harwick" must be written "".',
        '""',
        "there are no words between the marks",
        "write a word",
        "",
    ),
    (
        "Hearings must be after the march's date.",
        "Hearings",
        "`hearing` is not a day itself",
        "did you mean `hearing date`?",
        "Hearing date must be after the march's date.",
    ),
    (
        "A hearing's date must be after the march.",
        "march",
        "`march` is not a day itself",
        "did you mean `march date`?",
        "A hearing's date must be after the march date.",
    ),
    (
        "A hearing's date must be after the crowd count.",
        "crowd count",
        "`crowd count` is a number and not a day",
        "only days come before and after one another",
        "",
    ),
    (
        "A hearing's date must agree with the march's place.",
        "the march's place",
        "`hearing date` is a day and `march place` is a place",
        "compare values of one kind",
        "",
    ),
    (
        "A hearing's duration must agree with the hearing.",
        "the hearing",
        "`hearing` has no value that can agree",
        "name one of its attributes: `hearing bail`, `hearing convener`, `hearing date`, "
        "`hearing duration`, `hearing format`, `hearing judge` …",
        "",
    ),
    (
        "Figures must agree with the hearing's duration.",
        "the hearing's duration",
        "`figures` are figures of every kind",
        "name the value that is compared: a count or an attribute",
        "",
    ),
    (
        "A hearing's duration must be at most 14 days old.",
        "be at most 14 days old",
        "`hearing duration` is of no day, so it has no age",
        "counts and figures are so many days old",
        "",
    ),
    (
        "Crowd counts must be at most 14 hours old.",
        "14 hours",
        "`14 hours` does not measure an age, which `crowd count's age` is",
        "write for example `30 days`",
        "Crowd counts must be at most 30 days old.",
    ),
    (
        "Lengths must be given in hours.",
        "hours",
        "`hours` does not measure `distance`",
        "write `centimetres`, `feet`, `inches`, `kilometres`, `metres`, `miles`, "
        "`millimetres`, `nautical miles` or `yards`",
        "",
    ),
    (
        "Crowd counts must be given in kilometres.",
        "kilometres",
        "`kilometres` does not measure `crowd count`",
        "counts are given in no unit",
        "",
    ),
    (
        "Crowd counts must be unique across sources.",
        "across sources",
        "`across sources` does not go with `be unique`",
        "leave out `across sources`",
        "Crowd counts must be unique.",
    ),
    (
        "Hearings must be unique.",
        "be unique",
        "`hearing` has no value that can be unique",
        "name one of its attributes: `hearing bail`, `hearing convener`, `hearing date`, "
        "`hearing duration`, `hearing format`, `hearing judge` …",
        "",
    ),
    (
        "A hearing's format must be unique.",
        "be unique",
        "`hearing format` has no number that can be unique",
        "a count, a figure or a measured attribute has",
        "",
    ),
    (
        "Hearings must have one spelling.",
        "Hearings",
        "only persons' names have one spelling, and `hearing` is none",
        "did you mean `persons' names`?",
        "Persons' names must have one spelling.",
    ),
    (
        "A hearing must pair.",
        "A hearing",
        "only quotation marks pair, and `hearing` is none",
        "did you mean `quotation marks`?",
        "Quotation marks must pair.",
    ),
    (
        "Crowd counts must show an ellipsis.",
        "Crowd counts",
        "only quotations show an ellipsis, and `crowd count` is none",
        "did you mean `quotations`?",
        "Quotations must show an ellipsis.",
    ),
    (
        "Crowd counts must match its date.",
        "match its date",
        "nothing else in an article gives the value of `crowd count`",
        "weekdays match their date, ages their birth date, conversions their original, "
        "stated changes their figures",
        "",
    ),
    (
        "A weekday must match its original.",
        "match its original",
        "no `original` gives the value of `weekday`",
        "did you mean `match its date`?",
        "A weekday must match its date.",
    ),
    (
        "A weekday must match its date within 2 days.",
        "2 days",
        "`weekday` is a text and takes no tolerance",
        "leave it out: words agree or they do not",
        "A weekday must match its date.",
    ),
    (
        "A conversion must match its original within 2 km.",
        "2 km",
        "`2 km` does not fit conversions of every kind",
        "write a percentage, for example `10 percent`",
        "A conversion must match its original within 10 percent.",
    ),
    (
        "A stated change must match its figures within 1 percentage point.",
        "1 percentage point",
        "`1 percentage point` does not fit stated changes of every kind",
        "write a percentage, for example `10 percent`",
        "A stated change must match its figures within 10 percent.",
    ),
    (
        "Hearings must appear in the body.",
        "appear in the body",
        "`hearing` has no value or words that could appear anywhere",
        "a figure, a value or a quotation can appear",
        "",
    ),
    (
        'Crowd counts must appear in "".',
        '""',
        "there is no file name between the marks",
        'write "facts.yaml"',
        "",
    ),
    (
        "Crowd counts must appear in the body across sources.",
        "across sources",
        "`across sources` does not go with `appear`",
        "leave out `across sources`",
        "Crowd counts must appear in the body.",
    ),
    (
        "Crowd counts must add up to 100.",
        "Crowd counts",
        "`crowd count` has no parts of one whole that could add up",
        "write about shares, or an attribute that one event gives several times",
        "",
    ),
    (
        "Figures must add up to 100 percent.",
        "Figures",
        "`figures` has no parts of one whole that could add up",
        "write about shares, or an attribute that one event gives several times",
        "",
    ),
    (
        "Shares must add up to 100.",
        "100",
        "`100` of what? `share` is a percentage",
        "write for example `100 percent`",
        "Shares must add up to 100 percent.",
    ),
    (
        "A march's ordinal must equal 1.",
        "equal 1",
        "`march ordinal` cannot equal a number alone",
        "add one of its attributes: `earlier hearings` or `earlier marches`",
        "",
    ),
    (
        "A march's ordinal must equal its duration + 1.",
        "its duration",
        "`its duration` is no number that goes with `march ordinal`",
        "write `earlier hearings` or `earlier marches`",
        "",
    ),
    (
        "Every article must be corroborated by 2 sources.",
        "be corroborated by 2 sources",
        "`article` is no claim that sources could corroborate",
        "name a count or a value",
        "",
    ),
    (
        "Crowd counts must be corroborated by 2 sources within an article.",
        "within an article",
        "`within an article` does not go with `be corroborated`",
        "leave out `within an article`",
        "Crowd counts must be corroborated by 2 sources.",
    ),
    (
        "Figures must agree within a factor of 1.",
        "within a factor of 1",
        "nothing lies within a factor of 1 but equal values",
        "write a number above 1, for example `a factor of 10`",
        "",
    ),
    (
        "Hearing dates must agree within a factor of 2.",
        "within a factor of 2",
        "`hearing date` is a day, and a factor goes with measures",
        "write `2 days`",
        "Hearing dates must agree within 2 days.",
    ),
    (
        "A hearing's format must agree within a factor of 2.",
        "within a factor of 2",
        "`hearing format` is a choice, and a factor goes with measures",
        "leave it out: words agree or they do not",
        "A hearing's format must agree.",
    ),
    (
        "Crowd counts must not fall over time within 2 days of each other.",
        "within 2 days of each other",
        "`within 2 days of each other` does not go with `fall over time`",
        "write `across sources`, `across articles`, `within an article` or `within an outlet`",
        "Crowd counts must not fall over time.",
    ),
    (
        "Figures must cite a source when it is more than 1,000 and it is more than 5 minutes.",
        "more than 5 minutes",
        "the conditions measure `figures` in different kinds",
        "keep one of them",
        "",
    ),
    (
        "Figures must cite a source when it is more than 5 apples.",
        "more than 5 apples",
        "figures are numbers and measures",
        "write for example `more than 1,000`",
        "",
    ),
    (
        "Crowd counts must cite a source when its hedge is abuot.",
        "abuot",
        "`abuot` is no hedge",
        "did you mean `about`?",
        "Crowd counts must cite a source when its hedge is about.",
    ),
    (
        "Crowd counts must have a hegde.",
        "hegde",
        "`crowd count` has no `hegde`",
        "did you mean `hedge`?",
        "Crowd counts must have a hedge.",
    ),
    (
        "Headline figurs must appear in the body.",
        "figurs",
        "unknown concept `figurs`",
        "did you mean `figures`?",
        "Headline figures must appear in the body.",
    ),
    (
        "Lengts must be given in miles.",
        "Lengts",
        "unknown concept `Lengts`",
        "did you mean `lengths`?",
        "Lengths must be given in miles.",
    ),
    (
        "A crowd count's status must be panned.",
        "panned",
        "`panned` is no status",
        "did you mean `planned`?",
        "A crowd count's status must be planned.",
    ),
    (
        "Hearing duration must agree when it is after publication.",
        "after publication",
        "`hearing duration` is a length of time and not a day",
        "only days come before and after one another",
        "",
    ),
    (
        "Quotations must match word for word on the same day.",
        "on the same day",
        "`on the same day` does not go with `match word for word`",
        'write `across sources`, `across articles`, `within an outlet` or `with "…"`',
        "Quotations must match word for word.",
    ),
    (
        "Crowd counts must be in a quotation.",
        "be in a quotation",
        "`be in a quotation` is a test for conditions",
        "write it after `when` or `unless`: `unless it is in a quotation`",
        "",
    ),
    (
        "A quotation's relay must be between 1 and 2.",
        "be between 1 and 2",
        "`quotation relay` is a text and cannot be `between`",
        "write `be` or `be one of`",
        "",
    ),
    (
        "Quotations must match word for word when it pairs.",
        "it",
        "only quotation marks pair, and `quotation` is none",
        "did you mean `quotation marks`?",
        "",
    ),
    (
        "A quotation must cite a source when its relay is more than 5.",
        "more than 5",
        "`relay` is a text and cannot be `more than`",
        "write `be` or `be one of`",
        "",
    ),
    (
        '"Harwick" must be 5.',
        '"Harwick"',
        "words between quotation marks cannot be",
        'write `must be written "…"`, `must not be written` or `must not appear in the headline`',
        "",
    ),
    (
        "The spelling of a slur must agree.",
        "spelling",
        "`slur` has no `spelling`",
        "a slur has `apology`, `speaker` and `target`",
        "",
    ),
    (
        "A hearing's date must be on or after publication within an outlet.",
        "within an outlet",
        "`within an outlet` does not go with `be on or after`",
        "leave out `within an outlet`",
        "A hearing's date must be on or after publication.",
    ),
    (
        "Shares must add up to 100 percent within 5 minutes.",
        "5 minutes",
        "`5 minutes` does not measure a percentage, which `share` is",
        "write for example `2 percentage points`",
        "Shares must add up to 100 percent within 2 percentage points.",
    ),
    (
        "A caption's date must agree with the hearing's date across sources.",
        "across sources",
        "`across sources` does not go with `agree`",
        "leave out `across sources`",
        "A caption's date must agree with the hearing's date.",
    ),
    (
        "Quotations must show an ellipsis at any time.",
        "at any time",
        "`at any time` does not go with `show an ellipsis`",
        'write `across sources`, `across articles`, `within an outlet` or `with "…"`',
        "Quotations must show an ellipsis.",
    ),
    (
        "Crowd counts must be between 14 and 2 days old.",
        "14 and 2 days",
        "nothing lies between `14` and `2 days`",
        "did you mean `between 2 and 14 days`?",
        "Crowd counts must be between 2 and 14 days old.",
    ),
]


@pytest.mark.parametrize(("sentence", "blamed", "message", "help_", "repair"), REFUSED)
def test_what_does_not_fit_is_refused_with_what_does(
    sentence: str, blamed: str, message: str, help_: str, repair: str
) -> None:
    (found,) = told(sentence + "\n")
    assert found.message == message
    assert found.help == help_
    assert sentence[found.span.start : found.span.end] == blamed
    assert found.repair == repair
    if repair:
        assert told(repair + "\n") == ()


def refused(sentence: str, rule: tree.Rule) -> tuple[str, str, str]:
    """Message, help and repair of a tree that the parser mends before anyone sees it."""
    from check.check_trees import VOCABULARY

    source = Source("desk.rules", sentence + "\n")
    rules, (found,) = check([(source, tree.RuleFile((rule,)))], VOCABULARY)
    assert rules == ()
    return found.message, found.help, found.repair


def spanned(sentence: str, words: str) -> Span:
    start = sentence.index(words)
    return Span(start, start + len(words))


def ruled(
    sentence: str, subject: str, predicate: tree.Predicate, negated: bool = False
) -> tree.Rule:
    return tree.Rule(
        None,
        tree.Phrase(subject, spanned(sentence, subject)),
        "must",
        negated,
        predicate,
        sentence=sentence.rstrip("."),
    )


def test_not_is_refused_where_it_means_nothing() -> None:
    sentence = "Quotation marks must not pair."
    rule = ruled(sentence, "Quotation marks", tree.Pair(spanned(sentence, "pair")), negated=True)
    assert refused(sentence, rule) == (
        "`not` does not go with `pair`",
        "did you mean `must pair`?",
        "Quotation marks must pair.",
    )


def test_no_rule_asks_that_figures_fall() -> None:
    sentence = "Crowd counts must fall over time."
    predicate = tree.Trend("fall", spanned(sentence, "fall over time"))
    assert refused(sentence, ruled(sentence, "Crowd counts", predicate)) == (
        "a rule cannot ask that figures fall over time",
        "did you mean `must not fall over time`?",
        "Crowd counts must not fall over time.",
    )


def test_a_name_cannot_be_written() -> None:
    sentence = 'Harwick must be written "Harwick Bay".'
    predicate = tree.BeWritten(tree.Text("Harwick Bay"), spanned(sentence, "be written"))
    rule = ruled(sentence, "Harwick", predicate)
    (message, _, _) = refused(sentence, rule)
    assert message == "unknown concept `Harwick`"
    sentence = "Crowd counts must not be written."
    predicate = tree.BeWritten(None, spanned(sentence, "be written"))
    assert refused(sentence, ruled(sentence, "Crowd counts", predicate, negated=True))[1:] == (
        'did you mean `"Crowd counts"`?',
        '"Crowd counts" must not be written.',
    )


def test_a_file_is_needed_where_one_is_meant() -> None:
    sentence = "Figures must appear in a file."
    rule = ruled(sentence, "Figures", tree.Appear("file", spanned(sentence, "appear in a file")))
    assert refused(sentence, rule)[:2] == (
        "`appear in` which file?",
        'write `appear in "facts.yaml"`',
    )


@pytest.mark.parametrize(
    ("predicate", "test"),
    [
        (tree.BeTagged(tree.Text("x")), "the article is tagged …"),
        (tree.Say(tree.Text("x")), "the article is tagged …"),
        (tree.InPart("quotation"), "it is in a quotation"),
        (tree.InPart("caption"), "it is in a caption"),
    ],
)
def test_tests_of_conditions_are_no_rules(predicate: tree.Predicate, test: str) -> None:
    _, help_, _ = refused("Figures.", ruled("Figures.", "Figures", predicate))
    assert help_ == f"write it after `when` or `unless`: `unless {test}`"
