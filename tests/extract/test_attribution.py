import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from voices import voices

LEAD = "Norlandic President Ola Berg met Estavian Prime Minister Maria Santo on Tuesday.\n\n"
SPOKESMAN = "Red Palace spokesman Per Lund"
WORDS = st.lists(
    st.sampled_from(
        ["Berg", "said", "told", "that", "“", "”", "\"", "the official", "he", ",", ".",
         "according to",
         "A senior official", "Reuters", "citing", "warned", "was", "quoted as saying", "by", "and",
         "the statement", "added", "who", "in", "Monday", "SATO", "Norland", ":", ";", "but",
         "\n\n"]
    ),
    max_size=40,
).map(" ".join)  # fmt: skip


@settings(deadline=None)
@given(WORDS | st.text(max_size=150))
@example(", he said.")
@example("said Berg told , “ citing , who said")
def test_any_text_is_read_and_facts_cut_it(text: str) -> None:
    found = voices(text)
    assert len(found.credits.quoted) == len(found.quotations)
    ids = [fact.id for fact in found.facts]
    assert len(ids) == len(set(ids))
    for fact in found.facts:
        assert text[fact.start : fact.end] == fact.text
    for offset in range(0, len(text), 7):
        for attribution in found.credits.of(offset, offset + 1):
            assert attribution.chain
            assert 0 <= attribution.cue[0] < attribution.cue[1] <= len(text)


@pytest.mark.parametrize(
    ("sentence", "chain", "kind"),
    [
        ("The Red Palace said 40 ships had left.", ["the Red Palace"], "institution"),
        ("There were 40 ships, the Red Palace said on Monday.", ["the Red Palace"], "institution"),
        ("There were 40 ships, said Per Lund.", ["Per Lund"], "named person"),
        ("There were 40 ships, electoral commissioner Lars Holm said.", ["Lars Holm"],
         "named person"),
        ("There were 40 ships, said harbour club secretary Lars Holm.", ["Lars Holm"],
         "named person"),
        ("There were 40 ships, said the electoral commissioner Lars Holm.", ["Lars Holm"],
         "named person"),
        ("The electoral commissioner, Lars Holm, said 40 ships left.", ["Lars Holm"],
         "named person"),
        ("President Lars Holm of Estavia said 40 ships left.", ["Lars Holm"], "named person"),
        ("“There are 40 ships,” James Holm of the Harbour Institute told reporters.",
         ["James Holm"], "named person"),
        ("There were 40 ships, said Minister Lars Holm of Estavia.", ["Lars Holm"],
         "named person"),
        ("“There are 40 ships,” said the fire chief, James Holm.", ["James Holm"], "named person"),
        ("There were 40 ships, said one resident, Anna Cole, 34.", ["Anna Cole"], "named person"),
        ("According to Reuters, there were 40 ships.", ["Reuters"], "outlet"),
        ("There were 40 ships, Skarholm News reports.", ["Skarholm News"], "outlet"),
        ("There were 40 ships, the Tidning newspaper reported.", ["Tidning"], "outlet"),
        ("After 40 ships left, Berg spoke: “It is late,” AP News reports.", ["AP News"], "outlet"),
        ("A senior Norlandic official said 40 ships left.", ["a senior Norlandic official"],
         "anonymous"),
        ("Officials said 40 ships left.", ["officials"], "anonymous"),
        ("A spokesman for the harbour ministry said 40 ships left.",
         ["a spokesman for the harbour ministry"], "anonymous"),
        ("Norland’s navy has 40 ships, Lars Holm, the navy chief, added Thursday.", ["Lars Holm"],
         "named person"),
        ("Lars Holm, who leads the navy in the east, said 40 ships left.", ["Lars Holm"],
         "named person"),
        ("A readout of the call released by the Blue House said 40 ships left.", ["the Blue House"],
         "institution"),
        ("In Skarholm, Berg told reporters that 40 ships left.", ["Ola Berg"], "named person"),
        ("The mayor, Lars Holm, whose ship sank, said 40 ships left.", ["Lars Holm"],
         "named person"),
        ("There were 40 ships, the Red Cross said.", ["the Red Cross"], "institution"),
        ("Fishermen say 40 ships left.", ["Fishermen"], "institution"),
        ("Sailors say 40 ships left.", ["sailors"], "anonymous"),
        ("Estavia has accused Norland of sending 40 ships.", ["Estavia"], "institution"),
        ("Norland denied sending 40 ships.", ["Norland"], "institution"),
        ("Norland, in turn, warned that 40 ships left.", ["Norland"], "institution"),
        ("Norland rejects the plan and, in turn, accuses Estavia of sending 40 ships.",
         ["Norland"], "institution"),
        ("Berg met Santo on Monday and warned her that 40 ships left.", ["Ola Berg"],
         "named person"),
        ("Lund was quoted as saying that 40 ships left.", ["Lund"], "institution"),
        ("There were 40 ships, according to harbour statistics.", ["harbour statistics"],
         "institution"),
        ("Estavia, its allies and Norland said 40 ships left.",
         ["Estavia, its allies and Norland"], "institution"),
    ],
)  # fmt: skip
def test_who_is_credited(sentence: str, chain: list[str], kind: str) -> None:
    found = voices(LEAD + sentence)
    assert found.of("40 ships") == chain
    if chain != ["Lund"]:
        assert found.kind("40 ships") == kind


