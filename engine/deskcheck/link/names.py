"""One name for one person or party over the whole run, and the country a name stands for."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from msgspec import Struct

from deskcheck.facts import Fact
from deskcheck.vocabulary import Vocabulary


class Party(Struct, frozen=True, order=True):
    """A participant: the country or organisation it belongs to ("" unknown) and the person."""

    country: str
    person: str

    def fits(self, other: Party) -> bool:
        """Whether both may be one party: a country fits its own person, not two persons."""
        if self.person and other.person:
            return self.person == other.person
        return bool(self.country) and self.country == other.country


def _ties(facts: Sequence[Fact]) -> Iterator[tuple[str, str]]:
    """A person and the country that a title ties the person to, once a place."""
    persons = {
        (f.article, f.entity): f.value.text
        for f in facts
        if f.concept == "person" and f.attribute == "name"
    }
    for fact in facts:
        if fact.concept == "person" and fact.attribute == "country":
            yield persons.get((fact.article, fact.entity), ""), fact.value.text
        for attribution in fact.attributions:
            for credit in attribution.chain:
                if credit.kind == "named person" and credit.country:
                    yield credit.name, credit.country


def _named(facts: Sequence[Fact]) -> set[str]:
    """Every name of a person in the run."""
    return {
        f.value.text
        for f in facts
        if f.value.kind == "person" and f.value.unit in ("", "person", "named person")
    }


class Names:
    """Full names for surnames where one person of the run has it, and countries of persons."""

    def __init__(self, facts: Sequence[Fact], vocabulary: Vocabulary) -> None:
        self.things = {thing.name: thing.kind for thing in vocabulary.things}
        self._languages = {t.name: t.languages for t in vocabulary.things}
        votes = list(_ties(facts))
        self._full = self._surnames({name for name, _ in votes} | _named(facts))
        countries: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for name, country in votes:
            countries[self.full(name)][country] += 1
        self._country = {
            name: min(counter, key=lambda c: (-counter[c], c))
            for name, counter in countries.items()
        }

    def _surnames(self, names: set[str]) -> dict[str, str]:
        bearers: defaultdict[str, set[str]] = defaultdict(set)
        for name in names:
            if " " in name:
                bearers[name.split()[-1]].add(name)
        return {surname: full for surname, (full, *rest) in bearers.items() if not rest}

    def full(self, name: str) -> str:
        """The full name that a name stands for in this run."""
        return name if name in self.things else self._full.get(name, name)

    def country(self, name: str) -> str:
        """The country or organisation a name is or belongs to, "" when no article tells."""
        name = self.full(name)
        return name if name in self.things else self._country.get(name, "")

    def languages(self, name: str) -> tuple[str, ...]:
        """The languages of the country a name is or belongs to, none when unknown."""
        return self._languages.get(self.country(name), ())

    def party(self, name: str, kind: str) -> Party:
        """A participant by name; `kind` is "person", "country" or "organisation"."""
        if kind == "country of person":
            return Party(self.country(name), "" if self.country(name) else self.full(name))
        if kind == "person" and name not in self.things:
            return Party(self.country(name), self.full(name))
        return Party(name, "")


def conflict(left: frozenset[Party], right: frozenset[Party]) -> bool:
    """Two sets of participants conflict when neither contains the other; unknown ones never do."""
    if not left or not right:
        return False
    small, large = sorted((left, right), key=len)
    return not all(any(party.fits(other) for other in large) for party in small)
