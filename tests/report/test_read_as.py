"""`desk facts --why`: how each fact was read."""

from pathlib import Path

from deskcheck import run
from deskcheck.report.facts import facts
from deskcheck.report.read_as import read_as

STORY = """Leaders talk

The presidents of Brazil and Kenya held a call on Thursday, which lasted just under an hour.
“We agree,” Brazilian President Ana Prado said.
"""


def read(folder: Path) -> run.Read:
    (folder / "corpus.yaml").write_text(
        "articles:\n  story.txt:\n    published: 2031-05-09\n", encoding="utf-8"
    )
    (folder / "story.txt").write_text(STORY, encoding="utf-8")
    found = run.read_only(run.Request(folder, paths=("story.txt",)))
    assert isinstance(found, run.Read)
    return found


def test_every_fact_says_how_it_was_read(tmp_path: Path) -> None:
    linked = read(tmp_path).linked
    told = {
        (fact.concept, fact.attribute): list(read_as(fact, STORY, linked.articles[0].published))
        for fact in linked.facts
    }
    assert all(reasons and all(reasons) for reasons in told.values())
    assert told["call", "duration"][:2] == [
        "pattern “{concept} lasted {duration}”",
        "hedge “just under”",
    ]
    assert "published on 9 May 2031" in told["call", "date"]
    assert any(one.startswith("credited by the cue") for one in told["quotation", ""])


def test_the_lines_stand_below_the_facts_they_are_of(tmp_path: Path) -> None:
    linked = read(tmp_path).linked
    plain = ["".join(text for text, _ in line) for line in facts(linked, why=True)]
    assert sum(line.startswith("      read as ") for line in plain) == len(linked.facts)
    assert not any("read as" in text for line in facts(linked) for text, _ in line)


def test_a_correction_by_hand_is_read_as_such(tmp_path: Path) -> None:
    words = "correct:\n  - words: just under an hour\n    value: 2 hours\n"
    (tmp_path / "story.facts.yaml").write_text(words, encoding="utf-8")
    (fact,) = (f for f in read(tmp_path).linked.facts if f.attribute == "duration")
    assert list(read_as(fact, STORY, None)) == ["what the article's file of corrections says"]
