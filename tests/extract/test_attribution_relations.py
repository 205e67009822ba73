"""Relations: source, cue and content of what an article credits, attitudes among them."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from voices import VOCABULARY, voices

from deskcheck.extract.speech.relations import Relation, relations

LEAD = "Norland in the News\n\n"
WORDS = st.lists(
    st.sampled_from(
        ["Berg", "said", "wants", "that", "“", "”", "''", "—", "-", "the", "by", "and", "to", "(",
         "plan", "his", "was", "criticized", "SANTO", ":", ",", ".", "Mr", "who", "in", "according",
         "quoted as saying", "willing", "\n\n", "?"]
    ),
    max_size=40,
).map(" ".join)  # fmt: skip

Told = tuple[str, str | None, str, list[str]]


def read(text: str) -> list[Told]:
    """Kind, source, cue and contents of each relation."""
    found = voices(text)

    def cut(span: tuple[int, int]) -> str:
        return text[slice(*span)]

    def told(row: Relation) -> Told:
        source = None if row.source is None else cut(row.source)
        return row.kind, source, cut(row.cue), [cut(span) for span in row.content]

    rows = relations(found.reading, found.quotations, found.people, VOCABULARY)
    return [told(row) for row in rows]


@settings(deadline=None, max_examples=100)
@given(WORDS | st.text(max_size=150))
@example("— Berg")
@example("SANTO:")
def test_any_text_has_relations_within_it(text: str) -> None:
    found = voices(text)
    rows = relations(found.reading, found.quotations, found.people, VOCABULARY)
    spans = [span for row in rows for span in (row.cue, *row.content)]
    spans += [row.source for row in rows if row.source is not None]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert len({row.cue for row in rows}) == len(rows)


@settings(deadline=None, max_examples=60)
@given(WORDS)
def test_attitudes_credit_no_statement(text: str) -> None:
    before = voices(text)
    known = [[g.chain for g in unit] for unit in before.credits.governed]
    relations(before.reading, before.quotations, before.people, VOCABULARY)
    assert known == [[g.chain for g in unit] for unit in voices(text).credits.governed]


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        ("Former mayor Lars Holm, the chief of the navy, said that 40 ships left.",
         "Former mayor Lars Holm, the chief of the navy,", ["that 40 ships left"]),
        ("“It is late,” Lund said. “It is very late.”", "Lund",
         ["“It is late,”", "“It is very late.”"]),
        ("“It is late,” said Lars Holm, a retired captain who led the navy.",
         "Lars Holm, a retired captain who led the navy", ["“It is late,”"]),
        ("To mend the quay, Lund said, the town should borrow money.", "Lund",
         ["To mend the quay", "the town should borrow money"]),
        ("“It is late,” the announcer said.", "the announcer", ["“It is late,”"]),
        ("“It is late,” Mr. Kost said of the ships.", "Mr. Kost", ["“It is late,”"]),
        ("“The quay is lost.” — Ada Brandt, Skarholm", "Ada Brandt, Skarholm",
         ["“The quay is lost.”"]),
        ("LUND: We have 40 ships. They left on Monday.", "LUND",
         ["We have 40 ships. They left on Monday."]),
        ("According to a harbour report, 40 ships left.", "a harbour report", ["40 ships left"]),
        ("Saying it was late, Lund left the quay.", "Lund", ["it was late"]),
        ("Though it is late, Lund said, leaving the quay would be worse.", "Lund",
         ["Though it is late", "leaving the quay would be worse"]),
        ("The quay, Lund said, would hold.", "Lund", ["The quay", "would hold"]),
        ("Asked about the quay, Lund said, “It is late.”", "Lund", ["“It is late.”"]),
        ("Crews, many of whom say the quay is lost, have left.", "many of whom",
         ["the quay is lost"]),
        ("The crew met Lund, who said ships left.", "who", ["ships left"]),
        ("Lund said crews saw the quay and that it held.", "Lund",
         ["crews saw the quay and that it held"]),
        ("“It held!” a guard in the harbour tower says.", "a guard in the harbour tower",
         ["“It held!”"]),
        ("The union, which contended that the quay is lost, is small.", "which",
         ["that the quay is lost"]),
        ("“It is late,” Lund told The Norland Times.", "Lund", ["“It is late,”"]),
    ],
)  # fmt: skip
def test_words_are_credited_with_their_whole_source(
    sentence: str, source: str, content: list[str]
) -> None:
    rows = read(f"{LEAD}Per Lund is here.\n\n{sentence}")
    assert [(row[1], row[3]) for row in rows if row[0] == "speech"] == [(source, content)]


@pytest.mark.parametrize(
    ("sentence", "source", "content"),
    [
        ("Lund wants to sell the ships.", "Lund", "to sell the ships"),
        ("The navy has criticized the plan, which fails.", "The navy", "the plan"),
        ("The plan was criticized by the navy.", "the navy", "The plan"),
        ("Lund is willing to sell the ships.", "Lund", "to sell the ships"),
        ("Few heard Lund’s claim that ships left.", "Lund’s", "that ships left"),
        ("The ferry is expected to leave.", None, "The ferry is expected to leave"),
        ("Lund attacked the plan in a speech on Monday.", "Lund", "the plan"),
        ("Lund plans to sell the ships.", "Lund", "to sell the ships"),
        ("Norland and Estavia support the plan.", "Norland and Estavia", "the plan"),
        ("Crews who endorsed the plan, were late.", "who", "the plan"),
    ],
)
def test_attitudes_are_relations_of_their_own_kind(
    sentence: str, source: str | None, content: str
) -> None:
    rows = read(f"{LEAD}Per Lund is here.\n\n{sentence}")
    assert ("attitude", source, [content]) in [(kind, who, what) for kind, who, _, what in rows]


@pytest.mark.parametrize(
    "sentence",
    [
        "The United States left.",
        "The plan for the harbour has five parts.",
        "A set of rules that ships follow is short.",
        "The ships left the harbour on Monday.",
        "The ships and plans to mend them left.",
        "You know the harbour.",
    ],
)
def test_nouns_are_no_attitudes(sentence: str) -> None:
    assert read(LEAD + sentence) == []


def test_turns_credit_persons_that_the_article_names() -> None:
    text = f"{LEAD}Mayor Per Lund met reporters.\n\nLUND: We have 40 ships. They left.\n\nNOTE: 7."
    found = voices(text)
    assert found.of("40 ships") == ["Per Lund"]
    assert found.of("They left") == ["Per Lund"]
    assert found.of("7") == []


def test_a_name_below_a_quotation_speaks_it() -> None:
    found = voices(f"{LEAD}“The quay is lost for good.” — Ada Brandt, Skarholm\n\nShips left.")
    assert found.speaker("The quay") == ["Ada Brandt"]
