import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from voices import VOCABULARY, voices

from deskcheck.articles import article_of
from deskcheck.extract.people import people
from deskcheck.extract.text import read

LEAD = "Norlandic President Ola Berg met Estavian Prime Minister Maria Santo on Tuesday. "
WORDS = st.lists(
    st.sampled_from(
        ["President", "Ola", "Berg", "said", "the", "Norlandic", "leader", ",", ".", "’s", "and",
         "spokesman", "Red", "Palace", "-", "al", "J.", "who", "two", "leaders", "of", "\n\n",
         "his"]
    ),
    max_size=30,
).map(" ".join)  # fmt: skip


def names(text: str) -> list[tuple[str, str]]:
    found = voices(text)
    return [(found.article.text[m.start : m.end], m.name) for m in found.people.mentions]


@settings(deadline=None)
@given(WORDS | st.text(max_size=150))
def test_mentions_are_in_order_and_cut_the_text(text: str) -> None:
    reading = read(article_of("a.txt", text))
    found = people(reading, VOCABULARY)
    starts = [m.start for m in found.mentions]
    assert starts == sorted(set(starts))
    for mention in found.mentions:
        assert reading.start[mention.first] == mention.start < mention.end
        assert mention.outer[0] <= mention.first < mention.last <= mention.outer[1]
        assert mention.name
    assert {m.name for m in found.mentions} == set(found.by_name)


def test_surnames_stand_for_full_names() -> None:
    text = LEAD + "Berg left. Santo’s plane was late, President Berg said."
    assert [name for _, name in names(text)] == [
        "Ola Berg", "Maria Santo", "Ola Berg", "Maria Santo", "Ola Berg"
    ]  # fmt: skip


def test_titles_and_their_countries() -> None:
    found = voices(
        LEAD
        + "Red Palace spokesman Per Lund spoke. Santo's foreign policy adviser Ana Reis listened. "
        "Berg aide Nils Ek left. Ida Holm, the Blue House press secretary, said nothing."
    ).people
    titles = {m.name: (m.title, m.country) for m in found.mentions if m.title}
    assert titles == {
        "Ola Berg": ("Norlandic President", "Norland"),
        "Maria Santo": ("Estavian Prime Minister", "Estavia"),
        "Per Lund": ("Red Palace spokesman", "Norland"),
        "Ana Reis": ("foreign policy adviser", "Estavia"),
        "Nils Ek": ("Berg aide", "Norland"),
        "Ida Holm": ("Blue House press secretary", "Estavia"),
    }
    assert found.country_of("Nils Ek") == "Norland"
    assert found.country_of("Nobody") == ""


def test_a_possessive_pronoun_ties_a_title_to_the_subject() -> None:
    found = voices(LEAD + "Berg spoke, according to his foreign adviser Nils Ek, for an hour.")
    assert found.people.country_of("Nils Ek") == "Norland"


def test_a_counterpart_is_a_title() -> None:
    found = voices("Ola Berg called his Estavian counterpart, Maria Santo, on Monday.").people
    assert found.country_of("Maria Santo") == "Estavia"


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("On Monday, Lundgren said the bridge fell. Then Lundgren left.", False),
        ("On Monday, President Lundgren said the bridge fell.", True),
        ("On Monday, Karl Lundgren said the bridge fell.", True),
        ("The bridge fell, said Lundgren on Monday.", False),
    ],
)
def test_the_first_mention_gives_a_full_name_or_a_title_or_not(text: str, full: bool) -> None:
    first = voices(text).people.mentions[0]
    assert first.name.endswith("Lundgren")
    assert first.full is full


@pytest.mark.parametrize(
    "text",
    ["SATO said it would meet. Later SATO said more.", "Norland said so, and Norland said more.",
     "The ferry, Bergline said, is late. Bergline said its ships are old.",
     "In Skarholm Harbour the ships left. The Skarholm Times said so.",
     "The Foreign Ministry said no. On Monday the Ministry of Defence said yes."],
)  # fmt: skip
def test_countries_organisations_and_companies_are_no_persons(text: str) -> None:
    assert names(text) == []


def test_a_surname_before_administration_is_no_mention() -> None:
    assert len(names(LEAD + "A senior Berg administration official spoke.")) == 2


def test_descriptions_stand_for_leaders() -> None:
    found = voices(
        LEAD + "The Norlandic leader smiled. The two leaders left. The Estavian official stayed."
    )
    text = [(found.reading.text(r.first, r.last), r.names) for r in found.people.references]
    assert text == [
        ("The Norlandic leader", ("Ola Berg",)),
        ("The two leaders", ("Maria Santo", "Ola Berg")),
    ]


def test_headline_mentions_are_marked() -> None:
    found = voices("Berg meets Santo in Skarholm\n\n" + LEAD).people
    assert [m.headline for m in found.mentions] == [True, True, False, False]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nina Berg spoke. Mr. Berg left.", "Berg"),
        ("Erik Berg and Nina Berg spoke. Mr. Berg left.", "Erik Berg"),
        ("Erik Berg and Nina Berg spoke. Mrs. Berg left.", "Nina Berg"),
        ("Harbour Secretary of State Erik F. Berg spoke. Later Berg left.", "Erik F. Berg"),
        ("Lt. Erik White, of the harbour police, spoke. Later White left.", "Erik White"),
        ("On Monday, Erik Dean spoke. Later Dean left.", "Erik Dean"),
        ("Erik Holm-Berg spoke. Mr. Holm-Berg left.", "Erik Holm-Berg"),
        ("Mayor Holm-Berg spoke.", "Holm-Berg"),
        ("On Monday, Commissioner Erik O’Berg spoke. Later O’Berg left.", "Erik O’Berg"),
        ("On Monday, Republican Erik Berg spoke. Later Berg left.", "Erik Berg"),
        ("Annika Berg, a Skarholm-based builder and spokeswoman for the Quay Union, left. Later "
         "Berg spoke.", "Annika Berg"),
    ],
)  # fmt: skip
def test_a_surname_takes_the_full_name_that_its_honorific_allows(text: str, name: str) -> None:
    assert names(text)[-1][1] == name


