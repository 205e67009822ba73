"""Happenings of any kind: families of words, stories of articles; order changes nothing."""

import random
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskcheck.link.happenings import Mention, happenings, stories
from deskcheck.link.happenings.families import family, source, words
from deskcheck.link.happenings.stems import root
from deskcheck.link.happenings.stories import ALIKE, united

HARBOUR = [
    "A crane fell on two boats in the harbour of Ostrel on Monday and killed a fisherman.",
    "The falling crane in Ostrel harbour hit boats; the death of the fisherman shocked the port.",
    "Ostrel mourns a fisherman who died when a harbour crane collapsed on his boats.",
]
THEATRE = [
    "The theatre of Velm dismissed its director Irma Quade after a quarrel over singers.",
    "Irma Quade was fired as director of Velm theatre, where singers had complained.",
    "Singers cheered when Velm theatre let go Irma Quade, its director since spring.",
]
NAMES = st.sampled_from("abcdefgh")
LIKENESS = st.integers(0, 40).map(lambda n: n / 100)


def told(text: str, words_: str) -> str:
    start = text.index(words_)
    return family(words(text), start, start + len(words_))


@pytest.mark.parametrize(
    "forms",
    [
        ("dismiss", "dismissed", "dismissal", "dismissing"),
        ("fall", "fell", "fallen", "falling"),
        ("nominate", "nominated", "nominee", "nomination", "nominates"),
        ("stop", "stopped", "stopping", "stops"),
        ("announce", "announcement", "announced"),
        ("strike", "struck", "striking", "strikes"),
        ("carry", "carried", "carries"),
        ("arrive", "arrival", "arriving"),
    ],
)
def test_the_forms_of_a_word_have_one_root(forms: tuple[str, ...]) -> None:
    assert len({root(form) for form in forms}) == 1


@given(st.text(max_size=12))
def test_a_root_is_made_of_any_text(word: str) -> None:
    assert len(root(word)) <= max(len(word.lower()), 10)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("[fired] the coach", "the coach was [let go]", True),
        ("[fired] the coach", "[fired] at the guards", False),
        ("the [dismissal] of a coach", "was [relieved of duties]", True),
        ("was [arrested]", "he was [taken into custody]", True),
        ("the first [shooting] of spring", "someone [opened fire]", True),
        ("a [school visit]", "the [trip to Ostrel]", True),
        ("they [watered] plants", "the [watering of plants]", True),
    ],
)
def test_words_of_one_family(one: str, other: str, same: bool) -> None:
    def of(marked: str) -> str:
        first, inside, rest = marked.replace("]", "[").split("[")
        return told(first + inside + rest, inside)

    assert (of(one) == of(other)) is same


def test_a_report_is_credited_to_the_name_before_it_or_behind_according_to() -> None:
    text = "It rained. Mayor Ada Brandt said so; rain fell, according to Tom Halloran."
    said, accord = text.index("said"), text.index("according")
    assert source(words(text), said, said + 4) == "brandt"
    assert source(words(text), accord, accord + 12) == "tom"


@given(st.lists(st.sampled_from([*HARBOUR, *THEATRE]), min_size=1, max_size=6), st.randoms())
def test_order_changes_nothing(texts: list[str], chance: random.Random) -> None:
    run = {f"a{i}": text for i, text in enumerate(texts)}
    asked = [
        Mention(name, start, start + 6)
        for name, text in run.items()
        for start in range(0, len(text), 17)
    ]
    mixed = dict(chance.sample(list(run.items()), len(run)))
    assert stories(run) == stories(mixed)
    assert happenings(run, asked) == happenings(mixed, chance.sample(asked, len(asked)))


def test_stories_hold_the_articles_of_one_happening() -> None:
    run = {f"{kind}{i}": text for kind, own in (("h", HARBOUR), ("t", THEATRE)) for i, text in
           enumerate(own)}  # fmt: skip
    assert stories(run) == {name: f"{name[0]}0" for name in run}


def test_one_family_in_two_stories_is_two_happenings() -> None:
    run = {"h0": HARBOUR[0], "h1": HARBOUR[1], "t0": THEATRE[0], "t1": THEATRE[1]}

    def at(name: str, word: str) -> Mention:
        start = run[name].index(word)
        return Mention(name, start, start + len(word))

    asked = [at("h0", "fell"), at("h1", "falling"), at("t0", "dismissed"), at("t1", "fired")]
    fell, falling, dismissed, fired = map(happenings(run, asked).get, asked)
    assert fell == falling != dismissed == fired


def test_a_pronoun_is_what_was_told_before_it() -> None:
    text = "Irma Quade was fired. It surprised her."
    fired, it = Mention("a", 15, 20), Mention("a", 22, 24)
    named = happenings({"a": text}, [it, fired])
    assert named[it] == named[fired]
    assert happenings({"a": text}, [it])[it]


@given(st.dictionaries(st.tuples(NAMES, NAMES), LIKENESS, max_size=20))
def test_groups_are_what_uniting_the_two_likest_again_and_again_gives(
    rows: dict[tuple[str, str], float],
) -> None:
    near: dict[str, dict[str, float]] = {name: {} for name in "abcdefgh"}
    for (one, other), likeness in rows.items():
        if one != other:
            near[one][other] = near[other][one] = likeness
    groups = [[name] for name in near]

    def mean(pair: tuple[list[str], list[str]]) -> float:
        return sum(near[a].get(b, 0.0) for a in pair[0] for b in pair[1]) / (
            len(pair[0]) * len(pair[1])
        )

    found = united({name: dict(row) for name, row in near.items()}, ALIKE)
    assert sorted(name for group in found for name in group) == sorted(near)
    for pair in combinations(found, 2):
        assert mean(pair) < ALIKE + 1e-9
    while len(groups) > 1:
        ranked = sorted(combinations(groups, 2), key=mean, reverse=True)
        if mean(ranked[0]) < ALIKE - 1e-9:
            break
        level = [mean(other) for other in ranked[1:2]] + [ALIKE]
        if any(abs(mean(ranked[0]) - other) < 1e-9 for other in level):
            return  # level pairs may be united in any order
        groups = [g for g in groups if g not in ranked[0]] + [[*ranked[0][0], *ranked[0][1]]]
    assert sorted(map(sorted, found)) == sorted(map(sorted, groups))
