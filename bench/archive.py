"""An invented news archive that grows as a real one: new names, words and stories each day.

Words follow Zipf's law with an open end, so every new article brings words that none had before;
people in office, common phrases and outlets come back. Stories have one article to thirty, over
three days, with shared quotations (cut differently), agency text, a call of two leaders or a toll.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count, islice
from random import Random

from deskcheck.articles import Article, Metadata, article_of

STORIES_A_DAY = 20
FIRST = date(2031, 1, 1)
EPOCH = date(1970, 1, 1)
SOUNDS = (
    "ba be bo da de do fa fe ka ke ko la le lo ma me mo na ne no ra re ro sa se so ta te to".split()
)
FUNCTION = (
    "the a of to in and that it was for on is with as he she they his her by at from this will be "
    "has have had not but are were we you our an who which their more been about after before"
).split()
COUNTRIES = ("Brazil", "Kenya", "Peru", "Chile", "Norway", "Japan", "Canada", "Spain")
IN_OFFICE = 60
PHRASES = 200


def archive(size: int) -> list[Article]:
    """The first articles of the archive; a larger one begins with a smaller one's."""
    return list(islice((one for story in count() for one in _story(story)), size))


class Invented:
    """Words, names and sentences of no language, the same for one seed."""

    def __init__(self, seed: int | str) -> None:
        self.random = Random(seed)

    def rank(self, tail: float = 0.9, head: int = 60) -> int:
        """A rank by the law of Zipf and Mandelbrot, from 1 without an end."""
        return 1 + int((self.random.paretovariate(tail) - 1) * head)

    def word(self) -> str:
        """A word that tells something; few are common, most are rare."""
        return spelled(self.rank())

    def name(self) -> str:
        """A first name of four hundred and a last name of any number."""
        return f"{spelled(self.rank() % 400).title()} {spelled(self.rank(0.6) + 3000).title()}"

    def words(self, size: int) -> list[str]:
        """Words of a sentence: every other is a function word, some are of a standing phrase."""
        found: list[str] = []
        while len(found) < size:
            chance = self.random.random()
            if chance < 0.45:
                found.append(self.random.choice(FUNCTION))
            elif chance < 0.5:
                phrase = self.rank(0.5) % PHRASES
                found += [spelled(3 * phrase + 50), spelled(5 * phrase + 40)]
            else:
                found.append(self.word())
        return found

    def sentence(self) -> str:
        """A sentence that states nothing that a pack knows."""
        return f"{' '.join(self.words(self.random.randint(8, 26))).capitalize()}."


def spelled(rank: int) -> str:
    """The word of a rank: two syllables for common ones, more for rare ones."""
    found, rest = "", 7 * rank + 13
    while rest:
        rest, at = divmod(rest, len(SOUNDS))
        found += SOUNDS[at]
    return found


LEADERS = [(Invented(f"leader {at}").name(), COUNTRIES[at % 8]) for at in range(IN_OFFICE)]


def _story(story: int) -> Iterator[Article]:
    """The articles of one story."""
    shared = Invented(story)
    day = FIRST + timedelta(days=story // STORIES_A_DAY)
    cast = [shared.name() for _ in range(3)]
    weights = [1 / (at + 1) for at in range(IN_OFFICE)]
    (one, left), (two, right) = shared.random.choices(LEADERS, weights, k=2)
    quotes = [(shared.words(shared.random.randint(8, 22)), who) for who in (one, *cast[:2])]
    agency = [shared.sentence() for _ in range(5)]
    dead, place = shared.random.randint(2, 9), shared.word().title()
    for at in range(1 + min(30, int(shared.random.expovariate(1 / 4)))):
        own = Invented(f"{story}/{at}")
        number = own.random.randint
        told = [f"{cast[0]} and {cast[1]} {own.word()}"]
        if story % 3 == 0:
            told.append(
                f"President {one} of {left} and {right} President {two} spoke by phone for "
                f"{number(40, 60)} minutes on {day:%A}."
            )
        if story % 4 == 1:
            told.append(
                f"Police said {dead} people were killed and {number(2, 30)} hurt in {place}."
            )
        told.append(f"{left} has massed about {number(40, 90)},000 troops on the border.")
        told += [
            f"“We {' '.join(words[number(0, 3) : len(words) - number(0, 3)])},” {who} said."
            for words, who in quotes
            if number(0, 1)
        ]
        told.append(f"“{' '.join(own.words(15)).capitalize()},” said {own.name()}, a spokeswoman.")
        told += agency if number(0, 3) == 0 else []
        told += [f"{own.sentence()} {own.sentence()}" for _ in range(6)]
        published = (day - EPOCH).days + own.random.choice((0, 0, 0, 1, 1, 2))
        known = Metadata(outlet=f"Outlet {own.rank() % 200}", published=published, language="en")
        yield article_of(f"{story:05}/{at:02}", "\n\n".join(told) + "\n", known)