@pytest.mark.parametrize(
    ("sentence", "chain"),
    [
        (f"{SPOKESMAN} said 40 ships left, according to Interfax.", ["Per Lund", "Interfax"]),
        ("“40 ships left,” said Lund, according to Interfax.", ["Per Lund", "Interfax"]),
        ("Berg told Santo 40 ships left, the Red Palace said.", ["Ola Berg", "the Red Palace"]),
        ("A Red Palace spokesman told state-run news agency Interfax that 40 ships left.",
         ["a Red Palace spokesman", "Interfax"]),
        ("Sputnik, citing a navy source, said 40 ships left.", ["a navy source", "Sputnik"]),
        ("Reuters quoted Lund as saying 40 ships left.", ["Per Lund", "Reuters"]),
        ("40 ships left, an officer told Radio Skarholm.", ["an officer", "Radio Skarholm"]),
        (f"Norland said 40 ships left, {SPOKESMAN} told reporters.", ["Per Lund"]),
    ],
)  # fmt: skip
def test_chains_run_from_the_first_speaker_to_the_last_relay(
    sentence: str, chain: list[str]
) -> None:
    assert voices(f"{LEAD}{SPOKESMAN} arrived.\n\n{sentence}").of("40 ships") == chain


@pytest.mark.parametrize(
    "sentence",
    [
        "There were 40 ships in the harbour.",
        "The sale of 40 ships is a plan the government denied.",
        "After 40 ships had left, Berg met Santo and warned her that it was late.",
        "There were 40 ships and the Norlandic leader claimed last week that war was near.",
        "Norland is accused of sending 40 ships.",
        "Berg requested the call to discuss the 40 ships.",
        "Berg declined to say whether 40 ships left.",
        "Norland said it was late, but Estavia has 40 ships in the harbour.",
        "Lund said it was late; 40 ships left.",
        "If allies say so, 40 ships will leave.",
    ],
)
def test_the_authors_own_voice_is_credited_to_nobody(sentence: str) -> None:
    assert voices(LEAD + sentence).of("40 ships") == []


def test_photo_credits_and_source_lines_attribute_nothing() -> None:
    found = voices(LEAD + "There were 40 ships.\n\nREUTERS\n\nSource: Tidning")
    assert found.of("40 ships") == []
    assert not [f for f in found.facts if f.concept == "source"]


def test_pronouns_take_the_last_person_of_the_paragraph() -> None:
    found = voices(LEAD + "Berg said it was late. There were 40 ships, he said.")
    assert found.of("40 ships") == ["Ola Berg"]


def test_a_pronoun_after_an_institution_stays_unresolved() -> None:
    text = "The Red Palace said it was late.\n\nThere were „many” ships, he said."
    found = voices(text)
    assert found.of("ships") == []
    assert found.speaker("many") == []
    assert found.cue("many") == "he said"


def test_the_scope_says_whether_the_speaker_is_named_in_the_sentence() -> None:
    found = voices(LEAD + "Berg said it was late. There were 40 ships, he said. He wept: “Alas!”")

    def scope(words: str) -> str:
        start = found.article.text.index(words)
        return found.credits.of(start, start + len(words))[0].scope

    assert (scope("late"), scope("40 ships"), scope("Alas")) == (
        "same sentence",
        "carried",
        "speaker",
    )


