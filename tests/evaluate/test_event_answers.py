"""What is answered of the mentions and stories of annotated sets."""

from hypothesis import given
from hypothesis import strategies as st
from runs import vocabulary

from deskcheck.answering import answers
from deskcheck.evaluate.annotated import Question
from deskcheck.evaluate.annotated.sets import Document, Item

CALL = (
    "Brazilian President Ada Brandt and Kenyan President Tom Halloran spoke in a [phone call] on "
    "{}. The [call] was calm."
)
FIRED = "The theatre of Velm [fired] its director Irma Quade on Monday after a quarrel over pay."
LET_GO = "Irma Quade, director of the theatre of Velm, was [let go] over a quarrel about pay."
TEXTS = [CALL.format("March 3"), CALL.format("March 10"), FIRED, LET_GO]


def document(name: str, marked: str, topic: str = "") -> Document:
    """A document whose mentions stand in square brackets."""
    text, spans = "", []
    for at, piece in enumerate(marked.replace("]", "[").split("[")):
        if at % 2:
            spans.append(Item(len(text), len(text) + len(piece), "event", f"{name}{at}"))
        text += piece
    return Document(name, text, tuple(spans), {"dct": "2031-03-14", "topic": topic})


def told(*documents: Document) -> list[object]:
    """The event answered for each mention, in order."""
    given = answers(Question("coref"), documents, vocabulary())
    return [item.value for one in documents for item in given[one.doc_id]]


def test_the_events_that_linking_tells_apart_are_never_one() -> None:
    one, it, other, that = told(document("a", TEXTS[0]), document("b", TEXTS[1]))
    assert one == it != other == that


def test_what_no_pack_names_is_one_by_the_family_of_its_words() -> None:
    fired, gone = told(document("a", FIRED), document("b", LET_GO))
    assert fired == gone


def test_nothing_of_two_topics_is_one() -> None:
    fired, gone = told(document("a", FIRED, "one"), document("b", LET_GO, "two"))
    assert fired != gone


@given(st.permutations(TEXTS), st.lists(st.sampled_from(["x", "y"]), min_size=4, max_size=4))
def test_every_mention_is_answered_where_it_stands(texts: list[str], topics: list[str]) -> None:
    run = [document(str(i), *pair) for i, pair in enumerate(zip(texts, topics, strict=True))]
    given = answers(Question("coref"), run, vocabulary())
    for one in run:
        assert [(i.start, i.end) for i in given[one.doc_id]] == [(i.start, i.end) for i in one.gold]


def test_texts_on_one_matter_are_one_story() -> None:
    run = [document(str(i), text) for i, text in enumerate(TEXTS)]
    given = answers(Question("clusters"), run, vocabulary())
    stories = [given[one.doc_id][0].value for one in run]
    assert stories[2] == stories[3] != stories[0]
