"""How fast facts are read: words per CPU second over a folder of texts, every kind of fact on.

`python bench/words.py FOLDER` reads its .txt, .md, .html, .json and .jsonl files; `--profile` shows
where the time goes. The best of `--rounds` counts: a busy machine only ever makes a round slower.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
from pathlib import Path
from time import process_time

from deskcheck import rulebook
from deskcheck.articles import Article
from deskcheck.articles.files import read_articles
from deskcheck.extract import extract
from deskcheck.vocabulary import Vocabulary

ENDINGS = frozenset((".txt", ".md", ".html", ".json", ".jsonl"))


def articles(folder: Path, most: int) -> list[Article]:
    """The articles of a folder, at most so many of one file."""
    found: list[Article] = []
    for path in sorted(folder.rglob("*")):
        if path.suffix in ENDINGS and path.is_file():
            rows = (one for one in read_articles(path, path.name) if isinstance(one, Article))
            found += [one for _, one in zip(range(most), rows, strict=False)]
    return found


def seconds(rows: list[Article], vocabulary: Vocabulary) -> float:
    """CPU seconds to read every fact of some articles."""
    begin = process_time()
    for article in rows:
        extract(article, vocabulary)
    return process_time() - begin


def main() -> None:
    """Measure a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--most", type=int, default=100, help="articles of one file")
    parser.add_argument("--profile", action="store_true")
    asked = parser.parse_args()
    rows = articles(asked.folder, asked.most)
    words = sum(len(one.text.split()) for one in rows)
    vocabulary = rulebook.compile_rules(rulebook.Files()).vocabulary
    seconds(rows[:20], vocabulary)
    best = min(seconds(rows, vocabulary) for _ in range(asked.rounds))
    speed = words / best if best else 0
    print(f"{len(rows)} articles, {words:,} words: {best:.2f} CPU s, {speed:,.0f} words/CPU s")
    if asked.profile:
        profile = cProfile.Profile()
        profile.runcall(seconds, rows, vocabulary)
        pstats.Stats(profile).sort_stats("tottime").print_stats(40)


if __name__ == "__main__":
    main()