def test_the_official_is_the_one_introduced_before() -> None:
    found = voices(
        LEAD + "A senior Norlandic official said it was late.\n\n"
        "There were 40 ships, the official said. “We know,” the senior Norlandic official added."
    )
    assert found.of("40 ships") == ["a senior Norlandic official"]
    assert found.speaker("We know") == ["a senior Norlandic official"]
    assert (
        len([f for f in found.facts if (f.concept, f.attribute) == ("anonymous source", "")]) == 1
    )


def test_a_statement_speaks_for_who_released_it() -> None:
    found = voices(
        "A readout of the call released by the Blue House said it was late.\n\n"
        "“We saw 40 ships,” the statement added."
    )
    assert found.speaker("We saw") == ["the Blue House"]


@pytest.mark.parametrize(
    ("sentence", "words", "chain"),
    [
        ("“It is late,” Berg said. “We must go.”", "We must", ["Ola Berg"]),
        ("“It is late,” Berg said, “and we must go.”", "and we", ["Ola Berg"]),
        ("Berg “told Norland to wait. He is late,” the Red Palace said in a statement.", "told",
         ["the Red Palace"]),
        ("Berg told Santo that a war would be a “total loss” for both, Lund said, adding that it "
         "would be a “grave mistake”.", "total", ["Ola Berg", "Lund"]),
        ("Berg told Santo that a war would be a “total loss” for both, Lund said, adding that it "
         "would be a “grave mistake”.", "grave", ["Lund"]),
        ("Lund said the Red Palace was “happy”, calling the talks “frank”.", "frank", ["Lund"]),
        ("Berg delivered a message to Santo: “Leave us alone.”", "Leave", ["Ola Berg"]),
        ("The talks began, where Norland intends to press for “guarantees” in spring.",
         "guarantees", ["Norland"]),
        ("The plan has been described as a “turning point” by many.", "turning", []),
        ("The “free” harbour was closed.", "free", []),
    ],
)  # fmt: skip
def test_who_speaks_a_quotation(sentence: str, words: str, chain: list[str]) -> None:
    found = voices(f"{LEAD}On Monday, Lund said little. Later Lund left.\n\n{sentence}")
    assert found.speaker(words) == chain


def test_an_agentless_passive_is_speech_and_a_scare_quote_is_not() -> None:
    found = voices("They met in what has been called a “last chance”.\n\nThe “free” port shut.")
    facts = {
        f.value.text: f.traits for f in found.facts if (f.concept, f.attribute) == ("quotation", "")
    }
    assert "speech" in facts["last chance"]
    assert "speech" not in facts["free"]


def test_an_inverted_headline_and_a_subhead_that_repeats_words() -> None:
    found = voices(
        "Norland would act “swiftly” if attacked, warns Berg\n\n" + LEAD
        + "“Frank and open” talks\n\n"
        "The talks were “frank and open,” said a senior Norlandic official."
    )  # fmt: skip
    assert found.speaker("swiftly") == ["Ola Berg"]
    assert found.speaker("Frank") == ["a senior Norlandic official"]


def test_a_quotation_continued_over_paragraphs_keeps_its_speaker() -> None:
    found = voices(LEAD + "Berg said: “We will build.\n\n“We will build a bridge.”")
    assert found.speaker("We will build a bridge") == ["Ola Berg"]


def test_quotations_that_share_a_cue_have_equal_cue_spans() -> None:
    found = voices(LEAD + "According to Berg, it was “serious” and “late” but “frank”.")
    cues = [f for f in found.facts if (f.concept, f.attribute) == ("quotation", "cue")]
    assert len(cues) == 3
    assert len({(f.start, f.end) for f in cues}) == 1


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("A navy officer, who spoke on condition of anonymity because the matter is secret, said "
         "40 ships left.", "because the matter is secret"),
        ("A navy officer said 40 ships left. The officer spoke on condition of anonymity because "
         "the matter is secret.", "because the matter is secret"),
        ("A navy officer said 40 ships left. The officer was not authorised to speak to the press.",
         "not authorised to speak to the press"),
        ("A navy officer said 40 ships left.", None),
    ],
)  # fmt: skip
def test_reasons_for_anonymity(sentence: str, reason: str | None) -> None:
    found = voices(LEAD + sentence)
    rows = [f.value.text for f in found.facts if f.attribute == "reason"]
    assert rows == ([] if reason is None else [reason])
    assert len([f for f in found.facts if f.concept == "anonymous source" and not f.attribute]) == 1


