"""Persons in an article: where they are named, their full names, titles and countries."""

from __future__ import annotations

from msgspec.structs import replace

from deskcheck.extract.people.genders import of_given_name, of_noun
from deskcheck.extract.people.leaders import references
from deskcheck.extract.people.name_finder import Finder, Found
from deskcheck.extract.people.names import (
    FOLLOWERS,
    GIVEN_NAMES,
    HONORIFICS,
    LEADERS,
    NOT_NAMES,
    ORGANISATION_WORDS,
    SUFFIXES,
    TITLES,
)
from deskcheck.extract.people.persons import People, PersonMention, Reference
from deskcheck.extract.people.spellings import Surnames, same_people
from deskcheck.extract.people.things import thing_index
from deskcheck.extract.speech.cues import PERSON_NOUNS, SPEECH_FORMS
from deskcheck.extract.speech.outlets import OUTLETS
from deskcheck.extract.text import Reading, Sentence
from deskcheck.vocabulary.concepts import Vocabulary

__all__ = ["People", "PersonMention", "Reference", "people"]

_TITLE_REACH = 5
"""The most words of a title between a possessor and the name ("'s former press aide, …")."""
_OUTLET_STARTS = frozenset(words[0] for words in OUTLETS if len(words) == 1)
_SAID = frozenset(("said", "added", "says"))
_CLAUSE_OPENERS = frozenset(
    ("that", "and", "but", "as", "while", "when", "where", "because", "if", "though", "although",
     "after", "before", "since", "until", "said", "added", "says", "told", "then", "so")
)  # fmt: skip
"""Words that a bare surname may follow where it is a subject, or the object of "said"."""


def people(reading: Reading, vocabulary: Vocabulary) -> People:
    """The persons that an article names, and the descriptions that stand for one or two of them."""
    finder = Finder(reading, thing_index(vocabulary))
    finder.find()
    named = _resolve(finder)
    mentions = tuple(_with_owners(finder, named))
    by_name: dict[str, list[PersonMention]] = {}
    for mention in mentions:
        by_name.setdefault(mention.name, []).append(mention)
    grouped = {name: tuple(rows) for name, rows in by_name.items()}
    result = People(mentions, (), grouped)
    return replace(result, references=tuple(references(finder, result)))


Full = dict[str, list[tuple[int, str]]]
"""Surnames in lower case to the full names that end in them, with the token each starts at."""


def _resolve(finder: Finder) -> list[tuple[Found, str, bool]]:
    """Every mention with its full name: surnames looked up, speakers by surname alone added."""
    named = [(entry, _printed(finder, entry)) for entry in finder.found]
    full = _full_names(finder, named)
    covered = {i for entry in finder.found for i in range(entry.first, entry.last)}
    titles = {i for entry in finder.found for i in range(*entry.outer)} - covered
    known = {key.lstrip("^") for key in full} | _speakers(finder, covered)
    known |= {finder.bare[e.first].casefold() for e in finder.found if e.last - e.first == 1}
    spelled = _spelled(finder, full, known)
    for index, number in finder.loose:
        word = finder.bare[index].casefold()
        if index in covered or index in titles or (word not in known and word not in spelled):
            continue
        if _alone(finder, index, number, word in full):
            entry = Found(index, index + 1, number, (index, index + 1))
            named.append((entry, finder.bare[index]))
    named.sort(key=lambda pair: pair[0].first)
    same = same_people(words for _, words in named if " " in words)
    return [
        (entry, same.get(name, name), more)
        for entry, words in named
        for name, more in (_canonical(finder, entry, words, full, spelled),)
    ]


def _spelled(finder: Finder, full: Full, known: set[str]) -> dict[str, str]:
    """Bare words (lower case) that spell the surname of one full name otherwise, to that surname.

    A word that nothing shows to be a name must sound the same, and one with a title must not have
    another than the full name's.
    """
    if not full:
        return {}
    surnames = Surnames(key for key in full if not key.startswith("^"))
    titles = _title_words(finder)
    single = {finder.bare[e.first].casefold() for e in finder.found if e.last - e.first == 1}
    loose = {finder.bare[index].casefold() for index, _ in finder.loose}
    found: dict[str, str] = {}
    for word in (loose | single) - full.keys():
        spelled = surnames.alike(word)
        if not spelled and word in known and word not in titles:
            spelled = surnames.near(word)
        own, other = titles.get(word), titles.get(spelled)
        if spelled and not (own and other and own.isdisjoint(other)):
            found[word] = spelled
    return found


