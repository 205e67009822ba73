"""Reading gold annotations."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from deskcheck.evaluate.gold import EPOCH, read_gold
from deskcheck.facts import Interval
from deskcheck_grammar.diagnostics import render

FACTS = """
articles:
  A: ../articles/a.txt
  B: ../articles/b.txt
facts:
  - {id: F1, article: A, at: [0, 4], text: Soon, kind: date, attribute: date,
     days: [2022-05-03, null]}
  - {id: F2, article: B, at: [0, 6], text: 40 min, kind: duration, attribute: duration,
     possible: [0, 2400], open: [false, true]}
"""
EVENTS = """
events:
  - id: CALL
    concept: call
    mentions:
      - {article: A, at: [0, 4], text: Soon}
      - {article: B, at: [0, 6], text: 40 min, optional: true}
findings:
  - {id: E1, level: must, title: both, verdict: differs, refs: [F1, F2]}
  - {id: E2, level: should, title: one, verdict: violates, refs: [F1]}
"""


def written(folder: Path, **files: str) -> Path:
    (folder / "gold").mkdir()
    for name, text in files.items():
        (folder / "gold" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder / "gold"


def test_the_files_of_a_folder_are_one_gold(tmp_path):
    gold, mistakes = read_gold(written(tmp_path, facts=FACTS, events=EVENTS))
    assert mistakes == ()
    assert gold.articles["A"] == str(tmp_path / "articles" / "a.txt")
    assert [fact.id for fact in gold.facts] == ["F1", "F2"]
    assert gold.places()["F2"] == ("B", 0, 6)


def test_values_become_intervals_in_base_units(tmp_path):
    gold, _ = read_gold(written(tmp_path, facts=FACTS))
    day = (date(2022, 5, 3) - EPOCH).days
    assert gold.facts[0].readings() == (Interval(day, None),)
    assert gold.facts[1].readings() == (Interval(0, 2400, False, True),)


def test_what_is_about_other_articles_can_be_left_out(tmp_path):
    gold, _ = read_gold(written(tmp_path, facts=FACTS, events=EVENTS))
    part = gold.about({"A"})
    assert [fact.id for fact in part.facts] == ["F1"]
    assert [mention.article for mention in part.events[0].mentions] == ["A"]
    assert [finding.id for finding in part.findings] == ["E2"]
    assert gold.about({"A", "B"}) == gold


def test_a_mistake_is_shown_where_it_stands(tmp_path):
    folder = written(tmp_path, facts=FACTS.replace("kind: date", "kid: date"))
    _, mistakes = read_gold(folder)
    assert "facts.yaml:6" in render(mistakes[0])
    assert "kid" in mistakes[0].message


def test_a_folder_without_gold_is_a_mistake(tmp_path):
    _, mistakes = read_gold(tmp_path)
    assert [mistake.code for mistake in mistakes] == ["no-gold"]
