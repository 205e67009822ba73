"""Counting: precision, recall, F1 and B³."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskcheck.evaluate.scores import Score, b_cubed, overlap, paired, same_name

CLUSTERS = st.sampled_from(["a", "b", "c"])
ROWS = st.lists(st.tuples(CLUSTERS, CLUSTERS), max_size=12)


@given(ROWS)
def test_b_cubed_of_equal_clusterings_is_perfect(rows):
    clusters = [left for left, _ in rows]
    assert b_cubed(clusters, clusters) == (len(rows), len(rows))


@given(ROWS)
def test_b_cubed_swaps_with_its_sides(rows):
    left, right = [row[0] for row in rows], [row[1] for row in rows]
    precision, recall = b_cubed(left, right)
    assert b_cubed(right, left) == (recall, precision)


@given(ROWS, st.permutations(["a", "b", "c"]))
def test_b_cubed_does_not_read_names(rows, names):
    renamed = dict(zip("abc", names, strict=True))
    left, right = [row[0] for row in rows], [row[1] for row in rows]
    assert b_cubed(left, [renamed[name] for name in right]) == b_cubed(left, right)


@given(ROWS)
def test_one_cluster_for_all_loses_no_recall_and_one_each_no_precision(rows):
    clusters = [left for left, _ in rows]
    assert b_cubed(clusters, ["all"] * len(rows))[1] == len(rows)
    assert b_cubed(clusters, range(len(rows)))[0] == len(rows)


def test_b_cubed_by_hand():
    # one gold event of three mentions, answered as two and one; another event mixed into the two
    precision, recall = b_cubed(["e", "e", "e", "f"], ["x", "x", "y", "x"])
    assert precision == pytest.approx(4 / 3 + 1 + 1 / 3)
    assert recall == pytest.approx(4 / 3 + 1 / 3 + 1)


@pytest.mark.parametrize(
    ("score", "precision", "recall", "f1"),
    [
        (Score("call", 4, 3, 6, 3), 0.5, 0.75, 0.6),
        (Score("call", 0, 0, 0, 0), None, None, None),
        (Score("call", 2, 0, 0, 0), None, 0.0, 0.0),
        (Score("call", 0, 0, 2, 0), 0.0, None, 0.0),
    ],
)
def test_shares(score, precision, recall, f1):
    assert (score.precision, score.recall) == (precision, recall)
    assert score.f1 == (None if f1 is None else pytest.approx(f1))


def test_overlap_needs_one_article_and_a_shared_character():
    assert overlap(("a", 0, 5), ("a", 4, 9)) == 1
    assert overlap(("a", 0, 5), ("a", 5, 9)) == 0
    assert overlap(("a", 0, 5), ("b", 0, 5)) == 0


def test_answers_pair_with_the_place_they_share_most_with():
    gold = [("a", 0, 10), ("a", 10, 20)]
    answers = [("a", 8, 14), ("a", 0, 3), ("b", 0, 3)]
    assert paired(gold, answers) == {0: 1, 1: 0}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ada Brandt", "President Ada Brandt", True),
        ("Brandt", "Ada Brandt", True),
        ("the Foreign Ministry", "Foreign Ministry", True),
        ("a senior U.S. official", "senior US official", True),
        ("Norland's", "Norland", True),
        ("Ada Brandt", "Ada", False),
        ("Ada Brandt", "Tom Brandt", False),
        ("", "Ada Brandt", False),
    ],
)
def test_names_of_one_source(one, other, same):
    assert same_name(one, other) is same
    assert same_name(other, one) is same
