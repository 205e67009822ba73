"""Problems of rule files: each kind found where it is, and not where it is not."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deskcheck.facts import Interval
from deskcheck.lint import lint, messages
from deskcheck.lint.logic import contains, never_true
from deskcheck.typed import All, Any, Not, Says, Tagged

WHOLE = """    because "Readers notice."
    passes
        "A 50-minute call."
    fails
        "A 2-hour call."
"""
DRILL = 'define drill as an event\n    called "drill", "exercise"\n    length is a length of time\n'


def problems(folder: Path, *texts: str) -> list[tuple[str, str, int]]:
    """The problems of files a, b, …: severity, code and line (with the file's name after a)."""
    for name, text in zip("abcd", texts, strict=False):
        (folder / f"{name}.rules").write_text(text, encoding="utf-8")
    found = lint(["a.rules"], folder)
    assert not isinstance(found, str), found
    return [(p.severity, p.code, p.source.position(p.span.start)[0]) for p in found]


def codes(folder: Path, *texts: str) -> list[str]:
    return [code for _, code, _ in problems(folder, *texts)]


def ruled(*sentences: str) -> str:
    return "\n".join(f"{sentence}\n{WHOLE}" for sentence in sentences)


def test_a_whole_rule_has_no_problem(tmp_path):
    assert problems(tmp_path, ruled("Call duration must agree within 15 minutes.")) == []


def test_what_a_rule_should_have_beside_its_sentence(tmp_path):
    text = "Call duration must agree within 15 minutes across sources.\n"
    assert problems(tmp_path, text) == [("note", "no-because", 1), ("note", "no-examples", 1)]
    assert codes(tmp_path, text.replace("must", "should")) == ["no-examples"]
    some = f'{text.strip(" .")[:-2]}\n    because "So."\n    passes\n        "A call."\n'
    (found,) = lint_of(tmp_path, some)
    assert found.message == "this rule has no `fails` example"


def lint_of(folder: Path, text: str):
    (folder / "a.rules").write_text(text, encoding="utf-8")
    found = lint(["a.rules"], folder)
    assert not isinstance(found, str)
    return found


def test_a_definition_that_no_rule_speaks_of(tmp_path):
    rule = ruled("Call duration must agree within 15 minutes.")
    assert problems(tmp_path, f"{DRILL}\n{rule}") == [("note", "unused-definition", 1)]
    assert codes(tmp_path, f"{DRILL}\n" + ruled("Drill length must agree within 2 minutes.")) == []
    about_date = ruled("Drill dates must be compatible across sources.")
    assert codes(tmp_path, f"{DRILL}\n{about_date}") == []


def test_vocabulary_alone_and_named_things_are_of_use(tmp_path):
    assert codes(tmp_path, DRILL) == []
    thing = 'define Lilliput as the country called "Lilliput", "Lilliputian"\n\n'
    assert codes(tmp_path, thing + ruled("Call duration must agree within 1 minute.")) == []


def test_words_that_two_definitions_claim(tmp_path):
    other = 'define exam as an event\n    called "test",\n        "Exercise"\n'
    rules = ruled("Drill dates must be compatible.", "Exam dates must be compatible.")
    assert problems(tmp_path, f"{DRILL}\n{other}\n{rules}") == [("warning", "claimed-twice", 7)]
    loose = other.replace("called", "loosely called")
    assert codes(tmp_path, f"{DRILL}\n{loose}\n{rules}") == []


def test_words_that_a_pack_claims_already(tmp_path):
    text = DRILL.replace('"exercise"', '"phone call"')
    (found,) = lint_of(tmp_path, f"{text}\n" + ruled("Drill dates must be compatible."))
    assert (found.code, found.severity) == ("claimed-twice", "warning")
    assert "`phone call` in articles can mean a `drill` or a `call` (calls pack:" in found.message


def test_words_of_one_pair_are_told_together(tmp_path):
    text = 'define loss as a number of "dead", "ships", "killed"\n\n'
    (found,) = lint_of(tmp_path, text + ruled("Losses must cite a source."))
    assert found.message.startswith("`dead` and `killed` in articles can mean a `loss` or a")
    assert found.help == "keep them in one of the two"


def test_a_definition_that_replaces_one_of_a_pack(tmp_path):
    text = 'define call as an event\n    called "call"\n    duration is a length of time\n\n'
    text += ruled("Call duration must agree within 15 minutes.")
    (found,) = lint_of(tmp_path, text)
    assert (found.code, found.message) == (
        "replaced-definition",
        "this `call` replaces the one of the calls pack",
    )


NEVER = [
    "Call duration must be at least 0 minutes.",
    "A call's medium must be one of phone, video.",
    "Troop counts must be at least 0.",
    'Call duration must be less than 5 hours when the article is tagged "x" '
    'unless the article is tagged "x".',
    "Call duration must be less than 5 hours when it is less than 2 hours.",
    "Call duration must not be more than 5 hours when it is less than 2 hours.",
]
SOMETIMES = [
    "Call duration must be at least 1 minute.",
    "A call's medium must be phone.",
    "Troop counts must be more than 0.",
    'Call duration must be less than 5 hours when the article is tagged "x" '
    'unless the article is tagged "y".',
    "Call duration must be less than 2 hours when it is less than 5 hours.",
    "Call duration must not be more than 2 hours when it is less than 5 hours.",
]


@pytest.mark.parametrize("sentence", NEVER)
def test_a_rule_that_can_never_fire(sentence, tmp_path):
    assert problems(tmp_path, ruled(sentence)) == [("warning", "never-fires", 1)]


@pytest.mark.parametrize("sentence", SOMETIMES)
def test_a_rule_that_can(sentence, tmp_path):
    assert problems(tmp_path, ruled(sentence)) == []


def test_what_nothing_reads(tmp_path):
    define = 'define drill as an event\n    called "drill"\n    leader is a person'
    rule = ruled("Drill leaders must agree across sources.")
    assert codes(tmp_path, f"{define}\n\n{rule}") == ["never-read"]
    pattern = ', as in "{leader} led the {drill}"'
    assert codes(tmp_path, f"{define}{pattern}\n\n{rule}") == []


@pytest.mark.parametrize(
    ("attribute", "read"),
    [
        ("length is a length of time", True),
        ('kind is one of fire ("fire"), quake ("quake")', True),
        ("participants are people", True),
        ("date is a day", True),
        ("size is a number", False),
        ('size is a number, as in "drill of {size} men"', True),
        ("new day is a day", False),
        ('new day is a day, as in "moved to {new day}"', True),
        ('hour is a time of day, as in "moved to {hour}"', False),
    ],
)
def test_attributes_that_nothing_reads(attribute: str, read: bool, tmp_path):
    define = f'define drill as an event\n    called "drill"\n    {attribute}\n\n'
    rule = ruled("Drill dates must be compatible.")
    assert codes(tmp_path, define + rule) == ([] if read else ["never-read"])


def test_an_event_whose_words_are_all_refused(tmp_path):
    define = 'define drill as an event\n    called "drill"\n    but not "Drill"\n\n'
    rule = ruled("Drill dates must be compatible.")
    assert codes(tmp_path, define + rule) == ["never-fires"]


PAIRS = [
    ("Call duration must agree within 15 minutes.", "Call duration must agree within 1 hour."),
    ("Troop counts must agree within 5%.", "Troop counts must agree within 25%."),
    (
        "Call duration must agree within 5 minutes.",
        "Call duration must be compatible within 9 minutes.",
    ),
    ("Call duration must be at most 2 hours.", "Call duration should be at most 5 hours."),
    ("Call duration must be at most 5 hours.", "Call duration must not be more than 6 hours."),
    ("Troop counts must cite a named source.", "Troop counts must cite a source."),
    (
        "Call duration must be at most 2 hours.",
        'Call duration must be at most 2 hours unless the article is tagged "x".',
    ),
]  # fmt: skip


@pytest.mark.parametrize(("strict", "loose"), PAIRS)
def test_a_rule_that_another_makes_redundant(strict, loose, tmp_path):
    text = ruled(f"strict: {strict}", f"loose: {loose}")
    assert problems(tmp_path, text) == [("warning", "redundant-rule", 8)]
    turned = ruled(f"loose: {loose}", f"strict: {strict}")
    assert problems(tmp_path, turned) == [("warning", "redundant-rule", 1)]


KEPT = [
    ("Call duration should agree within 15 minutes.", "Call duration must agree within 1 hour."),
    ("Call duration must agree exactly.", "Call duration must agree within 1 hour."),
    ("Call duration must agree within 15 minutes.", "Troop counts must agree within 15%."),
    (
        "Call duration must agree within 15 minutes within an article.",
        "Call duration must agree within 1 hour.",
    ),
    (
        'Call duration must be at most 2 hours when the article is tagged "x".',
        "Call duration must be at most 5 hours.",
    ),
    (
        "Troop counts must cite a named source.",
        "Troop counts must cite a source in the same sentence.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), KEPT)
def test_rules_that_are_both_needed(one, other, tmp_path):
    assert problems(tmp_path, ruled(f"one: {one}", f"other: {other}")) == []


def test_two_rules_that_cannot_both_be_kept(tmp_path):
    text = ruled(
        "one: Call duration must be at most 2 hours.",
        'two: Call duration must be at least 3 hours when the article is tagged "x".',
    )
    assert problems(tmp_path, text) == [("warning", "contradicting-rule", 8)]


def test_uses_that_bring_nothing(tmp_path):
    rule = ruled("Call duration must agree within 15 minutes.")
    assert problems(tmp_path, f"use calls\n\n{rule}") == [("note", "unneeded-use", 1)]
    assert codes(tmp_path, f'use "b.rules"\n\n{rule}', DRILL) == ["unused-use", "unused-definition"]
    assert codes(tmp_path, 'use "b.rules"\n', DRILL) == []
    about = ruled("Drill length must agree within 15 minutes.")
    assert codes(tmp_path, f'use "b.rules"\n\n{about}', DRILL) == []
    assert codes(tmp_path, f'use "b.rules", "b.rules"\n\n{about}', DRILL) == ["used-twice"]
    other = ruled("Call duration must be at least 1 minute.")
    assert "use" not in " ".join(codes(tmp_path, f"use newsroom\n\n{other}"))


def test_mistakes_are_told_and_stop_what_depends_on_them(tmp_path):
    found = problems(tmp_path, f"{DRILL}\nDril length must agree within 2 minutes.\n")
    assert [severity for severity, _, _ in found] == ["error"]


def test_packs_are_looked_at_when_they_are_named(tmp_path):
    assert isinstance(lint(["newsroom"], tmp_path), tuple)
    assert lint(["calls"], tmp_path) == ()
    assert "no rule files" in lint([], tmp_path)
    assert "no rule file, folder or pack `nowhere`" in lint(["nowhere"], tmp_path)


def test_the_order_of_files_changes_nothing(tmp_path):
    (tmp_path / "x.rules").write_text(f"{DRILL}\n{ruled(PAIRS[0][0])}", encoding="utf-8")
    (tmp_path / "y.rules").write_text(ruled(f"loose: {PAIRS[0][1]}"), encoding="utf-8")
    one, other = lint(["x.rules", "y.rules"], tmp_path), lint(["y.rules", "x.rules"], tmp_path)
    assert one == other != ()


CONDITIONS = st.recursive(
    st.builds(Tagged, st.sampled_from("abc")) | st.builds(Says, st.sampled_from("de")),
    lambda inner: (
        st.builds(Not, inner)
        | st.builds(lambda a, b: All((a, b)), inner, inner)
        | st.builds(lambda a, b: Any((a, b)), inner, inner)
    ),
    max_leaves=6,
)


@settings(max_examples=60, deadline=None)
@given(CONDITIONS)
def test_a_condition_and_its_opposite_are_never_both_never_true(condition):
    assert never_true(All((condition, Not(condition))))
    assert not never_true(Any((condition, Not(condition))))
    assert not (never_true(condition) and never_true(Not(condition)))


BOUND = st.none() | st.integers(0, 4)
INTERVALS = st.builds(Interval, BOUND, BOUND, st.booleans(), st.booleans())


@settings(max_examples=100, deadline=None)
@given(INTERVALS, INTERVALS)
def test_an_interval_contains_another_when_it_holds_each_point_of_it(outer, inner):
    def holds(interval: Interval, half: int) -> bool:
        low = interval.low is None or half > 2 * interval.low - (not interval.low_open)
        high = interval.high is None or half < 2 * interval.high + (not interval.high_open)
        return low and high

    points = [half for half in range(-3, 13) if holds(inner, half)]
    if points and contains(outer, inner):
        assert all(holds(outer, half) for half in points)
    if points and inner.low is not None and inner.high is not None and inner.low < inner.high:
        assert contains(outer, inner) == all(holds(outer, half) for half in points)


PAGE = Path(__file__).resolve().parents[2] / "docs" / "rule-files.md"


def test_the_page_names_every_problem_and_its_severity():
    text = PAGE.read_text(encoding="utf-8")
    told = dict(re.findall(r"^\| `([a-z-]+)` \| (\w+) \|", text, re.MULTILINE))
    made = [
        messages.unneeded_use("a"), messages.unused_use("a"), messages.used_twice("a"),
        messages.unused_definition("a"), messages.replaces("a", "b"), messages.no_because(),
        messages.claimed_twice(["a"], "b", "c", "d", events=True), messages.refused_words("a"),
        messages.no_examples(["a"]), messages.condition_never_true(),
        messages.no_value_breaks("a"), messages.condition_keeps(),
        messages.no_pattern("a"), messages.kind_not_read("a", ["b"]),
        messages.redundant("a"), messages.contradicting("a"),
    ]  # fmt: skip
    functions = [name for name, value in vars(messages).items() if _own_function(value)]
    assert len(made) == len(functions)
    assert {message.code: message.severity for message in made}.items() <= told.items()


def _own_function(value: object) -> bool:
    return inspect.isfunction(value) and value.__module__ == messages.__name__
