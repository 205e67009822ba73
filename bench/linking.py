"""How linking grows with the number of articles: prints seconds for 1,000 to 10,000 of them.

The articles are generated: stories of five articles each on a call or a meeting of two leaders,
with quotations, troop counts and shared agency text, twenty stories a day.
"""

from __future__ import annotations

import argparse
import gc
import resource
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from random import Random
from time import process_time

from deskcheck import rulebook
from deskcheck.articles import Article, Metadata, article_of
from deskcheck.extract import extract
from deskcheck.link import link
from deskcheck.link.copies import sources
from deskcheck.link.happenings import stories

SIZES = (1000, 2000, 4000, 10000)
PER_STORY = 5
STORIES_A_DAY = 20
FIRST = date(2031, 1, 1)
EPOCH = date(1970, 1, 1)
SOUNDS = (
    "ba be bo da de do fa fe ka ke ko la le lo ma me mo na ne no ra re ro sa se so ta te to".split()
)
COUNTRIES = ("Brazil", "Kenya", "Peru", "Chile", "Norway", "Japan", "Canada", "Spain")


class Invented:
    """Words and sentences of no language, the same for one seed."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)

    def word(self) -> str:
        """A word of two to four syllables."""
        return "".join(self._random.choices(SOUNDS, k=self._random.randint(2, 4)))

    def name(self) -> str:
        """A first and a last name."""
        return f"{self.word().title()} {self.word().title()}"

    def one(self, of: tuple[str, ...]) -> str:
        """Any of several."""
        return self._random.choice(of)

    def number(self, low: int, high: int) -> int:
        """A number from low to high."""
        return self._random.randint(low, high)

    def sentence(self, size: int = 14) -> str:
        """A sentence that states nothing that a pack knows."""
        return " ".join(("The", *(self.word() for _ in range(size)))) + "."


def article(number: int) -> Article:
    """One article of an endless run."""
    story, place = divmod(number, PER_STORY)
    shared, own = Invented(story), Invented(-1 - number)
    day = FIRST + timedelta(days=story // STORIES_A_DAY)
    one, other = shared.name(), shared.name()
    left, right = shared.one(COUNTRIES[:4]), shared.one(COUNTRIES[4:])
    said = " ".join(shared.word() for _ in range(12))
    agency = "\n\n".join(shared.sentence() for _ in range(3))
    kind = shared.one(("held a {}-minute phone call", "met for {} minutes in {}"))
    what = kind.format(own.number(40, 60), shared.word().title())
    text = (
        f"{one} and {other} speak\n\n"
        f"President {one} of {left} and {right} President {other} {what} on {day:%A}.\n\n"
        f"“We will {said},” {one} said in a statement on {day:%B} {day.day}.\n\n"
        f"{left} has massed about {own.number(40, 90)},000 troops on the border, {other} said.\n\n"
        f"{agency if place < 2 else own.sentence(40)}\n\n"
        + "\n\n".join(own.sentence() for _ in range(8))
    )
    known = Metadata(outlet=f"Outlet {number % 50}", published=(day - EPOCH).days, language="en")
    return article_of(f"{story:05}/{place}", text, known)


def measured(sizes: tuple[int, ...]) -> Iterator[str]:
    """A row for each number of articles, largest last."""
    first: tuple[int, list[float]] | None = None
    size, spent = 1, list[float]()
    vocabulary = rulebook.compile_rules(rulebook.Files()).vocabulary
    yield "articles  extract     link   copies  stories  events     memory"
    for size in sizes:
        gc.collect()
        times = [process_time()]
        articles = [article(number) for number in range(size)]
        times = [process_time()]
        facts = tuple(fact for one in articles for fact in extract(one, vocabulary))
        times.append(process_time())
        linked = link(articles, facts, vocabulary)
        times.append(process_time())
        sources(articles)
        times.append(process_time())
        stories({one.id: one.text for one in articles})
        times.append(process_time())
        spent = [after - before for before, after in pairwise(times)]
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        columns = "".join(f"{seconds:8.2f}s" for seconds in spent)
        yield f"{size:>8}{columns}{len(linked.events):>8}{most:>8} MB"
        first = first or (size, spent)
    least, before = first or (1, [])
    grown = "".join(f"{after / was:8.1f}x" for after, was in zip(spent, before, strict=True))
    yield f"{size / least:>7g}x{grown}"


def main() -> None:
    """Measure the sizes that are asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES)
    for row in measured(tuple(parser.parse_args().sizes)):
        print(row, flush=True)


if __name__ == "__main__":
    main()
