"""The benchmark's own parts: samples, medians, peers asked for what they can answer."""

from __future__ import annotations

from extraction import SAMPLE, corpus, percent, quality, sample, seconds, speeds
from memory import article_text, published, read
from peers import Peer, by_paragraph
from peers import seconds as seconds_of
from precision import vocabulary

from deskcheck.evaluate.annotated.measures import Measure
from deskcheck.evaluate.annotated.sets import Document, Item

TEXT = "The harbour of Larm opened on 3 May 2031 and closed for two hours."
MADE = Document("1", TEXT, (Item(30, 40, "DATE", "2031-05-03"),), {"dct": "2031-05-10"})


def nothing(document: Document) -> list[Item]:
    return []


def test_a_peer_is_asked_for_its_own_types_alone() -> None:
    dates = Peer("finds it", lambda document: list(MADE.gold), frozenset(("DATE",)))
    other = Peer("no dates", nothing, frozenset(("Quantity",)))
    lines = list(quality("made", [MADE], [dates, other]))
    row = next(line for line in lines if "finds it" in line)
    assert "strict 100.0" in row
    assert "value 100.0" in row
    assert not any("no dates" in line for line in lines)


def test_a_goal_that_is_missed_is_said() -> None:
    silent = Document("1", "Nothing.", (Item(0, 7, "DATE", "2031-05-03"),))
    lines = list(quality("dates_news", [silent], []))
    assert any("goal 88, missed" in line for line in lines)


def test_speeds_name_every_extractor_and_ours_as_a_ratio() -> None:
    article = Document("2", TEXT * 10, ())
    lines = list(speeds({"made": [article]}, [Peer("peer 1.0", nothing)]))
    assert "peer 1.0" in lines[0]
    assert "(ours " in lines[1]
    assert "goal 150,000 words" in lines[-1]


def test_sentences_alone_do_not_tell_whether_the_goal_is_reached() -> None:
    lines = list(speeds({"made": [MADE], "nothing": []}, []))
    assert len(lines) == 2


def test_seconds_are_of_every_reader() -> None:
    spent = seconds({"a": nothing, "b": nothing}, [MADE])
    assert set(spent) == {"a", "b"}
    assert min(spent.values()) >= 0


def test_samples_hold_whole_documents() -> None:
    long, longer = (Document("2", "word " * words, ()) for words in (SAMPLE - 1, SAMPLE + 1))
    assert sample([long, MADE, MADE]) == [long, MADE]
    assert sample([longer, MADE]) == [MADE]
    assert sample([MADE]) == [MADE]


def test_the_five_articles_have_their_days() -> None:
    assert len(corpus()) == 5
    assert all(document.published for document in corpus())


def test_paragraphs_are_read_where_they_stand() -> None:
    words = list(by_paragraph("one\n\ntwo three\n", str.split))
    assert words == [(0, "one"), (5, "two"), (5, "three")]


def test_units_of_time_in_seconds() -> None:
    assert [seconds_of(unit) for unit in ("minute", "hour", "week", "metre")] == [
        60,
        3600,
        604800,
        0,
    ]


def test_the_measure_shown_is_f1_before_a_share() -> None:
    assert percent(Measure("a", None, 50.0, 50.0, 50.0)) == 50.0
    assert percent(Measure("a", 0.0, 50.0, 50.0, 0.0)) == 0.0
    assert percent(Measure("a", 20.0)) == 20.0


def test_generated_articles_state_facts_and_are_the_same_again() -> None:
    assert article_text(3) == article_text(3)
    assert article_text(3) != article_text(4)
    assert len(article_text(3, 40)) > 1.5 * len(article_text(3))
    assert published(40) > published(39)
    assert read(vocabulary(), 3) > 10