def _title_words(finder: Finder) -> dict[str, set[str]]:
    """Surnames in lower case to the words of the titles beside them; all leaders are alike."""
    found: dict[str, set[str]] = {}
    for entry in finder.found:
        words = set(entry.title.lower().replace(".", "").split()) - HONORIFICS
        if words:
            leads = {"leader"} if not words.isdisjoint(LEADERS) else set()
            key = finder.bare[entry.last - 1].casefold()
            found.setdefault(key, set()).update(words, leads)
    return found


def _printed(finder: Finder, entry: Found) -> str:
    """A name as printed, without a possessive ending, white space made single."""
    reading = finder.reading
    words = " ".join(reading.text(entry.first, entry.last).split())
    return words[:-2] if reading.lower[entry.last - 1].endswith("'s") else words


def _full_names(finder: Finder, named: list[tuple[Found, str]]) -> Full:
    """Names of several words by surname, and by "^" and first word where that is a surname too."""
    full: Full = {}
    for entry, words in named:
        last = entry.last - 1
        while last > entry.first and finder.plain[last] in (*SUFFIXES, "."):
            last -= 1
        if last > entry.first and " " in words:
            full.setdefault(finder.bare[last].casefold(), []).append((entry.first, words))
            if finder.plain[entry.first] not in GIVEN_NAMES:
                first = "^" + finder.bare[entry.first].casefold()
                full.setdefault(first, []).append((entry.first, words))
    return full


def _alone(finder: Finder, index: int, number: int, known: bool) -> bool:
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
    prefixed = (
        before >= sentence.first
        and finder.capital[before]
        and finder.plain[before] in ("mount", "fort", "port", "lake", "saint", "new")
    )
    return not joined and not prefixed


def _speakers(finder: Finder, covered: set[int]) -> set[str]:
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
        common = key not in result and not _proper(finder, key)
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


def _proper(finder: Finder, word: str) -> bool:
    """Whether a lower-case word is capitalised wherever the article prints it."""
    return all(finder.capital[index] for index in finder.reading.at.get(word, ()))


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


def _canonical(
    finder: Finder, entry: Found, words: str, full: Full, spelled: dict[str, str]
) -> tuple[str, bool]:
    """The article's full name of a mention, and whether the mention gives more than a surname."""
    key = finder.bare[entry.last - 1].casefold()
    if " " in words:
        options = full.get(key, [])
        given = words.split()[0].casefold()
        for _, name in options:
            if name.split()[0].casefold() == given:
                return name, True
        return words, True
    told = of_noun(entry.title)
    relative = _relative(finder, entry)
    options = [
        (first, name)
        for first, name in full.get(spelled.get(key, key)) or full.get("^" + key) or ()
        if (not told or of_given_name(name) in ("", told)) and first not in relative
    ]
    if not options:
        return words, bool(entry.title)
    before = [name for first, name in options if first < entry.first]
    name = before[-1] if before else options[0][1]
    first_named = next(
        n for _, n in options if n.split()[0].casefold() == name.split()[0].casefold()
    )
    return first_named, bool(entry.title)


def _relative(finder: Finder, entry: Found) -> range:
    """The tokens of whoever a name possesses: "Mr Holm's brother, Jan Holm" is not Mr Holm."""
    stop = entry.last
    if not finder.lower[stop - 1].endswith("'s"):
        return range(0)
    while stop < len(finder.lower) and (finder.lower[stop].islower() or finder.lower[stop] == ","):
        if finder.capital[stop] or stop - entry.last > _TITLE_REACH:
            break
        stop += 1
    return range(stop, stop + 1)


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
