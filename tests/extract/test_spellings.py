"""One person whose name an article spells in several ways, and persons who stay apart."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from runs import facts_of, values

from deskcheck.extract.people.spellings import alike, near, same_people, slip

NAME = st.text("abcdefghijklmnopqrstuvwxyzéøł’-", min_size=1, max_size=12) | st.text(min_size=1)
FULL = st.tuples(
    st.sampled_from(["Ola", "Ida", "Sergei", "Sergey"]),
    st.sampled_from(["Bergstrom", "Bergström", "Berg", "Holm", "Holme", "Petrov", "Petrova"]),
).map(" ".join)


def spellings(text: str) -> list[list[str]]:
    """The spellings of every person that has more than one."""
    table: dict[str, list[str]] = {}
    for fact in values(facts_of(text), "person", "spelling"):
        table.setdefault(fact.entity, []).append(fact.value.text)
    return [rows for rows in table.values() if len(rows) > 1]


@given(NAME, NAME)
def test_likeness_is_symmetric(one: str, other: str) -> None:
    assert alike(one, other) == alike(other, one)
    assert near(one, other) == near(other, one)
    assert slip(one, other) == slip(other, one)


@given(st.lists(FULL, max_size=6))
@example(["Sergei Lind", "Sergey Lind", "Sergey Linde"])
@example(["Sergey Lind", "Sergei Lind", "Sergei Linde"])
def test_names_stand_for_earlier_ones_that_stand_for_themselves(names: list[str]) -> None:
    found = same_people(names)
    for name, first in found.items():
        assert first not in found
        assert names.index(first) < names.index(name)


@given(st.lists(st.sampled_from(["President Ola Lindqvist", "Lindqvist", "Lindkvist", "Holm",
                                 "said", "met", ".", ",", "’s", "LINDQVIST", "\n\n"]),
                max_size=20).map(" ".join))  # fmt: skip
def test_every_person_has_a_spelling_and_spans_cut_it(text: str) -> None:
    facts = facts_of(text)
    spelled = {f.entity for f in values(facts, "person", "spelling")}
    assert spelled == {f.id for f in values(facts, "person", "")}
    for fact in values(facts, "person", "spelling"):
        assert text[fact.start : fact.end] == fact.text
        assert fact.place in fact.places


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("President Ola Zerensky spoke. Zerenskiy left.", ["Zerensky", "Zerenskiy"]),
        ("President Ola Zerensky spoke. Zerenskyy said so.", ["Zerensky", "Zerenskyy"]),
        ("Ida Lindqvist, a teacher, said so. Lindkvist left.", ["Lindqvist", "Lindkvist"]),
        ("Erik Muhaddad said so. On Monday, Mohaddad said no.", ["Muhaddad", "Mohaddad"]),
        ("Erik Gonzáles said so. Gonzales left.", ["Gonzáles", "Gonzales"]),
        ("Erik Halloran said so. Erik Haloran left. Halloran came.", ["Halloran", "Haloran"]),
        ("Sergei Brandt said so. Sergey Brandt left.", ["Sergei Brandt", "Sergey Brandt"]),
    ],
)
def test_spellings_of_one_person(text: str, found: list[str]) -> None:
    assert spellings(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "George Bask said so. Dana Bosk said no.",
        "Boris Jonson said so. Ida Jonston said no.",
        "Ola Petrov said so. Ida Petrova said no. Petrova left.",
        "Christian Lund said so. Christina Lund said no.",
        "Ola Berg said so. The Bergs left. BERG STAYS.",
        "Erik O’Halloran said so. Then O'Halloran left.",
        "Judge Kelley said so. Tom Kelly, a farmer, said no.",
        "Gennifer Holm said so. Gennifer left.",
    ],
)
def test_these_are_two_people_or_one_spelling(text: str) -> None:
    assert spellings(text) == []
