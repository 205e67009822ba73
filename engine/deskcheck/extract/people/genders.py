"""Whether a person is told of as he or as she: by title, by given name, by the words around."""

from __future__ import annotations

from deskcheck.articles.words import word_set
from deskcheck.extract.people.names import FEMALE_NAMES, GIVEN_NAMES, UNISEX_NAMES
from deskcheck.extract.people.persons import People
from deskcheck.extract.text import Reading

_HE_NOUNS = word_set(
    "mr sir lord king prince duke baron emperor sultan emir spokesman congressman councilman "
    "chairman businessman father brother son husband widower uncle nephew grandfather boyfriend "
    "man boy gentleman fisherman salesman great-uncle"
)
_SHE_NOUNS = word_set(
    "mrs ms miss dame lady queen princess duchess baroness empress spokeswoman congresswoman "
    "councilwoman chairwoman businesswoman mother sister daughter wife widow aunt niece "
    "grandmother girlfriend woman girl actress great-aunt"
)
_FORMS = {
    "he": "he", "his": "he", "him": "he", "himself": "he",
    "she": "she", "her": "she", "herself": "she", "hers": "she",
}  # fmt: skip


def of_noun(words: str) -> str:
    """Tell "he" or "she" by words ("Mrs.", "a spokeswoman"); "" where they do not."""
    for word in words.lower().replace(".", " ").split():
        if word in _HE_NOUNS:
            return "he"
        if word in _SHE_NOUNS:
            return "she"
    return ""


def of_given_name(name: str) -> str:
    """Tell "he" or "she" by the given name of a full name; "" where it does not."""
    words = name.lower().split()
    if len(words) < 2 or words[0] not in GIVEN_NAMES or words[0] in UNISEX_NAMES:
        return ""
    return "she" if words[0] in FEMALE_NAMES else "he"


class Genders:
    """What an article tells of its persons; each is looked up once."""

    def __init__(self, reading: Reading, people: People) -> None:
        self._reading = reading
        self._people = people
        self._known: dict[str, str] = {}
        self._votes: dict[str, set[str]] | None = None

    def of(self, name: str) -> str:
        """Tell "he" or "she" for a person of the article; "" when nothing does."""
        if name not in self._known:
            titles = (of_noun(mention.title) for mention in self._people.by_name.get(name, ()))
            told = next((found for found in titles if found), "")
            self._known[name] = told or of_given_name(name) or self._by_usage(name)
        return self._known[name]

    def _by_usage(self, name: str) -> str:
        """By the pronouns of the sentences that name nobody else, where they all agree."""
        if self._votes is None:
            self._votes = self._counted()
        votes = self._votes.get(name, ())
        return next(iter(votes)) if len(votes) == 1 else ""

    def _counted(self) -> dict[str, set[str]]:
        """For each person the pronouns that follow the name where nobody else is named."""
        votes: dict[str, set[str]] = {}
        rows, lower, number = self._people.mentions, self._reading.lower, 0
        for sentence in self._reading.sentences:
            first = number
            while number < len(rows) and rows[number].first < sentence.last:
                number += 1
            if first == number or any(m.name != rows[first].name for m in rows[first:number]):
                continue
            begin = rows[first].last
            rest = lower[begin : min(begin + 20, sentence.last)]
            told = {_FORMS[word] for word in rest if word in _FORMS}
            votes.setdefault(rows[first].name, set()).update(told)
        return votes
