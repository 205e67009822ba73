"""Which capitalised words by themselves are names of persons, and with which words beside them."""

from __future__ import annotations

from deskcheck.articles.words import word_set
from deskcheck.extract.people.name_finder import Finder
from deskcheck.extract.people.names import (
    FOLLOWERS,
    GIVEN_NAMES,
    MODIFIERS,
    NOT_NAMES,
    OFFICES,
    ORGANISATION_WORDS,
    TITLES,
)
from deskcheck.extract.speech.cues import PERSON_NOUNS, SPEECH_FORMS
from deskcheck.extract.speech.outlets import OUTLETS
from deskcheck.extract.speech.speaker import OPENERS
from deskcheck.extract.text import Sentence

_OUTLET_STARTS = frozenset(words[0] for words in OUTLETS if len(words) == 1)
_PLACES = word_set(
    "mount fort port lake saint new team camp operation central greater downtown upper lower inner"
    " outer metropolitan"
)
"""Words before a surname that make it the name of something else."""
_NO_GIVEN_NAMES = (
    OPENERS | NOT_NAMES | TITLES | MODIFIERS | ORGANISATION_WORDS | PERSON_NOUNS | _PLACES
)
_NO_SURNAMES = ORGANISATION_WORDS | OFFICES | TITLES
_HYPHENS = frozenset("-‐‑")
_SHORTEST = 3
_OF = frozenset(("in", "at", "near", "from", "of", "to"))
_THE = frozenset(("the", "a", "an"))
_SAID = frozenset(("said", "added", "says"))
_CLAUSE_OPENERS = frozenset(
    ("that", "and", "but", "as", "while", "when", "where", "because", "if", "though", "although",
     "after", "before", "since", "until", "said", "added", "says", "told", "then", "so")
)  # fmt: skip
"""Words that a bare surname may follow where it is a subject, or the object of "said"."""


def described(finder: Finder, covered: set[int]) -> set[str]:
    """Capitalised words by themselves of which an age or a title is told ("Holm, 23, said",
    "with Holm, the Norlandic leader").
    """
    lower, found = finder.lower, set()
    for index, number in finder.loose:
        if lower[index + 1 : index + 2] != [","] or index in covered or _joined(finder, index):
            continue
        sentence = finder.reading.sentences[number]
        if not _age(lower[index + 2 : min(index + 4, sentence.last)]):
            title = finder.titles.apposition(index + 1, sentence)
            inside = index > sentence.first and finder.capital[index - 1]
            if title is None or inside or lower[title[0]] not in _THE:
                continue
        key = finder.plain[index]
        bare = key.isalpha() and len(key) >= _SHORTEST and key not in _NO_SURNAMES
        bare = bare and (index > sentence.first or finder.inside(finder.plain[index]))
        if bare and not finder.things.at(finder.bare, index, sentence.last) and finder.proper(key):
            found.add(finder.bare[index].casefold())
    return found


def _joined(finder: Finder, index: int) -> bool:
    """Whether a word is where something is ("in Holm,"), or half of a name with a hyphen."""
    before = finder.lower[index - 1] if index else ""
    return before in _OF or before in _HYPHENS


def _age(words: list[str]) -> bool:
    """Whether words are an age and a mark ("23,")."""
    return len(words) == 2 and words[1] in (",", ".") and len(words[0]) == 2 and words[0].isdigit()


def follows(finder: Finder, index: int, number: int, whole: set[str]) -> bool:
    """Whether a word and the next are a full name that stands elsewhere ("Tycoon Ivo Holm")."""
    stop = index + 2
    sentence = finder.reading.sentences[number]
    inside = sentence.first <= index and stop <= sentence.last and finder.capital[index + 1]
    return inside and f"{finder.bare[index]} {finder.bare[index + 1]}" in whole


def given(finder: Finder, index: int, number: int, taken: set[int]) -> bool:
    """Whether the capitalised word before a person's surname is a given name that no list has.

    It stands nowhere in lower case, where it opens a sentence elsewhere too, and the two stand
    alone.
    """
    first, sentence = index - 1, finder.reading.sentences[number]
    if first < sentence.first or first in taken or not finder.capital[first]:
        return False
    word, plain = finder.bare[first], finder.plain[first]
    if finder.lower[first] != plain or not word.isalpha() or not word[1:].islower():
        return False
    if plain in _NO_GIVEN_NAMES or finder.plain[index] in _NO_SURNAMES or plain.endswith("ly"):
        return False
    if sentence.part == "headline" or finder.things.at(finder.bare, first, sentence.last):
        return False
    before = finder.lower[first - 1] if first > sentence.first else ""
    beside = bool(before) and (finder.capital[first - 1] or before in _THE)
    after = finder.lower[index + 1] if index + 1 < sentence.last else ""
    behind = bool(after) and (after in _HYPHENS or finder.capital[index + 1])
    if beside or (behind and not finder.lower[index].endswith("'s")) or not finder.proper(plain):
        return False
    return before.isalnum() or before == "," or finder.inside(plain)


