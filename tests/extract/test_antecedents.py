"""Whom he, she, it, they and I stand for; when the text leaves it open; what is no speech."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from voices import voices

HELD = "“It held,”"
OPENERS = ["Erik Berg said it was late.", "Erik Berg walked home.", "The harbour was shut.",
           "The navy sent a letter.", "Ana Reis and Erik Berg left.", "They wept.", "She slept.",
           "In Skarholm it rained.", "I laughed.", "A nurse ran out.", "\n\n"]  # fmt: skip
ENDINGS = [f"{HELD} {pronoun} said." for pronoun in ("he", "she", "it", "they", "I", "we")]


@settings(deadline=None)
@given(st.lists(st.sampled_from([*OPENERS, *ENDINGS]), max_size=9).map(" ".join))
def test_an_unread_speaker_is_speech_without_a_speaker(text: str) -> None:
    found = voices(text)
    for credit in found.credits.quoted:
        assert not (credit.unread and credit.chain)
        assert not (credit.unread and credit.cue is None)
    for fact in found.facts:
        if "unread speaker" in fact.traits:
            assert fact.concept == "quotation" and "speech" in fact.traits
            assert not fact.attributions


@pytest.mark.parametrize(
    ("before", "ending", "speaker"),
    [
        ("Erik Berg, a builder and spokesman for the Quay Union, said many ships left.\n\n",
         f"{HELD} he said.", "Erik Berg"),
        ("Harbour Secretary Erik F. Berg said Norland would wait, and he urged calm.\n\n",
         f"{HELD} he said, referring to the quay.", "Erik F. Berg"),
        ("Ana Reis told the harbour master that Estavia grieved and said Norland would stay.\n\n",
         f"{HELD} she declared.", "Ana Reis"),
        ("Erik Berg, a doctor, then went ashore and began by saying he would “never” sail.\n\n",
         "He then defended the remark, saying, “It held.”", "Erik Berg"),
        ("His mother, Ana Reis, spoke to reporters.\n\n", f"{HELD} she said.", "Ana Reis"),
        ("Skarholm Mayor Erik Berg arrived on Sunday to speak with Ana Reis.\n\n",
         f"{HELD} he said.", "Erik Berg"),
        ("Ana Reis said the ship was lost.\n\n“We saw it,” she said.\n\n",
         "She continued, “It held.”", "Ana Reis"),
        ("Erik Berg toured the quay. He then praised the crews before meeting the dockers.\n\n",
         f"{HELD} he told the crews.", "Erik Berg"),
        ("Erik Berg toured the quay.\n\nHe then praised the crews before dark.\n\n",
         f"{HELD} he told the crews.", "Erik Berg"),
        ("One witness said she saw her sister there.\n\n", f"{HELD} she said.", "one witness"),
        ("A woman who lives by the quay ran out.\n\n", f"{HELD} she said.", "a woman"),
        ("Ana Reis said the ship was lost, and Erik Berg said the quay stood.\n\n",
         f"{HELD} she said.", "Ana Reis"),
        ("Mr. Lundgren met Mrs. Reisman on Monday.\n\n", f"{HELD} she said.", "Reisman"),
        ("Peter Lund said so.\n\nThe quay was shut for two days.\n\n", f"{HELD} he said.",
         "Peter Lund"),
    ],
)  # fmt: skip
def test_he_and_she_take_the_last_credited_person_else_the_subject(
    before: str, ending: str, speaker: str
) -> None:
    found = voices(before + ending)
    assert found.speaker("It held") == [speaker]
    assert not found.unread("It held")


@pytest.mark.parametrize(
    ("before", "ending", "speaker"),
    [
        ("Critics of the quay, like Senator Erik Berg of Norland, see the plan as an error. They "
         "sent a letter on Monday to the owners.\n\n", f"{HELD} they wrote.",
         "critics"),
        ("A resolution, sponsored by Norland and Estavia, “expresses sorrow.”\n\n",
         "It strongly condemns the “cruel” raid. It says “It held.”", "a resolution"),
        ("The Quay Union is defending its plan.", " It’s denouncing what it calls “It held.”",
         "the Quay Union"),
    ],
)  # fmt: skip
def test_it_and_they_take_institutions_and_groups(before: str, ending: str, speaker: str) -> None:
    assert voices(before + ending).speaker("It held") == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        f"Erik Berg and Peter Lund walked home.\n\n{HELD} he said.",
        f"The fire near the house of Erik Berg hurt Peter Lund.\n\n{HELD} he said.",
        f"The quay is shut.\n\n{HELD} it said.",
        f"The fire hurt Peter Lund and Erik Berg.\n\n{HELD} he said.\n\nHe added, “It stood.”",
        f"Mrs. Reisman walked home.\n\n{HELD} he said.",
        f"Nina Holm wept at home. An officer then told her the news.\n\n{HELD} she said.",
    ],
)
def test_where_the_text_leaves_it_open_the_speaker_is_unread(text: str) -> None:
    found = voices(text)
    for number, _ in enumerate(found.quotations):
        assert found.credits.quoted[number].chain == ()
        assert found.credits.quoted[number].unread


def test_a_pronoun_with_nobody_near_has_no_speaker() -> None:
    found = voices(f"The quay was shut.\n\nThe Red Palace said so.\n\n{HELD} he said.")
    assert (found.speaker("It held"), found.cue("It held")) == ([], "he said")
    assert not found.unread("It held")


def test_an_outlet_that_is_told_does_not_speak() -> None:
    found = voices(f"The quay was shut.\n\n{HELD} he told Reuters.")
    assert found.speaker("It held") == []
    assert found.cue("It held") == "he told"


def test_figures_by_such_pronouns_are_credited_from_elsewhere() -> None:
    found = voices("Erik Berg toured the quay.\n\nThere were 40 ships, he said.")
    start = found.article.text.index("40 ships")
    assert [a.scope for a in found.credits.of(start, start + 8)] == ["carried"]
    assert found.of("40 ships") == ["Erik Berg"]


@pytest.mark.parametrize("pronoun", ["I", "we"])
def test_the_author_is_credited_with_nothing(pronoun: str) -> None:
    found = voices(f"Erik Berg wept.\n\nOn the road {pronoun} laughed and said, “It held.”")
    assert (found.speaker("It held"), found.cue("It held")) == ([], None)
    assert voices(f"Once {pronoun} said that 40 ships left.").of("40 ships") == []


@pytest.mark.parametrize(
    "text",
    [
        "When the court examined the plan, it was labeled “It held.”",
        "The plan was dubbed “It held” in spring.",
        "The plan was rated “It held” in spring.",
        "Erik Berg is a singer whose latest song is called, “It Held the Line.”",
        "Erik Berg agreed to a talk for a project on “It Held the Line” in spring.",
        "Ana Reis, dubbed Norland’s “It held”, left.",
        "A ship was reported in “It held” condition.",
    ],
)
def test_labels_and_titles_are_no_speech(text: str) -> None:
    found = voices(text)
    words = "It held" if "It held" in text else "It Held"
    assert (found.speaker(words), found.cue(words)) == ([], None)


def test_a_title_right_after_its_cue_is_speech() -> None:
    assert voices("Erik Berg said, “Build the Long Quay Now.”").speaker("Build") == ["Erik Berg"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("When Ana Reis ran out, she heard her neighbor Nina Holm yelling, “It held!”",
         ["Nina Holm"]),
        ("Ana Reis drove off. She heard them yelling, “It held!”", []),
        (f"{HELD} said 1/2 owner Nina Holm.", ["Nina Holm"]),
    ],
)  # fmt: skip
def test_the_one_who_is_heard_speaks(text: str, speaker: list[str]) -> None:
    assert voices(text).speaker("It held") == speaker
