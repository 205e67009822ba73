"""What holds of every tree that the checker gets."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import get_args

from check.check_trees import MADE, SENSIBLE, SOURCE, VOCABULARY, files, predicates, rules
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct
from msgspec.structs import fields

from deskcheck import typed
from deskcheck.check import check
from deskcheck.check.ids import rule_id
from deskcheck.check.meaning import Meaning
from deskcheck.check.names import Names
from deskcheck.check.predicates import OF_ONE_FACT, OF_SEVERAL
from deskcheck.check.verbs import IN_CONDITIONS_ONLY, VERBS
from deskcheck.explain import explain
from deskcheck.typed import Rule, Selector
from deskcheck.units import LARGEST
from deskcheck_grammar import tree
from deskcheck_grammar.diagnostics import render

NAMES = Names(VOCABULARY)


def _leaves(node: object) -> list[object]:
    if isinstance(node, Struct):
        return [leaf for field in fields(node) for leaf in _leaves(getattr(node, field.name))]
    if isinstance(node, tuple):
        return [leaf for part in node for leaf in _leaves(part)]
    return [node]


@given(files)
def test_any_tree_gives_rules_or_diagnostics(file) -> None:
    found, mistakes = check([file], VOCABULARY)
    written = [statement for statement in file[1].statements if isinstance(statement, tree.Rule)]
    errors = [mistake for mistake in mistakes if mistake.severity == "error"]
    assert len(found) == len(written) or errors
    assert len(found) <= len(written)
    assert all(isinstance(rule, Rule) for rule in found)


@given(files)
def test_every_diagnostic_points_into_its_source_and_renders(file) -> None:
    for mistake in check([file], VOCABULARY)[1]:
        assert mistake.source == SOURCE
        assert 0 <= mistake.span.start <= mistake.span.end <= len(SOURCE.text)
        assert mistake.message
        assert mistake.message[0] == "`" or mistake.message[0].islower()
        assert not mistake.message.endswith(".")
        assert not mistake.help.endswith(".")
        assert "None" not in mistake.message + mistake.help
        render(mistake)


@given(files)
def test_a_sound_rule_holds_whole_base_units_only(file) -> None:
    for rule in check([file], VOCABULARY)[0]:
        for leaf in _leaves(rule):
            assert leaf is None or isinstance(leaf, str | bool | int | Fraction)
            if isinstance(leaf, int):
                assert abs(leaf) <= LARGEST
            if isinstance(leaf, Fraction):
                assert leaf.denominator <= 10**6


@given(files)
def test_a_sound_rule_can_be_explained(file) -> None:
    for rule in check([file], VOCABULARY)[0]:
        told = explain(rule, VOCABULARY)
        assert rule.id in told
        assert all(len(line) <= 96 for line in told.splitlines() if " " in line.strip())


@given(files)
def test_sound_rules_have_ids_of_their_own(file) -> None:
    ids = [rule.id for rule in check([file], VOCABULARY)[0]]
    assert len(ids) == len(set(ids))


@given(st.lists(rules, max_size=4), st.randoms())
def test_the_order_of_files_changes_no_rule(some, random) -> None:
    apart = {rule_id(rule): (SOURCE, tree.RuleFile((rule,))) for rule in some if rule.id is None}
    unique = list(apart.values())
    shuffled = random.sample(unique, len(unique))
    assert set(check(unique, VOCABULARY)[0]) == set(check(shuffled, VOCABULARY)[0])


def test_every_predicate_of_the_language_is_tried_and_has_a_reader_and_a_name() -> None:
    known = set(get_args(tree.Predicate))
    readers = {*OF_ONE_FACT, *OF_SEVERAL, *IN_CONDITIONS_ONLY}
    assert known == MADE.keys() == VERBS.keys()
    assert known == readers


@given(st.sampled_from(SENSIBLE).flatmap(lambda pair: st.tuples(st.just(pair[0]), pair[1])))
def test_sensible_sentences_are_sound(pair) -> None:
    subject, predicate = pair
    never = isinstance(predicate, tree.Trend)
    rule = tree.Rule(None, tree.Phrase(subject), "must", never, predicate)
    found, mistakes = check([(SOURCE, tree.RuleFile((rule,)))], VOCABULARY)
    ranges = isinstance(predicate, tree.Agree | tree.BeCompatible | tree.AddUp)
    assert [mistake for mistake in mistakes if mistake.severity == "error"] == []
    assert len(found) == 1 or ranges


@given(files)
def test_what_goes_without_not_is_never_negated(file) -> None:
    never = typed.Agree | typed.MatchWords | typed.Trend | typed.Order | typed.Pair | typed.AddUp
    for rule in check([file], VOCABULARY)[0]:
        assert not (rule.negated and isinstance(rule.check, never))
        assert bool(rule.reference) == (rule.across == "reference")


@given(predicates)
def test_ids_leave_out_tolerances(predicate) -> None:
    rule = tree.Rule(None, tree.Phrase("A hearing's judge"), "must", False, predicate)
    name = rule_id(rule)
    assert name == name.lower()
    assert name.startswith("hearing-judge-must-")
    assert name.replace("-", "").isalnum()
    if isinstance(predicate, tree.Agree) and not predicate.other:
        assert name == "hearing-judge-must-agree"
    if isinstance(predicate, tree.AddUp):
        bare = replace(rule, predicate=replace(predicate, tolerance=None))
        assert rule_id(bare) == name


FORMS = [
    "{c} {a}",
    "{C}S' {a}s",
    "a {c}'s {a}",
    "the {a} of a {c}",
    "every {c}’s {a}",
    "{a}s of {c}s",
]


@given(st.sampled_from(FORMS), st.sampled_from(["duration", "format", "judge", "date", "place"]))
def test_every_form_of_a_name_means_the_same(form: str, attribute: str) -> None:
    found = NAMES.find(form.format(c="hearing", C="HEARING", a=attribute))
    assert isinstance(found, Meaning)
    assert found.selector == Selector((("hearing", attribute),))
