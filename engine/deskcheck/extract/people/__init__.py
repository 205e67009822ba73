"""Persons in an article: where they are named, their full names, titles and countries."""

from __future__ import annotations

from msgspec.structs import replace

from deskcheck.extract.people.leaders import references
from deskcheck.extract.people.name_finder import Finder, Found
from deskcheck.extract.people.persons import People, PersonMention, Reference
from deskcheck.extract.people.resolving import resolve
from deskcheck.extract.people.things import thing_index
from deskcheck.extract.text import Reading
from deskcheck.vocabulary.concepts import Vocabulary

__all__ = ["People", "PersonMention", "Reference", "people"]


def people(reading: Reading, vocabulary: Vocabulary) -> People:
    """The persons that an article names, and the descriptions that stand for one or two of them."""
    finder = Finder(reading, thing_index(vocabulary))
    finder.find()
    named = resolve(finder)
    mentions = tuple(_with_owners(finder, named))
    by_name: dict[str, list[PersonMention]] = {}
    for mention in mentions:
        by_name.setdefault(mention.name, []).append(mention)
    grouped = {name: tuple(rows) for name, rows in by_name.items()}
    result = People(mentions, (), grouped)
    return replace(result, references=tuple(references(finder, result)))


def _with_owners(finder: Finder, named: list[tuple[Found, str, bool]]) -> list[PersonMention]:
    """Mentions with the country of a title's possessor ("Smith's adviser") filled in."""
    countries: dict[str, str] = {}
    for entry, name, _ in named:
        if entry.country:
            countries.setdefault(name, entry.country)
    surname = {name.split()[-1].casefold(): name for _, name, _ in named if name}
    mentions: list[PersonMention] = []
    subject: tuple[int, str] = (-1, "")
    for entry, name, full in named:
        if subject[0] != entry.sentence:
            subject = (entry.sentence, name)
        country = entry.country
        if not country and entry.owner:
            country = countries.get(surname.get(entry.owner.casefold(), ""), "")
        if not country and entry.owned and subject[1] != name:
            country = countries.get(subject[1], "")
        mentions.append(_mention(finder, entry, name, full, country))
    return mentions


def _mention(finder: Finder, entry: Found, name: str, full: bool, country: str) -> PersonMention:
    reading = finder.reading
    end = reading.end[entry.last - 1]
    if reading.lower[entry.last - 1].endswith("'s"):
        end -= 2
    return PersonMention(
        start=reading.start[entry.first],
        end=end,
        first=entry.first,
        last=entry.last,
        name=name,
        title=entry.title,
        country=country,
        full=full,
        headline=reading.sentences[entry.sentence].part == "headline",
        outer=entry.outer,
    )
