"""The node of every predicate, scope and condition, by example."""

from __future__ import annotations

from fractions import Fraction
from typing import get_args

import pytest

from deskcheck_grammar import tree, wording
from deskcheck_grammar.parse import parse
from deskcheck_grammar.source import Source
from deskcheck_grammar.tree import Amount, Day, Measure, Phrase, Scope, Text


def rule(text: str) -> tree.Rule:
    parsed = parse(Source("t.rules", text))
    assert parsed.diagnostics == ()
    (found,) = parsed.tree.statements
    assert isinstance(found, tree.Rule)
    return found


def amount(number: int | Fraction, unit: str = "") -> Amount:
    return Amount((Measure(Fraction(number), unit),))


CALL_DATE = Phrase("the call's date")
TEN = Fraction(10)

PREDICATES: list[tuple[str, tree.Predicate]] = [
    ("agree within a factor of 10", tree.Agree(factor=TEN)),
    ("agree to within a factor of ten", tree.Agree(factor=TEN)),
    ("not differ by more than a factor of 1.5", tree.Agree(factor=Fraction(3, 2))),
    ("agree with the call's date", tree.Agree(other=CALL_DATE)),
    (
        "agree with the call's date within a day",
        tree.Agree(amount(1, "day"), other=CALL_DATE),
    ),
    ("agree exactly with the call's date", tree.Agree(exactly=True, other=CALL_DATE)),
    ("be compatible with the call's date", tree.BeCompatible(other=CALL_DATE)),
    ("be corroborated by 2 independent sources", tree.Corroborated(2)),
    ("be corroborated by at least two sources", tree.Corroborated(2)),
    ("be corroborated by 1 source", tree.Corroborated(1)),
    ("be after the call's date", tree.Order("after", CALL_DATE)),
    ("be earlier than the call's date", tree.Order("before", CALL_DATE)),
    ("be on or after publication", tree.Order("on or after", Phrase("publication"))),
    ("be no later than publication", tree.Order("on or before", Phrase("publication"))),
    ("be after 1 May 2021", tree.Be("more than", (Day("2021-05-01"),))),
    ("be no later than Saturday, 1 May 2021", tree.Be("at most", (Day("2021-05-01"),))),
    ("be at most 14 days old", tree.Old("at most", (amount(14, "day"),))),
    ("be older than two weeks", tree.Old("more than", (amount(2, "week"),))),
    ("be newer than 2 days", tree.Old("less than", (amount(2, "day"),))),
    ("be no older than a week", tree.Old("at most", (amount(1, "week"),))),
    ("be no younger than a week", tree.Old("at least", (amount(1, "week"),))),
    ("be 3 days old", tree.Old("equal", (amount(3, "day"),))),
    (
        "be between 1 day and 2 weeks old",
        tree.Old("between", (amount(1, "day"), amount(2, "week"))),
    ),
    ("be given in kilometers", tree.GivenIn("kilometre")),
    ("be given in percentage points", tree.GivenIn("percentage point")),
    ("be given in percent", tree.GivenIn("percent")),
    ("be given in EUR", tree.GivenIn("EUR")),
    ("be given in US dollars", tree.GivenIn("US$")),
    ("be given in shelters", tree.GivenIn("shelter")),
    ("be unique", tree.Unique()),
    ("state a reason", tree.Have(Phrase("a reason"))),
    ("carry a date", tree.Have(Phrase("a date"))),
    ("have one spelling", tree.OneSpelling()),
    ("be spelt one way", tree.OneSpelling()),
    ("match its date", tree.MatchIts(Phrase("date"))),
    (
        "match its person's birth date within 1 year",
        tree.MatchIts(Phrase("person's birth date"), amount(1, "year")),
    ),
    ("show an ellipsis", tree.ShowEllipsis()),
    ("show an ellipsis including translations", tree.ShowEllipsis(True)),
    ("appear in the body", tree.Appear("body")),
    ("appear in its headline", tree.Appear("headline")),
    ("appear in captions", tree.Appear("caption")),
    ('appear in "gone.yaml"', tree.Appear("file")),
    ("add up to 100 percent", tree.AddUp(amount(100, "percent"))),
    (
        "add up to one hundred percent within 1 percentage point",
        tree.AddUp(amount(100, "percent"), amount(1, "percentage point")),
    ),
    (
        "equal its earlier calls + the earlier meetings + 1",
        tree.Equal((Phrase("its earlier calls"), Phrase("the earlier meetings"), amount(1))),
    ),
    ("equal its earlier calls plus one", tree.Equal((Phrase("its earlier calls"), amount(1)))),
    ("not fall over time", tree.Trend("fall")),
    ("not decrease", tree.Trend("fall")),
    ("not rise with time", tree.Trend("rise")),
    ("pair", tree.Pair()),
]


@pytest.mark.parametrize(("words", "node"), PREDICATES, ids=[words for words, _ in PREDICATES])
def test_predicates(words: str, node: tree.Predicate) -> None:
    assert rule(f"Storm names must {words}.").predicate == node


