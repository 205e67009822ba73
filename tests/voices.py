"""Invented articles read for who says what in them, with a small invented vocabulary."""

from __future__ import annotations

from dataclasses import dataclass

from deskcheck.articles import Article, article_of
from deskcheck.extract.people import People, people
from deskcheck.extract.speech.attribution import Credits, QuoteCredit, attributions, text_facts
from deskcheck.extract.speech.quotations import Quotation, quotations
from deskcheck.extract.text import Reading, read
from deskcheck.facts import Fact
from deskcheck.vocabulary import Thing, Vocabulary

NORLAND = ("Norland", "Skarholm", "the Red Palace", "Norlandic")
ESTAVIA = ("Estavia", "ES", "E.S.", "Miravel", "the Blue House", "Estavian")
VOCABULARY = Vocabulary(
    things=(
        Thing("Norland", "country", NORLAND, ("norlandic",)),
        Thing("Estavia", "country", ESTAVIA, ("estavian",)),
        Thing("SATO", "organisation", ("SATO",)),
    )
)


@dataclass(frozen=True)
class Voices:
    """An article with its persons, quotations and attributions."""

    article: Article
    reading: Reading
    quotations: list[Quotation]
    people: People
    credits: Credits

    @property
    def facts(self) -> list[Fact]:
        return text_facts(self.reading, self.quotations, self.credits, self.people, VOCABULARY)

    def of(self, words: str) -> list[str]:
        """Names of the chain that is credited for some words of the article."""
        start = self.article.text.index(words)
        found = self.credits.of(start, start + len(words))
        return [credit.name for credit in found[0].chain] if found else []

    def kind(self, words: str) -> str:
        start = self.article.text.index(words)
        return self.credits.of(start, start + len(words))[0].chain[0].kind

    def speaker(self, words: str) -> list[str]:
        """Names of the chain of the quotation that begins with some words."""
        return [credit.name for credit in self._quote(words).chain]

    def cue(self, words: str) -> str | None:
        cue = self._quote(words).cue
        return None if cue is None else self.article.text[slice(*cue)]

    def unread(self, words: str) -> bool:
        """Whether the text leaves open who speaks the quotation that begins with some words."""
        return self._quote(words).unread

    def _quote(self, words: str) -> QuoteCredit:
        text = self.article.text
        number = next(
            i for i, q in enumerate(self.quotations) if text.startswith(words, q.inner_start)
        )
        return self.credits.quoted[number]


def voices(text: str) -> Voices:
    """Everything about who speaks in a text."""
    article = article_of("invented.txt", text)
    reading = read(article)
    quoted = quotations(reading)
    persons = people(reading, VOCABULARY)
    return Voices(
        article, reading, quoted, persons, attributions(reading, quoted, persons, VOCABULARY)
    )