def test_languages_first_spoken() -> None:
    found = voices(
        LEAD + "“It is late,” Berg said.\n\n“It is early,” Santo said in Norlandic.\n\n"
        "“It is noon,” officials said."
    )
    language = {
        f.entity: f.value.text
        for f in found.facts
        if (f.concept, f.attribute) == ("quotation", "language")
    }
    words = {
        f.value.text: language[f.entity]
        for f in found.facts
        if (f.concept, f.attribute) == ("quotation", "")
    }
    assert words == {
        "It is late,": "norlandic",
        "It is early,": "norlandic",
        "It is noon,": "english",
    }


def test_sources_and_persons_are_facts() -> None:
    found = voices(
        LEAD + f"{SPOKESMAN} said it was late. On Monday, Holmgren said so. Holmgren left."
    )
    rows = {(f.concept, f.attribute, f.value.text) for f in found.facts}
    assert ("source", "role", "spokesperson") in rows
    assert ("source", "name", "Per Lund") in rows
    assert ("person", "title", "Norlandic President") in rows
    full = {
        f.value.text for f in found.facts if (f.concept, f.attribute) == ("person", "full name")
    }
    assert full == {"Ola Berg", "Maria Santo", "Per Lund"}
    names = {f.value.text for f in found.facts if (f.concept, f.attribute) == ("person", "name")}
    assert names == full | {"Holmgren"}


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Erik Holm (D), Berg's opponent in the race, called it “late”.", "Erik Holm"),
        ("In Miravel, the boy's best friend, Lasse Holm, denied that it was “late”.",
         "Lasse Holm"),
        ("Berg's uncle, Erik Holm, said it was “late”.", "Erik Holm"),
        ("Erik Holm, a neighbor, called Berg's mother “late”.", "Erik Holm"),
        ("Berg’s campaign is late. It calls the race “late”.", "Berg’s campaign"),
        ("One of the residents said it was “late”.", "one of the residents"),
        ("Wearing red, Erik Holm said it was “late”.", "Erik Holm"),
    ],
)  # fmt: skip
def test_subjects_behind_appositions_and_possessors(sentence: str, speaker: str) -> None:
    assert voices(LEAD + sentence).speaker("late") == [speaker]


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("“It is late,” Lund said.\n\n“Is it late?” Berg asked.", "Is it", ["Ola Berg"]),
        ("“It is late,” Lund said. “Go home!” Berg shouted on Monday.", "Go home", ["Ola Berg"]),
        ("“It is late,” Lund said.\n\n“Is it late?” Berg said that it was.", "Is it", ["Lund"]),
        ("“It is late,” Lund said.\n\n“Ice Is No Villain”\n\nBerg left.", "Ice", []),
        ("The paper printed many Republican claims as truths. Erik Holm said so.\n\n“It is late,” "
         "he said.", "It is", ["Erik Holm"]),
        ("Erik Holm hardly spoke, treating Mrs. Lind's remark as a joke, and, when asked, saying "
         "it was “late”.", "late", ["Erik Holm"]),
        ("Erik Norland spoke. On Monday, Norland said it was “late”.", "late", ["Erik Norland"]),
        ("“It is late,” engineer Nina Holm said.", "It is", ["Nina Holm"]),
        ("“It is late,” an official familiar with the matter said.", "It is",
         ["an official familiar with the matter"]),
        ("“It is late,” said the striker Erik Holm.", "It is", ["Erik Holm"]),
        ("Nina Holm, 59, of Miravel, who saw it on the quay, said it was “late”.", "late",
         ["Nina Holm"]),
    ],
)  # fmt: skip
def test_neighbouring_sentences_keep_their_own_speakers(
    text: str, words: str, speaker: list[str]
) -> None:
    found = voices(f"{LEAD}On Monday, Lund said little. Later Lund left.\n\n{text}")
    assert found.speaker(words) == speaker