def test_words_of_articles_as_subject() -> None:
    found = rule('spelling: "Harvik" must be written "Harwick" unless in a quotation.')
    assert (found.id, found.subject) == ("spelling", Text("Harvik"))
    assert found.predicate == tree.BeWritten(Text("Harwick"))
    assert found.unless == tree.Test(Phrase("it"), False, tree.InPart("quotation"))
    banned = rule('"a source said" must not be written.')
    assert (banned.negated, banned.predicate) == (True, tree.BeWritten(None))
    spelled = rule('"Harvik" should be spelled "Harwick"')
    assert spelled.predicate == tree.BeWritten(Text("Harwick"))


@pytest.mark.parametrize("subject", ["Headline figures", "Figures in the headline"])
def test_parts_of_articles_in_names(subject: str) -> None:
    assert rule(f"{subject} must appear in the body.").subject == Phrase(subject)


FILE = Scope("with file", file=Text("list.yaml"))


@pytest.mark.parametrize(
    ("words", "scopes"),
    [
        ("agree between headline and body", (Scope("between headline and body"),)),
        ("agree between the headline and the body", (Scope("between headline and body"),)),
        ('agree with "list.yaml"', (FILE,)),
        ('agree within 5% with "list.yaml" at any time', (FILE, Scope("at any time"))),
        ('match word for word with "list.yaml"', (FILE,)),
        ('show an ellipsis with "list.yaml"', (FILE,)),
        ('not appear in "list.yaml" on the same day', (FILE, Scope("on the same day"))),
        ("have one spelling within an outlet", (Scope("within an outlet"),)),
    ],
)
def test_scopes(words: str, scopes: tuple[Scope, ...]) -> None:
    assert rule(f"Storm names must {words}.").scopes == scopes


IT = Phrase("it")


@pytest.mark.parametrize(
    ("words", "subject", "negated", "node"),
    [
        ("it is more than 14 days old", IT, False, tree.Old("more than", (amount(14, "day"),))),
        ("it is not 14 days old", IT, True, tree.Old("equal", (amount(14, "day"),))),
        ("it is in a quotation", IT, False, tree.InPart("quotation")),
        ("in the headline", IT, False, tree.InPart("headline")),
        ("it is not in the body", IT, True, tree.InPart("body")),
        ("the figure is in a caption", Phrase("the figure"), False, tree.InPart("caption")),
        ("it matches its date", IT, False, tree.MatchIts(Phrase("date"))),
        ("it does not match its date", IT, True, tree.MatchIts(Phrase("date"))),
        (
            "it matches its original within 2%",
            IT,
            False,
            tree.MatchIts(Phrase("original"), amount(2, "percent")),
        ),
        ("it appears in the body", IT, False, tree.Appear("body")),
        ("it doesn't appear in the headline", IT, True, tree.Appear("headline")),
        ("it is given in miles", IT, False, tree.GivenIn("mile")),
        ("it isn't given in miles", IT, True, tree.GivenIn("mile")),
        ("it is after publication", IT, False, tree.Order("after", Phrase("publication"))),
        ("its date is not before the call's date", Phrase("its date"), True,
         tree.Order("before", CALL_DATE)),
        ("it pairs", IT, False, tree.Pair()),
        ("it does not pair", IT, True, tree.Pair()),
    ],
)  # fmt: skip
def test_conditions(words: str, subject: Phrase, negated: bool, node: tree.Predicate) -> None:
    wanted = tree.Test(subject, negated, node)
    assert rule(f"Storm names must agree when {words}.").when == wanted
    both = rule(f"Storm names must agree unless {words} or ({words} and it pairs).").unless
    assert isinstance(both, tree.Any)
    assert both.parts[0] == wanted


def test_names_keep_the_words_of_conditions() -> None:
    found = rule("Storm names must agree when the old figure in the headline is after publication.")
    assert found.when == tree.Test(
        Phrase("the old figure in the headline"),
        False,
        tree.Order("after", Phrase("publication")),
    )


def test_statement_definitions() -> None:
    text = (
        'define accusation as a statement as in "{speaker} accused {target} of",\n'
        '        "{speaker} blamed {target}"\n'
        '    denial is a statement, as in "{target} denied"\n'
    )
    parsed = parse(Source("t.rules", text))
    assert parsed.diagnostics == ()
    denial = tree.AttributeDefinition(
        Phrase("denial"), ("statement",), patterns=(Text("{target} denied"),)
    )
    patterns = (Text("{speaker} accused {target} of"), Text("{speaker} blamed {target}"))
    wanted = tree.StatementDefinition(Phrase("accusation"), patterns, (denial,))
    assert parsed.tree.statements == (wanted,)


def test_every_predicate_has_words() -> None:
    assert set(get_args(tree.Predicate)) == set(wording._WORDS)


@pytest.mark.parametrize("unit", ["hours.ours.s", "ddays²", "february021", "gllbs.½", "huor-"])
def test_a_noun_of_any_letters_stays_behind_its_number(unit: str) -> None:
    found = rule(f"Storm names must be at most 4 {unit} when it cites a source.")
    again = rule(f"Storm names must {wording.predicate(found.predicate)} when it cites a source.")
    assert again == found
