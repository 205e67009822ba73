"""Which article files paths stand for, and what corpus.yaml says about each."""

from __future__ import annotations

from datetime import date
from itertools import permutations
from pathlib import Path

import pytest

from deskcheck.config.corpus import Selection, select

DAY = (date(2022, 5, 3) - date(1970, 1, 1)).days


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    for name in (
        "plain/one.txt",
        "plain/deep/two.md",
        "plain/README.md",
        "plain/.hidden/three.txt",
        "plain/picture.jpg",
        "named/a.txt",
        "named/b.txt",
        "named/sub/c.txt",
        "empty/x.csv",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Words.\n", encoding="utf-8")
    (tmp_path / "named" / "corpus.yaml").write_text(
        "defaults: {outlet: The Lamp, language: en}\n"
        "articles:\n"
        "  a.txt: {published: 2022-05-03, tags: [opinion], copies-of: sub/c.txt}\n"
        "  sub/*.txt: {outlet: The Tide}\n",
        encoding="utf-8",
    )
    return tmp_path


def chosen(desk: Path, *paths: str) -> Selection:
    return select(paths, desk, desk)


def test_a_folder_without_corpus_yaml_means_every_article_below(desk: Path) -> None:
    assert list(chosen(desk, "plain").articles) == ["plain/deep/two.md", "plain/one.txt"]


def test_a_folder_with_corpus_yaml_means_what_it_names(desk: Path) -> None:
    found = chosen(desk, "named")
    assert list(found.articles) == ["named/a.txt", "named/sub/c.txt"]
    assert found.unnamed == ["named/b.txt"]
    known = found.articles["named/a.txt"].metadata
    assert (known.outlet, known.published, known.tags) == ("The Lamp", DAY, ("opinion",))
    assert known.copies_of == ("named/sub/c.txt",)
    assert found.articles["named/sub/c.txt"].metadata.outlet == "The Tide"


def test_a_file_takes_what_the_nearest_corpus_yaml_says(desk: Path) -> None:
    assert chosen(desk, "named/b.txt").articles["named/b.txt"].metadata.outlet == "The Lamp"
    assert chosen(desk, "plain/one.txt").articles["plain/one.txt"].metadata.outlet is None


def test_the_order_of_paths_and_repeats_change_nothing(desk: Path) -> None:
    paths = ("plain", "named", "named/a.txt")
    found = {tuple(chosen(desk, *order).articles.items()) for order in permutations(paths)}
    assert len(found) == 1
    assert chosen(desk, "plain", "plain").missing == []


def test_globs_are_understood(desk: Path) -> None:
    assert list(chosen(desk, "plain/*.txt").articles) == ["plain/one.txt"]
    assert len(chosen(desk, "**/*.txt").articles) >= 4


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("nowhere.txt", "no such file or folder: `nowhere.txt`"),
        ("empty", "no article files in `empty`"),
        ("plain/*.html", "no article matches `plain/*.html`"),
    ],
)
def test_a_path_that_brings_nothing_is_told(desk: Path, path: str, said: str) -> None:
    assert chosen(desk, "plain", path).missing == [said]


def test_an_article_that_is_named_but_missing_is_a_mistake_with_the_nearest(desk: Path) -> None:
    path = desk / "named" / "corpus.yaml"
    path.write_text("articles:\n  sub/d.txt:\n", encoding="utf-8")
    (mistake,) = chosen(desk, "named").diagnostics
    assert mistake.message == "no article file `sub/d.txt`"
    assert mistake.help == "did you mean `sub/c.txt`?"
    assert mistake.source.position(mistake.span.start) == (2, 3)
