"""Who is credited where the grammar is long: subjects, papers, passives, naming, announcements."""

import pytest
from voices import voices

LEAD = "Norlandic President Ola Berg met Estavian Prime Minister Maria Santo on Tuesday.\n\n"


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("“It held,” said family friend Laura Smit, 30.", ["Laura Smit"]),
        ("“It held,” harbour board Chairman Per Lund (R-Harwick) said after 40 ships left.",
         ["Per Lund"]),
        ("“It held,” Per Lund, the attorney general of Norland, one of the states suing, said.",
         ["Per Lund"]),
        ("“It held,” the 35-year-old store manager and father of two said.", ["father of two"]),
        ("Berg “held,” retired navy general Lloyd Newt said.", ["Lloyd Newt"]),
        ("“It held,” Lund said, pointing at the dam, “and it will.”", ["Lund"]),
        ("A sailor came out of the club saying, “It held.”", ["a sailor"]),
    ],
)  # fmt: skip
def test_who_speaks_a_quotation(sentence: str, speaker: list[str]) -> None:
    found = voices(LEAD + sentence)
    words = "held" if "Berg “held" in sentence else "It held"
    assert found.speaker(words) == speaker


def test_a_title_before_a_cue_is_not_what_is_said() -> None:
    found = voices(LEAD + "In his 2002 book, “How It Holds,” Berg said 40 ships left.")
    assert found.speaker("How It Holds") == []


@pytest.mark.parametrize(
    ("sentence", "chain"),
    [
        ("Senator Dina Feld, Democrat of Harwick, said the HB-5 plan has sent 40 ships.",
         ["Dina Feld"]),
        ("Lars Holm, the Harwick police chief, said that police saw 40 ships.", ["Lars Holm"]),
        ("Lars Holm, 56, who has led the navy for a decade, told Interfax it is clear 40 ships "
         "left.", ["Lars Holm", "Interfax"]),
        ("But Lena Holm, senior fellow at the Harwick Institute, said sailors still want "
         "40 ships.", ["Lena Holm"]),
        ("The report states there are 40 ships.", ["the report"]),
        ("According to police the crew left 40 ships.", ["police"]),
        ("According to a filing with the court, 40 ships left.", ["a filing"]),
        ("The answer, says Mr. Lund, is 40 ships.", ["Lund"]),
        ("A woman who works at the center told Interfax that 40 ships left.",
         ["a woman", "Interfax"]),
        ("An officer who spoke on condition of anonymity said 40 ships left.", ["an officer"]),
        ("Berg went on to say 40 ships left.", ["Ola Berg"]),
        ("President Ana Ruiz of Norland told reporters 40 ships left.", ["Ana Ruiz"]),
        ("Several analysts, including Ms. Brandt, doubt that 40 ships left.",
         ["several analysts"]),
        ("There were 40 ships, records show.", ["records"]),
        ("Data compiled by the navy shows that 40 ships left.", ["data"]),
        ("A 2014 study that appeared in the Harwick Journal found that 40 ships left.",
         ["a 2014 study"]),
        ("The group found that 40 ships left.", ["the group"]),
        ("Some tugmen insisted that 40 ships left.", ["some tugmen"]),
        ("The judge ruled that 40 ships may leave.", ["the judge"]),
        ("The loss was confirmed by Berg, 40 ships.", []),
        ("The loss of 40 ships was confirmed by Berg on Monday.", ["Ola Berg"]),
        ("Berg called the fleet of 40 ships a disgrace.", ["Ola Berg"]),
        ("A tug sank in what police described as a chase of 40 ships.", ["police"]),
        ("Police identified the wreck as one of 40 ships.", ["police"]),
        ("On “The Late Show,” Berg described the wreck as one of 40 ships.", ["Ola Berg"]),
        ("Berg accused the mayor of Harwick, who was born there, of hiding 40 ships.",
         ["Ola Berg"]),
    ],
)  # fmt: skip
def test_who_is_credited(sentence: str, chain: list[str]) -> None:
    assert voices(LEAD + sentence).of("40 ships") == chain


@pytest.mark.parametrize(
    "sentence",
    [
        "Navy officers responded to a report that 40 ships were adrift.",
        "A tugboat adds to the fleet of 40 ships.",
        "The league tracks media reports about 40 ships.",
        "Berg asked an admiral to testify before a panel on 40 ships.",
        "Berg had to tell the truth about 40 ships.",
        "The navy called Berg from 40 ships.",
        "When Berg said it was late, the captain had 40 ships.",
        "That was what Berg said when 40 ships left.",
        "The song “Harwick Calling” was written by Berg after 40 ships left.",
        "Harwick saw a Skarholm Post report on 40 ships.",
        "There is no reason to believe that 40 ships left.",
        "A tug towed a suspect that had hit 40 ships.",
        "Crews left without prior written word that 40 ships left.",
        "The crew ignored police demands that 40 ships leave.",
    ],
)
def test_what_tells_of_no_words_credits_nobody(sentence: str) -> None:
    assert voices(LEAD + sentence).of("40 ships") == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Berg made the following comment:\n\n“It held. It will.”", ["Ola Berg"]),
        ("Harwick heard this statement by Berg on Monday:\n\n“It held.”", ["Ola Berg"]),
        ("The dam is sound, Berg said. “It held all night.”", ["Ola Berg"]),
        ("The dam is sound, Berg said.\n\n“It held all night.”", []),
        ("Ships left, according to the arrest report. “It held all night.”", ["the arrest report"]),
        ("“It is late,” Berg said. “It held all night” for the richest.", ["Ola Berg"]),
    ],
)
def test_a_quotation_is_led_up_to_by_the_sentence_before(text: str, speaker: list[str]) -> None:
    assert voices(LEAD + text).speaker("It held") == speaker


def test_a_missing_space_between_sentences_ends_what_is_said() -> None:
    found = voices(LEAD + "Berg said it was late.There were 40 ships in the harbour.")
    assert found.of("40 ships") == []
