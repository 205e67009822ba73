"""Whether extraction stays within its memory and takes time in proportion to the articles.

    python bench/memory.py [ARTICLES]

Reads so many generated articles (10,000 unless told), one after another, keeping no fact, and
prints the highest memory of the process after each tenth. Then times a tenth against all of them,
and an article against one ten times as long. Ends with 1 where a limit is passed.
"""

from __future__ import annotations

import argparse
import gc
import resource
import sys
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from random import Random
from statistics import median
from time import process_time

from deskcheck import rulebook
from deskcheck.articles import Metadata, article_of
from deskcheck.evaluate.annotated.sets import EPOCH
from deskcheck.extract import extract
from deskcheck.vocabulary import Vocabulary

ARTICLES = 10_000
FLAT = 1.05
"""How much higher than after the first tenth the memory may be at the end."""
LINEAR = 10.5
"""How many times as long ten times as much may take."""
ROUNDS = 7
WARM = 20
"""How many articles are read first: they make the tables that all the others share."""
FIRST = date(2031, 1, 1)
SOUNDS = "ba be bo da de do fa fe ka ke ko la le lo ma me mo na ne no ra re ro sa se so".split()
TEMPLATES = (
    "{place} police said {number} people were killed and {other} injured in a fire on {weekday}.",
    "President {name} of Brazil and President {name2} of Kenya spoke for {number} minutes by "
    "phone on {weekday}.",
    "“We will {verb} the {noun} before {month} {day},” {name} told reporters.",
    "The {noun} cost ${number}.{other} million, up from {other}% two years ago, according to "
    "{name2}, a spokeswoman for the {place} council.",
    "A man, {number}, was shot in {place} early {weekday}, and {other} others were missing, an "
    "official said, who asked not to be named.",
    "{name}, who led the {noun} for {other} years, said it was “{verb}” and declined to comment.",
    "About {number},000 troops had massed near {place} as of {month} {day}, the ministry said.",
    "The {noun} lasted almost {other} hours; it began at {other} p.m. and ended last {weekday}.",
    "“Nobody {verb} us,” said {name2}. “The {noun} is {number} miles from {place}.”",
    "The {noun} in {place} will {verb} next month, {name} wrote in a letter seen by the {place2} "
    "Courier.",
)


def article_text(number: int, sentences: int = 20) -> str:
    """An invented article, the same for one number; a headline and paragraphs of two sentences."""
    source = Random(number)
    day = published(number)

    def word() -> str:
        return "".join(source.choices(SOUNDS, k=source.randint(2, 4)))

    def name() -> str:
        return f"{word().title()} {word().title()}"

    names, places = [name() for _ in range(4)], [word().title() for _ in range(3)]
    told = []
    for _ in range(sentences):
        near = day - timedelta(days=source.randint(0, 6))
        one, two = source.sample(names, 2)
        here, there = source.sample(places, 2)
        told.append(
            source.choice(TEMPLATES).format(
                name=one, name2=two, place=here, place2=there, noun=word(), verb=word(),
                number=source.randint(20, 90), other=source.randint(2, 9),
                weekday=f"{near:%A}", month=f"{near:%B}", day=near.day,
            )
        )  # fmt: skip
    paragraphs = [" ".join(told[at : at + 2]) for at in range(0, sentences, 2)]
    return "\n\n".join((f"{names[0]} speaks in {places[0]}", *paragraphs)) + "\n"


def published(number: int) -> date:
    """The day on which an invented article appears, twenty a day."""
    return FIRST + timedelta(days=number // 20)


def read(vocabulary: Vocabulary, number: int, sentences: int = 20) -> int:
    """How many facts an invented article states."""
    known = Metadata(published=(published(number) - EPOCH).days, language="en")
    return len(extract(article_of(str(number), article_text(number, sentences), known), vocabulary))


def seconds(vocabulary: Vocabulary, numbers: Sequence[int], sentences: int = 20) -> float:
    """The CPU time of reading articles."""
    gc.collect()
    begun = process_time()
    for number in numbers:
        read(vocabulary, number, sentences)
    return process_time() - begun


def most_memory() -> int:
    """The highest memory that this process has had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def flat(vocabulary: Vocabulary, articles: int) -> Iterator[tuple[int, float, int]]:
    """After each tenth of the articles: how many were read, in which time, the highest memory."""
    seconds(vocabulary, range(WARM))
    marks = [articles * tenth // 10 for tenth in range(11)]
    for begin, end in pairwise(marks):
        spent = seconds(vocabulary, range(begin, end))
        yield end, spent, most_memory()


def longer(vocabulary: Vocabulary) -> float:
    """How many times as long an article of ten times the sentences takes, the median of rounds."""
    ratios = []
    for number in range(ROUNDS):
        short = seconds(vocabulary, [number] * 10, 40)
        ratios.append(10 * seconds(vocabulary, [number], 400) / short)
    return median(ratios)


def main() -> None:
    """Print the measures and their limits."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", nargs="?", type=int, default=ARTICLES)
    vocabulary = rulebook.compile_rules(rulebook.Files()).vocabulary
    print("articles   CPU seconds   highest memory")
    rows = []
    for row in flat(vocabulary, parser.parse_args().articles):
        rows.append(row)
        print(f"{row[0]:>8}{row[1]:>14.2f}{row[2]:>14} MB", flush=True)
    tenths = [spent for _, spent, _ in rows]
    measures = (
        ("memory at the end to that after a tenth", rows[-1][2] / rows[0][2], FLAT),
        ("time of all articles to that of a tenth", sum(tenths) / median(tenths), LINEAR),
        ("time of an article ten times as long", longer(vocabulary), LINEAR),
    )
    for name, ratio, limit in measures:
        print(f"{name:<42}{ratio:6.2f} x  (limit {limit:g})")
    sys.exit(any(ratio > limit for _, ratio, limit in measures))


if __name__ == "__main__":
    main()
