"""How reading an archive grows with its articles: prints CPU seconds and how many times as long.

    python bench/linking.py [--rounds N] [FEW] [MANY]

Reads, extracts and links a small and a large invented archive (1,000 and 10,000 articles unless
told; see archive.py), and finds their sources and stories apart. The column "whole" is extraction
and linking together. A row is the median of the rounds.
"""

from __future__ import annotations

import argparse
import gc
import resource
from itertools import pairwise
from statistics import median
from time import process_time

from archive import archive

from deskcheck import rulebook
from deskcheck.extract import extract
from deskcheck.link import link
from deskcheck.link.copies import sources
from deskcheck.link.happenings import stories
from deskcheck.vocabulary import Vocabulary

STEPS = ("make", "extract", "link", "sources", "stories", "whole")


def seconds(vocabulary: Vocabulary, size: int) -> list[float]:
    """The CPU time of each step over an archive of so many articles."""
    gc.collect()
    times = [process_time()]
    articles = archive(size)
    times.append(process_time())
    facts = tuple(fact for one in articles for fact in extract(one, vocabulary))
    times.append(process_time())
    link(articles, facts, vocabulary)
    times.append(process_time())
    sources(articles)
    times.append(process_time())
    stories({one.id: one.text for one in articles})
    times.append(process_time())
    spent = [after - before for before, after in pairwise(times)]
    return [*spent, spent[1] + spent[2]]


def medians(vocabulary: Vocabulary, size: int, rounds: int) -> list[float]:
    """The median time of each step."""
    rows = [seconds(vocabulary, size) for _ in range(rounds)]
    return [median(column) for column in zip(*rows, strict=True)]


def main() -> None:
    """Measure two sizes and compare them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=[1000, 10000])
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    vocabulary = rulebook.compile_rules(rulebook.Files()).vocabulary
    seconds(vocabulary, 100)  # tables that all runs share
    rows = [medians(vocabulary, size, asked.rounds) for size in asked.sizes]
    print("articles" + "".join(f"{step:>12}" for step in STEPS))
    for size, row in zip(asked.sizes, rows, strict=True):
        print(f"{size:>8}" + "".join(f"{spent:11.2f}s" for spent in row))
    grown = [last / first for first, last in zip(rows[0], rows[-1], strict=True)]
    print(
        f"{asked.sizes[-1] / asked.sizes[0]:>7g}x" + "".join(f"{times:11.1f}x" for times in grown)
    )
    print(f"highest memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")


if __name__ == "__main__":
    main()