def alone(finder: Finder, index: int, number: int, known: bool) -> bool:
    """Whether a surname stands by itself, not inside another name ("Mount Smith").

    A country's name is a surname where a person of that name is `known` and it speaks.
    """
    sentence = finder.reading.sentences[number]
    after = index + 1
    if finder.things.at(finder.bare, index, sentence.last):
        return known and _speaks(finder, index, sentence)
    if after < sentence.last and finder.plain[after] in FOLLOWERS:
        return False
    if sentence.part == "headline":
        return True
    joined = (
        after < sentence.last
        and finder.capital[after]
        and not finder.lower[index].endswith("'s")
        and finder.plain[after] not in NOT_NAMES
        and finder.plain[after] in ORGANISATION_WORDS
    )
    before = index - 1
    inside = before >= sentence.first and finder.capital[before]
    prefixed = inside and finder.plain[before] in _PLACES
    named_so = before > sentence.first and inside and finder.lower[before - 1] in _THE
    return not joined and not prefixed and not (named_so and _strange(finder, before, sentence))


def _strange(finder: Finder, index: int, sentence: Sentence) -> bool:
    """Whether a capitalised word is no title, party or country: "Ovo" in "the Ovo Holm plant"."""
    plain = finder.plain[index]
    known = plain in TITLES or plain in MODIFIERS or plain in NOT_NAMES or plain in PERSON_NOUNS
    return not known and finder.things.at(finder.bare, index, sentence.last) is None


def speakers(finder: Finder, covered: set[int]) -> set[str]:
    """Single capitalised words that speak like persons though no full name is printed."""
    speaking = _speaking(finder, covered)
    if not speaking:
        return set()
    sentences = finder.reading.sentences
    inside = {finder.bare[i].casefold() for i, n in finder.loose if i > sentences[n].first}
    result: set[str] = set()
    barred: set[str] = set()
    for index, number in speaking:
        word, sentence = finder.bare[index], sentences[number]
        key = word.casefold()
        if not word[0].isalpha() or word.isupper() or len(word) < 3:
            continue
        if key not in inside or key in ORGANISATION_WORDS or key in barred:
            continue
        if word in _OUTLET_STARTS or key in PERSON_NOUNS or key in TITLES or key in GIVEN_NAMES:
            continue
        if key.rstrip("s") in PERSON_NOUNS or finder.things.at(finder.bare, index, sentence.last):
            continue
        common = key not in result and not finder.proper(key)
        (barred if common or _called_it(finder, index, sentence) else result).add(key)
    return result - barred


def _speaking(finder: Finder, covered: set[int]) -> list[tuple[int, int]]:
    """The single capitalised words beside a verb of saying that they are the subjects of."""
    lower, end = finder.lower, len(finder.lower) - 1
    near = (
        (i, number)
        for i, number in finder.loose
        if (i < end and lower[i + 1] in SPEECH_FORMS) or lower[i - 1] in _SAID
    )
    sentences = finder.reading.sentences
    return [(i, n) for i, n in near if i not in covered and _speaks(finder, i, sentences[n])]


def _speaks(finder: Finder, index: int, sentence: Sentence) -> bool:
    """Whether a word is the subject of a verb of saying."""
    lower = finder.lower
    if lower[index].endswith("'s"):
        return False
    before, after = lower[index - 1] if index > sentence.first else "", index + 1
    if (before.isalpha() and before not in _CLAUSE_OPENERS) or (
        index > sentence.first and finder.capital[index - 1]
    ):
        return False
    says = after < sentence.last and lower[after] in SPEECH_FORMS
    if not says and before in _SAID:
        says = after >= sentence.last or not finder.capital[after]
    return says and lower[after : after + 1] != ["reports"]


def _called_it(finder: Finder, index: int, sentence: Sentence) -> bool:
    """Whether the sentence goes on with "it" or "its", as it does after companies and bodies."""
    rest = finder.lower[index + 1 : sentence.last]
    return "it" in rest or "its" in rest
