"""The persons of an article: where they are named, and descriptions that stand for them."""

from __future__ import annotations

from msgspec import Struct

from deskcheck.extract.people.names import HONORIFICS


class PersonMention(Struct, frozen=True):
    """One place where a person is named.

    `start`/`end` are the code points of the name as printed and `first`/`last` its tokens (ends
    excluded, a possessive ending outside `end`); `outer` are the tokens of the name with its title
    and apposition. `name` is the full name within the article, `title` the title printed here,
    `country` the defined country that title ties the person to. `full` says that this mention
    gives a given name or a title.
    """

    start: int
    end: int
    first: int
    last: int
    name: str
    title: str
    country: str
    full: bool
    headline: bool
    outer: tuple[int, int]


class Reference(Struct, frozen=True):
    """A description that stands for persons ("the two leaders"): tokens and canonical names."""

    first: int
    last: int
    names: tuple[str, ...]


class People(Struct, frozen=True):
    """The persons of an article: mentions in order, and descriptions resolved to them."""

    mentions: tuple[PersonMention, ...] = ()
    references: tuple[Reference, ...] = ()
    by_name: dict[str, tuple[PersonMention, ...]] = {}
    _told: dict[str, tuple[str, str]] = {}

    def country_of(self, name: str) -> str:
        """The country that any title in the article ties a person to, "" when none does."""
        return self._known(name)[0]

    def title_of(self, name: str) -> str:
        """The first title that the article prints for a person, "" when none."""
        return self._known(name)[1]

    def _known(self, name: str) -> tuple[str, str]:
        """Country and title of a person, looked up once."""
        told = self._told.get(name)
        if told is None:
            country = next((m.country for m in self.by_name.get(name, ()) if m.country), "")
            told = self._told[name] = country, self._title(name)
        return told

    def _title(self, name: str) -> str:
        titles = [m.title for m in self.by_name.get(name, ()) if m.title]
        plain = (t for t in titles if t.lower() not in HONORIFICS and "counterpart" not in t)
        return next(plain, titles[0] if titles else "")
