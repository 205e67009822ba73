"""Scoring against sets of annotated texts in JSON lines, on invented texts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskcheck.annotated import Asked, score
from deskcheck.answering import answers
from deskcheck.cli import run
from deskcheck.evaluate.annotated import Question, compare, questions, render
from deskcheck.evaluate.annotated.assignment import best_total
from deskcheck.evaluate.annotated.measures import Measure
from deskcheck.evaluate.annotated.sets import Document, Item, read_set, written
from deskcheck.evaluate.annotated.speech_verbs import SPEECH_VERBS
from deskcheck.evaluate.annotated.values import duration_seconds, same_value
from deskcheck.run import Refusal, Request
from deskcheck.vocabulary import Vocabulary

TEXT = "The mayor said on Monday that two people died. Talks lasted 90 minutes."
SPANS = Question("spans")


def item(words: str, kind: str, value: str | float | None = None, **more: object) -> Item:
    start = TEXT.index(words)
    return Item(start, start + len(words), kind, value, **more)  # type: ignore[arg-type]


def document(*gold: Item, name: str = "a", **meta: object) -> Document:
    return Document(name, TEXT, gold, meta)


MONDAY = item("Monday", "DATE", "2031-03-10")
LENGTH = item("90 minutes", "DURATION", "PT90M")


def measured(question: Question, gold: Document, *answers: Item) -> dict[str, float | None]:
    compared = compare(question, [gold], {gold.doc_id: answers})
    return {m.name: m.share if m.f1 is None else m.f1 for m in compared.measures}


def test_gold_answered_with_itself_is_perfect():
    compared = compare(SPANS, [document(MONDAY, LENGTH)], {"a": [MONDAY, LENGTH]})
    assert {m.f1 if m.share is None else m.share for m in compared.measures} == {100.0}
    assert compared.slips == ()


@pytest.mark.parametrize(
    ("answer", "strict", "relaxed", "value"),
    [
        (item("Monday", "DATE", "2031-03-17"), 100, 100, 0),
        (item("on Monday", "DATE", "2031-03-10"), 0, 100, 100),
        (item("Monday that", "DATE", None), 0, 100, 0),
        (item("people", "DATE", "2031-03-10"), 0, 0, 0),
    ],
)
def test_spans_and_values_are_scored_apart(answer, strict, relaxed, value):
    found = measured(SPANS, document(MONDAY), answer)
    assert (found["strict"], found["relaxed"]) == (strict, relaxed)
    assert found.get("value", 0) == value


def test_marks_at_the_edges_of_a_span_do_not_count():
    assert measured(SPANS, document(LENGTH), item("90 minutes.", "DURATION"))["strict"] == 100


def test_each_answer_is_given_to_one_gold_span():
    gold = document(item("two people", "X"), item("died", "X"))
    assert measured(SPANS, gold, item("two people died", "X"))["relaxed"] == pytest.approx(66.7)


def test_an_exact_answer_goes_before_a_longer_one():
    gold = document(item("two people", "X", 1), item("two people died", "X", 2))
    answers = (item("two people died", "X", 2), item("two people", "X", 1))
    found = measured(SPANS, gold, *answers)
    assert (found["strict"], found["value"]) == (100, 100)


def test_slips_say_where_and_what():
    compared = compare(SPANS, [document(MONDAY)], {"a": [LENGTH]})
    missed, alarm = compared.slips
    assert (missed.problem, missed.words, missed.expected) == ("missed", "Monday", "2031-03-10")
    assert (alarm.problem, alarm.words, alarm.column) == ("false alarm", "90 minutes", 61)
    assert render(compared, 1).count("\na:1:") == 1


def test_lengths_are_equal_by_their_seconds():
    assert same_value("P3M", "P90D")
    assert same_value("PT90M", "PT1H30M")
    assert not same_value("PXD", "P1D")
    assert same_value("2031-W7", "2031-W07")
    assert same_value("2031-XX", "2031")
    assert not same_value("2031-W7", "2031-W17")
    assert not same_value("XXXX-WXX-2", "XXXX-WXX-3")
    assert duration_seconds("P2DE") == 2 * 315_360_000
    found = measured(SPANS, document(item("90 minutes", "DURATION", "1.5 h", seconds=5400.0)),
                     item("90 minutes", "DURATION", "x", seconds=5401.0))  # fmt: skip
    assert found["value"] == 100


SAID = (
    item("The mayor", "source", rel=1),
    item("said", "cue", rel=1),
    item("two people died", "content", rel=1),
)


def test_an_attribution_needs_its_source_and_half_its_content():
    gold = document(*SAID)
    found = measured(Question("attribution"), gold, *SAID[1:2], item("died", "content"))
    assert found["content relation"] == 0
    near = (item("people died", "content", rel=7), item("mayor", "source", rel=7))
    found = measured(Question("attribution"), gold, *near)
    assert (found["content relation"], found["content and source"]) == (100, 100)
    assert found["content and exact source"] == 0
    other = (item("people died", "content", rel=7), item("Talks", "source", rel=7))
    assert measured(Question("attribution"), gold, *other)["content and source"] == 0


def test_relations_with_a_verb_of_saying_are_counted_apart():
    wish = (item("Talks", "source", rel=2), item("90 minutes", "content", rel=2),
            item("lasted", "cue", rel=2))  # fmt: skip
    gold = document(*SAID, *wish)

    def found(*answers: Item) -> Measure:
        given = {"a": list(answers)}
        return compare(Question("attribution"), [gold], given).of("speech verbs found")

    assert (found(*SAID).share, found(*SAID).count) == (100, 1)
    assert found(*wish).share == 0
    assert found(SAID[1], SAID[2]).share == 0


@pytest.mark.parametrize("word", ["said", "according", "denies", "admitted", "urging", "notes"])
def test_forms_of_verbs_of_saying(word: str):
    assert word in SPEECH_VERBS
    assert SPEECH_VERBS.isdisjoint(("want", "praised", "goes", "statement", "admited"))


def test_whether_relations_within_relations_are_asked_for_is_told_by_the_set():
    inner = (item("people", "source", rel=2), item("died", "cue", rel=2))
    within = document(*SAID, *inner, item("two", "content", rel=2))
    assert not questions([document(*SAID)])[0].nested
    assert questions([document(*SAID), within])[0].nested


def test_attributions_within_others_are_left_out_where_a_set_has_none():
    text = "The mayor said the guard told her that crews want ships."
    asked = [Document("a", text, (), {})]
    every = answers(Question("attribution"), asked, Vocabulary())["a"]
    outer = answers(Question("attribution", nested=False), asked, Vocabulary())["a"]
    cues = {text[i.start : i.end] for i in every if i.type == "cue"}
    assert {"said", "told"} <= cues
    assert [text[i.start : i.end] for i in outer if i.type == "cue"] == ["said"]


def number(kind: str, value: int) -> Item:
    return Item(None, None, kind, value)


def test_numbers_of_documents_and_of_clusters():
    documents = [
        document(number("killed", 2), name="a", cluster="x"),
        document(number("killed", 2), name="b", cluster="x"),
        document(number("killed", 0), name="c", cluster="y"),
    ]
    answers = {"a": [number("killed", 1)], "b": [number("killed", 2)]}
    found = {m.name: m.share for m in compare(Question("counts"), documents, answers).measures}
    assert found["killed exact"] == pytest.approx(66.7)
    assert found["killed exact, 1 or more"] == 50
    assert found["killed exact where answered"] == 50
    assert found["killed, largest of the cluster"] == 100


def test_what_a_set_asks_for_is_told_by_its_types():
    def asked(*items: Item, types: tuple[str, ...] = ()) -> list[tuple[str, tuple[str, ...]]]:
        return [(one.task, one.types) for one in questions([document(*items)], types)]

    assert asked(MONDAY) == [("spans", ())]
    assert asked(item("died", "city")) == [("spans", ())]
    assert asked(*SAID) == [("attribution", ())]
    assert asked(number("killed", 1), item("died", "city")) == [("counts", ())]
    assert asked(item("died", "event:OTH", "E1"), item("died", "entity:ORG")) == [("coref", ())]
    every = (number("killed", 1), MONDAY, *SAID)
    assert asked(*every) == [("spans", ("DATE",)), ("attribution", ()), ("counts", ())]
    assert asked(*every, types=("DATE",)) == [("spans", ("DATE",))]
    assert asked(*every, types=("DATE", "killed")) == [
        ("spans", ("DATE",)),
        ("counts", ("killed",)),
    ]


LABELS = st.lists(st.integers(0, 4), min_size=1, max_size=12)


def clustered(labels: list[int]) -> Document:
    gold = tuple(Item(n, n + 1, "event", str(label)) for n, label in enumerate(labels))
    return Document("a", TEXT, gold)


@given(LABELS)
def test_a_clustering_answered_with_itself_renamed_is_perfect(labels):
    gold = clustered(labels)
    renamed = [Item(i.start, i.end, "event", f"r{i.value}") for i in gold.gold]
    found = measured(Question("coref"), gold, *renamed)
    links = len(labels) - len(set(labels))
    assert found["B³"] == found["CEAFe"] == 100
    assert found["MUC"] == (100 if links else 0)


def test_mentions_left_alone_by_hand():
    found = measured(Question("coref"), clustered([1, 1, 2]))
    assert (found["MUC"], found["B³"], found["CEAFe"]) == (0, 80, 66.7)
    assert found["CoNLL"] == 48.9


@given(LABELS, st.randoms(use_true_random=False))
def test_scores_of_clusters_are_symmetric(labels, random):
    other = random.sample(labels, len(labels))
    one = measured(Question("coref"), clustered(labels), *clustered(other).gold)
    two = measured(Question("coref"), clustered(other), *clustered(labels).gold)
    assert one["CoNLL"] == pytest.approx(two["CoNLL"], abs=0.1)


@given(st.dictionaries(st.tuples(st.integers(0, 3), st.integers(10, 13)), st.floats(0.01, 1)))
def test_the_assignment_is_the_best_of_all(alike):
    rows = sorted({one for one, _ in alike})

    def best(left: list[int], free: frozenset[int]) -> float:
        if not left:
            return 0.0
        rest = [best(left[1:], free)]
        rest += [
            alike[left[0], column] + best(left[1:], free - {column})
            for column in free
            if (left[0], column) in alike
        ]
        return max(rest)

    columns = frozenset(other for _, other in alike)
    assert best_total(alike) == pytest.approx(best(rows, columns))


def test_answers_are_written_in_the_shape_of_a_set():
    row = json.loads(written({"a": [MONDAY]}))
    assert row == {
        "doc_id": "a",
        "pred": [{"start": 18, "end": 24, "type": "DATE", "value": "2031-03-10"}],
    }


def lines(folder: Path, *rows: object) -> Path:
    path = folder / "set.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"doc_id": "a", "text": "x"}, ":1: not an annotated document"),
        (
            {"doc_id": "a", "text": "x", "gold": [{"start": 0, "end": 9, "type": "DATE"}]},
            ":1: `DATE` lies outside the text",
        ),
    ],
)
def test_a_set_that_is_none_is_told(tmp_path, row, said):
    assert said in read_set(lines(tmp_path, row))[1]
    assert "holds no document" in read_set(lines(tmp_path))[1]


def test_a_whole_set_is_read_and_scored(tmp_path):
    gold = [
        {"start": 18, "end": 24, "type": "DATE", "value": "2031-03-10"},
        {"start": 60, "end": 70, "type": "DURATION", "value": "PT90M"},
    ]
    row = {"doc_id": "a", "text": TEXT, "meta": {"dct": "2031-03-12"}, "gold": gold}
    scored = score(Request(tmp_path), lines(tmp_path, row), Asked())
    assert not isinstance(scored, Refusal)
    assert scored.comparison.of("value").f1 == 100
    assert json.loads(scored.predictions)["doc_id"] == "a"
    only = score(Request(tmp_path), lines(tmp_path, row), Asked(types=("DATE",)))
    assert not isinstance(only, Refusal)
    assert only.comparison.of("strict").count == 1


@pytest.mark.parametrize(
    "gold",
    [
        [{"start": 0, "end": 9, "type": "source", "rel": 1}],
        [{"start": None, "end": None, "type": "killed", "value": 2}],
        [{"start": 41, "end": 45, "type": "event", "value": "E"}],
        [{"start": 60, "end": 70, "type": "Quantity", "value": 90}],
    ],
)
def test_every_task_is_answered(tmp_path, gold):
    row = {"doc_id": "a", "text": TEXT, "meta": {"dct": "2031-03-12"}, "gold": gold}
    scored = score(Request(tmp_path), lines(tmp_path, row), Asked())
    assert not isinstance(scored, Refusal)
    assert scored.comparison.measures
    assert scored.screen(0).startswith("measure")


def test_the_command_scores_a_set_and_writes_what_was_read(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    gold = [{"start": 18, "end": 24, "type": "DATE", "value": "2031-03-03"}]
    lines(tmp_path, {"doc_id": "a", "text": TEXT, "meta": {"dct": "2031-03-12"}, "gold": gold})
    assert run(["eval", "set.jsonl", "--predictions", "read.jsonl"]) == 0
    screen = capsys.readouterr().out
    assert "a:1:19: wrong DATE value “Monday”: expected 2031-03-03, got 2031-03-10" in screen
    rows = Path("read.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(row)["doc_id"] for row in rows] == ["a"]
    assert run(["eval", "set.jsonl", "--errors", "0", "--untyped"]) == 0
    assert "a:1:19" not in capsys.readouterr().out
    Path("none.jsonl").write_text("{}\n", encoding="utf-8")
    assert run(["eval", "none.jsonl"]) == 2
    assert "not an annotated document" in capsys.readouterr().err