def test_a_title_may_end_in_an_office() -> None:
    found = voices("On Monday, Secretary of State Erik F. Berg spoke.").people
    assert [(m.title, m.name) for m in found.mentions] == [("Secretary of State", "Erik F. Berg")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The transfer of Jan Holm was late.", "Jan Holm"),
        ("The boat was bought by Jan Holm.", "Jan Holm"),
        ("Jan Holm, 24, left.", "Jan Holm"),
        ("The boat was sold in 2021, said coach Jan Holm.", "Jan Holm"),
        ("April Holm said the quay was shut.", "April Holm"),
        ("According to April Holm, the quay was shut.", "April Holm"),
        ("On Monday, May Holm left the board.", "May Holm"),
        ("Ada May said she was happy.", "Ada May"),
        ("Prime Minister Ada May said she was happy.", "Ada May"),
        ("Ada May left. Later May said she was happy.", "Ada May"),
        ("Will Holm was happy.", "Will Holm"),
        ("Did Will Holm leave?", "Will Holm"),
    ],
)
def test_months_and_verbs_are_names_where_they_stand_as_names(text: str, name: str) -> None:
    assert {full for _, full in names(text)} == {name}


@pytest.mark.parametrize(
    "text",
    [
        "The quay was shut, and in May Holm left.",
        "Since April Holm was away.",
        "At the end of May Holm left.",
        "From March to May Holm was away.",
        "On Jan. 5 Holm left.",
        "On 5 May Holm left.",
        "The quay opened in May 2021.",
        "They met Ada on Monday, and Ada May 5.",
        "Will Holm resign?",
        "He asked: “Will Holm resign?”",
        "Will Norland join?",
        "May Holm rest in peace.",
        "The April Agreement fell.",
        "May claims fell.",
    ],
)
def test_months_and_verbs_that_are_unclear_are_no_names(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize("text", ["Holm: I'll tell you.", "“They’ll tell us,” Ida Holm said."])
def test_contractions_are_no_names(text: str) -> None:
    assert {name for _, name in names(text)} <= {"Ida Holm"}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Det Supt Nina Holm said so.", "Det Supt"),
        ("PC Nina Holm was hurt.", "PC"),
        ("Ch Insp Nina Holm said so.", "Ch Insp"),
    ],
)
def test_ranks_of_the_police_are_titles(text: str, title: str) -> None:
    (mention,) = voices(text).people.mentions
    assert (mention.name, mention.title) == ("Nina Holm", title)


def test_nobody_is_a_relative_of_himself() -> None:
    text = "Mr Holm’s brother, Jan Holm, wept. Ms Reis’s lawyer Ida Reis came."
    assert [name for _, name in names(text)] == ["Holm", "Jan Holm", "Reis", "Ida Reis"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She saw Ovo Holm win. Holm, 23, ran.", ["Ovo Holm", "Ovo Holm"]),
        ("Noting Holm’s age, he left. Nina Holm ran.", ["Nina Holm", "Nina Holm"]),
        ("Moreover, the mayor, Nina Reis, said so.", ["Nina Reis"]),
        ("She met Holm, the Norlandic leader. Holm left.", ["Holm", "Holm"]),
        ("In Holm, the mayor, Nina Reis, said so.", ["Nina Reis"]),
        ("Tycoon Ovo Holm ran. “So,” Ovo Holm said.", ["Ovo Holm", "Ovo Holm"]),
        ("Nina Holm ran. Her cousin Ovo Holm won.", ["Nina Holm", "Ovo Holm"]),
        ("The fire killed Ovo Holm, Nina Holm said.", ["Ovo Holm", "Nina Holm"]),
        ("Mount Holm is high. Nina Holm ran.", ["Nina Holm"]),
        ("Yesterday Holm ran. Nina Holm won.", ["Nina Holm", "Nina Holm"]),
        ("The Ovo Holm plant closed. Nina Holm won.", ["Nina Holm"]),
    ],
)
def test_a_known_surname_shows_names_that_no_list_has(text: str, expected: list[str]) -> None:
    assert [name for _, name in names(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Norland's Nina Holm ran.",
        "Norland's President Nina Holm ran.",
        "President Nina Holm of Norland ran.",
    ],
)
def test_a_country_beside_a_name_is_the_persons(text: str) -> None:
    assert voices(text).people.country_of("Nina Holm") == "Norland"


def test_a_title_in_the_plural_stands_before_each_of_two() -> None:
    text = "Presidents Nina Holm of Norland and Tom Reis of Estavia met."
    assert [name for _, name in names(text)] == ["Nina Holm", "Tom Reis"]


def test_a_surname_takes_the_title_behind_it() -> None:
    found = voices("Nina Holm won. She met Reis, the Estavian leader, on Monday.").people
    (mention,) = (m for m in found.mentions if m.name == "Reis")
    assert (mention.title, mention.country) == ("Estavian leader", "Estavia")
