"""Linking grows with the number of articles and not with its square: calls are counted, no time."""

import sys
from collections.abc import Callable
from datetime import date, timedelta
from itertools import product

import pytest
from archive import archive
from readings import day
from runs import article, vocabulary

from deskcheck.articles import Article
from deskcheck.extract import extract
from deskcheck.link import link
from deskcheck.link.copies import sources
from deskcheck.link.happenings import stories

SYLLABLES = [a + b for a, b in product("bdfklmnrst", "aeiou")]
FIRST = date(2031, 1, 6)


def name(number: int) -> str:
    """A name that no other number has."""
    return "".join(SYLLABLES[number // 50**at % 50] for at in range(3))


def coverage(size: int) -> list[Article]:
    """Articles on calls, five a story and four stories a day, each with words of its own."""
    found = []
    for number in range(size):
        story = number // 5
        when = FIRST + timedelta(days=story // 4)
        one, other = (f"Ada {name(7 * story + at).title()}" for at in (1, 2))
        own = " ".join(name(20_000 + 60 * number + at) for at in range(60))
        shared = " ".join(name(70_000 + 30 * story + at) for at in range(30))
        earlier = f"{one} and {other} last spoke in early {when:%B}." if number % 2 else ""
        text = (
            f"President {one} of Brazil and Kenyan President {other} spoke by phone on {when:%A}. "
            f"{earlier}\n\n"
            f"“We will {name(story)} the {name(story + 1)} and the {name(story + 2)},” {one} said."
            f"\n\n{shared}.\n\nThe {own}."
        )
        found.append(article(f"a{number:04}", text, day(when.year, when.month, when.day)))
    return found


def calls(action: Callable[[], object]) -> int:
    """How many functions, of Python or C, an action calls."""
    count = 0

    def note(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        action()
    finally:
        sys.setprofile(None)
    return count


def linking(articles: list[Article]) -> Callable[[], object]:
    facts = [fact for one in articles for fact in extract(one, vocabulary())]
    return lambda: link(articles, facts, vocabulary())


WORK: dict[str, Callable[[list[Article]], Callable[[], object]]] = {
    "link": linking,
    "sources": lambda articles: lambda: sources(articles),
    "stories": lambda articles: lambda: stories({one.id: one.text for one in articles}),
}


@pytest.mark.parametrize("kind", WORK)
def test_four_times_the_articles_are_four_times_the_work(kind: str) -> None:
    few, many = (calls(WORK[kind](coverage(size))) for size in (60, 240))
    assert many <= 4.2 * few


@pytest.mark.parametrize("kind", WORK)
def test_an_archive_with_new_names_every_day_grows_so_too(kind: str) -> None:
    few, many = (calls(WORK[kind](archive(size))) for size in (100, 400))
    assert many <= 4.2 * few
